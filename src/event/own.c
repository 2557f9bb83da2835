/*
 * own.c
 *		The employer of people who are told of as somebody's own.
 *
 * "Kementerian Kehutanan mengatakan 90 pegawainya akan diberhentikan": the clitic
 * says that the people are those of the only body before them.  So do "pihaknya
 * memecat" and "perusahaan itu".  The rules for owners know this of companies only,
 * as a body mostly speaks of the people of others.
 */
#include "article/word.h"
#include "event/near.h"

/* Maximum tokens from a noun to its clitic: "90 tenaga kontrak tetapnya". */
#define CLITIC_REACH	2
/* Maximum tokens from "pihaknya" to the verb that cuts jobs. */
#define VERB_REACH		5
/* Tokens behind a number in which its employer may stand. */
#define BEHIND_REACH	4
/* Sentences back in which the employer may be named. */
#define BACK_MAX		2

/* "90 pegawainya", "90 karyawan mereka" */
static bool
is_possessed(const FaktaDocument *doc, const FaktaMention *m, uint32_t end)
{
	uint32_t	noun = m->q.noun;

	if (noun == FAKTA_NO_TOKEN || noun <= m->q.first || !fakta_is(doc, noun, TAG_WORKER) || fakta_is(doc, noun, TAG_JOB))
		return false;
	for (uint32_t k = noun; k < end && k <= noun + CLITIC_REACH; k++)
	{
		/* "90 pekerja akan kehilangan pekerjaannya" */
		if (k > noun && fakta_is_any(doc, k, HINT_CUE))
			return false;
		if (fakta_has_clitic(doc, k) || (k > noun && fakta_is(doc, k, TAG_THEMSELVES)))
			return true;
		if (k > noun && (!fakta_token_is_word(&doc->tokens[k]) || fakta_word_kind(doc, k) != WORD_PLAIN))
			return false;
	}
	return false;
}

/* "pihaknya memecat 90 karyawan", "kami terpaksa merumahkan 90 orang" */
static bool
is_cut_by_self(const FaktaDocument *doc, const FaktaSentence *s, const FaktaMention *m)
{
	for (uint32_t i = s->begin; i < m->q.first; i++)
		if ((fakta_is(doc, i, TAG_THEMSELVES) && fakta_has_clitic(doc, i)) || fakta_is(doc, i, TAG_OWN))
			for (uint32_t k = i + 1; k < m->q.first && k <= i + VERB_REACH; k++)
				if (fakta_is_any(doc, k, HINT_CUE) && fakta_is(doc, k, TAG_ACTIVE))
					return true;
	return false;
}

/* Is it a word for several employers, or for one that a name before it is not? */
static bool
is_other_employer(const FaktaDocument *doc, uint32_t i)
{
	return (doc->tokens[i].flags & (TF_CAPITAL | TF_SENTENCE)) != TF_CAPITAL &&
		(fakta_is(doc, i, TAG_COMPANY_NOUN) || fakta_is(doc, i, TAG_EMPLOYERS) || fakta_is(doc, i, TAG_WORKPLACE) ||
		 fakta_is(doc, i, TAG_AGGREGATE) || fakta_is(doc, i, TAG_QUANTIFIER) || fakta_is(doc, i, TAG_AMONG) || fakta_is(doc, i, TAG_SUBSET) || fakta_is(doc, i, TAG_PLACE_HEAD) ||
		 (fakta_is(doc, i, TAG_THEMSELVES) && !fakta_has_clitic(doc, i)));
}

/* May a name employ the people of a number, where only a clitic says so?  One of unknown type must be the first word, before. */
static bool
may_own(const Reading *r, const FaktaNameMention *name, uint32_t begin)
{
	const FaktaDocument *doc = r->doc;
	const FaktaEntity *e = fakta_entity(&r->mentions->names, name->entity);
	uint32_t	last = e->first + e->words - 1;

	if (name->relative || name->described || e->generic || e->count == 0 ||
		!(e->type == NAME_COMPANY || e->type == NAME_BODY ||
		  (name->first == begin && e->score[NAME_PERSON] < 2 && e->type == NAME_UNKNOWN)))
		return false;
	return e->legal || !(fakta_in_group(doc, e->first, GROUP_TELLERS) || fakta_is(doc, e->first, TAG_ASSOCIATION) || fakta_is(doc, last, TAG_ASSOCIATION) ||
						 fakta_any_is(doc, e->first, last + 1, TAG_LABOUR_OFFICE));
}

