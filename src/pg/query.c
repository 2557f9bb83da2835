/*
 * query.c
 *		Compares and copies a tsquery, and builds the tree of one, which QTN2QT()
 *		then packs.
 */
#include "pg/query.h"

#include "miscadmin.h"
#include "utils/pg_crc.h"

/* Compares byte by byte: two queries with the same meaning may differ. */
bool
fakta_query_same(TSQuery a, TSQuery b)
{
	return VARSIZE(a) == VARSIZE(b) && memcmp(a, b, VARSIZE(a)) == 0;
}

/* Copies into the current memory context. */
TSQuery
fakta_query_copy(TSQuery query)
{
	return memcpy(palloc(VARSIZE(query)), query, VARSIZE(query));
}

QTNode *
fakta_query_lexeme(char *lexeme, int len)
{
	QTNode	   *node = palloc0(sizeof(QTNode));
	pg_crc32	crc;

	INIT_LEGACY_CRC32(crc);
	COMP_LEGACY_CRC32(crc, lexeme, len);
	FIN_LEGACY_CRC32(crc);
	node->valnode = palloc0(sizeof(QueryItem));
	node->valnode->qoperand.type = QI_VAL;
	node->valnode->qoperand.length = len;
	node->valnode->qoperand.valcrc = crc;
	node->word = lexeme;
	return node;
}

/* A query for lexemes that begin with these letters. */
QTNode *
fakta_query_prefix(char *lexeme, int len)
{
	QTNode	   *node = fakta_query_lexeme(lexeme, len);

	node->valnode->qoperand.prefix = true;
	return node;
}

QTNode *
fakta_query_operator(int8 operator, QTNode *left, QTNode *right)
{
	QTNode	   *node = palloc0(sizeof(QTNode));

	node->valnode = palloc0(sizeof(QueryItem));
	node->valnode->qoperator.type = QI_OPR;
	node->valnode->qoperator.oper = operator;
	node->nchild = right ? 2 : 1;
	/* a tsquery stores the right operand first */
	node->child = palloc(2 * sizeof(QTNode *));
	node->child[0] = right ? right : left;
	node->child[1] = left;
	return node;
}

/* Joins nodes in a balanced tree, because the server reads it by recursion. */
QTNode *
fakta_query_join(QTNode **nodes, int n, int8 operator)
{
	if (n == 0)
		return NULL;
	if (n == 1)
		return nodes[0];
	return fakta_query_operator(operator, fakta_query_join(nodes, n / 2, operator), fakta_query_join(nodes + n / 2, n - n / 2, operator));
}

/* Both nodes with "&", or the only one that is not NULL. */
QTNode *
fakta_query_both(QTNode *left, QTNode *right)
{
	return left && right ? fakta_query_operator(OP_AND, left, right) : left ? left : right;
}

/* A phrase: right follows left immediately. */
QTNode *
fakta_query_next(QTNode *left, QTNode *right)
{
	QTNode	   *node = fakta_query_operator(OP_PHRASE, left, right);

	node->valnode->qoperator.distance = 1;
	return node;
}

void
fakta_query_add(FaktaNodes *list, QTNode *node)
{
	if (list->n == list->max)
	{
		list->max = list->max ? list->max * 2 : 16;
		list->nodes = list->nodes ? repalloc_huge(list->nodes, list->max * sizeof(QTNode *)) :
			palloc(list->max * sizeof(QTNode *));
	}
	list->nodes[list->n++] = node;
}

/* Sorts equal nodes by their place in the list, which is in "sign" meanwhile. */
static int
compare_nodes(const void *a, const void *b)
{
	QTNode	   *x = *(QTNode *const *) a;
	QTNode	   *y = *(QTNode *const *) b;
	int			c = QTNodeCompare(x, y);

	CHECK_FOR_INTERRUPTS();
	return c ? c : (x->sign > y->sign) - (x->sign < y->sign);
}

/* Removes duplicate nodes and keeps the first of each. */
void
fakta_query_unique(FaktaNodes *list)
{
	QTNode	  **sorted = palloc(Max(list->n, 1) * sizeof(QTNode *));
	int			n = 0;

	for (int i = 0; i < list->n; i++)
	{
		list->nodes[i]->sign = i;
		sorted[i] = list->nodes[i];
	}
	qsort(sorted, list->n, sizeof(QTNode *), compare_nodes);
	for (int i = list->n - 1; i > 0; i--)
		if (QTNodeCompare(sorted[i - 1], sorted[i]) == 0)
			list->nodes[sorted[i]->sign] = NULL;
	for (int i = 0; i < list->n; i++)
		if (list->nodes[i])
			list->nodes[n++] = list->nodes[i];
	list->n = n;
	pfree(sorted);
}

/* The query for a tree.  An empty query gets the NOTICE that the server's functions give. */
TSQuery
fakta_query_of(QTNode *root)
{
	TSQuery		query;

	if (root)
		return QTN2QT(root);
	ereport(NOTICE,
			(errmsg("text-search query contains only stop words or doesn't contain lexemes, ignored")));
	query = palloc0(HDRSIZETQ);
	SET_VARSIZE(query, HDRSIZETQ);
	return query;
}
