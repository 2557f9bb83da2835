/*
 * past.h
 *		Which numbers are of a round of cuts before the one that is told.
 */
#ifndef FAKTA_PAST_H
#define FAKTA_PAST_H

#include "event/reading.h"

/* Is a number of people said to be of a round before? */
extern bool fakta_is_past(const Reading *r, uint32_t mention);

/* Is a time long before the article? */
extern bool fakta_is_old(const Reading *r, const FaktaPeriod *days);

#endif							/* FAKTA_PAST_H */
