/*
 * part.c
 *		Shares of those who lost their work, and of no workforce: "sepertiga dari
 *		pemangkasan itu di Inggris", "15 persen dari karyawan yang di-PHK", "Dari 900 orang
 *		yang di-PHK, 45 persen berasal dari bank investasi".
 */
#include "article/word.h"
#include "fact/relation.h"

#include <string.h>

/* Maximum tokens of what a share is a part of. */
#define WHOLE_MAX		12
/* Maximum tokens from "yang" to its verb. */
#define VERB_REACH		3

/* "yang di-PHK", "yang akan terkena dampak", but not "yang tidak terdampak" */
static bool
relates_loss(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	for (uint32_t k = i + 1; k < end && k - i <= VERB_REACH; k++)
	{
		if (fakta_is_cut(doc, k) || (fakta_is(doc, k, TAG_AFFECTED) && fakta_is(doc, k, TAG_PASSIVE)))
			return true;
		if (fakta_is(doc, k, TAG_NEGATE) || fakta_word_kind(doc, k) != WORD_AUXILIARY)
			return false;
	}
	return false;
}

/* "pekerja ter-PHK": who was dismissed, while "di-PHK" may be the predicate */
static bool
is_state(const FaktaDocument *doc, uint32_t k)
{
	static const char prefix[] = "ter";
	const FaktaToken *t = &doc->tokens[k];

	return t->len > sizeof(prefix) && memcmp(doc->text + t->start, prefix, sizeof(prefix) - 1) == 0 && fakta_is(doc, k, TAG_PASSIVE);
}

/*
 * Do the tokens from i on name a cut or those whom it hit: "total pemangkasan", "3.500
 * pengurangan staf", "karyawan yang di-PHK"?
 */
static bool
is_whole_of_cut(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	for (uint32_t k = i; k < end && k - i < WHOLE_MAX; k++)
	{
		FaktaWordKind kind = fakta_word_kind(doc, k);

		if (kind == WORD_RELATIVE)
			return relates_loss(doc, k, end);
		if (fakta_is_cut(doc, k))
			return fakta_is(doc, k, TAG_NOMINAL) || (k > i && is_state(doc, k));
		if (!(kind == WORD_NUMBER || fakta_is(doc, k, TAG_TOTAL) || fakta_is(doc, k, TAG_FIGURE) || fakta_is(doc, k, TAG_PEOPLE) ||
			  fakta_is(doc, k, TAG_APPROX) || fakta_is(doc, k, TAG_AFTER_MORE) || fakta_is(doc, k, TAG_MORE)))
			return false;
	}
	return false;
}

bool
fakta_is_part_of_cut(const FaktaDocument *doc, const FaktaMention *m)
{
	const FaktaSentence *s = &doc->sentences[m->sentence];
	uint32_t	after = m->q.last + 1,
				begin = s->begin;

	if (m->q.kind != KIND_PERCENTAGE)
		return false;
	/* "sepertiga dari pemangkasan", "setengah total karyawan yang di-PHK" */
	if (after < s->end && (fakta_is(doc, after, TAG_OF) || fakta_is(doc, after, TAG_TOTAL)))
		return is_whole_of_cut(doc, after + fakta_is(doc, after, TAG_OF), s->end);
	/* "Dari 900 orang yang di-PHK, 45 persen ..., 35 persen ..." */
	while (begin < m->q.first && fakta_mark(doc, begin) == '"')
		begin++;
	return m->q.noun == FAKTA_NO_TOKEN && fakta_is(doc, begin, TAG_OF) && begin < m->q.first && is_whole_of_cut(doc, begin + 1, m->q.first);
}
