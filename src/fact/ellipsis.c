/*
 * ellipsis.c
 *		Numbers of people whose noun stands elsewhere.
 *
 * doc/numbers.md lists the cases.
 */
#include "fact/reading.h"

/* How many numbers on a list's noun may stand: "Juni 1.609, ... dan September 1.093 orang". */
#define LIST_LOOK		24
/* Tokens from a thing to a bare number of such things. */
#define THING_REACH		5

static void
make_headcount(FaktaQuantity *q, const char *unit)
{
	q->kind = KIND_HEADCOUNT;
	q->elliptic = true;
	q->unit = unit;
}

/* "karyawan sebanyak 2.500", "jumlah pekerja mencapai 900" */
static const char *
noun_before(const FaktaDocument *doc, const FaktaSentence *s, const FaktaQuantity *q)
{
	bool		own = true;		/* nothing between but whose they are */
	bool		linked = false;
	uint32_t	i = q->first;

	for (int n = 0; n < (linked ? 9 : 5) && i > s->first; n++)
	{
		const FaktaInfo *info = fakta_info_at(doc, --i);

		if (info && (fakta_info_has(info, TAG_LEAD) || fakta_info_has(info, TAG_BECOME) || fakta_info_has(info, TAG_SHRINK) ||
					 fakta_info_has(info, TAG_AT_FIRST) || fakta_info_has(info, TAG_COPULA)))
			linked = true;
		else if (fakta_mark(doc, i) == ':')
			linked = true;
		else if (info && fakta_info_has(info, TAG_PEOPLE) && !fakta_info_has(info, TAG_PERSON))
			return linked || (own && fakta_info_has(info, TAG_WORKER) && fakta_size(q) >= STAFF_MIN) ?
				fakta_unit_of(doc, i) : NULL;
		else if (info && fakta_info_has(info, TAG_EMPLOY) && fakta_info_has(info, TAG_NOMINAL))
			return "karyawan";
		else if (is_year_like(doc, i) && linked)
			continue;
		else if (!fakta_token_is_word(&doc->tokens[i]) || (info && fakta_info_has(info, TAG_THING)))
			return NULL;
		/* one or two words between at most, unless they link */
		else if (n > 2 && !linked)
			return NULL;
		else
			own &= info && fakta_info_has(info, TAG_OWN);
	}
	return NULL;
}

/* Could the words after a bare number be its own, unknown, noun? */
static bool
followed_by_noun(const FaktaDocument *doc, const FaktaSentence *s, const FaktaQuantity *q)
{
	uint32_t	i = q->last + 1;
	const FaktaToken *t;
	const FaktaWord *word;

	if (i >= s->end)
		return false;
	t = &doc->tokens[i];
	if (!fakta_token_is_word(t))
		return t->type == TOK_SYMBOL;
	word = fakta_word_at(doc, i);
	/* "bisa tembus 280 ribu tahun ini" */
	if (word && fakta_has(word, TAG_DURATION) && fakta_size(q) >= 10000 && i + 1 < s->end && fakta_is(doc, i + 1, TAG_DEFINITE))
		return false;
	/* "turun dari 99.500 tahun lalu" */
	if (word && (fakta_has(word, TAG_YEAR_RELATIVE) || fakta_has(word, TAG_CUMULATIVE) || fakta_has(word, TAG_EARLIER) || fakta_has(word, TAG_EARLIER_WEAK)))
		return false;
	/* a function word, a verb of losing work, another number: no noun */
	if (word && ((word->flags & LEX_STOP) || fakta_has(word, TAG_PASSIVE) || fakta_has(word, TAG_OTHER_ONE) ||
				 fakta_has(word, TAG_SUBSET) || fakta_has(word, TAG_DIGIT) || fakta_has(word, TAG_TALK)))
		return false;
	return true;
}

/*
 * The people whom a bare number may be a part or a repetition of: the last
 * number of people before quantity k, in its sentence or the three before.
 */
static const FaktaQuantity *
people_told(const Reading *r, const FaktaSentence *s, const FaktaQuantity *qs, uint32_t k)
{
	uint32_t	n = (uint32_t) (s - r->doc->sentences);
	int			seen = 0;

	for (uint32_t j = k; j-- > 0 && seen < LOOK_BACK; seen++)
		if (qs[j].kind == KIND_HEADCOUNT)
			return &qs[j];
	for (uint32_t j = r->out->n; j-- > 0 && seen < LOOK_BACK && n - r->out->items[j].sentence <= PART_SENTENCES; seen++)
		if (r->out->items[j].q.kind == KIND_HEADCOUNT)
			return &r->out->items[j].q;
	return NULL;
}

