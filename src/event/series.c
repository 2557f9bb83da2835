/*
 * series.c
 *		Totals told year by year: "PHK tahun 2020 mencapai 380.000 orang, lalu turun
 *		menjadi 127.000 pada 2021".  Each is an event, though no word but its year tells it
 *		from the one before.
 */
#include "event/compare.h"

/* Maximum numbers between two of a series. */
#define SERIES_LOOK		6

/* Is a number of people that of several employers in some time? */
static bool
is_total(const Reading *r, uint32_t k, FaktaPeriod *days)
{
	const FaktaMention *m = &r->mentions->items[k];

	if (m->q.kind != KIND_HEADCOUNT || !fakta_loses_work(m->role) || m->scope != SCOPE_AGGREGATE || isnan(m->q.value))
		return false;
	*days = fakta_days_of(r, k);
	return days->to != FAKTA_NO_DAY;
}

/* Does a period begin with a year, or is its begin open: "hingga Mei 2025"?  Is it the whole year? */
static bool
is_of_year(const FaktaPeriod *days, bool *whole)
{
	int			year,
				month,
				mday;

	*whole = false;
	if (days->from == FAKTA_NO_DAY)
		return true;
	fakta_date_of(days->from, &year, &month, &mday);
	*whole = days->from == fakta_year_period(year).from && days->to == fakta_year_period(year).to;
	return days->from == fakta_year_period(year).from;
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

	if (!is_total(r, k, &days) || !is_of_year(&days, &whole) || fakta_is_basis(r, k))
		return false;
	for (uint32_t i = k > SERIES_LOOK ? k - SERIES_LOOK : 0; i < all->n && i <= k + SERIES_LOOK; i++)
		if (i != k && is_total(r, i, &other) && is_apart(&days, &other) && is_of_year(&other, &too) && (whole || too))
			return true;
	return false;
}
