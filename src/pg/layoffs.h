/*
 * layoffs.h
 *		The rows of layoffs(), for callers in C.
 */
#ifndef FAKTA_PG_LAYOFFS_H
#define FAKTA_PG_LAYOFFS_H

#include "pg/facts.h"

#define FAKTA_LAYOFFS_COLUMNS	25

/* The columns of layoffs(), in order. */
typedef struct FaktaColumn
{
	const char *name;
	Oid			type;
} FaktaColumn;

extern const FaktaColumn fakta_layoffs_columns[FAKTA_LAYOFFS_COLUMNS];

/*
 * The first and the last valid day of publication, 1900-01-01 and 2200-12-31, as
 * days since 2000.  Other days are mistakes, and might overflow in computations.
 */
#define FAKTA_PUBLISHED_FIRST	(-36524)
#define FAKTA_PUBLISHED_LAST	73413

/* Maximum characters of a company's name, so that it fits into an index. */
#define FAKTA_NAME_MAX	200

extern int32 fakta_published(int32 day);

/* Joins title, newline and body; *title_len is 0 without a title. */
extern char *fakta_join_title(text *title, text *body, size_t *len, size_t *title_len);

/* A callback for each row; the values are valid until it returns. */
typedef void (*FaktaLayoffsRow) (void *arg, Datum *values, bool *nulls);

/* A callback for each pair of names that the article says to be one company. */
typedef void (*FaktaLayoffsNames) (void *arg, Datum alias, Datum name);

/*
 * title and companies may be NULL; published may be FAKTA_NO_DAY.  names may be
 * NULL; it is called after row, and only if an event has a company.
 */
extern void fakta_layoffs_each(text *title, text *body, int32 published, text *companies,
							   FaktaLayoffsRow row, FaktaLayoffsNames names, void *arg);

#endif							/* FAKTA_PG_LAYOFFS_H */
