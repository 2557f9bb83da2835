/*
 * within.c
 *		Events that another one contains: parts of its people, and its number told
 *		less exactly.
 */
#include "event/amount.h"
#include "fact/relation.h"

#include <math.h>

/* A vague number may be up to this many times its upper bound. */
#define VAGUE_BEYOND	2
/* Maximum sentences from "dari jumlah itu" back to its number. */
#define WHOLE_SENTENCES	3
/* Maximum tokens from "dari" to its number. */
#define OF_REACH		3
/* Maximum tokens from a number to the share that it is. */
#define SHARE_REACH		8

static double
least(const Event *e)
{
	return isnan(e->l.headcount) ? e->l.headcount_low : e->l.headcount;
}

static double
most(const Event *e)
{
	return isnan(e->l.headcount) ? e->l.headcount_high : e->l.headcount;
}

/* Are people planned to go, or at risk? */
static bool
is_to_come(const Event *e)
{
	return e->l.status == STATUS_PLANNED || e->l.status == STATUS_AT_RISK;
}

/* Is an event of other days than another one? */
static bool
has_own_days(const Event *e, const Event *whole)
{
	return fakta_period_told(&e->l.days) && (e->l.days.from != whole->l.days.from || e->l.days.to != whole->l.days.to);
}

/* "90 orang, atau 10 persen dari pekerja yang di-PHK": does a share behind a number say that? */
bool
fakta_is_share_of_cut(const Reading *r, const FaktaMention *m)
{
	const FaktaMention *share = m + 1;

	return share < r->mentions->items + r->mentions->n && share->sentence == m->sentence && share->q.kind == KIND_PERCENTAGE &&
		share->q.first - m->q.last <= SHARE_REACH && fakta_is_part_of_cut(r->doc, share);
}

/*
 * Is an event told as a part of another one: "dari jumlah itu, 90 orang di Bogor", "dari
 * total 900 pekerja yang di-PHK, Bogor menyumbang 90 orang"?
 */
static bool
is_part_of(const Reading *r, const Event *e, const Event *whole)
{
	const FaktaMention *m = &r->mentions->items[e->mention];
	uint32_t	begin = r->doc->sentences[m->sentence].first;

	if (fakta_is_share_of_cut(r, m))
		return true;
	if (fakta_any_is(r->doc, begin, m->q.first, TAG_SUBSET))
		return m->sentence - whole->last_sentence <= WHOLE_SENTENCES;
	for (uint32_t i = 0; i < whole->nmentions; i++)
	{
		const FaktaMention *o = &r->mentions->items[whole->mentions[i]];

		if (m->part_of == whole->mentions[i])
			return true;
		if (o->sentence == m->sentence && o->q.last < m->q.first &&
			fakta_any_is(r->doc, o->q.first > begin + OF_REACH ? o->q.first - OF_REACH : begin, o->q.first, TAG_OF))
			return true;
	}
	return false;
}

/* Does a sentence name a source that counts the dismissed: an office, a union? */
static bool
has_source(const FaktaDocument *doc, const FaktaMention *m)
{
	return fakta_sentence_has(doc, m->sentence, TAG_LABOUR_OFFICE) || fakta_sentence_has(doc, m->sentence, TAG_ASSOCIATION);
}

/*
 * "Lyra memangkas 900 pekerja. Di Jepang 140 orang akan pergi": a smaller number of the
 * same employer, told behind the one of title or lead, without a day of its own and
 * without "lagi", is a part of it.
 */
bool
fakta_is_within(const Reading *r, const Event *e, const Event *whole)
{
	const FaktaMention *m = &r->mentions->items[e->mention];

	if (isnan(e->l.headcount) || !(whole->l.headcount > e->l.headcount) || e->l.kind != whole->l.kind || e->mention < whole->mention ||
		e->in_title || e->earlier || whole->earlier || m->each || has_own_days(e, whole))
		return false;
	if (e->l.status != whole->l.status && !(is_to_come(e) && is_to_come(whole)))
		return false;
	if (e->company != whole->company || e->l.scope != whole->l.scope)
		return false;
	if (is_part_of(r, e, whole))
		return true;
	return e->company != FAKTA_NO_NAME && whole->named && (whole->in_title || whole->in_lead) && !has_source(r->doc, m) &&
		!fakta_sentence_has(r->doc, m->sentence, TAG_SEQUEL) && !fakta_any_is(r->doc, r->doc->sentences[m->sentence].first, m->q.first, TAG_AFTER_EVENT);
}

/* Is an event the other one's, told more exactly: "ratusan karyawan", "640 karyawan"? */
static bool
is_exacter(const Reading *r, const Event *e, const Event *vague)
{
	const FaktaMention *m = &r->mentions->items[e->mention];

	if (e->dropped || e->company != vague->company || e->l.scope != vague->l.scope || e->earlier != vague->earlier || m->each ||
		(e->l.status == STATUS_DENIED) != (vague->l.status == STATUS_DENIED))
		return false;
	/* "akan memangkas ratusan karyawan. Pada April 450 orang dipecat": another round */
	if (e->l.status != vague->l.status && fakta_period_told(&e->l.days))
		return false;
	if (!(least(e) >= vague->l.headcount_low) || !(most(e) <= vague->l.headcount_high * VAGUE_BEYOND) ||
		!(most(e) - least(e) < vague->l.headcount_high - vague->l.headcount_low))
		return false;
	return !fakta_sentence_has(r->doc, m->sentence, TAG_SEQUEL) && !fakta_sentence_has(r->doc, r->mentions->items[vague->mention].sentence, TAG_SEQUEL);
}

/* Gives an event all that is told of the same one with a vague number. */
static void
take_vague(Event *e, Event *vague)
{
	e->in_title |= vague->in_title;
	e->in_lead |= vague->in_lead;
	e->count += vague->count;
	for (uint32_t i = 0; i < vague->nmentions && e->nmentions < EVENT_MENTIONS; i++)
		e->mentions[e->nmentions++] = vague->mentions[i];
	vague->dropped = true;
}

void
fakta_fold_vague(Reading *r)
{
	for (uint32_t v = 0; v < r->n && v < COMPARE_MAX; v++)
	{
		Event	   *vague = &r->events[v];
		Event	   *best = NULL;

		if (!isnan(vague->l.headcount) || isnan(vague->l.headcount_low) || isnan(vague->l.headcount_high) || vague->dropped)
			continue;
		for (uint32_t i = 0; i < r->n && i < COMPARE_MAX; i++)
		{
			Event	   *e = &r->events[i];

			if (i == v || !is_exacter(r, e, vague))
				continue;
			if (best == NULL || (e->l.status == vague->l.status) > (best->l.status == vague->l.status) ||
				((e->l.status == vague->l.status) == (best->l.status == vague->l.status) && least(e) > least(best)))
				best = e;
		}
		if (best)
			take_vague(best, vague);
	}
	fakta_remove_dropped(r);
}
