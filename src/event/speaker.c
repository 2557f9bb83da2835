/*
 * speaker.c
 *		Who speaks in each sentence of an article, and for which body.
 *
 * A figure in a quotation is its speaker's: "..., ucapnya" goes on with the last
 * one, "kata Ristanto" means the one who was introduced as "Presiden KSPN
 * Ristanto".  One pass over the sentences knows who was introduced for whom.
 */
#include "event/speaker.h"

#include "article/word.h"
#include "event/near.h"
#include "name/taught.h"

#include <string.h>

/* Tokens beside a verb of saying that may name the speaker. */
#define PHRASE_REACH	16
/* Tokens between a person and the body that he or she speaks for. */
#define OFFICE_REACH	8
/* Maximum persons with a body, and bodies with two names, that are kept. */
#define PERSONS_MAX		24
#define ALIASES_MAX		24

/* Tokens of "(KSPI)". */
#define INITIALS_TOKENS	3

/* A person who speaks for a body. */
typedef struct Person
{
	uint32_t	first;			/* tokens of the name, inclusive */
	uint32_t	last;
	FaktaSpeech speech;			/* how is not used */
} Person;

typedef struct Alias
{
	FaktaSpan	a;
	FaktaSpan	b;
} Alias;

struct Speakers
{
	FaktaSpeech *sentences;
	Person		persons[PERSONS_MAX];
	uint32_t	npersons;
	Alias		aliases[ALIASES_MAX];
	uint32_t	naliases;
};

/* Whom a phrase beside a verb of saying names. */
typedef struct Named
{
	FaktaSpeech speech;			/* the body, if there is one */
	uint32_t	first;			/* the person's name, or FAKTA_NO_TOKEN */
	uint32_t	last;
} Named;

static bool
same_text(const Reading *r, FaktaSpan a, FaktaSpan b)
{
	return a.text == b.text ? a.len == b.len : fakta_same_name(a, b, r->doc->utf8);
}

/* May a word with a capital be one of a person's name? */
static bool
is_of_person(const Reading *r, uint32_t i)
{
	const FaktaDocument *doc = r->doc;
	const FaktaNameMention *name;

	if (!fakta_token_is_word(&doc->tokens[i]) || !(doc->tokens[i].flags & TF_CAPITAL) || fakta_is(doc, i, TAG_TITLE) ||
		fakta_is(doc, i, TAG_PLACE) || fakta_is(doc, i, TAG_PLACE_HEAD) || fakta_is(doc, i, TAG_WEEKDAY) || fakta_is(doc, i, TAG_SPEECH) ||
		fakta_is(doc, i, TAG_SOURCE))
		return false;
	if (fakta_is(doc, i, TAG_GIVEN_NAME))
		return true;
	name = fakta_name_over(r, i);
	if (name == NULL)
		return false;
	switch (fakta_entity(&r->mentions->names, name->entity)->type)
	{
		case NAME_PERSON:
		case NAME_UNKNOWN:
			return true;
		default:
			return false;
	}
}

/* Do initials in brackets stand behind a token: "(KSPI)"? */
static bool
has_initials(const FaktaDocument *doc, uint32_t last, uint32_t end)
{
	return last + INITIALS_TOKENS < end && fakta_mark(doc, last + 1) == '(' && (doc->tokens[last + 2].flags & TF_CAPITAL) &&
		fakta_token_is_word(&doc->tokens[last + 2]) && fakta_mark(doc, last + INITIALS_TOKENS) == ')';
}

/* Does a token stand behind another one, with nothing but initials in brackets between: "Dewan Pimpinan Cabang (DPC) KSPSI"? */
static bool
is_behind(const FaktaDocument *doc, uint32_t last, uint32_t i)
{
	return last + 1 == i || (last + INITIALS_TOKENS + 1 == i && has_initials(doc, last, i));
}

