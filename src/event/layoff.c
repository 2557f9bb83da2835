/*
 * layoff.c
 *		From mentions to events: one for each employer and round of cuts.
 *
 * A mention of people who lose their work either tells a known event again or
 * opens a new one; shares, staff and remaining staff join the event that they
 * stand nearest to.  doc/layoffs.md describes the decisions.
 */
#include "event/reading.h"
#include "rules/gather.h"

#include <math.h>
#include <string.h>

/* Days before publication from which on a cut is another one. */
#define OLD_DAYS		150
/* From here on a number of whole thousands may be a rounded one. */
#define ROUND_MIN		10000
/* So many times its bound a vague number may be. */
#define VAGUE_BEYOND	2
/* Sentences after a rumour that may deny it. */
#define DENY_REACH		5
/* Tokens before a layoff that say that it is planned. */
#define PLAN_REACH		5
/* So many items make a list. */
#define LIST_MIN		2
/* A number must speak so much for itself to be an event, in hundredths of log odds. */
#define REAL_MARGIN				(-50)
/* Less than this speaks for an event that is not what the article is about: one too few is worse than one too many. */
#define MAIN_MARGIN				(-60)
/* Tokens between two shares of the same people. */
#define SHARES_MAX		16
/* Parts that may add up to a total. */
#define PARTS_MAX		9
/* Numbers before and after a share that may be what it is of. */
#define BESIDE_LOOK		3
/* Numbers of a sentence that may go on about rounds before. */
#define PAST_HOPS		4

static bool
is_round(double v)
{
	return fmod(v, v < ROUND_MIN ? 100 : 1000) == 0;
}

static bool
same_text(FaktaSpan a, FaktaSpan b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.text, b.text, a.len) == 0);
}

/* Could a quantity be the number that the event already has? */
static bool
compatible(const Event *e, const FaktaQuantity *q)
{
	double		v = q->value,
				w = e->l.headcount;

	if (isnan(e->l.headcount) && isnan(e->l.headcount_low) && isnan(e->l.headcount_high))
		return true;
	if (!isnan(v) && !isnan(w))
	{
		if (v == w)
			return true;
		/* "150 ribu" of 150.420 */
		if (v >= ROUND_MIN && w >= ROUND_MIN && (is_round(v) || is_round(w)) && fabs(v - w) <= 0.005 * w)
			return true;
		/* "sekitar 250" of 252, "lebih dari 2.000" of 2.150 */
		if ((q->approximate || e->approximate) && fabs(v - w) <= 0.06 * w)
			return true;
		if (isnan(q->high) && v <= w && v >= 0.8 * w)
			return true;
		/* a title's "600-an" of 650 */
		if (e->in_title && !e->in_body && e->approximate && fabs(v - w) <= 0.1 * w)
			return true;
		/* a title's "2.000" of 2.027 */
		if (e->in_title && !e->in_body && fmod(w, 1000) == 0 && fabs(v - w) <= 0.05 * w)
			return true;
		if (isnan(e->l.headcount_high) && v >= w && v <= 1.25 * w)
			return true;
		return false;
	}
	/* "ratusan" of 435, "ribuan" of 14.000 */
	if (isnan(v) && !isnan(w))
		return (isnan(q->low) || w >= q->low) && (isnan(q->high) || w <= q->high * VAGUE_BEYOND);
	if (!isnan(v))
		return (isnan(e->l.headcount_low) || v >= e->l.headcount_low) &&
			(isnan(e->l.headcount_high) || v <= e->l.headcount_high * VAGUE_BEYOND);
	return (q->low == e->l.headcount_low || isnan(q->low)) && (q->high == e->l.headcount_high || isnan(q->high));
}

/* Is a quantity more exact than what the event has? */
static bool
better(const Event *e, const FaktaQuantity *q)
{
	if (isnan(e->l.headcount_low) && isnan(e->l.headcount_high))
		return true;
	if (isnan(e->l.headcount))
		return !isnan(q->value);
	if (isnan(q->value) || isnan(q->low) || isnan(q->high))
		return false;
	/* "650" for a title's "600-an", "sekitar 8.400" for its "8 ribu" */
	if (e->in_title && !e->in_body && e->approximate)
		return true;
	if (e->in_title && !e->in_body && fmod(e->l.headcount, 1000) == 0 && fmod(q->value, 1000) != 0)
		return true;
	/* "1.044" for "lebih dari 1.000", "252" for "sekitar 250", "150.420" for "150 ribu" */
	return isnan(e->l.headcount_low) || isnan(e->l.headcount_high) || (e->approximate && !q->approximate) ||
		(is_round(e->l.headcount) && !is_round(q->value) && !q->approximate);
}

static void
set_headcount(Event *e, const FaktaQuantity *q)
{
	e->l.headcount = q->value;
	e->l.headcount_low = q->low;
	e->l.headcount_high = q->high;
	e->approximate = q->approximate;
}

static FaktaSpan
sentence_span(const FaktaDocument *doc, uint32_t n)
{
	return fakta_span(doc, doc->sentences[n].first, doc->sentences[n].end - 1);
}

/* Is a time long before the article? */
static bool
is_old(const Reading *r, const FaktaPeriod *days)
{
	return days->to != FAKTA_NO_DAY && r->published != FAKTA_NO_DAY && days->to < r->published - OLD_DAYS;
}

/*
 * Is a mention of a round before: said to be so, "sejak mereka mem-PHK 21.000
 * orang", "menyusul PHK 15.000 orang pada Mei, lalu 2.000 orang lagi"?
 */
