/*
 * near.h
 *		The terms of a candidate for a column, as seen from a number.
 *
 * Each column has a decider with the labels yes and no.  A candidate (a date, a
 * place, a name) is described by the words around it and by its place relative to
 * a number of people.  The candidate with the best score is taken.
 */
#ifndef FAKTA_NEAR_H
#define FAKTA_NEAR_H

#include "event/reading.h"
#include "rules/gather.h"

/* Maximum tokens between a number and a candidate. */
#define NEAR_REACH		120
/* Maximum candidates for one column and number. */
#define NEAR_CANDIDATES	24

/*
 * Add terms for the words around a candidate; for its place relative to a number;
 * for both.
 */
extern void fakta_look_around(const Reading *r, const FaktaNear *near, FaktaItem *item);
extern void fakta_look_from(const Reading *r, const FaktaMention *m, const FaktaNear *near, FaktaItem *item);
extern void fakta_look_near(const Reading *r, const FaktaMention *m, const FaktaNear *near, FaktaItem *item);

/* govern.c: adds the verb that a date belongs to. */
extern void fakta_look_at_governor(const FaktaDocument *doc, const FaktaNear *near, FaktaTerm *governor);

/* Adds a term for the next sentence, which may deny what the number's tells. */
extern void fakta_look_behind(const Reading *r, const FaktaMention *m, FaktaItem *item);

/* Adds terms on the phrase that says whom a total covers, and whether the candidate is part of it. */
extern void fakta_look_at_covers(const FaktaDocument *doc, const Event *e, const FaktaNear *near, FaktaItem *item);

/*
 * The score of a candidate (for it minus against it), in hundredths of log odds.
 * Calls the watcher.
 */
extern int32_t fakta_margin(const Reading *r, int decider, const FaktaMention *m, const FaktaItem *item, const FaktaDecision *said);

/* Limits between classes of confidence. */
#define LIKELY_FROM		0.7
#define CERTAIN_FROM	0.92

extern void fakta_look_at_confidence(double confidence, FaktaTerm *term);

/* Calls the watcher, if there is one, for a decision on a number or on a cue without one. */
extern void fakta_tell_watcher(const Reading *r, int decider, const FaktaMention *m, const FaktaItem *item, const FaktaDecision *said, int label);

/* The range of tokens of a sentence that may hold candidates for a number. */
extern void fakta_near_range(const Reading *r, const FaktaMention *m, uint32_t sentence, uint32_t *from, uint32_t *to);

/*
 * The n-th sentence that may hold candidates for a number; FAKTA_NO_SENTENCE
 * after the last.
 */
extern uint32_t fakta_near_sentence(const Reading *r, const FaktaMention *m, int n);

/* The mention of a name that a token is part of, or NULL. */
extern const FaktaNameMention *fakta_name_over(const Reading *r, uint32_t token);

/* Does a sentence name an entity, by whatever form of its name?  None names FAKTA_NO_NAME. */
extern bool fakta_names_entity(const Reading *r, const FaktaSentence *s, uint32_t entity);

/* Do two names have a word in common, in any form of the second? */
extern bool fakta_share_word(const Reading *r, uint32_t a, uint32_t b);

#endif							/* FAKTA_NEAR_H */
