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
#include "rules/gather.h"

/* Maximum candidates of a number, so that the time stays linear. */
#define CANDIDATES_MAX	12
/* Maximum names that are read in each step of the search for candidates. */
#define NAMES_LOOK		16
/* Maximum tokens of a sentence that are read on each side of the number. */
#define REACH			120
/* Maximum words between a name and the number that are read for their classes. */
#define LINK_MAX		24
/* Maximum sentences after a heading to which it applies. */
#define FOLLOW_MAX		12
/* Sentences back to a name between which a new paragraph is looked for. */
#define LINES_LOOK		4
/* Maximum names in a row. */
#define ROW_MAX			8
/* Maximum numbers that are tried in search of one between two tokens. */
#define BETWEEN_LOOK	8
/* Smaller numbers may be equal by coincidence. */
#define SAME_MIN		20
/*
 * Maximum words from the noun of an employer to "itu", and tokens at the
 * beginning of the article that may have its first noun.
 */
#define BACK_MAX		6
#define LEAD_MAX		50
/* Maximum words of "juga berencana untuk melakukan" before a cut. */
#define CHAIN_MAX		6
/* Maximum tokens from the subject to the last name that says more about it. */
#define APPOSITION_MAX	8
/* So many mentions of a name are many. */
#define OFTEN_MIN		4

/* The terms that belong to a candidate have consecutive numbers. */
#define OWNER_TERM_FIRST	TERM_OWNER
#define OWNER_TERM_LAST		TERM_OWNER_SAME

#define NO_MENTION		UINT32_MAX

/* Where an employer is named; the first of these places is shown as the candidate's. */
typedef enum
{
	AT_LEFT,					/* before the number in its sentence */
	AT_RIGHT,					/* after it in its sentence */
	AT_HEADING,					/* in the heading of its part or list item */
	AT_LAST,					/* in sentences before */
	AT_NEXT,					/* in the next sentence */
	PLACES
} Place;

/* Candidates up to which each place adds new ones. */
static const uint8_t limits[PLACES] = {6, 9, 11, 11, CANDIDATES_MAX};

/* An employer, and its mentions that matter for the number; NO_MENTION if there is none. */
typedef struct Candidate
{
	uint32_t	entity;
	uint32_t	at[PLACES];
	uint32_t	back;			/* how many sentences back AT_LAST is */
} Candidate;

typedef struct Owners
{
	const FaktaContext *c;
	const FaktaDocument *doc;
	const FaktaNames *names;
	const FaktaWatcher *watcher;
	const FaktaMention *m;
	const FaktaSentence *s;
	const FaktaMention *told;	/* the number before, or the same number elsewhere, or NULL */
	const FaktaMention *same;
	Candidate	items[CANDIDATES_MAX];
	uint32_t	n;
	uint32_t	here;			/* number of candidates named in the sentence */
	uint32_t	firms;			/* number of companies in the article */
	bool		title_row;		/* does the title name several companies in a row? */
	FaktaTerm	first_employer;
	FaktaTerm	first_employer_before;
} Owners;

/* The number of the mention. */
static uint32_t
number_of(const Owners *o)
{
	return (uint32_t) (o->m - o->c->out->items);
}

/* -- Names --------------------------------------------------------------------- */

static const FaktaEntity *
entity_of(const FaktaNames *names, uint32_t mention)
{
	return fakta_entity(names, names->mentions[mention].entity);
}

/*
 * Authorities for labour or statistics, unions and trackers report cuts, but are
 * not their employers.
 */
static bool
only_tells(const Owners *o, const FaktaEntity *e)
{
	return !e->legal && (fakta_in_group(o->doc, e->first, GROUP_TELLERS) || fakta_is(o->doc, e->first + e->words - 1, TAG_ASSOCIATION) ||
						 fakta_any_is(o->doc, e->first, e->first + e->words, TAG_LABOUR_OFFICE));
}

/* -- Candidates ------------------------------------------------------------------ */

/*
 * The candidate for an entity that is named at a place.  A new one is added if
 * there are not too many.  NULL if the entity cannot be a candidate.
 */
static Candidate *
candidate_of(Owners *o, const FaktaEntity *e, Place place)
{
	uint32_t	entity;
	Candidate  *c;
	bool		open = place <= AT_RIGHT && o->m->role != ROLE_OTHER;	/* may its type be unknown? */

	if (e == NULL || !(fakta_may_employ(e) || (open && e->type == NAME_UNKNOWN && !e->generic && e->count > 0 && e->score[NAME_PERSON] < 2)))
		return NULL;
	entity = (uint32_t) (e - o->names->entities);
	for (uint32_t k = 0; k < o->n; k++)
		if (o->items[k].entity == entity)
			return &o->items[k];
	if (o->n >= limits[place] || only_tells(o, e))
		return NULL;
	c = &o->items[o->n++];
	memset(c, 0xFF, sizeof(*c));	/* NO_MENTION everywhere */
	c->entity = entity;
	return c;
}

/* "KABAR PAGI, Bandung - ...": is the name in the dateline of the sentence, and so that of a medium that is not known? */
static bool
in_dateline(const Owners *o, uint32_t k)
{
	const FaktaNameMention *name = &o->names->mentions[k];

	return o->s->dated && o->s->first >= o->doc->title_end && name->last < o->s->begin && fakta_is_dash(o->doc, o->s->begin - 1) &&
		!fakta_is(o->doc, name->first, TAG_MEDIA);
}

/* Adds the name of mention k, if it is the first one of its entity at this place. */
static Candidate *
put_name(Owners *o, uint32_t k, Place place)
{
	Candidate  *c = place == AT_LEFT && in_dateline(o, k) ? NULL : candidate_of(o, entity_of(o->names, k), place);

	if (c && c->at[place] == NO_MENTION)
		c->at[place] = k;
	return c;
}

