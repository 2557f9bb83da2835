/*
 * scan.c
 *		Text into tokens, for search and for facts alike.
 *
 * One pass, a byte at a time, each byte looked at a bounded number of times:
 * whatever is tried and given up (a host name, a tag, a chain of hyphens) has
 * a length limit.
 */
#include "text/scan.h"

#include <string.h>

#include "text/letters.h"
#include "text/stem.h"

#define TAG_MAX		4096		/* bytes of an HTML tag */
#define HOST_MAX	253			/* as DNS has it */
#define HOST_LABELS	8			/* each of them is looked up, so fewer than DNS allows */

/* A word while it is read: its folded form and what its letters look like. */
typedef struct Word
{
	char		form[FAKTA_WORD_MAX];
	size_t		len;			/* FAKTA_WORD_MAX + 1 = does not fit */
	bool		ascii;
	bool		first_upper;
	int			upper;
	int			lower;
	int			digits;
} Word;

void
fakta_scan_start(FaktaScan *scan, const char *text, size_t len, bool utf8, bool blanks)
{
	memset(scan, 0, sizeof(*scan));
	scan->text = text;
	scan->len = len;
	scan->utf8 = utf8;
	scan->blanks = blanks;
	scan->line = scan->stop = true;
}

static inline FaktaChar
char_at(const FaktaScan *scan, size_t at)
{
	return fakta_char(scan->text + at, scan->len - at, scan->utf8);
}

static inline bool
ascii_alnum_at(const FaktaScan *scan, size_t at)
{
	unsigned char c;

	if (at >= scan->len)
		return false;
	c = (unsigned char) scan->text[at];
	return c < 128 && (fakta_ascii_class[c] == CH_LETTER || fakta_ascii_class[c] == CH_DIGIT);
}

static inline bool
digit_at(const FaktaScan *scan, size_t at)
{
	return at < scan->len && char_at(scan, at).cls == CH_DIGIT;
}

/* U+2010 and U+2011 are hyphens too; dashes are not. */
static size_t
hyphen_len(const FaktaScan *scan, size_t at)
{
	if (at >= scan->len)
		return 0;
	if (scan->text[at] == '-')
		return 1;
	if (scan->utf8 && at + 3 <= scan->len &&
		(memcmp(scan->text + at, "\xE2\x80\x90", 3) == 0 || memcmp(scan->text + at, "\xE2\x80\x91", 3) == 0))
		return 3;
	return 0;
}

static inline void
word_start(Word *w)
{
	w->len = 0;
	w->ascii = true;
	w->first_upper = false;
	w->upper = w->lower = w->digits = 0;
}

static inline void
word_add(Word *w, char c)
{
	if (w->len < FAKTA_WORD_MAX)
		w->form[w->len++] = c;
	else
		w->len = FAKTA_WORD_MAX + 1;
}

static inline bool
word_fits(const Word *w)
{
	return w->len > 0 && w->len <= FAKTA_WORD_MAX;
}

static void
word_add_wide(Word *w, const char *text, FaktaChar c, bool utf8)
{
	char		buf[4];
	size_t		n = fakta_fold(text, c.len, utf8, buf, sizeof(buf));

	w->ascii = false;
	for (size_t i = 0; i < n; i++)
		word_add(w, buf[i]);
	if (c.cls == CH_DIGIT)
		w->digits++;
	else if (c.cls == CH_LETTER)
	{
		if (c.len > 1 && fakta_is_upper(c.code))
		{
			w->first_upper |= w->upper + w->lower == 0;
			w->upper++;
		}
		else
			w->lower++;
	}
}

/*
 * Reads letters (and with digits also digits) from at into w; returns where
 * they end.  An apostrophe between two letters belongs to the word.
 */
