/*
 * quantity.h
 *		Numbers in running text: value, bounds and what they count.
 */
#ifndef FAKTA_QUANTITY_H
#define FAKTA_QUANTITY_H

#include <math.h>

#include "fact/date.h"
#include "article/document.h"

typedef enum
{
	KIND_NONE,					/* not a fact: an age, a time, a rank */
	KIND_HEADCOUNT,
	KIND_PERCENTAGE,
	KIND_MONEY,
	KIND_DATE,
	KIND_COUNT,
	KIND_BARE					/* a number without a noun, which the rules judge */
} FaktaKind;

extern const char *fakta_kind_label(int kind);

/* value, low and high are NAN if open or unknown */
typedef struct FaktaQuantity
{
	uint32_t	first;			/* tokens of the whole mention, inclusive */
	uint32_t	last;
	uint32_t	number;			/* tokens of the number itself */
	uint32_t	number_last;
	uint32_t	noun;			/* token of the noun, or FAKTA_NO_TOKEN */
	double		value;
	double		low;
	double		high;
	FaktaPeriod days;			/* of a date */
	uint8_t		month;			/* for a date without a year, else 0 */
	uint8_t		mday;
	uint8_t		month_to;		/* its last month and day */
	uint8_t		mday_to;
	uint8_t		kind;
	bool		approximate;
	bool		ratio;			/* "7 dari 10", "sepertiga" */
	bool		elliptic;		/* the noun is left out, or elsewhere */
	const char *unit;			/* NULL = none */
} FaktaQuantity;

/* The size for comparisons: the value, else the lower bound. */
static inline double
fakta_size(const FaktaQuantity *q)
{
	return isnan(q->value) ? q->low : q->value;
}

/* The unit for a noun or currency. */
extern const char *fakta_unit_of(const FaktaDocument *doc, uint32_t token);

/* The value of a phrase that is only a number, for number_value(); else NAN. */
extern double fakta_number_value(const FaktaDocument *doc);

/*
 * Reads the quantity that begins at a token, if there is one.  end is the end of
 * the sentence.  Returns the token after it, or the next token.
 */
extern uint32_t fakta_quantity_read(const FaktaDocument *doc, uint32_t at, uint32_t begin, uint32_t end,
									FaktaQuantity *q);

#endif							/* FAKTA_QUANTITY_H */
