/*
 * stem.h
 *		From an inflected Indonesian word to its lexeme.
 */
#ifndef FAKTA_STEM_H
#define FAKTA_STEM_H

#include "text/lexicon.h"

/* Longer words are no words of the language and stay as they are. */
#define FAKTA_WORD_MAX	100

/* libstemmer's handle; declared here so that only stem.c needs its header */
struct sb_stemmer;

/*
 * What a word comes to.  text is the lexeme, in lower case, never empty and
 * never longer than FAKTA_WORD_MAX bytes; word is its entry in the lexicon, or
 * NULL where only Snowball or no rule at all spoke.
 */
typedef struct FaktaStem
{
	const FaktaWord *word;
	size_t		len;
	char		text[FAKTA_WORD_MAX + 1];
} FaktaStem;

/*
 * word is folded (fakta_fold) and at most FAKTA_WORD_MAX bytes; it may hold
 * hyphens, digits and bytes above 127.  snowball may be NULL: unknown words
 * then keep their form after clitics and reduplication are gone.
 */
extern void fakta_stem(struct sb_stemmer *snowball, const char *word, size_t len,
					   FaktaStem *result);

/*
 * What an unfinished word has of its root, behind its prefixes: perint of
 * pemerint, which pemerintah begins with.  At least so many letters of the root
 * must be there, and one so frequent begin with them; out has room for those of
 * word and a NUL.  Returns their number, 0 if no root begins so.
 */
extern size_t fakta_stem_beginning(const char *word, size_t len, size_t least, int frequency, char *out);

/*
 * Is this folded hyphenated word one word (di-phk, ai-nya, karyawan-karyawan,
 * sayur-mayur), rather than two joined by a hyphen (jakarta-bandung)?
 */
extern bool fakta_hyphen_joins(const char *word, size_t len);

#endif							/* FAKTA_STEM_H */
