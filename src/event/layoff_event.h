/*
 * layoff_event.h
 *		Events while they are put together; only for layoff.c and layoff_source.c.
 */
#ifndef FAKTA_LAYOFF_EVENT_H
#define FAKTA_LAYOFF_EVENT_H

#include "event/layoff.h"

/* Tokens of a sentence that are looked at. */
#define SENTENCE_MAX	400

/* An event while it is put together. */
typedef struct Event
{
	FaktaLayoff l;
	uint32_t	company;		/* entity, or FAKTA_NO_NAME */
	uint32_t	mention;		/* the one that opened it */
	uint32_t	last_sentence;	/* of its latest mention */
	uint32_t	body_sentence;	/* of its first one outside the title, else in it */
	uint32_t	count;
	bool		in_title;
	bool		in_lead;
	bool		in_body;
	bool		earlier;
	bool		compared;
	bool		named;			/* its company's name stood in a sentence with it */
	bool		assumed;		/* nothing says that it is done */
	bool		approximate;
	bool		detail;			/* looks like a part of a larger one */
	bool		dropped;		/* part of another one, or corrected by it */
} Event;

/* What several rules ask for: the date and the claimant of the number that was asked for last, and whether the title lists. */
typedef struct LastPlace
{
	bool		known;
	uint32_t	sentence;
	uint32_t	token;
	bool		way;			/* of two to ask */
} LastPlace;

typedef struct Last
{
	LastPlace	dated;
	FaktaPeriod days;
	LastPlace	claimed;
	FaktaSpan	claimant;
	bool		lists;
	bool		lists_known;
} Last;

typedef struct Reading
{
	const FaktaDocument *doc;
	const FaktaMentions *mentions;
	int32_t		published;
	const char *industry;		/* that most words of the article give */
	const char *place;
	double		title_low;		/* bounds of a list's total in the title, or NAN */
	double		title_high;
	Last	   *last;
	Event	   *events;
	uint32_t	n;
	uint32_t	room;
} Reading;

static inline bool
fakta_period_told(const Event *e)
{
	return e->l.days.from != FAKTA_NO_DAY || e->l.days.to != FAKTA_NO_DAY;
}

/* Who states the figure at a token; text NULL if nobody is named. */
extern FaktaSpan fakta_claimant(const Reading *r, uint32_t sentence, uint32_t token, bool look_back);

/* The date of a sentence nearest to a token; a month of the future may be later this year. */
extern FaktaPeriod fakta_date_near(const Reading *r, uint32_t sentence, uint32_t token, bool future);

/* When a mention's cut was, or the time that its total is of. */
extern FaktaPeriod fakta_period_at(const Reading *r, const FaktaMention *m);
extern bool fakta_is_cumulative(const Reading *r, const FaktaMention *m);

/* The words of a sentence that say whom a total covers. */
extern FaktaSpan fakta_covers(const Reading *r, uint32_t sentence);

extern void fakta_article_values(Reading *r);

/* The columns that are read last: company, days, reason, industry, location. */
extern void fakta_finish_event(Reading *r, Event *e);

#endif							/* FAKTA_LAYOFF_EVENT_H */
