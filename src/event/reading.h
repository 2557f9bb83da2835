/*
 * reading.h
 *		Events that are being built; only for the files of src/event.
 */
#ifndef FAKTA_READING_H
#define FAKTA_READING_H

#include "event/layoff.h"
#include "rules/match.h"

#include <math.h>

/* A candidate for a column: its tokens, inclusive, and their sentence. */
typedef struct FaktaNear
{
	uint32_t	first;
	uint32_t	last;
	uint32_t	sentence;
} FaktaNear;

/* Maximum places of an article that are candidates for every event. */
#define PLACES_MAX		12
/* Maximum cues of reasons of an article that are candidates for every event. */
#define CAUSES_MAX		16
/* Maximum tokens of a sentence that are read. */
#define SENTENCE_MAX	400
/* Maximum events that are compared with each other. */
#define COMPARE_MAX		64
/* Maximum mentions of an event whose surroundings are read for its columns. */
#define EVENT_MENTIONS	4

/*
 * What the parts of a total are: parts of one event, dismissed and furloughed
 * people, companies, events of another company.
 */
typedef enum
{
	SUM_NONE,
	SUM_OF_PARTS,
	SUM_OF_KINDS,
	SUM_OF_COMPANIES,
	SUM_OF_OTHERS
} SumKind;

/* The score of something that was not weighed. */
#define FAKTA_NO_MARGIN	INT32_MIN

/* An event that is being built. */
typedef struct Event
{
	FaktaLayoff l;
	FaktaNear	covers;			/* where l.covers stands */
	bool		countrywide;	/* l.covers is a country */
	FaktaSpan	trade;			/* the likeliest phrase of an industry */
	uint32_t	claimant;		/* the token where l.claimed_by begins */
	uint32_t	company;		/* entity, or FAKTA_NO_NAME */
	uint32_t	mention;		/* the mention that opened it */
	uint32_t	mentions[EVENT_MENTIONS];	/* its first mentions, those of the body first */
	uint32_t	nmentions;
	int32_t		days_margin;	/* best scores of its date and its source */
	int32_t		claim_margin;
	int32_t		real_margin;	/* best score of its mentions */
	int32_t		row_margin;		/* score of being a row */
	int32_t		employer_margin;	/* score of its company; FAKTA_NO_MARGIN if there was no choice */
	int32_t		employer_rival;	/* score of the second best company */
	double		status_confidence;
	uint32_t	last_mention;	/* its last mention so far */
	uint32_t	last_sentence;
	uint32_t	body_sentence;	/* sentence of its first mention in the body, else in the title */
	uint32_t	count;
	bool		in_title;
	bool		in_lead;
	bool		in_body;
	bool		earlier;
	bool		compared;
	bool		done_since;		/* planned at first, and done by a later mention */
	bool		named;			/* a sentence with a mention names its company */
	bool		assumed;		/* the text does not say that it is done */
	bool		approximate;
	uint8_t		sum_of;			/* SumKind of the events that add up to it */
	uint8_t		part_of;		/* SumKind of the total that it belongs to */
	bool		dropped;		/* to be removed: a part or a repetition of another one */
} Event;

/* What is read around a number of people, cached. */
typedef struct Told
{
	bool		dated;			/* is days set? */
	bool		claimed;
	int32_t		days_margin;
	int32_t		claim_margin;
	FaktaPeriod days;
	FaktaSpan	claimant;
	uint32_t	claim_token;	/* where the claimant begins */
} Told;

/* A place or a reason in the article.  Equal places have equal pointers. */
typedef struct PlaceSeen
{
	FaktaNear	near;
	const char *value;
} PlaceSeen;

/* Caches for the article and for the sentence that was used last. */
typedef struct Memo
{
	uint32_t	sentence;		/* the sentence of words, or FAKTA_NO_SENTENCE */
	FaktaTerm	words;
	bool		lists;			/* does the title announce a list? */
	bool		lists_known;
	uint32_t	cuts;			/* how many sentences have a plain word for a cut */
	bool		cuts_known;
	PlaceSeen	places[PLACES_MAX];
	uint32_t	nplaces;
	PlaceSeen	causes[CAUSES_MAX];
	uint32_t	ncauses;
	struct Speakers *speakers;	/* who speaks in each sentence, see speaker.h; NULL if nobody asked yet */
} Memo;

