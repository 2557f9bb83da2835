/*
 * judge.c
 *		Decides by rules what the numbers of an article are: noun, base, role and
 *		status.
 *
 * Roles and statuses are decided twice: first from the words around a number,
 * then also from the first decisions on the numbers around it.
 */
#include "article/cut.h"
#include "fact/judge.h"

#include <math.h>
#include <string.h>

/* Maximum numbers of an article that are decided a second time. */
#define SECOND_LOOK_MAX	4000
/*
 * A first decision "other" with this confidence needs no second one, if the
 * article has no word for losing work.
 */
#define SURE			0.97
/*
 * In an article without a word for losing work, "people lose their work" needs
 * this confidence.
 */
#define PLAIN			0.9
/* Maximum distance of a noun for people from a bare number. */
#define LIKE_REACH		9
/* How many numbers back the noun of a bare number is looked for. */
#define LEND_LOOK		12

/* The unit of people without a noun; one of the labels in src/lexicon/noun.txt. */
#define UNIT_PEOPLE		"orang"
/* Cases, which ministries count instead of workers: "kasus", "kasus PHK". */
#define UNIT_CASE		"kasus"
/* What the lexicon has for "perselisihan" and "sengketa". */
#define UNIT_DISPUTE	"selisih"
/* Sentences around that may count the workers of such cases, and how many of them one case has. */
#define CASE_SENTENCES	2
#define WORKERS_OF_CASE	20

#define ALL_ROLES		((1u << (ROLE_OTHER + 1)) - 1)
/* The roles that a share of a workforce may have. */
#define SHARE_ROLES		(ALL_ROLES & ~(1u << ROLE_OTHER | 1u << ROLE_WORKFORCE))
#define ALL_STATUSES	0x1F

/* The labels of the rules have the same order as the enums of the core. */
_Static_assert((int) LABEL_ROLE_LAID_OFF == (int) ROLE_LAID_OFF && (int) LABEL_ROLE_OTHER == (int) ROLE_OTHER &&
			   (int) LABEL_FIRST_OTHER == (int) ROLE_OTHER, "roles");
_Static_assert((int) LABEL_STATUS_DONE + 1 == (int) STATUS_DONE && (int) LABEL_STATUS_DENIED + 1 == (int) STATUS_DENIED &&
			   (int) LABEL_SURE_DENIED + 1 == (int) STATUS_DENIED, "statuses");
_Static_assert(CLASS_IS_OTHER - CLASS_IS_LAID_OFF == (int) ROLE_OTHER &&
			   CLASS_IS_DENIED - CLASS_IS_DONE == (int) STATUS_DENIED - (int) STATUS_DONE, "classes of roles and statuses");

/* Tells the watcher of a decision.  Returns its label, or the one that replaces it. */
int
fakta_judged(const FaktaWatcher *watcher, int decider, uint32_t k, const FaktaItem *item, int label, double *confidence)
{
	int			given = GIVEN_NOTHING;

	if (watcher)
		watcher->judged(watcher->state, decider, k, item, label);
	if (watcher && watcher->given)
		given = watcher->given(watcher->state, decider, k, confidence);
	return given >= 0 ? given : label;
}

static int
decide(const FaktaContext *c, int decider, uint32_t k, const FaktaItem *item, uint32_t allowed, double *confidence,
	   const FaktaWatcher *watcher)
{
	int32_t		sums[FAKTA_LABELS_MAX];
	int			label;

	fakta_score(decider, item, sums, NULL);
	label = fakta_best(decider, sums, allowed);
	*confidence = fakta_confidence(decider, sums, allowed, label);
	return fakta_judged(watcher, decider, k, item, label, confidence);
}

/* -- The noun of a bare number --------------------------------------------------- */

/* Is a bare number a part of people, as in "45 di antaranya", "45 dari 300 pekerja"? */
static bool
is_part_of_people(const FaktaContext *c, const FaktaMention *m)
{
	const FaktaDocument *doc = c->doc;
	uint32_t	after = m->q.last + 1;
	const FaktaMention *next = m + 1;

	if (after >= doc->sentences[m->sentence].end)
		return false;
	if (fakta_is(doc, after, TAG_SUBSET))
		return true;
	return fakta_is(doc, after, TAG_OF) && next < c->out->items + c->out->n && next->q.kind == KIND_HEADCOUNT && next->q.first == after + 1;
}

