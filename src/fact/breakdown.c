/*
 * breakdown.c
 *		"116 pekerja di-PHK.  Rinciannya, Lyra 49 orang, Vela 67 orang": a total and what
 *		it is made of, employer by employer.
 *
 * Such numbers have no verb of their own, so what happened to these people stands
 * with the total; and the total is of none of the employers alone, however near
 * the first of them stands.  This is no decision: the sum or a word such as
 * "rinciannya" says it.
 */
#include "fact/breakdown.h"

#include "article/word.h"

#include <math.h>

/* Maximum employers that a total is broken down to. */
#define ITEMS_MAX		40
/* Sentences behind that of the total in which they may be told, if they are no items of a list. */
#define ITEM_SENTENCES	1
/* How far from the first of them a word such as "rinciannya" stands. */
#define MARK_REACH		8

/* What a total is broken down to. */
typedef struct Breakdown
{
	uint32_t	first;			/* mentions, inclusive */
	uint32_t	last;
	uint32_t	nitems;
	double		sum;
	bool		own;			/* one of the employers is that of the total */
	bool		several;		/* of more than one employer */
} Breakdown;

/* A verb that says something else of people: "merekrut", "memiliki", "mengundurkan diri"; not "terdiri dari", "mencapai" */
static bool
is_other_verb(const FaktaDocument *doc, uint32_t i)
{
	return fakta_word_kind(doc, i) == WORD_VERB && !fakta_is_loss(doc, i) && !fakta_is(doc, i, TAG_LEAD) && !fakta_is(doc, i, TAG_PART) && !fakta_is(doc, i, TAG_CUT);
}

/*
 * Is a word of the kind among the tokens that belong to a number alone: from the
 * one before it, or the begin of its sentence, to the mark behind it?
 */
static bool
has_of_its_own(const FaktaDocument *doc, const FaktaMention *total, const FaktaMention *before, const FaktaMention *m,
			   bool (*is_kind) (const FaktaDocument *doc, uint32_t i))
{
	const FaktaSentence *s = &doc->sentences[m->sentence];
	uint32_t	i = before->sentence != m->sentence ? s->begin : before->q.last + 1;

	/* what stands between the total and the first one is said of the total */
	if (before == total && before->sentence == m->sentence)
		i = m->q.first;
	for (; i <= m->q.last; i++)
		if (is_kind(doc, i))
			return true;
	for (; i < s->end && !fakta_mark(doc, i) && !fakta_is(doc, i, TAG_AND) && !fakta_token_is_number(&doc->tokens[i]); i++)
		if (is_kind(doc, i))
			return true;
	return false;
}

/* Is it an exact number of people of an employer that the sentence names? */
static bool
is_item(const FaktaMention *m)
{
	return m->q.kind == KIND_HEADCOUNT && !isnan(m->q.value) && m->scope == SCOPE_COMPANY && m->subject != FAKTA_NO_NAME && m->named && !m->crowded;
}

/* May a mention behind a total be in its breakdown, by where it stands? */
static bool
is_in_reach(const FaktaDocument *doc, const FaktaMention *total, const FaktaMention *m, const FaktaMention *before)
{
	return m->sentence <= total->sentence + ITEM_SENTENCES ||
		(m->sentence <= before->sentence + 1 && doc->sentences[m->sentence].zone == ZONE_ITEM);
}

/* Does a word say that parts follow: "rinciannya", "masing-masing", "antara lain", "yakni"? */
static bool
is_marked(const FaktaDocument *doc, const FaktaMention *total, const FaktaMention *first)
{
	uint32_t	begin = total->sentence == first->sentence ? total->q.last + 1 : doc->sentences[first->sentence].begin;

	for (uint32_t i = begin; i < first->q.first && i < begin + MARK_REACH; i++)
		if (fakta_is(doc, i, TAG_PART) || fakta_is(doc, i, TAG_LIST) || fakta_is(doc, i, TAG_INCLUDING) || fakta_is(doc, i, TAG_SUBSET))
			return true;
	return false;
}

/* Reads what mention t may be broken down to; returns whether it is. */
static bool
read_breakdown(const FaktaDocument *doc, const FaktaMentions *all, uint32_t t, Breakdown *b)
{
	const FaktaMention *total = &all->items[t];
	const FaktaMention *before = total;
	const FaktaEntity *owner = fakta_entity(&all->names, total->scope == SCOPE_COMPANY ? total->subject : FAKTA_NO_NAME),
			   *first = NULL,
			   *latest = NULL;

	*b = (Breakdown) {.first = FAKTA_NO_TOKEN};
	for (uint32_t k = t + 1; k < all->n && b->nitems < ITEMS_MAX && b->sum < total->q.value; k++)
	{
		const FaktaMention *m = &all->items[k];
		const FaktaEntity *subject;

		if (m->q.kind != KIND_HEADCOUNT)
			continue;
		if (!is_item(m) || m->q.value >= total->q.value || !is_in_reach(doc, total, m, before) || has_of_its_own(doc, total, before, m, is_other_verb))
			break;
		subject = fakta_entity(&all->names, m->subject);
		if (b->nitems++ == 0)
		{
			b->first = k;
			first = subject;
		}
		b->several |= subject != first;
		b->own |= subject == owner;
		b->last = k;
		/* "2 orang dari PT Lyra 2 orang" */
		if (!(subject == latest && m->q.value == before->q.value))
			b->sum += m->q.value;
		latest = subject;
		before = m;
	}
	return b->several && (b->sum == total->q.value || (b->sum < total->q.value && is_marked(doc, total, &all->items[b->first])));
}

/* Is the employer of a total named before it in its sentence: "Grup Lyra mem-PHK 300 orang"? */
static bool
is_named_before(const FaktaDocument *doc, const FaktaMentions *all, const FaktaMention *total)
{
	const FaktaNames *names = &all->names;

	for (uint32_t k = fakta_name_at(names, doc->sentences[total->sentence].first); k < names->nmentions && names->mentions[k].first < total->q.first; k++)
		if (fakta_entity(names, names->mentions[k].entity) == fakta_entity(names, total->subject))
			return true;
	return false;
}

void
fakta_break_down(const FaktaDocument *doc, FaktaMentions *all)
{
	for (uint32_t t = 0; t + 2 < all->n; t++)
	{
		FaktaMention *total = &all->items[t];
		Breakdown	b;

		fakta_check(doc, t);
		if (total->q.kind != KIND_HEADCOUNT || isnan(total->q.value) || !fakta_loses_work(total->role) || total->crowded || !read_breakdown(doc, all, t, &b))
			continue;
		if (b.own && !is_named_before(doc, all, total))
		{
			total->scope = SCOPE_AGGREGATE;
			total->subject = FAKTA_NO_NAME;
			total->named = total->shared = false;
		}
		for (uint32_t k = b.first; k <= b.last; k++)
		{
			FaktaMention *m = &all->items[k];

			if (m->q.kind != KIND_HEADCOUNT || (m->role == total->role && m->status == total->status) || has_of_its_own(doc, total, &all->items[k - 1], m, fakta_is_loss))
				continue;
			m->role = total->role;
			m->status = total->status;
			m->trigger = total->trigger;
			m->confidence = total->confidence;
		}
		t = b.last;
	}
}
