/*
 * owner.c
 *		Whose people a number counts: those of one employer, or of several.
 *
 * Each employer named near a number is a candidate.  The rules give each of them,
 * and "nobody", a score by the place of its name.  The best candidate, and the
 * other employers in the sentence, decide whether the number is of one employer
 * or of several.  doc/rules.md explains the terms.
 */
#include "fact/owner.h"

#include <math.h>

#include "article/word.h"

/* Maximum candidates of a number, so that the time stays linear. */
#define CANDIDATES_MAX	12
/*
 * Maximum candidates after each step: before the number and after it in its
 * sentence, in sentences before, in the sentence after.
 */
#define LEFT_MAX		6
#define RIGHT_MAX		9
#define LAST_MAX		11
#define NEXT_MAX		12
/* Maximum names that are read in each of these steps. */
#define NAMES_LOOK		16
/* Maximum tokens of a sentence that are read on each side of the number. */
#define REACH			120
/* Maximum words between a name and the number that are read for their classes. */
#define LINK_MAX		24
/* Maximum sentences after a heading to which it applies. */
#define FOLLOW_MAX		12
/* Distances in sentences: next to the number, and near. */
#define NEXT_DOOR_MAX	1
#define MIDDLE_SENTENCES	3
/* Maximum names in a row. */
#define ROW_MAX			8
/* Maximum numbers that are tried in search of one between two tokens. */
#define BETWEEN_LOOK	8
/* How many numbers back a number with a role, or the same number, is looked for. */
#define TOLD_LOOK		12
#define SAME_LOOK		40
/* Smaller numbers may be equal by coincidence. */
#define SAME_MIN		20
/* Distances in tokens: next to, near, and in the middle. */
#define TOUCH_MAX		1
#define NEAR_MAX		3
#define MIDDLE_MAX		8
/*
 * Maximum words from the noun of an employer to "itu", and tokens at the
 * beginning of the article that may have its first noun.
 */
#define BACK_MAX		6
#define LEAD_MAX		50
/* Limits of evidence for the type of a name, and of how often it is named. */
#define STRONG_MIN		8
#define FAINT_MAX		3
#define OFTEN_MIN		4
/* Maximum length of a host in the lexicon. */
#define HOST_MAX		64

/* The terms that belong to a candidate have consecutive numbers. */
#define OWNER_TERM_FIRST	TERM_OWNER
#define OWNER_TERM_LAST		TERM_OWNER_SAME

#define NO_MENTION		UINT32_MAX

/* An employer, and its mentions that matter for the number; NO_MENTION if there is none. */
typedef struct Candidate
{
	uint32_t	entity;
	uint32_t	left;			/* before the number in its sentence */
	uint32_t	right;			/* after the number in its sentence */
	uint32_t	last;			/* in sentences before */
	uint32_t	next;
	uint32_t	heading;
	uint32_t	back;			/* how many sentences back last is */
} Candidate;

typedef struct Owners
{
	const FaktaContext *c;
	const FaktaDocument *doc;
	const FaktaNames *names;
	const FaktaMention *m;
	const FaktaSentence *s;
	Candidate	items[CANDIDATES_MAX];
	uint32_t	n;
	uint32_t	firms;			/* number of companies in the article */
	bool		title_row;		/* does the title name several companies in a row? */
	FaktaTerm	first_employer;
	FaktaTerm	first_employer_before;
} Owners;

/*
 * The lexicon's entry for a host such as "Layoffs.fyi", which the scanner does
 * not look up; NULL if there is none.
 */
const FaktaWord *
fakta_host_word(const FaktaDocument *doc, uint32_t i)
{
	const FaktaToken *t = &doc->tokens[i];
	char		form[HOST_MAX];

	return t->type == TOK_HOST && t->len <= HOST_MAX ?
		fakta_lookup(form, fakta_fold(doc->text + t->start, t->len, doc->utf8, form, sizeof(form))) : NULL;
}

/* -- Names --------------------------------------------------------------------- */

static const FaktaEntity *
entity_of(const FaktaNames *names, uint32_t mention)
{
	return fakta_entity(names, names->mentions[mention].entity);
}

/* Is the entity of a type that employs people? */
static bool
may_employ(const FaktaEntity *e)
{
	return e->type == NAME_COMPANY || e->type == NAME_BODY || e->type == NAME_MEDIA;
}

/* Is its type unknown, so that it may be an employer? */
static bool
might_employ(const FaktaEntity *e)
{
	return e->type == NAME_UNKNOWN && e->score[NAME_PERSON] < 2;
}

/*
 * Authorities for labour or statistics, unions and trackers report cuts, but are
 * not their employers.
 */
static bool
only_tells(const Owners *o, const FaktaEntity *e)
{
	if (e->legal)
		return false;
	return fakta_is(o->doc, e->first, TAG_ASSOCIATION) || fakta_is(o->doc, e->first, TAG_TRACKER) ||
		fakta_any_is(o->doc, e->first, e->first + e->words, TAG_LABOUR_OFFICE);
}

/*
 * Are two neighbouring names joined: "A, B", "A dan B", "A, dan PT B"?  *and is
 * set if it is not by a comma only.
 */