static bool
is_past(const Reading *r, const FaktaMention *m)
{
	const FaktaDocument *doc = r->doc;

	for (int hops = 0; hops < PAST_HOPS; hops++)
	{
		const FaktaSentence *s = &doc->sentences[m->sentence];
		const FaktaMention *before = m - 1;

		if (m->earlier)
			return true;
		if (m->trigger != FAKTA_NO_TOKEN && m->trigger < m->q.first && m->trigger >= s->first)
			for (uint32_t i = m->trigger; i-- > s->first && m->trigger - i <= 3;)
			{
				if (fakta_is(doc, i, TAG_SINCE) && i + 1 != s->first && !fakta_token_is_number(&doc->tokens[i + 1]) &&
					!fakta_is(doc, i + 1, TAG_MONTH))
					return true;
				if (fakta_is(doc, i, TAG_COMPARE) && fakta_is(doc, i, TAG_STAGE) && i + 1 == m->trigger)
					return true;
			}
		/* what goes on from such a number, too */
		if (m == r->mentions->items || before->sentence != m->sentence || before->q.kind != KIND_HEADCOUNT ||
			!fakta_loses_work(before->role) || before->q.last < doc->title_end)
			return false;
		for (uint32_t i = before->q.last + 1; i < m->q.first; i++)
			if (fakta_is(doc, i, TAG_NOW) || fakta_is(doc, i, TAG_PLAN))
				return false;
		m = before;
	}
	return false;
}

static bool
sentence_has(const FaktaDocument *doc, uint32_t n, int tag)
{
	const FaktaSentence *s = &doc->sentences[n];

	for (uint32_t i = s->first; i < s->end && i < s->first + SENTENCE_MAX; i++)
		if (fakta_is(doc, i, tag))
			return true;
	return false;
}

/* What a mention says of its event's status; the title's plan is not that of a round before. */
static uint8_t
status_of(const Reading *r, const Event *e, const FaktaMention *m)
{
	return e->earlier && m->status == STATUS_PLANNED && !sentence_has(r->doc, m->sentence, TAG_PLAN) ? STATUS_DONE : m->status;
}

static Event *
new_event(Reading *r, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];
	FaktaPeriod days = fakta_days_of(r, k);
	Event	   *e;

	FAKTA_APPEND(r->doc->memory, r->events, r->n, r->room);
	e = &r->events[r->n++];
	memset(e, 0, sizeof(*e));
	e->l.kind = m->role;
	e->l.status = m->status;
	e->l.scope = m->scope;
	e->l.headcount = e->l.headcount_low = e->l.headcount_high = NAN;
	e->l.percentage = e->l.percentage_low = e->l.percentage_high = NAN;
	e->l.workforce = e->l.remaining = NAN;
	e->l.days = days;
	e->l.evidence = sentence_span(r->doc, m->sentence);
	e->company = m->scope == SCOPE_COMPANY ? m->subject : FAKTA_NO_NAME;
	e->mention = k;
	e->body_sentence = m->sentence;
	/* a rumour told of before is no round before */
	e->earlier = (is_past(r, m) || is_old(r, &days)) && m->status != STATUS_RUMOURED && m->status != STATUS_DENIED;
	e->l.status = status_of(r, e, m);
	e->compared = m->compared;
	e->named = m->named;
	/* "Setelah 250 Karyawan, Kini Giliran 90 Staf" */
	if (m->q.last < r->doc->title_end && fakta_is(r->doc, 0, TAG_AFTER_EVENT))
	{
		uint32_t	comma = 0;

		while (comma < r->doc->title_end && fakta_mark(r->doc, comma) != ',')
			comma++;
		e->earlier |= m->q.first < comma && comma < r->doc->title_end;
	}
	return e;
}

/* What the best of an event's mentions say of its time and its source. */
static void
keep_mention(Reading *r, Event *e, uint32_t k)
{
	bool		title = r->mentions->items[k].q.last < r->doc->title_end;
	const Told *told = &r->told[k];

	if (e->nmentions == EVENT_MENTIONS)
		return;
	/* the body tells more than the title */
	e->mentions[e->nmentions++] = k;
	if (!title && r->mentions->items[e->mentions[0]].q.last < r->doc->title_end)
	{
		e->mentions[e->nmentions - 1] = e->mentions[0];
		e->mentions[0] = k;
	}
	fakta_days_of(r, k);
	if (told->days_margin > e->days_margin)
	{
		e->days_margin = told->days_margin;
		e->l.days = told->days;
	}
	fakta_claimant_of(r, k);
	if (told->claim_margin > e->claim_margin)
	{
		e->claim_margin = told->claim_margin;
		e->l.claimed_by = told->claimant;
	}
}

static void
see_mention(Reading *r, Event *e, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];
	uint32_t	lead = fakta_title_sentences(r->doc) + 2;

	e->count++;
	e->last_sentence = m->sentence;
	if (m->q.last < r->doc->title_end)
		e->in_title = true;
	else if (m->sentence < lead)
		e->in_lead = true;
	keep_mention(r, e, k);
	/* evidence is the first sentence of the body that tells it */
	if (e->l.evidence.text < r->doc->text + (r->doc->title_end ? r->doc->tokens[r->doc->title_end - 1].start : 0) &&
		m->q.first >= r->doc->title_end)
		e->l.evidence = sentence_span(r->doc, m->sentence);
	if (m->q.last < r->doc->title_end)
		return;
	if (!e->in_body)
		e->body_sentence = m->sentence;
	/* the body knows better than the title; a denial later on must be one of the cut itself */
	if (!e->in_body ? !(e->l.status == STATUS_PLANNED && m->status == STATUS_AT_RISK) :
		(m->status == STATUS_DENIED && m->trigger != FAKTA_NO_TOKEN))
		e->l.status = status_of(r, e, m);
	if (!e->in_body)
		e->assumed = !m->said && e->l.status == STATUS_DONE;
	e->in_body = true;
}

