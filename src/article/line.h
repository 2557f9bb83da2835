/*
 * line.h
 *		Sentences and lines: what zone.c and list.c share.  Not for other files.
 */
#ifndef FAKTA_LINE_H
#define FAKTA_LINE_H

#include "article/document.h"

#include <string.h>

/* The longest line that may be an item without a bullet, or a heading. */
#define LINE_MAX		16

/* list.c */
extern uint32_t fakta_behind_bullet(const FaktaDocument *doc, const FaktaSentence *s);
extern uint32_t fakta_list_part(FaktaDocument *doc, uint32_t n);
extern void fakta_lists_read(FaktaDocument *doc);

/* zone.c */
extern void fakta_sentence_part(FaktaDocument *doc, uint32_t n, uint32_t at);

/* Does a character stand between a token, that is not the first one, and the one before it? */
static inline bool
gap_has(const FaktaDocument *doc, uint32_t i, char c)
{
	size_t		from = doc->tokens[i - 1].start + doc->tokens[i - 1].len;

	return memchr(doc->text + from, c, doc->tokens[i].start - from) != NULL;
}

/* Does the sentence begin a line? */
static inline bool
begins_line(const FaktaDocument *doc, const FaktaSentence *s)
{
	return s == doc->sentences || s->first == doc->title_end || (doc->tokens[s->first].flags & TF_LINE);
}

/* Does a line end behind the sentence? */
static inline bool
ends_line(const FaktaDocument *doc, const FaktaSentence *s)
{
	return s + 1 >= doc->sentences + doc->nsentences || begins_line(doc, s + 1);
}

/* Is all of the sentence the number of an item: "3."? */
static inline bool
is_item_number(const FaktaDocument *doc, const FaktaSentence *s)
{
	const FaktaToken *t = &doc->tokens[s->first];

	return s->end - s->first == 2 && t->len <= 2 && (t->type == TOK_UINT || t->type == TOK_ASCIIWORD) && fakta_mark(doc, s->first + 1) == '.';
}

#endif							/* FAKTA_LINE_H */
