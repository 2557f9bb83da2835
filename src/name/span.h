/*
 * span.h
 *		Where names begin and end, and what is known of an article's words.
 */
#ifndef FAKTA_SPAN_H
#define FAKTA_SPAN_H

#include "name/name.h"
#include "name/taught.h"
#include "rules/match.h"

/* Sentences of the body that count as the lead. */
#define LEAD_SENTENCES	3

/* What an article has of a word that it writes with a capital. */
#define SEEN_CAPITAL	0x01	/* inside a sentence, not in a headline */
#define SEEN_LOWER		0x02
#define SEEN_BEGINS		0x04	/* a name begins with it */
#define SEEN_ORDINARY	0x08	/* a word of the language; holds if ... */
#define SEEN_ASKED		0x10
#define SEEN			0x20

typedef struct FaktaSeen
{
	uint32_t	hash;
	uint32_t	flags;			/* 0 = unused */
} FaktaSeen;

/* All that the reading of one article's names needs. */
typedef struct FaktaNameReader
{
	const FaktaDocument *doc;
	FaktaNames *names;
	FaktaTaught taught;
	FaktaSeen  *seen;			/* by hash of the word */
	uint32_t	seen_size;
	uint8_t    *headline;		/* by sentence */
	uint8_t    *late;			/* by sentence: its names are read in this round */
	FaktaItem  *item;
	const FaktaNameWatcher *watcher;
} FaktaNameReader;

extern void fakta_seen_read(FaktaNameReader *r);
extern uint32_t fakta_seen_flags(const FaktaNameReader *r, uint32_t token);
extern void fakta_seen_begins(FaktaNameReader *r, uint32_t token);
extern bool fakta_ordinary(FaktaNameReader *r, uint32_t token);

/* Adds the classes of a token to a term, among them those of its form. */
extern void fakta_name_gather(FaktaNameReader *r, FaktaTerm *term, uint32_t token);
extern void fakta_name_form(FaktaNameReader *r, FaktaTerm *term, uint32_t token);

/* May the word be in capitals only for its place: first, behind a dash or quote? */
extern bool fakta_begins_clause(const FaktaDocument *doc, uint32_t i, const FaktaSentence *s);

/* Calls back with each name of the sentence, first to last token. */
typedef void (*FaktaFoundName) (FaktaNameReader *r, uint32_t sentence, uint32_t first, uint32_t last);
extern void fakta_spans_read(FaktaNameReader *r, uint32_t sentence, FaktaFoundName found);

/* name.c: an entity by its name, or FAKTA_NO_NAME */
extern uint32_t fakta_find_entity(const FaktaDocument *doc, const FaktaNames *names, FaktaSpan span);

static inline bool
fakta_name_like(const FaktaDocument *doc, uint32_t i)
{
	const FaktaToken *t = &doc->tokens[i];

	return (t->flags & TF_CAPITAL) && (fakta_token_is_word(t) || t->type == TOK_HOST);
}

#endif							/* FAKTA_SPAN_H */
