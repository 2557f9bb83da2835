/*
 * head.c
 *		Joins names of which one abbreviates the other, "RS Kasih Lyra" and "Rumah
 *		Sakit Kasih Lyra", "Satpol PP Tegal" and "Satuan Polisi Pamong Praja Kabupaten
 *		Tegal", and shows "Lyra Baja Kencana" for "LBK".
 */
#include "name/parts.h"

#include <string.h>

#include "name/taught.h"
#include "text/stem.h"

/* Maximum letters of a word that an abbreviation has of it, unless it has the whole word: "Satpol" for Satuan Polisi. */
#define PIECE_MAX		4
/* Minimum words of a full name of which an abbreviation has a piece only. */
#define PIECES_MIN		2
/* Maximum bytes of an abbreviation. */
#define BRIEF_MAX		64

static bool
is_letter(char c)
{
	return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c & 0x80);
}

/* The position behind the marks, and if words, behind the words in brackets, that begin at i. */
static size_t
skip_marks(FaktaSpan s, size_t i, bool words)
{
	while (i < s.len && !is_letter(s.text[i]))
	{
		const char *close = words && s.text[i] == '(' ? memchr(s.text + i, ')', s.len - i) : NULL;

		i = close ? (size_t) (close - s.text) + 1 : i + 1;
	}
	return i;
}

static size_t
word_end(FaktaSpan s, size_t i)
{
	while (i < s.len && is_letter(s.text[i]))
		i++;
	return i;
}

/* May a name have the word from i on or not: "dan", "The", "Kabupaten"; a place or "Group", if it is at its end? */
static bool
may_lack(FaktaSpan s, size_t i, bool utf8, bool at_end)
{
	char		form[FAKTA_WORD_MAX];
	size_t		end = word_end(s, i);
	const FaktaWord *word;

	if (s.text[i] >= 'a' && s.text[i] <= 'z')
		return true;
	if (end - i > sizeof(form))
		return false;
	word = fakta_lookup(form, fakta_fold(s.text + i, end - i, utf8, form, sizeof(form)));
	return word && ((word->flags & LEX_STOP) || fakta_has(word, TAG_PLACE_HEAD) || fakta_has(word, TAG_NAME_JOINER) ||
					(at_end && (fakta_has(word, TAG_PLACE) || fakta_has(word, TAG_DIRECTION) || fakta_has(word, TAG_COUNTRY) ||
								fakta_has(word, TAG_NAME_AFTER) || fakta_has(word, TAG_LEGAL_AFTER))));
}

/* May a name end before i? */
static bool
may_end(FaktaSpan s, size_t i, bool utf8)
{
	for (i = skip_marks(s, i, true); i < s.len; i = skip_marks(s, word_end(s, i), true))
		if (!may_lack(s, i, utf8, true))
			return false;
	return true;
}

/*
 * How many letters of an abbreviation may be read: for each, whether the words of
 * the full name so far have them, with so many pieces of words.
 */
typedef struct Reach
{
	bool		by[BRIEF_MAX + 1][PIECES_MIN + 1];
} Reach;

/* Reads the word of the full name from f to end on, wherever the words before it have led. */
static void
read_word(FaktaSpan brief, FaktaSpan full, size_t f, size_t end, bool lack, const Reach *from, Reach *to)
{
	if (lack)
		*to = *from;
	else
		memset(to, 0, sizeof(*to));
	for (size_t b = 0; b < brief.len; b++)
		for (int pieces = 0; pieces <= PIECES_MIN; pieces++)
		{
			size_t		begin = skip_marks(brief, b, false);

			if (!from->by[b][pieces])
				continue;
			for (size_t k = 1; begin + k <= brief.len && f + k <= end && (brief.text[begin + k - 1] | 0x20) == (full.text[f + k - 1] | 0x20); k++)
				if (f + k == end)
					to->by[begin + k][pieces] = true;
				else if (k <= PIECE_MAX)
					to->by[begin + k][pieces < PIECES_MIN ? pieces + 1 : pieces] = true;
		}
}

/*
 * Has the full name, read up to f, all of the abbreviation?  Only one of them may
 * have a place or the like behind that: "Pemkab Lyra" is not "Pemerintah
 * Kabupaten Sutra".
 */
static bool
is_read(FaktaSpan brief, FaktaSpan full, size_t f, const Reach *reach, bool utf8)
{
	if (reach->by[brief.len][PIECES_MIN])
		return may_end(full, f, utf8);
	for (size_t b = 1; b < brief.len && f == full.len; b++)
		if (reach->by[b][PIECES_MIN] && !is_letter(brief.text[b]) && may_end(brief, b, utf8))
			return true;
	return false;
}

