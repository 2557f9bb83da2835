/*
 * peaks.h
 *		Documents in which a word says much, found by index: see peaks.c.
 */
#ifndef FAKTA_PG_PEAKS_H
#define FAKTA_PG_PEAKS_H

#include "pg/corpus.h"
#include "pg/query.h"

extern QTNode *fakta_peaks(FaktaCorpus *corpus, QTNode *word, double wanted);

#endif							/* FAKTA_PG_PEAKS_H */
