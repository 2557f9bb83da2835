/*
 * relation.c
 *		The words around a number, as terms for the rules.
 *
 * There are two walks from the number, one to each side, word by word through its
 * clause.  They find the verb that governs the number, the noun that heads it,
 * and the clause with "yang" that follows.  A walk passes another number only if
 * the two are joined; words beyond it become other terms.  doc/rules.md explains
 * the terms for authors of rules.
 */
#include "fact/relation.h"

#include <math.h>

#include "article/word.h"
#include "rules/gather.h"

/* Maximum tokens of a walk, so that the time stays linear. */
#define WALK_MAX		40
/* Maximum tokens from a cue that are read, beyond its clause too. */
#define CUE_REACH		25
/* Maximum words of a sentence that are read for their classes. */
#define SENTENCE_LOOK	60
/* Maximum words of a verb group before the verb. */
#define GROUP_MAX		4
#define BRACKET_MAX		12
/* Maximum tokens of an insertion between two commas. */
#define ASIDE_MAX		16
/* How many numbers back a number with a role, or the same number, is looked for. */
#define TOLD_LOOK		12
#define SAME_LOOK		40
/* Distances in words: near, and in the middle. */
#define NEAR_MAX		3
#define MIDDLE_MAX		8

/* Is it a word for losing, finding or having work? */
static bool
is_cue(const FaktaDocument *doc, uint32_t i)
{
	static const uint64_t mask[FAKTA_TAG_WORDS] = FAKTA_MASK_EVENT;
	const FaktaInfo *info = fakta_tags_at(doc, i);

	return info && fakta_info_any(info, mask);
}

/* Is it a noun for an event: "PHK", "perekrutan"? */
static bool
is_head(const FaktaDocument *doc, uint32_t i)
{
	return fakta_is(doc, i, TAG_NOMINAL) || (is_cue(doc, i) && !fakta_is(doc, i, TAG_PEOPLE));
}

static const FaktaMention *
prev_mention(const FaktaContext *c, const FaktaMention *m)
{
	return m > c->out->items && m[-1].sentence == m->sentence ? m - 1 : NULL;
}

static const FaktaMention *
next_mention(const FaktaContext *c, const FaktaMention *m)
{
	return m + 1 < c->out->items + c->out->n && m[1].sentence == m->sentence ? m + 1 : NULL;
}

/* Does the mention count people or a share, or may a bare number do so? */
static bool
is_counting(const FaktaMention *m)
{
	return m->q.kind == KIND_HEADCOUNT || m->q.kind == KIND_PERCENTAGE || m->q.kind == KIND_BARE;
}

/* -- The two walks ------------------------------------------------------------ */

typedef struct Walk
{
	const FaktaContext *c;
	const FaktaDocument *doc;
	const FaktaSentence *s;
	const FaktaMention *m;
	FaktaItem  *item;
	bool		crossed;		/* has the walk passed another number? */
	bool		relative;		/* inside of a clause with "yang" */
} Walk;

/* Reads the words of a verb group before its verb.  Returns where the group begins. */
static uint32_t
read_mood(const Walk *w, uint32_t verb, FaktaTerm *mood)
{
	uint32_t	i = verb;

	for (int n = 0; n < GROUP_MAX && i > w->s->begin; n++)
	{
		if (fakta_word_kind(w->doc, i - 1) != WORD_AUXILIARY)
			break;
		fakta_gather(w->doc, mood, --i);
	}
	return i;
}

/* Reads the subject: the nearest word before the verb group that is a name or has a class. */
static void
read_subject(const Walk *w, uint32_t begin)
{
	for (uint32_t i = begin, n = 0; i > w->s->begin && n < MIDDLE_MAX; n++)
	{
		FaktaWordKind kind = fakta_word_kind(w->doc, --i);

		if (kind == MARK_STOP || kind == WORD_CONJUNCTION || kind == MARK_COMMA)
			return;
		if (kind == WORD_RELATIVE || kind == MARK_OTHER || kind == MARK_CLOSE || kind == MARK_OPEN)
			continue;
		if (kind == WORD_NAME || (kind == WORD_PLAIN && fakta_tags_at(w->doc, i)))
		{
			fakta_set_term(w->doc, &w->item->terms[TERM_SUBJECT], i);
			return;
		}
	}
}

