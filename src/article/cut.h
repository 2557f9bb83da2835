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

/*
 * The first word for the end of an employer, in an article that speaks of
 * severance pay or of a cut; or the sentence's end.
 */
extern uint32_t fakta_closing_cue(const FaktaDocument *doc, const FaktaSentence *sentence);

/* Do title or lead have a word for a cut, or such a word? */
extern bool fakta_lead_tells_cut(const FaktaDocument *doc);

#endif							/* FAKTA_CUT_H */