/* Does a phrase that names somebody end at a token? */
static bool
ends_phrase(const FaktaDocument *doc, uint32_t i)
{
	FaktaWordKind kind = fakta_word_kind(doc, i);

	return kind == MARK_STOP || kind == WORD_VERB || kind == WORD_CONJUNCTION || kind == WORD_RELATIVE || fakta_is_quote(doc, i);
}

/* Reads a phrase from a token on: the first body, the first person. */
static Named
read_phrase(const Reading *r, uint32_t from, uint32_t to)
{
	const FaktaDocument *doc = r->doc;
	Named		named = {.first = FAKTA_NO_TOKEN};

	for (uint32_t i = from; i < to; i++)
	{
		FaktaSpan	body;
		uint32_t	last;

		if (ends_phrase(doc, i))
			break;
		body = fakta_body_at(r, i, to, &last);
		if (body.text)
		{
			if (named.speech.body.text == NULL || is_behind(doc, named.speech.last, i))
			{
				named.speech.body = body;
				named.speech.first = i;
				named.speech.last = last;
			}
			i = last;
		}
		else if (is_of_person(r, i))
		{
			if (named.first == FAKTA_NO_TOKEN)
				named.first = i;
			else if (named.last + 1 != i)
				continue;
			named.last = i;
		}
	}
	return named;
}

/* The body of a person who is known by a word of the name. */
static const Person *
known_person(const Reading *r, const struct Speakers *all, uint32_t first, uint32_t last)
{
	const FaktaDocument *doc = r->doc;

	for (uint32_t n = all->npersons; n-- > 0;)
		for (uint32_t i = first; i <= last; i++)
			for (uint32_t k = all->persons[n].first; k <= all->persons[n].last; k++)
				if (same_text(r, fakta_span(doc, i, i), fakta_span(doc, k, k)))
					return &all->persons[n];
	return NULL;
}

static void
introduce(struct Speakers *all, uint32_t first, uint32_t last, const FaktaSpeech *speech)
{
	if (all->npersons == PERSONS_MAX)
		return;
	all->persons[all->npersons].first = first;
	all->persons[all->npersons].last = last;
	all->persons[all->npersons++].speech = *speech;
}

/*
 * The person beside a body: "Presiden KSPN Ristanto", "KSPN lewat presidennya,
 * Ristanto"; "Muzakir, Ketua Asosiasi Pilot Garuda", "Dwi dari PHRI".
 */
static void
introduce_beside(const Reading *r, struct Speakers *all, const FaktaSentence *s, const FaktaSpeech *body)
{
	const FaktaDocument *doc = r->doc;
	uint32_t	to = body->last + 1 + OFFICE_REACH < s->end ? body->last + 1 + OFFICE_REACH : s->end;
	uint32_t	from = body->first > s->first + OFFICE_REACH ? body->first - OFFICE_REACH : s->first;
	Named		named = read_phrase(r, body->last + 1, to);
	uint32_t	last = FAKTA_NO_TOKEN;

	if (named.first != FAKTA_NO_TOKEN && (named.speech.body.text == NULL || named.first < named.speech.first))
	{
		introduce(all, named.first, named.last, body);
		return;
	}
	for (uint32_t i = body->first; i-- > from;)
	{
		if (is_of_person(r, i))
		{
			if (last == FAKTA_NO_TOKEN)
				last = i;
			continue;
		}
		if (last != FAKTA_NO_TOKEN)
		{
			introduce(all, i + 1, last, body);
			return;
		}
		if (ends_phrase(doc, i))
			return;
	}
	if (last != FAKTA_NO_TOKEN)
		introduce(all, from, last, body);
}

