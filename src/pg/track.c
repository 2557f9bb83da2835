/*
 * track.c
 *		Keeps the events of tracked tables current: the trigger function, and what
 *		it shares with refresh_layoffs().
 *
 * All names in statements are qualified, also operators, so search_path does not
 * matter.  The statements change only rows that belong to one article, and only
 * while the row of that article is locked, either by the statement that fired the
 * trigger or by refresh_layoffs().  So sessions can only conflict on the article:
 * no event is written twice, and there is no order of locks beyond that of the
 * user's own statements.
 *
 * An article is never rejected because its events cannot be written: they are
 * written in a subtransaction, and an error becomes a WARNING.
 *
 * Other triggers, and functions in RETURNING, may change the row before our
 * trigger runs.  So the trigger reads the current version of the row, not the one
 * that the statement wrote: the trigger that runs last sees the final article.
 */
#include "pg/company.h"
#include "pg/edit.h"

#include "access/htup_details.h"
#include "access/table.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "catalog/pg_constraint.h"
#include "catalog/pg_trigger.h"
#include "commands/trigger.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "nodes/primnodes.h"
#include "parser/parse_func.h"
#include "rewrite/prs2lock.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datum.h"
#include "utils/fmgroids.h"
#include "utils/hsearch.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/snapmgr.h"
#include "utils/syscache.h"
#include "utils/timestamp.h"

#include "fact/date.h"

PG_FUNCTION_INFO_V1(layoffs_trigger);

int			fakta_writing;

/* Maximum number of warnings in a transaction: a COPY may have a million rows. */
#define WARNINGS_MAX	10
/* Maximum bytes of a key in a message. */
#define KEY_TEXT_MAX	100

typedef struct Entry
{
	Oid			relid;			/* hash key */
	bool		valid;
	bool		changed;		/* was it invalidated while it is read? */
	FaktaTracked *tracked;
} Entry;

static HTAB *tracked_tables;

/* Is there an entry that is not valid? */
static bool any_invalid;

/*
 * The number of fakta_attempt() calls that are running.  They may use plans that
 * have been invalidated meanwhile.  Such plans are kept in a list, and freed when
 * no call is running.
 */
static int	depth;
static FaktaTracked *out_of_date;

/*
 * An article whose events are being written.  If a trigger on the events changes
 * the article, the inner call writes its events and the outer call stops.
 */
typedef struct EventWriter
{
	struct EventWriter *around;
	const FaktaTracked *tracked;
	Oid			event_table;
	const FaktaArticle *article;
	bool		superseded;
	Datum		values[INDEX_MAX_KEYS + 2 + FAKTA_LAYOFFS_COLUMNS];
	char		nulls[INDEX_MAX_KEYS + 2 + FAKTA_LAYOFFS_COLUMNS];
	FaktaReading *readings;		/* the events, if they are merged with corrections before they are written */
	FaktaReading **end;
	FaktaStated *stated;		/* names of companies */
	MemoryContext context;
} EventWriter;

static EventWriter *writing;

static void
forget_table(Datum arg, Oid relid)
{
	HASH_SEQ_STATUS scan;
	Entry	   *e;

	hash_seq_init(&scan, tracked_tables);
	while ((e = hash_seq_search(&scan)) != NULL)
	{
		if (!OidIsValid(relid) || relid == e->relid || e->tracked == NULL ||
			relid == e->tracked->event_table || relid == e->tracked->state_table || relid == e->tracked->edit_table ||
			relid == e->tracked->company_table)
		{
			e->valid = false;
			e->changed = true;
			any_invalid = true;
		}
	}
}

/* A schema may have been renamed. */
static void
forget_all(Datum arg, int cacheid, uint32 hashvalue)
{
	forget_table((Datum) 0, InvalidOid);
}

static Entry *
entry(Oid relid)
{
	Entry	   *e;
	bool		found;

	if (tracked_tables == NULL)
	{
		HASHCTL		ctl;

		ctl.keysize = sizeof(Oid);
		ctl.entrysize = sizeof(Entry);
		tracked_tables = hash_create("fakta tracked tables", 16, &ctl, HASH_ELEM | HASH_BLOBS);
		CacheRegisterRelcacheCallback(forget_table, (Datum) 0);
		CacheRegisterSyscacheCallback(NAMESPACEOID, forget_all, (Datum) 0);
	}
	e = hash_search(tracked_tables, &relid, HASH_ENTER, &found);
	if (!found)
		memset((char *) e + sizeof(Oid), 0, sizeof(Entry) - sizeof(Oid));
	return e;
}

static void
retire(FaktaTracked *t)
{
	if (t == NULL)
		return;
	t->next = out_of_date;
	out_of_date = t;
}

/* Frees plans that nobody can be using, also those of dropped tables. */
static void
free_unused(void)
{
	if (any_invalid)
	{
		HASH_SEQ_STATUS scan;
		Entry	   *e;

		any_invalid = false;
		hash_seq_init(&scan, tracked_tables);
		while ((e = hash_seq_search(&scan)) != NULL)
		{
			if (e->valid || SearchSysCacheExists1(RELOID, ObjectIdGetDatum(e->relid)))
				continue;
			retire(e->tracked);
			hash_search(tracked_tables, &e->relid, HASH_REMOVE, NULL);
		}
	}
	while (out_of_date != NULL)
	{
		FaktaTracked *t = out_of_date;

		out_of_date = t->next;
		if (t->has_article)
			SPI_freeplan(t->has_article);
		SPI_freeplan(t->has_state);
		SPI_freeplan(t->put_state);
		SPI_freeplan(t->erase_state);
		SPI_freeplan(t->erase_events);
		SPI_freeplan(t->put_event);
		if (t->has_edit)
		{
			SPI_freeplan(t->lock_events);
			SPI_freeplan(t->has_edit);
		}
		if (t->naming->put)
			SPI_freeplan(t->naming->put);
		MemoryContextDelete(t->context);
	}
}

