/*
 * corpus.c
 *		Statistics of a tsvector column, from data that PostgreSQL has already.
 *
 * The number of documents is the planner's estimate.  The mean length is read
 * from a sample of the column, because ANALYZE does not store it.  The frequency
 * of a lexeme is taken from the statistics of ANALYZE if they list it, else it is
 * counted in the GIN index without reading the table, else it is estimated from
 * the sample.  If the sample is the whole column, all numbers are exact.  Only
 * one document of the sample is in memory at a time, because documents may be
 * large.
 *
 * A user without the right to read the table gets an error.  If row level
 * security hides rows, only the sample is used, and it is read under that policy.
 */
#include "pg/corpus.h"

#include <math.h>

#include "access/genam.h"
#include "access/table.h"
#include "catalog/pg_am_d.h"
#include "catalog/pg_class.h"
#include "catalog/pg_inherits.h"
#include "catalog/pg_statistic.h"
#include "catalog/pg_type.h"
#include "commands/extension.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "nodes/tidbitmap.h"
#include "optimizer/plancat.h"
#include "tsearch/ts_utils.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/rls.h"
#include "utils/snapmgr.h"
#include "utils/syscache.h"

/* Documents read for the mean length.  The result is within 3 % in two of three cases. */
#define SAMPLE_ROWS		400
/* if only the sample may be used */
#define SAMPLE_ROWS_RLS	3000

/* A table that holds rows itself: the table of the corpus, or a partition or child of it. */
typedef struct Leaf
{
	Oid			relid;
	Oid			index;			/* a valid GIN index on the column, or InvalidOid */
	double		documents;
	bool		has_statistics;
	AttStatsSlot statistics;	/* most common lexemes, sorted */
} Leaf;

/* A word of the query. */
typedef struct Word
{
	const char *lexeme;
	int			len;
	bool		prefix;
	int			count;			/* how many documents of the sample have it */
} Word;

struct FaktaCorpus
{
	List	   *roots;			/* the table, or its local shards */
	List	   *relids;			/* roots and all tables below them */
	List	   *leaves;
	double		documents;
	double		pages;
	bool		estimated;		/* has the planner an estimate of the rows? */
	double		mean_length;
	Word	   *words;			/* sorted, without duplicates */
	int			nwords;
	int			nsample;
	double		sample_length;
	bool		whole;			/* is the sample the whole column? */
};

/*
 * Factors of the labels D, C, B, A.  The ratio of A to B (title to body) is that
 * of ts_rank's default weights.  No label counts as much as B.
 */
const double fakta_label_factor[4] = {1, 1, 1, 2.5};

/* Is it a lexeme of peaks.c, such as "^17 word"? */
bool
fakta_is_peak(const char *lexeme, int len)
{
	return len > FAKTA_MARK_LENGTH && lexeme[0] == '^' && isdigit((unsigned char) lexeme[1]) &&
		isdigit((unsigned char) lexeme[2]) && lexeme[3] == ' ';
}

/* The length of a document: how many words it has, with repetitions.  Levels do not count. */
int
fakta_tsvector_length(TSVector document)
{
	WordEntry  *entry = ARRPTR(document);
	int			length = 0;

	for (int i = 0; i < document->size; i++, entry++)
	{
		if (entry->haspos)
			length += POSDATALEN(document, entry);
		else
			length += !fakta_is_peak(STRPTR(document) + entry->pos, entry->len);
	}
	return length;
}

/*
 * Finds the lexeme in a document.  With prefix, returns the first of all lexemes
 * that begin with it, and their number in *n.
 */
WordEntry *
fakta_tsvector_find(TSVector document, const char *lexeme, int len, bool prefix, int *n)
{
	WordEntry  *entries = ARRPTR(document);
	char	   *strings = STRPTR(document);
	int			low = 0,
				high = document->size;

	while (low < high)
	{
		int			middle = low + (high - low) / 2;
		WordEntry  *entry = entries + middle;
		int			c = tsCompareString(unconstify(char *, lexeme), len, strings + entry->pos, entry->len, false);

		if (c == 0 && !prefix)
		{
			*n = 1;
			return entry;
		}
		if (c > 0)
			low = middle + 1;
		else
			high = middle;
	}
	*n = 0;
	if (!prefix)
		return NULL;
	/* lexemes with this prefix are next to each other */
	while (low + *n < document->size &&
		   tsCompareString(unconstify(char *, lexeme), len, strings + entries[low + *n].pos, entries[low + *n].len, true) == 0)
		(*n)++;
	return entries + low;
}

