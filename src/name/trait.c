/*
 * trait.c
 *		What stands in and around a name, as terms for the rules.
 *
 * The terms of a name gather the words of all of its places in the article, so
 * that "PT Lyra" once is enough for a Lyra that is told of ten times.
 */
#include "name/trait.h"

#include "article/word.h"

/* Mentions of one name that are looked at. */
#define MENTIONS_MAX	8
/* The same of a form of it. */
#define OTHER_MENTIONS_MAX	4
/* Tokens of a walk, of a pair of brackets, of what is told aside. */
#define WALK_MAX		12
#define BRACKET_MAX		12
#define ASIDE_MAX		14
/* Words near a name, and those of an apposition. */
#define NEAR_MAX		3
#define APPOSED_MAX		4
/* Tokens of a label before its colon, and of a heading. */
#define LABEL_MAX		40
#define HEADING_MAX		4

/* A quotation mark, straight or curly. */
static bool
is_quote(const FaktaDocument *doc, uint32_t i)
{
	const FaktaToken *t = &doc->tokens[i];
	const unsigned char *text = (const unsigned char *) doc->text + t->start;

	if (t->type != TOK_BLANK)
		return false;
	if (t->len == 1)
		return text[0] == '"' || text[0] == '\'';
	return t->len == 3 && doc->utf8 && text[0] == 0xE2 && text[1] == 0x80 && text[2] >= 0x98 && text[2] <= 0x9F;
}

static bool
is_capital(const FaktaDocument *doc, uint32_t i)
{
	return (doc->tokens[i].flags & TF_CAPITAL) != 0;
}

/* The token behind a bracket that opens at i, or i. */
static uint32_t
behind_bracket(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	if (i < s->end && fakta_mark(doc, i) == '(')
		for (uint32_t k = i + 1; k < s->end && k - i < BRACKET_MAX; k++)
			if (fakta_mark(doc, k) == ')')
				return k + 1;
	return i;
}

/* -- Marks of a mention ---------------------------------------------------------------- */

/* "induk usaha X": is somebody else meant?  And is it said who that is: "Sutra, induk usaha X, ..."? */
static bool
is_relative(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i, uint32_t after, bool *known)
{
	uint32_t	noun = i;

	if (i == s->first || fakta_is_not(&doc->tokens[i - 1], HINT_TAGGED))
		return false;
	noun -= noun > s->first && fakta_is(doc, noun - 1, TAG_LEGAL);
	noun -= noun > s->first && fakta_is(doc, noun - 1, TAG_BRAND);
	noun -= noun > s->first + 1 && fakta_is(doc, noun - 1, TAG_OF);
	if (noun == s->first || !fakta_is(doc, noun - 1, TAG_KIN))
		return false;
	noun--;
	*known |= (noun > s->first + 1 && fakta_mark(doc, noun - 1) == ',' && is_capital(doc, noun - 2)) ||
		(noun > s->first + 1 && (fakta_is(doc, noun - 1, TAG_COPULA) || fakta_mark(doc, noun - 1) == '('));
	for (uint32_t k = after; k + 1 < s->end && k <= after + 2 && !*known; k++)
	{
		if (fakta_mark(doc, k) != ',' && fakta_mark(doc, k) != '(' && !fakta_is(doc, k, TAG_LEGAL) && !fakta_is(doc, k, TAG_COPULA))
			break;
		*known = is_capital(doc, k + 1) && !fakta_is(doc, k + 1, TAG_WEEKDAY);
	}
	return true;
}

/* The end of the names that "dan" joins to one that ends before i. */
static uint32_t
list_end(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	while (i + 1 < s->end && fakta_is(doc, i, TAG_AND) && is_capital(doc, i + 1))
		for (i++; i < s->end && is_capital(doc, i);)
			i++;
	return i;
}

