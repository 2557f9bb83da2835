/*
 * track.h
 *		A tracked table: which columns are read, and where events are written.
 */
#ifndef FAKTA_PG_TRACK_H
#define FAKTA_PG_TRACK_H

#include "pg/layoffs.h"

#include "executor/spi.h"
#include "utils/rel.h"

/* The foreign keys by which the two tables of a tracked table are found. */
#define FAKTA_EVENT_KEY	"fakta_layoff"
#define FAKTA_STATE_KEY	"fakta_layoff_state"

enum
{
	TRACK_TITLE,
	TRACK_BODY,
	TRACK_PUBLISHED,
	TRACK_COLUMNS
};

/*
 * What is known of a table with our triggers, be it a partition of the one that
 * was given to track_layoffs().  All of it comes from the catalogs: key columns
 * and the other tables from the foreign keys, the columns that are read from
 * the WHEN condition of the trigger on UPDATE.  So it follows every renaming,
 * and a dump restores it.
 */
typedef struct FaktaTracked
{
	Oid			relid;			/* hash key */
	bool		valid;
	bool		changed;		/* while it is being read */
	Oid			event_table;
	Oid			state_table;
	Oid			event_owner;
	Oid			state_owner;
	int			nkeys;
	AttrNumber	key[INDEX_MAX_KEYS];	/* of the articles */
	Oid			key_type[INDEX_MAX_KEYS];
	AttrNumber	column[TRACK_COLUMNS];	/* 0 if there is none */
	Oid			type[TRACK_COLUMNS];	/* below any domain */
	char	   *state_match;	/* for a statement about article a: its state s */
	SPIPlanPtr	put_state;		/* $1... key, then version */
	SPIPlanPtr	erase_state;	/* $1... key */
	SPIPlanPtr	erase_events;	/* $1... key */
	SPIPlanPtr	put_event;		/* $1... key, published, version, columns */
	int			n_event_columns;
	int			event_column[FAKTA_LAYOFFS_COLUMNS];	/* those that the table has */
} FaktaTracked;

/* An article: its key, which is never null, and the columns that are read. */
typedef struct FaktaArticle
{
	Datum		key[INDEX_MAX_KEYS];
	Datum		column[TRACK_COLUMNS];
	bool		null[TRACK_COLUMNS];
} FaktaArticle;

extern Oid	fakta_owner(Oid relid);
extern char *fakta_qualified_name(Oid relid);
extern FaktaTracked *fakta_tracked(Relation rel, Oid trigger_function);
extern void fakta_tracked_erase(FaktaTracked *t, FaktaArticle *article);
extern void fakta_tracked_write(FaktaTracked *t, FaktaArticle *article, bool fresh);

#endif							/* FAKTA_PG_TRACK_H */
