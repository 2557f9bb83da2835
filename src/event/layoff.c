/*
 * layoff.c
 *		Turns mentions into events: one for each employer and round of cuts.
 *
 * A number of people who lose their work is either another mention of a known
 * event, or the first mention of a new one.  Shares, staff and remaining staff
 * are added to the nearest event.  doc/layoffs.md describes the decisions.
 */
#include "article/cut.h"
#include "event/amount.h"
#include "event/bare.h"
#include "event/past.h"
#include "rules/gather.h"

#include <math.h>
#include <string.h>

/*
 * Minimum scores, in hundredths of log odds: of a number to make an event, of a
 * share to be added to one, and of an event to be a row.
 */
#define REAL_MARGIN				0
/*
 * The same in an article that has no plain word for a cut in any sentence, of a
 * number that counts no workers by its noun.
 */
#define UNPLAIN_MARGIN			300
#define SHARE_MARGIN			(-200)
/* The same of a number that is more exact than that of a known event: "17.540" after "17 ribu lebih". */
#define EXACT_MARGIN			(-150)
/* From this ratio of its bounds on, a range is a vague number: "belasan", "ratusan". */
#define RANGE_VAGUE				1.7
/* How far before and behind a number a staff may stand that it is of. */
#define STAFF_BEFORE			2
#define STAFF_BEHIND			6
#define ROW_MARGIN				0
/*
 * Minimum score of the main event.  It is below zero, because no main event is
 * worse than a wrong one; but a list is often about none of its employers.
 */
#define MAIN_MARGIN				(-150)
#define LIST_MAIN_MARGIN		(-100)
/* What the only row beside the main one must reach if neither a day nor a source is told of it. */
#define ASIDE_CONFIDENCE		0.55

/* Is a mark glued to what follows it only, as an opening quote is? */
static bool
opens(const FaktaDocument *doc, uint32_t i)
{
	return doc->tokens[i].type == TOK_BLANK && (doc->tokens[i].flags & TF_GAP) && i + 1 < doc->ntokens && !(doc->tokens[i + 1].flags & TF_GAP);
}

/* The text of a sentence, with the quote that opens it and without that of the next one, nor a line of marks behind it. */
static FaktaSpan
sentence_span(const FaktaDocument *doc, uint32_t n)
{
	uint32_t	first = doc->sentences[n].first,
				last = doc->sentences[n].end - 1;

	if (first > 0 && opens(doc, first - 1))
		first--;
	for (uint32_t i = last; i > first && doc->tokens[i].type == TOK_BLANK; i--)
		if (doc->tokens[i].flags & TF_GAP)
			last = i - 1;
	return fakta_span(doc, first, last);
}

/*
 * The status that a mention gives to its event.  A plan that the whole article
 * has is not that of an earlier round.
 */
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
	e->l.kind = fakta_is_called_layoff(r, k) ? ROLE_LAID_OFF : m->role;
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
	/* an earlier rumour is not an earlier round */
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

/*
 * Adds a mention to those of an event, and takes its date and its source if they
 * are more certain than before.
 */
static void
keep_mention(Reading *r, Event *e, uint32_t k)
{
	bool		title = r->mentions->items[k].q.last < r->doc->title_end;
	const Told *told = &r->told[k];

	if (e->nmentions == EVENT_MENTIONS)
		return;
	/* a mention in the body goes before one in the title */
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
		e->claimant = told->claim_token;
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
	/* the evidence is the first sentence of the body that mentions the event */
	if (e->l.evidence.text < r->doc->text + (r->doc->title_end ? r->doc->tokens[r->doc->title_end - 1].start : 0) &&
		m->q.first >= r->doc->title_end)
		e->l.evidence = sentence_span(r->doc, m->sentence);
	if (m->q.last < r->doc->title_end)
		return;
	if (!e->in_body)
		e->body_sentence = m->sentence;
	/* what was planned is told to be done: "Rencana itu dijalankan kemarin: 310 orang resmi diberhentikan" */
	if (e->in_body && e->l.status == STATUS_PLANNED && m->status == STATUS_DONE && fakta_tells_done(r->doc, m))
	{
		e->l.status = STATUS_DONE;
		e->done_since = true;
	}

	/*
	 * The body has precedence over the title.  A later denial counts only if it
	 * denies the cut itself.
	 */
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
	/* a sentence that names the company has precedence over one that does not */
	if (m->scope == SCOPE_COMPANY && m->subject != FAKTA_NO_NAME &&
		(e->company == FAKTA_NO_NAME ? m->named || !e->in_title : m->named && !e->in_body && (e->in_title || !e->named)))
	{
		e->company = m->subject;
		e->l.scope = SCOPE_COMPANY;
		e->named = m->named;
	}
	/* "Anak Perusahaan Lyra PHK 900 Orang", where the article has two of them */
	else if (m->shared && e->in_title && !e->in_body && !e->named)
	{
		e->company = FAKTA_NO_NAME;
		e->l.scope = SCOPE_AGGREGATE;
	}
}

