/*
 * stated.h
 *		Names that an article says to be of one company.
 */
#ifndef FAKTA_STATED_H
#define FAKTA_STATED_H

#include "name/name.h"

/* Is told of each: another name, and the one that it stands beside. */
typedef void (*FaktaStatedName) (void *arg, FaktaSpan alias, FaktaSpan name);

extern void fakta_names_stated(const FaktaDocument *doc, const FaktaNames *names, FaktaStatedName put, void *arg);

#endif							/* FAKTA_STATED_H */
