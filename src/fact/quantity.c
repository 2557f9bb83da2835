/*
 * quantity.c
 *		Numbers of running text: value, bounds and what they count.
 *
 * doc/numbers.md describes the grammar.  Every look ahead or back has a
 * bound, so that reading a sentence is linear.
 */
#include "fact/quantity.h"

#include <math.h>
#include <string.h>

/* Tokens of modifiers ("sekitar", "lebih dari") before a number. */
#define MODIFIERS_MAX	4
/* Tokens of one number in words. */
#define NUMBER_MAX		64

/* Later years need a word that says so: "Total 2079". */
#define YEAR_BARE_MAX	2050

/* A number as written, before bounds and units. */
typedef struct Amount
{
	uint32_t	first;
	uint32_t	end;			/* token after it */
	double		low;
	double		high;			/* = low unless vague (belasan, ratusan) */
	bool		vague;
	bool		about;			/* 1.500-an, 53 ribuan */
	bool		words;			/* in number words only */
	bool		scaled;			/* has its own ribu, juta ... */
	bool		decimal;
	bool		money_scale;	/* 5M, 3T */
	bool		collective;		/* ketujuh */
	bool		year;			/* four plain digits, 1900 to 2100 */
	double		scale;			/* the multiplier after digits, else 1 */
	int			digits;
} Amount;

static inline bool
has(const FaktaInfo *info, int tag)
{
	return info != NULL && fakta_info_has(info, tag);
}

static inline bool
glued(const FaktaDocument *doc, uint32_t i)
{
	return !(doc->tokens[i].flags & TF_GAP);
}

/* The value of a number token, and how it is written. */
static double
token_number(const FaktaDocument *doc, uint32_t i, Amount *a)
{
	const FaktaToken *t = &doc->tokens[i];
	double		whole = 0,
				scale = 1;
	bool		fraction = false;
	uint32_t	at = t->start,
				stop = t->start + t->len,
				point = UINT32_MAX;

	/* A FLOAT's last mark is its decimal point; a UINT's marks part groups. */
	if (t->type == TOK_FLOAT)
		for (uint32_t k = at; k < stop; k++)
			if (doc->text[k] == '.' || doc->text[k] == ',')
				point = k;
	a->digits = 0;
	a->decimal = t->type == TOK_FLOAT;
	while (at < stop)
	{
		FaktaChar	c;
		int			d = (unsigned char) doc->text[at] - '0';

		/* as below, for what most numbers are made of */
		if (d >= 0 && d < 10 && !fraction && a->digits < 15)
		{
			a->digits++;
			whole = whole * 10 + d;
			at++;
			continue;
		}
		c = fakta_char(doc->text + at, stop - at, doc->utf8);
		d = c.cls == CH_DIGIT ? fakta_digit(c.code) : -1;
		if (c.cls == CH_LETTER || c.code == '-')
			break;
		if (at == point)
			fraction = true;
		else if (d >= 0 && scale < 1e15)
		{
			/* one division at the end, so that 8228.8 is the nearest double */
			a->digits++;
			whole = whole * 10 + d;
			if (fraction)
				scale *= 10;
		}
		at += c.len;
	}
	a->year = t->type == TOK_UINT && a->digits == 4 && t->len == 4 && whole >= 1900 && whole <= 2100;
	a->about = (t->flags & TF_HYPHEN) != 0;
	return whole / scale;
}

/* The fraction that a sign at the token stands for, glued to what is before it; else 0. */
static double
fraction_sign(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	static const struct
	{
		uint32_t	code;
		double		value;
	}			signs[] = {{0xBC, 0.25}, {0xBD, 0.5}, {0xBE, 0.75}, {0x2153, 1.0 / 3}, {0x2154, 2.0 / 3}};
	const FaktaToken *t = &doc->tokens[i];
	FaktaChar	c;

	if (i >= end || t->type != TOK_BLANK || t->len < 2)
		return 0;
	c = fakta_char(doc->text + t->start, t->len, doc->utf8);
	for (size_t k = 0; c.len == t->len && k < sizeof(signs) / sizeof(signs[0]); k++)
		if (signs[k].code == c.code)
			return signs[k].value;
	return 0;
}

/* "beberapa ratus", "beberapa ratus ribu": two to nine of them */
static bool
read_some(const FaktaDocument *doc, uint32_t i, uint32_t end, Amount *a)
{
	double		scale;

	if (i + 1 >= end || !fakta_is(doc, i + 1, TAG_SCALE) || fakta_number_at(doc, i + 1) > 1e6)
		return false;
	scale = fakta_number_at(doc, i + 1);
	a->end = i + 2;
	if (scale < 1000 && a->end < end && fakta_is(doc, a->end, TAG_SCALE) && fakta_number_at(doc, a->end) >= 1000)
		scale *= fakta_number_at(doc, a->end++);
	a->vague = true;
	a->low = 2 * scale;
	a->high = 9 * scale;
	return true;
}

/* The power of ten that a number word fills: 10 of duapuluh, 100 of seratus. */
static double
place_of(double number)
{
	double		place = 1;

	while (place * 10 <= number)
		place *= 10;
	return place;
}

/*
 * What stands below the next thousand, after a puluh, ratus, lusin, kodi or
 * gros; digit is what they are said of, NAN for all that fits below them.
 */
static double
scaled_part(double part, double digit, double scale)
{
	/* dozens and scores multiply all that was said: seratus lusin */
	if (scale != 10 && scale != 100)
		return part * scale;
	if (isnan(digit))
		digit = fmod(part, scale == 10 ? 10 : 100);
	return part - digit + digit * scale;
}

/*
 * A number at token i: digits with their multiplier, number words, or both.
 * False if there is none.  Calls itself for the five tokens after "koma" only,
 * and each time for fewer.
 */