/* Adds the names before a token, the last one first. */
static void
find_before(Owners *o, Place place, uint32_t token, uint32_t begin)
{
	uint32_t	k = fakta_name_at(o->names, token),
				sentence = o->m->sentence;

	for (uint32_t n = 0; k > 0 && n < NAMES_LOOK && o->names->mentions[k - 1].first >= begin; n++)
	{
		Candidate  *c;

		k--;
		if (place == AT_LAST)
			sentence = fakta_sentence_of(o->doc, o->names->mentions[k].first, sentence);
		if (place == AT_LAST && o->doc->sentences[sentence].zone == ZONE_LINK)
			continue;
		c = put_name(o, k, place);
		if (c && c->at[place] == k)
			c->back = o->m->sentence - sentence;
	}
}

/* Adds the names from a token on. */
static void
find_behind(Owners *o, Place place, uint32_t token, uint32_t end)
{
	uint32_t	k = fakta_name_at(o->names, token);

	for (uint32_t n = 0; k < o->names->nmentions && n < NAMES_LOOK && o->names->mentions[k].first < end; n++, k++)
		if (o->names->mentions[k].first >= token)
			put_name(o, k, place);
}

static void
find_in_sentence(Owners *o)
{
	const FaktaQuantity *q = &o->m->q;

	find_before(o, AT_LEFT, q->first, q->first > o->s->first + REACH ? q->first - REACH : o->s->first);
	find_behind(o, AT_RIGHT, q->last + 1, o->s->end > q->last + REACH ? q->last + REACH : o->s->end);
	o->here = o->n;
}

/* Adds the name that heads the part of the article that the number is in. */
static void
find_part(Owners *o)
{
	for (uint32_t n = o->m->sentence, looks = 0; o->names->headings > 0 && n > 0 && looks < FOLLOW_MAX; looks++)
	{
		const FaktaSentence *s = &o->doc->sentences[--n];

		if (s->first < o->doc->title_end)
			return;
		for (uint32_t k = fakta_name_at(o->names, s->first); k < o->names->nmentions && o->names->mentions[k].first < s->end; k++)
		{
			Candidate  *c = o->names->mentions[k].heading ? candidate_of(o, entity_of(o->names, k), AT_HEADING) : NULL;

			if (c)
			{
				c->at[AT_HEADING] = k;
				return;
			}
		}
	}
}

static void
find_outside(Owners *o)
{
	/* for a number in the title, the first sentences of the article */
	uint32_t	end = o->m->sentence + (o->m->q.last < o->doc->title_end ? 3 : 2);

	if (o->s->heading != FAKTA_NO_SENTENCE)
		find_behind(o, AT_HEADING, o->doc->sentences[o->s->heading].first, o->doc->sentences[o->s->heading].end);
	find_part(o);
	candidate_of(o, fakta_entity(o->names, o->names->main), AT_LAST);
	find_before(o, AT_LAST, o->s->first, 0);
	find_behind(o, AT_NEXT, o->s->end, end < o->doc->nsentences ? o->doc->sentences[end].first : o->doc->ntokens);
}

/* -- Terms of one candidate --------------------------------------------------------- */

/* Is there another number of people between two tokens of the sentence? */
static bool
is_crossed(const Owners *o, uint32_t from, uint32_t to)
{
	const FaktaMention *begin = o->c->out->items,
			   *end = begin + o->c->out->n;

	for (const FaktaMention *x = o->m; x > begin && o->m - x < BETWEEN_LOOK && x[-1].sentence == o->m->sentence && x[-1].q.first > from; x--)
		if (fakta_is_people(x - 1) && x[-1].q.last < to)
			return true;
	for (const FaktaMention *x = o->m + 1; x < end && x - o->m < BETWEEN_LOOK && x->sentence == o->m->sentence && x->q.last < to; x++)
		if (fakta_is_people(x) && x->q.first > from)
			return true;
	return false;
}

/* Is no other candidate named nearer to the number at this place? */
static bool
is_nearest(const Owners *o, const Candidate *c, Place place)
{
	for (uint32_t k = 0; k < o->n; k++)
	{
		uint32_t	at = o->items[k].at[place];

		if (at != NO_MENTION && (place == AT_LEFT || place == AT_LAST ? at > c->at[place] : at < c->at[place]))
			return false;
	}
	return true;
}

/* Adds classes that a mention has wherever it is. */
static void
read_name(const Owners *o, const Candidate *c, Place place, FaktaTerm *term)
{
	const FaktaNameMention *name = &o->names->mentions[c->at[place]];

	term->token = name->first;
	fakta_term_add(term, CLASS_ANY);
	fakta_term_add_if(term, name->aside, CLASS_ASIDE_NAME);
	fakta_term_add_if(term, !name->aside && (name->relative || name->parent), CLASS_OF_OTHER);
	fakta_term_add_if(term, name->heading, CLASS_IN_ITEM);
	fakta_term_add_if(term, o->names->mentions[c->at[place]].row, CLASS_JOINED);
	fakta_term_add_if(term, place != AT_HEADING && is_nearest(o, c, place), CLASS_NEAREST);
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
	{
		FaktaWordKind kind = fakta_term_join(o->doc, term, i);

		if (kind == WORD_VERB && verb == FAKTA_NO_TOKEN)
			verb = i;
		fakta_term_add_if(term, kind == MARK_STOP, CLASS_COLON);
		if (kind == MARK_OPEN || kind == MARK_CLOSE)
			fakta_term_add(term, kind == MARK_OPEN && i + 1 == to ? CLASS_IN_BRACKETS : CLASS_JOIN_BRACKET);
	}
	return verb;
}

/* Do only verbs that govern a cut stand from a token to it: "juga berencana untuk mem-PHK"? */
static bool
leads_to_cut(const FaktaDocument *doc, uint32_t i, uint32_t cut)
{
	for (; i < cut; i++)
	{
		FaktaWordKind kind = fakta_word_kind(doc, i);

		if (kind != WORD_AUXILIARY && kind != WORD_VERB && !fakta_is(doc, i, TAG_ALSO))
			return false;
	}
	return true;
}

