/*
 * track.h
 *		A tracked table: which columns are read, and where events are written.
 */
#ifndef FAKTA_PG_TRACK_H
#define FAKTA_PG_TRACK_H

#include "pg/layoffs.h"

#include "executor/spi.h"
#include "utils/rel.h"

/*
 * The parts of a tracked table that the triggers need, as the trigger on UPDATE
 * names them; their foreign keys to the articles have the same names behind
 * "fakta_".  See track.sql.
 */
#define FAKTA_EVENT_PART	"layoff"
#define FAKTA_STATE_PART	"layoff_state"
#define FAKTA_EDIT_PART		"layoff_edit"

enum
{
	TRACK_TITLE,
	TRACK_BODY,
	TRACK_PUBLISHED,
	TRACK_COLUMNS
};

/*
 * What is known of a table with our triggers, be it a partition of the one that
 * was given to track_layoffs().  All of it comes from the catalogs: the other
 * tables and the columns that are read from the WHEN condition of the trigger on
 * UPDATE, key columns from the foreign keys.  So it follows every renaming, and
 * a dump restores it.
 */
typedef struct FaktaTracked
{
	MemoryContext context;		/* holds it and what it points to */
	struct FaktaTracked *next;	/* of those that are out of date */
	Oid			event_table;
	Oid			state_table;
	Oid			edit_table;		/* InvalidOid in one of version 0.1.0 */
	Oid			owner;			/* of these and of the articles */
	int			nkeys;
	AttrNumber	key[INDEX_MAX_KEYS];	/* of the articles */
	Oid			key_type[INDEX_MAX_KEYS];
	AttrNumber	column[TRACK_COLUMNS];	/* 0 if there is none */
	Oid			type[TRACK_COLUMNS];	/* below any domain */
	char	   *of_state;		/* for a subquery about article a: FROM its state s */
	bool		has_error;		/* one of version 0.1.0 cannot tell what failed */
	SPIPlanPtr	has_article;	/* $1... key; of a partition's whole table, else NULL */
	SPIPlanPtr	has_state;		/* $1... key */
	SPIPlanPtr	put_state;		/* $1... key, then version and, if it can, error */
	SPIPlanPtr	erase_state;	/* $1... key */
	SPIPlanPtr	erase_events;	/* $1... key */
	SPIPlanPtr	put_event;		/* $1... key, published, version, columns */
	SPIPlanPtr	lock_events;	/* $1... key; NULL without a table of corrections, as is ... */
	SPIPlanPtr	has_edit;		/* $1... key */
	char	   *of_edit;		/* the condition on a correction c, $1... key */
	char	   *same_key;		/* that of an event l and a correction c */
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

/*
 * Takes a step in a subtransaction.  Returns what it failed with, NULL if it went
 * well.  What ends a transaction, as a cancelled query does, is thrown on.
 */
extern ErrorData *fakta_attempt(void (*step) (void *arg), void *arg);

/* Valid until the next fakta_attempt(), or within one to its end. */
extern FaktaTracked *fakta_tracked(Relation rel, Oid trigger_function);

/* Statements of ours are on the way: they edit nothing. */
extern int	fakta_writing;

extern char *fakta_qualified_name(Oid relid);
extern char *fakta_article_name(const FaktaTracked *t, const FaktaArticle *article);
extern void fakta_tracked_write(const FaktaTracked *t, const FaktaArticle *article, bool fresh);
extern void fakta_tracked_forget(Oid articles, Oid schema, Datum *key);
extern void fakta_tracked_put_error(const FaktaTracked *t, const FaktaArticle *article, const char *version, const char *error);

#endif							/* FAKTA_PG_TRACK_H */
