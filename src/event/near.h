/*
 * near.h
 *		What a column may be read from, as the rules see it from a number.
 *
 * Each column has a decider with the labels yes and no.  Its candidates (a date,
 * a place, a name) are described by the words around them and by how they stand
 * to a number of people; the one with the best answer is taken.
 */
#ifndef FAKTA_NEAR_H
#define FAKTA_NEAR_H

#include "event/reading.h"
#include "rules/gather.h"

/* Tokens around a number that candidates are looked for in. */
#define NEAR_REACH		120
/* Candidates of one column and number. */
#define NEAR_CANDIDATES	24

/* The words around a candidate; how it stands to a number; both. */
extern void fakta_look_around(const Reading *r, const FaktaNear *near, FaktaItem *item);
extern void fakta_look_from(const Reading *r, const FaktaMention *m, const FaktaNear *near, FaktaItem *item);
extern void fakta_look_near(const Reading *r, const FaktaMention *m, const FaktaNear *near, FaktaItem *item);

/*
 * How much more speaks for a candidate than against it, in hundredths of log
 * odds; tells the watcher.
 */
extern int32_t fakta_margin(const Reading *r, int decider, const FaktaMention *m, const FaktaItem *item, const FaktaDecision *said);

/* Confidences of what was decided before, as rules see them. */
#define LIKELY_FROM		0.7
#define CERTAIN_FROM	0.92

extern void fakta_look_at_confidence(double confidence, FaktaTerm *term);

/* Tells the watcher, if there is one, of a decision on a number, or on a cue without one. */
extern void fakta_tell_watcher(const Reading *r, int decider, const FaktaMention *m, const FaktaItem *item, const FaktaDecision *said, int label);

/* The tokens of a sentence that are near enough to a number to be looked at. */
extern void fakta_near_range(const Reading *r, const FaktaMention *m, uint32_t sentence, uint32_t *from, uint32_t *to);

/* The sentences that a column of a number may stand in: the n-th of them, or FAKTA_NO_SENTENCE behind the last. */
extern uint32_t fakta_near_sentence(const Reading *r, const FaktaMention *m, int n);

/* The name that a token is part of, or NULL. */
extern const FaktaNameMention *fakta_name_over(const Reading *r, uint32_t token);

#endif							/* FAKTA_NEAR_H */
