/*
 * employer.c
 *		The employer of an event, chosen by everything that the article says.
 *
 * owner.c finds an owner for each number.  This decides for an event as a whole,
 * by all its numbers, the title, and what the article says of each company.
 */
#include "event/amount.h"
#include "event/near.h"

#include <math.h>

/* Maximum companies that are compared for an event. */
#define EMPLOYERS_MAX	12
/* Maximum names of a sentence that are read. */
#define NAMES_LOOK		16
/* The score of a company must be above this: a wrong company is worse than none. */
#define COMPANY_MARGIN	120
/* A company with this many mentions is a frequent one. */
#define OFTEN			4

typedef struct Employers
{
	uint32_t	items[EMPLOYERS_MAX];	/* entities; FAKTA_NO_NAME stands for "none of them" */
	uint32_t	n;
} Employers;

static void
add_employer(const Reading *r, Employers *list, uint32_t entity)
{
	const FaktaEntity *e = fakta_entity(&r->mentions->names, entity);

	if (entity != FAKTA_NO_NAME)
		entity = (uint32_t) (e - r->mentions->names.entities);
	for (uint32_t i = 0; i < list->n; i++)
		if (list->items[i] == entity)
			return;
	if (list->n < EMPLOYERS_MAX)
		list->items[list->n++] = entity;
}

/* Adds the companies that are named in a range of tokens. */
static void
add_named(const Reading *r, Employers *list, uint32_t from, uint32_t to)
{
	const FaktaNames *names = &r->mentions->names;
	uint32_t	looked = 0;

	for (uint32_t k = fakta_name_at(names, from); k < names->nmentions && names->mentions[k].first < to && looked < NAMES_LOOK; k++, looked++)
		if (fakta_entity(names, names->mentions[k].entity)->type == NAME_COMPANY)
			add_employer(r, list, names->mentions[k].entity);
}

static void
find_employers(const Reading *r, const Event *e, Employers *list)
{
	const FaktaDocument *doc = r->doc;

	list->n = 0;
	add_employer(r, list, FAKTA_NO_NAME);
	add_employer(r, list, e->company);
	for (uint32_t i = 0; i < e->nmentions; i++)
		add_employer(r, list, r->mentions->items[e->mentions[i]].subject);
	add_employer(r, list, r->mentions->names.main);
	for (uint32_t i = 0; i < e->nmentions; i++)
	{
		const FaktaSentence *s = &doc->sentences[r->mentions->items[e->mentions[i]].sentence];

		add_named(r, list, s->first, s->end);
	}
	add_named(r, list, 0, doc->title_end);
}

/* Adds terms on a company in the article, independent of the event. */
static void
look_at_company(const Reading *r, const FaktaEntity *c, FaktaTerm *owner)
{
	static const int types[FAKTA_NAME_TYPES] = {CLASS_UNTYPED, CLASS_FIRM, CLASS_PERSON_NAME, CLASS_ELSEWHERE, CLASS_BODY_NAME, CLASS_MEDIUM_NAME};
	const FaktaNames *names = &r->mentions->names;
	bool		most = true,
				sole = true;

	fakta_term_add(owner, types[c->type]);
	if (c->in_title)
		fakta_term_add(owner, CLASS_IN_TITLE);
	if (c->in_lead)
		fakta_term_add(owner, CLASS_IN_LEAD);
	if (c->acts > 0)
		fakta_term_add(owner, CLASS_SENDS);
	if (c->sends > 0)
		fakta_term_add(owner, CLASS_WON);
	fakta_term_add(owner, c->count == 1 ? CLASS_ONCE : c->count < OFTEN ? CLASS_TOLD_TWICE : CLASS_REPEATED);
	for (uint32_t i = 0; i < names->nentities && i < COMPARE_MAX; i++)
	{
		const FaktaEntity *o = &names->entities[i];

		if (o == c || o->same != i || o->type != NAME_COMPANY)
			continue;
		sole = false;
		most &= o->count <= c->count;
	}
	if (sole)
		fakta_term_add(owner, CLASS_SOLE);
	else if (most)
		fakta_term_add(owner, CLASS_NEAREST);
	if (c == fakta_entity(names, names->main))
		fakta_term_add(owner, CLASS_IS_MAIN);
}

/*
 * Adds terms on how many of the event's numbers have this owner, and which of
 * their sentences name it.
 */