static bool
are_joined(const Owners *o, uint32_t a, uint32_t b, bool *and)
{
	const FaktaDocument *doc = o->doc;
	uint32_t	i = o->names->mentions[a].last + 1,
				end = o->names->mentions[b].first;

	if (end < i || end - i > 5 || !may_employ(entity_of(o->names, a)) || !may_employ(entity_of(o->names, b)) ||
		entity_of(o->names, a) == entity_of(o->names, b))
		return false;
	if (i < end && fakta_is(doc, i, TAG_LEGAL_AFTER))
		i++;
	if (i < end && fakta_mark(doc, i) == ',')
		i++;
	if (i < end && (fakta_is(doc, i, TAG_AND) || fakta_is(doc, i, TAG_NEXT_ONE) || fakta_mark(doc, i) == '&' || fakta_is(doc, i, TAG_TO) ||
					(end < doc->title_end && fakta_is_dash(doc, i))))
	{
		*and = true;
		i++;
	}
	if (i < end && fakta_is(doc, i, TAG_LEGAL))
		i++;
	return i == end && i > o->names->mentions[a].last + 1;
}

/* Is a name one of several in a row that ends with "dan"? */
static bool
is_in_row(const Owners *o, uint32_t k)
{
	uint32_t	from = k,
				to = k;
	bool		and = false;

	while (from > 0 && k - from < ROW_MAX && are_joined(o, from - 1, from, &and))
		from--;
	while (to + 1 < o->names->nmentions && to - k < ROW_MAX && are_joined(o, to, to + 1, &and))
		to++;
	if (from == to)
		return false;
	if (!and)
	{
		/* "A, B, dan lainnya" */
		uint32_t	i = o->names->mentions[to].last + 1;

		i += i < o->doc->ntokens && fakta_mark(o->doc, i) == ',';
		and = i + 1 < o->doc->ntokens && fakta_is(o->doc, i, TAG_AND) && fakta_is(o->doc, i + 1, TAG_REST);
	}
	return and;
}

/* -- Candidates ------------------------------------------------------------------ */

/*
 * The candidate for an entity.  A new one is added if there are fewer than
 * limit.  NULL if the entity cannot be a candidate.
 */
static Candidate *
candidate_of(Owners *o, const FaktaEntity *e, uint32_t limit)
{
	uint32_t	entity;
	Candidate  *c;

	if (e == NULL || !(may_employ(e) || (limit <= RIGHT_MAX && o->m->role != ROLE_OTHER && might_employ(e))))
		return NULL;
	entity = (uint32_t) (e - o->names->entities);
	for (uint32_t k = 0; k < o->n; k++)
		if (o->items[k].entity == entity)
			return &o->items[k];
	if (o->n >= limit || only_tells(o, e))
		return NULL;
	c = &o->items[o->n++];
	c->entity = entity;
	c->left = c->right = c->last = c->next = c->heading = NO_MENTION;
	c->back = 0;
	return c;
}

static void
find_in_sentence(Owners *o)
{
	const FaktaMention *m = o->m;
	uint32_t	from = m->q.first > o->s->first + REACH ? m->q.first - REACH : o->s->first,
				to = o->s->end > m->q.last + REACH ? m->q.last + REACH : o->s->end,
				at = fakta_name_at(o->names, m->q.first);
	uint32_t	k = at;

	for (uint32_t n = 0; k > 0 && n < NAMES_LOOK && o->names->mentions[k - 1].first >= from; n++)
	{
		Candidate  *c = candidate_of(o, entity_of(o->names, --k), LEFT_MAX);

		if (c && c->left == NO_MENTION)
			c->left = k;
	}
	for (k = at; k < o->names->nmentions && k - at < NAMES_LOOK && o->names->mentions[k].first < to; k++)
		if (o->names->mentions[k].first > m->q.last)
		{
			Candidate  *c = candidate_of(o, entity_of(o->names, k), RIGHT_MAX);

			if (c && c->right == NO_MENTION)
				c->right = k;
		}
}

/* Adds the names of the sentences before, back to the title. */
static void
find_before(Owners *o)
{
	uint32_t	k = fakta_name_at(o->names, o->s->first),
				sentence = o->m->sentence;

	for (uint32_t n = 0; k > 0 && n < NAMES_LOOK; n++)
	{
		Candidate  *c;

		k--;
		sentence = fakta_sentence_of(o->doc, o->names->mentions[k].first, sentence);
		if (o->doc->sentences[sentence].zone == ZONE_LINK)
			continue;
		if ((c = candidate_of(o, entity_of(o->names, k), LAST_MAX)) != NULL && c->last == NO_MENTION)
		{
			c->last = k;
			c->back = o->m->sentence - sentence;
		}
	}
}

/*
 * Adds the names of the next sentence; for a number in the title, of the first
 * sentences of the article.
 */
static void
find_behind(Owners *o)
{
	uint32_t	k = fakta_name_at(o->names, o->s->end),
				end = o->m->sentence + (o->m->q.last < o->doc->title_end ? 3 : 2);

	end = end < o->doc->nsentences ? o->doc->sentences[end].first : o->doc->ntokens;
	for (uint32_t n = 0; k < o->names->nmentions && n < NAMES_LOOK && o->names->mentions[k].first < end; n++, k++)
	{
		Candidate  *c = candidate_of(o, entity_of(o->names, k), NEXT_MAX);

		if (c && c->next == NO_MENTION)
			c->next = k;
	}
}

