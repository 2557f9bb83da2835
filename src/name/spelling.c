/*
 * spelling.c
 *		Joins a misspelt name to the form that the article has more often: "Delta
 *		Pasic" to Delta Pasifik, "Dongho" to Dong Ho.
 */
#include "name/parts.h"

#include <string.h>

/* Minimum evidence of a company: misspelt names of persons are left alone. */
#define COMPANY_MIN		3
/* Names of an article that are compared with each other. */
#define NAMES_MAX		40
/* Maximum letters of a name that are compared. */
#define LETTERS_MAX		48
/* One letter in so many may be wrong, and two in all. */
#define LETTERS_PER_EDIT	9
#define EDITS_MAX		2
/* Letters of a function word that is written together with a name. */
#define RUN_ON_MIN		4
#define RUN_ON_MAX		8
/* Names that differ in no letter must have so many. */
#define LETTERS_MIN		5

typedef struct Spelling
{
	uint32_t	entity;
	bool		known;			/* a well-known word is never taken for another one */
	uint32_t	len;
	char		letters[LETTERS_MAX];
} Spelling;

static bool
is_mark(char c)
{
	return c == ' ' || c == '-' || c == '.' || c == '\'';
}

/*
 * The letters of a name, in lower case but for the first ones of words; false if
 * it has digits or is too long.
 */
static bool
read_letters(const FaktaEntity *e, Spelling *s)
{
	s->len = 0;
	for (size_t i = 0; i < e->name.len; i++)
	{
		char		c = e->name.text[i];

		if (c >= '0' && c <= '9')
			return false;
		if (is_mark(c))
			continue;
		if (s->len == LETTERS_MAX)
			return false;
		if (c >= 'A' && c <= 'Z' && i > 0 && !is_mark(e->name.text[i - 1]))
			c |= 0x20;
		s->letters[s->len++] = c;
	}
	return s->len >= LETTERS_MIN;
}

/* How wrong is one letter for another?  No slip changes the first one of a word: "Sari Jaya", "Sari Raya". */
static uint32_t
cost(char a, char b)
{
	if ((a | 0x20) == (b | 0x20))
		return 0;
	return a & b & 0x20 ? 1 : EDITS_MAX + 1;
}

/* The number of letters to insert, leave out or change; EDITS_MAX + 1 if it is more than that. */
static uint32_t
edits_between(const Spelling *a, const Spelling *b)
{
	uint32_t	row[LETTERS_MAX + 1];

	if (a->len > b->len + EDITS_MAX || b->len > a->len + EDITS_MAX)
		return EDITS_MAX + 1;
	for (uint32_t k = 0; k <= b->len; k++)
		row[k] = k;
	for (uint32_t i = 1; i <= a->len; i++)
	{
		uint32_t	corner = row[0],
					least = row[0] = i;

		for (uint32_t k = 1; k <= b->len; k++)
		{
			uint32_t	change = corner + cost(a->letters[i - 1], b->letters[k - 1]);

			corner = row[k];
			row[k] = 1 + (row[k] < row[k - 1] ? row[k] : row[k - 1]);
			if (change < row[k])
				row[k] = change;
			if (row[k] < least)
				least = row[k];
		}
		if (least > EDITS_MAX)
			return EDITS_MAX + 1;
	}
	return row[b->len];
}

/* Are they two spellings of one name? "Lyra I" and "Lyra II" are not, so the end must be the same. */
static bool
is_same(const Spelling *a, const Spelling *b)
{
	uint32_t	edits = edits_between(a, b);
	uint32_t	shorter = a->len < b->len ? a->len : b->len;

	if (edits == 0)
		return true;
	return edits <= EDITS_MAX && edits <= shorter / LETTERS_PER_EDIT && a->letters[0] == b->letters[0] &&
		memcmp(a->letters + a->len - 2, b->letters + b->len - 2, 2) == 0;
}

/* "Lyraakan memecat": is b the name a with a function word behind it, without the space between? */
static bool
runs_on(const FaktaDocument *doc, const FaktaEntity *a, const FaktaEntity *b)
{
	const FaktaWord *word;
	char		form[RUN_ON_MAX];
	size_t		rest = b->name.len - a->name.len;

	if (b->name.len < a->name.len + RUN_ON_MIN || rest > sizeof(form) || memcmp(a->name.text, b->name.text, a->name.len) != 0)
		return false;
	word = fakta_lookup(form, fakta_fold(b->name.text + a->name.len, rest, doc->utf8, form, sizeof(form)));
	return word && ((word->flags & LEX_STOP) || fakta_has(word, TAG_SEQUEL)) && form[0] == b->name.text[a->name.len];
}

/* Is the name one word that is well known: Meta is not Mega.  A phrase has letters enough to be told from others. */
static bool
is_known_word(const FaktaDocument *doc, const FaktaEntity *x)
{
	const FaktaToken *t = &doc->tokens[x->first];

	return x->words == 1 && fakta_is(doc, x->first, TAG_EMPLOYER) && memchr(doc->text + t->start, ' ', t->len) == NULL;
}

/* Names of three words and more with less evidence are compared with those that have more. */
static bool
may_be_company(const FaktaEntity *e)
{
	return e->score[NAME_COMPANY] >= COMPANY_MIN ||
		(e->words > 2 && e->score[NAME_COMPANY] > 0 && e->score[NAME_PERSON] + e->score[NAME_PLACE] + e->score[NAME_BODY] == 0);
}

void
fakta_join_spellings(const FaktaDocument *doc, FaktaNames *names)
{
	Spelling	all[NAMES_MAX];
	uint32_t	n = 0;

	for (uint32_t e = 0; e < names->nentities && n < NAMES_MAX; e++)
	{
		const FaktaEntity *x = &names->entities[e];

		if (x->count > 0 && x->same == e && !x->taught && may_be_company(x) && read_letters(x, &all[n]))
		{
			all[n].entity = e;
			all[n++].known = is_known_word(doc, x);
		}
	}
	for (uint32_t i = 0; i < n; i++)
		for (uint32_t k = i + 1; k < n; k++)
		{
			FaktaEntity *x = &names->entities[all[i].entity];
			FaktaEntity *y = &names->entities[all[k].entity];

			if (x->same != all[i].entity || y->same != all[k].entity ||
				(x->score[NAME_COMPANY] < COMPANY_MIN && y->score[NAME_COMPANY] < COMPANY_MIN))
				continue;
			if (runs_on(doc, x, y))
			{
				y->same = all[i].entity;
				continue;
			}
			if (runs_on(doc, y, x))
			{
				x->same = all[k].entity;
				break;
			}
			if (all[i].known || all[k].known || !is_same(&all[i], &all[k]))
				continue;
			if (fakta_name_weight(y) > fakta_name_weight(x))
				x->same = all[k].entity;
			else
				y->same = all[i].entity;
		}
}