/* "jumlah karyawan": one token that counts a staff */
static bool
is_staff(const FaktaDocument *doc, uint32_t i)
{
	return fakta_is(doc, i, TAG_EMPLOY) && fakta_is(doc, i, TAG_NOMINAL);
}

/* Does a staff stand beside a number, or workers behind a share? */
static bool
has_staff_beside(const FaktaDocument *doc, const FaktaSentence *s, const FaktaQuantity *q)
{
	for (uint32_t i = q->first > s->begin + STAFF_BEFORE ? q->first - STAFF_BEFORE : s->begin; i < s->end && i <= q->last + STAFF_BEHIND; i++)
		if (is_staff(doc, i) || (i > q->last && fakta_is(doc, i, TAG_WORKER) && q->kind == KIND_PERCENTAGE))
			return true;
	return false;
}

/*
 * "karyawan", "pekerjaan", "35 di antaranya" of a staff; not "orang", nor a share of
 * anything, unless a staff that is cut stands beside it: "jumlah karyawannya hingga 10 persen",
 * "250 orang (10 persen dari 2.500 karyawannya)".
 */
static bool
counts_workers(const FaktaDocument *doc, const FaktaMentions *all, uint32_t k)
{
	const FaktaMention *m = &all->items[k];
	const FaktaSentence *s = &doc->sentences[m->sentence];

	if (s->cues && has_staff_beside(doc, s, &m->q))
		return true;
	if (k > 0 && m[-1].role == ROLE_WORKFORCE && m->sentence - m[-1].sentence <= 1 && fakta_size(&m[-1].q) > fakta_size(&m->q))
		return true;
	return m->q.noun != FAKTA_NO_TOKEN && (fakta_is(doc, m->q.noun, TAG_WORKER) || fakta_is(doc, m->q.noun, TAG_JOB));
}

/* Is a number the exact one of what title or lead have only about or as a bound; not of "5.800 hingga 7.000"? */
static bool
makes_exact(const Event *e, const FaktaMention *m)
{
	const FaktaQuantity *q = &m->q;

	if (!(e->in_title || e->in_lead) || m->status != STATUS_DONE || e->l.status != STATUS_DONE)
		return false;
	if (isnan(e->l.headcount) && e->l.headcount_high < e->l.headcount_low * RANGE_VAGUE)
		return false;
	return q->kind == KIND_HEADCOUNT && fakta_is_counted(e) && !isnan(q->value) && q->value != e->l.headcount && fakta_amount_fits(e, q) &&
		fakta_amount_is_better(e, q);
}

