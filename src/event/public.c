/*
 * public.c
 *		Honorary staff of a regency, town or province, and the government that
 *		employs them.
 *
 * "Sebanyak 640 tenaga harian lepas di Kabupaten Sumba Barat diberhentikan": the
 * regency is a place, and its government is the employer.  News often names that
 * elsewhere, as who decides, pays or speaks.
 */
#include "event/near.h"

#include <math.h>

/* Maximum tokens from a number to the noun that says what its people are: "640 orang yang berstatus tenaga harian lepas". */
#define NOUN_REACH		6
/* So many mentions of honorary staff make them what the article is about. */
#define SUBJECT_MIN		3
/* Minimum evidence for a company that a government does not replace. */
#define SURE_COMPANY_MIN	7
/* So many numbers of people in a sentence are a list. */
#define LISTED_MIN		2
/* No name, because two places fit as well. */
#define SEVERAL_FIT		(FAKTA_NO_NAME - 1)

/* Are the people of a number honorary staff, by its noun or the words behind it? */
static bool
counts_public(const Reading *r, const FaktaMention *m)
{
	const FaktaDocument *doc = r->doc;
	const FaktaSentence *s = &doc->sentences[m->sentence];

	if (m->q.noun != FAKTA_NO_TOKEN && fakta_is(doc, m->q.noun, TAG_PUBLIC))
		return true;
	for (uint32_t i = m->q.first; i < s->end && i <= m->q.last + NOUN_REACH; i++)
		if (fakta_is(doc, i, TAG_PUBLIC))
			return true;
		else if (i > m->q.last && (fakta_token_is_number(&doc->tokens[i]) || fakta_is(doc, i, TAG_CLAUSE) || fakta_is(doc, i, TAG_SPEECH)))
			return false;
	return false;
}

/* Who dismisses the people of a number. */
typedef enum
{
	BY_NOBODY,
	BY_OFFICER,					/* "Bupati Seruyan memberhentikan 425 tenaga kontrak" */
	BY_OTHER					/* "SMA Lyra memecat 12 guru honorer" */
} Sender;

static Sender
sender_of(const Reading *r, const FaktaMention *m)
{
	const FaktaDocument *doc = r->doc;
	const FaktaNames *names = &r->mentions->names;
	const FaktaSentence *s = &doc->sentences[m->sentence];
	Sender		sender = BY_NOBODY;

	for (uint32_t i = s->begin; i < m->q.first; i++)
	{
		const FaktaNameMention *name = doc->tokens[i].flags & TF_CAPITAL ? fakta_name_over(r, i) : NULL;
		const FaktaEntity *e = name ? fakta_entity(names, name->entity) : NULL;

		if (fakta_is(doc, i, TAG_TITLE) && (fakta_is(doc, i, TAG_OUTSIDER) || fakta_is(doc, i, TAG_GOVERNMENT)))
			sender = BY_OFFICER;
		else if (fakta_is(doc, i, TAG_SPEECH) || fakta_is(doc, i, TAG_CLAUSE) || fakta_is(doc, i, TAG_DEMAND) || fakta_is(doc, i, TAG_NEGATE))
			sender = BY_NOBODY;
		else if (sender != BY_NOBODY && fakta_is_any(doc, i, HINT_CUE))
			return fakta_is(doc, i, TAG_ACTIVE) ? sender : BY_NOBODY;
		else if (sender == BY_NOBODY && e && e->type != NAME_PLACE && e->type != NAME_BODY)
			sender = BY_OTHER;
	}
	return BY_NOBODY;
}

/* Does the article speak of honorary staff throughout? */
static bool
is_about_public(const Reading *r)
{
	const FaktaDocument *doc = r->doc;
	uint32_t	n = 0;

	for (uint32_t k = 0; k < doc->nsentences; k++)
		for (uint32_t i = doc->sentences[k].first; i < doc->sentences[k].end; i++)
			n += fakta_is(doc, i, TAG_PUBLIC);
	return n >= SUBJECT_MIN;
}

/* "di seluruh Indonesia", "di empat kabupaten": those of several governments */
bool
fakta_is_of_many(const Reading *r, const FaktaMention *m)
{
	const FaktaDocument *doc = r->doc;
	const FaktaSentence *s = &doc->sentences[m->sentence];

	for (uint32_t i = s->begin; i < s->end; i++)
		if (fakta_is(doc, i, TAG_NATIONWIDE) || fakta_is(doc, i, TAG_AGGREGATE) || fakta_is(doc, i, TAG_COUNTRY) ||
			(i > s->begin && fakta_is(doc, i, TAG_PLACE_HEAD) && !(doc->tokens[i].flags & TF_CAPITAL) &&
			 (fakta_token_is_number(&doc->tokens[i - 1]) || fakta_is(doc, i - 1, TAG_DIGIT) || fakta_is(doc, i - 1, TAG_QUANTIFIER))))
			return true;
	return false;
}