/* The event that a headcount tells again, or NULL. */
static Event *
find_event(Reading *r, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];
	FaktaPeriod days = fakta_days_of(r, k);
	bool		old = is_old(r, &days);
	uint32_t	company = m->scope == SCOPE_COMPANY ? m->subject : FAKTA_NO_NAME;
	FaktaSpan	by = m->scope == SCOPE_AGGREGATE ? fakta_claimant_of(r, k) : (FaktaSpan) {NULL, 0};

	for (uint32_t i = r->n; i-- > 0 && r->n - i < COMPARE_MAX;)
	{
		Event	   *e = &r->events[i];
		bool		same;

		/* another source's other number is another row, however near it is */
		if (by.text && e->l.claimed_by.text && !same_text(by, e->l.claimed_by) && !isnan(e->l.headcount) &&
			!isnan(m->q.value) && e->l.headcount != m->q.value)
			continue;

		if (e->l.kind != m->role)
			continue;
		/* "pada 2017 lalu ribuan karyawan": long before what is told now */
		if (old && e->l.headcount != m->q.value && !is_old(r, &e->l.days))
			continue;
		same = e->company == company && e->l.scope == m->scope;
		/* two named companies are two, whatever their numbers; only a title may err */
		if (!same && m->named && (e->named || r->mentions->names.headings >= LIST_MIN) && (e->in_body || !e->in_title))
			continue;
		/* an exact repetition needs no second naming of the company */
		if (!same && !(e->l.headcount == m->q.value && m->q.value > 20) &&
			!(isnan(m->q.value) && e->l.headcount_low == m->q.low && e->l.headcount_high == m->q.high))
			continue;
		if (compatible(e, &m->q))
			return e;
	}
	return NULL;
}

/*
 * A smaller number of the same company, kind and status, not said to be of
 * another time, is a detail of what was told: a site, a unit, a stage.
 */
static bool
is_detail(const Reading *r, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];
	double		v = fakta_size(&m->q);
	bool		smaller = false;
	FaktaPeriod days;
	FaktaSpan	by = m->scope == SCOPE_AGGREGATE ? fakta_claimant_of(r, k) : (FaktaSpan) {NULL, 0};

	if (is_past(r, m) || m->compared || m->shared || (m->scope == SCOPE_AGGREGATE && sentence_has(r->doc, m->sentence, TAG_TOGETHER)))
		return false;
	for (uint32_t i = r->n; i-- > 0 && r->n - i < COMPARE_MAX && !smaller;)
	{
		const Event *e = &r->events[i];
		double		w = isnan(e->l.headcount) ? e->l.headcount_high : e->l.headcount;

		if (e->earlier || e->compared || e->detail)
			continue;
		/* what another source says is no detail */
		if (by.text && e->l.claimed_by.text && !same_text(by, e->l.claimed_by))
			continue;
		smaller = e->l.kind == m->role && e->l.scope == m->scope && v < w &&
			(e->l.status == m->status || (e->l.status == STATUS_PLANNED && m->status == STATUS_AT_RISK)) &&
			e->company == (m->scope == SCOPE_COMPANY ? m->subject : FAKTA_NO_NAME);
	}
	if (!smaller)
		return false;
	days = fakta_days_of(r, k);
	return !is_old(r, &days);
}

static bool
is_two(const FaktaDocument *doc, uint32_t i)
{
	const FaktaToken *t = &doc->tokens[i];

	return fakta_token_is_number(t) ? t->len == 1 && doc->text[t->start] == '2' : fakta_number_at(doc, i) == 2;
}

/* "Daftar Startup yang PHK Karyawan", "5 Perusahaan yang ..." */
static bool
any_list(const FaktaDocument *doc)
{
	for (uint32_t i = 0; i < doc->title_end; i++)
	{
		if (fakta_is(doc, i, TAG_LIST))
			return true;
		/* "6 Perusahaan Teknologi", "Lima Startup"; two are no list */
		if ((fakta_token_is_number(&doc->tokens[i]) || fakta_is(doc, i, TAG_DIGIT)) && !is_two(doc, i))
			for (uint32_t k = i + 1; k < doc->title_end && k <= i + 2 && !fakta_is(doc, k, TAG_PEOPLE); k++)
				if (fakta_is(doc, k, TAG_EMPLOYERS) || fakta_is(doc, k, TAG_COMPANY_NOUN))
					return true;
	}
	return false;
}

static bool
title_lists(const Reading *r)
{
	if (!r->memo->lists_known)
	{
		r->memo->lists = any_list(r->doc);
		r->memo->lists_known = true;
	}
	return r->memo->lists;
}

/* Does the article tell of several employers one by one? */
bool
fakta_is_list(const Reading *r)
{
	return title_lists(r) || r->mentions->names.headings >= LIST_MIN;
}

/*
 * Is it a part of a number told before?  Not one of another company, nor an
 * earlier one beside a present one, nor a plan beside what is done.
 */
static bool
is_part(const Reading *r, const FaktaMention *m)
{
	const FaktaMention *whole;

	if (m->part_of == FAKTA_NO_TOKEN)
		return false;
	whole = &r->mentions->items[m->part_of];
	if (m->scope == SCOPE_COMPANY && m->named && m->subject != whole->subject)
		return false;
	if (m->earlier && !whole->earlier)
		return false;
	/* "15.000 orang pada Mei, kemudian 2.000 orang lagi": one more round */
	if (m->sentence == whole->sentence && m->q.first > whole->q.last)
	{
		uint32_t	end = r->doc->sentences[m->sentence].end;

		for (uint32_t i = m->q.first; i-- > whole->q.last && m->q.first - i <= 4;)
			if (fakta_is(r->doc, i, TAG_SEQUEL))
				return false;
		if (m->q.last + 1 < end && fakta_is(r->doc, m->q.last + 1, TAG_SEQUEL))
			return false;
	}
	return m->status == whole->status || m->status == STATUS_DONE;
}

