/*
 * dayphrase.c
 *		The day of a date, as feeds and CSV files write it.
 *
 * The words of a date show its form; there is no setting for a language: "12 Mei
 * 2025 14.05 WIB", "May 12, 2025 2:05 PM", "2 jam lalu".  A date with a month is
 * looked for first, anywhere in the text, then one relative to today.  Around it,
 * only what belongs to a date is allowed (a weekday, the time, a time zone, a
 * label such as "Diterbitkan"), or a few other words that a mark separates
 * ("Kompas.com - 12/05/2025").  A second number that is not a time makes it
 * ambiguous, so there is no date: "12-13 Mei 2025", "12 Mei 2025, diperbarui 13
 * Mei 2025".
 *
 * The number of items is limited, and the text is read at most once for each
 * item.
 */
#include "fact/dayphrase.h"

#include <string.h>

#include "text/text.h"

#define MAX_ITEMS	64
/* maximum length of a word in words[], and of two words together */
#define MAX_WORD	24
/* maximum number of unknown words on each side of the date */
#define MAX_STRANGE	4

/* If the time zone is given as an offset, the day is converted to Jakarta's. */
#define HOME_MINUTES	420
#define HOME_SECONDS	25200

#define FIRST_YEAR	1900
#define LAST_YEAR	2199

typedef enum
{
	W_STRANGE,					/* an unknown word */
	W_MONTH,					/* value: 1 to 12 */
	W_WEEKDAY,					/* value: Monday is 1 */
	W_DAY,						/* value: days after the day of publication */
	W_MINUTES,					/* value: minutes of a unit of time; 0 for a month, which has no fixed length */
	W_ONE,						/* one unit of time: "sejam" */
	W_NUMBER,					/* 1 to 9 */
	W_WHOLE,					/* 10, 11 */
	W_TEENS,					/* belas */
	W_TENS,						/* puluh */
	W_AGO,
	W_LAST,						/* "lalu", also after a weekday */
	W_NEXT,
	W_LABEL,					/* a label before a date, or a word without meaning */
	W_CLOCK,					/* a word before a time */
	W_HALF,						/* value: AM is 0, PM is 12 */
	W_PART,						/* a part of the day: "sore" */
	W_ORDINAL,					/* 12th */
	W_LOCAL,					/* a time zone in which the written day is used as it is */
	W_ZONE						/* UTC */
} WordClass;

typedef struct Word
{
	const char *form;
	uint8_t		cls;
	int16_t		number;
} Word;

