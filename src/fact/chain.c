/*
 * chain.c
 *		What the words before a verb say in all: "tidak akan mem-PHK", "membantah
 *		telah memecat", "dikabarkan akan dirumahkan".
 *
 * Each of them counts for what stands behind it, so they are read from the verb
 * to the left, and a later one changes what those before it came to.
 */
#include "fact/relation.h"

#include "article/word.h"
#include "rules/gather.h"

/* How many words may stand between the first of them and the verb. */
#define CHAIN_MAX		10

/* What words came to that stand between i and the verb, with the word at i. */
static int
say(const FaktaDocument *doc, uint32_t i, int said)
{
	if (fakta_is(doc, i, TAG_ASSERT))
		return said;
	if (fakta_is(doc, i, TAG_NEGATE) || fakta_is(doc, i, TAG_DENY) || fakta_is(doc, i, TAG_CANCEL))
		return fakta_is(doc, i + 1, TAG_ONLY) ? said : CLASS_IS_DENIED;
	if (said == CLASS_IS_DENIED)
		return said;
	if (fakta_is(doc, i, TAG_POSTPONE))
		return CLASS_IS_PLANNED;
	if (fakta_is(doc, i, TAG_RUMOUR) || fakta_is(doc, i, TAG_HEARSAY))
		return CLASS_IS_RUMOURED;
	if (fakta_is(doc, i, TAG_RISK) || fakta_is(doc, i, TAG_RISK_WEAK))
		return CLASS_IS_AT_RISK;
	if (said == CLASS_ANY && (fakta_is(doc, i, TAG_PLAN) || fakta_is(doc, i, TAG_PLAN_WEAK)))
		return CLASS_IS_PLANNED;
	if (said == CLASS_ANY && fakta_is(doc, i, TAG_DONE))
		return CLASS_IS_DONE;
	return said;
}

/* Does a word belong to the group of a verb behind it? */
static bool
is_of_group(const FaktaDocument *doc, uint32_t i, bool light)
{
	FaktaWordKind kind = fakta_word_kind(doc, i);
	const FaktaWord *word;

	/* "membantah jika pihaknya akan memecat" */
	if (kind == WORD_AUXILIARY || fakta_in_group(doc, i, GROUP_MOODS) || fakta_is(doc, i, TAG_THEMSELVES) ||
		(light && fakta_prefix_form(doc, i) == FORM_ME))
		return true;
	word = fakta_word_at(doc, i);
	return word && (word->flags & LEX_STOP) && (kind == WORD_PLAIN || kind == WORD_PREPOSITION);
}

void
fakta_chain_read(const FaktaDocument *doc, uint32_t begin, uint32_t verb, FaktaTerm *term)
{
	int			said = CLASS_ANY;
	/* "melakukan PHK": a noun may have a verb that says nothing */
	bool		light = fakta_is(doc, verb, TAG_NOMINAL);
	uint32_t	i = verb;

	said = say(doc, verb, said);
	for (int n = 0; n < CHAIN_MAX && i > begin && is_of_group(doc, i - 1, light && i == verb); n++)
		said = say(doc, --i, said);
	if (said == CLASS_ANY)
		return;
	term->token = term->from = i;
	term->to = verb + 1;
	fakta_term_add(term, said);
}