/* A valid GIN index without a predicate whose first column is this one. */
static Oid
find_gin_index(Relation rel, AttrNumber attnum)
{
	Oid			found = InvalidOid;
	List	   *indexes = RelationGetIndexList(rel);
	ListCell   *cell;

	foreach(cell, indexes)
	{
		Relation	index = index_open(lfirst_oid(cell), AccessShareLock);

		/*
		 * There are GIN operator classes for "char" and jsonb too, but not for a
		 * tsvector column.
		 */
		if (index->rd_rel->relam == GIN_AM_OID && index->rd_index->indisvalid &&
			index->rd_index->indkey.values[0] == attnum &&
			index->rd_opcintype[0] == TSVECTOROID &&
			RelationGetIndexPredicate(index) == NIL)
			found = RelationGetRelid(index);
		index_close(index, AccessShareLock);
		if (OidIsValid(found))
			break;
	}
	list_free(indexes);
	return found;
}

static void
add_leaf(FaktaCorpus *corpus, Oid relid, const char *column, bool restricted)
{
	Relation	rel = table_open(relid, NoLock);
	AttrNumber	attnum = get_attnum(relid, column);
	Leaf	   *leaf;
	BlockNumber pages;
	double		tuples,
				allvisible;
	HeapTuple	tuple;

	if (rel->rd_rel->relkind == RELKIND_FOREIGN_TABLE)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("cannot read statistics of foreign table \"%s\"", RelationGetRelationName(rel)),
				 errhint("Name a materialized view with a sample of the documents instead.")));
	if (!RELKIND_HAS_STORAGE(rel->rd_rel->relkind) || attnum == InvalidAttrNumber)
	{
		table_close(rel, NoLock);
		return;
	}
	leaf = palloc0(sizeof(Leaf));
	leaf->relid = relid;
	estimate_rel_size(rel, NULL, &pages, &tuples, &allvisible);
	leaf->documents = tuples;
	if (!restricted)
	{
		leaf->index = find_gin_index(rel, attnum);
		tuple = SearchSysCache3(STATRELATTINH, ObjectIdGetDatum(relid), Int16GetDatum(attnum), BoolGetDatum(false));
		if (HeapTupleIsValid(tuple))
		{
			leaf->documents *= 1 - ((Form_pg_statistic) GETSTRUCT(tuple))->stanullfrac;
			leaf->has_statistics = get_attstatsslot(&leaf->statistics, tuple, STATISTIC_KIND_MCELEM, InvalidOid,
													ATTSTATSSLOT_VALUES | ATTSTATSSLOT_NUMBERS);
			ReleaseSysCache(tuple);
		}
	}
	corpus->documents += leaf->documents;
	corpus->pages += pages;
	if (rel->rd_rel->reltuples < 0 && pages > 0)
		corpus->estimated = false;
	corpus->leaves = lappend(corpus->leaves, leaf);
	table_close(rel, NoLock);
}

static int
compare_words(const void *a, const void *b)
{
	const Word *x = a;
	const Word *y = b;
	int			c = memcmp(x->lexeme, y->lexeme, Min(x->len, y->len));

	if (c == 0)
		c = (x->len > y->len) - (x->len < y->len);
	return c ? c : (int) x->prefix - (int) y->prefix;
}

static void
list_words(FaktaCorpus *corpus, TSQuery query)
{
	QueryItem  *items = GETQUERY(query);
	int			n = 0;

	corpus->words = palloc_extended(Max(query->size, 1) * sizeof(Word), MCXT_ALLOC_HUGE);
	for (int i = 0; i < query->size; i++)
	{
		if (items[i].type == QI_VAL)
			corpus->words[n++] = (Word)
		{
			GETOPERAND(query) + items[i].qoperand.distance, items[i].qoperand.length, items[i].qoperand.prefix, 0
		};
	}
	qsort(corpus->words, n, sizeof(Word), compare_words);
	corpus->nwords = 0;
	for (int i = 0; i < n; i++)
	{
		if (i == 0 || compare_words(&corpus->words[i - 1], &corpus->words[i]) != 0)
			corpus->words[corpus->nwords++] = corpus->words[i];
	}
}

