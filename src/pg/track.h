/*
 * track.h
 *		A tracked table: its columns, and the tables where events are written.
 */
#ifndef FAKTA_PG_TRACK_H
#define FAKTA_PG_TRACK_H

#include "pg/layoffs.h"

#include "executor/spi.h"
#include "utils/rel.h"

/*
 * The parts of a tracked table, by the names in the arguments of the trigger on
 * UPDATE. The foreign key of each part is named "fakta_" and that name.  See
 * track.sql.
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

struct FaktaNaming;

/*
 * What is known of a table with our triggers: the one that was given to
 * track_layoffs(), or a partition of it.  All of it is read from the catalogs:
 * columns and other tables from the WHEN condition of the trigger on UPDATE, key
 * columns from the foreign keys.  So it is right after anything is renamed, and a
 * dump restores it.
 */
typedef struct FaktaTracked
{
	MemoryContext context;		/* for this struct and what it points to */
	struct FaktaTracked *next;	/* in the list of invalid ones */
	Oid			event_table;
	Oid			state_table;
	Oid			edit_table;		/* InvalidOid for a table of version 0.1.0 */
	Oid			company_table;	/* InvalidOid if there is none */
	struct FaktaNaming *naming; /* how names are written there; see company.h */
	Oid			owner;			/* of these tables and of the articles */
	int			nkeys;
	AttrNumber	key[INDEX_MAX_KEYS];	/* of the articles */
	Oid			key_type[INDEX_MAX_KEYS];
	AttrNumber	column[TRACK_COLUMNS];	/* 0 if there is no such column */
	Oid			type[TRACK_COLUMNS];	/* base type of a domain */
	char	   *of_state;		/* for a subquery on article a: "FROM ... s WHERE ..." */
	bool		has_error;		/* false for a table of version 0.1.0, which has no such column */
	SPIPlanPtr	has_article;	/* $1... key; only for a partition, else NULL */
	SPIPlanPtr	has_state;		/* $1... key */
	SPIPlanPtr	put_state;		/* $1... key, version, and error if has_error */
	SPIPlanPtr	erase_state;	/* $1... key */
	SPIPlanPtr	erase_events;	/* $1... key */
	SPIPlanPtr	put_event;		/* $1... key, published, version, columns */
	SPIPlanPtr	lock_events;	/* $1... key; NULL, like has_edit, without a table of corrections */
	SPIPlanPtr	has_edit;		/* $1... key */
	char	   *of_edit;		/* condition on a correction c, $1... key */
	char	   *same_key;		/* condition that joins an event l and a correction c */
	int			n_event_columns;
	int			event_column[FAKTA_LAYOFFS_COLUMNS];	/* the columns that the table has */
} FaktaTracked;

/* An article: its key, which is never null, and its columns. */
typedef struct FaktaArticle
{
	Datum		key[INDEX_MAX_KEYS];
	Datum		column[TRACK_COLUMNS];
	bool		null[TRACK_COLUMNS];
} FaktaArticle;

/*
 * Runs a step in a subtransaction.  Returns its error, or NULL if it succeeded.
 * An error that ends the transaction, such as a cancelled query, is thrown again.
 */
extern ErrorData *fakta_attempt(void (*step) (void *arg), void *arg);

/* Valid until the next fakta_attempt(), or inside of one until its end. */
extern FaktaTracked *fakta_tracked(Relation rel, Oid trigger_function);

/* May one more warning be given in this transaction?  *last is set if it is the last one. */
extern bool fakta_may_warn(bool *last);

/* Greater than zero while statements of fakta run, which are not edits. */
extern int	fakta_writing;

extern char *fakta_qualified_name(Oid relid);
extern char *fakta_article_name(const FaktaTracked *t, const FaktaArticle *article);

/*
 * fresh: there are no events yet.  names: write names of companies that the
 * article states, too.
 */
extern void fakta_tracked_write(const FaktaTracked *t, const FaktaArticle *article, bool fresh, bool names);
extern void fakta_tracked_forget(Oid articles, Oid schema, Datum *key);
extern void fakta_tracked_put_error(const FaktaTracked *t, const FaktaArticle *article, const char *version, const char *error);

#endif							/* FAKTA_PG_TRACK_H */
