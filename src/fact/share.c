/*
 * share.c
 *		Percentages: shares of a workforce, or of anything else.
 */
#include "fact/reading.h"

static bool
ends_in_nya(const FaktaDocument *doc, uint32_t i)
{
	const FaktaToken *t = &doc->tokens[i];

	return t->len > 3 && memcmp(doc->text + t->start + t->len - 3, "nya", 3) == 0;
}

/* "dari total PHK", "dari jumlah tenaga kerja ter-PHK", "dari total nasional" at i? */
static bool
of_layoffs(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	bool		worker = false;

	if (i >= s->end || !fakta_is(doc, i, TAG_OF))
		return false;
	for (i++; i < s->end; i++)
	{
		const FaktaInfo *info = fakta_info_at(doc, i);

		if (info == NULL)
			return false;
		/* "dari total pegawai secara keseluruhan" are one employer's */
		if ((fakta_info_has(info, TAG_AGGREGATE) && !worker) ||
			(fakta_info_has(info, TAG_LAYOFF) && !fakta_info_has(info, TAG_ACTIVE)))
			return true;
		worker |= fakta_info_has(info, TAG_WORKER) || fakta_info_has(info, TAG_EMPLOY);
		if (!fakta_info_has(info, TAG_TOTAL) && !fakta_info_has(info, TAG_WORKER) && !fakta_info_has(info, TAG_EMPLOY))
			return false;
	}
	return false;
}

/* "95 persen dari karyawan yang terdampak telah menerima paket": what some of them do, from i on */
static bool
of_affected_who_act(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i, bool noun)
{
	bool		affected = false;

	if (i >= s->end || !(fakta_is(doc, i, TAG_OF) || (noun && fakta_is(doc, i, TAG_RELATIVE))))
		return false;
	for (uint32_t n = 0; ++i < s->end && n < 10; n++)
	{
		const FaktaInfo *info = fakta_info_at(doc, i);

		if (!fakta_token_is_word(&doc->tokens[i]))
			return false;
		if (info && fakta_info_has(info, TAG_PASSIVE) && (fakta_info_has(info, TAG_LAYOFF) || fakta_info_has(info, TAG_AFFECTED)))
			affected = true;
		else if (affected && info && (fakta_info_has(info, TAG_DONE) || fakta_info_has(info, TAG_PLAN) || fakta_info_has(info, TAG_NEGATE) ||
									  fakta_info_has(info, TAG_ACT) || fakta_info_has(info, TAG_AGREE)))
			return true;
	}
	return false;
}