/* "Jadi kalau 100 dari 2.600 itu kecil": somebody does sums */
static bool
is_supposed(const Reading *r, const FaktaMention *m)
{
	const FaktaSentence *s = &r->doc->sentences[m->sentence];

	for (uint32_t i = m->q.first; i-- > s->first && m->q.first - i <= 2;)
		if (fakta_is(r->doc, i, TAG_SUPPOSE))
			return true;
	return false;
}

static void
add_headcount(Reading *r, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];
	Event	   *e;
	int32_t		real;

	if (r->doc->sentences[m->sentence].zone == ZONE_LINK || is_part(r, m) || is_supposed(r, m))
		return;
	/* "... PHK Belasan Ribu Pegawai" above a list is of all of them */
	if (m->q.last < r->doc->title_end && isnan(m->q.value) && r->mentions->names.headings > 1 && fakta_is_list(r))
	{
		r->title_low = m->q.low;
		r->title_high = m->q.high;
		return;
	}
	real = fakta_weigh_real(r, k);
	if (real < REAL_MARGIN)
		return;
	e = find_event(r, k);
	if (e == NULL)
	{
		bool		detail = is_detail(r, k);

		e = new_event(r, k);
		e->detail = detail;
		set_headcount(e, &m->q);
	}
	else if (better(e, &m->q))
		set_headcount(e, &m->q);
	/* a sentence that names the company knows better than one that does not */
	if (m->scope == SCOPE_COMPANY && m->subject != FAKTA_NO_NAME &&
		(e->company == FAKTA_NO_NAME ? m->named || !e->in_title : m->named && !e->in_body && (e->in_title || !e->named)))
	{
		e->company = m->subject;
		e->l.scope = SCOPE_COMPANY;
		e->named = m->named;
	}
	/* "Anak Perusahaan Lyra PHK 900 Orang", of two of them */
	else if (m->shared && e->in_title && !e->in_body && !e->named)
	{
		e->company = FAKTA_NO_NAME;
		e->l.scope = SCOPE_AGGREGATE;
	}
	see_mention(r, e, k);
}

static void
remove_dropped(Reading *r)
{
	uint32_t	to = 0;

	for (uint32_t i = 0; i < r->n; i++)
		if (!r->events[i].dropped)
			r->events[to++] = r->events[i];
	r->n = to;
}

/* A vague aggregate that the total makes exact: "ribuan buruh" of 2.880. */
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

/*
 * Numbers that stand together and add up to another one: stages and sites of
 * one company are parts of its total and no events; companies keep theirs,
 * and the total is of all of them; people dismissed and people sent home, or
 * dismissed and to be dismissed, keep theirs and the total of both says nothing.
 */
static void
join_totals(Reading *r)
{
	uint32_t	n = r->n < COMPARE_MAX ? r->n : COMPARE_MAX;

	for (uint32_t t = 0; t < n; t++)
	{
		Event	   *total = &r->events[t];

		for (uint32_t from = 0; from < n && !total->dropped && !isnan(total->l.headcount); from++)
		{
			double		sum = 0;
			bool		companies = false,
						others = false,
						kinds = false,
						statuses = false;

			for (uint32_t i = from; i < n && i < from + PARTS_MAX; i++)
			{
				const Event *e = &r->events[i];

				if (i == t || e->dropped || isnan(e->l.headcount) || e->l.headcount >= total->l.headcount)
					break;
				sum += e->l.headcount;
				companies |= i > from && e->company != r->events[from].company;
				others |= e->company != total->company;
				kinds |= i > from && e->l.kind != r->events[from].l.kind;
				statuses |= i > from && e->l.status != r->events[from].l.status;
				if (i == from || sum < total->l.headcount)
					continue;
				if (sum > total->l.headcount)
					break;
				/* likewise what is done and what is to come: "400, lalu 200 lagi, jadi 600" */
				if ((kinds || statuses) && !others && !companies)
				{
					total->dropped = true;
					for (uint32_t k = from; k <= i; k++)
						r->events[k].detail = false;
				}
				else if (kinds)
					break;
				else if (companies && !(total->named && total->l.scope == SCOPE_COMPANY))
				{
					total->company = FAKTA_NO_NAME;
					total->l.scope = SCOPE_AGGREGATE;
					give_total(r, total);
				}
				else if (!others && total->l.scope == SCOPE_COMPANY)
					for (uint32_t k = from; k <= i; k++)
						r->events[k].dropped = true;
				break;
			}
		}
	}
	for (uint32_t i = 0; i < r->n; i++)
		r->events[i].dropped |= r->events[i].detail;
	remove_dropped(r);
}

/*
 * People told of as dismissed and as sent home, in the same number or in a
 * vague one that holds it, are the same people: what is told first says which,
 * but a title only where the body does not say it.
 */
static void
join_kinds(Reading *r)
{
	uint32_t	n = r->n < COMPARE_MAX ? r->n : COMPARE_MAX;

	for (uint32_t i = 0; i < n; i++)
		for (uint32_t k = 0; k < n && !r->events[i].dropped; k++)
		{
			Event	   *e = &r->events[i];
			const Event *o = &r->events[k];

			if (k == i || o->dropped || o->company != e->company || o->l.scope != e->l.scope || o->l.kind == e->l.kind)
				continue;
			/* "Lyra Rumahkan 900 Karyawan", who are dismissed by all that follows */
			if (o->l.kind == ROLE_FURLOUGHED && o->in_title && !o->in_body && !e->in_title && !e->earlier && k < i &&
				o->l.headcount == e->l.headcount && o->l.headcount > 20)
			{
				e->in_title = true;
				r->events[k].dropped = true;
				break;
			}
			/* "disebut merumahkan ratusan karyawan", where others tell of 900 who will be dismissed */
			if ((o->l.status != e->l.status && !(isnan(e->l.headcount) && e->l.kind == ROLE_FURLOUGHED && o->in_title)) || (e->l.scope != SCOPE_COMPANY && !isnan(e->l.headcount)) || e->in_title || o->earlier || o->compared)
				continue;
			if (isnan(o->l.headcount))
			{
				e->dropped = k < i && isnan(e->l.headcount) && o->l.headcount_low == e->l.headcount_low && o->l.headcount_high == e->l.headcount_high;
				continue;
			}
			e->dropped = isnan(e->l.headcount) ? e->l.headcount_low <= o->l.headcount && e->l.headcount_high >= o->l.headcount :
				k < i && e->l.headcount == o->l.headcount && o->l.headcount > 20;
		}
	remove_dropped(r);
}

