/*
 * number.c
 *		Numbers as a searcher would type them: 1.200 = 1200, 12,5 = 12.5.
 *
 * The judgement which mark parts groups and which is the decimal point is
 * that of read_number() in scan.c.
 */
#include "text/number.h"

#include <stdbool.h>
#include <string.h>

/* The marks of a number: what they part, and which one may be the decimal point. */
typedef struct Marks
{
	int			dots;
	int			commas;
	bool		dot_groups;		/* three digits after each */
	bool		comma_groups;
	size_t		first;			/* digits before the first */
	size_t		last;			/* where the last stands */
} Marks;

/* False where the number has letters, or marks of an address or a time. */
static bool
read_marks(const char *form, size_t end, Marks *m)
{
	size_t		group = 0;
	char		before = 0;

	for (size_t i = 0; i <= end; i++)
	{
		unsigned char c = i < end ? (unsigned char) form[i] : 0;

		if (c >= '0' && c <= '9')
		{
			group++;
			continue;
		}
		if ((c >= 'a' && c <= 'z') || c == '-' || c == '/' || c == '@' || c == ':')
			return false;
		if (group == 0 && c != 0)
			continue;			/* the rest of a wide space */
		if (before == 0)
			m->first = group;
		else if (before == '.')
			m->dot_groups &= group == 3;
		else
			m->comma_groups &= group == 3;
		if (c == 0)
			break;
		before = c == ',' ? ',' : '.';
		if (before == ',')
			m->commas++;
		else
			m->dots++;
		if (c == '.' || c == ',')
			m->last = i;
		group = 0;
	}
	return true;
}

size_t
fakta_number_lexeme(const char *form, size_t len, char *out)
{
	size_t		n = 0,
				end = len;
	Marks		m = {.dot_groups = true,.comma_groups = true,.last = len};

	/* 1.500-an, 1990an */
	if (end > 2 && memcmp(form + end - 2, "an", 2) == 0)
	{
		end -= 2;
		if (form[end - 1] == '-')
			end--;
	}
	if (end == 0 || form[0] < '0' || form[0] > '9' || !read_marks(form, end, &m))
		return 0;
	if (m.commas == 0 && m.dots > 0)
	{
		if (m.dot_groups && m.first <= 3 && !(form[0] == '0' && m.dots == 1))
			m.last = end;
		else if (m.dots > 1)
		{
			/* a version: its dots are its own */
			memcpy(out, form, end);
			return end;
		}
	}
	else if (m.dots == 0 && m.comma_groups && m.first <= 3 && (m.commas > 1 || form[0] != '0'))
		m.last = end;
	for (size_t i = 0; i < end; i++)
	{
		if (form[i] >= '0' && form[i] <= '9')
			out[n++] = form[i];
		else if (i == m.last)
			out[n++] = '.';
	}
	return n;
}