/* May a bare number count people? */
static bool
may_count(const FaktaContext *c, const FaktaMention *m)
{
	const FaktaDocument *doc = c->doc;
	const FaktaSentence *s = &doc->sentences[m->sentence];
	double		size = fakta_size(&m->q);

	if (size != floor(size) || size < 1)
		return false;
	if (c->cues > 0 || is_part_of_people(c, m))
		return true;
	for (uint32_t i = m->q.first; i > s->first && m->q.first - i < LIKE_REACH; i--)
		if (fakta_is(doc, i - 1, TAG_PEOPLE) || (fakta_is(doc, i - 1, TAG_EMPLOY) && fakta_is(doc, i - 1, TAG_NOMINAL)))
			return true;
	return false;
}

/* The unit of a bare number: that of a noun near it, else of the last number of people. */
static const char *
lent_unit(const FaktaContext *c, const FaktaMention *m, const FaktaItem *item)
{
	uint32_t	like = item->terms[TERM_LIKE].token;
	const char *unit = like == FAKTA_NO_TOKEN ? NULL : fakta_unit_of(c->doc, like);

	for (const FaktaMention *x = m; unit == NULL && x-- > c->out->items && m - x <= LEND_LOOK;)
		if (x->q.kind == KIND_HEADCOUNT)
			unit = x->q.unit;
	return unit ? unit : UNIT_PEOPLE;
}

static bool
is_case(const FaktaMention *m)
{
	return m->q.kind == KIND_COUNT && strncmp(m->q.unit, UNIT_CASE, strlen(UNIT_CASE)) == 0;
}

/* "Perselisihan PHK yang tercatat: 58 kasus telah tuntas": cases between employers and workers, each of which may be about many */
static bool
counts_disputes(const FaktaDocument *doc, const FaktaSentence *s)
{
	for (uint32_t i = s->first; i < s->end; i++)
		if (fakta_is(doc, i, TAG_THING) && strcmp(fakta_unit_of(doc, i), UNIT_DISPUTE) == 0)
			return true;
	return false;
}

/* "80 kasus PHK" of 127 complaints */
static bool
is_bigger_count(const FaktaDocument *doc, const FaktaMention *m, const FaktaMention *o)
{
	return o->q.kind == KIND_COUNT && !is_case(o) && o->q.first < m->q.first && o->q.value > m->q.value && !fakta_is(doc, o->q.noun, TAG_EMPLOYERS);
}

/*
 * "Jumlah PHK mencapai 73.192 kasus": do the cases of a number stand for the
 * workers?  Not where the sentence counts the workers beside the cases, or other things
 * of which the cases are some, nor in "574 orang dari 162 kasus", "berasal dari 162
 * kasus", nor in "900 kasus PHK oleh startup" where the sentences around count many times
 * as many workers.
 */
static bool
is_case_of_one(const FaktaContext *c, uint32_t k)
{
	const FaktaMentions *out = c->out;
	const FaktaMention *m = &out->items[k];
	const FaktaSentence *s = &c->doc->sentences[m->sentence];
	bool		workers = false,
				cases = false;

	if (!is_case(m) || counts_disputes(c->doc, s) ||
		(m->q.first > s->first && (fakta_is(c->doc, m->q.first - 1, TAG_OF) || fakta_is(c->doc, m->q.first - 1, TAG_NEUTRAL))))
		return false;
	for (uint32_t x = k > LEND_LOOK ? k - LEND_LOOK : 0; x < out->n && x < k + LEND_LOOK; x++)
	{
		const FaktaMention *o = &out->items[x];

		if (o->sentence == m->sentence && (o->q.kind == KIND_HEADCOUNT || is_bigger_count(c->doc, m, o)))
			return false;
		workers |= o->q.kind == KIND_HEADCOUNT && o->sentence <= m->sentence + CASE_SENTENCES && m->sentence <= o->sentence + CASE_SENTENCES &&
			strncmp(o->q.unit, UNIT_CASE, strlen(UNIT_CASE)) != 0 && fakta_size(&o->q) >= WORKERS_OF_CASE * m->q.value;
		cases |= x != k && o->sentence == m->sentence && is_case(o);
	}
	if (workers && !cases && (fakta_any_is(c->doc, s->first, s->end, TAG_EMPLOYERS) || fakta_any_is(c->doc, s->first, s->end, TAG_COMPANY_NOUN) ||
							  fakta_any_is(c->doc, s->first, s->end, TAG_AGGREGATE)))
		return false;
	return fakta_cut_cue(c->doc, s) < m->q.first || fakta_is(c->doc, m->q.noun, TAG_LAYOFF);
}