static void
count_document(FaktaCorpus *corpus, TSVector document, bool words)
{
	corpus->nsample++;
	corpus->sample_length += fakta_tsvector_length(document);
	for (int i = 0; words && i < corpus->nwords; i++)
	{
		Word	   *word = &corpus->words[i];
		int			n;

		fakta_tsvector_find(document, word->lexeme, word->len, word->prefix, &n);
		word->count += n > 0;
	}
}

/* Is the frequency of words in the sample needed? */
static bool
wants_words(const FaktaCorpus *corpus, double percent)
{
	ListCell   *cell;

	if (percent == 100)
		return true;
	foreach(cell, corpus->leaves)
	{
		if (!OidIsValid(((Leaf *) lfirst(cell))->index))
			return true;
	}
	return false;
}

/*
 * Reads a sample of the pages of the column.  The sample is always the same, so
 * that all workers of a query compute the same scores.
 */
static void
read_pages(FaktaCorpus *corpus, const char *column, double percent, int limit)
{
	bool		words = wants_words(corpus, percent);
	StringInfoData command;
	SPIPlanPtr	plan;
	Portal		portal;
	ListCell   *cell;

	corpus->nsample = 0;
	corpus->sample_length = 0;
	for (int i = 0; i < corpus->nwords; i++)
		corpus->words[i].count = 0;
	initStringInfo(&command);
	foreach(cell, corpus->roots)
	{
		Oid			root = lfirst_oid(cell);

		if (command.len > 0)
			appendStringInfoString(&command, " UNION ALL ");
		appendStringInfo(&command, "SELECT %s FROM %s TABLESAMPLE pg_catalog.system(%f) REPEATABLE (0) WHERE %s IS NOT NULL",
						 quote_identifier(column),
						 quote_qualified_identifier(get_namespace_name(get_rel_namespace(root)), get_rel_name(root)),
						 percent, quote_identifier(column));
	}
	SPI_connect();
	plan = SPI_prepare(command.data, 0, NULL);
	if (plan == NULL)
		elog(ERROR, "could not prepare \"%s\": %s", command.data, SPI_result_code_string(SPI_result));
	portal = SPI_cursor_open(NULL, plan, NULL, NULL, true);
	while (corpus->nsample < limit)
	{
		Datum		value;
		TSVector	document;
		bool		isnull;

		CHECK_FOR_INTERRUPTS();
		SPI_cursor_fetch(portal, true, 1);
		if (SPI_processed == 0)
			break;
		value = SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &isnull);
		document = DatumGetTSVector(value);
		count_document(corpus, document, words);
		if ((Pointer) document != DatumGetPointer(value))
			pfree(document);
		SPI_freetuptable(SPI_tuptable);
	}
	corpus->whole = percent == 100 && corpus->nsample < limit;
	SPI_cursor_close(portal);
	SPI_finish();
	pfree(command.data);
}

/* Reads about this many documents from the whole column, or all if it has fewer. */
static void
read_sample(FaktaCorpus *corpus, const char *column, int rows)
{
	/* A table that was never analyzed has only a size.  Assume few rows in a page. */
	double		expected = corpus->estimated ? corpus->documents : corpus->pages * 4;
	double		percent = expected > rows ? Max(100 * rows / expected, 0.0001) : 100;

	for (;;)
	{
		read_pages(corpus, column, percent, 8 * rows);
		/*
		 * Read more if the sample is too small: pages may be empty, or the sample
		 * may have missed the few that there are.
		 */
		if (percent == 100 || corpus->nsample >= rows / 4)
			break;
		percent = Min(percent * 8, 100);
	}
	if (corpus->whole)
		corpus->documents = corpus->nsample;
	else if (!corpus->estimated)
	{
		double		factor = corpus->nsample * 100 / percent / Max(corpus->documents, 1);
		ListCell   *cell;

		foreach(cell, corpus->leaves)
			((Leaf *) lfirst(cell))->documents *= factor;
		corpus->documents *= factor;
	}
	/* at least 1, for it is a divisor, and all documents may be empty */
	corpus->mean_length = Max(corpus->sample_length / Max(corpus->nsample, 1), 1);
}

