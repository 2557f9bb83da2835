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

/* The same of ASCII letters in any case, as they stand in a text; hash is that of small ones. */
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

			if (word->len == len)
			{
				uint64_t	other = 0;

				/* the pool ends with room to read over a form's end */
				for (size_t i = 0; i < len && other == 0; i += 8)
					other = ((fakta_short_chunk(letters + i, len - i) | small) ^ fakta_chunk(form + i)) & fakta_first_bytes(len - i);
				if (other == 0)
					return word;
			}
		}
	}
	return NULL;
}

/* Letters as they stand in a text, with single spaces between them. */
const FaktaWord *
fakta_lookup_written(const char *text, size_t len)
{
	const uint64_t small = FAKTA_EACH_BYTE(0x20);
	uint64_t	hash = 0;

	for (size_t i = 0; i < len; i += 16)
	{
		size_t		rest = len > i + 8 ? len - i - 8 : 0;

		hash = fakta_hash_chunks(hash, (fakta_short_chunk(text + i, len - i) | small) & fakta_first_bytes(len - i),
								 (fakta_short_chunk(text + len - rest, rest) | small) & fakta_first_bytes(rest));
	}
	return fakta_lookup_letters(text, len, fakta_hash_end(hash));
}

const FaktaWord *
fakta_lookup(const char *form, size_t len)
{
	return fakta_lookup_hash(form, len, fakta_word_hash(form, len));
}
