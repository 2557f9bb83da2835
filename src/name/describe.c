/*
 * describe.c
 *		Names within the description of another name.
 *
 * In "perusahaan pemilik Lyra, Sutra, memecat 90 orang" the name behind the
 * comma is the employer; the one before it only helps to say what that is.
 */
#include "name/parts.h"

#include "article/word.h"

/* Maximum tokens from the noun of the description to a name in it. */
#define NOUN_REACH		9
/* Maximum tokens from the described name to the cut that it makes. */
#define CUT_REACH		6
/* Maximum names that "dan" joins within a description. */
#define JOINED_MAX		3

/* The noun that the description begins with, "perusahaan" or "badan"; or the name itself if there is none. */
static uint32_t
noun_of(const FaktaDocument *doc, const FaktaSentence *s, uint32_t name)
{
	uint32_t	verbs = 0;

	for (uint32_t k = name; k-- > s->begin && name - k <= NOUN_REACH;)
	{
		FaktaWordKind kind = fakta_word_kind(doc, k);

		/* "anak-anak" */
		if (fakta_mark(doc, k) == '-' && !(doc->tokens[k].flags & TF_GAP))
			continue;
		if (!fakta_token_is_word(&doc->tokens[k]) || fakta_is(doc, k, TAG_DEMONSTRATIVE) || fakta_is(doc, k, TAG_SPEECH) || any_layoff_cue(doc, k))
			return name;
		verbs += kind == WORD_VERB;
		/* "perusahaan yang mengelola Lyra": the verb is that of the description */
		if (kind == WORD_RELATIVE)
			verbs = 0;
		/* "pabrik Lyra" may be named so itself */
		if (k + 1 == name || (k > s->begin && (doc->tokens[k].flags & TF_CAPITAL)))
			continue;
		if (fakta_is(doc, k, TAG_COMPANY_NOUN) || fakta_is(doc, k, TAG_GOVERNMENT))
			return verbs ? name : k;
	}
	return name;
}

/* Does a name, from i on, cut jobs, and is it not a person who speaks? */
static bool
cuts(const FaktaDocument *doc, const FaktaSentence *s, const FaktaNameMention *m)
{
	uint32_t	i = fakta_legal_end(doc, m, s->end);

	if (fakta_is(doc, m->first, TAG_PLACE) || fakta_is(doc, m->first, TAG_GIVEN_NAME) || fakta_is(doc, m->first, TAG_FIGURE))
		return false;
	if (i < s->end && fakta_mark(doc, i) == ',')
		i++;
	for (uint32_t k = i; k < s->end && k < i + CUT_REACH; k++)
		if (any_layoff_cue(doc, k) || fakta_is(doc, k, TAG_CUT_WEAK))
			return !fakta_is(doc, k, TAG_PASSIVE);
		else if (!fakta_token_is_word(&doc->tokens[k]) || (doc->tokens[k].flags & TF_CAPITAL) || fakta_is(doc, k, TAG_AND) ||
				 (fakta_is(doc, k, TAG_SPEECH) && !fakta_is(doc, k, TAG_ANNOUNCE)))
			return false;
	return false;
}

bool
fakta_in_description(const FaktaDocument *doc, const FaktaNames *names, const FaktaNameMention *m, const FaktaSentence *s)
{
	const FaktaNameMention *end = names->mentions + names->nmentions;
	uint32_t	first = m->first,
				after = m->last + 1,
				noun;

	if (m->first < s->begin + 1 || fakta_is(doc, m->first, TAG_PLACE))
		return false;
	/* "Lyra dan Sutra", "merger Lyra dengan Sutra", "Badan Lyra (BL)" */
	for (uint32_t n = 0; m + 1 < end && m[1].first < s->end && n < JOINED_MAX; n++, m++, after = m->last + 1)
		if (!(m[1].first == after + 1 && (fakta_is(doc, after, TAG_AND) || fakta_is(doc, after, TAG_PREPOSITION) || fakta_mark(doc, after) == '(')))
			break;
	after = fakta_legal_end(doc, m, s->end);
	if (fakta_is(doc, first - 1, TAG_LEGAL))
		return false;
	if (after < s->end && fakta_mark(doc, after) == ')')
		after++;
	if (first < s->begin + 2 || after >= s->end || fakta_mark(doc, after) != ',' || m + 1 >= end || fakta_legal_first(doc, &m[1], after) != after + 1)
		return false;
	noun = noun_of(doc, s, first);
	return noun < first && !(noun > s->begin && fakta_is(doc, noun - 1, TAG_TITLE)) && cuts(doc, s, &m[1]);
}