/* The last comma of an insertion that begins behind the name at "comma" and names nobody else: ", pesaing Sutra,"; or FAKTA_NO_TOKEN */
static uint32_t
insertion_end(const Owners *o, uint32_t comma, uint32_t cut)
{
	uint32_t	last = FAKTA_NO_TOKEN,
				k = fakta_name_at(o->names, comma);

	for (uint32_t i = comma + 1; i < cut; i++)
	{
		if (fakta_word_kind(o->doc, i) == MARK_STOP || fakta_is_cut(o->doc, i) || fakta_word_kind(o->doc, i) == WORD_NUMBER)
			return FAKTA_NO_TOKEN;
		if (fakta_mark(o->doc, i) == ',')
			last = i;
	}
	/* ", Lyra, mem-PHK", ", yaitu PT Lyra, mem-PHK": it is Lyra that does */
	if (k < o->names->nmentions)
	{
		uint32_t	first = fakta_legal_first(o->doc, &o->names->mentions[k], comma);

		if (first == comma + 1 || (first == comma + 2 && (fakta_is(o->doc, comma + 1, TAG_OR) || fakta_is(o->doc, comma + 1, TAG_LEAD))))
			return FAKTA_NO_TOKEN;
	}
	return last;
}

/* Does nothing part a clause between two tokens: neither a comma nor a conjunction? */
static bool
is_one_clause(const FaktaDocument *doc, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
	{
		FaktaWordKind kind = fakta_word_kind(doc, i);

		if (kind == MARK_COMMA || kind == MARK_STOP || kind == WORD_CONJUNCTION || kind == WORD_NUMBER)
			return false;
	}
	return true;
}

/* "dimiliki", "dikabarkan"; "dibeli", of which the lexicon tells nothing */
static bool
is_done_to(const FaktaDocument *doc, uint32_t i)
{
	static const char di[] = "di";
	const FaktaToken *t = &doc->tokens[i];
	size_t		len = sizeof(di) - 1;

	if (fakta_verb_form(doc, i) == FORM_DI)
		return true;
	if (!fakta_token_is_word(t) || t->len <= len || memcmp(doc->text + t->start, di, len) != 0)
		return false;
	return fakta_word_kind(doc, i) == WORD_VERB || fakta_is(doc, i, TAG_OWNED) ||
		(fakta_tags_at(doc, i) == NULL && fakta_lookup_written(doc->text + t->start + len, t->len - len) != NULL);
}

/*
 * "Sutra yang memasok Lyra", "Sutra yang dimiliki Lyra", "Sutra menurut Lyra", "Sutra produsen sepatu Lyra",
 * "Sutra setelah diakuisisi Lyra": does a name, which begins at first, only say more about another one that begins the clause?
 */
static bool
is_within_subject(const Owners *o, uint32_t mention, uint32_t first)
{
	const FaktaDocument *doc = o->doc;
	const FaktaNameMention *before = mention > 0 ? &o->names->mentions[mention - 1] : NULL;
	bool		passive = first > o->s->begin && is_done_to(doc, first - 1);
	uint32_t	begin,
				end;

	if (before == NULL || before->first < o->s->begin)
		return passive;
	begin = fakta_legal_first(doc, before, o->s->begin);
	end = fakta_legal_end(doc, before, first);
	if (end >= first || first - end > APPOSITION_MAX)
		return passive;
	if (fakta_word_kind(doc, end) == WORD_RELATIVE)
		return is_one_clause(doc, end, first);
	if (begin > o->s->begin && fakta_word_kind(doc, begin - 1) != MARK_COMMA && fakta_word_kind(doc, begin - 1) != WORD_CONJUNCTION)
		return passive;
	/* what befell the subject itself has no subject of its own */
	if (fakta_word_kind(doc, end) == WORD_CONJUNCTION && is_done_to(doc, end + 1))
		end++;
	for (uint32_t i = end; i < first; i++)
	{
		FaktaWordKind kind = fakta_word_kind(doc, i);

		if (kind != WORD_PLAIN && kind != WORD_PREPOSITION && !is_done_to(doc, i))
			return passive;
	}
	return true;
}

/* The end of all that says more about the subject: "Sutra menurut Lyra", "Sutra produsen sepatu Lyra" */
static uint32_t
subject_end(const Owners *o, uint32_t mention, uint32_t end, uint32_t cut)
{
	for (uint32_t k = mention + 1; k < o->names->nmentions && o->names->mentions[k].first < cut; k++)
	{
		uint32_t	first = fakta_legal_first(o->doc, &o->names->mentions[k], end);

		if (!is_within_subject(o, k, first))
			break;
		end = fakta_legal_end(o->doc, &o->names->mentions[k], cut);
	}
	return end;
}

/*
 * "Lyra juga mem-PHK 250 karyawan", "Lyra, pesaing Sutra, akan memecat 250 orang",
 * "Lyra yang memasok Sutra memecat 250 orang": is the name, whose tokens are from first
 * to end - 1, the subject of the verb for the cut that governs the number?
 */
static bool
is_subject(const Owners *o, uint32_t mention, uint32_t first, uint32_t end, const FaktaTerm *terms)
{
	const FaktaDocument *doc = o->doc;
	uint32_t	cut = terms[TERM_VERB].token;

	if (cut == FAKTA_NO_TOKEN || cut < end || cut - end > REACH || !fakta_is_cut(doc, cut) || fakta_is(doc, cut, TAG_PASSIVE))
		return false;
	if (fakta_word_kind(doc, end) == WORD_RELATIVE)
		return is_one_clause(doc, end, cut);
	if (is_within_subject(o, mention, first))
		return false;
	end = subject_end(o, mention, end, cut);
	if (fakta_mark(doc, end) == ',' && (end = insertion_end(o, end, cut)) == FAKTA_NO_TOKEN)
		return false;
	if (fakta_mark(doc, end) == ',')
		end++;
	return cut - end <= CHAIN_MAX && leads_to_cut(doc, end, cut);
}

