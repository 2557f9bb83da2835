/*
 * document.h
 *		An article as a row of tokens: phrases joined, sentences numbered.
 */
#ifndef FAKTA_DOCUMENT_H
#define FAKTA_DOCUMENT_H

#include "text/memory.h"
#include "text/scan.h"

/* a stretch of text that somebody else owns; text NULL = nothing */
typedef struct FaktaSpan
{
	const char *text;
	size_t		len;
} FaktaSpan;

#define FAKTA_NO_TOKEN		UINT32_MAX
#define FAKTA_NO_SENTENCE	UINT32_MAX

/* What part of an article a sentence is; set by zone.c. */
typedef enum
{
	ZONE_TEXT,
	ZONE_TITLE,
	ZONE_HEADING,				/* a line above its text */
	ZONE_ITEM,					/* an item of a list, or a row of a table */
	ZONE_LINK,					/* "Baca juga: ...", of another article */
	ZONE_CAPTION				/* of a picture, or its credit */
} FaktaZone;

typedef struct FaktaSentence
{
	uint32_t	first;			/* its tokens: first .. end - 1 */
	uint32_t	end;
	uint32_t	begin;			/* where its text begins: behind a dateline, a bullet or a number of a list */
	uint32_t	heading;		/* the sentence that an item of a list stands under, or FAKTA_NO_SENTENCE */
	uint32_t	columns;		/* the line that heads the columns of a row of a table, or FAKTA_NO_SENTENCE */
	uint8_t		zone;			/* FaktaZone */
	bool		dated;			/* it begins with a dateline: first .. begin - 1 */
	bool		numbers;		/* holds a number, in digits or words */
	bool		cues;			/* holds a word about work being lost */
	bool		phrases;		/* holds a phrase of the lexicon */
} FaktaSentence;

typedef struct FaktaDocument
{
	const char *text;			/* what is read; of the length of ... */
	const char *written;		/* what the caller gave, with all line breaks: see fakta_unwrap */
	size_t		len;
	bool		utf8;
	FaktaMemory *memory;
	FaktaToken *tokens;			/* phrases of the lexicon are one token; behind the last stands an empty one */
	uint32_t	ntokens;
	uint32_t	room;
	FaktaSentence *sentences;
	uint32_t	nsentences;
	uint32_t	sentence_room;
	uint32_t	title_end;		/* tokens of the title; 0 = none */
	uint32_t	lead;			/* the first sentence of the lead: behind the title, a date, a byline, a caption; set by zone.c */
	bool		title_guessed;	/* it is the first line of the text */
	uint32_t	opening;		/* the dash behind "Jakarta, Medium -" where the body begins; title_end if there is none; set by zone.c */
	FaktaSpan	companies;		/* names that the user teaches, see taught.h */
} FaktaDocument;

/*
 * wrap.c: the text from a place on without the line breaks that only its width made;
 * a copy of the same length, or the text itself.
 */
extern const char *fakta_unwrap(FaktaMemory *memory, const char *text, size_t len, size_t from, bool utf8);

/* title_len: bytes of the text that are the title; 0 lets the text tell. */
extern void fakta_document_read(FaktaDocument *doc, FaktaMemory *memory, const char *text,
								size_t len, size_t title_len, bool utf8);

/* the lexicon's entry of a token, or NULL */
static inline const FaktaWord *
fakta_word_at(const FaktaDocument *doc, uint32_t token)
{
	return fakta_token_word(doc->text, &doc->tokens[token]);
}

/* the same of a host as "Layoffs.fyi" */
extern const FaktaWord *fakta_host_word(const FaktaDocument *doc, uint32_t token);

/* what the lexicon says of a token, or NULL */
static inline const FaktaInfo *
fakta_info_at(const FaktaDocument *doc, uint32_t token)
{
	const FaktaWord *word = fakta_word_at(doc, token);

	return word ? fakta_info(word) : NULL;
}

/* the same, but NULL too where it says nothing of facts: seldom a look-up */
static inline const FaktaInfo *
fakta_tags_at(const FaktaDocument *doc, uint32_t token)
{
	const FaktaToken *t = &doc->tokens[token];

	if (!(t->hint & HINT_TAGGED))
		return NULL;
	if (t->entry == FAKTA_UNKNOWN)
	{
		fakta_look_up(doc->text, &doc->tokens[token]);
		/* the hash may have hinted at more than the word has */
		if (!(t->hint & HINT_TAGGED))
			return NULL;
	}
	return &fakta_lex_info[t->info];
}

/* the value of the number word, month or scale at a token, else 0 */
static inline double
fakta_number_at(const FaktaDocument *doc, uint32_t token)
{
	const FaktaInfo *info = fakta_info_at(doc, token);

	return info ? info->number : 0;
}

