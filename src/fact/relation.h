/*
 * relation.h
 *		What stands around a number, as terms for the rules.
 */
#ifndef FAKTA_RELATION_H
#define FAKTA_RELATION_H

#include "fact/mention.h"
#include "rules/match.h"

/* What holds for the whole article, looked up once. */
typedef struct FaktaContext
{
	const FaktaDocument *doc;
	FaktaMentions *out;
	FaktaTerm	title;			/* any word of the title */
	FaktaTerm	article;
	uint32_t	cues;			/* sentences with a word for losing work, link lines aside */
	struct FaktaKept *kept;		/* terms of the first numbers, or NULL */
} FaktaContext;

/* Numbers whose terms are kept from one look to the next. */
#define FAKTA_KEPT_MAX	8

typedef struct FaktaKept
{
	uint32_t	n;
	uint32_t	mentions[FAKTA_KEPT_MAX];
	FaktaItem	items[FAKTA_KEPT_MAX];
} FaktaKept;

extern void fakta_context_read(FaktaContext *context, const FaktaDocument *doc, FaktaMentions *out);

/* From here on mentions stay as they are, but for what is decided of them: their terms may be kept. */
extern void fakta_context_keep(FaktaContext *context, FaktaKept *kept);

/* The terms of mention k: of its words, and of the numbers around it as far as they are decided. */
extern void fakta_relate(const FaktaContext *context, uint32_t k, FaktaItem *item);
extern void fakta_relate_decided(const FaktaContext *context, uint32_t k, FaktaItem *item);

/* The terms that tell the status of a mention whose role and cue are known. */
extern void fakta_relate_cue(const FaktaContext *context, uint32_t k, FaktaItem *item);

/* For other files that make terms: of one word, of all words of a range, of the number. */
extern void fakta_term_word(const FaktaDocument *doc, FaktaTerm *term, uint32_t token);
extern void fakta_term_words(const FaktaDocument *doc, FaktaTerm *term, uint32_t from, uint32_t to);
extern void fakta_term_decided(FaktaTerm *term, const FaktaMention *m);

#endif							/* FAKTA_RELATION_H */
