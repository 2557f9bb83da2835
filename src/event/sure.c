/*
 * sure.c
 *		Does a number make an event at all, and how certain is a whole row?
 */
#include "article/cut.h"
#include "event/amount.h"
#include "event/compare.h"
#include "event/near.h"
#include "event/rate.h"

/* Maximum tokens between a place and its number. */
#define PLACE_REACH		4

/* Another employer is a rival if its score is above this. */
#define RIVAL_MARGIN	(-100)

/* Is the number the sum of those after or before it, or a part of such a sum? */
static void
look_for_sums(const Reading *r, uint32_t k, FaktaTerm *other)
{
	const FaktaMentions *all = r->mentions;
	const FaktaMention *m = &all->items[k];
	double		sum = 0;

	for (uint32_t j = k + 1; j < all->n && j <= k + SUM_LOOK && sum < m->q.value; j++)
		if (fakta_counts_alike(m, &all->items[j]))
			sum += all->items[j].q.value;
	if (sum == m->q.value && sum > 0)
		fakta_term_add(other, CLASS_IS_SUM);
	sum = 0;
	for (uint32_t j = k; j-- > 0 && k - j <= SUM_LOOK && sum < m->q.value;)
		if (fakta_counts_alike(m, &all->items[j]))
			sum += all->items[j].q.value;
	if (sum == m->q.value && sum > 0)
		fakta_term_add(other, CLASS_IS_SUM);
	/* find a larger number that is the sum of numbers next to it, including this one */
	for (uint32_t t = k > SUM_LOOK ? k - SUM_LOOK : 0; t < all->n && t <= k + SUM_LOOK; t++)
	{
		const FaktaMention *total = &all->items[t];
		bool		seen = false;

		sum = 0;
		if (t == k || !fakta_counts_alike(m, total) || !(total->q.value > m->q.value) || fakta_is_mixed_sum(r, t))
			continue;
		for (uint32_t j = t < k ? t + 1 : k; j < all->n && j <= t + SUM_LOOK && sum < total->q.value && j != t; j++)
			if (fakta_counts_alike(m, &all->items[j]))
			{
				sum += all->items[j].q.value;
				seen |= j == k;
			}
		if (seen && sum == total->q.value)
			fakta_term_add(other, CLASS_IS_SUMMAND);
	}
}

/* Adds terms that compare a number with the others of the article. */
static void
look_at_others(const Reading *r, uint32_t k, FaktaTerm *other)
{
	const FaktaMentions *all = r->mentions;
	const FaktaMention *m = &all->items[k];
	double		size = fakta_size(&m->q);
	uint32_t	told = 0,
				losses = 0;

	for (uint32_t j = k > COMPARE_MAX ? k - COMPARE_MAX : 0; j < all->n && j <= k + COMPARE_MAX; j++)
	{
		const FaktaMention *o = &all->items[j];

		if (j == k || o->q.kind != m->q.kind || !fakta_loses_work(o->role))
			continue;
		losses++;
		if (fakta_size(&o->q) == size)
		{
			told++;
			fakta_term_add(other, CLASS_EQUAL);
			if (o->q.last < r->doc->title_end)
				fakta_term_add(other, CLASS_IN_TITLE);
		}
		else if (o->subject == m->subject && o->scope == m->scope)
			fakta_term_add(other, fakta_size(&o->q) > size ? CLASS_BIGGER : CLASS_SMALLER);
		else
			fakta_term_add(other, CLASS_OTHER_COMPANY);
	}
	fakta_term_add(other, losses == 0 ? CLASS_ONLY_ONE : CLASS_REPEATED);
	fakta_term_add(other, told == 0 ? CLASS_TOLD_ONCE : told == 1 ? CLASS_TOLD_TWICE : CLASS_TOLD_OFTEN);
}

static void
look_at_size(const FaktaMention *m, FaktaTerm *other)
{
	double		size = fakta_size(&m->q);

	fakta_term_add(other, size < 10 ? CLASS_ONE_DIGIT : size < 100 ? CLASS_TENS : size < 1000 ? CLASS_HUNDREDS : size < 100000 ?
				   CLASS_THOUSANDS : CLASS_MYRIADS);
	if (isnan(m->q.value))
		fakta_term_add(other, CLASS_UNSURE);
	if (m->q.approximate)
		fakta_term_add(other, CLASS_ABOUT);
	if (m->q.elliptic)
		fakta_term_add(other, CLASS_ELLIPTIC);
	fakta_term_add(other, m->q.kind == KIND_PERCENTAGE ? CLASS_SHARE_KIND : CLASS_PEOPLE_KIND);
}