static size_t
read_word(const FaktaScan *scan, size_t at, bool digits, Word *w)
{
	while (at < scan->len)
	{
		unsigned char b = (unsigned char) scan->text[at];

		if (b < 128)
		{
			if (b >= 'a' && b <= 'z')
			{
				word_add(w, (char) b);
				w->lower++;
			}
			else if (b >= 'A' && b <= 'Z')
			{
				w->first_upper |= w->upper + w->lower == 0;
				word_add(w, (char) (b + 32));
				w->upper++;
			}
			else if (b >= '0' && b <= '9' && digits)
			{
				word_add(w, (char) b);
				w->digits++;
			}
			else if (b == '\'' && w->lower + w->upper > 0 && at + 1 < scan->len &&
					 char_at(scan, at + 1).cls == CH_LETTER)
				 /* spelled with it, searched without */ ;
			else
				break;
			at++;
		}
		else
		{
			FaktaChar	c = char_at(scan, at);

			if (c.cls == CH_LETTER || (c.cls == CH_DIGIT && digits) ||
				(c.cls == CH_IGNORE && w->lower + w->upper > 0))
				word_add_wide(w, scan->text + at, c, scan->utf8);
			else if (c.code == 0x2019 && c.len == 3 && w->lower + w->upper > 0 &&
					 at + 3 < scan->len && char_at(scan, at + 3).cls == CH_LETTER)
				w->ascii = false;
			else if (c.code == 0xB2 && c.len == 2 && w->lower > 0)
			{
				/* karyawan², shorthand for karyawan-karyawan */
				w->ascii = false;
				word_add(w, '2');
				return at + c.len;
			}
			else
				break;
			at += c.len;
		}
	}
	return at;
}

/* Is the word in the lexicon with this tag? */
static bool
word_has(const Word *w, int tag)
{
	return word_fits(w) && fakta_has(fakta_lookup(w->form, w->len), tag);
}

/* Clitics that may follow any word; the longest first. */
static const struct
{
	char		text[4];
	uint8_t		len;
}			clitics[] =
{
	{"nya", 3}, {"lah", 3}, {"kah", 3}, {"pun", 3}, {"ku", 2}, {"mu", 2},
};

/* The entry of a folded word, as it stands or without its clitic. */
static const FaktaWord *
entry_of(const char *form, size_t len, uint32_t hash)
{
	const FaktaWord *found = fakta_lookup_hash(form, len, hash);

	if (found == NULL && len >= 5)
	{
		for (size_t i = 0; i < sizeof(clitics) / sizeof(clitics[0]); i++)
		{
			size_t		n = clitics[i].len;

			if (len >= n + 3 && memcmp(form + len - n, clitics[i].text, n) == 0)
			{
				size_t		rest = len - n;

				if (form[rest - 1] == '-')
					rest--;
				found = fakta_lookup(form, rest);
				break;
			}
		}
	}
	return found;
}

/* Looks up a word that fakta_scan_run() found: letters of ASCII. */
void
fakta_look_up(const char *text, FaktaToken *t)
{
	if (t->len <= 16 && (t->flags & TF_PLAIN))
		fakta_token_set(t, fakta_lookup_letters(text + t->start, t->len, t->hash));
	else
	{
		char		form[FAKTA_WORD_MAX] = "";

		for (uint32_t i = 0; i < t->len; i++)
			form[i] = (char) (text[t->start + i] | 0x20);
		fakta_token_set(t, entry_of(form, t->len, t->hash));
	}
}

static inline uint32_t
folded_hash(const Word *w)
{
	return fakta_word_hash(w->form, w->len < FAKTA_WORD_MAX ? w->len : FAKTA_WORD_MAX);
}

/* "eFishery", "tvOne": a name with one or two small letters before its only capital. */
bool
fakta_capital_behind(const char *word, size_t len)
{
	size_t		at;

	/* most words have small letters there: the bit that capitals lack */
	if (len <= 3 || (word[1] & word[2] & 0x20) || word[0] < 'a' || word[0] > 'z')
		return false;
	at = word[1] & 0x20 ? 2 : 1;
	if (word[at] < 'A' || word[at] > 'Z' || (at == 2 && (word[1] < 'a' || word[1] > 'z')))
		return false;
	for (size_t i = at + 1; i < len; i++)
		if (word[i] >= 'A' && word[i] <= 'Z')
			return false;
	return true;
}

