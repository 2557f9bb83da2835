/*
 * quantity.c
 *		Numbers in running text: value, bounds and what they count.
 *
 * doc/numbers.md describes the grammar.  All loops over neighbouring tokens have
 * limits, so the time for a sentence is linear.
 */
#include "fact/quantity.h"

#include <math.h>
#include <string.h>

#include "article/word.h"

/* Maximum modifiers ("sekitar", "lebih dari") before a number. */
#define MODIFIERS_MAX	4
/* Maximum words such as "ada" or "telah" between "setidaknya" and the number. */
#define BEING_MAX		3
/* The multiplier that "3.700 ribu" has twice. */
#define SAID_TWICE		1e3
/* Maximum tokens of a number in words. */
#define NUMBER_MAX		64

/* So large a number counts people only if it says so. */
#define BARE_END		1e9

/* Larger numbers are not ordinals. */
#define ORDINAL_MAX		1000
/* Maximum words of a company's name after its legal form. */
#define FIRM_WORDS		6

/* Later years need a word before them: "Total 2079" is not a year. */
#define YEAR_BARE_MAX	2050

/* A number as written, before bounds and units. */
typedef struct Amount
{
	uint32_t	first;
	uint32_t	end;			/* the token after it */
	double		low;
	double		high;			/* equals low, unless vague (belasan, ratusan) */
	bool		vague;
	bool		about;			/* approximate: 1.500-an, 53 ribuan */
	bool		words;			/* only number words, no digits */
	bool		scaled;			/* has a multiplier of thousands or more: ribu, juta ... */
	bool		decimal;
	bool		money_scale;	/* 5M, 3T: may be a sum of money */
	bool		collective;		/* ketujuh */
	bool		year;			/* may be a year: four digits, 1900 to 2100 */
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

/* The value of a number token; also sets how it is written. */
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

	/*
	 * The last mark of a FLOAT is its decimal point; the marks of a UINT separate
	 * thousands.
	 */
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

		/* a fast path for ASCII digits of an integer */
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
			/* divide only once, at the end, so that 8228.8 is the nearest double */
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

/* The value of a fraction sign such as ½ at the token, else 0. */
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

/* The largest power of ten in a number: 10 for duapuluh, 100 for seratus. */
static double
place_of(double number)
{
	double		place = 1;

	while (place * 10 <= number)
		place *= 10;
	return place;
}

/*
 * The part below thousands after a puluh, ratus, lusin, kodi or gros.  digit is
 * the number that puluh or ratus multiplies; NAN means the digits of part below
 * it.
 */
static double
scaled_part(double part, double digit, double scale)
{
	/* lusin, kodi and gros multiply the whole part: seratus lusin */
	if (scale != 10 && scale != 100)
		return part * scale;
	if (isnan(digit))
		digit = fmod(part, scale == 10 ? 10 : 100);
	return part - digit + digit * scale;
}

/* A number that is being read. */
typedef struct Sum
{
	double		total;			/* sum of the finished parts: millions, thousands */
	double		part;			/* the part that is being read, below the next multiplier */
	double		digit;			/* a number whose multiplier may follow, or NAN */
	double		last_scale;
	double		below;			/* "9 ratus 90": digits after ratus must be smaller than this */
	double		low;			/* bounds of a vague word, or NAN */
	double		high;
	bool		any;
	bool		closed;			/* nothing can follow */
} Sum;

/*
 * The following functions each add a token to the number.  They return false if
 * the token does not belong to it.
 */
static bool
add_figures(const FaktaDocument *doc, uint32_t i, Amount *a, Sum *s)
{
	double		v;
	Amount		one = {0};

	if (s->any && (a->words || !(a->scaled || s->below > 0) || !isnan(s->digit)))
		return false;
	v = token_number(doc, i, &one);
	if (s->any && (one.decimal || v >= (s->below > 0 ? s->below : s->last_scale)))
		return false;
	a->words = false;
	a->digits = one.digits;
	a->decimal |= one.decimal;
	a->year = !s->any && one.year;
	a->about |= one.about;
	s->digit = v;
	return true;
}

/* "seratus", "seribuan" */
static bool
add_one_scale(const FaktaInfo *info, Amount *a, Sum *s)
{
	double		place = place_of(info->number);

	if (!isnan(s->digit) || !isnan(s->low) || place >= s->last_scale)
		return false;
	a->about |= fakta_info_has(info, TAG_APPROX);
	if (info->number >= 1000)
	{
		s->total += info->number;
		s->last_scale = place;
		a->scaled = true;
		return true;
	}
	if (fmod(s->part, place * 10) != 0)
		return false;
	s->part += info->number;
	return true;
}

/* "belas": 3belas, but not "3 belas" */
static bool
add_belas(const FaktaToken *t, const Amount *a, Sum *s)
{
	if (isnan(s->digit) || s->digit < 2 || s->digit > 9 || (!a->words && ((t->flags & TF_GAP) || a->digits != 1 || a->scaled)))
		return false;
	s->digit += 10;
	return true;
}

/* "ratus", "juta", and letters as in 5k and 3M */
static bool
add_scale(const FaktaToken *t, const FaktaInfo *info, Amount *a, Sum *s)
{
	double		scale = info->number;
	double		own;

	/* 5k and 3M only without a space; for "3 M" after a currency see read_money() */
	if (!fakta_info_has(info, TAG_SCALE) &&
		(!s->any || (fakta_info_has(info, TAG_SCALE_GLUED) && (t->flags & TF_GAP)) ||
		 (fakta_info_has(info, TAG_SCALE_MONEY) && (t->flags & TF_GAP) && !(t->flags & TF_CAPITAL))))
		return false;
	if (fakta_info_has(info, TAG_SCALE_MONEY))
		a->money_scale = true;
	if (!isnan(s->low))
	{
		/* puluhan ribu: 20.000 to 99.999 */
		if (a->scale != 1 || scale < 100)
			return false;
		a->scale = scale;
		return true;
	}
	/* not one number: "9 ratus 3 ratus" */
	if (s->below > 0 && scale < 1000 && scale >= s->below && !a->words)
		return false;
	/*
	 * ratus multiplies only the digits directly before it; of words, all that is
	 * below a hundred
	 */
	own = a->words ? NAN : s->digit;
	if (!isnan(s->digit))
	{
		s->part += s->digit;
		s->digit = NAN;
	}
	if (s->part == 0 || scale >= s->last_scale)
		return false;
	if (scale < 1000)
	{
		s->part = scaled_part(s->part, own, scale);
		s->below = scale;
		return true;
	}
	s->total += s->part * scale;
	s->part = s->below = 0;
	s->last_scale = scale;
	a->scaled = true;
	if (!a->words)
		a->scale = scale;
	return true;
}

/* "belasan", "ratusan"; also after a number: 53 ribuan, seratus ribuan */
static bool
add_vague(const FaktaInfo *info, Amount *a, Sum *s)
{
	double		scale = info->number;

	if (!s->any)
	{
		s->low = scale;
		s->high = scale == 11 ? 20 : scale == 20 ? 100 : scale == 12 ? INFINITY : scale * 10;
		a->vague = true;
		return true;
	}
	/* 53 ribuan, tiga ratusan: approximately that many */
	if (!isnan(s->low) || scale == 11 || scale == 12 || (isnan(s->digit) && (s->part == 0 || scale < 1000 || a->scaled)) ||
		(scale < 1000 && (s->digit > 9 || !a->words)))
		return false;
	if (scale == 20)
		scale = 10;
	s->total += (s->part + (isnan(s->digit) ? 0 : s->digit)) * scale;
	s->part = 0;
	s->digit = NAN;
	a->about = true;
	a->scaled = scale >= 1000;
	a->scale = scale >= 1000 ? scale : 1;
	s->closed = true;
	return true;
}

static bool read_amount(const FaktaDocument *doc, uint32_t i, uint32_t end, Amount *a);

/* tiga koma lima: the decimals one by one or as a number.  Sets *i to the last of them. */
static bool
/* NOLINTNEXTLINE(misc-no-recursion): see read_amount */
add_decimals(const FaktaDocument *doc, uint32_t *i, uint32_t end, Amount *a, Sum *s)
{
	double		place = 1,
				digits = 0;
	uint32_t	j = *i + 1;

	if (!s->any || (isnan(s->digit) && s->part == 0) || !a->words || j >= end || !fakta_is(doc, j, TAG_DIGIT))
		return false;
	for (; j < end && fakta_is(doc, j, TAG_DIGIT) && (doc->tokens[j].flags & TF_GAP) && place < 1e9; j++)
	{
		digits = digits * 10 + fakta_number_at(doc, j);
		place *= 10;
	}
	if (j < end && j == *i + 2 && (fakta_is(doc, j, TAG_BELAS) || fakta_is(doc, j, TAG_SCALE)) &&
		fakta_number_at(doc, j) < 1000)
	{
		/* koma empat puluh dua = .42 */
		Amount		tail;

		if (read_amount(doc, *i + 1, j + 4 < end ? j + 4 : end, &tail) && !tail.scaled)
		{
			digits = tail.low;
			place = 10;
			while (place <= digits)
				place *= 10;
			j = tail.end;
		}
	}
	/* divide only once, so that 17,42 is the nearest double */
	s->digit = ((isnan(s->digit) ? 0 : s->digit) * place + digits) / place;
	a->decimal = true;
	*i = j - 1;
	return true;
}

/* Adds a number word at *i. */
static bool
/* NOLINTNEXTLINE(misc-no-recursion): see read_amount */
add_word(const FaktaDocument *doc, uint32_t *i, uint32_t end, Amount *a, Sum *s)
{
	const FaktaToken *t = &doc->tokens[*i];
	const FaktaInfo *info = fakta_info_at(doc, *i);

	if (fakta_info_has(info, TAG_DIGIT) || fakta_info_has(info, TAG_WHOLE))
	{
		if (!isnan(s->digit) || !isnan(s->low) || (fakta_info_has(info, TAG_DIGIT) && s->any && !a->words && !a->scaled))
			return false;
		s->digit = info->number;
		return true;
	}
	if (fakta_info_has(info, TAG_ONE_SCALE))
		return add_one_scale(info, a, s);
	if (fakta_info_has(info, TAG_BELAS))
		return add_belas(t, a, s);
	if (fakta_info_has(info, TAG_SCALE) || fakta_info_has(info, TAG_SCALE_GLUED) || fakta_info_has(info, TAG_SCALE_MONEY))
		return add_scale(t, info, a, s);
	if (fakta_info_has(info, TAG_VAGUE))
		return add_vague(info, a, s);
	if (fakta_info_has(info, TAG_DECIMAL))
		return add_decimals(doc, i, end, a, s);
	/* satu setengah, 2 setengah, setengah juta */
	if (!fakta_info_has(info, TAG_FRACTION) || info->number != 50 || a->decimal ||
		(isnan(s->digit) && (s->any || *i + 1 >= end || !fakta_is(doc, *i + 1, TAG_SCALE) || fakta_number_at(doc, *i + 1) < 1000)))
		return false;
	s->digit = (isnan(s->digit) ? 0 : s->digit) + 0.5;
	a->decimal = true;
	return true;
}

/* Computes the result.  Returns false if it is not a number. */
static bool
close_amount(Amount *a, Sum *s)
{
	if (!s->any)
		return false;
	if (!isnan(s->digit))
		s->part += s->digit;
	if (!isnan(s->low))
	{
		a->low = s->low * a->scale;
		a->high = isinf(s->high) ? NAN : s->high * a->scale - 1;
	}
	else
		a->low = a->high = s->total + s->part;
	/* infinite if there are too many digits */
	return isfinite(a->low);
}

/*
 * Reads a number at token i: digits with their multiplier, number words, or both.
 * Returns false if there is none.  Recursion happens only for the tokens after
 * "koma", each time for fewer tokens.
 */
static bool
/* NOLINTNEXTLINE(misc-no-recursion): as said */
read_amount(const FaktaDocument *doc, uint32_t i, uint32_t end, Amount *a)
{
	Sum			s = {.digit = NAN,.last_scale = INFINITY,.low = NAN,.high = NAN};
	uint32_t	from = i;

	memset(a, 0, sizeof(*a));
	a->first = i;
	a->scale = 1;
	a->words = true;
	for (; i < end && i - from < NUMBER_MAX && !s.closed; i++)
	{
		const FaktaToken *t = &doc->tokens[i];
		const FaktaInfo *info = fakta_info_at(doc, i);

		/* 2½ juta, ½ juta */
		if (fraction_sign(doc, i, end) > 0 && (s.any ? !isnan(s.digit) && !a->decimal && !(t->flags & TF_GAP) : true))
		{
			s.digit = (s.any ? s.digit : 0) + fraction_sign(doc, i, end);
			a->decimal = s.any = true;
			a->words = false;
			continue;
		}
		/* words of one number are separated by spaces */
		if (s.any && !(t->flags & TF_GAP) && !(fakta_token_is_word(t) && fakta_token_is_number(t - 1)) && !fraction_sign(doc, i - 1, end))
			break;
		if (has(info, TAG_SOME) && !fakta_token_is_number(t))
		{
			if (s.any || !read_some(doc, i, end, a))
				break;
			return true;
		}
		if (fakta_token_is_number(t) ? !add_figures(doc, i, a, &s) : info == NULL || !add_word(doc, &i, end, a, &s))
			break;
		s.any = true;
	}
	a->end = i;
	return close_amount(a, &s);
}

/* "ketujuh pegawai": all seven; only before a noun for people. */
static bool
read_collective(const FaktaDocument *doc, uint32_t i, uint32_t end, Amount *a)
{
	if (!fakta_is(doc, i, TAG_COLLECTIVE) || i + 1 >= end || !fakta_is(doc, i + 1, TAG_PEOPLE))
		return false;
	/* not "gelombang kedua karyawan", "yang kedua pekerjanya": an ordinal after its noun */
	if (i > 0 && !(doc->tokens[i].flags & TF_SENTENCE) && fakta_token_is_word(&doc->tokens[i - 1]) &&
		(fakta_is(doc, i - 1, TAG_LABEL) || fakta_is(doc, i - 1, TAG_RELATIVE) || fakta_is(doc, i - 1, TAG_THING) || fakta_is(doc, i - 1, TAG_DURATION)))
		return false;
	memset(a, 0, sizeof(*a));
	a->first = i;
	a->end = i + 1;
	a->low = a->high = fakta_number_at(doc, i);
	a->words = a->collective = true;
	a->scale = 1;
	return true;
}

/* "s/d", "s.d.": the letters of "sampai dengan", each a token.  Returns how many tokens. */
static uint32_t
letters_link(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	char		mark = i + 2 < end && glued(doc, i + 1) && glued(doc, i + 2) ? fakta_mark(doc, i + 1) : 0;

	if (!(mark == '.' || mark == '/') || !fakta_is(doc, i + 2, TAG_TO_LETTER))
		return 0;
	return mark == '.' && i + 3 < end && fakta_mark(doc, i + 3) == '.' ? 4 : 3;
}

/*
 * The length of a link, such as "hingga", that makes a range of two numbers; 0 if
 * there is none.
 */
static uint32_t
range_link(const FaktaDocument *doc, uint32_t i, uint32_t end, bool between)
{
	const FaktaInfo *info;

	if (i >= end)
		return 0;
	if (fakta_is_dash(doc, i))
	{
		/* "60--70": some write an en dash so */
		uint32_t	length = i + 1 < end && fakta_is_dash(doc, i + 1) && glued(doc, i + 1) ? 2 : 1;

		/* a dash with a space on only one side does not make a range */
		if (i + length < end && glued(doc, i) != glued(doc, i + length))
			return 0;
		return length;
	}
	info = fakta_info_at(doc, i);
	if (has(info, TAG_TO) || has(info, TAG_TO_WEAK))
		return 1;
	if (has(info, TAG_TO_EVEN))
		return 1;
	if (has(info, TAG_TO_LETTER))
		return letters_link(doc, i, end);
	if (fakta_mark(doc, i) == ',' && i + 1 < end && fakta_is(doc, i + 1, TAG_TO_EVEN))
		return 2;
	if (between && has(info, TAG_AND))
		return 1;
	return 0;
}

/* Is there a percent sign or word at i? */
static bool
is_percent(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	return i < end && fakta_is(doc, i, TAG_PERCENT);
}

/* A plus after a number: "74.000+ pekerja", but not "2+3". */
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

const char *
fakta_kind_label(int kind)
{
	static const char *const labels[] = {"none", "headcount", "percentage", "money", "date", "count", "none"};

	return labels[kind];
}

/* The unit for a noun or currency. */
const char *
fakta_unit_of(const FaktaDocument *doc, uint32_t i)
{
	const FaktaWord *word = fakta_word_at(doc, i);
	const char *value = fakta_value(word, LEX_VALUE_UNIT);

	return value ? value : word ? fakta_form(word) : NULL;
}

/*
 * Dates.  Each form sets the period if it has a year; otherwise month and day,
 * and the year is found later from the day of publication.
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

/* A name of a month at i, possibly with a year: "Mei 2025", "Mei lalu". */
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

	/* "Nop. 2024" */
	if (next + 1 < end && fakta_mark(doc, next) == '.' && glued(doc, next) && plain_year(doc, next + 1, end, &year))
		next++;
	link = range_link(doc, next, end, false);
	/* "Januari dan Februari 2025": two months in a row are a period */
	if (link == 0 && day == 0 && next + 1 < end && fakta_is(doc, next, TAG_AND) && fakta_is(doc, next + 1, TAG_MONTH) &&
		(int) fakta_number_at(doc, next + 1) == month + 1)
		link = 1;
	/* Januari-Oktober 2023, 30 Januari hingga 2 Februari */
	if (link != 0)
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
	/* "Mei" or "Jun" alone may be a name */
	if (day == 0 && !(doc->tokens[i].flags & TF_CAPITAL))
		return 0;
	q->month = (uint8_t) month;
	q->mday = (uint8_t) day;
	q->month_to = (uint8_t) month_to;
	q->mday_to = (uint8_t) day_to;
	return give_date(q, first, next, no_days);
}

