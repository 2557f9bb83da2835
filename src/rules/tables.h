/*
 * tables.h
 *		The rules as rows of tables; only for match.c, and tables.c that holds them.
 */
#ifndef FAKTA_TABLES_H
#define FAKTA_TABLES_H

#include "rules/match.h"

/* A bit for each term. */
typedef struct FaktaTermSet
{
	uint64_t	bits[2];
} FaktaTermSet;

_Static_assert(FAKTA_TERMS <= 128, "terms");

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
	int8_t		words;			/* the term whose words are features each, or -1 */
	uint16_t	word;			/* the first of those that weigh anything */
	uint16_t	nwords;
	uint16_t	weighs;			/* masks of the classes of "each" that weigh anything */
	uint16_t	other_weighs;
	FaktaTermSet needs;			/* without one of these it does not match */
} Rule;

typedef struct WordFeature
{
	uint16_t	word;			/* its number in the lexicon */
	uint32_t	feature;
} WordFeature;

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
	FaktaTermSet terms;			/* that its rules need */
} Decider;

extern const Decider fakta_deciders[];
extern const char *const fakta_labels[][FAKTA_LABELS_MAX];
extern const Rule fakta_rules[];
extern const Condition fakta_conditions[];
extern const uint64_t fakta_masks[][FAKTA_CLASS_WORDS];
extern const Group fakta_groups[];
extern const int16_t fakta_weights[][FAKTA_LABELS_MAX];
extern const uint16_t fakta_weight_rows[];
extern const WordFeature fakta_word_features[];
extern const char *const fakta_class_names[FAKTA_CLASS_WORDS * 64];

#endif							/* FAKTA_TABLES_H */