static bool
/* NOLINTNEXTLINE(misc-no-recursion): as said */
read_amount(const FaktaDocument *doc, uint32_t i, uint32_t end, Amount *a)
{
	double		total = 0,		/* millions and thousands already closed */
				part = 0,		/* below the next scale */
				digit = NAN;	/* a digit that waits for its place */
	double		last_scale = INFINITY;
	double		below = 0;		/* "9 ratus 90": figures after a scale must be below it */
	double		low = NAN,
				high = NAN;		/* of a vague word */
	uint32_t	from = i;
	bool		any = false;

	memset(a, 0, sizeof(*a));
	a->first = i;
	a->scale = 1;
	a->words = true;
	for (; i < end && i - from < NUMBER_MAX; i++)
	{
		const FaktaToken *t = &doc->tokens[i];
		const FaktaInfo *info = fakta_info_at(doc, i);

		/* 2½ juta, ½ juta */
		if (fraction_sign(doc, i, end) > 0 && (any ? !isnan(digit) && !a->decimal && !(t->flags & TF_GAP) : true))
		{
			digit = (any ? digit : 0) + fraction_sign(doc, i, end);
			a->decimal = any = true;
			a->words = false;
			continue;
		}
		/* words of one number stand together */
		if (any && !(t->flags & TF_GAP) && !(fakta_token_is_word(t) && fakta_token_is_number(t - 1)) && !fraction_sign(doc, i - 1, end))
			break;
		if (fakta_token_is_number(t))
		{
			double		v;
			Amount		one = {0};

			if (any && (a->words || !(a->scaled || below > 0) || !isnan(digit)))
				break;
			v = token_number(doc, i, &one);
			if (any && (one.decimal || v >= (below > 0 ? below : last_scale)))
				break;
			a->words = false;
			a->digits = one.digits;
			a->decimal |= one.decimal;
			a->year = !any && one.year;
			a->about |= one.about;
			digit = v;
			any = true;
			continue;
		}
		if (info == NULL)
			break;
		if (fakta_info_has(info, TAG_SOME))
		{
			if (any || !read_some(doc, i, end, a))
				break;
			return true;
		}
		if (fakta_info_has(info, TAG_DIGIT))
		{
			if (!isnan(digit) || !isnan(low) || (any && !a->words && !a->scaled))
				break;
			digit = info->number;
		}
		else if (fakta_info_has(info, TAG_WHOLE))
		{
			if (!isnan(digit) || !isnan(low))
				break;
			digit = info->number;
		}
		else if (fakta_info_has(info, TAG_ONE_SCALE))
		{
			double		s = info->number;
			double		place = place_of(s);

			if (!isnan(digit) || !isnan(low) || place >= last_scale)
				break;
			/* "seribuan" */
			a->about |= fakta_info_has(info, TAG_APPROX);
			if (s >= 1000)
			{
				total += s;
				last_scale = place;
				a->scaled = true;
			}
			else
			{
				if (fmod(part, place * 10) != 0)
					break;
				part += s;
			}
		}
		else if (fakta_info_has(info, TAG_BELAS))
		{
			/* 3belas, but not "3 belas" */
			if (isnan(digit) || digit < 2 || digit > 9 || (!a->words && ((t->flags & TF_GAP) || a->digits != 1 || a->scaled)))
				break;
			digit += 10;
		}
		else if (fakta_info_has(info, TAG_SCALE) || fakta_info_has(info, TAG_SCALE_GLUED) ||
				 fakta_info_has(info, TAG_SCALE_MONEY))
		{
			double		s = info->number;
			double		own;
			bool		letter = !fakta_info_has(info, TAG_SCALE);

			/* 5k and 3M only where they touch; "3 M" after a currency, see money */
			if (letter && (!any || (fakta_info_has(info, TAG_SCALE_GLUED) && (t->flags & TF_GAP))))
				break;
			if (letter && fakta_info_has(info, TAG_SCALE_MONEY) && (t->flags & TF_GAP) &&
				!(t->flags & TF_CAPITAL))
				break;
			if (fakta_info_has(info, TAG_SCALE_MONEY))
				a->money_scale = true;
			if (!isnan(low))
			{
				/* puluhan ribu: 20.000 to 99.999 */
				if (a->scale != 1 || s < 100)
					break;
				a->scale = s;
				any = true;
				continue;
			}
			/* "9 ratus 3 ratus" */
			if (below > 0 && s < 1000 && s >= below && !a->words)
				break;
			/* figures have a ratus for themselves, words for all below a hundred */
			own = a->words ? NAN : digit;
			if (!isnan(digit))
			{
				part += digit;
				digit = NAN;
			}
			if (part == 0 || s >= last_scale)
				break;
			if (s < 1000)
			{
				part = scaled_part(part, own, s);
				below = s;
			}
			else
			{
				total += part * s;
				part = below = 0;
				last_scale = s;
				a->scaled = true;
				if (!a->words)
					a->scale = s;
			}
		}
		else if (fakta_info_has(info, TAG_VAGUE))
		{
			double		s = info->number;

			if (any && isnan(low) && isnan(digit) && part == 0)
				break;
			if (any)
			{
				/* 53 ribuan, tiga ratusan: that many, about */
				if (!isnan(low) || s == 11 || s == 12 || isnan(digit) || (s < 1000 && (digit > 9 || !a->words)))
					break;
				if (s == 20)
					s = 10;
				total += (part + digit) * s;
				part = 0;
				digit = NAN;
				a->about = true;
				a->scaled = s >= 1000;
				a->scale = s >= 1000 ? s : 1;
				i++;
				any = true;
				break;
			}
			low = s;
			high = s == 11 || s == 20 ? (s == 11 ? 20 : 100) : s == 12 ? INFINITY : s * 10;
			a->vague = true;
		}
		else if (fakta_info_has(info, TAG_DECIMAL))
		{
			/* tiga koma lima: the digits after it one by one, or as a number */
			double		place = 1,
						tail_digits = 0;
			uint32_t	j = i + 1;

			if (!any || (isnan(digit) && part == 0) || !a->words || j >= end || !fakta_is(doc, j, TAG_DIGIT))
				break;
			for (; j < end && fakta_is(doc, j, TAG_DIGIT) && (doc->tokens[j].flags & TF_GAP) && place < 1e9; j++)
			{
				tail_digits = tail_digits * 10 + fakta_number_at(doc, j);
				place *= 10;
			}
			if (j < end && j == i + 2 && (fakta_is(doc, j, TAG_BELAS) || fakta_is(doc, j, TAG_SCALE)) &&
				fakta_number_at(doc, j) < 1000)
			{
				/* koma empat puluh dua = .42 */
				Amount		tail;

				if (read_amount(doc, i + 1, j + 4 < end ? j + 4 : end, &tail) && !tail.scaled)
				{
					tail_digits = tail.low;
					place = 10;
					while (place <= tail_digits)
						place *= 10;
					j = tail.end;
				}
			}
			/* one division, so that 17,42 is the nearest double */
			digit = ((isnan(digit) ? 0 : digit) * place + tail_digits) / place;
			a->decimal = true;
			i = j - 1;
		}
		else if (fakta_info_has(info, TAG_FRACTION) && !isnan(digit) && info->number == 50 && !a->decimal)
		{
			/* satu setengah, 2 setengah */
			digit += 0.5;
			a->decimal = true;
		}
		else
			break;
		any = true;
	}
	if (!any)
		return false;
	if (!isnan(digit))
		part += digit;
	if (!isnan(low))
	{
		a->low = low * a->scale;
		a->high = isinf(high) ? NAN : high * a->scale - 1;
	}
	else
		a->low = a->high = total + part;
	a->end = i;
	/* beyond all sense: digits without end */
	return isfinite(a->low);
}

