/*
 * peaks.h
 *		Finds by index the documents with the best scores for a word: see peaks.c.
 */
#ifndef FAKTA_PG_PEAKS_H
#define FAKTA_PG_PEAKS_H

#include "pg/corpus.h"
#include "pg/query.h"

extern QTNode *fakta_peaks(FaktaCorpus *corpus, QTNode *word, double wanted);

#endif							/* FAKTA_PG_PEAKS_H */
