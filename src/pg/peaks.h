/*
 * peaks.h
 *		Documents in which a word says much, found by index: see peaks.c.
 */
#ifndef FAKTA_PG_PEAKS_H
#define FAKTA_PG_PEAKS_H

#include "pg/corpus.h"
#include "pg/query.h"

/* A word without label or prefix, and its inverse frequency. */
typedef struct FaktaPeakWord
{
	QTNode	   *node;
	double		weight;
} FaktaPeakWord;

extern QTNode *fakta_peaks(FaktaCorpus *corpus, const FaktaPeakWord *words, int n, bool all, double wanted);

#endif							/* FAKTA_PG_PEAKS_H */