/* Indonesian words, and the English ones of feeds and programs. */
static const Word words[] = {
	{"januari", W_MONTH, 1}, {"january", W_MONTH, 1}, {"jan", W_MONTH, 1},
	{"februari", W_MONTH, 2}, {"pebruari", W_MONTH, 2}, {"february", W_MONTH, 2}, {"feb", W_MONTH, 2}, {"peb", W_MONTH, 2},
	{"maret", W_MONTH, 3}, {"march", W_MONTH, 3}, {"mar", W_MONTH, 3}, {"mrt", W_MONTH, 3},
	{"april", W_MONTH, 4}, {"apr", W_MONTH, 4},
	{"mei", W_MONTH, 5}, {"may", W_MONTH, 5},
	{"juni", W_MONTH, 6}, {"june", W_MONTH, 6}, {"jun", W_MONTH, 6},
	{"juli", W_MONTH, 7}, {"july", W_MONTH, 7}, {"jul", W_MONTH, 7},
	{"agustus", W_MONTH, 8}, {"august", W_MONTH, 8}, {"agu", W_MONTH, 8}, {"agt", W_MONTH, 8}, {"ags", W_MONTH, 8},
	{"agust", W_MONTH, 8}, {"aug", W_MONTH, 8},
	{"september", W_MONTH, 9}, {"sept", W_MONTH, 9}, {"sep", W_MONTH, 9},
	{"oktober", W_MONTH, 10}, {"october", W_MONTH, 10}, {"okt", W_MONTH, 10}, {"oct", W_MONTH, 10},
	{"november", W_MONTH, 11}, {"nopember", W_MONTH, 11}, {"nov", W_MONTH, 11}, {"nop", W_MONTH, 11},
	{"desember", W_MONTH, 12}, {"december", W_MONTH, 12}, {"des", W_MONTH, 12}, {"dec", W_MONTH, 12},

	{"senin", W_WEEKDAY, 1}, {"sen", W_WEEKDAY, 1}, {"monday", W_WEEKDAY, 1}, {"mon", W_WEEKDAY, 1},
	{"selasa", W_WEEKDAY, 2}, {"sel", W_WEEKDAY, 2}, {"tuesday", W_WEEKDAY, 2}, {"tue", W_WEEKDAY, 2}, {"tues", W_WEEKDAY, 2},
	{"rabu", W_WEEKDAY, 3}, {"rab", W_WEEKDAY, 3}, {"wednesday", W_WEEKDAY, 3}, {"wed", W_WEEKDAY, 3},
	{"kamis", W_WEEKDAY, 4}, {"kam", W_WEEKDAY, 4}, {"thursday", W_WEEKDAY, 4}, {"thu", W_WEEKDAY, 4}, {"thurs", W_WEEKDAY, 4},
	{"jumat", W_WEEKDAY, 5}, {"jum'at", W_WEEKDAY, 5}, {"jum", W_WEEKDAY, 5}, {"friday", W_WEEKDAY, 5}, {"fri", W_WEEKDAY, 5},
	{"sabtu", W_WEEKDAY, 6}, {"sab", W_WEEKDAY, 6}, {"saturday", W_WEEKDAY, 6}, {"sat", W_WEEKDAY, 6},
	{"ahad", W_WEEKDAY, 7}, {"min", W_WEEKDAY, 7}, {"sunday", W_WEEKDAY, 7}, {"sun", W_WEEKDAY, 7},

	{"hari ini", W_DAY, 0}, {"today", W_DAY, 0}, {"baru saja", W_DAY, 0}, {"baru-baru ini", W_STRANGE, 0}, {"just now", W_DAY, 0},
	{"barusan", W_DAY, 0}, {"tadi pagi", W_DAY, 0}, {"tadi siang", W_DAY, 0}, {"tadi sore", W_DAY, 0}, {"pagi tadi", W_DAY, 0},
	{"siang tadi", W_DAY, 0}, {"sore tadi", W_DAY, 0}, {"pagi ini", W_DAY, 0}, {"siang ini", W_DAY, 0}, {"sore ini", W_DAY, 0},
	{"kemarin", W_DAY, -1}, {"kemaren", W_DAY, -1}, {"yesterday", W_DAY, -1}, {"kemarin lusa", W_DAY, -2}, {"kemarin dulu", W_DAY, -2},
	{"besok", W_DAY, 1}, {"esok", W_DAY, 1}, {"tomorrow", W_DAY, 1}, {"lusa", W_DAY, 2},

	{"detik", W_MINUTES, 1}, {"dtk", W_MINUTES, 1}, {"second", W_MINUTES, 1}, {"seconds", W_MINUTES, 1}, {"secs", W_MINUTES, 1},
	{"menit", W_MINUTES, 1}, {"mnt", W_MINUTES, 1}, {"minute", W_MINUTES, 1}, {"minutes", W_MINUTES, 1}, {"mins", W_MINUTES, 1},
	{"jam", W_MINUTES, 60}, {"hour", W_MINUTES, 60}, {"hours", W_MINUTES, 60}, {"hr", W_MINUTES, 60}, {"hrs", W_MINUTES, 60},
	{"hari", W_MINUTES, 1440}, {"day", W_MINUTES, 1440}, {"days", W_MINUTES, 1440},
	{"minggu", W_MINUTES, 10080}, {"pekan", W_MINUTES, 10080}, {"week", W_MINUTES, 10080}, {"weeks", W_MINUTES, 10080},
	{"bulan", W_MINUTES, 0}, {"month", W_MINUTES, 0}, {"months", W_MINUTES, 0},
	{"tahun", W_MINUTES, 0}, {"year", W_MINUTES, 0}, {"years", W_MINUTES, 0},
	{"semenit", W_ONE, 1}, {"sejam", W_ONE, 60}, {"sehari", W_ONE, 1440}, {"seminggu", W_ONE, 10080}, {"sepekan", W_ONE, 10080},

	{"a", W_NUMBER, 1}, {"an", W_NUMBER, 1}, {"one", W_NUMBER, 1}, {"satu", W_NUMBER, 1}, {"dua", W_NUMBER, 2}, {"two", W_NUMBER, 2},
	{"tiga", W_NUMBER, 3}, {"three", W_NUMBER, 3}, {"empat", W_NUMBER, 4}, {"four", W_NUMBER, 4}, {"lima", W_NUMBER, 5},
	{"five", W_NUMBER, 5}, {"enam", W_NUMBER, 6}, {"six", W_NUMBER, 6}, {"tujuh", W_NUMBER, 7}, {"seven", W_NUMBER, 7},
	{"delapan", W_NUMBER, 8}, {"eight", W_NUMBER, 8}, {"sembilan", W_NUMBER, 9}, {"nine", W_NUMBER, 9},
	{"sepuluh", W_WHOLE, 10}, {"ten", W_WHOLE, 10}, {"sebelas", W_WHOLE, 11},
	{"belas", W_TEENS, 10}, {"puluh", W_TENS, 10},

	{"ago", W_AGO, 0}, {"yang lalu", W_LAST, 0}, {"yg lalu", W_LAST, 0}, {"lalu", W_LAST, 0}, {"silam", W_LAST, 0}, {"kemarin ini", W_LAST, 0},
	{"last", W_LAST, 0}, {"depan", W_NEXT, 0}, {"mendatang", W_NEXT, 0}, {"next", W_NEXT, 0},

	{"tanggal", W_LABEL, 0}, {"tgl", W_LABEL, 0}, {"pada", W_LABEL, 0}, {"per", W_LABEL, 0}, {"on", W_LABEL, 0}, {"date", W_LABEL, 0},
	{"hari/tanggal", W_LABEL, 0}, {"terbit", W_LABEL, 0}, {"diterbitkan", W_LABEL, 0}, {"dipublikasikan", W_LABEL, 0},
	{"publikasi", W_LABEL, 0}, {"tayang", W_LABEL, 0}, {"ditayangkan", W_LABEL, 0}, {"rilis", W_LABEL, 0}, {"dirilis", W_LABEL, 0},
	{"diunggah", W_LABEL, 0}, {"diperbarui", W_LABEL, 0}, {"diperbaharui", W_LABEL, 0}, {"dimuat", W_LABEL, 0}, {"dibuat", W_LABEL, 0},
	{"published", W_LABEL, 0}, {"posted", W_LABEL, 0}, {"updated", W_LABEL, 0}, {"update", W_LABEL, 0}, {"last updated", W_LABEL, 0},
	{"last update", W_LABEL, 0}, {"of", W_LABEL, 0}, {"sekitar", W_LABEL, 0}, {"about", W_LABEL, 0}, {"the", W_LABEL, 0},
	{"waktu", W_LABEL, 0}, {"oleh", W_STRANGE, 0},
	{"pukul", W_CLOCK, 0}, {"pkl", W_CLOCK, 0}, {"at", W_CLOCK, 0},
	{"am", W_HALF, 0}, {"pm", W_HALF, 12},
	{"pagi", W_PART, 0}, {"siang", W_PART, 0}, {"sore", W_PART, 0}, {"petang", W_PART, 0}, {"malam", W_PART, 0}, {"dini hari", W_PART, 0},
	{"st", W_ORDINAL, 0}, {"nd", W_ORDINAL, 0}, {"rd", W_ORDINAL, 0}, {"th", W_ORDINAL, 0},
	{"wib", W_LOCAL, 0}, {"wita", W_LOCAL, 0}, {"wit", W_LOCAL, 0},
	{"z", W_ZONE, 0}, {"utc", W_ZONE, 0}, {"gmt", W_ZONE, 0}
};

