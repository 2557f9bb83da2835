/*
 * headline.c
 *		Headlines of text search parser fakta: those of the server, with fragments
 *		widened so that none begins or ends within a compound.
 */
#include "pg/memory.h"

#include "tsearch/ts_public.h"
#include "utils/fmgrprotos.h"

#include "text/scan.h"
#include "text/stem.h"

PG_FUNCTION_INFO_V1(fakta_parser_headline);

/* Maximum number of words in a compound or phrase. */
#define WORDS_MAX	6

static bool
is_gap(const HeadlineWordEntry *word)
{
	return word->type == TOK_BLANK || word->type == TOK_TAG || word->type == TOK_ENTITY;
}

/*
 * The next or previous word (step is 1 or -1), if only one space, a hyphen or
 * nothing is between; else -1.  *hyphen tells that there is no space: Covid-19,
 * Rp1,5.
 */
static int
neighbour(const HeadlineParsedText *prs, int i, int step, bool *hyphen)
{
	bool		gap = false;

	*hyphen = true;
	for (int k = i + step; k >= 0 && k < prs->curwords; k += step)
	{
		const HeadlineWordEntry *word = &prs->words[k];

		/*
		 * skip copies for further query words; parts of an address repeat the
		 * address before them
		 */
		if (word->repeated)
			continue;
		if (!is_gap(word))
			return word->type == TOK_URL || word->type == TOK_URLPATH ? -1 : k;
		if (gap || word->len != 1 || (word->word[0] != ' ' && word->word[0] != '-'))
			return -1;
		gap = true;
		*hyphen = word->word[0] == '-';
	}
	return -1;
}

/*
 * Appends the form of a word to a phrase (with a space) and its stem to a
 * compound (with "+"), as the lexicon stores them.
 */
static bool
append_word(const HeadlineWordEntry *word, char *phrase, size_t *phrase_len, char *compound, size_t *compound_len)
{
	char		form[FAKTA_WORD_MAX + 1];
	size_t		n;
	const FaktaWord *entry;
	FaktaStem	stem = {NULL, 0, ""};

	if (word->len > FAKTA_WORD_MAX)
		return false;
	n = fakta_fold(word->word, word->len, fakta_is_utf8(), form, FAKTA_WORD_MAX);
	form[n] = '\0';
	entry = fakta_lookup(form, n);
	/* a stop word has an empty place in a compound */
	if (n > 0 && !(entry && (entry->flags & LEX_STOP)))
		fakta_stem(NULL, form, n, &stem);
	if (*phrase_len + n + 1 > FAKTA_WORD_MAX || *compound_len + stem.len + 1 > FAKTA_WORD_MAX)
		return false;
	if (*phrase_len > 0)
	{
		phrase[(*phrase_len)++] = ' ';
		compound[(*compound_len)++] = '+';
	}
	memcpy(phrase + *phrase_len, form, n);
	*phrase_len += n;
	memcpy(compound + *compound_len, stem.text, stem.len);
	*compound_len += stem.len;
	return true;
}

/*
 * The last word of the longest compound or phrase that begins with the word at i;
 * i if there is none.
 */
static int
together_until(const HeadlineParsedText *prs, int i)
{
	char		phrase[FAKTA_WORD_MAX + 1],
				compound[FAKTA_WORD_MAX + 1];
	size_t		phrase_len = 0,
				compound_len = 0;
	int			last = i;
	bool		hyphens = true;
	bool		hyphen;

	for (int n = 0, k = i; n < WORDS_MAX && k >= 0; n++, k = neighbour(prs, k, 1, &hyphen))
	{
		const FaktaWord *found;

		/* words joined by hyphens belong together */
		hyphens &= n == 0 || hyphen;
		if (hyphens)
			last = k;
		if (!append_word(&prs->words[k], phrase, &phrase_len, compound, &compound_len))
			break;
		if (n == 0)
			continue;
		found = fakta_lookup(phrase, phrase_len);
		if (found && (found->flags & LEX_SYNONYM))
			last = k;
		found = fakta_lookup(compound, compound_len);
		if (found && (found->flags & LEX_COMPOUND))
			last = k;
	}
	return last;
}

/* Adds the words from first to last to the headline. */
static void
take_in(HeadlineParsedText *prs, int first, int last)
{
	for (int k = first; k <= last; k++)
	{
		prs->words[k].in = !prs->words[k].repeated;
		prs->words[k].selected = prs->words[k].item != NULL;
	}
}

/* Widens a fragment, given by its first and last word, if it cuts a compound or phrase. */
static void
widen(HeadlineParsedText *prs, int first, int last)
{
	bool		hyphen;
	int			end = last;

	for (int n = 1, k = neighbour(prs, first, -1, &hyphen); n < WORDS_MAX && k >= 0; n++, k = neighbour(prs, k, -1, &hyphen))
		if (together_until(prs, k) >= first)
		{
			take_in(prs, k, first - 1);
			first = k;
		}
	for (int n = 0, k = last; n < WORDS_MAX && k >= first; n++, k = neighbour(prs, k, -1, &hyphen))
		end = Max(end, together_until(prs, k));
	if (end > last)
		take_in(prs, last + 1, end);
}

/*
 * Marks only words in the server's headline.  After a dictionary has looked ahead
 * for a phrase, LexizeExec() gives the blanks and tags that it passed to the next
 * word, as if they were part of that word.
 */
Datum
fakta_parser_headline(PG_FUNCTION_ARGS)
{
	HeadlineParsedText *prs = (HeadlineParsedText *) PG_GETARG_POINTER(0);
	Datum		result;

	for (int i = 0; i < prs->curwords; i++)
	{
		HeadlineWordEntry *word = &prs->words[i];

		if (word->type == TOK_BLANK || word->type == TOK_TAG)
			word->item = NULL;
	}
	result = prsd_headline(fcinfo);

	for (int i = 0; i < prs->curwords;)
	{
		int			first = -1,
					last = -1;

		/* find the words of one fragment; a copy of a word does not end it */
		for (; i < prs->curwords && (prs->words[i].in || prs->words[i].repeated); i++)
			if (prs->words[i].in && !is_gap(&prs->words[i]))
			{
				if (first < 0)
					first = i;
				last = i;
			}
		if (first >= 0 && (first > 0 || i < prs->curwords))
			widen(prs, first, last);
		while (i < prs->curwords && !prs->words[i].in)
			i++;
	}
	return result;
}
