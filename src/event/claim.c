/*
 * claim.c
 *		Who states a number: an authority, a union, a tracker, the management.
 */
#include "event/near.h"

/* Maximum tokens between a body and the verb of saying that belongs to it. */
#define SAYING_REACH	8
/* Maximum bodies that are weighed in a sentence. */
#define BODIES_MAX		6
/* How many sentences back the speaker may have been named. */
#define SPEAKER_BACK	12
/* Minimum score of a body in another sentence than the number's, in hundredths of log odds. */
#define AWAY_MARGIN		45

/* The body whose name covers or begins at a token; text is NULL if there is none. */
static FaktaSpan
body_at(const Reading *r, uint32_t i, uint32_t *last)
{
	const FaktaWord *word = fakta_word_at(r->doc, i);
	const FaktaNameMention *name;
	FaktaSpan	span = {NULL, 0};

	*last = i;
	/* trackers are often hosts: Layoffs.fyi */
	if (word == NULL)
		word = fakta_host_word(r->doc, i);
	if (word && (fakta_has(word, TAG_TRACKER) || fakta_has(word, TAG_GOVERNMENT) || fakta_has(word, TAG_ASSOCIATION)))
		span.text = fakta_value(word, LEX_VALUE_BODY);
	if (word && fakta_has(word, TAG_CLAIMANT))
		span.text = fakta_form(word);
	if (span.text)
	{
		span.len = strlen(span.text);
		return span;
	}
	if (!(r->doc->tokens[i].flags & TF_CAPITAL) || (name = fakta_name_over(r, i)) == NULL || name->first != i)
		return span;
	if (fakta_entity(&r->mentions->names, name->entity)->type == NAME_BODY)
	{
		*last = name->last;
		span = fakta_entity(&r->mentions->names, name->entity)->name;
	}
	return span;
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
		FaktaDecision said = {.first = i};
		FaktaItem	item;
		int32_t		margin;

		said.value = body_at(r, i, &near.last);
		if (said.value.text == NULL)
			continue;
		candidates++;
		said.last = near.last;
		fakta_look_near(r, m, &near, &item);
		/* "kata Ketua KSPI", "menurut data Kemnaker": a word of saying is near */
		for (uint32_t k = i > from + SAYING_REACH ? i - SAYING_REACH : from; k < i; k++)
			if (fakta_is(r->doc, k, TAG_SPEECH) || fakta_is(r->doc, k, TAG_SOURCE))
				fakta_term_add(&item.terms[TERM_NUMBER], CLASS_SAID_BEFORE);
		for (uint32_t k = near.last + 1; k < to && k <= near.last + SAYING_REACH; k++)
			if (fakta_is(r->doc, k, TAG_SPEECH))
				fakta_term_add(&item.terms[TERM_NUMBER], CLASS_SAID_BEHIND);
		margin = fakta_margin(r, DECIDER_CLAIM, m, &item, &said);
		if (margin > told->claim_margin)
		{
			told->claim_margin = margin;
			told->claimant = said.value;
			told->claim_token = i;
		}
		i = near.last;
	}
	return candidates;
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
		told->claimed = true;
	}
	return told->claimant;
}
