/*
 * edit.c
 *		Corrections by editors: the triggers on the table of events and on the
 *		table of corrections, and how a new reading is merged with corrections.
 *
 * Any statement that changes events, except those of fakta itself, is an edit.
 * The changed row is marked, and the table of corrections stores what the rules
 * had read.  A new reading is written there and does not change the row.  A
 * deleted row stays deleted.  A DELETE from the table of corrections undoes an
 * edit.
 *
 * No statement here takes a lock that conflicts with a writer of the article, so
 * an edit waits only for its own row.  A writer of the article waits for edits
 * that have not been committed (lock_events in track.c) and then sees them, so
 * that no edit is lost.
 */
#include "pg/edit.h"

#include "access/htup_details.h"
#include "access/table.h"
#include "catalog/pg_constraint.h"
#include "catalog/pg_type_d.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "nodes/nodeFuncs.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datum.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/timestamp.h"

PG_FUNCTION_INFO_V1(layoffs_edit_trigger);

/* Columns of the two tables that do not come from the rules. */
static const char *const desk_columns[] = {"event", "edited", "edited_by", "edited_on", "action", "changed", "read_event"};

/* Columns that editors cannot set. */
static const char *const marks[] = {"edited", "edited_by", "edited_on"};

/* Maximum number of parameters: key, event, marks and columns of a reading. */
#define MAX_PARAMS	(INDEX_MAX_KEYS + FAKTA_LAYOFFS_COLUMNS + 16)

/* A statement with its parameters. */
typedef struct Statement
{
	StringInfoData sql;
	int			n;
	Oid			types[MAX_PARAMS];
	Datum		values[MAX_PARAMS];
	char		nulls[MAX_PARAMS];
} Statement;

/* The table whose trigger was fired, and the other one of the two. */
typedef struct Desk
{
	Relation	rel;
	Relation	other;
	Oid			articles;
	int			nkeys;
	AttrNumber	key[INDEX_MAX_KEYS];	/* in rel */
	AttrNumber	other_key[INDEX_MAX_KEYS];
	AttrNumber	article_key[INDEX_MAX_KEYS];
	Oid			equal[INDEX_MAX_KEYS];	/* operator: article = key */
} Desk;

static void
begin(Statement *s)
{
	initStringInfo(&s->sql);
	s->n = 0;
}

/* Appends "$n". */
static void
param(Statement *s, Oid type, Datum value, bool null)
{
	s->types[s->n] = type;
	s->values[s->n] = value;
	s->nulls[s->n] = null ? 'n' : ' ';
	s->n++;
	appendStringInfo(&s->sql, "$%d", s->n);
}

static int
run(Statement *s)
{
	/* SPI changes it */
	MemoryContext memory = CurrentMemoryContext;
	int			result = SPI_execute_with_args(s->sql.data, s->n, s->types, s->values, s->nulls, false, 0);

	if (result < 0)
		elog(ERROR, "could not execute \"%s\": %s", s->sql.data, SPI_result_code_string(result));
	MemoryContextSwitchTo(memory);
	return (int) SPI_processed;
}

/* Looks up a foreign key of a table by name; returns false if there is none. */
static bool
foreign_key(Relation rel, const char *name, Oid *articles, int *n, AttrNumber *own, AttrNumber *parent, Oid *equal)
{
	ListCell   *cell;

	foreach(cell, RelationGetFKeyList(rel))
	{
		ForeignKeyCacheInfo *key = lfirst(cell);
		char	   *found = get_constraint_name(key->conoid);

		if (found == NULL || strcmp(found, name) != 0)
			continue;
		*articles = key->confrelid;
		*n = key->nkeys;
		memcpy(own, key->conkey, key->nkeys * sizeof(AttrNumber));
		memcpy(parent, key->confkey, key->nkeys * sizeof(AttrNumber));
		memcpy(equal, key->conpfeqop, key->nkeys * sizeof(Oid));
		return true;
	}
	return false;
}

static bool
find_table(Node *node, void *context)
{
	Oid		   *table = context;

	if (node == NULL)
		return false;
	if (IsA(node, Const) && ((Const *) node)->consttype == REGCLASSOID && !((Const *) node)->constisnull)
		*table = DatumGetObjectId(((Const *) node)->constvalue);
	return expression_tree_walker(node, find_table, context);
}

/*
 * Finds the other table, which the trigger's condition names, as in track.c.
 * Both tables must have the same owner: otherwise a user with the TRIGGER
 * privilege could make the owner write to another table.
 */
