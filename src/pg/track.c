/*
 * track.c
 *		Keeps the events of tracked tables: the trigger function, and what
 *		refresh_layoffs() shares with it.
 *
 * Every name in a statement is qualified, operators too, so that search_path
 * does not matter.  The statements touch only rows of one article, and only
 * while the row of that article is locked, which the statement that fired the
 * trigger or refresh_layoffs() has done.  So two sessions meet on the article
 * and nowhere else: no event is doubled, and no order of locks is added to that
 * in which the user's own statements take them.
 */
#include "pg/track.h"

#include "access/htup_details.h"
#include "catalog/pg_constraint.h"
#include "catalog/pg_trigger.h"
#include "commands/trigger.h"
#include "miscadmin.h"
#include "nodes/nodeFuncs.h"
#include "nodes/primnodes.h"
#include "rewrite/prs2lock.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/fmgroids.h"
#include "utils/hsearch.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/syscache.h"
#include "utils/timestamp.h"

#include "fact/date.h"

PG_FUNCTION_INFO_V1(layoffs_trigger);

static HTAB *tracked_tables;

/* Statements of ours on the way; a plan that may be running is not freed. */
static int	depth;

static void
forget_table(Datum arg, Oid relid)
{
	HASH_SEQ_STATUS scan;
	FaktaTracked *t;

	hash_seq_init(&scan, tracked_tables);
	while ((t = hash_seq_search(&scan)) != NULL)
	{
		if (!OidIsValid(relid) || relid == t->relid ||
			relid == t->event_table || relid == t->state_table)
		{
			t->valid = false;
			t->changed = true;
		}
	}
}

/* A schema may have got another name. */
static void
forget_all(Datum arg, int cacheid, uint32 hashvalue)
{
	forget_table((Datum) 0, InvalidOid);
}

static FaktaTracked *
entry(Oid relid)
{
	FaktaTracked *t;
	bool		found;

	if (tracked_tables == NULL)
	{
		HASHCTL		ctl;

		ctl.keysize = sizeof(Oid);
		ctl.entrysize = sizeof(FaktaTracked);
		tracked_tables = hash_create("fakta tracked tables", 16, &ctl, HASH_ELEM | HASH_BLOBS);
		CacheRegisterRelcacheCallback(forget_table, (Datum) 0);
		CacheRegisterSyscacheCallback(NAMESPACEOID, forget_all, (Datum) 0);
	}
	t = hash_search(tracked_tables, &relid, HASH_ENTER, &found);
	if (!found)
		memset((char *) t + sizeof(Oid), 0, sizeof(FaktaTracked) - sizeof(Oid));
	return t;
}

Oid
fakta_owner(Oid relid)
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

/* A copy of the constraint that a partition's one was made for. */
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

/*
 * The foreign key of that name which refers to rel; false if there is none.
 * Sets the columns on both sides and the operator that compares them.
 */
static bool
foreign_key(Relation rel, const char *name, Oid *child, int *n, AttrNumber *parent_key,
			AttrNumber *child_key, Oid *equal)
{
	TriggerDesc *triggers = rel->trigdesc;

	for (int i = 0; i < triggers->numtriggers; i++)
	{
		Trigger    *trigger = &triggers->triggers[i];
		HeapTuple	tuple;
		bool		found;

		if (trigger->tgfoid != F_RI_FKEY_CASCADE_DEL)
			continue;
		tuple = root_constraint(trigger->tgconstraint);
		found = strcmp(NameStr(((Form_pg_constraint) GETSTRUCT(tuple))->conname), name) == 0;
		heap_freetuple(tuple);
		if (!found)
			continue;
		/* Of the table itself, for a partition's columns have other numbers. */
		tuple = SearchSysCache1(CONSTROID, ObjectIdGetDatum(trigger->tgconstraint));
		*child = ((Form_pg_constraint) GETSTRUCT(tuple))->conrelid;
		DeconstructFkConstraintRow(tuple, n, child_key, parent_key, NULL, NULL, equal, NULL, NULL);
		ReleaseSysCache(tuple);
		return true;
	}
	return false;
}

/* The columns of NEW in a trigger's condition, in order. */
static bool
new_columns(Node *node, void *context)
{
	List	  **columns = context;

	if (node == NULL)
		return false;
	if (IsA(node, Var) && ((Var *) node)->varno == PRS2_NEW_VARNO)
		*columns = lappend_int(*columns, ((Var *) node)->varattno);
	return expression_tree_walker(node, new_columns, context);
}

