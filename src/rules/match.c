/*
 * match.c
 *		Which rules match, what they weigh, what that decides.
 */
#include "rules/match.h"

#include <math.h>
#include <stdio.h>

#include "rules/tables.h"


void
fakta_item_clear(FaktaItem *item, const FaktaDocument *doc)
{
	memset(item, 0, sizeof(*item));
	item->doc = doc;
#pragma GCC unroll 8
	for (int i = 0; i < FAKTA_TERMS; i++)
		item->terms[i].token = FAKTA_NO_TOKEN;
}

static bool
holds(const Condition *c, const FaktaItem *item)
{
	const uint64_t *has = item->terms[c->term].classes;
	const uint64_t *mask = fakta_masks[c->mask];
	uint64_t	some = 0,
				lacks = 0;

	for (int i = 0; i < FAKTA_CLASS_WORDS; i++)
	{
		some |= has[i] & mask[i];
		lacks |= ~has[i] & mask[i];
	}
	switch (c->mode)
	{
		case COND_ALL:
			return lacks == 0;
		case COND_SOME:
			return some != 0;
		case COND_NONE:
			return some == 0;
		default:
			return lacks != 0;
	}
}

static inline bool
is_empty(const FaktaTerm *term)
{
	const uint64_t *has = term->classes;

	_Static_assert(FAKTA_CLASS_WORDS == 8, "words");
	return (has[0] | has[1] | has[2] | has[3] | has[4] | has[5] | has[6] | has[7]) == 0;
}

/* Which of some terms are there. */
static FaktaTermSet
terms_of(const FaktaItem *item, const FaktaTermSet *wanted)
{
	FaktaTermSet set = {{0, 0}};

	for (int i = 0; i < 2; i++)
		for (uint64_t bits = wanted->bits[i]; bits; bits &= bits - 1)
			if (!is_empty(&item->terms[i * 64 + __builtin_ctzll(bits)]))
				set.bits[i] |= bits & -bits;
	return set;
}

static inline bool
has_terms(const FaktaTermSet *set, const FaktaTermSet *needs)
{
	return ((needs->bits[0] & ~set->bits[0]) | (needs->bits[1] & ~set->bits[1])) == 0;
}

/* The places in a group of the classes that a term has, of those in a mask: at most 255. */
static int
places_in(const Group *g, const FaktaTerm *term, const uint64_t *mask, uint8_t *places)
{
	int			n = 0;

#pragma GCC unroll 8
	for (int i = 0; i < FAKTA_CLASS_WORDS; i++)
		for (uint64_t bits = term->classes[i] & mask[i]; bits; bits &= bits - 1)
			places[n++] = g->place[i * 64 + __builtin_ctzll(bits)];
	return n;
}

static const int16_t no_weights[FAKTA_LABELS_MAX];

/* of all labels that any decider has: a loop of a known length is fast */
static inline void
add_weights(const int16_t *restrict w, int32_t *restrict sums)
{
	for (int i = 0; i < FAKTA_LABELS_MAX; i++)
		sums[i] += w[i];
}

static void
add(int decider, const Rule *rule, int feature, const FaktaItem *item, int32_t *sums, const FaktaTracer *tracer)
{
	const int16_t *w = fakta_weights[fakta_weight_rows[feature]];

	add_weights(w, sums);
	if (tracer)
	{
		FaktaMatch	match = {decider, rule ? rule->name : "bias", feature, NULL, w, rule ? &item->terms[rule->cue] : NULL};

		tracer->matched(tracer->state, &match);
	}
}

/* What a word of a term weighs: its root, if that has a weight. */
static void
add_word(int decider, const Rule *rule, uint32_t token, int32_t *sums, const FaktaTracer *tracer, const FaktaItem *item)
{
	const FaktaWord *word = fakta_token_is_word(&item->doc->tokens[token]) ? fakta_word_at(item->doc, token) : NULL;
	const WordFeature *first = fakta_word_features + rule->word;
	uint16_t	number;
	uint32_t	lo = 0,
				hi = rule->nwords;

	if (word == NULL)
		return;
	number = word->root;
	while (lo < hi)
	{
		uint32_t	mid = lo + (hi - lo) / 2;

		if (first[mid].word < number)
			lo = mid + 1;
		else
			hi = mid;
	}
	if (lo < rule->nwords && first[lo].word == number)
	{
		const int16_t *w = fakta_weights[fakta_weight_rows[first[lo].feature]];
		FaktaMatch	match = {decider, rule->name, (int) first[lo].feature, fakta_form(fakta_root(word)), w, &item->terms[rule->cue]};

		add_weights(w, sums);
		if (tracer)
			tracer->matched(tracer->state, &match);
	}
	else if (tracer && tracer->words)
	{
		FaktaMatch	match = {decider, rule->name, -1, fakta_form(fakta_root(word)), no_weights, &item->terms[rule->cue]};

		tracer->matched(tracer->state, &match);
	}
}

static void
add_words(int decider, const Rule *rule, const FaktaItem *item, int32_t *sums, const FaktaTracer *tracer)
{
	const FaktaTerm *term = &item->terms[rule->words];

	if (rule->nwords > 0 || (tracer && tracer->words))
		for (uint32_t i = term->from; i < term->to; i++)
			add_word(decider, rule, i, sums, tracer, item);
}

