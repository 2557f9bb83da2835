/*
 * many.c
 *		Is an article, or its title, about several employers?
 */
#include "article/cut.h"
#include "event/reading.h"

/* Minimum items of a list. */
#define LIST_MIN		2
/* Maximum words from the word that tells that there are several employers to the noun. */
#define MANY_REACH		2

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
		/* "6 Perusahaan Teknologi", "Lima Startup"; two are not a list */
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

/* A noun for an employer, or one that stands for one: "startup", "maskapai", "hotel" */
static bool
is_employer_noun(const FaktaDocument *doc, uint32_t i)
{
	return fakta_is(doc, i, TAG_EMPLOYERS) || fakta_is(doc, i, TAG_COMPANY_NOUN);
}

/* Does a word before a noun tell that there are several: "7", "hampir 30", "sejumlah", "deretan"? */
static bool
tells_several(const FaktaDocument *doc, uint32_t i)
{
	if (fakta_token_is_number(&doc->tokens[i]) || fakta_is(doc, i, TAG_DIGIT))
		return !is_two(doc, i);
	return fakta_is(doc, i, TAG_VAGUE) || fakta_is(doc, i, TAG_QUANTIFIER) || fakta_is(doc, i, TAG_AGGREGATE) || fakta_is(doc, i, TAG_LIST);
}

/* "Badai PHK Startup", "Gelombang PHK di Perusahaan Media" */
static bool
is_wave(const FaktaDocument *doc, const FaktaSentence *s, uint32_t cue)
{
	if (cue == s->first || !fakta_is(doc, cue - 1, TAG_LABEL))
		return false;
	for (uint32_t i = s->first; i < s->end; i++)
		if (is_employer_noun(doc, i) || fakta_is(doc, i, TAG_AGGREGATE))
			return true;
	return false;
}

/* Does a sentence speak of several employers, without a name: "7 maskapai", "Startup di Indonesia"? */
static bool
says_many(const FaktaDocument *doc, const FaktaSentence *s)
{
	for (uint32_t i = s->first; i < s->end; i++)
	{
		/* one entry of the lexicon: "sejumlah startup", "perusahaan-perusahaan" */
		if (fakta_is(doc, i, TAG_AGGREGATE) && fakta_is(doc, i, TAG_QUANTIFIER))
			return true;
		if (!is_employer_noun(doc, i))
			continue;
		for (uint32_t k = i; k-- > s->first && i - k <= MANY_REACH && !fakta_is(doc, k, TAG_PEOPLE);)
			if (tells_several(doc, k))
				return true;
		/* the plural has no form of its own */
		if (i == s->begin && i + 1 < s->end && fakta_is(doc, i, TAG_EMPLOYERS) && fakta_is(doc, i + 1, TAG_PREPOSITION))
			return true;
	}
	return false;
}

/* Is the article a list of employers? */
bool
fakta_is_list(const Reading *r)
{
	return title_lists(r) || r->mentions->names.headings >= LIST_MIN;
}

/* Does the title speak of several employers, an industry, a country? */
bool
fakta_title_of_many(const Reading *r)
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

/* Do title or lead name the company of a row, and no other one? */
static bool
names_row(const Reading *r, const FaktaSentence *s)
{
	const FaktaNames *names = &r->mentions->names;
	uint32_t	named = FAKTA_NO_NAME;

	for (uint32_t k = fakta_name_at(names, s->first); k < names->nmentions && names->mentions[k].first < s->end; k++)
	{
		uint32_t	company = (uint32_t) (fakta_entity(names, names->mentions[k].entity) - names->entities);

		for (uint32_t i = 0; i < r->n && i < COMPARE_MAX; i++)
			if (r->events[i].company == company && company != named)
			{
				/* "7 perusahaan, dari A hingga B" */
				if (named != FAKTA_NO_NAME)
					return false;
				named = company;
			}
	}
	return named != FAKTA_NO_NAME;
}

/* Does a sentence have a number of people, or a share? */
static bool
has_number(const Reading *r, uint32_t sentence)
{
	for (uint32_t k = 0; k < r->mentions->n && r->mentions->items[k].sentence <= sentence; k++)
		if (r->mentions->items[k].sentence == sentence && fakta_is_people(&r->mentions->items[k]))
			return true;
	return false;
}

/* Does the body speak of cuts in other sentences than one, without numbers?  Else it is no more than a list. */
static bool
tells_more(const Reading *r, uint32_t but)
{
	const FaktaDocument *doc = r->doc;

	for (uint32_t n = fakta_title_sentences(doc); n < doc->nsentences; n++)
	{
		const FaktaSentence *s = &doc->sentences[n];

		if (n != but && s->zone == ZONE_TEXT && fakta_mark(doc, s->end - 1) != ':' && fakta_tells_cut(doc, s) && !has_number(r, n))
			return true;
	}
	return false;
}

/* Does the body tell a cut of a company before a sentence? */
static bool
tells_single(const Reading *r, uint32_t before)
{
	const FaktaDocument *doc = r->doc;
	const FaktaNames *names = &r->mentions->names;

	for (uint32_t n = fakta_title_sentences(doc); n < before; n++)
	{
		const FaktaSentence *s = &doc->sentences[n];

		if (!fakta_tells_cut(doc, s))
			continue;
		for (uint32_t k = fakta_name_at(names, s->begin); k < names->nmentions && names->mentions[k].first < s->end; k++)
			if (fakta_entity(names, names->mentions[k].entity)->type == NAME_COMPANY)
				return true;
	}
	return false;
}

/*
 * Do title or lead tell of several employers, and the rows of some of them?  "9
 * Pabrik Lakukan PHK", "PT A memecat 300 orang ... PT B menyusul dengan 70 orang".  A
 * total of all is the main event itself.
 */
bool
fakta_heads_list(const Reading *r, const FaktaMention *m)
{
	const FaktaDocument *doc = r->doc;
	const FaktaSentence *s = &doc->sentences[m->sentence];
	bool		title = m->q.first < doc->title_end;
	uint32_t	several = 0,
				total = FAKTA_NO_TOKEN,
				single = FAKTA_NO_TOKEN;

	if ((!title && doc->title_end > 0) || m->subject != FAKTA_NO_NAME || !(says_many(doc, s) || is_wave(doc, s, m->q.first)) ||
		names_row(r, s) || (!title && tells_single(r, m->sentence)))
		return false;
	for (uint32_t i = 0; i < r->n && i < COMPARE_MAX; i++)
	{
		const Event *e = &r->events[i];

		if (e->in_title || e->sum_of == SUM_OF_COMPANIES || (e->in_lead && (!title || e->l.scope == SCOPE_AGGREGATE)))
			return false;
		if (e->l.scope == SCOPE_AGGREGATE)
			total = e->mention < total ? e->mention : total;
		else if (e->company != FAKTA_NO_NAME)
		{
			single = e->mention < single ? e->mention : single;
			several++;
		}
	}
	/* a number of several employers above those of single ones is a total, too */
	return several >= (title ? 1 : 2) && single < total && tells_more(r, m->sentence);
}
