/*
 * lexicon.h
 *		The language as read-only tables: one look-up a word tells all.
 *
 * The tables are compiled from src/lexicon at build; see README.md there.
 */
#ifndef FAKTA_LEXICON_H
#define FAKTA_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define FAKTA_LEXICON_TAGS
#include "generated/lexicon_tables.h"
#undef FAKTA_LEXICON_TAGS

/* flags of a word */
#define LEX_ROOT			0x01	/* the dictionary form of its family */
#define LEX_NAME			0x02	/* a proper name that rules would damage */
#define LEX_DERIVED			0x04	/* has another root, told by the data */
#define LEX_STOP			0x08	/* left out of the index */
#define LEX_QUESTION		0x10	/* a stop word that asks */
#define LEX_ABBREVIATION	0x20	/* its full stop ends no sentence */
#define LEX_SYNONYM			0x40	/* indexed as its root although unrelated in form */
#define LEX_PHRASE_START	0x80	/* a longer entry begins with it and a space */
#define LEX_SYNONYM_START	0x100	/* so does a longer synonym or stop word */
#define LEX_COMPOUND		0x200	/* the root of a compound: its lexemes with a "+" between */
#define LEX_FIRM			0x400	/* many companies have it in their names */

/* build.pl gives out as many bits, and no more */
#define FAKTA_TAG_WORDS		4

/* what the word means to the extraction of facts */
typedef struct FaktaInfo
{
	uint64_t	tags[FAKTA_TAG_WORDS];	/* bits TAG_... */
	double		number;
	uint8_t		hint;			/* bits HINT_... of the tags */
	uint32_t	value[LEX_VALUES];	/* texts, offsets into the pool; 0 = none */
} FaktaInfo;

typedef struct FaktaWord
{
	uint32_t	form;			/* text, offset into the pool */
	uint16_t	root;			/* index of the root's word, maybe itself */
	uint16_t	info;
	uint16_t	flags;
	uint8_t		freq;			/* log2 of the count in running text */
	uint8_t		len;			/* of the form */
	char		begin[8];		/* its first bytes: short words are compared here */
} FaktaWord;

typedef struct FaktaSlot
{
	uint16_t	tag;			/* upper half of the hash */
	uint16_t	word;			/* index + 1; 0 = empty */
} FaktaSlot;

/*
 * The hash of a word: of sixteen bytes at a time, as two numbers of the lowest
 * byte first.  What lacks to sixteen is zero, so that no branch hangs on the
 * length of a word that has no more.
 */
static inline uint64_t
fakta_hash_chunks(uint64_t hash, uint64_t first, uint64_t second)
{
	return (hash ^ hash >> 32) + first * UINT64_C(0x9E3779B97F4A7C15) + second * UINT64_C(0xC2B2AE3D27D4EB4F);
}

static inline uint32_t
fakta_hash_end(uint64_t hash)
{
	return (uint32_t) (hash ^ hash >> 32);
}

/* Eight bytes of a text as a number of the lowest first. */
static inline uint64_t
fakta_chunk(const char *text)
{
	uint64_t	chunk;

	memcpy(&chunk, text, 8);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	chunk = __builtin_bswap64(chunk);
#endif
	return chunk;
}

/* The same of a text that may have fewer, with zeros for what lacks. */
static inline uint64_t
fakta_short_chunk(const char *text, size_t len)
{
	uint32_t	begin = 0,
				end = 0;

	if (len >= 8)
		return fakta_chunk(text);
	if (len >= 4)
	{
		/* two halves that overlap */
		memcpy(&begin, text, 4);
		memcpy(&end, text + len - 4, 4);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
		begin = __builtin_bswap32(begin);
		end = __builtin_bswap32(end);
#endif
		return begin | (uint64_t) end << 8 * (len - 4);
	}
	for (size_t i = 0; i < len; i++)
		begin |= (uint32_t) (unsigned char) text[i] << 8 * i;
	return begin;
}

static inline void
fakta_put_chunk(char *text, uint64_t chunk)
{
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	chunk = __builtin_bswap64(chunk);
#endif
	memcpy(text, &chunk, 8);
}

#define FAKTA_EACH_BYTE(b)	(UINT64_C(0x0101010101010101) * (b))

/* The highest bit of each byte that is no small letter of ASCII. */
static inline uint64_t
fakta_no_small_letters(uint64_t chunk)
{
	uint64_t	low = chunk & FAKTA_EACH_BYTE(0x7F);

	return ~((low + FAKTA_EACH_BYTE(0x80 - 'a')) & ~(low + FAKTA_EACH_BYTE(0x7F - 'z')) & ~chunk) & FAKTA_EACH_BYTE(0x80);
}