/* "sejak tahun 1990-an": a decade, but "pada 2000-an karyawan" counts people */
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

/* "terakhir 2024", "terakhir tahun lalu": without its year the last quarter is the latest one */
static bool
is_last_part(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	int			year;

	if (i + 1 >= end || !fakta_is(doc, i, TAG_AGO) || fakta_number_at(doc, i) <= 0)
		return false;
	return fakta_is(doc, i + 1, TAG_YEAR_RELATIVE) || plain_year(doc, fakta_is(doc, i + 1, TAG_YEAR_UNIT) ? i + 2 : i + 1, end, &year);
}

/* semester I-2024, kuartal II 2019, triwulan III, Kuartal ke-2 */
static uint32_t
read_part_of_year(const FaktaDocument *doc, uint32_t i, uint32_t end, FaktaQuantity *q)
{
	int			part,
				months,
				year;
	uint32_t	next = i + 1,
				part_end;

	if (next + 2 < end && fakta_is(doc, next, TAG_TO_WEAK) && fakta_is_dash(doc, next + 1) && glued(doc, next + 2))
		next += 2;
	part = roman(doc, next, end);
	if (part == 0 && next < end && fakta_is(doc, next, TAG_FIRST_PART))
		part = 1;
	if (part == 0 && next < end && fakta_is(doc, next, TAG_COLLECTIVE) && fakta_number_at(doc, next) <= 4)
		part = (int) fakta_number_at(doc, next);
	months = fakta_number_at(doc, i) > 0 ? (int) fakta_number_at(doc, i) : 3;
	if (part == 0 && is_last_part(doc, next, end))
		part = 12 / months;
	if (part == 0 && !(plain_int(doc, next, end, 4, &part) && part > 0))
		return 0;
	part_end = ++next;
	if (next < end && (fakta_is_dash(doc, next) || fakta_mark(doc, next) == '/' || fakta_is(doc, next, TAG_YEAR_UNIT)))
		next++;
	if (part * months > 12)
		return 0;
	if (plain_year(doc, next, end, &year))
	{
		FaktaPeriod days = {fakta_month_period(year, (part - 1) * months + 1).from,
		fakta_month_period(year, part * months).to};

		return give_date(q, i, next + 1, days);
	}
	q->month = (uint8_t) ((part - 1) * months + 1);
	q->month_to = (uint8_t) (part * months);
	q->mday = q->mday_to = 0;
	return give_date(q, i, part_end, no_days);
}

