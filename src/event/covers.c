/*
 * covers.c
 *		The scope of a total: which employers it covers, and whether it is for a
 *		period.
 */
#include "event/near.h"

/* Maximum words of the phrase that says what is covered. */
#define COVERS_MAX		8

/* What a figure of a national body covers. */
static const char home_country[] = "Indonesia";

/*
 * The score that the phrase of an industry needs if nothing better is found: that
 * a total has a scope is nearly sure.
 */
#define TRADE_MARGIN	(-150)

/* "lima perusahaan": does a number or another word for how many stand before a token? */
static bool
follows_number(const FaktaDocument *doc, uint32_t i, uint32_t first)
{
	return i > first && (fakta_token_is_number(&doc->tokens[i - 1]) || fakta_is(doc, i - 1, TAG_DIGIT) ||
						 fakta_is(doc, i - 1, TAG_QUANTIFIER) || fakta_is(doc, i - 1, TAG_VAGUE));
}

/* Does such a phrase begin at a token: an industry, several employers, a region? */
static bool
begins_covers(const FaktaDocument *doc, uint32_t i, uint32_t first)
{
	if (fakta_is_not(&doc->tokens[i], HINT_TAGGED))
		return false;
	if (fakta_is(doc, i, TAG_AGGREGATE) || fakta_is(doc, i, TAG_NATIONWIDE))
		return true;
	/* "buruh tekstil" */
	if (fakta_is(doc, i, TAG_INDUSTRY))
		return i > first && fakta_is(doc, i - 1, TAG_WORKER);
	/* "lima pabrik"; "buruh pabrik karet", "perusahaan tambang" */
	if (fakta_is(doc, i, TAG_EMPLOYERS) || fakta_is(doc, i, TAG_COMPANY_NOUN))
		return fakta_is(doc, i + 1, TAG_INDUSTRY) || follows_number(doc, i, first);
	/* "Di" begins a sentence; "DI" is Daerah Istimewa */
	if (fakta_is(doc, i, TAG_PREPOSITION) && !(doc->tokens[i].flags & TF_CAPITALS))
		return false;
	return (doc->tokens[i].flags & TF_CAPITAL) && (fakta_is(doc, i, TAG_PLACE) || fakta_is(doc, i, TAG_REGION)) && !fakta_is_venue(doc, i);
}

/* The last token of such a phrase: "227 perusahaan tekstil di Kota Sleman". */
static uint32_t
end_of_covers(const FaktaDocument *doc, uint32_t i, uint32_t to)
{
	uint32_t	last = i;

	for (uint32_t k = i + 1; k < to && k <= i + COVERS_MAX; k++)
	{
		bool		place = (doc->tokens[k].flags & TF_CAPITAL) && (fakta_is(doc, k, TAG_PLACE) || fakta_is(doc, k, TAG_REGION));

		if (place || fakta_is(doc, k, TAG_INDUSTRY) || fakta_is(doc, k, TAG_EMPLOYERS))
			last = k;
		else if (!fakta_is(doc, k, TAG_PREPOSITION) && !fakta_is(doc, k, TAG_PLACE_HEAD) && !fakta_is(doc, k, TAG_AND))
			break;
		if (fakta_is(doc, i, TAG_PLACE) || fakta_is(doc, i, TAG_REGION))
			break;
	}
	return last;
}

/*
 * The phrase as it is shown: "Sulsel" is Sulawesi Selatan, "secara nasional" is
 * nasional, "se-Indonesia" Indonesia, and a number belongs to the employers behind it.
 */
static FaktaSpan
shown(const FaktaDocument *doc, const FaktaNear *near, uint32_t first)
{
	const char *value = NULL;
	bool		counted = fakta_is(doc, near->first, TAG_EMPLOYERS) && follows_number(doc, near->first, first);

	if (near->first == near->last && (fakta_is(doc, near->first, TAG_PROVINCE) || fakta_is(doc, near->first, TAG_COUNTRY)))
		value = fakta_value(fakta_word_at(doc, near->first), LEX_VALUE_PLACE);
	else if (near->first == near->last && (fakta_is(doc, near->first, TAG_NATIONWIDE) || fakta_is(doc, near->first, TAG_AGGREGATE)))
		value = fakta_value(fakta_word_at(doc, near->first), LEX_VALUE_UNIT);
	return value ? (FaktaSpan) {value, strlen(value)} : fakta_span(doc, near->first - counted, near->last);
}

/* "industri keramik", "762 perusahaan teknologi"; a plant alone is one employer */
static bool
names_trade(const FaktaDocument *doc, uint32_t first, uint32_t last, uint32_t begin)
{
	bool		many = fakta_is(doc, first, TAG_AGGREGATE) || follows_number(doc, first, begin);

	for (uint32_t i = first + 1; i <= last && many; i++)
		if (fakta_is(doc, i, TAG_INDUSTRY))
			return true;
	return false;
}

