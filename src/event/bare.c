/*
 * bare.c
 *		A cut without a number, told in the title or in the lead.
 *
 * Beside rows with numbers it becomes a row only if it is more likely to be what
 * the article is about than each of them, as below "Badai PHK Startup Berlanjut".
 * Its cue takes the place of the number: all columns are read from there.
 */
#include "event/bare.h"
#include "article/cut.h"
#include "event/near.h"
#include "fact/owner.h"

/* The score must be above this, because a missing row is better than a wrong one. */
#define BARE_MARGIN		20
/* Maximum tokens from the noun of employers to their names. */
#define LIST_REACH		8
/*
 * By how much it must exceed the score of the likeliest main row among those with
 * numbers: of a cut of named companies, and of one without a name, where rows are
 * of single companies; and where a row has no company, which may be the same cut,
 * or the lead goes on with one: "Badai PHK berlanjut.  Terbaru, Lyra memecat 90 orang."
 */
#define BESIDE_MARGIN	240
#define ABOVE_MARGIN	320
#define RIVAL_MARGIN	550
/* Count sentences with a cue up to this number. */
#define CUES_MANY		4

/*
 * "Tiga operator, yaitu A, B dan C, memastikan tidak ada PHK": does a row of names
 * before the cue say which employers a number of them are?
 */
static bool
lists_employers(const Reading *r, const FaktaSentence *s, uint32_t cue)
{
	const FaktaDocument *doc = r->doc;
	const FaktaNames *names = &r->mentions->names;
	uint32_t	k = fakta_name_at(names, s->begin),
				first;

	while (k < names->nmentions && names->mentions[k].first < cue && !names->mentions[k].row)
		k++;
	if (k >= names->nmentions || names->mentions[k].first >= cue)
		return false;
	first = fakta_legal_first(doc, &names->mentions[k], s->begin);
	if (first < s->begin + 2 || !(fakta_is(doc, first - 1, TAG_OR) || fakta_is(doc, first - 1, TAG_LIST)))
		return false;
	for (uint32_t i = first - 1; i-- > s->begin + 1 && first - i <= LIST_REACH;)
		if (fakta_in_group(doc, i, GROUP_EMPLOYER_NOUNS) || fakta_value(fakta_word_at(doc, i), LEX_VALUE_INDUSTRY))
			return fakta_counts_noun(doc, i - 1) && !fakta_is(doc, i - 1, TAG_DETERMINER);
	return false;
}

/*
 * "PT A dan PT B melakukan PHK": is the main company one of several in a row, in
 * the title if that names it, else in the sentence?
 */
static bool
is_in_row(const Reading *r, const FaktaSentence *s)
{
	const FaktaNames *names = &r->mentions->names;
	const FaktaEntity *main = fakta_entity(names, names->main);
	bool		title = main && main->in_title;
	uint32_t	end = title ? r->doc->title_end : s->end;

	for (uint32_t k = fakta_name_at(names, title ? 0 : s->first); k < names->nmentions && names->mentions[k].first < end; k++)
		if (fakta_entity(names, names->mentions[k].entity) == main)
			return names->mentions[k].row;
	return false;
}

/* A mention for a cue, as if it were a number. */
static FaktaMention
mention_of_cue(const Reading *r, uint32_t sentence, uint32_t cue)
{
	const FaktaNames *names = &r->mentions->names;
	const FaktaEntity *main = fakta_entity(names, names->main);
	FaktaMention m = {.sentence = sentence,.trigger = cue,.subject = FAKTA_NO_NAME,.part_of = FAKTA_NO_TOKEN,.scope = SCOPE_AGGREGATE};

	m.q = (FaktaQuantity) {.first = cue,.last = cue,.number = cue,.number_last = cue,.noun = FAKTA_NO_TOKEN,
						   .value = NAN,.low = NAN,.high = NAN,.kind = KIND_HEADCOUNT};
	m.role = fakta_is(r->doc, cue, TAG_FURLOUGH) ? ROLE_FURLOUGHED : ROLE_LAID_OFF;
	m.status = STATUS_DONE;
	m.named = fakta_names_entity(r, &r->doc->sentences[sentence], names->main);
	m.shared = is_in_row(r, &r->doc->sentences[sentence]) ||
		((main == NULL || !main->in_title) && lists_employers(r, &r->doc->sentences[sentence], cue));
	if (main && (m.named || main->in_title) && !fakta_title_of_many(r))
	{
		m.subject = names->main;
		m.scope = SCOPE_COMPANY;
	}
	return m;
}

