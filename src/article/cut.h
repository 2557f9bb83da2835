/*
 * cut.h
 *		Which sentences have plain words for a cut.
 */
#ifndef FAKTA_CUT_H
#define FAKTA_CUT_H

#include "article/document.h"

/* The first word for a cut in a sentence, or the sentence's end. */
extern uint32_t fakta_cut_cue(const FaktaDocument *doc, const FaktaSentence *sentence);

static inline bool
fakta_tells_cut(const FaktaDocument *doc, const FaktaSentence *sentence)
{
	return fakta_cut_cue(doc, sentence) < sentence->end;
}

/* Do title or lead have such a word? */
extern bool fakta_lead_tells_cut(const FaktaDocument *doc);

#endif							/* FAKTA_CUT_H */
