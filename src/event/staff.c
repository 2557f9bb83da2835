/*
 * staff.c
 *		The staff before and after a cut.
 */
#include "event/amount.h"

/* Tokens before the number of staff that are searched for a word for a cut. */
#define CUT_REACH		5
/* For the distance to an event, an earlier round is this many sentences farther away. */
#define PAST_FARTHER	3

/*
 * The event to which a number of staff, before or after a cut, belongs; NULL if
 * there is none.
 */
static Event *
nearest_event(Reading *r, const FaktaMention *m)
{
	Event	   *best = NULL;
	uint32_t	near = UINT32_MAX;

	for (uint32_t i = r->n; i-- > 0 && r->n - i < COMPARE_MAX;)
	{
		Event	   *e = &r->events[i];
		uint32_t	distance;

		if (e->l.scope != m->scope)
			continue;
		if (m->subject != FAKTA_NO_NAME && e->company != FAKTA_NO_NAME && m->subject != e->company)
			continue;
		/*
		 * events are made from headcounts first, so the event may come before or
		 * after in the text
		 */
		{
			const FaktaMention *o = &r->mentions->items[e->mention];

			distance = m->sentence > e->last_sentence ? m->sentence - e->last_sentence :
				m->sentence >= o->sentence ? 0 : o->sentence - m->sentence;
			if (e->earlier && distance > 0)
				distance += PAST_FARTHER;
		}
		if (distance < near)
		{
			near = distance;
			best = e;
		}
	}
	return best;
}

/* "mengurangi jumlah karyawannya dari 340 menjadi 210 orang", for the mention 340 */
static bool
is_shrinking(const Reading *r, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];
	const FaktaMention *next = m + 1;

	if (m->role != ROLE_WORKFORCE || k + 1 >= r->mentions->n || next->role != ROLE_REMAINING || next->sentence != m->sentence ||
		!m->named || m->scope != SCOPE_COMPANY || next->q.first - m->q.last > 4 || !(next->q.value < m->q.value))
		return false;
	for (uint32_t i = m->q.first, n = 0; i-- > r->doc->sentences[m->sentence].first && n < CUT_REACH; n++)
		if (fakta_is(r->doc, i, TAG_CUT) || fakta_is(r->doc, i, TAG_LAYOFF))
			return true;
	return false;
}

void
fakta_add_staff(Reading *r, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];
	Event	   *e = nearest_event(r, m);
	double		v = m->q.value;

	if (e == NULL && is_shrinking(r, k))
	{
		/* the cut has no number of its own, only the staff before and after it */
		e = fakta_new_event(r, k);
		e->l.kind = ROLE_LAID_OFF;
		e->l.status = STATUS_DONE;
		fakta_see_mention(r, e, k);
		e->l.status = STATUS_DONE;
	}
	if (e == NULL || isnan(v))
		return;
	if (m->role == ROLE_WORKFORCE)
	{
		if (!(e->l.headcount > v) && (isnan(e->l.workforce) || (!fakta_share_fits(e, e->l.workforce, e->l.percentage) && fakta_share_fits(e, v, e->l.percentage))))
			e->l.workforce = v;
	}
	else if (isnan(e->l.remaining))
		e->l.remaining = v;
}
