/*
 * titled.c
 *		A title that does not name the company.
 */
#include "event/reading.h"

/* Is it the only company of the article? */
static bool
is_sole(const Reading *r, uint32_t company)
{
	const FaktaNames *names = &r->mentions->names;

	for (uint32_t i = 0; i < names->nentities; i++)
		if (i != company && names->entities[i].same == i && names->entities[i].type == NAME_COMPANY)
			return false;
	return true;
}

/*
 * Finds the company of a title without a name, such as "2.800 Buruh Pabrik Sepatu
 * di Tangerang Kena PHK".  It is that of the event with the same number in the
 * body; else the company of all events, if the article has only one.
 */
void
fakta_name_title(Reading *r)
{
	uint32_t	main = r->mentions->names.main;
	uint32_t	n = r->n < COMPARE_MAX ? r->n : COMPARE_MAX;
	bool		only = main != FAKTA_NO_NAME;
	Event	   *title = NULL;

	for (uint32_t i = 0; i < n && title == NULL; i++)
		if (r->events[i].in_title && r->events[i].company == FAKTA_NO_NAME)
			title = &r->events[i];
	if (title == NULL || fakta_title_of_many(r))
		return;
	for (uint32_t i = 0; i < n; i++)
	{
		Event	   *e = &r->events[i];

		if (e == title || e->dropped || e->company == FAKTA_NO_NAME)
			continue;
		if (e->l.kind == title->l.kind && !e->earlier && !e->compared && !isnan(title->l.headcount) &&
			e->l.headcount == title->l.headcount)
		{
			e->in_title = true;
			e->in_lead |= title->in_lead;
			e->count += title->count;
			title->dropped = true;
			return;
		}
		only &= e->company == main;
	}
	if (only && title->l.headcount > 20 && is_sole(r, main))
	{
		title->company = main;
		title->l.scope = SCOPE_COMPANY;
	}
}
