/*
 * alias.c
 *		Which names are one: short forms, initials, brackets, brands, typos.
 */
#include "name/alias.h"

/* Names of an article that are compared with each other. */
#define COMPARED_MAX	48
/* Words of a name whose beginnings are looked for. */
#define BEGIN_MAX		6
/* Letters of initials. */
#define INITIALS_MAX	6
/* A typo: letters of the name, and mentions of the one that it was meant to be. */
#define TYPO_LETTERS	6
#define TYPO_COUNT		3

static FaktaEntity *
entity_of(const FaktaNameReader *r, FaktaSpan span, const FaktaEntity *but)
{
	uint32_t	e = fakta_find_entity(r->doc, r->names, span);

	return e == FAKTA_NO_NAME || &r->names->entities[e] == but ? NULL : &r->names->entities[e];
}

static uint32_t
number_of(const FaktaNameReader *r, const FaktaEntity *e)
{
	return (uint32_t) (e - r->names->entities);
}

static uint32_t
compared(const FaktaNameReader *r)
{
	return r->names->nentities < COMPARED_MAX ? r->names->nentities : COMPARED_MAX;
}

/* -- Forms that may be one name ----------------------------------------------------------- */

static void
set_longer(FaktaNameReader *r, FaktaEntity *x, FaktaEntity *y)
{
	if (x->longer == FAKTA_NO_NAME || r->names->entities[x->longer].count < y->count)
		x->longer = number_of(r, y);
	if (y->shorter == FAKTA_NO_NAME)
		y->shorter = number_of(r, x);
}

/* Do the letters stand for the words of a name, or for some of them in order: "BL", "KSPI"? */
static bool
are_initials(const FaktaDocument *doc, const FaktaEntity *a, const FaktaEntity *name)
{
	size_t		at = 0;

	if (!(doc->tokens[a->first].flags & TF_CAPITALS) || a->words > 1 || a->name.len > INITIALS_MAX)
		return false;
	for (uint32_t i = name->first; i < name->first + name->words; i++)
		if (fakta_token_is_word(&doc->tokens[i]))
		{
			/* a phrase of the lexicon is one token */
			const char *text = doc->text + doc->tokens[i].start;

			for (size_t k = 0; k < doc->tokens[i].len; k++)
				if ((k == 0 || text[k - 1] == ' ') && at < a->name.len && (text[k] | 32) == (a->name.text[at] | 32))
					at++;
		}
	return at == a->name.len;
}

/* Does a word in capitals abbreviate the name: "BAT", "VW" of Volkswagen? */
static bool
is_acronym(const FaktaDocument *doc, const FaktaEntity *a, const FaktaEntity *name)
{
	size_t		at = 0;

	if (!(doc->tokens[a->first].flags & TF_CAPITALS))
		return false;
	for (size_t i = 0; i < name->name.len && at < a->name.len; i++)
		at += (name->name.text[i] | 32) == (a->name.text[at] | 32);
	return at == a->name.len;
}

/* The name in brackets behind mention n, if that is all that they hold. */
static const FaktaNameMention *
in_brackets(const FaktaNameReader *r, uint32_t n)
{
	const FaktaDocument *doc = r->doc;
	const FaktaNameMention *a = &r->names->mentions[n],
			   *b = a + 1;
	uint32_t	open = a->last + 1;

	if (n + 1 >= r->names->nmentions || a->entity == b->entity || a->sentence != b->sentence)
		return NULL;
	open += fakta_is(doc, open, TAG_LEGAL_AFTER);
	if (open + 1 != b->first)
		return NULL;
	if (fakta_mark(doc, open) == '(' && b->last + 1 < doc->ntokens && fakta_mark(doc, b->last + 1) == ')')
		return b;
	/* "PT Sri Rejeki Isman Tbk atau Sritex" */
	return fakta_is(doc, open, TAG_ALIAS) && a->first > 0 && fakta_is(doc, a->first - 1, TAG_LEGAL) && b->first == b->last ? b : NULL;
}

