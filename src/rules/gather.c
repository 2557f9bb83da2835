/*
 * gather.c
 *		Terms from words: the classes of one word, or of all words of a stretch.
 */
#include "rules/gather.h"

#include "article/word.h"

/* Adds the classes of a word to a term, which may gather those of several. */
void
fakta_gather(const FaktaDocument *doc, FaktaTerm *term, uint32_t i)
{
	const FaktaInfo *info = fakta_tags_at(doc, i);

	if (term->token == FAKTA_NO_TOKEN)
		term->token = i;
	fakta_term_add(term, CLASS_ANY);
	if (info)
		for (int w = 0; w < FAKTA_TAG_WORDS; w++)
			term->classes[w] |= info->tags[w];
}

/* The class of a mark or a number. */
static int
class_of_mark(const FaktaDocument *doc, uint32_t i)
{
	if (fakta_token_is_number(&doc->tokens[i]))
		return CLASS_DIGITS;
	if (fakta_is_dash(doc, i))
		return CLASS_DASH;
	switch (fakta_mark(doc, i))
	{
		case ',':
		case ';':
			return CLASS_COMMA;
		case '(':
		case ')':
			return CLASS_BRACKET;
		case ':':
			return CLASS_COLON;
		case '.':
		case '?':
		case '!':
			return CLASS_DOT;
		default:
			return CLASS_QUOTE;
	}
}

/* Sets a term to one word, unless it is set already. */
void
fakta_set_term(const FaktaDocument *doc, FaktaTerm *term, uint32_t i)
{
	if (term->token != FAKTA_NO_TOKEN)
		return;
	fakta_gather(doc, term, i);
	term->from = i;
	term->to = i + 1;
	switch (fakta_verb_form(doc, i))
	{
		case FORM_ME:
			fakta_term_add(term, CLASS_VERB_ME);
			break;
		case FORM_DI:
			fakta_term_add(term, CLASS_VERB_DI);
			break;
		case FORM_BER:
			fakta_term_add(term, CLASS_VERB_BER);
			break;
		default:
			break;
	}
	if (fakta_word_kind(doc, i) == WORD_NAME)
		fakta_term_add(term, CLASS_NAME);
	if (!fakta_token_is_word(&doc->tokens[i]))
		fakta_term_add(term, class_of_mark(doc, i));
	else if (fakta_tags_at(doc, i) == NULL)
		fakta_term_add(term, CLASS_PLAIN);
}

void
fakta_gather_range(const FaktaDocument *doc, FaktaTerm *term, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (!fakta_is_not(&doc->tokens[i], HINT_TAGGED) && fakta_tags_at(doc, i))
			fakta_gather(doc, term, i);
}