/*
 * Of a heading above a list the rules know all words as one.  What its status
 * is read from is the word for the cut: "Buruhnya terancam PHK:"
 */
static void
find_cue_of_heading(const FaktaDocument *doc, FaktaMention *m)
{
	const FaktaSentence *s = &doc->sentences[m->sentence];
	FaktaSentence heading;
	uint32_t	cue;

	if (s->heading == FAKTA_NO_SENTENCE || m->trigger == FAKTA_NO_TOKEN)
		return;
	heading = doc->sentences[s->heading];
	/* the head of a column goes before the line above the table */
	if (s->columns != FAKTA_NO_SENTENCE && m->trigger >= doc->sentences[s->columns].first && m->trigger < doc->sentences[s->columns].end)
		fakta_cell_of(doc, s, m->q.first, &heading.first, &heading.end);
	if (m->trigger < heading.first || m->trigger >= heading.end)
		return;
	cue = fakta_cut_cue(doc, &heading);
	if (cue < heading.end)
		m->trigger = cue;
}

void
fakta_judge_nouns(const FaktaContext *c, const FaktaWatcher *watcher)
{
	FaktaMentions *out = c->out;
	uint32_t	n = 0;

	for (uint32_t k = 0; k < out->n; k++)
	{
		FaktaMention *m = &out->items[k];
		FaktaItem	item;
		double		confidence;

		fakta_check(c->doc, k);
		if (is_case_of_one(c, k) || (is_case(m) && fakta_is_continued(c, k)))
			m->q.kind = KIND_HEADCOUNT;
		if (m->q.kind != KIND_BARE || m->crowded || !may_count(c, m))
			continue;
		fakta_relate(c, k, &item);
		if (decide(c, DECIDER_NOUN, k, &item, 3, &confidence, watcher) == LABEL_NOUN_PEOPLE || fakta_is_continued(c, k))
		{
			m->q.unit = lent_unit(c, m, &item);
			m->q.kind = KIND_HEADCOUNT;
			m->q.elliptic = true;
		}
	}
	for (uint32_t k = 0; k < out->n; k++)
		if (out->items[k].q.kind != KIND_BARE)
			out->items[n++] = out->items[k];
	out->n = n;
}

/* -- Roles ------------------------------------------------------------------------- */

/*
 * The roles that are possible for a number; 0 if it does not count people.
 * *confidence is set for a percentage.
 */
static uint32_t
roles_of(const FaktaContext *c, uint32_t k, const FaktaItem *item, const FaktaWatcher *watcher, double *confidence)
{
	const FaktaMention *m = &c->out->items[k];

	if (m->q.kind == KIND_HEADCOUNT)
		return ALL_ROLES;
	if (m->q.kind == KIND_PERCENTAGE && decide(c, DECIDER_BASE, k, item, 3, confidence, watcher) == LABEL_BASE_WORKFORCE)
		return SHARE_ROLES;
	return 0;
}

/* "melepas 380 orang di A serta 640 di B": is the number of people before it in the sentence one of those who lost their work? */
static bool
follows_loss(const FaktaMentions *out, uint32_t k)
{
	for (uint32_t j = k; j-- > 0 && k - j <= LEND_LOOK && out->items[j].sentence == out->items[k].sentence;)
		if (out->items[j].q.kind == KIND_HEADCOUNT)
			return fakta_loses_work(out->items[j].next_role);
	return false;
}