static void
open_desk(Desk *desk, const TriggerData *trigger, bool of_events)
{
	Oid			table = InvalidOid,
				articles;
	int			n;
	AttrNumber	parent[INDEX_MAX_KEYS];
	Oid			equal[INDEX_MAX_KEYS];

	desk->rel = trigger->tg_relation;
	if (trigger->tg_trigger->tgqual)
		find_table(stringToNode(trigger->tg_trigger->tgqual), &table);
	desk->other = OidIsValid(table) ? try_table_open(table, RowExclusiveLock) : NULL;
	if (desk->other == NULL || desk->other->rd_rel->relowner != desk->rel->rd_rel->relowner ||
		!foreign_key(desk->rel, of_events ? "fakta_" FAKTA_EVENT_PART : "fakta_" FAKTA_EDIT_PART, &desk->articles, &desk->nkeys,
					 desk->key, desk->article_key, desk->equal) ||
		!foreign_key(desk->other, of_events ? "fakta_" FAKTA_EDIT_PART : "fakta_" FAKTA_EVENT_PART, &articles, &n,
					 desk->other_key, parent, equal) ||
		articles != desk->articles || n != desk->nkeys || memcmp(parent, desk->article_key, n * sizeof(AttrNumber)) != 0)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("events or corrections table that belongs to table \"%s\" is missing", RelationGetRelationName(desk->rel)),
				 errhint("Call untrack_layoffs(), then track_layoffs(), which creates it again.")));
}

static Form_pg_attribute
attribute(Relation rel, AttrNumber number)
{
	return TupleDescAttr(RelationGetDescr(rel), number - 1);
}

static const char *
column(Relation rel, AttrNumber number)
{
	return quote_identifier(NameStr(attribute(rel, number)->attname));
}

/* The value of a column, by name. */
static Datum
value_of(Relation rel, HeapTuple tuple, const char *name, bool *null)
{
	AttrNumber	number = get_attnum(RelationGetRelid(rel), name);

	*null = true;
	return number > 0 ? heap_getattr(tuple, number, RelationGetDescr(rel), null) : (Datum) 0;
}

static char *
text_of(Relation rel, HeapTuple tuple, const char *name)
{
	bool		null;
	Datum		value = value_of(rel, tuple, name, &null);

	return null ? NULL : TextDatumGetCString(value);
}

static bool
is_desk_column(const char *name)
{
	for (int i = 0; i < lengthof(desk_columns); i++)
		if (strcmp(name, desk_columns[i]) == 0)
			return true;
	return false;
}

/* The columns that both tables have, without the key and the columns in desk_columns. */
static int
reading_columns(const Desk *desk, AttrNumber *own, AttrNumber *others)
{
	int			n = 0;

	for (AttrNumber i = 1; i <= RelationGetNumberOfAttributes(desk->rel) && n < FAKTA_LAYOFFS_COLUMNS + 2; i++)
	{
		Form_pg_attribute att = attribute(desk->rel, i);
		AttrNumber	other;
		bool		key = false;

		for (int k = 0; k < desk->nkeys; k++)
			key |= desk->key[k] == i;
		if (att->attisdropped || key || is_desk_column(NameStr(att->attname)))
			continue;
		other = get_attnum(RelationGetRelid(desk->other), NameStr(att->attname));
		if (other <= 0 || attribute(desk->other, other)->atttypid != att->atttypid)
			continue;
		own[n] = i;
		others[n++] = other;
	}
	return n;
}

/*
 * Appends "WHERE k1 = $1 AND ...": all rows of the same article, in rel or in the
 * other table.
 */
static void
where_article(Statement *s, const Desk *desk, HeapTuple tuple, bool of_other)
{
	Relation	table = of_other ? desk->other : desk->rel;
	const AttrNumber *key = of_other ? desk->other_key : desk->key;

	for (int i = 0; i < desk->nkeys; i++)
	{
		char		left[16];
		bool		null;

		s->types[s->n] = attribute(desk->rel, desk->key[i])->atttypid;
		s->values[s->n] = heap_getattr(tuple, desk->key[i], RelationGetDescr(desk->rel), &null);
		s->nulls[s->n++] = ' ';
		snprintf(left, sizeof(left), "$%d", s->n);
		appendStringInfoString(&s->sql, i ? " AND " : " WHERE ");
		generate_operator_clause(&s->sql, left, s->types[s->n - 1], desk->equal[i],
								 column(table, key[i]), attribute(table, key[i])->atttypid);
	}
}

/* Appends the same and the number of the event: one row. */
static void
where_row(Statement *s, const Desk *desk, HeapTuple tuple, bool of_other)
{
	bool		null;

	where_article(s, desk, tuple, of_other);
	appendStringInfoString(&s->sql, " AND event OPERATOR(pg_catalog.=) ");
	param(s, INT4OID, value_of(desk->rel, tuple, "event", &null), false);
}

/*
 * Does the article of a row still exist?  If not, the foreign key is deleting its
 * events.  This is asked for each event, so the last plan is kept.
 */
