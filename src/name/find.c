/*
 * find.c
 *		Finds the names of an article, sentence by sentence, in two passes.
 */
#include "name/parts.h"

#include <string.h>

#include "name/taught.h"

/* Maximum tokens of a label before its colon. */
#define LABEL_MAX		40

/* Is the line a heading that consists of a name, with text about it in the next line? */
static bool
is_heading(const FaktaDocument *doc, uint32_t n)
{
	const FaktaSentence *s = &doc->sentences[n];
	uint32_t	words = 0;

	if (s->end - s->first > 8 || s->end <= doc->title_end || n + 1 >= doc->nsentences ||
		!(doc->tokens[doc->sentences[n + 1].first].flags & TF_LINE))
		return false;
	for (uint32_t i = s->first; i < s->end; i++)
	{
		const FaktaToken *t = &doc->tokens[i];

		if (fakta_token_is_word(t) || t->type == TOK_HOST)
		{
			if (!(t->flags & TF_CAPITAL) && !fakta_is(doc, i, TAG_NAME_JOINER) && t->type != TOK_HOST)
				return false;
			if (fakta_is_predicate(doc, i) && !fakta_is(doc, i, TAG_PREPOSITION))
				return false;
			words++;
		}
		else if (fakta_token_is_number(t) ? i > s->first : fakta_mark(doc, i) == ':' || fakta_mark(doc, i) == '?')
			return false;
	}
	return words > 0 && (doc->tokens[s->first].flags & TF_LINE ||
						 (n > 0 && fakta_token_is_number(&doc->tokens[doc->sentences[n - 1].first])));
}

/* The evidence of a company for a name that begins an item of a list. */
static int
item_score(const FaktaDocument *doc, uint32_t first, uint32_t last)
{
	for (uint32_t i = first; i <= last; i++)
		if (!fakta_is_ordinary(doc, i))
			return 4;
	return 2;
}

/* "Profil PT Lyra", "Startup Lyra": the token at which the name in a heading begins. */
static uint32_t
heading_name(const FaktaDocument *doc, uint32_t first, uint32_t last)
{
	const FaktaWord *word = fakta_word_at(doc, first);

	/* not "Dibeli PT Lyra" */
	if (first + 1 < last && fakta_is(doc, first + 1, TAG_LEGAL) && word && (word->flags & LEX_ROOT))
		return first + 2;
	if (first < last && fakta_is(doc, first, TAG_COMPANY_NOUN) && !fakta_is(doc, first, TAG_NAME_HEAD) &&
		fakta_token_is_word(&doc->tokens[first + 1]) && (doc->tokens[first + 1].flags & TF_CAPITAL) && !fakta_is_ordinary(doc, last))
		return first + 1;
	return first;
}

/* Reads the name in a heading. */
static void
read_heading(const FaktaDocument *doc, FaktaNames *names, uint32_t n, bool mention)
{
	const FaktaSentence *s = &doc->sentences[n];
	const FaktaSentence *next = &doc->sentences[n + 1];
	uint32_t	first = s->first,
				last = s->end - 1;
	bool		numbered = (n > 0 && fakta_token_is_number(&doc->tokens[doc->sentences[n - 1].first])) ||
		fakta_token_is_number(&doc->tokens[s->first]);
	uint32_t	e;

	while (first < last && (!fakta_token_is_word(&doc->tokens[first]) || fakta_is(doc, first, TAG_LEGAL)) &&
		   doc->tokens[first].type != TOK_HOST)
		first++;
	while (last > first && (!fakta_token_is_word(&doc->tokens[last]) || fakta_is(doc, last, TAG_LEGAL_AFTER)) &&
		   doc->tokens[last].type != TOK_HOST)
		last--;
	if (!fakta_token_is_word(&doc->tokens[first]) && doc->tokens[first].type != TOK_HOST)
		return;
	first = heading_name(doc, first, last);
	if (fakta_is(doc, first, TAG_NO_NAME))
		return;
	for (uint32_t i = first; i <= last; i++)
		if (fakta_mark(doc, i) == '(' || fakta_mark(doc, i) == ',')
		{
			last = i > first ? i - 1 : first;
			break;
		}
	e = fakta_name_add(doc, names, first, last);
	if (!mention)
		return;
	fakta_name_put(doc, names, first, last, e);
	names->mentions[names->nmentions - 1].heading = true;
	names->headings++;
	/* the first words of the item say what it is: "Startup bahan pangan ini" */
	if (numbered)
		names->entities[e].score[NAME_COMPANY] += item_score(doc, first, last);
	if (fakta_is(doc, next->first, TAG_COMPANY_NOUN) || fakta_is(doc, next->first, TAG_COMPANY_NOUN_WEAK) ||
		fakta_is(doc, next->first, TAG_EMPLOYERS))
		names->entities[e].score[NAME_COMPANY] += 4;
}

