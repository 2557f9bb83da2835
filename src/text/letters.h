/*
 * letters.h
 *		The letters of ASCII that a text goes on with, sixteen at a time.
 */
#ifndef FAKTA_LETTERS_H
#define FAKTA_LETTERS_H

#include "text/lexicon.h"

/* every x86-64 has it; the other way below does the same eight bytes at a time */
#if defined(__x86_64__) && !defined(FAKTA_NO_SIMD)
#include <emmintrin.h>
#define FAKTA_SSE2
#endif

#define fakta_unlikely(x)	__builtin_expect((x), 0)

#ifndef FAKTA_SSE2
/* Ones in the bytes before the first that is marked, in all of them if none is. */
static inline uint64_t
fakta_bytes_before(uint64_t marked)
{
	return ((marked & (0 - marked)) >> 7) - 1;
}

/* The highest bit of each byte, that of the first byte the lowest. */
static inline uint32_t
fakta_top_bits(uint64_t chunk)
{
	return (uint32_t) ((chunk >> 7 & FAKTA_EACH_BYTE(1)) * UINT64_C(0x0102040810204080) >> 56);
}
#endif

/* The letters that a text goes on with, at most sixteen of them. */
typedef struct FaktaLetters
{
	uint64_t	first;			/* eight in lower case; zero behind the last letter */
	uint64_t	second;
	size_t		len;
	uint32_t	capitals;		/* a bit for each, the first letter's is the lowest */
} FaktaLetters;

/* room: bytes of the text from p on */
static inline FaktaLetters
fakta_read_letters(const char *p, size_t room)
{
	FaktaLetters l;
	char		end[16];

	if (fakta_unlikely(room < 16))
	{
		memset(end, 0, sizeof(end));
		memcpy(end, p, room);
		p = end;
	}
#ifdef FAKTA_SSE2
	{
		static const uint8_t ones[32] = {
			0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF
		};
		__m128i		text = _mm_loadu_si128((const __m128i *) p);
		__m128i		lower = _mm_or_si128(text, _mm_set1_epi8(0x20));
		__m128i		off = _mm_sub_epi8(lower, _mm_set1_epi8('a'));
		__m128i		letters = _mm_cmpeq_epi8(_mm_min_epu8(off, _mm_set1_epi8(25)), off);

		l.len = (size_t) __builtin_ctz(~(unsigned) _mm_movemask_epi8(letters));
		/* the bit that tells small letters, moved to the top of its byte */
		l.capitals = ~(unsigned) _mm_movemask_epi8(_mm_slli_epi16(text, 2)) & ((1u << l.len) - 1);
		lower = _mm_and_si128(lower, _mm_loadu_si128((const __m128i *) (ones + 16 - l.len)));
		l.first = (uint64_t) _mm_cvtsi128_si64(lower);
		l.second = (uint64_t) _mm_cvtsi128_si64(_mm_unpackhi_epi64(lower, lower));
	}
#else
	{
		uint64_t	a = fakta_chunk(p),
					b = fakta_chunk(p + 8);
		uint64_t	others,
					rest;

		l.first = a | FAKTA_EACH_BYTE(0x20);
		l.second = b | FAKTA_EACH_BYTE(0x20);
		others = fakta_no_small_letters(l.first);
		rest = fakta_no_small_letters(l.second);
		l.len = others ? (size_t) __builtin_ctzll(others) >> 3 : rest ? 8 + ((size_t) __builtin_ctzll(rest) >> 3) : 16;
		l.first &= fakta_bytes_before(others);
		l.second &= others ? 0 : fakta_bytes_before(rest);
		l.capitals = (fakta_top_bits(~a << 2) | fakta_top_bits(~b << 2) << 8) & ((1u << l.len) - 1);
	}
#endif
	return l;
}

#endif							/* FAKTA_LETTERS_H */
