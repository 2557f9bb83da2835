/*
 * status.c
 *		The status of an event, by everything that the article says.
 */
#include "event/near.h"

/* Maximum sentences after a rumour in which a denial belongs to it. */
#define DENY_REACH		5
/* The same, where the sentence denies a cut. */
#define DENIED_REACH	8
/* Sentences of the lead, and words of each that are read. */
#define LEAD_SENTENCES	2
#define LEAD_WORDS		60
/* Mentions before and behind one that may be in its sentence. */
#define APART_LOOK		4
/* Tokens before a layoff that may say that it is planned. */
#define PLAN_REACH		5
/* Tokens on both sides of a number that may say that it is done. */
#define DONE_REACH		5

bool
fakta_sentence_has(const FaktaDocument *doc, uint32_t n, int tag)
{
	const FaktaSentence *s = &doc->sentences[n];

	return fakta_any_is(doc, s->first, s->end - s->first > SENTENCE_MAX ? s->first + SENTENCE_MAX : s->end, tag);
}

/* "310 orang resmi diberhentikan", "telah memecat 310 orang": is the verb beside the number one of something done? */
bool
fakta_tells_done(const FaktaDocument *doc, const FaktaMention *m)
{
	const FaktaSentence *s = &doc->sentences[m->sentence];
	uint32_t	from = m->q.first - s->first > DONE_REACH ? m->q.first - DONE_REACH : s->first;
	uint32_t	to = s->end - m->q.last > DONE_REACH ? m->q.last + DONE_REACH : s->end;

	for (uint32_t i = from; i + 1 < to; i++)
		if (fakta_is(doc, i, TAG_DONE) && !fakta_is(doc, i, TAG_FORCED) && !fakta_is(doc, i + 1, TAG_NOMINAL) && fakta_is_cut(doc, i + 1))
			return true;
	return false;
}

static bool
is_hearsay(const FaktaDocument *doc, uint32_t n)
{
	return fakta_sentence_has(doc, n, TAG_RUMOUR) || fakta_sentence_has(doc, n, TAG_HEARSAY);
}

/*
 * "Kabar itu tidak benar": a denial without a number denies earlier rumours.  If
 * the title denies, it also denies what a post or a video said.
 */
void
fakta_deny_rumours(Reading *r)
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
			body = fakta_sentence_has(doc, k, TAG_DENY) && is_hearsay(doc, k);
		if ((e->l.status == STATUS_RUMOURED && (title || body)) ||
			(title && !e->in_title && e->l.status == STATUS_DONE && (is_hearsay(doc, n) || (n > 0 && is_hearsay(doc, n - 1)))))
			e->l.status = STATUS_DENIED;
	}
}