/*
 * Does the error end the whole transaction or session, so that it must not become
 * a warning?
 */
static bool
ends_transaction(const ErrorData *error)
{
	int			category = ERRCODE_TO_CATEGORY(error->sqlerrcode);

	return category == ERRCODE_TO_CATEGORY(ERRCODE_TRANSACTION_ROLLBACK) ||
		category == ERRCODE_TO_CATEGORY(ERRCODE_OPERATOR_INTERVENTION) ||
		error->sqlerrcode == ERRCODE_LOCK_NOT_AVAILABLE;
}

ErrorData *
fakta_attempt(void (*step) (void *arg), void *arg)
{
	MemoryContext context = CurrentMemoryContext;
	ResourceOwner owner = CurrentResourceOwner;
	EventWriter *around = writing;
	ErrorData  *volatile error = NULL;

	if (depth == 0)
		free_unused();
	BeginInternalSubTransaction(NULL);
	MemoryContextSwitchTo(context);
	depth++;
	PG_TRY();
	{
		step(arg);
		ReleaseCurrentSubTransaction();
	}
	PG_CATCH();
	{
		MemoryContextSwitchTo(context);
		error = CopyErrorData();
		FlushErrorState();
		RollbackAndReleaseCurrentSubTransaction();
	}
	PG_END_TRY();
	depth--;
	writing = around;
	MemoryContextSwitchTo(context);
	CurrentResourceOwner = owner;
	if (error && ends_transaction(error))
		ReThrowError(error);
	return error;
}

static Oid
owner_of(Oid relid)
{
	HeapTuple	tuple = SearchSysCache1(RELOID, ObjectIdGetDatum(relid));
	Oid			owner;

	if (!HeapTupleIsValid(tuple))
		elog(ERROR, "cache lookup failed for relation %u", relid);
	owner = ((Form_pg_class) GETSTRUCT(tuple))->relowner;
	ReleaseSysCache(tuple);
	return owner;
}

char *
fakta_qualified_name(Oid relid)
{
	return quote_qualified_identifier(get_namespace_name(get_rel_namespace(relid)),
									  get_rel_name(relid));
}

/* A copy of the topmost constraint that a partition's constraint is derived from. */
static HeapTuple
root_constraint(Oid oid)
{
	for (;;)
	{
		HeapTuple	tuple = SearchSysCache1(CONSTROID, ObjectIdGetDatum(oid));
		HeapTuple	copy;

		if (!HeapTupleIsValid(tuple))
			elog(ERROR, "cache lookup failed for constraint %u", oid);
		copy = heap_copytuple(tuple);
		ReleaseSysCache(tuple);
		oid = ((Form_pg_constraint) GETSTRUCT(copy))->conparentid;
		if (!OidIsValid(oid))
			return copy;
	}
}

/* A foreign key from one of our tables: the columns on both sides, and the operators "=". */
typedef struct Key
{
	Oid			child;
	Oid			articles;		/* the tracked table itself, not a partition */
	Oid			owner;			/* of both tables */
	int			n;
	AttrNumber	parent[INDEX_MAX_KEYS];
	AttrNumber	own[INDEX_MAX_KEYS];
	Oid			equal[INDEX_MAX_KEYS];	/* operator: parent = own */
	Oid			same[INDEX_MAX_KEYS];	/* operator: parent = parent */
} Key;

/*
 * Finds the foreign key by which a part (the table of events, states or
 * corrections) refers to rel.  A name alone would not be safe: a user with the
 * REFERENCES privilege can create a foreign key of any name, and a user with the
 * TRIGGER privilege can name any table in a trigger.  But neither can make a
 * table of the owner refer to the articles.  recorded is the part's table as
 * named in the trigger, or InvalidOid for a trigger of version 0.1.0.
 */