/* Is a percentage a share of some workforce? */
static bool
of_workforce(const Reading *r, const FaktaSentence *s, const FaktaMention *m, uint32_t *linked)
{
	const FaktaDocument *doc = r->doc;
	uint32_t	i = m->q.last + 1;
	uint32_t	k = (uint32_t) (m - r->out->items);

	*linked = FAKTA_NO_TOKEN;
	/* "lebih dari setengah korban PHK" */
	if ((m->q.noun != FAKTA_NO_TOKEN && fakta_is(doc, m->q.noun, TAG_STRUCK)) || (i < s->end && fakta_is(doc, i, TAG_STRUCK)))
		return false;
	if (m->q.noun != FAKTA_NO_TOKEN && (fakta_is(doc, m->q.noun, TAG_WORKER) || fakta_is(doc, m->q.noun, TAG_JOB)))
		return !of_affected_who_act(doc, s, i, true);
	/* "60 persen juga dirumahkan" */
	for (uint32_t j = i; j < s->end && j < i + 3 && fakta_token_is_word(&doc->tokens[j]); j++)
	{
		const FaktaWord *word = fakta_word_at(doc, j);

		if (word && fakta_has(word, TAG_PASSIVE) && (fakta_has(word, TAG_LAYOFF) || fakta_has(word, TAG_FURLOUGH)))
			return true;
		if (!word || !(word->flags & LEX_STOP) || fakta_has(word, TAG_OF))
			break;
	}
	/* "hampir 50 persen setiap hotel karyawannya dirumahkan" */
	for (uint32_t j = i; r->topic && j + 1 < s->end && j < i + 7 && fakta_token_is_word(&doc->tokens[j]); j++)
		if (fakta_is(doc, j, TAG_WORKER) && ends_in_nya(doc, j) && fakta_is(doc, j + 1, TAG_PASSIVE) &&
			(fakta_is(doc, j + 1, TAG_LAYOFF) || fakta_is(doc, j + 1, TAG_FURLOUGH)))
			return true;
	/* "kurang dari 5 persen total tenaga kerja" */
	if (i + 1 < s->end && ((fakta_is(doc, i, TAG_EMPLOY) && fakta_is(doc, i, TAG_NOMINAL)) ||
						   (fakta_is(doc, i, TAG_TOTAL) && fakta_is(doc, i + 1, TAG_WORKER))))
		return true;
	/* "10 persen di antaranya atau 29.986 pekerja" */
	if (i + 1 < s->end && fakta_is(doc, i, TAG_SUBSET) && fakta_is(doc, i + 1, TAG_OR) && k + 1 < r->out->n &&
		m[1].q.kind == KIND_HEADCOUNT && m[1].sentence == m->sentence && m[1].q.first - i <= 4)
	{
		*linked = k + 1;
		return true;
	}
	/* of those told before, unless it is said that these lose their work */
	if (i < s->end && fakta_is(doc, i, TAG_SUBSET))
	{
		for (uint32_t j = i + 1; j < s->end && j < i + 5; j++)
			if (fakta_is(doc, j, TAG_PASSIVE) &&
				(fakta_is(doc, j, TAG_LAYOFF) || fakta_is(doc, j, TAG_FURLOUGH) || fakta_is(doc, j, TAG_AFFECTED)))
				return true;
		return false;
	}
	/* "90 persen merupakan karyawan yang dirumahkan" */
	if (i + 3 < s->end && fakta_is(doc, i, TAG_COPULA) && fakta_is(doc, i + 1, TAG_WORKER) && fakta_is(doc, i + 2, TAG_RELATIVE) &&
		(fakta_is(doc, i + 3, TAG_LAYOFF) || fakta_is(doc, i + 3, TAG_FURLOUGH)))
		return true;
	/* "dipangkas setengahnya" */
	if (m->q.ratio && m->q.noun == FAKTA_NO_TOKEN && m->q.first > s->first && ends_in_nya(doc, m->q.last) &&
		(fakta_is(doc, m->q.first - 1, TAG_CUT) || fakta_is(doc, m->q.first - 1, TAG_CUT_WEAK) || fakta_is(doc, m->q.first - 1, TAG_LAYOFF)))
		return true;

	/* a share of those who lose their work anywhere: "menyumbang 21 persen", "22 persen dari total PHK" */
	if (tag_between(doc, look_back(s, m->q.first, 6), m->q.first, TAG_CONTRIBUTE) || of_layoffs(doc, s, i) ||
		(r->topic && of_affected_who_act(doc, s, i, false)))
		return false;

	/* "naik 25 persen, yakni dari 30.561 orang" */
	if (m->q.first > s->first && fakta_is(doc, m->q.first - 1, TAG_CHANGE) && m->q.noun == FAKTA_NO_TOKEN)
		return false;
	/* "250 orang atau sekitar 10 persen", "10 persen atau 250 orang", "(30 persen)" */
	if (k > 0)
	{
		const FaktaMention *p = m - 1;

		if (p->q.kind == KIND_HEADCOUNT && p->sentence == m->sentence && m->q.first > p->q.last &&
			((m->q.first - p->q.last <= 9 && tag_between(doc, look_back(s, m->q.first, 4) > p->q.last ? look_back(s, m->q.first, 4) : p->q.last + 1, m->q.first, TAG_OR)) ||
			 m->q.first - p->q.last <= 4) &&
			(tag_between(doc, p->q.last + 1, m->q.first, TAG_OR) || fakta_mark(doc, m->q.first - 1) == '('))
		{
			/* "Jawa Barat tertinggi, 261 orang atau 29 persen dari total pekerja" */
			if (i < s->end && fakta_is(doc, i, TAG_OF_TOTAL) && tag_between(doc, s->first, p->q.first, TAG_PROVINCE))
				return false;
			/* "Jawa Tengah 47.940 pekerja (38 persen)": a share of all of them */
			if (fakta_mark(doc, m->q.first - 1) == '(' &&
				tag_between(doc, look_back(s, p->q.first, 3), p->q.first, TAG_PROVINCE))
				return false;
			*linked = k - 1;
			return true;
		}
	}
	/* "100 dari 2.600 itu 4 persen": the share of two numbers just told */
	if (k > 1 && m[-1].q.kind == KIND_HEADCOUNT && m[-2].q.kind == KIND_HEADCOUNT && m[-2].sentence == m->sentence &&
		m[-1].role == ROLE_WORKFORCE && fabs(100 * m[-2].q.value / m[-1].q.value - m->q.value) < 0.6)
	{
		*linked = k - 2;
		return true;
	}
	if (k + 1 < r->out->n)
	{
		const FaktaMention *p = m + 1;

		if (p->q.kind == KIND_HEADCOUNT && p->sentence == m->sentence && p->q.first - m->q.last <= 8 &&
			tag_between(doc, m->q.last + 1, p->q.first, TAG_OR))
		{
			*linked = k + 1;
			return true;
		}
	}

	/* "dari total karyawan", "dari organisasi" */
	if (i < s->end && fakta_is(doc, i, TAG_OF))
	{
		for (uint32_t j = i + 1; j < s->end && j < i + 5; j++)
		{
			const FaktaInfo *info = fakta_info_at(doc, j);

			if (info == NULL)
			{
				if (fakta_token_is_number(&doc->tokens[j]))
					continue;	/* 20 persen dari 3.000 karyawan */
				break;
			}
			if (fakta_info_has(info, TAG_MONEY_BASE))
				return false;
			if (fakta_info_has(info, TAG_WORKER) || fakta_info_has(info, TAG_SHARE_BASE) || fakta_info_has(info, TAG_JOB) ||
				(fakta_info_has(info, TAG_EMPLOY) && fakta_info_has(info, TAG_NOMINAL)))
				return true;
			if (!fakta_info_has(info, TAG_TOTAL) && !fakta_info_has(info, TAG_APPROX) && !fakta_info_has(info, TAG_LEAD) &&
				!fakta_info_has(info, TAG_MORE) && !fakta_info_has(info, TAG_SCALE))
				break;
		}
		return false;
	}
	/* a title: "Bank Jaya PHK Karyawan, Disebut Sekitar 3 Persen" */
	if (m->q.last < doc->title_end && doc->sentences[0].cues && tag_between(doc, s->first, m->q.first, TAG_WORKER) &&
		!tag_between(doc, s->first, s->end, TAG_MONEY_BASE) && !tag_between(doc, s->first, s->end, TAG_CHANGE) &&
		!tag_between(doc, s->first, s->end, TAG_PAY))
		return true;
	/* any other noun right after is what it is a share of */
	if (i < s->end && (fakta_is(doc, i, TAG_MONEY_BASE) || fakta_is(doc, i, TAG_CHANGE)))
		return false;
	/* "potong honor pegawai hingga 25 persen": a share of the pay */
	for (uint32_t j = m->q.first, n = 0; j-- > s->first && n < 6; n++)
		if (fakta_is(doc, j, TAG_PAY))
			return false;
	/* "PHK 10 persen", "karyawan sebanyak 10 persen", "yang di-PHK tidak sampai 10 persen" */
	for (uint32_t j = m->q.first, n = 0, reach = 3; j-- > s->first && n < reach; n++)
	{
		const FaktaInfo *info = fakta_info_at(doc, j);

		if (info == NULL)
		{
			if (fakta_mark(doc, j) == ')' || fakta_mark(doc, j) == '"')
				continue;
			break;
		}
		if (fakta_info_has(info, TAG_MONEY_BASE) || fakta_info_has(info, TAG_CHANGE) || fakta_info_has(info, TAG_PAY))
			return false;
		/* "ongkos untuk pegawai hingga 50 persen" */
		if (fakta_info_has(info, TAG_WORKER) &&
			tag_between(doc, look_back(s, j, 2), j, TAG_MONEY_BASE))
			return false;
		if (fakta_info_has(info, TAG_LAYOFF) || fakta_info_has(info, TAG_FURLOUGH) || fakta_info_has(info, TAG_WORKER) ||
			(fakta_info_has(info, TAG_EMPLOY) && fakta_info_has(info, TAG_NOMINAL)))
			return true;
		/* "tenaga kerja kami harus dikurangi 20 persen" */
		if (fakta_info_has(info, TAG_CUT) && fakta_info_has(info, TAG_PASSIVE))
			reach = 7;
		/* "pekerja yang terkena PHK ini disebut mencapai 20 persen" */
		if (fakta_info_has(info, TAG_LEAD) || fakta_info_has(info, TAG_DEMONSTRATIVE) || fakta_info_has(info, TAG_HEARSAY))
			reach += reach < 6;
	}
	return false;
}