void
fakta_look_at_confidence(double confidence, FaktaTerm *term)
{
	fakta_term_add(term, confidence >= CERTAIN_FROM ? CLASS_CERTAIN : confidence >= LIKELY_FROM ? CLASS_LIKELY : CLASS_UNLIKELY);
}

/* Does a place stand right before a number of several employers: "Lamongan 88 orang", "Tuban (123 orang)"? */
static bool
is_of_place(const Reading *r, const FaktaMention *m)
{
	const FaktaSentence *s = &r->doc->sentences[m->sentence];

	if (m->scope != SCOPE_AGGREGATE || m->q.kind != KIND_HEADCOUNT || !fakta_loses_work(m->role) || isnan(m->q.value))
		return false;
	for (uint32_t i = m->q.first; i > s->begin && m->q.first - i < PLACE_REACH; i--)
		if (fakta_is(r->doc, i - 1, TAG_PLACE) && (r->doc->tokens[i - 1].flags & TF_CAPITAL))
			return true;
	return false;
}

/* Is the number one of a row, each of a place, of which the article tells no total? */
static bool
is_of_places(const Reading *r, uint32_t k)
{
	const FaktaMentions *all = r->mentions;
	const FaktaMention *m = &all->items[k];
	double		sum = 0,
				most = 0;
	uint32_t	n = 0;

	if (!is_of_place(r, m))
		return false;
	for (uint32_t j = k > COMPARE_MAX ? k - COMPARE_MAX : 0; j < all->n && j <= k + COMPARE_MAX; j++)
	{
		const FaktaMention *o = &all->items[j];

		if (o->q.kind != KIND_HEADCOUNT || !fakta_loses_work(o->role))
			continue;
		if (o->sentence == m->sentence && is_of_place(r, o))
		{
			sum += o->q.value;
			n++;
		}
		else
			most = fmax(most, fakta_size(&o->q));
	}
	return n > 1 && most < sum;
}

/* Adds all terms on a number. */
static void
look_at_number(const Reading *r, uint32_t k, FaktaItem *item)
{
	const FaktaMention *m = &r->mentions->items[k];
	FaktaNear	near = {m->q.first, m->q.last, m->sentence};
	FaktaTerm  *other = &item->terms[TERM_OTHER];

	fakta_look_near(r, m, &near, item);
	fakta_term_add(other, CLASS_ANY);
	look_at_size(m, other);
	look_at_others(r, k, other);
	look_for_sums(r, k, other);
	fakta_look_at_confidence(m->confidence, other);
	if (m->part_of != FAKTA_NO_TOKEN)
		fakta_term_add(other, CLASS_IS_PART);
	if (is_of_places(r, k))
		fakta_term_add(other, CLASS_JOINED);
	if (m->compared)
		fakta_term_add(other, CLASS_IS_COMPARED);
	if (fakta_is_rate(r->doc, m))
		fakta_term_add(other, CLASS_IS_RATE);
	if (fakta_is_basis(r, k))
		fakta_term_add(other, CLASS_IS_BASIS);
	if (fakta_is_growth(r, k))
		fakta_term_add(other, CLASS_IS_GROWTH);
	if (fakta_is_yearly(r, k))
		fakta_term_add(other, CLASS_IS_YEARLY);
	if (fakta_is_aided(r, k))
		fakta_term_add(other, CLASS_IS_AIDED);
	if (fakta_is_told_apart(r, k))
		fakta_term_add(other, CLASS_IS_APART);
	if (m->earlier)
		fakta_term_add(other, CLASS_IS_EARLIER);
}

int32_t
fakta_weigh_real(const Reading *r, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];
	FaktaDecision said = {.first = m->q.first,.last = m->q.last};
	FaktaItem	item;

	look_at_number(r, k, &item);
	return fakta_margin(r, DECIDER_REAL, m, &item, &said);
}

