/*
 * date.h
 *		Days as PostgreSQL counts them, computed without the server.
 */
#ifndef FAKTA_DATE_H
#define FAKTA_DATE_H

#include <stdbool.h>
#include <stdint.h>

#define FAKTA_NO_DAY	INT32_MIN

/* A period in days since 2000-01-01, like type date. */
typedef struct FaktaPeriod
{
	int32_t		from;			/* FAKTA_NO_DAY if unknown */
	int32_t		to;
} FaktaPeriod;

extern bool fakta_date_valid(int year, int month, int day);
extern int32_t fakta_day(int year, int month, int day);
extern void fakta_date_of(int32_t day, int *year, int *month, int *mday);
extern int	fakta_year_of(int32_t day);
extern FaktaPeriod fakta_month_period(int year, int month);
extern FaktaPeriod fakta_year_period(int year);

#endif							/* FAKTA_DATE_H */
