/*
 * relation.h
 *		The words around a number, as terms for the rules.
 */
#ifndef FAKTA_RELATION_H
#define FAKTA_RELATION_H

#include "fact/mention.h"
#include "rules/match.h"

/* What is the same for all numbers of an article. */
typedef struct FaktaContext
{
	const FaktaDocument *doc;
	FaktaMentions *out;
	FaktaTerm	title;			/* words of the title */
	FaktaTerm	article;
	uint32_t	cues;			/* number of sentences with a word for losing work, without links */
	struct FaktaKept *kept;		/* cached terms of the first numbers, or NULL */
} FaktaContext;

/* Maximum numbers whose terms are cached. */
#define FAKTA_KEPT_MAX	8

typedef struct FaktaKept
{
	uint32_t	n;
	uint32_t	mentions[FAKTA_KEPT_MAX];
	FaktaItem	items[FAKTA_KEPT_MAX];
} FaktaKept;

extern void fakta_context_read(FaktaContext *context, const FaktaDocument *doc, FaktaMentions *out);

/* Switches the cache on.  From here on, only decisions on mentions may change. */
extern void fakta_context_keep(FaktaContext *context, FaktaKept *kept);

/* The terms of mention k; and those for decisions on the numbers around it, so far. */
extern void fakta_relate(const FaktaContext *context, uint32_t k, FaktaItem *item);
extern void fakta_relate_decided(const FaktaContext *context, uint32_t k, FaktaItem *item);

/* The terms for the status of a mention whose role and cue are known. */
extern void fakta_relate_cue(const FaktaContext *context, uint32_t k, FaktaItem *item);

/* For other files that build terms: from a word, from a range of words, from decisions. */
extern void fakta_term_word(const FaktaDocument *doc, FaktaTerm *term, uint32_t token);
extern void fakta_term_words(const FaktaDocument *doc, FaktaTerm *term, uint32_t from, uint32_t to);
extern void fakta_term_decided(FaktaTerm *term, const FaktaMention *m);

#endif							/* FAKTA_RELATION_H */