/* "ketujuh pegawai": all seven; only before a noun for people. */
static bool
read_collective(const FaktaDocument *doc, uint32_t i, uint32_t end, Amount *a)
{
	if (!fakta_is(doc, i, TAG_COLLECTIVE) || i + 1 >= end || !fakta_is(doc, i + 1, TAG_PEOPLE))
		return false;
	/* "gelombang kedua karyawan": an ordinal behind its noun */
	if (i > 0 && !(doc->tokens[i].flags & TF_SENTENCE) && fakta_token_is_word(&doc->tokens[i - 1]) &&
		(fakta_is(doc, i - 1, TAG_LABEL) || fakta_is(doc, i - 1, TAG_THING) || fakta_is(doc, i - 1, TAG_DURATION)))
		return false;
	memset(a, 0, sizeof(*a));
	a->first = i;
	a->end = i + 1;
	a->low = a->high = fakta_number_at(doc, i);
	a->words = a->collective = true;
	a->scale = 1;
	return true;
}

/* Does a word between two numbers make them a range?  Returns tokens used. */
static uint32_t
range_link(const FaktaDocument *doc, uint32_t i, uint32_t end, bool between)
{
	const FaktaInfo *info;

	if (i >= end)
		return 0;
	if (fakta_is_dash(doc, i))
	{
		/* a dash with space on one side only is no range */
		if (i + 1 < end && glued(doc, i) != glued(doc, i + 1))
			return 0;
		return 1;
	}
	info = fakta_info_at(doc, i);
	if (has(info, TAG_TO) || has(info, TAG_TO_WEAK))
		return 1;
	if (has(info, TAG_TO_EVEN))
		return 1;
	if (fakta_mark(doc, i) == ',' && i + 1 < end && fakta_is(doc, i + 1, TAG_TO_EVEN))
		return 2;
	if (between && has(info, TAG_AND))
		return 1;
	return 0;
}

/* Percent sign or word at i? */
static bool
is_percent(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	return i < end && fakta_is(doc, i, TAG_PERCENT);
}

/* A plus that belongs to the number before it: "74.000+ pekerja", but not "2+3". */
static bool
is_plus(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	return i < end && fakta_mark(doc, i) == '+' && glued(doc, i) && !(i + 1 < end && glued(doc, i + 1) && fakta_token_is_number(&doc->tokens[i + 1]));
}

static void
set_exact(FaktaQuantity *q, double v)
{
	q->value = q->low = q->high = v;
}

/* The unit that a noun or currency stands for. */
const char *
fakta_unit_of(const FaktaDocument *doc, uint32_t i)
{
	const FaktaWord *word = fakta_word_at(doc, i);
	const char *value = fakta_value(word, LEX_VALUE_UNIT);

	return value ? value : word ? fakta_form(word) : NULL;
}

/*
 * Dates.  Each form sets the period if it knows the year, and otherwise the
 * month and day for those who know when the article was published.
 */
static bool
plain_int(const FaktaDocument *doc, uint32_t i, uint32_t end, int max, int *value)
{
	Amount		a;
	double		v;

	if (i >= end || doc->tokens[i].type != TOK_UINT || (doc->tokens[i].flags & TF_HYPHEN) || doc->tokens[i].len > 4)
		return false;
	v = token_number(doc, i, &a);
	if (v > max)
		return false;
	*value = (int) v;
	return true;
}

static bool
plain_year(const FaktaDocument *doc, uint32_t i, uint32_t end, int *year)
{
	int			a;

	if (!plain_int(doc, i, end, 2100, &a) || a < 1900)
		return false;
	*year = a;
	return true;
}

static bool
is_slash(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	return i < end && fakta_mark(doc, i) == '/';
}

static int
roman(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	static const char *const numerals[] = {"I", "II", "III", "IV"};
	const FaktaToken *t = i < end ? &doc->tokens[i] : NULL;

	for (int n = 0; t && n < 4; n++)
		if (t->len == strlen(numerals[n]) && memcmp(doc->text + t->start, numerals[n], t->len) == 0)
			return n + 1;
	return 0;
}

static uint32_t
give_date(FaktaQuantity *q, uint32_t first, uint32_t end, FaktaPeriod days)
{
	q->kind = KIND_DATE;
	q->first = q->number = first;
	q->last = q->number_last = end - 1;
	q->days = days;
	return end;
}

static const FaktaPeriod no_days = {FAKTA_NO_DAY, FAKTA_NO_DAY};