/* Counts changes of tables (DDL, TRUNCATE, ANALYZE, GRANT), by a hash of the OID. */
#define CHANGE_PLACES	256
static uint64 changes[CHANGE_PLACES];
static uint64 all_changes;

static void
note_change(Datum arg, Oid relid)
{
	all_changes++;
	if (OidIsValid(relid))
		changes[relid % CHANGE_PLACES]++;
	else
		for (int i = 0; i < CHANGE_PLACES; i++)
			changes[i]++;
}

static uint64
count_changes(const FaktaStamp *stamp)
{
	uint64		sum = 0;

	for (int i = 0; i < stamp->nrelids; i++)
		sum += changes[stamp->relids[i] % CHANGE_PLACES];
	return sum;
}

FaktaStamp *
fakta_corpus_stamp(const FaktaCorpus *corpus)
{
	int			n = list_length(corpus->relids);
	FaktaStamp *stamp = palloc(offsetof(FaktaStamp, relids) + n * sizeof(Oid));

	stamp->user = GetUserId();
	stamp->nrelids = n;
	for (int i = 0; i < n; i++)
		stamp->relids[i] = list_nth_oid(corpus->relids, i);
	stamp->seen = all_changes;
	stamp->changes = count_changes(stamp);
	return stamp;
}

/*
 * Is the user still the same, and are the tables unchanged?  PL/pgSQL may call
 * with data that an earlier statement of the transaction has stored.
 */
bool
fakta_stamp_holds(FaktaStamp *stamp)
{
	if (stamp->user != GetUserId())
		return false;
	if (stamp->seen == all_changes)
		return true;
	stamp->seen = all_changes;
	return count_changes(stamp) == stamp->changes;
}

/*
 * The relations that hold the rows of a table on this node: the table itself, or
 * the local shards of a table that Citus distributes (such a table is empty
 * itself).  Citus distributes rows by a hash, so the rows of one node are a fair
 * sample.  NIL if there are no local shards.
 */
static List *
local_parts(Oid relid)
{
	Oid			types[1] = {REGCLASSOID};
	Datum		values[1] = {ObjectIdGetDatum(relid)};
	MemoryContext context = CurrentMemoryContext;
	List	   *parts = NIL;

	if (!OidIsValid(get_extension_oid("citus", true)))
		return list_make1_oid(relid);
	SPI_connect();
	if (SPI_execute_with_args("SELECT pg_catalog.to_regclass(pg_catalog.shard_name(s.logicalrelid, s.shardid)) "
							  "FROM pg_catalog.pg_dist_partition p "
							  "LEFT JOIN pg_catalog.pg_dist_shard s ON s.logicalrelid OPERATOR(pg_catalog.=) p.logicalrelid "
							  "WHERE p.logicalrelid OPERATOR(pg_catalog.=) $1 ORDER BY s.shardid",
							  1, types, values, NULL, true, 0) != SPI_OK_SELECT)
		elog(ERROR, "could not read the shards of relation %u", relid);
	if (SPI_processed == 0)
	{
		SPI_finish();
		return list_make1_oid(relid);
	}
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		bool		isnull;
		Oid			part = DatumGetObjectId(SPI_getbinval(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, 1, &isnull));
		MemoryContext old;

		if (isnull)
			continue;
		old = MemoryContextSwitchTo(context);
		parts = lappend_oid(parts, part);
		MemoryContextSwitchTo(old);
	}
	SPI_finish();
	return parts;
}

/*
 * Opens the statistics of a column for the words of a query, in the current
 * memory context.  The query must stay in memory.  The user must have the right
 * to read the column.  If Citus has all shards on other nodes, this is an error;
 * with elsewhere_ok it returns NULL, because the planner of the coordinator may
 * ask before the workers do.
 */