/* The only employer that a range of tokens names; FAKTA_NO_NAME if there are none or several.  *at is its mention. */
static uint32_t
only_one(const Reading *r, uint32_t from, uint32_t begin, uint32_t to, uint32_t *at)
{
	const FaktaNames *names = &r->mentions->names;
	uint32_t	found = FAKTA_NO_NAME;

	for (uint32_t k = fakta_name_at(names, from); k < names->nmentions && names->mentions[k].first < to; k++)
	{
		const FaktaEntity *e = fakta_entity(names, names->mentions[k].entity);
		uint32_t	entity = (uint32_t) (e - names->entities);

		if (!may_own(r, &names->mentions[k], begin) || entity == found)
			continue;
		if (found != FAKTA_NO_NAME)
			return FAKTA_NO_NAME;
		found = entity;
		*at = k;
	}
	return found;
}

/* The employer that "-nya" or "pihaknya" stands for. */
static uint32_t
owner_of(const Reading *r, const FaktaMention *m)
{
	const FaktaDocument *doc = r->doc;
	const FaktaNames *names = &r->mentions->names;
	const FaktaSentence *s = &doc->sentences[m->sentence];
	uint32_t	at = 0,
				found = only_one(r, s->first, s->begin, m->q.first, &at);

	/* "dua industri Lyra di Bandung" */
	if (found != FAKTA_NO_NAME && names->mentions[at].first > s->first && fakta_is(doc, names->mentions[at].first - 1, TAG_AGGREGATE))
		return FAKTA_NO_NAME;
	for (uint32_t i = found == FAKTA_NO_NAME ? s->first : names->mentions[at].last + 1; i < m->q.first; i++)
		if (is_other_employer(doc, i))
			return FAKTA_NO_NAME;
	for (uint32_t back = 1; found == FAKTA_NO_NAME && back <= BACK_MAX && back <= m->sentence; back++)
	{
		const FaktaSentence *before = &doc->sentences[m->sentence - back];

		if (before->end <= doc->title_end)
			break;
		found = only_one(r, before->first, before->begin, before->end, &at);
		/* who begins a sentence is what it is about */
		if (found != FAKTA_NO_NAME && fakta_legal_first(doc, &names->mentions[at], before->first) != before->begin)
			return FAKTA_NO_NAME;
		for (uint32_t i = found == FAKTA_NO_NAME ? before->first : names->mentions[at].last + 1; i < before->end; i++)
			if (is_other_employer(doc, i) || (found == FAKTA_NO_NAME && fakta_name_over(r, i)))
				return FAKTA_NO_NAME;
	}
	return found;
}

/* "32 ribu pekerja perusahaan teknologi": are the people those of several employers, or of one with another name? */
static bool
is_of_others(const FaktaDocument *doc, const FaktaSentence *s, const FaktaMention *m)
{
	for (uint32_t i = m->q.last + 1; i < s->end && i <= m->q.last + BEHIND_REACH; i++)
		if (is_other_employer(doc, i) && !fakta_is(doc, i, TAG_THEMSELVES) && !(i + 1 < s->end && fakta_is(doc, i + 1, TAG_DEMONSTRATIVE)))
			return true;
	return false;
}

/* Makes the only employer before the people of an event theirs, if they are told of as its own. */
void
fakta_employ_own(const Reading *r, Event *e)
{
	uint32_t	found = FAKTA_NO_NAME;

	if (e->company != FAKTA_NO_NAME)
		return;
	for (uint32_t i = 0; i < e->nmentions && found == FAKTA_NO_NAME; i++)
	{
		const FaktaMention *m = &r->mentions->items[e->mentions[i]];
		const FaktaSentence *s = &r->doc->sentences[m->sentence];

		if (m->shared || is_of_others(r->doc, s, m))
			return;
		if (is_possessed(r->doc, m, s->end) || is_cut_by_self(r->doc, s, m))
			found = owner_of(r, m);
	}
	if (found == FAKTA_NO_NAME)
		return;
	e->company = found;
	e->l.scope = SCOPE_COMPANY;
}
