/*
 * layoff.c
 *		From mentions to events: one for each employer and round of cuts.
 *
 * A mention of people who lose their work either tells a known event again or
 * opens a new one; shares, staff and remaining staff join the event that they
 * stand nearest to.  doc/layoffs.md describes the decisions.
 */
#include "event/amount.h"
#include "event/bare.h"
#include "event/past.h"
#include "rules/gather.h"

#include <math.h>
#include <string.h>

/* A number must speak so much for itself to be an event, in hundredths of log odds; and a row to be one. */
#define REAL_MARGIN				0
#define SHARE_MARGIN			(-200)
#define ROW_MARGIN				0
/* Less than this speaks for an event that is not what the article is about: one too few is worse than one too many. */
#define MAIN_MARGIN				(-100)

static FaktaSpan
sentence_span(const FaktaDocument *doc, uint32_t n)
{
	return fakta_span(doc, doc->sentences[n].first, doc->sentences[n].end - 1);
}

/* What a mention says of its event's status; the title's plan is not that of a round before. */
static uint8_t
status_of(const Reading *r, const Event *e, const FaktaMention *m)
{
	return e->earlier && m->status == STATUS_PLANNED && !fakta_sentence_has(r->doc, m->sentence, TAG_PLAN) ? STATUS_DONE : m->status;
}

Event *
fakta_new_event(Reading *r, uint32_t k)
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
	e->earlier = (fakta_is_past(r, k) || fakta_is_old(r, &days)) && m->status != STATUS_RUMOURED && m->status != STATUS_DENIED;
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

void
fakta_see_mention(Reading *r, Event *e, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];
	uint32_t	lead = fakta_title_sentences(r->doc) + 2;

	e->count++;
	e->last_sentence = m->sentence;
	/* shares are read after numbers, and begin again with the first one */
	r->latest_lost |= e->last_mention == r->latest && k < r->latest;
	if (k > r->latest)
		r->latest = k;
	e->last_mention = k;
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

static void
set_company(Event *e, const FaktaMention *m)
{
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
}

/* A number of people who lose their work, or their share, tells a known event or a new one. */
static void
add_loss(Reading *r, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];
	Event	   *e;
	int32_t		real;

	/* a link tells of another article */
	if (r->doc->sentences[m->sentence].zone == ZONE_LINK)
		return;
	/* "... PHK Belasan Ribu Pegawai" above a list is of all of them */
	if (m->q.kind == KIND_HEADCOUNT && m->q.last < r->doc->title_end && isnan(m->q.value) && r->mentions->names.headings > 1 && fakta_is_list(r))
	{
		r->title_low = m->q.low;
		r->title_high = m->q.high;
		return;
	}
	/* several employers have no one workforce: growth and the like */
	if (m->q.kind == KIND_PERCENTAGE && m->scope == SCOPE_AGGREGATE && m->q.noun == FAKTA_NO_TOKEN)
		return;
	real = fakta_weigh_real(r, k);
	e = m->q.kind == KIND_PERCENTAGE || real >= REAL_MARGIN ? fakta_same_event(r, k) : NULL;
	/* a share beside its number makes no event and needs to be less sure */
	if (real < (e && m->q.kind == KIND_PERCENTAGE ? SHARE_MARGIN : REAL_MARGIN))
		return;
	if (e == NULL)
	{
		e = fakta_new_event(r, k);
		fakta_set_amount(e, &m->q);
	}
	else if (m->q.kind == KIND_PERCENTAGE ? !fakta_is_shared(e) : fakta_amount_is_better(e, &m->q))
	{
		fakta_set_amount(e, &m->q);
		/* what told the cut first tells its status */
		if (m->q.kind == KIND_PERCENTAGE && m->q.first < r->mentions->items[e->mention].q.first)
			e->l.status = m->status;
	}
	/* what is told first says whether they go for good, but a title only where the body does not */
	if (e->l.kind != m->role && e->in_title && !e->in_body)
		e->l.kind = m->role;
	set_company(e, m);
	fakta_see_mention(r, e, k);
	if (e->count == 1 || real > e->real_margin)
		e->real_margin = real;
}

