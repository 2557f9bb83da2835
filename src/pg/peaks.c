/*
 * peaks.c
 *		SQL function bm25_peaks adds levels to a tsvector.  With them an index can
 *		find the documents with the best scores for a frequent word; fakta_peaks()
 *		makes the query for them.
 *
 * A GIN index knows which documents have a word, but not how well they score.  So
 * bm25_peaks adds a lexeme for each word that a document repeats or has in its
 * title: "^17 karyawan" is level 17 of "karyawan".  The level is computed from
 *
 *		odds = tf / (k1 * (1 - b + b * length / mean length))
 *
 * with the default parameters of bm25; there are four levels for each doubling.
 * The score of a word is idf * odds / (1 + odds), so a query for level L and
 * above finds exactly the documents with the highest scores.  Odds below 2 have
 * no level, so only a few words of a document have one.
 *
 * The parsers return no token with a space, so a level cannot be confused with a
 * word.
 */
#include "pg/peaks.h"

#include <math.h>

#include "miscadmin.h"
#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(bm25_peaks);

#define FIRST_LEVEL		4		/* odds 2 */
#define LAST_LEVEL		31		/* odds 215 */
#define PER_DOUBLING	4
/* the defaults of bm25 */
#define K1				1.2
#define B				0.75

/* The query for levels has to find this many documents for each one that is wanted. */
#define ENOUGH			2

static void
put_mark(char *to, int level)
{
	to[0] = '^';
	to[1] = '0' + level / 10;
	to[2] = '0' + level % 10;
	to[3] = ' ';
}

/* The level for these odds; FIRST_LEVEL - 1 if they are too small. */
static int
level_of(double odds)
{
	double		level = floor(PER_DOUBLING * log2(odds));

	return level < FIRST_LEVEL ? FIRST_LEVEL - 1 : Min((int) level, LAST_LEVEL);
}

/* A lexeme of the result: one of the document, or a level. */
typedef struct Lexeme
{
	char	   *text;
	int			len;
	WordEntry  *from;			/* the source of its positions; NULL for a level */
} Lexeme;

static int
compare_lexemes(const void *a, const void *b)
{
	const Lexeme *x = a;
	const Lexeme *y = b;

	return tsCompareString(x->text, x->len, y->text, y->len, false);
}

/*
 * Lists the lexemes of the document and their levels, sorted.  The text of the
 * levels is stored in room.
 */
static int
list_lexemes(TSVector document, double norm, Lexeme *lexemes, char *room)
{
	WordEntry  *entry = ARRPTR(document);
	int			n = 0;

	for (int i = 0; i < document->size; i++, entry++)
	{
		char	   *text = STRPTR(document) + entry->pos;
		double		tf = 0;
		int			level;

		if (fakta_is_peak(text, entry->len))
			continue;
		lexemes[n++] = (Lexeme)
		{
			text, entry->len, entry
		};
		for (int k = 0; entry->haspos && k < POSDATALEN(document, entry); k++)
			tf += fakta_label_factor[WEP_GETWEIGHT(POSDATAPTR(document, entry)[k])];
		level = level_of(Max(tf, 1) / norm);
		if (level < FIRST_LEVEL || entry->len + FAKTA_MARK_LENGTH > MAXSTRLEN)
			continue;
		put_mark(room, level);
		memcpy(room + FAKTA_MARK_LENGTH, text, entry->len);
		lexemes[n++] = (Lexeme)
		{
			room, entry->len + FAKTA_MARK_LENGTH, NULL
		};
		room += entry->len + FAKTA_MARK_LENGTH;
	}
	qsort(lexemes, n, sizeof(Lexeme), compare_lexemes);
	return n;
}

/* The size of a lexeme's positions, which begin at an even offset. */
static Size
positions_size(TSVector document, const WordEntry *from)
{
	return from && from->haspos ? sizeof(uint16) + POSDATALEN(document, from) * sizeof(WordEntryPos) : 0;
}

static TSVector
with_levels(TSVector document, const Lexeme *lexemes, int n)
{
	Size		bytes = 0;
	Size		size;
	TSVector	result;
	WordEntry  *entry;
	char	   *strings;
	uint32		pos = 0;

	for (int i = 0; i < n; i++)
	{
		Size		positions = positions_size(document, lexemes[i].from);

		bytes += lexemes[i].len;
		if (positions > 0)
			bytes = SHORTALIGN(bytes) + positions;
	}
	/* Too large for a tsvector: return it without levels, rather than an error. */
	if (bytes > MAXSTRPOS)
		return NULL;
	size = CALCDATASIZE(n, bytes);
	result = palloc0(size);
	SET_VARSIZE(result, size);
	result->size = n;
	entry = ARRPTR(result);
	strings = STRPTR(result);
	for (int i = 0; i < n; i++, entry++)
	{
		const WordEntry *from = lexemes[i].from;

		entry->haspos = from && from->haspos;
		entry->len = lexemes[i].len;
		entry->pos = pos;
		memcpy(strings + pos, lexemes[i].text, lexemes[i].len);
		pos += lexemes[i].len;
		if (entry->haspos)
		{
			pos = SHORTALIGN(pos);
			memcpy(strings + pos, _POSVECPTR(document, from), positions_size(document, from));
			pos += positions_size(document, from);
		}
	}
	return result;
}

Datum
bm25_peaks(PG_FUNCTION_ARGS)
{
	TSVector	document = PG_GETARG_TSVECTOR(0);
	int			mean_length = PG_GETARG_INT32(1);
	double		norm;
	Lexeme	   *lexemes;
	char	   *room;
	TSVector	result;

	if (mean_length < 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("mean length must be greater than zero")));
	norm = K1 * (1 - B + B * fakta_tsvector_length(document) / mean_length);
	lexemes = palloc((2 * document->size + 1) * sizeof(Lexeme));
	room = palloc(VARSIZE(document) + document->size * FAKTA_MARK_LENGTH + 1);
	result = with_levels(document, lexemes, list_lexemes(document, norm, lexemes, room));
	PG_RETURN_TSVECTOR(result ? result : document);
}

/* A query for all levels of a word from this one on. */
static QTNode *
levels_from(QTNode *word, int level)
{
	FaktaNodes	levels = {0};
	int			len = word->valnode->qoperand.length;

	for (; level <= LAST_LEVEL; level++)
	{
		char	   *lexeme = palloc(len + FAKTA_MARK_LENGTH + 1);

		put_mark(lexeme, level);
		memcpy(lexeme + FAKTA_MARK_LENGTH, word->word, len);
		lexeme[FAKTA_MARK_LENGTH + len] = '\0';
		fakta_query_add(&levels, fakta_query_lexeme(lexeme, len + FAKTA_MARK_LENGTH));
	}
	return fakta_query_join(levels.nodes, levels.n, OP_OR);
}

/*
 * A query for the documents with the best scores for a word.  NULL if the column
 * has no levels for it, or too few documents with one.
 */
QTNode *
fakta_peaks(FaktaCorpus *corpus, QTNode *word, double wanted)
{
	for (int level = LAST_LEVEL; level >= FIRST_LEVEL; level--)
	{
		QTNode	   *query = levels_from(word, level);

		CHECK_FOR_INTERRUPTS();
		/* use one level less: the levels were computed with an assumed mean length */
		if (fakta_corpus_count(corpus, QTN2QT(query)) >= ENOUGH * wanted)
			return levels_from(word, Max(level - 1, FIRST_LEVEL));
	}
	return NULL;
}