/* Which columns hold title, body and day: see track_layoffs(). */
static void
read_columns(FaktaTracked *t, Relation rel, Oid trigger_function)
{
	static const char *const role[TRACK_COLUMNS] = {"title", "body", "published"};
	TriggerDesc *triggers = rel->trigdesc;

	for (int i = 0; triggers && i < triggers->numtriggers; i++)
	{
		Trigger    *trigger = &triggers->triggers[i];
		List	   *columns = NIL;

		if (trigger->tgfoid != trigger_function || trigger->tgqual == NULL)
			continue;
		new_columns(stringToNode(trigger->tgqual), &columns);
		for (int k = 0; k < TRACK_COLUMNS; k++)
		{
			t->column[k] = 0;
			for (int arg = 0; arg < Min(trigger->tgnargs, list_length(columns)); arg++)
			{
				if (strcmp(trigger->tgargs[arg], role[k]) == 0)
					t->column[k] = list_nth_int(columns, arg);
			}
			if (t->column[k] > 0)
				t->type[k] = getBaseType(TupleDescAttr(RelationGetDescr(rel), t->column[k] - 1)->atttypid);
		}
		if (t->column[TRACK_BODY] > 0)
			return;
	}
	ereport(ERROR,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg("table \"%s\" is not tracked", RelationGetRelationName(rel)),
			 errhint("Call track_layoffs().")));
}

static SPIPlanPtr
prepare(const char *sql, int nargs, Oid *types, SPIPlanPtr old)
{
	SPIPlanPtr	plan = SPI_prepare(sql, nargs, types);

	if (plan == NULL || SPI_keepplan(plan) != 0)
		elog(ERROR, "could not prepare \"%s\": %s", sql, SPI_result_code_string(SPI_result));
	if (old != NULL && depth == 0)
		SPI_freeplan(old);
	return plan;
}

/* "k1, k2" */
static void
append_keys(StringInfo sql, Oid table, int n, const AttrNumber *key)
{
	for (int i = 0; i < n; i++)
		appendStringInfo(sql, "%s%s", i ? ", " : "", quote_identifier(get_attname(table, key[i], false)));
}

static SPIPlanPtr
prepare_erase(FaktaTracked *t, Oid table, const AttrNumber *key, const Oid *equal, SPIPlanPtr old)
{
	StringInfoData sql;

	initStringInfo(&sql);
	appendStringInfo(&sql, "DELETE FROM %s WHERE ", fakta_qualified_name(table));
	for (int i = 0; i < t->nkeys; i++)
	{
		char		param[16];

		snprintf(param, sizeof(param), "$%d", i + 1);
		if (i)
			appendStringInfoString(&sql, " AND ");
		generate_operator_clause(&sql, quote_identifier(get_attname(table, key[i], false)),
								 t->key_type[i], equal[i], param, t->key_type[i]);
	}
	return prepare(sql.data, t->nkeys, t->key_type, old);
}

