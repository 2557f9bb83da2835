/*
 * role.c
 *		Who the people of a number are: the cues, and where they alone would be
 *		wrong.  doc/roles.md explains every case to a linguist.
 */
#include "fact/reading.h"

/* The longest line of a list, in tokens. */
#define LINE_MAX		16
/* Rows of a form from the name of an employer to a number of its. */
#define FORM_ROWS_MAX	4
/* The lines of a list, above which its heading stands. */
#define LIST_MAX		12
/* From the noun of a staff to its number, whosever it is. */
#define FAR_MAX			14

/* Mention k shares the role, cue and, if its own words say nothing, status of j. */
void
fakta_judge_as(const Reading *r, uint32_t k, uint32_t j)
{
	FaktaMention *m = &r->out->items[k];

	m->role = r->out->items[j].role;
	m->trigger = r->out->items[j].trigger;
	m->like = j;
}

/* Does the word at i tell what somebody does: "menerima", "memilih"? */
static bool
is_deed(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	const FaktaToken *t = i < s->end ? &doc->tokens[i] : NULL;
	const FaktaWord *word = t ? fakta_word_at(doc, i) : NULL;

	return word && t->len > 5 && (doc->text[t->start] | 0x20) == 'm' && (doc->text[t->start + 1] | 0x20) == 'e' &&
		fakta_root(word) != word && !(word->flags & LEX_STOP) && !fakta_has(word, TAG_LAYOFF) && !fakta_has(word, TAG_SOURCE);
}

/* "8.371 orang sudah mengurus": what the people do */
static bool
after_deed(const FaktaDocument *doc, const FaktaSentence *s, const FaktaMention *m)
{
	uint32_t	i = m->q.last + 1;

	while (i < s->end && i <= m->q.last + 2 && (fakta_is(doc, i, TAG_DONE) || fakta_is(doc, i, TAG_PLAN) || fakta_is(doc, i, TAG_NEGATE)))
		i++;
	return is_deed(doc, s, i);
}

/* Tags of words that tell who loses, leaves or gets work. */
static bool
is_cue_of_work(const FaktaInfo *info)
{
	return fakta_info_has(info, TAG_LAYOFF) || fakta_info_has(info, TAG_FURLOUGH) || fakta_info_has(info, TAG_AFFECTED) ||
		fakta_info_has(info, TAG_DEPART) || fakta_info_has(info, TAG_DEPART_WEAK) || fakta_info_has(info, TAG_HIRE) ||
		fakta_info_has(info, TAG_REMAIN);
}

/* "100.000 di antaranya sudah mengajukan klaim": what some of them do */
static bool
is_subset_that_acts(const FaktaDocument *doc, const FaktaSentence *s, const FaktaMention *m)
{
	uint32_t	i = m->q.last + 1;

	if (i >= s->end || !fakta_is(doc, i, TAG_SUBSET))
		return false;
	for (i++; i < s->end && i <= m->q.last + 4; i++)
	{
		const FaktaInfo *info = fakta_info_at(doc, i);

		if (info && is_cue_of_work(info))
			return false;
		if (is_deed(doc, s, i) || (info && fakta_info_has(info, TAG_ACT)))
			return true;
		if (!fakta_token_is_word(&doc->tokens[i]))
			return false;
	}
	return false;
}

/*
 * The next of a list: "PT A mem-PHK 150 karyawan, PT B 200 orang, diikuti PT C
 * sebanyak 75 orang".  Only a name stands between the two numbers.
 */
static bool
goes_on_with_name(const FaktaDocument *doc, const FaktaSentence *s, const FaktaMention *before, const FaktaMention *m)
{
	uint32_t	i = before->q.last + 1;
	bool		name = false,
				parted = false;

	if (m->q.first - before->q.last > LINE_MAX)
		return false;
	for (; i < m->q.first; i++)
	{
		const FaktaInfo *info = fakta_info_at(doc, i);
		char		mark = fakta_mark(doc, i);

		if (mark == ',' || mark == ';' || (info && (fakta_info_has(info, TAG_AND) || fakta_info_has(info, TAG_NEXT_ONE))))
			parted = true;
		else if (!fakta_token_is_word(&doc->tokens[i]))
		{
			if (mark != '(' && mark != ')' && mark != ':' && mark != '=' && mark != '-' && mark != '.')
				return false;
		}
		else if (fakta_capital(doc, i) && parted)
			name = true;
		else if (!(info && (fakta_info_has(info, TAG_LEAD) || fakta_info_has(info, TAG_APPROX) || fakta_info_has(info, TAG_PREPOSITION))))
			return false;
	}
	return name;
}

/*
 * A number of people that no cue explains, right after a larger number of
 * people who lose their work, is a part of them: sites, provinces, units.
 */
static bool
is_rest_of(const Reading *r, const FaktaSentence *s, uint32_t k)
{
	FaktaMention *m = &r->out->items[k];
	int			seen = 0;

	if (m->q.noun != FAKTA_NO_TOKEN && !fakta_is(r->doc, m->q.noun, TAG_WORKER) && !fakta_is(r->doc, m->q.noun, TAG_PERSON))
		return false;
	if (after_deed(r->doc, s, m) ||
		tag_between(r->doc, look_back(s, m->q.first, LOOK_BACK), m->q.first, TAG_EARLIER))
		return false;
	for (uint32_t j = k; j-- > 0 && seen < PART_LOOK && k - j <= LOOK_BACK && m->sentence - r->out->items[j].sentence <= PART_SENTENCES;)
	{
		const FaktaMention *whole = &r->out->items[j];

		if (whole->q.kind != KIND_HEADCOUNT)
			continue;
		seen++;
		/* "pendaftar 38 ribu orang, baru 2.100 yang lolos" */
		if (m->q.elliptic && seen == 1 && whole->sentence == m->sentence && whole->role == ROLE_OTHER &&
			fakta_size(&m->q) < fakta_size(&whole->q))
			return false;
		if (whole->part_of != FAKTA_NO_TOKEN || !fakta_loses_work(whole->role) || !(fakta_size(&m->q) < fakta_size(&whole->q)) ||
			whole->q.last < r->doc->title_end)
			continue;
		/* "2.400 buruh ... Kami kirim dua pengawas" */
		if (fakta_size(&m->q) < 10 && m->q.unit && whole->q.unit && strcmp(m->q.unit, whole->q.unit) != 0 &&
			m->q.noun != FAKTA_NO_TOKEN && !fakta_is(r->doc, m->q.noun, TAG_PERSON))
			return false;
		fakta_judge_as(r, k, j);
		m->part_of = j;
		return true;
	}
	return false;
}

/* "menjadi", and "ke" between two numbers of which "dari" stands before the first: "dari 9.000 ke 5.000" */
static bool
becomes(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	if (fakta_is(doc, i, TAG_BECOME))
		return true;
	if (!fakta_is(doc, i, TAG_TO_WEAK) || i < s->first + 2 || i + 1 >= s->end)
		return false;
	return tag_between(doc, look_back(s, i, 5), i, TAG_OF) &&
		(fakta_token_is_number(&doc->tokens[i - 1]) || fakta_token_is_number(&doc->tokens[i - 2])) &&
		(fakta_token_is_number(&doc->tokens[i + 1]) || (i + 2 < s->end && fakta_token_is_number(&doc->tokens[i + 2])));
}

/*
 * Before and after: "dari 9.000 menjadi 5.000", "5.000 orang, turun dari
 * 9.000".  What rises is no staff that shrinks: only numbers of a staff.
 */
static bool
is_before_after(const Reading *r, const FaktaSentence *s, FaktaMention *m)
{
	const FaktaDocument *doc = r->doc;
	uint32_t	start = m->q.first,
				i = m->q.last + 1;
	bool		before = start > s->first && fakta_is(doc, start - 1, TAG_OF);

	if (before && i < s->end && becomes(doc, s, i) && !tag_between(doc, look_back(s, start, 4), start, TAG_INCREASE) &&
		!tag_between(doc, look_back(s, start, LOOK_BACK), start, TAG_ANAPHOR))
	{
		m->role = ROLE_WORKFORCE;
		m->trigger = start - 1;
		return true;
	}
	/* "jumlah karyawan turun 1.000 menjadi 239.000" */
	if (start > s->first && fakta_is(doc, start - 1, TAG_DECREASE) && i < s->end && fakta_is(doc, i, TAG_BECOME) &&
		tag_between(doc, look_back(s, start, 10), start, TAG_EMPLOY))
	{
		m->role = ROLE_LAID_OFF;
		m->trigger = start - 1;
		return true;
	}
	if (before || m->q.noun == FAKTA_NO_TOKEN ||
		!(fakta_is(doc, m->q.noun, TAG_WORKER) || fakta_is(doc, m->q.noun, TAG_PERSON)))
		return false;
	/* "1.412 orang, turun dari 2.035", "13.715 orang, berkurang 14 persen dari 15.989" */
	for (uint32_t n = 0; i < s->end && n < 4; i++, n++)
		if (fakta_is(doc, i, TAG_DECREASE) && !fakta_is(doc, i, TAG_LAYOFF))
		{
			uint32_t	stop = i + 6 < s->end ? i + 6 : s->end;

			for (uint32_t j = i + 1; j + 1 < stop; j++)
				if (fakta_is(doc, j, TAG_OF) && fakta_token_is_number(&doc->tokens[j + 1]))
				{
					m->role = ROLE_REMAINING;
					m->trigger = i;
					return true;
				}
			return false;
		}
	return false;
}

