/*
 * near.c
 *		The terms of a candidate for a column (a date, a place, a company ...), as
 *		seen from a number.
 */
#include "event/near.h"

#include "article/word.h"
#include "name/taught.h"

#include <string.h>

/* Maximum distance of the words of its clause from a candidate. */
#define CLAUSE_MAX		20
/* Words beside a candidate that form one term. */
#define BESIDE_MAX		4
/* Maximum words of a sentence that are read for their classes. */
#define SENTENCE_LOOK	80
/* Maximum names of a sentence that are read. */
#define NAMES_LOOK		24
/*
 * Distances from the number in tokens: up to NEAR_MAX is near, up to MIDDLE_MAX
 * is in the middle.
 */
#define NEAR_MAX		4
#define MIDDLE_MAX		12
/* Sentences before and after the one with the number that may hold candidates. */
#define SENTENCES_BEFORE	2
#define SENTENCES_BEHIND	2

const FaktaNameMention *
fakta_name_over(const Reading *r, uint32_t token)
{
	const FaktaNames *names = &r->mentions->names;
	uint32_t	n = fakta_name_at(names, token);

	return n < names->nmentions && names->mentions[n].first <= token ? &names->mentions[n] : NULL;
}

bool
fakta_names_entity(const Reading *r, const FaktaSentence *s, uint32_t entity)
{
	const FaktaNames *names = &r->mentions->names;

	if (entity == FAKTA_NO_NAME)
		return false;
	for (uint32_t k = fakta_name_at(names, s->first); k < names->nmentions && names->mentions[k].first < s->end; k++)
		if (fakta_entity(names, names->mentions[k].entity) == &names->entities[entity])
			return true;
	return false;
}

void
fakta_near_range(const Reading *r, const FaktaMention *m, uint32_t sentence, uint32_t *from, uint32_t *to)
{
	const FaktaSentence *s = &r->doc->sentences[sentence];
	uint32_t	begin = s->zone == ZONE_ITEM || s->dated ? s->begin : s->first;

	*from = begin;
	*to = s->end;
	if (sentence == m->sentence)
	{
		if (m->q.first > begin + NEAR_REACH)
			*from = m->q.first - NEAR_REACH;
		if (s->end > m->q.last + NEAR_REACH)
			*to = m->q.last + NEAR_REACH;
	}
	else if (sentence < m->sentence && s->end - begin > NEAR_REACH)
		*from = s->end - NEAR_REACH;
	else if (s->end - begin > NEAR_REACH)
		*to = begin + NEAR_REACH;
}

uint32_t
fakta_near_sentence(const Reading *r, const FaktaMention *m, int n)
{
	const FaktaDocument *doc = r->doc;
	uint32_t	title = fakta_title_sentences(doc);
	uint32_t	heading = doc->sentences[m->sentence].heading;
	uint32_t	list[3 + SENTENCES_BEFORE + SENTENCES_BEHIND];
	int			k = 0;

	list[k++] = m->sentence;
	if (m->sentence < title)
	{
		/* for a number in the title, candidates are in the first sentences of the body */
		for (uint32_t i = 0; i < 3 && title + i < doc->nsentences; i++)
			list[k++] = title + i;
	}
	else
	{
		for (uint32_t i = 1; i <= SENTENCES_BEFORE && m->sentence >= title + i; i++)
			list[k++] = m->sentence - i;
		for (uint32_t i = 1; i <= SENTENCES_BEHIND && m->sentence + i < doc->nsentences; i++)
			list[k++] = m->sentence + i;
		if (heading != FAKTA_NO_SENTENCE && heading + SENTENCES_BEFORE < m->sentence)
			list[k++] = heading;
		if (title > 0)
			list[k++] = 0;
	}
	if (n >= k)
		return FAKTA_NO_SENTENCE;
	return list[n];
}

/* Adds the words of a sentence to a term. */
static void
gather_sentence(const FaktaDocument *doc, uint32_t sentence, FaktaTerm *term)
{
	const FaktaSentence *s = &doc->sentences[sentence];

	fakta_gather_range(doc, term, s->first, s->end - s->first > SENTENCE_LOOK ? s->first + SENTENCE_LOOK : s->end);
}

