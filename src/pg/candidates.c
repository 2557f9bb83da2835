/*
 * candidates.c
 *		SQL function bm25_candidates: a narrower query for the best documents.
 *
 * For a query "any of these words" on a large table, most rows match only by a
 * frequent word and cannot be among the best.  The narrower query requires words
 * whose weights together reach a limit.  The limit begins at the sum of all
 * weights and is lowered until the index has ten times as many documents as
 * wanted.  Then it is lowered by another quarter, because a word that a document
 * repeats scores up to twice as much as a word that occurs once.
 *
 * A query of a single word is narrowed by the levels of that word, if the column
 * stores them (peaks.c).
 */
#include "pg/peaks.h"

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

PG_FUNCTION_INFO_V1(bm25_candidates);

/* Only the heaviest words are used: with more, the query gets large but not better. */
#define MAX_WORDS	8
#define ENOUGH		10			/* times the wanted rows */
#define TOLERANCE	0.75

typedef struct Word
{
	QTNode	   *node;
	double		weight;
	double		rest;			/* sum of this weight and all smaller ones */
} Word;

/*
 * The weight of a node: for a phrase the sum of its words, for alternatives the
 * smallest one.
 */
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

/*
 * A query for documents whose words from the i-th on have this total weight.
 * NULL if all of them together do not reach it.
 */
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

/*
 * The operands of a repeated operator: for (a | b) | c all three.  There may be
 * too many for recursion.  room has space for all items.
 */
static int
operands(QueryItem *root, int8 operator, QueryItem **room, QueryItem **found)
{
	int			waiting = 0,
				n = 0;

	room[waiting++] = root;
	while (waiting > 0)
	{
		QueryItem  *item = room[--waiting];

		if (item->type == QI_VAL || item->qoperator.oper != operator)
			found[n++] = item;
		else
		{
			/* a tsquery stores the right operand first */
			room[waiting++] = item + 1;
			room[waiting++] = item + item->qoperator.left;
		}
	}
	return n;
}

/* The narrower query for a list of alternatives, or NULL if there is none. */
static QTNode *
narrow(FaktaCorpus *corpus, TSQuery from, QueryItem **any, int nany, int wanted)
{
	Word	   *words = palloc_extended(nany * sizeof(Word), MCXT_ALLOC_HUGE);
	int			n = Min(nany, MAX_WORDS);
	double		all;
	TSQuery		before = NULL;

	for (int i = 0; i < nany; i++)
	{
		CHECK_FOR_INTERRUPTS();
		words[i].node = QT2QTN(any[i], GETOPERAND(from));
		words[i].weight = weigh(corpus, words[i].node);
	}
	qsort(words, nany, sizeof(Word), heavier);
	for (int i = n; i-- > 0;)
		words[i].rest = words[i].weight + (i + 1 < n ? words[i + 1].rest : 0);
	all = words[0].rest;

	for (int tenths = 10; tenths > 2; tenths--)
	{
		/* slightly less, because sums of weights have rounding errors */
		double		weight = all * tenths / 10 * (1 - 1e-9);
		TSQuery		query = QTN2QT(at_least(words, n, 0, weight));
		double		count;

		/* a lower limit may give the same query as before, which found too few documents */
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
 * Narrows "word", or "word & !b & !c", by the levels of the word.  parts are the
 * operands of "&".
 */
static QTNode *
narrow_word(FaktaCorpus *corpus, TSQuery query, QueryItem **parts, int nparts, int wanted)
{
	FaktaNodes	nodes = {0};
	QTNode	   *word = NULL;

	for (int i = 0; i < nparts; i++)
	{
		QueryItem  *item = parts[i];

		if (item->type == QI_OPR && item->qoperator.oper == OP_NOT)
			fakta_query_add(&nodes, QT2QTN(item, GETOPERAND(query)));
		else if (item->type == QI_VAL && item->qoperand.weight == 0 && !item->qoperand.prefix && word == NULL)
			word = QT2QTN(item, GETOPERAND(query));
		else
			return NULL;
	}
	if (word == NULL)
		return NULL;
	/* "!b" may exclude some of the documents that are counted */
	word = fakta_peaks(corpus, word, nodes.n > 0 ? (double) ENOUGH * wanted : wanted);
	if (word == NULL)
		return NULL;
	fakta_query_add(&nodes, word);
	return fakta_query_join(nodes.nodes, nodes.n, OP_AND);
}

/*
 * Narrows a | b | c, also with further conditions on all of it, as in (a | b | c)
 * & !d.  NULL for any other query.
 */
static QTNode *
narrow_query(FaktaCorpus *corpus, TSQuery query, int wanted)
{
	Size		size = query->size * sizeof(QueryItem *);
	QueryItem **room = palloc_extended(size, MCXT_ALLOC_HUGE);
	QueryItem **all = palloc_extended(size, MCXT_ALLOC_HUGE);
	QueryItem **any = palloc_extended(size, MCXT_ALLOC_HUGE);
	int			nall = operands(GETQUERY(query), OP_AND, room, all);
	QTNode	   *peaks = narrow_word(corpus, query, all, nall, wanted);

	if (peaks)
		return peaks;
	for (int i = 0; i < nall; i++)
	{
		int			nany = operands(all[i], OP_OR, room, any);
		QTNode	   *narrowed;
		QTNode	  **joined;

		if (nany == 1)
			continue;
		narrowed = narrow(corpus, query, any, nany, wanted);
		if (narrowed == NULL)
			return NULL;
		joined = palloc_extended(nall * sizeof(QTNode *), MCXT_ALLOC_HUGE);
		for (int k = 0; k < nall; k++)
			joined[k] = k == i ? narrowed : QT2QTN(all[k], GETOPERAND(query));
		return fakta_query_join(joined, nall, OP_AND);
	}
	return NULL;
}

/* Arguments and result of the last call: a plan may evaluate the function for every row. */
typedef struct Answer
{
	TSQuery		query;
	Oid			relid;
	NameData	column;
	int			wanted;
	TSQuery		result;
	FaktaStamp *stamp;
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
		fakta_query_same(query, answer->query) && fakta_stamp_holds(answer->stamp))
		PG_RETURN_TSQUERY(fakta_query_copy(answer->result));

	if (wanted < 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("number of wanted documents must be greater than zero")));
	work = AllocSetContextCreate(CurrentMemoryContext, "fakta candidates", ALLOCSET_DEFAULT_SIZES);
	old = MemoryContextSwitchTo(work);
	corpus = fakta_corpus_open(relid, NameStr(*column), query, true);
	if (corpus == NULL)
	{
		MemoryContextSwitchTo(old);
		MemoryContextDelete(work);
		PG_RETURN_TSQUERY(fakta_query_copy(query));
	}
	if (query->size > 0)
		narrowed = narrow_query(corpus, query, wanted);

	MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);
	if (answer)
	{
		fcinfo->flinfo->fn_extra = NULL;
		pfree(answer->query);
		pfree(answer->result);
		pfree(answer->stamp);
		pfree(answer);
	}
	answer = palloc(sizeof(Answer));
	answer->query = fakta_query_copy(query);
	answer->relid = relid;
	answer->column = *column;
	answer->wanted = wanted;
	answer->stamp = fakta_corpus_stamp(corpus);
	answer->result = narrowed ? QTN2QT(narrowed) : fakta_query_copy(query);
	fcinfo->flinfo->fn_extra = answer;
	MemoryContextSwitchTo(old);
	MemoryContextDelete(work);
	PG_RETURN_TSQUERY(fakta_query_copy(answer->result));
}