static void
give_word(const FaktaScan *scan, FaktaToken *t, const Word *w)
{
	t->type = (uint8_t) (w->digits ? TOK_NUMWORD : w->ascii ? TOK_ASCIIWORD : TOK_WORD);
	t->hash = folded_hash(w);
	if (w->first_upper || (w->ascii && w->digits == 0 && fakta_capital_behind(scan->text + t->start, w->len)))
		t->flags |= TF_CAPITAL;
	if (w->upper > 1 && w->lower == 0)
		t->flags |= TF_CAPITALS;
	if (!scan->blanks)
		fakta_token_set(t, word_fits(w) ? entry_of(w->form, w->len, t->hash) : NULL);
}

/*
 * Numbers.  From at: groups of digits with '.' or ',' between, as far as they
 * can be one number; "12 500" and "12. 500" too, where exactly three digits
 * follow a group of one to three.
 */
static size_t
digits_end(const FaktaScan *scan, size_t at, int *n)
{
	*n = 0;
	while (at < scan->len)
	{
		FaktaChar	c = char_at(scan, at);

		if (c.cls != CH_DIGIT)
			break;
		at += c.len;
		(*n)++;
	}
	return at;
}

/* Length of a space that may stand between the groups of a number, or 0. */
static size_t
group_space(const FaktaScan *scan, size_t at)
{
	static const char *const spaces[] = {" ", "\xC2\xA0", "\xE2\x80\x87", "\xE2\x80\x89", "\xE2\x80\xAF"};

	if (at >= scan->len || (scan->text[at] != ' ' && (unsigned char) scan->text[at] < 0xC2))
		return 0;
	for (size_t i = 0; i < (scan->utf8 ? 5u : 1u); i++)
	{
		size_t		n = strlen(spaces[i]);

		if (at + n <= scan->len && memcmp(scan->text + at, spaces[i], n) == 0)
			return n;
	}
	return 0;
}

/* The end of a group of three digits behind a space at a place, else 0. */
static size_t
spaced_group_end(const FaktaScan *scan, size_t at)
{
	size_t		space = group_space(scan, at);
	int			n;

	if (space == 0)
		return 0;
	at = digits_end(scan, at + space, &n);
	return n == 3 ? at : 0;
}

/* Nothing that would make the last group part of something else: "12 500/2", "12 500km". */
static bool
ends_group(const FaktaScan *scan, size_t at)
{
	return at >= scan->len || (scan->text[at] != '/' && scan->text[at] != ':' && char_at(scan, at).cls != CH_LETTER);
}

static FaktaTokenType
number_type(int dots, int commas, bool groups, bool comma_groups, int first, bool zero)
{
	if (dots + commas == 0)
		return TOK_UINT;
	if (commas == 0)
		return groups && first <= 3 && !(zero && dots == 1) ? TOK_UINT : dots == 1 ? TOK_FLOAT : TOK_VERSION;
	if (dots == 0)
		return comma_groups && first <= 3 && (commas > 1 || !zero) ? TOK_UINT : TOK_FLOAT;
	return TOK_FLOAT;
}

static size_t
read_number(const FaktaScan *scan, size_t start, FaktaTokenType *type)
{
	int			first,
				n,
				dots = 0,
				commas = 0,
				spaces = 0;
	bool		groups = true;	/* three digits after every dot */
	bool		comma_groups = true;
	bool		zero = scan->text[start] == '0';
	char		last = 0;
	size_t		end = digits_end(scan, start, &first);

	while (end < scan->len)
	{
		char		sep = scan->text[end];
		size_t		after;

		if (sep != '.' && sep != ',')
		{
			if (first > 3 || dots + commas > 0 || zero || (after = spaced_group_end(scan, end)) == 0 || !ends_group(scan, after))
				break;
			spaces++;
			end = after;
			continue;
		}
		if (!digit_at(scan, end + 1))
		{
			/* "12. 500" */
			if (sep == '.' && dots + commas + spaces == 0 && first <= 3 && (after = spaced_group_end(scan, end + 1)) != 0 &&
				(after >= scan->len || char_at(scan, after).cls == CH_SPACE))
			{
				end = after;
				dots++;
			}
			break;
		}
		after = digits_end(scan, end + 1, &n);
		/* "1,2,3" and "2018,2019" are lists */
		if (sep == ',' && (last == ',' ? (n != 3 || !comma_groups) : n > 3 && first > 3))
			break;
		if (sep == ',' && last == '.' && commas > 0)
			break;
		if (sep == '.')
		{
			dots++;
			groups &= n == 3;
		}
		else
		{
			commas++;
			comma_groups &= n == 3;
		}
		end = after;
		last = sep;
	}
	*type = number_type(dots, commas, groups, comma_groups, first, zero);
	return end;
}