/* Adds the name in the heading of the number's part or list item. */
static void
find_heading(Owners *o)
{
	bool		found = false;

	if (o->s->heading != FAKTA_NO_SENTENCE)
	{
		const FaktaSentence *s = &o->doc->sentences[o->s->heading];
		uint32_t	k = fakta_name_at(o->names, s->first);

		for (uint32_t n = 0; k < o->names->nmentions && o->names->mentions[k].first < s->end && n < NAMES_LOOK; k++, n++)
		{
			Candidate  *c = candidate_of(o, entity_of(o->names, k), LAST_MAX);

			if (c && c->heading == NO_MENTION)
				c->heading = k;
		}
	}
	for (uint32_t n = o->m->sentence, looks = 0; !found && o->names->headings > 0 && n > 0 && looks < FOLLOW_MAX; looks++)
	{
		const FaktaSentence *s = &o->doc->sentences[--n];

		if (s->first < o->doc->title_end)
			return;
		for (uint32_t k = fakta_name_at(o->names, s->first); !found && k < o->names->nmentions && o->names->mentions[k].first < s->end; k++)
			if (o->names->mentions[k].heading)
			{
				Candidate  *c = candidate_of(o, entity_of(o->names, k), LAST_MAX);

				found = c != NULL;
				if (c)
					c->heading = k;
			}
	}
}

/* -- Terms of one candidate --------------------------------------------------------- */

static bool
is_people(const FaktaMention *m)
{
	return m->q.kind == KIND_HEADCOUNT || m->q.kind == KIND_PERCENTAGE;
}

/* Is there another number of people between two tokens of the sentence? */
static bool
is_crossed(const Owners *o, uint32_t from, uint32_t to)
{
	const FaktaMention *begin = o->c->out->items,
			   *end = begin + o->c->out->n;

	for (const FaktaMention *x = o->m; x > begin && o->m - x < BETWEEN_LOOK && x[-1].sentence == o->m->sentence && x[-1].q.first > from; x--)
		if (is_people(x - 1) && x[-1].q.last < to)
			return true;
	for (const FaktaMention *x = o->m + 1; x < end && x - o->m < BETWEEN_LOOK && x->sentence == o->m->sentence && x->q.last < to; x++)
		if (is_people(x) && x->q.first > from)
			return true;
	return false;
}

/* Is there no other candidate between this one and the number? */
static bool
is_nearest(const Owners *o, const Candidate *c, bool left)
{
	for (uint32_t k = 0; k < o->n; k++)
	{
		const Candidate *x = &o->items[k];

		if (x != c && (left ? x->left != NO_MENTION && x->left > c->left : x->right != NO_MENTION && x->right < c->right))
			return false;
	}
	return true;
}

/*
 * Adds classes for words and marks between a name and the number.  Returns the
 * first verb, or FAKTA_NO_TOKEN.
 */
static uint32_t
read_between(const Owners *o, uint32_t from, uint32_t to, FaktaTerm *term)
{
	uint32_t	verb = FAKTA_NO_TOKEN;

	for (uint32_t i = from; i < to && i < from + REACH; i++)
		switch (fakta_word_kind(o->doc, i))
		{
			case WORD_VERB:
				fakta_term_add(term, CLASS_JOIN_VERB);
				if (verb == FAKTA_NO_TOKEN)
					verb = i;
				break;
			case WORD_CONJUNCTION:
				fakta_term_add(term, CLASS_JOIN_CLAUSE);
				break;
			case WORD_JOIN:
				fakta_term_add(term, fakta_is(o->doc, i, TAG_OR) ? CLASS_JOIN_OR : CLASS_JOIN_AND);
				break;
			case MARK_COMMA:
				fakta_term_add(term, CLASS_JOIN_COMMA);
				break;
			case MARK_STOP:
				fakta_term_add(term, CLASS_COLON);
				break;
			case MARK_OPEN:
				fakta_term_add(term, i + 1 == to ? CLASS_IN_BRACKETS : CLASS_JOIN_BRACKET);
				break;
			case MARK_CLOSE:
				fakta_term_add(term, CLASS_JOIN_BRACKET);
				break;
			default:
				break;
		}
	return verb;
}

static void
add_distance(FaktaTerm *term, uint32_t tokens)
{
	fakta_term_add(term, tokens < TOUCH_MAX ? CLASS_TOUCHES : tokens <= NEAR_MAX ? CLASS_NEAR : tokens <= MIDDLE_MAX ? CLASS_MIDDLE : CLASS_FAR);
}

/* Adds classes that a mention has wherever it is. */
static void
read_name(const Owners *o, uint32_t k, FaktaTerm *term)
{
	const FaktaNameMention *name = &o->names->mentions[k];

	term->token = name->first;
	fakta_term_add(term, CLASS_ANY);
	if (name->aside)
		fakta_term_add(term, CLASS_ASIDE_NAME);
	else if (name->relative || name->parent)
		fakta_term_add(term, CLASS_OF_OTHER);
	if (name->heading)
		fakta_term_add(term, CLASS_IN_ITEM);
	if (is_in_row(o, k))
		fakta_term_add(term, CLASS_JOINED);
}

/* The first token of a name with "PT" before it, and the last with "Tbk" after it. */
static uint32_t
legal_first(const Owners *o, uint32_t k, uint32_t begin)
{
	uint32_t	i = o->names->mentions[k].first;

	return i > begin && fakta_is(o->doc, i - 1, TAG_LEGAL) ? i - 1 : i;
}

