/*
 * amount.h
 *		Compares numbers of people: may two of them be the same, and which is more
 *		exact?
 */
#ifndef FAKTA_AMOUNT_H
#define FAKTA_AMOUNT_H

#include "event/reading.h"

/* Does the event have a number of people?  A share? */
extern bool fakta_is_counted(const Event *e);
extern bool fakta_is_shared(const Event *e);

/* May a number of people be that of the event?  Is it more exact? */
extern bool fakta_amount_fits(const Event *e, const FaktaQuantity *q);
extern bool fakta_amount_is_better(const Event *e, const FaktaQuantity *q);

/* Stores a number or share in the event. */
extern void fakta_set_amount(Event *e, const FaktaQuantity *q);

/* Is a share the event's number in percent of a staff?  Does it contradict the event? */
extern bool fakta_share_fits(const Event *e, double workforce, double percentage);
extern bool fakta_share_misfits(const Event *e, const FaktaQuantity *q);

/* Adds classes that compare a number with those of the event. */
extern void fakta_relate_amounts(const Event *e, const FaktaQuantity *q, FaktaTerm *other);

#endif							/* FAKTA_AMOUNT_H */