/* Reads a host name from at; returns its end, or 0 where there is none. */
static size_t
read_host(const FaktaScan *scan, size_t at)
{
	size_t		start = at,
				label = at,
				dot = 0;
	int			labels = 1;

	while (at < scan->len && at - start <= HOST_MAX)
	{
		char		c = scan->text[at];

		if (ascii_alnum_at(scan, at) || (c == '-' && at > label && ascii_alnum_at(scan, at + 1)))
			at++;
		else if (c == '.' && at > label && labels < HOST_LABELS && ascii_alnum_at(scan, at + 1))
		{
			dot = at++;
			label = at;
			labels++;
		}
		else
			break;
	}
	while (dot != 0)
	{
		Word		tld;

		/* kompas.com and TEMPO.CO, but not "kerja.Co" */
		word_start(&tld);
		if (at - label > 1 && read_word(scan, label, false, &tld) == at && word_has(&tld, TAG_TLD) &&
			(tld.upper == 0 || (tld.lower == 0 && scan->text[start] < 'a')))
			return at;
		/* "bisnis.com.Perusahaan": try one label less */
		at = dot;
		while (dot > start && scan->text[dot - 1] != '.')
			dot--;
		label = dot;
		dot = dot > start ? dot - 1 : 0;
	}
	return 0;
}

static size_t
read_path(const FaktaScan *scan, size_t at)
{
	while (at < scan->len)
	{
		unsigned char c = (unsigned char) scan->text[at];

		if (c <= ' ' || c >= 127 || strchr("\"<>^`{|}\\", c))
			break;
		at++;
	}
	/* what closes the sentence is not of the address */
	while (strchr(".,;:!?)'", scan->text[at - 1]))
		at--;
	return at;
}

static void
pend(FaktaScan *scan, size_t start, size_t end, FaktaTokenType type)
{
	FaktaToken *t = &scan->pending[scan->npending++];

	memset(t, 0, sizeof(*t));
	t->start = (uint32_t) start;
	t->len = (uint32_t) (end - start);
	t->type = (uint8_t) type;
}

/*
 * A host, perhaps with a path: as the default parser, the whole first, then
 * its parts.  Returns the end, 0 if there is none.
 */
static size_t
read_address(FaktaScan *scan, size_t at, FaktaToken *t)
{
	size_t		host = read_host(scan, at);
	size_t		end = host;

	if (host == 0)
		return 0;
	if (end < scan->len && scan->text[end] == '/')
		end = read_path(scan, end);
	if (end <= host + 1)
	{
		t->type = TOK_HOST;
		return host;
	}
	t->type = TOK_URL;
	if (scan->blanks)
	{
		scan->npending = scan->nextpending = 0;
		pend(scan, at, host, TOK_HOST);
		pend(scan, host, end, TOK_URLPATH);
	}
	return end;
}

static size_t
protocol_len(const FaktaScan *scan, size_t at)
{
	static const char *const protocols[] = {"https://", "http://", "ftp://"};

	if (scan->text[at] != 'h' && scan->text[at] != 'f')
		return 0;
	for (int i = 0; i < 3; i++)
	{
		size_t		n = strlen(protocols[i]);

		if (at + n < scan->len && memcmp(scan->text + at, protocols[i], n) == 0)
			return n;
	}
	return 0;
}

/* name@host; at is where the name begins, name_end its end */
static size_t
read_email(const FaktaScan *scan, size_t at)
{
	size_t		start = at;

	while (at < scan->len && at - start <= 64 &&
		   (ascii_alnum_at(scan, at) || ((scan->text[at] == '.' || scan->text[at] == '_' || scan->text[at] == '-' ||
										  scan->text[at] == '+') && at > start)))
		at++;
	if (at == start || at >= scan->len || scan->text[at] != '@')
		return 0;
	return read_host(scan, at + 1);
}

