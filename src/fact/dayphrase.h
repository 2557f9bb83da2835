/*
 * dayphrase.h
 *		The day of a date, as feeds and CSV files write it.
 */
#ifndef FAKTA_DAYPHRASE_H
#define FAKTA_DAYPHRASE_H

#include <stddef.h>

#include "fact/date.h"

/* A longer phrase is not a date. */
#define FAKTA_DAYPHRASE_MAX	200

/*
 * published is the day on which the phrase was written, or FAKTA_NO_DAY.  Returns
 * FAKTA_NO_DAY if the phrase is not a date, or several, or depends on an unknown
 * published.
 */
extern int32_t fakta_date_value(const char *text, size_t len, bool utf8, int32_t published);

#endif							/* FAKTA_DAYPHRASE_H */