static void
look_at_votes(const Reading *r, const Event *e, uint32_t company, FaktaTerm *owner)
{
	const FaktaNames *names = &r->mentions->names;
	uint32_t	votes = 0;
	double		sure = 0,
				against = 0;
	bool		here = false;

	for (uint32_t i = 0; i < e->nmentions; i++)
	{
		const FaktaMention *m = &r->mentions->items[e->mentions[i]];
		const FaktaSentence *s = &r->doc->sentences[m->sentence];
		uint32_t	own = m->scope == SCOPE_COMPANY ? m->subject : FAKTA_NO_NAME;
		uint32_t	looked = 0;

		for (uint32_t k = fakta_name_at(names, s->first); k < names->nmentions && names->mentions[k].first < s->end && looked < NAMES_LOOK; k++, looked++)
			here |= company != FAKTA_NO_NAME && fakta_entity(names, names->mentions[k].entity) == &names->entities[company];
		if (company == FAKTA_NO_NAME && m->scope == SCOPE_AGGREGATE)
			fakta_term_add(owner, CLASS_IS_AGGREGATE);
		if (own != company)
		{
			against = fmax(against, m->owned);
			continue;
		}
		votes++;
		sure = fmax(sure, m->owned);
		if (m->q.last < r->doc->title_end)
			fakta_term_add(owner, CLASS_JOINED);
		else if (i == 0)
			fakta_term_add(owner, CLASS_FIRST);
		if (m->named)
			fakta_term_add(owner, CLASS_NAMED);
		if (m->back)
			fakta_term_add(owner, CLASS_NEXT_DOOR);
	}
	if (here)
		fakta_term_add(owner, CLASS_HERE);
	fakta_term_add(owner, votes == 0 ? CLASS_FAR : votes < e->nmentions ? CLASS_MIDDLE : CLASS_NEAR);
	if (votes > 0)
		fakta_look_at_confidence(sure, owner);
	if (against >= CERTAIN_FROM)
		fakta_term_add(owner, CLASS_RIVAL_HERE);
	if (e->company == company)
		fakta_term_add(owner, CLASS_SAME_COMPANY);
}

/* Adds terms on the event and on the candidates as a whole. */
static void
look_at_choice(const Reading *r, const Event *e, const Employers *list, FaktaTerm *other)
{
	fakta_term_add(other, CLASS_ANY);
	fakta_term_add(other, e->l.scope == SCOPE_AGGREGATE ? CLASS_IS_AGGREGATE : e->company == FAKTA_NO_NAME ? CLASS_NO_COMPANY : CLASS_IS_COMPANY);
	fakta_term_add(other, list->n <= 2 ? CLASS_ALONE : list->n <= 4 ? CLASS_FEW : CLASS_MANY);
	fakta_term_add(other, e->count == 1 ? CLASS_TOLD_ONCE : e->count == 2 ? CLASS_TOLD_TWICE : CLASS_TOLD_OFTEN);
	if (fakta_title_of_many(r))
		fakta_term_add(other, CLASS_SEVERAL);
	if (e->in_title)
		fakta_term_add(other, CLASS_IN_TITLE);
	if (e->earlier)
		fakta_term_add(other, CLASS_IS_EARLIER);
	if (e->named)
		fakta_term_add(other, CLASS_NAMED);
	if (e->sum_of == SUM_OF_COMPANIES)
		fakta_term_add(other, CLASS_IS_SUM);
	if (e->l.percentage >= 0)
		fakta_term_add(other, CLASS_SHARE_KIND);
	if (r->n == 1)
		fakta_term_add(other, CLASS_ONLY_ONE);
}

/* "PT A dan PT B mem-PHK 700 orang": is each number of the event that of several employers in a row? */
static bool
all_shared(const Reading *r, const Event *e)
{
	for (uint32_t i = 0; i < e->nmentions; i++)
		if (!r->mentions->items[e->mentions[i]].shared)
			return false;
	return true;
}

void
fakta_choose_employer(const Reading *r, Event *e)
{
	const FaktaMention *m = &r->mentions->items[e->mentions[0]];
	const FaktaNear near = {m->q.first, m->q.last, m->sentence};
	Employers	list;
	FaktaItem	around;
	uint32_t	best = e->company;
	int32_t		most = FAKTA_NO_MARGIN;

	e->employer_margin = e->employer_rival = FAKTA_NO_MARGIN;
	find_employers(r, e, &list);
	if (list.n == 1 || all_shared(r, e))
		return;
	fakta_look_near(r, m, &near, &around);
	look_at_choice(r, e, &list, &around.terms[TERM_OTHER]);
	for (uint32_t i = 0; i < list.n; i++)
	{
		uint32_t	company = list.items[i];
		FaktaDecision said = {.first = m->q.first,.last = m->q.last,.row = &e->l,.company = company};
		FaktaItem	item = around;
		FaktaTerm  *owner = &item.terms[TERM_OWNER];
		int32_t		margin;

		fakta_term_add(owner, CLASS_ANY);
		if (company == FAKTA_NO_NAME)
			fakta_term_add(owner, CLASS_NOBODY);
		else
			look_at_company(r, &r->mentions->names.entities[company], owner);
		look_at_votes(r, e, company, owner);
		margin = fakta_margin(r, DECIDER_EMPLOYER, m, &item, &said) + (company == FAKTA_NO_NAME ? COMPANY_MARGIN : 0);
		if (margin > most || (margin == most && company == e->company))
		{
			e->employer_rival = most;
			most = margin;
			best = company;
		}
		else if (margin > e->employer_rival)
			e->employer_rival = margin;
	}
	/* a cut without a number whose sentence names who the article is about: no number of others takes it away */
	if (best == FAKTA_NO_NAME && m->named && !fakta_is_counted(e) && !fakta_is_shared(e) && e->company == r->mentions->names.main)
		best = e->company;
	e->employer_margin = most;
	/* an employer without a name still makes the event that of one company */
	if (best != e->company)
		e->l.scope = best == FAKTA_NO_NAME ? SCOPE_AGGREGATE : SCOPE_COMPANY;
	e->company = best;
}
