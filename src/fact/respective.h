/*
 * respective.h
 *		"A dan B memecat masing-masing 24 dan 16 orang": to each employer its number.
 */
#ifndef FAKTA_RESPECTIVE_H
#define FAKTA_RESPECTIVE_H

#include "fact/mention.h"

/* Gives such numbers to the employers in the order of their names. */
extern void fakta_give_each(const FaktaDocument *doc, FaktaMentions *all);

#endif							/* FAKTA_RESPECTIVE_H */
