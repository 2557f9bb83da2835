/*
 * question.c
 *		SQL function question_to_tsquery: a question as a query of which any word
 *		may match.
 *
 * The question is split into plain text, "quoted phrases" and -exclusions, with
 * the same syntax as in websearch_to_tsquery.  All of them are read by the
 * configuration.  Question words are removed before that by the lexicon, so this
 * works with any configuration.
 */
#include "pg/memory.h"

#include "miscadmin.h"
#include "tsearch/ts_cache.h"
#include "utils/builtins.h"

#include "text/scan.h"
#include "text/stem.h"
#include "pg/query.h"

PG_FUNCTION_INFO_V1(question_to_tsquery);
PG_FUNCTION_INFO_V1(question_to_tsquery_byid);

/* A word, or two with a space between, as in the lexicon. */
typedef struct Pair
{
	char		form[2 * FAKTA_WORD_MAX + 1];
	size_t		len;
} Pair;

/* Adds a word after the previous one.  Do the two form a question phrase? */
static bool
is_formula(Pair *pair, const char *text, const FaktaToken *token)
{
	const char *space = memchr(pair->form, ' ', pair->len);
	const FaktaWord *word;

	/* the text of a number may contain a space */
	if ((token->type != TOK_ASCIIWORD && token->type != TOK_WORD) || token->len > FAKTA_WORD_MAX)
	{
		pair->len = 0;
		return false;
	}
	if (space)
	{
		pair->len -= space + 1 - pair->form;
		memmove(pair->form, space + 1, pair->len);
	}
	if (pair->len > 0)
		pair->form[pair->len++] = ' ';
	pair->len += fakta_fold(text + token->start, token->len, fakta_is_utf8(), pair->form + pair->len, FAKTA_WORD_MAX);
	word = fakta_lookup(pair->form, pair->len);
	return word && (word->flags & LEX_QUESTION) && memchr(pair->form, ' ', pair->len);
}

/*
 * Replaces question words by blanks: siapakah, berapa, sebutkan; also two words
 * that only together ask: berapa jumlah, negara mana.  Are there other words?
 */
static bool
blank_questions(char *text, int len)
{
	FaktaScan	scan;
	FaktaToken	token;
	Pair		pair = {.len = 0};
	int			others = 0;
	bool		other = false;	/* is the previous token another word? */
	uint32_t	before = 0;		/* the start of the previous token */

	fakta_scan_start(&scan, text, len, fakta_is_utf8(), false);
	while (fakta_scan_next(&scan, &token))
	{
		const FaktaWord *word = fakta_token_word(scan.text, &token);
		bool		formula = is_formula(&pair, text, &token);

		CHECK_FOR_INTERRUPTS();
		if (formula)
		{
			memset(text + before, ' ', token.start - before);
			others -= other;
		}
		other = !(formula || (word && ((word->flags & LEX_QUESTION) || fakta_has(word, TAG_ASKED))));
		if (!other)
			memset(text + token.start, ' ', token.len);
		others += other;
		before = token.start;
	}
	return others > 0;
}

/* Adds the lexemes of plain text. */
static void
add_words(FaktaNodes *list, Oid config, char *text, int len)
{
	ParsedText	parsed;

	parsed.lenwords = 16;
	parsed.words = palloc(parsed.lenwords * sizeof(ParsedWord));
	parsed.curwords = 0;
	parsed.pos = 0;
	parsetext(config, &parsed, text, len);
	for (int i = 0; i < parsed.curwords; i++)
	{
		CHECK_FOR_INTERRUPTS();
		fakta_query_add(list, fakta_query_lexeme(parsed.words[i].word, parsed.words[i].len));
	}
}

/* The lexemes of one word in a phrase: "&" within a variant, "|" between variants. */
static QTNode *
any_variant(ParsedWord *words, int n)
{
	QTNode	   *any = NULL;

	for (int i = 0; i < n;)
	{
		int			variant = words[i].nvariant;
		QTNode	   *all = NULL;

		for (; i < n && words[i].nvariant == variant; i++)
		{
			QTNode	   *node = fakta_query_lexeme(words[i].word, words[i].len);

			node->valnode->qoperand.prefix = (words[i].flags & TSL_PREFIX) != 0;
			all = all ? fakta_query_operator(OP_AND, all, node) : node;
		}
		any = any ? fakta_query_operator(OP_OR, any, all) : all;
	}
	return any;
}

/*
 * Like phraseto_tsquery(), but without a NOTICE for each phrase that has no
 * lexemes: a question may have many such phrases.
 */
