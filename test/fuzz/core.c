/*
 * core.c
 *		libFuzzer target: the whole core on any bytes.
 *
 * The first byte chooses the encoding and the length of the title.  Checks
 * what must hold for every input, not only that nothing crashes.
 */
#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "event/layoff.h"
#include "fact/dayphrase.h"
#include "text/stem.h"

/* All memory of one run, freed together, as a memory context is. */
static void *blocks[4096];
static int	nblocks;

static void *
grow(void *state, void *old, size_t size)
{
	void	   *p = realloc(old, size);

	(void) state;
	if (p == NULL)
		abort();
	for (int i = 0; i < nblocks; i++)
		if (blocks[i] == old && old != NULL)
		{
			blocks[i] = p;
			return p;
		}
	assert(nblocks < 4096);
	blocks[nblocks++] = p;
	return p;
}

static void
check(void *state)
{
	(void) state;
}

/* The short way of facts gives the same tokens as the long one, and hints at all that they are. */
static void
compare_scans(const char *text, size_t size, bool utf8)
{
	FaktaScan	quick,
				slow;
	FaktaToken	tokens[64],
				t;

	fakta_scan_start(&quick, text, size, utf8, false);
	fakta_scan_start(&slow, text, size, utf8, false);
	for (;;)
	{
		uint32_t	n = fakta_scan_run(&quick, SIZE_MAX, tokens, 64);

		if (n == 0)
		{
			if (!fakta_scan_next(&quick, tokens))
				break;
			n = 1;
		}
		for (uint32_t i = 0; i < n; i++)
		{
			bool		any = fakta_scan_next(&slow, &t);

			assert(any && t.start == tokens[i].start && t.len == tokens[i].len && t.type == tokens[i].type);
			assert(t.hash == tokens[i].hash);
			assert(((t.flags ^ tokens[i].flags) & ~(TF_PLAIN | TF_PAIR)) == 0);
			assert((t.hint & ~tokens[i].hint) == 0);
			fakta_token_word(text, &tokens[i]);
			assert(t.hint == tokens[i].hint && (t.hint == 0 || t.entry == tokens[i].entry));
		}
	}
	assert(!fakta_scan_next(&slow, &t));
}

/*
 * A day is one that the server can hold, and the same whatever white space
 * stands before it; the input is cut into pieces that could be dates.
 */
static void
check_days(const char *text, size_t size, bool utf8)
{
	char		copy[FAKTA_DAYPHRASE_MAX];

	for (size_t at = 0; at < size; at += FAKTA_DAYPHRASE_MAX - 2)
	{
		size_t		len = size - at < FAKTA_DAYPHRASE_MAX - 2 ? size - at : FAKTA_DAYPHRASE_MAX - 2;
		int32_t		day = fakta_date_value(text + at, len, utf8, 9000);

		assert(day == FAKTA_NO_DAY || (day >= fakta_day(1, 1, 1) && day <= fakta_day(9999, 12, 31)));
		copy[0] = '\n';
		memcpy(copy + 1, text + at, len);
		assert(fakta_date_value(copy, len + 1, utf8, 9000) == day);
		/* what is told without published is told by itself */
		if (fakta_date_value(text + at, len, utf8, FAKTA_NO_DAY) != FAKTA_NO_DAY)
			assert(fakta_date_value(text + at, len, utf8, FAKTA_NO_DAY) == day);
		fakta_date_value(text + at, len, utf8, INT32_MAX);
		fakta_date_value(text + at, len, utf8, INT32_MIN + 1);
	}
}

/* Reads the text behind the first byte, whose bits tell how. */
static void
read_document(FaktaDocument *doc, FaktaMemory *memory, const uint8_t *data, size_t size, bool utf8)
{
	const char *text = (const char *) data + 1;

	fakta_document_read(doc, memory, text, size, (size_t) (data[0] >> 1) < size ? (size_t) (data[0] >> 1) : 0, utf8);
	/* no spare room, so that a look behind the last token is noticed */
	doc->room = doc->ntokens;
	doc->tokens = grow(NULL, doc->tokens, (doc->ntokens + !doc->ntokens) * sizeof(*doc->tokens));
	/* the text's own beginning as names that a user teaches */
	if (data[0] & 2)
	{
		doc->companies.text = text;
		doc->companies.len = size < 200 ? size : 200;
	}
}

int			LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	FaktaMemory memory = {grow, check, NULL};
	FaktaDocument doc;
	FaktaMentions mentions,
				some;
	FaktaLayoffs events,
				same;
	FaktaScan	scan;
	FaktaToken	token;
	uint32_t	end = 0;
	const char *text;
	bool		utf8,
				links = false,
				people = false;

	if (size == 0)
		return 0;
	utf8 = !(data[0] & 1);
	text = (const char *) data + 1;
	size--;

	/* a parser's tokens cover the text, parts of an address apart */
	fakta_scan_start(&scan, text, size, utf8, true);
	while (fakta_scan_next(&scan, &token))
	{
		assert(token.len > 0 && token.start + token.len <= size);
		if (token.start == end)
			end = token.start + token.len;
		else
			assert(token.start + token.len <= end);
		if (token.len <= FAKTA_WORD_MAX)
		{
			char		form[FAKTA_WORD_MAX + 1];
			size_t		len = fakta_fold(text + token.start, token.len, utf8, form, FAKTA_WORD_MAX);
			FaktaStem	stem;

			if (len > 0)
			{
				fakta_stem(NULL, form, len, &stem);
				assert(stem.len > 0 && stem.len <= FAKTA_WORD_MAX);
			}
		}
	}
	assert(end == size);

	compare_scans(text, size, utf8);
	check_days(text, size, utf8);

	nblocks = 0;
	read_document(&doc, &memory, data, size, utf8);
	fakta_number_value(&doc);
	fakta_mentions_read(&doc, WANT_ALL, &mentions, NULL);
	for (uint32_t k = 0; k < mentions.n; k++)
	{
		const FaktaMention *m = &mentions.items[k];

		assert(m->q.first <= m->q.last && m->q.last < doc.ntokens);
		assert(k == 0 || m->q.first > m[-1].q.last);
		assert(isnan(m->q.low) || isnan(m->q.high) || m->q.low <= m->q.high);
		assert(m->sentence < doc.nsentences);
	}
	fakta_layoffs_read(&doc, &mentions, 9000, &events, NULL);
	/* layoffs() leaves them out */
	for (uint32_t n = 0; n < doc.nsentences; n++)
		links |= doc.sentences[n].zone == ZONE_LINK;
	/* layoffs() asks for no more than it needs, and finds the same; a document is read once, since that splits its sentences */
	read_document(&doc, &memory, data, size, utf8);
	fakta_mentions_read(&doc, WANT_LOSSES, &some, NULL);
	fakta_layoffs_read(&doc, &some, 9000, &same, NULL);
	assert(links || some.n == 0 || some.n == mentions.n);
	/* where nobody is counted facts() reads no names, which a cut without a number may rest on */
	for (uint32_t k = 0; k < mentions.n; k++)
		people |= mentions.items[k].q.kind == KIND_HEADCOUNT;
	assert(links || !people || same.n == events.n);
	for (uint32_t k = 0; k < events.n; k++)
		assert(!events.items[k].main || k == 0);
	for (int i = 0; i < nblocks; i++)
		free(blocks[i]);
	return 0;
}