/* 2025-05-31; a is the year. */
static uint32_t
read_iso_date(const FaktaDocument *doc, uint32_t i, uint32_t end, int a, FaktaQuantity *q)
{
	int			b,
				c;

	if (a >= 1900 && i + 4 < end && fakta_is_dash(doc, i + 1) && glued(doc, i + 1) && glued(doc, i + 2) &&
		plain_int(doc, i + 2, end, 12, &b) && doc->tokens[i + 2].len == 2 && fakta_is_dash(doc, i + 3) &&
		glued(doc, i + 4) && plain_int(doc, i + 4, end, 31, &c) && fakta_date_valid(a, b, c))
	{
		FaktaPeriod days = {fakta_day(a, b, c), fakta_day(a, b, c)};

		return give_date(q, i, i + 5, days);
	}
	return 0;
}

/* 5/5/2025, 05-05-2025, (5/5), (17 / 4); a is the day. */
static uint32_t
read_figure_date(const FaktaDocument *doc, uint32_t i, uint32_t begin, uint32_t end, int a, FaktaQuantity *q)
{
	int			b,
				c;
	bool		slash = is_slash(doc, i + 1, end);

	if (!(slash || (i + 1 < end && fakta_is_dash(doc, i + 1) && glued(doc, i + 1))) ||
		!plain_int(doc, i + 2, end, 12, &b) || b < 1)
		return 0;
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
	/* without a year only in brackets, or after a weekday and the like */
	if (slash && i > begin && fakta_mark(doc, i - 1) == '(' && i + 3 < end && fakta_mark(doc, i + 3) == ')')
	{
		q->month = q->month_to = (uint8_t) b;
		q->mday = q->mday_to = (uint8_t) a;
		return give_date(q, i, i + 3, no_days);
	}
	return 0;
}

