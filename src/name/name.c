/*
 * name.c
 *		Names in an article: which is a company, a person, a body, a place.
 *
 * span.c finds names by their form, the rules of src/grammar/name.txt decide
 * what they name by the words in and around all of their places (trait.c), and
 * alias.c joins those that are one.  doc/companies.md tells the rest.
 */
#include "name/alias.h"
#include "name/trait.h"

/* So likely must it be that a name is that of an employer. */
#define EMPLOYER_MIN	0.5
/* In which names are read: plain sentences, those with titles, headlines. */
#define ROUNDS			3

/* -- Entities by name ------------------------------------------------------------------ */

/* "Uber's", "AI-nya": the name without what was hung on it */
static FaktaSpan
trim_clitic(FaktaSpan s)
{
	if (s.len > 5 && (memcmp(s.text + s.len - 4, "-nya", 4) == 0 || memcmp(s.text + s.len - 4, "-lah", 4) == 0))
		s.len -= 4;
	return s;
}

static void
grow_table(const FaktaDocument *doc, FaktaNames *names)
{
	uint32_t	size = names->table_size ? names->table_size * 2 : 64;

	names->table = doc->memory->grow(doc->memory->state, names->table, size * sizeof(uint32_t));
	memset(names->table, 0, size * sizeof(uint32_t));
	names->table_size = size;
	for (uint32_t e = 0; e < names->nentities; e++)
	{
		uint32_t	at = names->entities[e].hash & (size - 1);

		while (names->table[at])
			at = (at + 1) & (size - 1);
		names->table[at] = e + 1;
	}
}

/* Where in the table the name stands, or would. */
static uint32_t
place_of(const FaktaDocument *doc, const FaktaNames *names, FaktaSpan span, uint32_t hash)
{
	uint32_t	at = hash & (names->table_size - 1);

	for (; names->table[at]; at = (at + 1) & (names->table_size - 1))
	{
		const FaktaEntity *e = &names->entities[names->table[at] - 1];

		if (e->hash == hash && fakta_same_name(e->name, span, doc->utf8))
			break;
	}
	return at;
}

uint32_t
fakta_find_entity(const FaktaDocument *doc, const FaktaNames *names, FaktaSpan span)
{
	span = trim_clitic(span);
	return names->table_size == 0 ? FAKTA_NO_NAME :
		names->table[place_of(doc, names, span, fakta_name_hash(span, doc->utf8))] - 1;
}

/* The entity of the name, new if need be; it was read at the tokens. */
static uint32_t
add_entity(const FaktaDocument *doc, FaktaNames *names, FaktaSpan span, uint32_t first, uint32_t last)
{
	uint32_t	hash = fakta_name_hash(span, doc->utf8);
	uint32_t	at;
	FaktaEntity *entity;

	FAKTA_APPEND(doc->memory, names->entities, names->nentities, names->entity_room);
	if (2 * (names->nentities + 1) > names->table_size)
		grow_table(doc, names);
	at = place_of(doc, names, span, hash);
	if (names->table[at])
		return names->table[at] - 1;
	entity = &names->entities[names->nentities];
	memset(entity, 0, sizeof(*entity));
	entity->name = span;
	entity->hash = hash;
	entity->first = first;
	entity->earliest = FAKTA_NO_TOKEN;
	entity->words = last - first + 1;
	entity->same = names->nentities;
	entity->longer = entity->shorter = entity->mention = FAKTA_NO_NAME;
	names->table[at] = ++names->nentities;
	return entity->same;
}

const FaktaEntity *
fakta_entity(const FaktaNames *names, uint32_t entity)
{
	/* aliases of aliases are few; the bound is for broken luck */
	for (int n = 0; entity != FAKTA_NO_NAME && n < 8; n++)
	{
		if (names->entities[entity].same == entity)
			break;
		entity = names->entities[entity].same;
	}
	return entity == FAKTA_NO_NAME ? NULL : &names->entities[entity];
}

