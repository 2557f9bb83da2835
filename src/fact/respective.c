/*
 * respective.c
 *		"A dan B memecat masing-masing 24 dan 16 orang": to each employer its number,
 *		also without "masing-masing" where as many numbers as names are joined.
 *
 * This is no decision: the words say it.  So it has no rule with a weight, and
 * what the rules decided on these numbers one by one is replaced.
 */
#include "fact/respective.h"

/* Maximum employers of a row that have their own numbers. */
#define EACH_MAX		8
/* Maximum tokens between the row of names, "masing-masing" and the first number. */
#define REACH			8
/* Maximum tokens between two of the numbers: a comma and "dan". */
#define JOIN_MAX		2

/* Is it "masing-masing"?  "setiap" and "per" have one class of its two. */
static bool
is_respective(const FaktaDocument *doc, uint32_t i)
{
	return fakta_is(doc, i, TAG_EACH) && fakta_is(doc, i, TAG_PART);
}

/* The number of names in the row that ends before a token; the first one is at *from. */
static uint32_t
names_before(const FaktaNames *names, uint32_t begin, uint32_t token, uint32_t *from)
{
	uint32_t	n = 0,
				k = fakta_name_at(names, token);

	if (k == 0 || names->mentions[k - 1].last + REACH < token)
		return 0;
	while (n < k && n <= EACH_MAX && names->mentions[k - 1 - n].row && names->mentions[k - 1 - n].first >= begin)
		n++;
	*from = k - n;
	return n;
}

bool
fakta_are_joined(const FaktaDocument *doc, const FaktaMention *a, const FaktaMention *b)
{
	uint32_t	from = a->q.last + 1;

	if (b->q.first < from || b->q.first - from > JOIN_MAX || b->q.first == from)
		return false;
	for (uint32_t i = from; i < b->q.first; i++)
		if (fakta_mark(doc, i) != ',' && !fakta_is(doc, i, TAG_AND))
			return false;
	return true;
}

/* The count of joined numbers from mention k on. */
static uint32_t
numbers_from(const FaktaDocument *doc, const FaktaMentions *all, uint32_t k)
{
	uint32_t	n = 1;

	while (k + n < all->n && n <= EACH_MAX && all->items[k + n].q.kind == all->items[k].q.kind &&
		   all->items[k + n].sentence == all->items[k].sentence && fakta_are_joined(doc, &all->items[k + n - 1], &all->items[k + n]))
		n++;
	return n;
}

/* "410 dan 276 posisi": has only the last of n numbers a noun, which is that of all? */
static bool
is_row_of_one(const FaktaMention *m, uint32_t n)
{
	for (uint32_t k = 0; k < n; k++)
		if (m[k].q.kind != KIND_HEADCOUNT || m[k].q.elliptic == (k + 1 == n))
			return false;
	return true;
}

/* Where "masing-masing" stands before the number, or its sentence's first token. */
static uint32_t
find_each(const FaktaDocument *doc, const FaktaMention *m)
{
	uint32_t	begin = doc->sentences[m->sentence].first,
				each = m->q.first;

	while (each > begin && m->q.first - each < REACH && !is_respective(doc, each - 1))
		each--;
	return each > begin && is_respective(doc, each - 1) ? each - 1 : begin;
}

bool
fakta_is_given_each(const FaktaDocument *doc, const FaktaMention *m)
{
	return find_each(doc, m) > doc->sentences[m->sentence].first;
}

void
fakta_give_each(const FaktaDocument *doc, FaktaMentions *all)
{
	for (uint32_t k = 0; k < all->n; k++)
	{
		FaktaMention *m = &all->items[k];
		uint32_t	begin = doc->sentences[m->sentence].first,
					each = find_each(doc, m),
					from,
					n;
		bool		said;
		FaktaMention judged;

		if (!fakta_is_people(m))
			continue;
		said = each > begin;
		n = names_before(&all->names, begin, said ? each : m->q.first, &from);
		if (n < 2 || numbers_from(doc, all, k) != n || (!said && !is_row_of_one(m, n)))
			continue;
		/* "mem-PHK 24 dan 16 pekerja": what happened to one happened to all */
		judged = *m;
		for (uint32_t i = 1; i < n; i++)
			if (m[i].role != ROLE_OTHER && (judged.role == ROLE_OTHER || m[i].confidence > judged.confidence))
				judged = m[i];
		for (uint32_t i = 0; i < n; i++)
		{
			m[i].subject = all->names.mentions[from + i].entity;
			m[i].scope = SCOPE_COMPANY;
			m[i].named = true;
			m[i].shared = false;
			m[i].owned = 1;
			/* "410 dan 276 posisi": the noun of the last one is that of all */
			m[i].each = true;
			if (m[i].q.noun == FAKTA_NO_TOKEN)
			{
				m[i].q.noun = m[n - 1].q.noun;
				m[i].q.unit = m[n - 1].q.unit;
			}
			m[i].role = judged.role;
			m[i].status = judged.status;
			m[i].share = judged.share;
			m[i].confidence = judged.confidence;
			m[i].trigger = judged.trigger;
		}
		k += n - 1;
	}
}
