/*
 * row.c
 *		Names in a row: "PT A, B dan C".
 *
 * Names in a row are of one type, mostly.  What is told of one employer in a row
 * that ends with "dan" may be told of all of them.
 */
#include "name/parts.h"

#include "rules/match.h"

/* Maximum names in a row whose types are weighed together. */
#define ROW_MAX			16
/* Maximum tokens between two names in a row. */
#define JOIN_MAX		5
/* Maximum tokens of ", dan sekitar 250 orang pekerja di" between two names. */
#define COUNT_MAX		9
/* Maximum tokens of initials in brackets: "(LYR.N)". */
#define INITIALS_MAX	5
/* Maximum tokens of "dan delapan perusahaan garmen lain". */
#define OTHERS_MAX		8
/* Evidence from which on the name of an item is a company's. */
#define ITEM_FIRM_MIN	4

/* A list whose items are headings, with text below each. */
#define HEADING_LINES	(FAKTA_NO_SENTENCE - 1)

/* What stands between two neighbouring names. */
typedef enum
{
	NO_JOINT,					/* nothing that joins them, but perhaps a comma: "A, B" */
	AND_JOINT,					/* "A dan B", "A, dan PT B" */
	OTHER_JOINT					/* "A & B", "A kemudian B"; "A-B" in a title */
} Joint;

/* The token behind "(LYR)" at i, or behind the bracket that closes there; not behind "(90 orang)". */
static uint32_t
behind_initials(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	if (fakta_mark(doc, i) == ')')
		return i + 1;
	for (uint32_t k = i; fakta_mark(doc, i) == '(' && k < end && k <= i + INITIALS_MAX && !fakta_token_is_number(&doc->tokens[k]); k++)
		if (fakta_mark(doc, k) == ')')
			return k + 1;
	return i;
}

/* The token behind what may be a name that nothing else tells of, and the comma behind it, from i on: "Merak, " of "Lyra, Merak, dan Sutra". */
static uint32_t
behind_unknown(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	uint32_t	k = i;

	while (k < end && fakta_token_is_word(&doc->tokens[k]) && (doc->tokens[k].flags & TF_CAPITAL))
		k++;
	return k > i && k < end && fakta_mark(doc, k) == ',' ? k + 1 : i;
}

/* *joined is set to whether there is nothing else between: it is not in "A dan anak usaha B". */
static Joint
joint_of(const FaktaDocument *doc, const FaktaNameMention *a, const FaktaNameMention *b, bool *joined)
{
	Joint		joint = NO_JOINT;
	uint32_t	i,
				end;

	*joined = false;
	if (b->first <= a->last + 1 || b->first > a->last + 1 + INITIALS_MAX + JOIN_MAX)
		return NO_JOINT;
	i = fakta_legal_end(doc, a, b->first);
	/* "Lyra Corp. dan Sutra" */
	if (i > a->last + 1 && fakta_mark(doc, i) == '.' && i + 1 < b->first)
		i++;
	i = behind_initials(doc, i, b->first);
	if (b->first > i + JOIN_MAX)
		return NO_JOINT;
	end = fakta_legal_first(doc, b, i);
	if (i < end && fakta_mark(doc, i) == ',')
		i = behind_unknown(doc, i + 1, end);
	/* "Lyra, Sutra, hingga Mega" */
	if (i < end && (fakta_is(doc, i, TAG_AND) || fakta_is(doc, i, TAG_TO)))
		joint = AND_JOINT;
	else if (i < end && (fakta_in_group(doc, i, GROUP_ROW_JOINS) || fakta_mark(doc, i) == '&' || (end < doc->title_end && fakta_is_dash(doc, i))))
		joint = OTHER_JOINT;
	*joined = i + (joint != NO_JOINT) == end;
	return joint;
}