/* Reads the bodies of a sentence: who speaks for them, and what else they are called. */
static void
read_bodies(const Reading *r, struct Speakers *all, const FaktaSentence *s)
{
	const FaktaDocument *doc = r->doc;

	for (uint32_t i = s->first; i < s->end; i++)
	{
		FaktaSpeech body = {.first = i};
		FaktaSpan	other = {NULL, 0};
		uint32_t	last;

		body.body = fakta_body_at(r, i, s->end, &body.last);
		if (body.body.text == NULL)
			continue;
		if (has_initials(doc, body.last, s->end) && all->naliases < ALIASES_MAX)
		{
			/* how the lexicon spells them, else as they are written */
			other = fakta_word_at(doc, body.last + 2) ? fakta_body_at(r, body.last + 2, s->end, &last) : other;
			all->aliases[all->naliases].a = body.body;
			all->aliases[all->naliases++].b = other.text ? other : fakta_span(doc, body.last + 2, body.last + 2);
			body.last += INITIALS_TOKENS;
		}
		/* "Dewan Pimpinan Cabang (DPC) KSPSI": the second one is meant */
		for (FaktaSpan next; body.last + 1 < s->end; i = body.first, body.last = last, body.body = next)
		{
			body.first = body.last + 1;
			if (has_initials(doc, body.last, s->end))
				body.first += INITIALS_TOKENS;
			if (body.first >= s->end)
				break;
			next = fakta_body_at(r, body.first, s->end, &last);
			if (next.text == NULL)
				break;
		}
		body.first = i;
		introduce_beside(r, all, s, &body);
		i = body.last;
	}
}

/* Whom a verb or a noun of saying names; it goes on with the latest speaker if it names nobody. */
static FaktaSpeech
speaker_at(const Reading *r, const struct Speakers *all, const FaktaSentence *s, uint32_t verb, FaktaSpeech latest)
{
	const FaktaDocument *doc = r->doc;
	uint32_t	to = verb + 1 + PHRASE_REACH < s->end ? verb + 1 + PHRASE_REACH : s->end;
	uint32_t	from = verb > s->first + PHRASE_REACH ? verb - PHRASE_REACH : s->first;
	bool		active = fakta_is(doc, verb, TAG_SPEECH) && fakta_prefix_form(doc, verb) == FORM_ME;
	FaktaSpeech unknown = {{NULL, 0}};
	Named		named;
	const Person *person;

	if (fakta_has_clitic(doc, verb))
		return latest;
	if (active)
	{
		/* the subject: the last person or body before the verb */
		for (uint32_t i = verb; i-- > from;)
		{
			FaktaWordKind kind = fakta_word_kind(doc, i);

			if (kind == MARK_STOP || kind == WORD_VERB || kind == WORD_CONJUNCTION || fakta_is_quote(doc, i))
			{
				from = i + 1;
				break;
			}
		}
		named = read_phrase(r, from, verb);
	}
	else
		named = read_phrase(r, verb + 1, to);
	if (named.speech.body.text)
		return named.speech;
	if (named.first == FAKTA_NO_TOKEN)
		return latest;
	person = known_person(r, all, named.first, named.last);
	return person ? person->speech : unknown;
}

/* The speaker whom a sentence itself names. */
static bool
read_speech(const Reading *r, const struct Speakers *all, const FaktaSentence *s, const FaktaSpeech *latest, FaktaSpeech *speech)
{
	for (uint32_t i = s->first; i < s->end; i++)
		if (fakta_is(r->doc, i, TAG_SPEECH) || fakta_is(r->doc, i, TAG_SOURCE))
		{
			*speech = speaker_at(r, all, s, i, *latest);
			speech->how = SPOKEN_HERE;
			return true;
		}
	return false;
}

/* Which line of the text a sentence stands in, and whether it is, at its beginning or end, part of a quotation. */
typedef struct Place
{
	uint32_t	line;
	bool		quoted;
} Place;

static bool
is_quotation_mark(const FaktaDocument *doc, uint32_t i)
{
	return fakta_is_quote(doc, i) && doc->text[doc->tokens[i].start] != '\'';
}

