/*
 * pg_compat.h
 *		All that differs between the versions of PostgreSQL.
 */
#ifndef FAKTA_PG_COMPAT_H
#define FAKTA_PG_COMPAT_H

#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"

#if PG_VERSION_NUM < 150000
#error "fakta needs PostgreSQL 15 or newer"
#endif

/* 15.0 knows only the first name, later releases of 15 both */
#if PG_VERSION_NUM < 160000
#define fakta_init_srf(fcinfo)	SetSingleFuncCall(fcinfo, 0)
#else
#define fakta_init_srf(fcinfo)	InitMaterializedSRF(fcinfo, 0)
#endif

/* what readstoplist() lower-cases a file's words with; 18 wants the long form */
#if PG_VERSION_NUM < 180000
#define fakta_lowerstr	lowerstr
#else
#define fakta_lowerstr	str_tolower
#endif

#endif							/* FAKTA_PG_COMPAT_H */
