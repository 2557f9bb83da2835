/*
 * series.c
 *		Totals told year by year: "PHK tahun 2020 mencapai 380.000 orang, lalu turun
 *		menjadi 127.000 pada 2021".  Each is an event, though no word but its year tells it
 *		from the one before.
 */
#include "event/compare.h"

/* Maximum numbers between two of a series. */
#define SERIES_LOOK		6

/* Maximum tokens from a year to its number, and from a number to its year. */
#define YEAR_BEFORE		8
#define YEAR_BEHIND		3
#define YEAR_FIRST		1990
#define YEAR_LAST		2050

int
fakta_year_at(const FaktaDocument *doc, uint32_t i)
{
	const FaktaToken *t = &doc->tokens[i];
	int			year = 0;

	if (!fakta_token_is_number(t) || t->len != 4)
		return 0;
	for (uint32_t k = 0; k < t->len; k++)
	{
		char		c = doc->text[t->start + k];

		if (c < '0' || c > '9')
			return 0;
		year = year * 10 + c - '0';
	}
	return year >= YEAR_FIRST && year <= YEAR_LAST ? year : 0;
}

/* The year at a token that no month stands before, else 0. */
static int
year_at(const FaktaDocument *doc, uint32_t i, uint32_t begin)
{
	if (i == begin || !fakta_is(doc, i - 1, TAG_YEAR_BEFORE) || fakta_is(doc, i - 1, TAG_MONTH))
		return 0;
	return fakta_year_at(doc, i);
}

/* The year that is told beside a number: "1.205 tahun 2022", "pada 2021 menjadi 3.140"; else 0. */
static int
year_beside(const FaktaDocument *doc, const FaktaMention *m)
{
	const FaktaSentence *s = &doc->sentences[m->sentence];
	int			year;

	for (uint32_t i = m->q.last + 1; i < s->end && i <= m->q.last + YEAR_BEHIND && fakta_mark(doc, i) != ','; i++)
		if ((year = year_at(doc, i, s->begin)) != 0)
			return year;
	for (uint32_t i = m->q.first; i > s->begin && m->q.first - i < YEAR_BEFORE && fakta_mark(doc, i - 1) != ',' && !fakta_is(doc, i - 1, TAG_MONTH); i--)
		if ((year = year_at(doc, i - 1, s->begin)) != 0)
			return year;
	return 0;
}

/* Is a number of people that of several employers in some time? */
static bool
is_total(const Reading *r, uint32_t k, FaktaPeriod *days)
{
	const FaktaMention *m = &r->mentions->items[k];

	if (m->q.kind != KIND_HEADCOUNT || !fakta_loses_work(m->role) || m->scope != SCOPE_AGGREGATE || isnan(m->q.value) || fakta_is_share_of_cut(r, m))
		return false;
	*days = fakta_days_of(r, k);
	if (days->to == FAKTA_NO_DAY)
	{
		int			year = year_beside(r->doc, m);

		if (year != 0)
			*days = fakta_year_period(year);
	}
	return days->to != FAKTA_NO_DAY;
}

/* Does a period begin with a year, or is its begin open: "hingga Mei 2025"?  Is it the whole year? */
static bool
is_of_year(const FaktaPeriod *days, bool *whole)
{
	FaktaPeriod year;

	*whole = false;
	if (days->from == FAKTA_NO_DAY)
		return true;
	year = fakta_year_period(fakta_year_of(days->from));
	*whole = days->from == year.from && days->to == year.to;
	return days->from == year.from;
}

static bool
is_apart(const FaktaPeriod *a, const FaktaPeriod *b)
{
	return (b->from != FAKTA_NO_DAY && a->to < b->from) || (a->from != FAKTA_NO_DAY && b->to < a->from);
}

bool
fakta_is_yearly(const Reading *r, uint32_t k)
{
	const FaktaMentions *all = r->mentions;
	FaktaPeriod days,
				other;
	bool		whole,
				too;

	if (fakta_is_of_year_before(r, k))
		return true;
	if (!is_total(r, k, &days) || !is_of_year(&days, &whole) || fakta_is_basis(r, k))
		return false;
	for (uint32_t i = k > SERIES_LOOK ? k - SERIES_LOOK : 0; i < all->n && i <= k + SERIES_LOOK; i++)
		if (i != k && is_total(r, i, &other) && is_apart(&days, &other) && is_of_year(&other, &too) && (whole || too))
			return true;
	return false;
}
