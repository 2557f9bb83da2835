/*
 * company.c
 *		Names of companies: what the triggers add to the table of companies, and
 *		the trigger on that table.
 *
 * Articles that are written at the same time often state the same name, so their
 * transactions must not wait for each other here: the first may be a COPY that
 * takes an hour, and two that state the same names in another order would be a
 * deadlock.  INSERT ... ON CONFLICT DO NOTHING would wait for a row that is not
 * committed.  So the index is read with a dirty snapshot first, which shows such
 * rows too, and an alias that anybody has written is left alone.  Between that
 * look and the INSERT we hold an advisory lock on the alias, which is tried, not
 * waited for, and released at once.  The table itself is locked in the same way.
 * Only a user who inserts the same alias by hand within these microseconds is
 * waited for.
 *
 * What is left out, because the other transaction is rolled back or the table was
 * locked, is added by the next article that states it or by collect_companies().
 */
#include "pg/company.h"

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/skey.h"
#include "access/stratnum.h"
#include "access/table.h"
#include "catalog/indexing.h"
#include "catalog/pg_class.h"
#include "catalog/pg_collation.h"
#include "catalog/pg_constraint.h"
#include "catalog/pg_depend.h"
#include "catalog/pg_type_d.h"
#include "commands/trigger.h"
#include "common/hashfn.h"
#include "executor/executor.h"
#include "miscadmin.h"
#include "optimizer/optimizer.h"
#include "rewrite/rewriteHandler.h"
#include "storage/lmgr.h"
#include "storage/lock.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/lsyscache.h"
#include "utils/snapmgr.h"
#include "utils/syscache.h"

PG_FUNCTION_INFO_V1(layoffs_company_trigger);

/* The last field of the tag of our advisory locks; those of SQL functions have 1 or 2. */
#define LOCK_CLASS	250

/* Values of the column source, besides roles. */
#define FROM_ARTICLE	"article"
#define FROM_DELETED	"deleted"

/* A table of companies, and how its names are compared. */
typedef struct Companies
{
	Relation	rel;
	AttrNumber	alias;
	AttrNumber	name;
	AttrNumber	source;
	AttrNumber	folded;			/* generated from alias */
	EState	   *estate;
	Expr	   *expression;		/* of folded */
	ExprState  *fold;			/* the same, ready to run */
	TupleTableSlot *slot;
} Companies;

/* Is it the constraint by which a table of companies is known, and has the table this owner? */
static bool
is_mark(Oid constraint, Oid articles, Oid owner, Oid *table)
{
	HeapTuple	tuple = SearchSysCache1(CONSTROID, ObjectIdGetDatum(constraint));
	Form_pg_constraint c;
	bool		found;

	if (!HeapTupleIsValid(tuple))
		return false;
	c = (Form_pg_constraint) GETSTRUCT(tuple);
	*table = c->conrelid;
	found = c->contype == CONSTRAINT_CHECK && strcmp(NameStr(c->conname), "fakta_company") == 0 && *table != articles;
	ReleaseSysCache(tuple);
	if (!found)
		return false;
	tuple = SearchSysCache1(RELOID, ObjectIdGetDatum(*table));
	if (!HeapTupleIsValid(tuple))
		return false;
	found = ((Form_pg_class) GETSTRUCT(tuple))->relowner == owner;
	ReleaseSysCache(tuple);
	return found;
}

/*
 * Finds the table by its constraint, as layoffs_parts() does.  Others may name
 * the articles in a constraint of their own, so only a table of the owner counts.
 * The triggers on the articles do not name it, so that it can be dropped without
 * them.
 */
Oid
fakta_company_table(Oid articles, Oid owner)
{
	Relation	depend = table_open(DependRelationId, AccessShareLock);
	Oid			first = InvalidOid,
				result = InvalidOid;
	ScanKeyData key[2];
	SysScanDesc scan;
	HeapTuple	tuple;

	ScanKeyInit(&key[0], Anum_pg_depend_refclassid, BTEqualStrategyNumber, F_OIDEQ, ObjectIdGetDatum(RelationRelationId));
	ScanKeyInit(&key[1], Anum_pg_depend_refobjid, BTEqualStrategyNumber, F_OIDEQ, ObjectIdGetDatum(articles));
	scan = systable_beginscan(depend, DependReferenceIndexId, true, NULL, 2, key);
	while (HeapTupleIsValid(tuple = systable_getnext(scan)))
	{
		Form_pg_depend d = (Form_pg_depend) GETSTRUCT(tuple);
		Oid			table;

		if (d->classid == ConstraintRelationId && (!OidIsValid(first) || d->objid < first) &&
			is_mark(d->objid, articles, owner, &table))
		{
			first = d->objid;
			result = table;
		}
	}
	systable_endscan(scan);
	table_close(depend, AccessShareLock);
	return result;
}

