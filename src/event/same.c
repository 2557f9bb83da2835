/*
 * same.c
 *		Does a number belong to an event that is already known?
 *
 * Each pair of a number and an event is judged by comparing the number with the
 * event's numbers, company, time and source, and by the words around it.
 */
#include "event/amount.h"
#include "event/compare.h"
#include "event/near.h"
#include "event/past.h"

#include <stdlib.h>

/* Maximum events that a number is compared with: the last ones. */
#define SAME_LOOK		12
/* Equal numbers up to this size may be a coincidence. */
#define CHANCE_MAX		20
/* Dates of one cut may differ by this many days. */
#define SAME_DAYS		3

static bool
same_text(FaktaSpan a, FaktaSpan b)
{
	return a.len == b.len && memcmp(a.text, b.text, a.len) == 0;
}

/* The mention of an event that is nearest to another mention. */
static uint32_t
nearest_mention(const Event *e, uint32_t k)
{
	uint32_t	best = e->last_mention;

	for (uint32_t i = 0; i < e->nmentions; i++)
		if (labs((long) e->mentions[i] - (long) k) < labs((long) best - (long) k))
			best = e->mentions[i];
	return best;
}

static bool
is_equal(const Event *e, const FaktaQuantity *q)
{
	if (q->kind == KIND_PERCENTAGE)
		return q->value == e->l.percentage || (isnan(q->value) && q->low == e->l.percentage_low && q->high == e->l.percentage_high);
	return (q->value == e->l.headcount && q->value > CHANCE_MAX) ||
		(isnan(q->value) && isnan(e->l.headcount) && q->low == e->l.headcount_low && q->high == e->l.headcount_high);
}

/*
 * Events with two different names of companies are different, and so are
 * dismissed and furloughed people, unless the numbers are the same.
 */
static bool
is_possible(const Event *e, const FaktaMention *m, uint32_t company)
{
	if (is_equal(e, &m->q))
		return true;
	if (company != FAKTA_NO_NAME && e->company != FAKTA_NO_NAME && company != e->company)
		return false;
	return e->l.kind == m->role || (m->q.kind == KIND_HEADCOUNT && fakta_amount_fits(e, &m->q));
}

static void
relate_companies(const Reading *r, const Event *e, const FaktaMention *m, uint32_t company, FaktaTerm *other)
{
	if (company == e->company)
		fakta_term_add(other, company == FAKTA_NO_NAME ? CLASS_NOBODY : CLASS_SAME_COMPANY);
	else
		fakta_term_add(other, company == FAKTA_NO_NAME ? CLASS_NO_COMPANY : e->company == FAKTA_NO_NAME ? CLASS_NEW_COMPANY : CLASS_OTHER_COMPANY);
	/* one may be a form of the other that was not recognized */
	if (company != e->company && company != FAKTA_NO_NAME && e->company != FAKTA_NO_NAME && is_equal(e, &m->q) && fakta_share_word(r, company, e->company))
		fakta_term_add(other, CLASS_JOINED);
	if (m->scope != e->l.scope)
		fakta_term_add(other, CLASS_OTHER_SCOPE);
	if (m->named)
		fakta_term_add(other, CLASS_NAMED);
	if (e->named)
		fakta_term_add(other, CLASS_COMPANY_HERE);
}

static void
relate_times(const FaktaPeriod *a, const FaktaPeriod *b, FaktaTerm *other)
{
	int32_t		from = a->from == FAKTA_NO_DAY ? a->to : a->from,
				since = b->from == FAKTA_NO_DAY ? b->to : b->from;

	if (!fakta_period_told(a) || !fakta_period_told(b))
		return;
	fakta_term_add(other, (a->to != FAKTA_NO_DAY && a->to + SAME_DAYS < since) || (b->to != FAKTA_NO_DAY && b->to + SAME_DAYS < from) ?
				   CLASS_OTHER_TIME : CLASS_SAME_TIME);
}

/* "akan memangkas ratusan karyawan lagi. Mei lalu 450 orang dipecat": is the day before publication, and the event to come? */
static bool
is_before_plan(const Reading *r, const Event *e, const FaktaPeriod *days)
{
	return isnan(e->l.headcount) && e->l.status != STATUS_DONE && e->l.status != STATUS_DENIED && days->to != FAKTA_NO_DAY &&
		r->published != FAKTA_NO_DAY && days->to < r->published;
}