/*
 * Adds terms on the companies in the title: only this one, others too, or this
 * one only in a subordinate place.
 */
static void
look_at_title(const Reading *r, const FaktaEntity *company, FaktaTerm *other)
{
	const FaktaNames *names = &r->mentions->names;

	for (uint32_t k = 0; k < names->nmentions && names->mentions[k].first < r->doc->title_end; k++)
	{
		const FaktaNameMention *name = &names->mentions[k];
		const FaktaEntity *e = fakta_entity(names, name->entity);

		if (e->type != NAME_COMPANY)
			continue;
		if (e != company)
			fakta_term_add(other, CLASS_RIVAL_HERE);
		else if (name->aside || name->relative)
			fakta_term_add(other, CLASS_OTHER_TIME);
		else
			fakta_term_add(other, CLASS_SAME_TIME);
	}
}

/* Adds terms on an event as a whole. */
static void
look_at_whole(const Reading *r, const Event *e, uint32_t number, FaktaItem *item)
{
	FaktaTerm  *other = &item->terms[TERM_OTHER];
	const FaktaEntity *company = fakta_entity(&r->mentions->names, e->company);

	look_at_number(r, e->mentions[0], item);
	if (e->in_title)
		fakta_term_add(other, CLASS_IN_TITLE);
	if (e->in_lead)
		fakta_term_add(other, CLASS_IN_LEAD);
	if (e->named)
		fakta_term_add(other, CLASS_NAMED);
	if (e->earlier)
		fakta_term_add(other, CLASS_IS_EARLIER);
	fakta_term_add(other, e->l.scope == SCOPE_AGGREGATE ? CLASS_IS_AGGREGATE : CLASS_IS_COMPANY);
	if (company && company->in_title)
		fakta_term_add(other, CLASS_COMPANY_HERE);
	else if (e->company != FAKTA_NO_NAME && e->company == r->mentions->names.main)
		fakta_term_add(other, CLASS_SAME_COMPANY);
	if (e->l.claimed_by.text)
		fakta_term_add(other, CLASS_BODY_NAME);
	if (number == 0)
		fakta_term_add(other, CLASS_FITS);
	if (fakta_is_list(r))
		fakta_term_add(other, CLASS_REPEATED);
	look_at_title(r, company, other);
	if (r->n == 1)
		fakta_term_add(other, CLASS_ALONE);
}

/*
 * Adds terms that compare an event with another one, to decide whether it is a
 * row of its own.
 */
static void
look_at_rival(const Event *e, const Event *o, FaktaTerm *rival)
{
	FaktaQuantity q = {.kind = KIND_HEADCOUNT,.value = e->l.headcount,.low = e->l.headcount_low,.high = e->l.headcount_high,.approximate = e->approximate};
	bool		near = e->last_sentence == o->last_sentence;

	if (e->company != o->company || e->l.scope != o->l.scope)
	{
		fakta_term_add(rival, CLASS_OTHER_COMPANY);
		if (fakta_is_counted(e) && e->l.headcount == o->l.headcount)
			fakta_term_add(rival, CLASS_REPEATED);
		if (near)
			fakta_term_add(rival, CLASS_RIVAL_HERE);
		return;
	}
	if (e->l.kind != o->l.kind)
	{
		fakta_term_add(rival, CLASS_OTHER_ROLE);
		if (fakta_is_counted(e) && fakta_is_counted(o) && fakta_amount_fits(o, &q))
			fakta_term_add(rival, CLASS_ROUNDED);
		return;
	}
	fakta_term_add(rival, CLASS_SAME_COMPANY);
	fakta_term_add(rival, e->l.status == o->l.status ? CLASS_SAME_STATUS : CLASS_OTHER_STATUS);
	if (o->l.status == STATUS_DENIED)
		fakta_term_add(rival, CLASS_IS_DENIED);
	if (o->earlier)
		fakta_term_add(rival, CLASS_WAS_EARLIER);
	if (near)
		fakta_term_add(rival, CLASS_HERE);
	if (o->in_title)
		fakta_term_add(rival, CLASS_IN_TITLE);
	if (fakta_is_counted(e) != fakta_is_counted(o))
		fakta_term_add(rival, fakta_is_counted(e) ? CLASS_SHARE_KIND : CLASS_PEOPLE_KIND);
	else if (fakta_is_counted(e))
	{
		bool		bigger = fakta_size(&q) < (isnan(o->l.headcount) ? o->l.headcount_low : o->l.headcount);

		fakta_term_add(rival, bigger ? CLASS_BIGGER : CLASS_SMALLER);
		if (fakta_amount_fits(o, &q))
			fakta_term_add(rival, isnan(e->l.headcount) ? CLASS_VAGUER : CLASS_FITS);
	}
}