/* "Setelah Lyra, Sutra juga memecat ...": a name, ending before after, that only leads to another one */
static bool
is_aside(const FaktaNameReader *r, const FaktaNameMention *m, const FaktaSentence *s, uint32_t after)
{
	const FaktaDocument *doc = r->doc;
	const FaktaNameMention *prev = m > r->names->mentions && m[-1].first >= s->first ? m - 1 : NULL;
	uint32_t	before = m->first;
	bool		title = s->end <= doc->title_end;
	bool		aside;

	before -= before > s->first && fakta_is(doc, before - 1, TAG_LEGAL);
	/* "Selain kasus Lyra, ..." */
	before -= before == s->first + 2 && fakta_is(doc, s->first, TAG_ASIDE) && fakta_token_is_word(&doc->tokens[before - 1]);
	if (before == s->first)
		return false;
	if (fakta_is(doc, before - 1, TAG_ASIDE))
	{
		/* "Lyra Susul Sutra PHK Karyawan" */
		if (title && prev && prev->last + 2 == before)
			return true;
		/* not "perusahaan seperti Lyra, ..." */
		aside = before - 1 == s->first || !fakta_token_is_word(&doc->tokens[before - 2]);
	}
	else
		aside = prev && prev->aside && prev->last + 1 == before - 1 && (fakta_is(doc, before - 1, TAG_AND) || fakta_mark(doc, before - 1) == ',');
	if (!aside || (title && !fakta_is(doc, s->first, TAG_ASIDE)))
		return aside;
	after = list_end(doc, s, after);
	return after < s->end && fakta_mark(doc, after) == ',';
}

/* "PT Lyra: Perusahaan ini memecat ...": does a line begin with a name and a colon, so that all of it is told of that? */
static bool
is_labelled(const FaktaDocument *doc, const FaktaSentence *s, const FaktaNameMention *m)
{
	uint32_t	end = m->last + 1;

	if (s->end <= doc->title_end || !(doc->tokens[s->first].flags & TF_LINE) || m->first > s->begin + 1 ||
		(m->first > s->begin && !fakta_is(doc, s->begin, TAG_LEGAL)))
		return false;
	end += end < s->end && fakta_is(doc, end, TAG_LEGAL_AFTER);
	end = behind_bracket(doc, s, end);
	return end + 1 < s->end && end - m->first < LABEL_MAX && (fakta_mark(doc, end) == ':' || fakta_mark(doc, end) == '=') &&
		(m->first > s->begin || fakta_is(doc, end + 1, TAG_COMPANY_NOUN) || fakta_is_any(doc, end + 1, HINT_CUE));
}

/* Is the mention what an item of a list, or the text below a line, is about? */
static bool
is_heading(const FaktaDocument *doc, const FaktaSentence *s, const FaktaNameMention *m)
{
	uint32_t	begin = s->begin;
	uint32_t	end = m->last + 1;

	begin += begin < s->end && fakta_is(doc, begin, TAG_LEGAL);
	begin += begin < s->end && fakta_mark(doc, begin) == '.';
	if (s->zone == ZONE_ITEM)
		return m->first == begin && (s->numbers || s->end - end <= HEADING_MAX || fakta_mark(doc, end) == ':' ||
									 fakta_mark(doc, end) == '(' || fakta_is_dash(doc, end));
	if (s->zone != ZONE_HEADING || s->end - end > HEADING_MAX)
		return is_labelled(doc, s, m);
	end = behind_bracket(doc, s, end);
	end += end < s->end && fakta_is(doc, end, TAG_LEGAL_AFTER);
	return m->first == begin && end >= s->end;
}

