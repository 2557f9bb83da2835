/*
 * recent.h
 *		A cache of the results of a dictionary for recent words.
 *
 * News repeats itself: six of seven words of a text are among the few thousand
 * that a backend has seen last.  The hash of a word gives two adjacent places,
 * the first for the word that was used last.  Results depend only on the word, so
 * the cache never becomes invalid.
 */
#ifndef FAKTA_PG_RECENT_H
#define FAKTA_PG_RECENT_H

#include "text/lexicon.h"

#define RECENT_WORDS	8192	/* a power of 2; 256 kB */
#define RECENT_LENGTH	24		/* longer words are rare and are not cached */

typedef enum RecentKind
{
	RECENT_NONE,
	RECENT_STOP,				/* a stop word */
	RECENT_ENTRY,				/* the lexeme is the form of the lexicon entry */
	RECENT_BEGIN				/* the lexeme is the beginning of the word */
} RecentKind;

/* a flag with the kind: a phrase may begin with the word */
#define RECENT_PHRASE	0x80

/* Half a cache line. */
typedef struct Recent
{
	uint32_t	hash;
	uint16_t	entry;			/* lexicon entry */
	uint8_t		kind;			/* RecentKind, with or without RECENT_PHRASE */
	uint8_t		len;			/* length of the word */
	uint8_t		lexeme_len;		/* for RECENT_BEGIN */
	char		form[RECENT_LENGTH - 1];
} Recent;

/* The first of the two places for a word. */
static inline Recent *
recent_place(Recent *recent, uint32_t hash)
{
	return &recent[(hash ^ hash >> 16) & (RECENT_WORDS - 2)];
}

static inline bool
recent_is(const Recent *r, const char *form, size_t len, uint32_t hash)
{
	if (r->hash != hash || r->kind == RECENT_NONE || r->len != len)
		return false;
	/* most words are short, and a function call would be slower */
	if (len <= 8)
		return ((fakta_chunk(r->form) ^ fakta_chunk(form)) & fakta_first_bytes(len)) == 0;
	return fakta_chunk(r->form) == fakta_chunk(form) && memcmp(r->form + 8, form + 8, len - 8) == 0;
}

/* Is the word cached?  If so, moves it to the first place. */
static inline bool
recent_find(Recent *place, const char *form, size_t len, uint32_t hash)
{
	Recent		found;

	if (recent_is(&place[0], form, len, hash))
		return true;
	if (!recent_is(&place[1], form, len, hash))
		return false;
	found = place[1];
	place[1] = place[0];
	place[0] = found;
	return true;
}

/* Stores the word in the first place, and moves the one that was there to the second. */
static inline void
recent_take(Recent *place, const char *form, size_t len, uint32_t hash, uint8_t kind)
{
	place[1] = place[0];
	place[0].hash = hash;
	place[0].kind = kind;
	place[0].len = (uint8_t) len;
	memcpy(place[0].form, form, len);
}

#endif							/* FAKTA_PG_RECENT_H */
