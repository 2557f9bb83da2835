/*
 * trade.c
 *		The employer of people whose trade says where they work.
 *
 * "Rektor Universitas Lyra menjelaskan pemecatan 10 dosen": lecturers are dismissed
 * by a university, nurses by a hospital.  If an event has no employer, it is the
 * one institution of that trade that the article names.
 */
#include "event/near.h"
#include "fact/owner.h"

/* Maximum tokens from a number to the noun with the trade: "45 orang guru". */
#define NOUN_REACH		3

/* The trade of the people of a number, NULL if their noun has none. */
static const char *
trade_of(const FaktaDocument *doc, const FaktaMention *m)
{
	for (uint32_t i = m->q.first; i < doc->ntokens && i <= m->q.last + NOUN_REACH; i++)
	{
		const char *trade = fakta_is(doc, i, TAG_WORKER) ? fakta_value(fakta_word_at(doc, i), LEX_VALUE_INDUSTRY) : NULL;

		if (trade)
			return trade;
		if (i > m->q.last && !fakta_token_is_word(&doc->tokens[i]))
			return NULL;
	}
	return NULL;
}

/* Is a name that of an institution of the trade, by its first word or by the title before it: "RS Lyra", "Rektor Lyra"? */
static bool
is_institution(const FaktaDocument *doc, const FaktaNameMention *name, const char *trade)
{
	uint32_t	i = name->first;

	if (fakta_is(doc, i, TAG_GOVERNMENT))
		return false;
	if (fakta_is(doc, i, TAG_NAME_HEAD) && name->last > i)
		return fakta_value(fakta_word_at(doc, i), LEX_VALUE_INDUSTRY) == trade;
	return i > 0 && fakta_is(doc, i - 1, TAG_TITLE) && fakta_value(fakta_word_at(doc, i - 1), LEX_VALUE_INDUSTRY) == trade;
}

/* "beberapa rumah sakit": does a sentence speak of several institutions of the trade? */
static bool
tells_several(const FaktaDocument *doc, const FaktaSentence *s, const char *trade)
{
	for (uint32_t i = s->begin + 1; i < s->end; i++)
		if (!fakta_is(doc, i, TAG_WORKER) && fakta_value(fakta_word_at(doc, i), LEX_VALUE_INDUSTRY) == trade &&
			(fakta_counts_noun(doc, i - 1) || fakta_is(doc, i - 1, TAG_QUANTIFIER)))
			return true;
	return false;
}

/* The only institution of the trade in the article; FAKTA_NO_NAME if there are others. */
static uint32_t
institution_of(const Reading *r, const char *trade)
{
	const FaktaNames *names = &r->mentions->names;
	const FaktaEntity *found = NULL;

	for (uint32_t k = 0; k < names->nmentions; k++)
	{
		const FaktaEntity *e = fakta_entity(names, names->mentions[k].entity);

		if (e == found || !is_institution(r->doc, &names->mentions[k], trade))
			continue;
		/* "Unipas Lyra", "Unipas" */
		if (found && r->doc->tokens[e->first].hash == r->doc->tokens[found->first].hash && !fakta_is(r->doc, e->first, TAG_NAME_HEAD))
			continue;
		if (found)
			return FAKTA_NO_NAME;
		found = e;
	}
	return found ? (uint32_t) (found - names->entities) : FAKTA_NO_NAME;
}

void
fakta_employ_trade(const Reading *r, Event *e)
{
	const FaktaMention *m = &r->mentions->items[e->mentions[0]];
	const char *trade = trade_of(r->doc, m);
	uint32_t	found;

	if (trade == NULL || (e->l.scope == SCOPE_COMPANY && e->company != FAKTA_NO_NAME) || m->shared || fakta_is_of_many(r, m) ||
		tells_several(r->doc, &r->doc->sentences[m->sentence], trade))
		return;
	found = institution_of(r, trade);
	if (found == FAKTA_NO_NAME)
		return;
	e->company = found;
	e->l.scope = SCOPE_COMPANY;
}
