/*
 * status.c
 *		How surely people lose their work: done, planned, threatened, told, denied.
 */
#include "fact/reading.h"

/* How far before a cue its status words stand. */
#define STATUS_REACH	9
/* How far from it somebody denies it or tells it as a rumour. */
#define CLAIM_REACH		16

/* "... 300 buruh ini merupakan dampak", "... disebabkan": is what follows token i told of it, its cause? */
static bool
is_cause_told(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	uint32_t	end = i + 7;

	while (++i < s->end && i < end && fakta_token_is_word(&doc->tokens[i]))
		if (fakta_is(doc, i, TAG_COPULA) || fakta_is(doc, i, TAG_CAUSED))
			return !tag_between(doc, i + 1, i + 3 < s->end ? i + 3 : s->end, TAG_DENY);
	return false;
}

/*
 * The status by the words before the cue (or, without one, before the number);
 * STATUS_NONE if they do not say.
 */
int
fakta_read_status(const Reading *r, const FaktaSentence *s, const FaktaMention *m, bool *done)
{
	const FaktaDocument *doc = r->doc;
	uint32_t	trigger = m->trigger != FAKTA_NO_TOKEN && m->trigger >= s->first && m->trigger < s->end ? m->trigger : m->q.first;
	uint32_t	from = trigger;
	bool		plan = false,
				risk = false,
				rumour = false,
				deny = false;
	double		pass = 1;
	uint32_t	distance = 0;

	*done = false;
	/* "terbesar sejak penghapusan 10.000 posisi": long over */
	if (trigger > s->first && trigger < m->q.first && fakta_is(doc, trigger - 1, TAG_SINCE) && fakta_is(doc, trigger, TAG_NOMINAL))
	{
		*done = true;
		return STATUS_NONE;
	}
	/* what the cue itself says: "akan kehilangan", "bukan phk" */
	for (uint32_t i = from + 1; i-- > s->first && distance <= STATUS_REACH; distance++)
	{
		const FaktaInfo *info;

		if (!fakta_token_is_word(&doc->tokens[i]))
		{
			pass *= fakta_mark(doc, i) == ',' ? 0.6 : 0.8;
			continue;
		}
		info = fakta_tags_at(doc, i);
		if (info == NULL)
			continue;
		if (pass < 0.3)
			break;
		if (fakta_info_has(info, TAG_CLAUSE) && i < from)
			pass *= 0.6;
		/* "diperkirakan ada 400 orang yang terpaksa di-PHK" is not done yet */
		if (fakta_info_has(info, TAG_DONE) && !plan && !risk && !(fakta_info_has(info, TAG_FORCED) && trigger > m->q.last))
			*done = true;
		if (fakta_info_has(info, TAG_PLAN) && !*done)
			plan = true;
		if (fakta_info_has(info, TAG_PLAN_WEAK) && distance <= 2 && !*done)
			plan = true;
		/* "diperkirakan ribuan itu" guesses the number of what is done */
		if (fakta_info_has(info, TAG_RISK) && !*done &&
			!(m->trigger == FAKTA_NO_TOKEN && i + 1 == m->q.first && fakta_info_has(info, TAG_GUESS)))
			risk = true;
		/* "dalam dua tahun ke depan, Lyra memangkas 500 orang" */
		if (fakta_info_has(info, TAG_FUTURE) && !*done)
			plan = true;
		/* "jika pihaknya akan mem-PHK" is told, not supposed */
		if (fakta_info_has(info, TAG_RISK_WEAK) && fakta_info_has(info, TAG_SUPPOSE) && plan)
			continue;
		/* "sumber menyebut jika perusahaan mem-PHK": no condition */
		if (fakta_info_has(info, TAG_RISK_WEAK) && i > s->first &&
			(fakta_is(doc, i - 1, TAG_SPEECH) || fakta_is(doc, i - 1, TAG_ASSERT)))
			continue;
		if (fakta_info_has(info, TAG_RISK_WEAK) && distance <= 3 && !*done && m->trigger != FAKTA_NO_TOKEN)
			risk = true;
		if (fakta_info_has(info, TAG_NEGATE) && distance <= 2 && i < from &&
			!(i + 1 < s->end && (fakta_is(doc, i + 1, TAG_ONLY) || fakta_is(doc, i + 1, TAG_DENY) || fakta_is(doc, i + 1, TAG_INCLUDING))))
			deny = true;
	}
	/* "PHK di divisi itu akan melibatkan 1.500 pekerjaan"; a number alone may be estimated of what is done */
	if (!*done)
	{
		bool		guess = false;

		for (uint32_t i = trigger + 1; i < m->q.first; i++)
		{
			/* "Pemutusan hubungan kerja (PHK) diperkirakan ..." */
			if (fakta_mark(doc, i) == ')' && i == trigger + 1)
				continue;
			if (fakta_mark(doc, i) || fakta_is(doc, i, TAG_CLAUSE))
				break;
			/* "diperkirakan akan menyebabkan" */
			if (guess && fakta_is(doc, i, TAG_RISK) && !fakta_is(doc, i, TAG_GUESS))
				risk = true;
			guess |= fakta_is(doc, i, TAG_RISK);
			/* "PHK yang mengancam ribuan pekerja" */
			if (i + 1 == m->q.first && fakta_is(doc, i, TAG_RISK) && !fakta_is(doc, i, TAG_GUESS))
				risk = true;
			/* "pengurangan bisa mencapai 30 persen" */
			if (fakta_is(doc, i, TAG_RISK_WEAK) && i + 1 < m->q.first && fakta_is(doc, i + 1, TAG_LEAD))
				risk = true;
			if (fakta_is(doc, i, TAG_PLAN))
				guess ? (risk = true) : (plan = true);
		}
	}
	/* "PHK terhadap 1.320 buruh yang dijadwalkan akhir Oktober" */
	if (!*done && !plan && m->q.last + 2 < s->end && m->q.last >= trigger && fakta_is(doc, m->q.last + 1, TAG_RELATIVE) &&
		fakta_is(doc, m->q.last + 2, TAG_PLAN))
		plan = true;
	/* "PHK 500 orang bulan depan" */
	if (!*done && !plan && !risk)
		for (uint32_t i = trigger < m->q.first ? trigger + 1 > look_back(s, m->q.first, CLAIM_REACH * 2) ? trigger + 1 :
			 look_back(s, m->q.first, CLAIM_REACH * 2) : m->q.last + 1;
			 i < s->end && i <= m->q.last + 12; i++)
		{
			if (i >= m->q.first && i <= m->q.last)
				continue;
			/* of another number */
			if (i < m->q.first && fakta_token_is_number(&doc->tokens[i]))
			{
				i = m->q.last;
				plan = false;
				continue;
			}
			if (fakta_mark(doc, i) == ';' || fakta_is(doc, i, TAG_CLAUSE) || fakta_is(doc, i, TAG_RELATIVE) ||
				(i > m->q.last && (fakta_mark(doc, i) == ',' || fakta_is(doc, i, TAG_AND) || fakta_is(doc, i, TAG_BENEFICIARY))))
				break;
			plan |= fakta_is(doc, i, TAG_FUTURE);
		}
	/* "500.000 orang lagi terancam" */
	if (!*done && !plan && !risk && m->q.last >= trigger)
		for (uint32_t i = m->q.last + 1; i < s->end && i <= m->q.last + 2; i++)
		{
			risk |= fakta_is(doc, i, TAG_RISK);
			if (!fakta_is(doc, i, TAG_OTHER_ONE))
				break;
		}
	/* "ribuan orang di negara lain akan menyusul", but "500 orang akan menerima pesangon" */
	if (!*done && !plan && !risk && m->q.last >= trigger)
		for (uint32_t i = m->q.last + 1; i + 1 < s->end && i <= m->q.last + 6; i++)
		{
			const FaktaInfo *info = fakta_tags_at(doc, i);

			if (!fakta_token_is_word(&doc->tokens[i]) ||
				(info && (fakta_info_has(info, TAG_CLAUSE) || fakta_info_has(info, TAG_RELATIVE) || fakta_info_has(info, TAG_DONE) ||
						  fakta_info_has(info, TAG_LAYOFF) || fakta_info_has(info, TAG_FURLOUGH))))
				break;
			if (info && fakta_info_has(info, TAG_PLAN))
			{
				plan = fakta_is(doc, i + 1, TAG_COMPARE) || fakta_is(doc, i + 1, TAG_PASSIVE);
				break;
			}
		}
	/* who denies or tells a rumour speaks first; what is denied may stand first too */
	for (uint32_t i = look_back(s, trigger, CLAIM_REACH); i < s->end && i < trigger + CLAIM_REACH; i++)
	{
		const FaktaInfo *info = fakta_tags_at(doc, i);

		if (info == NULL)
		{
			/* a list's next item is another claim */
			if (fakta_mark(doc, i) == ';')
			{
				if (i > trigger && i > m->q.first)
					break;
				deny = rumour = false;
			}
			continue;
		}
		/* "karyawannya dikabarkan sebanyak 2.000 orang, artinya 40 orang di-PHK" doubts another number */
		if (fakta_info_has(info, TAG_RUMOUR) && (i <= trigger || i < m->q.first) &&
			!(i + 2 < m->q.first && fakta_is(doc, i + 1, TAG_LEAD) && fakta_token_is_number(&doc->tokens[i + 2])))
			rumour = true;
		/* "menanggapi isu PHK, ia mengatakan perusahaan mem-PHK 250 orang" */
		if (fakta_info_has(info, TAG_ASSERT) && i < trigger)
			rumour = false;
		/* "tidak membantah", "tak menampik" */
		if (fakta_info_has(info, TAG_DENY) && !(i > s->first && fakta_is(doc, i - 1, TAG_NEGATE)) && (i <= trigger || fakta_info_has(info, TAG_PASSIVE)))
			deny = true;
	}
	/* "membantah pemecatan 300 buruh ini merupakan dampak kenaikan upah": only the cause is denied */
	if (deny && is_cause_told(doc, s, m->q.last > trigger ? m->q.last : trigger))
		deny = false;
	/* "Kabar PHK 700 karyawan ramai. Manajer membantahnya." */
	if (!deny && s + 1 < doc->sentences + doc->nsentences)
		deny = tag_between(doc, s[1].first, look_ahead(s + 1, s[1].first, CLAIM_REACH), TAG_DENY_BACK);
	/* "membantah dan mengatakan hanya 200 orang" */
	if (m->q.first > s->first && fakta_is(doc, m->q.first - 1, TAG_ONLY) &&
		(deny || tag_between(doc, look_back(s, m->q.first, 6), m->q.first, TAG_NEGATE)))
	{
		deny = rumour = false;
		/* "bukan 5.000, hanya 640" */
		*done |= !plan && !risk;
	}
	/* "membantah dan menyebut angka 45.000" */
	if (deny && m->q.first > s->first + 2)
	{
		uint32_t	i = m->q.first - 1;

		while (i > s->first + 1 && (fakta_is(doc, i, TAG_FIGURE) || fakta_is(doc, i, TAG_LEAD) || fakta_is(doc, i, TAG_CLAUSE)))
			i--;
		if ((fakta_is(doc, i, TAG_SPEECH) || fakta_is(doc, i, TAG_ASSERT)) && fakta_is(doc, i - 1, TAG_AND) &&
			tag_between(doc, look_back(s, i, 8), i, TAG_DENY))
			deny = false;
	}
	/* "bukan 30 orang yang dipecat" */
	if (m->q.first > s->first && fakta_is(doc, m->q.first - 1, TAG_NEGATE))
		deny = true;
	if (deny)
		return STATUS_DENIED;
	if (rumour)
		return STATUS_RUMOURED;
	if (risk)
		return STATUS_AT_RISK;
	if (plan)
		return STATUS_PLANNED;
	return STATUS_NONE;
}

