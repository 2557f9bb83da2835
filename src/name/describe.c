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
/* Maximum words between a name and "menyusul". */
#define CLOSE_MAX		3

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

/* "Pesaing Lyra itu", "Pemilik merek Lyra ini": does a noun before a name, from begin on, make it another company? */
static bool
is_kin(const FaktaDocument *doc, uint32_t begin, uint32_t name)
{
	return name == begin + 1 && !(fakta_is(doc, begin, TAG_PREPOSITION) || fakta_is(doc, begin, TAG_WORKPLACE)) &&
		(fakta_is(doc, begin, TAG_OWNED) || (fakta_is(doc, begin, TAG_MAKER) && !fakta_is(doc, begin, TAG_COMPANY_NOUN)));
}

/*
 * "Emiten hasil merger Lyra dengan Sutra ini", "Perusahaan yang bersaing dengan
 * Lyra itu": is the name, before a demonstrative, part of what is told of a
 * company that was named before?  "Pabrik yang dikelola Lyra itu" is one of Lyra.
 */
static bool
tells_of_last(const FaktaDocument *doc, const FaktaNames *names, const FaktaNameMention *m, const FaktaSentence *s)
{
	uint32_t	noun = noun_of(doc, s, m->first);
	const FaktaNameMention *last = m;

	while (last > names->mentions && last[-1].first >= s->begin && last[-1].described)
		last--;
	if (last == names->mentions || last[-1].first >= s->first)
		return false;
	if (is_kin(doc, s->begin, m->first))
		return true;
	if (noun > s->begin || noun == m->first || fakta_is(doc, noun, TAG_WORKPLACE) || fakta_is(doc, noun, TAG_GOVERNMENT))
		return false;
	for (uint32_t k = noun + 1; k < m->first; k++)
		if (fakta_word_kind(doc, k) == WORD_RELATIVE || fakta_is(doc, k, TAG_REASON))
			return true;
	return false;
}

/* Behind a mention: "juga", "akhirnya", "turut" and what else may stand before its verb. */
static bool
stands_close(const FaktaDocument *doc, uint32_t from, uint32_t to)
{
	for (uint32_t k = from; k < to; k++)
		if (fakta_word_kind(doc, k) != WORD_AUXILIARY && !fakta_is(doc, k, TAG_ALSO) && !fakta_is(doc, k, TAG_LEGAL_AFTER) && fakta_mark(doc, k) != '.')
			return false;
	return to <= from + CLOSE_MAX;
}

/* Is there a number in a range of tokens? */
static bool
counts(const FaktaDocument *doc, uint32_t from, uint32_t to)
{
	for (uint32_t k = from; k < to; k++)
		if (fakta_token_is_number(&doc->tokens[k]) || fakta_is(doc, k, TAG_DIGIT))
			return true;
	return false;
}

/*
 * "Tidak hanya Lyra yang tutup, Sutra memecat 90 orang", "Sutra memecat 90 orang
 * setelah Lyra tutup", "Sutra menyusul Lyra dengan memecat 90 orang": the name
 * behind the word that leads another company in, if a name beside it cuts jobs and
 * nothing is counted of this one.  after is the token behind it.
 */
bool
fakta_is_beside(const FaktaDocument *doc, const FaktaNames *names, const FaktaNameMention *m, const FaktaSentence *s, uint32_t after)
{
	const FaktaNameMention *end = names->mentions + names->nmentions;
	uint32_t	first = fakta_legal_first(doc, m, s->first),
				lead = first - 1,
				comma = after;

	if (first == s->first || !fakta_is(doc, lead, TAG_ASIDE))
		return false;
	if (lead == s->first)
	{
		while (comma < s->end && fakta_mark(doc, comma) != ',')
			comma++;
		return m + 1 < end && comma < s->end && fakta_legal_first(doc, &m[1], comma) == comma + 1 && !fakta_is(doc, m[1].first, TAG_GOVERNMENT) &&
			!counts(doc, after, comma) && cuts(doc, s, &m[1]);
	}
	if (m == names->mentions || m[-1].first < s->first)
		return false;
	if (fakta_verb_form(doc, lead) == FORM_ME)
		return stands_close(doc, fakta_legal_end(doc, &m[-1], s->end), lead) && !fakta_is(doc, m[-1].first, TAG_PLACE);
	/* "beberapa bank seperti Lyra" */
	return !fakta_is(doc, lead, TAG_AMONG) && cuts(doc, s, &m[-1]) && !counts(doc, after, s->end);
}

bool
fakta_in_description(const FaktaDocument *doc, const FaktaNames *names, const FaktaNameMention *m, const FaktaSentence *s)
{
	const FaktaNameMention *end = names->mentions + names->nmentions;
	const FaktaNameMention *described = m;
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
	if (after < s->end && fakta_is(doc, after, TAG_DEMONSTRATIVE))
		return tells_of_last(doc, names, described, s);
	if (fakta_is(doc, first - 1, TAG_LEGAL))
		return false;
	if (after < s->end && fakta_mark(doc, after) == ')')
		after++;
	if (first < s->begin + 2 || after >= s->end || fakta_mark(doc, after) != ',' || m + 1 >= end || fakta_legal_first(doc, &m[1], after) != after + 1)
		return false;
	noun = noun_of(doc, s, first);
	return noun < first && !(noun > s->begin && fakta_is(doc, noun - 1, TAG_TITLE)) && cuts(doc, s, &m[1]);
}