/*
 * Returns false if the table is not as track_layoffs() has made it.  prepared is
 * the expression of folded as prepared before, or NULL.
 */
static bool
open_companies(Companies *c, Relation rel, Expr *prepared)
{
	Oid			relid = RelationGetRelid(rel);

	memset(c, 0, sizeof(*c));
	c->rel = rel;
	c->alias = get_attnum(relid, "alias");
	c->name = get_attnum(relid, "name");
	c->source = get_attnum(relid, "source");
	c->folded = get_attnum(relid, "folded");
	if (c->alias <= 0 || c->name <= 0 || c->source <= 0 || c->folded <= 0 ||
		TupleDescAttr(RelationGetDescr(rel), c->alias - 1)->atttypid != TEXTOID ||
		TupleDescAttr(RelationGetDescr(rel), c->name - 1)->atttypid != TEXTOID ||
		TupleDescAttr(RelationGetDescr(rel), c->source - 1)->atttypid != TEXTOID ||
		TupleDescAttr(RelationGetDescr(rel), c->folded - 1)->atttypid != TEXTOID ||
		TupleDescAttr(RelationGetDescr(rel), c->folded - 1)->attgenerated != ATTRIBUTE_GENERATED_STORED)
		return false;
	if (prepared == NULL)
	{
		prepared = (Expr *) build_column_default(rel, c->folded);
		if (prepared == NULL)
			return false;
		prepared = expression_planner(prepared);
	}
	c->expression = prepared;
	c->estate = CreateExecutorState();
	c->fold = ExecInitExprWithParams(prepared, NULL);
	c->slot = MakeSingleTupleTableSlot(RelationGetDescr(rel), &TTSOpsVirtual);
	return true;
}

static void
close_companies(Companies *c)
{
	if (c->slot)
		ExecDropSingleTupleTableSlot(c->slot);
	if (c->estate)
		FreeExecutorState(c->estate);
}

/* A name in the form in which names are compared: what folded would be for it. */
static Datum
fold(Companies *c, Datum name)
{
	ExprContext *context = GetPerTupleExprContext(c->estate);
	bool		null;
	Datum		folded;

	ResetExprContext(context);
	ExecClearTuple(c->slot);
	memset(c->slot->tts_isnull, true, RelationGetDescr(c->rel)->natts * sizeof(bool));
	c->slot->tts_values[c->alias - 1] = name;
	c->slot->tts_isnull[c->alias - 1] = false;
	ExecStoreVirtualTuple(c->slot);
	context->ecxt_scantuple = c->slot;
	folded = ExecEvalExprSwitchContext(c->fold, context, &null);
	return null ? PointerGetDatum(cstring_to_text("")) : PointerGetDatum(DatumGetTextPCopy(folded));
}

static bool
same(Datum a, Datum b)
{
	return DatumGetBool(DirectFunctionCall2Coll(texteq, C_COLLATION_OID, a, b));
}

/*
 * Is there a row for the alias, committed or not, by anybody?  If of is given,
 * only one whose name is that one.  True also if the index cannot tell.
 */
static bool
has_row(Companies *c, Datum folded, Datum of)
{
	Oid			index_oid = fakta_primary_key_index(c->rel);
	Relation	index;
	SnapshotData dirty;
	ScanKeyData key;
	SysScanDesc scan;
	HeapTuple	tuple;
	bool		found = false;

	if (!OidIsValid(index_oid))
		return true;
	index = index_open(index_oid, AccessShareLock);
	if (IndexRelationGetNumberOfKeyAttributes(index) != 1 || index->rd_index->indkey.values[0] != c->folded)
		found = true;
	else
	{
		InitDirtySnapshot(dirty);
		ScanKeyEntryInitialize(&key, 0, c->folded, BTEqualStrategyNumber, InvalidOid, index->rd_indcollation[0], F_TEXTEQ, folded);
		scan = systable_beginscan_ordered(c->rel, index, &dirty, 1, &key);
		while (!found && HeapTupleIsValid(tuple = systable_getnext_ordered(scan, ForwardScanDirection)))
		{
			bool		null;
			Datum		name = heap_getattr(tuple, c->name, RelationGetDescr(c->rel), &null);

			found = of == (Datum) 0 || (!null && same(fold(c, name), of));
		}
		systable_endscan_ordered(scan);
	}
	index_close(index, NoLock);
	return found;
}

