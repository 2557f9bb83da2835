/*
 * totals.c
 *		Events whose numbers add up to that of another one.
 */
#include "event/compare.h"

/* Maximum parts of a total. */
#define PARTS_MAX		9
/* Smaller numbers may add up by coincidence. */
#define PARTED_MIN		50
/* Tokens before a number that may tell that it is an increase of another one. */
#define INCREASE_REACH	3
/* Tokens from "termasuk" to its number, and from a number to "divisi". */
#define INCLUDING_REACH	3
#define DIVISION_REACH	5

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

/* Does a name of a company stand between two numbers? */
static bool
names_between(const Reading *r, const FaktaMention *a, const FaktaMention *b)
{
	const FaktaNames *names = &r->mentions->names;

	for (uint32_t k = fakta_name_at(names, a->q.first); k < names->nmentions && names->mentions[k].first <= b->q.last; k++)
		if (fakta_entity(names, names->mentions[k].entity)->type == NAME_COMPANY)
			return true;
	return false;
}

/* Are the numbers from mention k on details of one before: "dengan rincian:"? */
static bool
is_detail(const Reading *r, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];
	const FaktaSentence *s = &r->doc->sentences[m->sentence];

	return fakta_any_is(r->doc, s->first, m->q.first, TAG_PART) ||
		(s->heading != FAKTA_NO_SENTENCE && fakta_sentence_has(r->doc, s->heading, TAG_PART));
}

/* Are a number and the one before it, which is a part of a total, told of the same employer? */
static bool
is_also_part(const Reading *r, const Event *total, const FaktaMention *m, const FaktaMention *first)
{
	const FaktaNames *names = &r->mentions->names;

	if (m->scope != total->l.scope || m->earlier || m->compared || fakta_any_is(r->doc, m->q.first > INCREASE_REACH ? m->q.first - INCREASE_REACH : 0, m->q.first, TAG_INCREASE))
		return false;
	if (total->l.scope == SCOPE_AGGREGATE || (m != first && m->sentence == first->sentence))
		return !names_between(r, first, m);
	return fakta_entity(names, m->subject) == fakta_entity(names, total->company);
}

/*
 * The last of the numbers from mention k on, one behind the other, that are parts of
 * the event's and add up to it; k if there are none.
 */
static uint32_t
told_parts(const Reading *r, const Event *total, uint32_t k)
{
	const FaktaMentions *all = r->mentions;
	const FaktaMention *first = &all->items[k];
	bool		group = total->l.scope == SCOPE_COMPANY && is_detail(r, k);
	double		sum = 0;

	for (uint32_t i = k; i < all->n && i < k + PARTS_MAX; i++)
	{
		const FaktaMention *m = &all->items[i];

		if (m->q.kind != KIND_HEADCOUNT)
			continue;
		if (m->role != first->role || m->status != first->status || m->q.first < r->doc->title_end ||
			isnan(m->q.value) || m->q.value >= total->l.headcount || !(group || is_also_part(r, total, m, first)))
			return k;
		sum += m->q.value;
		if (sum > total->l.headcount)
			return k;
		if (sum == total->l.headcount)
			return i;
	}
	return k;
}

/* Is a mention among numbers that add up to a total? */
static bool
is_told_part(const Reading *r, const Event *total, uint32_t k)
{
	for (uint32_t from = k > PARTS_MAX ? k - PARTS_MAX : 0; from <= k; from++)
	{
		const FaktaMention *m = &r->mentions->items[from];
		uint32_t	last;

		if (m->q.kind != KIND_HEADCOUNT || !fakta_loses_work(m->role))
			continue;
		last = told_parts(r, total, from);
		if (last > from && last >= k && (total->mention < from || total->mention > last))
			return true;
	}
	return false;
}

/*
 * "PT A melepas 380 karyawan di Bekasi serta 640 di Jakarta, seluruhnya 1.020": the
 * parts of a number are no events, nor are those of a group's: "Grup A mem-PHK 1.020
 * orang dengan rincian PT B 380 orang, PT C 640 orang".  find_parts() knows only parts
 * that are all events.
 */
static void
drop_told_parts(Reading *r)
{
	for (uint32_t t = 0; t < r->n && t < COMPARE_MAX; t++)
	{
		Event	   *total = &r->events[t];

		if (isnan(total->l.headcount) || total->l.headcount < PARTED_MIN || (total->l.scope == SCOPE_COMPANY && total->company == FAKTA_NO_NAME))
			continue;
		for (uint32_t i = 0; i < r->n && i < COMPARE_MAX; i++)
		{
			Event	   *e = &r->events[i];
			uint32_t	parts = 0;

			if (i == t || e->dropped)
				continue;
			/* a year of several is an event beside their sum */
			while (parts < e->nmentions && is_told_part(r, total, e->mentions[parts]) && !fakta_is_yearly(r, e->mentions[parts]))
				parts++;
			if (parts < e->nmentions)
				continue;
			e->dropped = true;
			total->sum_of = SUM_OF_PARTS;
		}
	}
}

/* Is a number of people given as a part by its own words: "termasuk 29 wartawan", "450 pekerja di bagian produksi"? */
static bool
is_portion(const Reading *r, const FaktaMention *m)
{
	const FaktaDocument *doc = r->doc;
	const FaktaSentence *s = &doc->sentences[m->sentence];

	if (fakta_any_is(doc, m->q.first > s->first + INCLUDING_REACH ? m->q.first - INCLUDING_REACH : s->first, m->q.first, TAG_INCLUDING))
		return true;
	for (uint32_t i = m->q.last + 1; i < s->end && i <= m->q.last + DIVISION_REACH && fakta_token_is_word(&doc->tokens[i]); i++)
		if (fakta_is(doc, i, TAG_SUBGROUP))
			return fakta_is(doc, i - 1, TAG_PREPOSITION);
	return false;
}

/*
 * "Lyra akan memangkas 600 karyawan. Sekitar 450 pekerja di bagian produksi akan pergi":
 * such a number is no event beside a bigger one of the same employer, if it has no day
 * of its own.
 */
static void
drop_portions(Reading *r)
{
	for (uint32_t i = 0; i < r->n && i < COMPARE_MAX; i++)
	{
		Event	   *e = &r->events[i];
		const FaktaMention *m = &r->mentions->items[e->mention];

		if (e->dropped || e->in_title || e->earlier || e->nmentions != 1 || e->company == FAKTA_NO_NAME || fakta_period_told(&e->l.days) ||
			isnan(e->l.headcount) || fakta_sentence_has(r->doc, m->sentence, TAG_SEQUEL) || !is_portion(r, m))
			continue;
		for (uint32_t t = 0; t < r->n && t < COMPARE_MAX && !e->dropped; t++)
		{
			const Event *whole = &r->events[t];

			e->dropped = whole->company == e->company && whole->l.headcount > e->l.headcount && whole->mention < e->mention && !whole->earlier;
		}
	}
}

void
fakta_join_totals(Reading *r)
{
	drop_told_parts(r);
	drop_portions(r);
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
