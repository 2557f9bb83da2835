/*
 * amount.h
 *		Numbers of events: may two of them be the same, which is more exact?
 */
#ifndef FAKTA_AMOUNT_H
#define FAKTA_AMOUNT_H

#include "event/reading.h"

/* Has the event a number of people?  A share? */
extern bool fakta_is_counted(const Event *e);
extern bool fakta_is_shared(const Event *e);

/* Could a number of people be the one that the event has?  Is it more exact? */
extern bool fakta_amount_fits(const Event *e, const FaktaQuantity *q);
extern bool fakta_amount_is_better(const Event *e, const FaktaQuantity *q);

/* Makes a number or share the event's. */
extern void fakta_set_amount(Event *e, const FaktaQuantity *q);

/* Is a share the event's number in percent of a staff?  Would it contradict what the event has? */
extern bool fakta_share_fits(const Event *e, double workforce, double percentage);
extern bool fakta_share_misfits(const Event *e, const FaktaQuantity *q);

/* How a number stands to those of the event, as classes. */
extern void fakta_relate_amounts(const Event *e, const FaktaQuantity *q, FaktaTerm *other);

#endif							/* FAKTA_AMOUNT_H */