/* 11 September 2019, 26-28 Februari 2025, 4 dan 13 Desember; a is the day. */
static uint32_t
read_day_of_month(const FaktaDocument *doc, uint32_t i, uint32_t end, int a, FaktaQuantity *q)
{
	int			b;
	uint32_t	link = range_link(doc, i + 1, end, true);
	uint32_t	next = read_month(doc, i + 1, end, a, a, i, q);

	if (next == 0 && link && plain_int(doc, i + 1 + link, end, 31, &b) && b >= 1)
		next = read_month(doc, i + 2 + link, end, a, b, i, q);
	return next;
}

/* Do the words after a number that may be a year show that it counts something? */
static bool
is_counted(const FaktaDocument *doc, uint32_t next, uint32_t end)
{
	return next < end && (fakta_is(doc, next, TAG_PEOPLE) || fakta_is(doc, next, TAG_THING) ||
						  fakta_is(doc, next, TAG_SCALE) || fakta_is(doc, next, TAG_PERCENT) ||
						  fakta_is(doc, next, TAG_MEASURE) || fakta_is(doc, next, TAG_CURRENCY) ||
						  fakta_is(doc, next, TAG_AFTER_MORE) || fakta_is(doc, next, TAG_OF));
}

/*
 * A year, after "tahun", "pada", "sejak" ..., in brackets, before "lalu"; or two
 * years joined by a link.
 */
static uint32_t
read_year(const FaktaDocument *doc, uint32_t i, uint32_t end, const FaktaInfo *before, FaktaQuantity *q)
{
	int			a,
				b;
	uint32_t	next = i + 1,
				link;

	if (!plain_year(doc, i, end, &a))
		return 0;
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
	if (has(before, TAG_YEAR_BEFORE) || has(before, TAG_MONTH) || !(a > YEAR_BARE_MAX || is_counted(doc, next, end)))
		return give_date(q, i, next, fakta_year_period(a));
	return 0;
}

static uint32_t
read_date(const FaktaDocument *doc, uint32_t i, uint32_t begin, uint32_t end, FaktaQuantity *q)
{
	int			a;
	uint32_t	next = 0;
	const FaktaInfo *before;

	/* without a capital, only if a year follows: read_month() */
	if (fakta_is(doc, i, TAG_MONTH))
		return read_month(doc, i, end, 0, 0, i, q);
	if (fakta_is(doc, i, TAG_PERIOD))
		return read_part_of_year(doc, i, end, q);
	before = i > begin ? fakta_info_at(doc, i - 1) : NULL;
	if (is_decade(doc, i, end, before, &a))
	{
		FaktaPeriod days = {fakta_year_period(a).from, fakta_year_period(a + 9).to};

		return give_date(q, i, i + 1, days);
	}
	if (!plain_int(doc, i, end, 9999, &a))
		return 0;
	if ((next = read_iso_date(doc, i, end, a, q)) != 0)
		return next;
	if (a >= 1 && a <= 31 &&
		((next = read_figure_date(doc, i, begin, end, a, q)) != 0 || (next = read_day_of_month(doc, i, end, a, q)) != 0))
		return next;
	return read_year(doc, i, end, before, q);
}

/*
 * Is it part of a label or list number, by the mark after it: 08:38, 3:1, UU
 * 13/2003, "1.", "2)"?
 */
