/*
 * company.h
 *		Names of companies that articles of a tracked table state.
 */
#ifndef FAKTA_PG_COMPANY_H
#define FAKTA_PG_COMPANY_H

#include "pg/track.h"

/* Two names that an article says to be one company, as text. */
typedef struct FaktaStated
{
	Datum		alias;
	Datum		name;
	struct FaktaStated *next;
} FaktaStated;

/* What is prepared when the first name is written. */
typedef struct FaktaNaming
{
	SPIPlanPtr	put;			/* $1, $2: alias, name */
	Expr	   *fold;			/* the expression of the column folded */
} FaktaNaming;

/* The table of companies that belongs to a table of articles; InvalidOid if there is none. */
extern Oid	fakta_company_table(Oid articles, Oid owner);

/*
 * Adds the names for which there is no row yet.  Never waits for a lock: what
 * others are writing is left out.  An error becomes a WARNING.
 */
extern void fakta_companies_write(const FaktaTracked *t, const FaktaStated *stated);

#endif							/* FAKTA_PG_COMPANY_H */
