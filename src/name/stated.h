/*
 * stated.h
 *		Pairs of names that the article itself says to be the same company.
 */
#ifndef FAKTA_STATED_H
#define FAKTA_STATED_H

#include "name/name.h"

/* A callback for each pair. */
typedef void (*FaktaStatedName) (void *arg, FaktaSpan alias, FaktaSpan name);

extern void fakta_names_stated(const FaktaDocument *doc, const FaktaNames *names, FaktaStatedName put, void *arg);

#endif							/* FAKTA_STATED_H */