/* "PHK di Tangerang: PT A 2.400 orang; PT B 1.500": what a list is headed by. */
static bool
is_headed(const Reading *r, const FaktaSentence *s, FaktaMention *m)
{
	const FaktaDocument *doc = r->doc;
	uint32_t	from = look_back(s, m->q.first, LOOK_BACK),
				colon = m->q.first;

	while (colon > from && fakta_mark(doc, colon) != ':')
		colon--;
	for (uint32_t i = colon; i-- > from;)
	{
		const FaktaInfo *info = fakta_info_at(doc, i);

		if (info && (fakta_info_has(info, TAG_LAYOFF) || fakta_info_has(info, TAG_FURLOUGH)))
		{
			m->role = fakta_info_has(info, TAG_LAYOFF) ? ROLE_LAID_OFF : ROLE_FURLOUGHED;
			m->trigger = i;
			return true;
		}
	}
	return false;
}

/* "setelah PHK itu", "setelah itu" before a word at i */
bool
fakta_is_afterwards(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	for (uint32_t j = look_back(s, i, 12); j < i; j++)
		if (fakta_is(doc, j, TAG_AFTER_EVENT))
			for (uint32_t n = j + 1; n < i && n <= j + 3; n++)
				if (fakta_is(doc, n, TAG_LAYOFF) || fakta_is(doc, n, TAG_CUT) || fakta_is(doc, n, TAG_FURLOUGH) ||
					fakta_is(doc, n, TAG_DEFINITE))
					return true;
	return false;
}

/* Does a line begin with a dash, star, dot or number of a list? */
static bool
has_bullet(const FaktaDocument *doc, const FaktaSentence *s)
{
	size_t		at = doc->tokens[s->first].start;

	if (fakta_is_dash(doc, s->first) || fakta_mark(doc, s->first) == '*')
		return true;
	if (s->first + 1 < s->end && fakta_token_is_number(&doc->tokens[s->first]) &&
		(fakta_mark(doc, s->first + 1) == '.' || fakta_mark(doc, s->first + 1) == ')'))
		return true;
	/* the mark may end the sentence before */
	while (at > 0 && doc->text[at - 1] == ' ')
		at--;
	if (at > 2 && (doc->text[at - 1] == '.' || doc->text[at - 1] == ')') && doc->text[at - 2] >= '0' && doc->text[at - 2] <= '9')
		return doc->text[at - 3] == '\n' || (at > 3 && doc->text[at - 4] == '\n');
	if (at > 1 && (doc->text[at - 1] == '-' || doc->text[at - 1] == '*'))
		return doc->text[at - 2] == '\n' || doc->text[at - 2] == ' ';
	return at > 2 && doc->utf8 && (memcmp(doc->text + at - 3, "\xE2\x80\xA2", 3) == 0 ||
								   memcmp(doc->text + at - 3, "\xE2\x80\x93", 3) == 0);
}

/* The line before that of sentence s, of which a bullet such as "2." may be a sentence of its own. */
static const FaktaSentence *
line_before(const FaktaDocument *doc, const FaktaSentence *s)
{
	s--;
	for (int n = 0; n < 2 && s > doc->sentences && s->end - s->first <= 3 && fakta_token_is_number(&doc->tokens[s->first]); n++)
		s--;
	return s;
}

/* A line that is a name and a number: "PT Sinar Benang Semarang (956 orang)". */
static bool
is_row(const FaktaDocument *doc, const FaktaSentence *s, const FaktaMention *m)
{
	size_t		at = doc->tokens[s->first].start;

	if (!fakta_capital(doc, s->first) || at == 0 || doc->text[at - 1] != '\n' || m->q.last + 3 < s->end ||
		(m->q.last + 1 < s->end && fakta_token_is_word(&doc->tokens[m->q.last + 1])))
		return false;
	for (uint32_t i = s->first; i < m->q.first; i++)
		if (fakta_token_is_word(&doc->tokens[i]) && !fakta_capital(doc, i) &&
			!fakta_is(doc, i, TAG_PREPOSITION) && !fakta_is(doc, i, TAG_LEAD))
			return false;
	return true;
}

/*
 * A short line of a list, below a title or lines that speak of layoffs, or
 * below another such line whose people lose their work.
 */
bool
fakta_is_list_line(const Reading *r, const FaktaSentence *s, uint32_t k)
{
	const FaktaDocument *doc = r->doc;
	const FaktaSentence *above;

	if (s->end - s->first > LINE_MAX * 2 || s - doc->sentences < 2 || !(has_bullet(doc, s) || is_row(doc, s, &r->out->items[k])))
		return false;
	above = line_before(doc, s);
	if (doc->sentences[0].cues || above->cues || (above > doc->sentences && above[-1].cues))
		return s->end - s->first <= LINE_MAX || above->cues;
	return k > 0 && r->out->items[k - 1].sentence >= above - doc->sentences &&
		fakta_loses_work(r->out->items[k - 1].role) && s->end - s->first <= LINE_MAX &&
		(has_bullet(doc, above) || is_row(doc, above, &r->out->items[k - 1]));
}

/*
 * "PHK sedang berjalan. Kurang lebih 135 pilot." or '"Ada 300 orang," katanya':
 * a sentence that tells nothing but a number is about what the one before
 * tells.  The cue there, or FAKTA_NO_TOKEN.
 */
static uint32_t
cue_of_answer(const FaktaDocument *doc, const FaktaSentence *s, const FaktaMention *m)
{
	if (s == doc->sentences || !s[-1].cues || s->end - s->first > LINE_MAX * 2)
		return FAKTA_NO_TOKEN;
	for (uint32_t i = s->first; i < s->end; i++)
	{
		const FaktaInfo *info = fakta_info_at(doc, i);
		const FaktaWord *word;

		if (i >= m->q.first && i <= m->q.last)
			continue;
		if (fakta_token_is_number(&doc->tokens[i]))
			return FAKTA_NO_TOKEN;
		if (!fakta_token_is_word(&doc->tokens[i]))
			continue;
		/* who says so stands behind */
		if (info && fakta_info_has(info, TAG_SPEECH) && i > m->q.last)
			break;
		word = fakta_word_at(doc, i);
		if (!(word && (word->flags & LEX_STOP)) &&
			!(info && (fakta_info_has(info, TAG_LEAD) || fakta_info_has(info, TAG_TOTAL) || fakta_info_has(info, TAG_ANAPHOR) ||
					   fakta_info_has(info, TAG_DONE))))
			return FAKTA_NO_TOKEN;
	}
	for (uint32_t i = s->first; i-- > look_back(s - 1, s->first, LOOK_BACK);)
		if (fakta_is(doc, i, TAG_LAYOFF) || fakta_is(doc, i, TAG_FURLOUGH) || fakta_is(doc, i, TAG_CUT))
			return i;
	return FAKTA_NO_TOKEN;
}

/* "Lyra (1.500 karyawan), Sutra (90 karyawan)": a number in brackets behind a name */
static bool
is_bracketed(const FaktaDocument *doc, const FaktaSentence *s, const FaktaMention *m)
{
	return m->q.kind == KIND_HEADCOUNT && m->q.first > s->first + 1 && m->q.last + 1 < s->end &&
		fakta_mark(doc, m->q.first - 1) == '(' && fakta_mark(doc, m->q.last + 1) == ')' &&
		(doc->tokens[m->q.first - 2].flags & TF_CAPITAL);
}

/* "jumlah pekerja ter-PHK", "jumlah karyawan yang di-PHK": does the verb at i tell whom the number counts? */
static bool
is_counted_by(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	if (i > s->first && fakta_is(doc, i - 1, TAG_RELATIVE))
		i--;
	if (i == s->first)
		return false;
	return (fakta_is(doc, i - 1, TAG_EMPLOY) && fakta_is(doc, i - 1, TAG_NOMINAL)) ||
		(i > s->first + 1 && fakta_is(doc, i - 1, TAG_WORKER) && fakta_is(doc, i - 2, TAG_TOTAL));
}

