/*
 * compat.h
 *		The differences between versions of PostgreSQL.
 */
#ifndef FAKTA_PG_COMPAT_H
#define FAKTA_PG_COMPAT_H

#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"

/*
 * ts_locale.h includes locale types of the server, which include headers of ICU.
 * The development packages do not have these, and nothing here needs them.
 */
#undef USE_ICU
#include "tsearch/ts_locale.h"

#if PG_VERSION_NUM < 150000
#error "fakta needs PostgreSQL 15 or newer"
#endif

/*
 * Prepares a function that returns rows.  The executor expects the columns that
 * CREATE FUNCTION declares, because looking them up in each call costs more than
 * reading a short text.  Release 15.0 has only the first name, later releases of
 * 15 have both.
 */
static inline void
fakta_init_srf(FunctionCallInfo fcinfo)
{
	const ReturnSetInfo *rsinfo = (const ReturnSetInfo *) fcinfo->resultinfo;
	bool		expected = rsinfo && IsA(rsinfo, ReturnSetInfo) && rsinfo->expectedDesc;

#if PG_VERSION_NUM < 160000
	SetSingleFuncCall(fcinfo, expected ? SRF_SINGLE_USE_EXPECTED : 0);
#else
	InitMaterializedSRF(fcinfo, expected ? MAT_SRF_USE_EXPECTED_DESC : 0);
#endif
}

/* The function that readstoplist() calls for each word. */
#if PG_VERSION_NUM < 180000
#define FAKTA_WORDOP_ARGS(word)	const char *word
#else
#define FAKTA_WORDOP_ARGS(word)	const char *word, size_t length, Oid collation
#endif

/* PostgreSQL 18 counts index scans for EXPLAIN ANALYZE. */
#if PG_VERSION_NUM < 180000
#define fakta_beginscan_bitmap(index, snapshot, nkeys)	index_beginscan_bitmap(index, snapshot, nkeys)
#else
#define fakta_beginscan_bitmap(index, snapshot, nkeys)	index_beginscan_bitmap(index, snapshot, NULL, nkeys)
#endif

/* PostgreSQL 18 has an argument that allows a deferrable key. */
#if PG_VERSION_NUM < 180000
#define fakta_primary_key_index(rel)	RelationGetPrimaryKeyIndex(rel)
#else
#define fakta_primary_key_index(rel)	RelationGetPrimaryKeyIndex(rel, false)
#endif

#endif							/* FAKTA_PG_COMPAT_H */