static void
find_key(Relation rel, const char *part, Oid recorded, Key *key)
{
	TriggerDesc *triggers = rel->trigdesc;
	char		name[NAMEDATALEN];

	snprintf(name, sizeof(name), "fakta_%s", part);
	for (int i = 0; i < triggers->numtriggers; i++)
	{
		Trigger    *trigger = &triggers->triggers[i];
		HeapTuple	tuple;
		Form_pg_constraint root;
		bool		found;

		if (trigger->tgfoid != F_RI_FKEY_CASCADE_DEL)
			continue;
		tuple = root_constraint(trigger->tgconstraint);
		root = (Form_pg_constraint) GETSTRUCT(tuple);
		key->child = root->conrelid;
		key->articles = root->confrelid;
		key->owner = owner_of(root->confrelid);
		found = (OidIsValid(recorded) ? key->child == recorded : strcmp(NameStr(root->conname), name) == 0) &&
			owner_of(key->child) == key->owner;
		heap_freetuple(tuple);
		if (!found)
			continue;
		/* Use the constraint of this table: the column numbers of a partition may differ. */
		tuple = SearchSysCache1(CONSTROID, ObjectIdGetDatum(trigger->tgconstraint));
		DeconstructFkConstraintRow(tuple, &key->n, key->own, key->parent, key->equal, key->same, NULL, NULL, NULL);
		ReleaseSysCache(tuple);
		return;
	}
	if (OidIsValid(recorded) && owner_of(recorded) != owner_of(RelationGetRelid(rel)))
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("table \"%s\" does not belong to the owner of tracked table \"%s\"",
						get_rel_name(recorded), RelationGetRelationName(rel)),
				 errhint("Run ALTER TABLE %s OWNER TO %s.", fakta_qualified_name(recorded),
						 quote_identifier(GetUserNameFromId(owner_of(RelationGetRelid(rel)), false)))));
	ereport(ERROR,
			(errcode(ERRCODE_UNDEFINED_OBJECT),
			 errmsg("owner of tracked table \"%s\" has no table that refers to it by foreign key \"%s\"",
					RelationGetRelationName(rel), name),
			 errhint("Call untrack_layoffs(), then track_layoffs(), which creates its tables again.")));
}

/* The columns and tables in the condition of a trigger, in this order. */
typedef struct Condition
{
	List	   *columns;		/* columns of NEW */
	List	   *tables;
} Condition;

static bool
read_condition(Node *node, void *context)
{
	Condition  *condition = context;

	if (node == NULL)
		return false;
	if (IsA(node, Var) && ((Var *) node)->varno == PRS2_NEW_VARNO)
		condition->columns = lappend_int(condition->columns, ((Var *) node)->varattno);
	else if (IsA(node, Const) && ((Const *) node)->consttype == REGCLASSOID && !((Const *) node)->constisnull)
		condition->tables = lappend_oid(condition->tables, DatumGetObjectId(((Const *) node)->constvalue));
	return expression_tree_walker(node, read_condition, context);
}

/*
 * Reads which columns hold title, body and day, and which tables are the parts.
 * The trigger's arguments name the columns in its condition first, then the
 * tables in it.  Returns false if it is not a trigger of fakta.
 */
static bool
read_trigger(FaktaTracked *t, Relation rel, const Trigger *trigger)
{
	static const char *const role[TRACK_COLUMNS] = {"title", "body", "published"};
	Condition	condition = {NIL, NIL};
	int			columns = 0;

	read_condition(stringToNode(trigger->tgqual), &condition);
	memset(t->column, 0, sizeof(t->column));
	t->event_table = t->state_table = t->edit_table = InvalidOid;
	for (int arg = 0; arg < trigger->tgnargs; arg++)
	{
		const char *name = trigger->tgargs[arg];
		Oid			table = arg - columns < list_length(condition.tables) ? list_nth_oid(condition.tables, arg - columns) : InvalidOid;
		int			k;

		for (k = 0; k < TRACK_COLUMNS && strcmp(name, role[k]) != 0; k++);
		if (k < TRACK_COLUMNS)
		{
			if (columns >= list_length(condition.columns))
				return false;
			t->column[k] = list_nth_int(condition.columns, columns++);
			if (t->column[k] <= 0)
				return false;
			t->type[k] = getBaseType(TupleDescAttr(RelationGetDescr(rel), t->column[k] - 1)->atttypid);
		}
		else if (strcmp(name, FAKTA_EVENT_PART) == 0)
			t->event_table = table;
		else if (strcmp(name, FAKTA_STATE_PART) == 0)
			t->state_table = table;
		else if (strcmp(name, FAKTA_EDIT_PART) == 0)
			t->edit_table = table;
	}
	return t->column[TRACK_BODY] > 0;
}

static void
read_triggers(FaktaTracked *t, Relation rel, Oid trigger_function)
{
	TriggerDesc *triggers = rel->trigdesc;

	for (int i = 0; triggers && i < triggers->numtriggers; i++)
	{
		const Trigger *trigger = &triggers->triggers[i];

		if (trigger->tgfoid == trigger_function && trigger->tgqual != NULL && read_trigger(t, rel, trigger))
			return;
	}
	ereport(ERROR,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg("table \"%s\" is not tracked", RelationGetRelationName(rel)),
			 errhint("Call track_layoffs().")));
}

static SPIPlanPtr
prepare(const char *sql, int nargs, Oid *types)
{
	SPIPlanPtr	plan = SPI_prepare(sql, nargs, types);

	if (plan == NULL)
		elog(ERROR, "could not prepare \"%s\": %s", sql, SPI_result_code_string(SPI_result));
	return plan;
}

/* Appends "k1, k2". */
static void
append_keys(StringInfo sql, const Key *key)
{
	for (int i = 0; i < key->n; i++)
		appendStringInfo(sql, "%s%s", i ? ", " : "", quote_identifier(get_attname(key->child, key->own[i], false)));
}

/*
 * Appends "$1 = k1 AND $2 = k2", or "a.id = s.k1 AND ..." if articles is given.
 * The types may differ if a column of the articles was altered.
 */
