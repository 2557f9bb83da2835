/*
 * past.c
 *		Which numbers belong to an earlier round of cuts.
 */
#include "event/past.h"

/* A cut that was this many days before publication is an earlier one. */
#define OLD_DAYS		150
/* Maximum numbers of a sentence that may continue the list of an earlier round. */
#define PAST_HOPS		4

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