/* "5 persen dari tenaga kerja yang mencapai 14.800 orang": the number of a staff that a share is of */
static bool
is_staff_of(const FaktaDocument *doc, const FaktaSentence *s, const FaktaMention *m)
{
	uint32_t	i = m->q.first;
	bool		link = false;

	while (i > s->first && (fakta_is(doc, i - 1, TAG_LEAD) || fakta_is(doc, i - 1, TAG_RELATIVE) || fakta_is(doc, i - 1, TAG_NUMBERING)))
	{
		link = true;
		i--;
	}
	/* "dari total tenaga kerja Lyra, yang mencapai 14.800 orang" */
	if (link && i > s->first && fakta_mark(doc, i - 1) == ',')
		i--;
	for (int n = 0; link && n < 4 && i > s->first && fakta_capital(doc, i - 1) && !fakta_is(doc, i - 1, TAG_WORKER); n++)
		i--;
	if (link && i > s->first && fakta_is(doc, i - 1, TAG_EMPLOY) && fakta_is(doc, i - 1, TAG_NOMINAL))
		return i > s->first + 1 && fakta_is(doc, i - 2, TAG_OF);
	/* "dari total pegawai korporat yang mencapai", "karyawan secara global yang bisa mencapai" */
	for (uint32_t n = 0; link && n < 5 && i > s->first + 1 && !fakta_is(doc, i - 1, TAG_WORKER); n++)
	{
		if (!fakta_token_is_word(&doc->tokens[i - 1]) || fakta_is(doc, i - 1, TAG_LAYOFF) || fakta_is(doc, i - 1, TAG_CUT) ||
			fakta_is(doc, i - 1, TAG_AFFECTED) || fakta_is(doc, i - 1, TAG_CLAUSE) || fakta_is(doc, i - 1, TAG_OR))
			return false;
		i--;
	}
	if (!link || i == s->first || !fakta_is(doc, --i, TAG_WORKER))
		return false;
	return i > s->first && (fakta_is(doc, i - 1, TAG_OF_TOTAL) || fakta_is(doc, i - 1, TAG_OF));
}

/* "jumlah karyawan gabungan dari A dan B di Indonesia tercatat 2.500 orang": the staff's noun, far before */
static uint32_t
staff_far_before(const FaktaDocument *doc, const FaktaSentence *s, const FaktaMention *m)
{
	uint32_t	from = look_back(s, m->q.first, FAR_MAX),
				commas = 0;

	if (m->q.first == s->first || !fakta_is(doc, m->q.first - 1, TAG_LEAD) || m->q.noun == FAKTA_NO_TOKEN ||
		!(fakta_is(doc, m->q.noun, TAG_PERSON) || fakta_is(doc, m->q.noun, TAG_WORKER)))
		return FAKTA_NO_TOKEN;
	for (uint32_t i = m->q.first - 1; i-- > from;)
	{
		/* ", termasuk anak perusahaan," */
		if (fakta_mark(doc, i) == ',' && (commas == 1 || tag_between(doc, look_back(s, i, 5), i, TAG_INCLUDING)) && commas++ < 2)
			continue;
		if (commas == 1)
			continue;
		if (!fakta_token_is_word(&doc->tokens[i]) || fakta_is(doc, i, TAG_CLAUSE) || fakta_is(doc, i, TAG_RELATIVE) ||
			fakta_is(doc, i, TAG_LAYOFF) || fakta_is(doc, i, TAG_CUT) || fakta_is(doc, i, TAG_AFFECTED))
			return FAKTA_NO_TOKEN;
		if (fakta_is(doc, i, TAG_EMPLOY) && fakta_is(doc, i, TAG_NOMINAL))
			return i;
	}
	return FAKTA_NO_TOKEN;
}

/* Is the last word of change before a word at i one of growth? */
static bool
rises_before(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	for (uint32_t n = 0; n < 12 && i > s->first; n++)
	{
		i--;
		if (fakta_is(doc, i, TAG_INCREASE))
			return true;
		if (fakta_is(doc, i, TAG_DECREASE) || fakta_is(doc, i, TAG_SHRINK))
			return false;
	}
	return false;
}

/*
 * The noun that a number of "orang" is told of: "karyawan kami saat ini 3.500
 * orang", "jumlah nasabah tumbuh 61 persen menjadi 5,2 juta orang".
 */
static uint32_t
head_before(const FaktaDocument *doc, const FaktaSentence *s, const FaktaMention *m)
{
	uint32_t	from = look_back(s, m->q.first, 9);
	bool		told = false;

	if (!m->q.elliptic && (m->q.noun == FAKTA_NO_TOKEN || !fakta_is(doc, m->q.noun, TAG_PERSON)))
		return FAKTA_NO_TOKEN;
	for (uint32_t i = m->q.first; i-- > from;)
	{
		const FaktaInfo *info = fakta_info_at(doc, i);

		if (info == NULL)
		{
			/* "karyawan Lyra kini 5.000 orang" */
			if (!fakta_token_is_number(&doc->tokens[i]) && !(told && fakta_capital(doc, i)))
				return FAKTA_NO_TOKEN;
			continue;
		}
		if (fakta_info_has(info, TAG_PEOPLE))
			return fakta_info_has(info, TAG_PERSON) || (i > s->first && fakta_token_is_number(&doc->tokens[i - 1])) ? FAKTA_NO_TOKEN : i;
		if (!(fakta_info_has(info, TAG_NOW) || fakta_info_has(info, TAG_OWN) || fakta_info_has(info, TAG_RELATIVE) ||
			  fakta_info_has(info, TAG_LEAD) || fakta_info_has(info, TAG_ONLY) || fakta_info_has(info, TAG_DEFINITE) ||
			  fakta_info_has(info, TAG_BECOME) || fakta_info_has(info, TAG_CHANGE) || fakta_info_has(info, TAG_PERCENT) ||
			  fakta_info_has(info, TAG_COPULA) || fakta_info_has(info, TAG_EMPLOYERS) || fakta_info_has(info, TAG_MONTH) ||
			  fakta_info_has(info, TAG_TOLD_OF) || fakta_info_has(info, TAG_RUMOUR)))
			return FAKTA_NO_TOKEN;
		told |= fakta_info_has(info, TAG_NOW) || fakta_info_has(info, TAG_TOLD_OF) || fakta_info_has(info, TAG_RUMOUR);
	}
	return FAKTA_NO_TOKEN;
}

/*
 * "1. PT Lyra", "Jumlah buruh: 250", "Alasan: efisiensi": the row of a form
 * below the name of an employer, in an article whose title tells of a cut.
 */
static bool
is_form_row(const FaktaDocument *doc, const FaktaSentence *s, const FaktaMention *m)
{
	uint32_t	n = m->sentence;

	if (m->q.first < s->first + 2 || fakta_mark(doc, m->q.first - 1) != ':' || s->end - s->first > LINE_MAX ||
		!(doc->tokens[s->first].flags & TF_LINE) || s->first < doc->title_end || doc->title_end == 0 || !doc->sentences[0].cues)
		return false;
	if (s->end - m->q.last > 2 || !fakta_is(doc, s->first, TAG_EMPLOY) || !fakta_is(doc, s->first, TAG_NOMINAL))
		return false;
	/* the employer's line is at most a few rows above */
	while (n-- > 0 && m->sentence - n <= FORM_ROWS_MAX)
	{
		const FaktaSentence *row = &doc->sentences[n];

		if (row->end - row->first > LINE_MAX || row->first < doc->title_end)
			return false;
		if (fakta_is(doc, row->first, TAG_LEGAL) || fakta_is(doc, row->first, TAG_EMPLOYER) ||
			(fakta_token_is_number(&doc->tokens[row->first]) && row->first + 2 < row->end && fakta_is(doc, row->first + 2, TAG_LEGAL)))
			return true;
	}
	return false;
}

