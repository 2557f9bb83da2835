/*
 * facts.h
 *		Rows from results of the core.
 */
#ifndef FAKTA_PG_FACTS_H
#define FAKTA_PG_FACTS_H

#include "pg/memory.h"

#include "fact/mention.h"

/* A row that is filled from left to right. */
typedef struct Row
{
	Datum	   *values;
	bool	   *nulls;
	int			n;
} Row;

extern void fakta_set_float(Row *row, double v);
extern void fakta_set_int(Row *row, double v);
extern void fakta_set_bool(Row *row, bool v);
extern void fakta_set_label(Row *row, const char *label);
extern void fakta_set_span(Row *row, FaktaSpan span);
extern void fakta_set_words(Row *row, FaktaSpan span);
extern void fakta_set_day(Row *row, int32 day);
extern int	fakta_characters(const char *text, size_t len);

#endif							/* FAKTA_PG_FACTS_H */
