/*
 * owner.h
 *		Whose people a number counts: one employer's, or those of several.
 */
#ifndef FAKTA_OWNER_H
#define FAKTA_OWNER_H

#include "fact/judge.h"

/* Sets scope and subject of all mentions, and named and shared with them. */
extern void fakta_judge_owners(const FaktaContext *context, const FaktaWatcher *watcher);

/* What the lexicon says of a host, as "Layoffs.fyi", which the scanner does not look up; or NULL. */
extern const FaktaWord *fakta_host_word(const FaktaDocument *doc, uint32_t token);

#endif							/* FAKTA_OWNER_H */
