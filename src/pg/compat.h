/*
 * compat.h
 *		All that differs between the versions of PostgreSQL.
 */
#ifndef FAKTA_PG_COMPAT_H
#define FAKTA_PG_COMPAT_H

#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"

/*
 * ts_locale.h includes the server's locale types, and they ICU's headers, which
 * the development packages do not bring along.  None of that is used here.
 */
#undef USE_ICU
#include "tsearch/ts_locale.h"

#if PG_VERSION_NUM < 150000
#error "fakta needs PostgreSQL 15 or newer"
#endif

/*
 * Readies a function that gives rows.  The executor expects the columns that
 * CREATE FUNCTION declares; to look them up again in each call costs more than
 * to read a short text.  15.0 knows only the first name, later releases of 15
 * both.
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

/* what readstoplist() gives its word operation, of which only the word matters */
#if PG_VERSION_NUM < 180000
#define FAKTA_WORDOP_ARGS(word)	const char *word
#else
#define FAKTA_WORDOP_ARGS(word)	const char *word, size_t length, Oid collation
#endif

/* 18 counts an index's scans for EXPLAIN ANALYZE */
#if PG_VERSION_NUM < 180000
#define fakta_beginscan_bitmap(index, snapshot, nkeys)	index_beginscan_bitmap(index, snapshot, nkeys)
#else
#define fakta_beginscan_bitmap(index, snapshot, nkeys)	index_beginscan_bitmap(index, snapshot, NULL, nkeys)
#endif

/* 18 asks whether a deferrable key will do */
#if PG_VERSION_NUM < 180000
#define fakta_primary_key_index(rel)	RelationGetPrimaryKeyIndex(rel)
#else
#define fakta_primary_key_index(rel)	RelationGetPrimaryKeyIndex(rel, false)
#endif

#endif							/* FAKTA_PG_COMPAT_H */
