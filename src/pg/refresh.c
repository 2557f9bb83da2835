/*
 * refresh.c
 *		SQL procedure refresh_layoffs: reads the articles whose events are missing
 *		or come from another version of the rules.  layoffs_backfill does the same
 *		in one transaction, for a table that track_layoffs has locked.
 *
 * The first pass reads each table by ranges of blocks, so it needs no index.  It
 * skips rows that other sessions have locked, so it never waits while it holds
 * locks.  The second pass reads the rows that were skipped or moved meanwhile,
 * each in its own transaction; it may wait, because it holds no other lock.  The
 * state rows record what is done: an interruption loses only the current batch.
 *
 * If an article cannot be read, a NOTICE and its state row say so, and the others
 * go on.  A batch is one subtransaction; if it fails, each of its articles is
 * tried in a subtransaction of its own.
 */
#include "pg/track.h"

#include "access/table.h"
#include "catalog/namespace.h"
#include "catalog/pg_class.h"
#include "catalog/pg_inherits.h"
#include "catalog/pg_type_d.h"
#include "miscadmin.h"
#include "nodes/parsenodes.h"
#include "parser/parse_func.h"
#include "storage/bufmgr.h"
#include "storage/itemptr.h"
#include "utils/acl.h"
#include "utils/backend_status.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/snapmgr.h"
#include "utils/timestamp.h"

PG_FUNCTION_INFO_V1(refresh_layoffs);
PG_FUNCTION_INFO_V1(layoffs_backfill);

/* Minimum time between two progress notices. */
#define NOTICE_SECONDS	5
/* Maximum number of second passes, in case rows change all the time. */
#define MAX_ROUNDS	10
#define MAX_STEP	8192
/* A batch is committed after this time, even if it is small. */
#define BATCH_SECONDS	2
/* Maximum number of notices on articles that failed. */
#define MAX_FAILURES	20

typedef struct Refresh
{
	Oid			article;
	char	   *name;
	Oid			trigger_function;
	int			batch_size;		/* 0: no limit of rows, nor of time */
	int64		total;
	int64		done;			/* including those that failed */
	int64		failed;
	TimestampTz began;
	TimestampTz told;
	bool		noticed;
} Refresh;

/* Rows that are read in one transaction. */
typedef struct Batch
{
	Refresh    *refresh;
	Relation	rel;
	char	   *touch;			/* statement that computes generated columns again, or NULL */
	SPITupleTable *rows;
	int			from;
	int			to;
	TimestampTz until;			/* 0: no limit */
	ErrorData  *error;
	MemoryContext context;		/* reset for each article */
} Batch;

/* Reports progress; blocks is 0 if the position in the table is unknown. */
static void
progress(Refresh *r, BlockNumber block, BlockNumber blocks, bool last)
{
	TimestampTz now = GetCurrentTimestamp();
	double		seconds = (now - r->began) / 1e6;
	char		message[512];
	int			len;

	len = snprintf(message, sizeof(message), "refresh_layoffs: " INT64_FORMAT " of " INT64_FORMAT " articles of %s, %.0f per second",
				   r->done, Max(r->total, r->done), r->name, r->done / Max(seconds, 0.001));
	if (blocks > 0)
		snprintf(message + len, sizeof(message) - len, "; block %u of %u", block, blocks);
	pgstat_report_activity(STATE_RUNNING, message);
	if (now - r->told >= NOTICE_SECONDS * INT64CONST(1000000) || (last && r->noticed))
	{
		ereport(NOTICE, (errmsg_internal("%s", message)));
		r->told = now;
		r->noticed = true;
	}
}

static void
run(const char *sql, int nargs, Oid *types, Datum *values, bool read_only)
{
	int			result = SPI_execute_with_args(sql, nargs, types, values, NULL, read_only, 0);

	if (result < 0)
		elog(ERROR, "could not execute \"%s\": %s", sql, SPI_result_code_string(result));
}

/*
 * Commits.  The new transaction is READ COMMITTED, so that each statement sees
 * what others have committed before it.
 */
static void
commit(void)
{
	SPI_commit();
	XactIsoLevel = XACT_READ_COMMITTED;
	CHECK_FOR_INTERRUPTS();
}

/*
 * Opens a table of articles in a new transaction; returns NULL if it was
 * dropped.  close_table() closes it and commits.  Switches to the owner of the
 * table, because updates fire the owner's triggers and the caller may be a
 * superuser.
 */
