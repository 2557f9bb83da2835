/*
 * aid.c
 *		People who lost their work, told because somebody helps them: "pelatihan bagi 40
 *		korban PHK", "300 pekerja yang terkena PHK mendapat bantuan".  So many get the help;
 *		how many were dismissed stands elsewhere, if at all.
 */
#include "article/word.h"
#include "event/reading.h"

/* Maximum tokens from the help to a number behind it, and to one before it. */
#define AID_BEFORE		14
#define AID_BEHIND		20
/* Maximum tokens from a cut to the number that it governs. */
#define CUT_BEFORE		6

/* A word for help: "bantuan", "pelatihan", "dilatih"; not initials: the insurance "JKP" pays to all. */
static bool
is_aid(const FaktaDocument *doc, uint32_t i)
{
	return !(doc->tokens[i].flags & TF_CAPITALS) && fakta_is(doc, i, TAG_NEUTRAL) && fakta_is(doc, i, TAG_NO_NAME);
}

/* Initials of an insurance for those who lost their work: "JKP" */
static bool
is_insurance(const FaktaDocument *doc, uint32_t i)
{
	return (doc->tokens[i].flags & TF_CAPITALS) && fakta_is(doc, i, TAG_NEUTRAL);
}

static bool
is_cut(const FaktaDocument *doc, uint32_t i)
{
	return fakta_is_cut(doc, i) || fakta_is(doc, i, TAG_CUT_WEAK);
}

/* Is a token before or behind the number where its clause ends? */
static bool
is_border(const FaktaDocument *doc, uint32_t i)
{
	FaktaWordKind kind = fakta_word_kind(doc, i);

	return kind == MARK_STOP || kind == WORD_CONJUNCTION;
}

/* Is a number governed by a cut before it: "merumahkan 40 pekerja", "PHK terhadap 40 pekerja"? */
static bool
is_cut_before(const FaktaDocument *doc, const FaktaSentence *s, const FaktaMention *m)
{
	for (uint32_t i = m->q.first; i > s->begin && m->q.first - i < CUT_BEFORE;)
	{
		if (is_aid(doc, --i) || is_border(doc, i) || fakta_word_kind(doc, i) == MARK_COMMA)
			return false;
		if (is_cut(doc, i))
			return true;
	}
	return false;
}

/* Is it governed by one behind: "40 pekerja di-PHK", but not "40 pekerja yang di-PHK", "40 korban PHK", "40 pekerja korban PHK"? */
static bool
is_cut_behind(const FaktaDocument *doc, const FaktaSentence *s, const FaktaMention *m)
{
	for (uint32_t i = m->q.last + 1; i < s->end && i - m->q.last <= AID_BEHIND; i++)
	{
		if (is_border(doc, i) || fakta_word_kind(doc, i) == WORD_RELATIVE || is_aid(doc, i))
			return false;
		if (is_cut(doc, i) && !fakta_is(doc, i, TAG_PEOPLE))
			return true;
	}
	return false;
}

/* Are they told for their own sake? */
static bool
is_cut_itself(const Reading *r, const FaktaMention *m)
{
	const FaktaSentence *s = &r->doc->sentences[m->sentence];

	return is_cut_before(r->doc, s, m) || is_cut_behind(r->doc, s, m);
}

/* "bantuan diberikan kepada sekitar 40 orang", "membantu 40 orang" */
static bool
is_aid_before(const FaktaDocument *doc, const FaktaSentence *s, const FaktaMention *m)
{
	for (uint32_t i = m->q.first; i > s->begin && m->q.first - i < AID_BEFORE;)
	{
		if (is_aid(doc, --i))
			return true;
		if (is_border(doc, i) || fakta_word_kind(doc, i) == WORD_RELATIVE || fakta_word_kind(doc, i) == MARK_COMMA || is_cut(doc, i))
			return false;
	}
	return false;
}

/* "40 pekerja yang terkena PHK di Bogor mendapat bantuan" */
static bool
is_aid_behind(const FaktaDocument *doc, const FaktaMention *m, uint32_t end)
{
	for (uint32_t i = m->q.last + 1; i < end && i - m->q.last <= AID_BEHIND; i++)
	{
		if (is_aid(doc, i))
			return true;
		if (is_border(doc, i) || fakta_is(doc, i, TAG_PAY))
			return false;
	}
	return false;
}

/* "membayarkan manfaat JKP kepada 40 pekerja": so many got what an insurance paid */
static bool
is_paid(const FaktaDocument *doc, const FaktaSentence *s, const FaktaMention *m)
{
	bool		insurance = false;

	if (m->q.first == s->begin || !fakta_is(doc, m->q.first - 1, TAG_BENEFICIARY))
		return false;
	for (uint32_t i = s->begin; i < s->end && i <= m->q.last + AID_BEHIND && !insurance; i++)
		insurance = is_insurance(doc, i);
	for (uint32_t i = m->q.first; insurance && i > s->begin && m->q.first - i < AID_BEFORE;)
	{
		if (fakta_is(doc, --i, TAG_VERB_GET))
			return !fakta_is(doc, i, TAG_PASSIVE);
		if (is_border(doc, i) || fakta_word_kind(doc, i) == WORD_RELATIVE || fakta_is(doc, i, TAG_SEVERANCE))
			return false;
	}
	return false;
}

/* "40 pekerja PT A yang terkena PHK": who is told of by the employer was dismissed there. */
static bool
has_employer(const Reading *r, const FaktaMention *m, uint32_t end)
{
	const FaktaNames *names = &r->mentions->names;

	if (m->scope != SCOPE_COMPANY || !m->named)
		return false;
	for (uint32_t k = fakta_name_at(names, m->q.last + 1); k < names->nmentions && names->mentions[k].first < end; k++)
		if (fakta_entity(names, names->mentions[k].entity) == fakta_entity(names, m->subject))
			return true;
	return false;
}

static bool
is_told_for_aid(const Reading *r, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];
	const FaktaSentence *s = &r->doc->sentences[m->sentence];
	uint32_t	end = s->end;

	if (k + 1 < r->mentions->n && m[1].sentence == m->sentence && fakta_is_people(m + 1))
		end = m[1].q.first;
	return !is_cut_itself(r, m) && !has_employer(r, m, end) &&
		(is_aid_before(r->doc, s, m) || is_aid_behind(r->doc, m, end) || is_paid(r->doc, s, m));
}

bool
fakta_is_aided(const Reading *r, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];
	bool		aided = false;

	if (m->q.kind != KIND_HEADCOUNT)
		return false;
	for (uint32_t i = 0; i < r->mentions->n && i < COMPARE_MAX; i++)
	{
		const FaktaMention *o = &r->mentions->items[i];

		if (o->q.kind != KIND_HEADCOUNT || !fakta_loses_work(o->role) || fakta_size(&o->q) != fakta_size(&m->q))
			continue;
		if (o->q.first >= r->doc->title_end && is_cut_itself(r, o))
			return false;
		aided |= is_told_for_aid(r, i);
	}
	return aided;
}