/* "Bukan 450, hanya 45": the figure that a denial gives instead is the event. */
static void
drop_denied(Reading *r)
{
	uint32_t	n = r->n < COMPARE_MAX ? r->n : COMPARE_MAX;

	for (uint32_t i = 0; i < n; i++)
		for (uint32_t k = 0; k < n && r->events[i].l.status == STATUS_DENIED; k++)
		{
			const Event *e = &r->events[k];

			if (e->l.status != STATUS_DENIED && e->l.kind == r->events[i].l.kind && e->company == r->events[i].company &&
				!e->earlier && !e->compared && e->l.headcount < r->events[i].l.headcount)
			{
				r->events[i].dropped = true;
				break;
			}
		}
	remove_dropped(r);
}

/* Is it the only company of the article? */
static bool
is_sole(const Reading *r, uint32_t company)
{
	const FaktaNames *names = &r->mentions->names;

	for (uint32_t i = 0; i < names->nentities; i++)
		if (i != company && names->entities[i].same == i && names->entities[i].type == NAME_COMPANY)
			return false;
	return true;
}

/* Does the title speak of several employers, an industry, a country? */
static bool
title_of_many(const Reading *r)
{
	const FaktaDocument *doc = r->doc;

	for (uint32_t i = 0; i < doc->title_end; i++)
	{
		if (fakta_is(doc, i, TAG_AGGREGATE) || fakta_is(doc, i, TAG_NATIONAL))
			return true;
		if (i > 0 && fakta_is(doc, i, TAG_EMPLOYERS) &&
			(fakta_token_is_number(&doc->tokens[i - 1]) || fakta_is(doc, i - 1, TAG_DIGIT) || fakta_is(doc, i - 1, TAG_VAGUE) ||
			 fakta_is(doc, i - 1, TAG_QUANTIFIER)))
			return true;
	}
	return fakta_is_list(r);
}

/*
 * "2.800 Buruh Pabrik Sepatu di Tangerang Kena PHK": a title that does not
 * name the company means the event of the same number in the body, or else
 * that of the one company which the body tells of.
 */
static void
name_title(Reading *r)
{
	uint32_t	main = r->mentions->names.main;
	uint32_t	n = r->n < COMPARE_MAX ? r->n : COMPARE_MAX;
	bool		only = main != FAKTA_NO_NAME;
	Event	   *title = NULL;

	for (uint32_t i = 0; i < n && title == NULL; i++)
		if (r->events[i].in_title && r->events[i].company == FAKTA_NO_NAME)
			title = &r->events[i];
	if (title == NULL || title_of_many(r))
		return;
	for (uint32_t i = 0; i < n; i++)
	{
		Event	   *e = &r->events[i];

		if (e == title || e->dropped || e->company == FAKTA_NO_NAME)
			continue;
		if (e->l.kind == title->l.kind && !e->earlier && !e->compared && !isnan(title->l.headcount) &&
			e->l.headcount == title->l.headcount)
		{
			e->in_title = true;
			e->in_lead |= title->in_lead;
			e->count += title->count;
			title->dropped = true;
			return;
		}
		only &= e->company == main;
	}
	if (only && title->l.headcount > 20 && is_sole(r, main))
	{
		title->company = main;
		title->l.scope = SCOPE_COMPANY;
	}
}

static bool
is_hearsay(const FaktaDocument *doc, uint32_t n)
{
	return sentence_has(doc, n, TAG_RUMOUR) || sentence_has(doc, n, TAG_HEARSAY);
}

/*
 * "Kabar itu tidak benar": a denial without a number denies what was told as a
 * rumour; one in the title also what an account or a video said.
 */
static void
deny_rumours(Reading *r)
{
	const FaktaDocument *doc = r->doc;
	bool		title = false,
				body = false;

	for (uint32_t i = 0; i < doc->title_end; i++)
		title |= fakta_is(doc, i, TAG_DENY);
	for (uint32_t i = 0; i < r->n; i++)
	{
		Event	   *e = &r->events[i];
		uint32_t	n = r->mentions->items[e->mention].sentence;

		if (e->l.status != STATUS_RUMOURED && !title)
			continue;
		body = false;
		for (uint32_t k = n + 1; k < doc->nsentences && k <= n + DENY_REACH && !body; k++)
			body = sentence_has(doc, k, TAG_DENY) && is_hearsay(doc, k);
		if ((e->l.status == STATUS_RUMOURED && (title || body)) ||
			(title && !e->in_title && e->l.status == STATUS_DONE && (is_hearsay(doc, n) || (n > 0 && is_hearsay(doc, n - 1)))))
			e->l.status = STATUS_DENIED;
	}
}

/* Does the company that the article is about stand in a sentence? */
static bool
names_main(const Reading *r, const FaktaSentence *s)
{
	const FaktaNames *names = &r->mentions->names;

	for (uint32_t k = fakta_name_at(names, s->first); k < names->nmentions && names->mentions[k].first < s->end; k++)
	{
		const FaktaEntity *e = fakta_entity(names, names->mentions[k].entity);

		if ((uint32_t) (e - names->entities) == names->main)
			return true;
	}
	return false;
}

