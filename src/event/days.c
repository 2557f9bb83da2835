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
/* Maximum words before a date that only say what it is. */
#define BEFORE_MAX		4
#define MONTH_DAYS		31
#define WEEK_DAYS		7
#define FIRST_MONDAY	2
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
	bool		begins;			/* "sejak awal tahun" */
	bool		closed;			/* both ends are told */
} Time;

typedef struct Times
{
	Time		items[NEAR_CANDIDATES];
	int			n;
} Times;

static const FaktaPeriod no_days = {FAKTA_NO_DAY, FAKTA_NO_DAY};

static bool
is_future(const FaktaMention *m)
{
	return m->status == STATUS_PLANNED || m->status == STATUS_AT_RISK;
}

/* The first and last day of a date without a year, in a year. */
static FaktaPeriod
in_year(const FaktaQuantity *q, int year)
{
	int			year_to = q->month_to < q->month ? year + 1 : year;
	FaktaPeriod days = no_days;

	if (q->mday == 0)
	{
		days.from = fakta_month_period(year, q->month).from;
		days.to = fakta_month_period(year_to, q->month_to).to;
	}
	else if (fakta_date_valid(year, q->month, q->mday) && fakta_date_valid(year_to, q->month_to, q->mday_to))
	{
		days.from = fakta_day(year, q->month, q->mday);
		days.to = fakta_day(year_to, q->month_to, q->mday_to);
	}
	return days;
}

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
	days = in_year(q, year);
	if (!future && (q->mday ? days.from > published + AHEAD_DAYS : q->month > month + AHEAD_MONTHS))
	{
		FaktaPeriod before = in_year(q, year - 1);

		return fakta_period_told(&before) ? before : days;
	}
	return days;
}

/* Numbers of days, months and years from here on are none. */
#define SMALL_END		1000

