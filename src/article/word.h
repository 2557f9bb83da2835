/*
 * word.h
 *		What a token does in its sentence: verb, auxiliary, conjunction, mark.
 */
#ifndef FAKTA_WORD_H
#define FAKTA_WORD_H

#include "article/document.h"

typedef enum
{
	WORD_PLAIN,					/* a noun, an adjective, anything else */
	WORD_NAME,
	WORD_VERB,
	WORD_AUXILIARY,				/* "akan", "telah", "tidak", "bisa" */
	WORD_PREPOSITION,
	WORD_RELATIVE,				/* "yang" */
	WORD_CONJUNCTION,			/* begins a clause: "setelah", "karena", "bahwa" */
	WORD_JOIN,					/* "dan", "atau" */
	WORD_NUMBER,
	MARK_COMMA,
	MARK_STOP,					/* ; : ? ! */
	MARK_OPEN,
	MARK_CLOSE,
	MARK_OTHER					/* quotation marks, dashes, slashes */
} FaktaWordKind;

/* The form of a verb that the lexicon need not know. */
typedef enum
{
	FORM_NONE,
	FORM_ME,					/* active: memecat */
	FORM_DI,					/* passive: dipecat, terpangkas */
	FORM_BER					/* intransitive: bekerja */
} FaktaVerbForm;

/* What the prefix of a word says, whatever the word is: also "berita" is FORM_BER. */
extern FaktaVerbForm fakta_prefix_form(const FaktaDocument *doc, uint32_t token);
extern FaktaVerbForm fakta_verb_form(const FaktaDocument *doc, uint32_t token);
extern bool fakta_has_clitic(const FaktaDocument *doc, uint32_t token);
extern bool fakta_is_quote(const FaktaDocument *doc, uint32_t token);
extern FaktaWordKind fakta_word_kind(const FaktaDocument *doc, uint32_t token);

/* Is a number in brackets one of a row of employers: "Lyra (25), Sutra (18), dan Mega (19)"? */
extern bool fakta_in_bracket_row(const FaktaDocument *doc, uint32_t i);

#endif							/* FAKTA_WORD_H */
