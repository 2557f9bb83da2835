/*
 * text.c
 *		Characters: decoding, classes and case folding, without any locale.
 */
#include "text/text.h"

#include <string.h>

#define S CH_SPACE
#define L CH_LETTER
#define D CH_DIGIT
#define P CH_PUNCT
const uint8_t fakta_ascii_class[128] = {
	S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S,
	S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S,
	S, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P,
	D, D, D, D, D, D, D, D, D, D, P, P, P, P, P, P,
	P, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
	L, L, L, L, L, L, L, L, L, L, L, P, P, P, P, P,
	P, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
	L, L, L, L, L, L, L, L, L, L, L, P, P, P, P, S
};
#undef S
#undef L
#undef D
#undef P

/* Ranges that are not letters, in order of code; everything else above 127 is. */
static const struct
{
	uint32_t	first,
				last;
	uint8_t		cls;
}			ranges[] =
{
	{0x0080, 0x009F, CH_SPACE},
	{0x00A0, 0x00A0, CH_SPACE},
	{0x00A1, 0x00A9, CH_PUNCT},
	{0x00AB, 0x00AC, CH_PUNCT},
	{0x00AD, 0x00AD, CH_IGNORE},
	{0x00AE, 0x00B4, CH_PUNCT},
	{0x00B6, 0x00B9, CH_PUNCT},
	{0x00BB, 0x00BF, CH_PUNCT},
	{0x00D7, 0x00D7, CH_PUNCT},
	{0x00F7, 0x00F7, CH_PUNCT},
	{0x060C, 0x060C, CH_PUNCT},
	{0x061B, 0x061F, CH_PUNCT},
	{0x0660, 0x0669, CH_DIGIT},
	{0x066A, 0x066D, CH_PUNCT},
	{0x06F0, 0x06F9, CH_DIGIT},
	{0x1680, 0x1680, CH_SPACE},
	{0x2000, 0x200A, CH_SPACE},
	{0x200B, 0x200F, CH_IGNORE},
	{0x2010, 0x2027, CH_PUNCT},
	{0x2028, 0x2029, CH_SPACE},
	{0x202A, 0x202E, CH_IGNORE},
	{0x202F, 0x202F, CH_SPACE},
	{0x2030, 0x205E, CH_PUNCT},
	{0x205F, 0x205F, CH_SPACE},
	{0x2060, 0x206F, CH_IGNORE},
	{0x2070, 0x20CF, CH_PUNCT},
	{0x2100, 0x2BFF, CH_PUNCT},
	{0x2E00, 0x2E7F, CH_PUNCT},
	{0x3000, 0x3000, CH_SPACE},
	{0x3001, 0x3004, CH_PUNCT},
	{0x3008, 0x3020, CH_PUNCT},
	{0x3030, 0x3030, CH_PUNCT},
	{0xD800, 0xF8FF, CH_PUNCT},
	{0xFE00, 0xFE0F, CH_IGNORE},
	{0xFE10, 0xFE6F, CH_PUNCT},
	{0xFEFF, 0xFEFF, CH_IGNORE},
	{0xFF01, 0xFF0F, CH_PUNCT},
	{0xFF10, 0xFF19, CH_DIGIT},
	{0xFF1A, 0xFF20, CH_PUNCT},
	{0xFF3B, 0xFF40, CH_PUNCT},
	{0xFF5B, 0xFF65, CH_PUNCT},
	{0xFFE0, 0xFFFF, CH_PUNCT},
	{0x1F000, 0x1FAFF, CH_PUNCT},
	{0xE0000, 0x10FFFF, CH_IGNORE},
};

static FaktaCharClass
class_of(uint32_t code)
{
	int			lo = 0,
				hi = (int) (sizeof(ranges) / sizeof(ranges[0])) - 1;

	if (code >= 0xC0 && code < 0x0600)
		return code == 0xD7 || code == 0xF7 ? CH_PUNCT : CH_LETTER;
	while (lo <= hi)
	{
		int			mid = (lo + hi) / 2;

		if (code < ranges[mid].first)
			hi = mid - 1;
		else if (code > ranges[mid].last)
			lo = mid + 1;
		else
			return ranges[mid].cls;
	}
	return CH_LETTER;
}

/*
 * A byte above 127.  In a server encoding that is not UTF-8 such bytes are
 * letters one by one: every encoding that a server may have keeps them apart
 * from ASCII.  Broken UTF-8 (only SQL_ASCII lets it in) is treated the same.
 */
