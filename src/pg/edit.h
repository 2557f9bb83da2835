/*
 * edit.h
 *		Corrections by editors of the events of a tracked table.
 */
#ifndef FAKTA_PG_EDIT_H
#define FAKTA_PG_EDIT_H

#include "pg/track.h"

/* An event as the rules read it: the values of fakta_layoffs_columns. */
typedef struct FaktaReading
{
	Datum		values[FAKTA_LAYOFFS_COLUMNS];
	bool		nulls[FAKTA_LAYOFFS_COLUMNS];
	bool		kept;			/* does a corrected row stand for it? */
	int			event;			/* its event number in the table, if it is written */
	struct FaktaReading *next;
} FaktaReading;

/*
 * Merges new readings with the corrections of an article.  Sets kept, event and
 * main of the readings, and stores in the corrections what the rules read now.
 * The caller writes the readings that are not kept.
 */
extern void fakta_edits_merge(const FaktaTracked *t, const FaktaArticle *article, FaktaReading *readings, int32 published);

#endif							/* FAKTA_PG_EDIT_H */