void
fakta_judge_headcount(const Reading *r, const FaktaSentence *s, uint32_t k)
{
	const FaktaDocument *doc = r->doc;
	FaktaMention *m = &r->out->items[k];
	double		best = 0;
	uint32_t	before = headcount_before(r->out, k, 0);
	uint32_t	start = m->q.first;
	const FaktaInfo *preceding = start > s->first ? fakta_info_at(doc, start - 1) : NULL;
	bool		of = preceding && fakta_info_has(preceding, TAG_OF);

	/* "bisa seratus, bisa 900": talk */
	if (m->q.elliptic && preceding && fakta_info_has(preceding, TAG_TALK) && !fakta_info_has(preceding, TAG_CLAUSE) &&
		!(m->q.last + 1 < s->end && fakta_is(doc, m->q.last + 1, TAG_OF)))
	{
		m->role = ROLE_OTHER;
		m->trigger = start - 1;
		return;
	}
	/* "dulu pekerjanya ribuan" */
	if (m->q.elliptic && preceding && fakta_info_has(preceding, TAG_WORKER) && start > s->first + 1 &&
		!fakta_token_is_number(&doc->tokens[start - 2]) && !(m->q.last + 1 < s->end && fakta_is(doc, m->q.last + 1, TAG_PASSIVE)) &&
		isnan(m->q.value))
	{
		m->role = ROLE_WORKFORCE;
		m->trigger = start - 1;
		return;
	}
	/* "ratusan itu", of those just told */
	if (m->q.elliptic && isnan(m->q.value) && m->q.last + 1 < s->end && fakta_is(doc, m->q.last + 1, TAG_DEFINITE))
	{
		uint32_t	j = loss_before(r->out, k);

		m->role = ROLE_LAID_OFF;
		if (j != FAKTA_NO_TOKEN)
			fakta_judge_as(r, k, j);
		return;
	}
	/* "separuh dari 180 pegawainya", "310 dari 1.250 karyawan" */
	if (of && k > 0 && r->out->items[k - 1].q.last + 2 == start && r->out->items[k - 1].sentence == m->sentence &&
		(r->out->items[k - 1].q.kind == KIND_PERCENTAGE || r->out->items[k - 1].q.elliptic))
	{
		m->role = ROLE_WORKFORCE;
		m->trigger = start - 1;
		return;
	}
	/* "dari 640 orang tersebut", "ke-41 karyawan itu" */
	if ((of || (start > s->first + 1 && fakta_is_dash(doc, start - 1) && fakta_is(doc, start - 2, TAG_TO_WEAK))) && m->q.last + 1 < s->end && fakta_is(doc, m->q.last + 1, TAG_DEFINITE))
	{
		for (uint32_t j = k; j-- > 0 && k - j <= LOOK_BACK;)
			if (r->out->items[j].q.kind == KIND_HEADCOUNT && r->out->items[j].q.value == m->q.value &&
				r->out->items[j].role != ROLE_OTHER)
			{
				fakta_judge_as(r, k, j);
				return;
			}
	}
	if (is_bracketed(doc, s, m) && (s->cues || (m->sentence > 0 && s[-1].cues)) &&
		((k > 0 && m[-1].sentence == m->sentence && is_bracketed(doc, s, m - 1)) ||
		 (k + 1 < r->out->n && m[1].sentence == m->sentence && is_bracketed(doc, s, m + 1))))
	{
		m->role = ROLE_LAID_OFF;
		return;
	}
	if (is_staff_of(doc, s, m))
	{
		m->role = ROLE_WORKFORCE;
		m->trigger = start - 1;
		return;
	}
	if (is_form_row(doc, s, m))
	{
		m->role = ROLE_LAID_OFF;
		return;
	}
	fakta_weigh_side(r, s, m, RULE_INSIDE, &best, &m->role, &m->trigger);
	fakta_weigh_side(r, s, m, RULE_BEFORE, &best, &m->role, &m->trigger);
	fakta_weigh_side(r, s, m, RULE_AFTER, &best, &m->role, &m->trigger);
	/* "penumpang bertambah dari 700 menjadi 900 orang": no staff */
	if (of && best >= WEIGHT_MIN && m->role == ROLE_WORKFORCE && m->trigger + 1 == start && m->q.last + 1 < s->end &&
		becomes(doc, s, m->q.last + 1) && rises_before(doc, s, start))
		for (uint32_t i = start - 1; i-- > look_back(s, start - 1, 9);)
			if (fakta_is(doc, i, TAG_PEOPLE))
			{
				if (fakta_is(doc, i, TAG_WORKER) || fakta_is(doc, i, TAG_PERSON) || fakta_is(doc, i, TAG_JOB))
					break;
				m->role = ROLE_OTHER;
				m->trigger = i;
				return;
			}
	/* "dari 9.000 ke 5.000 orang", as "menjadi" in role.txt */
	if (best < 112 && preceding && fakta_info_has(preceding, TAG_TO_WEAK) && k > 0 && before + 1 == k && m[-1].q.last + 2 == start &&
		becomes(doc, s, start - 1))
	{
		best = 112;
		m->role = ROLE_REMAINING;
		m->trigger = start - 1;
	}
	if (best < WEIGHT_MIN && r->topic && staff_far_before(doc, s, m) != FAKTA_NO_TOKEN)
	{
		m->role = ROLE_WORKFORCE;
		m->trigger = staff_far_before(doc, s, m);
		return;
	}
	/* "puluhan buruh ini tak diberi pesangon", of those told before */
	if (best < WEIGHT_MIN && m->q.last + 1 < s->end && fakta_is(doc, m->q.last + 1, TAG_DEFINITE))
		for (uint32_t j = k; j-- > 0 && k - j <= PART_LOOK * 2;)
			if (r->out->items[j].q.kind == KIND_HEADCOUNT && r->out->items[j].role != ROLE_OTHER &&
				r->out->items[j].q.low == m->q.low && r->out->items[j].q.high == m->q.high)
			{
				fakta_judge_as(r, k, j);
				return;
			}
	if (best >= WEIGHT_MIN && is_subset_that_acts(doc, s, m))
	{
		m->role = ROLE_OTHER;
		return;
	}
	/* a list goes on, unless the number has a cue of its own */
	if (before != FAKTA_NO_TOKEN && !m->q.ratio && !is_job(doc, &m->q) &&
		r->out->items[before].role != ROLE_OTHER && r->out->items[before].role != ROLE_WORKFORCE &&
		(best < WEIGHT_MIN || m->trigger <= r->out->items[before].q.last ||
		 (m->trigger < start && fakta_is(doc, m->trigger, TAG_NEXT_ONE))) &&
		goes_on_with_name(doc, s, &r->out->items[before], m))
	{
		fakta_judge_as(r, k, before);
		m->part_of = r->out->items[before].part_of;
		return;
	}
	/* "... Gresik 1.206 pekerja. Kemudian Lamongan 187 pekerja" */
	if ((best < WEIGHT_MIN || m->trigger == s->first) && before == FAKTA_NO_TOKEN && fakta_is(doc, s->first, TAG_NEXT_ONE))
	{
		uint32_t	j = headcount_before(r->out, k, 1);

		if (j != FAKTA_NO_TOKEN && fakta_loses_work(r->out->items[j].role) && goes_on_with_name(doc, s, &r->out->items[j], m))
		{
			fakta_judge_as(r, k, j);
			m->part_of = r->out->items[j].part_of;
			return;
		}
	}
	/* "290 ribu lapangan kerja baru" */
	if (is_job(doc, &m->q) && m->q.last + 1 < s->end && fakta_is(doc, m->q.last + 1, TAG_FRESH) &&
		!(best >= 60 && fakta_loses_work(m->role)))
	{
		m->role = ROLE_HIRED;
		return;
	}
	/* "program pensiun dini diikuti 212 orang" */
	if (best >= WEIGHT_MIN && m->role == ROLE_OTHER && fakta_is(doc, m->trigger, TAG_ACT_ON) &&
		(tag_between(doc, look_back(s, m->trigger < start ? m->trigger : start, 7),
					look_ahead(s, m->trigger > m->q.last ? m->trigger : m->q.last, 6), TAG_DEPART) ||
		 (s > doc->sentences && !s->cues && !tag_between(doc, m->trigger, look_ahead(s, m->trigger, 5), TAG_PAY) &&
		  tag_between(doc, look_back(s - 1, s->first, LINE_MAX * 2), s->first, TAG_DEPART))))
	{
		m->role = ROLE_DEPARTED;
		return;
	}
	/* "menawarkan pensiun dini dengan kuota 900 orang", and that quota told again */
	if (r->topic && preceding && fakta_info_has(preceding, TAG_QUOTA) && !(best >= WEIGHT_MIN && m->trigger > start))
	{
		bool		leave = tag_between(doc, look_back(s, start, LINE_MAX), start, TAG_DEPART);

		for (uint32_t j = k; !leave && j-- > 0 && k - j <= PART_LOOK;)
			leave = r->out->items[j].q.kind == KIND_HEADCOUNT && r->out->items[j].q.value == m->q.value &&
				r->out->items[j].role == ROLE_DEPARTED;
		if (leave)
		{
			m->role = ROLE_DEPARTED;
			return;
		}
	}
	/* "menawarkan 400 pekerjaan" */
	if (is_job(doc, &m->q) && preceding && fakta_info_has(preceding, TAG_OFFER) && !(best >= WEIGHT_MIN && m->trigger >= start))
	{
		m->role = ROLE_HIRED;
		m->trigger = FAKTA_NO_TOKEN;	/* says nothing of a number joined to it */
		return;
	}
	/* "dari 64.300 orang tersebut, 55.000 orang bekerja di industri tekstil" */
	if (best < 60 && before != FAKTA_NO_TOKEN && before + 1 == k && fakta_loses_work(r->out->items[before].role) &&
		start > s->first && fakta_mark(doc, start - 1) == ',' && start - r->out->items[before].q.last <= 4 &&
		r->out->items[before].q.first > s->first && fakta_is(doc, r->out->items[before].q.first - 1, TAG_OF))
	{
		fakta_judge_as(r, k, before);
		return;
	}
	/* "memangkas 17 persen jumlah pekerjanya, yaitu sekitar 1.500 orang" */
	if (preceding && fakta_info_has(preceding, TAG_OR) && m->role == ROLE_WORKFORCE && best >= WEIGHT_MIN && k > 0 &&
		r->out->items[k - 1].q.kind == KIND_PERCENTAGE && r->out->items[k - 1].sentence == m->sentence &&
		start - r->out->items[k - 1].q.last <= 9)
	{
		FaktaMention share = r->out->items[k - 1];
		double		weight = 0;

		fakta_weigh_side(r, s, &share, RULE_BEFORE, &weight, &share.role, &share.trigger);
		if (weight >= WEIGHT_MIN && fakta_loses_work(share.role))
		{
			m->role = share.role;
			m->trigger = share.trigger;
			return;
		}
	}
	/* "bukan 150 orang, tapi 230 orang" */
	if (before != FAKTA_NO_TOKEN && r->out->items[before].q.first > s->first && start - r->out->items[before].q.last <= 5 &&
		fakta_is(doc, r->out->items[before].q.first - 1, TAG_NEGATE) && fakta_loses_work(r->out->items[before].role) &&
		tag_between(doc, r->out->items[before].q.last + 1, start, TAG_CLAUSE))
	{
		m->role = r->out->items[before].role;
		m->trigger = r->out->items[before].trigger;
		return;
	}
	/* "tenaga kerja globalnya yang mencapai 104 ribu orang" */
	if (start > s->first + 3 && preceding && fakta_info_has(preceding, TAG_LEAD) &&
		(fakta_is(doc, start - 2, TAG_RELATIVE) || (fakta_is(doc, start - 2, TAG_RISK_WEAK) && fakta_is(doc, start - 3, TAG_RELATIVE))) &&
		!(best >= WEIGHT_MIN && (fakta_loses_work(m->role) || m->role == ROLE_OTHER)))
		for (uint32_t i = start - 2; i-- > look_back(s, start - 2, 5);)
		{
			if (!fakta_token_is_word(&doc->tokens[i]) || fakta_is(doc, i, TAG_LAYOFF) || fakta_is(doc, i, TAG_FURLOUGH) ||
				fakta_is(doc, i, TAG_AFFECTED))
				break;
			if (fakta_is(doc, i, TAG_WORKER))
			{
				m->role = ROLE_WORKFORCE;
				m->trigger = i;
				return;
			}
		}
	/* "meminta 40 karyawan mengundurkan diri" */
	if (best >= WEIGHT_MIN && m->role == ROLE_DEPARTED && m->trigger > m->q.last && m->trigger - m->q.last <= 3 && preceding &&
		fakta_info_has(preceding, TAG_DEMAND))
	{
		m->role = ROLE_LAID_OFF;
		return;
	}
	/* "mem-PHK 300 orang dan meninggalkan 205 pekerja"; "tutup, meninggalkan 205 pekerja tanpa pesangon" */
	if (best >= WEIGHT_MIN && m->role == ROLE_DEPARTED && m->trigger < start && fakta_is(doc, m->trigger, TAG_LEAVING))
	{
		m->role = before != FAKTA_NO_TOKEN && fakta_loses_work(r->out->items[before].role) ? ROLE_REMAINING :
			r->topic || tag_between(doc, s->first, m->trigger, TAG_CLOSING) ? ROLE_LAID_OFF : ROLE_OTHER;
		return;
	}
	/* "kehilangan tiga pekerjaan" is told of a free lance */
	if (best >= WEIGHT_MIN && fakta_is(doc, m->trigger, TAG_LOSING) && (fakta_size(&m->q) < 10 || !r->topic))
	{
		m->role = ROLE_OTHER;
		return;
	}
	/* jobs that are lost; people who are lost are missing */
	if (best >= WEIGHT_MIN && fakta_is(doc, m->trigger, TAG_LOST) && !is_job(doc, &m->q))
	{
		m->role = ROLE_OTHER;
		return;
	}
	/* "setelah perampingan, perusahaan mempekerjakan 2.115 orang" */
	/* "hanya ada lima pekerja yang dilakukan PHK" */
	if (best >= WEIGHT_MIN && m->role == ROLE_REMAINING && m->q.last + 1 < s->end && fakta_is(doc, m->q.last + 1, TAG_RELATIVE))
		for (uint32_t i = m->q.last + 2; i < s->end && i <= m->q.last + 4; i++)
			if (fakta_is(doc, i, TAG_LAYOFF) && !fakta_is(doc, i, TAG_ACTIVE))
			{
				m->role = ROLE_LAID_OFF;
				m->trigger = i;
				return;
			}
	/* "masih ada 800 karyawan lagi yang akan di-PHK" */
	if (best >= WEIGHT_MIN && m->role == ROLE_REMAINING && m->trigger < start)
		for (uint32_t i = m->q.last + 1, from = 0; i < s->end && i <= m->q.last + 7 && fakta_token_is_word(&doc->tokens[i]); i++)
		{
			if (fakta_is(doc, i, TAG_NEGATE))
				break;
			if (fakta_is(doc, i, TAG_RELATIVE) || fakta_is(doc, i, TAG_PLAN) || fakta_is(doc, i, TAG_RISK))
				from = i;
			if (from && fakta_is(doc, i, TAG_LAYOFF) && !fakta_is(doc, i, TAG_ACTIVE))
			{
				m->role = ROLE_LAID_OFF;
				m->trigger = i;
				return;
			}
		}
	/* "seluruh karyawannya, yang berjumlah 1.500 orang, di-PHK" */
	if (best >= WEIGHT_MIN && m->role == ROLE_WORKFORCE && m->trigger < start && m->q.last + 2 < s->end &&
		fakta_mark(doc, m->q.last + 1) == ',' && fakta_is(doc, m->q.last + 2, TAG_PASSIVE) &&
		(fakta_is(doc, m->q.last + 2, TAG_LAYOFF) || fakta_is(doc, m->q.last + 2, TAG_FURLOUGH)) &&
		tag_between(doc, look_back(s, start, 3), start, TAG_RELATIVE))
	{
		m->role = fakta_is(doc, m->q.last + 2, TAG_LAYOFF) ? ROLE_LAID_OFF : ROLE_FURLOUGHED;
		m->trigger = m->q.last + 2;
		return;
	}
	/* "memiliki 8.000 pekerja yang harus terkena PHK" */
	if (best >= WEIGHT_MIN && m->role == ROLE_WORKFORCE && m->trigger < start)
		for (uint32_t i = m->q.last + 1; i + 1 < s->end && i <= m->q.last + 5 && fakta_mark(doc, i) != ','; i++)
			if (fakta_is(doc, i, TAG_RELATIVE))
			{
				for (uint32_t n = i + 1; n < s->end && n <= i + 3; n++)
				{
					const FaktaInfo *info = fakta_info_at(doc, n);

					if (info == NULL || fakta_info_has(info, TAG_NEGATE))
						break;
					if (fakta_info_has(info, TAG_PASSIVE) && (fakta_info_has(info, TAG_LAYOFF) || fakta_info_has(info, TAG_FURLOUGH)))
					{
						m->role = fakta_info_has(info, TAG_LAYOFF) ? ROLE_LAID_OFF : ROLE_FURLOUGHED;
						m->trigger = n;
						return;
					}
				}
				break;
			}
	/* "dari 677 karyawan terdampak" */
	if (of && best >= WEIGHT_MIN && m->role == ROLE_WORKFORCE && m->trigger + 1 == start && m->q.last + 1 < s->end &&
		fakta_is(doc, m->q.last + 1, TAG_AFFECTED) && fakta_is(doc, m->q.last + 1, TAG_PASSIVE))
	{
		m->role = ROLE_LAID_OFF;
		m->trigger = m->q.last + 1;
		return;
	}
	if (of && best >= WEIGHT_MIN && m->role == ROLE_WORKFORCE && m->trigger + 1 == start)
		/* "dari 8.231 tenaga kerja di Jawa Tengah yang ter-PHK" */
		for (uint32_t i = m->q.last + 1; i + 1 < s->end && i <= m->q.last + 5 && fakta_mark(doc, i) != ','; i++)
			if (fakta_is(doc, i, TAG_RELATIVE) && fakta_is(doc, i + 1, TAG_PASSIVE) &&
				(fakta_is(doc, i + 1, TAG_LAYOFF) || fakta_is(doc, i + 1, TAG_FURLOUGH)))
			{
				m->role = fakta_is(doc, i + 1, TAG_LAYOFF) ? ROLE_LAID_OFF : ROLE_FURLOUGHED;
				m->trigger = i + 1;
				return;
			}
	if (best >= WEIGHT_MIN && m->role == ROLE_WORKFORCE && m->trigger < start &&
		(fakta_is(doc, m->trigger, TAG_EMPLOY) || fakta_is(doc, m->trigger, TAG_EMPLOY_WEAK)) && fakta_is_afterwards(doc, s, m->trigger))
	{
		m->role = ROLE_REMAINING;
		return;
	}
	/* "PHK menurun menjadi 34.909 karyawan": it is the layoffs that fall */
	if (best >= WEIGHT_MIN && m->role == ROLE_REMAINING && becomes(doc, s, m->trigger))
		for (uint32_t i = m->trigger; i-- > look_back(s, m->trigger, 10);)
		{
			const FaktaInfo *info = fakta_info_at(doc, i);

			if (info == NULL)
				continue;
			if (fakta_info_has(info, TAG_ANAPHOR) || (fakta_info_has(info, TAG_LAYOFF) && fakta_info_has(info, TAG_NOMINAL)) ||
				(fakta_info_has(info, TAG_LAYOFF) && is_counted_by(doc, s, i)))
			{
				uint32_t	j = fakta_info_has(info, TAG_ANAPHOR) ? headcount_before(r->out, k, 2) : FAKTA_NO_TOKEN;

				if (fakta_info_has(info, TAG_LAYOFF))
				{
					m->role = ROLE_LAID_OFF;
					m->trigger = i;
					return;
				}
				if (j != FAKTA_NO_TOKEN && fakta_loses_work(r->out->items[j].role))
				{
					fakta_judge_as(r, k, j);
					return;
				}
				break;
			}
			if (fakta_info_has(info, TAG_PEOPLE) || fakta_info_has(info, TAG_EMPLOY))
			{
				/* "jumlah pengangguran turun menjadi 7,2 juta orang" */
				if (!fakta_info_has(info, TAG_WORKER) && !fakta_info_has(info, TAG_PERSON) && !fakta_info_has(info, TAG_JOB) &&
					!fakta_info_has(info, TAG_EMPLOY))
				{
					m->role = ROLE_OTHER;
					return;
				}
				break;
			}
		}
	/* "akan naik menjadi 70.000": no staff that stays */
	if (best >= WEIGHT_MIN && m->role == ROLE_REMAINING && becomes(doc, s, m->trigger) &&
		rises_before(doc, s, m->trigger))
	{
		uint32_t	j = headcount_before(r->out, k, 2),
					head = head_before(doc, s, m);

		m->role = ROLE_OTHER;
		/* "korban PHK naik 32 persen menjadi 42.385", "pegawai yang pensiun dini bertambah jadi 400" */
		for (uint32_t i = m->trigger, n = 0; i-- > s->first && n < 14 && fakta_mark(doc, i) != ','; n++)
		{
			const FaktaInfo *info = fakta_info_at(doc, i);

			if (info && (fakta_info_has(info, TAG_LAYOFF) || fakta_info_has(info, TAG_FURLOUGH) || fakta_info_has(info, TAG_DEPART)) &&
				!fakta_info_has(info, TAG_ACTIVE))
			{
				m->role = fakta_info_has(info, TAG_LAYOFF) ? ROLE_LAID_OFF : fakta_info_has(info, TAG_FURLOUGH) ? ROLE_FURLOUGHED : ROLE_DEPARTED;
				m->trigger = i;
				return;
			}
		}
		for (uint32_t i = m->trigger; head == FAKTA_NO_TOKEN && i-- > look_back(s, m->trigger, 10);)
			if (fakta_is(doc, i, TAG_PEOPLE))
				head = i;
		if (head != FAKTA_NO_TOKEN && !fakta_is(doc, head, TAG_WORKER) && !fakta_is(doc, head, TAG_PERSON))
			return;
		if (tag_between(doc, look_back(s, m->trigger, 20), m->trigger, TAG_EMPLOY) ||
			tag_between(doc, look_back(s, m->trigger, 20), m->trigger, TAG_HIRE_WEAK))
			m->role = ROLE_WORKFORCE;
		/* "karyawannya bertambah dari 700 menjadi 900 orang": a staff before and after */
		if (k > 0 && before + 1 == k && m[-1].role == ROLE_WORKFORCE && m[-1].q.last + 1 == m->trigger && m[-1].trigger != FAKTA_NO_TOKEN &&
			fakta_is(doc, m[-1].trigger, TAG_OF))
			m->role = ROLE_WORKFORCE;
		if (j != FAKTA_NO_TOKEN && fakta_loses_work(r->out->items[j].role))
			fakta_judge_as(r, k, j);
		return;
	}
	/* an industry that "takes in" so many has them, and so does an employer in news of layoffs; an investment makes them */
	if (best >= WEIGHT_MIN && m->role == ROLE_HIRED && fakta_is(doc, m->trigger, TAG_ABSORB) &&
		!tag_between(doc, look_back(s, m->trigger, 3), m->trigger, TAG_PLAN) &&
		(tag_between(doc, look_back(s, m->trigger, 12), m->trigger, TAG_AGGREGATE) ||
		 (r->topic && !tag_between(doc, look_back(s, m->trigger, 3), m->trigger, TAG_RISK_WEAK) &&
		  !tag_between(doc, look_back(s, m->trigger, 3), m->trigger, TAG_DONE) &&
		  !tag_between(doc, look_back(s, m->trigger, 8), m->trigger, TAG_MONEY_BASE))))
	{
		m->role = ROLE_WORKFORCE;
		return;
	}
	if (!(best >= WEIGHT_MIN && fakta_loses_work(m->role) && !of) && is_before_after(r, s, m))
		return;
	/* "jumlah nasabah naik menjadi 5 juta orang", "karyawan kami 3.500 orang" */
	if (best < WEIGHT_MIN || m->role == ROLE_REMAINING || m->role == ROLE_WORKFORCE)
	{
		uint32_t	head = head_before(doc, s, m);

		if (head != FAKTA_NO_TOKEN && (best < WEIGHT_MIN || !fakta_is(doc, head, TAG_WORKER)))
		{
			m->role = r->topic && fakta_is(doc, head, TAG_WORKER) ? ROLE_WORKFORCE : ROLE_OTHER;
			m->trigger = head;
			if (m->role == ROLE_OTHER || !tag_between(doc, look_back(s, start, 10), start, TAG_ANAPHOR))
				return;
		}
	}
	/* "jumlahnya 7.200 orang", of those just told */
	if ((best < WEIGHT_MIN || fakta_is(doc, m->trigger, TAG_ANAPHOR) || becomes(doc, s, m->trigger) ||
		 (of && m->trigger == start - 1 && !fakta_is(doc, m->trigger, TAG_OF_TOTAL))) &&
		tag_between(doc, look_back(s, start, 10), start, TAG_ANAPHOR))
	{
		uint32_t	j = headcount_before(r->out, k, 2);

		if (j != FAKTA_NO_TOKEN && fakta_loses_work(r->out->items[j].role))
		{
			fakta_judge_as(r, k, j);
			return;
		}
		/* "80 persen pekerja dirumahkan. Jumlahnya 4.800 orang" */
		if (j == FAKTA_NO_TOKEN && k > 0 && r->out->items[k - 1].q.kind == KIND_PERCENTAGE &&
			m->sentence - r->out->items[k - 1].sentence <= 1)
		{
			FaktaMention share = r->out->items[k - 1];
			double		weight = 0;
			const FaktaSentence *of_share = &doc->sentences[share.sentence];

			fakta_weigh_side(r, of_share, &share, RULE_BEFORE, &weight, &share.role, &share.trigger);
			fakta_weigh_side(r, of_share, &share, RULE_AFTER, &weight, &share.role, &share.trigger);
			if (weight >= WEIGHT_MIN && fakta_loses_work(share.role))
			{
				m->role = share.role;
				m->trigger = share.trigger;
				m->like = k - 1;
				return;
			}
		}
	}
	/* "400 orang, termasuk 30 manajer" */
	if (best < 80 && preceding && fakta_info_has(preceding, TAG_INCLUDING) && before != FAKTA_NO_TOKEN &&
		start - r->out->items[before].q.last <= 10)
	{
		fakta_judge_as(r, k, before);
		return;
	}

	/* "... 900 pekerja di-PHK. Itu belum termasuk 1.010 pekerja" */
	if (best < WEIGHT_MIN && preceding && fakta_info_has(preceding, TAG_INCLUDING) && before == FAKTA_NO_TOKEN)
	{
		uint32_t	j = headcount_before(r->out, k, 1);

		if (j != FAKTA_NO_TOKEN && fakta_loses_work(r->out->items[j].role))
		{
			fakta_judge_as(r, k, j);
			return;
		}
	}

	/* parts of what was just told: "dengan rincian 170 orang ... dan 265" */
	if (tag_between(doc, look_back(s, start, LOOK_BACK), start, TAG_PART))
	{
		uint32_t	whole = before != FAKTA_NO_TOKEN ? before : headcount_before(r->out, k, 1);

		/* "100 dari 2.600 karyawan, masing-masing 40 dan 60": parts of the 100 */
		if (whole != FAKTA_NO_TOKEN && whole > 0 && r->out->items[whole].role == ROLE_WORKFORCE &&
			r->out->items[whole - 1].sentence == r->out->items[whole].sentence &&
			r->out->items[whole - 1].q.kind == KIND_HEADCOUNT && fakta_loses_work(r->out->items[whole - 1].role))
			whole--;

		/* what the sentence itself says of its parts goes before */
		if (whole != FAKTA_NO_TOKEN && r->out->items[whole].sentence != m->sentence && best >= WEIGHT_MIN &&
			fakta_loses_work(m->role) && !fakta_loses_work(r->out->items[whole].role))
			return;
		if (whole != FAKTA_NO_TOKEN && best >= 80 && r->out->items[whole].role != m->role &&
			(fakta_loses_work(m->role) ||
			 (m->role == ROLE_WORKFORCE && r->out->items[whole].sentence != m->sentence &&
			  (fakta_is(doc, m->trigger, TAG_EMPLOY) || fakta_is(doc, m->trigger, TAG_EMPLOY_WEAK)))))
			return;
		if (whole != FAKTA_NO_TOKEN && (best < 80 || fakta_loses_work(r->out->items[whole].role)) &&
			(r->out->items[whole].part_of == FAKTA_NO_TOKEN || r->out->items[whole].sentence == m->sentence))
		{
			fakta_judge_as(r, k, whole);
			m->part_of = r->out->items[whole].part_of != FAKTA_NO_TOKEN ? r->out->items[whole].part_of : whole;
			return;
		}
	}
	/* "100 dari 2.600": the first is who goes, if the sentence does not say */
	if (best < WEIGHT_MIN && r->topic && m->q.last + 1 < s->end && fakta_is(doc, m->q.last + 1, TAG_OF) &&
		m->q.last + 2 < s->end && (fakta_token_is_number(&doc->tokens[m->q.last + 2])) && m->q.elliptic)
	{
		m->role = ROLE_LAID_OFF;
		return;
	}
	if (best >= WEIGHT_MIN)
		return;

	/* "200 buruh dan 40 staf": what holds for the first holds for the second */
	if (before != FAKTA_NO_TOKEN && start > s->first && start - r->out->items[before].q.last <= 6 &&
		(fakta_mark(doc, start - 1) == ',' || (preceding && fakta_info_has(preceding, TAG_AND))) &&
		r->out->items[before].trigger != FAKTA_NO_TOKEN)
	{
		fakta_judge_as(r, k, before);
		return;
	}
	/* "50 ribu karyawan, 37 ribu orang di antaranya di Swiss" */
	if (before != FAKTA_NO_TOKEN && r->out->items[before].role == ROLE_WORKFORCE && m->q.last + 1 < s->end &&
		fakta_is(doc, m->q.last + 1, TAG_SUBSET) &&
		(m->q.elliptic || (m->q.noun != FAKTA_NO_TOKEN && fakta_is(doc, m->q.noun, TAG_PERSON))) &&
		fakta_size(&m->q) >= STAFF_MIN)
	{
		fakta_judge_as(r, k, before);
		return;
	}
	/* "memotong 5 persen karyawan, atau mencapai 1.050 orang" */
	if (start > s->first + 1 && preceding && fakta_info_has(preceding, TAG_LEAD) && fakta_is(doc, start - 2, TAG_OR))
		preceding = fakta_info_at(doc, start - 2);
	/* "memotong 5 persen karyawan, yakni sekitar 1.050 orang" */
	if (start > s->first &&
		((preceding && fakta_info_has(preceding, TAG_OR)) ||
		 (fakta_mark(doc, start - 1) == ',' && k > 0 && r->out->items[k - 1].q.kind == KIND_PERCENTAGE &&
		  start - r->out->items[k - 1].q.last <= 5)))
	{
		for (uint32_t j = k; j-- > 0 && r->out->items[j].sentence == m->sentence && k - j <= 3;)
			if (r->out->items[j].q.kind == KIND_PERCENTAGE)
			{
				fakta_weigh_side(r, s, &r->out->items[j], RULE_BEFORE, &best, &m->role, &m->trigger);
				if (best >= WEIGHT_MIN)
					return;
				break;
			}
	}
	m->trigger = FAKTA_NO_TOKEN;
	m->role = ROLE_OTHER;
	/* "Banten menyumbang 34 persen atau 1.130 orang" */
	if (preceding && fakta_info_has(preceding, TAG_OR) && tag_between(doc, look_back(s, start, 12), start, TAG_CONTRIBUTE))
	{
		uint32_t	j = loss_before(r->out, k);

		if (j != FAKTA_NO_TOKEN)
		{
			fakta_judge_as(r, k, j);
			m->part_of = r->out->items[j].q.kind == KIND_HEADCOUNT ? j : FAKTA_NO_TOKEN;
			return;
		}
	}
	/* "Karyawan yang bekerja di bawah Nusa saat ini mencapai 190 ribu orang" */
	if (preceding && fakta_info_has(preceding, TAG_LEAD) && start - s->first <= LINE_MAX && fakta_is(doc, s->first, TAG_WORKER) &&
		m->q.noun != FAKTA_NO_TOKEN && fakta_is(doc, m->q.noun, TAG_PERSON))
	{
		bool		loss = false;

		for (uint32_t i = s->first; i < start && !loss; i++)
		{
			const FaktaInfo *info = fakta_info_at(doc, i);

			loss = info && (is_cue_of_work(info) || fakta_info_has(info, TAG_CUT));
		}
		if (!loss)
		{
			m->role = ROLE_WORKFORCE;
			m->trigger = s->first;
			return;
		}
	}
	/* "jumlah pelamar tahap kedua tercatat 1,6 juta orang": who they are, their noun says */
	if (m->q.noun != FAKTA_NO_TOKEN && fakta_is(doc, m->q.noun, TAG_PERSON))
		for (uint32_t i = look_back(s, start, 9); i + 1 < start; i++)
			if (fakta_is(doc, i, TAG_TOTAL) && fakta_is(doc, i + 1, TAG_PEOPLE) && !fakta_is(doc, i + 1, TAG_WORKER) &&
				!fakta_is(doc, i + 1, TAG_PERSON) && !fakta_is(doc, i + 1, TAG_JOB) && !tag_between(doc, i + 2, start, TAG_LAYOFF))
				return;
	/* "dari jumlah tersebut, 99.666 pekerja berasal dari ...", but "... sudah mengurus" */
	for (uint32_t i = start, n = 0; i-- > s->first && n < 3; n++)
		if (fakta_is(doc, i, TAG_SUBSET))
		{
			uint32_t	j = headcount_before(r->out, k, 2);

			if (after_deed(doc, s, m) || j == FAKTA_NO_TOKEN || !fakta_loses_work(r->out->items[j].role))
				break;
			fakta_judge_as(r, k, j);
			if (fakta_size(&m->q) < fakta_size(&r->out->items[j].q))
				m->part_of = j;
			return;
		}
	/* "ribuan pekerja terancam" */
	if (r->topic && m->q.noun != FAKTA_NO_TOKEN && (fakta_is(doc, m->q.noun, TAG_WORKER) || fakta_is(doc, m->q.noun, TAG_PERSON)))
		for (uint32_t i = m->q.last + 1; i < s->end && i <= m->q.last + 7; i++)
		{
			if (fakta_is(doc, i, TAG_RISK) && (i <= m->q.last + 2 || fakta_is(doc, i - 1, TAG_RELATIVE)) &&
				(i + 1 == s->end || !is_deed(doc, s, i + 1)))
			{
				m->role = ROLE_LAID_OFF;
				m->trigger = i;
				return;
			}
			if (i > m->q.last + 1 && fakta_token_is_word(&doc->tokens[i]) && !fakta_is(doc, i, TAG_ACTIVE))
				continue;
			if (fakta_is(doc, i, TAG_PREPOSITION) || fakta_is(doc, i, TAG_TERMS))
				continue;
			if (!fakta_is(doc, i, TAG_OTHER_ONE) && !fakta_is(doc, i, TAG_DEFINITE))
				break;
		}
	/* "angka tertinggi pada Februari, mencapai 12.946 pekerja", "punya angka lain: 49.000 buruh" */
	if (m->q.noun != FAKTA_NO_TOKEN && (fakta_is(doc, m->q.noun, TAG_WORKER) || fakta_is(doc, m->q.noun, TAG_PERSON)) &&
		(tag_between(doc, look_back(s, start, 10), start, TAG_FIGURE) || tag_between(doc, look_back(s, start, 10), start, TAG_ANAPHOR)))
	{
		uint32_t	j = loss_before(r->out, k);

		if (j != FAKTA_NO_TOKEN && m->sentence - r->out->items[j].sentence <= 2)
		{
			fakta_judge_as(r, k, j);
			return;
		}
	}
	/* "77.965 pekerja, meningkat dibandingkan tahun sebelumnya yang 64.855 pekerja" */
	if (before != FAKTA_NO_TOKEN && fakta_loses_work(r->out->items[before].role) && start - r->out->items[before].q.last <= 16 &&
		tag_between(doc, r->out->items[before].q.last + 1, start, TAG_CHANGE))
	{
		fakta_judge_as(r, k, before);
		return;
	}
	{
		uint32_t	cue = cue_of_answer(doc, s, m);

		if (cue != FAKTA_NO_TOKEN)
		{
			m->role = fakta_is(doc, cue, TAG_FURLOUGH) ? ROLE_FURLOUGHED : ROLE_LAID_OFF;
			return;
		}
	}
	/* "PHK di Tangerang: PT A 2.400 orang; PT B 1.500 orang" */
	if (is_headed(r, s, m))
		return;
	if (is_rest_of(r, s, k))
		return;
	/* "tahap pertama sebanyak 350 orang, disusul 500 orang" */
	if (r->topic && (m->q.elliptic || (m->q.noun != FAKTA_NO_TOKEN &&
									   (fakta_is(doc, m->q.noun, TAG_PERSON) || fakta_is(doc, m->q.noun, TAG_WORKER)))) &&
		tag_between(doc, look_back(s, start, LOOK_BACK), start, TAG_STAGE))
	{
		uint32_t	j = loss_before(r->out, k);

		m->role = ROLE_LAID_OFF;
		if (j != FAKTA_NO_TOKEN && r->out->items[j].role == ROLE_LAID_OFF)
			m->like = j;
		return;
	}
	/* "serikat menyebut di atas 500 orang", "menyebut angka 500 orang", where layoffs are told of */
	for (uint32_t n = 0, i = start; n < 2 && preceding && i > s->first + 1 &&
		 (fakta_info_has(preceding, TAG_FIGURE) || fakta_info_has(preceding, TAG_LEAD)); n++)
	{
		i--;
		preceding = fakta_info_at(doc, i - 1);
	}
	if (preceding && (fakta_info_has(preceding, TAG_SPEECH) || fakta_info_has(preceding, TAG_TOLD_OF)) && !after_deed(doc, s, m) && m->q.noun != FAKTA_NO_TOKEN && fakta_is(doc, m->q.noun, TAG_PERSON) &&
		(s->cues || (m->sentence > 0 && s[-1].cues)))
	{
		m->role = ROLE_LAID_OFF;
		return;
	}
	preceding = start > s->first ? fakta_info_at(doc, start - 1) : NULL;
	/* "bukan 14 ribu, hanya 8 ribu tenaga kerja"; "- Ula 134 orang" below a title of layoffs */
	if (r->topic && ((m->q.elliptic && preceding && fakta_info_has(preceding, TAG_NEGATE)) || fakta_is_list_line(r, s, k)))
	{
		m->role = ROLE_LAID_OFF;
		return;
	}
	/* posts in an article that knows no layoffs are open ones */
	if (!r->topic && m->q.noun != FAKTA_NO_TOKEN && fakta_is(doc, m->q.noun, TAG_JOB) && fakta_size(&m->q) >= STAFF_MIN)
		m->role = ROLE_HIRED;
	if (m->q.noun == FAKTA_NO_TOKEN || !fakta_is(doc, m->q.noun, TAG_WORKER) || fakta_is(doc, m->q.noun, TAG_JOB))
		return;
	/* "112 mantan karyawan" */
	if (tag_between(doc, start, m->q.last, TAG_FORMER) || fakta_is(doc, m->q.noun, TAG_ONCE))
		return;
	/* "pabrik dengan 760 pekerja", but "bagi 1.340 karyawan" */
	if (preceding && fakta_info_has(preceding, TAG_WITH))
	{
		if (tag_between(doc, look_back(s, start, 4), start, TAG_EMPLOYERS))
			m->role = ROLE_WORKFORCE;
	}
	else if (r->topic && fakta_size(&m->q) >= STAFF_MIN && !isnan(m->q.value) &&
			 !(preceding && fakta_info_has(preceding, TAG_BENEFICIARY)))
		m->role = ROLE_WORKFORCE;
}

