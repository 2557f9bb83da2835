/*
 * bare.h
 *		A cut that title or lead tell without a number.
 */
#ifndef FAKTA_BARE_H
#define FAKTA_BARE_H

#include "event/reading.h"

/* The cue of such a cut, as if it were a number without a value; false if there is none. */
extern bool fakta_find_bare(const Reading *r, FaktaMention *found);

#endif							/* FAKTA_BARE_H */