/* The unit of the same number told of people shortly before, or NULL. */
static const char *
unit_repeated(const Reading *r, const FaktaQuantity *q)
{
	int			seen = 0;

	if (isnan(q->value) || q->value < 100)
		return NULL;
	for (uint32_t j = r->out->n; j-- > 0 && seen < LOOK_BACK; seen++)
		if (r->out->items[j].q.kind == KIND_HEADCOUNT && r->out->items[j].q.value == q->value)
			return r->out->items[j].q.unit;
	return NULL;
}

/* ", Bank Nusa" or "dan Lyra mengurangi": a part of a list that names who does the same */
static bool
only_names_between(const FaktaDocument *doc, uint32_t from, uint32_t to)
{
	bool		name = false;

	if (to - from < 2 || to - from > 7 || !(fakta_mark(doc, from) == ',' || fakta_mark(doc, from) == ';' || fakta_is(doc, from, TAG_AND)))
		return false;
	for (uint32_t i = from + 1; i < to; i++)
	{
		if (fakta_capital(doc, i) && !fakta_is(doc, i, TAG_MONTH))
			name = true;
		else if (!fakta_is(doc, i, TAG_CUT) && !fakta_is(doc, i, TAG_LAYOFF) && !fakta_is(doc, i, TAG_AND) && !fakta_is(doc, i, TAG_NAME_JOINER))
			return false;
	}
	return name;
}

