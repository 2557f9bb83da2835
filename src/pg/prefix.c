/*
 * prefix.c
 *		SQL function prefix_to_tsquery: a query for text that is not yet complete.
 *
 * All words but the last one are read by the configuration and must match.  The
 * last word is incomplete, so there are three ways to complete it: a lexeme
 * begins with its letters; or its prefixes are removed to find the first letters
 * of a root (pemerint: perintah); or the lexicon has words that begin with it
 * (dirumahk: rumahkan).  A dictionary cannot do all of this, because it is not
 * told that a word is incomplete.
 */
#include "pg/memory.h"

#include "miscadmin.h"
#include "tsearch/ts_cache.h"
#include "utils/builtins.h"

#include "text/scan.h"
#include "text/stem.h"
#include "pg/query.h"

PG_FUNCTION_INFO_V1(prefix_to_tsquery);
PG_FUNCTION_INFO_V1(prefix_to_tsquery_byid);

#define LETTERS_MIN		3		/* minimum letters of a root, and of a word that is looked up */
#define WORDS_MAX		100		/* maximum words of the lexicon that are compared */
#define LEXEMES_MAX		16		/* maximum lexemes that are used, the most frequent ones */

/* The last token if the text ends within it, else a token of length 0. */
static FaktaToken
last_token(const char *text, int len)
{
	FaktaScan	scan;
	FaktaToken	token,
				last = {0};

	fakta_scan_start(&scan, text, len, fakta_is_utf8(), true);
	while (fakta_scan_next(&scan, &token))
	{
		CHECK_FOR_INTERRUPTS();
		last = token;
	}
	if (last.type == TOK_BLANK || last.type == TOK_TAG || last.type == TOK_ENTITY)
		last.len = 0;
	return last;
}

/* Adds a lexeme as a possible completion; for a compound, the phrase of its words. */
static void
add_lexeme(FaktaNodes *any, const FaktaWord *root)
{
	const char *form = fakta_form(root);
	QTNode	   *node = NULL;

	for (const char *at = form; *at;)
	{
		size_t		n = strcspn(at, "+");

		if (n > 0)
		{
			QTNode	   *part = fakta_query_lexeme(pnstrdup(at, n), n);

			node = node ? fakta_query_next(node, part) : part;
		}
		at += n + (at[n] == '+');
	}
	if (node)
		fakta_query_add(any, node);
}

static int
compare_frequency(const void *a, const void *b)
{
	const FaktaWord *x = fakta_root(*(const FaktaWord *const *) a);
	const FaktaWord *y = fakta_root(*(const FaktaWord *const *) b);

	/* equally frequent words in the order of the lexicon */
	return x->freq != y->freq ? (int) y->freq - x->freq : (x > y) - (x < y);
}

/*
 * Adds the roots of lexicon words that begin with these letters, unless the root
 * begins with them too.  With compounds, adds only compounds.
 */
static void
add_known(FaktaNodes *any, const char *letters, size_t len, bool compounds)
{
	const FaktaWord *words[WORDS_MAX];
	int			n,
				taken = 0;

	if (len < LETTERS_MIN)
		return;
	n = fakta_words_beginning(letters, len, words, WORDS_MAX);
	for (int i = 0; i < n; i++)
		if ((words[i]->flags & LEX_DERIVED) && (!compounds || (fakta_root(words[i])->flags & LEX_COMPOUND)) &&
			strncmp(fakta_form(fakta_root(words[i])), letters, len) != 0)
			words[taken++] = words[i];
	/* NOLINTNEXTLINE(bugprone-sizeof-expression): what is sorted are pointers */
	qsort(words, taken, sizeof(words[0]), compare_frequency);
	for (int i = 0; i < taken && i < LEXEMES_MAX; i++)
		add_lexeme(any, fakta_root(words[i]));
}

static void
parse(ParsedText *parsed, Oid config, char *text, int len)
{
	parsed->lenwords = 16;
	parsed->words = palloc(parsed->lenwords * sizeof(ParsedWord));
	parsed->curwords = 0;
	parsed->pos = 0;
	parsetext(config, parsed, text, len);
}

/*
 * Reads the lexemes at the position of the i-th one like the server: "&" within a
 * variant, "|" between variants.  Sets i to the first lexeme of the next
 * position.
 */
