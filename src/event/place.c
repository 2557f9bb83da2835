/*
 * place.c
 *		Where the people worked: province or country, regency or town.
 *
 * The decider "place" is asked for each place near the numbers of an event.  For
 * the first events it is also asked for the other places of the article.  The
 * decider "city" is asked for the towns among them.
 */
#include "event/near.h"

/* Maximum tokens of an article that are searched for places. */
#define PLACES_TOKENS	3000
/* Number of events for which these places are candidates. */
#define PLACES_EVENTS	16
/* Maximum places near one number. */
#define PLACES_NEAR		8
/* Maximum tokens from a place to the semicolons around it. */
#define PART_MAX		40
/* Maximum tokens from a number to "secara global". */
#define WORLD_MAX		10

/* Maximum towns that are weighed for one event. */
#define TOWNS_MAX		(PLACES_NEAR * EVENT_MENTIONS + PLACES_MAX)

/* A town that the decider "city" is for. */
typedef struct Town
{
	const char *city;
	const char *place;
	int32_t		margin;
} Town;

typedef struct Best
{
	const char *place;
	int32_t		place_margin;
	Town		towns[TOWNS_MAX];
	uint32_t	ntowns;
} Best;

/*
 * The province or country at a token, or NULL.  "serang" and "batang" are towns
 * only with a capital.
 */
static const char *
place_at(const FaktaDocument *doc, uint32_t i)
{
	if (fakta_is_not(&doc->tokens[i], HINT_TAGGED) || !(doc->tokens[i].flags & TF_CAPITAL) || !fakta_is(doc, i, TAG_PLACE))
		return NULL;
	return fakta_value(fakta_word_at(doc, i), LEX_VALUE_PLACE);
}

/* "kata Iqbal di Jakarta, Kamis (31/1)": the place of a saying */
bool
fakta_is_venue(const FaktaDocument *doc, uint32_t i)
{
	return i + 2 < doc->ntokens && (fakta_mark(doc, i + 1) == ',' || fakta_mark(doc, i + 1) == '(') && fakta_is(doc, i + 2, TAG_WEEKDAY);
}

/* Adds terms on how often the article names the place, and whether it names others. */
static void
count_places(const Reading *r, const char *value, FaktaTerm *number)
{
	const Memo *memo = r->memo;
	uint32_t	same = 0;

	for (uint32_t k = 0; k < memo->nplaces; k++)
		same += memo->places[k].value == value;
	if (same > 2)
		fakta_term_add(number, CLASS_REPEATED);
	if (same == memo->nplaces)
		fakta_term_add(number, CLASS_ONLY_ONE);
}

/*
 * "Di Cimahi A memecat 87 orang; di Salatiga B memecat 114": does a semicolon part
 * the place from the number, and has its part of the sentence a number of its own?
 */
static bool
in_other_part(const Reading *r, const FaktaMention *m, const FaktaNear *near)
{
	const FaktaMentions *all = r->mentions;
	const FaktaSentence *s = &r->doc->sentences[near->sentence];
	uint32_t	from = near->first,
				to = near->last + 1;

	if (near->sentence != m->sentence || s->zone == ZONE_ITEM)
		return false;
	while (from > s->first && fakta_mark(r->doc, from - 1) != ';' && near->first - from < PART_MAX)
		from--;
	while (to < s->end && fakta_mark(r->doc, to) != ';' && to - near->last < PART_MAX)
		to++;
	if (m->q.first >= from && m->q.first < to)
		return false;
	for (uint32_t k = fakta_mention_from(all, from); k < all->n && all->items[k].q.first < to; k++)
		if (fakta_loses_work(all->items[k].role))
			return true;
	return false;
}

/* "pabrik PT Lyra, Mojokerto": does the place stand right behind the name of the event's company? */
static bool
beside_company(const Reading *r, const Event *e, uint32_t i)
{
	const FaktaNames *names = &r->mentions->names;
	const FaktaNameMention *name;

	if (i < 2 || e->company == FAKTA_NO_NAME || !(fakta_mark(r->doc, i - 1) == ',' || fakta_mark(r->doc, i - 1) == '(' || fakta_is(r->doc, i - 1, TAG_PREPOSITION)))
		return false;
	name = fakta_name_over(r, i - 2);
	return name && fakta_entity(names, name->entity) == fakta_entity(names, e->company);
}

/* "di seluruh dunia", "secara global"; but "terbesar di dunia" */
static bool
names_world(const FaktaDocument *doc, uint32_t i)
{
	return fakta_is(doc, i, TAG_NATIONWIDE) && fakta_number_at(doc, i) > 0 && !(i > 0 && fakta_is(doc, i - 1, TAG_PREPOSITION));
}