/* Reads a verb on the way to the left.  Returns whether the walk goes on. */
static bool
meet_verb_left(Walk *w, uint32_t i)
{
	FaktaTerm  *terms = w->item->terms;

	if (terms[TERM_VERB].token != FAKTA_NO_TOKEN)
	{
		fakta_set_term(w->doc, &terms[TERM_VERB2], i);
		return false;
	}
	if (w->crossed)
	{
		fakta_set_term(w->doc, &terms[TERM_VERB_OVER], i);
		return false;
	}
	fakta_set_term(w->doc, &terms[TERM_VERB], i);
	read_subject(w, read_mood(w, i, &terms[TERM_VERB_MOOD]));
	return true;
}

/* The opening bracket for the closing one at i, or i. */
static uint32_t
opening_of(const Walk *w, uint32_t i)
{
	for (uint32_t k = i; k > w->s->begin && i - k < BRACKET_MAX; k--)
		if (fakta_mark(w->doc, k - 1) == '(')
			return k - 1;
	return i;
}

/* The token after the bracket that opens at i, or i. */
static uint32_t
behind_bracket(const Walk *w, uint32_t i)
{
	for (uint32_t k = i + 1; k < w->s->end && k - i < BRACKET_MAX; k++)
		if (fakta_mark(w->doc, k) == ')')
			return k + 1;
	return i;
}

static void
walk_left(Walk *w)
{
	const FaktaDocument *doc = w->doc;
	FaktaTerm  *terms = w->item->terms;
	const FaktaMention *prev = prev_mention(w->c, w->m);
	uint32_t	i = w->m->q.first;
	bool		beside = true;	/* are there only words that introduce a number between? */

	for (int n = 0; n < WALK_MAX && i > w->s->begin; n++)
	{
		FaktaWordKind kind;

		i--;
		while (prev && prev->q.first > i)
			prev = prev_mention(w->c, prev);
		if (prev && i <= prev->q.last && is_counting(prev))
		{
			/*
			 * if the numbers are joined, they have the same governing verb; note
			 * that it is beyond another number
			 */
			w->crossed = true;
			beside = false;
			i = prev->q.first;
			continue;
		}
		kind = fakta_word_kind(doc, i);
		switch (kind)
		{
			case WORD_VERB:
				if (beside && fakta_is(doc, i, TAG_LEAD))
				{
					fakta_set_term(doc, &terms[TERM_LEAD], i);
					continue;
				}
				if (!meet_verb_left(w, i))
					return;
				break;
			case WORD_CONJUNCTION:
				fakta_set_term(doc, &terms[TERM_CLAUSE], i);
				return;
			case WORD_RELATIVE:
				if (terms[TERM_VERB].token != FAKTA_NO_TOKEN)
					return;
				break;
			case WORD_PREPOSITION:
				if (beside)
					fakta_set_term(doc, &terms[TERM_PREP], i);
				break;
			case MARK_STOP:
				/* "Jumlah pegawai: 7.499 orang" */
				if (beside && fakta_mark(doc, i) == ':')
					break;
				return;
			case MARK_COMMA:
				/* a verb before a comma governs the number only in a list of numbers */
				if (!w->crossed && !(prev && w->m->q.first - prev->q.last <= MIDDLE_MAX))
					return;
				break;
			case MARK_CLOSE:
				i = opening_of(w, i);
				break;
			case WORD_PLAIN:
				if (beside && fakta_is(doc, i, TAG_LEAD))
				{
					fakta_set_term(doc, &terms[TERM_LEAD], i);
					continue;
				}
				if (terms[TERM_VERB].token == FAKTA_NO_TOKEN && is_head(doc, i))
					fakta_set_term(doc, &terms[w->crossed ? TERM_HEAD_OVER : TERM_HEAD], i);
				break;
			default:
				break;
		}
		beside &= kind == MARK_STOP || kind == WORD_AUXILIARY || kind == MARK_OPEN || kind == MARK_OTHER;
	}
}