/* A month's name at i, perhaps with its year: "Mei 2025", "Mei lalu". */
static uint32_t
read_month(const FaktaDocument *doc, uint32_t i, uint32_t end, int day, int day_to, uint32_t first, FaktaQuantity *q)
{
	int			month,
				month_to,
				year = 0;
	uint32_t	next = i + 1,
				link;

	if (i >= end || !fakta_is(doc, i, TAG_MONTH))
		return 0;
	month = month_to = (int) fakta_number_at(doc, i);

	/* Januari-Oktober 2023, 30 Januari hingga 2 Februari */
	if ((link = range_link(doc, next, end, false)) != 0)
	{
		uint32_t	other = next + link;
		int			d = 0;

		if (day == 0 && other < end && fakta_is(doc, other, TAG_MONTH))
		{
			month_to = (int) fakta_number_at(doc, other);
			next = other + 1;
		}
		else if (day > 0 && plain_int(doc, other, end, 31, &d) && other + 1 < end &&
				 fakta_is(doc, other + 1, TAG_MONTH))
		{
			month_to = (int) fakta_number_at(doc, other + 1);
			day_to = d;
			next = other + 2;
		}
	}
	if (plain_year(doc, next, end, &year))
		next++;
	else if (next + 1 < end && fakta_mark(doc, next) == ',' && plain_year(doc, next + 1, end, &year) && day > 0)
		next += 2;
	if (year)
	{
		FaktaPeriod days;

		if (day > 0)
		{
			if (!fakta_date_valid(year, month, day) || !fakta_date_valid(year, month_to, day_to))
				return 0;
			days.from = fakta_day(year, month, day);
			days.to = fakta_day(year, month_to, day_to);
		}
		else
		{
			days.from = fakta_month_period(year, month).from;
			days.to = fakta_month_period(year, month_to).to;
		}
		if (days.to < days.from)
			return 0;
		return give_date(q, first, next, days);
	}
	/* a name like "Mei" or "Jun" alone is no date */
	if (day == 0 && !(doc->tokens[i].flags & TF_CAPITAL))
		return 0;
	q->month = (uint8_t) month;
	q->mday = (uint8_t) day;
	return give_date(q, first, next, no_days);
}

/* "sejak tahun 1990-an": ten years, but "pada 2000-an karyawan" are people */
static bool
is_decade(const FaktaDocument *doc, uint32_t i, uint32_t end, const FaktaInfo *before, int *year)
{
	const FaktaToken *t = &doc->tokens[i];
	Amount		a;
	double		v;

	if (t->type != TOK_UINT || !(t->flags & TF_HYPHEN) || t->len > 7 || !has(before, TAG_YEAR_BEFORE))
		return false;
	v = token_number(doc, i, &a);
	if (a.digits != 4 || v < 1900 || v > 2090 || fmod(v, 10) != 0 || memchr(doc->text + t->start, '.', t->len))
		return false;
	*year = (int) v;
	return has(before, TAG_DURATION) || v < 2000 ||
		!(i + 1 < end && (fakta_is(doc, i + 1, TAG_PEOPLE) || fakta_is(doc, i + 1, TAG_THING)));
}

static uint32_t
read_date(const FaktaDocument *doc, uint32_t i, uint32_t begin, uint32_t end, FaktaQuantity *q)
{
	int			a,
				b,
				c;
	uint32_t	next,
				link;
	const FaktaInfo *before;

	if (fakta_is(doc, i, TAG_MONTH) && doc->tokens[i].flags & TF_CAPITAL)
		return read_month(doc, i, end, 0, 0, i, q);

	/* semester I-2024, kuartal II 2019, triwulan III */
	if (fakta_is(doc, i, TAG_PERIOD))
	{
		int			part;
		int			months;
		uint32_t	part_end;

		next = i + 1;
		/* Kuartal ke-2 */
		if (next + 2 < end && fakta_is(doc, next, TAG_TO_WEAK) && fakta_is_dash(doc, next + 1) && glued(doc, next + 2))
			next += 2;
		part = roman(doc, next, end);
		if (part == 0 && !(plain_int(doc, next, end, 4, &part) && part > 0))
			return 0;
		part_end = ++next;
		if (next < end && (fakta_is_dash(doc, next) || fakta_mark(doc, next) == '/'))
			next++;
		else if (next < end && fakta_word_at(doc, next) && strcmp(fakta_form(fakta_word_at(doc, next)), "tahun") == 0)
			next++;
		months = fakta_number_at(doc, i) > 0 ? (int) fakta_number_at(doc, i) : 3;
		if (plain_year(doc, next, end, &c) && part * months <= 12)
		{
			FaktaPeriod days = {fakta_month_period(c, (part - 1) * months + 1).from,
			fakta_month_period(c, part * months).to};

			return give_date(q, i, next + 1, days);
		}
		return give_date(q, i, part_end, no_days);
	}

	before = i > begin ? fakta_info_at(doc, i - 1) : NULL;
	if (is_decade(doc, i, end, before, &a))
	{
		FaktaPeriod days = {fakta_year_period(a).from, fakta_year_period(a + 9).to};

		return give_date(q, i, i + 1, days);
	}
	if (!plain_int(doc, i, end, 9999, &a))
		return 0;

	/* 2025-05-31 */
	if (a >= 1900 && i + 4 < end && fakta_is_dash(doc, i + 1) && glued(doc, i + 1) && glued(doc, i + 2) &&
		plain_int(doc, i + 2, end, 12, &b) && doc->tokens[i + 2].len == 2 && fakta_is_dash(doc, i + 3) &&
		glued(doc, i + 4) && plain_int(doc, i + 4, end, 31, &c) && fakta_date_valid(a, b, c))
	{
		FaktaPeriod days = {fakta_day(a, b, c), fakta_day(a, b, c)};

		return give_date(q, i, i + 5, days);
	}

	/* 5/5/2025, 05-05-2025, (5/5), (17 / 4) */
	if (a >= 1 && a <= 31 && (is_slash(doc, i + 1, end) || (i + 1 < end && fakta_is_dash(doc, i + 1) && glued(doc, i + 1))))
	{
		bool		slash = is_slash(doc, i + 1, end);

		if (plain_int(doc, i + 2, end, 12, &b) && b >= 1)
		{
			if (i + 3 < end && (slash ? is_slash(doc, i + 3, end) : fakta_is_dash(doc, i + 3)) &&
				plain_int(doc, i + 4, end, 9999, &c) && (c >= 1900 || c <= 99))
			{
				int			year = c <= 99 ? 2000 + c : c;

				if (fakta_date_valid(year, b, a))
				{
					FaktaPeriod days = {fakta_day(year, b, a), fakta_day(year, b, a)};

					return give_date(q, i, i + 5, days);
				}
			}
			/* without a year only in brackets, after a weekday's name or the like */
			if (slash && i > begin && fakta_mark(doc, i - 1) == '(' && i + 3 < end && fakta_mark(doc, i + 3) == ')')
			{
				q->month = (uint8_t) b;
				q->mday = (uint8_t) a;
				return give_date(q, i, i + 3, no_days);
			}
		}
	}

	/* 11 September 2019, 26-28 Februari 2025, 4 dan 13 Desember */
	if (a >= 1 && a <= 31)
	{
		link = range_link(doc, i + 1, end, true);

		next = read_month(doc, i + 1, end, a, a, i, q);
		if (next)
			return next;
		if (link && plain_int(doc, i + 1 + link, end, 31, &b) && b >= 1)
		{
			next = read_month(doc, i + 2 + link, end, a, b, i, q);
			if (next)
				return next;
		}
	}

	/* a year: after "tahun", "pada", "sejak" ..., in brackets, before "lalu" */
	if (!plain_year(doc, i, end, &a))
		return 0;
	next = i + 1;
	link = range_link(doc, next, end, false);
	if (link && plain_year(doc, next + link, end, &b) && b > a)
	{
		FaktaPeriod days = {fakta_year_period(a).from, fakta_year_period(b).to};

		return give_date(q, i, next + link + 1, days);
	}
	if (next < end && fakta_mark(doc, next) == '/' && plain_year(doc, next + 1, end, &b) && b == a + 1)
	{
		FaktaPeriod days = {fakta_year_period(a).from, fakta_year_period(b).to};

		return give_date(q, i, next + 2, days);
	}
	if (has(before, TAG_YEAR_BEFORE) || has(before, TAG_MONTH) ||
		!(a > YEAR_BARE_MAX || (next < end && (fakta_is(doc, next, TAG_PEOPLE) || fakta_is(doc, next, TAG_THING) ||
						 fakta_is(doc, next, TAG_SCALE) || fakta_is(doc, next, TAG_PERCENT) ||
						 fakta_is(doc, next, TAG_MEASURE) || fakta_is(doc, next, TAG_CURRENCY) ||
						 fakta_is(doc, next, TAG_AFTER_MORE) || fakta_is(doc, next, TAG_OF)))))
		return give_date(q, i, next, fakta_year_period(a));
	return 0;
}

