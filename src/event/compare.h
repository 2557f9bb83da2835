/*
 * compare.h
 *		Numbers that are told only to compare another one with.
 */
#ifndef FAKTA_COMPARE_H
#define FAKTA_COMPARE_H

#include "event/reading.h"

/* Is a number what a total is compared with: "naik dari 900 orang", "dibanding tahun lalu yang 900 orang"? */
extern bool fakta_is_basis(const Reading *r, uint32_t mention);

/* Is a number by how much a total grew: "1.200 orang, bertambah 300 orang"? */
extern bool fakta_is_growth(const Reading *r, uint32_t mention);

#endif							/* FAKTA_COMPARE_H */