/* the text of tokens first to last, inclusive */
static inline FaktaSpan
fakta_span(const FaktaDocument *doc, uint32_t first, uint32_t last)
{
	const FaktaToken *a = &doc->tokens[first];
	const FaktaToken *b = &doc->tokens[last];
	FaktaSpan	span = {doc->text + a->start, b->start + b->len - a->start};

	return span;
}

/* Does the token's word have none of the tags of a hint?  Only true is sure. */
static inline bool
fakta_is_not(const FaktaToken *t, uint8_t hint)
{
	return (t->hint & hint) == 0;
}

/* Has it?  True is sure, too: what the hash hinted at the look-up makes sure. */
static inline bool
fakta_is_any(const FaktaDocument *doc, uint32_t token, uint8_t hint)
{
	FaktaToken *t = &doc->tokens[token];

	if (fakta_is_not(t, hint))
		return false;
	if (t->entry == FAKTA_UNKNOWN)
		fakta_look_up(doc->text, t);
	return (t->hint & hint) != 0;
}

static inline bool
fakta_is(const FaktaDocument *doc, uint32_t token, int tag)
{
	const FaktaInfo *info = fakta_tags_at(doc, token);

	return info && fakta_info_has(info, tag);
}

/* Is one of the tokens from from to to - 1? */
static inline bool
fakta_any_is(const FaktaDocument *doc, uint32_t from, uint32_t to, int tag)
{
	for (uint32_t i = from; i < to; i++)
		if (fakta_is(doc, i, tag))
			return true;
	return false;
}

/* the mark at a token, or 0 where it is no single ASCII mark */
static inline char
fakta_mark(const FaktaDocument *doc, uint32_t token)
{
	const FaktaToken *t = &doc->tokens[token];

	return t->type == TOK_BLANK && t->len == 1 ? doc->text[t->start] : 0;
}

/* The sentence of a token, which is sentence n or one before it: mostly n itself. */
static inline uint32_t
fakta_sentence_of(const FaktaDocument *doc, uint32_t token, uint32_t n)
{
	uint32_t	behind = n;

	/* steps back that grow, then between the last two */
	for (uint32_t step = 1; n > 0 && doc->sentences[n].first > token; step *= 2)
	{
		behind = n;
		n = n > step ? n - step : 0;
	}
	while (behind > n + 1)
	{
		uint32_t	mid = n + (behind - n) / 2;

		if (doc->sentences[mid].first > token)
			behind = mid;
		else
			n = mid;
	}
	return n;
}

/* Sentences of the title. */
static inline uint32_t
fakta_title_sentences(const FaktaDocument *doc)
{
	uint32_t	n = 0;

	/* few, because a title has a maximum length */
	while (n < doc->nsentences && doc->sentences[n].first < doc->title_end)
		n++;
	return n;
}

/* Sentences of the lead, without the title. */
#define FAKTA_LEAD_SENTENCES	3

/* The sentence after title and lead. */
static inline uint32_t
fakta_lead_end(const FaktaDocument *doc)
{
	uint32_t	end = doc->lead + FAKTA_LEAD_SENTENCES;

	return end < doc->nsentences ? end : doc->nsentences;
}

/* In loops over all that a long text has; may end the call. */
static inline void
fakta_check(const FaktaDocument *doc, uint32_t k)
{
	if (k % 1024 == 0)
		doc->memory->check(doc->memory->state);
}

/* Does the word at a token say that people lose their work, whatever stands beside it: "PHK", "dirumahkan"? */
static inline bool
fakta_is_loss(const FaktaDocument *doc, uint32_t i)
{
	return fakta_is(doc, i, TAG_LAYOFF) || fakta_is(doc, i, TAG_FURLOUGH);
}

/* Likewise, or may it say so: "pemangkasan"? */
static inline bool
fakta_is_cut(const FaktaDocument *doc, uint32_t i)
{
	return fakta_is_loss(doc, i) || fakta_is(doc, i, TAG_CUT);
}

/* list.c: does a token stand behind a line of marks that is no bullet: "***", "--"? */
extern bool fakta_behind_rule(const FaktaDocument *doc, uint32_t i);

/* zone.c: what part of the article each sentence is; without those of links, if they are not wanted. */
extern void fakta_zones_read(FaktaDocument *doc, bool links_too);

/* list.c: the tokens, from .. to - 1, that head the column of a token in a row of a table. */
extern void fakta_cell_of(const FaktaDocument *doc, const FaktaSentence *row, uint32_t token, uint32_t *from, uint32_t *to);

extern bool fakta_is_dash(const FaktaDocument *doc, uint32_t token);

#endif							/* FAKTA_DOCUMENT_H */
