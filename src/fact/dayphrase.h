/*
 * dayphrase.h
 *		The day of one date, as feeds and CSV files write it.
 */
#ifndef FAKTA_DAYPHRASE_H
#define FAKTA_DAYPHRASE_H

#include <stddef.h>

#include "fact/date.h"

/* A phrase that is longer is no date. */
#define FAKTA_DAYPHRASE_MAX	200

/*
 * published is the day on which the phrase was written, FAKTA_NO_DAY if unknown.
 * Returns FAKTA_NO_DAY if the phrase is no date, several, or one that cannot be
 * told without published.
 */
extern int32_t fakta_date_value(const char *text, size_t len, bool utf8, int32_t published);

#endif							/* FAKTA_DAYPHRASE_H */