/* Is a number at i the label of something (Pasal 156, usia 55, Boeing 737)? */
static bool
is_label(const FaktaDocument *doc, uint32_t i, uint32_t begin, uint32_t end, const Amount *a)
{
	const FaktaInfo *before;
	const FaktaToken *prev;
	char		mark;

	if (a->end < end && (mark = fakta_mark(doc, a->end)) != 0)
	{
		/* 08:38 and 3:1 */
		if (mark == ':' && glued(doc, a->end) && a->end + 1 < end && fakta_token_is_number(&doc->tokens[a->end + 1]) &&
			glued(doc, a->end + 1))
			return true;
		/* UU 13/2003, 2/3 */
		if (mark == '/' && glued(doc, a->end) && a->end + 1 < end && glued(doc, a->end + 1) && !a->words &&
			(fakta_token_is_number(&doc->tokens[a->end + 1]) || (doc->tokens[a->end + 1].flags & TF_CAPITALS)))
			return true;
		/* a list's "1." and "2)" */
		if ((mark == '.' || mark == ')') && glued(doc, a->end) && (doc->tokens[i].flags & TF_SENTENCE) && a->low < 100 &&
			!a->words)
			return true;
	}
	if (a->end < end && fakta_is(doc, a->end, TAG_CLOCK))
		return true;
	if (i == begin)
		return false;
	prev = &doc->tokens[i - 1];
	mark = fakta_mark(doc, i - 1);
	if (mark && i - 1 > begin)
	{
		const FaktaToken *host = &doc->tokens[i - 2];

		/* the rest of 08:38, and A-320, ke-250, Covid-19 */
		if ((mark == ':' || mark == '/') && glued(doc, i) && glued(doc, i - 1) && !a->words)
			return fakta_token_is_number(host) || mark == '/';
		if (fakta_is_dash(doc, i - 1) && glued(doc, i) && glued(doc, i - 1) && fakta_token_is_word(host) && !a->words)
			/* "ke-41 karyawan itu" are 41, as "ketiga karyawan" are three */
			return !(fakta_is(doc, i - 2, TAG_TO_WEAK) && a->end + 1 < end && fakta_is(doc, a->end, TAG_PEOPLE) &&
					 fakta_is(doc, a->end + 1, TAG_DEFINITE));
		/* a person's age: Rina (35) */
		if (mark == '(' && a->end < end && fakta_mark(doc, a->end) == ')' && a->low < 120 && !a->words &&
			(host->flags & TF_CAPITAL) && !fakta_is(doc, i - 2, TAG_PROVINCE))
			return true;
		/* "No. 13", "Jl. Merdeka No.2" */
		if (mark == '.' && fakta_is(doc, i - 2, TAG_LABEL))
			return true;
		return false;
	}
	before = fakta_info_at(doc, i - 1);
	if (has(before, TAG_CLOCK_BEFORE) || has(before, TAG_ONE_OF) || has(before, TAG_MEASURE_BEFORE))
		return true;
	if (a->end < end && (fakta_is(doc, a->end, TAG_PEOPLE) || fakta_is(doc, a->end, TAG_PERCENT) ||
						 fakta_is(doc, a->end, TAG_THING)))
		return has(before, TAG_LABEL) && !a->scaled && !has(before, TAG_LABEL_STREET) && a->low < 1000 &&
			!fakta_is(doc, a->end, TAG_PERCENT) && (doc->tokens[i - 1].flags & TF_CAPITAL);
	if (has(before, TAG_LABEL) || has(before, TAG_LABEL_DATE))
		return true;
	if (has(before, TAG_LABEL_STREET) && (prev->flags & TF_CAPITAL) && !a->words)
		return true;
	/* a name's number: Windows 11, Pertamina 1, Komisi IX ... */
	if (!a->words && !a->scaled && (prev->flags & TF_CAPITAL) && !(prev->flags & TF_SENTENCE) && fakta_word_at(doc, i - 1) == NULL &&
		a->low < 1000 && doc->title_end <= i)
		return true;
	return false;
}

/* Tokens in brackets that only repeat the number: "150 (seratus lima puluh) orang". */
static uint32_t
skip_gloss(const FaktaDocument *doc, uint32_t i, uint32_t end, const Amount *a)
{
	Amount		gloss;

	if (i + 2 < end && fakta_mark(doc, i) == '(' && read_amount(doc, i + 1, end, &gloss) && gloss.words &&
		gloss.end < end && fakta_mark(doc, gloss.end) == ')' && gloss.low == a->low)
		return gloss.end + 1;
	return i;
}

