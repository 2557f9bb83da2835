/*
 * reading.h
 *		Events while they are put together; only for the files of src/event.
 */
#ifndef FAKTA_READING_H
#define FAKTA_READING_H

#include "event/layoff.h"
#include "rules/match.h"

/* A candidate of a column: its tokens, inclusive, and their sentence. */
typedef struct FaktaNear
{
	uint32_t	first;
	uint32_t	last;
	uint32_t	sentence;
} FaktaNear;

/* Places of an article that are looked at for every event. */
#define PLACES_MAX		12
/* Tokens of a sentence that are looked at. */
#define SENTENCE_MAX	400
/* Events that are compared with each other. */
#define COMPARE_MAX		64
/* Mentions of an event whose words its columns are read from. */
#define EVENT_MENTIONS	4

/* What adds up to a total: parts of it, dismissed and sent home, companies, what is another company's. */
typedef enum
{
	SUM_NONE,
	SUM_OF_PARTS,
	SUM_OF_KINDS,
	SUM_OF_COMPANIES,
	SUM_OF_OTHERS
} SumKind;

/* The margin of what was not weighed. */
#define FAKTA_NO_MARGIN	INT32_MIN

/* An event while it is put together. */
typedef struct Event
{
	FaktaLayoff l;
	uint32_t	company;		/* entity, or FAKTA_NO_NAME */
	uint32_t	mention;		/* the one that opened it */
	uint32_t	mentions[EVENT_MENTIONS];	/* the first ones that tell it, those of the body first */
	uint32_t	nmentions;
	int32_t		days_margin;	/* of what its days and its source were read from */
	int32_t		claim_margin;
	int32_t		real_margin;	/* of its best mention */
	int32_t		row_margin;		/* of being a row at all */
	int32_t		employer_margin;	/* of its company; FAKTA_NO_MARGIN if there was no choice */
	int32_t		employer_rival;	/* of the next best company */
	double		status_confidence;
	uint32_t	last_mention;	/* its latest one, and that one's sentence */
	uint32_t	last_sentence;
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
	uint8_t		sum_of;			/* SumKind of those that add up to it */
	uint8_t		part_of;		/* SumKind of what it adds up to */
	bool		dropped;		/* part of another one, or corrected by it */
} Event;

/* What is read around one number of people, once. */
typedef struct Told
{
	bool		dated;			/* whether days is known yet */
	bool		claimed;
	int32_t		days_margin;
	int32_t		claim_margin;
	FaktaPeriod days;
	FaktaSpan	claimant;
} Told;

/* A place of the article; its value is pooled: equal ones are one pointer. */
typedef struct PlaceSeen
{
	FaktaNear	near;
	const char *value;
} PlaceSeen;

/* Terms of a sentence that was asked for last, and of the title. */
typedef struct Memo
{
	uint32_t	sentence;		/* or FAKTA_NO_SENTENCE */
	FaktaTerm	words;
	bool		lists;			/* does the title announce a list? */
	bool		lists_known;
	PlaceSeen	places[PLACES_MAX];
	uint32_t	nplaces;
} Memo;

typedef struct Reading
{
	const FaktaDocument *doc;
	const FaktaMentions *mentions;
	const FaktaEventWatcher *watcher;
	int32_t		published;
	double		title_low;		/* bounds of a list's total in the title, or NAN */
	double		title_high;
	FaktaTerm	title;			/* all words of the title */
	Memo	   *memo;
	Told	   *told;			/* by mention */
	Event	   *events;
	uint32_t	n;
	uint32_t	room;
	uint32_t	latest;			/* the greatest last_mention of the events */
	bool		latest_lost;	/* it has to be looked for anew */
} Reading;

static inline bool
fakta_period_told(const FaktaPeriod *days)
{
	return days->from != FAKTA_NO_DAY || days->to != FAKTA_NO_DAY;
}

/* days.c: when a number's cut was, or the time that its total is of. */
extern FaktaPeriod fakta_days_of(const Reading *r, uint32_t mention);

/* claim.c: who states the number; text NULL if nobody is named. */
extern FaktaSpan fakta_claimant_of(const Reading *r, uint32_t mention);

/* The columns that are read last: place.c, reason.c, covers.c. */
/* layoff.c: a new event, told by a mention; one more mention of an event; events that were dropped go. */
extern Event *fakta_new_event(Reading *r, uint32_t mention);
extern void fakta_see_mention(Reading *r, Event *e, uint32_t mention);
extern void fakta_remove_dropped(Reading *r);

/* same.c: the event that a number tells again, or NULL. */
extern Event *fakta_same_event(Reading *r, uint32_t mention);

/* many.c: does the article tell of several employers one by one?  Does its title speak of several? */
extern bool fakta_is_list(const Reading *r);
extern bool fakta_title_of_many(const Reading *r);

/* titled.c: names the event of a title without a company. */
extern void fakta_name_title(Reading *r);

/* employer.c: whose people an event is of, from all that tells it. */
extern void fakta_choose_employer(const Reading *r, Event *e);

/* totals.c: the total of several companies is of none of them; which events add up to which. */
extern void fakta_join_totals(Reading *r);
extern void fakta_find_totals(Reading *r);

/* staff.c: a number of staff or remaining staff belongs to an event. */
extern void fakta_add_staff(Reading *r, uint32_t mention);

/* shared.c: gives the companies of one number a row each. */
extern void fakta_give_others(Reading *r);

/* status.c: what the article as a whole says of statuses. */
extern bool fakta_sentence_has(const FaktaDocument *doc, uint32_t sentence, int tag);
extern void fakta_inherit_plan(Reading *r);
extern void fakta_deny_rumours(Reading *r);
extern void fakta_choose_status(const Reading *r, Event *e);

/*
 * sure.c: how much more speaks for a number being that of an event, and for an
 * event being what the article is about; how likely a row is right.
 */
extern int32_t fakta_weigh_real(const Reading *r, uint32_t mention);
extern int32_t fakta_weigh_row(const Reading *r, const Event *e, uint32_t number);
extern int32_t fakta_weigh_main(const Reading *r, const Event *e, uint32_t number);
extern double fakta_weigh_right(const Reading *r, const Event *e, uint32_t number);

extern void fakta_find_places(const Reading *r);
extern void fakta_read_place(const Reading *r, Event *e, uint32_t number);
extern void fakta_read_reason(const Reading *r, Event *e);
extern void fakta_read_industry(const Reading *r, Event *e);
extern void fakta_read_covers(const Reading *r, Event *e);

#endif							/* FAKTA_READING_H */