/* An HTML tag at '<'; returns its end or 0. */
static size_t
read_tag(const FaktaScan *scan, size_t at)
{
	size_t		limit = scan->len - at > TAG_MAX ? at + TAG_MAX : scan->len;
	size_t		i = at + 1;
	unsigned char c;

	if (i < limit && (scan->text[i] == '/' || scan->text[i] == '!'))
		i++;
	c = i < limit ? (unsigned char) scan->text[i] : 0;
	if (!(c < 128 && fakta_ascii_class[c] == CH_LETTER) && !(c == '-' && scan->text[at + 1] == '!'))
		return 0;
	for (; i < limit; i++)
	{
		if (scan->text[i] == '>')
			return i + 1;
		if (scan->text[i] == '<')
			return 0;
	}
	return 0;
}

static size_t
read_entity(const FaktaScan *scan, size_t at)
{
	size_t		i = at + 1;

	if (i < scan->len && scan->text[i] == '#')
		i++;
	for (size_t from = i; i < scan->len && i - from <= 10; i++)
	{
		if (scan->text[i] == ';')
			return i > from ? i + 1 : 0;
		if (!ascii_alnum_at(scan, i))
			return 0;
	}
	return 0;
}

static bool
is_symbol(uint32_t code)
{
	return code == '%' || code == '$' || code == 0xA2 || code == 0xA3 || code == 0xA5 ||
		code == 0x2030 || code == 0xFF05 || (code >= 0x20A0 && code <= 0x20BF);
}

/*
 * Does a sentence end at this mark?  What follows decides the rest: the next
 * word, if it is in lower case, takes the end back (see give()).
 */
void
fakta_scan_mark(FaktaScan *scan, FaktaChar c, size_t at)
{
	FaktaToken *last = &scan->last;

	if (c.code == '.')
	{
		bool		touching = last->start + last->len == at;

		if (touching && fakta_token_is_word(last))
		{
			/* PT. Jl. No., and initials: "M. Rifki", "S.H." */
			const FaktaWord *word = last->len == 1 || ((last->flags & TF_PLAIN) && !(last->hint & HINT_ABBREVIATION)) ?
			NULL : fakta_token_word(scan->text, last);

			if (last->len == 1 || (word && (word->flags & LEX_ABBREVIATION)))
				return;
		}
		/* "(LYRA.O)": of a code */
		if (touching && at + 2 < scan->len && scan->text[at + 2] == ')' && scan->text[at + 1] >= 'A' && scan->text[at + 1] <= 'Z')
			return;
		scan->stop = true;
	}
	else if (c.code == '!' || c.code == '?' || c.code == 0x2026)
		scan->stop = true;
}

/* Fills in what stood before the token and hands it out. */
static bool
give(FaktaScan *scan, FaktaToken *t, size_t end)
{
	t->len = (uint32_t) (end - t->start);
	scan->at = end;
	if (scan->gap)
		t->flags |= TF_GAP;
	if (scan->line)
		t->flags |= TF_LINE;
	if (scan->stop || scan->line)
	{
		bool		lower = t->type == TOK_ASCIIWORD || t->type == TOK_WORD ? !(t->flags & TF_CAPITAL) : false;

		if (!lower || scan->last.type == TOK_END)
			t->flags |= TF_SENTENCE;
		scan->stop = scan->line = false;
	}
	scan->gap = false;
	scan->last = *t;
	return true;
}

/* A run of white space and punctuation for the parser, one mark for facts. */
static bool
give_blank(FaktaScan *scan, FaktaToken *t, size_t end)
{
	t->type = TOK_BLANK;
	t->len = (uint32_t) (end - t->start);
	scan->at = end;
	if (scan->gap)
		t->flags |= TF_GAP;
	scan->gap = false;
	return true;
}

