/*
 * amount.c
 *		Compares numbers of people: may two of them be the same, and which is more
 *		exact?
 */
#include "event/amount.h"

#include <math.h>

/* A number from here on that is divisible by 1,000 may be rounded. */
#define ROUND_MIN		10000
/* A vague number may be up to this many times its upper bound. */
#define VAGUE_BEYOND	2
/* Maximum relative difference between an approximate number and the exact one. */
#define ABOUT			0.06
/* The same, above or below, where the title has the approximate one: "600-an" goes to 699. */
#define TITLE_ABOVE		0.17
#define TITLE_BELOW		0.1
/*
 * Shares up to this (in percent) are compared by their difference, larger ones by
 * their ratio.
 */
#define SMALL_SHARE		6
/* "Lebih dari 25 persen" may be up to this many times as much. */
#define BOUND_REACH		1.5

static bool
is_round(double v)
{
	return fmod(v, v < ROUND_MIN ? 100 : 1000) == 0;
}

static bool
is_near(double v, double w, double by)
{
	return fabs(v - w) <= by * w;
}

bool
fakta_is_counted(const Event *e)
{
	return !isnan(e->l.headcount) || !isnan(e->l.headcount_low) || !isnan(e->l.headcount_high);
}

bool
fakta_is_shared(const Event *e)
{
	return !isnan(e->l.percentage) || !isnan(e->l.percentage_low) || !isnan(e->l.percentage_high);
}

/* "20 ribuan" for 28.300, "1.100-an" for 1.130: is the number the other one with its last digits cut off? */
static bool
is_cut_off(double v, double w)
{
	double		unit = 1;

	while (unit < w && fmod(w, unit * 10) == 0)
		unit *= 10;
	return v >= w && v < w + unit && unit > 1;
}

/* Compares two numbers that both have a value. */
static bool
both_exact_fit(const Event *e, const FaktaQuantity *q)
{
	double		v = q->value,
				w = e->l.headcount;
	bool		title_only = e->in_title && !e->in_body;

	if (v == w)
		return true;
	/* "150 ribu" for 150.420 */
	if (v >= ROUND_MIN && w >= ROUND_MIN && (is_round(v) || is_round(w)) && is_near(v, w, 0.005))
		return true;
	/* "sekitar 250" for 252, "lebih dari 2.000" for 2.150 */
	if ((q->approximate || e->approximate) && is_near(v, w, ABOUT))
		return true;
	if (isnan(q->high) && v <= w && v >= 0.8 * w)
		return true;
	/* in a title "600-an" for 650, "seribuan" for 1.120, "2.000" for 2.027, or "10 ribu" for 10.765 */
	if (title_only && ((e->approximate && (is_near(v, w, v > w ? TITLE_ABOVE : TITLE_BELOW) || is_cut_off(v, w))) ||
					   (fmod(w, 1000) == 0 && (is_near(v, w, 0.05) || (w >= ROUND_MIN && v > w && v < w + 1000)))))
		return true;
	return isnan(e->l.headcount_high) && v >= w && v <= 1.25 * w;
}

bool
fakta_amount_fits(const Event *e, const FaktaQuantity *q)
{
	double		v = q->value,
				w = e->l.headcount;

	if (!fakta_is_counted(e))
		return true;
	if (!isnan(v) && !isnan(w))
		return both_exact_fit(e, q);
	/* "ratusan" for 435, "ribuan" for 14.000 */
	if (isnan(v) && !isnan(w))
		return (isnan(q->low) || w >= q->low) && (isnan(q->high) || w <= q->high * VAGUE_BEYOND);
	if (!isnan(v))
		return (isnan(e->l.headcount_low) || v >= e->l.headcount_low) &&
			(isnan(e->l.headcount_high) || v <= e->l.headcount_high * VAGUE_BEYOND);
	return (q->low == e->l.headcount_low || isnan(q->low)) && (q->high == e->l.headcount_high || isnan(q->high));
}

/* Does a number end in no more zeros than another one? */
static bool
is_as_exact(double v, double w)
{
	double		unit = 10;

	while (fmod(v, unit) == 0 && unit <= v)
	{
		if (fmod(w, unit) != 0)
			return false;
		unit *= 10;
	}
	return true;
}

bool
fakta_amount_is_better(const Event *e, const FaktaQuantity *q)
{
	bool		title_only = e->in_title && !e->in_body;

	if (!fakta_is_counted(e))
		return true;
	if (isnan(e->l.headcount))
		return !isnan(q->value);
	/* "4.000 hingga 6.000", where the title has "6.000" */
	if (title_only && isnan(q->value) && (q->low == e->l.headcount || q->high == e->l.headcount))
		return true;
	if (isnan(q->value) || isnan(q->low) || isnan(q->high))
		return false;
	/* "650", where the title has "600-an"; "sekitar 8.400", where it has "8 ribu" */
	if (title_only && (e->approximate || (fmod(e->l.headcount, 1000) == 0 && fmod(q->value, 1000) != 0)))
		return true;
	/* the body has precedence: "260", where the title has "250" */
	if (title_only && !q->approximate && q->value != e->l.headcount && is_as_exact(q->value, e->l.headcount))
		return true;

	/*
	 * "1.044" instead of "lebih dari 1.000", "252" instead of "sekitar 250",
	 * "150.420" instead of "150 ribu"
	 */
	return isnan(e->l.headcount_low) || isnan(e->l.headcount_high) || (e->approximate && !q->approximate) ||
		(is_round(e->l.headcount) && !is_round(q->value) && !q->approximate);
}

