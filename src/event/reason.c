/*
 * reason.c
 *		Why people lose their work, and in which industry.
 */
#include "event/near.h"

/* Maximum tokens from a word for orders to a word for their decrease. */
#define WANE_REACH		7
/* Maximum words for industries that are weighed. */
#define INDUSTRY_MAX	16
#define INDUSTRY_TOKENS	3000

/*
 * "permintaan dari pembuat ponsel melemah": orders decrease.  The last token of
 * the phrase, or 0.
 */
static uint32_t
orders_wane(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	if (fakta_is(doc, i, TAG_ORDERS))
	{
		for (uint32_t k = i + 1; k < end && k <= i + WANE_REACH; k++)
			if (fakta_is(doc, k, TAG_WANING))
				return k;
	}
	else if (fakta_is(doc, i, TAG_WANING))
		for (uint32_t k = i + 1; k < end && k <= i + 2; k++)
			if (fakta_is(doc, k, TAG_ORDERS))
				return k;
	return 0;
}

/* The reason that begins at a token, or NULL. */
static const char *
reason_at(const FaktaDocument *doc, uint32_t i, uint32_t end, uint32_t *last)
{
	const char *value;

	*last = i;
	if (fakta_is_not(&doc->tokens[i], HINT_TAGGED))
		return NULL;
	value = fakta_is(doc, i, TAG_REASON) ? fakta_value(fakta_word_at(doc, i), LEX_VALUE_REASON) : NULL;
	if (value)
		return value;
	if ((*last = orders_wane(doc, i, end)) > i)
		return "demand";
	return NULL;
}

/* The decider "reason" is asked for each cue of a reason near the numbers of an event. */
void
fakta_read_reason(const Reading *r, Event *e)
{
	int32_t		best = 0;

	for (uint32_t k = 0; k < e->nmentions; k++)
	{
		const FaktaMention *m = &r->mentions->items[e->mentions[k]];
		uint32_t	sentence;
		int			candidates = 0;

		for (int n = 0; (sentence = fakta_near_sentence(r, m, n)) != FAKTA_NO_SENTENCE; n++)
		{
			uint32_t	from,
						to;

			if (n > 0 && sentence == m->sentence)
				continue;
			fakta_near_range(r, m, sentence, &from, &to);
			for (uint32_t i = from; i < to && candidates < NEAR_CANDIDATES; i++)
			{
				FaktaNear	near = {i, i, sentence};
				FaktaDecision said = {.first = i};
				const char *value = reason_at(r->doc, i, to, &near.last);
				FaktaItem	item;
				int32_t		margin;

				if (value == NULL)
					continue;
				candidates++;
				said.last = near.last;
				said.value = (FaktaSpan) {value, strlen(value)};
				fakta_look_near(r, m, &near, &item);
				margin = fakta_margin(r, DECIDER_REASON, m, &item, &said);
				if (margin > best)
				{
					best = margin;
					e->l.reason = said.value;
				}
			}
		}
	}
}

/*
 * The decider "industry" is asked for each word for an industry in the first part
 * of the article.  An industry that is named again counts more.
 */
void
fakta_read_industry(const Reading *r, Event *e)
{
	const FaktaDocument *doc = r->doc;
	const FaktaMention *m = &r->mentions->items[e->mentions[0]];
	const char *values[INDUSTRY_MAX];
	int32_t		margins[INDUSTRY_MAX];
	int			n = 0,
				words = 0;

	for (uint32_t sentence = 0; sentence < doc->nsentences && doc->sentences[sentence].first < INDUSTRY_TOKENS; sentence++)
	{
		const FaktaSentence *s = &doc->sentences[sentence];

		for (uint32_t i = s->dated ? s->begin : s->first; s->zone != ZONE_LINK && i < s->end && words < INDUSTRY_MAX; i++)
		{
			FaktaNear	near = {i, i, sentence};
			FaktaDecision said = {.first = i,.last = i};
			const char *value;
			FaktaItem	item;
			int32_t		margin;
			int			k;

			if (fakta_is_not(&doc->tokens[i], HINT_TAGGED) || !fakta_is(doc, i, TAG_INDUSTRY) ||
				(value = fakta_value(fakta_word_at(doc, i), LEX_VALUE_INDUSTRY)) == NULL)
				continue;
			words++;
			said.value = (FaktaSpan) {value, strlen(value)};
			fakta_look_near(r, m, &near, &item);
			for (k = 0; k < n && values[k] != value; k++)
				;
			if (k < n)
				fakta_term_add(&item.terms[TERM_NUMBER], CLASS_REPEATED);
			if (n == 0 || (k < n && n == 1))
				fakta_term_add(&item.terms[TERM_NUMBER], CLASS_ONLY_ONE);
			margin = fakta_margin(r, DECIDER_INDUSTRY, m, &item, &said);
			if (k == n)
			{
				values[n] = value;
				margins[n++] = 0;
			}
			if (margin > 0)
				margins[k] += margin;
		}
	}
	for (int k = 0, best = 0; k < n; k++)
		if (margins[k] > best)
		{
			best = margins[k];
			e->l.industry = (FaktaSpan) {values[k], strlen(values[k])};
		}
}
