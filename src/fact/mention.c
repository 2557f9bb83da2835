/*
 * mention.c
 *		Quantities with their role: who lost the work, who stayed, what else.
 *
 * Sentence by sentence: read the quantities, find the missing nouns
 * (ellipsis.c), weigh the cues around each number (cue.c, role.c, share.c),
 * then decide status (status.c), scope and subject.  doc/roles.md explains
 * every step to a linguist.
 */
#include "fact/reading.h"

/* Numbers of an article whose role is sure, kept to know them again. */
#define KNOWN_MAX		64
/* Where an article should have told its employer, in tokens after the title. */
#define LEAD_MAX	50

const char *
fakta_kind_label(int kind)
{
	static const char *const labels[] = {"none", "headcount", "percentage", "money", "date", "count", "none"};

	return labels[kind];
}

const char *
fakta_role_label(int role)
{
	static const char *const labels[] = {"laid_off", "furloughed", "workforce", "remaining", "hired", "departed", "other"};

	return labels[role];
}

const char *
fakta_status_label(int status)
{
	static const char *const labels[] = {NULL, "done", "planned", "at_risk", "rumoured", "denied"};

	return labels[status];
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

/*
 * "Masih mempekerjakan 900 orang" tells who stays, if the article tells before
 * of somebody who goes; else it is the staff.
 */
static void
judge_staff(const Reading *r)
{
	const FaktaDocument *doc = r->doc;
	bool		loss = false,
				done = false;

	for (uint32_t k = 0; k < r->out->n; k++)
	{
		FaktaMention *m = &r->out->items[k];
		const FaktaSentence *s = &doc->sentences[m->sentence];

		loss |= fakta_loses_work(m->role) && m->status != STATUS_DENIED;
		done |= fakta_loses_work(m->role) && m->status == STATUS_DONE;
		if (m->q.kind != KIND_HEADCOUNT || m->trigger == FAKTA_NO_TOKEN || m->trigger < s->first || m->trigger >= m->q.first)
			continue;
		if (m->role == ROLE_REMAINING && fakta_is(doc, m->trigger, TAG_EMPLOY))
			m->role = (fakta_is(doc, m->trigger, TAG_NOW) ? done : loss) || fakta_is_afterwards(doc, s, m->trigger) ? ROLE_REMAINING : ROLE_WORKFORCE;
		else if (m->role == ROLE_WORKFORCE && done &&
				 ((fakta_is(doc, m->trigger, TAG_EMPLOY) && fakta_is(doc, m->trigger, TAG_ACTIVE) &&
				   tag_between(doc, look_back(s, m->trigger, 5), m->trigger, TAG_NOW)) ||
				  ((fakta_is(doc, m->trigger, TAG_EMPLOY) || fakta_is(doc, m->trigger, TAG_EMPLOY_WEAK)) &&
				   tag_between(doc, look_back(s, m->trigger, 3), m->trigger, TAG_STILL))))
			m->role = ROLE_REMAINING;
	}
}

/* "Jumlah itu setara 5 persen": does the sentence begin with a number told of before? */
static bool
is_told_on(const FaktaDocument *doc, const FaktaSentence *s)
{
	return fakta_is(doc, s->first, TAG_TOTAL) || fakta_is(doc, s->first, TAG_ANAPHOR);
}

/*
 * "Lyra mem-PHK 700 orang. PHK ini akan dilakukan bertahap": a sentence that
 * begins with the layoffs just told, and tells no others, says how surely.
 */
static int
status_told_next(const Reading *r, const FaktaSentence *s, uint32_t k)
{
	const FaktaDocument *doc = r->doc;
	const FaktaSentence *next = s + 1;
	const FaktaMention *m = &r->out->items[k];
	uint32_t	i;

	if (m->q.last < doc->title_end || next >= doc->sentences + doc->nsentences || next->end - next->first < 4)
		return STATUS_NONE;
	/* the last of its sentence */
	if (k + 1 < r->out->n && (m[1].sentence == m->sentence || (m[1].sentence == m->sentence + 1 && fakta_loses_work(m[1].role))))
		return STATUS_NONE;
	i = next->first;
	if (!((fakta_is(doc, i, TAG_LAYOFF) || fakta_is(doc, i, TAG_CUT) || fakta_is(doc, i, TAG_FURLOUGH)) &&
		  fakta_is(doc, i, TAG_NOMINAL) && fakta_is(doc, i + 1, TAG_DEFINITE)))
		return STATUS_NONE;
	for (i += 2; i < next->end && i < next->first + 14; i++)
	{
		if (fakta_is(doc, i, TAG_DONE) || fakta_is(doc, i, TAG_CLAUSE) || fakta_is(doc, i, TAG_NEGATE) || fakta_mark(doc, i) == ',')
			break;
		if (fakta_is(doc, i, TAG_FUTURE) || (fakta_is(doc, i, TAG_PLAN) && i + 1 < next->end && fakta_is(doc, i + 1, TAG_PASSIVE)))
			return STATUS_PLANNED;
	}
	return STATUS_NONE;
}

static void
judge_rest(const Reading *r, const FaktaSentence *s, uint32_t k, int title_status)
{
	const FaktaDocument *doc = r->doc;
	FaktaMention *m = &r->out->items[k];

	fakta_find_owner(doc, r->out, r->workplace, m);
	if (m->q.kind != KIND_HEADCOUNT && m->q.kind != KIND_PERCENTAGE)
		return;					/* the rest is told of people only */
	m->earlier = tag_between(doc, look_back(s, m->q.first, LOOK_BACK), m->q.first, TAG_EARLIER) ||
		tag_between(doc, look_back(s, m->q.first, LOOK_BACK), look_ahead(s, m->q.last, LOOK_BACK), TAG_EARLIER_WEAK) ||
		(m->trigger != FAKTA_NO_TOKEN && m->trigger < m->q.first && m->trigger >= s->first &&
		 tag_between(doc, m->trigger > s->first + 4 ? m->trigger - 4 : s->first + 1, m->trigger, TAG_AFTER_EVENT));
	m->compared = tag_between(doc, look_back(s, m->q.first, LOOK_BACK), m->q.first, TAG_COMPARE);
	if (fakta_loses_work(m->role))
	{
		bool		done;
		int			status = fakta_read_status(r, s, m, &done);

		/* "akan di-PHK bertahap. Tahap pertama menyasar 740 orang, sisanya 400" */
		if (status == STATUS_NONE && !done &&
			(tag_between(doc, look_back(s, m->q.first, 8), m->q.first, TAG_STAGE) ||
			 tag_between(doc, look_back(s, m->q.first, 3), m->q.first, TAG_ANAPHOR)))
		{
			uint32_t	j = loss_before(r->out, k);

			if (j != FAKTA_NO_TOKEN && m->sentence - r->out->items[j].sentence <= 1 && r->out->items[j].status == STATUS_PLANNED)
			{
				status = STATUS_PLANNED;
				m->earlier = false;
			}
		}
		/* "PHK akan dilakukan. Serikat menyebut 500 orang": as surely as the cue there */
		if (status == STATUS_NONE && !done && !m->earlier && m->sentence > 1 && s[-1].cues &&
			((m->trigger == FAKTA_NO_TOKEN && m->like == FAKTA_NO_TOKEN) ||
			 (is_told_on(doc, s) && headcount_before(r->out, k, 1) == FAKTA_NO_TOKEN)))
			for (uint32_t i = s->first; i-- > look_back(s - 1, s->first, LOOK_BACK);)
				if (fakta_is(doc, i, TAG_LAYOFF) || fakta_is(doc, i, TAG_FURLOUGH) || fakta_is(doc, i, TAG_CUT))
				{
					FaktaMention there = *m;

					there.trigger = there.q.first = there.q.last = i;
					status = fakta_read_status(r, s - 1, &there, &done);
					break;
				}
		/* "akan mem-PHK 500 orang ... Jumlah itu setara 5 persen", and the same number told again */
		if (status == STATUS_NONE && !done && !m->earlier)
			for (uint32_t j = k, n = 0; j-- > 0 && n < PART_LOOK * 2; n++)
			{
				const FaktaMention *other = &r->out->items[j];

				if (other->role != m->role || (other->q.kind != KIND_HEADCOUNT && other->q.kind != KIND_PERCENTAGE))
					continue;
				if ((other->q.kind == m->q.kind && other->q.value == m->q.value && other->said && other->subject == m->subject &&
					 is_job(doc, &other->q) == is_job(doc, &m->q)) ||
					/* "PHK 7.000 orang, atau 6 persen": one word tells of both */
					(other->trigger == m->trigger && m->trigger != FAKTA_NO_TOKEN) ||
					(m->sentence - other->sentence <= 2 && other->q.last >= doc->title_end && is_told_on(doc, s)))
				{
					if (other->status == STATUS_PLANNED || other->status == STATUS_AT_RISK)
						status = other->status;
					break;
				}
			}
		/* "mem-PHK 700 orang. PHK itu dilakukan bertahap dalam dua tahun ke depan" */
		if (status == STATUS_NONE && !done && !m->earlier)
			status = status_told_next(r, s, k);
		/* who shares another's role shares its status */
		if (status == STATUS_NONE && !done && !m->earlier)
		{
			uint32_t	j = m->like;

			if (j == FAKTA_NO_TOKEN && m->trigger != FAKTA_NO_TOKEN && m->trigger + 1 < s->end && m->trigger >= s->first &&
				fakta_is(doc, m->trigger, TAG_NOMINAL) && fakta_is(doc, m->trigger + 1, TAG_DEFINITE))
				j = loss_before(r->out, k);
			if (j != FAKTA_NO_TOKEN && j < k && fakta_loses_work(r->out->items[j].role))
				status = r->out->items[j].status;
		}
		m->said = status != STATUS_NONE || done || m->earlier;
		if (status == STATUS_NONE && !done && !m->earlier && title_status != STATUS_DENIED && m->scope == SCOPE_COMPANY &&
			m->subject == r->out->names.main)
			status = title_status;
		/* what the title denies is no rumour any more */
		if (title_status == STATUS_DENIED &&
			(status == STATUS_RUMOURED || (status == STATUS_NONE && tag_between(doc, look_back(s, m->q.first, LOOK_BACK), m->q.first, TAG_SOCIAL))))
			status = STATUS_DENIED;
		m->status = (uint8_t) (status == STATUS_NONE ? STATUS_DONE : status);
	}
	else
		m->status = STATUS_NONE;
}

/* Is the first employer that an article tells of a single one? */
static bool
begins_with_workplace(const FaktaDocument *doc)
{
	uint32_t	end = doc->ntokens < doc->title_end + LEAD_MAX ? doc->ntokens : doc->title_end + LEAD_MAX;

	for (uint32_t i = 0; i < end; i++)
	{
		const FaktaInfo *before;

		if (fakta_is_not(&doc->tokens[i], HINT_OWNER))
			continue;
		if (fakta_is(doc, i, TAG_AGGREGATE))
			return false;
		/* one government's */
		if (fakta_is(doc, i, TAG_PUBLIC))
			return true;
		if (!fakta_is(doc, i, TAG_WORKPLACE))
			continue;
		before = i > 0 ? fakta_info_at(doc, i - 1) : NULL;
		/* "pekerja pabrik rokok" are those of all factories */
		if (before && fakta_info_has(before, TAG_WORKER) && !(i > 1 && fakta_token_is_number(&doc->tokens[i - 2])))
			continue;
		return !(i > 0 && (fakta_token_is_number(&doc->tokens[i - 1]) ||
						   (before && (fakta_info_has(before, TAG_DIGIT) || fakta_info_has(before, TAG_VAGUE) ||
									   fakta_info_has(before, TAG_SCALE) || fakta_info_has(before, TAG_SOME)))));
	}
	return false;
}

/* Did no cue of its own give the mention its role? */
static bool
is_weak(const Reading *r, const FaktaMention *m)
{
	return m->trigger == FAKTA_NO_TOKEN || m->part_of != FAKTA_NO_TOKEN ||
		(m->role == ROLE_WORKFORCE && fakta_is(r->doc, m->trigger, TAG_OF));
}

/*
 * A number that stands without a cue but was told with one elsewhere in the
 * article means the same people.
 */
static void
recognise_repeats(const Reading *r)
{
	FaktaMentions *out = r->out;
	uint32_t	known[KNOWN_MAX];
	int			n = 0;

	for (uint32_t k = 0; k < out->n && n < KNOWN_MAX; k++)
	{
		const FaktaMention *m = &out->items[k];
		bool		seen = false;

		if (m->q.kind != KIND_HEADCOUNT || isnan(m->q.value) || m->q.value < 20 || is_weak(r, m) || m->role == ROLE_OTHER)
			continue;
		for (int i = 0; i < n && !seen; i++)
			seen = out->items[known[i]].q.value == m->q.value;
		if (!seen)
			known[n++] = k;
	}
	for (uint32_t k = 0; k < out->n && n > 0; k++)
	{
		FaktaMention *m = &out->items[k];

		if (m->q.kind != KIND_HEADCOUNT || !is_weak(r, m))
			continue;
		for (int i = 0; i < n; i++)
			if (out->items[known[i]].q.value == m->q.value &&
				is_job(r->doc, &out->items[known[i]].q) == is_job(r->doc, &m->q))
			{
				m->role = out->items[known[i]].role;
				m->part_of = FAKTA_NO_TOKEN;
				/* how surely, the first place tells if this one does not */
				m->like = known[i] < k ? known[i] : FAKTA_NO_TOKEN;
				m->repeated = true;
				break;
			}
	}
}

/* A title that tells of no employer: whose its number is, the article tells where it repeats it. */
static void
own_title(const Reading *r)
{
	FaktaMentions *out = r->out;

	if ((out->names.main != FAKTA_NO_NAME && out->names.entities[out->names.main].in_title > 0) ||
		tag_between(r->doc, 0, r->doc->title_end, TAG_WORKPLACE) || tag_between(r->doc, 0, r->doc->title_end, TAG_EMPLOYERS))
		return;
	for (uint32_t k = 0; k < out->n && out->items[k].q.last < r->doc->title_end; k++)
	{
		FaktaMention *m = &out->items[k];

		if (m->named || m->q.kind != KIND_HEADCOUNT || isnan(m->q.value))
			continue;
		for (uint32_t j = k + 1; j < out->n && j <= k + LOOK_BACK; j++)
		{
			const FaktaMention *other = &out->items[j];

			if (other->q.first >= r->doc->title_end && other->q.kind == m->q.kind && other->role == m->role && other->q.value == m->q.value)
			{
				m->scope = other->scope;
				m->subject = other->subject;
				break;
			}
		}
	}
}

static void
read_sentence(Reading *r, uint32_t n, FaktaQuantity **qs, uint32_t *room)
{
	const FaktaDocument *doc = r->doc;
	const FaktaSentence *s = &doc->sentences[n];
	uint32_t	nqs = 0;

	for (uint32_t i = s->first; i < s->end;)
	{
		const FaktaToken *t = &doc->tokens[i];
		const FaktaToken *end = &doc->tokens[s->end];

		/* nothing else begins a quantity */
		while (t < end && fakta_is_not(t, HINT_QUANTITY) && !fakta_token_is_number(t))
			t++;
		i = (uint32_t) (t - doc->tokens);
		if (t == end)
			break;
		if (!fakta_token_is_number(t) && !fakta_is_any(doc, i, HINT_QUANTITY))
		{
			i++;
			continue;
		}
		FAKTA_APPEND(doc->memory, *qs, nqs, *room);
		i = fakta_quantity_read(doc, i, s->first, s->end, &(*qs)[nqs]);
		if ((*qs)[nqs].kind != KIND_NONE)
		{
			/* bounds before a number may not reach into the one before it */
			if (nqs > 0 && (*qs)[nqs].first <= (*qs)[nqs - 1].last)
				(*qs)[nqs].first = (*qs)[nqs - 1].last + 1;
			nqs++;
		}
	}
	for (uint32_t k = 0; k < nqs; k++)
		fakta_find_noun(r, s, *qs, nqs, k);
	for (uint32_t k = 0; k < nqs; k++)
	{
		FaktaMentions *out = r->out;
		FaktaMention *m;

		if ((*qs)[k].kind == KIND_BARE)
			continue;
		FAKTA_APPEND(doc->memory, out->items, out->n, out->room);
		m = &out->items[out->n++];
		memset(m, 0, sizeof(*m));
		m->q = (*qs)[k];
		m->sentence = n;
		m->trigger = FAKTA_NO_TOKEN;
		m->subject = FAKTA_NO_NAME;
		m->part_of = m->like = FAKTA_NO_TOKEN;
		m->role = ROLE_OTHER;
	}
}

/* Is there any mention of those that are wanted?  The role is judged for losses only. */
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

void
fakta_mentions_read(const FaktaDocument *doc, FaktaWanted wanted, FaktaMentions *out)
{
	Reading		r = {.doc = doc,.out = out};
	FaktaQuantity *qs = NULL;
	uint32_t	room = 0;
	bool		people = false;
	int			title_status;

	memset(out, 0, sizeof(*out));
	out->names.main = FAKTA_NO_NAME;
	for (uint32_t n = 0; n < doc->nsentences; n++)
		r.topic |= doc->sentences[n].cues;
	for (uint32_t n = 0; n < doc->nsentences; n++)
	{
		doc->memory->check(doc->memory->state);
		if (doc->sentences[n].numbers)
			read_sentence(&r, n, &qs, &room);
	}
	if (wanted != WANT_LOSSES && !any_wanted(out, wanted))
	{
		out->n = 0;
		return;
	}
	for (uint32_t k = 0; k < out->n && !people; k++)
		people = out->items[k].q.kind == KIND_HEADCOUNT || out->items[k].q.kind == KIND_PERCENTAGE;

	/* percentages last: they look at the headcounts beside them */
	for (uint32_t k = 0; k < out->n; k++)
	{
		fakta_check(doc, k);
		if (out->items[k].q.kind == KIND_HEADCOUNT)
			fakta_judge_headcount(&r, &doc->sentences[out->items[k].sentence], k);
	}
	recognise_repeats(&r);
	/* what hangs on a number that was recognised is judged again */
	for (uint32_t k = 0; k < out->n; k++)
	{
		fakta_check(doc, k);
		if (out->items[k].q.kind == KIND_HEADCOUNT && is_weak(&r, &out->items[k]) && !out->items[k].repeated)
		{
			out->items[k].part_of = out->items[k].trigger = out->items[k].like = FAKTA_NO_TOKEN;
			fakta_judge_headcount(&r, &doc->sentences[out->items[k].sentence], k);
		}
	}
	for (uint32_t k = 0; k < out->n; k++)
	{
		fakta_check(doc, k);
		if (out->items[k].q.kind == KIND_HEADCOUNT)
			fakta_check_noun(&r, k);
	}
	for (uint32_t k = 0; k < out->n; k++)
	{
		fakta_check(doc, k);
		if (out->items[k].q.kind == KIND_PERCENTAGE)
			fakta_judge_percentage(&r, &doc->sentences[out->items[k].sentence], k);
	}

	/* roles rest on no name, and names are dear: in most news nobody loses work */
	if (wanted == WANT_LOSSES && !any_wanted(out, wanted))
	{
		out->n = 0;
		return;
	}
	if (people)
		fakta_names_read(doc, &out->names);
	title_status = fakta_title_status(doc);
	r.workplace = begins_with_workplace(doc);
	for (uint32_t k = 0; k < out->n; k++)
	{
		fakta_check(doc, k);
		judge_rest(&r, &doc->sentences[out->items[k].sentence], k, title_status);
	}
	own_title(&r);
	fakta_judge_title(&r);
	judge_staff(&r);
}