static void
add_phrase(FaktaNodes *list, Oid config, char *text, int len, bool exclude)
{
	ParsedText	parsed;
	QTNode	   *phrase = NULL;
	int			before = 0;

	CHECK_FOR_INTERRUPTS();
	if (len == 0)
		return;
	parsed.lenwords = 4;
	parsed.words = palloc(parsed.lenwords * sizeof(ParsedWord));
	parsed.curwords = 0;
	parsed.pos = 0;
	parsetext(config, &parsed, text, len);
	for (int i = 0; i < parsed.curwords;)
	{
		int			pos = parsed.words[i].pos.pos;
		int			from = i;
		QTNode	   *node;

		CHECK_FOR_INTERRUPTS();
		for (; i < parsed.curwords && parsed.words[i].pos.pos == pos; i++);
		node = any_variant(parsed.words + from, i - from);
		if (phrase)
		{
			phrase = fakta_query_operator(OP_PHRASE, phrase, node);
			/*
			 * the distance counts stop words; beyond the last position of a
			 * tsvector it is unknown
			 */
			phrase->valnode->qoperator.distance = Max(pos - before, 1);
		}
		else
			phrase = node;
		before = pos;
	}
	pfree(parsed.words);
	if (phrase)
		fakta_query_add(list, exclude ? fakta_query_operator(OP_NOT, phrase, NULL) : phrase);
}

/* The length of the quotation mark at p in bytes, 0 if there is none. */
static int
quotation_mark(const char *p, const char *end)
{
	if (*p == '"')
		return 1;
	if (fakta_is_utf8() && end - p >= 3 && memcmp(p, "\xE2\x80", 2) == 0 && p[2] >= '\x9C' && p[2] <= '\x9F')
		return 3;				/* U+201C to U+201F */
	return 0;
}

static inline bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static TSQuery
read_question(Oid config, text *question)
{
	int			len = VARSIZE_ANY_EXHDR(question);
	char	   *buffer = pnstrdup(VARDATA_ANY(question), len);
	char	   *end = buffer + len;
	char	   *plain = palloc(len + 1);
	char	   *asked;
	int			nplain = 0;
	FaktaNodes	any = {NULL, 0, 0},
				none = {NULL, 0, 0};
	QTNode	   *root;

	for (char *p = buffer; p < end;)
	{
		bool		exclude = *p == '-' && (p == buffer || is_space(p[-1])) && p + 1 < end && !is_space(p[1]);
		char	   *from = exclude ? p + 1 : p;
		int			mark = quotation_mark(from, end);
		char	   *to;

		CHECK_FOR_INTERRUPTS();
		if (mark > 0)
		{
			int			closing = 0;

			for (to = from + mark; to < end && (closing = quotation_mark(to, end)) == 0; to++);
			/* an opening mark without a closing one is ignored, as in websearch_to_tsquery */
			if (closing > 0)
			{
				add_phrase(exclude ? &none : &any, config, from + mark, to - from - mark, exclude);
				/* a space, so that the words around it are not joined */
				plain[nplain++] = ' ';
				p = to + closing;
				continue;
			}
			memset(from, ' ', mark);
			if (!exclude)
				continue;
		}
		if (exclude)
		{
			for (to = from; to < end && !is_space(*to); to++);
			add_phrase(&none, config, from, to - from, true);
			plain[nplain++] = ' ';
			p = to;
			continue;
		}
		plain[nplain++] = *p++;
	}

	asked = palloc(nplain + 1);
	memcpy(asked, plain, nplain);
	/* If the question has only question words, search for them: "apa nama". */
	if (blank_questions(asked, nplain) || any.n > 0)
		add_words(&any, config, asked, nplain);
	if (any.n == 0)
		add_words(&any, config, plain, nplain);
	fakta_query_unique(&any);
	fakta_query_unique(&none);

	root = fakta_query_join(any.nodes, any.n, OP_OR);
	if (none.n > 0)
		root = fakta_query_both(root, fakta_query_join(none.nodes, none.n, OP_AND));
	return fakta_query_of(root);
}

Datum
question_to_tsquery_byid(PG_FUNCTION_ARGS)
{
	PG_RETURN_TSQUERY(read_question(PG_GETARG_OID(0), PG_GETARG_TEXT_PP(1)));
}

Datum
question_to_tsquery(PG_FUNCTION_ARGS)
{
	PG_RETURN_TSQUERY(read_question(getTSCurrentConfig(true), PG_GETARG_TEXT_PP(0)));
}
