/*
 * compare.c
 *		Numbers that are told to compare another one with: "1.200 orang, naik 300 orang
 *		dari pekan lalu yang 900 orang".
 *
 * Neither what a total of several employers was a week or a month before nor by how much
 * it grew is an event.  That of the same time of another year is one, and so is a figure
 * of another body: "lebih tinggi dari data serikat, 2.100 orang".
 */
#include "event/compare.h"

#include "article/word.h"

/* Maximum tokens from the word that compares to its number. */
#define BASIS_REACH		16
/* Maximum tokens from "naik" to "dari", and from "bertambah" to its number. */
#define CHANGE_REACH	8
#define GROWTH_REACH	3
/* Numbers before one that may be the total that grew, and how many sentences they may be away. */
#define TOTAL_LOOK		4
#define TOTAL_SENTENCES	1
/* How far behind a number its year may stand: "900 orang pada 2023". */
#define YEAR_BEHIND		3

/* Is a number of people one of those that a total of several employers may be compared with? */
static bool
is_of_many(const FaktaMention *m)
{
	return m->q.kind == KIND_HEADCOUNT && fakta_loses_work(m->role) && m->scope == SCOPE_AGGREGATE;
}

static bool
is_before_now(const FaktaDocument *doc, uint32_t i)
{
	return fakta_is(doc, i, TAG_EARLIER) || fakta_is(doc, i, TAG_EARLIER_WEAK) || fakta_is(doc, i, TAG_AGO);
}

/* "dibanding", "ketimbang" */
static bool
is_compare(const FaktaDocument *doc, uint32_t i)
{
	return fakta_is(doc, i, TAG_NEUTRAL) && fakta_is(doc, i, TAG_ASIDE);
}

/* "lebih tinggi" */
static bool
is_comparative(const FaktaDocument *doc, uint32_t i, uint32_t begin)
{
	return i > begin && fakta_is(doc, i - 1, TAG_AFTER_MORE) && fakta_word_kind(doc, i) == WORD_PLAIN;
}

/* "naik", "menurun", "lebih tinggi" */
static bool
is_change(const FaktaDocument *doc, uint32_t i, uint32_t begin)
{
	return fakta_is(doc, i, TAG_CHANGE) || is_comparative(doc, i, begin);
}

/* Does something grow or shrink before "dari": "naik 21 persen dari", "bertambah 300 orang dari", "menjadi 1.200 orang dari"? */
static bool
changes_before(const FaktaDocument *doc, uint32_t of, uint32_t begin)
{
	for (uint32_t i = of; i > begin && of - i < CHANGE_REACH;)
	{
		FaktaWordKind kind = fakta_word_kind(doc, --i);

		if (is_change(doc, i, begin) || fakta_is(doc, i, TAG_BECOME))
			return true;
		if (kind == MARK_COMMA || kind == MARK_STOP || kind == WORD_RELATIVE || kind == WORD_CONJUNCTION || kind == WORD_NAME)
			return false;
	}
	return false;
}

/* Another body or region: a name that is no month's. */
static bool
is_other_body(const FaktaDocument *doc, uint32_t i)
{
	if (fakta_is(doc, i, TAG_LABOUR_OFFICE) || fakta_is(doc, i, TAG_GOVERNMENT) || fakta_is(doc, i, TAG_ASSOCIATION))
		return true;
	return (doc->tokens[i].flags & (TF_CAPITAL | TF_CAPITALS)) && fakta_token_is_word(&doc->tokens[i]) &&
		!fakta_is(doc, i, TAG_MONTH) && !fakta_is(doc, i, TAG_LAYOFF);
}

/* Does what is compared with begin behind token i?  "dibanding data Mei, yakni 900 orang" goes on. */
static bool
ends_basis(const FaktaDocument *doc, uint32_t i, FaktaWordKind kind, uint32_t begin)
{
	if (kind == WORD_JOIN)
		return !fakta_is(doc, i, TAG_OR);
	if (kind == MARK_COMMA)
		return !fakta_is(doc, i + 1, TAG_OR);
	return kind == MARK_STOP || kind == MARK_OPEN || kind == WORD_CONJUNCTION || is_change(doc, i, begin) || fakta_is(doc, i, TAG_BECOME);
}

