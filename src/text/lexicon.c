/*
 * lexicon.c
 *		Look-up in the compiled lexicon.
 */
#include "text/lexicon.h"

#include <string.h>

#include "generated/lexicon_tables.h"

const char *const fakta_lex_pool = lex_pool;

/*
 * The entry whose form is the text, each byte of it with the bits of fold set;
 * hash must be that of the form.
 */
static inline __attribute__((always_inline)) const FaktaWord *
find(const char *text, size_t len, uint32_t hash, uint64_t fold)
{
	uint32_t	at = (hash ^ hash >> 15) & (LEX_SLOTS - 1);
	uint16_t	tag = (uint16_t) (hash >> 16);

	if (!(lex_filter[hash >> (LEX_FILTER_SHIFT + 3)] >> (hash >> LEX_FILTER_SHIFT & 7) & 1))
		return NULL;
	/* Ends: the table is at most half full. */
	for (; lex_slots[at].word != 0; at = (at + 1) & (LEX_SLOTS - 1))
	{
		const FaktaWord *word;
		const char *form;
		uint64_t	other;

		if (lex_slots[at].tag != tag)
			continue;
		word = &fakta_lex_words[lex_slots[at].word - 1];
		if (word->len != len)
			continue;
		other = ((fakta_short_chunk(text, len) | fold) ^ fakta_chunk(word->begin)) & fakta_first_bytes(len);
		/* the pool ends with room to read over a form's end */
		form = lex_pool + word->form;
		for (size_t i = 8; i < len && other == 0; i += 8)
			other = ((fakta_short_chunk(text + i, len - i) | fold) ^ fakta_chunk(form + i)) & fakta_first_bytes(len - i);
		if (other == 0)
			return word;
	}
	return NULL;
}

/* form is in lower case */
const FaktaWord *
fakta_lookup_hash(const char *form, size_t len, uint32_t hash)
{
	return find(form, len, hash, 0);
}

/* ASCII letters in any case, as they stand in a text */
const FaktaWord *
fakta_lookup_letters(const char *letters, size_t len, uint32_t hash)
{
	return find(letters, len, hash, FAKTA_EACH_BYTE(0x20));
}

/* the same, with single spaces between them */
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

/* Words that are looked at for a root: with fewer letters there are too many. */
#define BEGINNINGS_MAX	200

/*
 * The words that begin with these letters and have more, phrases aside, up to
 * room of them; returns their number.
 */
int
fakta_words_beginning(const char *letters, size_t len, const FaktaWord **words, int room)
{
	static const int parts[] = {0, LEX_OFTEN, LEX_WORDS};
	int			n = 0;

	for (int part = 0; part < 2; part++)
	{
		int			low = parts[part],
					high = parts[part + 1];

		while (low < high)
		{
			int			middle = (low + high) / 2;

			if (strncmp(lex_pool + fakta_lex_words[middle].form, letters, len) < 0)
				low = middle + 1;
			else
				high = middle;
		}
		for (; low < parts[part + 1] && n < room; low++)
		{
			const char *form = lex_pool + fakta_lex_words[low].form;

			if (strncmp(form, letters, len) != 0)
				break;
			if (form[len] != '\0' && strpbrk(form, " +") == NULL)
				words[n++] = &fakta_lex_words[low];
		}
	}
	return n;
}

/* The most frequent root or compound among them, or NULL. */
const FaktaWord *
fakta_root_beginning(const char *letters, size_t len)
{
	const FaktaWord *words[BEGINNINGS_MAX];
	const FaktaWord *best = NULL;
	int			n = fakta_words_beginning(letters, len, words, BEGINNINGS_MAX);

	for (int i = 0; i < n; i++)
		if (((words[i]->flags & LEX_ROOT) || (fakta_root(words[i])->flags & LEX_COMPOUND)) &&
			!(words[i]->flags & (LEX_NAME | LEX_STOP)) &&
			(best == NULL || words[i]->freq > best->freq))
			best = words[i];
	return best;
}
