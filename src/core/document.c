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

/* Tokens that are read at once. */
#define RUN				256

/* Tokens that room is made for at first, at most. */
#define FIRST_ROOM		65536

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

/* May the token at i and the one after it begin a phrase?  False is sure. */
static inline bool
may_begin_phrase(const FaktaDocument *doc, uint32_t i)
{
	const FaktaToken *t = &doc->tokens[i];

	if (i + 1 == doc->ntokens || t->entry == 0 || !fakta_token_is_word(t + 1) || !(t[1].flags & TF_GAP))
		return false;
	if (!(t->flags & TF_PLAIN))
		return true;
	return t[1].flags & TF_PLAIN ? fakta_pair_hint(t->hash, t[1].hash) : (fakta_hint(t->hash) & HINT_PHRASE) != 0;
}

/*
 * The longest phrase of the lexicon that begins at i: puts it into *joined and
 * returns its last token, or returns i.
 */
static uint32_t
read_phrase(const FaktaDocument *doc, uint32_t i, FaktaToken *joined)
{
	const FaktaWord *word = fakta_word_at(doc, i);
	uint32_t	best = i;
	Phrase		phrase = {.len = 0};
	bool		going;

	if (word == NULL || !(word->flags & LEX_PHRASE_START))
		return i;
	*joined = doc->tokens[i];
	going = phrase_add(doc, &phrase, joined, word);
	for (uint32_t j = i + 1; going && j < doc->ntokens; j++)
	{
		FaktaToken *t = &doc->tokens[j];
		const FaktaWord *found;
		size_t		before = phrase.len;

		if (!fakta_token_is_word(t) || (t->flags & TF_SENTENCE) || !(t->flags & TF_GAP))
			break;
		if (!phrase_add(doc, &phrase, t, NULL))
			break;
		found = fakta_lookup(phrase.text, phrase.len);
		if (found == NULL && !(t->flags & TF_PLAIN) && (word = fakta_word_at(doc, j)) != NULL)
		{
			phrase.len = before;
			if (!phrase_add(doc, &phrase, t, word))
				break;
			found = fakta_lookup(phrase.text, phrase.len);
		}
		if (found == NULL)
			break;
		if (fakta_meaningful(found))
		{
			best = j;
			joined->entry = fakta_word_number(found);
			joined->len = t->start + t->len - joined->start;
		}
		going = (found->flags & LEX_PHRASE_START) != 0;
	}
	return best;
}

/*
 * Ends the sentence of the tokens from first on: puts one token in the place
 * of each phrase of the lexicon, the longest that fits, and looks for numbers
 * and for words about work being lost.
 */
static void
end_sentence(FaktaDocument *doc, uint32_t first)
{
	static const uint64_t number_mask[FAKTA_TAG_WORDS] = FAKTA_MASK_NUMBER;
	static const uint64_t cue_mask[FAKTA_TAG_WORDS] = FAKTA_MASK_CUE;
	uint32_t	to = first;
	bool		numbers = false,
				cues = false;
	FaktaSentence *s;

	if (doc->ntokens == first)
		return;
	for (uint32_t i = first; i < doc->ntokens; i++)
	{
		FaktaToken *t = &doc->tokens[i];
		FaktaToken	joined;
		uint32_t	last;

		if (may_begin_phrase(doc, i) && (last = read_phrase(doc, i, &joined)) > i)
		{
			t = &joined;
			i = last;
		}
		if (fakta_token_is_number(t))
			numbers = true;
		else if (!fakta_is_not(t, HINT_NUMBER | HINT_CUE))
		{
			const FaktaWord *word = fakta_token_word(doc->text, t);

			if (word)
			{
				numbers |= fakta_info_any(fakta_info(word), number_mask);
				cues |= fakta_info_any(fakta_info(word), cue_mask);
			}
		}
		if (t != &doc->tokens[to])
			doc->tokens[to] = *t;
		to++;
	}
	doc->ntokens = to;
	FAKTA_APPEND(doc->memory, doc->sentences, doc->nsentences, doc->sentence_room);
	s = &doc->sentences[doc->nsentences++];
	s->first = first;
	s->end = to;
	s->numbers = numbers;
	s->cues = cues;
}

void
fakta_document_read(FaktaDocument *doc, FaktaMemory *memory, const char *text, size_t len,
					size_t title_len, bool utf8)
{
	FaktaScan	scan;
	uint32_t	first = 0,
				since = 0;
	const char *line;

	memset(doc, 0, sizeof(*doc));
	doc->text = text;
	doc->len = len;
	doc->utf8 = utf8;
	doc->memory = memory;

	/* A first line that ends without a full stop is a title. */
	if (title_len == 0 && (line = memchr(text, '\n', len < TITLE_MAX + 1 ? len : TITLE_MAX + 1)) != NULL && line > text && line[-1] != '.')
		title_len = (size_t) (line - text);

	/* most texts have fewer tokens than this */
	doc->room = len > (size_t) FIRST_ROOM * 4 ? FIRST_ROOM : (uint32_t) len / 4 + RUN;
	doc->tokens = memory->grow(memory->state, NULL, doc->room * sizeof(*doc->tokens));

	fakta_scan_start(&scan, text, len, utf8, false);
	for (;;)
	{
		uint32_t	n = doc->ntokens - first;
		bool		full = n >= SENTENCE_MAX;
		bool		end_title = false;
		FaktaToken *t;

		if (doc->room - doc->ntokens < RUN)
		{
			doc->room *= 2;
			doc->tokens = memory->grow(memory->state, doc->tokens, doc->room * sizeof(*doc->tokens));
		}
		t = &doc->tokens[doc->ntokens];
		n = fakta_scan_run(&scan, title_len > 0 ? title_len : SIZE_MAX, t,
						   full || SENTENCE_MAX - n > RUN ? RUN : SENTENCE_MAX - n);
		if (n == 0)
		{
			if (!fakta_scan_next(&scan, t))
				break;
			n = 1;
		}
		/* only the first of a run may begin a sentence or follow the title */
		if (title_len > 0 && t->start >= title_len)
		{
			title_len = 0;
			end_title = true;
		}
		if (full || end_title)
			t->flags |= TF_SENTENCE;
		if ((t->flags & TF_SENTENCE) && (doc->ntokens > first || end_title))
		{
			end_sentence(doc, first);
			first = doc->ntokens;
			if (end_title)
				doc->title_end = first;
			if (&doc->tokens[first] != t)
				memmove(&doc->tokens[first], t, n * sizeof(*t));
		}
		doc->ntokens += n;
		if ((since += n) >= CHECK_EVERY)
		{
			memory->check(memory->state);
			since = 0;
		}
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