static bool
has_article(const Desk *desk, HeapTuple tuple)
{
	static char *last;
	static SPIPlanPtr plan;
	static Oid	types[INDEX_MAX_KEYS];
	MemoryContext memory = CurrentMemoryContext;
	Statement	s;
	int			result;

	begin(&s);
	appendStringInfo(&s.sql, "SELECT FROM %s a WHERE ", fakta_qualified_name(desk->articles));
	for (int i = 0; i < desk->nkeys; i++)
	{
		bool		null;
		StringInfoData left;
		char		right[16];
		Oid			type = attribute(desk->rel, desk->key[i])->atttypid;

		initStringInfo(&left);
		appendStringInfo(&left, "a.%s", quote_identifier(get_attname(desk->articles, desk->article_key[i], false)));
		s.types[s.n] = type;
		s.values[s.n] = heap_getattr(tuple, desk->key[i], RelationGetDescr(desk->rel), &null);
		s.nulls[s.n++] = ' ';
		snprintf(right, sizeof(right), "$%d", s.n);
		if (i)
			appendStringInfoString(&s.sql, " AND ");
		generate_operator_clause(&s.sql, left.data, get_atttype(desk->articles, desk->article_key[i]), desk->equal[i], right, type);
	}
	if (last == NULL || strcmp(last, s.sql.data) != 0 || memcmp(types, s.types, s.n * sizeof(Oid)) != 0)
	{
		SPIPlanPtr	new = SPI_prepare(s.sql.data, s.n, s.types);

		if (new == NULL || SPI_keepplan(new) != 0)
			elog(ERROR, "could not prepare \"%s\": %s", s.sql.data, SPI_result_code_string(SPI_result));
		if (last)
		{
			SPI_freeplan(plan);
			pfree(last);
		}
		plan = new;
		last = NULL;
		last = MemoryContextStrdup(TopMemoryContext, s.sql.data);
		memcpy(types, s.types, s.n * sizeof(Oid));
	}
	result = SPI_execute_plan(plan, s.values, s.nulls, false, 1);
	if (result < 0)
		elog(ERROR, "SPI_execute_plan failed: %s", SPI_result_code_string(result));
	MemoryContextSwitchTo(memory);
	return SPI_processed > 0;
}

/* The current day in Jakarta, like days of publication. */
static Datum
today(void)
{
	Datum		moment = DirectFunctionCall2(timestamptz_zone, PointerGetDatum(cstring_to_text("Asia/Jakarta")),
											 TimestampTzGetDatum(GetCurrentTransactionStartTimestamp()));

	return DirectFunctionCall1(timestamp_date, moment);
}

/* New values for columns of a row. */
typedef struct Change
{
	Relation	rel;
	int			n;
	int			columns[FAKTA_LAYOFFS_COLUMNS + 8];
	Datum		values[FAKTA_LAYOFFS_COLUMNS + 8];
	bool		nulls[FAKTA_LAYOFFS_COLUMNS + 8];
} Change;

static void
set(Change *change, const char *name, Datum value, bool null)
{
	AttrNumber	number = get_attnum(RelationGetRelid(change->rel), name);

	if (number <= 0)
		return;
	change->columns[change->n] = number;
	change->values[change->n] = value;
	change->nulls[change->n++] = null;
}

/* Sets a column that the editor has left NULL. */
static void
fill(Change *change, HeapTuple tuple, const char *name, Datum value)
{
	bool		null;

	(void) value_of(change->rel, tuple, name, &null);
	if (null)
		set(change, name, value, false);
}

/*
 * Gives a corrected figure its new value as bounds, unless the editor has set
 * bounds or the old bounds differed from the figure.
 */
static void
set_bounds(Change *change, HeapTuple old, HeapTuple new, const char *name)
{
	static const char *const suffix[] = {"_low", "_high"};
	bool		was_null,
				is_null;
	Datum		was = old ? value_of(change->rel, old, name, &was_null) : (was_null = true, (Datum) 0);
	Datum		is = value_of(change->rel, new, name, &is_null);

	/* int4 and float8 are passed by value, so the Datums can be compared */
	if (old && was_null == is_null && (is_null || was == is))
		return;
	for (int i = 0; i < 2; i++)
	{
		char	   *bound = psprintf("%s%s", name, suffix[i]);
		bool		bound_was_null = true,
					bound_null;
		Datum		bound_was = old ? value_of(change->rel, old, bound, &bound_was_null) : (Datum) 0;
		Datum		bound_is = value_of(change->rel, new, bound, &bound_null);

		if (bound_was_null == was_null && (was_null || bound_was == was) &&
			bound_was_null == bound_null && (bound_null || bound_was == bound_is))
			set(change, bound, is, is_null);
	}
}

typedef enum
{
	SAME,						/* nothing has changed */
	REKEYED,					/* only the key, by the foreign key */
	CHANGED,
	MOVED						/* to another article or event number */
} Difference;

