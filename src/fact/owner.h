/*
 * owner.h
 *		Whose people a number counts: those of one employer, or of several.
 */
#ifndef FAKTA_OWNER_H
#define FAKTA_OWNER_H

#include "fact/judge.h"

/* "dua", "puluhan", "sejumlah", "sebuah": may the noun behind it stand for no name before it? */
extern bool fakta_counts_noun(const FaktaDocument *doc, uint32_t i);

/* Sets scope, subject, named and shared of all mentions. */
extern void fakta_judge_owners(const FaktaContext *context, const FaktaWatcher *watcher);

#endif							/* FAKTA_OWNER_H */
