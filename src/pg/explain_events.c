/*
 * explain_events.c
 *		SQL function layoffs_explain: which rules decided on events and columns.
 *
 * The article is read as layoffs() reads it, with a watcher beside.  The words
 * that a row names are those that were judged, as the date or place that a
 * column may be read from; positions count from the title's first character.
 */
#include "pg/layoffs.h"

#include <stdlib.h>

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/memutils.h"

#include "event/layoff.h"

PG_FUNCTION_INFO_V1(layoffs_explain);

#define EXPLAIN_COLUMNS	8
/* Rows of one article; what comes behind is left out. */
#define SAYS_MAX		(1 << 20)

/* One rule's say in one decision. */
typedef struct Say
{
	uint32		mention;
	FaktaMatch	match;
	int			decider;
	int			label;			/* that it argued for, or against, most */
	int			weight;
	bool		chosen;
	uint32		first;			/* tokens of the words that were judged */
	uint32		last;
} Say;

typedef struct Says
{
	Say		   *items;
	uint32		n;
	uint32		room;
	const FaktaDecision *decision;
	int			label;
} Says;

static void
listen(void *state, const FaktaMatch *match)
{
	Says	   *says = state;
	Say		   *say;
	const int16_t *weights = match->weights;
	int			label = abs(weights[1]) > abs(weights[0]);

	if (weights[label] == 0 || says->n >= SAYS_MAX)
		return;
	FAKTA_APPEND(&fakta_pg_memory, says->items, says->n, says->room);
	say = &says->items[says->n++];
	say->mention = says->decision->mention;
	say->match = *match;
	say->decider = match->decider;
	/* of two labels, what speaks against one speaks for the other */
	say->label = weights[label] < 0 ? !label : label;
	say->weight = abs(weights[label]);
	say->chosen = say->label == says->label;
	say->first = says->decision->first;
	say->last = says->decision->last;
}

static void
judged(void *state, int decider, const FaktaDecision *decision, const FaktaItem *item, int label)
{
	Says	   *says = state;
	FaktaTracer tracer = {listen, says, false};
	int32_t		sums[FAKTA_LABELS_MAX];

	says->decision = decision;
	says->label = label;
	fakta_score(decider, item, sums, &tracer);
}

static void
put_say(ReturnSetInfo *rsinfo, const FaktaDocument *doc, const Say *say, uint32 event)
{
	Datum		values[EXPLAIN_COLUMNS];
	bool		nulls[EXPLAIN_COLUMNS];
	Row			row = {values, nulls, 0};
	FaktaSpan	cue = fakta_span(doc, say->first, say->last);
	char		name[256];
	size_t		len = fakta_feature_name(&say->match, name, sizeof(name));

	fakta_set_int(&row, event > 0 ? event : NAN);
	fakta_set_label(&row, fakta_decider_name(say->decider));
	fakta_set_label(&row, fakta_label_name(say->decider, say->label));
	fakta_set_span(&row, (FaktaSpan)
				   {
					   name, Min(len, sizeof(name) - 1)
				   });
	fakta_set_float(&row, say->weight / FAKTA_WEIGHT_UNIT);
	fakta_set_bool(&row, say->chosen);
	fakta_set_span(&row, cue);
	fakta_set_int(&row, fakta_characters(doc->text, cue.text - doc->text) + 1);
	Assert(row.n == EXPLAIN_COLUMNS);
	tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
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
	Says		says = {NULL};
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
		CHECK_FOR_INTERRUPTS();
		put_say(rsinfo, &doc, &says.items[k], events.event_of ? events.event_of[says.items[k].mention] : 0);
		MemoryContextReset(row_context);
	}
	MemoryContextSwitchTo(old);
	MemoryContextDelete(work);
	PG_RETURN_NULL();
}