static void
look_at_rivals(const Reading *r, uint32_t number, FaktaTerm *rival)
{
	static const int sums[] = {CLASS_NOBODY, CLASS_IS_SUM, CLASS_JOINED, CLASS_SEVERAL, CLASS_ELSEWHERE};
	static const int parts[] = {CLASS_UNTYPED, CLASS_IS_PART, CLASS_IS_SUMMAND, CLASS_SOLE, CLASS_FAR};
	const Event *e = &r->events[number];

	fakta_term_add(rival, CLASS_ANY);
	for (uint32_t i = 0; i < r->n && i < COMPARE_MAX; i++)
		if (i != number)
		{
			look_at_rival(e, &r->events[i], rival);
			if (fakta_is_within(r, e, &r->events[i]))
				fakta_term_add(rival, CLASS_WITHIN);
		}
	fakta_term_add(rival, sums[e->sum_of]);
	fakta_term_add(rival, parts[e->part_of]);
	fakta_term_add(rival, r->n == 1 ? CLASS_ALONE : r->n <= 3 ? CLASS_FEW : CLASS_MANY);
	fakta_term_add(rival, e->real_margin > 250 ? CLASS_CERTAIN : e->real_margin > 80 ? CLASS_LIKELY : CLASS_UNLIKELY);
	fakta_term_add(rival, e->count == 1 ? CLASS_TOLD_ONCE : e->count == 2 ? CLASS_TOLD_TWICE : CLASS_TOLD_OFTEN);
}

/* The score of an event to be a row of its own. */
int32_t
fakta_weigh_row(const Reading *r, const Event *e, uint32_t number)
{
	const FaktaMention *m = &r->mentions->items[e->mentions[0]];
	FaktaDecision said = {.first = m->q.first,.last = m->q.last,.row = &e->l,.company = e->company};
	FaktaItem	item;

	look_at_whole(r, e, number, &item);
	look_at_rivals(r, number, &item.terms[TERM_RIVAL]);
	return fakta_margin(r, DECIDER_ROW, m, &item, &said);
}

/* Parts of the article, in sentences of a hundred, that have a word for a cut: one of many, some, most. */
#define CUTS_SOME		20
#define CUTS_MANY		45
/* So many employers make an article that is about none of them, if its title names none. */
#define EMPLOYERS_MANY	4
/* Where an event is told first, likewise. */
#define TOLD_EARLY		25
#define TOLD_MIDDLE		60

/*
 * How many sentences of the article have a plain word for a cut?  Ordinary news
 * tells of losses, too.
 */
uint32_t
fakta_cuts_told(const Reading *r)
{
	const FaktaDocument *doc = r->doc;

	if (!r->memo->cuts_known)
	{
		r->memo->cuts_known = true;
		for (uint32_t n = 0; n < doc->nsentences; n++)
			if (fakta_tells_cut(doc, &doc->sentences[n]))
				r->memo->cuts++;
	}
	return r->memo->cuts;
}

/* Adds terms on how much of the article is about cuts, and how deep in it the event stands. */
static void
look_at_article(const Reading *r, const Event *e, FaktaTerm *article)
{
	const FaktaDocument *doc = r->doc;
	uint32_t	title = fakta_title_sentences(doc),
				cuts = fakta_cuts_told(r),
				depth = e->body_sentence > title ? (e->body_sentence - title) * 100 / (doc->nsentences - title) : 0;

	if (doc->title_end > 0 && fakta_tells_cut(doc, &doc->sentences[0]))
		fakta_term_add(article, CLASS_IN_TITLE);
	if (fakta_lead_tells_cut(doc))
		fakta_term_add(article, CLASS_IN_LEAD);
	fakta_term_add(article, cuts <= 1 ? CLASS_ONE_CUE : cuts * 100 < doc->nsentences * CUTS_SOME ? CLASS_FEW :
				   cuts * 100 < doc->nsentences * CUTS_MANY ? CLASS_SEVERAL : CLASS_MANY);
	fakta_term_add(article, depth < TOLD_EARLY ? CLASS_NEAR : depth < TOLD_MIDDLE ? CLASS_MIDDLE : CLASS_FAR);
}