/* Reads a verb at i, on the way to the right.  Returns whether the walk goes on. */
static bool
meet_verb_right(Walk *w, uint32_t i)
{
	FaktaTerm  *terms = w->item->terms;
	int			term = w->crossed ? TERM_PREDICATE_OVER : terms[TERM_RELATIVE].token != FAKTA_NO_TOKEN ? TERM_AFTER_RELATIVE : TERM_PREDICATE;

	if (w->relative)
	{
		fakta_set_term(w->doc, &terms[TERM_RELATIVE], i);
		read_mood(w, i, &terms[TERM_RELATIVE_MOOD]);
		w->relative = false;
		return true;
	}
	fakta_set_term(w->doc, &terms[term], i);
	read_mood(w, i, &terms[TERM_PREDICATE_MOOD]);
	for (uint32_t k = i + 1; k < w->s->end && k <= i + NEAR_MAX; k++)
		if (fakta_token_is_word(&w->doc->tokens[k]) && fakta_tags_at(w->doc, k) && fakta_word_kind(w->doc, k) != WORD_PREPOSITION)
		{
			fakta_set_term(w->doc, &terms[TERM_OBJECT], k);
			break;
		}
	return false;
}

/* The token where the clause goes on after an insertion between two commas, else 0. */
static uint32_t
behind_aside(const Walk *w, uint32_t comma)
{
	for (uint32_t i = comma + 1; i < w->s->end && i - comma < ASIDE_MAX; i++)
	{
		FaktaWordKind kind;

		if (fakta_word_kind(w->doc, i) == MARK_STOP)
			return 0;
		if (fakta_word_kind(w->doc, i) != MARK_COMMA || i + 1 >= w->s->end)
			continue;
		kind = fakta_word_kind(w->doc, i + 1);
		return kind == WORD_VERB || kind == WORD_AUXILIARY ? i + 1 : 0;
	}
	return 0;
}

static void
walk_right(Walk *w)
{
	const FaktaDocument *doc = w->doc;
	FaktaTerm  *terms = w->item->terms;
	const FaktaMention *next = next_mention(w->c, w->m);
	uint32_t	i = w->m->q.last + 1;

	w->crossed = w->relative = false;
	for (int n = 0; n < WALK_MAX && i < w->s->end; n++, i++)
	{
		uint32_t	on;

		while (next && next->q.last < i)
			next = next_mention(w->c, next);
		if (next && i >= next->q.first && is_counting(next))
		{
			w->crossed = true;
			i = next->q.last;
			continue;
		}
		switch (fakta_word_kind(doc, i))
		{
			case WORD_VERB:
				if (!meet_verb_right(w, i))
					return;
				break;
			case WORD_RELATIVE:
				w->relative = terms[TERM_RELATIVE].token == FAKTA_NO_TOKEN && !w->crossed;
				break;
			case WORD_CONJUNCTION:
			case MARK_STOP:
				return;
			case MARK_COMMA:
				on = behind_aside(w, i);
				if (on)
					i = on - 1;
				else if (!(next && next->q.first - i <= MIDDLE_MAX))
					return;
				break;
			case MARK_OPEN:
				on = behind_bracket(w, i);
				if (on > i)
					i = on - 1;
				break;
			case WORD_PREPOSITION:
				if (fakta_is(doc, i, TAG_OF) && i <= w->m->q.last + NEAR_MAX)
					for (uint32_t k = i; k < w->s->end && k <= i + NEAR_MAX; k++)
						if (fakta_tags_at(doc, k))
							fakta_gather(doc, &terms[TERM_OF], k);
				break;
			default:
				break;
		}
	}
}

/* -- Words near, in any clause ------------------------------------------------- */