/* The value of a small whole number at a token, else 0. */
static int
small_number(const FaktaDocument *doc, uint32_t i)
{
	const FaktaToken *t = &doc->tokens[i];
	int			n = 0;

	if (!fakta_token_is_number(t))
		return (fakta_is(doc, i, TAG_DIGIT) || fakta_is(doc, i, TAG_WHOLE) || fakta_is(doc, i, TAG_ONE_SCALE)) &&
			fakta_number_at(doc, i) < SMALL_END ? (int) fakta_number_at(doc, i) : 0;
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

/* For a cut that is done, the current year ends at publication. */
static void
so_far(const Reading *r, const FaktaMention *m, FaktaPeriod *p)
{
	if (m->status == STATUS_DONE && r->published != FAKTA_NO_DAY && p->from <= r->published && p->to > r->published)
		p->to = r->published;
}

/* The week of a day, from Monday to Sunday; 2000-01-03 was a Monday. */
static FaktaPeriod
week_of(int32_t day)
{
	int32_t		since = ((day - FIRST_MONDAY) % WEEK_DAYS + WEEK_DAYS) % WEEK_DAYS;

	return (FaktaPeriod) {day - since, day - since + WEEK_DAYS - 1};
}

/* The day or week that is so many days or weeks from publication. */
static FaktaPeriod
days_from(const Reading *r, int n, int unit)
{
	int32_t		day = r->published + n * unit;

	return unit == WEEK_DAYS ? week_of(day) : (FaktaPeriod) {day, day};
}

/* "kemarin", "pekan lalu", "bulan lalu", "tahun depan" */
static FaktaPeriod
relative_days(const Reading *r, const FaktaMention *m, uint32_t i)
{
	const FaktaInfo *info = r->published == FAKTA_NO_DAY ? NULL : fakta_tags_at(r->doc, i);
	FaktaPeriod p = no_days;

	if (info == NULL)
		return p;
	if (fakta_info_has(info, TAG_DAY_RELATIVE))
	{
		p = fakta_info_has(info, TAG_DURATION) ? week_of(r->published + (int32_t) info->number) : days_from(r, (int) info->number, 1);
		if (info->number == 0)
			so_far(r, m, &p);
	}
	else if (fakta_info_has(info, TAG_MONTH_RELATIVE))
		p = month_from(r->published, (int) info->number);
	else if (fakta_info_has(info, TAG_YEAR_RELATIVE))
	{
		p = fakta_year_period(fakta_year_of(r->published) + (int) info->number);
		if (info->number == 0)
			so_far(r, m, &p);
	}
	else if (fakta_info_has(info, TAG_YEAR_BEGIN))
	{
		p = fakta_year_period(fakta_year_of(r->published));
		so_far(r, m, &p);
	}
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
		return fakta_year_of(p.from);
	k = fakta_mention_from(r->mentions, i);
	if (k < r->mentions->n && r->mentions->items[k].q.first <= i && r->mentions->items[k].q.kind == KIND_DATE &&
		r->mentions->items[k].q.days.from != FAKTA_NO_DAY)
	{
		*last = r->mentions->items[k].q.last;
		return fakta_year_of(r->mentions->items[k].q.days.from);
	}
	return 0;
}

/* "pekan lalu", "bulan depan": phrases of the lexicon, so no unit and a word behind it */
static bool
is_unit_from_now(const FaktaDocument *doc, uint32_t i)
{
	return (fakta_is(doc, i, TAG_MONTH_RELATIVE) || fakta_is(doc, i, TAG_YEAR_RELATIVE) ||
			(fakta_is(doc, i, TAG_DAY_RELATIVE) && fakta_is(doc, i, TAG_DURATION))) && fakta_number_at(doc, i) != 0;
}

/* The days of a unit of time at a token: a day, a week; else 0. */
static int
unit_days(const FaktaDocument *doc, uint32_t i)
{
	double		n = fakta_is(doc, i, TAG_DAY_RELATIVE) ? WEEK_DAYS : fakta_number_at(doc, i);

	return fakta_is(doc, i, TAG_DURATION) && !fakta_is(doc, i, TAG_PERIOD) && (n == 1 || n == WEEK_DAYS) ? (int) n : 0;
}

/* So many units from publication: unit is the token of the unit. */
static FaktaPeriod
units_from(const Reading *r, uint32_t unit, int n)
{
	const FaktaDocument *doc = r->doc;

	if (unit_days(doc, unit))
		return days_from(r, n, unit_days(doc, unit));
	if (fakta_is(doc, unit, TAG_MONTH_UNIT) || fakta_is(doc, unit, TAG_MONTH_RELATIVE))
		return month_from(r->published, n);
	return fakta_year_period(fakta_year_of(r->published) + n);
}

/* Reads "pertama 2024" behind "enam bulan": the first months of a year. */
static bool
first_months(const Reading *r, const FaktaMention *m, uint32_t i, uint32_t to, int n, Time *time)
{
	int			year = year_at(r, m, i + 1, to, &time->near.last);

	if (year == 0)
		return false;
	time->days.from = fakta_month_period(year, 1).from;
	time->days.to = fakta_month_period(year, n).to;
	time->closed = true;
	return true;
}

/*
 * Reads "dua hari lalu", "empat bulan lalu", "dua tahun lagi", "enam bulan pertama
 * 2024"; the number is at i.
 */
static bool
counted_time(const Reading *r, const FaktaMention *m, uint32_t i, uint32_t to, Time *time)
{
	const FaktaDocument *doc = r->doc;
	bool		joined;
	int			n;

	if (i + 1 >= to || r->published == FAKTA_NO_DAY)
		return false;
	joined = is_unit_from_now(doc, i + 1);
	if (!joined && (i + 2 >= to || !(fakta_is(doc, i + 1, TAG_MONTH_UNIT) || fakta_is(doc, i + 1, TAG_YEAR_UNIT) || unit_days(doc, i + 1))))
		return false;
	n = small_number(doc, i);
	if (n < 1 || n > 60)
		return false;
	time->near.first = i;
	time->near.last = i + (joined ? 1 : 2);
	time->relative = true;
	if (joined ? fakta_number_at(doc, i + 1) < 0 : fakta_is(doc, i + 2, TAG_AGO) && fakta_number_at(doc, i + 2) < 0)
		time->days = units_from(r, i + 1, -n);
	else if (joined || fakta_is(doc, i + 2, TAG_AHEAD))
		time->days = units_from(r, i + 1, n);
	else
		return fakta_is(doc, i + 2, TAG_FIRST_PART) && fakta_is(doc, i + 1, TAG_MONTH_UNIT) && n <= 12 && first_months(r, m, i + 2, to, n, time);
	return true;
}

/*
 * Reads "Senin lalu", "Jumat pekan lalu", "Senin depan": the weekday is at i.  A
 * weekday alone is mostly that of what somebody said.
 */
static bool
weekday_time(const Reading *r, uint32_t i, uint32_t to, Time *time)
{
	const FaktaDocument *doc = r->doc;
	int32_t		day,
				back;

	if (i + 1 >= to || r->published == FAKTA_NO_DAY || !fakta_is(doc, i, TAG_WEEKDAY) || !(doc->tokens[i].flags & TF_CAPITAL))
		return false;
	day = week_of(r->published).from + (int32_t) fakta_number_at(doc, i) - 1;
	back = day >= r->published ? WEEK_DAYS : 0;
	if (fakta_is(doc, i + 1, TAG_DAY_RELATIVE) && fakta_is(doc, i + 1, TAG_DURATION))
		day += (int32_t) fakta_number_at(doc, i + 1);
	else if (fakta_is(doc, i + 1, TAG_AGO) && fakta_number_at(doc, i + 1) < 0)
		day -= back;
	else if (fakta_is(doc, i + 1, TAG_FUTURE) || (fakta_is(doc, i + 1, TAG_AHEAD) && fakta_number_at(doc, i + 1) > 0))
		day += day > r->published ? 0 : WEEK_DAYS;
	else
		return false;
	time->near.first = i;
	time->near.last = i + 1;
	time->relative = true;
	time->days.from = time->days.to = day;
	return true;
}

/* Reads "triwulan lalu", "semester ini": the part of a year is at i. */
static bool
part_of_year_time(const Reading *r, uint32_t i, uint32_t to, Time *time)
{
	const FaktaDocument *doc = r->doc;
	int			months = fakta_is(doc, i, TAG_PERIOD) && fakta_number_at(doc, i) <= 12 ? (int) fakta_number_at(doc, i) : 0,
				year,
				month,
				day,
				part;

	if (i + 1 >= to || r->published == FAKTA_NO_DAY || months < 1 || !fakta_is(doc, i + 1, TAG_AGO) || fakta_number_at(doc, i + 1) >= 0)
		return false;
	fakta_date_of(r->published, &year, &month, &day);
	part = year * (12 / months) + (month - 1) / months - 1;
	year = part / (12 / months);
	month = part % (12 / months) * months + 1;
	time->near.first = i;
	time->near.last = i + 1;
	time->relative = time->closed = true;
	time->days.from = fakta_month_period(year, month).from;
	time->days.to = fakta_month_period(year, month + months - 1).to;
	return true;
}

/* Does a period have two ends of its own, as more than a day, a month or a year? */
static bool
is_range(const FaktaPeriod *p)
{
	int			year,
				month,
				day;
	FaktaPeriod whole;

	if (p->from == p->to || p->from == FAKTA_NO_DAY)
		return false;
	fakta_date_of(p->from, &year, &month, &day);
	whole = fakta_month_period(year, month);
	if (p->from == whole.from && p->to == whole.to)
		return false;
	whole = fakta_year_period(year);
	return p->from != whole.from || p->to != whole.to;
}

/* Reads the date that is mention k. */
static bool
date_at(const Reading *r, const FaktaMention *m, uint32_t k, uint32_t to, Time *time)
{
	const FaktaDocument *doc = r->doc;
	const FaktaQuantity *q = &r->mentions->items[k].q;
	bool		future = is_future(m);
	uint32_t	next = q->last + 1,
				after,
				last = 0;
	int			year = 0;

	time->near.first = q->first;
	time->near.last = q->last;
	time->month = q->days.from == FAKTA_NO_DAY ? q->month : 0;
	/* "Agustus tahun depan", "Januari-Juni tahun ini" */
	if (time->month)
		year = year_at(r, m, next, to, &last);
	if (year != 0)
	{
		FaktaPeriod days = in_year(q, year);

		if (fakta_period_told(&days))
		{
			time->near.last = last;
			time->month = 0;
			time->days = days;
			time->closed = is_range(&days);
			return true;
		}
	}
	/* "Senin (3/3) kemarin", "3 Maret kemarin": of the past, not another day */
	after = next < to && fakta_mark(doc, next) == ')' ? next + 1 : next;
	if (after < to && fakta_is(doc, after, TAG_AGO) && fakta_is(doc, after, TAG_DAY_RELATIVE))
		time->near.last = next = after;
	if (next < to && fakta_is(doc, next, TAG_AGO))
		future = false;
	else if (next < to && fakta_is(doc, next, TAG_AHEAD))
		future = true;
	time->days = resolve(q, r->published, future);
	time->closed = is_range(&time->days);
	if (!time->closed && time->days.to - time->days.from > MONTH_DAYS)
		so_far(r, m, &time->days);
	return fakta_period_told(&time->days) || time->month;
}

/* Reads the date or time that begins at a token, if there is one. */
static bool
time_at(const Reading *r, const FaktaMention *m, uint32_t i, uint32_t to, Time *time)
{
	const FaktaDocument *doc = r->doc;
	uint32_t	k,
				last;
	int			year;

	memset(time, 0, sizeof(*time));
	time->days = no_days;
	if (counted_time(r, m, i, to, time) || weekday_time(r, i, to, time) || part_of_year_time(r, i, to, time))
		return true;
	k = fakta_mention_from(r->mentions, i);
	if (k < r->mentions->n && r->mentions->items[k].q.first == i && r->mentions->items[k].q.kind == KIND_DATE)
		return date_at(r, m, k, to, time);
	/* "beberapa bulan lalu" */
	if (i > 0 && is_unit_from_now(doc, i) && fakta_is(doc, i - 1, TAG_SOME))
		return false;
	time->days = relative_days(r, m, i);
	time->near.first = time->near.last = i;
	time->relative = true;
	time->begins = fakta_is(doc, i, TAG_YEAR_BEGIN) && fakta_is(doc, i, TAG_STARTING);
	if (fakta_is(doc, i, TAG_YEAR_BEGIN))
	{
		/* "sejak awal tahun 2024"; without a year, it is that of the other end of a period */
		if ((year = year_at(r, m, i + 1, to, &last)) == 0)
			time->month = 1;
		else
		{
			time->near.last = last;
			time->days = fakta_year_period(year);
			so_far(r, m, &time->days);
		}
	}
	return fakta_period_told(&time->days) || time->month;
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
		int			year = fakta_year_of(b->days.to);
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
	a->closed = true;
}

/* Where the words before a date begin that only say what it is: "hingga (hari Senin", "per tanggal". */
static uint32_t
before_time(const FaktaDocument *doc, const FaktaSentence *s, const Time *time)
{
	uint32_t	i = time->near.first;

	while (i > s->first && time->near.first - i < BEFORE_MAX)
	{
		const FaktaInfo *info = fakta_tags_at(doc, i - 1);

		if (info ? fakta_info_has(info, TAG_UP_TO) || fakta_info_has(info, TAG_AS_OF) || fakta_info_has(info, TAG_SINCE) ||
			fakta_info_has(info, TAG_STARTING) || fakta_info_has(info, TAG_ENDING) ||
			!(fakta_info_has(info, TAG_YEAR_UNIT) || fakta_info_has(info, TAG_MONTH_UNIT) || fakta_info_has(info, TAG_YEAR_BEFORE) ||
			  fakta_info_has(info, TAG_WEEKDAY) || fakta_info_has(info, TAG_NOW) || fakta_info_has(info, TAG_LABEL_DATE) || fakta_info_has(info, TAG_DURATION)) :
			fakta_mark(doc, i - 1) != '(' && fakta_mark(doc, i - 1) != ',')
			break;
		i--;
	}
	return i;
}

/*
 * The words around a date may make it one end of an open period: "sejak Mei",
 * "hingga Mei", "per 1 Mei".  What a total counts since then, it counts until
 * publication; when a cut ends is not told.
 */
static void
open_time(const Reading *r, const FaktaMention *m, const FaktaSentence *s, Time *time)
{
	const FaktaDocument *doc = r->doc;
	uint32_t	i = before_time(doc, s, time);
	uint32_t	next = time->near.last + 1;
	bool		total = m->scope == SCOPE_AGGREGATE;
	const FaktaInfo *info = i > s->first ? fakta_tags_at(doc, i - 1) : NULL;

	if (time->closed)
		return;
	/* "sejak Januari hingga kini" */
	if (next + 1 < s->end && fakta_is(doc, next, TAG_UP_TO) && fakta_is(doc, next + 1, TAG_NOW) && r->published != FAKTA_NO_DAY)
		time->days.to = r->published;
	else if (time->begins || (info && (fakta_info_has(info, TAG_SINCE) || fakta_info_has(info, TAG_STARTING))))
		time->days.to = total && time->days.from <= r->published ? r->published : FAKTA_NO_DAY;
	/* "hingga akhir tahun ini" is one word */
	else if (fakta_is(doc, time->near.first, TAG_UP_TO))
		time->days.from = FAKTA_NO_DAY;
	else if (info && (fakta_info_has(info, TAG_AS_OF) ? total : fakta_info_has(info, TAG_UP_TO) || (fakta_info_has(info, TAG_ENDING) && is_future(m))))
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

/* "Piala Dunia 2026", "UMP 2025": is the year part of a name, and not "di Jawa Barat 2024"? */
static bool
is_in_name(const FaktaDocument *doc, const FaktaNear *near)
{
	uint32_t	i = near->first;
	const FaktaInfo *info;

	if (near->first != near->last || !fakta_token_is_number(&doc->tokens[i]) || i == 0 || i < doc->title_end ||
		(doc->tokens[i - 1].flags & (TF_CAPITAL | TF_SENTENCE)) != TF_CAPITAL)
		return false;
	info = fakta_tags_at(doc, i - 1);
	return !(info && (fakta_info_has(info, TAG_YEAR_BEFORE) || fakta_info_has(info, TAG_LAYOFF) || fakta_info_has(info, TAG_PLACE) ||
					  fakta_info_has(info, TAG_NO_NAME)));
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
		fakta_term_add(number, from == to ? CLASS_ONE_DAY : to == FAKTA_NO_DAY ? CLASS_LONG_TIME : to - from <= MONTH_DAYS ? CLASS_ONE_MONTH : to - from >= 364 && to - from <= YEAR_DAYS ?
					   CLASS_ONE_YEAR : CLASS_LONG_TIME);
	if (time->relative)
		fakta_term_add(number, CLASS_RELATIVE_TIME);
	if (is_in_name(r->doc, &time->near))
		fakta_term_add(number, CLASS_IN_OTHER_NAME);
	if (r->published == FAKTA_NO_DAY)
		return;
	/* an open end is judged by the beginning */
	if (to == FAKTA_NO_DAY)
		to = from;
	if (from > r->published || (to > r->published && from == FAKTA_NO_DAY))
		fakta_term_add(number, CLASS_TO_COME);
	else if (to >= r->published - LATELY_DAYS && from == to)
		fakta_term_add(number, CLASS_JUST_BEFORE);
	else
		fakta_term_add(number, to >= r->published - YEAR_DAYS ? CLASS_THIS_YEAR : to >= r->published - YEARS_DAYS ? CLASS_LONG_AGO : CLASS_YEARS_AGO);
}

/* Tokens between two stretches of a sentence. */
static uint32_t
distance(uint32_t first, uint32_t last, uint32_t other_first, uint32_t other_last)
{
	return last < other_first ? other_first - last : first > other_last ? first - other_last : 0;
}

/* Is it another number of people who lost their work? */
static bool
is_rival(const FaktaMention *m, const FaktaMention *other)
{
	return other != m && fakta_loses_work(other->role) && fakta_size(&other->q) != fakta_size(&m->q);
}

/* Adds terms on other numbers of people in the sentence of a date: it may be theirs. */
static void
look_at_rivals(const Reading *r, const FaktaMention *m, const FaktaNear *near, FaktaTerm *number)
{
	const FaktaMentions *all = r->mentions;
	uint32_t	own = near->sentence == m->sentence ? distance(near->first, near->last, m->q.first, m->q.last) : UINT32_MAX;

	for (uint32_t k = fakta_mention_from(all, r->doc->sentences[near->sentence].first); k < all->n && all->items[k].sentence == near->sentence; k++)
	{
		const FaktaQuantity *q = &all->items[k].q;

		if (!is_rival(m, &all->items[k]))
		{
			if (&all->items[k] != m && fakta_loses_work(all->items[k].role))
				fakta_term_add(number, CLASS_EQUAL);
			continue;
		}
		fakta_term_add(number, CLASS_SEVERAL);
		if (distance(near->first, near->last, q->first, q->last) < own)
			fakta_term_add(number, CLASS_OF_OTHER);
		if (own != UINT32_MAX && (q->first > m->q.last) != (q->first > near->last) && (q->last < m->q.first) != (q->last < near->first))
			fakta_term_add(number, CLASS_CROSSED);
	}
}

/* Adds terms on other dates near the number. */
static void
look_at_times(const FaktaMention *m, const Times *times, const Time *time, FaktaTerm *number)
{
	bool		sole = true,
				nearest = true,
				only = true;
	uint32_t	own = distance(time->near.first, time->near.last, m->q.first, m->q.last);

	for (int k = 0; k < times->n; k++)
	{
		const Time *other = &times->items[k];

		if (other == time || !fakta_period_told(&other->days))
			continue;
		if (other->days.from == time->days.from && other->days.to == time->days.to)
		{
			fakta_term_add(number, CLASS_REPEATED);
			continue;
		}
		only = false;
		if (other->near.sentence != time->near.sentence)
			continue;
		sole = false;
		if (distance(other->near.first, other->near.last, m->q.first, m->q.last) < own)
			nearest = false;
	}
	if (only)
		fakta_term_add(number, CLASS_ONLY_ONE);
	if (sole)
		fakta_term_add(number, CLASS_SOLE);
	if (nearest)
		fakta_term_add(number, CLASS_NEAREST);
}

/*
 * "300 orang pada Maret dan 250 orang pada Desember", "2021 sebanyak 300 orang,
 * 2022 sebanyak 250 orang": where numbers and dates of a sentence take turns, each
 * date belongs to one number.  Numbers without a date between are one turn.
 */
static void
look_at_turns(const Reading *r, const FaktaMention *m, const Times *times, const Time *time, FaktaTerm *number)
{
	const FaktaMentions *all = r->mentions;
	uint32_t	k = fakta_mention_from(all, r->doc->sentences[m->sentence].first);
	int			t = 0,
				numbers = 0,
				dates = 0,
				own_number = 0,
				own_date = 0;
	enum
	{
		NEITHER, NUMBER, DATE
	}			last = NEITHER;

	if (time->near.sentence != m->sentence)
		return;
	for (;;)
	{
		bool		is_number;

		while (k < all->n && all->items[k].sentence == m->sentence && !fakta_loses_work(all->items[k].role))
			k++;
		while (t < times->n && (times->items[t].near.sentence != m->sentence || !fakta_period_told(&times->items[t].days)))
			t++;
		is_number = k < all->n && all->items[k].sentence == m->sentence;
		if (!is_number && t >= times->n)
			break;
		if (is_number && (t >= times->n || all->items[k].q.first < times->items[t].near.first))
		{
			numbers += last != NUMBER;
			last = NUMBER;
			if (&all->items[k++] == m)
				own_number = numbers;
		}
		else
		{
			dates += last != DATE;
			last = DATE;
			if (&times->items[t++] == time)
				own_date = dates;
		}
	}
	/* a date before all turns: "pada 2024, 300 orang pada Maret dan 250 orang pada Desember" */
	if (dates == numbers + 1)
		own_date--;
	else if (dates != numbers)
		return;
	if (numbers > 1 && own_number > 0)
		fakta_term_add(number, own_date == own_number ? CLASS_IN_TURN : CLASS_OUT_OF_TURN);
}

/* "hingga September 2023" where "Januari-September 2023" stands near: the same period, told in full. */
static void
complete_period(const Times *times, FaktaPeriod *days)
{
	if (!fakta_period_told(days) || days->from != FAKTA_NO_DAY)
		return;
	for (int k = 0; k < times->n && days->from == FAKTA_NO_DAY; k++)
		if (times->items[k].closed && times->items[k].days.to == days->to)
			*days = times->items[k].days;
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
		look_at_rivals(r, m, &time->near, &item.terms[TERM_NUMBER]);
		look_at_times(m, &times, time, &item.terms[TERM_NUMBER]);
		look_at_turns(r, m, &times, time, &item.terms[TERM_NUMBER]);
		fakta_look_at_governor(r->doc, &time->near, &item.terms[TERM_GOVERNOR]);
		margin = fakta_margin(r, DECIDER_DAY, m, &item, &said);
		if (margin > told->days_margin)
		{
			told->days_margin = margin;
			told->days = time->days;
		}
	}
	complete_period(&times, &told->days);
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