/* Adds terms for a name in the sentence of the number. */
static void
read_beside(const Owners *o, const Candidate *c, Place place, FaktaTerm *terms)
{
	bool		left = place == AT_LEFT;
	uint32_t	limit = left ? o->m->q.first : o->s->end,
				begin = left ? o->s->begin : o->m->q.last + 1,
				first = fakta_legal_first(o->doc, &o->names->mentions[c->at[place]], begin),
				end = fakta_legal_end(o->doc, &o->names->mentions[c->at[place]], limit),
				from = left ? end : begin,	/* the words between it and the number */
				to = left ? limit : first,
				verb;
	FaktaTerm  *term = &terms[left ? TERM_OWNER_LEFT : TERM_OWNER_RIGHT];

	read_name(o, c, place, term);
	fakta_term_scale(term, SCALE_TOKENS, to - from);
	fakta_term_add_if(term, is_crossed(o, from, to), CLASS_CROSSED);
	fakta_term_add_if(term, left ? is_subject(o, c->at[place], first, end, terms) : fakta_is_agent(o->doc, first, begin), CLASS_AGENT);
	verb = read_between(o, from, to, term);
	if (left && verb != FAKTA_NO_TOKEN)
		fakta_set_term(o->doc, &terms[TERM_OWNER_LEFT_VERB], verb);
	if (first > begin)
		fakta_set_term(o->doc, &terms[left ? TERM_OWNER_LEFT_BEFORE : TERM_OWNER_RIGHT_BEFORE], first - 1);
	else
		fakta_term_add_if(term, left, CLASS_FIRST);
	if (end < limit)
		fakta_set_term(o->doc, &terms[left ? TERM_OWNER_LEFT_AFTER : TERM_OWNER_RIGHT_AFTER], end);
	if (to - from > LINK_MAX && left)
		from = to - LINK_MAX;
	else if (to - from > LINK_MAX)
		to = from + LINK_MAX;
	fakta_gather_range(o->doc, &terms[left ? TERM_OWNER_LEFT_LINK : TERM_OWNER_RIGHT_LINK], from, to);
}

/* Adds classes for a name in the sentences before. */
static void
read_last(const Owners *o, const Candidate *c, FaktaTerm *term)
{
	const FaktaSentence *s = o->s - c->back;

	read_name(o, c, AT_LAST, term);
	fakta_term_scale(term, SCALE_BACK, c->back);
	fakta_term_add_if(term, s->first < o->doc->title_end, CLASS_IN_TITLE);
	fakta_term_add_if(term, s->zone == ZONE_HEADING, CLASS_IN_ITEM);
	fakta_term_add_if(term, fakta_legal_first(o->doc, &o->names->mentions[c->at[AT_LAST]], s->begin) <= s->begin, CLASS_FIRST);
	fakta_term_add_if(term, s->cues, CLASS_SENDS);
	for (uint32_t n = 0; n < c->back && n < LINES_LOOK; n++)
		fakta_term_add_if(term, o->doc->tokens[o->s[-(int) n].first].flags & TF_LINE, CLASS_NEW_LINE);
}

static void
read_next(const Owners *o, const Candidate *c, FaktaTerm *term)
{
	read_name(o, c, AT_NEXT, term);
	fakta_term_add(term, o->names->mentions[c->at[AT_NEXT]].first < o->s[1].end ? CLASS_NEXT_DOOR : CLASS_MIDDLE);
	fakta_term_add_if(term, fakta_legal_first(o->doc, &o->names->mentions[c->at[AT_NEXT]], o->s->end) <= o->s[1].begin, CLASS_FIRST);
}

/* Adds classes for the evidence that a name is an employer or something else. */
static void
read_looks(const Owners *o, const FaktaEntity *e, FaktaTerm *term)
{
	fakta_term_add_if(term, e->legal, CLASS_LEGAL_NAME);
	fakta_term_scale(term, SCALE_EVIDENCE, e->score[NAME_COMPANY]);
	fakta_term_add_if(term, e->score[NAME_PERSON] > 0, CLASS_LIKE_PERSON);
	fakta_term_add_if(term, e->score[NAME_PLACE] > 0, CLASS_LIKE_PLACE);
	fakta_term_add_if(term, e->count >= OFTEN_MIN, CLASS_OFTEN);
	fakta_term_add_if(term, e->words == 1, CLASS_ONE_WORD);
	fakta_term_add_if(term, o->doc->tokens[e->first].flags & TF_CAPITALS, CLASS_INITIALS);
}

/* Adds classes for the candidate in the article as a whole. */
static void
read_owner(const Owners *o, const Candidate *c, FaktaTerm *term)
{
	const FaktaEntity *e = &o->names->entities[c->entity];
	bool		here = c->at[AT_LEFT] != NO_MENTION || c->at[AT_RIGHT] != NO_MENTION;
	int			place = 0;

	while (place < PLACES && c->at[place] == NO_MENTION)
		place++;
	term->token = o->names->mentions[place < PLACES ? c->at[place] : fakta_name_at(o->names, e->earliest)].first;
	fakta_term_add(term, CLASS_ANY);
	fakta_term_add(term, e->type == NAME_COMPANY ? CLASS_FIRM : e->type == NAME_BODY ? CLASS_BODY_NAME : e->type == NAME_MEDIA ? CLASS_MEDIUM_NAME : CLASS_UNTYPED);
	fakta_term_add_if(term, c->entity == o->names->main, CLASS_IS_MAIN);
	read_looks(o, e, term);
	fakta_term_add_if(term, e->in_title, CLASS_IN_TITLE);
	fakta_term_add_if(term, e->in_lead, CLASS_IN_LEAD);
	fakta_term_add_if(term, e->acts, CLASS_SENDS);
	fakta_term_add_if(term, e->count <= 1, CLASS_ONCE);
	fakta_term_add_if(term, here, CLASS_HERE);
	fakta_term_add_if(term, (here ? o->here : o->n) == 1, CLASS_SOLE);
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
	for (uint32_t n = 1; n <= FAKTA_SAME_LOOK; n++)
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
		if (x->q.kind == o->m->q.kind && fakta_is_people(x) && x->role == o->m->role &&
			fakta_size(&x->q) == fakta_size(&o->m->q))
			return x;
	}
	return NULL;
}

