/*
 * many.c
 *		Is an article, or its title, about several employers?
 */
#include "event/reading.h"

/* Minimum items of a list. */
#define LIST_MIN		2

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
	const FaktaEntity *main = fakta_entity(&r->mentions->names, r->mentions->names.main);

	for (uint32_t i = 0; i < doc->title_end; i++)
	{
		/* a ministry may also speak of one company: "PHK Lyra, Kemnaker Panggil Direksi" */
		if (fakta_is(doc, i, TAG_AGGREGATE) || (fakta_is(doc, i, TAG_NATIONAL) && !(main && main->in_title)))
			return true;
		if (i > 0 && fakta_is(doc, i, TAG_EMPLOYERS) &&
			(fakta_token_is_number(&doc->tokens[i - 1]) || fakta_is(doc, i - 1, TAG_DIGIT) || fakta_is(doc, i - 1, TAG_VAGUE) ||
			 fakta_is(doc, i - 1, TAG_QUANTIFIER)))
			return true;
	}
	return fakta_is_list(r);
}