/* "Pemkab Bogor", "Dinas Kesehatan Kota Tegal": an office of a place that employs people; not "Polres Bogor" */
static bool
is_office(const FaktaDocument *doc, const FaktaEntity *e)
{
	return e->words > 1 && fakta_is(doc, e->first, TAG_GOVERNMENT) && !fakta_is(doc, e->first, TAG_NATIONAL) &&
		fakta_value(fakta_word_at(doc, e->first), LEX_VALUE_UNIT) && !fakta_is(doc, e->first, TAG_TITLE);
}

/* "Kabupaten Lyra": a place that has a government */
static bool
is_region(const FaktaDocument *doc, const FaktaEntity *e)
{
	return e->type == NAME_PLACE && e->words > 1 && fakta_is(doc, e->first, TAG_PLACE_HEAD) && (doc->tokens[e->first].flags & TF_CAPITAL) &&
		fakta_value(fakta_word_at(doc, e->first), LEX_VALUE_UNIT);
}

/* The government itself, not one of its departments: "Pemkab Bogor", "Pemerintah Kabupaten Bogor" */
static bool
is_whole(const FaktaDocument *doc, const FaktaEntity *e)
{
	for (uint32_t i = e->first + 1; i < e->first + e->words; i++)
		if (!(fakta_is(doc, i, TAG_PLACE_HEAD) || fakta_is(doc, i, TAG_PLACE) || fakta_is(doc, i, TAG_DIRECTION)))
			return false;
	return true;
}

static bool
is_government(const FaktaDocument *doc, const FaktaEntity *e)
{
	return is_office(doc, e) && is_whole(doc, e);
}

/* Is the place of an office named in a range of tokens? */
static bool
names_place_of(const FaktaDocument *doc, const FaktaEntity *e, uint32_t from, uint32_t to)
{
	uint32_t	hash = doc->tokens[e->first + e->words - 1].hash;

	for (uint32_t i = from; i < to; i++)
		if (doc->tokens[i].hash == hash && (doc->tokens[i].flags & TF_CAPITAL))
			return true;
	return false;
}

static bool
same_place(const FaktaDocument *doc, const FaktaEntity *a, const FaktaEntity *b)
{
	return names_place_of(doc, a, b->first, b->first + b->words);
}

/* How well an office fits the people of a number; 0 if it does not. */
static uint32_t
fit_of(const Reading *r, const FaktaMention *m, uint32_t office)
{
	const FaktaDocument *doc = r->doc;
	const FaktaEntity *e = &r->mentions->names.entities[office];
	const FaktaSentence *s = &doc->sentences[m->sentence];
	uint32_t	fit = 1 + (e->count > 4 ? 4 : e->count);

	fit += 8 * fakta_names_entity(r, s, office) + 6 * names_place_of(doc, e, s->first, s->end);
	fit += 4 * (e->in_title > 0) + 3 * names_place_of(doc, e, 0, doc->title_end);
	return fit + 2 * is_whole(doc, e);
}

/* "Aturan itu tidak berlaku bagi honorer di RSUD Lyra": does neither title, lead nor a sentence with a number of the event name the company? */
static bool
is_mentioned_aside(const Reading *r, const Event *e, const FaktaEntity *c)
{
	if (c->in_title || c->in_lead)
		return false;
	for (uint32_t i = 0; i < e->nmentions; i++)
		if (fakta_names_entity(r, &r->doc->sentences[r->mentions->items[e->mentions[i]].sentence], e->company))
			return false;
	return true;
}

/* May a government take the place of the company that was chosen: is that none, a person, or hardly a company? */
static bool
is_replaceable(const Reading *r, const Event *e)
{
	const FaktaDocument *doc = r->doc;
	const FaktaEntity *c = e->l.scope == SCOPE_COMPANY ? fakta_entity(&r->mentions->names, e->company) : NULL;

	if (c == NULL)
		return true;
	if (c->legal || c->taught || is_office(doc, c) || fakta_is(doc, c->first, TAG_EMPLOYER))
		return false;
	if (fakta_is(doc, c->first, TAG_NAME_HEAD))
		return is_mentioned_aside(r, e, c);
	return c->type != NAME_COMPANY || c->score[NAME_COMPANY] < SURE_COMPANY_MIN;
}

