/*
 * again.c
 *		Shares that say another number of the text once more: "900 orang, atau 12
 *		persen dari total karyawan", "Jumlah itu setara 12 persen dari karyawannya".
 */
#include "article/word.h"
#include "event/amount.h"

/* Maximum tokens between a share and its number. */
#define GAP_MAX			10
/* How far from the begin of its sentence "Jumlah itu" goes. */
#define SUBJECT_MAX		8
/* The same of "PHK pada sepertiga dari 900 pekerja itu". */
#define CALL_MAX		14

/* May a token stand between a share and its number? */
static bool
is_filler(const FaktaDocument *doc, uint32_t i)
{
	char		mark = fakta_mark(doc, i);

	if (mark)
		return mark == ',' || mark == '(' || mark == ')' || mark == '"';
	return fakta_is(doc, i, TAG_OR) || fakta_is(doc, i, TAG_APPROX) || fakta_is(doc, i, TAG_LEAD) || fakta_is(doc, i, TAG_OF) ||
		fakta_is(doc, i, TAG_TOTAL) || fakta_is(doc, i, TAG_WORKER) || fakta_is(doc, i, TAG_WITH) ||
		fakta_is(doc, i, TAG_DEFINITE) || (doc->tokens[i].flags & TF_CAPITAL);
}

/*
 * "900 orang di seluruh dunia, atau 12 persen", "900 orang yang di-PHK setara 12
 * persen": right before the second number, "atau" goes back over all that tells
 * more of the first one.
 */
static bool
goes_back(const FaktaDocument *doc, uint32_t i)
{
	FaktaWordKind kind = fakta_word_kind(doc, i);

	return kind == WORD_PLAIN || kind == WORD_NAME || kind == WORD_PREPOSITION || kind == WORD_RELATIVE || kind == MARK_COMMA ||
		(kind == WORD_VERB && (fakta_is_loss(doc, i) || fakta_is(doc, i, TAG_AFFECTED)));
}

/* Do the tokens between two numbers say that they are the same people? */
static bool
is_joined(const FaktaDocument *doc, const FaktaMention *a, const FaktaMention *b)
{
	bool		joined;

	if (a->sentence != b->sentence || b->q.first <= a->q.last || b->q.first - a->q.last > GAP_MAX)
		return false;
	/* "900 orang (12 persen)"; "900 orang, sekitar 12 persen dari pekerjanya" */
	joined = fakta_mark(doc, b->q.first - 1) == '(' ||
		(b->q.first == a->q.last + 2 && fakta_mark(doc, a->q.last + 1) == ',' && b->q.last + 1 < doc->sentences[b->sentence].end &&
		 fakta_is(doc, b->q.last + 1, TAG_OF));
	for (uint32_t i = a->q.last + 1; i < b->q.first; i++)
	{
		if (!is_filler(doc, i) && !(fakta_is(doc, b->q.first - 1, TAG_OR) && goes_back(doc, i)))
			return false;
		joined |= fakta_is(doc, i, TAG_OR);
	}
	return joined;
}

/* Does the sentence of a number begin with "Jumlah itu", "Angka PHK tersebut", "Itu berarti"? */
static bool
begins_back(const FaktaDocument *doc, const FaktaMention *m)
{
	const FaktaSentence *s = &doc->sentences[m->sentence];
	uint32_t	i = s->begin;

	/* one entry of the lexicon, maybe behind "Namun" */
	if (i < m->q.first && (fakta_is(doc, i, TAG_ANAPHOR) || (i + 1 < m->q.first && fakta_is(doc, i + 1, TAG_ANAPHOR))))
		return true;
	if (!(fakta_is(doc, i, TAG_TOTAL) || fakta_is(doc, i, TAG_FIGURE) || fakta_is(doc, i, TAG_LAYOFF) || fakta_is(doc, i, TAG_CUT)))
		return false;
	while (++i < m->q.first && i < s->begin + SUBJECT_MAX)
		if (fakta_is(doc, i, TAG_DEFINITE))
			return true;
	return false;
}

