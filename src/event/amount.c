/*
 * amount.c
 *		Numbers of events: may two of them be the same, which is more exact?
 */
#include "event/amount.h"

#include <math.h>

/* From here on a number of whole thousands may be a rounded one. */
#define ROUND_MIN		10000
/* So many times its bound a vague number may be. */
#define VAGUE_BEYOND	2
/* A number that is said to be about another one lies so near to it. */
#define ABOUT			0.06
/* Shares below this are compared by their difference, others by their ratio. */
#define SMALL_SHARE		6

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

/* Two numbers with a value. */
static bool
both_exact_fit(const Event *e, const FaktaQuantity *q)
{
	double		v = q->value,
				w = e->l.headcount;
	bool		title_only = e->in_title && !e->in_body;

	if (v == w)
		return true;
	/* "150 ribu" of 150.420 */
	if (v >= ROUND_MIN && w >= ROUND_MIN && (is_round(v) || is_round(w)) && is_near(v, w, 0.005))
		return true;
	/* "sekitar 250" of 252, "lebih dari 2.000" of 2.150 */
	if ((q->approximate || e->approximate) && is_near(v, w, ABOUT))
		return true;
	if (isnan(q->high) && v <= w && v >= 0.8 * w)
		return true;
	/* a title's "600-an" of 650, its "2.000" of 2.027 */
	if (title_only && ((e->approximate && is_near(v, w, 0.1)) || (fmod(w, 1000) == 0 && is_near(v, w, 0.05))))
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
	/* "ratusan" of 435, "ribuan" of 14.000 */
	if (isnan(v) && !isnan(w))
		return (isnan(q->low) || w >= q->low) && (isnan(q->high) || w <= q->high * VAGUE_BEYOND);
	if (!isnan(v))
		return (isnan(e->l.headcount_low) || v >= e->l.headcount_low) &&
			(isnan(e->l.headcount_high) || v <= e->l.headcount_high * VAGUE_BEYOND);
	return (q->low == e->l.headcount_low || isnan(q->low)) && (q->high == e->l.headcount_high || isnan(q->high));
}

bool
fakta_amount_is_better(const Event *e, const FaktaQuantity *q)
{
	bool		title_only = e->in_title && !e->in_body;

	if (!fakta_is_counted(e))
		return true;
	if (isnan(e->l.headcount))
		return !isnan(q->value);
	/* "4.000 hingga 6.000" for a title's "6.000" */
	if (title_only && isnan(q->value) && (q->low == e->l.headcount || q->high == e->l.headcount))
		return true;
	if (isnan(q->value) || isnan(q->low) || isnan(q->high))
		return false;
	/* "650" for a title's "600-an", "sekitar 8.400" for its "8 ribu" */
	if (title_only && (e->approximate || (fmod(e->l.headcount, 1000) == 0 && fmod(q->value, 1000) != 0)))
		return true;
	/* "1.044" for "lebih dari 1.000", "252" for "sekitar 250", "150.420" for "150 ribu" */
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

bool
fakta_share_misfits(const Event *e, const FaktaQuantity *q)
{
	double		share = 100 * e->l.headcount / e->l.workforce;
	double		v = fakta_size(q);

	return !isnan(share) && !isnan(v) && (share > SMALL_SHARE ? v > 2 * share || v < share / 2 : fabs(v - share) > 3);
}

/* How a number of people stands to that of an event. */
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
		if (fakta_share_fits(e, e->l.workforce, q->value))
			fakta_term_add(other, CLASS_SHARE_FITS);
		else if (fakta_share_misfits(e, q))
			fakta_term_add(other, CLASS_SHARE_MISFITS);
	}
}
