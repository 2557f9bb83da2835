/*
 * layoff.h
 *		Turns mentions into events: one for each employer and round of cuts.
 */
#ifndef FAKTA_LAYOFF_H
#define FAKTA_LAYOFF_H

#include "fact/mention.h"
#include "rules/match.h"

/* A row of layoffs().  Unknown numbers are NAN, days FAKTA_NO_DAY, texts NULL. */
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
	FaktaSpan	location;		/* province or country */
	FaktaSpan	city;			/* regency or town */
	FaktaSpan	evidence;
	double		confidence;		/* probability that the row is right */
} FaktaLayoff;

typedef struct FaktaLayoffs
{
	FaktaLayoff *items;
	uint32_t	n;
	uint32_t	room;
	uint32_t   *event_of;		/* for each mention its event, from 1; 0 = none; NULL if there are no events */
} FaktaLayoffs;

/* A decision for a watcher: on which number, by which words, for which value. */
typedef struct FaktaDecision
{
	uint32_t	mention;
	uint32_t	other;			/* for a pair: the mention that opened the event */
	uint32_t	first;			/* tokens of the words that are judged, inclusive */
	uint32_t	last;
	FaktaSpan	value;
	FaktaPeriod days;
	const FaktaLayoff *row;		/* of a whole event, or the known event of a pair; else NULL */
	uint32_t	company;		/* entity of the company */
} FaktaDecision;

/* A callback for each decision, used by script/fit_events and layoffs_explain. */
typedef struct FaktaEventWatcher
{
	void		(*judged) (void *state, int decider, const FaktaDecision *decision, const FaktaItem *item, int label);
	void	   *state;
} FaktaEventWatcher;

/* doc is title and body, separated by a newline; published may be FAKTA_NO_DAY. */
extern void fakta_layoffs_read(const FaktaDocument *doc, FaktaMentions *mentions,
							   int32_t published, FaktaLayoffs *layoffs,
							   const FaktaEventWatcher *watcher);

#endif							/* FAKTA_LAYOFF_H */