FaktaCorpus *
fakta_corpus_open(Oid relid, const char *column, TSQuery query, bool elsewhere_ok)
{
	static bool watched;
	FaktaCorpus *corpus = palloc0(sizeof(FaktaCorpus));
	Relation	rel = table_open(relid, AccessShareLock);
	AttrNumber	attnum;
	bool		restricted;
	ListCell   *cell;

	if (!watched)
	{
		CacheRegisterRelcacheCallback(note_change, (Datum) 0);
		watched = true;
	}
	if (rel->rd_rel->relkind != RELKIND_RELATION && rel->rd_rel->relkind != RELKIND_PARTITIONED_TABLE &&
		rel->rd_rel->relkind != RELKIND_MATVIEW)
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("\"%s\" is not a table or materialized view", RelationGetRelationName(rel)),
				 errhint("Name the table that holds the documents.")));
	attnum = get_attnum(relid, column);
	if (attnum == InvalidAttrNumber)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_COLUMN),
				 errmsg("column \"%s\" of relation \"%s\" does not exist", column, RelationGetRelationName(rel)),
				 errhint("Name the tsvector column as the fourth argument.")));
	if (getBaseType(get_atttype(relid, attnum)) != TSVECTOROID)
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("column \"%s\" of relation \"%s\" is not of type tsvector", column, RelationGetRelationName(rel)),
				 errhint("Name the tsvector column as the fourth argument.")));
	if (pg_class_aclcheck(relid, GetUserId(), ACL_SELECT) != ACLCHECK_OK &&
		pg_attribute_aclcheck(relid, attnum, GetUserId(), ACL_SELECT) != ACLCHECK_OK)
		aclcheck_error(ACLCHECK_NO_PRIV, get_relkind_objtype(rel->rd_rel->relkind), RelationGetRelationName(rel));
	restricted = check_enable_rls(relid, InvalidOid, true) == RLS_ENABLED;

	corpus->estimated = true;
	corpus->roots = local_parts(relid);
	if (corpus->roots == NIL)
	{
		if (!elsewhere_ok)
			ereport(ERROR,
					(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
					 errmsg("cannot read statistics of distributed table \"%s\"", RelationGetRelationName(rel)),
					 errdetail("None of its shards is on this node."),
					 errhint("Call the function in the query that reads the rows, so that it runs where the shards are, or name a local table with a sample of the documents.")));
		table_close(rel, NoLock);
		return NULL;
	}
	foreach(cell, corpus->roots)
		corpus->relids = list_concat(corpus->relids, find_all_inheritors(lfirst_oid(cell), AccessShareLock, NULL));
	foreach(cell, corpus->relids)
		add_leaf(corpus, lfirst_oid(cell), column, restricted);
	list_words(corpus, query);
	read_sample(corpus, column, restricted ? SAMPLE_ROWS_RLS : SAMPLE_ROWS);
	table_close(rel, NoLock);
	return corpus;
}

double
fakta_corpus_mean_length(const FaktaCorpus *corpus)
{
	return corpus->mean_length;
}

/*
 * The sort order of the statistics of a tsvector: by length, then by bytes
 * (ts_typanalyze.c).
 */
static int
compare_listed(Datum listed, const char *lexeme, int len)
{
	text	   *t = DatumGetTextPP(listed);
	int			tlen = VARSIZE_ANY_EXHDR(t);

	if (tlen != len)
		return tlen < len ? -1 : 1;
	return memcmp(VARDATA_ANY(t), lexeme, len);
}

