/*
 * trait.h
 *		What stands in and around a name, as terms for the rules.
 */
#ifndef FAKTA_TRAIT_H
#define FAKTA_TRAIT_H

#include "name/span.h"

/* Sets what a mention is beside a name: heading of a list, somebody's parent, told aside. */
extern void fakta_mention_mark(FaktaNameReader *r, uint32_t mention);

/* The terms of an entity, from all of its mentions. */
extern void fakta_traits_read(FaktaNameReader *r, uint32_t entity);

#endif							/* FAKTA_TRAIT_H */