static Relation
open_table(Refresh *r, Oid relid, Oid *user, int *context)
{
	Relation	rel = try_table_open(relid, RowExclusiveLock);
	Oid			owner;

	if (rel == NULL)
		return NULL;
	owner = rel->rd_rel->relowner;
	GetUserIdAndSecContext(user, context);
	if (!has_privs_of_role(*user, owner))
		aclcheck_error(ACLCHECK_NOT_OWNER, OBJECT_TABLE, RelationGetRelationName(rel));
	SetUserIdAndSecContext(owner, *context | SECURITY_LOCAL_USERID_CHANGE | SECURITY_NOFORCE_RLS |
						   (owner == *user ? 0 : SECURITY_RESTRICTED_OPERATION));
	return rel;
}

static void
leave_table(Relation rel, Oid user, int context)
{
	SetUserIdAndSecContext(user, context);
	table_close(rel, NoLock);
}

static void
close_table(Relation rel, Oid user, int context)
{
	leave_table(rel, user, context);
	commit();
}

/*
 * A column to use in SET column = column, which computes the generated columns
 * again.  NULL if there are no generated columns.
 */
static const char *
touchable_column(const FaktaTracked *t, Relation rel)
{
	TupleDesc	desc = RelationGetDescr(rel);
	const char *column = NULL;

	if (desc->constr == NULL || !desc->constr->has_generated_stored)
		return NULL;
	for (int i = 0; i < desc->natts; i++)
	{
		Form_pg_attribute att = TupleDescAttr(desc, i);

		if (att->attisdropped || att->attgenerated || att->attidentity)
			continue;
		if (att->attnum == t->column[TRACK_BODY])
			return NameStr(att->attname);
		if (column == NULL)
			column = NameStr(att->attname);
	}
	return column;
}

/* A condition: the state of article a is not of the current version. */
static char *
stale(const FaktaTracked *t)
{
	/* a scalar subquery, so that a small batch does not read all states */
	return psprintf("coalesce((SELECT s.version%s), '') OPERATOR(pg_catalog.<>) '%s'", t->of_state, FAKTA_VERSION);
}

static void
read_row(const FaktaTracked *t, const Batch *b, int i, FaktaArticle *article)
{
	bool		null;

	for (int k = 0; k < t->nkeys; k++)
		article->key[k] = SPI_getbinval(b->rows->vals[i], b->rows->tupdesc, 3 + k, &null);
	for (int k = 0; k < TRACK_COLUMNS; k++)
		article->column[k] = SPI_getbinval(b->rows->vals[i], b->rows->tupdesc, 3 + t->nkeys + k, &article->null[k]);
}

/* Reads articles until the end of the batch or until its time is over, but at least one. */
static void
read_articles(void *arg)
{
	Batch	   *b = arg;
	const FaktaTracked *t = fakta_tracked(b->rel, b->refresh->trigger_function);
	MemoryContext old = MemoryContextSwitchTo(b->context);

	for (int i = b->from; i < b->to; i++)
	{
		FaktaArticle article;
		Oid			tid_type = TIDOID;
		bool		null,
					unread;
		Datum		tid = SPI_getbinval(b->rows->vals[i], b->rows->tupdesc, 1, &null);

		CHECK_FOR_INTERRUPTS();
		if (i > b->from && b->until != 0 && GetCurrentTimestamp() >= b->until)
		{
			b->to = i;
			break;
		}
		MemoryContextReset(b->context);
		(void) SPI_getbinval(b->rows->vals[i], b->rows->tupdesc, 2, &unread);
		read_row(t, b, i, &article);
		/* track_layoffs() collects the names when all is read */
		fakta_tracked_write(t, &article, false, b->refresh->batch_size > 0);
		/* generated columns of an article that was never read are up to date */
		if (b->touch && !unread)
			run(b->touch, 1, &tid_type, &tid, false);
		MemoryContextSwitchTo(b->context);
	}
	MemoryContextSwitchTo(old);
}

static void
mark_failed(void *arg)
{
	Batch	   *b = arg;
	const FaktaTracked *t = fakta_tracked(b->rel, b->refresh->trigger_function);
	FaktaArticle article;

	read_row(t, b, b->from, &article);
	fakta_tracked_put_error(t, &article, SPI_getvalue(b->rows->vals[b->from], b->rows->tupdesc, 2), b->error->message);
}