/* Is a number what a total is compared with?  *word is the word that compares. */
static bool
is_compared_with(const Reading *r, uint32_t k, uint32_t *word)
{
	const FaktaDocument *doc = r->doc;
	const FaktaMention *m = &r->mentions->items[k];
	uint32_t	begin = doc->sentences[m->sentence].begin;
	bool		before = false,
				other = false;

	if (!is_of_many(m))
		return false;
	for (uint32_t i = m->q.first; i > begin && m->q.first - i < BASIS_REACH;)
	{
		FaktaWordKind kind = fakta_word_kind(doc, --i);

		*word = i;
		if (is_compare(doc, i))
			return before || !other;
		if (fakta_is(doc, i, TAG_OF) && changes_before(doc, i, begin))
			return before || !other;
		/* "setelah pekan sebelumnya hanya 900 orang" */
		if (before && fakta_is(doc, i, TAG_AFTER_EVENT))
			return true;
		if (ends_basis(doc, i, kind, begin) || (k > 0 && i <= m[-1].q.last && fakta_is_people(m - 1)))
			return false;
		before |= is_before_now(doc, i);
		other |= is_other_body(doc, i);
	}
	return false;
}

/* Is a token a year, and not that of publication: "Januari 2024" in an article of 2025? */
static bool
is_other_year(const Reading *r, uint32_t i, uint32_t begin)
{
	int			year = fakta_year_at(r->doc, i);

	if (year == 0)
		return false;
	if (r->published == FAKTA_NO_DAY)
		return i > begin && !fakta_is(r->doc, i - 1, TAG_MONTH);
	return year != fakta_year_of(r->published);
}

/* Do the words between the one that compares and a number, or right behind it, tell another year? */
static bool
tells_other_year(const Reading *r, const FaktaMention *m, uint32_t word)
{
	const FaktaDocument *doc = r->doc;
	const FaktaSentence *s = &doc->sentences[m->sentence];

	for (uint32_t i = word + 1; i < s->end && i <= m->q.last + YEAR_BEHIND; i++)
		if (fakta_is(doc, i, TAG_YEAR_RELATIVE) || is_other_year(r, i, s->begin))
			return true;
	return false;
}

bool
fakta_is_basis(const Reading *r, uint32_t k)
{
	uint32_t	word;

	return is_compared_with(r, k, &word) && !tells_other_year(r, &r->mentions->items[k], word);
}

bool
fakta_is_of_year_before(const Reading *r, uint32_t k)
{
	uint32_t	word;

	return is_compared_with(r, k, &word) && tells_other_year(r, &r->mentions->items[k], word);
}

bool
fakta_is_growth(const Reading *r, uint32_t k)
{
	const FaktaDocument *doc = r->doc;
	const FaktaMention *m = &r->mentions->items[k];
	uint32_t	i = m->q.first,
				begin = doc->sentences[m->sentence].begin;

	if (!is_of_many(m) || isnan(m->q.value))
		return false;
	while (i > begin && m->q.first - i < GROWTH_REACH &&
		   (fakta_is(doc, i - 1, TAG_LEAD) || fakta_is(doc, i - 1, TAG_APPROX)) && !fakta_is(doc, i - 1, TAG_BECOME))
		i--;
	if (i == begin || !(fakta_is(doc, i - 1, TAG_INCREASE) || is_comparative(doc, i - 1, begin)))
		return false;
	for (uint32_t j = k; j-- > 0 && k - j <= TOTAL_LOOK && m->sentence - r->mentions->items[j].sentence <= TOTAL_SENTENCES;)
		if (is_of_many(&r->mentions->items[j]) && fakta_size(&r->mentions->items[j].q) > m->q.value)
			return true;
	return false;
}
