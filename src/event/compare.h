/*
 * compare.h
 *		Totals that are told beside others: only to compare these with, or year by year.
 */
#ifndef FAKTA_COMPARE_H
#define FAKTA_COMPARE_H

#include "event/reading.h"

/* Is a number what a total is compared with: "naik dari 900 orang", "dibanding tahun lalu yang 900 orang"? */
extern bool fakta_is_basis(const Reading *r, uint32_t mention);

/* Is a number by how much a total grew: "1.200 orang, bertambah 300 orang"? */
extern bool fakta_is_growth(const Reading *r, uint32_t mention);

/* series.c: is a number one of those told year by year: "380.000 orang pada 2020 dan 127.000 pada 2021"? */
extern bool fakta_is_yearly(const Reading *r, uint32_t mention);

#endif							/* FAKTA_COMPARE_H */
