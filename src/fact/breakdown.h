/*
 * breakdown.h
 *		"116 pekerja di-PHK.  Rinciannya, Lyra 49 orang, Vela 67 orang": a total and what
 *		it is made of, employer by employer.
 */
#ifndef FAKTA_BREAKDOWN_H
#define FAKTA_BREAKDOWN_H

#include "fact/mention.h"

/* Gives the total to none of the employers, and what happened to its people to their numbers. */
extern void fakta_break_down(const FaktaDocument *doc, FaktaMentions *all);

#endif							/* FAKTA_BREAKDOWN_H */
