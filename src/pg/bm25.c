/*
 * bm25.c
 *		SQL function bm25: how well a document matches a query.
 *
 * The formula is BM25 of Robertson and Zaragoza ("The Probabilistic Relevance
 * Framework", 2009), in the form that Lucene uses.  The score of a word is
 *
 *		idf * tf / (tf + k1 * (1 - b + b * length / mean length))
 *		idf = ln(1 + (N - n + 0.5) / (n + 0.5))
 *
 * where tf is how often the word occurs in the document, N is the number of
 * documents, and n is the number of documents with the word.  score() defines
 * what the operators of a query do.
 */
#include "pg/corpus.h"
#include "pg/query.h"

#include <math.h>

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

PG_FUNCTION_INFO_V1(bm25);

/* What does not depend on the document. */
typedef struct Ranking
{
	Oid			relid;
	NameData	column;
	double		k1;
	double		b;
	double		mean_length;
	TSQuery		query;
	double	   *idf;			/* one for each item of the query */
	FaktaStamp *stamp;
} Ranking;

/* The document that is scored now. */
typedef struct Scoring
{
	const Ranking *ranking;
	TSVector	document;
	double		norm;			/* k1 * (1 - b + b * length / mean length) */
} Scoring;

/*
 * Computes the idf of an item and of all items below it.  The idf of a phrase is
 * the sum of the idfs of its words.  Returns the idf of the item.
 */
static double
weigh(Ranking *ranking, FaktaCorpus *corpus, QueryItem *item)
{
	double	   *idf = &ranking->idf[item - GETQUERY(ranking->query)];

	check_stack_depth();
	*idf = 0;
	if (item->type == QI_VAL)
		*idf = fakta_corpus_idf(corpus, GETOPERAND(ranking->query) + item->qoperand.distance,
								item->qoperand.length, item->qoperand.prefix);
	else if (item->qoperator.oper == OP_NOT)
		weigh(ranking, corpus, item + 1);
	else
		*idf = weigh(ranking, corpus, item + 1) + weigh(ranking, corpus, item + item->qoperator.left);
	return *idf;
}

static Ranking *
make_ranking(MemoryContext context, TSQuery query, Oid relid, Name column, double k1, double b)
{
	MemoryContext work = AllocSetContextCreate(CurrentMemoryContext, "fakta corpus", ALLOCSET_DEFAULT_SIZES);
	MemoryContext old;
	Ranking    *ranking;
	FaktaCorpus *corpus;

	if (isnan(k1) || isinf(k1) || k1 < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("k1 must be finite and not negative")));
	if (isnan(b) || b < 0 || b > 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("b must be between 0 and 1")));

	old = MemoryContextSwitchTo(work);
	corpus = fakta_corpus_open(relid, NameStr(*column), query, false);

	MemoryContextSwitchTo(context);
	ranking = palloc(sizeof(Ranking));
	ranking->relid = relid;
	ranking->column = *column;
	ranking->k1 = k1;
	ranking->b = b;
	ranking->mean_length = fakta_corpus_mean_length(corpus);
	ranking->query = fakta_query_copy(query);
	ranking->idf = palloc(Max(query->size, 1) * sizeof(double));
	ranking->stamp = fakta_corpus_stamp(corpus);

	MemoryContextSwitchTo(work);
	if (query->size > 0)
		weigh(ranking, corpus, GETQUERY(ranking->query));
	MemoryContextSwitchTo(old);
	MemoryContextDelete(work);
	return ranking;
}

/*
 * Returns the ranking of the previous call if it is for the same query, otherwise
 * a new one.
 */
static const Ranking *
get_ranking(FmgrInfo *flinfo, TSQuery query, Oid relid, Name column, double k1, double b)
{
	Ranking    *ranking = flinfo->fn_extra;

	if (ranking && ranking->relid == relid && ranking->k1 == k1 && ranking->b == b &&
		namestrcmp(column, NameStr(ranking->column)) == 0 &&
		fakta_query_same(query, ranking->query) && fakta_stamp_holds(ranking->stamp))
		return ranking;
	if (ranking)
	{
		flinfo->fn_extra = NULL;
		pfree(ranking->query);
		pfree(ranking->idf);
		pfree(ranking->stamp);
		pfree(ranking);
	}
	ranking = make_ranking(flinfo->fn_mcxt, query, relid, column, k1, b);
	flinfo->fn_extra = ranking;
	return ranking;
}

/* How often a query word occurs in the document, with a factor for each label. */
static double
occurrences(const Scoring *scoring, const QueryOperand *operand)
{
	TSVector	document = scoring->document;
	int			n;
	WordEntry  *entry = fakta_tsvector_find(document, GETOPERAND(scoring->ranking->query) + operand->distance,
											operand->length, operand->prefix, &n);
	double		tf = 0;

	for (; n > 0; n--, entry++)
	{
		if (!entry->haspos)
		{
			/* without positions: counts as one occurrence without a label */
			if (operand->weight == 0 || (operand->weight & 1))
				tf += fakta_label_factor[0];
			continue;
		}
		for (int i = 0, k = POSDATALEN(document, entry); i < k; i++)
		{
			int			label = WEP_GETWEIGHT(POSDATAPTR(document, entry)[i]);

			if (operand->weight == 0 || (operand->weight >> label & 1))
				tf += fakta_label_factor[label];
		}
	}
	return tf;
}