/* "Jumlah itu 12 persen dari karyawannya", "Jumlah itu setara dengan 900 orang" */
static bool
resumes(const FaktaDocument *doc, const FaktaMention *m)
{
	const FaktaSentence *s = &doc->sentences[m->sentence];
	uint32_t	i = m->q.first;

	if (m->q.kind == KIND_PERCENTAGE)
		return m->q.last + 1 < s->end && fakta_is(doc, m->q.last + 1, TAG_OF) && begins_back(doc, m);
	while (i > s->begin && fakta_is(doc, i - 1, TAG_LEAD))
		i--;
	return i > s->begin && fakta_is(doc, i - 1, TAG_OR) && begins_back(doc, m);
}

/*
 * "Lyra merumahkan 900 orang. PHK itu berlaku pada Mei": does the next sentence call a
 * number of people sent home dismissed?
 */
bool
fakta_is_called_layoff(const Reading *r, uint32_t k)
{
	const FaktaDocument *doc = r->doc;
	const FaktaMentions *all = r->mentions;
	const FaktaMention *m = &all->items[k];
	const FaktaSentence *s;
	bool		layoff = false;

	if (m->role != ROLE_FURLOUGHED || m->q.first < doc->title_end || m->sentence + 1 >= doc->nsentences)
		return false;
	for (uint32_t i = k > SUM_LOOK ? k - SUM_LOOK : 0; i < all->n && i <= k + SUM_LOOK; i++)
		if (all->items[i].sentence == m->sentence && all->items[i].role == ROLE_LAID_OFF)
			return false;
	s = &doc->sentences[m->sentence + 1];
	for (uint32_t i = s->begin; i < s->end && i < s->begin + CALL_MAX && fakta_word_kind(doc, i) != WORD_VERB && !fakta_is(doc, i, TAG_NEGATE); i++)
	{
		if (layoff && fakta_is(doc, i, TAG_DEFINITE))
			return true;
		layoff |= i <= s->begin + 1 && fakta_is(doc, i, TAG_LAYOFF) && fakta_is(doc, i, TAG_NOMINAL) && !fakta_is(doc, i, TAG_DENY);
	}
	return false;
}

/* Is it a number of people who lose their work, for the same reason as the share? */
static bool
is_lost(const FaktaMention *m)
{
	return m->q.kind == KIND_HEADCOUNT && fakta_loses_work(m->role);
}

/* The mention that a share says once more, or FAKTA_NO_TOKEN. */
static uint32_t
said_by(const Reading *r, uint32_t k)
{
	const FaktaMentions *all = r->mentions;
	const FaktaMention *m = &all->items[k];

	if (k > 0 && is_lost(m - 1) && is_joined(r->doc, m - 1, m))
		return k - 1;
	if (k + 1 < all->n && is_lost(m + 1) &&
		(is_joined(r->doc, m, m + 1) || (m[1].sentence == m->sentence + 1 && resumes(r->doc, m + 1))))
		return k + 1;
	for (uint32_t j = k; resumes(r->doc, m) && j-- > 0 && all->items[j].sentence + 1 >= m->sentence;)
		if (is_lost(&all->items[j]))
			return j;
	return FAKTA_NO_TOKEN;
}

Event *
fakta_said_again(const Reading *r, uint32_t k)
{
	uint32_t	j = said_by(r, k);

	for (uint32_t i = 0; j != FAKTA_NO_TOKEN && i < r->n && i < COMPARE_MAX; i++)
	{
		Event	   *e = &r->events[i];

		for (uint32_t n = 0; n < e->nmentions; n++)
			if (e->mentions[n] == j && !fakta_is_shared(e))
				return e;
		if (e->last_mention == j && !fakta_is_shared(e))
			return e;
	}
	return NULL;
}
