/*
 * rate.c
 *		Numbers that are so many in a time: a rate is no event.
 */
#include "event/rate.h"

#include "article/word.h"
#include "rules/match.h"

/* Maximum tokens of the clause that are read before and behind the number. */
#define RATE_BEFORE		12
#define RATE_BEHIND		10

/* Does a date go on behind the word for a length of time: "per kuartal I", "per bulan Mei", "sebulan terakhir"? */
static bool
is_dated(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	return i < end && (fakta_token_is_number(&doc->tokens[i]) || fakta_is(doc, i, TAG_COLLECTIVE) || fakta_is(doc, i, TAG_FIRST_PART) ||
					   fakta_is(doc, i, TAG_AGO) || fakta_is(doc, i, TAG_AHEAD) || fakta_is(doc, i, TAG_DEFINITE) ||
					   fakta_is(doc, i, TAG_MONTH) || fakta_is(doc, i, TAG_WEEKDAY) || (doc->tokens[i].flags & TF_CAPITAL));
}

/* Does the clause end before token i? */
static bool
ends_at(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	FaktaWordKind kind;

	if (i >= end)
		return true;
	kind = fakta_word_kind(doc, i);
	return kind == MARK_STOP || kind == MARK_COMMA || kind == MARK_CLOSE || fakta_mark(doc, i) == '.' || fakta_mark(doc, i) == '"';
}

/* Does a rate begin at token i, such as "setiap bulan", "per kuartal", "/bulan"? */
static bool
begins_rate(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	if (fakta_is(doc, i, TAG_RATE))
		return !fakta_is(doc, i, TAG_DURATION);
	/* "saban akhir tahun" */
	if (i + 2 < end && fakta_is(doc, i, TAG_EACH) && fakta_is(doc, i + 1, TAG_ENDING) && fakta_is(doc, i + 2, TAG_DURATION))
		return true;
	if (i + 1 >= end || !fakta_is(doc, i + 1, TAG_DURATION) || fakta_is(doc, i + 1, TAG_RATE))
		return false;
	return fakta_is(doc, i, TAG_EACH) ? !fakta_is(doc, i, TAG_PART) :
		(fakta_is(doc, i, TAG_AS_OF) || fakta_mark(doc, i) == '/') && !is_dated(doc, i + 2, end);
}

/* Does a clause that is read from the number stop at token i: at other numbers, pay, and other clauses? */
static bool
stops_at(const FaktaDocument *doc, uint32_t i)
{
	FaktaWordKind kind = fakta_word_kind(doc, i);

	return kind == MARK_STOP || kind == WORD_CONJUNCTION || kind == WORD_NUMBER || fakta_is(doc, i, TAG_PAY) || fakta_is(doc, i, TAG_MONEY_BASE);
}

static bool
is_rate_behind(const FaktaDocument *doc, const FaktaSentence *s, const FaktaMention *m)
{
	bool		relative = false;

	for (uint32_t i = m->q.last + 1; i < s->end && i - m->q.last <= RATE_BEHIND; i++)
	{
		if (begins_rate(doc, i, s->end))
			return true;
		/* "90 orang sebulan" ends the clause; "sebulan terakhir" is a period */
		if (fakta_is(doc, i, TAG_RATE) && i == m->q.last + 1)
			return ends_at(doc, i + 1, s->end);
		if (stops_at(doc, i) || fakta_word_kind(doc, i) == MARK_COMMA)
			return false;
		/* "90 orang yang dibayar per hari" are not so many a day, "90 orang yang di-PHK per hari" are */
		relative |= fakta_word_kind(doc, i) == WORD_RELATIVE;
		if (relative && fakta_word_kind(doc, i) == WORD_VERB && !fakta_in_group(doc, i, GROUP_EVENTS))
			return false;
	}
	return false;
}

static bool
is_rate_before(const FaktaDocument *doc, const FaktaSentence *s, const FaktaMention *m)
{
	for (uint32_t i = m->q.first; i > s->begin && m->q.first - i < RATE_BEFORE; i--)
	{
		if (begins_rate(doc, i - 1, m->q.first))
			return true;
		/* of what stands before a comma only a time at the very beginning: "Setiap bulan, ..." */
		if (fakta_word_kind(doc, i - 1) == MARK_COMMA)
			return begins_rate(doc, s->begin, i);
		if (stops_at(doc, i - 1))
			return false;
	}
	return false;
}

bool
fakta_is_rate(const FaktaDocument *doc, const FaktaMention *m)
{
	const FaktaSentence *s = &doc->sentences[m->sentence];

	return is_rate_behind(doc, s, m) || is_rate_before(doc, s, m);
}
