/*
 * bare.h
 *		A cut without a number, told in the title or in the lead.
 */
#ifndef FAKTA_BARE_H
#define FAKTA_BARE_H

#include "event/reading.h"

/*
 * Finds the cue of such a cut, as a mention without a value; returns false if
 * there is none.
 */
extern bool fakta_find_bare(const Reading *r, FaktaMention *found);

#endif							/* FAKTA_BARE_H */