static QTNode *
read_place(const ParsedText *parsed, int *i, bool prefix)
{
	FaktaNodes	any = {NULL, 0, 0};
	int			place = parsed->words[*i].pos.pos;

	while (*i < parsed->curwords && parsed->words[*i].pos.pos == place)
	{
		FaktaNodes	all = {NULL, 0, 0};
		int			variant = parsed->words[*i].nvariant;

		for (; *i < parsed->curwords && parsed->words[*i].pos.pos == place && parsed->words[*i].nvariant == variant; (*i)++)
		{
			ParsedWord *word = &parsed->words[*i];

			CHECK_FOR_INTERRUPTS();
			fakta_query_add(&all, prefix ? fakta_query_prefix(word->word, word->len) :
							fakta_query_lexeme(word->word, word->len));
		}
		fakta_query_add(&any, fakta_query_join(all.nodes, all.n, OP_AND));
	}
	return fakta_query_join(any.nodes, any.n, OP_OR);
}

/* Reads complete words, which must all match.  NULL if there are none. */
static QTNode *
read_words(Oid config, char *text, int len)
{
	FaktaNodes	all = {NULL, 0, 0};
	ParsedText	parsed;

	parse(&parsed, config, text, len);
	for (int i = 0; i < parsed.curwords;)
		fakta_query_add(&all, read_place(&parsed, &i, false));
	fakta_query_unique(&all);
	return fakta_query_join(all.nodes, all.n, OP_AND);
}

/*
 * Adds what the configuration returns for the last word.  The parts of a compound
 * follow each other, and the last part is a prefix.  False if it returns nothing.
 */
static bool
add_read(FaktaNodes *any, Oid config, char *text, int len)
{
	ParsedText	parsed;
	QTNode	   *node = NULL;

	parse(&parsed, config, text, len);
	for (int i = 0; i < parsed.curwords;)
	{
		bool		last = parsed.words[i].pos.pos == parsed.words[parsed.curwords - 1].pos.pos;
		QTNode	   *part = read_place(&parsed, &i, last);

		node = node ? fakta_query_next(node, part) : part;
	}
	if (node)
		fakta_query_add(any, node);
	return node != NULL;
}

/*
 * The completions of the last word, joined by "|".  NULL if it is a stop word and
 * there are other words: it may be the beginning of a longer word, but it does
 * not narrow the query.
 */
static QTNode *
read_beginning(Oid config, char *text, int len, bool others)
{
	FaktaNodes	any = {NULL, 0, 0};
	char		form[FAKTA_WORD_MAX + 1],
				root[FAKTA_WORD_MAX + 1];

	/* of equal lexemes the first is kept, so add prefixes first */
	if (!add_read(&any, config, text, len) && others)
		return NULL;
	if (len <= FAKTA_WORD_MAX)
	{
		size_t		n = fakta_fold(text, len, fakta_is_utf8(), form, FAKTA_WORD_MAX);
		size_t		begun;

		form[n] = '\0';
		if (n > 0)
			fakta_query_add(&any, fakta_query_prefix(pnstrdup(form, n), n));
		begun = fakta_stem_beginning(form, n, LETTERS_MIN, 0, root);
		if (begun > 0)
		{
			fakta_query_add(&any, fakta_query_prefix(pnstrdup(root, begun), begun));
			add_known(&any, root, begun, true);
		}
		add_known(&any, form, n, false);
	}
	fakta_query_unique(&any);
	return fakta_query_join(any.nodes, any.n, OP_OR);
}

static TSQuery
read_typed(Oid config, text *typed)
{
	char	   *text = text_to_cstring(typed);
	int			len = strlen(text);
	FaktaToken	last = last_token(text, len);
	QTNode	   *root;

	if (last.len == 0)
		last.start = len;
	root = read_words(config, text, last.start);
	if (last.len > 0)
		root = fakta_query_both(root, read_beginning(config, text + last.start, last.len, root != NULL));
	return fakta_query_of(root);
}

Datum
prefix_to_tsquery_byid(PG_FUNCTION_ARGS)
{
	PG_RETURN_TSQUERY(read_typed(PG_GETARG_OID(0), PG_GETARG_TEXT_PP(1)));
}

Datum
prefix_to_tsquery(PG_FUNCTION_ARGS)
{
	PG_RETURN_TSQUERY(read_typed(getTSCurrentConfig(true), PG_GETARG_TEXT_PP(0)));
}