/* Ones in the first n bytes, in all of them from eight on. */
static inline uint64_t
fakta_first_bytes(size_t n)
{
	return n >= 8 ? UINT64_MAX : (UINT64_C(1) << 8 * n) - 1;
}

/* of the first len bytes of a text, at most sixteen, whose chunks these are */
static inline uint32_t
fakta_prefix_hash(uint64_t first, uint64_t second, size_t len)
{
	return fakta_hash_end(fakta_hash_chunks(0, first & fakta_first_bytes(len), len > 8 ? second & fakta_first_bytes(len - 8) : 0));
}

/* of a folded word */
static inline uint32_t
fakta_word_hash(const char *form, size_t len)
{
	uint64_t	hash = 0;

	for (size_t i = 0; i < len; i += 16)
		hash = fakta_hash_chunks(hash, fakta_short_chunk(form + i, len - i), len > i + 8 ? fakta_short_chunk(form + i + 8, len - i - 8) : 0);
	return fakta_hash_end(hash);
}

extern const FaktaWord *fakta_lookup_hash(const char *form, size_t len, uint32_t hash);
extern const FaktaWord *fakta_lookup_letters(const char *letters, size_t len, uint32_t hash);
extern const FaktaWord *fakta_lookup_written(const char *text, size_t len);
extern int	fakta_words_beginning(const char *letters, size_t len, const FaktaWord **words, int room);
extern const FaktaWord *fakta_root_beginning(const char *letters, size_t len);
extern const FaktaWord *fakta_lookup(const char *form, size_t len);
/* the tables, in lexicon.c */
extern const char *const fakta_lex_pool;
extern const FaktaInfo fakta_lex_info[];
extern const FaktaWord fakta_lex_words[];
extern const uint8_t fakta_lex_hint[2][LEX_HINTS];
extern const uint8_t fakta_lex_pair[];

/* Words by a number that fits into a token; 0 stands for none. */
static inline const FaktaWord *
fakta_word(uint16_t number)
{
	return number ? &fakta_lex_words[number - 1] : NULL;
}

static inline uint16_t
fakta_word_number(const FaktaWord *word)
{
	return word ? (uint16_t) (word - fakta_lex_words + 1) : 0;
}

static inline const char *
fakta_form(const FaktaWord *word)
{
	return fakta_lex_pool + word->form;
}

static inline const FaktaWord *
fakta_root(const FaktaWord *word)
{
	return &fakta_lex_words[word->root];
}

static inline const FaktaInfo *
fakta_info(const FaktaWord *word)
{
	return &fakta_lex_info[word->info];
}

/* The word's value of a kind (LEX_VALUE_...), or NULL. */
static inline const char *
fakta_value(const FaktaWord *word, int kind)
{
	uint32_t	value = word ? fakta_info(word)->value[kind] : 0;

	return value ? fakta_lex_pool + value : NULL;
}

static inline bool
fakta_info_has(const FaktaInfo *info, int tag)
{
	return info->tags[tag >> 6] >> (tag & 63) & 1;
}

/* Has the word any of these tags (FAKTA_MASK_...)? */
static inline bool
fakta_info_any(const FaktaInfo *info, const uint64_t mask[FAKTA_TAG_WORDS])
{
	uint64_t	any = 0;

	for (int i = 0; i < FAKTA_TAG_WORDS; i++)
		any |= info->tags[i] & mask[i];
	return any != 0;
}

/*
 * What a word may be, by its fakta_word_hash() alone: bits HINT_...  A bit that is not set
 * is sure; the small tables spare most words their look-up.
 */
static inline uint8_t
fakta_hint(uint32_t hash)
{
	return fakta_lex_hint[0][(hash ^ hash >> 15) & (LEX_HINTS - 1)] & fakta_lex_hint[1][hash >> 19];
}

/* May a phrase begin with two words of these hashes?  False is sure. */
static inline bool
fakta_pair_hint(uint32_t first, uint32_t second)
{
	uint32_t	both = first * 5 + second;

	both = (both ^ both >> 15) & (LEX_PAIRS - 1);
	return fakta_lex_pair[both >> 3] >> (both & 7) & 1;
}

/* Does the entry say anything about facts, or does it only begin phrases? */
static inline bool
fakta_meaningful(const FaktaWord *word)
{
	return (fakta_info(word)->hint & HINT_TAGGED) != 0;
}

/* Is it in the lexicon for itself, not only because phrases begin with it, as "hino" of "hino motors"? */
static inline bool
fakta_is_entry(const FaktaWord *word)
{
	return word != NULL && ((word->flags & ~(LEX_PHRASE_START | LEX_SYNONYM_START)) != 0 || fakta_meaningful(word));
}

static inline bool
fakta_has(const FaktaWord *word, int tag)
{
	return word != NULL && fakta_info_has(fakta_info(word), tag);
}

#endif							/* FAKTA_LEXICON_H */
