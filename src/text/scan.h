/*
 * scan.h
 *		Text into tokens, for search and for facts alike.
 */
#ifndef FAKTA_SCAN_H
#define FAKTA_SCAN_H

#include "text/lexicon.h"
#include "text/text.h"

/*
 * The default parser's ids (src/backend/tsearch/wparser_def.c) for the types
 * that both have, so that prsd_headline and existing mappings stay right.
 * Gaps are types that this scanner has no use for.
 */
typedef enum
{
	TOK_END = 0,
	TOK_ASCIIWORD = 1,
	TOK_WORD = 2,
	TOK_NUMWORD = 3,			/* letters and digits: MM2100, 4G */
	TOK_EMAIL = 4,
	TOK_URL = 5,
	TOK_HOST = 6,
	TOK_VERSION = 8,			/* 1.2.3, 192.168.0.1 */
	TOK_BLANK = 12,				/* white space and punctuation */
	TOK_TAG = 13,
	TOK_PROTOCOL = 14,
	TOK_URLPATH = 18,
	TOK_FLOAT = 20,				/* 12,5 and 12.5 */
	TOK_UINT = 22,				/* 250, 1.200, 12 500 */
	TOK_ENTITY = 23,
	TOK_SYMBOL = 24				/* ours: % and signs of currencies */
} FaktaTokenType;

#define FAKTA_LAST_TOKEN_TYPE	24

/* token flags */
#define TF_GAP			0x01	/* something blank stands before it */
#define TF_CAPITAL		0x02	/* first letter is upper case */
#define TF_CAPITALS		0x04	/* more than one letter, none lower case */
#define TF_LINE			0x08	/* a line begins before it */
#define TF_SENTENCE		0x10	/* a sentence begins with it */
#define TF_PLAIN		0x20	/* a word of ASCII letters for which fakta_hint() holds: it has
								 * no clitic, or one after a word that no hint speaks of */
#define TF_HYPHEN		0x40	/* a word with a hyphen in it */
#define TF_NO_WORD		0x80	/* known to be no ordinary word: kept by src/name */
#define TF_PAIR			0x100	/* a phrase of the lexicon may begin with the word before it */

/* An entry not looked up yet; only of words that consist of ASCII letters. */
#define FAKTA_UNKNOWN	UINT16_MAX

typedef struct FaktaToken
{
	uint32_t	start;			/* bytes */
	uint32_t	len;
	uint32_t	hash;			/* fakta_word_hash() of the folded word, 0 for other tokens */
	uint16_t	entry;			/* lexicon index + 1; 0 = not in it; FAKTA_UNKNOWN: ask
								 * fakta_token_word() */
	uint16_t	flags;
	uint8_t		type;
	uint8_t		hint;			/* what the word may be: bits HINT_...; one that is not set is
								 * sure, but for PHRASE and ABBREVIATION of words not TF_PLAIN */
	uint16_t	info;			/* of the entry, where hint is not 0 */
} FaktaToken;

/* The scanner's state; set up by fakta_scan_start, owned by the caller. */
typedef struct FaktaScan
{
	const char *text;
	size_t		len;
	size_t		at;
	bool		utf8;
	bool		blanks;			/* hand out blanks too, as a parser must */
	bool		gap;			/* what went before the next token ... */
	bool		line;
	bool		stop;
	uint16_t	flags;			/* all those of the words of fakta_scan_run(), and ... */
	uint8_t		hints;			/* of their hints, until the caller clears them */
	bool		stuck;			/* fakta_scan_run() can't read what comes next */
	FaktaToken	last;			/* the last token that was no blank */
	FaktaToken	pending[3];		/* parts of a token already handed out */
	int			npending;
	int			nextpending;
} FaktaScan;

extern void fakta_scan_start(FaktaScan *scan, const char *text, size_t len, bool utf8, bool blanks);
extern bool fakta_scan_next(FaktaScan *scan, FaktaToken *token);
extern void fakta_look_up(const char *text, FaktaToken *token);
/* what both ways through a text ask */
extern void fakta_scan_mark(FaktaScan *scan, FaktaChar c, size_t at);
extern bool fakta_capital_behind(const char *word, size_t len);

/* run.c */
extern uint32_t fakta_scan_run(FaktaScan *scan, size_t stop, FaktaToken *tokens, uint32_t room);

/* What the lexicon has of a token of the text, or NULL. */
static inline const FaktaWord *
fakta_token_word(const char *text, FaktaToken *token)
{
	if (token->entry == FAKTA_UNKNOWN)
		fakta_look_up(text, token);
	return fakta_word(token->entry);
}

/* Sets what the lexicon has of a token. */
static inline void
fakta_token_set(FaktaToken *token, const FaktaWord *word)
{
	token->entry = fakta_word_number(word);
	token->info = word ? word->info : 0;
	token->hint = fakta_lex_info[token->info].hint;
}

static inline bool
fakta_token_is_word(const FaktaToken *token)
{
	return token->type >= TOK_ASCIIWORD && token->type <= TOK_NUMWORD;
}

static inline bool
fakta_token_is_number(const FaktaToken *token)
{
	return token->type == TOK_UINT || token->type == TOK_FLOAT;
}

/*
 * May a phrase of the lexicon begin with the token and the word after it, of
 * this hash and these flags?  False is sure.
 */
static inline bool
fakta_may_begin_phrase(const FaktaToken *token, uint32_t hash, uint16_t flags)
{
	if (token->entry == 0)
		return false;
	if (!(token->flags & TF_PLAIN))
		return true;
	return flags & TF_PLAIN ? fakta_pair_hint(token->hash, hash) : (token->hint & HINT_PHRASE) != 0;
}

#endif							/* FAKTA_SCAN_H */
