/*
 * stated.c
 *		Pairs of names that the article itself says to be the same company.
 *
 * Within an article many short forms are clear: "Bank Maju" after "Bank Maju
 * Sejahtera".  These are only the pairs that hold outside of the article, too:
 * "PT Sri Rejeki Isman Tbk (Sritex)", "PT Sinar Benang atau Sibena".  Joining two
 * different companies does more harm than missing a pair.  So one of the two must
 * be a legal name, or one the initials of the other, and there must be no sign of
 * another meaning: a parent company, a place, a person, a product.
 */
#include "name/stated.h"

#include <string.h>

/* From this evidence on, a name may be something other than a company. */
#define OTHER_MIN		3
/* Minimum bytes of an alias: many companies share two letters. */
#define ALIAS_MIN		3

/* A name with its legal form, such as "PT" or "Tbk". */
typedef struct Full
{
	const FaktaNameMention *name;
	uint32_t	first;
	uint32_t	end;
	bool		legal;
} Full;

static Full
full_name(const FaktaDocument *doc, const FaktaNameMention *m)
{
	Full		f = {m, m->first, m->last + 1, false};

	if (f.first > 0 && fakta_is(doc, f.first - 1, TAG_LEGAL))
	{
		f.first--;
		f.legal = true;
	}
	/* "Tbk", "Tbk.", ", Inc" */
	if (f.end + 1 < doc->ntokens && fakta_mark(doc, f.end) == ',' && fakta_is(doc, f.end + 1, TAG_LEGAL_AFTER))
		f.end++;
	while (f.end < doc->ntokens && fakta_is(doc, f.end, TAG_LEGAL_AFTER))
	{
		f.end++;
		f.legal = true;
	}
	if (f.legal && f.end < doc->ntokens && fakta_mark(doc, f.end) == '.')
		f.end++;
	return f;
}

/* May the name be that of a company, by the evidence in the article? */
static bool
may_be_company(const FaktaEntity *e)
{
	for (int t = NAME_COMPANY + 1; t < FAKTA_NAME_TYPES; t++)
		if (e->score[t] >= OTHER_MIN && e->score[t] >= e->score[NAME_COMPANY])
			return false;
	return true;
}

/* Does the name contain the word? */
static bool
stands_in(const FaktaDocument *doc, uint32_t word, const FaktaNameMention *name)
{
	for (uint32_t i = name->first; i <= name->last; i++)
		if (doc->tokens[i].hash == doc->tokens[word].hash)
			return true;
	return false;
}

/* An ordinary word, which is not specific: "(Perseroan)", "Ban (PT Gajah Tunggal)". */
static bool
is_common(const FaktaDocument *doc, uint32_t i)
{
	const FaktaWord *word = doc->tokens[i].flags & TF_CAPITALS ? NULL : fakta_word_at(doc, i);

	if (fakta_is(doc, i, TAG_COMPANY_NOUN) || fakta_is(doc, i, TAG_THEMSELVES))
		return true;
	return word && (word->flags & (LEX_ROOT | LEX_DERIVED | LEX_STOP)) && !(word->flags & LEX_NAME) && !fakta_is(doc, i, TAG_EMPLOYER);
}

/* Is the alias specific to this name? */
static bool
may_be_alias(const FaktaDocument *doc, const FaktaNameMention *alias, const FaktaNameMention *name)
{
	/* a group has several companies */
	if (fakta_is(doc, alias->last, TAG_NAME_AFTER) || doc->tokens[alias->first].len < ALIAS_MIN)
		return false;
	/*
	 * an alias of several words must be part of the name, unlike "Jasa Tama
	 * (Pemenang Tender)"
	 */
	for (uint32_t i = alias->first; i <= alias->last; i++)
		if (!stands_in(doc, i, name) && (alias->first < alias->last || is_common(doc, i)))
			return false;
	return true;
}

/*
 * Does the article say that two adjacent names are the same company?  *swap is
 * set if the first one is the alias.
 */
static bool
is_statement(const FaktaDocument *doc, const FaktaNames *names, const Full *a, const Full *b, bool *swap)
{
	FaktaSpan	left = fakta_span(doc, a->name->first, a->name->last);
	FaktaSpan	right = fakta_span(doc, b->name->first, b->name->last);
	bool		initials = fakta_is_initials(right, left) || fakta_is_initials(left, right);

	if (a->name->entity == b->name->entity || a->end >= doc->ntokens || b->first != a->end + 1 ||
		!may_be_company(&names->entities[a->name->entity]) || !may_be_company(&names->entities[b->name->entity]))
		return false;
	if (!(fakta_mark(doc, a->end) == '(' && b->end < doc->ntokens && fakta_mark(doc, b->end) == ')' && (a->legal || b->legal || initials)) &&
		!(fakta_is(doc, a->end, TAG_ALIAS) && a->legal && !b->legal && a->name->first < a->name->last && b->name->first == b->name->last))
		return false;
	/*
	 * the alias is the one that is initials, else the one without a legal form,
	 * else the second
	 */
	*swap = initials ? fakta_is_initials(left, right) : b->legal && !a->legal;
	return may_be_alias(doc, *swap ? a->name : b->name, *swap ? b->name : a->name);
}

void
fakta_names_stated(const FaktaDocument *doc, const FaktaNames *names, FaktaStatedName put, void *arg)
{
	for (uint32_t n = 1; n < names->nmentions; n++)
	{
		Full		a = full_name(doc, &names->mentions[n - 1]);
		Full		b = full_name(doc, &names->mentions[n]);
		bool		swap;

		if (is_statement(doc, names, &a, &b, &swap))
			put(arg, names->entities[(swap ? a : b).name->entity].name, names->entities[(swap ? b : a).name->entity].name);
	}
}