static void
append_match(StringInfo sql, const FaktaTracked *t, const Key *key, Oid articles)
{
	for (int i = 0; i < key->n; i++)
	{
		StringInfoData left,
					right;

		initStringInfo(&left);
		initStringInfo(&right);
		if (OidIsValid(articles))
			appendStringInfo(&left, "a.%s", quote_identifier(get_attname(articles, key->parent[i], false)));
		else
			appendStringInfo(&left, "$%d", i + 1);
		appendStringInfo(&right, "%s%s", OidIsValid(articles) ? "s." : "",
						 quote_identifier(get_attname(key->child, key->own[i], false)));
		if (i)
			appendStringInfoString(sql, " AND ");
		generate_operator_clause(sql, left.data, t->key_type[i], key->equal[i],
								 right.data, get_atttype(key->child, key->own[i]));
	}
}

/* Prepares a statement on the rows of one article; what is its beginning, behind its end. */
static SPIPlanPtr
prepare_by_key(FaktaTracked *t, const Key *key, const char *what, const char *behind)
{
	StringInfoData sql;

	initStringInfo(&sql);
	appendStringInfo(&sql, "%s FROM %s WHERE ", what, fakta_qualified_name(key->child));
	append_match(&sql, t, key, InvalidOid);
	appendStringInfoString(&sql, behind);
	return prepare(sql.data, key->n, t->key_type);
}

static SPIPlanPtr
prepare_has_article(FaktaTracked *t, const Key *key, Oid partition)
{
	StringInfoData sql;

	initStringInfo(&sql);
	appendStringInfo(&sql, "SELECT FROM %s WHERE ", fakta_qualified_name(key->articles));
	for (int i = 0; i < key->n; i++)
	{
		char		parameter[16];

		snprintf(parameter, sizeof(parameter), "$%d", i + 1);
		if (i)
			appendStringInfoString(&sql, " AND ");
		generate_operator_clause(&sql, quote_identifier(get_attname(partition, key->parent[i], false)), t->key_type[i],
								 key->same[i], parameter, t->key_type[i]);
	}
	return prepare(sql.data, key->n, t->key_type);
}

/* Prepares the statements that read and write the state of an article. */
static void
prepare_state(FaktaTracked *t, const Key *key, Oid articles)
{
	const char *table = fakta_qualified_name(key->child);
	Oid			types[INDEX_MAX_KEYS + 2];
	int			n = key->n;
	StringInfoData sql;

	t->erase_state = prepare_by_key(t, key, "DELETE", "");
	t->has_error = get_attnum(key->child, "error") != InvalidAttrNumber;

	t->has_state = prepare_by_key(t, key, "SELECT", "");

	memcpy(types, t->key_type, n * sizeof(Oid));
	types[n] = types[n + 1] = TEXTOID;
	initStringInfo(&sql);
	appendStringInfo(&sql, "INSERT INTO %s (", table);
	append_keys(&sql, key);
	appendStringInfo(&sql, ", version%s) VALUES (", t->has_error ? ", error" : "");
	for (int i = 0; i < n; i++)
		appendStringInfo(&sql, "$%d, ", i + 1);
	appendStringInfo(&sql, "$%d", n + 1);
	if (t->has_error)
		appendStringInfo(&sql, ", $%d", n + 2);
	appendStringInfoString(&sql, ") ON CONFLICT (");
	append_keys(&sql, key);
	appendStringInfo(&sql, ") DO UPDATE SET version = excluded.version%s", t->has_error ? ", error = excluded.error" : "");
	t->put_state = prepare(sql.data, t->has_error ? n + 2 : n + 1, types);

	resetStringInfo(&sql);
	appendStringInfo(&sql, " FROM %s s WHERE ", table);
	append_match(&sql, t, key, articles);
	t->of_state = MemoryContextStrdup(t->context, sql.data);
}

static void
prepare_events(FaktaTracked *t, const Key *key)
{
	Oid			types[INDEX_MAX_KEYS + 2 + FAKTA_LAYOFFS_COLUMNS];
	int			n = key->n;
	StringInfoData sql;

	t->erase_events = prepare_by_key(t, key, "DELETE", OidIsValid(t->edit_table) ? " AND edited IS NULL" : "");
	initStringInfo(&sql);
	appendStringInfo(&sql, "INSERT INTO %s (", fakta_qualified_name(key->child));
	append_keys(&sql, key);
	appendStringInfoString(&sql, ", published, version");
	memcpy(types, t->key_type, n * sizeof(Oid));
	types[n] = DATEOID;
	types[n + 1] = TEXTOID;
	n += 2;
	/* A table created by an older version may lack columns of layoffs(). */
	for (int k = 0; k < FAKTA_LAYOFFS_COLUMNS; k++)
	{
		if (get_attnum(key->child, fakta_layoffs_columns[k].name) == InvalidAttrNumber)
			continue;
		appendStringInfo(&sql, ", %s", quote_identifier(fakta_layoffs_columns[k].name));
		types[n++] = fakta_layoffs_columns[k].type;
		t->event_column[t->n_event_columns++] = k;
	}
	appendStringInfoString(&sql, ") VALUES (");
	for (int i = 0; i < n; i++)
		appendStringInfo(&sql, "%s$%d", i ? ", " : "", i + 1);
	appendStringInfoChar(&sql, ')');
	t->put_event = prepare(sql.data, n, types);
}