static Difference
compare(Relation rel, int nkeys, const AttrNumber *key, HeapTuple old, HeapTuple new)
{
	bool		rekeyed = false,
				changed = false,
				renumbered = false;

	for (AttrNumber i = 1; i <= RelationGetNumberOfAttributes(rel); i++)
	{
		Form_pg_attribute att = attribute(rel, i);
		bool		a_null,
					b_null,
					is_key = false;
		Datum		a,
					b;

		if (att->attisdropped)
			continue;
		a = heap_getattr(old, i, RelationGetDescr(rel), &a_null);
		b = heap_getattr(new, i, RelationGetDescr(rel), &b_null);
		if (a_null == b_null && (a_null || datum_image_eq(a, b, att->attbyval, att->attlen)))
			continue;
		for (int k = 0; k < nkeys; k++)
			is_key |= key[k] == i;
		if (is_key)
			rekeyed = true;
		else if (strcmp(NameStr(att->attname), "event") == 0)
			renumbered = true;
		else if (strncmp(NameStr(att->attname), "edited", 6) != 0)
			changed = true;
	}
	if (renumbered || (rekeyed && changed))
		return MOVED;
	return changed ? CHANGED : rekeyed ? REKEYED : SAME;
}

/*
 * An edited row gets the key of an article in another partition that was already
 * read without this edit.  Deletes the unedited events of that article and has it
 * read again.
 */
static void
make_way(const Desk *desk, HeapTuple new, Oid function)
{
	Statement	s;
	Datum		key[INDEX_MAX_KEYS];
	bool		null;

	begin(&s);
	appendStringInfo(&s.sql, "DELETE FROM %s", fakta_qualified_name(RelationGetRelid(desk->rel)));
	where_article(&s, desk, new, false);
	appendStringInfoString(&s.sql, " AND edited IS NULL");
	if (run(&s) == 0)
		return;
	for (int i = 0; i < desk->nkeys; i++)
		key[i] = heap_getattr(new, desk->key[i], RelationGetDescr(desk->rel), &null);
	fakta_tracked_forget(desk->articles, get_func_namespace(function), key);
}

/* The next free event number of an article. */
static Datum
next_event(const Desk *desk, HeapTuple tuple)
{
	Statement	s;
	bool		null;

	begin(&s);
	appendStringInfo(&s.sql, "SELECT coalesce(pg_catalog.max(event), 0) OPERATOR(pg_catalog.+) 1 FROM %s",
					 fakta_qualified_name(RelationGetRelid(desk->rel)));
	where_article(&s, desk, tuple, false);
	run(&s);
	return SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &null);
}

/* Sets defaults for columns that the editor has left out. */
static void
fill_all(const Desk *desk, Change *change, HeapTuple new)
{
	bool		null;

	(void) value_of(desk->rel, new, "company", &null);
	fill(change, new, "scope", CStringGetTextDatum(null ? "aggregate" : "company"));
	fill(change, new, "main", BoolGetDatum(false));
	fill(change, new, "cumulative", BoolGetDatum(false));
	fill(change, new, "kind", CStringGetTextDatum("laid_off"));
	fill(change, new, "status", CStringGetTextDatum("done"));
	fill(change, new, "version", CStringGetTextDatum(FAKTA_VERSION));
	(void) value_of(desk->rel, new, "event", &null);
	if (null)
		set(change, "event", next_event(desk, new), false);
}

/* BEFORE ROW trigger: marks a row that an editor writes. */
static HeapTuple
mark(const Desk *desk, const TriggerData *trigger, Oid function, Oid editor)
{
	bool		insert = TRIGGER_FIRED_BY_INSERT(trigger->tg_event);
	HeapTuple	old = insert ? NULL : trigger->tg_trigtuple;
	HeapTuple	new = insert ? trigger->tg_trigtuple : trigger->tg_newtuple;
	Change		change = {desk->rel};
	Difference	difference = insert ? MOVED : compare(desk->rel, desk->nkeys, desk->key, old, new);
	char	   *edited = old ? text_of(desk->rel, old, "edited") : NULL;

	if (difference == SAME || difference == REKEYED)
	{
		/* No edit: keep the marks as they were. */
		for (int i = 0; i < lengthof(marks); i++)
		{
			bool		null;
			Datum		value = value_of(desk->rel, old, marks[i], &null);

			set(&change, marks[i], value, null);
		}
		if (difference == REKEYED && edited)
			make_way(desk, new, function);
	}
	else
	{
		bool		added = difference == MOVED || (edited && strcmp(edited, "added") == 0);

		set(&change, "edited", CStringGetTextDatum(added ? "added" : "changed"), false);
		set(&change, "edited_by", CStringGetTextDatum(GetUserNameFromId(editor, false)), false);
		set(&change, "edited_on", today(), false);
		set_bounds(&change, old, new, "headcount");
		set_bounds(&change, old, new, "percentage");
		if (insert)
			fill_all(desk, &change, new);
	}
	return heap_modify_tuple_by_cols(new, RelationGetDescr(desk->rel), change.n, change.columns, change.values, change.nulls);
}

/*
 * Stores an edit in the table of corrections.  row is the new row, or the row as
 * the rules read it.
 */
