/*
 * taught.h
 *		Names of companies that the user teaches: lines "alias = Name".
 */
#ifndef FAKTA_TAUGHT_H
#define FAKTA_TAUGHT_H

#include "article/document.h"

typedef struct FaktaTaughtName
{
	FaktaSpan	alias;
	FaktaSpan	name;
	uint32_t	hash;			/* hash of the alias */
} FaktaTaughtName;

typedef struct FaktaTaught
{
	FaktaTaughtName *items;
	uint32_t	n;
	uint32_t	room;
	uint32_t   *table;			/* a hash table by alias, with item + 1 */
	uint32_t	table_size;
	uint32_t	words_max;		/* number of words of the longest alias */
} FaktaTaught;

extern uint32_t fakta_name_hash(FaktaSpan span, bool utf8);
extern bool fakta_same_name(FaktaSpan a, FaktaSpan b, bool utf8);

/* Reads doc->companies. */
extern void fakta_taught_read(const FaktaDocument *doc, FaktaTaught *taught);

/* The longest alias that begins at a token, and its last token; NULL if there is none. */
extern const FaktaTaughtName *fakta_taught_at(const FaktaDocument *doc, const FaktaTaught *taught,
											  uint32_t token, uint32_t end, uint32_t *last);

#endif							/* FAKTA_TAUGHT_H */