/* A term for the words of a sentence.  The last result is cached. */
static const FaktaTerm *
words_of(const Reading *r, uint32_t sentence)
{
	Memo	   *memo = r->memo;

	if (memo->sentence != sentence)
	{
		memset(&memo->words, 0, sizeof(memo->words));
		memo->words.token = FAKTA_NO_TOKEN;
		memo->sentence = sentence;
		gather_sentence(r->doc, sentence, &memo->words);
	}
	return &memo->words;
}

/* Does a token end a clause, or begin another one? */
static bool
is_border(FaktaWordKind kind)
{
	return kind == WORD_CONJUNCTION || kind == WORD_RELATIVE || kind == MARK_STOP;
}

/* Adds terms on the verbs and the conjunction of the candidate's clause. */
static void
look_at_clause(const FaktaDocument *doc, const FaktaSentence *s, const FaktaNear *near, FaktaItem *item)
{
	FaktaTerm  *terms = item->terms;

	for (uint32_t i = near->first, n = 0; i-- > s->first && n < CLAUSE_MAX; n++)
	{
		FaktaWordKind kind = fakta_word_kind(doc, i);

		if (kind == WORD_VERB)
			fakta_set_term(doc, &terms[terms[TERM_VERB].token == FAKTA_NO_TOKEN ? TERM_VERB : TERM_VERB2], i);
		if (kind == WORD_PREPOSITION && n < BESIDE_MAX)
			fakta_set_term(doc, &terms[TERM_PREP], i);
		if (is_border(kind))
		{
			fakta_set_term(doc, &terms[TERM_CLAUSE], i);
			break;
		}
	}
	for (uint32_t i = near->last + 1; i < s->end && i <= near->last + CLAUSE_MAX; i++)
	{
		FaktaWordKind kind = fakta_word_kind(doc, i);

		if (kind == WORD_VERB)
			fakta_set_term(doc, &terms[TERM_PREDICATE], i);
		if (is_border(kind))
			break;
	}
}

/* Adds terms on the words beside the candidate. */
static void
look_beside(const FaktaDocument *doc, const FaktaSentence *s, const FaktaNear *near, FaktaItem *item)
{
	FaktaTerm  *terms = item->terms;
	uint32_t	left = near->first > s->first + BESIDE_MAX ? near->first - BESIDE_MAX : s->first;
	uint32_t	right = near->last + 1 + BESIDE_MAX < s->end ? near->last + 1 + BESIDE_MAX : s->end;

	fakta_gather_range(doc, &terms[TERM_ITSELF], near->first, near->last + 1);
	terms[TERM_ITSELF].from = near->first;
	terms[TERM_ITSELF].to = near->last + 1;
	if (near->first > s->first)
		fakta_set_term(doc, &terms[TERM_BEFORE], near->first - 1);
	if (near->last + 1 < s->end)
		fakta_set_term(doc, &terms[TERM_AFTER], near->last + 1);
	fakta_gather_range(doc, &terms[TERM_NEAR_LEFT], left, near->first);
	fakta_gather_range(doc, &terms[TERM_NEAR_RIGHT], near->last + 1, right);
}

/* Adds terms on the place of the candidate, as seen from the number. */
static void
look_at_place(const Reading *r, const FaktaMention *m, const FaktaNear *near, FaktaTerm *number)
{
	const FaktaDocument *doc = r->doc;
	const FaktaSentence *s = &doc->sentences[near->sentence];

	fakta_term_add(number, CLASS_ANY);
	if (near->sentence == m->sentence)
	{
		uint32_t	from = near->last < m->q.first ? near->last + 1 : m->q.last + 1;
		uint32_t	to = near->last < m->q.first ? m->q.first : near->first;
		uint32_t	distance = to > from ? to - from : 0;
		bool		own = true;

		fakta_term_add(number, CLASS_HERE);
		fakta_term_add(number, near->last < m->q.first ? CLASS_AHEAD_OF : CLASS_BEHIND_OF);
		fakta_term_add(number, distance <= NEAR_MAX ? CLASS_NEAR : distance <= MIDDLE_MAX ? CLASS_MIDDLE : CLASS_FAR);
		for (uint32_t i = from; i < to && own && distance <= NEAR_REACH; i++)
			own = !is_border(fakta_word_kind(doc, i)) && !fakta_is(doc, i, TAG_SPEECH);
		if (own)
			fakta_term_add(number, CLASS_OWN_CLAUSE);
	}
	else if (near->sentence + 1 == m->sentence)
		fakta_term_add(number, CLASS_NEXT_DOOR);
	else
		fakta_term_add(number, near->sentence == m->sentence + 1 ? CLASS_NEXT_AFTER : CLASS_ELSEWHERE);
	if (near->first < doc->title_end)
		fakta_term_add(number, CLASS_IN_TITLE);
	else if (near->sentence < fakta_title_sentences(doc) + 2)
		fakta_term_add(number, CLASS_IN_LEAD);
	if (s->zone == ZONE_ITEM || s->zone == ZONE_HEADING)
		fakta_term_add(number, CLASS_IN_ITEM);
	if (s->dated && near->last < s->begin)
		fakta_term_add(number, CLASS_IN_DATELINE);
	if (near->first == s->begin)
		fakta_term_add(number, CLASS_FIRST);
	if (near->first > s->first && fakta_mark(doc, near->first - 1) == '(')
		fakta_term_add(number, CLASS_IN_BRACKETS);
}