/* Does the line begin with a dash, followed by the sentence? */
static bool
has_bullet(const FaktaDocument *doc, const FaktaSentence *s)
{
	return s->first > 0 && fakta_is_dash(doc, s->first - 1) && (doc->tokens[s->first].flags & TF_LINE) && !fakta_behind_rule(doc, s->first) &&
		!fakta_is(doc, s->first, TAG_PLACE) && !fakta_is(doc, s->first, TAG_PLACE_HEAD);
}

/* Does a mark part the name of an item from what is told of it: "3. Lyra - 40 orang", "3. Lyra (40 orang)"? */
static bool
parts_item(const FaktaDocument *doc, uint32_t i)
{
	return fakta_mark(doc, i) == '(' || fakta_mark(doc, i) == '|' || fakta_mark(doc, i) == ';' || (fakta_is_dash(doc, i) && (doc->tokens[i].flags & TF_GAP));
}

/* "2. Zoom: PHK sekitar ...": the end of the capitals before the colon, or s->first */
static uint32_t
labelled_end(const FaktaDocument *doc, const FaktaSentence *s)
{
	/* "- Sekitar 1.300 buruh", "- Sebanyak 890 karyawan" */
	if (fakta_is(doc, s->first, TAG_LEAD) || fakta_is(doc, s->first, TAG_APPROX) || fakta_is(doc, s->first, TAG_MORE) || fakta_is(doc, s->first, TAG_LESS))
		return s->first;
	for (uint32_t i = s->first; i < s->end && i - s->first < FAKTA_NAME_TOKENS_MAX; i++)
		if (!is_capital(doc, i))
		{
			uint32_t	colon = i + (i > s->first && fakta_is(doc, i, TAG_LEGAL_AFTER) ? 1 : 0);

			if (colon < s->end && is_label(doc, colon))
				return i;
			if (colon < s->end && i > s->first && parts_item(doc, colon) && !fakta_is_predicate(doc, s->first))
				return i;
			/* "- Visi TV 8 persen", "- Lyra (200 orang)" */
			return has_bullet(doc, s) && (fakta_token_is_number(&doc->tokens[i]) || fakta_mark(doc, i) == '(') ? i : s->first;
		}
	return s->first;
}

/*
 * "PT Lyra: Perusahaan ini memecat ...": does the line begin with a company and a
 * colon? Then the whole line is about that company.
 */
static bool
is_labelled(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i, uint32_t end)
{
	bool		legal = tag_before(doc, i, s->first, TAG_LEGAL);
	uint32_t	next;

	if (!(doc->tokens[s->first].flags & TF_LINE) || i > s->first + (legal ? 2 : 0))
		return false;
	if (end < s->end && fakta_is(doc, end, TAG_LEGAL_AFTER))
		end++;
	if (end < s->end && fakta_mark(doc, end) == '(')
		while (end < s->end && end - i < LABEL_MAX && fakta_mark(doc, end++) != ')')
			;
	if (end + 1 >= s->end || !is_label(doc, end))
		return false;
	next = end + 1;
	return legal || fakta_is(doc, i, TAG_EMPLOYER) || fakta_is(doc, next, TAG_COMPANY_NOUN) || any_layoff_cue(doc, next);
}