/* Adds classes that compare this number with another one, told before or equal. */
static void
read_other(const Owners *o, const FaktaMention *x, FaktaTerm *term)
{
	if (x == NULL)
		return;
	term->token = x->q.number;
	fakta_term_add(term, CLASS_ANY);
	fakta_term_scale(term, SCALE_TOLD, o->m->sentence - x->sentence);
	fakta_term_add_if(term, x->role == o->m->role, CLASS_EQUAL);
	fakta_term_add_if(term, x->q.kind != o->m->q.kind, CLASS_SHARE_KIND);
	fakta_term_add_if(term, x->sentence != o->m->sentence && (o->doc->tokens[o->s->first].flags & TF_LINE), CLASS_NEW_LINE);
	fakta_term_add_if(term, x->named, CLASS_NAME);
	fakta_term_add(term, x->scope == SCOPE_COMPANY ? CLASS_IS_COMPANY : CLASS_IS_AGGREGATE);
	fakta_term_add_if(term, x->subject != FAKTA_NO_NAME, CLASS_WON);
}

/* Adds all terms of a candidate to those of the number. */
static void
read_candidate(const Owners *o, const Candidate *c, FaktaTerm *terms)
{
	read_owner(o, c, &terms[TERM_OWNER]);
	if (c->at[AT_LEFT] != NO_MENTION)
		read_beside(o, c, AT_LEFT, terms);
	if (c->at[AT_RIGHT] != NO_MENTION)
		read_beside(o, c, AT_RIGHT, terms);
	if (c->at[AT_LAST] != NO_MENTION)
		read_last(o, c, &terms[TERM_OWNER_LAST]);
	if (c->at[AT_NEXT] != NO_MENTION)
		read_next(o, c, &terms[TERM_OWNER_NEXT]);
	if (c->at[AT_HEADING] != NO_MENTION)
	{
		read_name(o, c, AT_HEADING, &terms[TERM_OWNER_HEADING]);
		fakta_term_add(&terms[TERM_OWNER_HEADING], o->names->mentions[c->at[AT_HEADING]].first >= o->s[-1].first ? CLASS_NEXT_DOOR : CLASS_FAR);
	}
	if (o->told && o->told->subject == c->entity)
		terms[TERM_OWNER_TOLD] = terms[TERM_TOLD];
	if (o->same && o->same->subject == c->entity)
		terms[TERM_OWNER_SAME] = terms[TERM_SAME];
}

/* -- Terms of the number -------------------------------------------------------------- */

/* Is the noun of an employer indefinite: "sebuah pabrik", "salah satu hotel", "1 perusahaan"? */
static bool
is_indefinite(const Owners *o, uint32_t noun)
{
	const FaktaDocument *doc = o->doc;
	const FaktaToken *before;

	if (noun <= o->s->begin)
		return false;
	before = &doc->tokens[noun - 1];
	return fakta_is(doc, noun - 1, TAG_DETERMINER) || fakta_number_at(doc, noun - 1) == 1 ||
		(fakta_token_is_number(before) && before->len == 1 && doc->text[before->start] == '1');
}

/* "Lyra, sebuah hotel mewah, ...", "Lyra adalah sebuah hotel": does the indefinite noun say what a name is? */
static bool
says_what_it_is(const Owners *o, uint32_t noun)
{
	const FaktaNames *names = o->names;
	uint32_t	k;

	if (noun < o->s->begin + 2)
		return false;
	if (fakta_is(o->doc, noun - 2, TAG_COPULA))
		return true;
	if (noun < o->s->begin + 3 || fakta_mark(o->doc, noun - 2) != ',')
		return false;
	k = fakta_name_at(names, noun - 3);
	return k < names->nmentions && names->mentions[k].first < noun && fakta_may_employ(fakta_entity(names, names->mentions[k].entity));
}

/*
 * "Sebuah pabrik garmen di Serang mem-PHK 300 buruh": does the noun of an employer
 * stand without a name?  Not with a name between it and the number, unless that
 * is where it is.
 */
static bool
is_unnamed(const Owners *o, uint32_t noun)
{
	const FaktaNames *names = o->names;

	if (noun > o->m->q.first || !is_indefinite(o, noun) || says_what_it_is(o, noun))
		return false;
	for (uint32_t k = fakta_name_at(names, noun); k < names->nmentions && names->mentions[k].first < o->m->q.first; k++)
	{
		uint32_t	first = names->mentions[k].first;

		if (fakta_may_employ(fakta_entity(names, names->mentions[k].entity)) &&
			(first == noun || fakta_legal_first(o->doc, &names->mentions[k], noun) < first || !fakta_is(o->doc, first - 1, TAG_PREPOSITION)))
			return false;
	}
	return true;
}

/* "Seorang pengusaha katering memecat 9 pegawainya": a person who may employ people */
static bool
is_one_person(const Owners *o, uint32_t i)
{
	return i > o->s->begin && i < o->m->q.first && fakta_is(o->doc, i - 1, TAG_DETERMINER) && fakta_is(o->doc, i, TAG_PEOPLE) &&
		!fakta_is(o->doc, i, TAG_WORKER) && !fakta_is(o->doc, i, TAG_OUTSIDER);
}

/* Does the sentence before, in the same paragraph, name exactly one company? */
static bool
one_named_before(const Owners *o)
{
	const FaktaSentence *last = o->s - 1;
	const FaktaEntity *found = NULL;

	if (o->m->sentence == 0 || last->first < o->doc->title_end || (o->doc->tokens[o->s->first].flags & TF_LINE))
		return false;
	for (uint32_t k = fakta_name_at(o->names, last->first); k < o->names->nmentions && o->names->mentions[k].first < last->end; k++)
	{
		const FaktaEntity *e = entity_of(o->names, k);

		if (e->type != NAME_COMPANY || e == found)
			continue;
		if (found)
			return false;
		found = e;
	}
	return found != NULL;
}

bool
fakta_counts_noun(const FaktaDocument *doc, uint32_t i)
{
	return fakta_token_is_number(&doc->tokens[i]) || fakta_number_at(doc, i) > 0 || fakta_is(doc, i, TAG_VAGUE) || fakta_is(doc, i, TAG_SOME) ||
		fakta_is(doc, i, TAG_COLLECTIVE) || fakta_is(doc, i, TAG_QUANTIFIER) || fakta_is(doc, i, TAG_DETERMINER);
}

/*
 * "Sebelumnya perusahaan juga merumahkan ...", "... adalah Lyra.  Pembuat mainan
 * memecat ...": the noun of an employer that stands for a name before it although
 * no "itu" says so.  It is the subject of an active verb, at the beginning of the
 * sentence or behind a time.
 */