/* "250 orang di Lyra, 90 orang di PT Sutra": does nothing but a number of people stand between two names? */
static bool
is_counted_row(const FaktaDocument *doc, const FaktaNameMention *a, const FaktaNameMention *b)
{
	uint32_t	i = fakta_legal_end(doc, a, b->first),
				end = fakta_legal_first(doc, b, i);
	bool		number = false,
				people = false;

	if (b->first <= a->last + 1 || end > i + COUNT_MAX || i >= end || !(fakta_mark(doc, i) == ',' || fakta_is(doc, i, TAG_AND)))
		return false;
	for (; i < end; i++)
	{
		number |= fakta_token_is_number(&doc->tokens[i]);
		if (number && (fakta_is(doc, i, TAG_PEOPLE) || fakta_is(doc, i, TAG_WORKER)))
			people = true;
		else if (!fakta_token_is_number(&doc->tokens[i]) && fakta_mark(doc, i) != ',' && !fakta_is(doc, i, TAG_AND) && !fakta_is(doc, i, TAG_LEAD) &&
				 !fakta_is(doc, i, TAG_APPROX) && !(people && fakta_is(doc, i, TAG_PREPOSITION)))
			return false;
	}
	return people;
}

/*
 * "perusahaan seperti Lyra, Sutra dan Mega": if most names in a row are
 * companies, so are those without other evidence.
 */
static void
weigh_row(FaktaNames *names, uint32_t from, uint32_t to)
{
	uint32_t	firms = 0,
				others = 0;

	for (uint32_t k = from; k <= to; k++)
	{
		const int  *score = names->entities[names->mentions[k].entity].score;
		int			other = score[NAME_PERSON] + score[NAME_PLACE] + score[NAME_BODY] + score[NAME_MEDIA];

		firms += score[NAME_COMPANY] >= 3 && score[NAME_COMPANY] > other;
		others += other >= 3 && other >= score[NAME_COMPANY];
	}
	if (firms <= others)
		return;
	for (uint32_t k = from; k <= to; k++)
	{
		int		   *score = names->entities[names->mentions[k].entity].score;

		if (score[NAME_COMPANY] < 3 && score[NAME_PERSON] + score[NAME_PLACE] + score[NAME_BODY] + score[NAME_MEDIA] < 2)
			score[NAME_COMPANY] = 3;
	}
}

void
fakta_rows_weigh(const FaktaDocument *doc, FaktaNames *names)
{
	for (uint32_t k = 0; k < names->nmentions;)
	{
		uint32_t	to = k;
		bool		joined;

		while (to + 1 < names->nmentions && to - k < ROW_MAX &&
			   ((joint_of(doc, &names->mentions[to], &names->mentions[to + 1], &joined) != OTHER_JOINT && joined) ||
				is_counted_row(doc, &names->mentions[to], &names->mentions[to + 1])))
			to++;
		if (to > k)
			weigh_row(names, k, to);
		k = to + 1;
	}
}

/* The list that a mention heads an item of: the line above it, HEADING_LINES, or FAKTA_NO_SENTENCE. */
static uint32_t
list_of(const FaktaDocument *doc, const FaktaNameMention *m)
{
	const FaktaSentence *s = &doc->sentences[fakta_sentence_of(doc, m->first, doc->nsentences - 1)];

	/* "2. Lyra", and what is told of it in the next line */
	if (m->heading && m->first == s->first && m->last + 1 == s->end)
		return HEADING_LINES;
	return m->heading && s->zone == ZONE_ITEM ? s->heading : FAKTA_NO_SENTENCE;
}

