/*
 * lexicon.c
 *		Look-up in the compiled lexicon.
 */
#include "lexicon.h"

#include <string.h>

#include "../generated/lexicon_tables.h"

const char *const fakta_lex_pool = lex_pool;

/* hash must be FAKTA_HASH_STEP over the bytes of form, which is in lower case. */
const FaktaWord *
fakta_lookup_hash(const char *form, size_t len, uint32_t hash)
{
	uint32_t	at = (hash ^ hash >> 15) & (LEX_SLOTS - 1);
	uint16_t	tag = (uint16_t) (hash >> 16);

	/* Ends: the table is at most half full. */
	for (; lex_slots[at].word != 0; at = (at + 1) & (LEX_SLOTS - 1))
	{
		if (lex_slots[at].tag == tag)
		{
			const FaktaWord *word = &fakta_lex_words[lex_slots[at].word - 1];

			if (word->len == len && memcmp(lex_pool + word->form, form, len) == 0)
				return word;
		}
	}
	return NULL;
}

const FaktaWord *
fakta_lookup(const char *form, size_t len)
{
	uint32_t	hash = FAKTA_HASH_INIT;

	for (size_t i = 0; i < len; i++)
		hash = FAKTA_HASH_STEP(hash, form[i]);
	return fakta_lookup_hash(form, len, hash);
}
