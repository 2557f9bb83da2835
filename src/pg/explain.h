/*
 * explain.h
 *		What the rules contributed to decisions, for facts_explain and
 *		layoffs_explain.
 */
#ifndef FAKTA_PG_EXPLAIN_H
#define FAKTA_PG_EXPLAIN_H

#include "pg/facts.h"

#include "rules/match.h"

/* The contribution of one rule to one decision. */
typedef struct FaktaSay
{
	uint32		about;			/* what is decided on: the token of a number, or a mention */
	uint32		owner;			/* token of the name that is weighed, or FAKTA_NO_TOKEN */
	uint32		first;			/* tokens to show; FAKTA_NO_TOKEN: those of the rule */
	uint32		last;
	FaktaMatch	match;
	int			label;			/* the label with the largest contribution, for or against */
	int			weight;
	bool		chosen;
} FaktaSay;

typedef struct FaktaSays
{
	FaktaSay   *items;
	uint32		n;
	uint32		room;
	FaktaSay	now;			/* common values of the contributions that are recorded */
	int			label;			/* the decision */
	bool		turned;			/* with two labels: show a contribution against one as one for the other */
} FaktaSays;

extern void fakta_says_hear(FaktaSays *says, int decider, const FaktaItem *item, int label);
extern void fakta_say_put(ReturnSetInfo *rsinfo, const FaktaDocument *doc, const FaktaSay *say, double about,
						  const char *decision, FaktaSpan label);

#endif							/* FAKTA_PG_EXPLAIN_H */
