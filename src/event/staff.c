/*
 * staff.c
 *		The staff before and after a cut.
 */
#include "article/cut.h"
#include "event/amount.h"
#include "event/rate.h"

/* Tokens before the number of staff that are searched for a word for a cut. */
#define CUT_REACH		5
/* For the distance to an event, an earlier round is this many sentences farther away. */
#define PAST_FARTHER	3

/* Maximum tokens between a number of people and that of the staff that they are part of. */
#define PART_REACH		8
/* Minimum bytes of a name that is part of a longer one. */
#define SHORT_NAME		4

/* Is one name part of the other: "Disney", "Walt Disney"? */
static bool
alike(const FaktaEntity *a, const FaktaEntity *b)
{
	const FaktaSpan *in = a->name.len < b->name.len ? &b->name : &a->name;
	const FaktaSpan *of = in == &a->name ? &b->name : &a->name;

	for (size_t i = 0; of->len >= SHORT_NAME && i + of->len <= in->len; i++)
		if (memcmp(in->text + i, of->text, of->len) == 0)
			return true;
	return false;
}

/*
 * "600 dari total 2.400 karyawan merek sepatu itu": the staff of the people's
 * employer, whoever else is named beside it.
 */
static bool
is_whole_of(const Reading *r, const Event *e, const FaktaMention *m)
{
	for (uint32_t k = 0; k < e->nmentions; k++)
	{
		const FaktaMention *part = &r->mentions->items[e->mentions[k]];

		if (part->sentence == m->sentence && part->q.last < m->q.first && m->q.first - part->q.last <= PART_REACH)
			for (uint32_t i = part->q.last + 1; i < m->q.first; i++)
				if (fakta_is(r->doc, i, TAG_OF))
					return true;
	}
	return false;
}

/*
 * The event to which a number of staff, before or after a cut, belongs; NULL if
 * there is none.
 */
static Event *
nearest_event(Reading *r, const FaktaMention *m)
{
	const FaktaNames *names = &r->mentions->names;
	Event	   *best = NULL;
	uint32_t	near = UINT32_MAX;

	for (uint32_t i = r->n; i-- > 0 && r->n - i < COMPARE_MAX;)
	{
		Event	   *e = &r->events[i];
		uint32_t	distance;
		bool		named = m->subject != FAKTA_NO_NAME && e->company != FAKTA_NO_NAME;

		if (e->l.scope != m->scope)
			continue;
		if (m->role == ROLE_WORKFORCE && is_whole_of(r, e, m))
			return e;
		if (named && !alike(fakta_entity(names, m->subject), fakta_entity(names, e->company)))
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
			/* an employer's staff belongs to the cut that the article is about */
			if (named && distance > 0 && (e->in_title || (e->in_lead && r->doc->title_end == 0)))
				distance = 1;
		}
		if (distance < near)
		{
			near = distance;
			best = e;
		}
	}
	return best;
}

/*
 * "mengurangi jumlah karyawannya dari 340 menjadi 210 orang", for the mention 340:
 * the word for the cut, or FAKTA_NO_TOKEN.  210 are those who remain, or of the role.
 */
static uint32_t
shrinking(const Reading *r, uint32_t k, int role)
{
	const FaktaMention *m = &r->mentions->items[k];
	const FaktaMention *next = m + 1;

	if (m->role != ROLE_WORKFORCE || k + 1 >= r->mentions->n || (next->role != ROLE_REMAINING && next->role != role) || next->sentence != m->sentence ||
		!m->named || m->scope != SCOPE_COMPANY || next->q.first - m->q.last > 4 || !(next->q.value < m->q.value))
		return FAKTA_NO_TOKEN;
	for (uint32_t i = m->q.first, n = 0; i-- > r->doc->sentences[m->sentence].first && n < CUT_REACH; n++)
		if (fakta_is(r->doc, i, TAG_CUT) || fakta_is(r->doc, i, TAG_LAYOFF))
			return i;
	return FAKTA_NO_TOKEN;
}

/* "jumlah pekerja yang di-PHK dari 900 menjadi 90": a figure of the dismissed is corrected */
static bool
is_correction(const Reading *r, uint32_t k)
{
	uint32_t	cut = shrinking(r, k, ROLE_LAID_OFF);

	return cut != FAKTA_NO_TOKEN && cut > 0 && fakta_is(r->doc, cut, TAG_PASSIVE) && fakta_is(r->doc, cut - 1, TAG_RELATIVE);
}

/*
 * "Hanya 45 dari 300 pekerja yang lolos dari PHK", "dari 300 pekerja hanya 45 yang
 * dipertahankan": a cut whose number is not told, only who stays and the staff.
 */
static bool
is_rest(const Reading *r, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];
	const FaktaMention *next = m + 1;
	const FaktaMention *rest = m->role == ROLE_REMAINING ? m : next;
	const FaktaMention *whole = m->role == ROLE_REMAINING ? next : m;
	const FaktaSentence *s = &r->doc->sentences[m->sentence];

	return k + 1 < r->mentions->n && next->sentence == m->sentence && rest->role == ROLE_REMAINING && whole->role == ROLE_WORKFORCE &&
		whole->q.value > rest->q.value && whole->q.first > s->first && fakta_is(r->doc, whole->q.first - 1, TAG_OF) &&
		(fakta_sentence_has(r->doc, m->sentence, TAG_REMAIN) || fakta_tells_cut(r->doc, s)) && !fakta_is_rate(r->doc, rest);
}

void
fakta_add_staff(Reading *r, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];
	Event	   *e;
	double		v = m->q.value;

	e = nearest_event(r, m);
	/* both numbers are those of the dismissed, of which the second one holds */
	if (k > 0 && is_correction(r, k - 1))
		return;
	if (is_correction(r, k))
	{
		if (e == NULL)
		{
			e = fakta_new_event(r, k);
			e->l.kind = ROLE_LAID_OFF;
			fakta_see_mention(r, e, k);
			e->l.status = STATUS_DONE;
			fakta_set_amount(e, &m[1].q);
		}
		return;
	}
	if (e == NULL && (shrinking(r, k, ROLE_REMAINING) != FAKTA_NO_TOKEN || is_rest(r, k)))
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
		/* two numbers of staff that differ by the cut: before and after it */
		if (isnan(e->l.remaining) && fabs(e->l.workforce - v) == e->l.headcount)
		{
			e->l.remaining = fmin(v, e->l.workforce);
			e->l.workforce = fmax(v, e->l.workforce);
		}
		else if (!(e->l.headcount > v) && (isnan(e->l.workforce) || (!fakta_share_fits(e, e->l.workforce, e->l.percentage) && fakta_share_fits(e, v, e->l.percentage))))
			e->l.workforce = v;
	}
	else if (isnan(e->l.remaining))
		e->l.remaining = v;
}
