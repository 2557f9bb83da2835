/*
 * explain_events.c
 *		SQL function layoffs_explain: which rules decided on events and columns.
 *
 * The article is read as layoffs() reads it, with a callback.  The words in a row
 * are those that were judged, for example a date or place that a column may be
 * read from.  Positions count from the first character of the title.
 */
#include "pg/explain.h"

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/memutils.h"

#include "event/layoff.h"
#include "pg/layoffs.h"

PG_FUNCTION_INFO_V1(layoffs_explain);

static void
judged(void *state, int decider, const FaktaDecision *decision, const FaktaItem *item, int label)
{
	FaktaSays  *says = state;

	says->now = (FaktaSay)
	{
		.about = decision->mention,.owner = FAKTA_NO_TOKEN,.first = decision->first,.last = decision->last
	};
	fakta_says_hear(says, decider, item, label);
}

Datum
layoffs_explain(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	MemoryContext work,
				row_context,
				old;
	int32		published = FAKTA_NO_DAY;
	size_t		len,
				title_len;
	char	   *whole;
	FaktaDocument doc;
	FaktaMentions mentions;
	FaktaLayoffs events;
	FaktaSays	says = {.turned = true};
	FaktaEventWatcher watcher = {.judged = judged,.state = &says};

	fakta_init_srf(fcinfo);
	if (PG_ARGISNULL(1))
		PG_RETURN_NULL();
	if (!PG_ARGISNULL(2) && !DATE_NOT_FINITE(PG_GETARG_DATEADT(2)))
		published = fakta_published(PG_GETARG_DATEADT(2));
	work = AllocSetContextCreate(CurrentMemoryContext, "fakta explain", ALLOCSET_DEFAULT_SIZES);
	row_context = AllocSetContextCreate(work, "fakta row", ALLOCSET_SMALL_SIZES);
	old = MemoryContextSwitchTo(work);
	whole = fakta_join_title(PG_ARGISNULL(0) ? NULL : PG_GETARG_TEXT_PP(0), PG_GETARG_TEXT_PP(1), &len, &title_len);
	fakta_document_read(&doc, &fakta_pg_memory, whole, len, title_len, fakta_is_utf8());
	if (!PG_ARGISNULL(3))
	{
		doc.companies.text = VARDATA_ANY(PG_GETARG_TEXT_PP(3));
		doc.companies.len = VARSIZE_ANY_EXHDR(PG_GETARG_TEXT_PP(3));
	}
	fakta_mentions_read(&doc, WANT_LOSSES, &mentions, NULL);
	fakta_layoffs_read(&doc, &mentions, published, &events, &watcher);

	MemoryContextSwitchTo(row_context);
	for (uint32 k = 0; k < says.n; k++)
	{
		const FaktaSay *say = &says.items[k];
		const char *label = fakta_label_name(say->match.decider, say->label);
		uint32		event = events.event_of ? events.event_of[say->about] : 0;

		CHECK_FOR_INTERRUPTS();
		fakta_say_put(rsinfo, &doc, say, event > 0 ? event : NAN, fakta_decider_name(say->match.decider), (FaktaSpan)
					  {
						  label, strlen(label)
					  });
		MemoryContextReset(row_context);
	}
	MemoryContextSwitchTo(old);
	MemoryContextDelete(work);
	PG_RETURN_NULL();
}