/* The one of a kind of names that fits the people of a number best; FAKTA_NO_NAME if there is none, SEVERAL_FIT if two places fit as well. */
static uint32_t
best_fitting(const Reading *r, const FaktaMention *m, bool (*is_kind) (const FaktaDocument *doc, const FaktaEntity *e))
{
	const FaktaNames *names = &r->mentions->names;
	uint32_t	best = 0,
				rival = 0,
				found = FAKTA_NO_NAME;

	for (uint32_t i = 0; i < names->nentities; i++)
	{
		const FaktaEntity *x = &names->entities[i];
		uint32_t	fit = x->same == i && x->count > 0 && is_kind(r->doc, x) ? fit_of(r, m, i) : 0;

		if (fit > best)
		{
			rival = found != FAKTA_NO_NAME && !same_place(r->doc, x, &names->entities[found]) ? best : rival;
			best = fit;
			found = i;
		}
		else if (fit > rival && !same_place(r->doc, x, &names->entities[found]))
			rival = fit;
	}
	return found != FAKTA_NO_NAME && best == rival ? SEVERAL_FIT : found;
}

/* Makes the government that the article names the employer of honorary staff that has no other. */
void
fakta_employ_public(const Reading *r, Event *e)
{
	const FaktaMention *m = NULL;
	uint32_t	found;

	if (!is_replaceable(r, e))
		return;
	for (uint32_t i = 0; i < e->nmentions; i++)
	{
		const FaktaMention *x = &r->mentions->items[e->mentions[i]];
		Sender		sender = sender_of(r, x);

		if (fakta_is_of_many(r, x) || x->shared || sender == BY_OTHER)
			return;
		if (m == NULL && (counts_public(r, x) || sender == BY_OFFICER))
			m = x;
	}
	if (m == NULL && (e->l.scope == SCOPE_COMPANY || !is_about_public(r)))
		return;
	found = best_fitting(r, m ? m : &r->mentions->items[e->mentions[0]], is_office);
	/* "Sebanyak 640 honorer di Kabupaten Lyra dirumahkan", where no government is named, but perhaps its offices */
	if (m && !(found < SEVERAL_FIT && (is_whole(r->doc, &r->mentions->names.entities[found]) || fakta_names_entity(r, &r->doc->sentences[m->sentence], found))))
	{
		const FaktaSentence *s = &r->doc->sentences[m->sentence];
		uint32_t	region = best_fitting(r, m, is_region);

		if (region < SEVERAL_FIT && names_place_of(r->doc, &r->mentions->names.entities[region], s->first, s->end))
			found = region;
	}
	if (found >= SEVERAL_FIT)
		return;
	e->company = found;
	e->l.scope = SCOPE_COMPANY;
}

/* Does the sentence of a number list offices or districts with the numbers of their people: "Dinas Sosial 14 orang, Kecamatan Lyra 6 orang"? */
static bool
lists_units(const Reading *r, const FaktaMention *m)
{
	const FaktaDocument *doc = r->doc;
	const FaktaMention *all = r->mentions->items;
	uint32_t	k = (uint32_t) (m - all),
				numbers = 0;

	while (k > 0 && all[k - 1].sentence == m->sentence)
		k--;
	for (; k < r->mentions->n && all[k].sentence == m->sentence; k++)
		numbers += all[k].q.kind == KIND_HEADCOUNT;
	for (uint32_t i = doc->sentences[m->sentence].begin; numbers >= LISTED_MIN && i < m->q.first; i++)
		if ((doc->tokens[i].flags & TF_CAPITAL) && !fakta_is(doc, i, TAG_TITLE) && (fakta_is(doc, i, TAG_GOVERNMENT) || fakta_is(doc, i, TAG_PLACE_HEAD)))
			return true;
	return false;
}

/*
 * "Pemkab Lyra memberhentikan 400 honorer. Terbanyak di Dinas Pendidikan 120 orang, Dinas
 * Sosial 14 orang": what a government tells of its offices is a part of its own number.
 */
void
fakta_drop_units(Reading *r)
{
	const FaktaDocument *doc = r->doc;

	for (uint32_t w = 0; w < r->n && w < COMPARE_MAX; w++)
	{
		const Event *whole = &r->events[w];
		const FaktaEntity *government = whole->l.scope == SCOPE_COMPANY ? fakta_entity(&r->mentions->names, whole->company) : NULL;

		if (government == NULL || isnan(whole->l.headcount) || !(is_government(doc, government) || is_region(doc, government)))
			continue;
		for (uint32_t i = 0; i < r->n && i < COMPARE_MAX; i++)
		{
			Event	   *e = &r->events[i];
			const FaktaEntity *unit = e->l.scope == SCOPE_COMPANY ? fakta_entity(&r->mentions->names, e->company) : NULL;

			e->dropped |= i != w && e->l.kind == whole->l.kind && e->l.headcount < whole->l.headcount && e->mention > whole->mention &&
				!(unit && (unit->legal || is_government(doc, unit))) && lists_units(r, &r->mentions->items[e->mention]);
		}
	}
	fakta_remove_dropped(r);
}