/* Does the sentence of a mention, or the one before, speak of work at all? */
static bool
speaks_of_work(const Reading *r, const FaktaMention *m)
{
	const FaktaDocument *doc = r->doc;
	const FaktaSentence *s = &doc->sentences[m->sentence];
	uint32_t	from = m->sentence > 0 ? look_back(s - 1, s->first, LOOK_BACK) : s->first;

	for (uint32_t i = from; i < s->end && i < m->q.last + LOOK_BACK; i++)
	{
		const FaktaInfo *info = fakta_tags_at(doc, i);

		if (info && (fakta_info_has(info, TAG_WORKER) || fakta_info_has(info, TAG_JOB) || fakta_info_has(info, TAG_EMPLOY) ||
					 fakta_info_has(info, TAG_EMPLOYERS) || fakta_info_has(info, TAG_WORKPLACE) ||
					 fakta_info_has(info, TAG_ASSOCIATION)))
			return true;
	}
	return false;
}

/* Users, passengers and players are nobody's staff, whoever "has" them. */
void
fakta_check_noun(const Reading *r, uint32_t k)
{
	FaktaMention *m = &r->out->items[k];

	/* "masih ada 15 orang yang dirawat", "gedung itu menampung 400 orang", in news of something else */
	if (!r->topic && m->role != ROLE_OTHER &&
		!(m->trigger != FAKTA_NO_TOKEN && fakta_is(r->doc, m->trigger, TAG_ABSORB)) && !speaks_of_work(r, m))
	{
		m->role = ROLE_OTHER;
		return;
	}

	if (m->q.noun == FAKTA_NO_TOKEN || fakta_is(r->doc, m->q.noun, TAG_WORKER) || fakta_is(r->doc, m->q.noun, TAG_PERSON) ||
		fakta_is(r->doc, m->q.noun, TAG_JOB))
		return;
	/* "2.000 warga terdampak", "kedua korban": of no employer */
	if (fakta_loses_work(m->role) && m->trigger != FAKTA_NO_TOKEN && !fakta_is(r->doc, m->trigger, TAG_LAYOFF) &&
		!fakta_is(r->doc, m->trigger, TAG_FURLOUGH) && (!r->topic || fakta_is(r->doc, m->trigger, TAG_AFFECTED)))
	{
		m->role = ROLE_OTHER;
		return;
	}
	if (fakta_loses_work(m->role) || m->role == ROLE_DEPARTED)
		return;
	/* "merekrut 150 operator", "memutus kontrak 4.400 dari 5.500 kontraktor" */
	if (m->role == ROLE_HIRED && m->trigger != FAKTA_NO_TOKEN && fakta_is(r->doc, m->trigger, TAG_HIRE) &&
		!fakta_is(r->doc, m->trigger, TAG_NOMINAL))
		return;
	if (m->role == ROLE_WORKFORCE && m->trigger != FAKTA_NO_TOKEN && fakta_is(r->doc, m->trigger, TAG_OF) && k > 0 &&
		r->out->items[k - 1].q.last + 2 == m->q.first && fakta_loses_work(r->out->items[k - 1].role))
		return;
	m->role = ROLE_OTHER;
}