/* Prepares the statements on corrections; see edit.c. */
static void
prepare_edits(FaktaTracked *t, const Key *event, const Key *edit)
{
	StringInfoData sql;

	t->lock_events = prepare_by_key(t, event, "SELECT", " FOR UPDATE");

	initStringInfo(&sql);
	for (int i = 0; i < edit->n; i++)
	{
		char		left[16],
					right[NAMEDATALEN * 2 + 8];

		snprintf(left, sizeof(left), "$%d", i + 1);
		snprintf(right, sizeof(right), "c.%s", quote_identifier(get_attname(edit->child, edit->own[i], false)));
		if (i)
			appendStringInfoString(&sql, " AND ");
		generate_operator_clause(&sql, left, t->key_type[i], edit->equal[i], right, get_atttype(edit->child, edit->own[i]));
	}
	t->of_edit = MemoryContextStrdup(t->context, sql.data);
	resetStringInfo(&sql);
	appendStringInfo(&sql, "SELECT FROM %s c WHERE %s LIMIT 1", fakta_qualified_name(edit->child), t->of_edit);
	t->has_edit = prepare(sql.data, edit->n, t->key_type);

	resetStringInfo(&sql);
	for (int i = 0; i < event->n; i++)
	{
		char		left[NAMEDATALEN * 2 + 8],
					right[NAMEDATALEN * 2 + 8];

		snprintf(left, sizeof(left), "l.%s", quote_identifier(get_attname(event->child, event->own[i], false)));
		snprintf(right, sizeof(right), "c.%s", quote_identifier(get_attname(edit->child, edit->own[i], false)));
		if (i)
			appendStringInfoString(&sql, " AND ");
		generate_operator_clause(&sql, left, get_atttype(event->child, event->own[i]), event->equal[i],
								 right, get_atttype(edit->child, edit->own[i]));
	}
	t->same_key = MemoryContextStrdup(t->context, sql.data);
}

/*
 * Reads the catalogs and prepares the statements.  SPI is connected.  The
 * statements are prepared and run as the owner, because a user who writes
 * articles need not have the right to use the schema of the other tables.
 */
static FaktaTracked *
learn(Relation rel, Oid trigger_function)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "fakta tracked table", ALLOCSET_SMALL_SIZES);
	FaktaTracked *t = MemoryContextAllocZero(context, sizeof(FaktaTracked));
	Key			event,
				state,
				edit;
	Oid			user;
	int			sec_context;

	t->context = context;
	read_triggers(t, rel, trigger_function);
	find_key(rel, FAKTA_EVENT_PART, t->event_table, &event);
	find_key(rel, FAKTA_STATE_PART, t->state_table, &state);
	if (OidIsValid(t->edit_table))
		find_key(rel, FAKTA_EDIT_PART, t->edit_table, &edit);
	t->event_table = event.child;
	t->state_table = state.child;
	t->owner = event.owner;
	t->company_table = fakta_company_table(event.articles, event.owner);
	t->naming = MemoryContextAllocZero(context, sizeof(FaktaNaming));
	t->nkeys = event.n;
	if (state.n != event.n || memcmp(event.parent, state.parent, event.n * sizeof(AttrNumber)) != 0)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("tables \"%s\" and \"%s\" refer to different columns of tracked table \"%s\"",
						get_rel_name(event.child), get_rel_name(state.child), RelationGetRelationName(rel))));
	memcpy(t->key, event.parent, event.n * sizeof(AttrNumber));
	for (int i = 0; i < t->nkeys; i++)
		t->key_type[i] = TupleDescAttr(RelationGetDescr(rel), t->key[i] - 1)->atttypid;

	GetUserIdAndSecContext(&user, &sec_context);
	SetUserIdAndSecContext(t->owner, sec_context | SECURITY_LOCAL_USERID_CHANGE | SECURITY_NOFORCE_RLS);
	prepare_state(t, &state, RelationGetRelid(rel));
	prepare_events(t, &event);
	if (OidIsValid(t->edit_table))
		prepare_edits(t, &event, &edit);
	if (event.articles != RelationGetRelid(rel))
		t->has_article = prepare_has_article(t, &event, RelationGetRelid(rel));
	SetUserIdAndSecContext(user, sec_context);

	/* nothing can fail from here on */
	if (t->has_article)
		SPI_keepplan(t->has_article);
	SPI_keepplan(t->has_state);
	SPI_keepplan(t->put_state);
	SPI_keepplan(t->erase_state);
	SPI_keepplan(t->erase_events);
	SPI_keepplan(t->put_event);
	if (t->has_edit)
	{
		SPI_keepplan(t->lock_events);
		SPI_keepplan(t->has_edit);
	}
	MemoryContextSetParent(context, CacheMemoryContext);
	return t;
}

/* Returns what is known of a tracked table.  rel is open and locked, and SPI is connected. */
FaktaTracked *
fakta_tracked(Relation rel, Oid trigger_function)
{
	Entry	   *e = entry(RelationGetRelid(rel));

	if (!e->valid)
	{
		FaktaTracked *t;

		any_invalid = true;
		e->changed = false;
		t = learn(rel, trigger_function);
		retire(e->tracked);
		e->tracked = t;
		e->valid = !e->changed;
	}
	return e->tracked;
}

/*
 * Runs a statement as the owner, as foreign keys do: a user who may write
 * articles need not be allowed to write events.
 */