/* Adds a number or share of people who lose their work: to a known event, or as a new one. */
static void
add_loss(Reading *r, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];
	Event	   *e;
	int32_t		real;

	/* the students of a university are not its workers */
	if (m->scope == SCOPE_COMPANY && m->q.noun != FAKTA_NO_TOKEN && fakta_is(r->doc, m->q.noun, TAG_OUTSIDER) &&
		!fakta_is(r->doc, m->q.noun, TAG_WORKER))
		return;
	/* "... PHK Belasan Ribu Pegawai" above a list: the number is the total of the list */
	if (m->q.kind == KIND_HEADCOUNT && m->q.last < r->doc->title_end && isnan(m->q.value) && r->mentions->names.headings > 1 && fakta_is_list(r))
	{
		r->title_low = m->q.low;
		r->title_high = m->q.high;
		return;
	}
	if (m->q.kind == KIND_PERCENTAGE && (e = fakta_said_again(r, k)) != NULL)
	{
		fakta_set_amount(e, &m->q);
		set_company(e, m);
		fakta_see_mention(r, e, k);
		return;
	}
	/* several employers have no common workforce, so this is a growth rate or the like */
	if (m->q.kind == KIND_PERCENTAGE && m->scope == SCOPE_AGGREGATE && m->q.noun == FAKTA_NO_TOKEN)
		return;
	/* those dismissed and those sent home are events of their own, and their sum is none */
	if (fakta_is_mixed_sum(r, k))
		return;
	real = fakta_weigh_real(r, k);
	e = m->q.kind == KIND_PERCENTAGE || real >= EXACT_MARGIN ? fakta_same_event(r, k) : NULL;
	/* a share next to its number makes no new event, nor does a more exact number, so a lower score is enough */
	if (real < (e && m->q.kind == KIND_PERCENTAGE ? SHARE_MARGIN : e && makes_exact(e, m) ? EXACT_MARGIN : REAL_MARGIN))
		return;
	if (e == NULL && r->n == 0 && real < UNPLAIN_MARGIN && !counts_workers(r->doc, r->mentions, k) && fakta_cuts_told(r) == 0)
		return;
	if (e == NULL)
	{
		e = fakta_new_event(r, k);
		fakta_set_amount(e, &m->q);
	}
	else if (m->q.kind == KIND_PERCENTAGE ? !fakta_is_shared(e) : fakta_amount_is_better(e, &m->q))
	{
		fakta_set_amount(e, &m->q);
		/* the first mention sets the status */
		if (m->q.kind == KIND_PERCENTAGE && m->q.first < r->mentions->items[e->mention].q.first)
			e->l.status = m->status;
	}
	/*
	 * The first mention sets the kind (dismissed or furloughed), but the body has
	 * precedence over the title.  Who was dismissed by the title may be told as
	 * sent home in the body, because "merumahkan" is a milder word for it.
	 */
	if (e->l.kind == ROLE_FURLOUGHED && m->role == ROLE_LAID_OFF && e->in_title && !e->in_body)
		e->l.kind = m->role;
	set_company(e, m);
	fakta_see_mention(r, e, k);
	if (e->count == 1 || real > e->real_margin)
		e->real_margin = real;
}

/* Of a part or a repetition that is dropped, the staff is that of what stays of its employer: the biggest cut, the title's first. */
static void
pass_on_staff(Reading *r, const Event *from)
{
	Event	   *to = NULL;

	if (from->company == FAKTA_NO_NAME || from->l.scope != SCOPE_COMPANY || isnan(from->l.workforce))
		return;
	for (uint32_t i = 0; i < r->n && i < COMPARE_MAX; i++)
	{
		Event	   *e = &r->events[i];

		if (!e->dropped && e->company == from->company && isnan(e->l.workforce) && e->l.headcount < from->l.workforce &&
			(to == NULL || (e->in_title == to->in_title ? e->l.headcount > to->l.headcount : e->in_title)))
			to = e;
	}
	if (to)
		to->l.workforce = from->l.workforce;
}

void
fakta_remove_dropped(Reading *r)
{
	uint32_t	to = 0;

	for (uint32_t i = 0; i < r->n && i < COMPARE_MAX; i++)
		if (r->events[i].dropped)
			pass_on_staff(r, &r->events[i]);
	for (uint32_t i = 0; i < r->n; i++)
		if (!r->events[i].dropped)
			r->events[to++] = r->events[i];
	r->n = to;
	r->latest_lost = true;
}

/*
 * Removes events that are not rows of their own: repetitions, parts, and totals
 * of something else.
 */
static void
drop_rows(Reading *r)
{
	for (uint32_t i = 0; i < r->n && i < COMPARE_MAX; i++)
		r->events[i].row_margin = fakta_weigh_row(r, &r->events[i], i);
	for (uint32_t i = 0; i < r->n && i < COMPARE_MAX; i++)
		r->events[i].dropped = r->events[i].row_margin < ROW_MARGIN;
	fakta_remove_dropped(r);
}

/*
 * The main event is that with the best score, if it is good enough.  A cut without
 * a number is a row beside others only if it is the main one: bare.c has compared them.
 */
static void
choose_main(Reading *r)
{
	Event	   *main = NULL;
	Event	   *bare = NULL;
	int32_t		best = fakta_is_list(r) ? LIST_MAIN_MARGIN : MAIN_MARGIN;

	for (uint32_t i = 0; i < r->n && i < COMPARE_MAX; i++)
	{
		int32_t		margin = fakta_weigh_main(r, &r->events[i], i);

		if (margin > best)
		{
			best = margin;
			main = &r->events[i];
		}
		r->events[i].l.main = false;
		if (r->n > 1 && bare == NULL && !fakta_is_counted(&r->events[i]) && !fakta_is_shared(&r->events[i]))
			bare = &r->events[i];
	}
	if (bare || main)
		(bare ? bare : main)->l.main = true;
	for (uint32_t i = 0; i < r->n && r->n > 1 && i < COMPARE_MAX; i++)
		r->events[i].dropped = !r->events[i].l.main && !fakta_is_counted(&r->events[i]) && !fakta_is_shared(&r->events[i]);
	fakta_remove_dropped(r);
}