static uint32_t
bare_subject(const Owners *o)
{
	const FaktaDocument *doc = o->doc;
	uint32_t	i = o->s->begin,
				noun,
				name;

	while (i < o->m->q.first && i < o->s->begin + BACK_MAX && !(fakta_in_group(doc, i, GROUP_EMPLOYER_NOUNS) || fakta_is(doc, i, TAG_MAKER)))
		if (fakta_counts_noun(doc, i) || fakta_word_kind(doc, i) == WORD_VERB || fakta_is(doc, i, TAG_PEOPLE) || fakta_is(doc, i, TAG_PREPOSITION))
			return FAKTA_NO_TOKEN;
		else
			i++;
	noun = i;
	if (noun >= o->m->q.first || noun >= o->s->begin + BACK_MAX || fakta_is(doc, noun, TAG_AGGREGATE) || fakta_is(doc, noun, TAG_PEOPLE))
		return FAKTA_NO_TOKEN;
	name = fakta_name_at(o->names, noun);
	for (i = noun + 1; i < o->m->q.first && i < noun + BACK_MAX; i++)
	{
		/* "Yayasan Lyra memecat": it names the employer itself */
		if (name < o->names->nmentions && o->names->mentions[name].first <= i)
			return FAKTA_NO_TOKEN;
		if (fakta_is_any(doc, i, HINT_CUE) && (fakta_is(doc, i, TAG_ACTIVE) || fakta_is(doc, i, TAG_BASE)))
			return noun;
		if (!fakta_token_is_word(&doc->tokens[i]) || fakta_is(doc, i, TAG_RELATIVE) || fakta_is(doc, i, TAG_OTHER_ONE) || fakta_is(doc, i, TAG_PREPOSITION))
			return FAKTA_NO_TOKEN;
		if (fakta_word_kind(doc, i) == WORD_VERB)
			return noun;
		/* "Pembuat mainan": one of its kind, if there is one to stand for */
		if (fakta_word_kind(doc, i) == WORD_PLAIN && !one_named_before(o))
			return FAKTA_NO_TOKEN;
	}
	return FAKTA_NO_TOKEN;
}

/* Does "yang" at a token begin a clause whose verb cuts jobs and governs the number? */
static bool
cuts_behind(const Owners *o, uint32_t i)
{
	const FaktaDocument *doc = o->doc;
	bool		cut = false;

	if (!fakta_is(doc, i, TAG_RELATIVE))
		return false;
	for (uint32_t k = i + 1; k < o->m->q.first; k++)
	{
		if (!fakta_token_is_word(&doc->tokens[k]) || fakta_is(doc, k, TAG_AND) || fakta_is(doc, k, TAG_RELATIVE) || k > i + 2 * BACK_MAX)
			return false;
		cut |= (fakta_is_any(doc, k, HINT_CUE) || fakta_is(doc, k, TAG_CUT_WEAK)) && (fakta_is(doc, k, TAG_ACTIVE) || fakta_is(doc, k, TAG_BASE));
	}
	return cut;
}

/* "PT Lyra yang memecat 90 orang", "Lyra, Sutra, hingga Mega yang ...": does the clause belong to this name alone? */
static bool
acts_in_clause(const Owners *o, const FaktaNameMention *name)
{
	uint32_t	first = fakta_legal_first(o->doc, name, o->s->begin);

	return (!name->row || (first > o->s->begin && fakta_is(o->doc, first - 1, TAG_TO))) &&
		cuts_behind(o, fakta_legal_end(o->doc, name, o->m->q.first));
}

/* "menegur tiga pabrik sepatu yang memecat 90 orang": do several employers without names act in the clause of the number? */
static bool
several_act(const Owners *o, uint32_t noun)
{
	const FaktaNames *names = o->names;
	uint32_t	name = fakta_name_at(names, noun);

	if (noun <= o->s->begin || !fakta_counts_noun(o->doc, noun - 1) || is_indefinite(o, noun))
		return false;
	for (uint32_t k = noun + 1; k < o->m->q.first && k <= noun + BACK_MAX; k++)
		if (name < names->nmentions && names->mentions[name].first <= k)
			return false;
		else if (fakta_is(o->doc, k, TAG_RELATIVE))
			return cuts_behind(o, k);
	return false;
}

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
				distance = UINT32_MAX,
				noun;

	for (uint32_t i = from; i < to; i++)
	{
		uint32_t	away = i < m->q.first ? m->q.first - i : i > m->q.last ? i - m->q.last : 0;

		if (away == 0 || !(fakta_in_group(doc, i, GROUP_EMPLOYER_NOUNS) || is_one_person(o, i)))
			continue;
		if (away < distance)
		{
			best = i;
			distance = away;
		}
		/* not "tiga perusahaan itu", "satu perusahaan asing ini" */
		for (uint32_t k = i + 1; k < m->q.first && k < i + BACK_MAX && !(i > o->s->begin && fakta_counts_noun(doc, i - 1)); k++)
			if (fakta_is(doc, k, TAG_DEMONSTRATIVE))
			{
				fakta_set_term(doc, &terms[TERM_BACK], i);
				fakta_term_add(&terms[TERM_BACK], i <= o->s->begin + 1 ? CLASS_FIRST : CLASS_NEAR);
			}
	}
	if (!fakta_term_there(&terms[TERM_BACK]) && (noun = bare_subject(o)) != FAKTA_NO_TOKEN)
	{
		fakta_set_term(doc, &terms[TERM_BACK], noun);
		fakta_term_add(&terms[TERM_BACK], noun <= o->s->begin + 1 ? CLASS_FIRST : CLASS_NEAR);
	}
	if (best == FAKTA_NO_TOKEN)
		return;
	fakta_set_term(doc, &terms[TERM_EMPLOYER], best);
	fakta_term_scale(&terms[TERM_EMPLOYER], SCALE_TOKENS, distance - 1);
	fakta_term_add(&terms[TERM_EMPLOYER], best < m->q.first ? CLASS_TO_LEFT : CLASS_TO_RIGHT);
	fakta_term_add_if(&terms[TERM_EMPLOYER], is_unnamed(o, best), CLASS_ALONE);
	fakta_term_add_if(&terms[TERM_EMPLOYER], best < m->q.first && several_act(o, best), CLASS_JOIN_CLAUSE);
	if (best > o->s->first)
		fakta_set_term(doc, &terms[TERM_EMPLOYER_BEFORE], best - 1);
	if (best + 1 < o->s->end)
		fakta_set_term(doc, &terms[TERM_EMPLOYER_AFTER], best + 1);
}