static bool
scan_word(FaktaScan *scan, FaktaToken *t)
{
	Word		w;
	size_t		at = scan->at,
				end;
	size_t		protocol = protocol_len(scan, at);
	unsigned char next;

	if (protocol)
	{
		t->type = TOK_PROTOCOL;
		return give(scan, t, at + protocol);
	}

	word_start(&w);
	end = read_word(scan, at, false, &w);
	next = end < scan->len ? (unsigned char) scan->text[end] : 0;

	/* letters, then a digit: Rp1,5 is two tokens, MM2100 and karyawan2 one */
	if (next && digit_at(scan, end) && !word_has(&w, TAG_CURRENCY))
	{
		end = read_word(scan, end, true, &w);
		next = end < scan->len ? (unsigned char) scan->text[end] : 0;
	}

	if (next == '.' || next == '@' || next == '_' || next == '-' || next == '+')
	{
		size_t		address = 0;

		if (next != '-' && next != '+')
			address = next == '.' ? read_address(scan, at, t) : 0;
		if (address == 0 && (address = read_email(scan, at)) != 0)
			t->type = TOK_EMAIL;
		if (address)
		{
			t->flags |= w.first_upper ? TF_CAPITAL : 0;
			t->hash = folded_hash(&w);
			return give(scan, t, address);
		}
	}

	if (hyphen_len(scan, end))
	{
		/* the whole chain of hyphens, if it is one word */
		Word		chain = w;
		size_t		to = end;

		for (;;)
		{
			size_t		n = hyphen_len(scan, to);
			size_t		part;

			if (n == 0 || to + n >= scan->len)
				break;
			word_add(&chain, '-');
			part = read_word(scan, to + n, false, &chain);
			if (part == to + n)
			{
				chain.len--;
				break;
			}
			to = part;
			if (!word_fits(&chain))
				break;
		}
		if (to > end && word_fits(&chain) && chain.form[chain.len - 1] != '-' &&
			fakta_hyphen_joins(chain.form, chain.len))
		{
			chain.first_upper = w.first_upper;
			t->flags |= TF_HYPHEN;
			give_word(scan, t, &chain);
			return give(scan, t, to);
		}
	}
	give_word(scan, t, &w);
	return give(scan, t, end);
}

static bool
scan_number(FaktaScan *scan, FaktaToken *t)
{
	FaktaTokenType type;
	size_t		at = scan->at;
	size_t		end = read_number(scan, at, &type);
	size_t		hyphen;
	Word		w;

	t->type = (uint8_t) type;

	/* 1.500-an and 1990an: the suffix stays with its number */
	hyphen = hyphen_len(scan, end);
	if (end + hyphen < scan->len && (scan->text[end + hyphen] | 32) == 'a')
	{
		size_t		to;

		word_start(&w);
		to = read_word(scan, end + hyphen, true, &w);
		if (w.len >= 2 && memcmp(w.form, "an", 2) == 0 &&
			(w.len == 2 || (w.len == 5 && memcmp(w.form, "annya", 5) == 0)))
		{
			t->flags |= TF_HYPHEN;
			return give(scan, t, to);
		}
	}

	/* digits, then letters: 103rb is two tokens, 4G and 17an one */
	if (end < scan->len && char_at(scan, end).cls == CH_LETTER)
	{
		size_t		to;

		word_start(&w);
		read_word(scan, end, true, &w);
		if (type == TOK_UINT && w.digits == 0 && word_has(&w, TAG_GLUE))
			return give(scan, t, end);
		if (type == TOK_FLOAT || type == TOK_VERSION || w.len > 8)
			return give(scan, t, end);
		if (memchr(scan->text + at, '.', end - at) || memchr(scan->text + at, ' ', end - at))
			return give(scan, t, end);
		word_start(&w);
		to = read_word(scan, at, true, &w);
		give_word(scan, t, &w);
		return give(scan, t, to);
	}
	return give(scan, t, end);
}

static inline bool
ascii_letter(char b)
{
	return (unsigned char) ((b | 32) - 'a') < 26;
}

/*
 * What most of a text consists of: a word of ASCII letters with nothing at its
 * end that could make it another token, or one space before such a word.  For
 * the parser only, which asks for no more than where a token lies: no flags are
 * set.  All that this says false to goes the long way, with the same result.
 */