/*
 * The noun that a number counts, from token i on: "mantan karyawan", "orang
 * pekerja", "orang eks tenaga kontrak".  Returns the token after it and sets
 * the noun, or returns i.
 */
static uint32_t
read_noun(const FaktaDocument *doc, uint32_t i, uint32_t end, FaktaQuantity *q)
{
	uint32_t	at = i;

	while (at < end && (fakta_is(doc, at, TAG_FORMER) || fakta_is(doc, at, TAG_CANDIDATE)) && at < i + 2)
		at++;
	if (at >= end || !fakta_token_is_word(&doc->tokens[at]))
		return i;
	if (fakta_is(doc, at, TAG_PEOPLE))
	{
		q->kind = KIND_HEADCOUNT;
		q->noun = at++;
		if (fakta_is(doc, q->noun, TAG_PERSON))
		{
			uint32_t	second = at;

			while (second < end && (fakta_is(doc, second, TAG_FORMER) || fakta_is(doc, second, TAG_CANDIDATE)) &&
				   second < at + 2)
				second++;
			if (second < end && fakta_is(doc, second, TAG_PEOPLE) && (doc->tokens[second].flags & TF_GAP))
			{
				q->noun = second;
				at = second + 1;
			}
		}
		q->unit = fakta_unit_of(doc, q->noun);
		return at;
	}
	if (at == i && fakta_is(doc, at, TAG_THING))
	{
		q->kind = KIND_COUNT;
		q->noun = at;
		q->unit = fakta_unit_of(doc, at);
		return at + 1;
	}
	return i;
}

/* Bounds and approximation from the words before the number. */
static void
read_modifiers(const FaktaDocument *doc, uint32_t begin, FaktaQuantity *q, bool *more, bool *less)
{
	for (int n = 0; n < MODIFIERS_MAX && q->first > begin; n++)
	{
		uint32_t	i = q->first - 1;
		const FaktaInfo *info = fakta_info_at(doc, i);

		if (info == NULL)
		{
			/* "(sekitar) 500" and the like are not worth a rule */
			break;
		}
		if (fakta_info_has(info, TAG_APPROX))
			q->approximate = true;
		else if (fakta_info_has(info, TAG_LESS))
		{
			/* "kerugian hingga 5 persen": a bound, "dari 10 hingga 20": seen before */
			if (!*more)
				*less = true;
		}
		else if (fakta_info_has(info, TAG_MORE))
			*more = true;
		else
			break;
		q->first = i;
	}
}

/* A percentage that no percent sign makes: separuh, dua pertiga, 7 dari 10. */
static uint32_t
read_fraction(const FaktaDocument *doc, uint32_t i, uint32_t end, FaktaQuantity *q)
{
	const FaktaInfo *info = fakta_info_at(doc, i);
	double		share;
	uint32_t	at = i + 1;

	if (has(info, TAG_FRACTION))
	{
		share = info->number;
		if (at < end && (fakta_is(doc, at, TAG_DURATION) || fakta_is(doc, at, TAG_SCALE) || fakta_is(doc, at, TAG_MEASURE)))
			return 0;
	}
	else if (has(info, TAG_DIGIT) && at < end && fakta_is(doc, at, TAG_DENOMINATOR) && info->number > 0)
	{
		share = 100 * info->number / fakta_number_at(doc, at);
		at++;
	}
	else
		return 0;
	if (at >= end || !fakta_token_is_word(&doc->tokens[at]))
	{
		/* alone: only what names a part by itself (setengahnya, sepertiga) */
		if (has(info, TAG_FRACTION) && info->number == 50 && doc->text[doc->tokens[i].start + doc->tokens[i].len - 1] != 'a')
			return 0;
	}
	q->kind = KIND_PERCENTAGE;
	q->first = q->number = i;
	q->number_last = q->last = at - 1;
	q->unit = "persen";
	q->ratio = true;
	set_exact(q, share);
	return at;
}

static bool
round_base(double n)
{
	return n == 3 || n == 4 || n == 5 || n == 10 || n == 20 || n == 100;
}

/* "7 dari 10 pekerja": a share; "100 dari 2.600 karyawan" is not. */
static uint32_t
read_ratio(const FaktaDocument *doc, const Amount *a, uint32_t at, uint32_t end, FaktaQuantity *q)
{
	Amount		base;
	bool		each = false,
				about;
	FaktaQuantity noun = {0};
	uint32_t	after;

	if (at >= end || !fakta_is(doc, at, TAG_OF) || fakta_is(doc, at, TAG_OF_TOTAL))
		return 0;
	each = fakta_is(doc, at, TAG_RATIO);
	at++;
	if (at < end && fakta_is(doc, at, TAG_EACH))
	{
		each = true;
		at++;
	}
	about = at < end && fakta_is(doc, at, TAG_APPROX);
	at += about;
	if (at >= end || !read_amount(doc, at, end, &base) || base.vague || base.about || base.low <= a->low || a->low < 1 ||
		a->low != floor(a->low) || base.low != floor(base.low) || (!each && !round_base(base.low)))
		return 0;
	after = read_noun(doc, base.end, end, &noun);
	if (noun.kind == KIND_COUNT || is_percent(doc, base.end, end) ||
		(after == base.end && base.end < end && (fakta_is(doc, base.end, TAG_DURATION) || fakta_is(doc, base.end, TAG_CURRENCY))))
		return 0;
	q->kind = KIND_PERCENTAGE;
	q->first = q->number = a->first;
	q->number_last = base.end - 1;
	q->last = after - 1;
	q->noun = noun.kind == KIND_HEADCOUNT ? noun.noun : FAKTA_NO_TOKEN;
	q->unit = "persen";
	q->ratio = true;
	q->approximate = about;
	set_exact(q, 100 * a->low / base.low);
	return after;
}

/* The currency that stands right before a number, or FAKTA_NO_TOKEN. */
static uint32_t
currency_before(const FaktaDocument *doc, uint32_t i, uint32_t begin)
{
	if (i > begin && fakta_mark(doc, i - 1) == '.')
	{
		/* Rp. 500 */
		if (i - 1 > begin && fakta_is(doc, i - 2, TAG_BEFORE))
			return i - 2;
		return FAKTA_NO_TOKEN;
	}
	if (i > begin && fakta_is(doc, i - 1, TAG_BEFORE))
		return i - 1;
	return FAKTA_NO_TOKEN;
}

