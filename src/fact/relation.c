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
/* How many numbers back one with a role is looked for, and sentences in which it may be told. */
#define TOLD_LOOK		12
#define TOLD_SENTENCES	3
/* Distances in words: near, and in the middle. */
#define NEAR_MAX		3
#define MIDDLE_MAX		8

/* The mention before (-1) or behind (1) in the sentence, or NULL. */
static const FaktaMention *
beside(const FaktaContext *c, const FaktaMention *m, int step)
{
	size_t		k = (size_t) (m - c->out->items) + (size_t) step;

	return k < c->out->n && m[step].sentence == m->sentence ? m + step : NULL;
}

/* Does the mention count people or a share, or may a bare number do so? */
static bool
is_counting(const FaktaMention *m)
{
	return fakta_is_people(m) || m->q.kind == KIND_BARE;
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
	bool		joined;			/* has it passed "dan"? */
} Walk;

/* Reads the words of a verb group before its verb.  Returns where the group begins. */
static uint32_t
read_mood(const Walk *w, uint32_t verb, FaktaTerm *mood)
{
	uint32_t	i = verb;

	for (int n = 0; n < GROUP_MAX && i > w->s->begin && fakta_word_kind(w->doc, i - 1) == WORD_AUXILIARY; n++)
		fakta_gather(w->doc, mood, --i);
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

	/* "900 buruh terkena PHK dan 70 orang ...": a passive verb has no object behind "dan" */
	if (w->joined && !w->crossed && fakta_verb_form(w->doc, i) != FORM_ME && fakta_is(w->doc, i, TAG_PASSIVE))
		return false;
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

/* The bracket that belongs to the one at i, before or behind it, or i. */
static uint32_t
other_bracket(const Walk *w, uint32_t i, int step)
{
	uint32_t	k = i;

	for (int n = 0; n < BRACKET_MAX && (step < 0 ? k > w->s->begin : k + 1 < w->s->end); n++)
		if (fakta_mark(w->doc, k += step) == (step < 0 ? '(' : ')'))
			return k;
	return i;
}

static void
walk_left(Walk *w)
{
	const FaktaDocument *doc = w->doc;
	FaktaTerm  *terms = w->item->terms;
	const FaktaMention *prev = beside(w->c, w->m, -1);
	uint32_t	i = w->m->q.first;
	bool		leads = true;	/* are there only words that introduce a number between? */

	for (int n = 0; n < WALK_MAX && i > w->s->begin; n++)
	{
		FaktaWordKind kind;

		i--;
		while (prev && prev->q.first > i)
			prev = beside(w->c, prev, -1);
		if (prev && i <= prev->q.last && is_counting(prev))
		{
			/*
			 * if the numbers are joined, they have the same governing verb; note
			 * that it is beyond another number
			 */
			w->crossed = true;
			leads = false;
			i = prev->q.first;
			continue;
		}
		kind = fakta_word_kind(doc, i);
		if (leads && (kind == WORD_VERB || kind == WORD_PLAIN) && fakta_is(doc, i, TAG_LEAD))
		{
			fakta_set_term(doc, &terms[TERM_LEAD], i);
			continue;
		}
		switch (kind)
		{
			case WORD_VERB:
				if (!meet_verb_left(w, i))
					return;
				break;
			case WORD_CONJUNCTION:
				fakta_set_term(doc, &terms[TERM_CLAUSE], i);
				return;
			case WORD_JOIN:
				w->joined |= terms[TERM_VERB].token == FAKTA_NO_TOKEN && !fakta_is(doc, i, TAG_OR);
				break;
			case WORD_RELATIVE:
				if (terms[TERM_VERB].token != FAKTA_NO_TOKEN)
					return;
				break;
			case WORD_PREPOSITION:
				if (leads)
					fakta_set_term(doc, &terms[TERM_PREP], i);
				break;
			case MARK_STOP:
				/* "Jumlah pegawai: 7.499 orang" */
				if (!leads || fakta_mark(doc, i) != ':')
					return;
				break;
			case MARK_COMMA:
				/* a verb before a comma governs the number only in a list of numbers */
				if (!w->crossed && !(prev && w->m->q.first - prev->q.last <= MIDDLE_MAX))
					return;
				break;
			case MARK_CLOSE:
				i = other_bracket(w, i, -1);
				break;
			case WORD_PLAIN:
				/* a noun for an event: "PHK", "perekrutan" */
				if (terms[TERM_VERB].token == FAKTA_NO_TOKEN &&
					(fakta_is(doc, i, TAG_NOMINAL) || (fakta_in_group(doc, i, GROUP_EVENTS) && !fakta_is(doc, i, TAG_PEOPLE))))
					fakta_set_term(doc, &terms[w->crossed ? TERM_HEAD_OVER : TERM_HEAD], i);
				break;
			default:
				break;
		}
		leads &= kind == MARK_STOP || kind == WORD_AUXILIARY || kind == MARK_OPEN || kind == MARK_OTHER;
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

/*
 * The comma that ends an insertion after which the clause goes on, else the first
 * one.  Names of places may be one behind the other: "di Cikande, Kabupaten Serang,
 * Banten, terancam PHK".
 */
static uint32_t
aside_end(const Walk *w, uint32_t comma)
{
	bool		names = true;

	for (uint32_t i = comma + 1; i < w->s->end && i - comma < ASIDE_MAX; i++)
	{
		FaktaWordKind kind = fakta_word_kind(w->doc, i);

		if (kind == MARK_STOP)
			break;
		if (kind != MARK_COMMA || i + 1 >= w->s->end)
		{
			names &= fakta_token_is_word(&w->doc->tokens[i]) && (w->doc->tokens[i].flags & (TF_CAPITAL | TF_CAPITALS));
			continue;
		}
		kind = fakta_word_kind(w->doc, i + 1);
		if (kind == WORD_VERB || kind == WORD_AUXILIARY || fakta_is(w->doc, i + 1, TAG_CANCEL))
			return i;
		if (!names)
			break;
	}
	return comma;
}

/*
 * "Sebanyak 150 pekerja, menuntut pabrik itu": newspapers put a comma between subject
 * and verb, too.
 */
static bool
is_stray_comma(const Walk *w, uint32_t comma)
{
	const FaktaTerm *terms = w->item->terms;

	return comma + 1 < w->s->end && fakta_word_kind(w->doc, comma + 1) == WORD_VERB && fakta_is(w->doc, comma + 1, TAG_VERB_FIGHT) &&
		terms[TERM_VERB].token == FAKTA_NO_TOKEN && terms[TERM_HEAD].token == FAKTA_NO_TOKEN;
}

/* "900 orang dilaporkan telah direkrut": what is reported of them is the verb behind */
static bool
is_reported(const Walk *w, uint32_t i)
{
	FaktaWordKind next = i + 1 < w->s->end ? fakta_word_kind(w->doc, i + 1) : MARK_STOP;

	return fakta_is(w->doc, i, TAG_ANNOUNCE) && fakta_prefix_form(w->doc, i) == FORM_DI && (next == WORD_AUXILIARY || next == WORD_VERB);
}

/*
 * "Dari 300 karyawan, yang di-PHK 150 orang", "karyawannya 300 orang, yang akan di-PHK bisa
 * sampai 150 orang": does a clause with "yang" behind a comma tell of the next number?
 */
static bool
is_of_next(const Walk *w, uint32_t comma, const FaktaMention *next)
{
	const FaktaDocument *doc = w->doc;
	uint32_t	prep = w->item->terms[TERM_PREP].token;

	if (comma + 1 >= w->s->end || fakta_word_kind(doc, comma + 1) != WORD_RELATIVE)
		return false;
	if (prep != FAKTA_NO_TOKEN && fakta_is(doc, prep, TAG_OF))
		return true;
	if (next == NULL || !fakta_is_people(next) || next->q.first > comma + MIDDLE_MAX)
		return false;
	for (uint32_t i = comma + 2; i < next->q.first; i++)
	{
		FaktaWordKind kind = fakta_word_kind(doc, i);

		if (kind == MARK_COMMA || kind == MARK_STOP || kind == MARK_OPEN || kind == WORD_CONJUNCTION || kind == WORD_PREPOSITION || kind == WORD_JOIN)
			return false;
	}
	return true;
}

static void
walk_right(Walk *w)
{
	const FaktaDocument *doc = w->doc;
	FaktaTerm  *terms = w->item->terms;
	const FaktaMention *next = beside(w->c, w->m, 1);
	uint32_t	i = w->m->q.last + 1;

	w->crossed = w->relative = false;
	for (int n = 0; n < WALK_MAX && i < w->s->end; n++, i++)
	{
		uint32_t	end;

		while (next && next->q.last < i)
			next = beside(w->c, next, 1);
		if (next && i >= next->q.first && is_counting(next))
		{
			/* "Dari 90 buruh yang ada, 40 orang dipecat": the verb is not that of the clause with "yang" */
			w->crossed = true;
			w->relative = false;
			i = next->q.last;
			continue;
		}
		switch (fakta_word_kind(doc, i))
		{
			case WORD_VERB:
				if (!is_reported(w, i) && !meet_verb_right(w, i))
					return;
				break;
			case WORD_RELATIVE:
				w->relative = terms[TERM_RELATIVE].token == FAKTA_NO_TOKEN && !w->crossed;
				break;
			case WORD_CONJUNCTION:
			case MARK_STOP:
				return;
			case MARK_COMMA:
				if (is_of_next(w, i, next))
					return;
				end = aside_end(w, i);
				if (end == i && !is_stray_comma(w, i) && !(next && next->q.first - i <= MIDDLE_MAX))
					return;
				i = end;
				break;
			case MARK_OPEN:
				i = other_bracket(w, i, 1);
				break;
			case WORD_PREPOSITION:
				if (fakta_is(doc, i, TAG_OF) && i <= w->m->q.last + NEAR_MAX)
					fakta_gather_range(doc, &terms[TERM_OF], i, i + NEAR_MAX < w->s->end ? i + NEAR_MAX + 1 : w->s->end);
				break;
			default:
				break;
		}
	}
}

/*
 * Reads the noun that a bare number behind "mencapai", "ada" counts: the first
 * one of the clause, "perusahaan yang tutup mencapai 45"; or of a clause that
 * begins with "yang" the last one, "yang tutup perusahaannya ada 45".  Behind
 * "jumlah" the number needs no such word: "jumlah pabrik yang tutup 45".
 */
static void
read_counted(const Walk *w)
{
	const FaktaDocument *doc = w->doc;
	uint32_t	lead = w->item->terms[TERM_LEAD].token,
				noun = FAKTA_NO_TOKEN;
	bool		led = lead != FAKTA_NO_TOKEN,
				headless = false;

	if (w->m->q.kind != KIND_BARE)
		return;
	if (!led)
		lead = w->m->q.first;
	/* "seluruhnya 45", "terdata 45" */
	if (w->m->q.first > w->s->begin && (fakta_is(doc, w->m->q.first - 1, TAG_ANAPHOR) || fakta_is(doc, w->m->q.first - 1, TAG_RECORD)))
		led = true;
	for (uint32_t i = lead; i > w->s->begin && lead - i <= WALK_MAX; i--)
	{
		FaktaWordKind kind = fakta_word_kind(doc, i - 1);

		/* "perusahaan yang merumahkan dan mem-PHK pekerjanya": one clause */
		if (kind == MARK_STOP || kind == WORD_CONJUNCTION || kind == MARK_COMMA || fakta_is(doc, i - 1, TAG_MONTH) ||
			(kind == WORD_JOIN && fakta_word_kind(doc, i) != WORD_VERB))
			break;
		if (fakta_is(doc, i - 1, TAG_TOTAL) && noun != FAKTA_NO_TOKEN)
			led = true;
		headless = kind == WORD_RELATIVE;
		if ((kind == WORD_PLAIN || fakta_is(doc, i - 1, TAG_PEOPLE)) && !fakta_is(doc, i - 1, TAG_TOTAL) && !fakta_is(doc, i - 1, TAG_LEAD))
			noun = i - 1;
	}
	if (headless && fakta_word_kind(doc, lead - 1) == WORD_PLAIN)
		noun = lead - 1;
	if (noun != FAKTA_NO_TOKEN && noun + 1 == w->m->q.first)
		led = true;
	if (noun != FAKTA_NO_TOKEN && led)
		fakta_set_term(doc, &w->item->terms[TERM_COUNTED], noun);
}

/*
 * Reads the subject of a number that says how many they are: "jumlah pekerja yang
 * tercatat sebanyak 900 orang", "yang bekerja di sini ada 900 orang", and without any verb
 * "karyawan tetapnya kini 900 orang".  It goes back to the begin of the clause.
 */
static void
read_measured(const Walk *w)
{
	const FaktaDocument *doc = w->doc;
	uint32_t	i = w->m->q.first,
				from = i;
	bool		verb = false;

	for (int n = 0; n < WALK_MAX && i > w->s->begin; n++, i--)
	{
		FaktaWordKind kind = fakta_word_kind(doc, i - 1);

		verb |= kind == WORD_VERB;
		/* "74 pabrik dengan jumlah pekerja 900 orang", "pabriknya ada 74, jumlah pekerjanya 900": of those, whatever befell them */
		if (kind == WORD_JOIN || fakta_is(doc, i - 1, TAG_WITH) ||
			(kind == MARK_COMMA && i > w->s->begin + 2 && fakta_word_kind(doc, i - 2) == WORD_NUMBER && fakta_is(doc, i - 3, TAG_LEAD)))
			return;
		if (kind == MARK_STOP || kind == MARK_COMMA || kind == WORD_CONJUNCTION || fakta_mark(doc, i - 1) == '"' ||
			(kind == WORD_NUMBER && fakta_is(doc, i, TAG_PEOPLE)) || (fakta_is(doc, i - 1, TAG_SPEECH) && !fakta_is(doc, i - 1, TAG_LEAD)))
			break;
		if (fakta_is(doc, i - 1, TAG_TOTAL) || fakta_is(doc, i - 1, TAG_EMPLOY) || kind == WORD_RELATIVE || (fakta_is(doc, i - 1, TAG_WORKER) && !verb))
			from = i - 1;
	}
	/* "total" and "yang" begin it, or a noun of people before "yang" or in a clause without a verb */
	if (from < w->m->q.first && from <= i + 1)
		fakta_gather_range(doc, &w->item->terms[TERM_MEASURED], i, w->m->q.first);
}

/* -- Words near, in any clause ------------------------------------------------- */

/* Reads the words before or behind the number, the nearest one first. */
static void
read_near(const FaktaDocument *doc, const FaktaSentence *s, const FaktaQuantity *q, bool left, FaktaTerm *terms)
{
	FaktaTerm  *next = &terms[left ? TERM_BEFORE : TERM_AFTER],
			   *near = &terms[left ? TERM_NEAR_LEFT : TERM_NEAR_RIGHT],
			   *words = &terms[left ? TERM_LEFT : TERM_RIGHT],
			   *cue = &terms[left ? TERM_CUE_LEFT : TERM_CUE_RIGHT];
	uint32_t	there = !left ? s->end - q->last - 1 : q->first > s->begin ? q->first - s->begin : 0;
	uint32_t	i = left ? q->first - 1 : q->last + 1,
				reach = 0;

	if (there == 0)
		fakta_term_add(next, CLASS_EDGE);
	else
		fakta_set_term(doc, next, i);
	for (uint32_t k = 0, n = 0; k < there && k < CUE_REACH && (n <= MIDDLE_MAX || cue->token == FAKTA_NO_TOKEN); k++, i += left ? -1 : 1)
	{
		const FaktaInfo *info = fakta_tags_at(doc, i);

		if (n < MIDDLE_MAX)
			reach = k + 1;
		if (info && n < NEAR_MAX)
			fakta_gather(doc, near, i);
		if (info && cue->token == FAKTA_NO_TOKEN && fakta_info_any(info, GROUP_EVENTS))
		{
			fakta_set_term(doc, cue, i);
			fakta_term_scale(cue, SCALE_WORDS, n);
		}
		if (info && left && n <= MIDDLE_MAX && fakta_info_has(info, TAG_PEOPLE))
			fakta_set_term(doc, &terms[TERM_LIKE], i);
		n += fakta_token_is_word(&doc->tokens[i]);
	}
	if (reach == 0)
		return;
	fakta_term_add(words, CLASS_ANY);
	words->token = next->token;
	words->from = left ? q->first - reach : q->last + 1;
	words->to = words->from + reach;
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

/*
 * Reads what an item of a list stands under.  In a table with a line above, that
 * is the head of the number's column, and the line too unless the head itself
 * speaks of losing work: "PHK | Dirumahkan".
 */
static void
read_heading(const FaktaDocument *doc, const FaktaSentence *s, uint32_t number, FaktaTerm *term)
{
	uint32_t	from,
				to;

	if (s->heading == FAKTA_NO_SENTENCE)
		return;
	if (s->columns != FAKTA_NO_SENTENCE)
	{
		fakta_cell_of(doc, s, number, &from, &to);
		fakta_gather_range(doc, term, from, to);
		for (uint32_t i = from; i < to; i++)
			if (fakta_is_any(doc, i, HINT_CUE))
				return;
	}
	read_sentence(doc, term, s->heading, 0);
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
	read_heading(doc, s, m->q.first, &terms[TERM_HEADING]);
	terms[TERM_TITLE] = c->title;
	terms[TERM_ARTICLE] = c->article;
}

/* -- Numbers -------------------------------------------------------------------- */

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

/* Does nothing follow the number in its cell or item, or in its place in a row? */
static bool
ends_tally(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	uint32_t	end = s->end;

	/* the bullet of the next line stands at the end of this one */
	while (end > i && doc->tokens[end - 1].type == TOK_BLANK)
		end--;
	while (i < end && fakta_mark(doc, i) == ')')
		i++;
	return i >= end || fakta_word_kind(doc, i) == MARK_STOP || fakta_mark(doc, i) == '|' || fakta_mark(doc, i) == ',' || fakta_is(doc, i, TAG_AND);
}

/* Does a name, or a mark behind one, stand right before the number? */
static bool
begins_tally(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	const FaktaToken *t;

	if (i <= s->begin)
		return false;
	t = &doc->tokens[i - 1];
	if (s->zone == ZONE_ITEM && t->type == TOK_BLANK)
		return true;
	/* "PT A (40)" */
	if (fakta_mark(doc, i - 1) == '(' && i - 1 > s->begin)
		t--;
	return fakta_token_is_word(t) && (t->flags & TF_CAPITAL) && !fakta_is(doc, i - 1, TAG_MONTH) && !fakta_is(doc, i - 1, TAG_LABEL);
}

/*
 * "PT A | 40", "- PT A: 40", "PT A 40, PT B 60": is a bare number all that is told
 * of a name?  In running text there must be another one.
 */
static bool
is_in_tally(const FaktaContext *c, const FaktaMention *m)
{
	const FaktaDocument *doc = c->doc;
	const FaktaSentence *s = &doc->sentences[m->sentence];

	if (m->q.kind != KIND_BARE || m->q.first < doc->title_end || !begins_tally(doc, s, m->q.first) || !ends_tally(doc, s, m->q.last + 1))
		return false;
	if (s->zone == ZONE_ITEM)
		return true;
	for (int step = -1; step <= 1; step += 2)
	{
		const FaktaMention *other = beside(c, m, step);

		if (other && is_counting(other) && begins_tally(doc, s, other->q.first) && ends_tally(doc, s, other->q.last + 1))
			return true;
	}
	return false;
}

static void
read_number(const FaktaContext *c, const FaktaMention *m, FaktaTerm *term)
{
	const FaktaDocument *doc = c->doc;
	const FaktaSentence *s = &doc->sentences[m->sentence];
	const FaktaMention *prev = beside(c, m, -1),
			   *next = beside(c, m, 1);
	bool		title = m->q.first < doc->title_end;

	term->token = m->q.number;
	add_kind(term, m);
	if (m->q.kind != KIND_PERCENTAGE)
		fakta_term_scale(term, SCALE_SIZE, fakta_size(&m->q));
	fakta_term_add_if(term, isnan(m->q.value), CLASS_UNSURE);
	fakta_term_add_if(term, m->q.approximate, CLASS_ABOUT);
	fakta_term_add_if(term, m->q.elliptic, CLASS_ELLIPTIC);
	fakta_term_add_if(term, m->q.ratio, CLASS_FRACTION);
	fakta_term_add_if(term, is_year_like(doc, &m->q), CLASS_YEAR_LIKE);
	fakta_term_add_if(term, m->q.first > s->begin && fakta_mark(doc, m->q.first - 1) == '(', CLASS_IN_BRACKETS);
	fakta_term_add_if(term, title, CLASS_IN_TITLE);
	fakta_term_add_if(term, !title && m->sentence <= fakta_title_sentences(doc) + 1, CLASS_IN_LEAD);
	fakta_term_add_if(term, s->zone == ZONE_LINK, CLASS_IN_LINK);
	fakta_term_add_if(term, s->zone == ZONE_ITEM, CLASS_IN_ITEM);
	fakta_term_add_if(term, is_in_tally(c, m), CLASS_IN_TALLY);
	fakta_term_add_if(term, fakta_is_continued(c, (uint32_t) (m - c->out->items)), CLASS_CONTINUED);
	fakta_term_add_if(term, fakta_is_part_of_cut(c->doc, m), CLASS_OF_CUT);
	fakta_term_add_if(term, m->q.first <= s->begin + 1, CLASS_FIRST);
	fakta_term_add_if(term, !(prev && is_counting(prev)) && !(next && is_counting(next)), CLASS_ALONE);
}

/*
 * Adds the class of a word or mark that joins what is before it with what comes
 * after it.  Returns its kind.
 */
FaktaWordKind
fakta_term_join(const FaktaDocument *doc, FaktaTerm *term, uint32_t i)
{
	FaktaWordKind kind = fakta_word_kind(doc, i);

	fakta_term_add_if(term, kind == WORD_VERB, CLASS_JOIN_VERB);
	fakta_term_add_if(term, kind == WORD_CONJUNCTION, CLASS_JOIN_CLAUSE);
	fakta_term_add_if(term, kind == MARK_COMMA, CLASS_JOIN_COMMA);
	if (kind == WORD_JOIN)
		fakta_term_add(term, fakta_is(doc, i, TAG_OR) ? CLASS_JOIN_OR : CLASS_JOIN_AND);
	return kind;
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
	fakta_term_scale(term, SCALE_GAP, to - from);
	fakta_term_add_if(term, to > from && fakta_is(doc, to - 1, TAG_OF), CLASS_JOIN_OF);
	for (uint32_t i = from; i < to && i < from + WALK_MAX; i++)
	{
		fakta_term_add_if(term, fakta_term_join(doc, term, i) == MARK_OPEN && i + 1 == to, CLASS_JOIN_BRACKET);
		if (fakta_tags_at(doc, i))
			fakta_gather(doc, link, i);
	}
}

/* Adds the classes of role and status, which have the same order as the enums. */
void
fakta_term_decided(FaktaTerm *term, const FaktaMention *m)
{
	fakta_term_add(term, CLASS_IS_LAID_OFF + m->role);
	if (m->status)
		fakta_term_add(term, CLASS_IS_DONE + m->status - STATUS_DONE);
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
	const FaktaMention *begin = m - c->out->items > FAKTA_SAME_LOOK ? m - FAKTA_SAME_LOOK : c->out->items;
	const FaktaMention *end = c->out->items + c->out->n - m > FAKTA_SAME_LOOK ? m + FAKTA_SAME_LOOK : c->out->items + c->out->n;

	if (!fakta_is_people(m))
		return NULL;
	if (!isnan(m->q.value) && m->q.kind == KIND_HEADCOUNT && m->q.value < 10)
		return NULL;
	for (const FaktaMention *x = begin; x < end; x++)
		if (x != m && is_same(&x->q, &m->q) && (best == NULL || (best->role == ROLE_OTHER && x->role != ROLE_OTHER)))
			best = x;
	return best;
}

const FaktaMention *
fakta_told_before(const FaktaContext *c, const FaktaMention *m, bool here)
{
	for (const FaktaMention *x = m; x-- > c->out->items && m - x <= TOLD_LOOK;)
	{
		if ((m->q.first >= c->doc->title_end) != (x->q.first >= c->doc->title_end))
			return NULL;
		if (fakta_is_people(x) && x->role != ROLE_OTHER && (here || x->sentence != m->sentence))
			return x;
	}
	return NULL;
}

/* Adds what has been decided so far on the numbers around. */
void
fakta_relate_decided(const FaktaContext *c, uint32_t k, FaktaItem *item)
{
	const FaktaMention *m = &c->out->items[k];
	const FaktaMention *prev = beside(c, m, -1),
			   *next = beside(c, m, 1),
			   *other;

	if (prev && is_counting(prev))
		fakta_term_decided(&item->terms[TERM_PREV], prev);
	if (next && is_counting(next))
		fakta_term_decided(&item->terms[TERM_NEXT], next);
	if ((other = fakta_told_before(c, m, false)) != NULL && m->sentence - other->sentence <= TOLD_SENTENCES)
	{
		FaktaTerm  *term = &item->terms[TERM_TOLD];

		term->token = other->q.number;
		add_kind(term, other);
		fakta_term_decided(term, other);
		if (other->q.kind == m->q.kind)
			fakta_term_add(term, fakta_size(&other->q) > fakta_size(&m->q) ? CLASS_BIGGER : CLASS_SMALLER);
		fakta_term_add_if(term, m->sentence - other->sentence == 1, CLASS_NEXT_DOOR);
	}
	if ((other = same_elsewhere(c, m)) != NULL)
	{
		FaktaTerm  *term = &item->terms[TERM_SAME];

		term->token = other->q.number;
		add_kind(term, other);
		fakta_term_decided(term, other);
		fakta_term_add_if(term, other->q.first < c->doc->title_end, CLASS_IN_TITLE);
	}
}

static void
relate_anew(const FaktaContext *c, uint32_t k, FaktaItem *item)
{
	const FaktaMention *m = &c->out->items[k];
	const FaktaMention *prev = beside(c, m, -1),
			   *next = beside(c, m, 1);
	Walk		w = {.c = c,.doc = c->doc,.s = &c->doc->sentences[m->sentence],.m = m,.item = item};

	fakta_item_clear(item, c->doc);
	read_number(c, m, &item->terms[TERM_NUMBER]);
	if (m->q.noun != FAKTA_NO_TOKEN)
	{
		fakta_set_term(c->doc, &item->terms[TERM_NOUN], m->q.noun);
		fakta_term_add_if(&item->terms[TERM_NOUN], fakta_has_clitic(c->doc, m->q.noun), CLASS_WITH_CLITIC);
	}
	if (prev && is_counting(prev))
		read_neighbour(c, m, prev, &item->terms[TERM_PREV], &item->terms[TERM_LINK]);
	if (next && is_counting(next))
		read_neighbour(c, m, next, &item->terms[TERM_NEXT], &item->terms[TERM_LINK_NEXT]);
	read_near(c->doc, w.s, &m->q, true, item->terms);
	read_near(c->doc, w.s, &m->q, false, item->terms);
	walk_left(&w);
	read_counted(&w);
	read_measured(&w);
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

/* -- The cue -------------------------------------------------------------------- */

/* The verb or noun that governs the number and says that people lose their work, or FAKTA_NO_TOKEN. */
static uint32_t
governing_cut(const FaktaDocument *doc, const FaktaMention *m, const FaktaItem *item)
{
	static const uint8_t governors[] = {TERM_VERB, TERM_RELATIVE, TERM_PREDICATE, TERM_AFTER_RELATIVE, TERM_HEAD,
	TERM_VERB_OVER, TERM_PREDICATE_OVER, TERM_HEAD_OVER};
	uint32_t	near = item->terms[TERM_CUE_LEFT].token;

	for (size_t n = 0; n < sizeof(governors); n++)
	{
		uint32_t	i = item->terms[governors[n]].token;

		if (i != FAKTA_NO_TOKEN && (fakta_is_cut(doc, i) || fakta_is(doc, i, TAG_RELEASE) || fakta_is(doc, i, TAG_AFFECTED)))
			return i;
	}
	/* "melakukan PHK terhadap 300 buruh": capitals make it look like a name */
	if (near != FAKTA_NO_TOKEN && fakta_is_cut(doc, near) && fakta_is(doc, near, TAG_NOMINAL) && m->q.first - near <= NEAR_MAX)
		return near;
	return FAKTA_NO_TOKEN;
}

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
	uint32_t	governor = governing_cut(doc, m, item);
	/* the cue may be in a heading or in an earlier sentence */
	const FaktaSentence *s = &doc->sentences[fakta_sentence_of(doc, cue, m->sentence)];
	bool		same = true;
	uint32_t	from,
				to;

	/* "membantah jika pemecatan 300 buruh merupakan dampak impor": that is what is denied */
	if (governor != FAKTA_NO_TOKEN && !(fakta_is(doc, governor, TAG_NOMINAL) && item->terms[TERM_PREDICATE].token != FAKTA_NO_TOKEN))
		fakta_chain_read(doc, doc->sentences[m->sentence].begin, governor, &item->terms[TERM_CHAIN]);
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

		/* of another clause only that it is a condition: "PHK 300 buruh jika ..." */
		if (kind == MARK_STOP || kind == MARK_COMMA || (kind == WORD_CONJUNCTION && !fakta_is(doc, i, TAG_SUPPOSE)))
			break;
		if (fakta_tags_at(doc, i))
			fakta_gather(doc, &item->terms[TERM_BEHIND], i);
		if (kind == WORD_CONJUNCTION)
			break;
	}
}

/* -- The article ------------------------------------------------------------------ */

void
fakta_context_read(FaktaContext *c, const FaktaDocument *doc, FaktaMentions *out)
{
	c->doc = doc;
	c->out = out;
	c->title = c->article = FAKTA_EMPTY_TERM;
	c->cues = 0;
	c->kept = NULL;
	for (uint32_t n = 0; n < doc->nsentences; n++)
		c->cues += doc->sentences[n].cues && doc->sentences[n].zone != ZONE_LINK;
	fakta_gather_range(doc, &c->title, 0, doc->title_end < SENTENCE_LOOK ? doc->title_end : SENTENCE_LOOK);
	fakta_term_add(&c->article, CLASS_ANY);
	fakta_term_scale(&c->article, SCALE_CUES, c->cues);
	fakta_term_add_if(&c->article, doc->title_end > 0, CLASS_IN_TITLE);
	for (uint32_t n = 0; n < fakta_title_sentences(doc); n++)
		fakta_term_add_if(&c->article, doc->sentences[n].cues, CLASS_NEAR);
}