void
fakta_judge_percentage(const Reading *r, const FaktaSentence *s, uint32_t k)
{
	const FaktaDocument *doc = r->doc;
	FaktaMention *m = &r->out->items[k];
	uint32_t	linked;
	double		best = 0;

	m->role = ROLE_OTHER;
	/* what people answer when asked */
	if (tag_between(doc, look_back(s, m->q.first, LOOK_BACK), m->q.first, TAG_SURVEY))
		return;
	if (fakta_is_list_line(r, s, k) && !fakta_is(doc, m->q.first > s->first ? m->q.first - 1 : m->q.first, TAG_CHANGE))
	{
		/* "GTV: merumahkan 30 persen staf" */
		fakta_weigh_side(r, s, m, RULE_BEFORE, &best, &m->role, &m->trigger);
		if (!(best >= WEIGHT_MIN && m->role == ROLE_FURLOUGHED))
		{
			m->role = ROLE_LAID_OFF;
			m->trigger = FAKTA_NO_TOKEN;
		}
		return;
	}
	/* "8 persen itu" */
	if (r->topic && m->q.last + 1 < s->end && fakta_is(doc, m->q.last + 1, TAG_DEFINITE))
		for (uint32_t j = k; j-- > 0 && k - j <= PART_LOOK;)
			if (r->out->items[j].q.kind == KIND_PERCENTAGE && r->out->items[j].q.value == m->q.value && r->out->items[j].role != ROLE_OTHER)
			{
				fakta_judge_as(r, k, j);
				return;
			}
	if (!of_workforce(r, s, m, &linked))
		return;
	if (linked != FAKTA_NO_TOKEN)
	{
		if (r->out->items[linked].role != ROLE_WORKFORCE)
			fakta_judge_as(r, k, linked);
		/* "memangkas 2.000 karyawan dari total 23.000 stafnya, atau sekitar 8,7 persen": of the first */
		else if (linked + 1 == k && linked > 0 && m[-2].q.kind == KIND_HEADCOUNT && m[-2].sentence == m->sentence &&
				 fakta_loses_work(m[-2].role) && fabs(100 * m[-2].q.value / m[-1].q.value - m->q.value) < 1)
			fakta_judge_as(r, k, linked - 1);
		return;
	}
	fakta_weigh_side(r, s, m, RULE_INSIDE, &best, &m->role, &m->trigger);
	fakta_weigh_side(r, s, m, RULE_BEFORE, &best, &m->role, &m->trigger);
	fakta_weigh_side(r, s, m, RULE_AFTER, &best, &m->role, &m->trigger);
	if (best < WEIGHT_MIN || m->role == ROLE_WORKFORCE)
	{
		bool		anaphor = tag_between(doc, look_back(s, m->q.first, 4), m->q.first, TAG_ANAPHOR);
		uint32_t	before = headcount_before(r->out, k, anaphor ? 2 : 1);

		/* "Jumlah itu setara 30 persen dari total karyawan" */
		m->role = ROLE_OTHER;
		m->trigger = FAKTA_NO_TOKEN;
		if (before != FAKTA_NO_TOKEN && fakta_loses_work(r->out->items[before].role))
			fakta_judge_as(r, k, before);
		/* "Perusahaan merumahkan karyawan. Jumlahnya sekitar 3 persen dari total karyawan" */
		else if (anaphor && s > doc->sentences && s[-1].cues)
			for (uint32_t j = s->first; j-- > look_back(s - 1, s->first, LOOK_BACK);)
				if (fakta_is(doc, j, TAG_LAYOFF) || fakta_is(doc, j, TAG_CUT) || fakta_is(doc, j, TAG_FURLOUGH))
				{
					m->role = fakta_is(doc, j, TAG_FURLOUGH) ? ROLE_FURLOUGHED : ROLE_LAID_OFF;
					break;
				}
	}
}
