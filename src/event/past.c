/*
 * past.c
 *		Which numbers belong to an earlier round of cuts, are given for comparison,
 *		or are parts of another one.
 */
#include "event/past.h"

/* A cut that was this many days before publication is an earlier one. */
#define OLD_DAYS		150
/* Tokens, numbers and sentences around a number that are searched for what applies to it. */
#define LOOK_BACK		200
#define PART_LOOK		5
#define PART_SENTENCES	3
/* Maximum tokens from "terbanyak" to the number of a part. */
#define EXTREME_LOOK	8
/* Maximum numbers of a sentence that may continue the list of an earlier round. */
#define PAST_HOPS		4

/* The first of at most n tokens before token i in its sentence. */
static uint32_t
look_back(const FaktaSentence *s, uint32_t i, uint32_t n)
{
	return i - s->first > n ? i - n : s->first;
}

/*
 * The last number of people before mention k that lost their work and that is
 * larger, so that mention k may be a part of it.
 */
static uint32_t
whole_before(const FaktaMentions *out, uint32_t k)
{
	const FaktaMention *m = &out->items[k];

	for (uint32_t j = k; j-- > 0 && k - j <= PART_LOOK && m->sentence - out->items[j].sentence <= PART_SENTENCES;)
	{
		const FaktaMention *x = &out->items[j];

		if (x->q.kind == KIND_HEADCOUNT && fakta_loses_work(x->role) && x->part_of == FAKTA_NO_TOKEN &&
			fakta_size(&x->q) > fakta_size(&m->q))
			return j;
	}
	return FAKTA_NO_TOKEN;
}

/*
 * Finds the total for a part, such as "dengan rincian 170 orang ... dan 265",
 * "termasuk 30 manajer", "dari jumlah itu, 90 orang".
 */
static void
find_whole(const FaktaDocument *doc, FaktaMentions *out, uint32_t k)
{
	FaktaMention *m = &out->items[k];
	const FaktaSentence *s = &doc->sentences[m->sentence];
	const FaktaMention *prev = k > 0 && m[-1].sentence == m->sentence ? m - 1 : NULL;
	uint32_t	whole;

	if (m->q.kind != KIND_HEADCOUNT || !fakta_loses_work(m->role) || (whole = whole_before(out, k)) == FAKTA_NO_TOKEN)
		return;
	if (fakta_any_is(doc, look_back(s, m->q.first, LOOK_BACK), m->q.first, TAG_PART) ||
		fakta_any_is(doc, look_back(s, m->q.first, 3), m->q.first, TAG_INCLUDING) ||
		fakta_any_is(doc, look_back(s, m->q.first, 6), m->q.first, TAG_SUBSET) ||
		(m->q.last + 1 < s->end && fakta_is(doc, m->q.last + 1, TAG_SUBSET)) ||
		(prev && prev->part_of != FAKTA_NO_TOKEN) ||
		/* "terbanyak di Jawa Tengah dengan 900 orang", "Jawa Tengah menyumbang 900 orang" */
		(m->scope == SCOPE_AGGREGATE && (fakta_any_is(doc, look_back(s, m->q.first, EXTREME_LOOK), m->q.first, TAG_EXTREME) ||
										 fakta_any_is(doc, look_back(s, m->q.first, 3), m->q.first, TAG_CONTRIBUTE))) ||
		(m->trigger == FAKTA_NO_TOKEN && s->zone != ZONE_ITEM))
		m->part_of = whole;
}

/* Reads whether a number is of an earlier round, given for comparison, or a part. */
static void
read_past(const FaktaDocument *doc, FaktaMentions *out, uint32_t k)
{
	FaktaMention *m = &out->items[k];
	const FaktaSentence *s = &doc->sentences[m->sentence];
	uint32_t	from = look_back(s, m->q.first, LOOK_BACK);
	uint32_t	to = s->end - m->q.last > LOOK_BACK ? m->q.last + LOOK_BACK : s->end;

	m->earlier = fakta_any_is(doc, from, m->q.first, TAG_EARLIER) || fakta_any_is(doc, from, to, TAG_EARLIER_WEAK) ||
		(m->trigger != FAKTA_NO_TOKEN && m->trigger < m->q.first && m->trigger >= s->first &&
		 fakta_any_is(doc, m->trigger > s->first + 4 ? m->trigger - 4 : s->first + 1, m->trigger, TAG_AFTER_EVENT));
	m->compared = fakta_any_is(doc, from, m->q.first, TAG_COMPARE);
	find_whole(doc, out, k);
}

void
fakta_read_past(const FaktaDocument *doc, FaktaMentions *mentions)
{
	for (uint32_t k = 0; k < mentions->n; k++)
	{
		fakta_check(doc, k);
		if (fakta_is_people(&mentions->items[k]) && !mentions->items[k].crowded)
			read_past(doc, mentions, k);
	}
}

/* Is a date long before publication? */
bool
fakta_is_old(const Reading *r, const FaktaPeriod *days)
{
	return days->to != FAKTA_NO_DAY && r->published != FAKTA_NO_DAY && days->to < r->published - OLD_DAYS;
}

/*
 * Does a mention belong to an earlier round?  Either the text says so, or as in
 * "sejak mereka mem-PHK 21.000 orang", "menyusul PHK 15.000 orang pada Mei, lalu
 * 2.000 orang lagi".
 */
bool
fakta_is_past(const Reading *r, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];
	const FaktaDocument *doc = r->doc;

	for (int hops = 0; hops < PAST_HOPS; hops++)
	{
		const FaktaSentence *s = &doc->sentences[m->sentence];
		const FaktaMention *before = m - 1;

		if (m->earlier)
			return true;
		if (m->trigger != FAKTA_NO_TOKEN && m->trigger < m->q.first && m->trigger >= s->first)
			for (uint32_t i = m->trigger; i-- > s->first && m->trigger - i <= 3;)
			{
				if (fakta_is(doc, i, TAG_SINCE) && i + 1 != s->first && !fakta_token_is_number(&doc->tokens[i + 1]) &&
					!fakta_is(doc, i + 1, TAG_MONTH))
					return true;
				if (fakta_is(doc, i, TAG_COMPARE) && fakta_is(doc, i, TAG_STAGE) && i + 1 == m->trigger)
					return true;
			}
		/* a number that continues such a list belongs to the earlier round, too */
		if (m == r->mentions->items || before->sentence != m->sentence || before->q.kind != KIND_HEADCOUNT ||
			!fakta_loses_work(before->role) || before->q.last < doc->title_end)
			return false;
		for (uint32_t i = before->q.last + 1; i < m->q.first; i++)
			if (fakta_is(doc, i, TAG_NOW) || fakta_is(doc, i, TAG_PLAN))
				return false;
		m = before;
	}
	return false;
}