void
fakta_judge_roles(const FaktaContext *c, const FaktaWatcher *watcher)
{
	FaktaMentions *out = c->out;
	FaktaItem	item;
	uint32_t	looks = 0;

	for (uint32_t k = 0; k < out->n; k++)
	{
		FaktaMention *m = &out->items[k];
		uint32_t	allowed;

		fakta_check(c->doc, k);
		m->role = ROLE_OTHER;
		if (!fakta_is_people(m) || m->crowded)
			continue;
		fakta_relate(c, k, &item);
		m->confidence = 1;
		allowed = roles_of(c, k, &item, watcher, &m->confidence);
		m->share = m->q.kind == KIND_PERCENTAGE && allowed;
		if (allowed)
			m->role = (uint8_t) decide(c, DECIDER_FIRST, k, &item, allowed, &m->confidence, watcher);
	}
	for (uint32_t k = 0; k < out->n; k++)
		out->items[k].next_role = out->items[k].role;
	for (uint32_t k = 0; k < out->n && looks < SECOND_LOOK_MAX; k++)
	{
		FaktaMention *m = &out->items[k];

		fakta_check(c->doc, k);
		if ((m->q.kind != KIND_HEADCOUNT && !m->share) || m->crowded)
			continue;
		if (m->role == ROLE_OTHER && c->cues == 0 && m->confidence > SURE && !(watcher && watcher->thorough))
			continue;
		looks++;
		fakta_relate(c, k, &item);
		fakta_relate_decided(c, k, &item);
		m->next_role = (uint8_t) decide(c, DECIDER_ROLE, k, &item, m->share ? SHARE_ROLES : ALL_ROLES, &m->confidence, watcher);
		/* if no sentence speaks of losing work, the rules have to be certain */
		if (c->cues == 0 && fakta_loses_work(m->next_role) && m->confidence < PLAIN && !follows_loss(out, k))
			m->next_role = ROLE_OTHER;
		if (m->next_role != ROLE_OTHER)
			fakta_cue_of(DECIDER_ROLE, &item, m->next_role, &m->trigger);
		find_cue_of_heading(c->doc, m);
	}
	for (uint32_t k = 0; k < out->n; k++)
		out->items[k].role = out->items[k].next_role;
}

/* -- Statuses ---------------------------------------------------------------------- */

static void
look_at_statuses(const FaktaContext *c, int decider, const FaktaWatcher *watcher)
{
	FaktaMentions *out = c->out;
	FaktaItem	item;

	for (uint32_t k = 0; k < out->n; k++)
	{
		FaktaMention *m = &out->items[k];
		double		confidence;

		fakta_check(c->doc, k);
		if (!fakta_loses_work(m->role))
			continue;
		fakta_relate(c, k, &item);
		if (decider == DECIDER_STATUS)
			fakta_relate_decided(c, k, &item);
		fakta_term_add(&item.terms[TERM_NUMBER], m->role == ROLE_LAID_OFF ? CLASS_IS_LAID_OFF : CLASS_IS_FURLOUGHED);
		fakta_relate_cue(c, k, &item);
		m->next_status = (uint8_t) (decide(c, decider, k, &item, ALL_STATUSES, &confidence, watcher) + 1);
		if (decider == DECIDER_STATUS)
			m->confidence *= confidence;
		else
			m->said = m->next_status != STATUS_DONE || fakta_term_has(&item.terms[TERM_MOOD], TAG_DONE);
	}
	for (uint32_t k = 0; k < out->n; k++)
		out->items[k].status = fakta_loses_work(out->items[k].role) ? out->items[k].next_status : STATUS_NONE;
}

void
fakta_judge_statuses(const FaktaContext *c, const FaktaWatcher *watcher)
{
	look_at_statuses(c, DECIDER_SURE, watcher);
	look_at_statuses(c, DECIDER_STATUS, watcher);
}
