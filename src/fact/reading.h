/*
 * reading.h
 *		What the steps of reading an article's mentions share.
 */
#ifndef FAKTA_READING_H
#define FAKTA_READING_H

#include "fact/mention.h"

#include <math.h>
#include <string.h>

/* sides of a number, as in role.txt */
#define RULE_BEFORE	0
#define RULE_AFTER	1
#define RULE_INSIDE	2

/* What a rule must weigh after fading to decide. */
#define WEIGHT_MIN	28.0
/* How many sentences a breakdown goes on after its total. */
#define PART_SENTENCES	3
/* How many numbers of people back its total may stand. */
#define PART_LOOK		5
/*
 * How far from a number, in tokens or numbers, to look for what holds for all
 * of a long sentence or repeats in it: a bound, so that reading is linear.
 */
#define LOOK_BACK		200
/* Fewer workers than this without any cue are nobody's staff. */
#define STAFF_MIN	50

typedef struct Reading
{
	const FaktaDocument *doc;
	FaktaMentions *out;
	bool		topic;			/* the article speaks of layoffs at all */
	bool		workplace;		/* it begins with one employer, perhaps unnamed */
} Reading;

static inline bool
tag_between(const FaktaDocument *doc, uint32_t from, uint32_t to, int tag)
{
	for (uint32_t i = from; i < to; i++)
		if (fakta_is(doc, i, tag))
			return true;
	return false;
}

/* Where to begin to look back from a token of a sentence, which may be long. */
static inline uint32_t
look_back(const FaktaSentence *s, uint32_t i, uint32_t n)
{
	return i - s->first > n ? i - n : s->first;
}

static inline uint32_t
look_ahead(const FaktaSentence *s, uint32_t i, uint32_t n)
{
	return s->end - i > n ? i + n : s->end;
}

/* The last headcount before item k in the same sentence or the one before. */
static inline uint32_t
headcount_before(const FaktaMentions *out, uint32_t k, uint32_t sentences)
{
	uint32_t	sentence = out->items[k].sentence;

	for (uint32_t j = k; j-- > 0 && k - j <= LOOK_BACK && sentence - out->items[j].sentence <= sentences;)
		if (out->items[j].q.kind == KIND_HEADCOUNT)
			return j;
	return FAKTA_NO_TOKEN;
}

/* The last mention before k of people who lose their work, not far back. */
static inline uint32_t
loss_before(const FaktaMentions *out, uint32_t k)
{
	for (uint32_t j = k; j-- > 0 && k - j <= LOOK_BACK &&
		 out->items[k].sentence - out->items[j].sentence <= PART_SENTENCES;)
		if ((out->items[j].q.kind == KIND_HEADCOUNT || out->items[j].q.kind == KIND_PERCENTAGE) &&
			fakta_loses_work(out->items[j].role))
			return j;
	return FAKTA_NO_TOKEN;
}

/* Does the word at i begin with a capital? */
static inline bool
fakta_capital(const FaktaDocument *doc, uint32_t i)
{
	return fakta_token_is_word(&doc->tokens[i]) && (doc->tokens[i].flags & TF_CAPITAL);
}

static inline bool
is_job(const FaktaDocument *doc, const FaktaQuantity *q)
{
	return q->noun != FAKTA_NO_TOKEN && fakta_is(doc, q->noun, TAG_JOB);
}

/* Is the number at i written as a year is: "2016"? */
static inline bool
is_year_like(const FaktaDocument *doc, uint32_t i)
{
	const FaktaToken *t = &doc->tokens[i];
	const char *s = doc->text + t->start;

	return fakta_token_is_number(t) && t->len == 4 && ((s[0] == '1' && s[1] == '9') || (s[0] == '2' && s[1] == '0'));
}

/* ellipsis.c */
extern void fakta_find_noun(const Reading *r, const FaktaSentence *s, FaktaQuantity *qs, uint32_t n, uint32_t k);

/* cue.c */
extern void fakta_weigh_side(const Reading *r, const FaktaSentence *s, const FaktaMention *m, int side,
							 double *best, uint8_t *role, uint32_t *trigger);

/* role.c */
extern void fakta_judge_as(const Reading *r, uint32_t k, uint32_t j);
extern bool fakta_is_afterwards(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i);
extern bool fakta_is_list_line(const Reading *r, const FaktaSentence *s, uint32_t k);
extern void fakta_judge_headcount(const Reading *r, const FaktaSentence *s, uint32_t k);
extern void fakta_check_noun(const Reading *r, uint32_t k);

/* share.c */
extern void fakta_judge_percentage(const Reading *r, const FaktaSentence *s, uint32_t k);

/* status.c */
extern int fakta_read_status(const Reading *r, const FaktaSentence *s, const FaktaMention *m, bool *done);
extern int fakta_title_status(const FaktaDocument *doc);
extern void fakta_judge_title(const Reading *r);

#endif							/* FAKTA_READING_H */
