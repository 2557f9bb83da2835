/*
 * claim.c
 *		Who states a number: an authority, a union, a tracker, the management.
 */
#include "article/word.h"
#include "event/near.h"

/* Maximum tokens between a body and the verb of saying that belongs to it. */
#define SAYING_REACH	8
/* Maximum bodies that are weighed in a sentence. */
#define BODIES_MAX		6
/* How many sentences back the speaker may have been named. */
#define SPEAKER_BACK	12
/* Minimum score of a body in another sentence than the number's, in hundredths of log odds. */
#define AWAY_MARGIN		45
/* Maximum words of a union's name behind its noun. */
#define PROPER_MAX		8

/*
 * The last token of a proper name that begins with the noun of a union or an
 * association: "Serikat Pekerja Bank Danamon", "Asosiasi Pengalengan Ikan
 * Indonesia"; the noun itself if there is none.
 */
static uint32_t
end_of_proper_name(const Reading *r, uint32_t noun, uint32_t end)
{
	const FaktaDocument *doc = r->doc;
	uint32_t	last = noun;

	for (uint32_t i = noun + 1; i < end && i - noun <= PROPER_MAX; i++)
	{
		const FaktaNameMention *name = fakta_name_over(r, i);

		if (fakta_is(doc, i, TAG_AND) && last == i - 1 && i + 1 < end && (doc->tokens[i + 1].flags & TF_CAPITAL))
			continue;
		if (!(doc->tokens[i].flags & TF_CAPITAL) || fakta_is(doc, i, TAG_GIVEN_NAME) || fakta_word_kind(doc, i) == WORD_VERB)
			break;
		if (name && fakta_entity(&r->mentions->names, name->entity)->type == NAME_PERSON)
			break;
		last = i;
		if (fakta_is(doc, i, TAG_COUNTRY))
			break;
	}
	return last;
}

/* The body whose name covers or begins at a token; text is NULL if there is none. */
static FaktaSpan
body_at(const Reading *r, uint32_t i, uint32_t end, uint32_t *last)
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
		/* a noun, whose value has small letters, begins the proper name if it has a capital in the text */
		if (fakta_has(word, TAG_ASSOCIATION) && span.text[0] >= 'a' && i >= r->doc->title_end && (r->doc->tokens[i].flags & TF_CAPITAL))
			*last = end_of_proper_name(r, i, end);
		if (*last > i)
			return fakta_span(r->doc, i, *last);
		return span;
	}
	if (!(r->doc->tokens[i].flags & TF_CAPITAL) || (name = fakta_name_over(r, i)) == NULL || name->first != i)
		return span;
	if (fakta_entity(&r->mentions->names, name->entity)->type != NAME_BODY)
		return span;
	/* "Wakil Ketua Umum Perhimpunan Hotel dan Restoran Indonesia": the body that is known comes behind */
	for (uint32_t k = i + 1; k <= name->last; k++)
		if (fakta_is(r->doc, k, TAG_ASSOCIATION) && fakta_is(r->doc, k, TAG_NATIONAL))
			return span;
	*last = name->last;
	span = fakta_entity(&r->mentions->names, name->entity)->name;
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
		uint32_t	last;

		said.value = body_at(r, i, to, &near.last);
		if (said.value.text == NULL)
			continue;
		candidates++;
		last = said.last = near.last;
		/* what is judged of a proper name is its noun */
		if (fakta_is(r->doc, i, TAG_ASSOCIATION))
			near.last = i;
		fakta_look_near(r, m, &near, &item);
		/* "kata Ketua KSPI", "menurut data Kemnaker": a word of saying is near */
		for (uint32_t k = i > from + SAYING_REACH ? i - SAYING_REACH : from; k < i; k++)
			if (fakta_is(r->doc, k, TAG_SPEECH) || fakta_is(r->doc, k, TAG_SOURCE))
				fakta_term_add(&item.terms[TERM_NUMBER], CLASS_SAID_BEFORE);
		for (uint32_t k = last + 1; k < to && k <= last + SAYING_REACH; k++)
			if (fakta_is(r->doc, k, TAG_SPEECH))
				fakta_term_add(&item.terms[TERM_NUMBER], CLASS_SAID_BEHIND);
		margin = fakta_margin(r, DECIDER_CLAIM, m, &item, &said);
		if (margin > told->claim_margin)
		{
			told->claim_margin = margin;
			told->claimant = said.value;
			told->claim_token = i;
		}
		i = last;
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