/*
 * Does the sentence begin an item of a list?  Either the sentence before is only
 * its number, or it has a bullet and a number of people.
 */
static bool
is_item(const FaktaDocument *doc, uint32_t n)
{
	const FaktaSentence *before = n > 0 ? &doc->sentences[n - 1] : NULL;

	if (has_bullet(doc, &doc->sentences[n]) && labelled_end(doc, &doc->sentences[n]) > doc->sentences[n].first)
		return doc->sentences[n].numbers;

	return before && before->end - before->first <= 2 && fakta_token_is_number(&doc->tokens[before->first]);
}

static bool
holds_taught(const FaktaDocument *doc, const FaktaTaught *taught, const FaktaSentence *s)
{
	uint32_t	last;

	for (uint32_t i = s->first; taught->n > 0 && i < s->end; i++)
		if (fakta_taught_at(doc, taught, i, s->end, &last))
			return true;
	return false;
}

/* A word with a capital, and what the first pass has read at it, for the second pass. */
typedef struct Capital
{
	uint32_t	token;
	uint32_t	end;			/* the end of the name that begins here; 0 = not read yet */
	uint32_t	entity;			/* the entity of that name, or FAKTA_NO_NAME */
} Capital;

/* The sentences of an article and their words with capitals. */
typedef struct Lines
{
	Capital    *capitals;		/* of the whole article */
	uint32_t   *first;			/* for each sentence its first one; with one more entry at the end */
	uint8_t    *style;			/* bits LINE_... */
} Lines;

#define LINE_HEADING	1
#define LINE_HEADLINE	2

static void
read_lines(const FaktaDocument *doc, Lines *lines)
{
	uint32_t	n = 0,
				room = 0;

	lines->capitals = NULL;
	FAKTA_APPEND(doc->memory, lines->capitals, n, room);
	lines->first = doc->memory->grow(doc->memory->state, NULL, (doc->nsentences + 1) * sizeof(uint32_t) + doc->nsentences);
	lines->style = (uint8_t *) (lines->first + doc->nsentences + 1);
	for (uint32_t k = 0; k < doc->nsentences; k++)
	{
		const FaktaSentence *s = &doc->sentences[k];

		fakta_check(doc, k);
		lines->first[k] = n;
		for (const FaktaToken *t = &doc->tokens[s->first]; t < &doc->tokens[s->end]; t++)
			if ((t->flags & TF_CAPITAL) || fakta_small_office(doc, (uint32_t) (t - doc->tokens), s) > (uint32_t) (t - doc->tokens))
			{
				FAKTA_APPEND(doc->memory, lines->capitals, n, room);
				lines->capitals[n++] = (Capital)
				{
					(uint32_t) (t - doc->tokens), 0, FAKTA_NO_NAME
				};
			}
		lines->style[k] = (is_heading(doc, k) ? LINE_HEADING : 0) |
			(fakta_is_headline(doc, s, n - lines->first[k]) ? LINE_HEADLINE : 0);
	}
	lines->first[doc->nsentences] = n;
}

/* fakta_name_end() for a word with a capital, cached because both passes need it. */
static uint32_t
capital_end(const FaktaDocument *doc, Capital *c, const FaktaSentence *s, bool headline)
{
	if (c->end == 0)
		c->end = fakta_name_end(doc, c->token, s, headline);
	return c->end;
}

/* What is needed to read one sentence. */
typedef struct Reading
{
	const FaktaDocument *doc;
	FaktaNames *names;
	const FaktaSentence *s;
	uint32_t	n;				/* number of the sentence */
	bool		heading;
	bool		headline;
	bool		second;			/* is this the second pass, which adds mentions? */
} Reading;

