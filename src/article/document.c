/*
 * document.c
 *		An article as a row of tokens: phrases joined, sentences numbered.
 */
#include "article/document.h"

#include <string.h>

/* Tokens between two calls of memory->check(). */
#define CHECK_EVERY		4096

/*
 * No sentence is longer: rules look from each number over all of its sentence,
 * so that a text without a full stop would take the square of its length.
 */
#define SENTENCE_MAX	500

/* Tokens that are read at once. */
#define RUN				512

/* Tokens that room is made for at first, at most. */
#define FIRST_ROOM		65536

/* A first line longer than this is no title. */
#define TITLE_MAX		200
/* Longest title that is taken as one, in bytes. */
#define TITLE_LONGEST	2000

/* Entries of the lexicon are no longer (build.pl). */
#define PHRASE_MAX		100

/* The longest initials that are compared with the words beside them. */
#define INITIALS_MAX	6

/* A longer host is not in the lexicon. */
#define HOST_MAX		64

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

/* Are the tokens plain words with one space between, so that the text has the phrase's letters? */
static inline bool
as_written(const FaktaDocument *doc, const FaktaToken *t)
{
	return (t->flags & t[-1].flags & TF_PLAIN) && t->start == t[-1].start + t[-1].len + 1 &&
		doc->text[t->start - 1] == ' ';
}

/*
 * The longest phrase of the lexicon that begins at i: puts it into *joined and
 * returns its last token, or returns i.
 */
static uint32_t
read_phrase(const FaktaDocument *doc, uint32_t i, FaktaToken *joined)
{
	const FaktaWord *word;
	uint32_t	best = i;
	Phrase		phrase;
	bool		going;

	*joined = doc->tokens[i];

	/* most are not phrases, but two words that share a place in the table of pairs */
	if (as_written(doc, &doc->tokens[i + 1]))
	{
		const FaktaToken *last = &doc->tokens[i + 1];

		word = fakta_lookup_written(doc->text + joined->start, last->start + last->len - joined->start);
		if (word == NULL)
			return i;
		if (fakta_meaningful(word))
		{
			best = i + 1;
			fakta_token_set(joined, word);
			joined->len = last->start + last->len - joined->start;
		}
		if (!(word->flags & LEX_PHRASE_START))
			return best;
	}
	word = fakta_word_at(doc, i);
	if (word == NULL || !(word->flags & LEX_PHRASE_START))
		return i;
	phrase.len = 0;
	going = phrase_add(doc, &phrase, &doc->tokens[i], word);
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
			fakta_token_set(joined, found);
			joined->len = t->start + t->len - joined->start;
		}
		going = (found->flags & LEX_PHRASE_START) != 0;
	}
	return best;
}

/*
 * Puts one token in the place of each phrase of the lexicon from first on, the
 * longest that fits.  Returns what the phrases may be.
 */
static uint8_t
join_phrases(FaktaDocument *doc, uint32_t first)
{
	FaktaToken *t = &doc->tokens[first];
	FaktaToken *end = &doc->tokens[doc->ntokens];
	FaktaToken *to;
	uint8_t		hints = 0;

	/* most sentences have none, and stay where they are */
	while (t + 1 < end && !(t[1].flags & TF_PAIR))
		t++;
	for (to = t; t < end; t++, to++)
	{
		if (t + 1 < end && (t[1].flags & TF_PAIR))
		{
			FaktaToken	joined;
			uint32_t	i = (uint32_t) (t - doc->tokens);
			uint32_t	last = read_phrase(doc, i, &joined);

			if (last > i)
			{
				*to = joined;
				hints |= joined.hint;
				t += last - i;
				continue;
			}
		}
		if (t != to)
			*to = *t;
	}
	doc->ntokens = (uint32_t) (to - doc->tokens);
	return hints;
}

/*
 * Ends the sentence of the tokens from first on: joins its phrases, and looks
 * for numbers and for words about work being lost.  flags and hints are those
 * of all of its tokens, numbers tells of numbers in digits.
 */
