/*
 * document.c
 *		An article as a row of tokens: phrases joined, sentences numbered.
 */
#include "document.h"

#include <string.h>

/* Tokens between two calls of memory->check(). */
#define CHECK_EVERY		4096

/*
 * No sentence is longer: rules look from each number over all of its sentence,
 * so that a text without a full stop would take the square of its length.
 */
#define SENTENCE_MAX	500

/* A first line longer than this is no title. */
#define TITLE_MAX		200

/* Entries of the lexicon are no longer (build.pl). */
#define PHRASE_MAX		100

/* What a phrase of the lexicon is looked up with: words and single spaces. */
typedef struct Phrase
{
	char		text[PHRASE_MAX];
	size_t		len;
} Phrase;

/* Adds a token as it is written, or its entry, which has no clitic. */
static bool
phrase_add(const FaktaDocument *doc, Phrase *phrase, const FaktaToken *t, const FaktaWord *entry)
{
	size_t		at = phrase->len;

	if (at > 0)
	{
		if (at + 1 >= sizeof(phrase->text))
			return false;
		phrase->text[at++] = ' ';
	}
	if (entry)
	{
		const char *form = fakta_form(entry);
		size_t		n = strlen(form);

		if (at + n > sizeof(phrase->text))
			return false;
		memcpy(phrase->text + at, form, n);
		phrase->len = at + n;
		return true;
	}
	if (t->len > sizeof(phrase->text) - at)
		return false;
	phrase->len = at + fakta_fold(doc->text + t->start, t->len, doc->utf8, phrase->text + at,
								  sizeof(phrase->text) - at);
	return true;
}

/*
 * Puts one token in the place of each phrase of the lexicon, the longest that
 * fits, among the tokens from the given one on (the sentence just read).
 */
static void
join_phrases(FaktaDocument *doc, uint32_t from)
{
	uint32_t	to = from;

	for (uint32_t i = from; i < doc->ntokens;)
	{
		FaktaToken	joined = doc->tokens[i];
		const FaktaWord *word = fakta_word(joined.word);
		uint32_t	best = i;

		if (word && (word->flags & LEX_PHRASE_START))
		{
			Phrase		phrase = {.len = 0};
			bool		going = phrase_add(doc, &phrase, &doc->tokens[i], word);

			for (uint32_t j = i + 1; going && j < doc->ntokens; j++)
			{
				const FaktaToken *t = &doc->tokens[j];
				const FaktaWord *found;
				size_t		before = phrase.len;

				if (!fakta_token_is_word(t) || (t->flags & TF_SENTENCE) || !(t->flags & TF_GAP))
					break;
				if (!phrase_add(doc, &phrase, t, NULL))
					break;
				found = fakta_lookup(phrase.text, phrase.len);
				if (found == NULL && t->word)
				{
					phrase.len = before;
					if (!phrase_add(doc, &phrase, t, fakta_word(t->word)))
						break;
					found = fakta_lookup(phrase.text, phrase.len);
				}
				if (found == NULL)
					break;
				if (fakta_meaningful(found))
				{
					best = j;
					joined.word = fakta_word_number(found);
					joined.len = t->start + t->len - joined.start;
				}
				going = (found->flags & LEX_PHRASE_START) != 0;
			}
		}
		doc->tokens[to++] = joined;
		i = best + 1;
	}
	doc->ntokens = to;
}

static void
end_sentence(FaktaDocument *doc, uint32_t first)
{
	FaktaSentence *s;

	join_phrases(doc, first);
	if (doc->ntokens == first)
		return;
	FAKTA_APPEND(doc->memory, doc->sentences, doc->nsentences, doc->sentence_room);
	s = &doc->sentences[doc->nsentences++];
	s->first = first;
	s->end = doc->ntokens;
	s->numbers = s->cues = false;
	for (uint32_t i = first; i < doc->ntokens; i++)
	{
		const FaktaToken *t = &doc->tokens[i];

		if (fakta_token_is_number(t))
			s->numbers = true;
		else if (t->word)
		{
			const FaktaInfo *info = fakta_info(fakta_word(t->word));

			if (fakta_info_has(info, TAG_DIGIT) || fakta_info_has(info, TAG_VAGUE) ||
				fakta_info_has(info, TAG_WHOLE) || fakta_info_has(info, TAG_ONE_SCALE) ||
				fakta_info_has(info, TAG_FRACTION) || fakta_info_has(info, TAG_COLLECTIVE))
				s->numbers = true;
			if (fakta_info_has(info, TAG_LAYOFF) || fakta_info_has(info, TAG_FURLOUGH) ||
				fakta_info_has(info, TAG_CUT))
				s->cues = true;
		}
	}
}

void
fakta_document_read(FaktaDocument *doc, FaktaMemory *memory, const char *text, size_t len,
					size_t title_len, bool utf8)
{
	FaktaScan	scan;
	FaktaToken	token;
	uint32_t	first = 0,
				n = 0;
	const char *line;

	memset(doc, 0, sizeof(*doc));
	doc->text = text;
	doc->len = len;
	doc->utf8 = utf8;
	doc->memory = memory;

	/* A first line that ends without a full stop is a title. */
	if (title_len == 0 && (line = memchr(text, '\n', len)) != NULL && line > text &&
		line - text <= TITLE_MAX && line[-1] != '.')
		title_len = (size_t) (line - text);

	fakta_scan_start(&scan, text, len, utf8, false);
	while (fakta_scan_next(&scan, &token))
	{
		if (++n % CHECK_EVERY == 0)
			memory->check(memory->state);
		if (title_len > 0 && token.start >= title_len)
		{
			token.flags |= TF_SENTENCE;
			end_sentence(doc, first);
			first = doc->ntokens;
			doc->title_end = doc->ntokens;
			title_len = 0;
		}
		else if (((token.flags & TF_SENTENCE) && doc->ntokens > first) ||
				 doc->ntokens - first >= SENTENCE_MAX)
		{
			token.flags |= TF_SENTENCE;
			end_sentence(doc, first);
			first = doc->ntokens;
		}
		FAKTA_APPEND(memory, doc->tokens, doc->ntokens, doc->room);
		doc->tokens[doc->ntokens++] = token;
	}
	end_sentence(doc, first);
	if (title_len > 0)
		doc->title_end = doc->ntokens;
}

/* Any dash or hyphen standing by itself. */
bool
fakta_is_dash(const FaktaDocument *doc, uint32_t token)
{
	const FaktaToken *t = &doc->tokens[token];

	if (t->type != TOK_BLANK)
		return false;
	if (t->len == 1)
		return doc->text[t->start] == '-';
	return t->len == 3 && doc->utf8 && memcmp(doc->text + t->start, "\xE2\x80", 2) == 0 &&
		(unsigned char) doc->text[t->start + 2] >= 0x90 && (unsigned char) doc->text[t->start + 2] <= 0x95;
}