static void
set_distance(FaktaTerm *term, uint32_t words)
{
	fakta_term_add(term, words <= NEAR_MAX ? CLASS_NEAR : words <= MIDDLE_MAX ? CLASS_MIDDLE : CLASS_FAR);
}

/* Adds a word to a term that covers a range of words. */
static void
add_word_of_range(FaktaTerm *term, uint32_t i)
{
	fakta_term_add(term, CLASS_ANY);
	if (term->token == FAKTA_NO_TOKEN)
	{
		term->token = term->from = i;
		term->to = i + 1;
	}
	else if (i < term->from)
		term->from = i;
	else
		term->to = i + 1;
}

static void
read_near(const FaktaDocument *doc, const FaktaSentence *s, const FaktaQuantity *q, FaktaItem *item)
{
	FaktaTerm  *terms = item->terms;
	uint32_t	i,
				n = 0;

	if (q->first > s->begin)
		fakta_set_term(doc, &terms[TERM_BEFORE], q->first - 1);
	else
		fakta_term_add(&terms[TERM_BEFORE], CLASS_EDGE);
	if (q->last + 1 < s->end)
		fakta_set_term(doc, &terms[TERM_AFTER], q->last + 1);
	else
		fakta_term_add(&terms[TERM_AFTER], CLASS_EDGE);
	for (i = q->first; i > s->begin && q->first - i < CUE_REACH; n += fakta_token_is_word(&doc->tokens[i]))
	{
		i--;
		if (n < NEAR_MAX && fakta_tags_at(doc, i))
			fakta_gather(doc, &terms[TERM_NEAR_LEFT], i);
		if (n < MIDDLE_MAX)
			add_word_of_range(&terms[TERM_LEFT], i);
		if (terms[TERM_CUE_LEFT].token == FAKTA_NO_TOKEN && is_cue(doc, i))
		{
			fakta_set_term(doc, &terms[TERM_CUE_LEFT], i);
			set_distance(&terms[TERM_CUE_LEFT], n);
		}
		if (terms[TERM_LIKE].token == FAKTA_NO_TOKEN && n <= MIDDLE_MAX && fakta_is(doc, i, TAG_PEOPLE))
			fakta_set_term(doc, &terms[TERM_LIKE], i);
	}
	for (i = q->last + 1, n = 0; i < s->end && i - q->last < CUE_REACH; i++)
	{
		if (n < NEAR_MAX && fakta_tags_at(doc, i))
			fakta_gather(doc, &terms[TERM_NEAR_RIGHT], i);
		if (n < MIDDLE_MAX)
			add_word_of_range(&terms[TERM_RIGHT], i);
		if (terms[TERM_CUE_RIGHT].token == FAKTA_NO_TOKEN && is_cue(doc, i))
		{
			fakta_set_term(doc, &terms[TERM_CUE_RIGHT], i);
			set_distance(&terms[TERM_CUE_RIGHT], n);
		}
		if (n >= MIDDLE_MAX && terms[TERM_CUE_RIGHT].token != FAKTA_NO_TOKEN)
			break;
		n += fakta_token_is_word(&doc->tokens[i]);
	}
}

/* Reads the classes of a sentence's words around a token. */
static void
read_sentence(const FaktaDocument *doc, FaktaTerm *term, uint32_t n, uint32_t around)
{
	const FaktaSentence *s;
	uint32_t	from,
				to;

	if (n >= doc->nsentences)
		return;
	s = &doc->sentences[n];
	from = around > s->begin + SENTENCE_LOOK ? around - SENTENCE_LOOK : s->begin;
	to = s->end > from + 2 * SENTENCE_LOOK ? from + 2 * SENTENCE_LOOK : s->end;
	fakta_gather_range(doc, term, from, to);
}