/* Does the article tell of cuts of many employers? */
static bool
has_many_employers(const Reading *r)
{
	uint32_t	employers = 0;

	for (uint32_t i = 0; i < r->n && i < COMPARE_MAX; i++)
	{
		bool		again = r->events[i].company == FAKTA_NO_NAME;

		for (uint32_t k = 0; k < i && !again; k++)
			again = r->events[k].company == r->events[i].company;
		employers += !again;
	}
	return employers >= EMPLOYERS_MANY;
}

int32_t
fakta_weigh_main(const Reading *r, const Event *e, uint32_t number)
{
	const FaktaMention *m = &r->mentions->items[e->mentions[0]];
	FaktaDecision said = {.first = m->q.first,.last = m->q.last,.row = &e->l,.company = e->company};
	FaktaItem	item;

	look_at_whole(r, e, number, &item);
	look_at_article(r, e, &item.terms[TERM_ARTICLE]);
	fakta_term_add_if(&item.terms[TERM_RIVAL], e->company != FAKTA_NO_NAME && has_many_employers(r), CLASS_MANY);
	return fakta_margin(r, DECIDER_MAIN, m, &item, &said);
}

/* Limits of confidence between four classes, the most certain one first. */
static const double grades[] = {0.97, 0.9, 0.75};

/* Adds the class of a confidence.  Is it one of the two lowest? */
static bool
look_at_grade(double confidence, int class, FaktaTerm *decided)
{
	int			grade = 0;

	while (grade < 3 && confidence < grades[grade])
		grade++;
	fakta_term_add(decided, class + grade);
	return grade >= 2;
}

static double
likelihood(int32_t margin)
{
	return 1 / (1 + exp(-margin / FAKTA_WEIGHT_UNIT));
}

/* Adds terms on how certain each decision on an event was. */
static void
look_at_decisions(const Reading *r, const Event *e, FaktaTerm *decided)
{
	int			doubtful = 0;

	doubtful += look_at_grade(likelihood(e->real_margin), CLASS_REAL_CERTAIN, decided);
	doubtful += look_at_grade(likelihood(e->row_margin), CLASS_ROW_CERTAIN, decided);
	doubtful += look_at_grade(e->status_confidence, CLASS_STATUS_CERTAIN, decided);
	doubtful += look_at_grade(r->mentions->items[e->mentions[0]].confidence, CLASS_ROLE_CERTAIN, decided);
	if (e->employer_margin == FAKTA_NO_MARGIN)
		fakta_term_add(decided, CLASS_EMPLOYER_SOLE);
	else
		doubtful += look_at_grade(likelihood(e->employer_margin), CLASS_EMPLOYER_CERTAIN, decided);
	if (e->employer_rival > RIVAL_MARGIN)
		fakta_term_add(decided, CLASS_EMPLOYER_RIVALLED);
	fakta_term_add(decided, doubtful == 0 ? CLASS_ALL_CERTAIN : doubtful == 1 ? CLASS_ONE_DOUBTFUL : CLASS_SOME_DOUBTFUL);
}

/* The probability that company, number and status of a row are right. */
double
fakta_weigh_right(const Reading *r, const Event *e, uint32_t number)
{
	const FaktaMention *m = &r->mentions->items[e->mentions[0]];
	FaktaDecision said = {.first = m->q.first,.last = m->q.last,.row = &e->l,.company = e->company};
	FaktaItem	item;

	look_at_whole(r, e, number, &item);
	look_at_rivals(r, number, &item.terms[TERM_RIVAL]);
	look_at_decisions(r, e, &item.terms[TERM_DECIDED]);
	return likelihood(fakta_margin(r, DECIDER_RIGHT, m, &item, &said));
}