static bool
is_label_by_mark_behind(const FaktaDocument *doc, uint32_t i, uint32_t end, const Amount *a)
{
	char		mark = fakta_mark(doc, a->end);
	bool		touches = glued(doc, a->end) && a->end + 1 < end && glued(doc, a->end + 1);
	const FaktaToken *next = &doc->tokens[a->end + 1];

	if (mark == ':')
		return touches && fakta_token_is_number(next);
	if (mark == '/')
		return touches && !a->words && (fakta_token_is_number(next) || (next->flags & TF_CAPITALS));
	return (mark == '.' || mark == ')') && glued(doc, a->end) && (doc->tokens[i].flags & TF_SENTENCE) && a->low < 100 && !a->words;
}

/* Is there a company's name with its legal form before a token: "PT Sol Abadi"? */
static bool
is_firm_before(const FaktaDocument *doc, uint32_t i)
{
	for (uint32_t n = 0; n < FIRM_WORDS && i > 0 && (doc->tokens[i - 1].flags & TF_CAPITAL); n++)
		if (fakta_is(doc, --i, TAG_LEGAL))
			return true;
	return false;
}

/* Does a number follow words with capitals at i, behind a comma, a semicolon or "dan": ", Lyra 40"? */
static bool
number_of_next(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	uint32_t	words = 0;

	while (i < end && (fakta_mark(doc, i) == ',' || fakta_mark(doc, i) == ';' || fakta_is(doc, i, TAG_AND)))
		i++;
	for (; i < end && words <= FIRM_WORDS && (doc->tokens[i].flags & TF_CAPITAL); i++)
		words++;
	return words > 0 && i < end && fakta_token_is_number(&doc->tokens[i]);
}

/* "Lyra 40, Sutra 60 dan Mega 80": is the number one of a row, each behind a name, and neither the name's own? */
static bool
is_in_row(const FaktaDocument *doc, uint32_t i, uint32_t end, uint32_t after)
{
	uint32_t	words = 0;

	if (after < end && (fakta_mark(doc, after) == ',' || fakta_mark(doc, after) == ';' || fakta_is(doc, after, TAG_AND)))
		return number_of_next(doc, after, end);
	if (after < end && fakta_mark(doc, after) != '.')
		return false;
	/* the last one of the row */
	while (i > 0 && words <= FIRM_WORDS && (doc->tokens[i - 1].flags & TF_CAPITAL))
	{
		i--;
		words++;
	}
	while (i > 0 && (fakta_mark(doc, i - 1) == ',' || fakta_mark(doc, i - 1) == ';' || fakta_is(doc, i - 1, TAG_AND)))
		i--;
	return words > 0 && i > 1 && fakta_token_is_number(&doc->tokens[i - 1]) && (doc->tokens[i - 2].flags & TF_CAPITAL);
}

/* Is it part of a label, by the mark before it? */
static bool
is_label_by_mark_before(const FaktaDocument *doc, uint32_t i, uint32_t end, const Amount *a)
{
	const FaktaToken *host = &doc->tokens[i - 2];
	char		mark = fakta_mark(doc, i - 1);

	/* second part of 08:38; A-320, ke-250, Covid-19 */
	if ((mark == ':' || mark == '/') && glued(doc, i) && glued(doc, i - 1) && !a->words)
		return fakta_token_is_number(host) || mark == '/';
	if (fakta_is_dash(doc, i - 1) && glued(doc, i) && glued(doc, i - 1) && fakta_token_is_word(host) && !a->words)
		/*
		 * "ke-41 karyawan itu" are 41 people, as "ketiga karyawan" are three;
		 * also a number too large for an ordinal
		 */
		return !(fakta_is(doc, i - 2, TAG_TO_WEAK) && a->end < end && fakta_is(doc, a->end, TAG_PEOPLE) &&
				 (a->low >= ORDINAL_MAX || (a->end + 1 < end && fakta_is(doc, a->end + 1, TAG_DEFINITE))));
	/* an age: Rina (35); but not PT Sol Abadi (35) */
	if (mark == '(' && a->end < end && fakta_mark(doc, a->end) == ')' && a->low < 120 && !a->words &&
		(host->flags & TF_CAPITAL) && !fakta_is(doc, i - 2, TAG_PROVINCE))
		return !is_firm_before(doc, i - 1) && !fakta_in_bracket_row(doc, i);
	/* "No. 13", "Jl. Merdeka No.2" */
	return mark == '.' && fakta_is(doc, i - 2, TAG_LABEL);
}

/* Is it part of a label, by the word before it? */
static bool
is_label_by_word(const FaktaDocument *doc, uint32_t i, uint32_t end, const Amount *a)
{
	const FaktaInfo *before = fakta_info_at(doc, i - 1);
	const FaktaToken *prev = &doc->tokens[i - 1];

	if (has(before, TAG_CLOCK_BEFORE) || has(before, TAG_ONE_OF) || has(before, TAG_MEASURE_BEFORE))
		return true;
	if (a->end < end && (fakta_is(doc, a->end, TAG_PEOPLE) || fakta_is(doc, a->end, TAG_PERCENT) ||
						 fakta_is(doc, a->end, TAG_THING)))
		return has(before, TAG_LABEL) && !a->scaled && !has(before, TAG_LABEL_STREET) && a->low < 1000 &&
			!fakta_is(doc, a->end, TAG_PERCENT) && (prev->flags & TF_CAPITAL);
	if (has(before, TAG_LABEL) || has(before, TAG_LABEL_DATE))
		return true;
	if (has(before, TAG_LABEL_STREET) && (prev->flags & TF_CAPITAL) && !a->words)
		return true;
	/* a name with a number: Windows 11, Pertamina 1, Komisi IX ... */
	return !a->words && !a->scaled && (prev->flags & TF_CAPITAL) && !(prev->flags & TF_SENTENCE) && !fakta_is_entry(fakta_word_at(doc, i - 1)) &&
		a->low < 1000 && doc->title_end <= i && !is_in_row(doc, i, end, a->end) && !is_firm_before(doc, i);
}

/* "SD Neg.066655", "0811234567": nobody writes a count with a zero before it */
static bool
is_code(const FaktaDocument *doc, uint32_t i)
{
	const FaktaToken *t = &doc->tokens[i];

	if (t->len < 3 || doc->text[t->start] != '0')
		return false;
	for (size_t k = 1; k < t->len; k++)
		if (doc->text[t->start + k] < '0' || doc->text[t->start + k] > '9')
			return false;
	return true;
}

/* Is the number a label (Pasal 156, usia 55, Boeing 737)? */
static bool
is_label(const FaktaDocument *doc, uint32_t i, uint32_t begin, uint32_t end, const Amount *a)
{
	if (is_code(doc, i) || (a->end < end && (fakta_is(doc, a->end, TAG_CLOCK) || is_label_by_mark_behind(doc, i, end, a))))
		return true;
	if (i == begin)
		return false;
	if (fakta_mark(doc, i - 1) && i - 1 > begin)
		return is_label_by_mark_before(doc, i, end, a);
	return is_label_by_word(doc, i, end, a);
}

