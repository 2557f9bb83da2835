/*
 * respective.h
 *		"A dan B memecat masing-masing 24 dan 16 orang": to each employer its number.
 */
#ifndef FAKTA_RESPECTIVE_H
#define FAKTA_RESPECTIVE_H

#include "fact/mention.h"

/* Do only a comma and "dan" stand between two numbers? */
extern bool fakta_are_joined(const FaktaDocument *doc, const FaktaMention *a, const FaktaMention *b);

/* Does "masing-masing" stand before the number? */
extern bool fakta_is_given_each(const FaktaDocument *doc, const FaktaMention *m);

/* Gives such numbers to the employers in the order of their names. */
extern void fakta_give_each(const FaktaDocument *doc, FaktaMentions *all);

#endif							/* FAKTA_RESPECTIVE_H */