FaktaChar
fakta_char_slow(const unsigned char *s, size_t len, bool utf8)
{
	FaktaChar	c = {s[0], 1, CH_LETTER};
	uint32_t	code;
	int			n;

	if (!utf8)
		return c;
	if (s[0] >= 0xC2 && s[0] <= 0xDF)
		n = 2, code = s[0] & 0x1F;
	else if (s[0] >= 0xE0 && s[0] <= 0xEF)
		n = 3, code = s[0] & 0x0F;
	else if (s[0] >= 0xF0 && s[0] <= 0xF4)
		n = 4, code = s[0] & 0x07;
	else
		return c;
	if ((size_t) n > len)
		return c;
	for (int i = 1; i < n; i++)
	{
		if ((s[i] & 0xC0) != 0x80)
			return c;
		code = code << 6 | (s[i] & 0x3F);
	}
	c.code = code;
	c.len = (uint8_t) n;
	c.cls = class_of(code);
	return c;
}

/* Lower case of the alphabets that Indonesian news quotes: Latin, Greek, Cyrillic. */
uint32_t
fakta_lower(uint32_t c)
{
	if (c < 128)
		return c >= 'A' && c <= 'Z' ? c + 32 : c;
	if (c >= 0xC0 && c <= 0xDE && c != 0xD7)
		return c + 32;
	if (c >= 0x100 && c <= 0x17F)
	{
		if (c == 0x130 || c == 0x131 || c == 0x138 || c == 0x149 || c == 0x17F)
			return c;
		if (c == 0x178)
			return 0xFF;
		if ((c >= 0x139 && c <= 0x148) || c >= 0x179)
			return c & 1 ? c + 1 : c;
		return c | 1;
	}
	if (c >= 0x391 && c <= 0x3A9 && c != 0x3A2)
		return c + 32;
	if (c >= 0x410 && c <= 0x42F)
		return c + 32;
	if (c >= 0x400 && c <= 0x40F)
		return c + 80;
	if (c >= 0x1E00 && c <= 0x1EFF && !(c >= 0x1E95 && c <= 0x1E9F))
		return c | 1;
	if (c >= 0xFF21 && c <= 0xFF3A)
		return c + 32;
	return c;
}

bool
fakta_is_upper(uint32_t c)
{
	return fakta_lower(c) != c;
}

/* The value of a decimal digit (ASCII, Arabic, full-width), or -1. */
int
fakta_digit(uint32_t c)
{
	if (c >= '0' && c <= '9')
		return (int) (c - '0');
	if (c >= 0x660 && c <= 0x669)
		return (int) (c - 0x660);
	if (c >= 0x6F0 && c <= 0x6F9)
		return (int) (c - 0x6F0);
	if (c >= 0xFF10 && c <= 0xFF19)
		return (int) (c - 0xFF10);
	return -1;
}

/*
 * Folds text to lower case into out, dropping characters without a spelling
 * and apostrophes (Jum'at = Jumat, Qur’an = Quran).
 * Stops before a character that would not fit into size bytes; returns the
 * bytes written.  Never writes more bytes than it reads.
 */
size_t
fakta_fold(const char *text, size_t len, bool utf8, char *out, size_t size)
{
	size_t		n = 0;

	for (size_t i = 0; i < len;)
	{
		unsigned char b = (unsigned char) text[i];

		if (b == '\'')
			i++;
		else if (b < 128)
		{
			if (n + 1 > size)
				break;
			out[n++] = (char) (b >= 'A' && b <= 'Z' ? b + 32 : b);
			i++;
		}
		else
		{
			FaktaChar	c = fakta_char_slow((const unsigned char *) text + i, len - i, utf8);
			uint32_t	l = c.len > 1 ? fakta_lower(c.code) : c.code;

			if (n + c.len > size)
				break;
			if (c.cls == CH_IGNORE || (c.code == 0x2019 && c.len == 3))
				 /* no spelling */ ;
			else if (c.code == 0x2010 || c.code == 0x2011)
				out[n++] = '-';	/* as typesetters write it */
			else if (c.cls == CH_DIGIT)
				out[n++] = (char) ('0' + fakta_digit(c.code));
			else if (l != c.code && c.len == 2 && l < 0x800)
			{
				out[n++] = (char) (0xC0 | l >> 6);
				out[n++] = (char) (0x80 | (l & 0x3F));
			}
			else if (l != c.code && c.len == 3 && l >= 0x800 && l < 0x10000)
			{
				out[n++] = (char) (0xE0 | l >> 12);
				out[n++] = (char) (0x80 | (l >> 6 & 0x3F));
				out[n++] = (char) (0x80 | (l & 0x3F));
			}
			else
			{
				memcpy(out + n, text + i, c.len);
				n += c.len;
			}
			i += c.len;
		}
	}
	return n;
}