static void
note(const Desk *desk, HeapTuple row, const char *action, Oid editor)
{
	Statement	s;
	AttrNumber	own[FAKTA_LAYOFFS_COLUMNS + 2],
				others[FAKTA_LAYOFFS_COLUMNS + 2];
	bool		null,
				read = strcmp(action, "added") != 0;
	int			n = read ? reading_columns(desk, own, others) : 0;

	begin(&s);
	appendStringInfo(&s.sql, "INSERT INTO %s AS c (", fakta_qualified_name(RelationGetRelid(desk->other)));
	for (int i = 0; i < desk->nkeys; i++)
		appendStringInfo(&s.sql, "%s, ", column(desk->other, desk->other_key[i]));
	appendStringInfoString(&s.sql, "event, action, edited_by, edited_on, changed");
	if (read)
		appendStringInfoString(&s.sql, ", read_event");
	for (int i = 0; i < n; i++)
		appendStringInfo(&s.sql, ", %s", column(desk->other, others[i]));
	appendStringInfoString(&s.sql, ") VALUES (");
	for (int i = 0; i < desk->nkeys; i++)
	{
		Datum		value = heap_getattr(row, desk->key[i], RelationGetDescr(desk->rel), &null);

		param(&s, attribute(desk->rel, desk->key[i])->atttypid, value, null);
		appendStringInfoString(&s.sql, ", ");
	}
	param(&s, INT4OID, value_of(desk->rel, row, "event", &null), false);
	appendStringInfoString(&s.sql, ", ");
	param(&s, TEXTOID, CStringGetTextDatum(action), false);
	appendStringInfoString(&s.sql, ", ");
	param(&s, TEXTOID, CStringGetTextDatum(GetUserNameFromId(editor, false)), false);
	appendStringInfoString(&s.sql, ", ");
	param(&s, DATEOID, today(), false);
	appendStringInfoString(&s.sql, ", false");
	if (read)
		appendStringInfo(&s.sql, ", $%d", desk->nkeys + 1);
	for (int i = 0; i < n; i++)
	{
		Datum		value = heap_getattr(row, own[i], RelationGetDescr(desk->rel), &null);

		appendStringInfoString(&s.sql, ", ");
		param(&s, attribute(desk->rel, own[i])->atttypid, value, null);
	}
	appendStringInfoString(&s.sql, ") ON CONFLICT (");
	for (int i = 0; i < desk->nkeys; i++)
		appendStringInfo(&s.sql, "%s, ", column(desk->other, desk->other_key[i]));
	/*
	 * If there is a correction already, keep what the rules read.  A deleted row
	 * that comes back counts as changed.
	 */
	appendStringInfoString(&s.sql, "event) DO UPDATE SET edited_by = excluded.edited_by, edited_on = excluded.edited_on, changed = false, "
						   "action = CASE WHEN excluded.action OPERATOR(pg_catalog.=) 'deleted' THEN 'deleted' "
						   "WHEN c.action OPERATOR(pg_catalog.=) 'added' THEN 'added' ELSE 'changed' END");
	run(&s);
}

/* Deletes the correction of a row that an editor had added. */
static void
forget(const Desk *desk, HeapTuple row)
{
	Statement	s;

	begin(&s);
	appendStringInfo(&s.sql, "DELETE FROM %s", fakta_qualified_name(RelationGetRelid(desk->other)));
	where_row(&s, desk, row, true);
	run(&s);
}

static void
note_deleted(const Desk *desk, HeapTuple row, Oid editor)
{
	char	   *edited = text_of(desk->rel, row, "edited");

	if (edited && strcmp(edited, "added") == 0)
		forget(desk, row);
	else
		note(desk, row, "deleted", editor);
}

/* At most one event of an article is the main one.  The last edit wins. */
static void
keep_one_main(const Desk *desk, HeapTuple new)
{
	Statement	s;
	bool		null;

	if (!DatumGetBool(value_of(desk->rel, new, "main", &null)) || null)
		return;
	begin(&s);
	appendStringInfo(&s.sql, "UPDATE %s SET main = false", fakta_qualified_name(RelationGetRelid(desk->rel)));
	where_article(&s, desk, new, false);
	appendStringInfoString(&s.sql, " AND main AND event OPERATOR(pg_catalog.<>) ");
	param(&s, INT4OID, value_of(desk->rel, new, "event", &null), false);
	run(&s);
}

/* AFTER ROW trigger on the table of events. */
static void
record(const Desk *desk, const TriggerData *trigger, Oid editor)
{
	HeapTuple	old = trigger->tg_trigtuple;
	HeapTuple	new = TRIGGER_FIRED_BY_UPDATE(trigger->tg_event) ? trigger->tg_newtuple : trigger->tg_trigtuple;

	if (TRIGGER_FIRED_BY_DELETE(trigger->tg_event))
	{
		if (has_article(desk, old))
			note_deleted(desk, old, editor);
		return;
	}
	if (TRIGGER_FIRED_BY_INSERT(trigger->tg_event))
		note(desk, new, "added", editor);
	else
	{
		Difference	difference = compare(desk->rel, desk->nkeys, desk->key, old, new);

		if (difference == SAME || difference == REKEYED)
			return;
		if (difference == MOVED)
		{
			note_deleted(desk, old, editor);
			note(desk, new, "added", editor);
		}
		else
			note(desk, old, "changed", editor);
	}
	keep_one_main(desk, new);
}

