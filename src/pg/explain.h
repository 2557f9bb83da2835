/*
 * explain.h
 *		What rules said of decisions, as rows of facts_explain and layoffs_explain.
 */
#ifndef FAKTA_PG_EXPLAIN_H
#define FAKTA_PG_EXPLAIN_H

#include "pg/facts.h"

#include "rules/match.h"

/* One rule's say in one decision. */
typedef struct FaktaSay
{
	uint32		about;			/* token of a number, or a mention: what is decided on */
	uint32		owner;			/* token of the name that is argued for, or FAKTA_NO_TOKEN */
	uint32		first;			/* tokens of the words that are shown, or FAKTA_NO_TOKEN: those of the rule */
	uint32		last;
	FaktaMatch	match;
	int			label;			/* that it argued for, or against, most */
	int			weight;
	bool		chosen;
} FaktaSay;

typedef struct FaktaSays
{
	FaktaSay   *items;
	uint32		n;
	uint32		room;
	FaktaSay	now;			/* what all says of the decision that is listened to have */
	int			label;			/* that it came to */
	bool		turned;			/* of two labels, what speaks against one is told to speak for the other */
} FaktaSays;

extern void fakta_says_hear(FaktaSays *says, int decider, const FaktaItem *item, int label);
extern void fakta_say_put(ReturnSetInfo *rsinfo, const FaktaDocument *doc, const FaktaSay *say, double about,
						  const char *decision, FaktaSpan label);

#endif							/* FAKTA_PG_EXPLAIN_H */