static void
read_context(const FaktaContext *c, const FaktaMention *m, FaktaItem *item)
{
	const FaktaDocument *doc = c->doc;
	const FaktaSentence *s = &doc->sentences[m->sentence];
	FaktaTerm  *terms = item->terms;

	read_sentence(doc, &terms[TERM_SENTENCE], m->sentence, m->q.first);
	if (m->sentence > 0 && m->q.first >= doc->title_end && s[-1].first >= doc->title_end && s[-1].zone != ZONE_LINK)
		read_sentence(doc, &terms[TERM_LAST], m->sentence - 1, s[-1].end);
	if (m->sentence + 1 < doc->nsentences && s[1].zone != ZONE_LINK)
		read_sentence(doc, &terms[TERM_FOLLOWING], m->sentence + 1, 0);
	if (s->heading != FAKTA_NO_SENTENCE)
		read_sentence(doc, &terms[TERM_HEADING], s->heading, 0);
	terms[TERM_TITLE] = c->title;
	terms[TERM_ARTICLE] = c->article;
}

/* -- Numbers -------------------------------------------------------------------- */

static void
add_size(FaktaTerm *term, double size)
{
	fakta_term_add(term, size < 10 ? CLASS_ONE_DIGIT : size < 100 ? CLASS_TENS : size < 1000 ? CLASS_HUNDREDS :
				   size < 100000 ? CLASS_THOUSANDS : CLASS_MYRIADS);
}

static bool
is_year_like(const FaktaDocument *doc, const FaktaQuantity *q)
{
	const FaktaToken *t = &doc->tokens[q->number];

	return fakta_token_is_number(t) && t->len == 4 && q->number == q->number_last &&
		(memcmp(doc->text + t->start, "19", 2) == 0 || memcmp(doc->text + t->start, "20", 2) == 0);
}

static void
add_kind(FaktaTerm *term, const FaktaMention *m)
{
	fakta_term_add(term, CLASS_ANY);
	fakta_term_add(term, m->q.kind == KIND_HEADCOUNT ? CLASS_PEOPLE_KIND : m->q.kind == KIND_PERCENTAGE ? CLASS_SHARE_KIND :
				   m->q.kind == KIND_BARE ? CLASS_BARE_KIND : CLASS_THING_KIND);
}

static void
read_number(const FaktaContext *c, const FaktaMention *m, FaktaTerm *term)
{
	const FaktaDocument *doc = c->doc;
	const FaktaSentence *s = &doc->sentences[m->sentence];
	const FaktaMention *prev = prev_mention(c, m),
			   *next = next_mention(c, m);

	term->token = m->q.number;
	add_kind(term, m);
	if (m->q.kind != KIND_PERCENTAGE)
		add_size(term, fakta_size(&m->q));
	if (isnan(m->q.value))
		fakta_term_add(term, CLASS_UNSURE);
	if (m->q.approximate)
		fakta_term_add(term, CLASS_ABOUT);
	if (m->q.elliptic)
		fakta_term_add(term, CLASS_ELLIPTIC);
	if (m->q.ratio)
		fakta_term_add(term, CLASS_FRACTION);
	if (is_year_like(doc, &m->q))
		fakta_term_add(term, CLASS_YEAR_LIKE);
	if (m->q.first > s->begin && fakta_mark(doc, m->q.first - 1) == '(')
		fakta_term_add(term, CLASS_IN_BRACKETS);
	if (m->q.first < doc->title_end)
		fakta_term_add(term, CLASS_IN_TITLE);
	else if (m->sentence <= fakta_title_sentences(doc) + 1)
		fakta_term_add(term, CLASS_IN_LEAD);
	if (s->zone == ZONE_LINK)
		fakta_term_add(term, CLASS_IN_LINK);
	if (s->zone == ZONE_ITEM)
		fakta_term_add(term, CLASS_IN_ITEM);
	if (m->q.first <= s->begin + 1)
		fakta_term_add(term, CLASS_FIRST);
	if (!(prev && is_counting(prev)) && !(next && is_counting(next)))
		fakta_term_add(term, CLASS_ALONE);
}

