/*
 * rate.h
 *		Numbers that are so many in a time.
 */
#ifndef FAKTA_RATE_H
#define FAKTA_RATE_H

#include "fact/mention.h"

/* Is a number a rate, such as "90 orang setiap bulan"? */
extern bool fakta_is_rate(const FaktaDocument *doc, const FaktaMention *m);

#endif							/* FAKTA_RATE_H */
