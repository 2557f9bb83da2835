/*
 * reason.c
 *		Why people lose their work, and in which industry.
 */
#include "event/near.h"

/* Maximum tokens from a word for orders to a word for their decrease. */
#define WANE_REACH		7
/* Tokens of an article that are searched for reasons; events for which all of these count. */
#define CAUSES_TOKENS	3000
#define CAUSES_EVENTS	16
/* Maximum words for industries that are weighed. */
#define INDUSTRY_MAX	24
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
	if (value && !fakta_is(doc, i, TAG_ORDERS))
		return value;
	if ((*last = orders_wane(doc, i, end)) > i)
		return value ? value : "demand";
	return NULL;
}

/* Collects the first cues of reasons in the article. */
void
fakta_find_causes(const Reading *r)
{
	const FaktaDocument *doc = r->doc;
	Memo	   *memo = r->memo;

	for (uint32_t n = 0; n < doc->nsentences && doc->sentences[n].begin < CAUSES_TOKENS; n++)
	{
		const FaktaSentence *s = &doc->sentences[n];

		for (uint32_t i = s->dated ? s->begin : s->first; i < s->end && memo->ncauses < CAUSES_MAX; i++)
		{
			FaktaNear	near = {i, i, n};
			const char *value = reason_at(doc, i, s->end, &near.last);

			if (value)
				memo->causes[memo->ncauses++] = (PlaceSeen) {near, value};
		}
	}
}

/* Adds terms on how often the article gives the reason, and whether it gives others. */
static void
count_causes(const Memo *memo, const char *value, FaktaTerm *number)
{
	uint32_t	same = 0;

	for (uint32_t k = 0; k < memo->ncauses; k++)
		same += strcmp(memo->causes[k].value, value) == 0;
	if (same > 1)
		fakta_term_add(number, CLASS_REPEATED);
	if (same == memo->ncauses)
		fakta_term_add(number, CLASS_ONLY_ONE);
}

static void
weigh_reason(const Reading *r, Event *e, const FaktaMention *m, const FaktaNear *near, const char *value, int32_t *best)
{
	FaktaDecision said = {.first = near->first,.last = near->last,.value = {value, strlen(value)}};
	FaktaItem	item;
	int32_t		margin;

	fakta_look_near(r, m, near, &item);
	count_causes(r->memo, value, &item.terms[TERM_NUMBER]);
	margin = fakta_margin(r, DECIDER_REASON, m, &item, &said);
	if (margin > *best)
	{
		*best = margin;
		e->l.reason = said.value;
	}
}

/* Is a sentence among those near a number, whose cues are weighed anyway? */
static bool
is_near(const Reading *r, const FaktaMention *m, uint32_t sentence)
{
	uint32_t	near;

	for (int n = 0; (near = fakta_near_sentence(r, m, n)) != FAKTA_NO_SENTENCE; n++)
		if (near == sentence)
			return true;
	return false;
}

/*
 * The decider "reason" is asked for each cue of a reason near the numbers of an
 * event, and for the first events also for the other cues of the article.
 */
void
fakta_read_reason(const Reading *r, Event *e, uint32_t number)
{
	const Memo *memo = r->memo;
	const FaktaMention *first = &r->mentions->items[e->mentions[0]];
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
				const char *value = reason_at(r->doc, i, to, &near.last);

				if (value && ++candidates)
					weigh_reason(r, e, m, &near, value, &best);
			}
		}
	}
	for (uint32_t k = 0; k < memo->ncauses && number < CAUSES_EVENTS; k++)
		if (!is_near(r, first, memo->causes[k].near.sentence))
			weigh_reason(r, e, first, &memo->causes[k].near, memo->causes[k].value, &best);
}

/* "Lyra Wisata", "Steel": is the word with a capital part of a name that may be another company's? */
static bool
is_in_other_name(const Reading *r, const FaktaNameMention *name, uint32_t i)
{
	const FaktaToken *t = &r->doc->tokens[i];

	if (name)
		return fakta_entity(&r->mentions->names, name->entity)->type <= NAME_COMPANY;
	return (t->flags & t[-1].flags & TF_CAPITAL) != 0;
}

/*
 * The industry that a token tells, or NULL.  The name of a well-known employer
 * tells its own industry, and nothing of another company's people.
 */
static const char *
industry_at(const Reading *r, const Event *e, uint32_t i, FaktaTerm *number)
{
	const FaktaDocument *doc = r->doc;
	const FaktaNames *names = &r->mentions->names;
	const FaktaEntity *own = fakta_entity(names, e->company);
	const FaktaNameMention *name;
	const char *value;

	if (fakta_is_not(&doc->tokens[i], HINT_TAGGED) || !(fakta_is(doc, i, TAG_INDUSTRY) || fakta_is(doc, i, TAG_EMPLOYER)) ||
		(value = fakta_value(fakta_word_at(doc, i), LEX_VALUE_INDUSTRY)) == NULL)
		return NULL;
	name = doc->tokens[i].flags & TF_CAPITAL ? fakta_name_over(r, i) : NULL;
	if (name && own && fakta_entity(names, name->entity) == own)
		fakta_term_add(number, CLASS_OWN_NAME);
	else if (own && i > doc->title_end && is_in_other_name(r, name, i))
		return NULL;
	else if (fakta_is(doc, i, TAG_EMPLOYER))
	{
		if (own)
			return NULL;
		fakta_term_add(number, CLASS_OTHERS_NAME);
	}
	return value;
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

		for (uint32_t i = s->dated ? s->begin : s->first; i < s->end && words < INDUSTRY_MAX; i++)
		{
			FaktaNear	near = {i, i, sentence};
			FaktaDecision said = {.first = i,.last = i};
			FaktaTerm	name = {.token = FAKTA_NO_TOKEN};
			const char *value = industry_at(r, e, i, &name);
			FaktaItem	item;
			int32_t		margin;
			int			k;

			if (value == NULL)
				continue;
			words++;
			said.value = (FaktaSpan) {value, strlen(value)};
			fakta_look_near(r, m, &near, &item);
			fakta_look_at_covers(doc, e, &near, &item);
			for (int w = 0; w < FAKTA_CLASS_WORDS; w++)
				item.terms[TERM_NUMBER].classes[w] |= name.classes[w];
			for (k = 0; k < n && strcmp(values[k], value) != 0; k++)
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