/* Does a sentence tell of a layoff?  And of one to come? */
static bool
tells_layoff(const FaktaDocument *doc, const FaktaSentence *s, int *status)
{
	for (uint32_t i = s->first; i < s->end && i < s->first + SENTENCE_MAX; i++)
	{
		if (!fakta_is(doc, i, TAG_LAYOFF) && !fakta_is(doc, i, TAG_CUT) && !fakta_is(doc, i, TAG_FURLOUGH))
			continue;
		for (uint32_t k = i; k-- > s->first && i - k <= PLAN_REACH;)
		{
			if (fakta_is(doc, k, TAG_DONE) || fakta_is(doc, k, TAG_CLAUSE))
				break;
			if (fakta_is(doc, k, TAG_PLAN))
				*status = STATUS_PLANNED;
		}
		return true;
	}
	return false;
}

/*
 * "X akan segera melakukan PHK.  Keputusan itu membayangi 2.300 pekerja": the
 * first sentence that tells of the company's cut says whether it is to come.
 */
static void
inherit_plan(Reading *r)
{
	const FaktaDocument *doc = r->doc;
	uint32_t	n = fakta_title_sentences(doc);
	int			status = STATUS_NONE;

	while (n < doc->nsentences && !(doc->sentences[n].cues && names_main(r, &doc->sentences[n]) &&
									tells_layoff(doc, &doc->sentences[n], &status)))
		n++;
	for (uint32_t i = 0; i < r->n && status != STATUS_NONE; i++)
	{
		Event	   *e = &r->events[i];

		if (e->assumed && !e->earlier && !e->compared && e->company == r->mentions->names.main && e->body_sentence > n)
			e->l.status = (uint8_t) status;
	}
}

/* The event that a share, a staff or a remainder belongs to, or NULL. */
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
		/* events are made from headcounts first, so sentences may go either way */
		{
			const FaktaMention *o = &r->mentions->items[e->mention];

			distance = m->sentence > e->last_sentence ? m->sentence - e->last_sentence :
				m->sentence >= o->sentence ? 0 : o->sentence - m->sentence;
			if (e->earlier && distance > 0)
				distance += 3;
		}
		if (distance < near)
		{
			near = distance;
			best = e;
		}
	}
	return best;
}

/* The event of the number of people that a share stands nearest to in its sentence, or NULL. */
static Event *
event_beside(Reading *r, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];
	const FaktaMention *best = NULL;
	uint32_t	near = UINT32_MAX;

	for (uint32_t j = k > BESIDE_LOOK ? k - BESIDE_LOOK : 0; j < r->mentions->n && j <= k + BESIDE_LOOK; j++)
	{
		const FaktaMention *o = &r->mentions->items[j];
		uint32_t	distance = o->q.first > m->q.last ? o->q.first - m->q.last : m->q.first - o->q.last;

		if (j == k || o->sentence != m->sentence || o->q.kind != KIND_HEADCOUNT || o->role != m->role || isnan(o->q.value) ||
			o->subject != m->subject || distance >= near)
			continue;
		near = distance;
		best = o;
	}
	for (uint32_t i = 0; best && i < r->n && i < COMPARE_MAX; i++)
		if (r->events[i].l.headcount == best->q.value && r->events[i].l.kind == m->role && r->events[i].company == m->subject)
			return &r->events[i];
	return NULL;
}

/* Would the share contradict the two numbers that the event has? */
static bool
contradicts(const Event *e, const FaktaQuantity *q)
{
	double		share = 100 * e->l.headcount / e->l.workforce;
	double		v = fakta_size(q);

	return !isnan(share) && !isnan(v) && (share > 6 ? v > 2 * share || v < share / 2 : fabs(v - share) > 3);
}

/* Is the share the event's number in percent of the staff? */
static bool
fits(const Event *e, double workforce, double percentage)
{
	return fabs(100 * e->l.headcount / workforce - percentage) <= 1 + percentage / 10;
}

/* The staff that a share itself is of: "9% dari sekitar 50 ribu karyawan"; else NAN. */
static double
base_of(const Reading *r, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];
	const FaktaMention *next = m + 1;

	if (k + 1 < r->mentions->n && next->sentence == m->sentence && next->role == ROLE_WORKFORCE && next->q.first - m->q.last <= 6)
		return next->q.value;
	return NAN;
}

/* "Pemotongan itu mewakili 6 persen", right behind people who were sent home */
static bool
is_of_cut_before(const Reading *r, const Event *e, const FaktaMention *m)
{
	for (uint32_t i = 0; i < r->n && i < COMPARE_MAX; i++)
		if (r->events[i].company == e->company && r->events[i].l.kind == m->role)
			return false;
	return m->trigger != FAKTA_NO_TOKEN && m->trigger < m->q.first && fakta_is(r->doc, m->trigger + 1, TAG_DEMONSTRATIVE) &&
		e->company == m->subject && m->sentence > e->last_sentence && m->sentence - e->last_sentence <= 2;
}

static bool
is_of_affected(const Reading *r, const FaktaMention *m)
{
	const FaktaDocument *doc = r->doc;
	uint32_t	end = doc->sentences[m->sentence].end;
	uint32_t	i = m->q.last + 1;

	return i + 1 < end && fakta_is(doc, i, TAG_PREPOSITION) && fakta_is(doc, i + 1, TAG_PASSIVE) &&
		(fakta_is(doc, i + 1, TAG_LAYOFF) || fakta_is(doc, i + 1, TAG_AFFECTED) || fakta_is(doc, i + 1, TAG_CUT) ||
		 fakta_is(doc, i + 1, TAG_CUT_WEAK));
}

/*
 * In the first round only a share in the event's sentence or the next one
 * joins it; in the second also one farther off, if it does not contradict.
 */
