/*
 * recent.h
 *		What a dictionary made of words lately, so that it need not think again.
 *
 * News repeats itself: six of seven words of a text are among the few thousand
 * that a backend saw last.  A word has two places, by its hash, next to each
 * other: the first for the one seen last, the second for the one before.  Results
 * depend on nothing but the word, so nothing here ever becomes wrong.
 */
#ifndef FAKTA_PG_RECENT_H
#define FAKTA_PG_RECENT_H

#include "text/lexicon.h"

#define RECENT_WORDS	8192	/* a power of 2; 256 kB */
#define RECENT_LENGTH	24		/* longer words are too rare to be kept */

typedef enum RecentKind
{
	RECENT_NONE,
	RECENT_STOP,				/* left out of the index */
	RECENT_ENTRY,				/* the lexeme is the entry's form */
	RECENT_BEGIN				/* the lexeme is the word's beginning */
} RecentKind;

/* beside the kind: a phrase may begin with the word */
#define RECENT_PHRASE	0x80

/* Half a cache line. */
typedef struct Recent
{
	uint32_t	hash;
	uint16_t	entry;			/* of the lexicon */
	uint8_t		kind;			/* RecentKind, maybe with RECENT_PHRASE */
	uint8_t		len;			/* of the word */
	uint8_t		lexeme_len;		/* of RECENT_BEGIN */
	char		form[RECENT_LENGTH - 1];
} Recent;

/* The first of a word's two places. */
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
	/* most words are so short, and a call costs more than this */
	if (len <= 8)
		return ((fakta_chunk(r->form) ^ fakta_chunk(form)) & fakta_first_bytes(len)) == 0;
	return fakta_chunk(r->form) == fakta_chunk(form) && memcmp(r->form + 8, form + 8, len - 8) == 0;
}

/* Is the word in one of its places?  Then it is in the first now. */
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

/* Gives the word the first place; whoever had it has the second now. */
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