/* Reads the marks from a token on, up to another one.  Quotations end with their line. */
static void
pass(const FaktaDocument *doc, uint32_t from, uint32_t to, Place *place)
{
	for (uint32_t i = from; i < to; i++)
	{
		if (is_quotation_mark(doc, i))
			place->quoted = !place->quoted;
		else if (doc->tokens[i].flags & TF_LINE)
		{
			/* the line's first word, behind the mark that opens it */
			place->line++;
			place->quoted = i > 0 && is_quotation_mark(doc, i - 1);
		}
	}
}

/* Gives the sentences of a quotation to the speaker who is named behind it, else to the last one. */
static void
read_quotations(const FaktaDocument *doc, FaktaSpeech *sentences)
{
	Place		place = {0, false};
	Place	   *places = doc->memory->grow(doc->memory->state, NULL, (doc->nsentences + 1) * sizeof(Place));
	const FaktaSpeech *next = NULL;
	uint32_t	next_line = 0;

	for (uint32_t n = 0, at = 0; n < doc->nsentences; n++)
	{
		const FaktaSentence *s = &doc->sentences[n];

		/* the quotation mark that opens a sentence stands before its first token */
		pass(doc, at, s->first + 1, &place);
		places[n] = place;
		pass(doc, s->first + 1, s->end, &place);
		at = s->end;
	}
	for (uint32_t n = doc->nsentences; n-- > 0;)
	{
		if (sentences[n].how == SPOKEN_HERE)
		{
			next = &sentences[n];
			next_line = places[n].line;
		}
		else if (places[n].quoted)
		{
			if (next && next_line == places[n].line)
				sentences[n] = *next;
			if (sentences[n].how != SPOKEN_BY_NOBODY)
				sentences[n].how = SPOKEN_QUOTED;
		}
	}
}

static struct Speakers *
read_speakers(const Reading *r)
{
	const FaktaDocument *doc = r->doc;
	struct Speakers *all = doc->memory->grow(doc->memory->state, NULL, sizeof(*all));
	FaktaSpeech latest = {{NULL, 0}};

	memset(all, 0, sizeof(*all));
	all->sentences = doc->memory->grow(doc->memory->state, NULL, (doc->nsentences + 1) * sizeof(FaktaSpeech));
	for (uint32_t n = 0; n < doc->nsentences; n++)
	{
		const FaktaSentence *s = &doc->sentences[n];
		FaktaSpeech *speech = &all->sentences[n];

		fakta_check(doc, n);
		read_bodies(r, all, s);
		if (read_speech(r, all, s, &latest, speech))
			latest = *speech;
		else
		{
			*speech = latest;
			speech->how = latest.body.text ? SPOKEN_BEFORE : SPOKEN_BY_NOBODY;
		}
	}
	read_quotations(doc, all->sentences);
	return all;
}

static const struct Speakers *
speakers(const Reading *r)
{
	if (r->memo->speakers == NULL)
		r->memo->speakers = read_speakers(r);
	return r->memo->speakers;
}

const FaktaSpeech *
fakta_speech_of(const Reading *r, uint32_t sentence)
{
	return &speakers(r)->sentences[sentence];
}

bool
fakta_same_body(const Reading *r, FaktaSpan a, FaktaSpan b)
{
	const struct Speakers *all = speakers(r);

	if (same_text(r, a, b))
		return true;
	for (uint32_t n = 0; n < all->naliases; n++)
		if ((same_text(r, all->aliases[n].a, a) && same_text(r, all->aliases[n].b, b)) ||
			(same_text(r, all->aliases[n].a, b) && same_text(r, all->aliases[n].b, a)))
			return true;
	return false;
}

FaktaSpan
fakta_initials_of(const Reading *r, FaktaSpan body)
{
	const struct Speakers *all = speakers(r);

	for (uint32_t n = 0; n < all->naliases; n++)
		if (same_text(r, all->aliases[n].a, body))
			return all->aliases[n].b;
	return body;
}
