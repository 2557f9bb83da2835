/*
 * number.h
 *		Numbers as a searcher would type them.
 */
#ifndef FAKTA_NUMBER_H
#define FAKTA_NUMBER_H

#include <stddef.h>

/*
 * Writes the lexeme of a folded number ("1.200", "12,5", "1990-an") into out,
 * which has room for len bytes.  Returns its length, 0 if it is no number.
 */
extern size_t fakta_number_lexeme(const char *form, size_t len, char *out);

#endif							/* FAKTA_NUMBER_H */
