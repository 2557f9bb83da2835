/*
 * mixed.c
 *		People dismissed and people sent home, together and apart.
 *
 * "11.950 pekerja, yakni 8.231 di-PHK dan 3.719 dirumahkan": both parts are events, and
 * their sum is none.
 */
#include "article/word.h"
#include "event/reading.h"

#include <math.h>

/* Maximum tokens from a number to the words for both, and between these. */
#define BOTH_REACH		14
#define BOTH_GAP		6
/* Maximum relative difference between the parts and a sum that is told as such. */
#define BOTH_ABOUT		0.05
/* How many mentions, and sentences, the two may be apart. */
#define APART_LOOK		3
#define APART_SENTENCES	1

/* Are two numbers of the same sentence, of which one is dismissed and one sent home, as many as a third one? */
static bool
is_sum_of_two(const Reading *r, uint32_t k)
{
	const FaktaMentions *all = r->mentions;
	const FaktaMention *m = &all->items[k];

	for (uint32_t i = k > SUM_LOOK ? k - SUM_LOOK : 0; i < all->n && i <= k + SUM_LOOK; i++)
	{
		const FaktaMention *a = &all->items[i];

		if (!fakta_counts_alike(m, a) || !(a->q.value < m->q.value))
			continue;
		for (uint32_t j = i + 1; j < all->n && all->items[j].sentence == a->sentence; j++)
			if (fakta_counts_alike(m, &all->items[j]) && all->items[j].role != a->role && a->q.value + all->items[j].q.value == m->q.value &&
				fakta_sentence_has(r->doc, a->sentence, TAG_FURLOUGH) && fakta_sentence_has(r->doc, a->sentence, TAG_LAYOFF))
				return true;
	}
	return false;
}

/* Is a token one of two joined words, one for dismissing and one for sending home: "di-PHK dan dirumahkan"? */
static bool
tells_both(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	bool		layoff = fakta_is(doc, i, TAG_LAYOFF),
				joined = false;

	if (layoff == fakta_is(doc, i, TAG_FURLOUGH))
		return false;
	for (uint32_t j = i + 1; j < s->end && j - i <= BOTH_GAP; j++)
	{
		if (joined && fakta_is(doc, j, layoff ? TAG_FURLOUGH : TAG_LAYOFF))
			return true;
		if (fakta_token_is_number(&doc->tokens[j]) || fakta_mark(doc, j) == ',')
			return false;
		joined |= fakta_word_kind(doc, j) == WORD_JOIN;
	}
	return false;
}

/* Do the words of a number tell of both, with no other number of people between? */
static bool
is_told_of_both(const Reading *r, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];
	const FaktaSentence *s = &r->doc->sentences[m->sentence];
	uint32_t	from = k > 0 && m[-1].q.last >= s->begin && fakta_is_people(m - 1) ? m[-1].q.last + 1 : s->begin;
	uint32_t	to = k + 1 < r->mentions->n && fakta_is_people(m + 1) && m[1].q.first < s->end ? m[1].q.first : s->end;

	if (m->q.first - from > BOTH_REACH)
		from = m->q.first - BOTH_REACH;
	for (uint32_t i = from; i < to && i < m->q.last + BOTH_REACH; i++)
		if (tells_both(r->doc, s, i))
			return true;
	return false;
}

/* The greatest number of a role below another number that does not tell of both; 0 if there is none. */
static double
most_of(const Reading *r, int role, double below)
{
	double		most = 0;

	for (uint32_t i = 0; i < r->mentions->n && i < COMPARE_MAX; i++)
	{
		const FaktaMention *o = &r->mentions->items[i];

		if (o->q.kind == KIND_HEADCOUNT && o->role == role && o->scope == SCOPE_AGGREGATE && o->q.value < below && o->q.value > most &&
			!is_told_of_both(r, i))
			most = o->q.value;
	}
	return most;
}

/* "88.800 pekerja di-PHK dan dirumahkan", where the article has 72.700 sent home and 16.000 dismissed */
static bool
is_sum_in_words(const Reading *r, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];
	double		dismissed,
				sent;

	if (m->scope != SCOPE_AGGREGATE || !is_told_of_both(r, k))
		return false;
	dismissed = most_of(r, ROLE_LAID_OFF, m->q.value);
	sent = most_of(r, ROLE_FURLOUGHED, m->q.value);
	return dismissed > 0 && sent > 0 && fabs(dismissed + sent - m->q.value) <= BOTH_ABOUT * m->q.value;
}

bool
fakta_is_mixed_sum(const Reading *r, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];

	return m->q.kind == KIND_HEADCOUNT && !isnan(m->q.value) && (is_sum_of_two(r, k) || is_sum_in_words(r, k));
}

/* Does the article tell a bigger number of the same role and status, that is no sum of both? */
static bool
is_outdone(const Reading *r, uint32_t k)
{
	const FaktaMention *m = &r->mentions->items[k];

	for (uint32_t i = 0; i < r->mentions->n && i < COMPARE_MAX; i++)
	{
		const FaktaMention *o = &r->mentions->items[i];

		if (o->q.kind == KIND_HEADCOUNT && o->role == m->role && o->status == m->status && fakta_size(&o->q) > m->q.value * (1 + BOTH_ABOUT) &&
			!is_told_of_both(r, i) && !fakta_is_mixed_sum(r, i))
			return true;
	}
	return false;
}

/* "1.041 buruh sudah dirumahkan, 18.764 buruh akan dirumahkan": are two numbers of several employers of different people? */
static bool
are_others(const FaktaMention *m, const FaktaMention *o)
{
	return o->role != m->role ||
		(m->scope == SCOPE_AGGREGATE && ((o->status == STATUS_DONE && m->status == STATUS_PLANNED) || (o->status == STATUS_PLANNED && m->status == STATUS_DONE)));
}

bool
fakta_is_told_apart(const Reading *r, uint32_t k)
{
	const FaktaMentions *all = r->mentions;
	const FaktaMention *m = &all->items[k];

	/* a part of those dismissed is no event, but a part of both is */
	if (m->q.kind != KIND_HEADCOUNT || isnan(m->q.value) || (m->part_of != FAKTA_NO_TOKEN && !fakta_is_mixed_sum(r, m->part_of)))
		return false;
	for (uint32_t i = k > APART_LOOK ? k - APART_LOOK : 0; i < all->n && i <= k + APART_LOOK; i++)
	{
		const FaktaMention *o = &all->items[i];
		uint32_t	away = o->sentence > m->sentence ? o->sentence - m->sentence : m->sentence - o->sentence;

		if (i != k && fakta_counts_alike(m, o) && are_others(m, o) && o->scope == m->scope && away <= APART_SENTENCES &&
			(m->scope == SCOPE_AGGREGATE || o->subject == m->subject))
			return !is_outdone(r, k);
	}
	return false;
}