/* Reads the remaining columns. */
static void
finish_event(const Reading *r, Event *e, uint32_t number)
{
	e->l.company = (FaktaSpan) {NULL, 0};
	if (e->l.scope == SCOPE_COMPANY && e->company != FAKTA_NO_NAME)
		e->l.company = fakta_entity(&r->mentions->names, e->company)->name;
	fakta_read_covers(r, e);
	fakta_read_place(r, e, number);
	fakta_read_reason(r, e, number);
	fakta_read_industry(r, e);
	e->l.confidence = fakta_weigh_right(r, e, number);
	fakta_assume_covers(r, e);
}

/*
 * Is a row of a company doubtful that alone stands beside the main event, and has
 * neither a day nor a source of its own?  Of 36 such rows in real articles four
 * were right; the others were numbers of the main event, or had a wrong company.
 */
static bool
is_doubtful_aside(const Reading *r, const FaktaLayoffs *out, const FaktaLayoff *l)
{
	return r->n == 2 && out->n > 0 && out->items[0].main && l->confidence < ASIDE_CONFIDENCE && l->company.len > 0 &&
		!fakta_period_told(&l->days) && l->claimed_by.len == 0;
}

/* Decides the employer of an event, and how certain it is. */
static void
settle(const Reading *r, Event *e)
{
	fakta_choose_employer(r, e);
	fakta_employ_own(r, e);
	fakta_employ_public(r, e);
	fakta_employ_trade(r, e);
	fakta_choose_status(r, e);
}

/* Is a cut without a number the one of its company that another row has the number of? */
static bool
is_counted_already(const Reading *r, const Event *bare)
{
	for (uint32_t i = 0; i < r->n && i < COMPARE_MAX; i++)
	{
		const Event *e = &r->events[i];

		if (e != bare && e->company == bare->company && e->company != FAKTA_NO_NAME && e->l.scope == SCOPE_COMPANY && !e->earlier)
			return true;
	}
	return false;
}

/*
 * Adds a cut without a number: its cue becomes a mention without a value, after
 * all others.
 */
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
	settle(r, e);
	if (is_counted_already(r, e))
	{
		r->n--;
		r->latest_lost = true;
		r->mentions = all;
		return false;
	}
	e->l.main = true;
	return true;
}

/* Calls add for all mentions of a kind that it handles. */
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
fakta_layoffs_read(const FaktaDocument *doc, FaktaMentions *mentions, int32_t published, FaktaLayoffs *out,
				   const FaktaEventWatcher *watcher)
{
	FaktaMentions with_cue = *mentions;
	Memo		memo = {.sentence = FAKTA_NO_SENTENCE};
	Reading		r = {.memo = &memo,.watcher = watcher,.doc = doc,.mentions = mentions,.published = published,.title_low = NAN,.title_high = NAN};

	memset(out, 0, sizeof(*out));
	fakta_read_past(doc, mentions);
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
	/* again, for events that only have a share */
	read_numbers(&r, KIND_HEADCOUNT, fakta_add_staff);
	fakta_find_totals(&r);
	for (uint32_t i = 0; i < r.n && i < COMPARE_MAX; i++)
		settle(&r, &r.events[i]);
	fakta_drop_units(&r);
	fakta_fold_vague(&r);
	drop_rows(&r);
	if (!add_bare(&r, &with_cue) && r.n == 0)
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
	fakta_find_causes(&r);

	out->event_of = doc->memory->grow(doc->memory->state, NULL, (mentions->n + 1) * sizeof(uint32_t));
	memset(out->event_of, 0, (mentions->n + 1) * sizeof(uint32_t));
	/* the main event first, then in the order of the text */
	for (int pass = 0; pass < 2; pass++)
		for (uint32_t i = 0; i < r.n; i++)
		{
			fakta_check(doc, i);
			if (r.events[i].l.main == (pass == 0))
			{
				finish_event(&r, &r.events[i], i);
				if (is_doubtful_aside(&r, out, &r.events[i].l))
					continue;
				FAKTA_APPEND(doc->memory, out->items, out->n, out->room);
				out->items[out->n++] = r.events[i].l;
				for (uint32_t k = 0; k < r.events[i].nmentions; k++)
					out->event_of[r.events[i].mentions[k]] = out->n;
			}
		}
}