/* If most names that head the items of a list are companies, so are those of ordinary words: "Panenku". */
void
fakta_items_weigh(const FaktaDocument *doc, FaktaNames *names)
{
	for (uint32_t k = 0, to; names->headings > 1 && k < names->nmentions; k = to)
	{
		uint32_t	list = list_of(doc, &names->mentions[k]),
					items = 0,
					firms = 0;

		for (to = k + 1; to < names->nmentions; to++)
			if (names->mentions[to].heading && list_of(doc, &names->mentions[to]) != list)
				break;
		if (list == FAKTA_NO_SENTENCE)
			continue;
		for (uint32_t i = k; i < to; i++)
		{
			items += names->mentions[i].heading;
			firms += names->mentions[i].heading && names->entities[names->mentions[i].entity].score[NAME_COMPANY] >= ITEM_FIRM_MIN;
		}
		for (uint32_t i = k; i < to && firms * 2 > items; i++)
		{
			int		   *score = names->entities[names->mentions[i].entity].score;

			if (names->mentions[i].heading && score[NAME_COMPANY] >= 2 && score[NAME_COMPANY] < ORDINARY_MIN &&
				score[NAME_PERSON] + score[NAME_PLACE] + score[NAME_BODY] + score[NAME_MEDIA] < 2)
				score[NAME_COMPANY] = ORDINARY_MIN;
		}
	}
}

/* What stands between a mention and the next one, if they are of different employers. */
static Joint
next_joint(const FaktaDocument *doc, const FaktaNames *names, uint32_t k, bool *joined)
{
	const FaktaNameMention *m = &names->mentions[k];
	Joint		joint = k + 1 < names->nmentions ? joint_of(doc, m, m + 1, joined) : NO_JOINT;

	if (k + 1 < names->nmentions && (*joined || joint != NO_JOINT || fakta_mark(doc, m[1].first - 1) == '('))
	{
		const FaktaEntity *a = fakta_entity(names, m[0].entity),
				   *b = fakta_entity(names, m[1].entity);

		/* "Lyra (LYR) dan Sutra": the row goes on behind its other name */
		if (a == b && fakta_mark(doc, m[1].first - 1) == '(')
		{
			*joined = true;
			return NO_JOINT;
		}
		/* "pemilik Lyra dan Sutra, Mega": Mega is in no row with them */
		if (a != b && fakta_may_employ(a) && fakta_may_employ(b) && m[1].described == m[0].described)
			return joint;
	}
	*joined = false;
	return NO_JOINT;
}

/* "A, B, dan lainnya", "A dan delapan perusahaan lain": does a row go on without names? */
static bool
goes_on(const FaktaDocument *doc, uint32_t i)
{
	uint32_t	end = i + OTHERS_MAX < doc->ntokens ? i + OTHERS_MAX : doc->ntokens;
	bool		firms = false;

	i += i < end && fakta_mark(doc, i) == ',';
	if (i + 1 >= end || !fakta_is(doc, i++, TAG_AND))
		return false;
	if (fakta_is(doc, i, TAG_REST))
		return true;
	for (; i < end && !fakta_mark(doc, i); i++)
	{
		if (firms && fakta_is(doc, i, TAG_REST))
			return true;
		firms |= fakta_is(doc, i, TAG_COMPANY_NOUN);
	}
	return false;
}

void
fakta_rows_mark(const FaktaDocument *doc, FaktaNames *names)
{
	Joint		joint = NO_JOINT;	/* what stands before a row, in the end what stands behind it */

	for (uint32_t k = 0, to; k < names->nmentions; k = to + 1)
	{
		bool		and = joint != NO_JOINT,
					joined,
					others;

		fakta_check(doc, k);
		for (to = k;; to++)
		{
			bool		last = joint == AND_JOINT;

			joint = next_joint(doc, names, to, &joined);
			and |= joint != NO_JOINT;
			/* "Menurut Lyra dan Sutra, Mega memecat": the comma behind the last one ends the row */
			if (!joined || (last && joint == NO_JOINT && fakta_mark(doc, names->mentions[to].last + 1) == ','))
				break;
		}
		others = goes_on(doc, names->mentions[to].last + 1);
		and |= others;
		for (uint32_t i = k; i <= to; i++)
		{
			names->mentions[i].row = and && to > k;
			names->mentions[i].others = others;
		}
	}
}
