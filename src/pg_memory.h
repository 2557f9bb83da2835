/*
 * pg_memory.h
 *		The core's memory and interrupts, by the server's means.
 */
#ifndef FAKTA_PG_MEMORY_H
#define FAKTA_PG_MEMORY_H

#include "pg_compat.h"

#include "core/memory.h"

extern FaktaMemory fakta_pg_memory;
extern bool fakta_is_utf8(void);

#endif							/* FAKTA_PG_MEMORY_H */