static void
execute(const FaktaTracked *t, SPIPlanPtr plan, Datum *values, const char *nulls)
{
	/* SPI changes it */
	MemoryContext memory = CurrentMemoryContext;
	Oid			user;
	int			context,
				result;

	GetUserIdAndSecContext(&user, &context);
	SetUserIdAndSecContext(t->owner, context | SECURITY_LOCAL_USERID_CHANGE | SECURITY_NOFORCE_RLS);
	fakta_writing++;
	PG_TRY();
	{
		result = SPI_execute_plan(plan, values, nulls, false, 0);
	}
	PG_FINALLY();
	{
		fakta_writing--;
	}
	PG_END_TRY();
	if (result < 0)
		elog(ERROR, "SPI_execute_plan failed: %s", SPI_result_code_string(result));
	SetUserIdAndSecContext(user, context);
	MemoryContextSwitchTo(memory);
}

/* Stores the version by which an article was read, and the error of a later attempt. */
static void
put_state(const FaktaTracked *t, const FaktaArticle *article, const char *version, const char *error)
{
	Datum		values[INDEX_MAX_KEYS + 2];
	char		nulls[INDEX_MAX_KEYS + 2];
	const int	n = t->nkeys;

	memset(nulls, ' ', sizeof(nulls));
	memcpy(values, article->key, n * sizeof(Datum));
	values[n] = version ? CStringGetTextDatum(version) : (Datum) 0;
	nulls[n] = version ? ' ' : 'n';
	values[n + 1] = error ? CStringGetTextDatum(error) : (Datum) 0;
	nulls[n + 1] = error ? ' ' : 'n';
	execute(t, t->put_state, values, nulls);
}

/*
 * The day of publication; FAKTA_NO_DAY if there is none or if it is out of
 * range.  A timestamp with time zone is converted to the day in Jakarta, not in
 * the session's time zone, so that the result does not depend on who writes the
 * row.
 */
static int32
published_day(const FaktaTracked *t, const FaktaArticle *article)
{
	Datum		day = article->column[TRACK_PUBLISHED];
	Oid			type = t->type[TRACK_PUBLISHED];

	if (t->column[TRACK_PUBLISHED] == 0 || article->null[TRACK_PUBLISHED])
		return FAKTA_NO_DAY;
	if (type == DATEOID)
		return fakta_published(DatumGetDateADT(day));
	if (type != TIMESTAMPOID && type != TIMESTAMPTZOID)
		return FAKTA_NO_DAY;
	/* Out of range even in another time zone, or infinite. */
	if (DatumGetTimestamp(day) < (FAKTA_PUBLISHED_FIRST - 1) * USECS_PER_DAY ||
		DatumGetTimestamp(day) > (FAKTA_PUBLISHED_LAST + 2) * USECS_PER_DAY)
		return FAKTA_NO_DAY;
	if (type == TIMESTAMPTZOID)
		day = DirectFunctionCall2(timestamptz_zone, PointerGetDatum(cstring_to_text("Asia/Jakarta")), day);
	return fakta_published(DatumGetDateADT(DirectFunctionCall1(timestamp_date, day)));
}

static bool
same_key(const FaktaTracked *t, const FaktaArticle *a, const FaktaArticle *b)
{
	for (int i = 0; i < t->nkeys; i++)
	{
		int16		len;
		bool		by_value;

		get_typlenbyval(t->key_type[i], &len, &by_value);
		if (!datumIsEqual(a->key[i], b->key[i], by_value, len))
			return false;
	}
	return true;
}

static void
put_event(void *arg, Datum *values, bool *nulls)
{
	EventWriter *w = arg;
	const FaktaTracked *t = w->tracked;

	if (w->superseded)
		return;
	for (int i = 0; i < t->n_event_columns; i++)
	{
		int			k = t->event_column[i];

		w->values[t->nkeys + 2 + i] = values[k];
		w->nulls[t->nkeys + 2 + i] = nulls[k] ? 'n' : ' ';
	}
	execute(t, t->put_event, w->values, w->nulls);
}

/* Stores an event for fakta_edits_merge(). */
static void
keep_reading(void *arg, Datum *values, bool *nulls)
{
	EventWriter *w = arg;
	MemoryContext old = MemoryContextSwitchTo(w->context);
	FaktaReading *r = palloc0(sizeof(FaktaReading));

	for (int k = 0; k < FAKTA_LAYOFFS_COLUMNS; k++)
	{
		int16		len;
		bool		byval;

		get_typlenbyval(fakta_layoffs_columns[k].type, &len, &byval);
		r->nulls[k] = nulls[k];
		r->values[k] = nulls[k] ? (Datum) 0 : datumCopy(values[k], byval, len);
	}
	*w->end = r;
	w->end = &r->next;
	MemoryContextSwitchTo(old);
}

/* Stores a pair of names for fakta_companies_write(). */
static void
keep_stated(void *arg, Datum alias, Datum name)
{
	EventWriter *w = arg;
	MemoryContext old = MemoryContextSwitchTo(w->context);
	FaktaStated *s = palloc(sizeof(FaktaStated));

	s->alias = datumCopy(alias, false, -1);
	s->name = datumCopy(name, false, -1);
	s->next = w->stated;
	w->stated = s;
	MemoryContextSwitchTo(old);
}

/*
 * Reads an article and replaces its events.  The state is written first: if another transaction has written events
 * that our snapshot does not see (REPEATABLE READ), this fails with a
 * serialization failure.  Corrected events stay.  Edits that are not yet
 * committed are waited for before corrections are read.
 */
