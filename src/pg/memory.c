/*
 * memory.c
 *		The core's memory and interrupts, by the server's means.
 */
#include "pg/memory.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

PG_MODULE_MAGIC;

/* The arrays of a long article pass the gigabyte that palloc() allows. */
static void *
grow(void *state, void *old, size_t size)
{
	return old ? repalloc_huge(old, size) : MemoryContextAllocHuge(CurrentMemoryContext, size);
}

static void
check(void *state)
{
	CHECK_FOR_INTERRUPTS();
}

/* Holds no state, so one serves all calls. */
FaktaMemory fakta_pg_memory = {grow, check, NULL};

bool
fakta_is_utf8(void)
{
	return GetDatabaseEncoding() == PG_UTF8;
}

PG_FUNCTION_INFO_V1(fakta_version);

Datum
fakta_version(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(FAKTA_VERSION));
}