void
fakta_find_noun(const Reading *r, const FaktaSentence *s, FaktaQuantity *qs, uint32_t n, uint32_t k)
{
	const FaktaDocument *doc = r->doc;
	FaktaQuantity *q = &qs[k];
	FaktaQuantity *prev = k > 0 ? &qs[k - 1] : NULL;
	FaktaQuantity *next = k + 1 < n ? &qs[k + 1] : NULL;
	uint32_t	after = q->last + 1;
	const FaktaWord *word = after < s->end ? fakta_word_at(doc, after) : NULL;
	const FaktaInfo *following = word ? fakta_info(word) : NULL;
	const FaktaInfo *preceding = q->first > s->first ? fakta_info_at(doc, q->first - 1) : NULL;
	const FaktaQuantity *told,
			   *people_here;	/* the same, if it stands in this sentence */
	const char *unit;
	double		size = fakta_size(q);
	char		preceding_mark = q->first > s->first ? fakta_mark(doc, q->first - 1) : 0;
	char		following_mark = after < s->end ? fakta_mark(doc, after) : 0;

	/* "170 orang departemen produk dan 265 departemen teknik" */
	if (q->kind == KIND_COUNT)
	{
		if (prev && prev->kind == KIND_HEADCOUNT && q->noun != FAKTA_NO_TOKEN && prev->last + 1 < q->first &&
			q->first - prev->last <= 6 && (preceding_mark == ',' || (preceding && fakta_info_has(preceding, TAG_AND))) && doc->tokens[prev->last + 1].hash == doc->tokens[q->noun].hash)
		{
			make_headcount(q, prev->unit);
			q->last = q->number_last;
		}
		return;
	}
	if (q->kind != KIND_BARE)
		return;
	if (size != floor(size) || size < 1)
		return;

	/* "4.196 dirumahkan", "171 di-PHK", "900 orang yang ..." */
	if (following && fakta_info_has(following, TAG_PASSIVE) &&
		(fakta_info_has(following, TAG_LAYOFF) || fakta_info_has(following, TAG_FURLOUGH)))
		goto people;
	if (after + 1 < s->end && following && (fakta_info_has(following, TAG_OTHER_ONE) || (word->flags & LEX_STOP)))
	{
		const FaktaInfo *second = fakta_info_at(doc, after + 1);

		if (second && fakta_info_has(second, TAG_PASSIVE) &&
			(fakta_info_has(second, TAG_LAYOFF) || fakta_info_has(second, TAG_FURLOUGH)))
			goto people;
	}
	/* "Microsoft mengumumkan 10 ribu PHK" */
	if (following && fakta_info_has(following, TAG_LAYOFF) && fakta_info_has(following, TAG_NOMINAL) && size >= STAFF_MIN)
		goto people;
	/* "57 ribu total karyawan" */
	if (following && fakta_info_has(following, TAG_EMPLOY) && fakta_info_has(following, TAG_NOMINAL) && size >= 10)
	{
		make_headcount(q, "karyawan");
		q->last = after;
		return;
	}
	told = people_told(r, s, qs, k);
	people_here = told && told >= qs && told < qs + k ? told : NULL;
	if (r->topic && told && size >= 2)
	{
		/* "puluhan keluar sendiri" */
		if (following && (fakta_info_has(following, TAG_DEPART) || fakta_info_has(following, TAG_DEPART_WEAK)) &&
			fakta_info_has(following, TAG_ACTIVE))
			goto as_told;
		/* "yang 18 terpaksa kami PHK", "baru 40 yang menerima pesangon" */
		if ((preceding && fakta_info_has(preceding, TAG_RELATIVE) && after < s->end && fakta_token_is_word(&doc->tokens[after])) ||
			(following && fakta_info_has(following, TAG_RELATIVE) && after + 1 < s->end &&
			 fakta_token_is_word(&doc->tokens[after + 1])))
			goto as_told;
	}
	/* "ratusan itu bisa seratus, bisa 900" */
	if (r->topic && isnan(q->value) && following && fakta_info_has(following, TAG_DEFINITE))
	{
		if (told)
			goto as_told;
		goto people;
	}
	/* "dari 60 tutor, 48 diputus hari itu" */
	if (prev && prev->kind == KIND_HEADCOUNT && q->first - prev->last <= 4 && size < fakta_size(prev) &&
		preceding_mark == ',' && prev->first > s->first && fakta_is(doc, prev->first - 1, TAG_OF) &&
		following && (fakta_info_has(following, TAG_PASSIVE) || fakta_info_has(following, TAG_COPULA)))
	{
		make_headcount(q, prev->unit);
		return;
	}
	/* "6.000 pegawai diberhentikan, disusul 300 lagi" */
	if (r->topic && told && size >= 10 && preceding && fakta_info_has(preceding, TAG_STAGE) && following &&
		fakta_info_has(following, TAG_OTHER_ONE))
		goto as_told;
	/* "49 karyawan tetap dan 156 kontrak" */
	if (people_here && following && fakta_info_has(following, TAG_TERMS) && preceding && fakta_info_has(preceding, TAG_AND) &&
		q->first - people_here->last <= 4)
		goto as_told;
	if (followed_by_noun(doc, s, q))
		return;
	/* "410.000 orang di seluruh dunia, termasuk 140.000 di Jerman" */
	if (people_here && preceding && fakta_info_has(preceding, TAG_INCLUDING) && size >= 10 && size < fakta_size(people_here) &&
		following && fakta_info_has(following, TAG_PREPOSITION))
		goto as_told;

	/* "angkanya bisa mencapai 100.000", of people just told */
	if (r->topic && told && size >= 10 && preceding && fakta_info_has(preceding, TAG_LEAD) &&
		tag_between(doc, look_back(s, q->first, 5), q->first, TAG_ANAPHOR))
		goto as_told;
	if ((unit = noun_before(doc, s, q)) != NULL)
	{
		make_headcount(q, unit);
		return;
	}
	/* "sebelas ribu di antaranya", of people just told; "dari 79 pabrik, 10 di antaranya" is of these */
	if (following && fakta_info_has(following, TAG_SUBSET) && told && size >= 2 &&
		!(prev && prev->kind == KIND_COUNT && !people_here && size < fakta_size(prev)))
		goto as_told;
	/* "dari 124 karyawan, kini tersisa 62" */
	if (preceding && fakta_info_has(preceding, TAG_REMAIN) && told && size < fakta_size(told) && (told == people_here || size >= 10))
		goto as_told;
	/* "Total 2.079, semuanya sudah sepakat", of a number of people told before */
	if (r->topic && (unit = unit_repeated(r, q)) != NULL)
	{
		make_headcount(q, unit);
		return;
	}
	/* "bukan 2.500, hanya 700 pekerja", "bisa seratus, bisa 900" */
	if (r->topic && size >= 10 && preceding &&
		(fakta_info_has(preceding, TAG_NEGATE) || fakta_info_has(preceding, TAG_ONLY) || fakta_info_has(preceding, TAG_TALK)))
	{
		if (told)
			goto as_told;
		if (next && next->kind == KIND_HEADCOUNT && next->first <= after + 6)
		{
			make_headcount(q, next->unit);
			return;
		}
	}
	/* "2.900 di Jerman dan 800 di Inggris", of 4.000 people just told */
	if (following && fakta_info_has(following, TAG_PLACE) && people_here && size >= 2 &&
		((preceding_mark && strchr(",;:(", preceding_mark)) || (preceding && fakta_info_has(preceding, TAG_AND))))
		for (uint32_t j = k; j-- > 0 && k - j <= PART_LOOK;)
			if (qs[j].kind == KIND_HEADCOUNT && size < fakta_size(&qs[j]))
				goto as_told;
	/* "awalnya 700, lalu 600 orang" */
	if (preceding && fakta_info_has(preceding, TAG_STAGE) && next && next->kind == KIND_HEADCOUNT && next->first <= after + 3)
	{
		make_headcount(q, next->unit);
		return;
	}
	/* "PHK 900", "mem-PHK 120", "yang dirumahkan ada 3.719" */
	if (size >= 2 && q->first > s->first)
	{
		uint32_t	i = q->first - 1;

		if (i > s->first && fakta_is(doc, i, TAG_LEAD))
			i--;
		if (fakta_is(doc, i, TAG_LAYOFF) || fakta_is(doc, i, TAG_FURLOUGH))
			goto people;
	}
	if (s->cues && size >= 10)
	{
		/* "sebesar 11.950, dengan rincian PHK 8.231" */
		if (preceding && fakta_info_has(preceding, TAG_LEAD) && after + 1 < s->end && fakta_is(doc, after + 1, TAG_PART))
			goto people;
		/* "jumlah yang terkena PHK sepanjang 2023 mencapai 64.000" */
		if (preceding && (fakta_info_has(preceding, TAG_LEAD) ||
						  (fakta_info_has(preceding, TAG_FIGURE) && q->first > s->first + 1 && fakta_is(doc, q->first - 2, TAG_LEAD))) &&
			tag_between(doc, look_back(s, q->first, 16), q->first, TAG_LAYOFF))
			goto people;
		/* "total korban PHK, termasuk yang terdahulu, menjadi 20 ribu" */
		if (preceding && (fakta_info_has(preceding, TAG_LEAD) || fakta_info_has(preceding, TAG_BECOME)) &&
			tag_between(doc, look_back(s, q->first, 16), q->first, TAG_STRUCK))
			goto people;
		/* "yang dirumahkan 84 persen atau 3.134" */
		if (prev && prev->kind == KIND_PERCENTAGE && preceding && fakta_info_has(preceding, TAG_OR) && prev->last + 2 >= q->first)
			goto people;
		/* "Riau (3.530), DKI Jakarta (2.650)" */
		if (q->first > s->first + 1 && preceding_mark == '(' && following_mark == ')' &&
			fakta_is(doc, q->first - 2, TAG_PROVINCE))
			goto people;
	}
	/* "Bandung dengan 500 pekerja, Ciamis (442)" */
	if (people_here && size >= 10 && q->first > s->first + 1 && preceding_mark == '(' && following_mark == ')' &&
		fakta_token_is_word(&doc->tokens[q->first - 2]) && fakta_capital(doc, q->first - 2) && !(size >= 1900 && size <= 2100))
		goto as_told;
	/* "Nusa memangkas 5.000 pekerja, Lyra mengurangi 4.800, Sutra 4.000 dan Kirana 1.000" */
	if (s->cues && prev && prev == people_here && size >= 10 && !(size >= 1900 && size <= 2100) &&
		(following_mark == ',' || following_mark == ';' || after >= s->end || following_mark == '.' || (following && fakta_info_has(following, TAG_AND))) &&
		only_names_between(doc, prev->last + 1, q->first))
		goto as_told;
	/* "Bank A sebanyak 900 orang, Bank B sebanyak 700, dan Bank C ..." */
	if (people_here && size >= 10 && preceding && fakta_info_has(preceding, TAG_LEAD) &&
		(following_mark == ',' || (following && fakta_info_has(following, TAG_AND))))
		goto as_told;
	/* "Juni 1.609, Juli 1.118, dan September 1.093 orang" */
	if (r->topic && size >= 10 && q->first > s->first &&
		(following_mark == ',' || following_mark == ';' || (following && fakta_info_has(following, TAG_AND))) &&
		(fakta_is(doc, q->first - 1, TAG_MONTH) || fakta_is(doc, q->first - 1, TAG_PROVINCE) ||
		 (preceding && fakta_info_has(preceding, TAG_ONLY))))
		for (uint32_t j = k + 1; j < n && j <= k + LIST_LOOK && qs[j].first - qs[j - 1].last <= 6; j++)
			if (qs[j].kind == KIND_HEADCOUNT)
			{
				make_headcount(q, qs[j].unit);
				return;
			}
	/* "100 dari 2.600 karyawan", and both bare where work is lost */
	if (following && fakta_info_has(following, TAG_OF) && next && next->first <= after + 2 &&
		(next->kind == KIND_HEADCOUNT ||
		 (next->kind == KIND_BARE && r->topic && size >= 10 && next->low > size &&
		/* "kantor kami kini 30 dari 73" */
		  !tag_between(doc, look_back(s, q->first, THING_REACH), q->first, TAG_THING))))
	{
		make_headcount(q, next->kind == KIND_HEADCOUNT ? next->unit : "orang");
		return;
	}
	if (preceding && fakta_info_has(preceding, TAG_OF) && people_here &&
		((prev == people_here && q->first - prev->last <= 5 && size > fakta_size(prev)) ||
		 (q->first - people_here->last <= 14 && q->first >= s->first + 2 && fakta_is(doc, q->first - 2, TAG_CHANGE))))
	{
		goto as_told;
	}
	/* "140 karyawan dirumahkan dengan upah 75 persen, dan 35 lainnya" */
	if (following && fakta_info_has(following, TAG_OTHER_ONE) && people_here && preceding && fakta_info_has(preceding, TAG_AND))
		goto as_told;
	/* "jumlah redaktur dari 10 menjadi 3" */
	if (preceding && fakta_info_has(preceding, TAG_OF) && following && fakta_info_has(following, TAG_BECOME) &&
		q->first > s->first + 1)
		for (uint32_t i = q->first - 1, words = 0; i-- > s->first && words < 4 && fakta_token_is_word(&doc->tokens[i]); words++)
		{
			if (fakta_is(doc, i, TAG_THING) || fakta_is(doc, i, TAG_MONEY_BASE))
				break;
			if (fakta_is(doc, i, TAG_WORKER) || fakta_is(doc, i, TAG_JOB) ||
				(fakta_is(doc, i, TAG_EMPLOY) && fakta_is(doc, i, TAG_NOMINAL)))
			{
				make_headcount(q, fakta_is(doc, i, TAG_EMPLOY) ? "karyawan" : fakta_unit_of(doc, i));
				return;
			}
		}
	/* "dari 9.000 menjadi 5.000 orang", "dari 700 ke 900 orang" */
	if (preceding && fakta_info_has(preceding, TAG_OF) && following &&
		(fakta_info_has(following, TAG_BECOME) || fakta_info_has(following, TAG_TO_WEAK)) && next &&
		next->kind == KIND_HEADCOUNT && next->first <= after + 2)
	{
		make_headcount(q, next->unit);
		return;
	}
	if (preceding && fakta_info_has(preceding, TAG_BECOME) && prev && prev->kind == KIND_HEADCOUNT && q->first - prev->last <= 10)
	{
		make_headcount(q, prev->unit);
		return;
	}
	/* "masing-masing 200 dan 300 karyawan" */
	if (next && next->kind == KIND_HEADCOUNT && !next->elliptic && next->first == after + 1 && size >= 10 &&
		(following_mark == ',' || (following && fakta_info_has(following, TAG_AND))))
	{
		make_headcount(q, next->unit);
		return;
	}
	if (prev && prev->kind == KIND_HEADCOUNT && q->first - prev->last <= 5 && size >= 10 && preceding &&
		fakta_info_has(preceding, TAG_AND))
	{
		make_headcount(q, prev->unit);
		return;
	}
	return;
as_told:
	make_headcount(q, told->unit);
	return;
people:
	make_headcount(q, "orang");
}