/* The main event is gone: the first unedited event becomes the main one. */
static void
give_main(const Desk *desk, HeapTuple old, const char *events)
{
	Statement	s;

	begin(&s);
	appendStringInfo(&s.sql, "UPDATE %s SET main = true", events);
	where_article(&s, desk, old, true);
	appendStringInfo(&s.sql, " AND event OPERATOR(pg_catalog.=) (SELECT event FROM %s", events);
	where_article(&s, desk, old, true);
	appendStringInfo(&s.sql, " AND edited IS NULL ORDER BY event LIMIT 1 FOR UPDATE NOWAIT) AND NOT EXISTS (SELECT FROM %s", events);
	where_article(&s, desk, old, true);
	appendStringInfoString(&s.sql, " AND main)");
	run(&s);
}

/*
 * AFTER DELETE trigger on the table of corrections: restores what the rules read,
 * if anything.
 */
static void
undo(const Desk *desk, HeapTuple old)
{
	const char *events = fakta_qualified_name(RelationGetRelid(desk->other));
	char	   *action = text_of(desk->rel, old, "action");
	AttrNumber	own[FAKTA_LAYOFFS_COLUMNS + 2],
				others[FAKTA_LAYOFFS_COLUMNS + 2];
	int			n = reading_columns(desk, own, others);
	Statement	s;
	bool		null,
				unread,
				main;

	if (!has_article(desk, old))
		return;
	(void) value_of(desk->rel, old, "read_event", &unread);

	/*
	 * Other sessions lock the event first and its correction second.  This DELETE
	 * has already locked the correction, so it must not wait for the event.
	 */
	begin(&s);
	appendStringInfo(&s.sql, "SELECT main FROM %s", events);
	where_row(&s, desk, old, true);
	appendStringInfoString(&s.sql, " FOR UPDATE NOWAIT");
	main = run(&s) > 0 && DatumGetBool(SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &null)) && !null;
	if (action && strcmp(action, "deleted") != 0)
	{
		begin(&s);
		appendStringInfo(&s.sql, "DELETE FROM %s", events);
		where_row(&s, desk, old, true);
		run(&s);
	}
	if (unread)
	{
		if (main)
			give_main(desk, old, events);
		return;
	}
	begin(&s);
	appendStringInfo(&s.sql, "INSERT INTO %s (", events);
	for (int i = 0; i < desk->nkeys; i++)
		appendStringInfo(&s.sql, "%s, ", column(desk->other, desk->other_key[i]));
	appendStringInfoString(&s.sql, "event");
	for (int i = 0; i < n; i++)
		appendStringInfo(&s.sql, ", %s", column(desk->other, others[i]));
	appendStringInfoString(&s.sql, ") VALUES (");
	for (int i = 0; i < desk->nkeys; i++)
	{
		Datum		value = heap_getattr(old, desk->key[i], RelationGetDescr(desk->rel), &null);

		param(&s, attribute(desk->rel, desk->key[i])->atttypid, value, null);
		appendStringInfoString(&s.sql, ", ");
	}
	param(&s, INT4OID, value_of(desk->rel, old, "event", &null), false);
	for (int i = 0; i < n; i++)
	{
		Datum		value = heap_getattr(old, own[i], RelationGetDescr(desk->rel), &null);

		appendStringInfoString(&s.sql, ", ");
		param(&s, attribute(desk->rel, own[i])->atttypid, value, null);
	}
	appendStringInfoString(&s.sql, ") ON CONFLICT DO NOTHING");
	run(&s);
	/* If an editor has chosen another main event, keep that one. */
	begin(&s);
	appendStringInfo(&s.sql, "UPDATE %s SET main = false", events);
	where_row(&s, desk, old, true);
	appendStringInfo(&s.sql, " AND main AND EXISTS (SELECT FROM %s", events);
	where_article(&s, desk, old, true);
	appendStringInfoString(&s.sql, " AND main AND event OPERATOR(pg_catalog.<>) ");
	param(&s, INT4OID, value_of(desk->rel, old, "event", &null), false);
	appendStringInfoChar(&s.sql, ')');
	run(&s);
}