static void
end_sentence(FaktaDocument *doc, uint32_t first, uint16_t flags, uint8_t hints, bool numbers)
{
	bool		cues = false,
				phrases = false;
	FaktaSentence *s;

	if (doc->ntokens == first)
		return;
	if (flags & TF_PAIR)
	{
		uint32_t	n = doc->ntokens;

		hints |= join_phrases(doc, first);
		phrases = doc->ntokens < n;
	}
	if (hints & (HINT_NUMBER | HINT_CUE))
		for (uint32_t i = first; i < doc->ntokens; i++)
		{
			numbers |= fakta_is_any(doc, i, HINT_NUMBER);
			cues |= fakta_is_any(doc, i, HINT_CUE);
		}
	FAKTA_APPEND(doc->memory, doc->sentences, doc->nsentences, doc->sentence_room);
	s = &doc->sentences[doc->nsentences++];
	s->first = s->begin = first;
	s->end = doc->ntokens;
	s->heading = s->columns = FAKTA_NO_SENTENCE;
	s->zone = first < doc->title_end ? ZONE_TITLE : ZONE_TEXT;
	s->dated = false;
	s->numbers = numbers;
	s->cues = cues;
	s->phrases = phrases;
}

/* Sets up a document without tokens; returns how long its title is. */
static size_t
begin_document(FaktaDocument *doc, FaktaMemory *memory, const char *text, size_t len, size_t title_len, bool utf8)
{
	const char *line;

	memset(doc, 0, sizeof(*doc));
	doc->text = text;
	doc->len = len;
	doc->utf8 = utf8;
	doc->memory = memory;
	/* most texts have fewer tokens than this */
	doc->room = len > (size_t) FIRST_ROOM * 4 ? FIRST_ROOM : (uint32_t) len / 4 + RUN;
	doc->tokens = memory->grow(memory->state, NULL, doc->room * sizeof(*doc->tokens));
	/* What is so long is no title, but a part of the text; many decisions look through the whole title. */
	if (title_len > TITLE_LONGEST)
		return 0;
	/* A first line that ends without a full stop is a title. */
	if (title_len == 0 && (line = memchr(text, '\n', len < TITLE_MAX + 1 ? len : TITLE_MAX + 1)) != NULL && line > text && line[-1] != '.')
	{
		title_len = (size_t) (line - text);
		doc->title_guessed = true;
	}
	return title_len;
}

/* May a word be one of those that initials stand for?  Not what is said of work: "Pemutusan Hubungan Kerja (PHK)" */
static bool
is_expansion(const FaktaDocument *doc, uint32_t i, char initial)
{
	const FaktaToken *t = &doc->tokens[i];

	return fakta_token_is_word(t) && (t->flags & TF_CAPITAL) && doc->text[t->start] == initial && !fakta_is(doc, i, TAG_LAYOFF) &&
		!fakta_is(doc, i, TAG_CUT) && !fakta_is(doc, i, TAG_CUT_WEAK) && !fakta_is(doc, i, TAG_WORKER) && !fakta_is(doc, i, TAG_JOB) &&
		!fakta_is(doc, i, TAG_WORK);
}

/* Does the text say at token i what its letters stand for: "Program Hibah Kompetisi (PHK)", "PHK (Program Hibah Kompetisi)"? */
static bool
is_expanded(const FaktaDocument *doc, uint32_t i)
{
	const FaktaToken *t = &doc->tokens[i];
	bool		in_brackets = i > t->len && i + 1 < doc->ntokens && fakta_mark(doc, i - 1) == '(' && fakta_mark(doc, i + 1) == ')';
	bool		before = i + 2 + t->len < doc->ntokens && fakta_mark(doc, i + 1) == '(' && fakta_mark(doc, i + 2 + t->len) == ')';
	uint32_t	first = in_brackets ? i - 1 - t->len : i + 2;

	if (!in_brackets && !before)
		return false;
	for (uint32_t k = 0; k < t->len; k++)
		if (!is_expansion(doc, first + k, doc->text[t->start + k]))
			return false;
	return true;
}

/*
 * Initials that look like a word for a cut, and of which the text says that they
 * stand for something else, are no entry of the lexicon in this article.
 */
static void
forget_initials(FaktaDocument *doc, uint32_t i)
{
	uint32_t	hash = doc->tokens[i].hash,
				len = doc->tokens[i].len;

	for (uint32_t n = 0; n < doc->nsentences; n++)
	{
		FaktaSentence *s = &doc->sentences[n];

		if (!s->cues)
			continue;
		s->cues = false;
		for (uint32_t k = s->first; k < s->end; k++)
		{
			FaktaToken *t = &doc->tokens[k];

			if (t->hash == hash && t->len == len && (t->flags & TF_CAPITALS))
				t->entry = t->info = t->hint = 0;
			s->cues |= fakta_is_any(doc, k, HINT_CUE);
		}
	}
}

