/*
 * quantity.h
 *		Numbers of running text: value, bounds and what they count.
 */
#ifndef FAKTA_QUANTITY_H
#define FAKTA_QUANTITY_H

#include <math.h>

#include "fact/date.h"
#include "article/document.h"

typedef enum
{
	KIND_NONE,					/* a number that is no fact: age, time, rank */
	KIND_HEADCOUNT,
	KIND_PERCENTAGE,
	KIND_MONEY,
	KIND_DATE,
	KIND_COUNT,
	KIND_BARE					/* a plain number without a noun, for others to judge */
} FaktaKind;



/* value, low and high are NAN where open or unknown */
typedef struct FaktaQuantity
{
	uint32_t	first;			/* tokens of the whole mention, inclusive */
	uint32_t	last;
	uint32_t	number;			/* where its number begins and ends */
	uint32_t	number_last;
	uint32_t	noun;			/* the counted noun, or FAKTA_NO_TOKEN */
	double		value;
	double		low;
	double		high;
	FaktaPeriod days;			/* of a date */
	uint8_t		month;			/* of a date without its year, else 0 */
	uint8_t		mday;
	uint8_t		kind;
	bool		approximate;
	bool		ratio;			/* "7 dari 10", "sepertiga" */
	bool		elliptic;		/* its noun stands elsewhere */
	const char *unit;			/* NULL = none */
} FaktaQuantity;

/* The size that a quantity is compared by: its value, else its lower bound. */
static inline double
fakta_size(const FaktaQuantity *q)
{
	return isnan(q->value) ? q->low : q->value;
}

/* The unit that a noun or currency stands for. */
extern const char *fakta_unit_of(const FaktaDocument *doc, uint32_t token);

/* A number phrase by itself, as number_value() takes it; NAN if it is none. */
extern double fakta_number_value(const FaktaDocument *doc);

/*
 * Reads the quantity that begins at a token, if one does; end is the end of
 * its sentence.  Returns the token after it, or the next token.
 */
extern uint32_t fakta_quantity_read(const FaktaDocument *doc, uint32_t at, uint32_t begin, uint32_t end,
									FaktaQuantity *q);

#endif							/* FAKTA_QUANTITY_H */