/* "10 dolar"; "20Rp" and "10$" only where they touch and no number follows. */
static bool
is_currency_after(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	if (i >= end || !fakta_is(doc, i, TAG_CURRENCY))
		return false;
	return !fakta_is(doc, i, TAG_BEFORE) || (glued(doc, i) && !(i + 1 < end && fakta_token_is_number(&doc->tokens[i + 1])));
}

/* What stands behind the first number of what may be a range. */
typedef enum
{
	NO_UNIT,
	PERCENT_UNIT,
	OTHER_UNIT
} FirstUnit;

/*
 * "naik 5 persen ke Rp900", "turun 20 persen hingga 300 orang", "64 persen
 * hingga 2030", "300 orang hingga 2030": does the amount b behind a first one
 * with its unit and the link count something else?
 */
static bool
counts_else(const FaktaDocument *doc, FirstUnit first, uint32_t link, uint32_t from, const Amount *b, uint32_t end)
{
	const FaktaInfo *unit = b->end < end ? fakta_info_at(doc, b->end) : NULL;
	bool		counted = has(unit, TAG_PEOPLE) || has(unit, TAG_PERSON) || has(unit, TAG_THING) || has(unit, TAG_MEASURE) ||
		has(unit, TAG_CURRENCY);

	if (first == NO_UNIT || is_percent(doc, b->end, end))
		return false;
	if (first == OTHER_UNIT)
		return b->year && !counted;
	return counted || b->year || fakta_is(doc, link, TAG_TO_WEAK) || fakta_is(doc, from - 1, TAG_BEFORE);
}

/* "naik dari 5 persen ke 6 persen": one value after the other, no range */
static bool
changes_to(const FaktaDocument *doc, uint32_t number, uint32_t begin, uint32_t link)
{
	uint32_t	before = number > begin && fakta_is(doc, number - 1, TAG_APPROX) ? number - 1 : number;

	return before > begin && fakta_is(doc, before - 1, TAG_OF) && fakta_is(doc, link, TAG_TO_WEAK);
}