/* Adds classes for another number of the sentence, and for the words between. */
static void
read_neighbour(const FaktaContext *c, const FaktaMention *m, const FaktaMention *other, FaktaTerm *term, FaktaTerm *link)
{
	const FaktaDocument *doc = c->doc;
	uint32_t	from = (other < m ? other : m)->q.last + 1,
				to = (other < m ? m : other)->q.first;

	term->token = other->q.number;
	add_kind(term, other);
	if (other->q.kind == m->q.kind)
		fakta_term_add(term, fakta_size(&other->q) > fakta_size(&m->q) ? CLASS_BIGGER : fakta_size(&other->q) < fakta_size(&m->q) ? CLASS_SMALLER : CLASS_EQUAL);
	if (to - from <= 2)
		fakta_term_add(term, CLASS_TOUCHES);
	else if (to - from <= 6)
		fakta_term_add(term, CLASS_CLOSE);
	if (to > from && fakta_is(doc, to - 1, TAG_OF))
		fakta_term_add(term, CLASS_JOIN_OF);
	for (uint32_t i = from; i < to && i < from + WALK_MAX; i++)
	{
		FaktaWordKind kind = fakta_word_kind(doc, i);

		if (kind == WORD_VERB)
			fakta_term_add(term, CLASS_JOIN_VERB);
		else if (kind == WORD_CONJUNCTION)
			fakta_term_add(term, CLASS_JOIN_CLAUSE);
		else if (kind == MARK_COMMA)
			fakta_term_add(term, CLASS_JOIN_COMMA);
		else if (kind == MARK_OPEN && i + 1 == to)
			fakta_term_add(term, CLASS_JOIN_BRACKET);
		else if (kind == WORD_JOIN)
			fakta_term_add(term, fakta_is(doc, i, TAG_OR) ? CLASS_JOIN_OR : CLASS_JOIN_AND);
		if (fakta_tags_at(doc, i))
			fakta_gather(doc, link, i);
	}
}

static void
add_decision(FaktaTerm *term, const FaktaMention *m)
{
	static const uint8_t roles[] = {CLASS_IS_LAID_OFF, CLASS_IS_FURLOUGHED, CLASS_IS_WORKFORCE, CLASS_IS_REMAINING, CLASS_IS_HIRED, CLASS_IS_DEPARTED, CLASS_IS_OTHER};
	static const uint8_t statuses[] = {0, CLASS_IS_DONE, CLASS_IS_PLANNED, CLASS_IS_AT_RISK, CLASS_IS_RUMOURED, CLASS_IS_DENIED};

	fakta_term_add(term, roles[m->role]);
	if (m->status)
		fakta_term_add(term, statuses[m->status]);
}

/* Is it the same number of people, or the same share? */
static bool
is_same(const FaktaQuantity *a, const FaktaQuantity *b)
{
	if (a->kind != b->kind || isnan(a->value) != isnan(b->value))
		return false;
	return isnan(a->value) ? a->low == b->low && a->high == b->high : a->value == b->value;
}

/* The first equal number in the article; one with a role is preferred. */
static const FaktaMention *
same_elsewhere(const FaktaContext *c, const FaktaMention *m)
{
	const FaktaMention *best = NULL;
	const FaktaMention *begin = m - c->out->items > SAME_LOOK ? m - SAME_LOOK : c->out->items;
	const FaktaMention *end = c->out->items + c->out->n - m > SAME_LOOK ? m + SAME_LOOK : c->out->items + c->out->n;

	if (m->q.kind != KIND_HEADCOUNT && m->q.kind != KIND_PERCENTAGE)
		return NULL;
	if (!isnan(m->q.value) && m->q.kind == KIND_HEADCOUNT && m->q.value < 10)
		return NULL;
	for (const FaktaMention *x = begin; x < end; x++)
		if (x != m && is_same(&x->q, &m->q) && (best == NULL || (best->role == ROLE_OTHER && x->role != ROLE_OTHER)))
			best = x;
	return best;
}

/*
 * The last number in earlier sentences that has a role, if it is at most three
 * sentences back.
 */