Datum
layoffs_edit_trigger(PG_FUNCTION_ARGS)
{
	TriggerData *trigger = (TriggerData *) fcinfo->context;
	Oid			editor;
	int			context;
	Desk		desk;
	HeapTuple volatile result = NULL;
	bool		before,
				of_events;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_FOR_ROW(trigger->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired FOR EACH ROW", "layoffs_edit_trigger"),
				 errhint("Call track_layoffs(), which makes its triggers.")));
	before = TRIGGER_FIRED_BEFORE(trigger->tg_event);

	/*
	 * Rows that a restore loads before there is a primary key are not edits: see
	 * layoffs_trigger().
	 */
	if (fakta_writing > 0 || !OidIsValid(fakta_primary_key_index(trigger->tg_relation)))
		return PointerGetDatum(!before ? NULL : TRIGGER_FIRED_BY_UPDATE(trigger->tg_event) ? trigger->tg_newtuple : trigger->tg_trigtuple);

	of_events = get_attnum(RelationGetRelid(trigger->tg_relation), "action") == InvalidAttrNumber;
	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	open_desk(&desk, trigger, of_events);

	/*
	 * Write as the owner of the table, as foreign keys do: a user who may write
	 * events need not be allowed to write corrections.
	 */
	GetUserIdAndSecContext(&editor, &context);
	SetUserIdAndSecContext(desk.rel->rd_rel->relowner, context | SECURITY_LOCAL_USERID_CHANGE | SECURITY_NOFORCE_RLS);
	fakta_writing++;
	PG_TRY();
	{
		if (!of_events)
			undo(&desk, trigger->tg_trigtuple);
		else if (before)
			result = mark(&desk, trigger, fcinfo->flinfo->fn_oid, editor);
		else
			record(&desk, trigger, editor);
	}
	PG_FINALLY();
	{
		fakta_writing--;
	}
	PG_END_TRY();
	SetUserIdAndSecContext(editor, context);
	table_close(desk.other, NoLock);
	if (result)
		result = SPI_copytuple(result);
	SPI_finish();
	return PointerGetDatum(result);
}

/* A correction that is compared with a new reading. */
typedef struct Edit
{
	int			event;
	int			read_event;		/* its event in the last reading; 0 if the rules no longer find it */
	char	   *company[2];		/* as read before, and as the editor has set it */
	char	   *kind[2];
	int			headcount[2];	/* 0 if unknown */
	bool		is_row;			/* is it in the table of events? */
	bool		is_main;
	FaktaReading *reading;
} Edit;

static int
column_number(const char *name)
{
	for (int k = 0; k < FAKTA_LAYOFFS_COLUMNS; k++)
		if (strcmp(fakta_layoffs_columns[k].name, name) == 0)
			return k;
	return -1;
}