/* Does a title's word at i speak of its layoffs: no comma lies between, or they follow? */
static bool
is_about_cue(const FaktaDocument *doc, uint32_t i)
{
	for (uint32_t j = i; j < doc->title_end && j < i + 8; j++)
		if (fakta_is(doc, j, TAG_LAYOFF) || fakta_is(doc, j, TAG_CUT) || fakta_is(doc, j, TAG_FURLOUGH))
			return true;
	for (uint32_t j = i; j-- > 0;)
	{
		if (fakta_mark(doc, j) == ',' || fakta_mark(doc, j) == ':' || fakta_mark(doc, j) == '.' || fakta_mark(doc, j) == '?')
			return false;
		if (fakta_is(doc, j, TAG_LAYOFF) || fakta_is(doc, j, TAG_CUT) || fakta_is(doc, j, TAG_FURLOUGH))
			return true;
	}
	return false;
}

/* What the title says of the status: "Akan PHK ...", "Terancam ...". */
int
fakta_title_status(const FaktaDocument *doc)
{
	bool		cue = false;
	int			status = STATUS_NONE;

	for (uint32_t i = 0; i < doc->title_end; i++)
	{
		const FaktaInfo *info = fakta_tags_at(doc, i);

		if (info == NULL)
			continue;
		cue |= fakta_info_has(info, TAG_LAYOFF) || fakta_info_has(info, TAG_CUT) || fakta_info_has(info, TAG_FURLOUGH);
		if (fakta_info_has(info, TAG_PLAN) && status == STATUS_NONE && is_about_cue(doc, i))
			status = STATUS_PLANNED;
		/* what a title guesses, it may guess of the number */
		if (fakta_info_has(info, TAG_RISK) && !fakta_info_has(info, TAG_GUESS) && status == STATUS_NONE && is_about_cue(doc, i))
			status = STATUS_AT_RISK;
		if (fakta_info_has(info, TAG_DENY))
			status = STATUS_DENIED;
	}
	return cue || status == STATUS_DENIED ? status : STATUS_NONE;
}