void
fakta_remove_dropped(Reading *r)
{
	uint32_t	to = 0;

	for (uint32_t i = 0; i < r->n; i++)
		if (!r->events[i].dropped)
			r->events[to++] = r->events[i];
	r->n = to;
	r->latest_lost = true;
}

/* Events that are none as a whole: what is told again in other words, parts, totals of other things. */
static void
drop_rows(Reading *r)
{
	for (uint32_t i = 0; i < r->n && i < COMPARE_MAX; i++)
		r->events[i].row_margin = fakta_weigh_row(r, &r->events[i], i);
	for (uint32_t i = 0; i < r->n && i < COMPARE_MAX; i++)
		r->events[i].dropped = r->events[i].row_margin < ROW_MARGIN;
	fakta_remove_dropped(r);
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

/* A cut without a number: its cue goes behind the mentions, as one that has no value. */
static bool
add_bare(Reading *r, FaktaMentions *with_cue)
{
	const FaktaMentions *all = r->mentions;
	FaktaMention m;
	Event	   *e;

	if (!fakta_find_bare(r, &m))
		return false;
	with_cue->items = r->doc->memory->grow(r->doc->memory->state, NULL, (all->n + 1) * sizeof(FaktaMention));
	if (all->n > 0)
		memcpy(with_cue->items, all->items, all->n * sizeof(FaktaMention));
	with_cue->items[all->n] = m;
	with_cue->n = all->n + 1;
	r->mentions = with_cue;
	e = fakta_new_event(r, all->n);
	fakta_see_mention(r, e, all->n);
	fakta_choose_status(r, e);
	e->l.main = true;
	return true;
}

/* Gives what the article says of numbers of a kind to those who put events together. */
static void
read_numbers(Reading *r, int kind, void (*add) (Reading *r, uint32_t k))
{
	for (uint32_t k = 0; k < r->mentions->n; k++)
	{
		const FaktaMention *m = &r->mentions->items[k];
		bool		wanted = add == fakta_add_staff ? m->role == ROLE_WORKFORCE || m->role == ROLE_REMAINING : fakta_loses_work(m->role);

		fakta_check(r->doc, k);
		if (m->q.kind == kind && wanted)
			add(r, k);
	}
}

void
fakta_layoffs_read(const FaktaDocument *doc, const FaktaMentions *mentions, int32_t published, FaktaLayoffs *out,
				   const FaktaEventWatcher *watcher)
{
	FaktaMentions with_cue = *mentions;
	Memo		memo = {.sentence = FAKTA_NO_SENTENCE};
	Reading		r = {.memo = &memo,.watcher = watcher,.doc = doc,.mentions = mentions,.published = published,.title_low = NAN,.title_high = NAN};

	memset(out, 0, sizeof(*out));
	r.told = doc->memory->grow(doc->memory->state, NULL, (mentions->n + 1) * sizeof(Told));
	memset(r.told, 0, (mentions->n + 1) * sizeof(Told));
	r.title.token = FAKTA_NO_TOKEN;
	fakta_gather_range(doc, &r.title, 0, doc->title_end);
	read_numbers(&r, KIND_HEADCOUNT, add_loss);
	fakta_name_title(&r);
	fakta_join_totals(&r);
	fakta_inherit_plan(&r);
	fakta_deny_rumours(&r);
	read_numbers(&r, KIND_HEADCOUNT, fakta_add_staff);
	read_numbers(&r, KIND_PERCENTAGE, add_loss);
	/* and of cuts that only a share tells */
	read_numbers(&r, KIND_HEADCOUNT, fakta_add_staff);
	fakta_find_totals(&r);
	for (uint32_t i = 0; i < r.n && i < COMPARE_MAX; i++)
	{
		fakta_choose_employer(&r, &r.events[i]);
		fakta_choose_status(&r, &r.events[i]);
	}
	drop_rows(&r);
	if (r.n == 0 && !add_bare(&r, &with_cue))
		return;
	fakta_give_others(&r);
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

	out->event_of = doc->memory->grow(doc->memory->state, NULL, (mentions->n + 1) * sizeof(uint32_t));
	memset(out->event_of, 0, (mentions->n + 1) * sizeof(uint32_t));
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
