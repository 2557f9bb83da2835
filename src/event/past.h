/*
 * past.h
 *		Which numbers belong to an earlier round of cuts, are given for comparison,
 *		or are parts of another one.
 */
#ifndef FAKTA_PAST_H
#define FAKTA_PAST_H

#include "event/reading.h"

/* Sets earlier, compared and part_of of all mentions. */
extern void fakta_read_past(const FaktaDocument *doc, FaktaMentions *mentions);

/* Does a number of people belong to an earlier round? */
extern bool fakta_is_past(const Reading *r, uint32_t mention);

/* Is a date long before publication? */
extern bool fakta_is_old(const Reading *r, const FaktaPeriod *days);

#endif							/* FAKTA_PAST_H */