/* The fraction of documents that have a lexeme, if ANALYZE lists it, else -1. */
static double
listed_frequency(const Leaf *leaf, const char *lexeme, int len)
{
	int			low = 0,
				high = leaf->has_statistics ? leaf->statistics.nvalues : 0;

	while (low < high)
	{
		int			middle = low + (high - low) / 2;
		int			c = compare_listed(leaf->statistics.values[middle], lexeme, len);

		if (c == 0)
			return middle < leaf->statistics.nnumbers ? leaf->statistics.numbers[middle] : -1;
		if (c < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return -1;
}

static TSQuery
lexeme_query(const char *lexeme, int len, bool prefix)
{
	Size		size = COMPUTESIZE(1, len + 1);
	TSQuery		query = palloc0(size);
	QueryOperand *operand = (QueryOperand *) GETQUERY(query);

	SET_VARSIZE(query, size);
	query->size = 1;
	operand->type = QI_VAL;
	operand->prefix = prefix;
	operand->length = len;
	memcpy(GETOPERAND(query), lexeme, len);
	return query;
}

/*
 * The number of rows that the index has for a query.  This is an estimate: dead
 * rows count, and the order of words in a phrase is not checked, because both
 * would need the table.
 */
static double
indexed_count(const Leaf *leaf, TSQuery query)
{
	Relation	index = index_open(leaf->index, AccessShareLock);
	IndexScanDesc scan = fakta_beginscan_bitmap(index, GetActiveSnapshot(), 1);
	TIDBitmap  *bitmap = tbm_create(work_mem * (Size) 1024, NULL);
	ScanKeyData key;
	int64		n;

	ScanKeyEntryInitialize(&key, 0, 1, TSearchStrategyNumber, TSQUERYOID, InvalidOid, F_TS_MATCH_VQ, TSQueryGetDatum(query));
	index_rescan(scan, &key, 1, NULL, 0);
	n = index_getbitmap(scan, bitmap);
	index_endscan(scan);
	tbm_free(bitmap);
	index_close(index, AccessShareLock);
	return n;
}

static double
indexed_frequency(const Leaf *leaf, const char *lexeme, int len, bool prefix)
{
	TSQuery		query = lexeme_query(lexeme, len, prefix);
	double		n = indexed_count(leaf, query);

	pfree(query);
	return n;
}

/*
 * Estimates by the index alone how many documents match a query.  -1 if there is
 * no index, or if the column is so small that an estimate is not needed.
 */
double
fakta_corpus_count(FaktaCorpus *corpus, TSQuery query)
{
	double		sum = 0;
	ListCell   *cell;

	if (corpus->whole)
		return -1;
	foreach(cell, corpus->leaves)
	{
		Leaf	   *leaf = lfirst(cell);

		if (!OidIsValid(leaf->index))
			return -1;
		sum += indexed_count(leaf, query);
	}
	return sum;
}

/* How many documents of the sample have the lexeme. */
static double
sampled_frequency(const FaktaCorpus *corpus, const char *lexeme, int len, bool prefix)
{
	Word		key = {lexeme, len, prefix, 0};
	const Word *word = bsearch(&key, corpus->words, corpus->nwords, sizeof(Word), compare_words);

	if (word == NULL)
		elog(ERROR, "lexeme is not in the query");
	return word->count;
}

/*
 * Estimates how many documents have the lexeme, or with prefix a lexeme that
 * begins with it.  Never more than the number of documents.
 */
static double
frequency(FaktaCorpus *corpus, const char *lexeme, int len, bool prefix)
{
	double		sum = 0;
	double		sampled = -1;
	ListCell   *cell;

	if (corpus->whole)
		return sampled_frequency(corpus, lexeme, len, prefix);
	foreach(cell, corpus->leaves)
	{
		Leaf	   *leaf = lfirst(cell);
		double		listed = prefix ? -1 : listed_frequency(leaf, lexeme, len);

		if (listed >= 0)
			sum += listed * leaf->documents;
		else if (OidIsValid(leaf->index))
			sum += indexed_frequency(leaf, lexeme, len, prefix);
		else
		{
			double		part;

			if (sampled < 0)
				sampled = sampled_frequency(corpus, lexeme, len, prefix);
			/* a lexeme that is not in the sample counts half as much as one found once */
			part = Max(sampled, 0.5) / Max(corpus->nsample, 1);
			/*
			 * and it is rarer than the last lexeme that ANALYZE lists; the server
			 * assumes the same
			 */
			if (!prefix && leaf->has_statistics && leaf->statistics.nnumbers > leaf->statistics.nvalues)
				part = Min(part, leaf->statistics.numbers[leaf->statistics.nvalues] / 2);
			sum += part * leaf->documents;
		}
	}
	return Min(sum, corpus->documents);
}

/* The idf of a lexeme: the rarer it is, the larger (see bm25.c). */
double
fakta_corpus_idf(FaktaCorpus *corpus, const char *lexeme, int len, bool prefix)
{
	double		n = frequency(corpus, lexeme, len, prefix);

	return log(1 + (corpus->documents - n + 0.5) / (n + 0.5));
}