void
fakta_set_amount(Event *e, const FaktaQuantity *q)
{
	if (q->kind == KIND_PERCENTAGE)
	{
		e->l.percentage = q->value;
		e->l.percentage_low = q->low;
		e->l.percentage_high = q->high;
		return;
	}
	e->l.headcount = q->value;
	e->l.headcount_low = q->low;
	e->l.headcount_high = q->high;
	e->approximate = q->approximate;
}

bool
fakta_share_fits(const Event *e, double workforce, double percentage)
{
	return fabs(100 * e->l.headcount / workforce - percentage) <= 1 + percentage / 10;
}

/* "lebih dari 25 persen" of 400 may be 125, "hingga 40 persen" 140. */
static bool
is_bound_of_share(const Event *e, const FaktaQuantity *q)
{
	double		share = 100 * e->l.headcount / e->l.workforce;

	if (isnan(q->high) && !isnan(q->low))
		return share >= q->low && share <= q->low * BOUND_REACH;
	return isnan(q->low) && !isnan(q->high) && share <= q->high && share >= q->high / BOUND_REACH;
}

bool
fakta_share_misfits(const Event *e, const FaktaQuantity *q)
{
	double		share = 100 * e->l.headcount / e->l.workforce;
	double		v = fakta_size(q);

	return !isnan(share) && !isnan(v) && (share > SMALL_SHARE ? v > 2 * share || v < share / 2 : fabs(v - share) > 3);
}

/* Adds terms that compare a number of people with that of an event. */
static void
relate_counts(const Event *e, const FaktaQuantity *q, FaktaTerm *other)
{
	double		v = q->value,
				w = e->l.headcount;
	double		size = fakta_size(q),
				whole = !isnan(w) ? w : !isnan(e->l.headcount_low) ? e->l.headcount_low : e->l.headcount_high;
	bool		fits = fakta_amount_fits(e, q);

	if (fits)
		fakta_term_add(other, CLASS_FITS);
	if (v == w || (isnan(v) && isnan(w) && q->low == e->l.headcount_low && q->high == e->l.headcount_high))
	{
		fakta_term_add(other, CLASS_EQUAL);
		return;
	}
	if (fits && isnan(v) && !isnan(w))
		fakta_term_add(other, CLASS_VAGUER);
	else if (fits && !isnan(v) && isnan(w))
		fakta_term_add(other, CLASS_EXACTER);
	else if (!isnan(v) && !isnan(w) && is_near(v, w, ABOUT))
		fakta_term_add(other, CLASS_ROUNDED);
	fakta_term_add(other, size > whole ? CLASS_BIGGER : CLASS_SMALLER);
	if (size > 2 * whole)
		fakta_term_add(other, CLASS_MUCH_BIGGER);
	else if (2 * size < whole)
		fakta_term_add(other, CLASS_MUCH_SMALLER);
}

static void
relate_shares(const Event *e, const FaktaQuantity *q, FaktaTerm *other)
{
	if (!fakta_is_shared(e))
		return;
	if (isnan(q->value) ? q->low == e->l.percentage_low && q->high == e->l.percentage_high : q->value == e->l.percentage)
		fakta_term_add(other, CLASS_EQUAL);
	else
		fakta_term_add(other, q->value > e->l.percentage ? CLASS_BIGGER : CLASS_SMALLER);
}

void
fakta_relate_amounts(const Event *e, const FaktaQuantity *q, FaktaTerm *other)
{
	if (fakta_is_counted(e))
		fakta_term_add(other, CLASS_IS_COUNTED);
	if (fakta_is_shared(e))
		fakta_term_add(other, CLASS_IS_SHARED);
	if (q->kind == KIND_HEADCOUNT && fakta_is_counted(e))
		relate_counts(e, q, other);
	if (q->kind != KIND_PERCENTAGE)
		return;
	relate_shares(e, q, other);
	if (!isnan(e->l.headcount) && !isnan(e->l.workforce))
	{
		if (fakta_share_fits(e, e->l.workforce, q->value) || is_bound_of_share(e, q))
			fakta_term_add(other, CLASS_SHARE_FITS);
		else if (fakta_share_misfits(e, q))
			fakta_term_add(other, CLASS_SHARE_MISFITS);
	}
}