typedef struct Reading
{
	const FaktaDocument *doc;
	const FaktaMentions *mentions;
	const FaktaEventWatcher *watcher;
	int32_t		published;
	double		title_low;		/* bounds of the total of a list, given in the title, or NAN */
	double		title_high;
	FaktaTerm	title;			/* words of the title */
	Memo	   *memo;
	Told	   *told;			/* for each mention */
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

/* days.c: the date of a number's cut, or the period of a total. */
extern FaktaPeriod fakta_days_of(const Reading *r, uint32_t mention);

/* claim.c: who states the number; text is NULL if nobody is named. */
extern FaktaSpan fakta_claimant_of(const Reading *r, uint32_t mention);

/* place.c, reason.c, covers.c: the columns that are read last. */
/*
 * layoff.c: creates an event for a mention; adds a mention to an event; removes
 * dropped events.
 */
extern Event *fakta_new_event(Reading *r, uint32_t mention);
extern void fakta_see_mention(Reading *r, Event *e, uint32_t mention);
extern void fakta_remove_dropped(Reading *r);

/* same.c: the known event that a number belongs to, or NULL. */
extern Event *fakta_same_event(Reading *r, uint32_t mention);

/* The event whose number a share says once more, or NULL. */
extern Event *fakta_said_again(const Reading *r, uint32_t mention);

/* Are people sent home called dismissed by the next sentence: "PHK itu ..."? */
extern bool fakta_is_called_layoff(const Reading *r, uint32_t mention);

/* many.c: is the article a list of employers?  Does its title speak of several? */
extern bool fakta_is_list(const Reading *r);
extern bool fakta_title_of_many(const Reading *r);

/* titled.c: finds the company of a title without a name. */
extern void fakta_name_title(Reading *r);

/* employer.c: chooses the company of an event. */
extern void fakta_choose_employer(const Reading *r, Event *e);

/* own.c: the employer of people who are told of as somebody's own. */
extern void fakta_employ_own(const Reading *r, Event *e);

/* public.c: the government that employs honorary staff. */
extern bool fakta_is_of_many(const Reading *r, const FaktaMention *m);
extern void fakta_employ_public(const Reading *r, Event *e);
extern void fakta_drop_units(Reading *r);

/* trade.c */
extern void fakta_employ_trade(const Reading *r, Event *e);

/*
 * totals.c: removes the company from totals of several companies; finds which
 * events add up to which.
 */
extern void fakta_join_totals(Reading *r);
extern void fakta_find_totals(Reading *r);

/*
 * within.c: is an event a part of a bigger one?  Joins events with a vague number to
 * those of the same employer with an exact one.
 */
extern bool fakta_is_share_of_cut(const Reading *r, const FaktaMention *m);
extern bool fakta_is_within(const Reading *r, const Event *e, const Event *whole);
extern void fakta_fold_vague(Reading *r);

/*
 * mixed.c: is a number that of people dismissed and people sent home together, who are
 * told apart elsewhere?  Is it one of those two?
 */
/* Numbers before and after one that are tried for sums. */
#define SUM_LOOK		8

/* Does the second number count people who lose their work, in the kind of the first? */
static inline bool
fakta_counts_alike(const FaktaMention *m, const FaktaMention *o)
{
	return o->q.kind == m->q.kind && fakta_loses_work(o->role) && !isnan(o->q.value);
}

extern bool fakta_is_mixed_sum(const Reading *r, uint32_t mention);
extern bool fakta_is_told_apart(const Reading *r, uint32_t mention);

/* aid.c: is a number of people told because somebody helps them? */
extern bool fakta_is_aided(const Reading *r, uint32_t mention);

/* staff.c: adds a number of staff or remaining staff to an event. */
extern void fakta_add_staff(Reading *r, uint32_t mention);

/* shared.c: adds an event for each company that shares a number. */
extern void fakta_give_others(Reading *r);

/* status.c: statuses by the article as a whole. */
extern bool fakta_sentence_has(const FaktaDocument *doc, uint32_t sentence, int tag);
extern bool fakta_tells_done(const FaktaDocument *doc, const FaktaMention *m);
extern void fakta_inherit_plan(Reading *r);
extern void fakta_deny_rumours(Reading *r);
extern void fakta_choose_status(const Reading *r, Event *e);

/*
 * sure.c: how many sentences tell of a cut; scores of a number to be that of an event, of an event to be a row, and
 * to be the main one; probability that a row is right.
 */
extern uint32_t fakta_cuts_told(const Reading *r);
extern int32_t fakta_weigh_real(const Reading *r, uint32_t mention);
extern int32_t fakta_weigh_row(const Reading *r, const Event *e, uint32_t number);
extern int32_t fakta_weigh_main(const Reading *r, const Event *e, uint32_t number);
extern double fakta_weigh_right(const Reading *r, const Event *e, uint32_t number);

extern bool fakta_is_venue(const FaktaDocument *doc, uint32_t i);
extern void fakta_find_places(const Reading *r);
extern void fakta_read_place(const Reading *r, Event *e, uint32_t number);
extern void fakta_find_causes(const Reading *r);
extern void fakta_read_reason(const Reading *r, Event *e, uint32_t number);
extern void fakta_read_industry(const Reading *r, Event *e);
extern void fakta_read_covers(const Reading *r, Event *e);
extern void fakta_assume_covers(const Reading *r, Event *e);

#endif							/* FAKTA_READING_H */