/* The first people of the article's body who lose their work, in its first two sentences. */
static const FaktaMention *
first_told(const Reading *r)
{
	const FaktaMentions *out = r->out;

	for (uint32_t k = 0; k < out->n && k < LOOK_BACK && out->items[k].sentence <= 2; k++)
		if (out->items[k].q.last >= r->doc->title_end && fakta_loses_work(out->items[k].role))
			return &out->items[k];
	return NULL;
}

/*
 * A title says it shortly: "Philips Pangkas 6.000 Pekerjaan".  How surely, the
 * article tells where it repeats the number.
 */
void
fakta_judge_title(const Reading *r)
{
	FaktaMentions *out = r->out;

	for (uint32_t k = 0; k < out->n && out->items[k].q.last < r->doc->title_end; k++)
	{
		FaktaMention *m = &out->items[k];

		const FaktaMention *first;
		bool		again = false;

		if ((m->said && m->status != STATUS_RUMOURED) || !fakta_loses_work(m->role) || tag_between(r->doc, 0, m->q.first, TAG_AFTER_EVENT))
			continue;
		for (uint32_t j = k + 1; j < out->n && j <= k + LOOK_BACK && !again; j++)
		{
			const FaktaMention *other = &out->items[j];

			again = other->q.first >= r->doc->title_end && other->q.kind == m->q.kind && other->role == m->role &&
				(isnan(m->q.value) ? isnan(other->q.value) && other->q.low == m->q.low : other->q.value == m->q.value);
			if (again && (other->status == STATUS_PLANNED || other->status == STATUS_DENIED))
				m->status = other->status;
		}
		/* "Intel Pecat 15.000 Orang", and the article begins: "akan memangkas lebih dari 15 persen" */
		if (!again && m->status == STATUS_DONE && (first = first_told(r)) != NULL && first->status == STATUS_PLANNED &&
			first->role == m->role && first->scope == m->scope &&
			(!isnan(m->q.value) || (first->q.value >= m->q.low && first->q.value <= m->q.high)))
			m->status = STATUS_PLANNED;
	}
}
