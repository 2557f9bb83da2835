/*
 * lexicon.c
 *		Look-up in the compiled lexicon.
 */
#include "lexicon.h"

#include <string.h>

#include "../generated/lexicon_tables.h"

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
			const FaktaWord *word = &lex_words[lex_slots[at].word - 1];
			const char *text = lex_pool + word->form;

			if (memcmp(text, form, len) == 0 && text[len] == '\0')
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

/* Words by a number that fits into a token; 0 stands for none. */
const FaktaWord *
fakta_word(uint16_t number)
{
	return number ? &lex_words[number - 1] : NULL;
}

uint16_t
fakta_word_number(const FaktaWord *word)
{
	return word ? (uint16_t) (word - lex_words + 1) : 0;
}

const char *
fakta_form(const FaktaWord *word)
{
	return lex_pool + word->form;
}

const FaktaWord *
fakta_root(const FaktaWord *word)
{
	return &lex_words[word->root];
}

const FaktaInfo *
fakta_info(const FaktaWord *word)
{
	return &lex_info[word->info];
}

/* The word's value of a kind (LEX_VALUE_...), or NULL. */
const char *
fakta_value(const FaktaWord *word, int kind)
{
	const FaktaInfo *info = word ? fakta_info(word) : NULL;

	return info && info->value[kind] ? lex_pool + info->value[kind] : NULL;
}

bool
fakta_meaningful(const FaktaWord *word)
{
	const FaktaInfo *info = fakta_info(word);

	return (info->tags[0] | info->tags[1] | info->tags[2]) != 0;
}