static void
find_covers(const Reading *r, Event *e)
{
	int32_t		best = 0,
				trade = TRADE_MARGIN;

	for (uint32_t n = 0; n < e->nmentions; n++)
	{
		const FaktaMention *m = &r->mentions->items[e->mentions[n]];
		uint32_t	sentence;
		int			candidates = 0;

		for (int k = 0; (sentence = fakta_near_sentence(r, m, k)) != FAKTA_NO_SENTENCE; k++)
		{
			uint32_t	from,
						to;

			if (k > 0 && sentence == m->sentence)
				continue;
			fakta_near_range(r, m, sentence, &from, &to);
			for (uint32_t i = from; i < to && candidates < NEAR_CANDIDATES; i++)
			{
				FaktaNear	near = {i, i, sentence};
				FaktaDecision said = {.first = i};
				FaktaItem	item;
				int32_t		margin;

				if (!begins_covers(r->doc, i, from))
					continue;
				candidates++;
				said.last = near.last = end_of_covers(r->doc, i, to);
				said.value = shown(r->doc, &near, from);
				fakta_look_near(r, m, &near, &item);
				margin = fakta_margin(r, DECIDER_COVERS, m, &item, &said);
				if (margin > best)
				{
					best = margin;
					e->l.covers = said.value;
					e->covers = near;
				}
				if (margin > trade && names_trade(r->doc, said.first, said.last, from))
				{
					trade = margin;
					e->trade = said.value;
				}
				i = near.last;
			}
		}
	}
}

/* The decider "total": is the number the sum over the period that is given for it? */
static void
decide_total(const Reading *r, Event *e)
{
	const FaktaMention *m = &r->mentions->items[e->mentions[0]];
	FaktaNear	near = {m->q.first, m->q.last, m->sentence};
	FaktaDecision said = {.first = m->q.first,.last = m->q.last};
	FaktaTerm  *event;
	FaktaItem	item;
	int32_t		from = e->l.days.from,
				to = e->l.days.to;

	fakta_look_near(r, m, &near, &item);
	event = &item.terms[TERM_OTHER];
	if (fakta_period_told(&e->l.days))
	{
		fakta_term_add(event, CLASS_ANY);
		fakta_term_add(event, from == FAKTA_NO_DAY ? CLASS_OPEN_TIME : from == to ? CLASS_ONE_DAY : to == FAKTA_NO_DAY ? CLASS_LONG_TIME : to - from <= 31 ? CLASS_ONE_MONTH :
					   to - from >= 364 ? CLASS_ONE_YEAR : CLASS_LONG_TIME);
	}
	if (e->l.claimed_by.text)
		fakta_term_add(event, CLASS_BODY_NAME);
	e->l.cumulative = fakta_margin(r, DECIDER_TOTAL, m, &item, &said) > 0;
}

/* Does a sentence with a number of the event tell what it covers, or name a region? */
static bool
tells_covers(const Reading *r, const Event *e)
{
	for (uint32_t i = 0; i < e->nmentions; i++)
	{
		uint32_t	sentence = r->mentions->items[e->mentions[i]].sentence;
		const FaktaSentence *s = &r->doc->sentences[sentence];

		if (e->l.covers.text && sentence == e->covers.sentence)
			return true;
		for (uint32_t k = s->first; k < s->end && e->l.covers.text == NULL; k++)
			if ((r->doc->tokens[k].flags & TF_CAPITAL) && (fakta_is(r->doc, k, TAG_PLACE) || fakta_is(r->doc, k, TAG_REGION)))
				return true;
	}
	return false;
}

/*
 * "Kemnaker mencatat 52.900 orang ter-PHK. Terbanyak di Jawa Tengah": the ministry
 * counts in the whole country, whatever places its other sentences name.
 */
static void
widen_to_country(const Reading *r, Event *e)
{
	const FaktaDocument *doc = r->doc;

	if (e->l.claimed_by.text == NULL || !fakta_is(doc, e->claimant, TAG_NATIONAL) ||
		!fakta_is(doc, e->claimant, TAG_LABOUR_OFFICE) || tells_covers(r, e))
		return;
	e->l.covers = (FaktaSpan) {home_country, strlen(home_country)};
	e->countrywide = true;
}

void
fakta_read_covers(const Reading *r, Event *e)
{
	if (e->l.scope != SCOPE_AGGREGATE)
		return;
	find_covers(r, e);
	widen_to_country(r, e);
	e->countrywide |= e->l.covers.text && e->covers.first == e->covers.last &&
		(fakta_is(r->doc, e->covers.first, TAG_COUNTRY) || fakta_is(r->doc, e->covers.first, TAG_NATIONWIDE));
	decide_total(r, e);
}

/*
 * What a body covers that counts a total: the country, or the region of its office.
 * Where no place is named but in a dateline, nothing tells that the country is meant.
 */
static FaktaSpan
beat_of(const Reading *r, const Event *e)
{
	const FaktaDocument *doc = r->doc;
	uint32_t	i = e->claimant;
	bool		office = fakta_is(doc, i, TAG_LABOUR_OFFICE);
	FaktaSpan	none = {NULL, 0};

	if (!fakta_is(doc, i, TAG_NATIONAL))
		return !office ? none : e->l.city.text ? e->l.city : e->l.location;
	/* a union or an association may speak of its region or trade only: "Apindo Jabar" */
	if (e->l.location.text || r->memo->nplaces == 0 ||
		!(office || (fakta_is(doc, i, TAG_ASSOCIATION) && e->l.industry.text == NULL)) ||
		(i + 1 < doc->ntokens && (fakta_is(doc, i + 1, TAG_PLACE) || fakta_is(doc, i + 1, TAG_REGION))))
		return none;
	return (FaktaSpan) {home_country, strlen(home_country)};
}

/*
 * A total without a scope: it is that of who counts it, else the industry that is
 * named near.  It comes last: what is assumed is no reason for another column.
 */
void
fakta_assume_covers(const Reading *r, Event *e)
{
	if (e->l.scope != SCOPE_AGGREGATE || e->l.covers.text)
		return;
	if (e->l.claimed_by.text)
		e->l.covers = beat_of(r, e);
	if (e->l.covers.text == NULL)
		e->l.covers = e->trade;
}
