/*
 * days.c
 *		The date of a cut, or the period of a total.
 *
 * All dates and times near a number are candidates: dates found by quantity.c,
 * phrases such as "bulan lalu", "empat bulan lalu", "enam bulan pertama 2024",
 * and two of them joined to a period.  The decider "day" chooses one of them, or
 * none.
 */
#include "event/near.h"

/* What a quoted person said is assumed to be from these last days before publication. */
#define LATELY_DAYS		7
#define YEAR_DAYS		366
#define YEARS_DAYS		1100
/* Maximum tokens between the two ends of a period. */
#define JOIN_MAX		3
/* A month without a year that is further ahead than this is in the year before. */
#define AHEAD_MONTHS	2
#define AHEAD_DAYS		60

/* One date or time as written. */
typedef struct Time
{
	FaktaNear	near;
	FaktaPeriod days;
	int			month;			/* the month, if it has no year; else 0 */
	bool		relative;
	bool		begins;			/* "awal tahun": may only begin a period */
} Time;

typedef struct Times
{
	Time		items[NEAR_CANDIDATES];
	int			n;
} Times;

static const FaktaPeriod no_days = {FAKTA_NO_DAY, FAKTA_NO_DAY};

/* Adds the year to a day and month: the last one that is not after publication. */
static FaktaPeriod
resolve(const FaktaQuantity *q, int32_t published, bool future)
{
	FaktaPeriod days = q->days;
	int			year,
				month,
				day;

	if (days.from != FAKTA_NO_DAY || q->month == 0 || published == FAKTA_NO_DAY)
		return days;
	fakta_date_of(published, &year, &month, &day);
	if (q->mday)
	{
		if (!fakta_date_valid(year, q->month, q->mday))
			return days;
		days.from = fakta_day(year, q->month, q->mday);
		if (days.from > published + AHEAD_DAYS && !future && fakta_date_valid(year - 1, q->month, q->mday))
			days.from = fakta_day(year - 1, q->month, q->mday);
		days.to = days.from;
	}
	else
		days = fakta_month_period(q->month > month + AHEAD_MONTHS && !future ? year - 1 : year, q->month);
	return days;
}

/* The value of a small whole number at a token, else 0. */
static int
small_number(const FaktaDocument *doc, uint32_t i)
{
	const FaktaToken *t = &doc->tokens[i];
	int			n = 0;

	if (!fakta_token_is_number(t))
		return fakta_is(doc, i, TAG_DIGIT) ? (int) fakta_number_at(doc, i) : 0;
	for (uint32_t k = 0; k < t->len; k++)
	{
		char		c = doc->text[t->start + k];

		if (c < '0' || c > '9' || n > 99)
			return 0;
		n = n * 10 + c - '0';
	}
	return n;
}

/* The month that is n months after that of a day (or before it, if n is negative). */
static FaktaPeriod
month_from(int32_t day, int n)
{
	int			year,
				month,
				mday;

	fakta_date_of(day, &year, &month, &mday);
	month += year * 12 - 1 + n;
	return fakta_month_period(month / 12, month % 12 + 1);
}

static int
year_of(int32_t day)
{
	int			year,
				month,
				mday;

	fakta_date_of(day, &year, &month, &mday);
	return year;
}

/*
 * "kemarin", "bulan lalu", "tahun depan".  For a cut that is done, the current
 * year ends at publication.
 */
static FaktaPeriod
relative_days(const Reading *r, const FaktaMention *m, uint32_t i)
{
	const FaktaInfo *info = r->published == FAKTA_NO_DAY ? NULL : fakta_tags_at(r->doc, i);
	FaktaPeriod p = no_days;

	if (info == NULL)
		return p;
	if (fakta_info_has(info, TAG_DAY_RELATIVE))
		p.from = p.to = r->published + (int32_t) info->number;
	else if (fakta_info_has(info, TAG_MONTH_RELATIVE))
		p = month_from(r->published, (int) info->number);
	else if (fakta_info_has(info, TAG_YEAR_RELATIVE))
	{
		p = fakta_year_period(year_of(r->published) + (int) info->number);
		if (info->number == 0 && m->status == STATUS_DONE)
			p.to = r->published;
	}
	else if (fakta_info_has(info, TAG_YEAR_BEGIN))
		p.from = p.to = fakta_year_period(year_of(r->published)).from;
	return p;
}