static void
read_initials(FaktaDocument *doc)
{
	for (uint32_t n = 0; n < doc->nsentences; n++)
	{
		const FaktaSentence *s = &doc->sentences[n];

		for (uint32_t i = s->first; s->cues && i < s->end; i++)
			if ((doc->tokens[i].flags & TF_CAPITALS) && doc->tokens[i].len <= INITIALS_MAX && fakta_is(doc, i, TAG_LAYOFF) &&
				is_expanded(doc, i))
				forget_initials(doc, i);
	}
}

/* What the scanner gave at once. */
typedef struct Run
{
	uint32_t	n;				/* tokens */
	uint16_t	flags;			/* all of theirs */
	uint8_t		hints;
	bool		number;			/* one in digits */
} Run;

/* The next tokens into t, at most room of them; none at the end of the text. */
static inline Run
read_run(FaktaScan *scan, size_t title_len, FaktaToken *t, uint32_t room)
{
	Run			run = {0};

	run.n = scan->stuck ? 0 : fakta_scan_run(scan, title_len > 0 ? title_len : SIZE_MAX, t, room);
	if (run.n > 0)
	{
		run.flags = scan->flags;
		run.hints = scan->hints;
		scan->flags = 0;
		scan->hints = 0;
		return run;
	}
	scan->stuck = false;
	if (fakta_scan_next(scan, t))
	{
		run.n = 1;
		run.flags = t->flags;
		run.hints = t->hint;
		run.number = fakta_token_is_number(t);
	}
	return run;
}

void
fakta_document_read(FaktaDocument *doc, FaktaMemory *memory, const char *text, size_t len,
					size_t title_len, bool utf8)
{
	const char *written = text;
	FaktaScan	scan;
	uint32_t	first = 0,
				since = 0;
	uint16_t	all_flags = 0;
	uint8_t		all_hints = 0;
	bool		numbers = false;

	text = fakta_unwrap(memory, text, len, title_len > 0 ? title_len + 1 : 0, utf8);
	title_len = begin_document(doc, memory, text, len, title_len, utf8);
	doc->written = written;
	fakta_scan_start(&scan, text, len, utf8, false);
	for (;;)
	{
		uint32_t	n = doc->ntokens - first;
		bool		full = n >= SENTENCE_MAX;
		bool		end_title = false;
		FaktaToken *t;
		Run			run;

		if (doc->room - doc->ntokens < RUN)
		{
			doc->room *= 2;
			doc->tokens = memory->grow(memory->state, doc->tokens, doc->room * sizeof(*doc->tokens));
		}
		t = &doc->tokens[doc->ntokens];
		run = read_run(&scan, title_len, t, full || SENTENCE_MAX - n > RUN ? RUN : SENTENCE_MAX - n);
		if (run.n == 0)
			break;
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
			end_sentence(doc, first, all_flags, all_hints, numbers);
			first = doc->ntokens;
			if (end_title)
				doc->title_end = first;
			if (&doc->tokens[first] != t)
				t = memmove(&doc->tokens[first], t, run.n * sizeof(*t));
			all_flags = 0;
			all_hints = 0;
			numbers = false;
		}
		else if (doc->ntokens > first && fakta_token_is_word(t) && (t->flags & TF_GAP) && fakta_may_begin_phrase(t - 1, t->hash, t->flags))
		{
			t->flags |= TF_PAIR;
			run.flags |= TF_PAIR;
		}
		all_flags |= run.flags;
		all_hints |= run.hints;
		numbers |= run.number;
		doc->ntokens += run.n;
		if ((since += run.n) >= CHECK_EVERY)
		{
			memory->check(memory->state);
			since = 0;
		}
	}
	end_sentence(doc, first, all_flags, all_hints, numbers);
	if (title_len > 0)
		doc->title_end = doc->ntokens;
	/* whoever asks what follows the last token learns that nothing does */
	memset(&doc->tokens[doc->ntokens], 0, sizeof(*doc->tokens));
	read_initials(doc);
}

/*
 * The lexicon's entry for a host such as "Layoffs.fyi", which the scanner does
 * not look up; NULL if there is none.
 */
const FaktaWord *
fakta_host_word(const FaktaDocument *doc, uint32_t token)
{
	const FaktaToken *t = &doc->tokens[token];
	char		form[HOST_MAX];

	return t->type == TOK_HOST && t->len <= HOST_MAX ?
		fakta_lookup(form, fakta_fold(doc->text + t->start, t->len, doc->utf8, form, sizeof(form))) : NULL;
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