static void
run(Relation rel, const char *sql, Datum value)
{
	Oid			type = TEXTOID;
	MemoryContext memory = CurrentMemoryContext;
	char	   *statement = psprintf(sql, fakta_qualified_name(RelationGetRelid(rel)));
	int			result = SPI_execute_with_args(statement, 1, &type, &value, NULL, false, 0);

	if (result < 0)
		elog(ERROR, "could not execute \"%s\": %s", statement, SPI_result_code_string(result));
	MemoryContextSwitchTo(memory);
}

/* Prepares the INSERT under the lock on the table: to parse it takes that lock, too. */
static void
put(Relation rel, FaktaNaming *naming, Datum *values)
{
	MemoryContext memory = CurrentMemoryContext;
	int			result;

	if (naming->put == NULL)
	{
		Oid			types[] = {TEXTOID, TEXTOID};
		char	   *sql = psprintf("INSERT INTO %s (alias, name, source) VALUES ($1, $2, '" FROM_ARTICLE "') ON CONFLICT DO NOTHING",
								   fakta_qualified_name(RelationGetRelid(rel)));
		SPIPlanPtr	plan = SPI_prepare(sql, 2, types);

		if (plan == NULL)
			elog(ERROR, "could not prepare \"%s\": %s", sql, SPI_result_code_string(SPI_result));
		SPI_keepplan(plan);
		naming->put = plan;
	}
	result = SPI_execute_plan(naming->put, values, NULL, false, 0);
	if (result < 0)
		elog(ERROR, "SPI_execute_plan failed: %s", SPI_result_code_string(result));
	MemoryContextSwitchTo(memory);
}

/* Adds a pair of names.  Returns whether it did. */
static bool
add(Companies *c, FaktaNaming *naming, const FaktaStated *s)
{
	Datum		alias = fold(c, s->alias);
	Datum		name = fold(c, s->name);
	Datum		values[2] = {s->alias, s->name};
	LOCKTAG		tag;
	bool		wanted;

	if (same(alias, name))
		return false;
	SET_LOCKTAG_ADVISORY(tag, MyDatabaseId, RelationGetRelid(c->rel),
						 hash_bytes((unsigned char *) VARDATA_ANY(DatumGetPointer(alias)), VARSIZE_ANY_EXHDR(DatumGetPointer(alias))), LOCK_CLASS);
	/* whoever holds it is adding the alias */
	if (LockAcquire(&tag, ExclusiveLock, false, true) == LOCKACQUIRE_NOT_AVAIL)
		return false;
	wanted = !has_row(c, alias, (Datum) 0) && !has_row(c, name, alias);
	if (wanted)
		put(c->rel, naming, values);
	LockRelease(&tag, ExclusiveLock, false);
	return wanted;
}

/* What is to be written, for fakta_attempt(). */
typedef struct Task
{
	const FaktaTracked *t;
	const FaktaStated *stated;
	bool		written;
} Task;

static void
write_stated(void *arg)
{
	Task	   *task = arg;
	FaktaNaming *naming = task->t->naming;
	Oid			table = task->t->company_table;
	Relation	rel;
	Companies	c = {0};
	Oid			user;
	int			context;

	/* A lock on the table, for instance by CREATE INDEX, must not hold up articles. */
	if (!ConditionalLockRelationOid(table, RowExclusiveLock))
		return;
	rel = try_table_open(table, NoLock);
	if (rel == NULL || rel->rd_rel->relowner != task->t->owner)
	{
		if (rel)
			table_close(rel, NoLock);
		UnlockRelationOid(table, RowExclusiveLock);
		return;
	}

	/* As the owner, like foreign keys. */
	GetUserIdAndSecContext(&user, &context);
	SetUserIdAndSecContext(task->t->owner, context | SECURITY_LOCAL_USERID_CHANGE | SECURITY_NOFORCE_RLS);
	fakta_writing++;
	PG_TRY();
	{
		if (open_companies(&c, rel, naming->fold))
		{
			if (naming->fold == NULL)
			{
				MemoryContext old = MemoryContextSwitchTo(task->t->context);

				naming->fold = copyObject(c.expression);
				MemoryContextSwitchTo(old);
			}
			for (const FaktaStated *s = task->stated; s; s = s->next)
				task->written |= add(&c, naming, s);
		}
		close_companies(&c);
	}
	PG_FINALLY();
	{
		fakta_writing--;
	}
	PG_END_TRY();
	SetUserIdAndSecContext(user, context);
	table_close(rel, task->written ? NoLock : RowExclusiveLock);
}

void
fakta_companies_write(const FaktaTracked *t, const FaktaStated *stated)
{
	Task		task = {t, stated};
	ErrorData  *error = fakta_attempt(write_stated, &task);
	bool		last;

	if (error && fakta_may_warn(&last))
		ereport(WARNING,
				(errcode(error->sqlerrcode),
				 errmsg("names of companies were not written to table \"%s\": %s", get_rel_name(t->company_table), error->message),
				 errhint("Fix the cause, then call collect_companies().")));
}