void
fakta_mention_mark(FaktaNameReader *r, uint32_t n)
{
	const FaktaDocument *doc = r->doc;
	FaktaNameMention *m = &r->names->mentions[n];
	const FaktaNameMention *prev = n > 0 && m[-1].sentence == m->sentence ? m - 1 : NULL;
	FaktaEntity *e = &r->names->entities[m->entity];
	const FaktaSentence *s = &doc->sentences[m->sentence];
	uint32_t	i = m->first,
				after = m->last + 1;

	if (after < s->end && is_quote(doc, after) && i > s->first && is_quote(doc, i - 1))
	{
		after++;
		i--;
	}
	/* "induk usaha X": the parent is meant, not X */
	if (is_relative(doc, s, i, after, &e->has_parent) ||
		(prev && prev->relative && !prev->aside && prev->last + 2 == i && fakta_is(doc, i - 1, TAG_AND)))
	{
		m->relative = true;
		/* "perusahaan induk Lyra ini": told of before */
		e->has_parent |= after < s->end && fakta_is(doc, after, TAG_DEMONSTRATIVE);
		m->parent = i > s->first && fakta_is(doc, i - 1, TAG_PARENT);
		return;
	}
	/* "menurut utas Twitter", "lewat cuitan di Twitter": where it was said */
	if (i > s->first && (fakta_is(doc, i - 1, TAG_CHANNEL) ||
						 (i > s->first + 1 && fakta_is(doc, i - 1, TAG_PREPOSITION) && fakta_is(doc, i - 2, TAG_CHANNEL))))
	{
		m->relative = true;
		return;
	}
	e->count++;
	if (s->end <= doc->title_end)
		e->in_title++;
	else if (m->sentence < LEAD_SENTENCES + fakta_title_sentences(doc))
		e->in_lead++;
	after = behind_bracket(doc, s, after);
	m->relative = m->aside = is_aside(r, m, s, after);
	m->heading = is_heading(doc, s, m);
	r->names->headings += m->heading;
}

/* -- Terms ------------------------------------------------------------------------------ */

static void
add_word(FaktaNameReader *r, FaktaTerm *term, uint32_t i)
{
	fakta_name_gather(r, term, i);
	switch (fakta_verb_form(r->doc, i))
	{
		case FORM_ME:
			fakta_term_add(term, CLASS_VERB_ME);
			break;
		case FORM_DI:
			fakta_term_add(term, CLASS_VERB_DI);
			break;
		case FORM_BER:
			fakta_term_add(term, CLASS_VERB_BER);
			break;
		default:
			break;
	}
}

/* The words of the name, under one form the same everywhere. */
static void
read_inside(FaktaNameReader *r, const FaktaEntity *e, const FaktaNameMention *m)
{
	FaktaTerm  *terms = r->item->terms;
	FaktaTerm  *whole = &terms[TERM_WHOLE];
	bool		ordinary = true;

	for (uint32_t i = m->first; i <= m->last; i++)
	{
		FaktaTerm  *term = &terms[i == m->first ? TERM_INITIAL : i == m->last ? TERM_FINAL : TERM_INSIDE];

		fakta_name_gather(r, term, i);
		if (fakta_name_like(r->doc, i) && !fakta_ordinary(r, i))
			ordinary = false;
	}
	whole->token = m->first;
	fakta_term_add(whole, CLASS_ANY);
	fakta_term_add(whole, m->first == m->last ? CLASS_ONE_WORD : m->last - m->first == 1 ? CLASS_TWO_WORDS : CLASS_MORE_WORDS);
	if (ordinary)
		fakta_term_add(whole, CLASS_ALL_ORDINARY);
	fakta_term_add(whole, e->count > 1 ? CLASS_OFTEN_NAMED : CLASS_ONCE_ONLY);
	if (e->in_title)
		fakta_term_add(whole, CLASS_IN_TITLE);
	if (e->in_lead)
		fakta_term_add(whole, CLASS_IN_LEAD);
}

