/*
 * cut.c
 *		Which sentences have plain words for a cut: "PHK", "dirumahkan",
 *		"pengurangan karyawan"; and which tell that an employer closes.
 */
#include "article/cut.h"

/* Maximum words of a sentence that are searched for a cut. */
#define CUE_LOOK		400
/* Maximum words and numbers from a verb of reducing to those who are reduced. */
#define CUT_REACH		4
/* Maximum words between an employer and the word for its end. */
#define CLOSING_REACH	8

/*
 * "kurangi karyawan", "pengurangan jumlah tenaga kerja", "memangkas 12 persen
 * pegawai"; not "memangkas tunjangan pegawai"
 */
static bool
cuts_people(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	if (!fakta_is(doc, i, TAG_CUT))
		return false;
	for (uint32_t k = i + 1; k < end && k <= i + CUT_REACH && (fakta_token_is_word(&doc->tokens[k]) || fakta_token_is_number(&doc->tokens[k])); k++)
	{
		if (fakta_is(doc, k, TAG_WORKER))
			return true;
		if ((fakta_is(doc, k, TAG_PAY) || fakta_is(doc, k, TAG_MONEY_BASE)) && !(k + 1 < end && fakta_is(doc, k + 1, TAG_AND)))
			return false;
	}
	return false;
}

uint32_t
fakta_cut_cue(const FaktaDocument *doc, const FaktaSentence *s)
{
	for (uint32_t i = s->first; s->cues && i < s->end && i < s->first + CUE_LOOK; i++)
		if (fakta_is_loss(doc, i) || cuts_people(doc, i, s->end))
			return i;
	return s->end;
}

/* Does a sentence of the body have a word for a cut, and one for workers? */
static bool
tells_workers_cut(const FaktaDocument *doc)
{
	for (uint32_t n = fakta_title_sentences(doc); n < doc->nsentences; n++)
	{
		const FaktaSentence *s = &doc->sentences[n];

		if (s->zone != ZONE_LINK && fakta_tells_cut(doc, s) && fakta_any_is(doc, s->first, s->end, TAG_WORKER))
			return true;
	}
	return false;
}

/* A word for the end of an employer beside a word for one: "pabrik itu resmi tutup" */
uint32_t
fakta_closing_cue(const FaktaDocument *doc, const FaktaSentence *s)
{
	uint32_t	end = s->end - s->first > CUE_LOOK ? s->first + CUE_LOOK : s->end;
	uint32_t	title = fakta_title_sentences(doc);
	uint32_t	first_end = title < doc->nsentences ? doc->sentences[title].end : doc->ntokens;

	for (uint32_t i = s->first; i < end; i++)
		if (fakta_is(doc, i, TAG_CLOSING) &&
			(fakta_any_is(doc, i - s->first > CLOSING_REACH ? i - CLOSING_REACH : s->first, i, TAG_WORKPLACE) ||
			 fakta_any_is(doc, i + 1, end - i > CLOSING_REACH ? i + CLOSING_REACH : end, TAG_WORKPLACE)))
			return fakta_any_is(doc, 0, doc->ntokens, TAG_SEVERANCE) || (s->first < first_end && tells_workers_cut(doc)) ? i : s->end;
	return s->end;
}

bool
fakta_lead_tells_cut(const FaktaDocument *doc)
{
	for (uint32_t n = 0; n < fakta_lead_end(doc); n++)
		if (fakta_tells_cut(doc, &doc->sentences[n]) || fakta_closing_cue(doc, &doc->sentences[n]) < doc->sentences[n].end)
			return true;
	return false;
}