/* Reads the catalogs and prepares the statements; SPI is connected. */
static void
learn(FaktaTracked *t, Relation rel, Oid trigger_function)
{
	AttrNumber	parent_key[INDEX_MAX_KEYS],
				event_key[INDEX_MAX_KEYS],
				state_key[INDEX_MAX_KEYS];
	Oid			equal[INDEX_MAX_KEYS],
				types[INDEX_MAX_KEYS + FAKTA_LAYOFFS_COLUMNS + 2];
	int			n = 0;
	StringInfoData sql;
	const char *name = NULL;

	t->changed = false;
	read_columns(t, rel, trigger_function);
	if (!foreign_key(rel, FAKTA_EVENT_KEY, &t->event_table, &t->nkeys, t->key, event_key, equal))
		name = FAKTA_EVENT_KEY;
	else if (!foreign_key(rel, FAKTA_STATE_KEY, &t->state_table, &n, parent_key, state_key, equal))
		name = FAKTA_STATE_KEY;
	else if (n != t->nkeys || memcmp(t->key, parent_key, n * sizeof(AttrNumber)) != 0)
		name = FAKTA_STATE_KEY;
	if (name)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("no table refers to tracked table \"%s\" by foreign key \"%s\"",
						RelationGetRelationName(rel), name),
				 errhint("Call untrack_layoffs(), and track_layoffs() to have its tables made anew.")));
	for (int i = 0; i < n; i++)
		t->key_type[i] = TupleDescAttr(RelationGetDescr(rel), t->key[i] - 1)->atttypid;
	t->event_owner = fakta_owner(t->event_table);
	t->state_owner = fakta_owner(t->state_table);

	t->erase_events = prepare_erase(t, t->event_table, event_key, equal, t->erase_events);
	t->erase_state = prepare_erase(t, t->state_table, state_key, equal, t->erase_state);

	memcpy(types, t->key_type, n * sizeof(Oid));
	types[n] = TEXTOID;
	initStringInfo(&sql);
	appendStringInfo(&sql, "INSERT INTO %s (", fakta_qualified_name(t->state_table));
	append_keys(&sql, t->state_table, n, state_key);
	appendStringInfoString(&sql, ", version) VALUES (");
	for (int i = 0; i < n; i++)
		appendStringInfo(&sql, "$%d, ", i + 1);
	appendStringInfo(&sql, "$%d) ON CONFLICT (", n + 1);
	append_keys(&sql, t->state_table, n, state_key);
	appendStringInfoString(&sql, ") DO UPDATE SET version = excluded.version");
	t->put_state = prepare(sql.data, n + 1, types, t->put_state);

	resetStringInfo(&sql);
	appendStringInfo(&sql, "INSERT INTO %s (", fakta_qualified_name(t->event_table));
	append_keys(&sql, t->event_table, n, event_key);
	appendStringInfoString(&sql, ", published, version");
	types[n] = DATEOID;
	types[n + 1] = TEXTOID;
	n += 2;
	t->n_event_columns = 0;
	/* The table may be older than a column of layoffs(). */
	for (int k = 0; k < FAKTA_LAYOFFS_COLUMNS; k++)
	{
		if (get_attnum(t->event_table, fakta_layoffs_columns[k].name) == InvalidAttrNumber)
			continue;
		appendStringInfo(&sql, ", %s", quote_identifier(fakta_layoffs_columns[k].name));
		types[n++] = fakta_layoffs_columns[k].type;
		t->event_column[t->n_event_columns++] = k;
	}
	appendStringInfoString(&sql, ") VALUES (");
	for (int i = 0; i < n; i++)
		appendStringInfo(&sql, "%s$%d", i ? ", " : "", i + 1);
	appendStringInfoChar(&sql, ')');
	t->put_event = prepare(sql.data, n, types, t->put_event);

	resetStringInfo(&sql);
	appendStringInfo(&sql, "(SELECT s.version FROM %s s WHERE ", fakta_qualified_name(t->state_table));
	for (int i = 0; i < t->nkeys; i++)
	{
		char		left[NAMEDATALEN * 2 + 8],
					right[NAMEDATALEN * 2 + 8];

		if (i)
			appendStringInfoString(&sql, " AND ");
		snprintf(left, sizeof(left), "s.%s", quote_identifier(get_attname(t->state_table, state_key[i], false)));
		snprintf(right, sizeof(right), "a.%s", quote_identifier(get_attname(rel->rd_id, t->key[i], false)));
		generate_operator_clause(&sql, left, t->key_type[i], equal[i], right, t->key_type[i]);
	}
	appendStringInfoChar(&sql, ')');
	if (t->state_match)
		pfree(t->state_match);
	t->state_match = MemoryContextStrdup(TopMemoryContext, sql.data);
	t->valid = !t->changed;
}

/* rel is open and locked, and SPI connected. */
FaktaTracked *
fakta_tracked(Relation rel, Oid trigger_function)
{
	FaktaTracked *t = entry(RelationGetRelid(rel));

	if (!t->valid)
		learn(t, rel, trigger_function);
	return t;
}

/*
 * Runs a statement as the table's owner, as foreign keys do: whoever may write
 * articles need not be allowed to write events.
 */
static void
execute(SPIPlanPtr plan, Oid owner, Datum *values, const char *nulls)
{
	Oid			user;
	int			context,
				result;

	GetUserIdAndSecContext(&user, &context);
	SetUserIdAndSecContext(owner, context | SECURITY_LOCAL_USERID_CHANGE | SECURITY_NOFORCE_RLS);
	result = SPI_execute_plan(plan, values, nulls, false, 0);
	if (result < 0)
		elog(ERROR, "SPI_execute_plan failed: %s", SPI_result_code_string(result));
	SetUserIdAndSecContext(user, context);
}

/* Removes what there is of an article. */
void
fakta_tracked_erase(FaktaTracked *t, FaktaArticle *article)
{
	execute(t->erase_events, t->event_owner, article->key, NULL);
	execute(t->erase_state, t->state_owner, article->key, NULL);
}

/*
 * The day of publication, FAKTA_NO_DAY if there is none or an infinite one.
 * A moment is a day in Jakarta, whatever the session's time zone: rows must not
 * depend on who wrote them.
 */
static int32
published_day(FaktaTracked *t, FaktaArticle *article)
{
	Datum		day = article->column[TRACK_PUBLISHED];

	if (t->column[TRACK_PUBLISHED] == 0 || article->null[TRACK_PUBLISHED])
		return FAKTA_NO_DAY;
	switch (t->type[TRACK_PUBLISHED])
	{
		case TIMESTAMPTZOID:
			day = DirectFunctionCall2(timestamptz_zone,
									  PointerGetDatum(cstring_to_text("Asia/Jakarta")), day);
			/* FALLTHROUGH */
		case TIMESTAMPOID:
			day = DirectFunctionCall1(timestamp_date, day);
			break;
		case DATEOID:
			break;
		default:
			return FAKTA_NO_DAY;
	}
	return DATE_NOT_FINITE(DatumGetDateADT(day)) ? FAKTA_NO_DAY : DatumGetDateADT(day);
}

