/*
 * relation.h
 *		The words around a number, as terms for the rules.
 */
#ifndef FAKTA_RELATION_H
#define FAKTA_RELATION_H

#include "article/word.h"
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

	/* Cached terms of the first numbers, or NULL.  With a cache, only decisions on mentions may change. */
	struct FaktaKept *kept;
} FaktaContext;

/* How many numbers back and on the same number is looked for. */
#define FAKTA_SAME_LOOK	40

/* Maximum numbers whose terms are cached. */
#define FAKTA_KEPT_MAX	8

typedef struct FaktaKept
{
	uint32_t	n;				/* 0 at first */
	uint32_t	mentions[FAKTA_KEPT_MAX];
	FaktaItem	items[FAKTA_KEPT_MAX];
} FaktaKept;

extern void fakta_context_read(FaktaContext *context, const FaktaDocument *doc, FaktaMentions *out);

/* The terms of mention k; and those for decisions on the numbers around it, so far. */
extern void fakta_relate(const FaktaContext *context, uint32_t k, FaktaItem *item);
extern void fakta_relate_decided(const FaktaContext *context, uint32_t k, FaktaItem *item);

/*
 * The last number before a mention that has a role and is of the same part (title
 * or body); with here, also one of the same sentence.
 */
extern const FaktaMention *fakta_told_before(const FaktaContext *context, const FaktaMention *m, bool here);

/* The terms for the status of a mention whose role and cue are known. */
extern void fakta_relate_cue(const FaktaContext *context, uint32_t k, FaktaItem *item);

/* For other files that build terms: classes of what is decided; and of a word between two others. */
extern void fakta_term_decided(FaktaTerm *term, const FaktaMention *m);
extern FaktaWordKind fakta_term_join(const FaktaDocument *doc, FaktaTerm *term, uint32_t token);

/* chain.c: what the words before a verb, or a noun for a cut, say in all; begin is where its sentence begins. */
extern void fakta_chain_read(const FaktaDocument *doc, uint32_t begin, uint32_t verb, FaktaTerm *term);

/* part.c: is a share one of those who lost their work: "sepertiga dari pemangkasan itu"? */
extern bool fakta_is_part_of_cut(const FaktaDocument *doc, const FaktaMention *m);

/* continued.c: does a number say how the one before it went on: "lalu naik menjadi 151.000"? */
extern bool fakta_is_continued(const FaktaContext *context, uint32_t mention);

#endif							/* FAKTA_RELATION_H */