/*
 * Adds terms on names in the candidate's sentence, and on a name that contains
 * the candidate.
 */
static void
look_at_names(const Reading *r, const FaktaMention *m, const FaktaNear *near, FaktaTerm *number)
{
	const FaktaNames *names = &r->mentions->names;
	const FaktaSentence *s = &r->doc->sentences[near->sentence];
	const FaktaEntity *own = fakta_entity(names, m->subject);
	uint32_t	n = 0;

	for (uint32_t k = fakta_name_at(names, s->first); k < names->nmentions && names->mentions[k].first < s->end && n < NAMES_LOOK; k++, n++)
	{
		const FaktaNameMention *name = &names->mentions[k];
		const FaktaEntity *e = fakta_entity(names, name->entity);

		if (e->type == NAME_COMPANY)
			fakta_term_add(number, e == own ? CLASS_COMPANY_HERE : CLASS_RIVAL_HERE);
		if (name->first <= near->first && near->first <= name->last && (name->first < near->first || near->last < name->last))
			fakta_term_add(number, e->type == NAME_COMPANY ? CLASS_IN_COMPANY : CLASS_IN_OTHER_NAME);
	}
}

/* Adds terms on the number itself, including earlier decisions. */
static void
look_at_event(const Reading *r, const FaktaMention *m, FaktaItem *item)
{
	FaktaTerm  *event = &item->terms[TERM_EVENT];

	fakta_term_add(event, CLASS_ANY);
	fakta_term_add(event, m->scope == SCOPE_AGGREGATE ? CLASS_IS_AGGREGATE : CLASS_IS_COMPANY);
	fakta_term_add(event, m->role == ROLE_FURLOUGHED ? CLASS_IS_FURLOUGHED : CLASS_IS_LAID_OFF);
	if (m->status != STATUS_NONE)
		fakta_term_add(event, CLASS_IS_DONE + m->status - STATUS_DONE);
	if (m->q.last < r->doc->title_end)
		fakta_term_add(event, CLASS_IN_TITLE);
	else if (m->sentence < fakta_title_sentences(r->doc) + 2)
		fakta_term_add(event, CLASS_IN_LEAD);
	if (m->named)
		fakta_term_add(event, CLASS_NAMED);
	if (m->earlier)
		fakta_term_add(event, CLASS_IS_EARLIER);
	if (m->trigger != FAKTA_NO_TOKEN)
		fakta_set_term(r->doc, &item->terms[TERM_CUE], m->trigger);
}

void
fakta_look_around(const Reading *r, const FaktaNear *near, FaktaItem *item)
{
	const FaktaSentence *s = &r->doc->sentences[near->sentence];

	fakta_item_clear(item, r->doc);
	look_beside(r->doc, s, near, item);
	look_at_clause(r->doc, s, near, item);
	item->terms[TERM_SENTENCE] = *words_of(r, near->sentence);
	item->terms[TERM_TITLE] = r->title;
	if (s->heading != FAKTA_NO_SENTENCE)
		gather_sentence(r->doc, s->heading, &item->terms[TERM_HEADING]);
}

