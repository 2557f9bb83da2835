/*
 * text.h
 *		Characters: decoding, classes and case folding, without any locale.
 *
 * The same bytes must give the same tokens on every server and under every
 * collation (the functions above are IMMUTABLE), so nothing here asks libc.
 */
#ifndef FAKTA_TEXT_H
#define FAKTA_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum
{
	CH_SPACE,
	CH_LETTER,
	CH_DIGIT,
	CH_PUNCT,
	CH_IGNORE					/* zero-width and soft hyphen: part of a word,
								 * not of its spelling */
} FaktaCharClass;

/* one character, as fakta_char() reads it */
typedef struct FaktaChar
{
	uint32_t	code;
	uint8_t		len;			/* bytes; 1 where the bytes are no UTF-8 */
	uint8_t		cls;			/* FaktaCharClass */
} FaktaChar;

extern const uint8_t fakta_ascii_class[128];

extern FaktaChar fakta_char_slow(const unsigned char *s, size_t len, bool utf8);

/* len must be > 0 */
static inline FaktaChar
fakta_char(const char *text, size_t len, bool utf8)
{
	const unsigned char *s = (const unsigned char *) text;

	if (s[0] < 128)
	{
		FaktaChar	c = {s[0], 1, fakta_ascii_class[s[0]]};

		return c;
	}
	return fakta_char_slow(s, len, utf8);
}

extern int	fakta_digit(uint32_t code);
extern size_t fakta_fold(const char *text, size_t len, bool utf8, char *out, size_t size);
extern bool fakta_is_upper(uint32_t code);
extern uint32_t fakta_lower(uint32_t code);

#endif							/* FAKTA_TEXT_H */