static const FaktaMention *
told_before(const FaktaContext *c, const FaktaMention *m)
{
	for (const FaktaMention *x = m; x-- > c->out->items && m - x <= TOLD_LOOK;)
		if (x->sentence != m->sentence && x->q.first >= c->doc->title_end && x->role != ROLE_OTHER &&
			(x->q.kind == KIND_HEADCOUNT || x->q.kind == KIND_PERCENTAGE))
			return m->sentence - x->sentence <= 3 ? x : NULL;
	return NULL;
}

/* Adds what has been decided so far on the numbers around. */
void
fakta_relate_decided(const FaktaContext *c, uint32_t k, FaktaItem *item)
{
	const FaktaMention *m = &c->out->items[k];
	const FaktaMention *prev = prev_mention(c, m),
			   *next = next_mention(c, m),
			   *other;

	if (prev && is_counting(prev))
		add_decision(&item->terms[TERM_PREV], prev);
	if (next && is_counting(next))
		add_decision(&item->terms[TERM_NEXT], next);
	if ((other = told_before(c, m)) != NULL)
	{
		FaktaTerm  *term = &item->terms[TERM_TOLD];

		term->token = other->q.number;
		add_kind(term, other);
		add_decision(term, other);
		if (other->q.kind == m->q.kind)
			fakta_term_add(term, fakta_size(&other->q) > fakta_size(&m->q) ? CLASS_BIGGER : CLASS_SMALLER);
		if (m->sentence - other->sentence == 1)
			fakta_term_add(term, CLASS_NEXT_DOOR);
	}
	if ((other = same_elsewhere(c, m)) != NULL)
	{
		FaktaTerm  *term = &item->terms[TERM_SAME];

		term->token = other->q.number;
		add_kind(term, other);
		add_decision(term, other);
		if (other->q.first < c->doc->title_end)
			fakta_term_add(term, CLASS_IN_TITLE);
	}
}

static void
relate_anew(const FaktaContext *c, uint32_t k, FaktaItem *item)
{
	const FaktaMention *m = &c->out->items[k];
	const FaktaMention *prev = prev_mention(c, m),
			   *next = next_mention(c, m);
	Walk		w = {.c = c,.doc = c->doc,.s = &c->doc->sentences[m->sentence],.m = m,.item = item};

	fakta_item_clear(item, c->doc);
	read_number(c, m, &item->terms[TERM_NUMBER]);
	if (m->q.noun != FAKTA_NO_TOKEN)
		fakta_set_term(c->doc, &item->terms[TERM_NOUN], m->q.noun);
	if (prev && is_counting(prev))
		read_neighbour(c, m, prev, &item->terms[TERM_PREV], &item->terms[TERM_LINK]);
	if (next && is_counting(next))
		read_neighbour(c, m, next, &item->terms[TERM_NEXT], &item->terms[TERM_LINK_NEXT]);
	read_near(c->doc, w.s, &m->q, item);
	walk_left(&w);
	walk_right(&w);
	read_context(c, m, item);
}

/*
 * Reads the terms of a number, or takes them from the cache: they are needed for
 * its role, its status and its owner.
 */
void
fakta_relate(const FaktaContext *c, uint32_t k, FaktaItem *item)
{
	FaktaKept  *kept = c->kept;

	for (uint32_t i = 0; kept && i < kept->n; i++)
		if (kept->mentions[i] == k)
		{
			*item = kept->items[i];
			return;
		}
	relate_anew(c, k, item);
	if (kept && kept->n < FAKTA_KEPT_MAX)
	{
		kept->mentions[kept->n] = k;
		kept->items[kept->n++] = *item;
	}
}

void
fakta_context_keep(FaktaContext *c, FaktaKept *kept)
{
	kept->n = 0;
	c->kept = kept;
}

/* -- The cue -------------------------------------------------------------------- */

/*
 * Adds terms for words that show how certain a cut is: before the cue, in its
 * clause and in other clauses, and after it.
 */