/* Reports that article b->from has failed; it was tried alone. */
static void
tell_failure(Batch *b)
{
	const FaktaTracked *t = fakta_tracked(b->rel, b->refresh->trigger_function);
	FaktaArticle article;
	const ErrorData *error = b->error;

	read_row(t, b, b->from, &article);
	if (++b->refresh->failed <= MAX_FAILURES)
		ereport(NOTICE,
				(errcode(error->sqlerrcode),
				 errmsg("row %s of table \"%s\" could not be read: %s", fakta_article_name(t, &article),
						RelationGetRelationName(b->rel), error->message),
				 error->detail ? errdetail_internal("%s", error->detail) : 0,
				 error->hint ? errhint("%s", error->hint) :
		/* The server does not run a deferred trigger as another user. */
				 InSecurityRestrictedOperation() && error->sqlerrcode == ERRCODE_INSUFFICIENT_PRIVILEGE ?
				 errhint("Call refresh_layoffs() as the owner of the table.") : 0));
}

/* Reads the articles of a batch; sets b->to to its end. */
static void
read_batch(Batch *b)
{
	int			end = b->to;

	if (b->from == end)
		return;
	b->error = fakta_attempt(read_articles, b);
	if (b->error == NULL)
		return;
	if (b->until != 0)
		b->until = GetCurrentTimestamp() + BATCH_SECONDS * INT64CONST(1000000);
	do
	{
		b->to = b->from + 1;
		b->error = fakta_attempt(read_articles, b);
		if (b->error)
		{
			ErrorData  *marking;

			tell_failure(b);
			marking = fakta_attempt(mark_failed, b);
			/* if the state cannot be written, give up */
			if (marking)
				ReThrowError(marking);
		}
		b->from = b->to;
	} while (b->from < end && (b->until == 0 || GetCurrentTimestamp() < b->until));
}

/*
 * Locks and reads the articles for which the condition where holds.  Returns how
 * many were read.  *last is set to the last one, and *all to whether there are no
 * more.
 */
static int
refresh_rows(Refresh *r, Relation rel, const char *where, const char *lock,
			 int nargs, Oid *types, Datum *values, ItemPointer last, bool *all)
{
	TupleDesc	desc = RelationGetDescr(rel);
	const FaktaTracked *t = fakta_tracked(rel, r->trigger_function);
	const char *touched = touchable_column(t, rel);
	const char *table = fakta_qualified_name(RelationGetRelid(rel));
	StringInfoData sql;
	Batch		b = {r, rel};
	MemoryContext batch_context,
				old;

	/* Not SPI's own context, which lasts until the end of the procedure. */
	batch_context = AllocSetContextCreate(CurrentMemoryContext, "fakta batch", ALLOCSET_DEFAULT_SIZES);
	old = MemoryContextSwitchTo(batch_context);
	b.context = AllocSetContextCreate(batch_context, "fakta article", ALLOCSET_DEFAULT_SIZES);
	if (r->batch_size > 0)
		b.until = GetCurrentTimestamp() + BATCH_SECONDS * INT64CONST(1000000);
	if (touched)
		b.touch = psprintf("UPDATE ONLY %s SET %s = %s WHERE ctid OPERATOR(pg_catalog.=) $1",
						   table, quote_identifier(touched), quote_identifier(touched));
	initStringInfo(&sql);
	appendStringInfo(&sql, "SELECT a.ctid, (SELECT s.version%s)", t->of_state);
	for (int i = 0; i < t->nkeys; i++)
		appendStringInfo(&sql, ", a.%s", quote_identifier(NameStr(TupleDescAttr(desc, t->key[i] - 1)->attname)));
	for (int k = 0; k < TRACK_COLUMNS; k++)
	{
		if (t->column[k])
			appendStringInfo(&sql, ", a.%s", quote_identifier(NameStr(TupleDescAttr(desc, t->column[k] - 1)->attname)));
		else
			appendStringInfoString(&sql, ", NULL");
	}
	appendStringInfo(&sql, " FROM ONLY %s a WHERE %s AND %s", table, where, stale(t));
	if (r->batch_size > 0)
		appendStringInfo(&sql, " LIMIT %d", r->batch_size);
	appendStringInfo(&sql, " FOR NO KEY UPDATE OF a %s", lock);
	run(sql.data, nargs, types, values, false);
	b.rows = SPI_tuptable;
	b.to = SPI_processed;
	if (all)
		*all = r->batch_size == 0 || b.to < r->batch_size;

	MemoryContextSwitchTo(batch_context);
	read_batch(&b);
	if (all && b.to < b.rows->numvals)
		*all = false;
	if (last && b.to > 0)
	{
		bool		null;

		ItemPointerCopy((ItemPointer) DatumGetPointer(SPI_getbinval(b.rows->vals[b.to - 1], b.rows->tupdesc, 1, &null)), last);
	}
	SPI_freetuptable(b.rows);
	MemoryContextSwitchTo(old);
	MemoryContextDelete(batch_context);
	return b.to;
}