static void
put_taught(const Reading *r, const FaktaTaughtName *known, uint32_t first, uint32_t last)
{
	FaktaNames *names = r->names;
	uint32_t	e = fakta_name_add_span(r->doc, names, known->name, first, last);

	/*
	 * The alias and the name may begin with different letters, so switch off the
	 * quick test.
	 */
	names->begins = UINT64_MAX;
	names->entities[e].taught = true;
	if (r->second)
	{
		fakta_name_put(r->doc, names, first, last, e);
		names->mentions[names->nmentions - 1].heading = r->heading;
		names->headings += r->heading;
	}
}

/* "pabrikan otomotif Jepang Nissho Motor", "Bank Swiss UBS", "jaringan kopi asal Jepang Lyra": the country is not part of the name */
static bool
is_country_before(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	return i > s->first && fakta_is(doc, i, TAG_COUNTRY) && i + 1 < s->end && is_capital(doc, i + 1) &&
		fakta_token_is_word(&doc->tokens[i - 1]) && (!(doc->tokens[i - 1].flags & TF_CAPITAL) || fakta_is(doc, i - 1, TAG_COMPANY_NOUN)) &&
		(fakta_is(doc, i - 1, TAG_ORIGIN) || company_noun_near(doc, i, s->first));
}

/* "Lyra (LY.N)", "Rudi, S.Sos": the letters of a stock exchange or of a degree, of which none is a name */
static bool
is_in_letters(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	uint32_t	first = i > s->first + 2 && fakta_mark(doc, i - 1) == '.' ? i - 2 : i;

	if (first == s->first || first + 2 >= s->end || fakta_mark(doc, first + 1) != '.' ||
		((doc->tokens[first + 1].flags | doc->tokens[first + 2].flags) & TF_GAP) || !fakta_token_is_word(&doc->tokens[first + 2]))
		return false;
	/* "S.H., M.H." */
	return fakta_mark(doc, first - 1) == '(' ||
		(memchr(doc->text + doc->tokens[first - 1].start, ',', doc->tokens[first - 1].len) && fakta_is_degree(doc, first));
}

/* "Lyra co Akan memangkas": a verb with a capital is not a name */
static bool
is_no_name(const Reading *r, uint32_t i)
{
	const FaktaDocument *doc = r->doc;
	uint32_t	first = r->s->first;

	if (fakta_is(doc, i, TAG_NO_NAME) && !tag_before(doc, i, first, TAG_LEGAL))
		return true;
	/* "Badan kesehatan PBB", "Lembaga itu": a noun */
	if (fakta_is(doc, i, TAG_GOVERNMENT) && (fakta_is(doc, i, TAG_WORKPLACE) || fakta_is(doc, i, TAG_THING)) && !(doc->tokens[i].flags & TF_CAPITALS))
		return true;
	if (r->headline && is_stop(doc, i) && !(i > first && fakta_is(doc, i - 1, TAG_MEDIA)))
		return true;
	return i > first && !(doc->tokens[i].flags & TF_NO_WORD) && fakta_is_predicate(doc, i) && fakta_is_ordinary(doc, i);
}

/* The beginning of the name: in "7-Eleven" the number before the hyphen, in "PT 21 Lyra" that behind "PT". */
static uint32_t
begin_of(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	if (i >= s->first + 2 && doc->tokens[i - 1].type == TOK_UINT && doc->tokens[i - 1].len <= NAME_DIGITS_MAX && tag_before(doc, i - 1, s->first, TAG_LEGAL))
		return i - 1;
	return i >= s->first + 2 && fakta_mark(doc, i - 1) == '-' && !((doc->tokens[i].flags | doc->tokens[i - 1].flags) & TF_GAP) &&
		fakta_token_is_number(&doc->tokens[i - 2]) && doc->tokens[i - 2].len < 3 ? i - 2 : i;
}