static uint32_t
legal_end(const Owners *o, uint32_t k, uint32_t end)
{
	uint32_t	i = o->names->mentions[k].last + 1;

	while (i < end && fakta_is(o->doc, i, TAG_LEGAL_AFTER))
		i++;
	return i;
}

static void
read_left(const Owners *o, const Candidate *c, FaktaTerm *terms)
{
	uint32_t	from = legal_end(o, c->left, o->m->q.first),
				to = o->m->q.first,
				first = legal_first(o, c->left, o->s->begin),
				verb;
	FaktaTerm  *term = &terms[TERM_OWNER_LEFT];

	read_name(o, c->left, term);
	add_distance(term, to - from);
	if (is_nearest(o, c, true))
		fakta_term_add(term, CLASS_NEAREST);
	if (is_crossed(o, from, to))
		fakta_term_add(term, CLASS_CROSSED);
	if (first <= o->s->begin)
		fakta_term_add(term, CLASS_FIRST);
	else
		fakta_term_word(o->doc, &terms[TERM_OWNER_LEFT_BEFORE], first - 1);
	verb = read_between(o, from, to, term);
	if (verb != FAKTA_NO_TOKEN)
		fakta_term_word(o->doc, &terms[TERM_OWNER_LEFT_VERB], verb);
	if (from < to)
		fakta_term_word(o->doc, &terms[TERM_OWNER_LEFT_AFTER], from);
	fakta_term_words(o->doc, &terms[TERM_OWNER_LEFT_LINK], to > from + LINK_MAX ? to - LINK_MAX : from, to);
}

static void
read_right(const Owners *o, const Candidate *c, FaktaTerm *terms)
{
	uint32_t	from = o->m->q.last + 1,
				to = legal_first(o, c->right, from),
				end = legal_end(o, c->right, o->s->end);
	FaktaTerm  *term = &terms[TERM_OWNER_RIGHT];

	read_name(o, c->right, term);
	add_distance(term, to - from);
	if (is_nearest(o, c, false))
		fakta_term_add(term, CLASS_NEAREST);
	if (is_crossed(o, from, to))
		fakta_term_add(term, CLASS_CROSSED);
	read_between(o, from, to, term);
	if (from < to)
		fakta_term_word(o->doc, &terms[TERM_OWNER_RIGHT_BEFORE], to - 1);
	if (end < o->s->end)
		fakta_term_word(o->doc, &terms[TERM_OWNER_RIGHT_AFTER], end);
	fakta_term_words(o->doc, &terms[TERM_OWNER_RIGHT_LINK], from, to > from + LINK_MAX ? from + LINK_MAX : to);
}

/* Adds classes for a name in the sentences before. */
static void
read_last(const Owners *o, const Candidate *c, FaktaTerm *term)
{
	const FaktaSentence *s = o->s - c->back;
	uint32_t	line = 0;
	bool		nearest = true;

	read_name(o, c->last, term);
	fakta_term_add(term, c->back <= NEXT_DOOR_MAX ? CLASS_NEXT_DOOR : c->back <= MIDDLE_SENTENCES ? CLASS_MIDDLE : CLASS_FAR);
	if (s->first < o->doc->title_end)
		fakta_term_add(term, CLASS_IN_TITLE);
	if (s->zone == ZONE_HEADING)
		fakta_term_add(term, CLASS_IN_ITEM);
	if (legal_first(o, c->last, s->begin) <= s->begin)
		fakta_term_add(term, CLASS_FIRST);
	if (s->cues)
		fakta_term_add(term, CLASS_SENDS);
	for (uint32_t n = 0; n < c->back && n <= MIDDLE_SENTENCES; n++)
		line += (o->doc->tokens[o->s[-(int) n].first].flags & TF_LINE) != 0;
	if (line > 0)
		fakta_term_add(term, CLASS_NEW_LINE);
	for (uint32_t k = 0; k < o->n; k++)
		if (o->items[k].last != NO_MENTION && o->items[k].last > c->last)
			nearest = false;
	if (nearest)
		fakta_term_add(term, CLASS_NEAREST);
}

static void
read_next(const Owners *o, const Candidate *c, FaktaTerm *term)
{
	bool		nearest = true;

	read_name(o, c->next, term);
	fakta_term_add(term, o->names->mentions[c->next].first < o->s[1].end ? CLASS_NEXT_DOOR : CLASS_MIDDLE);
	if (legal_first(o, c->next, o->s->end) <= o->s[1].begin)
		fakta_term_add(term, CLASS_FIRST);
	for (uint32_t k = 0; k < o->n; k++)
		if (o->items[k].next != NO_MENTION && o->items[k].next < c->next)
			nearest = false;
	if (nearest)
		fakta_term_add(term, CLASS_NEAREST);
}

/* Adds classes for the evidence that a name is an employer or something else. */
static void
read_looks(const Owners *o, const FaktaEntity *e, FaktaTerm *term)
{
	if (e->legal)
		fakta_term_add(term, CLASS_LEGAL_NAME);
	if (e->score[NAME_COMPANY] >= STRONG_MIN)
		fakta_term_add(term, CLASS_STRONG_NAME);
	else if (e->score[NAME_COMPANY] <= FAINT_MAX)
		fakta_term_add(term, CLASS_FAINT_NAME);
	if (e->score[NAME_PERSON] > 0)
		fakta_term_add(term, CLASS_LIKE_PERSON);
	if (e->score[NAME_PLACE] > 0)
		fakta_term_add(term, CLASS_LIKE_PLACE);
	if (e->count >= OFTEN_MIN)
		fakta_term_add(term, CLASS_OFTEN);
	if (e->words == 1)
		fakta_term_add(term, CLASS_ONE_WORD);
	if (o->doc->tokens[e->first].flags & TF_CAPITALS)
		fakta_term_add(term, CLASS_INITIALS);
}