void
fakta_tracked_write(const FaktaTracked *t, const FaktaArticle *article, bool fresh, bool names)
{
	EventWriter w = {writing, t, t->event_table, article};
	int32		day = published_day(t, article);
	text	   *title = NULL;
	bool		edited = false;

	for (EventWriter *around = writing; around != NULL; around = around->around)
	{
		if (around->event_table == t->event_table && same_key(t, around->article, article))
			around->superseded = true;
	}
	writing = &w;
	put_state(t, article, FAKTA_VERSION, NULL);
	if (!fresh && t->has_edit && !w.superseded)
	{
		execute(t, t->lock_events, (Datum *) article->key, NULL);
		execute(t, t->has_edit, (Datum *) article->key, NULL);
		edited = SPI_processed > 0;
	}
	if (!fresh && !w.superseded)
		execute(t, t->erase_events, (Datum *) article->key, NULL);
	memset(w.nulls, ' ', sizeof(w.nulls));
	memcpy(w.values, article->key, t->nkeys * sizeof(Datum));
	w.values[t->nkeys] = DateADTGetDatum(day);
	w.nulls[t->nkeys] = day == FAKTA_NO_DAY ? 'n' : ' ';
	w.values[t->nkeys + 1] = CStringGetTextDatum(FAKTA_VERSION);
	w.end = &w.readings;
	w.context = CurrentMemoryContext;
	if (!article->null[TRACK_BODY] && !w.superseded)
	{
		if (t->column[TRACK_TITLE] && !article->null[TRACK_TITLE])
			title = DatumGetTextPP(article->column[TRACK_TITLE]);
		fakta_layoffs_each(title, DatumGetTextPP(article->column[TRACK_BODY]), day, NULL, edited ? keep_reading : put_event,
						   names && OidIsValid(t->company_table) ? keep_stated : NULL, &w);
	}
	if (edited && !w.superseded)
	{
		fakta_edits_merge(t, article, w.readings, day);
		for (FaktaReading *r = w.readings; r; r = r->next)
		{
			if (r->kept)
				continue;
			r->values[0] = Int32GetDatum(r->event);
			put_event(&w, r->values, r->nulls);
		}
	}
	writing = w.around;
	if (w.stated && !w.superseded)
		fakta_companies_write(t, w.stated);
}

/*
 * Marks an article as unread, so that refresh_layoffs() reads it again.  schema
 * is that of the extension.
 */
void
fakta_tracked_forget(Oid articles, Oid schema, Datum *key)
{
	Relation	rel = table_open(articles, RowExclusiveLock);
	Oid			function = LookupFuncName(list_make2(makeString(get_namespace_name(schema)), makeString(pstrdup("layoffs_trigger"))),
										  0, NULL, false);
	const FaktaTracked *t = fakta_tracked(rel, function);

	execute(t, t->erase_state, key, NULL);
	table_close(rel, NoLock);
}

/* Stores why an article could not be read; its events stay. */
void
fakta_tracked_put_error(const FaktaTracked *t, const FaktaArticle *article, const char *version, const char *error)
{
	if (t->has_error)
		put_state(t, article, version, error);
}

/* The key for messages: "(1)", "(berita, 2025-05-05)". */
char *
fakta_article_name(const FaktaTracked *t, const FaktaArticle *article)
{
	StringInfoData name;

	initStringInfo(&name);
	for (int i = 0; i < t->nkeys; i++)
	{
		Oid			output;
		bool		varlena;

		getTypeOutputInfo(t->key_type[i], &output, &varlena);
		appendStringInfo(&name, "%s%s", i ? ", " : "(", OidOutputFunctionCall(output, article->key[i]));
	}
	if (name.len > KEY_TEXT_MAX)
	{
		name.len = pg_mbcliplen(name.data, name.len, KEY_TEXT_MAX);
		name.data[name.len] = '\0';
		appendStringInfoString(&name, "...");
	}
	appendStringInfoChar(&name, ')');
	return name.data;
}

/* A row for which our trigger was fired. */
typedef struct Change
{
	TriggerData *trigger;
	Oid			function;
	ErrorData  *error;
	char	   *name;
} Change;

static void
read_slot(const FaktaTracked *t, TupleTableSlot *slot, FaktaArticle *article)
{
	bool		null;

	for (int i = 0; i < t->nkeys; i++)
		article->key[i] = slot_getattr(slot, t->key[i], &null);
	for (int k = 0; k < TRACK_COLUMNS; k++)
	{
		article->null[k] = true;
		if (t->column[k])
			article->column[k] = slot_getattr(slot, t->column[k], &article->null[k]);
	}
}

/*
 * The current version of the row, or NULL if it was deleted.  *same is set to
 * whether it is still the version that the statement wrote.
 */
static TupleTableSlot *
live_row(const TriggerData *trigger, bool *same)
{
	Relation	rel = trigger->tg_relation;
	TupleTableSlot *slot = TRIGGER_FIRED_BY_UPDATE(trigger->tg_event) ? trigger->tg_newslot : trigger->tg_trigslot;
	ItemPointerData tid = slot->tts_tid;
	TableScanDesc scan;

	*same = table_tuple_satisfies_snapshot(rel, slot, SnapshotSelf);
	if (*same)
		return slot;
	scan = table_beginscan_tid(rel, SnapshotSelf);
	table_tuple_get_latest_tid(scan, &tid);
	table_endscan(scan);
	slot = table_slot_create(rel, NULL);
	if (table_tuple_fetch_row_version(rel, &tid, SnapshotSelf, slot))
		return slot;
	ExecDropSingleTupleTableSlot(slot);
	return NULL;
}