/*
 * Reads a table by ranges of blocks, until its end or until it is dropped.  The
 * range grows as long as there is little to read.  If a range has more rows than
 * a batch, the next range begins after the last row of the batch.
 */
static void
first_pass(Refresh *r, Oid relid)
{
	BlockNumber step = 1;
	ItemPointerData from,
				to;

	ItemPointerSet(&from, 0, 0);
	for (;;)
	{
		Oid			user,
					types[2] = {TIDOID, TIDOID};
		int			context,
					n;
		Relation	rel = open_table(r, relid, &user, &context);
		Datum		range[2];
		BlockNumber block = ItemPointerGetBlockNumberNoCheck(&from),
					blocks;
		bool		all;

		if (rel == NULL)
			return;
		blocks = RelationGetNumberOfBlocks(rel);
		if (block >= blocks)
		{
			close_table(rel, user, context);
			return;
		}
		step = Min(step, blocks - block);
		ItemPointerSet(&to, block + step, 0);
		range[0] = PointerGetDatum(&from);
		range[1] = PointerGetDatum(&to);
		n = refresh_rows(r, rel, "a.ctid OPERATOR(pg_catalog.>) $1 AND a.ctid OPERATOR(pg_catalog.<) $2",
						 "SKIP LOCKED", 2, types, range, &from, &all);
		close_table(rel, user, context);
		r->done += n;
		if (all)
			from = to;
		progress(r, ItemPointerGetBlockNumberNoCheck(&from), blocks, false);
		if (!all)
			step = Max(step / 2, 1);
		else if (n < r->batch_size / 2)
			step = Min(step * 2, MAX_STEP);
	}
}

/* Reads rows that were locked or moved during the first pass.  Returns their number. */
static int
second_pass(Refresh *r, Oid relid)
{
	Oid			user,
				type = TIDOID;
	int			context,
				n;
	ItemPointerData *left;
	Relation	rel = open_table(r, relid, &user, &context);
	const FaktaTracked *t;
	StringInfoData sql;

	if (rel == NULL)
		return 0;
	t = fakta_tracked(rel, r->trigger_function);
	initStringInfo(&sql);
	appendStringInfo(&sql, "SELECT a.ctid FROM ONLY %s a WHERE %s", fakta_qualified_name(relid), stale(t));
	/* Articles that failed would fail again. */
	if (t->has_error)
		appendStringInfo(&sql, " AND (SELECT s.error%s) IS NULL", t->of_state);
	run(sql.data, 0, NULL, NULL, false);
	n = SPI_processed;
	left = palloc_extended(Max(n, 1) * sizeof(ItemPointerData), MCXT_ALLOC_HUGE);
	for (int i = 0; i < n; i++)
	{
		bool		null;

		ItemPointerCopy((ItemPointer) DatumGetPointer(SPI_getbinval(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, 1, &null)),
						&left[i]);
	}
	SPI_freetuptable(SPI_tuptable);
	close_table(rel, user, context);

	for (int i = 0; i < n; i++)
	{
		Datum		tid = PointerGetDatum(&left[i]);

		rel = open_table(r, relid, &user, &context);
		if (rel == NULL)
			break;
		r->done += refresh_rows(r, rel, "a.ctid OPERATOR(pg_catalog.=) $1", "", 1, &type, &tid, NULL, NULL);
		close_table(rel, user, context);
		progress(r, 0, 0, false);
	}
	pfree(left);
	return n;
}

/* The tables that hold rows: the table itself or its partitions. */
static List *
tables(Refresh *r)
{
	List	   *result = NIL;
	List	   *all;
	Relation	rel = table_open(r->article, AccessShareLock);

	if (rel->rd_rel->relkind == RELKIND_PARTITIONED_TABLE)
		all = find_all_inheritors(r->article, NoLock, NULL);
	else
		all = list_make1_oid(r->article);
	for (int i = 0; i < list_length(all); i++)
	{
		if (get_rel_relkind(list_nth_oid(all, i)) == RELKIND_RELATION)
			result = lappend_oid(result, list_nth_oid(all, i));
	}
	table_close(rel, NoLock);
	return result;
}