static void
add_percentage(Reading *r, uint32_t k, bool beside)
{
	const FaktaMention *m = &r->mentions->items[k];
	Event	   *e = NULL;
	FaktaPeriod days = fakta_days_of(r, k);
	bool		old = is_old(r, &days);

	/* a link tells of another article */
	if (r->doc->sentences[m->sentence].zone == ZONE_LINK)
		return;
	/* "20 persen pekerja senior": a share of some of them */
	if (m->q.last + 1 < r->doc->sentences[m->sentence].end && fakta_is(r->doc, m->q.last + 1, TAG_SUBGROUP))
		return;
	/* "95 persen karyawan yang terkena dampak setuju": a share of those who go */
	if (is_of_affected(r, m) && nearest_event(r, m) != NULL && !isnan(nearest_event(r, m)->l.headcount_low))
		return;
	/* several employers have no one workforce: growth and the like */
	if (m->scope == SCOPE_AGGREGATE && m->q.noun == FAKTA_NO_TOKEN)
		return;

	for (uint32_t i = 0; i < r->n && i < COMPARE_MAX && e == NULL; i++)
	{
		Event	   *x = &r->events[i];

		if (x->l.kind == m->role && (isnan(m->q.value) ? x->l.percentage_low == m->q.low && x->l.percentage_high == m->q.high :
									 x->l.percentage == m->q.value) &&
			(x->company == m->subject || m->subject == FAKTA_NO_NAME) && !(old && !x->earlier))
			e = x;
	}
	if (e == NULL)
	{
		e = event_beside(r, k);
		if (e == NULL || !isnan(e->l.percentage))
			e = nearest_event(r, m);
		if (e && beside && fits(e, base_of(r, k), m->q.value))
			e->l.workforce = base_of(r, k);
		else if (e && beside &&
				 (m->sentence < r->mentions->items[e->mention].sentence || m->sentence > e->last_sentence + 1))
			return;
		/* the share of this cut, where only an earlier one has a number */
		if (e && !beside && e->earlier && !is_past(r, m) && m->sentence != r->mentions->items[e->mention].sentence &&
			!fits(e, e->l.workforce, m->q.value))
		{
			e = new_event(r, k);
		}
		if (e && !beside && contradicts(e, &m->q))
		{
			/* told before that number: a cut of its own */
			if (!m->named || m->q.first > r->mentions->items[e->mention].q.first)
				return;
			e = new_event(r, k);
		}
		if (e && !beside && m->scope == SCOPE_AGGREGATE)
			e = NULL;
		if (e && ((e->l.kind != m->role && !is_of_cut_before(r, e, m)) || !isnan(e->l.percentage) || !isnan(e->l.percentage_low)))
			e = NULL;
	}
	if (e == NULL && beside && nearest_event(r, m) != NULL)
		return;
	/* "10 persen dari karyawan di sana dan 3 persen dari seluruhnya": the same people */
	if (e == NULL && k > 0 && m[-1].q.kind == KIND_PERCENTAGE && m[-1].sentence == m->sentence && m[-1].role == m->role &&
		m[-1].scope == m->scope && m[-1].subject == m->subject && m->q.first - m[-1].q.last <= SHARES_MAX && m->q.value < m[-1].q.value)
		return;
	if (e == NULL)
		e = new_event(r, k);
	if (isnan(e->l.percentage) && isnan(e->l.percentage_low) && isnan(e->l.percentage_high))
	{
		e->l.percentage = m->q.value;
		e->l.percentage_low = m->q.low;
		e->l.percentage_high = m->q.high;
		/* what told the cut first tells its status */
		if (m->q.first < r->mentions->items[e->mention].q.first)
			e->l.status = m->status;
	}
	see_mention(r, e, k);
}

/* "mengurangi jumlah karyawannya dari 340 menjadi 210 orang", at the 340 */
static bool
is_shrinking(const Reading *r, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];
	const FaktaMention *next = m + 1;

	if (m->role != ROLE_WORKFORCE || k + 1 >= r->mentions->n || next->role != ROLE_REMAINING || next->sentence != m->sentence ||
		!m->named || m->scope != SCOPE_COMPANY || next->q.first - m->q.last > 4 || !(next->q.value < m->q.value))
		return false;
	for (uint32_t i = m->q.first, n = 0; i-- > r->doc->sentences[m->sentence].first && n < PLAN_REACH; n++)
		if (fakta_is(r->doc, i, TAG_CUT) || fakta_is(r->doc, i, TAG_LAYOFF))
			return true;
	return false;
}

static void
add_staff(Reading *r, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];
	Event	   *e = nearest_event(r, m);
	double		v = m->q.value;

	if (e == NULL && is_shrinking(r, k))
	{
		/* the cut is told by the staff before and after it only */
		e = new_event(r, k);
		e->l.kind = ROLE_LAID_OFF;
		e->l.status = STATUS_DONE;
		see_mention(r, e, k);
		e->l.status = STATUS_DONE;
	}
	if (e == NULL || isnan(v))
		return;
	if (m->role == ROLE_WORKFORCE)
	{
		if (!(e->l.headcount > v) && (isnan(e->l.workforce) || (!fits(e, e->l.workforce, e->l.percentage) && fits(e, v, e->l.percentage))))
			e->l.workforce = v;
	}
	else if (isnan(e->l.remaining))
		e->l.remaining = v;
}

/*
 * "Lyra dan Sutra memecat 10 persen staf": the share is that of each of them.
 * A headcount is of both together, unless it is vague or says "masing-masing".
 */