/* Does the brief name consist of the beginnings of the words of the full one? */
static bool
has_pieces(FaktaSpan brief, FaktaSpan full, bool utf8)
{
	Reach		reach[2];
	int			now = 0;

	if (brief.len > BRIEF_MAX)
		return false;
	memset(&reach[0], 0, sizeof(reach[0]));
	reach[0].by[0][0] = true;
	for (size_t f = skip_marks(full, 0, true); f < full.len;)
	{
		size_t		end = word_end(full, f);

		read_word(brief, full, f, end, may_lack(full, f, utf8, false), &reach[now], &reach[!now]);
		now = !now;
		f = skip_marks(full, end, true);
		if (is_read(brief, full, f, &reach[now], utf8))
			return true;
	}
	return false;
}

/* "Citi" for Citigroup: does a name lack only the word for a group that the other one ends in? */
static bool
lacks_group(const FaktaDocument *doc, FaktaSpan brief, FaktaSpan full)
{
	char		form[FAKTA_WORD_MAX];
	const FaktaWord *word;
	size_t		rest = full.len - brief.len;

	if (full.len <= brief.len || rest > sizeof(form) || memchr(full.text, ' ', full.len) || !fakta_same_name(brief, (FaktaSpan) {full.text, brief.len}, doc->utf8))
		return false;
	word = fakta_lookup(form, fakta_fold(full.text + brief.len, rest, doc->utf8, form, sizeof(form)));
	return word && fakta_has(word, TAG_NAME_AFTER);
}

/* Is the brief name made of the beginnings of the words of the full one: "RS Kasih Lyra", "LBK", "Satpol PP Tegal"? */
static bool
is_abbreviation(const FaktaDocument *doc, FaktaSpan brief, FaktaSpan full)
{
	return full.len > brief.len && (has_pieces(brief, full, doc->utf8) || lacks_group(doc, brief, full));
}

/* May a name of several words be joined to one that it abbreviates? "RS Lyra", "Satpol PP Tegal"; initials alone need more evidence. */
static bool
may_abbreviate(const FaktaDocument *doc, const FaktaEntity *x)
{
	return memchr(x->name.text, ' ', x->name.len) && ((doc->tokens[x->first].flags & TF_CAPITALS) || is_body(doc, x->first));
}

void
fakta_join_abbreviated(const FaktaDocument *doc, FaktaNames *names)
{
	uint32_t	n = fakta_names_compared(names);

	for (uint32_t e = 0; e < n; e++)
	{
		uint32_t	full = FAKTA_NO_NAME;

		if (!is_free(names, e) || !may_abbreviate(doc, &names->entities[e]))
			continue;
		for (uint32_t o = 0; o < n; o++)
		{
			const FaktaEntity *y = &names->entities[o];

			if (o == e || !is_free(names, o) || !(fakta_is(doc, y->first, TAG_COMPANY_NOUN) || is_body(doc, y->first)) ||
				!is_abbreviation(doc, names->entities[e].name, y->name))
				continue;
			/* which of two hospitals? */
			full = full == FAKTA_NO_NAME ? o : e;
		}
		if (full != FAKTA_NO_NAME && full != e)
			fakta_join_lighter(names, e, full);
	}
}

/* Initials tell a reader little, if they are not well known as "BNI" is. */
static bool
is_obscure(const FaktaDocument *doc, const FaktaEntity *x)
{
	for (size_t i = 0; i < x->name.len; i++)
		if (x->name.text[i] == ' ' || (x->name.text[i] >= 'a' && x->name.text[i] <= 'z'))
			return false;
	return !fakta_is(doc, x->first, TAG_EMPLOYER);
}

/* "Satpol PP", where the article has the place of that elsewhere */
static bool
lacks_place(const FaktaDocument *doc, const FaktaEntity *x, const FaktaEntity *other)
{
	return is_body(doc, x->first) && !fakta_is(doc, x->first + x->words - 1, TAG_PLACE) && fakta_is(doc, other->first + other->words - 1, TAG_PLACE);
}

void
fakta_show_full(const FaktaDocument *doc, FaktaNames *names)
{
	uint32_t	n = fakta_names_compared(names);

	for (uint32_t e = 0; e < n; e++)
	{
		FaktaEntity *full = &names->entities[e];
		FaktaEntity *shown = (FaktaEntity *) fakta_entity(names, e);

		if (shown == full || full->count == 0 || shown->taught ||
			!(lacks_place(doc, shown, full) || (is_obscure(doc, shown) && is_abbreviation(doc, shown->name, full->name))))
			continue;
		shown->same = e;
		full->same = e;
	}
}