/*
 * Is the row just getting another key, by an outer statement?  Then its events
 * still have the old key.  If we wrote events under the new key now, they would
 * conflict with the old ones when the foreign key updates these.  The trigger of
 * the outer statement runs after that, because its condition has the key columns.
 *
 * We cannot see the outer statement, but only its effects: this transaction has
 * written the old version of the row, as an update that changed an indexed
 * column, and there is no state for the key.  A row that was never read can look
 * the same; it then stays unread.
 */
static bool
awaits_key(const FaktaTracked *t, const TriggerData *trigger, const FaktaArticle *article)
{
	HeapTupleHeader old = trigger->tg_trigtuple->t_data;

	if (!TRIGGER_FIRED_BY_UPDATE(trigger->tg_event) ||
		!TransactionIdIsCurrentTransactionId(HeapTupleHeaderGetXmin(old)) ||
		(old->t_infomask & HEAP_UPDATED) == 0 || HeapTupleHeaderIsHeapOnly(old))
		return false;
	execute(t, t->has_state, (Datum *) article->key, NULL);
	return SPI_processed == 0;
}

static void
keep(void *arg)
{
	Change	   *change = arg;
	TriggerData *trigger = change->trigger;
	const FaktaTracked *t = fakta_tracked(trigger->tg_relation, change->function);
	FaktaArticle article;
	TupleTableSlot *slot;
	bool		same;

	/*
	 * A DELETE may be a row that moves to another partition: see
	 * track_layoffs().  If another trigger has inserted a deleted row again, its
	 * events stay.
	 */
	if (TRIGGER_FIRED_BY_DELETE(trigger->tg_event))
	{
		read_slot(t, trigger->tg_trigslot, &article);
		if (t->has_article)
		{
			execute(t, t->has_article, article.key, NULL);
			if (SPI_processed > 0)
				return;
		}
		execute(t, t->erase_events, article.key, NULL);
		execute(t, t->erase_state, article.key, NULL);
		return;
	}
	slot = live_row(trigger, &same);
	if (slot == NULL)
		return;
	read_slot(t, slot, &article);
	if (!awaits_key(t, trigger, &article))
		fakta_tracked_write(t, &article, same && TRIGGER_FIRED_BY_INSERT(trigger->tg_event), true);
	if (!same)
		ExecDropSingleTupleTableSlot(slot);
}

static void
fail(void *arg)
{
	Change	   *change = arg;
	const FaktaTracked *t = fakta_tracked(change->trigger->tg_relation, change->function);
	FaktaArticle article;
	bool		same;
	TupleTableSlot *slot = live_row(change->trigger, &same);

	if (slot == NULL)
		return;
	read_slot(t, slot, &article);
	change->name = fakta_article_name(t, &article);
	/* no events are better than those of the previous text */
	execute(t, t->erase_events, article.key, NULL);
	if (t->has_error)
		put_state(t, &article, NULL, change->error->message);
	else
		execute(t, t->erase_state, article.key, NULL);
	if (!same)
		ExecDropSingleTupleTableSlot(slot);
}

bool
fakta_may_warn(bool *last)
{
	static TimestampTz transaction;
	static int	warnings;

	if (transaction != GetCurrentTransactionStartTimestamp())
		warnings = 0;
	transaction = GetCurrentTransactionStartTimestamp();
	*last = ++warnings == WARNINGS_MAX;
	return warnings <= WARNINGS_MAX;
}

/* Without the detail of the error, which might show data that the user may not read. */
static void
warn(const Change *change)
{
	const ErrorData *error = change->error;
	bool		last;

	if (!fakta_may_warn(&last))
		return;
	ereport(WARNING,
			(errcode(error->sqlerrcode),
			 errmsg("layoff events of %s of table \"%s\" were not written: %s",
					change->name ? psprintf("row %s", change->name) : "a row",
					RelationGetRelationName(change->trigger->tg_relation), error->message),
			 last ? errhint("There will be no more warnings of this kind in this transaction.") :
			 error->hint ? errhint("%s", error->hint) :
			 errhint("Fix the cause, then call refresh_layoffs().")));
}

Datum
layoffs_trigger(PG_FUNCTION_ARGS)
{
	TriggerData *trigger = (TriggerData *) fcinfo->context;
	Change		change = {trigger, fcinfo->flinfo->fn_oid};

	if (!CALLED_AS_TRIGGER(fcinfo) ||
		!TRIGGER_FIRED_AFTER(trigger->tg_event) || !TRIGGER_FIRED_FOR_ROW(trigger->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired AFTER ROW", "layoffs_trigger"),
				 errhint("Call track_layoffs(), which makes its triggers.")));

	/*
	 * A parallel pg_restore may create the triggers of a partitioned table before
	 * it loads the rows of the partitions.  The events of these rows are loaded
	 * separately.  Primary keys are created last, and without one no table is
	 * tracked.
	 */
	if (!OidIsValid(fakta_primary_key_index(trigger->tg_relation)))
		return PointerGetDatum(NULL);

	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	change.error = fakta_attempt(keep, &change);
	if (change.error)
	{
		/* If the article cannot be marked, still warn. */
		if (!TRIGGER_FIRED_BY_DELETE(trigger->tg_event))
			(void) fakta_attempt(fail, &change);
		warn(&change);
	}
	SPI_finish();
	return PointerGetDatum(NULL);
}
