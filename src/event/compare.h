/*
 * compare.h
 *		Totals that are told beside others: only to compare these with, or year by year.
 */
#ifndef FAKTA_COMPARE_H
#define FAKTA_COMPARE_H

#include "event/reading.h"

/* Is a number what a total is compared with: "naik dari 900 orang", "dibanding pekan lalu yang 900 orang"? */
extern bool fakta_is_basis(const Reading *r, uint32_t mention);

/* Is it so, but of another year: "dibanding periode yang sama tahun lalu yang 900 orang"? */
extern bool fakta_is_of_year_before(const Reading *r, uint32_t mention);

/* Is a number by how much a total grew: "1.200 orang, bertambah 300 orang"? */
extern bool fakta_is_growth(const Reading *r, uint32_t mention);

/* series.c: is a number one of those told year by year: "380.000 orang pada 2020 dan 127.000 pada 2021"? */
extern bool fakta_is_yearly(const Reading *r, uint32_t mention);

/* The year that a token is, in digits, else 0. */
extern int	fakta_year_at(const FaktaDocument *doc, uint32_t i);

#endif							/* FAKTA_COMPARE_H */
