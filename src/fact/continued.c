/*
 * continued.c
 *		Numbers that only say how another one went on: "PHK mencapai 380.000 kasus pada
 *		2020, lalu menurun menjadi 127.000 kasus pada 2021.  Angkanya kembali naik ke
 *		151.000 pada 2022".  What the first one counts, they count.
 */
#include "article/cut.h"
#include "article/word.h"
#include "fact/relation.h"

/* Sentences before the number of which one has a word for a cut. */
#define CUT_SENTENCES	3
/* Maximum dates and shares between the two numbers. */
#define BETWEEN_MAX		4

/* May a token stand in a clause that tells no more than a change: names no other subject? */
static bool
is_filler(const FaktaDocument *doc, uint32_t i)
{
	FaktaWordKind kind = fakta_word_kind(doc, i);

	if (kind == WORD_PREPOSITION || kind == WORD_JOIN || kind == WORD_NUMBER || kind == WORD_AUXILIARY || kind == MARK_COMMA)
		return true;
	return fakta_is(doc, i, TAG_CHANGE) || fakta_is(doc, i, TAG_BECOME) || fakta_is(doc, i, TAG_LEAD) || fakta_is(doc, i, TAG_FIGURE) ||
		fakta_is(doc, i, TAG_ANAPHOR) || fakta_is(doc, i, TAG_DEFINITE) || fakta_is(doc, i, TAG_SEQUEL) || fakta_is(doc, i, TAG_NEXT_ONE) ||
		fakta_is(doc, i, TAG_OTHER_ONE) || fakta_is(doc, i, TAG_YEAR_BEFORE) || fakta_is(doc, i, TAG_MONTH) || fakta_is(doc, i, TAG_CLAUSE) ||
		fakta_is(doc, i, TAG_AGO) || fakta_is(doc, i, TAG_APPROX) || fakta_is(doc, i, TAG_DONE) ||
		fakta_is(doc, i, TAG_PERCENT);
}

/* Does a token tell how much something changed: "drastis", behind a verb of change? */
static bool
is_measure_of_change(const FaktaDocument *doc, uint32_t i, uint32_t from)
{
	return i > from && fakta_is(doc, i - 1, TAG_CHANGE) && fakta_word_kind(doc, i) == WORD_PLAIN;
}

static bool
tells_of_cuts(const FaktaDocument *doc, uint32_t sentence)
{
	for (uint32_t n = 0; n < CUT_SENTENCES && n <= sentence; n++)
		if (fakta_tells_cut(doc, &doc->sentences[sentence - n]))
			return true;
	return false;
}

bool
fakta_is_continued(const FaktaContext *c, uint32_t k)
{
	const FaktaDocument *doc = c->doc;
	const FaktaMention *m = &c->out->items[k];
	const FaktaMention *prev = m - 1;
	uint32_t	from;
	bool		changes = false;

	/* "... pada 2020, lalu naik 20 persen menjadi 151.000" */
	for (int hops = 0; hops < BETWEEN_MAX && k > 0 && (prev->q.kind == KIND_PERCENTAGE || prev->q.kind == KIND_DATE); hops++)
	{
		k--;
		prev--;
	}
	if (k == 0 || prev->q.kind != KIND_HEADCOUNT || prev->sentence + 1 < m->sentence || m->crowded)
		return false;
	from = prev->sentence == m->sentence ? prev->q.last + 1 : doc->sentences[m->sentence].first;
	for (uint32_t i = from; i < m->q.first; i++)
	{
		if (!is_filler(doc, i) && !is_measure_of_change(doc, i, from))
			return false;
		changes |= fakta_is(doc, i, TAG_CHANGE);
	}
	return changes && tells_of_cuts(doc, m->sentence);
}
