/*
 * match.c
 *		Which rules match, what they weigh, what that decides.
 */
#include "rules/match.h"

#include <math.h>
#include <stdio.h>

typedef enum
{
	COND_ALL,					/* the term has all of the classes */
	COND_SOME,
	COND_NONE,
	COND_NOT_ALL
} ConditionMode;

typedef struct Condition
{
	uint8_t		mode;
	uint8_t		term;
	uint16_t	mask;
} Condition;

/* A rule matches where all of its conditions hold; one with "each" once for each class there. */
typedef struct Rule
{
	const char *name;
	uint16_t	condition;		/* the first of them */
	uint16_t	nconditions;
	int8_t		term;			/* of "each", or -1 */
	uint8_t		group;
	int8_t		other_term;		/* of the second half of "each", or -1 */
	uint8_t		other_group;
	uint32_t	feature;		/* the first of its features */
	uint8_t		cue;			/* the term that is shown as its cue */
} Rule;

typedef struct Group
{
	uint8_t		n;
	uint64_t	classes[FAKTA_CLASS_WORDS];
	uint8_t		place[FAKTA_CLASS_WORDS * 64];	/* of a class in the group */
} Group;

typedef struct Decider
{
	const char *name;
	uint8_t		nlabels;
	uint16_t	rule;			/* the first of its rules */
	uint16_t	nrules;
	uint32_t	feature;		/* its first feature, which always holds */
	uint32_t	nfeatures;
} Decider;

#include "generated/grammar_tables.h"

void
fakta_item_clear(FaktaItem *item)
{
	memset(item, 0, sizeof(*item));
	for (int i = 0; i < FAKTA_TERMS; i++)
		item->terms[i].token = FAKTA_NO_TOKEN;
}

static bool
holds(const Condition *c, const FaktaItem *item)
{
	const uint64_t *has = item->terms[c->term].classes;
	const uint64_t *mask = masks[c->mask];
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

/* The places in a group of the classes that a term has, at most 255. */
static int
places_in(const Group *g, const FaktaTerm *term, uint8_t *places)
{
	int			n = 0;

	for (int i = 0; i < FAKTA_CLASS_WORDS; i++)
		for (uint64_t bits = term->classes[i] & g->classes[i]; bits; bits &= bits - 1)
			places[n++] = g->place[i * 64 + __builtin_ctzll(bits)];
	return n;
}

static void
add(int decider, const Rule *rule, int feature, const FaktaItem *item, int32_t *sums, const FaktaTracer *tracer)
{
	const int16_t *w = weights[feature];

	for (int i = 0; i < deciders[decider].nlabels; i++)
		sums[i] += w[i];
	if (tracer)
		tracer->matched(tracer->state, decider, rule ? rule->name : "bias", feature, w, rule ? &item->terms[rule->cue] : NULL);
}

static void
add_each(int decider, const Rule *rule, const FaktaItem *item, int32_t *sums, const FaktaTracer *tracer)
{
	const Group *g = &groups[rule->group];
	uint8_t		places[255],
				others[255];
	int			n = places_in(g, &item->terms[rule->term], places);

	if (rule->other_term < 0)
	{
		for (int i = 0; i < n; i++)
			add(decider, rule, rule->feature + places[i], item, sums, tracer);
	}
	else if (n > 0)
	{
		const Group *h = &groups[rule->other_group];
		int			m = places_in(h, &item->terms[rule->other_term], others);

		for (int i = 0; i < n; i++)
			for (int j = 0; j < m; j++)
				add(decider, rule, rule->feature + places[i] * h->n + others[j], item, sums, tracer);
	}
}

/* The sums of the weights of all rules that match, one for each label. */
void
fakta_score(int decider, const FaktaItem *item, int32_t *sums, const FaktaTracer *tracer)
{
	const Decider *d = &deciders[decider];

	memset(sums, 0, sizeof(*sums) * FAKTA_LABELS_MAX);
	add(decider, NULL, d->feature, item, sums, tracer);
	for (const Rule *rule = rules + d->rule; rule < rules + d->rule + d->nrules; rule++)
	{
		bool		all = true;

		for (int i = 0; i < rule->nconditions && all; i++)
			all = holds(&conditions[rule->condition + i], item);
		if (!all)
			continue;
		if (rule->term >= 0)
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

	for (int i = 0; i < deciders[decider].nlabels; i++)
		if ((allowed >> i & 1) && (best < 0 || sums[i] > sums[best]))
			best = i;
	return best;
}

/* How likely a label is right. */
double
fakta_confidence(int decider, const int32_t *sums, uint32_t allowed, int label)
{
	double		all = 0;

	for (int i = 0; i < deciders[decider].nlabels; i++)
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
keep_best(void *state, int decider, const char *rule, int feature, const int16_t *w, const FaktaTerm *cue)
{
	Argument   *best = state;

	if (cue && cue->token != FAKTA_NO_TOKEN && w[best->label] > best->weight)
	{
		best->weight = w[best->label];
		best->token = cue->token;
	}
}

bool
fakta_cue_of(int decider, const FaktaItem *item, int label, uint32_t *token)
{
	Argument	best = {label, 0, FAKTA_NO_TOKEN};
	FaktaTracer tracer = {keep_best, &best};
	int32_t		sums[FAKTA_LABELS_MAX];

	fakta_score(decider, item, sums, &tracer);
	*token = best.token;
	return best.token != FAKTA_NO_TOKEN;
}

int
fakta_decider_labels(int decider)
{
	return deciders[decider].nlabels;
}

const char *
fakta_decider_name(int decider)
{
	return deciders[decider].name;
}

const char *
fakta_label_name(int decider, int label)
{
	return labels[decider][label];
}

static const char *
class_at(const Group *g, int place)
{
	for (int i = 0; i < FAKTA_CLASS_WORDS * 64; i++)
		if ((g->classes[i >> 6] >> (i & 63) & 1) && g->place[i] == place)
			return class_names[i];
	return "";
}

/* "rule", "rule:class" or "rule:class:class", as src/weights writes it. */
size_t
fakta_feature_name(int decider, int feature, char *name, size_t size)
{
	const Decider *d = &deciders[decider];
	const Rule *rule = rules + d->rule + d->nrules;
	int			place;

	if (feature == d->feature)
		return (size_t) snprintf(name, size, "bias");
	while (rule > rules + d->rule && rule[-1].feature > feature)
		rule--;
	rule--;
	place = feature - rule->feature;
	if (rule->term < 0)
		return (size_t) snprintf(name, size, "%s", rule->name);
	if (rule->other_term < 0)
		return (size_t) snprintf(name, size, "%s:%s", rule->name, class_at(&groups[rule->group], place));
	return (size_t) snprintf(name, size, "%s:%s:%s", rule->name,
							 class_at(&groups[rule->group], place / groups[rule->other_group].n),
							 class_at(&groups[rule->other_group], place % groups[rule->other_group].n));
}
