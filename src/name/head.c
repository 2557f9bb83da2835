/*
 * head.c
 *		Joins names whose head is abbreviated in one of them: "RS Lyra" and "Rumah
 *		Sakit Lyra", "UIN Nusa" and "Universitas Islam Negeri (UIN) Nusa".
 */
#include "name/parts.h"

/* Letters of an abbreviated head. */
#define HEAD_MIN	2
#define HEAD_MAX	5

/* The first mention of a name, or NULL. */
static const FaktaNameMention *
mention_of(const FaktaNames *names, uint32_t e)
{
	for (uint32_t k = 0; k < names->nmentions; k++)
		if (names->mentions[k].entity == e)
			return &names->mentions[k];
	return NULL;
}

/*
 * If the capitals at brief are the initials of the words from full on, the token
 * behind those, and behind the same capitals in brackets; else full.
 */
static uint32_t
behind_head(const FaktaDocument *doc, uint32_t brief, uint32_t full, uint32_t end)
{
	const FaktaToken *t = &doc->tokens[brief];

	uint32_t	letter = 0,
				i = full;

	if (!(t->flags & TF_CAPITALS) || t->len < HEAD_MIN || t->len > HEAD_MAX || !fakta_is(doc, full, TAG_COMPANY_NOUN))
		return full;
	for (; i < end && letter < t->len; i++)
	{
		const FaktaToken *word = &doc->tokens[i];

		/* a phrase of the lexicon may be one token */
		for (uint32_t k = 0; k < word->len; k++)
			if (k == 0 || doc->text[word->start + k - 1] == ' ')
			{
				if (letter == t->len || ((doc->text[word->start + k] ^ doc->text[t->start + letter]) & ~0x20))
					return full;
				letter++;
			}
	}
	if (letter < t->len || i >= end)
		return full;
	if (i + 3 < end && fakta_mark(doc, i) == '(' && doc->tokens[i + 1].hash == t->hash && fakta_mark(doc, i + 2) == ')')
		i += 3;
	return i;
}

/* Behind the full stop of "dr." */
static uint32_t
skip_stop(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	return i < end && fakta_mark(doc, i) == '.' ? i + 1 : i;
}

/* Are the rests of two names the same, but for a place behind one of them? */
static bool
same_rest(const FaktaDocument *doc, uint32_t a, uint32_t a_end, uint32_t b, uint32_t b_end)
{
	uint32_t	begin = a;

	while (a < a_end && b < b_end && doc->tokens[a].hash != 0 && doc->tokens[a].hash == doc->tokens[b].hash)
	{
		a = skip_stop(doc, a + 1, a_end);
		b = skip_stop(doc, b + 1, b_end);
	}
	if (a == begin)
		return false;
	while (a < a_end && fakta_is(doc, a, TAG_PLACE))
		a++;
	while (b < b_end && fakta_is(doc, b, TAG_PLACE))
		b++;
	return a == a_end && b == b_end;
}

void
fakta_join_abbreviated(const FaktaDocument *doc, FaktaNames *names)
{
	uint32_t	n = fakta_names_compared(names);

	for (uint32_t e = 0; e < n; e++)
	{
		FaktaEntity *x = &names->entities[e];
		const FaktaNameMention *a = x->count > 0 && x->same == e && !x->taught ? mention_of(names, e) : NULL;

		if (a == NULL || !(doc->tokens[a->first].flags & TF_CAPITALS))
			continue;
		for (uint32_t o = 0; o < n; o++)
		{
			FaktaEntity *y = &names->entities[o];
			const FaktaNameMention *b = o != e && y->count > 0 && y->same == o && !y->taught ? mention_of(names, o) : NULL;
			uint32_t	rest = b ? behind_head(doc, a->first, b->first, b->last + 1) : 0;

			if (b == NULL || rest == b->first || !same_rest(doc, a->first + 1, a->last + 1, rest, b->last + 1))
				continue;
			fakta_join_lighter(names, e, o);
			break;
		}
	}
}