/* "27.000 posisi di seluruh dunia", "secara global memecat 900 orang": with no other number between */
static bool
is_worldwide(const Reading *r, const FaktaMention *m)
{
	const FaktaDocument *doc = r->doc;
	const FaktaSentence *s = &doc->sentences[m->sentence];

	for (uint32_t i = m->q.last + 1; i < s->end && i - m->q.last <= WORLD_MAX && !fakta_token_is_number(&doc->tokens[i]); i++)
		if (names_world(doc, i))
			return true;
	for (uint32_t i = m->q.first; i > s->first && m->q.first - i < WORLD_MAX && !fakta_token_is_number(&doc->tokens[i - 1]); i--)
		if (names_world(doc, i - 1))
			return true;
	return false;
}

static void
weigh_place(const Reading *r, const Event *e, const FaktaMention *m, const FaktaNear *near, const char *value, Best *best)
{
	FaktaDecision said = {.first = near->first,.last = near->last,.value = {value, strlen(value)}};
	const char *city = fakta_value(fakta_word_at(r->doc, near->first), LEX_VALUE_CITY);
	FaktaItem	item;
	int32_t		margin;

	/* "di Indonesia 18.600 orang di-PHK, terbanyak di Jawa Tengah": the province is that of a part */
	if (e->countrywide && !fakta_is(r->doc, near->first, TAG_COUNTRY))
		return;
	fakta_look_near(r, m, near, &item);
	fakta_look_at_covers(r->doc, e, near, &item);
	count_places(r, value, &item.terms[TERM_NUMBER]);
	if (in_other_part(r, m, near))
		fakta_term_add(&item.terms[TERM_NUMBER], CLASS_OUT_OF_TURN);
	if (beside_company(r, e, near->first))
		fakta_term_add(&item.terms[TERM_NUMBER], CLASS_TOUCHES);
	if (is_worldwide(r, m))
		fakta_term_add(&item.terms[TERM_NUMBER], CLASS_WORLDWIDE);
	margin = fakta_margin(r, DECIDER_PLACE, m, &item, &said);
	if (margin > best->place_margin)
	{
		best->place_margin = margin;
		best->place = value;
	}
	if (city == NULL || best->ntowns == TOWNS_MAX)
		return;
	said.value = (FaktaSpan) {city, strlen(city)};
	margin = fakta_margin(r, DECIDER_CITY, m, &item, &said);
	if (margin > 0)
		best->towns[best->ntowns++] = (Town) {city, value, margin};
}

/* The likeliest town of the place, or NULL. */
static const char *
best_town(const Best *best)
{
	const char *city = NULL;
	int32_t		margin = 0;

	for (uint32_t k = 0; k < best->ntowns; k++)
		if (best->towns[k].place == best->place && best->towns[k].margin > margin)
		{
			margin = best->towns[k].margin;
			city = best->towns[k].city;
		}
	return city;
}

/* Collects the first places of the article, to count how often each occurs. */
void
fakta_find_places(const Reading *r)
{
	const FaktaDocument *doc = r->doc;
	Memo	   *memo = r->memo;

	for (uint32_t n = 0; n < doc->nsentences; n++)
	{
		const FaktaSentence *s = &doc->sentences[n];

		if (s->begin > PLACES_TOKENS)
			break;
		for (uint32_t i = s->dated ? s->begin : s->first; i < s->end && i < PLACES_TOKENS && memo->nplaces < PLACES_MAX; i++)
		{
			const char *value = place_at(doc, i);

			if (value && !fakta_is_venue(doc, i))
				memo->places[memo->nplaces++] = (PlaceSeen) {{i, i, n}, value};
		}
	}
}

static FaktaSpan
span_of(const char *s)
{
	return (FaktaSpan) {s, s ? strlen(s) : 0};
}

void
fakta_read_place(const Reading *r, Event *e, uint32_t number)
{
	Best		best = {.place = NULL};

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
			for (uint32_t i = from; i < to && candidates < PLACES_NEAR; i++)
			{
				const char *value = place_at(r->doc, i);
				FaktaNear	near = {i, i, sentence};

				if (value && ++candidates)
					weigh_place(r, e, m, &near, value, &best);
			}
		}
	}
	for (uint32_t k = 0; k < r->memo->nplaces && number < PLACES_EVENTS; k++)
	{
		const PlaceSeen *p = &r->memo->places[k];

		weigh_place(r, e, &r->mentions->items[e->mentions[0]], &p->near, p->value, &best);
	}
	e->l.location = span_of(best.place);
	e->l.city = span_of(best_town(&best));
}