typedef enum
{
	ITEM_END,
	ITEM_NUMBER,
	ITEM_WORD,
	ITEM_MARK
} ItemType;

typedef struct Item
{
	uint8_t		type;
	uint8_t		cls;			/* class of a word */
	char		mark;
	bool		glued;			/* no space before it */
	int			digits;
	int64_t		value;			/* of a number or a word */
} Item;

typedef struct Phrase
{
	Item		items[MAX_ITEMS + 1];	/* followed by an item of type ITEM_END */
	int			n;
	int32_t		published;
	int			weekday;		/* the first weekday that is named, 0 if none */
} Phrase;

/* A date without a time; year 0 if no year is given. */
typedef struct Date
{
	int			year;
	int			month;
	int			day;
} Date;

/* A time of day in minutes, and the offset of its time zone from UTC. */
typedef struct Clock
{
	bool		told;
	int			minutes;
	bool		zone_told;
	int			zone;
} Clock;

static const Word *
find_word(const char *form, size_t len)
{
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strlen(words[i].form) == len && memcmp(words[i].form, form, len) == 0)
			return &words[i];
	return NULL;
}

/* The ASCII form of a character in dates; 0 for other letters. */
static char
plain_char(FaktaChar c)
{
	if (c.code < 128)
		return (char) c.code;
	if (c.code >= 0x2010 && c.code <= 0x2015)
		return '-';
	if (c.code == 0x2018 || c.code == 0x2019)
		return '\'';
	if (c.code == 0xB7 || c.code == 0x2022)
		return '|';
	if (fakta_digit(c.code) >= 0)
		return (char) ('0' + fakta_digit(c.code));
	if (c.cls == CH_SPACE || c.cls == CH_IGNORE)
		return ' ';
	return c.cls == CH_LETTER ? 0 : '|';
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Is c a letter?  0 stands for letters that are not ASCII. */
static bool
is_letter(char c)
{
	return c == 0 || (c >= 'a' && c <= 'z');
}

/* Joins pairs of words that have a meaning only together, and adds ITEM_END. */
static void
finish_items(Phrase *p, char spelling[][MAX_WORD + 1])
{
	int			n = 0;

	for (int i = 0; i < p->n; i++)
	{
		Item	   *item = &p->items[i];

		if (item->type == ITEM_WORD)
		{
			const Word *word = NULL;
			char		both[2 * MAX_WORD + 2];

			if (i + 1 < p->n && p->items[i + 1].type == ITEM_WORD)
			{
				strcpy(both, spelling[i]);
				strcat(both, " ");
				strcat(both, spelling[i + 1]);
				word = find_word(both, strlen(both));
			}
			if (word)
				i++;
			else
				word = find_word(spelling[i], strlen(spelling[i]));
			item->cls = word ? word->cls : W_STRANGE;
			item->value = word ? word->number : 0;
		}
		p->items[n++] = *item;
	}
	p->n = n;
	memset(&p->items[n], 0, sizeof(Item));
}

/* Splits the text into items.  Returns false if it is too long for a date. */
static bool
read_items(Phrase *p, const char *text, size_t len, bool utf8)
{
	char		plain[FAKTA_DAYPHRASE_MAX + 1];
	char		spelling[MAX_ITEMS][MAX_WORD + 1];
	size_t		n = 0;
	bool		glued = false;

	for (size_t at = 0; at < len;)
	{
		FaktaChar	c = fakta_char(text + at, len - at, utf8);

		plain[n] = plain_char(c);
		if (plain[n] >= 'A' && plain[n] <= 'Z')
			plain[n] += 'a' - 'A';
		n++;
		at += c.len;
	}
	plain[n] = ' ';
	p->n = 0;
	for (size_t at = 0; at < n;)
	{
		Item	   *item = &p->items[p->n];
		size_t		begin = at;

		if (plain[at] == ' ' || (plain[at] >= '\t' && plain[at] <= '\r'))
		{
			glued = false;
			at++;
			continue;
		}
		if (p->n == MAX_ITEMS)
			return false;
		memset(item, 0, sizeof(Item));
		item->glued = glued;
		if (is_digit(plain[at]))
		{
			item->type = ITEM_NUMBER;
			for (; at < n && is_digit(plain[at]); at++)
				if (at - begin < 18)
					item->value = item->value * 10 + (plain[at] - '0');
			item->digits = (int) (at - begin);
		}
		else if (plain[at] == 't' && glued && p->n > 0 && item[-1].type == ITEM_NUMBER && is_digit(plain[at + 1]))
		{
			/* 2025-05-12T14:05 */
			item->type = ITEM_MARK;
			item->mark = 'T';
			at++;
		}
		else if (is_letter(plain[at]))
		{
			size_t		length;

			item->type = ITEM_WORD;
			while (at < n && (is_letter(plain[at]) ||
							  (strchr(".-/'&", plain[at]) && plain[at] && at + 1 < n && is_letter(plain[at + 1])) ||
							  (is_digit(plain[at]) && !find_word(plain + begin, at - begin))))
				at++;
			length = at - begin < MAX_WORD ? at - begin : MAX_WORD;
			for (size_t i = 0; i < length; i++)
				spelling[p->n][i] = plain[begin + i] ? plain[begin + i] : '?';
			spelling[p->n][length] = 0;
		}
		else
		{
			item->type = ITEM_MARK;
			item->mark = plain[at++];
		}
		glued = true;
		p->n++;
	}
	finish_items(p, spelling);
	return true;
}

static bool
is_mark(const Phrase *p, int i, char mark)
{
	return p->items[i].type == ITEM_MARK && p->items[i].mark == mark;
}

static bool
is_word(const Phrase *p, int i, WordClass cls)
{
	return p->items[i].type == ITEM_WORD && p->items[i].cls == cls;
}

static bool
is_number(const Phrase *p, int i, int max_digits)
{
	return p->items[i].type == ITEM_NUMBER && p->items[i].digits <= max_digits;
}

/* The year from a number of four or two digits; 0 if it is not a year. */
static int
year_at(const Phrase *p, int i)
{
	const Item *item = &p->items[i];

	if (item->type != ITEM_NUMBER)
		return 0;
	if (item->digits == 2)
		return (int) item->value + (item->value < 70 ? 2000 : 1900);
	return item->digits == 4 && item->value >= FIRST_YEAR && item->value <= LAST_YEAR ? (int) item->value : 0;
}

static bool
is_date(int year, int month, int day)
{
	/* without a year, 29 February is allowed */
	return fakta_date_valid(year ? year : 2000, month, day);
}

/* Reads 12 Mei 2025, 12-Mei-25, 12th of May, May 12, 2025.  Returns the end, or 0. */
static int
read_named(const Phrase *p, int i, Date *date)
{
	int			end = i;

	if (is_word(p, i, W_MONTH))
	{
		date->month = (int) p->items[i].value;
		end++;
		end += is_mark(p, end, '.');
		end += is_mark(p, end, '-');
		if (!is_number(p, end, 2))
			return 0;
		date->day = (int) p->items[end++].value;
	}
	else
	{
		if (is_number(p, i, 2))
			date->day = (int) p->items[end++].value;
		else if (is_word(p, i, W_WHOLE))
			date->day = (int) p->items[end++].value;
		else if (is_word(p, i, W_NUMBER))
		{
			date->day = (int) p->items[end++].value;
			if (is_word(p, end, W_TEENS))
			{
				date->day += 10;
				end++;
			}
			else if (is_word(p, end, W_TENS))
			{
				date->day *= 10;
				end++;
				if (is_word(p, end, W_NUMBER))
					date->day += (int) p->items[end++].value;
			}
		}
		else
			return 0;
		end += is_word(p, end, W_ORDINAL);
		end += is_word(p, end, W_LABEL);	/* of */
		end += is_mark(p, end, '-') || is_mark(p, end, '/') || is_mark(p, end, '.');
		if (!is_word(p, end, W_MONTH))
			return 0;
		date->month = (int) p->items[end++].value;
		end += is_mark(p, end, '.');
	}
	end += is_word(p, end, W_ORDINAL);
	date->year = 0;
	{
		int			at = end;

		at += is_mark(p, at, ',') || is_mark(p, at, '-') || is_mark(p, at, '/');
		at += is_mark(p, at, '\'');
		/* the hour of a time is not a year */
		if (year_at(p, at) && !(p->items[at].digits == 2 && p->items[at + 1].type == ITEM_MARK && strchr(":.", p->items[at + 1].mark)
								&& p->items[at + 2].type == ITEM_NUMBER))
		{
			date->year = year_at(p, at);
			end = at + 1;
		}
	}
	return is_date(date->year, date->month, date->day) ? end : 0;
}

/* Monday is 1.  Day 0, 2000-01-01, was a Saturday. */
static int
weekday_of(int32_t day)
{
	return (int) (((int64_t) day + 5) % 7 + 7) % 7 + 1;
}

/*
 * Which of two numbers is the day, which the month?  If both are possible, the
 * first is the day, unless a weekday is named that fits only the other order.
 */
static bool
order_day(const Phrase *p, int year, int first, int second, Date *date)
{
	bool		day_first = is_date(year, second, first);
	bool		month_first = is_date(year, first, second);

	if (!day_first && !month_first)
		return false;
	if (day_first && month_first && p->weekday && year)
		day_first = weekday_of(fakta_day(year, second, first)) == p->weekday ||
			weekday_of(fakta_day(year, first, second)) != p->weekday;
	date->year = year;
	date->month = day_first ? second : first;
	date->day = day_first ? first : second;
	return true;
}

/* Reads 12/05/2025, 2025-05-12, 12/5.  Returns the end, or 0. */
static int
read_numeric(const Phrase *p, int i, Date *date)
{
	char		mark = p->items[i + 1].type == ITEM_MARK ? p->items[i + 1].mark : ' ';
	int			second,
				third;

	if (!is_number(p, i, 4) || !strchr("/-. ", mark))
		return 0;
	second = i + 1 + (mark != ' ');
	if (!is_number(p, second, 2))
		return 0;
	if (mark != ' ' && !is_mark(p, second + 1, mark))
	{
		/* without a year only with a slash: "12-5" and "12.5" mean something else */
		return mark == '/' && is_number(p, i, 2) &&
			order_day(p, 0, (int) p->items[i].value, (int) p->items[second].value, date) ? second + 1 : 0;
	}
	third = second + 1 + (mark != ' ');
	if (!is_number(p, third, 4))
		return 0;
	if (p->items[i].digits == 4)
	{
		date->year = year_at(p, i);
		date->month = (int) p->items[second].value;
		date->day = (int) p->items[third].value;
		return date->year && is_number(p, third, 2) && is_date(date->year, date->month, date->day) ? third + 1 : 0;
	}
	if (!year_at(p, third) || (mark == ' ' && p->items[third].digits == 2) || !is_number(p, i, 2))
		return 0;
	return order_day(p, year_at(p, third), (int) p->items[i].value, (int) p->items[second].value, date) ? third + 1 : 0;
}

/* Reads 20250512, 20250512140533, and seconds or milliseconds since 1970. */
static int
read_compact(const Phrase *p, int i, Date *date)
{
	const Item *item = &p->items[i];
	int64_t		value = item->value;

	if (item->type != ITEM_NUMBER)
		return 0;
	if (item->digits == 10 || item->digits == 13)
	{
		int64_t		seconds = item->digits == 13 ? value / 1000 : value;

		if (seconds >= INT64_C(7289568000))
			return 0;			/* after LAST_YEAR */
		fakta_date_of((int32_t) ((seconds + HOME_SECONDS) / 86400) - 10957, &date->year, &date->month, &date->day);
		return i + 1;
	}
	if (item->digits == 14)
		value /= 1000000;
	else if (item->digits == 12)
		value /= 10000;
	else if (item->digits != 8)
		return 0;
	date->year = (int) (value / 10000);
	date->month = (int) (value / 100 % 100);
	date->day = (int) (value % 100);
	return date->year >= FIRST_YEAR && date->year <= LAST_YEAR && is_date(date->year, date->month, date->day) ? i + 1 : 0;
}

/*
 * Reads 14:05, 14.05, 2:05:33 PM, 140533 after T.  Returns the end, or i if there
 * is no time.
 */
static int
read_clock(const Phrase *p, int i, Clock *clock)
{
	int			end = i;
	int			hour,
				minute;

	while (is_word(p, end, W_CLOCK) || is_word(p, end, W_LABEL) ||
		   (is_word(p, end, W_MINUTES) && p->items[end].value == 60))
		end++;
	end += is_mark(p, end, '.') && end > i;	/* pkl. */
	end += is_mark(p, end, ':') && end > i;
	if (is_mark(p, i - 1, 'T') && p->items[end].type == ITEM_NUMBER && (p->items[end].digits == 4 || p->items[end].digits == 6))
	{
		int			value = (int) p->items[end].value / (p->items[end].digits == 6 ? 100 : 1);

		hour = value / 100;
		minute = value % 100;
		end++;
	}
	else
	{
		if (!is_number(p, end, 2))
			return i;
		hour = (int) p->items[end++].value;
		minute = 0;
		if ((is_mark(p, end, ':') || is_mark(p, end, '.')) && is_number(p, end + 1, 2))
		{
			minute = (int) p->items[end + 1].value;
			end += 2;
			if ((is_mark(p, end, ':') || is_mark(p, end, '.')) && is_number(p, end + 1, 2) && p->items[end + 1].value < 61)
				end += 2;
			/* fractions of a second */
			if ((is_mark(p, end, '.') || is_mark(p, end, ',')) && p->items[end].glued && is_number(p, end + 1, 9) && p->items[end + 1].glued)
				end += 2;
		}
		else if (!is_word(p, end, W_HALF))
			return i;
	}
	if (is_word(p, end, W_HALF))
	{
		if (hour < 1 || hour > 12)
			return i;
		hour = hour % 12 + (int) p->items[end++].value;
	}
	if (hour > 24 || minute > 59)
		return i;
	clock->told = true;
	clock->minutes = hour * 60 + minute;
	return end;
}

/* Reads Z, UTC, GMT+7, +07:00, WIB.  Returns the end, or i if there is no time zone. */
static int
read_zone(const Phrase *p, int i, Clock *clock)
{
	int			end = i;
	int			sign,
				minutes;

	if (is_word(p, i, W_LOCAL))
		return i + 1;
	if (is_word(p, i, W_ZONE))
	{
		clock->zone_told = true;
		clock->zone = 0;
		end++;
	}
	sign = is_mark(p, end, '+') ? 1 : is_mark(p, end, '-') ? -1 : 0;
	/* not a time zone: "14:05 - 16:00" */
	if (sign == 0 || !p->items[end + 1].glued || !is_number(p, end + 1, 4) ||
		(end == i && sign < 0 && !p->items[end].glued && p->items[end + 1].digits != 4))
		return end;
	minutes = (int) p->items[end + 1].value;
	if (p->items[end + 1].digits > 2)
	{
		minutes = minutes / 100 * 60 + minutes % 100;
		end += 2;
	}
	else
	{
		minutes *= 60;
		end += 2;
		if (is_mark(p, end, ':') && is_number(p, end + 1, 2))
		{
			minutes += (int) p->items[end + 1].value;
			end += 2;
		}
	}
	if (minutes > 14 * 60)
		return i;
	clock->zone_told = true;
	clock->zone = sign * minutes;
	return end;
}

/* Is there, before and after the date, only what may stand beside a date? */
static bool
fits(const Phrase *p, int first, int end)
{
	int			strange = 0;
	bool		loose = true;

	for (int i = 0; i < first; i++)
	{
		const Item *item = &p->items[i];

		if (item->type == ITEM_NUMBER)
			return false;
		if (item->type == ITEM_MARK || item->cls == W_LABEL || item->cls == W_WEEKDAY || item->cls == W_DAY || item->cls == W_PART ||
			item->cls == W_MINUTES)
			loose = true;
		else
		{
			loose = false;
			strange++;
		}
	}
	if (!loose || strange > MAX_STRANGE)
		return false;
	strange = 0;
	loose = false;
	for (int i = end; i < p->n; i++)
	{
		const Item *item = &p->items[i];

		if (item->type == ITEM_NUMBER || is_word(p, i, W_MONTH))
			return false;
		if (item->type == ITEM_MARK)
			loose = true;
		else if (item->cls == W_WEEKDAY || item->cls == W_DAY || item->cls == W_PART || item->cls == W_LOCAL)
			continue;
		else if (!loose || ++strange > MAX_STRANGE)
			return false;
	}
	return true;
}

/* Skips marks between a date and its time: "12 Mei 2025 | 14.05", "(12/5/2025), 14:05". */
static int
skip_marks(const Phrase *p, int i)
{
	while ((p->items[i].type == ITEM_MARK && p->items[i].mark != '+') || is_word(p, i, W_WEEKDAY))
		i++;
	return i;
}

/* The day in Jakarta of a date and its time. */
static int32_t
home_day(const Phrase *p, Date date, const Clock *clock)
{
	int32_t		day;

	if (date.year == 0)
	{
		int			month,
					mday;

		if (p->published == FAKTA_NO_DAY)
			return FAKTA_NO_DAY;
		/*
		 * Use the last year in which the date is not after publication; allow a
		 * week for wrong clocks.
		 */
		fakta_date_of(p->published + 7, &date.year, &month, &mday);
		if (date.month > month || (date.month == month && date.day > mday))
			date.year--;
		/* 29 February, if that year is not a leap year; the last one may be years ago */
		if (!fakta_date_valid(date.year, date.month, date.day))
			return FAKTA_NO_DAY;
	}
	day = fakta_day(date.year, date.month, date.day);
	if (clock->told && clock->zone_told)
	{
		int			minutes = clock->minutes - clock->zone + HOME_MINUTES;

		day += minutes < 0 ? -1 : minutes >= 2880 ? 2 : minutes >= 1440 ? 1 : 0;
	}
	return day;
}

/*
 * Is the item part of a number with several marks, such as 1.12.2025.3?  before
 * is how many items are before it.
 */
static bool
is_part_of_number(const Item *item, int before)
{
	return before > 1 && item->type == ITEM_NUMBER && item->glued && item[-1].type == ITEM_MARK &&
		strchr(".-/:+", item[-1].mark) && item[-2].type == ITEM_NUMBER;
}

/* Reads a date with a month at item i. */
static int32_t
absolute_day(const Phrase *p, int i)
{
	Date		date = {0, 0, 0};
	Clock		clock = {false, 0, false, 0};
	int			end,
				next;

	if (is_part_of_number(&p->items[i], i))
		return FAKTA_NO_DAY;
	end = read_named(p, i, &date);
	if (!end)
		end = read_numeric(p, i, &date);
	if (!end)
		end = read_compact(p, i, &date);
	if (!end)
		return FAKTA_NO_DAY;
	next = skip_marks(p, end);
	next = read_clock(p, next, &clock);
	if (clock.told)
	{
		end = read_zone(p, next, &clock);
		/* Mon May 12 14:05:33 +0000 2025 */
		if (date.year == 0 && p->items[end].type == ITEM_NUMBER && p->items[end].digits == 4 && year_at(p, end))
		{
			date.year = year_at(p, end++);
			if (!is_date(date.year, date.month, date.day))
				return FAKTA_NO_DAY;
		}
	}
	return fits(p, i, end) ? home_day(p, date, &clock) : FAKTA_NO_DAY;
}

/* Reads "1 hari 3 jam lalu".  Returns the minutes, or -1. */
static int64_t
read_ago(const Phrase *p, int i, int *end)
{
	int64_t		minutes = 0;
	bool		any = false;

	for (;;)
	{
		int64_t		n = 1;

		if (is_word(p, i, W_ONE))
			minutes += p->items[i++].value;
		else if (is_number(p, i, 4) || is_word(p, i, W_NUMBER) || is_word(p, i, W_WHOLE))
		{
			n = p->items[i++].value;
			if (is_word(p, i, W_TEENS) && n < 10)
				n += p->items[i++].value;
			else if (is_word(p, i, W_TENS) && n < 10)
				n *= p->items[i++].value;
			/* not "2 bulan lalu", which is no exact day; "min" is also short for Sunday */
			if (is_word(p, i, W_WEEKDAY) && p->items[i].value == 7)
				minutes += n * (p->items[i + 1].type == ITEM_WORD ? 1 : 0);
			else if (!is_word(p, i, W_MINUTES) || p->items[i].value == 0)
				return -1;
			else
				minutes += n * p->items[i].value;
			i++;
		}
		else
			break;
		any = true;
	}
	if (!any || !(is_word(p, i, W_AGO) || is_word(p, i, W_LAST)))
		return -1;
	*end = i + 1;
	return minutes;
}

/* Reads a relative date at item i. */
static int32_t
relative_day(const Phrase *p, int i)
{
	Clock		clock = {false, 0, false, 0};
	int			end = i;
	int			next;
	int64_t		minutes = read_ago(p, i, &end);
	int32_t		day;

	if (p->published == FAKTA_NO_DAY)
		return FAKTA_NO_DAY;
	if (minutes >= 0)
		day = p->published - (int32_t) (minutes / 1440);
	else if (is_word(p, i, W_DAY))
	{
		day = p->published + (int32_t) p->items[i].value;
		end = i + 1;
	}
	else if (is_word(p, i, W_WEEKDAY) || (is_word(p, i, W_MINUTES) && p->items[i].value == 10080 && i == 0))
	{
		/* "minggu" is Sunday and "week" */
		int			weekday = is_word(p, i, W_WEEKDAY) ? (int) p->items[i].value : 7;
		int			back = (weekday_of(p->published) - weekday + 7) % 7;

		end = i + 1;
		end += is_word(p, end, W_PART);
		if (is_word(p, i, W_MINUTES) && is_word(p, end, W_LAST))
			return FAKTA_NO_DAY;	/* last week */
		if (is_word(p, end, W_LAST))
		{
			back += back == 0 ? 7 : 0;
			end++;
		}
		else if (is_word(p, end, W_NEXT))
		{
			back -= 7;
			end++;
		}
		day = p->published - back;
	}
	else
		return FAKTA_NO_DAY;
	end += is_word(p, end, W_PART);
	next = read_clock(p, skip_marks(p, end), &clock);
	if (clock.told)
		end = read_zone(p, next, &clock);
	return fits(p, i, end) ? day : FAKTA_NO_DAY;
}

int32_t
fakta_date_value(const char *text, size_t len, bool utf8, int32_t published)
{
	Phrase		p;
	int32_t		day;

	while (len > 0 && fakta_char(text, len, utf8).cls == CH_SPACE)
	{
		size_t		blank = fakta_char(text, len, utf8).len;

		text += blank;
		len -= blank;
	}
	if (len > FAKTA_DAYPHRASE_MAX || !read_items(&p, text, len, utf8))
		return FAKTA_NO_DAY;
	/* out of the range of the functions above */
	if (published != FAKTA_NO_DAY && (published < fakta_day(1, 1, 1) + 10000 || published > fakta_day(9999, 12, 31) - 10000))
		published = FAKTA_NO_DAY;
	p.published = published;
	p.weekday = 0;
	for (int i = 0; i < p.n && p.weekday == 0; i++)
	{
		if (is_word(&p, i, W_WEEKDAY))
			p.weekday = (int) p.items[i].value;
		/* "minggu" is Sunday and "week" */
		else if (is_word(&p, i, W_MINUTES) && p.items[i].value == 10080 && (i == 0 || p.items[i - 1].type == ITEM_MARK))
			p.weekday = 7;
	}
	for (int i = 0; i < p.n; i++)
	{
		day = absolute_day(&p, i);
		if (day != FAKTA_NO_DAY)
			return day;
	}
	/* a number that is not part of a date: do not guess a date from words around it */
	for (int i = 0; i < p.n; i++)
	{
		day = relative_day(&p, i);
		if (day != FAKTA_NO_DAY)
			return day;
	}
	return FAKTA_NO_DAY;
}
