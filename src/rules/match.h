/*
 * match.h
 *		The engine: rules look at terms, their weights argue for labels.
 *
 * A rule is a row of tables that src/grammar/build.pl compiles from
 * src/grammar.  Each rule that matches adds its weights to the labels of its
 * decider; the label with the highest sum wins, and the softmax of the sums is
 * how likely that is right: a log-linear model whose features are rules.
 */
#ifndef FAKTA_MATCH_H
#define FAKTA_MATCH_H

#include <string.h>

#include "article/document.h"
#include "rules/terms.h"

#define FAKTA_GRAMMAR_NAMES
#include "generated/grammar_tables.h"
#undef FAKTA_GRAMMAR_NAMES

/* classes of the lexicon, then those of terms.h */
#define FAKTA_CLASS_WORDS	(FAKTA_TAG_WORDS + 4)
/* Weights are hundredths of a unit of log odds. */
#define FAKTA_WEIGHT_UNIT	100.0

typedef struct FaktaTerm
{
	uint32_t	token;			/* where its word is, or FAKTA_NO_TOKEN */
	uint32_t	from;			/* its words: from .. to - 1 */
	uint32_t	to;
	uint64_t	classes[FAKTA_CLASS_WORDS];
} FaktaTerm;

#define FAKTA_EMPTY_TERM	((FaktaTerm) {.token = FAKTA_NO_TOKEN})

/* A step of a scale of src/grammar: the class of values below a limit. */
typedef struct FaktaStep
{
	double		below;			/* 0 for the last step, which has no limit */
	int16_t		class;			/* of terms.h; -1 if these values have none */
} FaktaStep;

extern const FaktaStep fakta_scales[][FAKTA_STEPS_MAX];

/* What is decided on, as the rules see it. */
typedef struct FaktaItem
{
	const FaktaDocument *doc;
	FaktaTerm	terms[FAKTA_TERMS];
} FaktaItem;

/* A rule that matches, or one of the classes or words of its "each". */
typedef struct FaktaMatch
{
	int			decider;
	const char *rule;
	int			feature;
	const char *word;			/* of "each TERM words", else NULL */
	const int16_t *weights;		/* one for each label */
	const FaktaTerm *cue;		/* NULL where none is shown */
} FaktaMatch;

/* Is told of each rule that matches; one may be NULL where nobody asks. */
typedef struct FaktaTracer
{
	void		(*matched) (void *state, const FaktaMatch *match);
	void	   *state;
	bool		words;			/* told also of words that have no weight */
} FaktaTracer;

extern void fakta_item_clear(FaktaItem *item, const FaktaDocument *doc);
extern void fakta_score(int decider, const FaktaItem *item, int32_t *sums, const FaktaTracer *tracer);
extern int	fakta_best(int decider, const int32_t *sums, uint32_t allowed);
extern double fakta_confidence(int decider, const int32_t *sums, uint32_t allowed, int label);

/* names, for those who explain */
extern int	fakta_decider_labels(int decider);
extern const char *fakta_decider_name(int decider);
extern const char *fakta_label_name(int decider, int label);
extern size_t fakta_feature_name(const FaktaMatch *match, char *name, size_t size);
extern bool fakta_cue_of(int decider, const FaktaItem *item, int label, uint32_t *token);

/* Has the word at a token a class of a group of src/grammar (GROUP_...)? */
static inline bool
fakta_in_group(const FaktaDocument *doc, uint32_t token, const uint64_t group[FAKTA_TAG_WORDS])
{
	const FaktaInfo *info = fakta_tags_at(doc, token);

	return info && fakta_info_any(info, group);
}

static inline bool
fakta_term_has(const FaktaTerm *term, int class)
{
	return term->classes[class >> 6] >> (class & 63) & 1;
}

/* Each term that is there has CLASS_ANY at least. */
static inline bool
fakta_term_there(const FaktaTerm *term)
{
	return fakta_term_has(term, FAKTA_TAG_WORDS * 64 + CLASS_ANY);
}

/* Gives a term a class of terms.h. */
static inline void
fakta_term_add(FaktaTerm *term, int class)
{
	term->classes[FAKTA_TAG_WORDS + (class >> 6)] |= UINT64_C(1) << (class & 63);
}

static inline void
fakta_term_add_if(FaktaTerm *term, bool holds, int class)
{
	term->classes[FAKTA_TAG_WORDS + (class >> 6)] |= (uint64_t) holds << (class & 63);
}

/* Gives a term the class of a value on a scale of src/grammar. */
static inline void
fakta_term_scale(FaktaTerm *term, int scale, double value)
{
	const FaktaStep *step = fakta_scales[scale];

	/* "not below", so that NAN is on the last step */
	while (step->below > 0 && !(value < step->below))
		step++;
	if (step->class >= 0)
		fakta_term_add(term, step->class);
}

#endif							/* FAKTA_MATCH_H */