/* Adds classes for the candidate in the article as a whole. */
static void
read_owner(const Owners *o, const Candidate *c, FaktaTerm *term)
{
	const FaktaEntity *e = &o->names->entities[c->entity];
	bool		here = c->left != NO_MENTION || c->right != NO_MENTION,
				sole = true;

	term->token = o->names->mentions[c->left != NO_MENTION ? c->left : c->right != NO_MENTION ? c->right : c->heading != NO_MENTION ? c->heading :
									 c->last != NO_MENTION ? c->last : c->next != NO_MENTION ? c->next : fakta_name_at(o->names, e->earliest)].first;
	fakta_term_add(term, CLASS_ANY);
	fakta_term_add(term, e->type == NAME_COMPANY ? CLASS_FIRM : e->type == NAME_BODY ? CLASS_BODY_NAME : e->type == NAME_MEDIA ? CLASS_MEDIUM_NAME : CLASS_UNTYPED);
	if (c->entity == o->names->main)
		fakta_term_add(term, CLASS_IS_MAIN);
	read_looks(o, e, term);
	if (e->in_title)
		fakta_term_add(term, CLASS_IN_TITLE);
	if (e->in_lead)
		fakta_term_add(term, CLASS_IN_LEAD);
	if (e->acts)
		fakta_term_add(term, CLASS_SENDS);
	if (e->count <= 1)
		fakta_term_add(term, CLASS_ONCE);
	if (here)
		fakta_term_add(term, CLASS_HERE);
	for (uint32_t k = 0; k < o->n; k++)
		if (&o->items[k] != c && (!here || o->items[k].left != NO_MENTION || o->items[k].right != NO_MENTION))
			sole = false;
	if (sole)
		fakta_term_add(term, CLASS_SOLE);
}

/* The last number before that has a role and is of the same part (title or body). */
static const FaktaMention *
told_before(const Owners *o)
{
	for (const FaktaMention *x = o->m; x-- > o->c->out->items && o->m - x <= TOLD_LOOK;)
	{
		if ((o->m->q.first >= o->doc->title_end) != (x->q.first >= o->doc->title_end))
			return NULL;
		if (is_people(x) && x->role != ROLE_OTHER)
			return x;
	}
	return NULL;
}

/* The same number with the same role elsewhere in the body, if it is judged already. */
static const FaktaMention *
same_judged(const Owners *o)
{
	const FaktaMention *begin = o->c->out->items,
			   *end = begin + o->c->out->n;
	bool		title = o->m->q.first < o->doc->title_end;

	/* small numbers may be equal by coincidence */
	if (o->m->q.kind == KIND_HEADCOUNT && fakta_size(&o->m->q) < SAME_MIN)
		return NULL;
	for (uint32_t n = 1; n <= SAME_LOOK; n++)
	{
		const FaktaMention *x = title ? o->m + n : o->m - n;

		if (x < begin || x >= end)
			return NULL;
		if (x->q.first < o->doc->title_end)
		{
			if (!title)
				return NULL;
			continue;
		}
		if (x->q.kind == o->m->q.kind && is_people(x) && x->role == o->m->role &&
			fakta_size(&x->q) == fakta_size(&o->m->q))
			return x;
	}
	return NULL;
}

static void
add_scope(FaktaTerm *term, const FaktaMention *x)
{
	fakta_term_add(term, x->scope == SCOPE_COMPANY ? CLASS_IS_COMPANY : CLASS_IS_AGGREGATE);
	if (x->subject != FAKTA_NO_NAME)
		fakta_term_add(term, CLASS_WON);
}

/* Adds classes that compare this number with another one, told before or equal. */
static void
read_other(const Owners *o, const FaktaMention *x, FaktaTerm *term)
{
	term->token = x->q.number;
	fakta_term_add(term, CLASS_ANY);
	fakta_term_add(term, x->sentence == o->m->sentence ? CLASS_HERE : o->m->sentence - x->sentence == 1 ? CLASS_NEXT_DOOR : CLASS_FAR);
	if (x->role == o->m->role)
		fakta_term_add(term, CLASS_EQUAL);
	if (x->q.kind != o->m->q.kind)
		fakta_term_add(term, CLASS_SHARE_KIND);
	if (x->sentence != o->m->sentence && (o->doc->tokens[o->s->first].flags & TF_LINE))
		fakta_term_add(term, CLASS_NEW_LINE);
	if (x->named)
		fakta_term_add(term, CLASS_NAME);
	add_scope(term, x);
}