/* Adds terms that compare earlier decisions on both. */
static void
relate_decisions(const Reading *r, const Event *e, uint32_t k, FaktaTerm *other)
{
	const FaktaMention *m = &r->mentions->items[k];
	FaktaPeriod days = fakta_days_of(r, k);
	FaktaSpan	by = fakta_claimant_of(r, k);

	fakta_term_add(other, e->l.kind == m->role ? CLASS_SAME_ROLE : CLASS_OTHER_ROLE);
	fakta_term_add(other, e->l.status == m->status ? CLASS_SAME_STATUS : CLASS_OTHER_STATUS);
	relate_times(&e->l.days, &days, other);
	if (by.text && e->l.claimed_by.text)
		fakta_term_add(other, same_text(by, e->l.claimed_by) ? CLASS_SAME_CLAIMANT : CLASS_OTHER_CLAIMANT);
	if (fakta_is_past(r, k) || fakta_is_old(r, &days) || is_before_plan(r, e, &days))
		fakta_term_add(other, CLASS_IS_EARLIER);
	if (fakta_is_old(r, &days))
		fakta_term_add(other, CLASS_LONG_AGO);
	if (e->earlier)
		fakta_term_add(other, CLASS_WAS_EARLIER);
	if (m->compared || e->compared)
		fakta_term_add(other, CLASS_IS_COMPARED);
	if (fakta_is_yearly(r, k))
		fakta_term_add(other, CLASS_IS_YEARLY);
}

/* The event that was told last is asked for with each pair, so it is kept. */
static void
find_latest(Reading *r)
{
	if (!r->latest_lost)
		return;
	r->latest_lost = false;
	r->latest = 0;
	for (uint32_t i = 0; i < r->n; i++)
		if (r->events[i].last_mention > r->latest)
			r->latest = r->events[i].last_mention;
}

static void
relate_places(const Reading *r, const Event *e, const FaktaMention *m, FaktaTerm *other)
{
	if (e->last_mention == r->latest)
		fakta_term_add(other, CLASS_LATEST);
	if (r->n == 1)
		fakta_term_add(other, CLASS_ALONE);
	fakta_term_add(other, r->n <= 3 ? CLASS_FEW : CLASS_MANY);
	if (e->in_title)
		fakta_term_add(other, CLASS_IN_TITLE);
	if (e->in_title && !e->in_body)
		fakta_term_add(other, CLASS_ONLY_ONE);
	if (e->in_lead)
		fakta_term_add(other, CLASS_IN_LEAD);
	fakta_term_add(other, e->count == 1 ? CLASS_TOLD_ONCE : e->count == 2 ? CLASS_TOLD_TWICE : CLASS_TOLD_OFTEN);
	for (uint32_t i = 0; i < e->nmentions; i++)
		if (m->part_of == e->mentions[i])
			fakta_term_add(other, CLASS_IS_PART);
}

static void
look_at_kind(const FaktaMention *m, FaktaTerm *other)
{
	fakta_term_add(other, CLASS_ANY);
	fakta_term_add(other, m->q.kind == KIND_PERCENTAGE ? CLASS_SHARE_KIND : CLASS_PEOPLE_KIND);
	if (isnan(m->q.value))
		fakta_term_add(other, CLASS_UNSURE);
	if (m->q.approximate)
		fakta_term_add(other, CLASS_ABOUT);
	if (m->q.elliptic)
		fakta_term_add(other, CLASS_ELLIPTIC);
	if (fakta_size(&m->q) <= CHANCE_MAX)
		fakta_term_add(other, CLASS_TENS);
}

static int32_t
weigh_pair(const Reading *r, const Event *e, uint32_t k, const FaktaNear *near, FaktaItem *item)
{
	const FaktaMention *m = &r->mentions->items[k];
	FaktaTerm  *other = &item->terms[TERM_OTHER];
	FaktaDecision said = {.first = m->q.first,.last = m->q.last,.row = &e->l,.company = e->company};

	said.other = nearest_mention(e, k);
	fakta_look_from(r, &r->mentions->items[said.other], near, item);
	look_at_kind(m, other);
	fakta_relate_amounts(e, &m->q, other);
	relate_companies(r, e, m, m->scope == SCOPE_COMPANY ? m->subject : FAKTA_NO_NAME, other);
	relate_decisions(r, e, k, other);
	relate_places(r, e, m, other);
	return fakta_margin(r, DECIDER_SAME, m, item, &said);
}

Event *
fakta_same_event(Reading *r, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];
	FaktaNear	near = {m->q.first, m->q.last, m->sentence};
	uint32_t	company = m->scope == SCOPE_COMPANY ? m->subject : FAKTA_NO_NAME;
	FaktaItem	around,
				item;
	Event	   *best = NULL;
	int32_t		most = 0;
	int			looked = 0;

	find_latest(r);
	for (uint32_t i = r->n; i-- > 0 && r->n - i <= COMPARE_MAX && looked < SAME_LOOK;)
	{
		Event	   *e = &r->events[i];
		int32_t		margin;

		if (!is_possible(e, m, company))
			continue;
		if (looked++ == 0)
			fakta_look_around(r, &near, &around);
		item = around;
		margin = weigh_pair(r, e, k, &near, &item);
		if (margin > most)
		{
			most = margin;
			best = e;
		}
	}
	return best;
}