static inline bool
scan_plain(FaktaScan *scan, FaktaToken *t)
{
	const char *p = scan->text + scan->at;
	const char *end = scan->text + scan->len;

	if (p + 1 < end && *p == ' ' && ascii_letter(p[1]))
	{
		t->type = TOK_BLANK;
		t->len = 1;
		scan->at++;
		return true;
	}
	if (p == end || !ascii_letter(*p))
		return false;
	for (size_t n = 16; n == 16 && p < end; p += n)
		n = fakta_read_letters(p, (size_t) (end - p)).len;
	if (p < end)
	{
		switch (*p)
		{
			case ' ':
			case ',':
			case ')':
			case '"':
			case '\n':
				break;
			case '.':
				if (p + 1 < end && p[1] != ' ' && p[1] != '\n')
					return false;
				break;
			default:
				return false;
		}
	}
	t->type = TOK_ASCIIWORD;
	t->len = (uint32_t) (p - scan->text - t->start);
	scan->at = p - scan->text;
	return true;
}

/* The end of a tag or an entity that begins at a place, else 0. */
static size_t
markup_end(const FaktaScan *scan, FaktaChar c, size_t at)
{
	return c.code == '<' ? read_tag(scan, at) : c.code == '&' ? read_entity(scan, at) : 0;
}

/* Gives a tag or an entity, if it is a token; for facts markup is no text, and only parts words. */
static bool
give_markup(FaktaScan *scan, FaktaToken *t, FaktaChar c, size_t at, size_t end)
{
	if (scan->blanks)
	{
		t->type = c.code == '<' ? TOK_TAG : TOK_ENTITY;
		t->len = (uint32_t) (end - at);
		scan->at = end;
		return true;
	}
	if (c.code == '&' && end - at == 5 && memcmp(scan->text + at, "&amp;", 5) == 0)
	{
		t->type = TOK_BLANK;
		return give_blank(scan, t, end);
	}
	scan->gap = true;
	scan->at = end;
	t->start = (uint32_t) end;
	return false;
}

/* What is blank: spaces, and marks, which are tokens of their own for facts. */
static bool
give_mark(FaktaScan *scan, FaktaToken *t, FaktaChar c, size_t at)
{
	if (c.cls == CH_SPACE)
	{
		scan->gap = true;
		if (c.code == '\n' || c.code == '\r' || c.code == 0x2028 || c.code == 0x2029)
			scan->line = true;
	}
	else if (c.cls == CH_PUNCT)
	{
		fakta_scan_mark(scan, c, at);
		if (!scan->blanks)
			return give_blank(scan, t, at + c.len);
	}
	scan->at = at + c.len;
	if (!scan->blanks)
		t->start = (uint32_t) scan->at;
	return false;
}

bool
fakta_scan_next(FaktaScan *scan, FaktaToken *t)
{
	if (scan->nextpending < scan->npending)
	{
		*t = scan->pending[scan->nextpending++];
		return true;
	}
	memset(t, 0, sizeof(*t));
	t->start = (uint32_t) scan->at;
	if (scan->blanks && scan_plain(scan, t))
		return true;
	while (scan->at < scan->len)
	{
		size_t		at = scan->at;
		FaktaChar	c = char_at(scan, at);
		size_t		end = markup_end(scan, c, at);

		/* does a token begin here? */
		if (c.cls != CH_LETTER && c.cls != CH_DIGIT && !end && !is_symbol(c.code))
		{
			if (give_mark(scan, t, c, at))
				return true;
			continue;
		}
		if (at > t->start)
		{
			if (scan->blanks)
				return give_blank(scan, t, at);
			t->start = (uint32_t) at;
		}
		if (c.cls == CH_LETTER)
			return scan_word(scan, t);
		if (c.cls == CH_DIGIT)
			return scan_number(scan, t);
		if (end)
		{
			if (give_markup(scan, t, c, at, end))
				return true;
			continue;
		}
		t->type = TOK_SYMBOL;
		if (!scan->blanks)
			fakta_token_set(t, fakta_lookup(scan->text + at, c.len));
		return give(scan, t, at + c.len);
	}
	return scan->at > t->start && scan->blanks && give_blank(scan, t, scan->at);
}