/* The value of a column of type text, or NULL. */
static char *
value_of(Relation rel, HeapTuple tuple, AttrNumber column)
{
	bool		null;
	Datum		value = heap_getattr(tuple, column, RelationGetDescr(rel), &null);

	return null ? NULL : TextDatumGetCString(value);
}

/*
 * A user inserts or deletes a row.  Deleting a name that articles state must
 * last, although the next article states it again: a row with the source
 * "deleted" takes its place.  A row that a user inserts replaces such a row, and
 * one that articles gave: it may have come the moment before.
 */
static void
remember(Relation rel, Datum alias, bool deleted)
{
	Companies	c = {0};
	Oid			user;
	int			context;

	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	GetUserIdAndSecContext(&user, &context);
	SetUserIdAndSecContext(rel->rd_rel->relowner, context | SECURITY_LOCAL_USERID_CHANGE | SECURITY_NOFORCE_RLS);
	fakta_writing++;
	PG_TRY();
	{
		if (deleted)
			run(rel, "INSERT INTO %s (alias, name, source) VALUES ($1, $1, '" FROM_DELETED "') ON CONFLICT DO NOTHING", alias);
		else if (open_companies(&c, rel, NULL))
		{
			Datum		folded = fold(&c, alias);

			run(rel, "DELETE FROM %s WHERE folded OPERATOR(pg_catalog.=) $1 "
				"AND (source OPERATOR(pg_catalog.=) '" FROM_ARTICLE "' OR source OPERATOR(pg_catalog.=) '" FROM_DELETED "')", folded);
		}
		close_companies(&c);
	}
	PG_FINALLY();
	{
		fakta_writing--;
	}
	PG_END_TRY();
	SetUserIdAndSecContext(user, context);
	SPI_finish();
}

/* Has the owner made this a table of companies?  Others may attach the trigger to any table that they may. */
static bool
is_company_table(Relation rel)
{
	TupleConstr *constr = RelationGetDescr(rel)->constr;

	for (int i = 0; constr && i < constr->num_check; i++)
		if (strcmp(constr->check[i].ccname, "fakta_company") == 0)
			return true;
	return false;
}

/*
 * Keeps what users say about names: a row that a user updates gets the user as
 * its source, unless the statement sets the source; so collect_companies() no
 * longer takes it for a row of its own.
 */
Datum
layoffs_company_trigger(PG_FUNCTION_ARGS)
{
	TriggerData *trigger = (TriggerData *) fcinfo->context;
	Relation	rel;
	HeapTuple	tuple;
	AttrNumber	source,
				alias;
	bool		null,
				of_articles;
	Datum		value;
	char	   *of;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_FOR_ROW(trigger->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired FOR EACH ROW", "layoffs_company_trigger"),
				 errhint("Call track_layoffs(), which makes its triggers.")));
	rel = trigger->tg_relation;
	tuple = TRIGGER_FIRED_BY_UPDATE(trigger->tg_event) ? trigger->tg_newtuple : trigger->tg_trigtuple;
	source = get_attnum(RelationGetRelid(rel), "source");
	alias = get_attnum(RelationGetRelid(rel), "alias");
	if (fakta_writing > 0 || source <= 0 || alias <= 0 || !is_company_table(rel) ||
		TupleDescAttr(RelationGetDescr(rel), source - 1)->atttypid != TEXTOID ||
		TupleDescAttr(RelationGetDescr(rel), alias - 1)->atttypid != TEXTOID)
		return PointerGetDatum(tuple);

	if (TRIGGER_FIRED_BY_UPDATE(trigger->tg_event))
	{
		if (bms_is_member(source - FirstLowInvalidHeapAttributeNumber, trigger->tg_updatedcols))
			return PointerGetDatum(tuple);
		value = CStringGetTextDatum(GetUserNameFromId(GetUserId(), false));
		null = false;
		return PointerGetDatum(heap_modify_tuple_by_cols(tuple, RelationGetDescr(rel), 1, (int[]) {source}, &value, &null));
	}
	of = value_of(rel, tuple, source);
	value = heap_getattr(tuple, alias, RelationGetDescr(rel), &null);
	if (of == NULL || null)
		return PointerGetDatum(tuple);
	of_articles = strcmp(of, FROM_ARTICLE) == 0;
	if (TRIGGER_FIRED_BY_DELETE(trigger->tg_event) ? of_articles : !of_articles && strcmp(of, FROM_DELETED) != 0)
		remember(rel, value, TRIGGER_FIRED_BY_DELETE(trigger->tg_event));
	return PointerGetDatum(tuple);
}