/* The first verb behind the name, over what is told aside: it may be its subject. */
static void
walk_right(FaktaNameReader *r, const FaktaSentence *s, uint32_t i)
{
	const FaktaDocument *doc = r->doc;
	FaktaTerm  *terms = r->item->terms;
	uint32_t	end = i + WALK_MAX < s->end ? i + WALK_MAX : s->end;

	for (; i < end; i++)
	{
		FaktaWordKind kind = fakta_word_kind(doc, i);

		if (kind == WORD_VERB)
		{
			add_word(r, &terms[TERM_PREDICATE], i);
			for (uint32_t k = i + 1; k < s->end && k <= i + NEAR_MAX; k++)
				if (fakta_tags_at(doc, k))
					fakta_name_gather(r, &terms[TERM_OBJECT], k);
			return;
		}
		if (kind == WORD_AUXILIARY)
			fakta_name_gather(r, &terms[TERM_PREDICATE_MOOD], i);
		else if (kind == MARK_STOP || kind == WORD_CONJUNCTION || kind == MARK_CLOSE || kind == WORD_PREPOSITION)
			return;
		else if (kind == MARK_OPEN)
		{
			uint32_t	on = behind_bracket(doc, s, i);

			if (on == i)
				return;
			i = on - 1;
		}
		else if (kind == MARK_COMMA)
		{
			uint32_t	on = i + 1;

			while (on < s->end && on - i < ASIDE_MAX && fakta_mark(doc, on) != ',')
				on++;
			if (on + 1 >= s->end || fakta_mark(doc, on) != ',')
				return;
			i = on;
			end = i + NEAR_MAX < s->end ? i + NEAR_MAX : s->end;
		}
	}
}

/* The preposition before the name, the noun before that, the verb whose object it may be. */
static void
walk_left(FaktaNameReader *r, const FaktaSentence *s, uint32_t i)
{
	const FaktaDocument *doc = r->doc;
	FaktaTerm  *terms = r->item->terms;
	bool		prep = false;

	for (uint32_t n = 0; n < WALK_MAX / 2 && i > s->begin; n++)
	{
		FaktaWordKind kind = fakta_word_kind(doc, --i);

		if (kind == MARK_STOP || kind == MARK_COMMA || kind == WORD_CONJUNCTION || kind == MARK_OPEN || kind == MARK_CLOSE)
			return;
		if (kind == WORD_VERB)
		{
			add_word(r, &terms[TERM_VERB], i);
			return;
		}
		if (n == 0 && kind == WORD_PREPOSITION)
		{
			fakta_name_gather(r, &terms[TERM_PREP], i);
			prep = true;
		}
		else if (prep && n == 1)
			fakta_name_gather(r, &terms[TERM_HEAD], i);
	}
}

/* Where the mention stands, and a number of people right behind it. */
static void
read_place(FaktaNameReader *r, FaktaEntity *e, const FaktaNameMention *m, const FaktaSentence *s, uint32_t after)
{
	const FaktaDocument *doc = r->doc;
	FaktaTerm  *whole = &r->item->terms[TERM_WHOLE];

	if (m->first < s->begin)
		fakta_term_add(whole, CLASS_DATED);
	if (s->zone == ZONE_LINK)
		fakta_term_add(whole, CLASS_IN_LINK);
	if (m->heading)
		fakta_term_add(whole, CLASS_IN_ITEM);
	if (m->first == s->begin)
		fakta_term_add(whole, CLASS_FIRST);
	for (uint32_t k = after; k < after + NEAR_MAX && k + 1 < s->end; k++)
		if (fakta_token_is_number(&doc->tokens[k]))
		{
			if (fakta_is(doc, k + 1, TAG_WORKER) || fakta_is(doc, k + 1, TAG_PERSON) || fakta_is(doc, k + 1, TAG_JOB))
			{
				fakta_term_add(whole, CLASS_COUNTED);
				e->counted = true;
			}
			break;
		}
}

