/*
 * layoff.h
 *		From mentions to events: one for each employer and round of cuts.
 */
#ifndef FAKTA_LAYOFF_H
#define FAKTA_LAYOFF_H

#include "fact/mention.h"

/* numbers are NAN, days FAKTA_NO_DAY, texts NULL where unknown */
typedef struct FaktaLayoff
{
	bool		main;
	bool		cumulative;
	uint8_t		scope;			/* FaktaScope */
	uint8_t		kind;			/* ROLE_LAID_OFF or ROLE_FURLOUGHED */
	uint8_t		status;			/* FaktaStatus */
	FaktaSpan	company;
	FaktaSpan	covers;
	double		headcount;
	double		headcount_low;
	double		headcount_high;
	double		percentage;
	double		percentage_low;
	double		percentage_high;
	double		workforce;
	double		remaining;
	FaktaPeriod days;
	FaktaSpan	claimed_by;
	FaktaSpan	reason;
	FaktaSpan	industry;
	FaktaSpan	location;
	FaktaSpan	evidence;
} FaktaLayoff;

typedef struct FaktaLayoffs
{
	FaktaLayoff *items;
	uint32_t	n;
	uint32_t	room;
} FaktaLayoffs;

/* doc is title and body with a newline between; published may be FAKTA_NO_DAY. */
extern void fakta_layoffs_read(const FaktaDocument *doc, const FaktaMentions *mentions,
							   int32_t published, FaktaLayoffs *layoffs);

#endif							/* FAKTA_LAYOFF_H */
