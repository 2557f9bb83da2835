/*
 * cut.c
 *		Which sentences have plain words for a cut: "PHK", "dirumahkan",
 *		"pengurangan karyawan".
 */
#include "article/cut.h"

/* Maximum words of a sentence that are searched for a cut. */
#define CUE_LOOK		400
/* Maximum words and numbers from a verb of reducing to those who are reduced. */
#define CUT_REACH		4

/* "kurangi karyawan", "pengurangan jumlah tenaga kerja", "memangkas 12 persen pegawai" */
static bool
cuts_people(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	if (!fakta_is(doc, i, TAG_CUT))
		return false;
	for (uint32_t k = i + 1; k < end && k <= i + CUT_REACH && (fakta_token_is_word(&doc->tokens[k]) || fakta_token_is_number(&doc->tokens[k])); k++)
		if (fakta_is(doc, k, TAG_WORKER))
			return true;
	return false;
}

uint32_t
fakta_cut_cue(const FaktaDocument *doc, const FaktaSentence *s)
{
	for (uint32_t i = s->first; s->cues && i < s->end && i < s->first + CUE_LOOK; i++)
		if (fakta_is(doc, i, TAG_LAYOFF) || fakta_is(doc, i, TAG_FURLOUGH) || cuts_people(doc, i, s->end))
			return i;
	return s->end;
}

bool
fakta_lead_tells_cut(const FaktaDocument *doc)
{
	for (uint32_t n = 0; n < fakta_lead_end(doc); n++)
		if (fakta_tells_cut(doc, &doc->sentences[n]))
			return true;
	return false;
}