typedef struct EventWriter
{
	FaktaTracked *tracked;
	Datum		values[INDEX_MAX_KEYS + 2 + FAKTA_LAYOFFS_COLUMNS];
	char		nulls[INDEX_MAX_KEYS + 2 + FAKTA_LAYOFFS_COLUMNS];
} EventWriter;

static void
put_event(void *arg, Datum *values, bool *nulls)
{
	EventWriter *w = arg;
	FaktaTracked *t = w->tracked;
	/* SPI leaves another one. */
	MemoryContext context = CurrentMemoryContext;

	for (int i = 0; i < t->n_event_columns; i++)
	{
		int			k = t->event_column[i];

		w->values[t->nkeys + 2 + i] = values[k];
		w->nulls[t->nkeys + 2 + i] = nulls[k] ? 'n' : ' ';
	}
	execute(t->put_event, t->event_owner, w->values, w->nulls);
	MemoryContextSwitchTo(context);
}

/*
 * Reads an article and writes its events in place of those that there are; a
 * fresh one has none.  State comes first: if another transaction has written
 * events that ours may not see (REPEATABLE READ), that is where it fails, with
 * a serialization failure.
 */
void
fakta_tracked_write(FaktaTracked *t, FaktaArticle *article, bool fresh)
{
	EventWriter w;
	int32		day = published_day(t, article);
	text	   *title = NULL;
	MemoryContext context = CurrentMemoryContext;

	w.tracked = t;
	memset(w.nulls, ' ', sizeof(w.nulls));
	memcpy(w.values, article->key, t->nkeys * sizeof(Datum));
	w.values[t->nkeys] = CStringGetTextDatum(FAKTA_VERSION);
	/* Nothing may invalidate the plans under their own feet. */
	depth++;
	PG_TRY();
	{
		execute(t->put_state, t->state_owner, w.values, NULL);
		if (!fresh)
			execute(t->erase_events, t->event_owner, w.values, NULL);
		MemoryContextSwitchTo(context);
		if (!article->null[TRACK_BODY])
		{
			w.values[t->nkeys + 1] = w.values[t->nkeys];
			w.values[t->nkeys] = DateADTGetDatum(day);
			w.nulls[t->nkeys] = day == FAKTA_NO_DAY ? 'n' : ' ';
			if (t->column[TRACK_TITLE] && !article->null[TRACK_TITLE])
				title = DatumGetTextPP(article->column[TRACK_TITLE]);
			fakta_layoffs_each(title, DatumGetTextPP(article->column[TRACK_BODY]), day, NULL,
							   put_event, &w);
		}
	}
	PG_FINALLY();
	{
		depth--;
	}
	PG_END_TRY();
}

static void
read_slot(FaktaTracked *t, TupleTableSlot *slot, FaktaArticle *article)
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

Datum
layoffs_trigger(PG_FUNCTION_ARGS)
{
	TriggerData *trigger = (TriggerData *) fcinfo->context;
	FaktaTracked *t;
	FaktaArticle article;

	if (!CALLED_AS_TRIGGER(fcinfo) ||
		!TRIGGER_FIRED_AFTER(trigger->tg_event) || !TRIGGER_FIRED_FOR_ROW(trigger->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired AFTER ROW", "layoffs_trigger"),
				 errhint("Call track_layoffs(), which makes its triggers.")));

	/*
	 * A parallel pg_restore may make the triggers of a partitioned table before
	 * the rows of its partitions come.  Their events come by themselves then; the
	 * keys, without which no table is tracked, are last.
	 */
	if (!OidIsValid(fakta_primary_key_index(trigger->tg_relation)))
		return PointerGetDatum(NULL);

	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	t = fakta_tracked(trigger->tg_relation, fcinfo->flinfo->fn_oid);
	read_slot(t, TRIGGER_FIRED_BY_UPDATE(trigger->tg_event) ? trigger->tg_newslot : trigger->tg_trigslot,
			  &article);
	/* Also a row that leaves for another partition: see track_layoffs(). */
	if (TRIGGER_FIRED_BY_DELETE(trigger->tg_event))
		fakta_tracked_erase(t, &article);
	else
		fakta_tracked_write(t, &article, TRIGGER_FIRED_BY_INSERT(trigger->tg_event));
	SPI_finish();
	return PointerGetDatum(NULL);
}
