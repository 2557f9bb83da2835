/*
 * explain.c
 *		SQL function facts_explain: which rules decided, and by which words.
 *
 * The text is read as facts() reads it, with a watcher beside; what the rules
 * said of the last look at each number is what decided.
 */
#include "pg/facts.h"

#include <stdlib.h>

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "fact/judge.h"

PG_FUNCTION_INFO_V1(facts_explain);

#define EXPLAIN_COLUMNS	8
/* Rows of one text; what comes behind is left out. */
#define SAYS_MAX		(1 << 20)

/* One rule's say in one decision. */
typedef struct Say
{
	uint32		number;			/* token of the number, which tells the mention */
	FaktaMatch	match;
	int			decider;
	int			label;			/* that it argued for, or against, most */
	int			weight;
	bool		chosen;
	uint32		cue;			/* token, or FAKTA_NO_TOKEN */
	uint32		owner;			/* token of the name that it argued for, or FAKTA_NO_TOKEN */
} Say;

typedef struct Says
{
	const FaktaMentions *mentions;
	Say		   *items;
	uint32		n;
	uint32		room;
	uint32		number;			/* of the decision that is being listened to */
	uint32		owner;
	int			label;
} Says;

/* A second look at a number stands in the place of the first. */
static int
decision_of(int decider)
{
	return decider == DECIDER_FIRST ? DECIDER_ROLE : decider == DECIDER_SURE ? DECIDER_STATUS : decider;
}

static void
listen(void *state, const FaktaMatch *match)
{
	Says	   *says = state;
	Say		   *say;
	const int16_t *weights = match->weights;
	int			decider = match->decider;
	int			label = 0;

	for (int i = 1; i < fakta_decider_labels(decider); i++)
		if (abs(weights[i]) > abs(weights[label]))
			label = i;
	if (weights[label] == 0 || says->n >= SAYS_MAX)
		return;
	FAKTA_APPEND(&fakta_pg_memory, says->items, says->n, says->room);
	say = &says->items[says->n++];
	say->number = says->number;
	say->match = *match;
	say->decider = decider;
	say->label = label;
	say->weight = weights[label];
	say->chosen = label == says->label;
	say->cue = match->cue ? match->cue->token : FAKTA_NO_TOKEN;
	say->owner = says->owner;
}

static void
judged(void *state, int decider, uint32_t mention, const FaktaItem *item, int label)
{
	Says	   *says = state;
	FaktaTracer tracer = {listen, says, false};
	int32_t		sums[FAKTA_LABELS_MAX];

	says->number = says->mentions->items[mention].q.number;
	says->label = label;
	says->owner = decider == DECIDER_SUBJECT ? item->terms[TERM_OWNER].token : FAKTA_NO_TOKEN;
	fakta_score(decider, item, sums, &tracer);
}

/* By number and decision, the last look first, the strongest rule first. */
static int
compare_says(const void *a, const void *b)
{
	const Say  *x = a,
			   *y = b;

	if (x->number != y->number)
		return x->number < y->number ? -1 : 1;
	if (decision_of(x->decider) != decision_of(y->decider))
		return decision_of(x->decider) < decision_of(y->decider) ? -1 : 1;
	if (x->decider != y->decider)
		return x->decider > y->decider ? -1 : 1;
	if (x->weight != y->weight)
		return x->weight > y->weight ? -1 : 1;
	return x->match.feature < y->match.feature ? -1 : x->match.feature > y->match.feature;
}

/* The mention that a number became, counted from 1, or 0 if it is none. */
static uint32
mention_of(const FaktaMentions *mentions, uint32 number)
{
	uint32		lo = 0,
				hi = mentions->n;

	while (lo < hi)
	{
		uint32		mid = lo + (hi - lo) / 2;

		if (mentions->items[mid].q.number < number)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < mentions->n && mentions->items[lo].q.number == number ? lo + 1 : 0;
}

/* The employer that was weighed stands as the label: NULL for nobody. */
static FaktaSpan
owner_name(const FaktaNames *names, const Say *say)
{
	const FaktaEntity *e = say->owner == FAKTA_NO_TOKEN ? NULL : fakta_entity(names, names->mentions[fakta_name_at(names, say->owner)].entity);

	return e ? e->name : (FaktaSpan) {NULL, 0};
}

static void
put_say(ReturnSetInfo *rsinfo, const FaktaDocument *doc, const FaktaNames *names, const Say *say, uint32 mention)
{
	Datum		values[EXPLAIN_COLUMNS];
	bool		nulls[EXPLAIN_COLUMNS];
	Row			row = {values, nulls, 0};
	FaktaSpan	cue = {NULL, 0};
	char		name[256];
	size_t		len = fakta_feature_name(&say->match, name, sizeof(name));

	if (say->cue != FAKTA_NO_TOKEN)
		cue = fakta_span(doc, say->cue, say->cue);
	fakta_set_int(&row, mention);
	fakta_set_label(&row, fakta_decider_name(decision_of(say->decider)));
	if (say->decider == DECIDER_SUBJECT)
		fakta_set_span(&row, owner_name(names, say));
	else
		fakta_set_label(&row, fakta_label_name(say->decider, say->label));
	fakta_set_span(&row, (FaktaSpan)
				   {
					   name, Min(len, sizeof(name) - 1)
				   });
	fakta_set_float(&row, say->weight / FAKTA_WEIGHT_UNIT);
	fakta_set_bool(&row, say->chosen);
	fakta_set_span(&row, cue);
	fakta_set_int(&row, cue.text ? fakta_characters(doc->text, cue.text - doc->text) + 1 : -1);
	Assert(row.n == EXPLAIN_COLUMNS);
	tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
}

Datum
facts_explain(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	text	   *body = PG_GETARG_TEXT_PP(0);
	MemoryContext work,
				row_context,
				old;
	FaktaDocument doc;
	FaktaMentions mentions;
	Says		says = {&mentions};
	FaktaWatcher watcher = {.judged = judged,.state = &says};

	fakta_init_srf(fcinfo);
	work = AllocSetContextCreate(CurrentMemoryContext, "fakta explain", ALLOCSET_DEFAULT_SIZES);
	row_context = AllocSetContextCreate(work, "fakta row", ALLOCSET_SMALL_SIZES);
	old = MemoryContextSwitchTo(work);
	fakta_document_read(&doc, &fakta_pg_memory, VARDATA_ANY(body), VARSIZE_ANY_EXHDR(body), 0, fakta_is_utf8());
	fakta_mentions_read(&doc, WANT_ALL, &mentions, &watcher);
	qsort(says.items, says.n, sizeof(Say), compare_says);

	MemoryContextSwitchTo(row_context);
	for (uint32 k = 0, look = 0; k < says.n; k++)
	{
		const Say  *say = &says.items[k];
		uint32		mention = mention_of(&mentions, say->number);

		CHECK_FOR_INTERRUPTS();
		if (say->number != says.items[look].number || decision_of(say->decider) != decision_of(says.items[look].decider))
			look = k;
		/* the last look comes first, and decided */
		if (mention > 0 && say->decider == says.items[look].decider)
			put_say(rsinfo, &doc, &mentions.names, say, mention);
		MemoryContextReset(row_context);
	}
	MemoryContextSwitchTo(old);
	MemoryContextDelete(work);
	PG_FREE_IF_COPY(body, 0);
	PG_RETURN_NULL();
}
