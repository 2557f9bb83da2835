/*
 * totals.c
 *		Events whose numbers add up to that of another one.
 */
#include "event/reading.h"

/* Maximum parts of a total. */
#define PARTS_MAX		9
/* Smaller numbers may add up by coincidence. */
#define PARTED_MIN		50

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

/* The last of the numbers from mention k on, one behind the other and of one employer, that add up to the event's; k if there are none. */
static uint32_t
told_parts(const Reading *r, const Event *total, uint32_t k)
{
	const FaktaMentions *all = r->mentions;
	double		sum = 0;

	for (uint32_t i = k; i < all->n && i < k + PARTS_MAX; i++)
	{
		const FaktaMention *m = &all->items[i];

		if (m->q.kind != KIND_HEADCOUNT)
			continue;
		if (m->role != total->l.kind || m->status != total->l.status || m->scope != SCOPE_COMPANY || fakta_entity(&all->names, m->subject) != fakta_entity(&all->names, total->company) ||
			isnan(m->q.value) || m->q.value >= total->l.headcount || m->q.first < r->doc->title_end)
			return k;
		sum += m->q.value;
		if (sum > total->l.headcount)
			return k;
		if (sum == total->l.headcount)
			return i;
	}
	return k;
}

/*
 * "PT A melepas 380 karyawan di Bekasi serta 640 di Jakarta, seluruhnya 1.020": the
 * parts of an employer's number are no events.  find_parts() knows only parts that
 * are all events.
 */
static void
drop_told_parts(Reading *r)
{
	for (uint32_t t = 0; t < r->n && t < COMPARE_MAX; t++)
	{
		const Event *total = &r->events[t];

		if (total->company == FAKTA_NO_NAME || isnan(total->l.headcount) || total->l.headcount < PARTED_MIN)
			continue;
		for (uint32_t i = 0; i < r->n && i < COMPARE_MAX; i++)
		{
			Event	   *e = &r->events[i];
			uint32_t	last = i == t || e->dropped || e->nmentions != 1 ? e->mention : told_parts(r, total, e->mention);

			if (last > e->mention && (total->mention < e->mention || total->mention > last))
				e->dropped = true;
		}
	}
}

void
fakta_join_totals(Reading *r)
{
	drop_told_parts(r);
	fakta_remove_dropped(r);
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
