/*
 * gather.h
 *		Terms from words: the classes of one word, or of all words of a stretch.
 */
#ifndef FAKTA_GATHER_H
#define FAKTA_GATHER_H

#include "rules/match.h"

/* Adds the classes of a word to a term, which may gather those of several. */
extern void fakta_gather(const FaktaDocument *doc, FaktaTerm *term, uint32_t token);
extern void fakta_gather_range(const FaktaDocument *doc, FaktaTerm *term, uint32_t from, uint32_t to);

/* Sets a term to one word, with its form, unless it is set already. */
extern void fakta_set_term(const FaktaDocument *doc, FaktaTerm *term, uint32_t token);

#endif							/* FAKTA_GATHER_H */