/* The year at a token: "2024", "tahun ini"; else 0. */
static int
year_at(const Reading *r, const FaktaMention *m, uint32_t i, uint32_t to, uint32_t *last)
{
	uint32_t	k;
	FaktaPeriod p;

	if (i < to && fakta_is(r->doc, i, TAG_YEAR_UNIT))
		i++;
	if (i >= to)
		return 0;
	p = relative_days(r, m, i);
	*last = i;
	if (p.from != FAKTA_NO_DAY && fakta_is(r->doc, i, TAG_YEAR_RELATIVE))
		return year_of(p.from);
	k = fakta_mention_from(r->mentions, i);
	if (k < r->mentions->n && r->mentions->items[k].q.first <= i && r->mentions->items[k].q.kind == KIND_DATE &&
		r->mentions->items[k].q.days.from != FAKTA_NO_DAY)
	{
		*last = r->mentions->items[k].q.last;
		return year_of(r->mentions->items[k].q.days.from);
	}
	return 0;
}

/*
 * Reads "empat bulan lalu", "dua tahun lalu", "enam bulan pertama 2024"; the
 * number is at i.
 */
static bool
counted_time(const Reading *r, const FaktaMention *m, uint32_t i, uint32_t to, Time *time)
{
	const FaktaDocument *doc = r->doc;
	bool		months;
	int			n;

	if (i + 2 >= to || r->published == FAKTA_NO_DAY || !(fakta_is(doc, i + 1, TAG_MONTH_UNIT) || fakta_is(doc, i + 1, TAG_YEAR_UNIT)))
		return false;
	n = small_number(doc, i);
	if (n < 1 || n > 60)
		return false;
	months = fakta_is(doc, i + 1, TAG_MONTH_UNIT);
	time->near.first = i;
	time->near.last = i + 2;
	time->relative = true;
	if (fakta_is(doc, i + 2, TAG_AGO))
		time->days = months ? month_from(r->published, -n) : fakta_year_period(year_of(r->published) - n);
	else if (fakta_is(doc, i + 2, TAG_AHEAD))
		time->days = months ? month_from(r->published, n) : fakta_year_period(year_of(r->published) + n);
	else if (fakta_is(doc, i + 2, TAG_FIRST_PART) && months && n <= 12)
	{
		int			year = year_at(r, m, i + 3, to, &time->near.last);

		if (year == 0)
			return false;
		time->days.from = fakta_month_period(year, 1).from;
		time->days.to = fakta_month_period(year, n).to;
	}
	else
		return false;
	return true;
}