/* "50 Karyawan Bank Lyra": a counted noun for workers, which is no part of the name behind it although it has a capital */
static bool
is_counted_staff(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	if (i <= s->first || i + 1 >= s->end || !fakta_is(doc, i, TAG_WORKER) || fakta_is(doc, i, TAG_EMPLOYER) || fakta_is(doc, i, TAG_NAME_HEAD) ||
		!(fakta_token_is_number(&doc->tokens[i - 1]) || fakta_number_at(doc, i - 1) > 0 || fakta_is(doc, i - 1, TAG_VAGUE)))
		return false;
	return is_capital(doc, i + 1) && (fakta_is(doc, i + 1, TAG_NAME_HEAD) || fakta_is(doc, i + 1, TAG_COMPANY_NOUN) || !fakta_is_ordinary(doc, i + 1));
}

/*
 * "PT Lyra", "perusahaan Lyra", "karyawan Lyra": after these words, a capital is
 * certainly a name
 */
static bool
is_sure(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	if (tag_before(doc, i, s->first, TAG_LEGAL))
		return true;
	return i > s->first && (!(doc->tokens[i - 1].flags & TF_CAPITAL) || is_counted_staff(doc, s, i - 1)) &&
		(fakta_is(doc, i - 1, TAG_COMPANY_NOUN) || (fakta_is(doc, i - 1, TAG_WORKER) && !fakta_is(doc, i - 1, TAG_PUBLIC)));
}

/* In the first pass adds the entity; in the second pass adds a mention. */
static void
put_name(const Reading *r, Capital *capital, uint32_t i, uint32_t end)
{
	const FaktaDocument *doc = r->doc;
	const FaktaSentence *s = r->s;
	FaktaNames *names = r->names;
	FaktaNameMention *m;

	if (!r->second)
	{
		uint32_t	e;

		/* in a headline every word has a capital, so learn names from the text instead */
		if (r->headline)
			return;
		e = fakta_name_add(doc, names, begin_of(doc, s, i), end - 1);
		names->entities[e].sure |= is_sure(doc, s, i);
		/*
		 * "PT Gudang Garam Tuban": other sentences may omit the place, so add the
		 * name without it
		 */
		if (end - i > 1 && fakta_is(doc, end - 1, TAG_PLACE) && !fakta_is(doc, end - 1, TAG_COUNTRY) && names->entities[e].sure)
			fakta_name_add(doc, names, begin_of(doc, s, i), end - 2);
		if (capital->end == end)
			capital->entity = e;
		return;
	}
	fakta_name_put(doc, names, begin_of(doc, s, i), end - 1,
				   capital->end == end && capital->entity != FAKTA_NO_NAME ? capital->entity : fakta_name_add(doc, names, begin_of(doc, s, i), end - 1));
	/* the name that begins an item of a list is what the item is about */
	if (!((i == s->first || (i == s->first + 1 && fakta_is(doc, s->first, TAG_LEGAL))) && is_item(doc, r->n)) &&
		!is_labelled(doc, s, i, end))
		return;
	m = &names->mentions[names->nmentions - 1];
	m->heading = true;
	names->headings++;
	names->entities[m->entity].score[NAME_COMPANY] += item_score(doc, i, end - 1);
}

/* "Langkah Bank Lyra merumahkan ...": an ordinary word that begins a sentence, before a noun that begins a name */
static bool
is_before_head(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	return i == s->begin && i + 2 < s->end && fakta_is_not(&doc->tokens[i], HINT_TAGGED) && fakta_is_ordinary(doc, i) &&
		is_capital(doc, i + 1) && fakta_is(doc, i + 1, TAG_NAME_HEAD) && !fakta_is(doc, i + 1, TAG_GOVERNMENT) && is_capital(doc, i + 2);
}

/* The end of the name that begins at a word with a capital, or i. */
static uint32_t
read_end(const Reading *r, Capital *capital, uint32_t i)
{
	const FaktaSentence *s = r->s;
	uint32_t	end = i;

	if (r->second && (r->headline || fakta_begins_clause(r->doc, i, s)))
		end = fakta_known_end(r->doc, r->names, i, s);
	if (end == i && i == s->first && is_item(r->doc, r->n))
		end = labelled_end(r->doc, s);
	/* an office with small letters, "pemkab Lyra", is there because of what follows */
	if (end == i && (is_capital(r->doc, i) || (capital->token == i && !(r->doc->tokens[i].flags & TF_CAPITAL)) || (fakta_is(r->doc, i, TAG_CURRENCY) && tag_before(r->doc, i, s->first, TAG_LEGAL))))
		end = capital_end(r->doc, capital, s, r->headline);
	if (end == i && r->second && !r->headline && i == s->begin)
		end = fakta_plain_end(r->doc, r->names, i, s);
	return end;
}

