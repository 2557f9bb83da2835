/*
 * wrap.c
 *		Text whose lines were broken at a width, as e-mail and the text of a PDF are.
 *
 * There a line's end says nothing: "sebanyak 1.200\nkaryawan PT\nLyra di-PHK".  A line
 * was broken for its width if the first word of the next one had no room in it.
 */
#include "article/document.h"

#include <string.h>

/* Characters of the longest line of such a text; and bytes, beyond which nothing is counted. */
#define WIDTH_MIN	40
#define WIDTH_MAX	120
#define BYTES_MAX	240
/* Minimum pairs of lines that tell; of five of them so many must be broken for the width, and no more than half of these may end a sentence. */
#define PAIRS_MIN	2
#define BROKEN_OF_5	3

/* A line of a text, without the blanks at its end. */
typedef struct Line
{
	size_t		begin,
				end,
				next;			/* where the next one begins */
	size_t		width;			/* in characters, as are all here */
	size_t		word;			/* its first word */
} Line;

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

static size_t
characters(const char *text, size_t begin, size_t end, bool utf8)
{
	size_t		n = end - begin;

	for (size_t i = begin; utf8 && i < end; i++)
		n -= ((unsigned char) text[i] & 0xC0) == 0x80;
	return n;
}

/* Reads the line that begins at a place; false at the end of the text. */
static bool
read_line(const char *text, size_t len, size_t begin, bool utf8, Line *line)
{
	const char *end = begin < len ? memchr(text + begin, '\n', len - begin) : NULL;
	size_t		word = begin;

	if (begin >= len)
		return false;
	line->begin = begin;
	line->end = end ? (size_t) (end - text) : len;
	line->next = line->end + 1;
	while (line->end > begin && is_blank(text[line->end - 1]))
		line->end--;
	line->width = line->end - begin;
	line->word = 0;
	if (line->width > BYTES_MAX)
		return true;
	while (word < line->end && !is_blank(text[word]))
		word++;
	line->width = characters(text, begin, line->end, utf8);
	line->word = characters(text, begin, word, utf8);
	return true;
}

static bool
is_broken(const Line *line, const Line *next, size_t width)
{
	return line->width > 0 && next->word > 0 && line->width + 1 + next->word > width;
}

static bool
ends_sentence(const char *text, const Line *line)
{
	char		c = text[line->end - 1];

	return c == '.' || c == '!' || c == '?' || c == '"' || c == ':';
}

/* The width at which the lines of a text were broken; 0 if they were not. */
static size_t
width_of(const char *text, size_t len, size_t from, bool utf8)
{
	Line		line,
				next;
	size_t		width = 0;
	uint32_t	pairs = 0,
				broken = 0,
				ends = 0;

	for (size_t at = from; read_line(text, len, at, utf8, &line); at = line.next)
	{
		if (line.width > WIDTH_MAX)
			return 0;
		width = line.width > width ? line.width : width;
	}
	if (width < WIDTH_MIN)
		return 0;
	for (bool any = read_line(text, len, from, utf8, &line); any && read_line(text, len, line.next, utf8, &next); line = next)
		if (line.width > 0 && next.width > 0)
		{
			pairs++;
			if (!is_broken(&line, &next, width))
				continue;
			broken++;
			ends += ends_sentence(text, &line);
		}
	return pairs >= PAIRS_MIN && broken * 5 >= pairs * BROKEN_OF_5 && ends * 2 <= broken ? width : 0;
}

const char *
fakta_unwrap(FaktaMemory *memory, const char *text, size_t len, size_t from, bool utf8)
{
	size_t		width = width_of(text, len, from, utf8);
	Line		line,
				next;
	char	   *copy;

	if (width == 0)
		return text;
	copy = memory->grow(memory->state, NULL, len);
	memcpy(copy, text, len);
	for (bool any = read_line(text, len, from, utf8, &line); any && read_line(text, len, line.next, utf8, &next); line = next)
		if (is_broken(&line, &next, width))
			memset(copy + line.end, ' ', next.begin - line.end);
	return copy;
}
