/*
 * explain.c
 *		SQL function facts_explain: which rules decided, and by which words.
 *
 * The text is read as facts() reads it, with a callback that records what each
 * rule contributes.  Each number is judged up to two times; the last time counts.
 */
#include "pg/explain.h"

#include <stdlib.h>

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "fact/judge.h"

PG_FUNCTION_INFO_V1(facts_explain);

#define EXPLAIN_COLUMNS	8
/* Maximum of rows for one text; the rest is left out. */
#define SAYS_MAX		(1 << 20)

static void
listen(void *state, const FaktaMatch *match)
{
	FaktaSays  *says = state;
	FaktaSay   *say;
	const int16_t *weights = match->weights;
	int			label = 0;

	for (int i = 1; i < fakta_decider_labels(match->decider); i++)
		if (abs(weights[i]) > abs(weights[label]))
			label = i;
	if (weights[label] == 0 || says->n >= SAYS_MAX)
		return;
	FAKTA_APPEND(&fakta_pg_memory, says->items, says->n, says->room);
	say = &says->items[says->n++];
	*say = says->now;
	say->match = *match;
	say->label = label;
	say->weight = weights[label];
	if (says->turned && say->weight < 0)
	{
		say->label = !label;
		say->weight = -say->weight;
	}
	say->chosen = say->label == says->label;
	if (say->first == FAKTA_NO_TOKEN && match->cue)
		say->first = say->last = match->cue->token;
}

/* Records the contribution of each rule to a decision. */
void
fakta_says_hear(FaktaSays *says, int decider, const FaktaItem *item, int label)
{
	FaktaTracer tracer = {listen, says, false};
	int32_t		sums[FAKTA_LABELS_MAX];

	says->label = label;
	fakta_score(decider, item, sums, &tracer);
}

/* Puts out a row. */
void
fakta_say_put(ReturnSetInfo *rsinfo, const FaktaDocument *doc, const FaktaSay *say, double about, const char *decision,
			  FaktaSpan label)
{
	Datum		values[EXPLAIN_COLUMNS];
	bool		nulls[EXPLAIN_COLUMNS];
	Row			row = {values, nulls, 0};
	FaktaSpan	cue = {NULL, 0};
	char		name[256];
	size_t		len = fakta_feature_name(&say->match, name, sizeof(name));

	if (say->first != FAKTA_NO_TOKEN)
		cue = fakta_span(doc, say->first, say->last);
	fakta_set_int(&row, about);
	fakta_set_label(&row, decision);
	fakta_set_span(&row, label);
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

/* -- Facts ------------------------------------------------------------------------ */

typedef struct Listener
{
	FaktaSays	says;
	const FaktaMentions *mentions;
} Listener;

/*
 * The decision to which a decider belongs: the first and the second judgement of
 * a number are one decision.
 */
static int
decision_of(int decider)
{
	return decider == DECIDER_FIRST ? DECIDER_ROLE : decider == DECIDER_SURE ? DECIDER_STATUS : decider;
}

static void
judged(void *state, int decider, uint32_t mention, const FaktaItem *item, int label)
{
	Listener   *l = state;

	l->says.now = (FaktaSay)
	{
		.about = l->mentions->items[mention].q.number,.first = FAKTA_NO_TOKEN,
			.owner = decider == DECIDER_SUBJECT ? item->terms[TERM_OWNER].token : FAKTA_NO_TOKEN
	};
	fakta_says_hear(&l->says, decider, item, label);
}

/*
 * Sorts by number, decision, judgement (the last one first) and weight (the
 * largest first).
 */
static int
compare_says(const void *a, const void *b)
{
	const FaktaSay *x = a,
			   *y = b;
	int			dx = x->match.decider,
				dy = y->match.decider;

	if (x->about != y->about)
		return x->about < y->about ? -1 : 1;
	if (decision_of(dx) != decision_of(dy))
		return decision_of(dx) < decision_of(dy) ? -1 : 1;
	if (dx != dy)
		return dx > dy ? -1 : 1;
	if (x->weight != y->weight)
		return x->weight > y->weight ? -1 : 1;
	return x->match.feature < y->match.feature ? -1 : x->match.feature > y->match.feature;
}

/* The position of a number among the mentions, from 1; 0 if it was not kept as a mention. */
static uint32
mention_of(const FaktaMentions *mentions, uint32 number)
{
	uint32		n = fakta_mention_from(mentions, number + 1);

	return n > 0 && mentions->items[n - 1].q.number == number ? n : 0;
}

/*
 * What a rule contributed to: a label, or the employer that was weighed, or NULL
 * for no employer.
 */
static FaktaSpan
argued_for(const FaktaNames *names, const FaktaSay *say)
{
	FaktaSpan	label = {NULL, 0};

	if (say->match.decider != DECIDER_SUBJECT)
	{
		label.text = fakta_label_name(say->match.decider, say->label);
		label.len = strlen(label.text);
	}
	else if (say->owner != FAKTA_NO_TOKEN)
	{
		const FaktaEntity *e = fakta_entity(names, names->mentions[fakta_name_at(names, say->owner)].entity);

		if (e)
			label = e->name;
	}
	return label;
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
	Listener	listener = {.mentions = &mentions};
	FaktaSays  *says = &listener.says;
	FaktaWatcher watcher = {.judged = judged,.state = &listener};

	fakta_init_srf(fcinfo);
	work = AllocSetContextCreate(CurrentMemoryContext, "fakta explain", ALLOCSET_DEFAULT_SIZES);
	row_context = AllocSetContextCreate(work, "fakta row", ALLOCSET_SMALL_SIZES);
	old = MemoryContextSwitchTo(work);
	fakta_document_read(&doc, &fakta_pg_memory, VARDATA_ANY(body), VARSIZE_ANY_EXHDR(body), 0, fakta_is_utf8());
	fakta_mentions_read(&doc, WANT_ALL, &mentions, &watcher);
	if (says->n >= SAYS_MAX)
		ereport(NOTICE,
				errmsg("not all rules are shown"),
				errdetail("The text is too long: only the first %d contributions are.", SAYS_MAX));
	qsort(says->items, says->n, sizeof(FaktaSay), compare_says);

	MemoryContextSwitchTo(row_context);
	for (uint32 k = 0, look = 0; k < says->n; k++)
	{
		const FaktaSay *say = &says->items[k];
		uint32		mention = mention_of(&mentions, say->about);
		int			decision = decision_of(say->match.decider);

		CHECK_FOR_INTERRUPTS();
		if (say->about != says->items[look].about || decision != decision_of(says->items[look].match.decider))
			look = k;
		/* the last judgement is sorted first, and it is the one that counts */
		if (mention > 0 && say->match.decider == says->items[look].match.decider)
			fakta_say_put(rsinfo, &doc, say, mention, fakta_decider_name(decision), argued_for(&mentions.names, say));
		MemoryContextReset(row_context);
	}
	MemoryContextSwitchTo(old);
	MemoryContextDelete(work);
	PG_FREE_IF_COPY(body, 0);
	PG_RETURN_NULL();
}