/*
 * Reads the names of one sentence.  The first pass adds only names that are
 * certain by their form.  The second pass reads all names; by those of the first
 * pass it knows a name at the beginning of a sentence or in a headline.
 */
static void
read_sentence(const Reading *r, const FaktaTaught *taught, const Lines *lines)
{
	const FaktaDocument *doc = r->doc;
	const FaktaSentence *s = r->s;
	Capital    *capital = &lines->capitals[lines->first[r->n]];
	const Capital *none = &lines->capitals[lines->first[r->n + 1]];

	for (uint32_t i = s->first; i < s->end;)
	{
		uint32_t	end,
					last;
		const FaktaTaughtName *known = taught->n > 0 ? fakta_taught_at(doc, taught, i, s->end, &last) : NULL;

		if (known)
		{
			put_taught(r, known, i, last);
			i = last + 1;
			continue;
		}
		while (capital < none && capital->token < i)
			capital++;
		/* names that the user has taught may be in lower case, others begin with a capital */
		if (capital == none || capital->token > i)
		{
			if (taught->n > 0)
				i++;
			else if (capital == none)
				break;
			else
				i = capital->token;
			continue;
		}
		/* "Asisten III Setda Kota Tegal": a number, which begins no name */
		if (is_country_before(doc, s, i) ||
			(!r->headline && (is_before_head(doc, s, i) || is_counted_staff(doc, s, i) ||
							  (i + 1 < s->end && fakta_is(doc, i, TAG_NO_NAME) && fakta_is(doc, i + 1, TAG_GOVERNMENT)))))
		{
			i++;
			continue;
		}
		/* "P.T. Lyra": the letters are no part of the name */
		if (i + LETTERS_TOKENS < s->end && fakta_legal_letters(doc, i + LETTERS_TOKENS, i))
		{
			i += LETTERS_TOKENS;
			continue;
		}
		end = read_end(r, capital, i);
		if (end > i && !(end == i + 1 && is_no_name(r, i)) && !is_in_letters(doc, s, i) && !fakta_is_street(doc, i))
			put_name(r, capital, i, end);
		else if (!r->second && end == i && !r->headline && !fakta_is(doc, i, TAG_LEGAL) && !fakta_is(doc, i, TAG_WORKER))
		{
			/*
			 * in the first pass, skip the rest of a name that begins with an
			 * ordinary word; but not after "PT" or "Karyawan"
			 */
			while (i + 1 < s->end && (doc->tokens[i + 1].flags & TF_CAPITAL) && (doc->tokens[i + 1].flags & TF_GAP))
				i++;
			end = i;
		}
		i = end > i ? end : i + 1;
	}
}

void
fakta_names_find(const FaktaDocument *doc, FaktaNames *names)
{
	FaktaTaught taught;
	Lines		lines;

	fakta_taught_read(doc, &taught);
	read_lines(doc, &lines);
	for (int round = 0; round < 2; round++)
		for (uint32_t n = 0; n < doc->nsentences; n++)
		{
			Reading		r = {doc, names, &doc->sentences[n], n, lines.style[n] & LINE_HEADING, lines.style[n] & LINE_HEADLINE, round == 1};

			fakta_check(doc, n);
			if (r.heading && !holds_taught(doc, &taught, r.s))
				read_heading(doc, names, n, r.second);
			else if (lines.first[n] < lines.first[n + 1] || lines.style[n] || taught.n > 0)
				read_sentence(&r, &taught, &lines);
		}
}