static void
give_others(Reading *r)
{
	const FaktaDocument *doc = r->doc;
	const FaktaNames *names = &r->mentions->names;
	uint32_t	n = r->n < COMPARE_MAX ? r->n : COMPARE_MAX;

	for (uint32_t i = 0; i < n; i++)
	{
		const FaktaMention *m = &r->mentions->items[r->events[i].mention];
		uint32_t	begin = doc->sentences[m->sentence].first;
		bool		each = m->q.kind == KIND_PERCENTAGE || isnan(m->q.value);
		uint32_t	k;

		for (uint32_t t = m->q.first; t-- > begin && m->q.first - t <= 3;)
			each |= fakta_is(doc, t, TAG_EACH);
		if (!each || !m->named || m->q.first < doc->title_end)
			continue;
		/* the owner's name, then the ones that are joined to it */
		for (k = fakta_name_at(names, m->q.first); k-- > 0 && names->mentions[k].first >= begin;)
			if (names->mentions[k].last < m->q.first &&
				fakta_entity(names, names->mentions[k].entity) == fakta_entity(names, r->events[i].company))
				break;
		if (k == UINT32_MAX || names->mentions[k].first < begin)
			continue;
		for (; k > 0 && names->mentions[k - 1].first >= begin; k--)
		{
			const FaktaNameMention *before = &names->mentions[k - 1];
			const FaktaEntity *e = fakta_entity(names, before->entity);
			Event		copy = r->events[i];
			uint32_t	gap = names->mentions[k].first - before->last - 1;

			/* "dan", ",", ", dan" */
			if (gap < 1 || gap > 2 || e->type != NAME_COMPANY || before->relative ||
				!(fakta_is(doc, before->last + gap, TAG_AND) || (gap == 1 && fakta_mark(doc, before->last + 1) == ',')))
				break;
			copy.company = (uint32_t) (e - names->entities);
			copy.l.workforce = copy.l.remaining = NAN;
			copy.in_title = false;
			FAKTA_APPEND(doc->memory, r->events, r->n, r->room);
			r->events[r->n++] = copy;
		}
	}
}

/* What speaks most for itself is what the article is about, if anything does. */
static void
choose_main(Reading *r)
{
	Event	   *main = NULL;
	int32_t		best = MAIN_MARGIN;

	for (uint32_t i = 0; i < r->n && i < COMPARE_MAX; i++)
	{
		int32_t		margin = fakta_weigh_main(r, &r->events[i], i);

		if (margin > best)
		{
			best = margin;
			main = &r->events[i];
		}
		r->events[i].l.main = false;
	}
	if (main)
		main->l.main = true;
}

/* The columns that are read last. */
static void
finish_event(const Reading *r, Event *e, uint32_t number)
{
	e->l.company = (FaktaSpan) {NULL, 0};
	if (e->l.scope == SCOPE_COMPANY && e->company != FAKTA_NO_NAME)
		e->l.company = fakta_entity(&r->mentions->names, e->company)->name;
	fakta_read_covers(r, e);
	fakta_read_place(r, e, number);
	fakta_read_reason(r, e);
	fakta_read_industry(r, e);
	e->l.confidence = fakta_weigh_right(r, e, number);
}

void
fakta_layoffs_read(const FaktaDocument *doc, const FaktaMentions *mentions, int32_t published, FaktaLayoffs *out,
				   const FaktaEventWatcher *watcher)
{
	Memo		memo = {.sentence = FAKTA_NO_SENTENCE};
	Reading		r = {.memo = &memo,.watcher = watcher,.doc = doc,.mentions = mentions,.published = published,.title_low = NAN,.title_high = NAN};

	memset(out, 0, sizeof(*out));
	if (mentions->n == 0)
		return;
	r.told = doc->memory->grow(doc->memory->state, NULL, mentions->n * sizeof(Told));
	memset(r.told, 0, mentions->n * sizeof(Told));
	r.title.token = FAKTA_NO_TOKEN;
	fakta_gather_range(doc, &r.title, 0, doc->title_end);
	for (uint32_t k = 0; k < mentions->n; k++)
	{
		const FaktaMention *m = &mentions->items[k];

		if (m->q.kind == KIND_HEADCOUNT && fakta_loses_work(m->role))
			add_headcount(&r, k);
		fakta_check(doc, k);
	}
	name_title(&r);
	join_totals(&r);
	join_kinds(&r);
	inherit_plan(&r);
	deny_rumours(&r);
	drop_denied(&r);
	/* shares beside their number first; then the staff that fits; then the other shares */
	for (int round = 0; round < 3; round++)
		for (uint32_t k = 0; k < mentions->n; k++)
		{
			const FaktaMention *m = &mentions->items[k];

			fakta_check(doc, k);
			if (round != 1 && m->q.kind == KIND_PERCENTAGE && fakta_loses_work(m->role))
				add_percentage(&r, k, round == 0);
			if (round == 1 && m->q.kind == KIND_HEADCOUNT && (m->role == ROLE_WORKFORCE || m->role == ROLE_REMAINING))
				add_staff(&r, k);
		}
	if (r.n == 0)
		return;
	give_others(&r);
	for (uint32_t i = 0; i < r.n && !isnan(r.title_low) && i < COMPARE_MAX; i++)
		if (r.events[i].l.scope == SCOPE_AGGREGATE && r.events[i].in_lead && r.events[i].l.headcount >= r.title_low &&
			!(r.events[i].l.headcount > r.title_high))
		{
			/* "PHK Belasan Ribu Pekerja" above a list is this total */
			r.events[i].in_title = true;
			break;
		}
	choose_main(&r);
	fakta_find_places(&r);

	out->event_of = doc->memory->grow(doc->memory->state, NULL, mentions->n * sizeof(uint32_t));
	memset(out->event_of, 0, mentions->n * sizeof(uint32_t));
	/* the main one first, then in text order */
	for (int pass = 0; pass < 2; pass++)
		for (uint32_t i = 0; i < r.n; i++)
		{
			fakta_check(doc, i);
			if (r.events[i].l.main == (pass == 0))
			{
				finish_event(&r, &r.events[i], i);
				FAKTA_APPEND(doc->memory, out->items, out->n, out->room);
				out->items[out->n++] = r.events[i].l;
				for (uint32_t k = 0; k < r.events[i].nmentions; k++)
					out->event_of[r.events[i].mentions[k]] = out->n;
			}
		}
}
