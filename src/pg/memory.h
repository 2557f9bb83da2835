/*
 * memory.h
 *		Memory and interrupts for the core, by functions of the server.
 */
#ifndef FAKTA_PG_MEMORY_H
#define FAKTA_PG_MEMORY_H

#include "pg/compat.h"

#include "text/memory.h"

extern FaktaMemory fakta_pg_memory;
extern bool fakta_is_utf8(void);

#endif							/* FAKTA_PG_MEMORY_H */
