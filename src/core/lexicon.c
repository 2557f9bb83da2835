/*
 * lexicon.c
 *		Look-up in the compiled lexicon.
 */
#include "lexicon.h"

#include <string.h>

#include "../generated/lexicon_tables.h"

const char *const fakta_lex_pool = lex_pool;

/* hash must be fakta_word_hash() of form, which is in lower case. */
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

/*
 * The same of a word of ASCII letters in any case, at most sixteen, as it
 * stands in a text; hash is that of its small letters.
 */
const FaktaWord *
fakta_lookup_letters(const char *letters, size_t len, uint32_t hash)
{
	const uint64_t small = FAKTA_EACH_BYTE(0x20);
	uint32_t	at = (hash ^ hash >> 15) & (LEX_SLOTS - 1);
	uint16_t	tag = (uint16_t) (hash >> 16);

	for (; lex_slots[at].word != 0; at = (at + 1) & (LEX_SLOTS - 1))
	{
		if (lex_slots[at].tag == tag)
		{
			const FaktaWord *word = &fakta_lex_words[lex_slots[at].word - 1];
			const char *form = lex_pool + word->form;

			/* the pool ends with room to read over a form's end */
			if (word->len == len &&
				(((fakta_short_chunk(letters, len) | small) ^ fakta_chunk(form)) & fakta_first_bytes(len)) == 0 &&
				(len <= 8 ||
				 (((fakta_short_chunk(letters + 8, len - 8) | small) ^ fakta_chunk(form + 8)) & fakta_first_bytes(len - 8)) == 0))
				return word;
		}
	}
	return NULL;
}

const FaktaWord *
fakta_lookup(const char *form, size_t len)
{
	return fakta_lookup_hash(form, len, fakta_word_hash(form, len));
}
