/*
 * memory.h
 *		The core's memory and interrupts, by the server's means.
 */
#ifndef FAKTA_PG_MEMORY_H
#define FAKTA_PG_MEMORY_H

#include "pg/compat.h"

#include "text/memory.h"

extern FaktaMemory fakta_pg_memory;
extern bool fakta_is_utf8(void);

#endif							/* FAKTA_PG_MEMORY_H */