/* Who traces is told of all classes; others need those only that weigh anything, which are few. */
static void
add_each(int decider, const Rule *rule, const FaktaItem *item, int32_t *sums, const FaktaTracer *tracer)
{
	const Group *g = &fakta_groups[rule->group];
	const uint64_t *has = item->terms[rule->term].classes;
	const uint64_t *mask = tracer ? g->classes : fakta_masks[rule->weighs];
	uint8_t		others[255];
	int			m = 1,
				width = 1;

	others[0] = 0;
	if (rule->other_term >= 0)
	{
		const Group *other = &fakta_groups[rule->other_group];

		m = places_in(other, &item->terms[rule->other_term], tracer ? other->classes : fakta_masks[rule->other_weighs], others);
		width = other->n;
	}
	if (m == 0)
		return;
#pragma GCC unroll 8
	for (int i = 0; i < FAKTA_CLASS_WORDS; i++)
		for (uint64_t bits = has[i] & mask[i]; bits; bits &= bits - 1)
		{
			uint32_t	first = rule->feature + (uint32_t) (g->place[i * 64 + __builtin_ctzll(bits)] * width);

			for (int j = 0; j < m; j++)
			{
				uint16_t	row = fakta_weight_rows[first + others[j]];

				if (tracer)
					add(decider, rule, (int) (first + others[j]), item, sums, tracer);
				else if (row)
					add_weights(fakta_weights[row], sums);
			}
		}
}

/* The sums of the weights of all rules that match, one for each label. */
void
fakta_score(int decider, const FaktaItem *item, int32_t *sums, const FaktaTracer *tracer)
{
	const Decider *d = &fakta_deciders[decider];
	FaktaTermSet set = terms_of(item, &d->terms);

	memset(sums, 0, sizeof(*sums) * FAKTA_LABELS_MAX);
	add(decider, NULL, d->feature, item, sums, tracer);
	for (const Rule *rule = fakta_rules + d->rule; rule < fakta_rules + d->rule + d->nrules; rule++)
	{
		bool		all = has_terms(&set, &rule->needs);

		for (int i = 0; i < rule->nconditions && all; i++)
			all = holds(&fakta_conditions[rule->condition + i], item);
		if (!all)
			continue;
		if (rule->words >= 0)
			add_words(decider, rule, item, sums, tracer);
		else if (rule->term >= 0)
			add_each(decider, rule, item, sums, tracer);
		else
			add(decider, rule, rule->feature, item, sums, tracer);
	}
}

/* The label with the highest sum, among those allowed (a bit each); the first of equals. */
int
fakta_best(int decider, const int32_t *sums, uint32_t allowed)
{
	int			best = -1;

	for (int i = 0; i < fakta_deciders[decider].nlabels; i++)
		if ((allowed >> i & 1) && (best < 0 || sums[i] > sums[best]))
			best = i;
	return best;
}

/* How likely a label is right. */
double
fakta_confidence(int decider, const int32_t *sums, uint32_t allowed, int label)
{
	double		all = 0;

	for (int i = 0; i < fakta_deciders[decider].nlabels; i++)
		if (allowed >> i & 1)
			all += exp((sums[i] - sums[label]) / FAKTA_WEIGHT_UNIT);
	return 1 / all;
}

/* The word of the rule that argued most for a label; false if none has one. */
typedef struct Argument
{
	int			label;
	int			weight;
	uint32_t	token;
} Argument;

static void
keep_best(void *state, const FaktaMatch *match)
{
	Argument   *best = state;

	if (match->cue && match->cue->token != FAKTA_NO_TOKEN && match->weights[best->label] > best->weight)
	{
		best->weight = match->weights[best->label];
		best->token = match->cue->token;
	}
}

bool
fakta_cue_of(int decider, const FaktaItem *item, int label, uint32_t *token)
{
	Argument	best = {label, 0, FAKTA_NO_TOKEN};
	FaktaTracer tracer = {keep_best, &best, false};
	int32_t		sums[FAKTA_LABELS_MAX];

	fakta_score(decider, item, sums, &tracer);
	*token = best.token;
	return best.token != FAKTA_NO_TOKEN;
}

int
fakta_decider_labels(int decider)
{
	return fakta_deciders[decider].nlabels;
}

const char *
fakta_decider_name(int decider)
{
	return fakta_deciders[decider].name;
}

const char *
fakta_label_name(int decider, int label)
{
	return fakta_labels[decider][label];
}

static const char *
class_at(const Group *g, int place)
{
	for (int i = 0; i < FAKTA_CLASS_WORDS * 64; i++)
		if ((g->classes[i >> 6] >> (i & 63) & 1) && g->place[i] == place)
			return fakta_class_names[i];
	return "";
}

/* "rule", "rule:class", "rule:class:class" or "rule:word", as src/weights writes it. */
size_t
fakta_feature_name(const FaktaMatch *match, char *name, size_t size)
{
	const Decider *d = &fakta_deciders[match->decider];
	const Rule *rule = fakta_rules + d->rule + d->nrules;
	int			place;

	if (match->word)
		return (size_t) snprintf(name, size, "%s:%s", match->rule, match->word);
	if (match->feature == (int) d->feature)
		return (size_t) snprintf(name, size, "%s", match->rule);
	while (rule > fakta_rules + d->rule && (int) rule[-1].feature > match->feature)
		rule--;
	rule--;
	place = match->feature - (int) rule->feature;
	if (rule->term < 0)
		return (size_t) snprintf(name, size, "%s", rule->name);
	if (rule->other_term < 0)
		return (size_t) snprintf(name, size, "%s:%s", rule->name, class_at(&fakta_groups[rule->group], place));
	return (size_t) snprintf(name, size, "%s:%s:%s", rule->name,
							 class_at(&fakta_groups[rule->group], place / fakta_groups[rule->other_group].n),
							 class_at(&fakta_groups[rule->other_group], place % fakta_groups[rule->other_group].n));
}