static int
compare_positions(const void *a, const void *b)
{
	return (int) WEP_GETPOS(*(const WordEntryPos *) a) - (int) WEP_GETPOS(*(const WordEntryPos *) b);
}

/* TSExecuteCallback: the positions of a query word. */
static TSTernaryValue
find_positions(void *arg, QueryOperand *operand, ExecPhraseData *data)
{
	const Scoring *scoring = arg;
	TSVector	document = scoring->document;
	int			n,
				npos = 0;
	WordEntry  *entry = fakta_tsvector_find(document, GETOPERAND(scoring->ranking->query) + operand->distance,
											operand->length, operand->prefix, &n);
	WordEntryPos *pos = NULL;

	if (n == 0)
		return TS_NO;
	if (data == NULL)
		return occurrences(scoring, operand) > 0 ? TS_YES : TS_NO;
	for (; n > 0; n--, entry++)
	{
		int			k = entry->haspos ? POSDATALEN(document, entry) : 0;

		if (k == 0)
			continue;
		pos = pos ? repalloc(pos, (npos + k) * sizeof(WordEntryPos)) : palloc(k * sizeof(WordEntryPos));
		for (int i = 0; i < k; i++)
		{
			WordEntryPos p = POSDATAPTR(document, entry)[i];

			if (operand->weight == 0 || (operand->weight >> WEP_GETWEIGHT(p) & 1))
				pos[npos++] = p;
		}
	}
	if (npos == 0)
		return TS_NO;
	/*
	 * The caller wants the positions sorted and without duplicates.  Several
	 * words with the prefix may have the same position.
	 */
	if (operand->prefix)
	{
		int			kept = 1;

		qsort(pos, npos, sizeof(WordEntryPos), compare_positions);
		for (int i = 1; i < npos; i++)
			if (compare_positions(&pos[kept - 1], &pos[i]) != 0)
				pos[kept++] = pos[i];
		npos = kept;
	}
	data->npos = npos;
	data->pos = pos;
	data->allocated = true;
	return TS_YES;
}

/* An upper bound of how often a phrase occurs: the count of its rarest word. */
static double
phrase_occurrences(const Scoring *scoring, QueryItem *item)
{
	double		left,
				right;

	check_stack_depth();
	if (item->type == QI_VAL)
		return occurrences(scoring, &item->qoperand);
	if (item->qoperator.oper == OP_NOT)
		return INFINITY;
	left = phrase_occurrences(scoring, item + item->qoperator.left);
	right = phrase_occurrences(scoring, item + 1);
	return item->qoperator.oper == OP_OR ? left + right : Min(left, right);
}

static inline double
saturate(const Scoring *scoring, QueryItem *item, double tf)
{
	if (isinf(tf) || tf <= 0)
		return 0;
	return scoring->ranking->idf[item - GETQUERY(scoring->ranking->query)] * tf / (tf + scoring->norm);
}

/*
 * Does the document match this part of the query, and with what score?
 *
 * "|" adds the scores of all operands that match.  "&" adds both scores if both
 * operands match.  "!" adds nothing.  A phrase is scored like one word whose idf
 * is the sum of the idfs of its words.
 */
static bool
score(Scoring *scoring, QueryItem *item, double *sum)
{
	double		left = 0,
				right = 0,
				tf;
	bool		matches;

	check_stack_depth();
	if (item->type == QI_VAL)
	{
		tf = occurrences(scoring, &item->qoperand);
		*sum = saturate(scoring, item, tf);
		return tf > 0;
	}
	*sum = 0;
	switch (item->qoperator.oper)
	{
		case OP_NOT:
			return !score(scoring, item + 1, &left);
		case OP_PHRASE:
			if (!TS_execute(item, scoring, TS_EXEC_EMPTY, find_positions))
				return false;
			*sum = saturate(scoring, item, phrase_occurrences(scoring, item));
			return true;
		case OP_AND:
			matches = score(scoring, item + item->qoperator.left, &left) && score(scoring, item + 1, &right);
			break;
		case OP_OR:
			matches = score(scoring, item + item->qoperator.left, &left);
			/* evaluate both: each may add to the score */
			matches = score(scoring, item + 1, &right) || matches;
			break;
		default:
			elog(ERROR, "unrecognized operator: %d", item->qoperator.oper);
			matches = false;
	}
	if (matches)
		*sum = left + right;
	return matches;
}

Datum
bm25(PG_FUNCTION_ARGS)
{
	TSVector	document = PG_GETARG_TSVECTOR(0);
	TSQuery		query = PG_GETARG_TSQUERY(1);
	Scoring		scoring;
	double		sum = 0;

	scoring.ranking = get_ranking(fcinfo->flinfo, query, PG_GETARG_OID(2), PG_GETARG_NAME(3),
								  PG_GETARG_FLOAT8(4), PG_GETARG_FLOAT8(5));
	scoring.document = document;
	scoring.norm = scoring.ranking->k1 * (1 - scoring.ranking->b +
										  scoring.ranking->b * fakta_tsvector_length(document) / scoring.ranking->mean_length);
	if (query->size > 0)
		score(&scoring, GETQUERY(scoring.ranking->query), &sum);
	PG_FREE_IF_COPY(document, 0);
	PG_FREE_IF_COPY(query, 1);
	PG_RETURN_FLOAT8(sum);
}