void
fakta_forms_read(FaktaNameReader *r)
{
	FaktaNames *names = r->names;
	const FaktaDocument *doc = r->doc;

	for (uint32_t e = 0; e < names->nentities; e++)
	{
		FaktaEntity *y = &names->entities[e];
		uint32_t	last = y->first + y->words - 1;
		FaktaEntity *x;

		fakta_check(doc, e);
		if (y->words < 2 || y->taught)
			continue;
		for (uint32_t i = y->first; i < last && i < y->first + BEGIN_MAX; i++)
			if ((x = entity_of(r, fakta_span(doc, y->first, i), y)) != NULL)
				set_longer(r, x, y);
		if ((x = entity_of(r, fakta_span(doc, last, last), y)) != NULL)
			set_longer(r, x, y);
	}
	for (uint32_t n = 0; n + 1 < names->nmentions; n++)
	{
		const FaktaNameMention *b = in_brackets(r, n);

		if (b)
			set_longer(r, &names->entities[b->entity], &names->entities[names->mentions[n].entity]);
	}
	for (uint32_t a = 0; a < compared(r); a++)
		for (uint32_t b = 0; b < compared(r) && names->entities[a].longer == FAKTA_NO_NAME; b++)
			if (names->entities[b].words > 1 && are_initials(doc, &names->entities[a], &names->entities[b]))
				set_longer(r, &names->entities[a], &names->entities[b]);
}

/* -- Joining --------------------------------------------------------------------------------- */

static bool
is_free(const FaktaNameReader *r, const FaktaEntity *e)
{
	return e->same == number_of(r, e) && !e->taught && e->mention != FAKTA_NO_NAME;
}

/* May names of these types be one? */
static bool
fit(const FaktaEntity *a, const FaktaEntity *b)
{
	return a->type == b->type || a->type == NAME_UNKNOWN || b->type == NAME_UNKNOWN;
}

static bool
is_generic(const FaktaDocument *doc, uint32_t i)
{
	return fakta_is(doc, i, TAG_NAME_AFTER) || fakta_is(doc, i, TAG_COUNTRY) || fakta_is(doc, i, TAG_LEGAL_AFTER);
}

/* "British American Tobacco (BAT)": the form that the article uses speaks for both, but initials do not. */
static void
join_brackets(FaktaNameReader *r)
{
	FaktaNames *names = r->names;

	for (uint32_t n = 0; n + 1 < names->nmentions; n++)
	{
		const FaktaNameMention *b = in_brackets(r, n);
		FaktaEntity *x = &names->entities[names->mentions[n].entity],
				   *y = b ? &names->entities[b->entity] : NULL;

		if (y == NULL || y->same != number_of(r, y) || x->same != number_of(r, x) || (x->taught && y->taught) ||
			!(fit(x, y) || is_acronym(r->doc, y, x)))
			continue;
		if (x->taught || (!y->taught && (x->words == 1 || is_acronym(r->doc, y, x) || x->count + x->in_title >= y->count + y->in_title)))
			y->same = number_of(r, x);
		else
			x->same = number_of(r, y);
	}
}

/* "Lyra.com" where Lyra stands too; a brand and the company that is known to be behind it. */
static void
join_known(FaktaNameReader *r, FaktaEntity *x)
{
	const FaktaDocument *doc = r->doc;
	const char *company = fakta_is(doc, x->first, TAG_EMPLOYER) ? fakta_value(fakta_word_at(doc, x->first), LEX_VALUE_COMPANY) : NULL;
	const char *dot = doc->tokens[x->first].type == TOK_HOST && x->words == 1 ? memchr(x->name.text, '.', x->name.len) : NULL;
	FaktaEntity *y = NULL;

	if (dot)
		y = entity_of(r, (FaktaSpan) {x->name.text, (size_t) (dot - x->name.text)}, x);
	else if (company)
		y = entity_of(r, (FaktaSpan) {company, strlen(company)}, x);
	if (y == NULL || !is_free(r, y))
		return;
	if (!dot && x->count + x->in_title > y->count + y->in_title)
		y->same = number_of(r, x);
	else
		x->same = number_of(r, y);
}

/* Is the longer name a company of its own beside the shorter: a subsidiary, or the group? */
static bool
are_apart(const FaktaNameReader *r, const FaktaEntity *x, const FaktaEntity *y)
{
	if (x->legal && y->legal && x->words > 1)
		return true;
	/* a group and its firm, each with people of its own */
	return is_generic(r->doc, y->first + y->words - 1) && (x->counted || x->acts) && (y->counted || y->acts);
}