static void
read_candidate(const Owners *o, const Candidate *c, FaktaTerm *terms)
{
	const FaktaMention *x;

	read_owner(o, c, &terms[TERM_OWNER]);
	if (c->left != NO_MENTION)
		read_left(o, c, terms);
	if (c->right != NO_MENTION)
		read_right(o, c, terms);
	if (c->last != NO_MENTION)
		read_last(o, c, &terms[TERM_OWNER_LAST]);
	if (c->next != NO_MENTION)
		read_next(o, c, &terms[TERM_OWNER_NEXT]);
	if (c->heading != NO_MENTION)
	{
		read_name(o, c->heading, &terms[TERM_OWNER_HEADING]);
		fakta_term_add(&terms[TERM_OWNER_HEADING], o->names->mentions[c->heading].first >= o->s[-1].first ? CLASS_NEXT_DOOR : CLASS_FAR);
	}
	if ((x = told_before(o)) != NULL && x->subject == c->entity)
		read_other(o, x, &terms[TERM_OWNER_TOLD]);
	if ((x = same_judged(o)) != NULL && x->subject == c->entity)
		read_other(o, x, &terms[TERM_OWNER_SAME]);
}

/* -- Terms of the number -------------------------------------------------------------- */

/*
 * Adds terms for the noun of an employer nearest to the number, and for
 * "perusahaan itu" before it.
 */
static void
read_employers(const Owners *o, FaktaTerm *terms)
{
	const FaktaDocument *doc = o->doc;
	const FaktaMention *m = o->m;
	uint32_t	from = m->q.first > o->s->begin + REACH / 2 ? m->q.first - REACH / 2 : o->s->begin,
				to = o->s->end > m->q.last + REACH / 2 ? m->q.last + REACH / 2 : o->s->end,
				best = FAKTA_NO_TOKEN,
				distance = UINT32_MAX;

	for (uint32_t i = from; i < to; i++)
	{
		const FaktaInfo *info = fakta_tags_at(doc, i);
		uint32_t	away = i < m->q.first ? m->q.first - i : i > m->q.last ? i - m->q.last : 0;

		if (info == NULL || away == 0 ||
			!(fakta_info_has(info, TAG_EMPLOYERS) || fakta_info_has(info, TAG_WORKPLACE) || fakta_info_has(info, TAG_COMPANY_NOUN)))
			continue;
		if (away < distance)
		{
			best = i;
			distance = away;
		}
		for (uint32_t k = i + 1; k < m->q.first && k < i + BACK_MAX; k++)
			if (fakta_is(doc, k, TAG_DEMONSTRATIVE))
			{
				fakta_term_word(doc, &terms[TERM_BACK], i);
				fakta_term_add(&terms[TERM_BACK], i <= o->s->begin + 1 ? CLASS_FIRST : CLASS_NEAR);
			}
	}
	if (best == FAKTA_NO_TOKEN)
		return;
	fakta_term_word(doc, &terms[TERM_EMPLOYER], best);
	add_distance(&terms[TERM_EMPLOYER], distance - 1);
	fakta_term_add(&terms[TERM_EMPLOYER], best < m->q.first ? CLASS_TO_LEFT : CLASS_TO_RIGHT);
	if (best > o->s->first)
		fakta_term_word(doc, &terms[TERM_EMPLOYER_BEFORE], best - 1);
	if (best + 1 < o->s->end)
		fakta_term_word(doc, &terms[TERM_EMPLOYER_AFTER], best + 1);
}

/* Adds terms for employers named in the sentence, the title and the article. */
static void
read_names(const Owners *o, FaktaTerm *terms)
{
	FaktaTerm  *term = &terms[TERM_NAMES];
	uint32_t	here = 0,
				end = o->m->q.last + 1;

	fakta_term_add(term, CLASS_ANY);
	for (uint32_t k = 0; k < o->n; k++)
	{
		const Candidate *c = &o->items[k];

		here += c->left != NO_MENTION || c->right != NO_MENTION;
		if (c->left != NO_MENTION)
			fakta_term_add(term, CLASS_TO_LEFT);
		if (c->right != NO_MENTION)
			fakta_term_add(term, CLASS_TO_RIGHT);
		if (c->right != NO_MENTION && legal_first(o, c->right, end) <= end + 1)
			fakta_term_add(term, CLASS_RIGHT_BEHIND);
		if (c->last != NO_MENTION && c->back <= NEXT_DOOR_MAX)
			fakta_term_add(term, CLASS_NEXT_DOOR);
	}
	if (here)
		fakta_term_add(term, here == 1 ? CLASS_SOLE : CLASS_SEVERAL);
	/* is the nearest name before, or the name directly after, part of a row? */
	for (uint32_t k = 0; k < o->n; k++)
	{
		const Candidate *c = &o->items[k];

		if ((c->left != NO_MENTION && is_nearest(o, c, true) && is_in_row(o, c->left) &&
			 !is_crossed(o, o->names->mentions[c->left].last + 1, o->m->q.first)) ||
			(c->right != NO_MENTION && legal_first(o, c->right, end) <= end + 1 && is_in_row(o, c->right)))
			fakta_term_add(term, CLASS_JOIN_AND);
	}
	if (o->names->main != FAKTA_NO_NAME)
	{
		fakta_term_add(term, CLASS_IS_MAIN);
		if (o->names->entities[o->names->main].in_title)
			fakta_term_add(term, CLASS_IN_TITLE);
		if (o->names->entities[o->names->main].in_lead)
			fakta_term_add(term, CLASS_IN_LEAD);
	}
	if (o->title_row)
		fakta_term_add(term, CLASS_JOINED);
	fakta_term_add(term, o->firms == 0 ? CLASS_NO_CUE : o->firms == 1 ? CLASS_ONE_CUE : CLASS_MORE_CUES);
}

