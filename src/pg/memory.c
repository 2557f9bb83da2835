/*
 * memory.c
 *		Memory and interrupts for the core, by functions of the server.
 */
#include "pg/memory.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

PG_MODULE_MAGIC;

/* Arrays for a long article may be larger than the 1 GB that palloc() allows. */
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

/* It has no state, so all calls share it. */
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
