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

size_t
fakta_number_lexeme(const char *form, size_t len, char *out)
{
	size_t		n = 0,
				first = 0,
				group = 0;
	int			dots = 0,
				commas = 0;
	bool		dot_groups = true,
				comma_groups = true;
	char		last = 0;
	size_t		end = len,
				decimal = len;

	/* 1.500-an, 1990an */
	if (end > 2 && memcmp(form + end - 2, "an", 2) == 0)
	{
		end -= 2;
		if (form[end - 1] == '-')
			end--;
	}
	if (end == 0 || form[0] < '0' || form[0] > '9')
		return 0;

	for (size_t i = 0; i <= end; i++)
	{
		unsigned char c = i < end ? (unsigned char) form[i] : 0;

		if (c >= '0' && c <= '9')
		{
			group++;
			continue;
		}
		if ((c >= 'a' && c <= 'z') || c == '-' || c == '/' || c == '@' || c == ':')
			return 0;
		if (group == 0 && c != 0)
			continue;			/* the rest of a wide space */
		if (dots + commas == 0 && last == 0)
			first = group;
		else if (last == '.')
			dot_groups &= group == 3;
		else if (last == ',')
			comma_groups &= group == 3;
		if (c == 0)
			break;
		if (c == ',')
			commas++;
		else
			dots++;
		last = c == ',' ? ',' : '.';
		if (c == '.' || c == ',')
			decimal = i;
		group = 0;
	}

	if (dots + commas == 0)
		decimal = end;
	else if (commas == 0)
	{
		if (dot_groups && first <= 3 && !(form[0] == '0' && dots == 1))
			decimal = end;
		else if (dots > 1)
		{
			/* a version: its dots are its own */
			memcpy(out, form, end);
			return end;
		}
	}
	else if (dots == 0 && comma_groups && first <= 3 && (commas > 1 || form[0] != '0'))
		decimal = end;

	for (size_t i = 0; i < end; i++)
	{
		if (form[i] >= '0' && form[i] <= '9')
			out[n++] = form[i];
		else if (i == decimal)
			out[n++] = '.';
	}
	return n;
}