/* Adds all terms of a number that do not depend on the candidate. */
static void
read_number_terms(const Owners *o, FaktaItem *item)
{
	FaktaTerm  *terms = item->terms;
	const FaktaMention *m = o->m,
			   *x;
	uint32_t	i = m->q.last + 1;

	fakta_relate(o->c, (uint32_t) (m - o->c->out->items), item);
	fakta_term_decided(&terms[TERM_NUMBER], m);
	if (m->share)
		fakta_term_add(&terms[TERM_NUMBER], CLASS_SHARE_KIND);
	if (i + 1 < o->s->end && (fakta_is(o->doc, i, TAG_PREPOSITION) || fakta_is(o->doc, i, TAG_OF)))
		fakta_term_word(o->doc, &terms[TERM_WHERE], i + 1);
	for (uint32_t k = o->s->first; k < o->s->end && k < o->s->first + REACH; k++)
		if (o->doc->tokens[k].type == TOK_HOST && fakta_has(fakta_host_word(o->doc, k), TAG_TRACKER))
			terms[TERM_SENTENCE].classes[TAG_TRACKER >> 6] |= UINT64_C(1) << (TAG_TRACKER & 63);
	read_employers(o, terms);
	read_names(o, terms);
	terms[TERM_FIRST_EMPLOYER] = o->first_employer;
	terms[TERM_FIRST_EMPLOYER_BEFORE] = o->first_employer_before;
	if ((x = told_before(o)) != NULL)
		read_other(o, x, &terms[TERM_TOLD]);
	if ((x = same_judged(o)) != NULL)
		read_other(o, x, &terms[TERM_SAME]);
}

/* -- Deciding ---------------------------------------------------------------------------- */

static void
tell(const FaktaWatcher *watcher, int decider, const Owners *o, const FaktaItem *item, int label)
{
	if (watcher)
		watcher->judged(watcher->state, decider, (uint32_t) (o->m - o->c->out->items), item, label);
}

/*
 * A decision that replaces that of the rules, if the watcher has one: a label or
 * an entity, GIVEN_NOBODY or GIVEN_NOTHING.
 */
static int
given_label(const FaktaWatcher *watcher, int decider, const Owners *o, double *confidence)
{
	return watcher && watcher->given ? watcher->given(watcher->state, decider, (uint32_t) (o->m - o->c->out->items), confidence) : GIVEN_NOTHING;
}

static void
clear_candidate(FaktaItem *item)
{
	memset(&item->terms[OWNER_TERM_FIRST], 0, sizeof(FaktaTerm) * (OWNER_TERM_LAST - OWNER_TERM_FIRST + 1));
	for (int t = OWNER_TERM_FIRST; t <= OWNER_TERM_LAST; t++)
		item->terms[t].token = FAKTA_NO_TOKEN;
}

/*
 * Adds the terms of candidate k, or of "nobody" if k is n, to an item that has
 * the terms of the number.
 */
static void
put_candidate(const Owners *o, uint32_t k, FaktaItem *item)
{
	clear_candidate(item);
	if (k < o->n)
		read_candidate(o, &o->items[k], item->terms);
	else
	{
		fakta_term_add(&item->terms[TERM_OWNER], CLASS_ANY);
		fakta_term_add(&item->terms[TERM_OWNER], CLASS_NOBODY);
	}
}

/* The scores of all candidates. */
typedef struct Verdict
{
	uint32_t	best;			/* the best candidate; n if there is none */
	bool		won;			/* is its score better than that of "nobody"? */
	double		company;		/* log odds that the owner is any one of them, or "nobody" */
	double		chosen;			/* log odds of the best one, or of "nobody" */
} Verdict;

static Verdict
weigh_candidates(const Owners *o, FaktaItem *item, const FaktaWatcher *watcher)
{
	Verdict		v = {.best = o->n};
	int32_t		scores[CANDIDATES_MAX + 1],
				best = INT32_MIN;
	double		confidence;
	int			given = given_label(watcher, DECIDER_SUBJECT, o, &confidence);

	for (uint32_t k = 0; k <= o->n; k++)
	{
		int32_t		sums[FAKTA_LABELS_MAX];

		put_candidate(o, k, item);
		fakta_score(DECIDER_SUBJECT, item, sums, NULL);
		if (watcher && watcher->thorough)
			tell(watcher, DECIDER_SUBJECT, o, item, LABEL_SUBJECT_OWNER);
		scores[k] = sums[LABEL_SUBJECT_OWNER] - sums[LABEL_SUBJECT_OTHER];
		if (k < o->n && scores[k] > best)
		{
			best = scores[k];
			v.best = k;
		}
	}
	v.won = v.best < o->n && best > scores[o->n];
	if (scores[o->n] > best)
		best = scores[o->n];
	for (uint32_t k = 0; k <= o->n; k++)
		v.company += exp((scores[k] - best) / FAKTA_WEIGHT_UNIT);
	v.company = log(v.company) + best / FAKTA_WEIGHT_UNIT;
	v.chosen = best / FAKTA_WEIGHT_UNIT;
	if (given == GIVEN_NOBODY)
		v.won = false;
	for (uint32_t k = 0; given >= 0 && k < o->n; k++)
		if (o->items[k].entity == (uint32_t) given)
		{
			v.best = k;
			v.won = true;
		}
	return v;
}

/*
 * Numbers of things, money and dates: the first company in the sentence, else
 * that of the article.
 */