/* Counts the articles to read, and checks what can be checked in advance. */
static void
begin(Refresh *r)
{
	Oid			user;
	int			context;
	Relation	rel = table_open(r->article, AccessShareLock);
	const FaktaTracked *t;
	StringInfoData sql;
	bool		null;

	if (rel->rd_rel->relkind != RELKIND_RELATION && rel->rd_rel->relkind != RELKIND_PARTITIONED_TABLE)
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("\"%s\" is not a table", RelationGetRelationName(rel))));
	table_close(rel, NoLock);
	rel = open_table(r, r->article, &user, &context);
	if (rel == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_TABLE),
				 errmsg("relation with OID %u does not exist", r->article)));
	t = fakta_tracked(rel, r->trigger_function);
	initStringInfo(&sql);
	appendStringInfo(&sql, "SELECT pg_catalog.count(*) FROM %s%s a WHERE %s",
					 rel->rd_rel->relkind == RELKIND_RELATION ? "ONLY " : "", fakta_qualified_name(r->article), stale(t));
	run(sql.data, 0, NULL, NULL, false);
	r->total = DatumGetInt64(SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &null));
	SPI_freetuptable(SPI_tuptable);
	close_table(rel, user, context);
}

static Oid
trigger_function(Oid schema)
{
	return LookupFuncName(list_make2(makeString(get_namespace_name(schema)),
									 makeString(pstrdup("layoffs_trigger"))),
						  0, NULL, false);
}

Datum
layoffs_backfill(PG_FUNCTION_ARGS)
{
	Refresh		r = {0};
	List	   *all;

	r.article = PG_GETARG_OID(0);
	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	r.trigger_function = trigger_function(get_func_namespace(fcinfo->flinfo->fn_oid));
	all = tables(&r);
	for (int i = 0; i < list_length(all); i++)
	{
		Oid			user;
		int			context;
		Relation	rel = open_table(&r, list_nth_oid(all, i), &user, &context);

		if (rel == NULL)
			continue;
		refresh_rows(&r, rel, "true", "", 0, NULL, NULL, NULL, NULL);
		leave_table(rel, user, context);
	}
	SPI_finish();
	PG_RETURN_VOID();
}

Datum
refresh_layoffs(PG_FUNCTION_ARGS)
{
	CallContext *call = castNode(CallContext, fcinfo->context);
	Refresh		r = {0};
	List	   *all;
	Oid			schema = get_func_namespace(fcinfo->flinfo->fn_oid);
	char	   *name;

	if (call->atomic)
		ereport(ERROR,
				(errcode(ERRCODE_ACTIVE_SQL_TRANSACTION),
				 errmsg("refresh_layoffs cannot run inside a transaction block"),
				 errdetail("It commits after each batch.")));
	if (PG_ARGISNULL(0))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("article table must not be null")));
	r.article = PG_GETARG_OID(0);
	r.batch_size = PG_ARGISNULL(1) ? 1000 : PG_GETARG_INT32(1);
	if (r.batch_size < 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("batch size must be at least 1")));
	name = get_rel_name(r.article);
	if (name == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_TABLE),
				 errmsg("relation with OID %u does not exist", r.article)));

	/* This memory lasts until SPI_finish(), across commits. */
	if (SPI_connect_ext(SPI_OPT_NONATOMIC) != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	r.name = pstrdup(quote_identifier(name));
	r.trigger_function = trigger_function(schema);
	r.began = r.told = GetCurrentTimestamp();
	commit();
	begin(&r);
	all = tables(&r);
	for (int i = 0; i < list_length(all); i++)
		first_pass(&r, list_nth_oid(all, i));
	for (int i = 0; i < list_length(all); i++)
	{
		int			round = 0,
					n;

		while ((n = second_pass(&r, list_nth_oid(all, i))) > 0 && ++round < MAX_ROUNDS)
			;
		if (n > 0)
			ereport(WARNING,
					(errmsg("articles of \"%s\" kept changing while they were read", name),
					 errhint("Call refresh_layoffs() again.")));
	}
	if (r.failed > 0)
		ereport(NOTICE,
				(errmsg_plural(INT64_FORMAT " row of table \"%s\" could not be read",
							   INT64_FORMAT " rows of table \"%s\" could not be read",
							   r.failed, r.failed, name),
				 errhint("The view \"..._stale\" lists them with the errors. Fix the cause, then call refresh_layoffs() again.")));
	progress(&r, 0, 0, true);
	SPI_finish();
	PG_RETURN_VOID();
}
