/*
 * totals.c
 *		Events whose numbers add up to that of another one.
 */
#include "event/reading.h"

/* Maximum parts of a total. */
#define PARTS_MAX		9

/*
 * Finds consecutive events, beginning with from, whose numbers add up to that of
 * event t.  Returns the last of them, or from if there are none, and sets *kind to
 * what the parts are.
 */
static uint32_t
find_parts(const Reading *r, uint32_t t, uint32_t from, uint32_t n, SumKind *kind)
{
	const Event *total = &r->events[t];
	const Event *first = &r->events[from];
	bool		companies = false,
				others = false,
				kinds = false;
	double		sum = 0;

	for (uint32_t i = from; i < n && i < from + PARTS_MAX; i++)
	{
		const Event *e = &r->events[i];

		if (i == t || e->dropped || isnan(e->l.headcount) || e->l.headcount >= total->l.headcount)
			break;
		sum += e->l.headcount;
		companies |= e->company != first->company;
		others |= e->company != total->company;
		kinds |= e->l.kind != first->l.kind || e->l.status != first->l.status;
		if (sum > total->l.headcount)
			break;
		if (i == from || sum < total->l.headcount)
			continue;
		*kind = companies ? SUM_OF_COMPANIES : kinds ? SUM_OF_KINDS : others ? SUM_OF_OTHERS : SUM_OF_PARTS;
		return i;
	}
	return from;
}

void
fakta_find_totals(Reading *r)
{
	uint32_t	n = r->n < COMPARE_MAX ? r->n : COMPARE_MAX;

	for (uint32_t t = 0; t < n; t++)
		for (uint32_t from = 0; from < n && !isnan(r->events[t].l.headcount); from++)
		{
			SumKind		kind = SUM_NONE;
			uint32_t	last = find_parts(r, t, from, n, &kind);

			if (last == from)
				continue;
			r->events[t].sum_of = (uint8_t) kind;
			for (uint32_t i = from; i <= last; i++)
				r->events[i].part_of = (uint8_t) kind;
			from = last;
		}
}

/*
 * If there is an event with a vague number for several employers, gives it the
 * exact total: 2.880 for "ribuan buruh".
 */
static void
give_total(Reading *r, Event *total)
{
	for (uint32_t i = 0; i < r->n && i < COMPARE_MAX; i++)
	{
		Event	   *e = &r->events[i];

		if (e != total && !e->dropped && e->l.scope == SCOPE_AGGREGATE && e->l.kind == total->l.kind &&
			isnan(e->l.headcount) && e->l.headcount_low <= total->l.headcount && e->l.headcount_high >= total->l.headcount)
		{
			e->l.headcount = e->l.headcount_low = e->l.headcount_high = total->l.headcount;
			e->l.evidence = total->l.evidence;
			total->dropped = true;
			return;
		}
	}
}

void
fakta_join_totals(Reading *r)
{
	fakta_find_totals(r);
	for (uint32_t i = 0; i < r->n && i < COMPARE_MAX; i++)
	{
		Event	   *e = &r->events[i];

		if (e->sum_of != SUM_OF_COMPANIES || (e->named && e->l.scope == SCOPE_COMPANY))
			continue;
		e->company = FAKTA_NO_NAME;
		e->l.scope = SCOPE_AGGREGATE;
		give_total(r, e);
	}
	fakta_remove_dropped(r);
}