static void
own_other_kind(const Owners *o, FaktaMention *m)
{
	const FaktaEntity *main = fakta_entity(o->names, o->names->main);
	uint32_t	owner = FAKTA_NO_NAME;

	for (uint32_t k = 0; k < o->n && owner == FAKTA_NO_NAME; k++)
		if (o->names->entities[o->items[k].entity].type == NAME_COMPANY)
			owner = o->items[k].entity;
	m->named = owner != FAKTA_NO_NAME;
	if (!m->named && main && main->in_title > 0)
		owner = o->names->main;
	m->subject = owner;
	m->scope = owner == FAKTA_NO_NAME ? SCOPE_AGGREGATE : SCOPE_COMPANY;
}

/*
 * Decides between several employers and one, which is a candidate or "nobody"
 * (one without a name).  *owned becomes the probability of the decision.
 */
static int
judge_scope(const Owners *o, const Verdict *v, FaktaItem *item, double *owned, const FaktaWatcher *watcher)
{
	int32_t		sums[FAKTA_LABELS_MAX];
	double		several;
	int			label,
				given;

	clear_candidate(item);
	fakta_score(DECIDER_SCOPE, item, sums, NULL);
	several = (sums[LABEL_SCOPE_AGGREGATE] - sums[LABEL_SCOPE_COMPANY]) / FAKTA_WEIGHT_UNIT;
	label = several > v->company ? LABEL_SCOPE_AGGREGATE : LABEL_SCOPE_COMPANY;
	*owned = (label == LABEL_SCOPE_AGGREGATE ? 1 : exp(v->chosen - v->company)) / (1 + exp(-fabs(several - v->company)));
	tell(watcher, DECIDER_SCOPE, o, item, label);
	given = given_label(watcher, DECIDER_SCOPE, o, owned);
	return given >= 0 ? given : label;
}

/* Is a candidate's name one of several in a row in the sentence? */
static bool
is_row_member(const Owners *o, const Candidate *c)
{
	return (c->left != NO_MENTION && is_in_row(o, c->left)) || (c->right != NO_MENTION && is_in_row(o, c->right));
}

static void
own(Owners *o, FaktaMention *m, const FaktaWatcher *watcher)
{
	FaktaItem	item;
	Verdict		v;
	const Candidate *best;

	o->m = m;
	o->s = &o->doc->sentences[m->sentence];
	o->n = 0;
	find_in_sentence(o);
	if (!is_people(m))
	{
		own_other_kind(o, m);
		return;
	}
	find_heading(o);
	candidate_of(o, fakta_entity(o->names, o->names->main), LAST_MAX);
	find_before(o);
	find_behind(o);
	read_number_terms(o, &item);
	v = weigh_candidates(o, &item, watcher);
	m->scope = judge_scope(o, &v, &item, &m->owned, watcher) == LABEL_SCOPE_COMPANY ? SCOPE_COMPANY : SCOPE_AGGREGATE;
	if (watcher && !watcher->thorough && m->scope == SCOPE_COMPANY)
	{
		put_candidate(o, v.won ? v.best : o->n, &item);
		tell(watcher, DECIDER_SUBJECT, o, &item, LABEL_SUBJECT_OWNER);
	}
	if (!v.won)
		return;
	best = &o->items[v.best];
	m->named = best->left != NO_MENTION || best->right != NO_MENTION;
	if (m->scope == SCOPE_COMPANY)
		m->subject = best->entity;
	else
		m->shared = is_row_member(o, best);
}

/* Reads what is the same for all numbers of the article. */
static void
read_article(Owners *o)
{
	const FaktaDocument *doc = o->doc;
	uint32_t	end = doc->ntokens < doc->title_end + LEAD_MAX ? doc->ntokens : doc->title_end + LEAD_MAX;
	FaktaItem	none;

	fakta_item_clear(&none, doc);
	o->first_employer = o->first_employer_before = none.terms[0];
	for (uint32_t e = 0; e < o->names->nentities; e++)
		o->firms += o->names->entities[e].same == e && o->names->entities[e].type == NAME_COMPANY;
	for (uint32_t k = 0; k + 1 < o->names->nmentions && k < ROW_MAX && o->names->mentions[k].first < doc->title_end; k++)
		o->title_row |= is_in_row(o, k);
	for (uint32_t i = 0; i < end; i++)
		if (!fakta_is_not(&doc->tokens[i], HINT_OWNER) &&
			(fakta_is(doc, i, TAG_WORKPLACE) || fakta_is(doc, i, TAG_EMPLOYERS) || fakta_is(doc, i, TAG_PUBLIC) || fakta_is(doc, i, TAG_AGGREGATE)))
		{
			fakta_term_word(doc, &o->first_employer, i);
			if (i > 0)
				fakta_term_word(doc, &o->first_employer_before, i - 1);
			break;
		}
}

void
fakta_judge_owners(const FaktaContext *c, const FaktaWatcher *watcher)
{
	FaktaMentions *out = c->out;
	Owners		o = {.c = c,.doc = c->doc,.names = &out->names};
	uint32_t	body = 0;

	read_article(&o);
	/* titles repeat what the body says, so they come last */
	while (body < out->n && out->items[body].q.last < c->doc->title_end)
		body++;
	for (uint32_t k = body; k < out->n; k++)
	{
		fakta_check(c->doc, k);
		if (!out->items[k].crowded)
			own(&o, &out->items[k], watcher);
	}
	for (uint32_t k = 0; k < body; k++)
		own(&o, &out->items[k], watcher);
}