/* Does a sentence tell of a layoff, and of a future one? */
static bool
tells_layoff(const FaktaDocument *doc, const FaktaSentence *s, int *status)
{
	for (uint32_t i = s->first; i < s->end && i < s->first + SENTENCE_MAX; i++)
	{
		if (!fakta_is_cut(doc, i))
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
 * first sentence on the company's cut says whether the cut is planned.
 */
void
fakta_inherit_plan(Reading *r)
{
	const FaktaDocument *doc = r->doc;
	uint32_t	n = fakta_title_sentences(doc);
	int			status = STATUS_NONE;

	while (n < doc->nsentences && !(doc->sentences[n].cues && fakta_names_entity(r, &doc->sentences[n], r->mentions->names.main) &&
									tells_layoff(doc, &doc->sentences[n], &status)))
		n++;
	for (uint32_t i = 0; i < r->n && status != STATUS_NONE; i++)
	{
		Event	   *e = &r->events[i];

		if (e->assumed && !e->earlier && !e->compared && e->company == r->mentions->names.main && e->body_sentence > n)
			e->l.status = (uint8_t) status;
	}
}

/* "Kabar PHK itu tidak benar", "tidak ada PHK" in one of the sentences behind */
static bool
is_denied_later(const FaktaDocument *doc, uint32_t n)
{
	for (uint32_t k = n + 1; k < doc->nsentences && k <= n + DENIED_REACH; k++)
		if (fakta_sentence_has(doc, k, TAG_DENY) &&
			(is_hearsay(doc, k) || fakta_sentence_has(doc, k, TAG_DENY_BACK) || fakta_sentence_has(doc, k, TAG_LAYOFF) || fakta_sentence_has(doc, k, TAG_FURLOUGH)))
			return true;
	return false;
}

/*
 * "157 orang terancam di-PHK, sementara Lyra memecat 90 buruh": has the sentence
 * another number of people who lose their work with another status, and is that of
 * this one certain?
 */
static bool
is_told_apart(const Reading *r, const FaktaMention *m)
{
	const FaktaMentions *all = r->mentions;
	uint32_t	k = (uint32_t) (m - all->items);

	if (m->confidence < CERTAIN_FROM || m->q.first < r->doc->title_end)
		return false;
	for (uint32_t i = k > APART_LOOK ? k - APART_LOOK : 0; i < all->n && i <= k + APART_LOOK; i++)
		if (i != k && all->items[i].sentence == m->sentence && fakta_loses_work(all->items[i].role) && all->items[i].status != m->status &&
			all->items[i].q.kind == KIND_HEADCOUNT)
			return true;
	return false;
}

/*
 * Adds terms on the status of each mention of the event, and on the words of
 * title and lead.
 */
static void
look_at_statuses(const Reading *r, const Event *e, FaktaItem *item)
{
	FaktaTerm  *other = &item->terms[TERM_OTHER];
	uint32_t	title = fakta_title_sentences(r->doc);
	uint32_t	end = title + LEAD_SENTENCES < r->doc->nsentences ? title + LEAD_SENTENCES : r->doc->nsentences;

	fakta_term_add(other, CLASS_IS_DONE + e->l.status - STATUS_DONE);
	for (uint32_t i = 0; i < e->nmentions; i++)
	{
		const FaktaMention *m = &r->mentions->items[e->mentions[i]];

		fakta_term_add(&item->terms[m->q.last < r->doc->title_end ? TERM_OWNER : TERM_RIVAL], CLASS_IS_DONE + m->status - STATUS_DONE);
	}
	fakta_term_add(other, e->l.scope == SCOPE_AGGREGATE ? CLASS_IS_AGGREGATE : CLASS_IS_COMPANY);
	fakta_term_add(other, e->l.kind == ROLE_FURLOUGHED ? CLASS_IS_FURLOUGHED : CLASS_IS_LAID_OFF);
	if (e->in_title)
		fakta_term_add(other, CLASS_IN_TITLE);
	if (e->in_lead)
		fakta_term_add(other, CLASS_IN_LEAD);
	if (e->earlier)
		fakta_term_add(other, CLASS_IS_EARLIER);
	if (e->assumed)
		fakta_term_add(other, CLASS_UNSURE);
	if (e->done_since)
		fakta_term_add(other, CLASS_DONE_SINCE);
	if (is_denied_later(r->doc, r->mentions->items[e->mentions[0]].sentence))
		fakta_term_add(other, CLASS_DENIED_LATER);
	fakta_term_add(other, e->count == 1 ? CLASS_TOLD_ONCE : CLASS_TOLD_OFTEN);
	if (e->count == 1 && is_told_apart(r, &r->mentions->items[e->mentions[0]]))
		fakta_term_add(other, CLASS_OWN_CLAUSE);
	if (e->l.days.from != FAKTA_NO_DAY && r->published != FAKTA_NO_DAY)
		fakta_term_add(other, e->l.days.from > r->published ? CLASS_TO_COME : CLASS_LONG_AGO);
	for (uint32_t n = title; n < end; n++)
		fakta_gather_range(r->doc, &item->terms[TERM_WIDE], r->doc->sentences[n].first,
						   r->doc->sentences[n].end < r->doc->sentences[n].first + LEAD_WORDS ? r->doc->sentences[n].end : r->doc->sentences[n].first + LEAD_WORDS);
}

void
fakta_choose_status(const Reading *r, Event *e)
{
	const FaktaMention *m = &r->mentions->items[e->mentions[0]];
	FaktaNear	near = {m->q.first, m->q.last, m->sentence};
	FaktaDecision said = {.first = m->q.first,.last = m->q.last,.row = &e->l,.company = e->company};
	int32_t		sums[FAKTA_LABELS_MAX];
	FaktaItem	item;
	uint32_t	all = (1u << fakta_decider_labels(DECIDER_OUTCOME)) - 1;
	int			label;

	fakta_look_near(r, m, &near, &item);
	fakta_look_behind(r, m, &item);
	look_at_statuses(r, e, &item);
	fakta_score(DECIDER_OUTCOME, &item, sums, NULL);
	label = fakta_best(DECIDER_OUTCOME, sums, all);
	fakta_tell_watcher(r, DECIDER_OUTCOME, m, &item, &said, label);
	e->l.status = (uint8_t) (STATUS_DONE + label);
	e->status_confidence = fakta_confidence(DECIDER_OUTCOME, sums, all, label);
}