/* Reads the date or time that begins at a token, if there is one. */
static bool
time_at(const Reading *r, const FaktaMention *m, uint32_t i, uint32_t to, Time *time)
{
	const FaktaDocument *doc = r->doc;
	bool		future = m->status == STATUS_PLANNED || m->status == STATUS_AT_RISK;
	uint32_t	k;

	memset(time, 0, sizeof(*time));
	time->days = no_days;
	if (counted_time(r, m, i, to, time))
		return true;
	k = fakta_mention_from(r->mentions, i);
	if (k < r->mentions->n && r->mentions->items[k].q.first == i && r->mentions->items[k].q.kind == KIND_DATE)
	{
		const FaktaQuantity *q = &r->mentions->items[k].q;
		uint32_t	last;
		int			year;

		time->near.first = i;
		time->near.last = q->last;
		time->month = q->days.from == FAKTA_NO_DAY ? q->month : 0;
		/* "Agustus tahun depan", "Mei mendatang" */
		if (time->month && (year = year_at(r, m, q->last + 1, to, &last)) != 0 && last > q->last &&
			(q->mday == 0 || fakta_date_valid(year, q->month, q->mday)))
		{
			time->near.last = last;
			time->month = 0;
			time->days = fakta_month_period(year, q->month);
			if (q->mday)
				time->days.from = time->days.to = fakta_day(year, q->month, q->mday);
		}
		else
			time->days = resolve(q, r->published, q->last + 1 < to && fakta_is(doc, q->last + 1, TAG_AGO) ? false :
								 future || (q->last + 1 < to && fakta_is(doc, q->last + 1, TAG_AHEAD)));
		return fakta_period_told(&time->days) || time->month;
	}
	time->days = relative_days(r, m, i);
	time->near.first = time->near.last = i;
	time->relative = true;
	time->begins = fakta_is(doc, i, TAG_YEAR_BEGIN);
	return fakta_period_told(&time->days);
}

/*
 * Do the tokens between two dates join them to a period: "hingga", "s.d.", "-",
 * "antara ... dan"?
 */
static bool
joins(const FaktaDocument *doc, const FaktaSentence *s, uint32_t first, uint32_t from, uint32_t to)
{
	bool		joined = false;

	if (to < from || to - from > JOIN_MAX)
		return false;
	for (uint32_t i = from; i < to; i++)
	{
		bool		link = fakta_is(doc, i, TAG_TO) || fakta_is_dash(doc, i) ||
			(fakta_is(doc, i, TAG_AND) && first > s->first && fakta_is(doc, first - 1, TAG_BETWEEN));

		/* "hingga akhir Mei", "sampai dengan tanggal 5 Mei" */
		if (!link && !fakta_is(doc, i, TAG_YEAR_BEFORE) && !fakta_is(doc, i, TAG_DURATION) && fakta_mark(doc, i) != ')' &&
			!fakta_is(doc, i, TAG_DEFINITE))
			return false;
		joined |= link;
	}
	return joined;
}

/* Joins two dates to a period; if only one of them has a year, it is that of both. */
static void
join_times(Time *a, const Time *b)
{
	if (a->month && b->days.to != FAKTA_NO_DAY)
	{
		int			year = year_of(b->days.to);
		FaktaPeriod first = fakta_month_period(year, a->month);

		if (first.from > b->days.to)
			first = fakta_month_period(year - 1, a->month);
		if (a->days.from == FAKTA_NO_DAY || a->days.from == a->days.to - 30 || a->days.from != a->days.to)
			a->days.from = first.from;
	}
	if (b->days.to != FAKTA_NO_DAY && b->days.to >= a->days.from)
		a->days.to = b->days.to;
	a->near.last = b->near.last;
	a->month = 0;
	a->begins = false;
}

/*
 * A word before a date may make it one end of an open period: "sejak Mei",
 * "hingga Mei", "per 1 Mei".
 */
static void
open_time(const Reading *r, const FaktaMention *m, const FaktaSentence *s, Time *time)
{
	const FaktaDocument *doc = r->doc;
	uint32_t	i = time->near.first;

	while (i > s->first && time->near.first - i < JOIN_MAX && (fakta_is(doc, i - 1, TAG_YEAR_UNIT) || fakta_is(doc, i - 1, TAG_MONTH_UNIT) ||
															  (fakta_is(doc, i - 1, TAG_YEAR_BEFORE) && !fakta_is(doc, i - 1, TAG_UP_TO) && !fakta_is(doc, i - 1, TAG_SINCE))))
		i--;
	if (i == s->first)
		return;
	if ((fakta_is(doc, i - 1, TAG_SINCE) || time->begins) && r->published != FAKTA_NO_DAY && time->days.from <= r->published)
		time->days.to = r->published;
	else if (fakta_is(doc, i - 1, TAG_UP_TO))
		time->days.from = FAKTA_NO_DAY;
}