/* Skips brackets that repeat the number in words: "150 (seratus lima puluh) orang". */
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
 * Reads the noun after a number: "mantan karyawan", "orang pekerja", "orang eks
 * tenaga kontrak".  Sets the noun and returns the token after it, or returns i if
 * there is none.
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

/* Is it a word such as "ada", "mencapai", "telah"? */
static bool
is_being(const FaktaDocument *doc, uint32_t i)
{
	return fakta_is(doc, i, TAG_LEAD) || fakta_is(doc, i, TAG_DONE);
}

/*
 * "setidaknya ada 119", "setidaknya ada 1.400-an", "sedikitnya, 512": a lower
 * bound with words or a comma between.  Not "setidaknya ada sekitar 119".
 */
static void
take_far_bound(const FaktaDocument *doc, uint32_t begin, FaktaQuantity *q, bool *more, bool less)
{
	uint32_t	bound = q->first;

	while (bound > begin && q->first - bound < BEING_MAX && (is_being(doc, bound - 1) || fakta_mark(doc, bound - 1) == ','))
		bound--;
	if (bound == q->first || bound == begin || isnan(q->value) || *more || less || (q->approximate && q->first < q->number) ||
		!fakta_is(doc, bound - 1, TAG_MORE) || fakta_is(doc, bound - 1, TAG_AFTER_MORE))
		return;
	*more = true;
	q->first = bound - 1;
}

/* Reads bounds and approximation from the words before the number. */
static void
read_modifiers(const FaktaDocument *doc, uint32_t begin, FaktaQuantity *q, bool *more, bool *less)
{
	for (int n = 0; n < MODIFIERS_MAX && q->first > begin; n++)
	{
		uint32_t	i = q->first - 1;
		const FaktaInfo *info = fakta_info_at(doc, i);

		if (info == NULL)
		{
			/* ">500"; "(sekitar) 500" is rare, so there is no rule for it */
			if (fakta_mark(doc, i) == '>')
				*more = true;
			else if (fakta_mark(doc, i) == '<')
				*less = true;
			else
				break;
			q->first = i;
			continue;
		}
		if (fakta_info_has(info, TAG_APPROX))
			q->approximate = true;
		else if (fakta_info_has(info, TAG_LESS))
		{
			/*
			 * "kerugian hingga 5 persen" is a bound; the range "dari 10 hingga
			 * 20" was read before
			 */
			if (!*more)
				*less = true;
		}
		else if (fakta_info_has(info, TAG_MORE))
			*more = true;
		else
			break;
		q->first = i;
	}
	take_far_bound(doc, begin, q, more, *less);
}

/* A share without a percent sign: separuh, dua pertiga, 7 dari 10. */
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
		/* without a noun, "setengah" is not a share, but setengahnya, sepertiga and "hampir separuh" are */
		if (has(info, TAG_FRACTION) && info->number == 50 && doc->text[doc->tokens[i].start + doc->tokens[i].len - 1] != 'a' &&
			!(i > 0 && fakta_is(doc, i - 1, TAG_APPROX)))
			return 0;
	}
	/* "setengah menganggur": not quite */
	else if (has(info, TAG_FRACTION) && info->number == 50 && fakta_is(doc, at, TAG_IDLE))
		return 0;
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

