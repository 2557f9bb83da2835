/*
 * date.c
 *		Days as PostgreSQL counts them, computed without the server.
 */
#include "fact/date.h"

/* The Julian day of 2000-01-01: POSTGRES_EPOCH_JDATE in the server's datetime.h. */
#define EPOCH	2451545

static int
month_days(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool		leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return days[month - 1] + (month == 2 && leap);
}

bool
fakta_date_valid(int year, int month, int day)
{
	return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= month_days(year, month);
}

/* Fliegel and Van Flandern's formula for the Gregorian calendar. */
int32_t
fakta_day(int year, int month, int day)
{
	int			a = (month - 14) / 12;

	return (1461 * (year + 4800 + a)) / 4 + (367 * (month - 2 - 12 * a)) / 12 -
		(3 * ((year + 4900 + a) / 100)) / 4 + day - 32075 - EPOCH;
}

void
fakta_date_of(int32_t day, int *year, int *month, int *mday)
{
	int			l = day + EPOCH + 68569;
	int			n = 4 * l / 146097;
	int			i,
				j;

	l -= (146097 * n + 3) / 4;
	i = 4000 * (l + 1) / 1461001;
	l -= 1461 * i / 4 - 31;
	j = 80 * l / 2447;
	*mday = l - 2447 * j / 80;
	l = j / 11;
	*month = j + 2 - 12 * l;
	*year = 100 * (n - 49) + i + l;
}

int
fakta_year_of(int32_t day)
{
	int			year,
				month,
				mday;

	fakta_date_of(day, &year, &month, &mday);
	return year;
}

FaktaPeriod
fakta_month_period(int year, int month)
{
	FaktaPeriod p = {fakta_day(year, month, 1), fakta_day(year, month, month_days(year, month))};

	return p;
}

FaktaPeriod
fakta_year_period(int year)
{
	FaktaPeriod p = {fakta_day(year, 1, 1), fakta_day(year, 12, 31)};

	return p;
}