uint32_t
fakta_name_at(const FaktaNames *names, uint32_t token)
{
	uint32_t	lo = 0,
				hi = names->nmentions;

	while (lo < hi)
	{
		uint32_t	mid = lo + (hi - lo) / 2;

		if (names->mentions[mid].last < token)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* -- Mentions -------------------------------------------------------------------------- */

static void
add_mention(FaktaNameReader *r, uint32_t sentence, uint32_t first, uint32_t last)
{
	const FaktaDocument *doc = r->doc;
	FaktaNames *names = r->names;
	FaktaSpan	span = trim_clitic(fakta_span(doc, first, last));
	uint32_t	known;
	const FaktaTaughtName *taught = r->taught.n > 0 ? fakta_taught_at(doc, &r->taught, first, doc->sentences[sentence].end, &known) : NULL;
	FaktaNameMention *m;
	uint32_t	e;

	/* the name may be another than the words that stand for it */
	if (taught && known == last)
		span = taught->name;
	else
		taught = NULL;
	e = add_entity(doc, names, span, first, last);
	names->entities[e].taught |= taught != NULL;
	fakta_seen_begins(r, first);
	FAKTA_APPEND(doc->memory, names->mentions, names->nmentions, names->mention_room);
	m = &names->mentions[names->nmentions++];
	memset(m, 0, sizeof(*m));
	m->first = first;
	m->last = last;
	m->entity = e;
	m->sentence = sentence;
}

/* Puts the mentions in the order of the text: those of each round stand in it already, from begin[round] on. */
static void
order_mentions(FaktaNameReader *r, const uint32_t begin[ROUNDS + 1])
{
	FaktaNames *names = r->names;
	FaktaMemory *memory = r->doc->memory;
	FaktaNameMention *all;
	uint32_t	at[ROUNDS];

	if (names->nmentions == 0)
		return;
	all = memory->grow(memory->state, NULL, names->nmentions * sizeof(*all));
	memcpy(at, begin, sizeof(at));
	for (uint32_t k = 0; k < names->nmentions; k++)
	{
		int			next = -1;

		for (int i = 0; i < ROUNDS; i++)
			if (at[i] < begin[i + 1] && (next < 0 || names->mentions[at[i]].first < names->mentions[at[next]].first))
				next = i;
		all[k] = names->mentions[at[next]++];
	}
	names->mentions = all;
	names->mention_room = names->nmentions;
	for (uint32_t k = names->nmentions; k-- > 0;)
	{
		FaktaEntity *e = &names->entities[all[k].entity];

		all[k].next = e->mention;
		e->mention = k;
		e->earliest = all[k].first;
	}
}

/*
 * What is read late knows the names that were read before.  Where nobody loses
 * work, in most news, names are read only in title and lead and beside numbers.
 */
static void
read_mentions(FaktaNameReader *r)
{
	const FaktaDocument *doc = r->doc;
	uint32_t	begin[ROUNDS + 1] = {0};
	uint32_t	all = r->watcher ? doc->nsentences : fakta_title_sentences(doc) + LEAD_SENTENCES;

	for (uint32_t k = 0; k < doc->nsentences; k++)
		if (doc->sentences[k].cues)
			all = doc->nsentences;

	for (int round = 0; round < ROUNDS; round++)
	{
		for (uint32_t k = 0; k < doc->nsentences; k++)
		{
			fakta_check(doc, k);
			if (r->late[k] == round && (k < all || doc->sentences[k].numbers))
				fakta_spans_read(r, k, add_mention);
		}
		begin[round + 1] = r->names->nmentions;
	}
	order_mentions(r, begin);
	for (uint32_t k = 0; k < r->names->nmentions; k++)
	{
		fakta_check(doc, k);
		fakta_mention_mark(r, k);
	}
}

/* -- Types ------------------------------------------------------------------------------ */

static const uint8_t type_of_label[] = {
	[LABEL_NAME_COMPANY] = NAME_COMPANY,[LABEL_NAME_PUBLIC] = NAME_COMPANY,[LABEL_NAME_PERSON] = NAME_PERSON,
	[LABEL_NAME_BODY] = NAME_BODY,[LABEL_NAME_PLACE] = NAME_PLACE,[LABEL_NAME_PRODUCT] = NAME_PRODUCT,
	[LABEL_NAME_MEDIUM] = NAME_MEDIA,[LABEL_NAME_EVENT] = NAME_EVENT,[LABEL_NAME_OTHER] = NAME_UNKNOWN
};

/* Is the name made of places and directions only: "Bandung Barat"? */
static bool
is_place(const FaktaNameReader *r, const FaktaEntity *e)
{
	const FaktaDocument *doc = r->doc;
	const FaktaNameMention *m = &r->names->mentions[e->mention];

	for (uint32_t i = m->first; i <= m->last; i++)
		if (!fakta_is(doc, i, TAG_PLACE) && !fakta_is(doc, i, TAG_DIRECTION) && !(i < m->last && fakta_is(doc, i, TAG_PLACE_HEAD)))
			return false;
	return !(m->first > 0 && (fakta_is(doc, m->first - 1, TAG_LEGAL) || fakta_is(doc, m->first - 1, TAG_COMPANY_NOUN)));
}

/* Decides by what stands around the name. */
static void
decide(FaktaNameReader *r, uint32_t n)
{
	FaktaEntity *e = &r->names->entities[n];
	const FaktaTerm *predicate = &r->item->terms[TERM_PREDICATE];
	int32_t		sums[FAKTA_LABELS_MAX];
	uint32_t	all = (1u << fakta_decider_labels(DECIDER_NAME)) - 1;
	int			label;

	fakta_traits_read(r, n);
	fakta_score(DECIDER_NAME, r->item, sums, NULL);
	label = fakta_best(DECIDER_NAME, sums, all);
	e->confidence = fakta_confidence(DECIDER_NAME, sums, all, label);
	/* company or public, it is an employer */
	if (label == LABEL_NAME_COMPANY || label == LABEL_NAME_PUBLIC)
		e->confidence += fakta_confidence(DECIDER_NAME, sums, all, LABEL_NAME_COMPANY + LABEL_NAME_PUBLIC - label);
	e->acts = (fakta_term_has(predicate, TAG_LAYOFF) || fakta_term_has(predicate, TAG_FURLOUGH) || fakta_term_has(predicate, TAG_CUT)) &&
		!fakta_term_has(predicate, TAG_PASSIVE);
	if (r->watcher)
	{
		const FaktaNameMention *m = &r->names->mentions[e->mention];

		r->watcher->judged(r->watcher->state, DECIDER_NAME, m->first, m->last, r->item, label);
	}
	e->type = type_of_label[label];
	/* an employer must be more likely than all else together */
	if (e->type == NAME_COMPANY && e->confidence < EMPLOYER_MIN)
		e->type = NAME_UNKNOWN;
	e->public = label == LABEL_NAME_PUBLIC && e->type == NAME_COMPANY;
}

static void
read_types(FaktaNameReader *r)
{
	for (uint32_t n = 0; n < r->names->nentities; n++)
	{
		FaktaEntity *e = &r->names->entities[n];

		fakta_check(r->doc, n);
		e->confidence = 1;
		if (e->taught)
			e->type = NAME_COMPANY;
		else if (is_place(r, e))
			e->type = NAME_PLACE;
		else
			decide(r, n);
	}
}

/* -- Entities ---------------------------------------------------------------------------- */

/* What aliases have counts for their entity, and its type for theirs. */
static void
gather_aliases(FaktaNames *names)
{
	for (uint32_t e = 0; e < names->nentities; e++)
	{
		FaktaEntity *x = &names->entities[e];
		FaktaEntity *to = (FaktaEntity *) fakta_entity(names, e);

		if (to == x)
			continue;
		to->count += x->count;
		if (x->earliest < to->earliest)
			to->earliest = x->earliest;
		to->in_title += x->in_title;
		to->in_lead += x->in_lead;
		to->acts += x->acts;
		to->counted |= x->counted;
		to->has_parent |= x->has_parent;
		/* the surer of two forms says what it is */
		if (!to->taught && (to->type == NAME_UNKNOWN || x->type == NAME_COMPANY))
		{
			to->public = x->public;
			to->type = x->type;
		}
	}
	for (uint32_t e = 0; e < names->nentities; e++)
		names->entities[e].type = fakta_entity(names, e)->type;
}

/* How an employer stands among those of the article. */
static void
read_rank(const FaktaEntity *e, uint32_t employers, uint32_t most, uint32_t earliest, FaktaTerm *rank)
{
	memset(rank, 0, sizeof(*rank));
	rank->token = e->first;
	fakta_term_add(rank, CLASS_ANY);
	if (employers == 1)
		fakta_term_add(rank, CLASS_ALONE);
	if (e->count == most)
		fakta_term_add(rank, CLASS_MOST_NAMED);
	if (e->earliest == earliest)
		fakta_term_add(rank, CLASS_FIRST_NAMED);
	fakta_term_add(rank, e->in_title ? CLASS_IN_TITLE : e->in_lead ? CLASS_IN_LEAD : CLASS_FAR);
	fakta_term_add(rank, e->count > 2 ? CLASS_OFTEN_NAMED : e->count > 1 ? CLASS_TWO_WORDS : CLASS_ONCE_ONLY);
	if (e->public)
		fakta_term_add(rank, CLASS_A_PUBLIC);
	if (e->acts)
		fakta_term_add(rank, CLASS_ACTION);
	if (e->counted)
		fakta_term_add(rank, CLASS_COUNTED);
}

/* The employer that the article is about, by the decider "main"; none where it is about several, or nobody. */
static void
find_main(FaktaNameReader *r)
{
	FaktaNames *names = r->names;
	uint32_t	employers = 0,
				most = 0,
				earliest = UINT32_MAX;
	int32_t		best = 0;

	for (uint32_t n = 0; n < names->nentities; n++)
	{
		const FaktaEntity *e = &names->entities[n];

		if (e->same != n || e->type != NAME_COMPANY || e->count == 0)
			continue;
		employers++;
		most = e->count > most ? e->count : most;
		earliest = e->earliest < earliest ? e->earliest : earliest;
	}
	for (uint32_t n = 0; n < names->nentities; n++)
	{
		const FaktaEntity *e = &names->entities[n];
		int32_t		sums[FAKTA_LABELS_MAX];

		if (e->same != n || e->type != NAME_COMPANY || e->count == 0)
			continue;
		fakta_traits_read(r, n);
		read_rank(e, employers, most, earliest, &r->item->terms[TERM_RANK]);
		fakta_score(DECIDER_MAIN, r->item, sums, NULL);
		if (r->watcher)
			r->watcher->judged(r->watcher->state, DECIDER_MAIN, names->mentions[e->mention].first, names->mentions[e->mention].last,
							   r->item, sums[LABEL_MAIN_YES] > sums[LABEL_MAIN_NO] ? LABEL_MAIN_YES : LABEL_MAIN_NO);
		if (sums[LABEL_MAIN_YES] - sums[LABEL_MAIN_NO] > best)
		{
			best = sums[LABEL_MAIN_YES] - sums[LABEL_MAIN_NO];
			names->main = n;
		}
	}
}

void
fakta_names_watch(const FaktaDocument *doc, FaktaNames *names, const FaktaNameWatcher *watcher)
{
	FaktaItem	item;
	FaktaNameReader r = {.doc = doc,.names = names,.item = &item,.watcher = watcher};

	memset(names, 0, sizeof(*names));
	names->main = FAKTA_NO_NAME;
	fakta_item_clear(&item);
	fakta_taught_read(doc, &r.taught);
	fakta_seen_read(&r);
	read_mentions(&r);
	fakta_forms_read(&r);
	read_types(&r);
	fakta_aliases_join(&r);
	gather_aliases(names);
	find_main(&r);
}

void
fakta_names_read(const FaktaDocument *doc, FaktaNames *names)
{
	fakta_names_watch(doc, names, NULL);
}