/* Adds terms on the rows that the article's numbers made. */
static void
look_at_rows(const Reading *r, const FaktaMention *m, FaktaTerm *other)
{
	fakta_term_add(other, r->n == 0 ? CLASS_ALONE : r->n <= 2 ? CLASS_FEW : CLASS_MANY);
	for (uint32_t i = 0; i < r->n && i < COMPARE_MAX; i++)
	{
		const Event *e = &r->events[i];

		if (e->in_title)
			fakta_term_add(other, CLASS_FITS);
		else if (e->in_lead)
			fakta_term_add(other, CLASS_IN_LEAD);
		if (e->company == m->subject)
			fakta_term_add(other, CLASS_SAME_COMPANY);
		if (e->l.scope == SCOPE_AGGREGATE)
			fakta_term_add(other, CLASS_IS_AGGREGATE);
	}
}

/* Adds terms on the numbers of people in the article. */
static void
look_at_numbers(const Reading *r, FaktaTerm *other)
{
	for (uint32_t k = 0; k < r->mentions->n; k++)
	{
		const FaktaMention *m = &r->mentions->items[k];

		if (m->q.kind != KIND_HEADCOUNT)
			continue;
		fakta_term_add(other, CLASS_PEOPLE_KIND);
		if (fakta_loses_work(m->role))
			fakta_term_add(other, m->confidence >= CERTAIN_FROM ? CLASS_CERTAIN : CLASS_UNLIKELY);
	}
}

static void
look_at_cue(const Reading *r, const FaktaMention *m, FaktaItem *item)
{
	const FaktaDocument *doc = r->doc;
	const FaktaNames *names = &r->mentions->names;
	FaktaTerm  *other = &item->terms[TERM_OTHER];
	FaktaNear	near = {m->q.first, m->q.last, m->sentence};
	uint32_t	cues = 0;

	fakta_look_near(r, m, &near, item);
	fakta_term_add(other, CLASS_ANY);
	for (uint32_t n = 0; n < doc->nsentences && cues < CUES_MANY; n++)
		cues += fakta_tells_cut(doc, &doc->sentences[n]);
	fakta_term_add(other, cues == 1 ? CLASS_TOLD_ONCE : cues < CUES_MANY ? CLASS_TOLD_TWICE : CLASS_TOLD_OFTEN);
	if (doc->title_end > 0)
		fakta_term_add(other, CLASS_IN_TITLE);
	if (fakta_title_of_many(r))
		fakta_term_add(other, CLASS_SEVERAL);
	if (names->main != FAKTA_NO_NAME)
		fakta_term_add(other, CLASS_IS_MAIN);
	if (fakta_entity(names, names->main) && fakta_entity(names, names->main)->acts > 0)
		fakta_term_add(other, CLASS_SENDS);
	fakta_look_behind(r, m, item);
	look_at_rows(r, m, other);
	look_at_numbers(r, other);
}

/* Does a word or mark of a title say that it is no plain statement: "Lyra: PHK Bukan Solusi", "Apakah Lyra PHK Karyawan?" */
static bool
is_unsettled(const FaktaDocument *doc, uint32_t i)
{
	char		mark = fakta_mark(doc, i);

	return mark == '?' || mark == ':' || fakta_is(doc, i, TAG_NEGATE) || fakta_is(doc, i, TAG_DENY) || fakta_is(doc, i, TAG_CANCEL) ||
		fakta_is(doc, i, TAG_POSTPONE) || fakta_is(doc, i, TAG_SUPPOSE) || fakta_is(doc, i, TAG_DEMAND) || fakta_is(doc, i, TAG_SPEECH) ||
		fakta_is(doc, i, TAG_RECORD);
}

/*
 * Does the title tell of a cut and name the company, which the sentence of the cue
 * names, too: "Lyra PHK Massal", "Lyra memberhentikan sebagian karyawannya"?
 */
static bool
is_titled(const Reading *r, const FaktaMention *m)
{
	const FaktaDocument *doc = r->doc;
	const FaktaEntity *e = fakta_entity(&r->mentions->names, m->subject);
	bool		cut = false;

	if (e == NULL || !e->in_title || m->shared || !m->named || m->q.first < doc->title_end || fakta_title_of_many(r))
		return false;
	for (uint32_t n = 0; n < fakta_title_sentences(doc); n++)
		cut |= fakta_tells_cut(doc, &doc->sentences[n]);
	for (uint32_t i = 0; i < doc->title_end && cut; i++)
		cut = !is_unsettled(doc, i);
	return cut;
}

