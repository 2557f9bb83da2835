/*
 * query.c
 *		Comparing and copying a tsquery, and putting one together from its nodes,
 *		which QTN2QT() then packs.
 */
#include "pg/query.h"

#include "utils/pg_crc.h"

/* To the byte: two queries that mean the same may differ. */
bool
fakta_query_same(TSQuery a, TSQuery b)
{
	return VARSIZE(a) == VARSIZE(b) && memcmp(a, b, VARSIZE(a)) == 0;
}

/* In the current memory context. */
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

QTNode *
fakta_query_operator(int8 operator, QTNode *left, QTNode *right)
{
	QTNode	   *node = palloc0(sizeof(QTNode));

	node->valnode = palloc0(sizeof(QueryItem));
	node->valnode->qoperator.type = QI_OPR;
	node->valnode->qoperator.oper = operator;
	node->nchild = right ? 2 : 1;
	/* as in a tsquery, the right operand comes first */
	node->child = palloc(2 * sizeof(QTNode *));
	node->child[0] = right ? right : left;
	node->child[1] = left;
	return node;
}

/* A tree of even depth, since the server goes through it by recursion. */
QTNode *
fakta_query_join(QTNode **nodes, int n, int8 operator)
{
	if (n == 0)
		return NULL;
	if (n == 1)
		return nodes[0];
	return fakta_query_operator(operator, fakta_query_join(nodes, n / 2, operator), fakta_query_join(nodes + n / 2, n - n / 2, operator));
}