/* "368 karyawan yang bekerja di PT Lyra": do only words for work part the name at a token from the number? */
static bool
works_at(const Owners *o, uint32_t first)
{
	uint32_t	i = o->m->q.last + 1;

	if (first <= i || first - i > BACK_MAX || !(fakta_is(o->doc, first - 1, TAG_PREPOSITION) || fakta_is(o->doc, first - 1, TAG_OF) || fakta_is(o->doc, first - 1, TAG_WORK)))
		return false;
	for (; i + 1 < first; i++)
		if (!(fakta_is(o->doc, i, TAG_RELATIVE) || fakta_is(o->doc, i, TAG_WORK) || fakta_is(o->doc, i, TAG_EMPLOY) || fakta_is(o->doc, i, TAG_WORKER)))
			return false;
	return true;
}

/* Adds classes for employers named in the sentence, the title and the article. */
static void
read_names(const Owners *o, FaktaTerm *term)
{
	const FaktaEntity *main = o->names->main == FAKTA_NO_NAME ? NULL : &o->names->entities[o->names->main];
	uint32_t	end = o->m->q.last + 1;

	fakta_term_add(term, CLASS_ANY);
	for (uint32_t k = 0; k < o->n; k++)
	{
		const Candidate *c = &o->items[k];
		bool		left = c->at[AT_LEFT] != NO_MENTION,
					right = c->at[AT_RIGHT] != NO_MENTION,
					behind = right && fakta_legal_first(o->doc, &o->names->mentions[c->at[AT_RIGHT]], end) <= end + 1,
					staffs = right && o->names->mentions[c->at[AT_RIGHT]].row &&
					works_at(o, fakta_legal_first(o->doc, &o->names->mentions[c->at[AT_RIGHT]], end));
		const FaktaNameMention *name;

		fakta_term_add_if(term, left, CLASS_TO_LEFT);
		fakta_term_add_if(term, right, CLASS_TO_RIGHT);
		fakta_term_add_if(term, behind, CLASS_RIGHT_BEHIND);
		fakta_term_add_if(term, staffs, CLASS_IN_ITEM);
		fakta_term_add_if(term, c->at[AT_LAST] != NO_MENTION && c->back <= 1, CLASS_NEXT_DOOR);
		/* is the nearest name before, or the name directly after, part of a row? */
		name = left && is_nearest(o, c, AT_LEFT) && !is_crossed(o, o->names->mentions[c->at[AT_LEFT]].last + 1, o->m->q.first) ?
			&o->names->mentions[c->at[AT_LEFT]] : NULL;
		if (name && acts_in_clause(o, name))
		{
			fakta_term_add(term, CLASS_JOIN_CLAUSE);
			name = NULL;
		}
		for (int side = 0; side < 2; side++)
		{
			fakta_term_add_if(term, name && name->row, CLASS_JOIN_AND);
			fakta_term_add_if(term, name && name->others, CLASS_MANY);
			name = behind || staffs ? &o->names->mentions[c->at[AT_RIGHT]] : NULL;
		}
	}
	if (o->here)
		fakta_term_add(term, o->here == 1 ? CLASS_SOLE : CLASS_SEVERAL);
	fakta_term_add_if(term, main != NULL, CLASS_IS_MAIN);
	fakta_term_add_if(term, main && main->in_title, CLASS_IN_TITLE);
	fakta_term_add_if(term, main && main->in_lead, CLASS_IN_LEAD);
	fakta_term_add_if(term, o->title_row, CLASS_JOINED);
	fakta_term_scale(term, SCALE_CUES, o->firms);
}

/* Adds all terms of a number that do not depend on the candidate. */
static void
read_number_terms(const Owners *o, FaktaItem *item)
{
	FaktaTerm  *terms = item->terms;
	const FaktaMention *m = o->m;
	uint32_t	i = m->q.last + 1;

	fakta_relate(o->c, number_of(o), item);
	fakta_term_decided(&terms[TERM_NUMBER], m);
	fakta_term_add_if(&terms[TERM_NUMBER], m->share, CLASS_SHARE_KIND);
	if (i + 1 < o->s->end && (fakta_is(o->doc, i, TAG_PREPOSITION) || fakta_is(o->doc, i, TAG_OF)))
		fakta_set_term(o->doc, &terms[TERM_WHERE], i + 1);
	for (uint32_t k = o->s->first; k < o->s->end && k < o->s->first + REACH; k++)
		if (o->doc->tokens[k].type == TOK_HOST && fakta_has(fakta_host_word(o->doc, k), TAG_TRACKER))
			terms[TERM_SENTENCE].classes[TAG_TRACKER >> 6] |= UINT64_C(1) << (TAG_TRACKER & 63);
	read_employers(o, terms);
	read_names(o, &terms[TERM_NAMES]);
	terms[TERM_FIRST_EMPLOYER] = o->first_employer;
	terms[TERM_FIRST_EMPLOYER_BEFORE] = o->first_employer_before;
	read_other(o, o->told, &terms[TERM_TOLD]);
	read_other(o, o->same, &terms[TERM_SAME]);
}

/* -- Deciding ---------------------------------------------------------------------------- */

/*
 * Adds the terms of candidate k, or of "nobody" if k is n, to an item that has
 * the terms of the number; with NO_MENTION only removes those of the last one.
 */
static void
put_candidate(const Owners *o, uint32_t k, FaktaItem *item)
{
	for (int t = OWNER_TERM_FIRST; t <= OWNER_TERM_LAST; t++)
		if (fakta_term_there(&item->terms[t]))
			item->terms[t] = FAKTA_EMPTY_TERM;
	if (k < o->n)
		read_candidate(o, &o->items[k], item->terms);
	else if (k == o->n)
	{
		fakta_term_add(&item->terms[TERM_OWNER], CLASS_ANY);
		fakta_term_add(&item->terms[TERM_OWNER], CLASS_NOBODY);
	}
}