static void
read_times(const Reading *r, const FaktaMention *m, uint32_t sentence, Times *times)
{
	const FaktaSentence *s = &r->doc->sentences[sentence];
	int			first = times->n;
	uint32_t	from,
				to;

	fakta_near_range(r, m, sentence, &from, &to);
	for (uint32_t i = from; i < to && times->n < NEAR_CANDIDATES; i++)
	{
		Time	   *time = &times->items[times->n];

		if (!(fakta_token_is_number(&r->doc->tokens[i]) || !fakta_is_not(&r->doc->tokens[i], HINT_TAGGED)) || !time_at(r, m, i, to, time))
			continue;
		time->near.sentence = sentence;
		i = time->near.last;
		if (times->n > first && joins(r->doc, s, time[-1].near.first, time[-1].near.last + 1, time->near.first))
			join_times(time - 1, time);
		else
			times->n++;
	}
	for (int k = first; k < times->n; k++)
		if (times->items[k].near.last - times->items[k].near.first < SENTENCE_MAX)
			open_time(r, m, s, &times->items[k]);
}

/* Adds terms on the date itself. */
static void
look_at_time(const Reading *r, const Time *time, FaktaTerm *number)
{
	int32_t		from = time->days.from,
				to = time->days.to;

	if (from == FAKTA_NO_DAY)
		fakta_term_add(number, CLASS_OPEN_TIME);
	else
		fakta_term_add(number, from == to ? CLASS_ONE_DAY : to - from <= 31 ? CLASS_ONE_MONTH : to - from >= 364 && to - from <= YEAR_DAYS ?
					   CLASS_ONE_YEAR : CLASS_LONG_TIME);
	if (time->relative)
		fakta_term_add(number, CLASS_RELATIVE_TIME);
	if (r->published == FAKTA_NO_DAY || to == FAKTA_NO_DAY)
		return;
	if (from > r->published || (to > r->published && from == FAKTA_NO_DAY))
		fakta_term_add(number, CLASS_TO_COME);
	else if (to >= r->published - LATELY_DAYS && from == to)
		fakta_term_add(number, CLASS_JUST_BEFORE);
	else
		fakta_term_add(number, to >= r->published - YEAR_DAYS ? CLASS_THIS_YEAR : to >= r->published - YEARS_DAYS ? CLASS_LONG_AGO : CLASS_YEARS_AGO);
}

static void
look_for_days(const Reading *r, uint32_t mention, Told *told)
{
	const FaktaMention *m = &r->mentions->items[mention];
	Times		times = {.n = 0};
	uint32_t	sentence;

	told->days = no_days;
	told->days_margin = 0;
	for (int n = 0; (sentence = fakta_near_sentence(r, m, n)) != FAKTA_NO_SENTENCE; n++)
		if (n == 0 || sentence != m->sentence)
			read_times(r, m, sentence, &times);
	for (int k = 0; k < times.n; k++)
	{
		const Time *time = &times.items[k];
		FaktaDecision said = {.first = time->near.first,.last = time->near.last,.days = time->days};
		FaktaItem	item;
		int32_t		margin;

		if (!fakta_period_told(&time->days))
			continue;
		fakta_look_near(r, m, &time->near, &item);
		look_at_time(r, time, &item.terms[TERM_NUMBER]);
		margin = fakta_margin(r, DECIDER_DAY, m, &item, &said);
		if (margin > told->days_margin)
		{
			told->days_margin = margin;
			told->days = time->days;
		}
	}
}

FaktaPeriod
fakta_days_of(const Reading *r, uint32_t mention)
{
	Told	   *told = &r->told[mention];

	if (!told->dated)
	{
		look_for_days(r, mention, told);
		told->dated = true;
	}
	return told->days;
}