void
fakta_look_from(const Reading *r, const FaktaMention *m, const FaktaNear *near, FaktaItem *item)
{
	FaktaTerm  *link = &item->terms[TERM_LINK];

	look_at_place(r, m, near, &item->terms[TERM_NUMBER]);
	look_at_names(r, m, near, &item->terms[TERM_NUMBER]);
	look_at_event(r, m, item);
	if (near->sentence != m->sentence)
		return;
	if (near->last < m->q.first)
		fakta_gather_range(r->doc, link, near->last + 1, m->q.first);
	else if (near->first > m->q.last)
		fakta_gather_range(r->doc, link, m->q.last + 1, near->first);
}

void
fakta_look_near(const Reading *r, const FaktaMention *m, const FaktaNear *near, FaktaItem *item)
{
	fakta_look_around(r, near, item);
	fakta_look_from(r, m, near, item);
}

void
fakta_look_behind(const Reading *r, const FaktaMention *m, FaktaItem *item)
{
	if (m->sentence + 1 < r->doc->nsentences)
		gather_sentence(r->doc, m->sentence + 1, &item->terms[TERM_FOLLOWING]);
}

void
fakta_look_at_covers(const FaktaDocument *doc, const Event *e, const FaktaNear *near, FaktaItem *item)
{
	FaktaTerm  *event = &item->terms[TERM_EVENT];
	bool		trade = false;

	if (e->l.scope != SCOPE_AGGREGATE)
		return;
	if (e->l.covers.text == NULL)
	{
		fakta_term_add(event, CLASS_COVERS_OPEN);
		return;
	}
	for (uint32_t i = e->covers.first; i <= e->covers.last && !trade; i++)
		trade = fakta_is(doc, i, TAG_INDUSTRY);
	fakta_term_add(event, trade ? CLASS_COVERS_TRADE : CLASS_COVERS_OTHER);
	if (e->covers.first <= near->first && near->last <= e->covers.last)
		fakta_term_add(&item->terms[TERM_NUMBER], CLASS_IN_COVERS);
}

void
fakta_tell_watcher(const Reading *r, int decider, const FaktaMention *m, const FaktaItem *item, const FaktaDecision *said, int label)
{
	FaktaDecision decision = *said;

	if (r->watcher == NULL)
		return;
	/* a cue without a number comes after all mentions */
	decision.mention = r->mentions->n > 0 && m >= r->mentions->items && m < r->mentions->items + r->mentions->n ?
		(uint32_t) (m - r->mentions->items) : r->mentions->n;
	r->watcher->judged(r->watcher->state, decider, &decision, item, label);
}

int32_t
fakta_margin(const Reading *r, int decider, const FaktaMention *m, const FaktaItem *item, const FaktaDecision *said)
{
	int32_t		sums[FAKTA_LABELS_MAX];

	fakta_score(decider, item, sums, NULL);
	fakta_tell_watcher(r, decider, m, item, said, sums[0] > sums[1] ? 0 : 1);
	return sums[0] - sums[1];
}

/* The first word of a token: a phrase of the lexicon is one token. */
static FaktaSpan
first_word(const FaktaDocument *doc, uint32_t i)
{
	FaktaSpan	word = fakta_span(doc, i, i);
	const char *space = memchr(word.text, ' ', word.len);

	if (space)
		word.len = (size_t) (space - word.text);
	return word;
}

/* Has a mention of a name a word of the other? */
static bool
has_word_of(const Reading *r, const FaktaNameMention *mention, const FaktaEntity *other)
{
	const FaktaDocument *doc = r->doc;

	for (uint32_t i = mention->first; i <= mention->last; i++)
		for (uint32_t k = other->first; k < other->first + other->words; k++)
			if (fakta_token_is_word(&doc->tokens[i]) && !fakta_is(doc, i, TAG_COMPANY_NOUN) &&
				fakta_same_name(first_word(doc, i), first_word(doc, k), doc->utf8))
				return true;
	return false;
}

/*
 * Do two names have a word in common, in any form of the second?  One of them may
 * be a form of the other that was not recognized.
 */
bool
fakta_share_word(const Reading *r, uint32_t a, uint32_t b)
{
	const FaktaNames *names = &r->mentions->names;
	const FaktaEntity *one = fakta_entity(names, a),
			   *other = fakta_entity(names, b);

	for (uint32_t k = 0; k < names->nmentions; k++)
		if (fakta_entity(names, names->mentions[k].entity) == other && has_word_of(r, &names->mentions[k], one))
			return true;
	return false;
}
