/*
 * candidates.c
 *		SQL function bm25_candidates: a narrower query for the best documents.
 *
 * Of a query "any of these words" over a large table, nearly all rows match by a
 * frequent word alone and have no chance.  The narrower query asks for words that
 * together weigh enough: the documents that have all of them, or all but a light
 * one, and so on, until the index has ten times as many as are wanted.  What
 * weighs a quarter less is let in too, since a word that a document repeats
 * scores up to twice as much as one that it has once.
 */
#include "pg/corpus.h"
#include "pg/query.h"

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

PG_FUNCTION_INFO_V1(bm25_candidates);

/* The heaviest words decide; more would make a large query of no more use. */
#define MAX_WORDS	8
#define ENOUGH		10			/* times the wanted rows */
#define TOLERANCE	0.75

typedef struct Word
{
	QTNode	   *node;
	double		weight;
	double		rest;			/* weight of this and the lighter ones */
} Word;

/* What a node weighs: a phrase as much as its words, alternatives as the lightest. */
static double
weigh(FaktaCorpus *corpus, QTNode *node)
{
	double		weight = 0;

	check_stack_depth();
	if (node->valnode->type == QI_VAL)
		return fakta_corpus_idf(corpus, node->word, node->valnode->qoperand.length, node->valnode->qoperand.prefix);
	if (node->valnode->qoperator.oper == OP_NOT)
		return 0;
	for (int i = 0; i < node->nchild; i++)
	{
		double		w = weigh(corpus, node->child[i]);

		if (node->valnode->qoperator.oper != OP_OR)
			weight += w;
		else if (i == 0 || w < weight)
			weight = w;
	}
	return weight;
}

static int
heavier(const void *a, const void *b)
{
	double		x = ((const Word *) a)->weight;
	double		y = ((const Word *) b)->weight;

	return (x < y) - (x > y);
}

/* Words from the i-th on that together weigh so much; NULL if they cannot. */
static QTNode *
at_least(const Word *words, int n, int i, double weight)
{
	QTNode	   *with,
			   *without;

	if (i == n || words[i].rest < weight)
		return NULL;
	if (words[i].weight >= weight)
		with = words[i].node;
	else
	{
		with = at_least(words, n, i + 1, weight - words[i].weight);
		if (with)
			with = fakta_query_operator(OP_AND, words[i].node, with);
	}
	without = at_least(words, n, i + 1, weight);
	if (with && without)
		return fakta_query_operator(OP_OR, with, without);
	return with ? with : without;
}

/* The operands of an operator that is repeated: of (a | b) | c, all three. */
static int
operands(QTNode *node, int8 operator, QTNode **found, int n)
{
	check_stack_depth();
	if (node->valnode->type == QI_VAL || node->valnode->qoperator.oper != operator)
		found[n++] = node;
	else
		for (int i = node->nchild; i-- > 0;)
			n = operands(node->child[i], operator, found, n);
	return n;
}

/* The narrower query for alternatives, NULL if there is none. */
static QTNode *
narrow(FaktaCorpus *corpus, QTNode **any, int nany, int wanted)
{
	Word	   *words = palloc(nany * sizeof(Word));
	int			n = Min(nany, MAX_WORDS);
	double		all;
	TSQuery		before = NULL;

	for (int i = 0; i < nany; i++)
	{
		words[i].node = any[i];
		words[i].weight = weigh(corpus, any[i]);
	}
	qsort(words, nany, sizeof(Word), heavier);
	for (int i = n; i-- > 0;)
		words[i].rest = words[i].weight + (i + 1 < n ? words[i + 1].rest : 0);
	all = words[0].rest;

	for (int tenths = 10; tenths > 2; tenths--)
	{
		/* a little less, so that no sum misses it by its last bit */
		double		weight = all * tenths / 10 * (1 - 1e-9);
		TSQuery		query = QTN2QT(at_least(words, n, 0, weight));
		double		count;

		/* a tenth less may ask for the same words, which were too few */
		if (before && fakta_query_same(query, before))
			continue;
		before = query;
		count = fakta_corpus_count(corpus, query);
		if (count < 0)
			return NULL;
		if (count >= (double) ENOUGH * wanted)
			return at_least(words, n, 0, TOLERANCE * weight);
	}
	return NULL;
}

/*
 * Narrows a | b | c, or that with more conditions on all of it, as in
 * (a | b | c) & !d.  NULL for any other query.
 */
static QTNode *
narrow_query(FaktaCorpus *corpus, TSQuery query, int wanted)
{
	QTNode	   *root = QT2QTN(GETQUERY(query), GETOPERAND(query));
	QTNode	  **all = palloc(query->size * sizeof(QTNode *));
	QTNode	  **any = palloc(query->size * sizeof(QTNode *));
	int			nall = operands(root, OP_AND, all, 0);

	for (int i = 0; i < nall; i++)
	{
		int			nany = operands(all[i], OP_OR, any, 0);

		if (nany > 1)
		{
			all[i] = narrow(corpus, any, nany, wanted);
			return all[i] ? fakta_query_join(all, nall, OP_AND) : NULL;
		}
	}
	return NULL;
}

/* The last call's arguments and result: a plan may ask again for every row. */
typedef struct Answer
{
	TSQuery		query;
	Oid			relid;
	NameData	column;
	int			wanted;
	TSQuery		result;
} Answer;

Datum
bm25_candidates(PG_FUNCTION_ARGS)
{
	TSQuery		query = PG_GETARG_TSQUERY(0);
	Oid			relid = PG_GETARG_OID(1);
	Name		column = PG_GETARG_NAME(2);
	int			wanted = PG_GETARG_INT32(3);
	Answer	   *answer = fcinfo->flinfo->fn_extra;
	MemoryContext work,
				old;
	FaktaCorpus *corpus;
	QTNode	   *narrowed = NULL;

	if (answer && answer->relid == relid && answer->wanted == wanted &&
		namestrcmp(column, NameStr(answer->column)) == 0 &&
		fakta_query_same(query, answer->query))
		PG_RETURN_TSQUERY(fakta_query_copy(answer->result));

	if (wanted < 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("number of wanted documents must be greater than zero")));
	work = AllocSetContextCreate(CurrentMemoryContext, "fakta candidates", ALLOCSET_DEFAULT_SIZES);
	old = MemoryContextSwitchTo(work);
	corpus = fakta_corpus_open(relid, NameStr(*column));
	if (query->size > 1)
		narrowed = narrow_query(corpus, query, wanted);

	MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);
	if (answer)
	{
		fcinfo->flinfo->fn_extra = NULL;
		pfree(answer->query);
		pfree(answer->result);
		pfree(answer);
	}
	answer = palloc(sizeof(Answer));
	answer->query = fakta_query_copy(query);
	answer->relid = relid;
	answer->column = *column;
	answer->wanted = wanted;
	answer->result = narrowed ? QTN2QT(narrowed) : fakta_query_copy(query);
	fcinfo->flinfo->fn_extra = answer;
	MemoryContextSwitchTo(old);
	MemoryContextDelete(work);
	PG_RETURN_TSQUERY(fakta_query_copy(answer->result));
}