static void
read_mention(FaktaNameReader *r, FaktaEntity *e, const FaktaNameMention *m)
{
	const FaktaDocument *doc = r->doc;
	const FaktaSentence *s = &doc->sentences[m->sentence];
	FaktaTerm  *terms = r->item->terms;
	uint32_t	i = m->first,
				after = m->last + 1;

	/* a name in quotes is judged by the words around them */
	if (after < s->end && is_quote(doc, after) && i > s->first && is_quote(doc, i - 1))
	{
		after++;
		i--;
		fakta_term_add(&terms[TERM_WHOLE], CLASS_QUOTE);
	}
	/* PT and Tbk are of the name */
	if (i > s->first + 1 && fakta_mark(doc, i - 1) == '.' && fakta_is(doc, i - 2, TAG_LEGAL))
		i--;
	while (i > s->first && fakta_is(doc, i - 1, TAG_LEGAL))
	{
		fakta_name_gather(r, &terms[TERM_WHOLE], --i);
		e->legal = true;
	}
	after += after + 1 < s->end && fakta_mark(doc, after) == ',' && fakta_is(doc, after + 1, TAG_LEGAL_AFTER);
	while (after < s->end && fakta_is(doc, after, TAG_LEGAL_AFTER))
	{
		fakta_name_gather(r, &terms[TERM_WHOLE], after++);
		e->legal = true;
	}
	if (i > s->begin)
		add_word(r, &terms[TERM_BEFORE], i - 1);
	else
		fakta_term_add(&terms[TERM_BEFORE], CLASS_EDGE);
	if (i > s->begin + 1)
		add_word(r, &terms[TERM_BEFORE2], i - 2);
	for (uint32_t k = i; k > s->begin && i - k < NEAR_MAX; k--)
		if (fakta_tags_at(doc, k - 1))
			fakta_name_gather(r, &terms[TERM_NEAR_LEFT], k - 1);
	if (after < s->end)
		add_word(r, &terms[TERM_AFTER], after);
	else
		fakta_term_add(&terms[TERM_AFTER], CLASS_EDGE);
	if (after + 1 < s->end)
		add_word(r, &terms[TERM_AFTER2], after + 1);
	if (after < s->end && (fakta_mark(doc, after) == ',' || fakta_mark(doc, after) == '('))
		for (uint32_t k = after + 1; k < s->end && k <= after + APPOSED_MAX && fakta_token_is_word(&doc->tokens[k]); k++)
			fakta_name_gather(r, &terms[TERM_APPOSED], k);
	if (i > s->begin + 1 && (fakta_mark(doc, i - 1) == ',' || fakta_mark(doc, i - 1) == '('))
		for (uint32_t k = i - 1; k > s->begin && i - k <= APPOSED_MAX && fakta_token_is_word(&doc->tokens[k - 1]); k--)
			fakta_name_gather(r, &terms[TERM_APPOSED_TO], k - 1);
	read_place(r, e, m, s, after);
	walk_right(r, s, after);
	walk_left(r, s, i);
}

static const int trait_terms[] = {TERM_WHOLE, TERM_INITIAL, TERM_FINAL, TERM_INSIDE, TERM_BEFORE, TERM_BEFORE2, TERM_NEAR_LEFT,
	TERM_AFTER, TERM_AFTER2, TERM_PREP, TERM_HEAD, TERM_VERB, TERM_PREDICATE, TERM_PREDICATE_MOOD, TERM_OBJECT, TERM_APPOSED,
TERM_APPOSED_TO, TERM_RANK};

static void
read_mentions(FaktaNameReader *r, uint32_t entity, int most)
{
	FaktaNames *names = r->names;

	for (uint32_t m = names->entities[entity].mention; m != FAKTA_NO_NAME && most-- > 0; m = names->mentions[m].next)
		read_mention(r, &names->entities[entity], &names->mentions[m]);
}

/* What is said of a short form is said of the long one, and the other way round. */
void
fakta_traits_read(FaktaNameReader *r, uint32_t entity)
{
	FaktaEntity *e = &r->names->entities[entity];

	for (size_t k = 0; k < sizeof(trait_terms) / sizeof(trait_terms[0]); k++)
	{
		memset(&r->item->terms[trait_terms[k]], 0, sizeof(FaktaTerm));
		r->item->terms[trait_terms[k]].token = FAKTA_NO_TOKEN;
	}
	read_inside(r, e, &r->names->mentions[e->mention]);
	read_mentions(r, entity, MENTIONS_MAX);
	if (e->longer != FAKTA_NO_NAME)
		read_mentions(r, e->longer, OTHER_MENTIONS_MAX);
	if (e->shorter != FAKTA_NO_NAME)
		read_mentions(r, e->shorter, OTHER_MENTIONS_MAX);
}