/* "7 dari 10 pekerja" is a share; "100 dari 2.600 karyawan" is not. */
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
	if ((noun.kind == KIND_COUNT && !each) || is_percent(doc, base.end, end) ||
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

/* The currency directly before a number, or FAKTA_NO_TOKEN. */
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

/* "10 dolar"; "20Rp" and "10$" only without a space, and if no number follows. */
static bool
is_currency_after(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	if (i >= end || !fakta_is(doc, i, TAG_CURRENCY))
		return false;
	return !fakta_is(doc, i, TAG_BEFORE) || (glued(doc, i) && !(i + 1 < end && fakta_token_is_number(&doc->tokens[i + 1])));
}

/* The unit after the first number of a possible range. */
typedef enum
{
	NO_UNIT,
	PERCENT_UNIT,
	OTHER_UNIT
} FirstUnit;

/*
 * "naik 5 persen ke Rp900", "turun 20 persen hingga 300 orang", "64 persen hingga
 * 2030", "300 orang hingga 2030": does the amount b, after the link, count
 * something other than the first amount with its unit?
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

/* "naik dari 5 persen ke 6 persen": a change from one value to another, not a range. */
static bool
changes_to(const FaktaDocument *doc, uint32_t number, uint32_t begin, uint32_t link)
{
	uint32_t	before = number > begin && fakta_is(doc, number - 1, TAG_APPROX) ? number - 1 : number;

	return before > begin && fakta_is(doc, before - 1, TAG_OF) && fakta_is(doc, link, TAG_TO_WEAK);
}

/* A quantity that is being read. */
typedef struct Reader
{
	const FaktaDocument *doc;
	uint32_t	begin;			/* of the sentence */
	uint32_t	end;
	FaktaQuantity *q;
	Amount		a;				/* the number, or the first one of a range */
	uint32_t	at;				/* the next token */
	uint32_t	currency;		/* the token before the number, or FAKTA_NO_TOKEN */
	FirstUnit	unit;			/* unit of the first number of a possible range, and its token */
	uint32_t	unit_at;
	bool		range;
	bool		more;
	bool		less;
} Reader;

/* Is it a word for "lebih", not in a comparison such as "lebih banyak"? */
static bool
is_more_behind(const Reader *r, uint32_t at)
{
	return at < r->end && fakta_is(r->doc, at, TAG_AFTER_MORE) &&
		!(at + 1 < r->end && (fakta_is(r->doc, at + 1, TAG_ADJECTIVE) || fakta_is(r->doc, at + 1, TAG_OF)));
}

static void
take_more(Reader *r)
{
	r->more = true;
	r->q->last = r->at++;
}

/* The lower value of a range: in "5 hingga 10 ribu", the multiplier is that of both. */
static double
low_of_range(const Amount *a, const Amount *b)
{
	double		low = a->low;

	if (b->scale != 1 && !a->scaled && !a->vague && !b->vague && a->low * b->scale <= b->high && a->low < b->scale)
		low = a->low * b->scale;
	/* puluhan hingga ratusan ribu */
	if (a->vague && b->vague && a->scale == 1 && b->scale != 1)
		low = a->low * b->scale;
	if (b->words && b->scaled && !a->scaled && a->words && a->low < 1000 && !a->vague && !b->vague)
	{
		double		s = b->low >= 1e6 ? 1e6 : 1e3;

		if (a->low * s < b->low && a->low < b->low / s)
			low = a->low * s;
	}
	return low;
}

/* Reads the second number of a range, after a link. */
static void
read_second(Reader *r, uint32_t link, uint32_t link_len, bool between)
{
	const FaktaDocument *doc = r->doc;
	const Amount *a = &r->a;
	Amount		b;
	uint32_t	from = link + link_len;
	double		low;

	if (fakta_is(doc, from, TAG_BEFORE))
		from++;					/* Rp800 ribu hingga Rp1,3 juta */
	if (from < r->end && fakta_is(doc, from, TAG_APPROX))
		from++;
	if (from >= r->end || !read_amount(doc, from, r->end, &b))
		return;
	low = low_of_range(a, &b);
	if (b.low <= low || counts_else(doc, r->unit, link, from, &b, r->end) || changes_to(doc, a->first, r->begin, link) ||
		(!b.vague && !a->vague && a->year && b.year) ||
		(fakta_is_dash(doc, link) && glued(doc, link) && a->low < 10 && b.low < 10 && b.end >= r->end))
		return;
	r->range = true;
	r->q->low = low;
	r->q->high = b.high;
	r->q->approximate = a->about || b.about;
	r->q->number_last = b.end - 1;
	r->at = skip_gloss(doc, b.end, r->end, &b);
	if (between)
		r->q->first = a->first - 1;
}

/* Reads the number, or both numbers of a range; the first may also have a unit. */
static void
read_values(Reader *r)
{
	const FaktaDocument *doc = r->doc;
	const Amount *a = &r->a;
	uint32_t	end = r->end,
				next = r->at,
				link;
	bool		between = a->first > r->begin && fakta_is(doc, a->first - 1, TAG_BETWEEN);
	Amount		b;

	r->unit = NO_UNIT;
	r->unit_at = next;
	if (is_percent(doc, next, end))
	{
		r->unit = PERCENT_UNIT;
		next++;
	}
	else if (next < end && (fakta_is(doc, next, TAG_PERSON) || (fakta_is(doc, next, TAG_CURRENCY) && !fakta_is(doc, next, TAG_BEFORE))) &&
			 range_link(doc, next + 1, end, between))
	{
		r->unit = OTHER_UNIT;
		next++;
	}
	if (!a->collective && (link = range_link(doc, next, end, between)) != 0 && next + link < end)
		read_second(r, next, link, between);
	else if (a->words && !a->scaled && a->end < end && a->low >= 1 && a->low < 9 && a->end > a->first &&
			 read_amount(doc, a->end, end, &b) && b.words && b.low == a->low + 1)
	{
		/* dua tiga orang */
		r->range = true;
		r->q->low = a->low;
		r->q->high = b.low;
		r->q->number_last = b.end - 1;
		r->at = b.end;
	}
	if (!r->range)
	{
		if (a->vague)
		{
			r->q->low = a->low;
			r->q->high = a->high;
		}
		else
			set_exact(r->q, a->low);
		r->q->approximate = a->about;
	}
	r->q->last = r->at - 1;
}

/* Reads words after the number: "74ribu+", "2.000 lebih", "300 orangan". */
static void
read_behind(Reader *r)
{
	if ((is_plus(r->doc, r->at, r->end) || is_more_behind(r, r->at)) && !r->range)
		take_more(r);
	else if (r->at < r->end && fakta_is(r->doc, r->at, TAG_AFTER_ABOUT))
	{
		r->q->approximate = true;
		r->q->kind = KIND_HEADCOUNT;
		r->q->unit = "orang";
		r->q->last = r->at++;
	}
}

/* A minus: "tumbuh -25,8 persen", "tumbuh minus 3 persen"; but not "20 -25 persen". */
static bool
is_negative(const Reader *r)
{
	uint32_t	i = r->q->first;

	if (i > r->begin && fakta_is(r->doc, i - 1, TAG_NEGATIVE))
		return true;
	return i > r->begin + 1 && !r->a.vague && fakta_is_dash(r->doc, i - 1) && glued(r->doc, i) && !glued(r->doc, i - 1) &&
		fakta_token_is_word(&r->doc->tokens[i - 2]);
}

/* Reads a percent sign and the words after it. */
static void
read_percent(Reader *r)
{
	FaktaQuantity *q = r->q;
	uint32_t	next;

	q->kind = KIND_PERCENTAGE;
	q->unit = "persen";
	q->last = r->at++;
	if (is_plus(r->doc, r->at, r->end))
		take_more(r);
	if (is_more_behind(r, r->at))
		take_more(r);
	if (r->at < r->end && fakta_is(r->doc, r->at, TAG_POINT))
	{
		q->kind = KIND_NONE;
		r->at++;
		return;
	}
	next = read_noun(r->doc, r->at, r->end, q);
	if (next > r->at && q->kind == KIND_HEADCOUNT)
	{
		q->last = next - 1;
		r->at = next;
	}
	q->kind = KIND_PERCENTAGE;
	q->unit = "persen";
	if (!r->range && is_negative(r))
	{
		set_exact(q, -q->value);
		q->first--;
	}
}

static void
read_money(Reader *r)
{
	FaktaQuantity *q = r->q;
	const FaktaDocument *doc = r->doc;

	q->kind = KIND_MONEY;
	if (r->currency == FAKTA_NO_TOKEN)
	{
		q->unit = fakta_unit_of(doc, r->at);
		q->last = r->at++;
		return;
	}
	q->first = r->currency;
	q->unit = fakta_unit_of(doc, r->currency);
	/* US$, S$, CN¥ */
	if (r->currency > r->begin && glued(doc, r->currency) && fakta_is(doc, r->currency - 1, TAG_CURRENCY_US))
	{
		q->first = r->currency - 1;
		q->unit = fakta_unit_of(doc, r->currency - 1);
	}
	if (r->at < r->end && fakta_is(doc, r->at, TAG_CURRENCY) && !fakta_is(doc, r->at, TAG_BEFORE))
		q->last = r->at++;
}

/* "25.114 tahun 2022", after 25.114: a year, not so many years */
static bool
is_year_after(const FaktaDocument *doc, uint32_t at, uint32_t end)
{
	Amount		year;

	return at + 1 < end && fakta_is(doc, at, TAG_YEAR_BEFORE) && fakta_token_is_number(&doc->tokens[at + 1]) &&
		read_amount(doc, at + 1, end, &year) && year.year;
}

/* Is there a measure after the number, so that it does not count people or things? */
static bool
is_measured(const FaktaDocument *doc, uint32_t at, uint32_t end)
{
	return at < end && ((fakta_is(doc, at, TAG_DURATION) && !is_year_after(doc, at, end)) || fakta_is(doc, at, TAG_TIMES) || fakta_is(doc, at, TAG_MEASURE) ||
						fakta_is(doc, at, TAG_POINT) || fakta_is(doc, at, TAG_PERMILLE) || fakta_is(doc, at, TAG_CLOCK));
}

/*
 * "3.700 ribu karyawan" are 3,700: nobody writes millions of people like this,
 * so "ribu" only says once more what the separator says.
 */
static void
take_thousands_once(Reader *r)
{
	if (!r->range && !r->a.vague && !r->a.words && r->a.scale == SAID_TWICE && r->a.low >= SAID_TWICE * SAID_TWICE)
		set_exact(r->q, r->a.low / SAID_TWICE);
}

/* Reads the noun that the number counts; without one it is bare, or no quantity. */
static void
read_counted(Reader *r)
{
	const FaktaDocument *doc = r->doc;
	FaktaQuantity *q = r->q;
	/* '"250" karyawan' */
	uint32_t	quote = r->at + 1 < r->end && q->first > r->begin && fakta_mark(doc, r->at) == '"' && fakta_mark(doc, q->first - 1) == '"' ? 1 : 0;
	uint32_t	next = read_noun(doc, r->at + quote, r->end, q);

	if (next > r->at + quote)
	{
		q->last = next - 1;
		r->at = next;
		if (q->kind == KIND_HEADCOUNT)
			take_thousands_once(r);
		/* "2.000 orang lebih" */
		if (q->kind == KIND_HEADCOUNT && is_more_behind(r, r->at) && !r->range)
			take_more(r);
	}
	else if (r->range && r->unit != NO_UNIT)
	{
		/* "5 persen hingga 10", "300 orang hingga 400": the unit is that of both */
		q->kind = r->unit == PERCENT_UNIT ? KIND_PERCENTAGE : fakta_is(doc, r->unit_at, TAG_PERSON) ? KIND_HEADCOUNT : KIND_MONEY;
		q->unit = r->unit == PERCENT_UNIT ? "persen" : fakta_unit_of(doc, r->unit_at);
	}
	else if (q->kind != KIND_HEADCOUNT)
		q->kind = r->a.money_scale || r->a.low >= BARE_END || (r->a.decimal && !r->a.scaled) || r->a.collective ? KIND_NONE : KIND_BARE;
}

/* The last step of all quantities: words before the number, and bounds. */
static uint32_t
give_quantity(Reader *r)
{
	FaktaQuantity *q = r->q;

	read_modifiers(r->doc, r->begin, q, &r->more, &r->less);
	/* for a range, the bounds are set already */
	if (!r->range && r->a.vague && r->more)
		q->high = NAN;			/* lebih dari belasan */
	else if (!r->range && !isnan(q->value))
	{
		if (r->more)
		{
			q->low = q->value;
			q->high = NAN;
		}
		else if (r->less)
		{
			q->low = NAN;
			q->high = q->value;
		}
	}
	return r->at;
}

/* Finishes a share without a percent sign. */
static uint32_t
give_share(Reader *r, uint32_t next, bool noun)
{
	r->at = next;
	if (noun)
	{
		/* "separuh lebih karyawan" */
		if (is_more_behind(r, next))
			take_more(r);
		r->at = read_noun(r->doc, r->at, r->end, r->q);
	}
	r->q->kind = KIND_PERCENTAGE;
	r->q->unit = "persen";
	r->q->last = r->at - 1;
	return give_quantity(r);
}

uint32_t
fakta_quantity_read(const FaktaDocument *doc, uint32_t i, uint32_t begin, uint32_t end, FaktaQuantity *q)
{
	Reader		r = {.doc = doc,.begin = begin,.end = end,.q = q};
	uint32_t	next;

	memset(q, 0, sizeof(*q));
	q->noun = FAKTA_NO_TOKEN;
	q->value = q->low = q->high = NAN;
	q->days = no_days;
	if ((next = read_date(doc, i, begin, end, q)) != 0)
		return next;
	if ((next = read_fraction(doc, i, end, q)) != 0)
		return give_share(&r, next, true);
	if (!read_collective(doc, i, end, &r.a) && !read_amount(doc, i, end, &r.a))
		return i + 1;

	/* "dua puluh satu Juli 2025" */
	if (r.a.words && !r.a.collective && !r.a.vague && r.a.low >= 1 && r.a.low <= 31 && r.a.end < end && (doc->tokens[r.a.end].flags & TF_CAPITAL) &&
		(next = read_month(doc, r.a.end, end, (int) r.a.low, (int) r.a.low, i, q)) != 0)
		return next;

	q->first = q->number = i;
	q->last = q->number_last = r.a.end - 1;
	r.currency = currency_before(doc, i, begin);
	if (r.currency == FAKTA_NO_TOKEN && !r.a.collective && is_label(doc, i, begin, end, &r.a))
		return r.a.end;
	r.at = skip_gloss(doc, r.a.end, end, &r.a);
	if (r.currency == FAKTA_NO_TOKEN && !r.a.collective && (next = read_ratio(doc, &r.a, r.at, end, q)) != 0)
		return give_share(&r, next, false);

	read_values(&r);
	read_behind(&r);
	/* what it counts */
	if (is_percent(doc, r.at, end))
		read_percent(&r);
	else if (r.currency != FAKTA_NO_TOKEN || is_currency_after(doc, r.at, end))
		read_money(&r);
	else if (is_measured(doc, r.at, end) && q->kind != KIND_HEADCOUNT)
		return r.at + 1;
	else
		read_counted(&r);
	/* "tak satu karyawan pun" */
	if (q->kind == KIND_HEADCOUNT && r.a.words && !r.a.scaled && !r.a.vague && r.a.low == 1 && i > begin && fakta_is(doc, i - 1, TAG_NEGATE))
		q->kind = KIND_NONE;
	/* "satu" is usually an article; it is a number only before people */
	if (q->kind != KIND_HEADCOUNT && q->kind != KIND_PERCENTAGE && q->kind != KIND_MONEY && r.a.words && !r.a.scaled &&
		!r.a.vague && r.a.low == 1)
		q->kind = KIND_NONE;
	return q->kind == KIND_NONE ? r.at : give_quantity(&r);
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
