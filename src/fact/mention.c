/*
 * mention.c
 *		The numbers of an article, with what each of them counts and whose it is.
 *
 * Quantities are read sentence by sentence (quantity.c).  The rules decide what
 * bare numbers count, what happened to the people, and how certain that is
 * (judge.c).  owner.c finds the employer.
 */
#include "fact/owner.h"

#include <math.h>
#include <string.h>

#include "article/cut.h"
#include "fact/breakdown.h"
#include "fact/respective.h"

/*
 * Maximum numbers of people that are judged: a fixed number, and one more for
 * each so many bytes of text.  To judge a number costs as much as to read
 * hundreds of words, so without this limit a text full of numbers would be slow.
 * News stays far below the limit.
 */
#define JUDGED_ANYWAY	1000
#define JUDGED_BYTES	100

const char *
fakta_role_label(int role)
{
	return fakta_label_name(DECIDER_ROLE, role);
}

const char *
fakta_status_label(int status)
{
	return status == STATUS_NONE ? NULL : fakta_label_name(DECIDER_STATUS, status - 1);
}

const char *
fakta_scope_label(int scope)
{
	return scope == SCOPE_COMPANY ? "company" : "aggregate";
}

FaktaSpan
fakta_mention_surface(const FaktaDocument *doc, const FaktaMention *m)
{
	return fakta_span(doc, m->q.first, m->q.last);
}

uint32_t
fakta_mention_from(const FaktaMentions *mentions, uint32_t token)
{
	uint32_t	lo = 0,
				hi = mentions->n;

	while (lo < hi)
	{
		uint32_t	mid = lo + (hi - lo) / 2;

		if (mentions->items[mid].q.first < token)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/*
 * "masing-masing 5, 8, dan 12 persen": the percent sign of the last number is that
 * of all from mention "from" on, which are of one sentence.
 */
static void
lend_percent(const FaktaDocument *doc, FaktaMentions *out, uint32_t from)
{
	for (uint32_t k = out->n; k-- > from + 1;)
	{
		FaktaMention *m = &out->items[k];

		if (m->q.kind == KIND_PERCENTAGE && m[-1].q.kind == KIND_BARE && fakta_are_joined(doc, m - 1, m) && fakta_is_given_each(doc, m - 1))
		{
			m[-1].q.kind = KIND_PERCENTAGE;
			m[-1].q.unit = m->q.unit;
		}
	}
}

static void
read_quantities(const FaktaDocument *doc, FaktaMentions *out, uint32_t n)
{
	const FaktaSentence *s = &doc->sentences[n];
	uint32_t	before = out->n;

	for (uint32_t i = s->first; i < s->end;)
	{
		FaktaMention *m;

		if (!fakta_token_is_number(&doc->tokens[i]) && !fakta_is_any(doc, i, HINT_QUANTITY))
		{
			i++;
			continue;
		}
		FAKTA_APPEND(doc->memory, out->items, out->n, out->room);
		m = &out->items[out->n];
		memset(m, 0, sizeof(*m));
		i = fakta_quantity_read(doc, i, s->first, s->end, &m->q);
		if (m->q.kind == KIND_NONE)
			continue;
		/* the words before a number must not overlap the previous number */
		if (out->n > before && m->q.first <= m[-1].q.last)
			m->q.first = m[-1].q.last + 1;
		m->sentence = n;
		m->trigger = m->part_of = FAKTA_NO_TOKEN;
		m->subject = FAKTA_NO_NAME;
		m->role = ROLE_OTHER;
		out->n++;
	}
	lend_percent(doc, out, before);
}

/*
 * Marks the numbers beyond the limit: bare ones, before it is known what they
 * count, or those of people.  Returns whether there are any such numbers.
 */
static bool
find_crowd(const FaktaDocument *doc, FaktaMentions *out, bool bare)
{
	uint32_t	judged = 0;
	bool		any = false;

	for (uint32_t k = 0; k < out->n; k++)
	{
		FaktaMention *m = &out->items[k];

		fakta_check(doc, k);
		if (bare ? m->q.kind != KIND_BARE : !fakta_is_people(m))
			continue;
		any = true;
		m->crowded = judged >= JUDGED_ANYWAY + doc->tokens[m->q.first].start / JUDGED_BYTES;
		judged += !m->crowded;
	}
	return any;
}

/*
 * Is any mention of the kind that is wanted?  With WANT_LOSSES the roles are
 * known already.
 */
static bool
any_wanted(const FaktaMentions *out, FaktaWanted wanted)
{
	for (uint32_t k = 0; k < out->n; k++)
	{
		const FaktaMention *m = &out->items[k];

		if (wanted == WANT_ALL || (wanted == WANT_HEADCOUNTS && m->q.kind == KIND_HEADCOUNT) ||
			(wanted == WANT_PERCENTAGES && m->q.kind == KIND_PERCENTAGE) ||
			(wanted == WANT_LOSSES && (fakta_loses_work(m->role) || m->role == ROLE_REMAINING)))
			return true;
	}
	return false;
}

static bool
any_numbers(const FaktaDocument *doc)
{
	for (uint32_t n = 0; n < doc->nsentences; n++)
		if (doc->sentences[n].numbers)
			return true;
	return false;
}

void
fakta_mentions_read(FaktaDocument *doc, FaktaWanted wanted, FaktaMentions *out, const FaktaWatcher *watcher)
{
	FaktaContext context;
	bool		people;
	FaktaKept	kept;			/* on the stack, because that is faster than to allocate and free memory */

	memset(out, 0, sizeof(*out));
	out->names.main = FAKTA_NO_NAME;
	if (!any_numbers(doc) && !(wanted == WANT_LOSSES && fakta_lead_tells_cut(doc)))
		return;
	/* this may split sentences, so it has to come before anything that counts them */
	fakta_zones_read(doc, wanted != WANT_LOSSES);
	for (uint32_t n = 0; n < doc->nsentences; n++)
	{
		doc->memory->check(doc->memory->state);
		if (doc->sentences[n].numbers)
			read_quantities(doc, out, n);
	}
	if (out->n == 0 && !(wanted == WANT_LOSSES && fakta_lead_tells_cut(doc)))
		return;
	fakta_context_read(&context, doc, out);
	find_crowd(doc, out, true);
	fakta_judge_nouns(&context, watcher);
	people = find_crowd(doc, out, false);
	if (wanted != WANT_LOSSES && !any_wanted(out, wanted))
	{
		out->n = 0;
		return;
	}
	kept.n = 0;
	context.kept = &kept;
	fakta_judge_roles(&context, watcher);
	/*
	 * Roles do not depend on names, and reading names is slow.  In most news
	 * nobody loses work.
	 */
	if (wanted == WANT_LOSSES && !any_wanted(out, wanted) && !fakta_lead_tells_cut(doc))
	{
		out->n = 0;
		return;
	}
	fakta_judge_statuses(&context, watcher);
	if (people || wanted == WANT_LOSSES)
		fakta_names_read(doc, &out->names);
	fakta_judge_owners(&context, watcher);
	fakta_give_each(doc, out);
	fakta_break_down(doc, out);
}