static bool
same_text(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

static char *
reading_text(const FaktaReading *r, const char *name)
{
	int			k = column_number(name);

	return r->nulls[k] ? NULL : TextDatumGetCString(r->values[k]);
}

/* How well a correction matches an event that was read; 0 means not at all. */
static int
likeness(const Edit *edit, const FaktaReading *r)
{
	int			headcount = column_number("headcount");
	char	   *company = reading_text(r, "company");
	char	   *kind = reading_text(r, "kind");
	int			best = 0;

	for (int i = 0; i < 2; i++)
	{
		bool		figure = edit->headcount[i] > 0 && !r->nulls[headcount] && DatumGetInt32(r->values[headcount]) == edit->headcount[i];
		int			points = 0;

		if (edit->kind[i] == NULL || !same_text(edit->kind[i], kind))
			continue;
		if (same_text(edit->company[i], company))
			points = 8 + 4 * figure;
		else if (figure)
			points = 4;
		if (points > 0 && edit->read_event == DatumGetInt32(r->values[0]))
			points += 2;
		best = Max(best, points);
	}
	return best;
}

/* Assigns to each correction the event that is most similar, best pairs first. */
static void
match(Edit *edits, int n, FaktaReading *readings)
{
	for (;;)
	{
		Edit	   *edit = NULL;
		FaktaReading *reading = NULL;
		int			best = 0;

		for (int i = 0; i < n; i++)
			for (FaktaReading *r = readings; r && !edits[i].reading; r = r->next)
			{
				int			points = r->kept ? 0 : likeness(&edits[i], r);

				if (points > best)
				{
					best = points;
					edit = &edits[i];
					reading = r;
				}
			}
		if (edit == NULL)
			return;
		edit->reading = reading;
		reading->kept = true;
	}
}

static void
run_as_owner(const FaktaTracked *t, Statement *s)
{
	Oid			user;
	int			context;

	GetUserIdAndSecContext(&user, &context);
	SetUserIdAndSecContext(t->owner, context | SECURITY_LOCAL_USERID_CHANGE | SECURITY_NOFORCE_RLS);
	fakta_writing++;
	PG_TRY();
	{
		run(s);
	}
	PG_FINALLY();
	{
		fakta_writing--;
	}
	PG_END_TRY();
	SetUserIdAndSecContext(user, context);
}

static char *
result_text(HeapTuple row, int n)
{
	return SPI_getvalue(row, SPI_tuptable->tupdesc, n);
}

static int
result_int(HeapTuple row, int n)
{
	bool		null;
	Datum		value = SPI_getbinval(row, SPI_tuptable->tupdesc, n, &null);

	return null ? 0 : DatumGetInt32(value);
}

static Edit *
read_edits(const FaktaTracked *t, const FaktaArticle *article, int *n)
{
	Statement	s;
	Edit	   *edits;

	begin(&s);
	appendStringInfo(&s.sql, "SELECT c.event, c.read_event, c.company, l.company, c.kind, l.kind, c.headcount, l.headcount, l.event, l.main "
					 "FROM %s c LEFT JOIN %s l ON %s AND l.event OPERATOR(pg_catalog.=) c.event AND l.edited IS NOT NULL WHERE %s ORDER BY c.event",
					 fakta_qualified_name(t->edit_table), fakta_qualified_name(t->event_table), t->same_key, t->of_edit);
	for (int i = 0; i < t->nkeys; i++)
	{
		s.types[i] = t->key_type[i];
		s.values[i] = article->key[i];
		s.nulls[i] = ' ';
	}
	s.n = t->nkeys;
	run_as_owner(t, &s);
	*n = (int) SPI_processed;
	edits = palloc0(Max(*n, 1) * sizeof(Edit));
	for (int i = 0; i < *n; i++)
	{
		HeapTuple	row = SPI_tuptable->vals[i];
		bool		null;

		edits[i].event = result_int(row, 1);
		edits[i].read_event = result_int(row, 2);
		for (int k = 0; k < 2; k++)
		{
			edits[i].company[k] = result_text(row, 3 + k);
			edits[i].kind[k] = result_text(row, 5 + k);
			edits[i].headcount[k] = result_int(row, 7 + k);
		}
		edits[i].is_row = result_int(row, 9) > 0;
		edits[i].is_main = DatumGetBool(SPI_getbinval(row, SPI_tuptable->tupdesc, 10, &null)) && !null;
	}
	return edits;
}

/* Columns that may differ without a note to the editor. */
static bool
is_telling(const char *name)
{
	static const char *const others[] = {"event", "main", "evidence", "confidence"};

	for (int i = 0; i < lengthof(others); i++)
		if (strcmp(name, others[i]) == 0)
			return false;
	return true;
}

/*
 * Stores a new reading beside a correction, and notes whether it differs from the
 * previous one.
 */
static void
put_reading(const FaktaTracked *t, const FaktaArticle *article, const Edit *edit, int32 published)
{
	const FaktaReading *r = edit->reading;
	Statement	s;
	StringInfoData differs;

	begin(&s);
	initStringInfo(&differs);
	for (int i = 0; i < t->nkeys; i++)
	{
		s.types[i] = t->key_type[i];
		s.values[i] = article->key[i];
		s.nulls[i] = ' ';
	}
	s.n = t->nkeys;
	appendStringInfo(&s.sql, "UPDATE %s c SET read_event = ", fakta_qualified_name(t->edit_table));
	param(&s, INT4OID, r ? r->values[0] : (Datum) 0, r == NULL);
	appendStringInfoString(&s.sql, ", published = ");
	param(&s, DATEOID, DateADTGetDatum(published), published == FAKTA_NO_DAY);
	appendStringInfoString(&s.sql, ", version = ");
	param(&s, TEXTOID, CStringGetTextDatum(FAKTA_VERSION), false);
	for (int i = 0; i < t->n_event_columns; i++)
	{
		int			k = t->event_column[i];
		const char *name = fakta_layoffs_columns[k].name;
		int			at;

		/*
		 * If the rules no longer find the event, keep what they had read: it may
		 * come back.
		 */
		if (k == 0 || r == NULL || get_attnum(t->edit_table, name) == InvalidAttrNumber)
			continue;
		appendStringInfo(&s.sql, ", %s = ", quote_identifier(name));
		param(&s, fakta_layoffs_columns[k].type, r->values[k], r->nulls[k]);
		at = s.n;
		if (is_telling(name))
			appendStringInfo(&differs, " OR c.%s IS DISTINCT FROM $%d", quote_identifier(name), at);
	}
	appendStringInfo(&s.sql, ", changed = c.changed OR ((c.read_event IS NULL) OPERATOR(pg_catalog.<>) ($%d IS NULL))%s WHERE %s AND c.event OPERATOR(pg_catalog.=) ",
					 t->nkeys + 1, differs.data, t->of_edit);
	param(&s, INT4OID, Int32GetDatum(edit->event), false);
	run_as_owner(t, &s);
}

void
fakta_edits_merge(const FaktaTracked *t, const FaktaArticle *article, FaktaReading *readings, int32 published)
{
	int			n;
	Edit	   *edits = read_edits(t, article, &n);
	int			main = column_number("main");
	bool		has_main = false;

	match(edits, n, readings);
	for (int i = 0; i < n; i++)
	{
		put_reading(t, article, &edits[i], published);
		has_main |= edits[i].is_row && edits[i].is_main;
	}

	/* Writes the remaining events, each under its own number if that is free. */
	for (FaktaReading *r = readings; r; r = r->next)
	{
		int			number = DatumGetInt32(r->values[0]);

		if (r->kept)
			continue;
		for (bool taken = true; taken; number++)
		{
			taken = false;
			for (int i = 0; i < n && !taken; i++)
				taken = edits[i].event == number;
			for (FaktaReading *o = readings; o && o != r && !taken; o = o->next)
				taken = !o->kept && o->event == number;
			if (!taken)
				break;
		}
		r->event = number;
		if (has_main)
			r->values[main] = BoolGetDatum(false);
	}
}