/*
 * Is a row surely of others: of a company that its own sentence names, or a total
 * that a body of the whole country counts?
 */
static bool
is_of_others(const Reading *r, const Event *e)
{
	if (e->company != FAKTA_NO_NAME)
		return e->named;
	return e->l.scope == SCOPE_AGGREGATE && e->l.claimed_by.text && fakta_is(r->doc, e->claimant, TAG_NATIONAL);
}

/*
 * What a cue's score must be above: the score of the likeliest main row, and more.
 * A number in the title, or one of the same company, is that of the cut; and so
 * may be one whose company is not named there, nor right before.  Bare numbers of
 * a list have their cut from the line above: "Startup yang PHK: Lyra (90 orang)".
 */
static int32_t
beside_rows(const Reading *r, const FaktaMention *m)
{
	Reading		quiet = *r;
	int32_t		most = INT32_MIN / 2;
	bool		rival = false,
				guessed = false,
				listed = r->doc->sentences[m->sentence].zone == ZONE_HEADING || m->q.last < r->doc->title_end,
				titled = is_titled(r, m);

	quiet.watcher = NULL;
	/* a company may be named because somebody of it speaks: "CEO Lyra mengecam PHK" */
	if (!isnan(r->title_low) || (m->subject != FAKTA_NO_NAME && r->mentions->names.entities[m->subject].acts == 0))
		return INT32_MAX;
	for (uint32_t i = 0; i < r->n && i < COMPARE_MAX; i++)
	{
		const Event *e = &r->events[i];
		const FaktaSentence *item = &r->doc->sentences[e->body_sentence];
		int32_t		margin = fakta_weigh_main(&quiet, e, i);

		if (e->in_title || (m->subject != FAKTA_NO_NAME && e->company != FAKTA_NO_NAME && fakta_share_word(r, m->subject, e->company)))
			return INT32_MAX;
		titled &= is_of_others(r, e);
		if (margin > most)
		{
			most = margin;
			guessed = e->company != FAKTA_NO_NAME && !e->named && r->mentions->names.entities[e->company].acts == 0 &&
				!(e->body_sentence > 0 && fakta_names_entity(r, item - 1, e->company));
		}
		rival |= e->company == FAKTA_NO_NAME || (e->in_lead && m->subject == FAKTA_NO_NAME);
		listed &= item->zone == ZONE_ITEM && !fakta_tells_cut(r->doc, item);
	}
	if (titled)
		return BARE_MARGIN;
	return guessed || listed ? INT32_MAX : most + (rival ? RIVAL_MARGIN : m->subject == FAKTA_NO_NAME ? ABOVE_MARGIN : BESIDE_MARGIN);
}

/* The score of a cue, as if the article told no numbers. */
static int32_t
weigh_cue(const Reading *r, const FaktaMention *m, const FaktaDecision *said)
{
	FaktaMentions none = *r->mentions;
	Reading		alone = *r;
	FaktaItem	item;

	if (r->n > 0)
	{
		none.n = alone.n = 0;
		alone.mentions = &none;
	}
	look_at_cue(&alone, m, &item);
	return fakta_margin(r, DECIDER_BARE, m, &item, said);
}

bool
fakta_find_bare(const Reading *r, FaktaMention *found)
{
	int32_t		best = INT32_MIN;
	bool		any = false;

	for (uint32_t n = 0; n < fakta_lead_end(r->doc); n++)
	{
		const FaktaSentence *s = &r->doc->sentences[n];
		uint32_t	cue = fakta_cut_cue(r->doc, s);
		FaktaMention m;
		FaktaDecision said = {.first = cue,.last = cue};
		int32_t		margin;

		if (cue == s->end)
			cue = fakta_closing_cue(r->doc, s);
		if (cue == s->end)
			continue;
		m = mention_of_cue(r, n, cue);
		if (m.subject != FAKTA_NO_NAME)
			said.value = fakta_entity(&r->mentions->names, m.subject)->name;
		margin = weigh_cue(r, &m, &said);
		if (margin > best && margin > (r->n == 0 ? BARE_MARGIN : beside_rows(r, &m)))
		{
			best = margin;
			*found = m;
			any = true;
		}
	}
	/* what several companies share is a cut of none of them alone */
	if (any && found->shared)
	{
		found->subject = FAKTA_NO_NAME;
		found->scope = SCOPE_AGGREGATE;
	}
	return any;
}