uint32_t
fakta_quantity_read(const FaktaDocument *doc, uint32_t i, uint32_t begin, uint32_t end, FaktaQuantity *q)
{
	Amount		a,
				b;
	uint32_t	at,
				next,
				currency;
	bool		range = false,
				more = false,
				less = false,
				between;
	FirstUnit	unit;
	uint32_t	unit_at,
				link;

	memset(q, 0, sizeof(*q));
	q->noun = FAKTA_NO_TOKEN;
	q->value = q->low = q->high = NAN;
	q->days = no_days;

	if ((next = read_date(doc, i, begin, end, q)) != 0)
		return next;
	if ((next = read_fraction(doc, i, end, q)) != 0)
	{
		at = read_noun(doc, next, end, q);
		q->kind = KIND_PERCENTAGE;
		q->unit = "persen";
		q->last = at - 1;
		read_modifiers(doc, begin, q, &more, &less);
		goto bounds;
	}
	if (!read_collective(doc, i, end, &a) && !read_amount(doc, i, end, &a))
		return i + 1;

	q->first = q->number = i;
	q->last = q->number_last = a.end - 1;
	currency = currency_before(doc, i, begin);
	if (currency == FAKTA_NO_TOKEN && !a.collective && is_label(doc, i, begin, end, &a))
		return a.end;

	at = skip_gloss(doc, a.end, end, &a);
	if (currency == FAKTA_NO_TOKEN && !a.collective && (next = read_ratio(doc, &a, at, end, q)) != 0)
	{
		at = next;
		read_modifiers(doc, begin, q, &more, &less);
		goto bounds;
	}

	/* a range: its first number may carry the unit too */
	between = i > begin && fakta_is(doc, i - 1, TAG_BETWEEN);
	next = unit_at = at;
	unit = NO_UNIT;
	if (is_percent(doc, next, end))
	{
		unit = PERCENT_UNIT;
		next++;
	}
	else if (next < end && (fakta_is(doc, next, TAG_PERSON) || (fakta_is(doc, next, TAG_CURRENCY) && !fakta_is(doc, next, TAG_BEFORE))) &&
			 range_link(doc, next + 1, end, between))
	{
		unit = OTHER_UNIT;
		next++;
	}
	if (!a.collective && (link = range_link(doc, next, end, between)) != 0 && next + link < end)
	{
		uint32_t	from = next + link;
		double		low = a.low;

		if (fakta_is(doc, from, TAG_BEFORE))
			from++;				/* Rp800 ribu hingga Rp1,3 juta */
		if (from < end && fakta_is(doc, from, TAG_APPROX))
			from++;
		if (from < end && read_amount(doc, from, end, &b))
		{
			/* 5 hingga 10 ribu: one multiplier for both */
			if (b.scale != 1 && !a.scaled && !a.vague && !b.vague && a.low * b.scale <= b.high &&
				a.low < b.scale)
				low = a.low * b.scale;
			if (b.words && b.scaled && !a.scaled && a.words && a.low < 1000 && !a.vague && !b.vague)
			{
				double		s = b.low >= 1e6 ? 1e6 : 1e3;

				if (a.low * s < b.low && a.low < b.low / s)
					low = a.low * s;
			}
			if (b.low > low && !counts_else(doc, unit, next, from, &b, end) && !changes_to(doc, i, begin, next) && (b.vague || a.vague || !(a.year && b.year)) &&
				!(fakta_is_dash(doc, next) && glued(doc, next) && a.low < 10 && b.low < 10 && b.end >= end))
			{
				range = true;
				q->low = low;
				q->high = b.high;
				q->value = NAN;
				q->approximate = a.about || b.about;
				q->number_last = b.end - 1;
				at = skip_gloss(doc, b.end, end, &b);
				if (between)
					q->first = i - 1;
			}
		}
	}
	else if (a.words && !a.scaled && a.end < end && a.low >= 1 && a.low < 9 && a.end > a.first &&
			 read_amount(doc, a.end, end, &b) && b.words && b.low == a.low + 1)
	{
		/* dua tiga orang */
		range = true;
		q->low = a.low;
		q->high = b.low;
		q->number_last = b.end - 1;
		at = b.end;
	}
	if (!range)
	{
		if (a.vague)
		{
			q->low = a.low;
			q->high = a.high;
		}
		else
			set_exact(q, a.low);
		q->approximate = a.about;
	}
	q->last = at - 1;

	/* after the number: "74ribu+", "2.000 lebih", "300 orangan" */
	if (is_plus(doc, at, end) && !range)
	{
		more = true;
		q->last = at++;
	}
	else if (at < end && fakta_is(doc, at, TAG_AFTER_MORE) && !range &&
		!(at + 1 < end && (fakta_is(doc, at + 1, TAG_ADJECTIVE) || fakta_is(doc, at + 1, TAG_OF))))
	{
		more = true;
		q->last = at++;
	}
	else if (at < end && fakta_is(doc, at, TAG_AFTER_ABOUT))
	{
		q->approximate = true;
		q->kind = KIND_HEADCOUNT;
		q->unit = "orang";
		q->last = at++;
	}

	/* what it counts */
	if (is_percent(doc, at, end))
	{
		q->kind = KIND_PERCENTAGE;
		q->unit = "persen";
		q->last = at++;
		if (is_plus(doc, at, end))
		{
			more = true;
			q->last = at++;
		}
		/* 1.200 persen in one group is 1,2 */
		if (at < end && fakta_is(doc, at, TAG_AFTER_MORE) &&
			!(at + 1 < end && (fakta_is(doc, at + 1, TAG_ADJECTIVE) || fakta_is(doc, at + 1, TAG_OF))))
		{
			more = true;
			q->last = at++;
		}
		if (at < end && fakta_is(doc, at, TAG_POINT))
		{
			q->kind = KIND_NONE;
			return at + 1;
		}
		next = read_noun(doc, at, end, q);
		if (next > at && q->kind == KIND_HEADCOUNT)
			q->last = next - 1;
		else
			next = at;
		q->kind = KIND_PERCENTAGE;
		q->unit = "persen";
		at = next;
	}
	else if (currency != FAKTA_NO_TOKEN || is_currency_after(doc, at, end))
	{
		q->kind = KIND_MONEY;
		if (currency != FAKTA_NO_TOKEN)
		{
			q->first = currency;
			q->unit = fakta_unit_of(doc, currency);
			/* US$, S$, CN¥ */
			if (currency > begin && glued(doc, currency) && fakta_is(doc, currency - 1, TAG_CURRENCY_US))
			{
				q->first = currency - 1;
				q->unit = fakta_unit_of(doc, currency - 1);
			}
			if (at < end && fakta_is(doc, at, TAG_CURRENCY) && !fakta_is(doc, at, TAG_BEFORE))
				q->last = at++;
		}
		else
		{
			q->unit = fakta_unit_of(doc, at);
			q->last = at++;
		}
	}
	else if (at < end && (fakta_is(doc, at, TAG_DURATION) || fakta_is(doc, at, TAG_TIMES) || fakta_is(doc, at, TAG_MEASURE) ||
						  fakta_is(doc, at, TAG_POINT) || fakta_is(doc, at, TAG_PERMILLE) || fakta_is(doc, at, TAG_CLOCK)) &&
			 q->kind != KIND_HEADCOUNT)
	{
		q->kind = KIND_NONE;
		return at + 1;
	}
	else
	{
		/* '"250" karyawan' */
		uint32_t	quote = at + 1 < end && q->first > begin && fakta_mark(doc, at) == '"' && fakta_mark(doc, q->first - 1) == '"' ? 1 : 0;

		next = read_noun(doc, at + quote, end, q);
		if (next > at + quote)
		{
			q->last = next - 1;
			at = next;
			/* "2.000 orang lebih" */
			if (q->kind == KIND_HEADCOUNT && at < end && fakta_is(doc, at, TAG_AFTER_MORE) && !range &&
				!(at + 1 < end && (fakta_is(doc, at + 1, TAG_ADJECTIVE) || fakta_is(doc, at + 1, TAG_OF))))
			{
				more = true;
				q->last = at++;
			}
		}
		else if (range && unit != NO_UNIT)
		{
			/* "5 persen hingga 10", "300 orang hingga 400": the first has it for both */
			q->kind = unit == PERCENT_UNIT ? KIND_PERCENTAGE : fakta_is(doc, unit_at, TAG_PERSON) ? KIND_HEADCOUNT : KIND_MONEY;
			q->unit = unit == PERCENT_UNIT ? "persen" : fakta_unit_of(doc, unit_at);
		}
		else if (q->kind != KIND_HEADCOUNT)
		{
			if (a.money_scale || a.decimal || a.collective)
			{
				q->kind = KIND_NONE;
				return at;
			}
			q->kind = KIND_BARE;
		}
	}

	/* "satu" is an article more often than a number: only before people */
	if (q->kind != KIND_HEADCOUNT && q->kind != KIND_PERCENTAGE && q->kind != KIND_MONEY && a.words && !a.scaled &&
		!a.vague && a.low == 1)
	{
		q->kind = KIND_NONE;
		return at;
	}
	read_modifiers(doc, begin, q, &more, &less);
	/* "antara 250 dan 300" */
	if (range)
		more = less = false;

bounds:
	if (!isnan(q->value))
	{
		if (more)
		{
			q->low = q->value;
			q->high = NAN;
		}
		else if (less)
		{
			q->low = NAN;
			q->high = q->value;
		}
	}
	return at > i ? at : i + 1;
}

double
fakta_number_value(const FaktaDocument *doc)
{
	Amount		a;
	uint32_t	at = 0,
				end = doc->ntokens;
	double		sign = 1;
	const FaktaInfo *info;

	if (end == 0)
		return NAN;
	if (fakta_is(doc, 0, TAG_NEGATIVE) || fakta_mark(doc, 0) == '-')
	{
		sign = -1;
		at++;
	}
	if (at >= end)
		return NAN;
	info = fakta_info_at(doc, at);
	if (at + 1 == end && has(info, TAG_FRACTION))
		return sign * info->number / 100;
	if (at + 2 == end && has(info, TAG_DIGIT) && fakta_is(doc, at + 1, TAG_DENOMINATOR))
		return sign * info->number / fakta_number_at(doc, at + 1);
	if (has(info, TAG_FRACTION) && info->number == 50 && at + 2 == end && fakta_is(doc, at + 1, TAG_SCALE))
		return sign * fakta_number_at(doc, at + 1) / 2;
	if (!read_amount(doc, at, end, &a) || a.end != end || a.vague)
		return NAN;
	return sign * a.low;
}
