/*
 * corpus.h
 *		Statistics of a tsvector column for ranking: how many documents it has, how
 *		long they are, and how many have a lexeme.
 */
#ifndef FAKTA_PG_CORPUS_H
#define FAKTA_PG_CORPUS_H

#include "pg/compat.h"

#include "tsearch/ts_type.h"

typedef struct FaktaCorpus FaktaCorpus;

extern FaktaCorpus *fakta_corpus_open(Oid relid, const char *column, TSQuery query, bool elsewhere_ok);

/* For which user and which state of the tables statistics were read. */
typedef struct FaktaStamp
{
	Oid			user;
	uint64		seen;
	uint64		changes;
	int			nrelids;
	Oid			relids[FLEXIBLE_ARRAY_MEMBER];
} FaktaStamp;

/* Allocates in the current memory context. */
extern FaktaStamp *fakta_corpus_stamp(const FaktaCorpus *corpus);
extern bool fakta_stamp_holds(FaktaStamp *stamp);

extern double fakta_corpus_mean_length(const FaktaCorpus *corpus);
extern double fakta_corpus_idf(FaktaCorpus *corpus, const char *lexeme, int len, bool prefix);
extern double fakta_corpus_count(FaktaCorpus *corpus, TSQuery query);

/* The factor of an occurrence by its label: D, C, B, A. */
extern const double fakta_label_factor[4];

/* Length of the mark that makes a word a level of it; see peaks.c. */
#define FAKTA_MARK_LENGTH	4

extern bool fakta_is_peak(const char *lexeme, int len);
extern int	fakta_tsvector_length(TSVector document);
extern WordEntry *fakta_tsvector_find(TSVector document, const char *lexeme, int len, bool prefix, int *n);

#endif							/* FAKTA_PG_CORPUS_H */