void
fakta_relate_cue(const FaktaContext *c, uint32_t k, FaktaItem *item)
{
	const FaktaDocument *doc = c->doc;
	const FaktaMention *m = &c->out->items[k];
	uint32_t	cue = m->trigger != FAKTA_NO_TOKEN ? m->trigger : m->q.first;
	const FaktaSentence *s = &doc->sentences[m->sentence];
	bool		same = true;
	uint32_t	from,
				to;

	/* the cue may be in a heading or in an earlier sentence */
	s = &doc->sentences[fakta_sentence_of(doc, cue, m->sentence)];
	if (m->trigger != FAKTA_NO_TOKEN)
		fakta_set_term(doc, &item->terms[TERM_CUE], cue);
	for (uint32_t i = cue, n = 0; i > s->begin && cue - i < CUE_REACH; n++)
	{
		FaktaWordKind kind = fakta_word_kind(doc, --i);

		if (kind == MARK_STOP || kind == WORD_CONJUNCTION || kind == MARK_COMMA)
		{
			same = false;
			if (kind == WORD_CONJUNCTION)
				fakta_set_term(doc, &item->terms[TERM_CLAUSE], i);
		}
		if (!fakta_tags_at(doc, i))
			continue;
		if (n < GROUP_MAX && same)
			fakta_gather(doc, &item->terms[TERM_MOOD], i);
		fakta_gather(doc, &item->terms[same ? TERM_WIDE : TERM_SAID], i);
	}
	from = cue < m->q.first ? cue + 1 : m->q.last + 1;
	to = cue < m->q.first ? m->q.first : cue;
	fakta_gather_range(doc, &item->terms[TERM_BEHIND], from, to > from + CUE_REACH ? from + CUE_REACH : to);
	from = (cue > m->q.last ? cue : m->q.last) + 1;
	for (uint32_t i = from; i < s->end && i < from + MIDDLE_MAX; i++)
	{
		FaktaWordKind kind = fakta_word_kind(doc, i);

		if (kind == MARK_STOP || kind == MARK_COMMA || kind == WORD_CONJUNCTION)
			break;
		if (fakta_tags_at(doc, i))
			fakta_gather(doc, &item->terms[TERM_BEHIND], i);
	}
}

/* -- The article ------------------------------------------------------------------ */

void
fakta_context_read(FaktaContext *c, const FaktaDocument *doc, FaktaMentions *out)
{
	FaktaItem	none;

	fakta_item_clear(&none, doc);
	c->doc = doc;
	c->out = out;
	c->title = c->article = none.terms[0];
	c->cues = 0;
	c->kept = NULL;
	for (uint32_t n = 0; n < doc->nsentences; n++)
		c->cues += doc->sentences[n].cues && doc->sentences[n].zone != ZONE_LINK;
	fakta_gather_range(doc, &c->title, 0, doc->title_end < SENTENCE_LOOK ? doc->title_end : SENTENCE_LOOK);
	fakta_term_add(&c->article, CLASS_ANY);
	fakta_term_add(&c->article, c->cues == 0 ? CLASS_NO_CUE : c->cues == 1 ? CLASS_ONE_CUE : CLASS_MORE_CUES);
	if (doc->title_end > 0)
		fakta_term_add(&c->article, CLASS_IN_TITLE);
	for (uint32_t n = 0; n < fakta_title_sentences(doc); n++)
		if (doc->sentences[n].cues)
			fakta_term_add(&c->article, CLASS_NEAR);
}

/* -- For others ------------------------------------------------------------------- */

void
fakta_term_word(const FaktaDocument *doc, FaktaTerm *term, uint32_t token)
{
	fakta_set_term(doc, term, token);
}

void
fakta_term_words(const FaktaDocument *doc, FaktaTerm *term, uint32_t from, uint32_t to)
{
	fakta_gather_range(doc, term, from, to);
}

void
fakta_term_decided(FaktaTerm *term, const FaktaMention *m)
{
	add_decision(term, m);
}