static void
tell(const Owners *o, const FaktaItem *item)
{
	o->watcher->judged(o->watcher->state, DECIDER_SUBJECT, number_of(o), item, LABEL_SUBJECT_OWNER);
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
weigh_candidates(const Owners *o, FaktaItem *item)
{
	Verdict		v = {.best = o->n};
	int32_t		scores[CANDIDATES_MAX + 1],
				best;
	double		confidence;
	int			given = GIVEN_NOTHING;

	for (uint32_t k = 0; k <= o->n; k++)
	{
		int32_t		sums[FAKTA_LABELS_MAX];

		put_candidate(o, k, item);
		fakta_score(DECIDER_SUBJECT, item, sums, NULL);
		if (o->watcher && o->watcher->thorough)
			tell(o, item);
		scores[k] = sums[LABEL_SUBJECT_OWNER] - sums[LABEL_SUBJECT_OTHER];
		if (k < o->n && (k == 0 || scores[k] > scores[v.best]))
			v.best = k;
	}
	v.won = v.best < o->n && scores[v.best] > scores[o->n];
	best = scores[v.won ? v.best : o->n];
	for (uint32_t k = 0; k <= o->n; k++)
		v.company += exp((scores[k] - best) / FAKTA_WEIGHT_UNIT);
	v.company = log(v.company) + best / FAKTA_WEIGHT_UNIT;
	v.chosen = best / FAKTA_WEIGHT_UNIT;
	if (o->watcher && o->watcher->given)
		given = o->watcher->given(o->watcher->state, DECIDER_SUBJECT, number_of(o), &confidence);
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
judge_scope(const Owners *o, const Verdict *v, FaktaItem *item, double *owned)
{
	int32_t		sums[FAKTA_LABELS_MAX];
	double		several;
	int			label;

	put_candidate(o, NO_MENTION, item);
	fakta_score(DECIDER_SCOPE, item, sums, NULL);
	several = (sums[LABEL_SCOPE_AGGREGATE] - sums[LABEL_SCOPE_COMPANY]) / FAKTA_WEIGHT_UNIT;
	label = several > v->company ? LABEL_SCOPE_AGGREGATE : LABEL_SCOPE_COMPANY;
	*owned = (label == LABEL_SCOPE_AGGREGATE ? 1 : exp(v->chosen - v->company)) / (1 + exp(-fabs(several - v->company)));
	return fakta_judged(o->watcher, DECIDER_SCOPE, number_of(o), item, label, owned);
}

static void
own(Owners *o, FaktaMention *m)
{
	FaktaItem	item;
	Verdict		v;
	const Candidate *best;

	o->m = m;
	o->s = &o->doc->sentences[m->sentence];
	o->n = 0;
	find_in_sentence(o);
	if (!fakta_is_people(m))
	{
		own_other_kind(o, m);
		return;
	}
	find_outside(o);
	o->told = fakta_told_before(o->c, m, true);
	o->same = same_judged(o);
	read_number_terms(o, &item);
	v = weigh_candidates(o, &item);
	m->scope = judge_scope(o, &v, &item, &m->owned) == LABEL_SCOPE_COMPANY ? SCOPE_COMPANY : SCOPE_AGGREGATE;
	if (o->watcher && !o->watcher->thorough && m->scope == SCOPE_COMPANY)
	{
		put_candidate(o, v.won ? v.best : o->n, &item);
		tell(o, &item);
	}
	if (!v.won)
		return;
	best = &o->items[v.best];
	m->named = best->at[AT_LEFT] != NO_MENTION || best->at[AT_RIGHT] != NO_MENTION;
	if (m->scope == SCOPE_COMPANY)
	{
		m->subject = best->entity;
		m->back = fakta_term_there(&item.terms[TERM_BACK]) && best->at[AT_LAST] != NO_MENTION;
	}
	else
		m->shared = (best->at[AT_LEFT] != NO_MENTION && o->names->mentions[best->at[AT_LEFT]].row) ||
			(best->at[AT_RIGHT] != NO_MENTION && o->names->mentions[best->at[AT_RIGHT]].row);
}

/* Reads what is the same for all numbers of the article. */
static void
read_article(Owners *o)
{
	const FaktaDocument *doc = o->doc;
	uint32_t	end = doc->ntokens < doc->title_end + LEAD_MAX ? doc->ntokens : doc->title_end + LEAD_MAX;

	o->first_employer = o->first_employer_before = FAKTA_EMPTY_TERM;
	for (uint32_t e = 0; e < o->names->nentities; e++)
		o->firms += o->names->entities[e].same == e && o->names->entities[e].type == NAME_COMPANY;
	for (uint32_t k = 0; k + 1 < o->names->nmentions && k < ROW_MAX && o->names->mentions[k].first < doc->title_end; k++)
		o->title_row |= o->names->mentions[k].row;
	for (uint32_t i = 0; i < end; i++)
		if (!fakta_is_not(&doc->tokens[i], HINT_OWNER) && fakta_in_group(doc, i, GROUP_FIRST_EMPLOYERS))
		{
			fakta_set_term(doc, &o->first_employer, i);
			if (i > 0)
				fakta_set_term(doc, &o->first_employer_before, i - 1);
			break;
		}
}

void
fakta_judge_owners(const FaktaContext *c, const FaktaWatcher *watcher)
{
	FaktaMentions *out = c->out;
	Owners		o = {.c = c,.doc = c->doc,.names = &out->names,.watcher = watcher};
	uint32_t	body = 0;

	read_article(&o);
	while (body < out->n && out->items[body].q.last < c->doc->title_end)
		body++;
	/* titles repeat what the body says, so they come last */
	for (uint32_t i = 0; i < out->n; i++)
	{
		FaktaMention *m = &out->items[i + body < out->n ? i + body : i + body - out->n];

		fakta_check(c->doc, i);
		if (!m->crowded)
			own(&o, m);
	}
}
