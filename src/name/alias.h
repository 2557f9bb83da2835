/*
 * alias.h
 *		Which names are one.
 */
#ifndef FAKTA_ALIAS_H
#define FAKTA_ALIAS_H

#include "name/span.h"

/* Finds for each name a longer one that it may be the short form of. */
extern void fakta_forms_read(FaktaNameReader *r);

/* Joins the names of one entity, once their types are known. */
extern void fakta_aliases_join(FaktaNameReader *r);

#endif							/* FAKTA_ALIAS_H */
