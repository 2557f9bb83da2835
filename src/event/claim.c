/*
 * claim.c
 *		Who states a number: an authority, a union, a tracker, the management.
 */
#include "article/word.h"
#include "event/near.h"
#include "event/speaker.h"

/* Maximum tokens between a body and the verb of saying that belongs to it. */
#define SAYING_REACH	8
/* Maximum bodies that are weighed in a sentence. */
#define BODIES_MAX		6
/* How many sentences back the speaker may have been named. */
#define SPEAKER_BACK	12
/* Minimum score of a body in another sentence than the number's, in hundredths of log odds. */
#define AWAY_MARGIN		45

/* Adds how the speaker of the number's sentence is the body, or another one. */
static void
look_at_speaker(const Reading *r, const FaktaMention *m, FaktaSpan body, FaktaTerm *number)
{
	const FaktaSpeech *speech = fakta_speech_of(r, m->sentence);

	if (speech->how == SPOKEN_BY_NOBODY)
		return;
	if (speech->body.text && fakta_same_body(r, speech->body, body))
		fakta_term_add(number, speech->how == SPOKEN_HERE ? CLASS_SPEAKS : speech->how == SPOKEN_QUOTED ? CLASS_QUOTED : CLASS_SPOKE_LAST);
	else
		fakta_term_add(number, speech->how == SPOKEN_BEFORE ? CLASS_OTHER_SPOKE : CLASS_OTHER_SPEAKS);
}

/* Weighs a body at a place between two tokens. */
static void
weigh_body(const Reading *r, const FaktaMention *m, FaktaSpan body, FaktaNear near, uint32_t from, uint32_t to, Told *told)
{
	FaktaDecision said = {.first = near.first,.last = near.last,.value = body};
	FaktaItem	item;
	FaktaTerm  *number = &item.terms[TERM_NUMBER];
	int32_t		margin;

	/* what is judged of a proper name is its noun */
	if (fakta_is(r->doc, near.first, TAG_ASSOCIATION))
		near.last = near.first;
	fakta_look_near(r, m, &near, &item);
	look_at_speaker(r, m, body, number);
	/* "kata Ketua KSPI", "menurut data Kemnaker": a word of saying is near */
	for (uint32_t k = near.first > from + SAYING_REACH ? near.first - SAYING_REACH : from; k < near.first; k++)
		if (fakta_is(r->doc, k, TAG_SPEECH) || fakta_is(r->doc, k, TAG_SOURCE))
			fakta_term_add(number, CLASS_SAID_BEFORE);
	for (uint32_t k = said.last + 1; k < to && k <= said.last + SAYING_REACH; k++)
		if (fakta_is(r->doc, k, TAG_SPEECH))
			fakta_term_add(number, CLASS_SAID_BEHIND);
	margin = fakta_margin(r, DECIDER_CLAIM, m, &item, &said);
	if (margin > told->claim_margin)
	{
		told->claim_margin = margin;
		told->claimant = body;
		told->claim_token = near.first;
	}
}

/* Weighs the bodies that a sentence names.  Returns their number. */
static int
weigh_bodies(const Reading *r, const FaktaMention *m, uint32_t sentence, Told *told)
{
	uint32_t	from,
				to;
	int			candidates = 0;

	fakta_near_range(r, m, sentence, &from, &to);
	for (uint32_t i = from; i < to && candidates < BODIES_MAX; i++)
	{
		FaktaNear	near = {i, i, sentence};
		FaktaSpan	body = fakta_body_at(r, i, to, &near.last);

		if (body.text == NULL)
			continue;
		candidates++;
		weigh_body(r, m, body, near, from, to, told);
		i = near.last;
	}
	return candidates;
}

/* Weighs the body whose speaker the number's sentence has, where the article names it. */
static void
weigh_speaker(const Reading *r, const FaktaMention *m, Told *told)
{
	const FaktaSpeech *speech = fakta_speech_of(r, m->sentence);
	FaktaNear	near = {speech->first, speech->last, 0};
	const FaktaSentence *s;

	if (speech->how == SPOKEN_BY_NOBODY || speech->how == SPOKEN_BEFORE || speech->body.text == NULL)
		return;
	near.sentence = fakta_sentence_of(r->doc, speech->first, r->doc->nsentences - 1);
	s = &r->doc->sentences[near.sentence];
	weigh_body(r, m, speech->body, near, s->first, s->end, told);
}

static void
look_for_claimant(const Reading *r, uint32_t mention, Told *told)
{
	const FaktaMention *m = &r->mentions->items[mention];
	uint32_t	title = fakta_title_sentences(r->doc);
	uint32_t	sentence;
	int			found = 0;

	told->claimant = (FaktaSpan) {NULL, 0};
	told->claim_margin = 0;
	for (int n = 0; (sentence = fakta_near_sentence(r, m, n)) != FAKTA_NO_SENTENCE; n++)
	{
		/* who speaks in another sentence must be surer to speak of this number */
		if (n > 0 && told->claimant.text == NULL)
			told->claim_margin = AWAY_MARGIN;
		if (n == 0 || sentence != m->sentence)
			found += weigh_bodies(r, m, sentence, told);
	}
	weigh_speaker(r, m, told);
	/* if the sentences near the number name nobody, look further back for the last speaker */
	for (uint32_t n = 3; found == 0 && n <= SPEAKER_BACK && m->sentence >= title + n; n++)
		found += weigh_bodies(r, m, m->sentence - n, told);
}

FaktaSpan
fakta_claimant_of(const Reading *r, uint32_t mention)
{
	Told	   *told = &r->told[mention];

	if (!told->claimed)
	{
		look_for_claimant(r, mention, told);
		if (told->claimant.text)
			told->claimant = fakta_initials_of(r, told->claimant);
		told->claimed = true;
	}
	return told->claimant;
}