/* Joins a short form to its longer one. */
static void
join_longer(FaktaNameReader *r, FaktaEntity *x)
{
	const FaktaDocument *doc = r->doc;
	FaktaEntity *y = &r->names->entities[x->longer];
	bool		begins = doc->tokens[x->first].hash == doc->tokens[y->first].hash;

	if (!is_free(r, y) || are_apart(r, x, y))
		return;
	if (x->type == NAME_PERSON || y->type == NAME_PERSON)
	{
		/* Kaufman for Micha Kaufman */
		if (y->type == NAME_PERSON && (x->type == NAME_PERSON || x->type == NAME_UNKNOWN))
			x->same = number_of(r, y);
		return;
	}
	if (x->type == NAME_COMPANY && y->type == NAME_COMPANY)
	{
		/* "Sutra" of "Sutra Group", "Sutra Indonesia"; a well-known name is no short form of "Meta Farma" */
		if (begins ? !fakta_is(doc, x->first, TAG_EMPLOYER) || is_generic(doc, y->first + 1) || y->legal : are_initials(doc, x, y))
			x->same = number_of(r, y);
		return;
	}
	if (fit(x, y) && (begins || are_initials(doc, x, y)) && x->type != NAME_PLACE && y->type != NAME_PLACE && y->type != NAME_UNKNOWN)
		x->same = number_of(r, y);
}

/* Do all words of a stand in b, which is longer? */
static bool
words_within(const FaktaDocument *doc, const FaktaEntity *a, const FaktaEntity *b)
{
	for (uint32_t i = a->first; i < a->first + a->words; i++)
	{
		bool		found = !fakta_token_is_word(&doc->tokens[i]);	/* "Hung-A" */

		for (uint32_t k = b->first; k < b->first + b->words && !found; k++)
			found = doc->tokens[k].hash == doc->tokens[i].hash && fakta_token_is_word(&doc->tokens[k]);
		if (!found)
			return false;
	}
	return true;
}

/* Does one name become the other by one letter: changed, left out, put in or two turned round? */
static bool
is_typo(FaktaSpan a, FaktaSpan b)
{
	size_t		i = 0,
				rest;

	if (a.len > b.len)
		return is_typo(b, a);
	if (b.len - a.len > 1 || a.len < TYPO_LETTERS)
		return false;
	while (i < a.len && (a.text[i] | 32) == (b.text[i] | 32))
		i++;
	rest = a.len - i;
	if (a.len < b.len)
		return memcmp(a.text + i, b.text + i + 1, rest) == 0;
	if (rest > 1 && a.text[i] == b.text[i + 1] && a.text[i + 1] == b.text[i])
		return memcmp(a.text + i + 2, b.text + i + 2, rest - 2) == 0;
	return rest > 0 && memcmp(a.text + i + 1, b.text + i + 1, rest - 1) == 0;
}

/* "Asuransi Amanah" is "Asuransi Jiwa Amanah Sejahtera", among companies; a name once that is nearly one of many mentions. */
static void
join_similar(FaktaNameReader *r)
{
	FaktaNames *names = r->names;

	for (uint32_t a = 0; a < compared(r); a++)
		for (uint32_t b = 0; b < compared(r); b++)
		{
			FaktaEntity *x = &names->entities[a],
					   *y = &names->entities[b];

			if (a == b || !is_free(r, x) || !is_free(r, y) || x->type != y->type || are_apart(r, x, y))
				continue;
			if ((x->type == NAME_COMPANY && x->words > 1 && y->words > x->words && words_within(r->doc, x, y)) ||
				(x->count == 1 && y->count >= TYPO_COUNT && x->type != NAME_PLACE && is_typo(x->name, y->name)))
				x->same = b;
		}
}

void
fakta_aliases_join(FaktaNameReader *r)
{
	FaktaNames *names = r->names;

	join_brackets(r);
	for (uint32_t e = 0; e < names->nentities; e++)
		if (is_free(r, &names->entities[e]))
			join_known(r, &names->entities[e]);
	for (uint32_t e = 0; e < names->nentities; e++)
		if (is_free(r, &names->entities[e]) && names->entities[e].longer != FAKTA_NO_NAME)
			join_longer(r, &names->entities[e]);
	join_similar(r);
}
