/*
 * query.h
 *		Compares, copies and builds a tsquery.
 */
#ifndef FAKTA_PG_QUERY_H
#define FAKTA_PG_QUERY_H

#include "pg/compat.h"

#include "tsearch/ts_utils.h"

/* A list of nodes that will be joined by one operator. */
typedef struct FaktaNodes
{
	QTNode	  **nodes;
	int			n;
	int			max;
} FaktaNodes;

extern bool fakta_query_same(TSQuery a, TSQuery b);
extern TSQuery fakta_query_copy(TSQuery query);
extern QTNode *fakta_query_lexeme(char *lexeme, int len);
extern QTNode *fakta_query_prefix(char *lexeme, int len);
extern QTNode *fakta_query_operator(int8 operator, QTNode *left, QTNode *right);
extern QTNode *fakta_query_join(QTNode **nodes, int n, int8 operator);
extern QTNode *fakta_query_both(QTNode *left, QTNode *right);
extern QTNode *fakta_query_next(QTNode *left, QTNode *right);
extern void fakta_query_add(FaktaNodes *list, QTNode *node);
extern void fakta_query_unique(FaktaNodes *list);
extern TSQuery fakta_query_of(QTNode *root);

#endif							/* FAKTA_PG_QUERY_H */
