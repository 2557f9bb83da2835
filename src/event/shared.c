/*
 * shared.c
 *		Companies that share a number.
 */
#include "event/reading.h"

/*
 * Adds an event for each further company that shares a number.  In "Lyra dan
 * Sutra memecat 10 persen staf", each of them has that share.  A number of people
 * is the sum of both, unless it is vague or the text says "masing-masing".
 */
void
fakta_give_others(Reading *r)
{
	const FaktaDocument *doc = r->doc;
	const FaktaNames *names = &r->mentions->names;
	uint32_t	n = r->n < COMPARE_MAX ? r->n : COMPARE_MAX;

	for (uint32_t i = 0; i < n; i++)
	{
		const FaktaMention *m = &r->mentions->items[r->events[i].mention];
		uint32_t	begin = doc->sentences[m->sentence].first;
		bool		each = m->q.kind == KIND_PERCENTAGE || isnan(m->q.value);
		uint32_t	k;

		for (uint32_t t = m->q.first; t-- > begin && m->q.first - t <= 3;)
			each |= fakta_is(doc, t, TAG_EACH);
		if (!each || m->each || !m->named || m->q.first < doc->title_end)
			continue;
		/* find the owner's name, then the names that are joined to it */
		for (k = fakta_name_at(names, m->q.first); k-- > 0 && names->mentions[k].first >= begin;)
			if (names->mentions[k].last < m->q.first &&
				fakta_entity(names, names->mentions[k].entity) == fakta_entity(names, r->events[i].company))
				break;
		if (k == UINT32_MAX || names->mentions[k].first < begin)
			continue;
		for (; k > 0 && names->mentions[k - 1].first >= begin; k--)
		{
			const FaktaNameMention *before = &names->mentions[k - 1];
			const FaktaEntity *e = fakta_entity(names, before->entity);
			Event		copy = r->events[i];
			uint32_t	gap = names->mentions[k].first - before->last - 1;

			/* between names: "dan", ",", ", dan" */
			if (gap < 1 || gap > 2 || e->type != NAME_COMPANY || before->relative ||
				!(fakta_is(doc, before->last + gap, TAG_AND) || (gap == 1 && fakta_mark(doc, before->last + 1) == ',')))
				break;
			copy.company = (uint32_t) (e - names->entities);
			copy.l.workforce = copy.l.remaining = NAN;
			copy.in_title = false;
			FAKTA_APPEND(doc->memory, r->events, r->n, r->room);
			r->events[r->n++] = copy;
		}
	}
}
