/*
 * edit.h
 *		What an editor has corrected in the events of a tracked table.
 */
#ifndef FAKTA_PG_EDIT_H
#define FAKTA_PG_EDIT_H

#include "pg/track.h"

/* An event as the rules read it: the values of fakta_layoffs_columns. */
typedef struct FaktaReading
{
	Datum		values[FAKTA_LAYOFFS_COLUMNS];
	bool		nulls[FAKTA_LAYOFFS_COLUMNS];
	bool		kept;			/* an edited row stands for it */
	int			event;			/* its number in the table, where it is written */
	struct FaktaReading *next;
} FaktaReading;

/*
 * Sets kept, event and main of the readings of an article that has corrections,
 * and tells these what the rules now say.  What is not kept is to be written.
 */
extern void fakta_edits_merge(const FaktaTracked *t, const FaktaArticle *article, FaktaReading *readings, int32 published);

#endif							/* FAKTA_PG_EDIT_H */
