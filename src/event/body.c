/*
 * body.c
 *		Names of bodies that state figures: authorities, unions, associations, trackers.
 */
#include "article/word.h"
#include "event/near.h"
#include "event/speaker.h"
#include "name/taught.h"

#include <string.h>

/* Maximum words of a union's name behind its noun. */
#define PROPER_MAX		8

/*
 * The last token of a proper name that begins with the noun of a union or an
 * association: "Serikat Pekerja Bank Danamon", "Asosiasi Pengalengan Ikan
 * Indonesia"; the noun itself if there is none.
 */
static uint32_t
end_of_proper_name(const Reading *r, uint32_t noun, uint32_t end)
{
	const FaktaDocument *doc = r->doc;
	uint32_t	last = noun;

	for (uint32_t i = noun + 1; i < end && i - noun <= PROPER_MAX; i++)
	{
		const FaktaNameMention *name = fakta_name_over(r, i);

		if (fakta_is(doc, i, TAG_AND) && last == i - 1 && i + 1 < end && (doc->tokens[i + 1].flags & TF_CAPITAL))
			continue;
		if (!(doc->tokens[i].flags & TF_CAPITAL) || fakta_is(doc, i, TAG_GIVEN_NAME) || fakta_word_kind(doc, i) == WORD_VERB)
			break;
		if (name && fakta_entity(&r->mentions->names, name->entity)->type == NAME_PERSON)
			break;
		last = i;
		if (fakta_is(doc, i, TAG_COUNTRY))
			break;
	}
	return last;
}

/* Is a word the name or the noun of a body? */
static bool
names_body(const FaktaWord *word)
{
	return word && (fakta_has(word, TAG_TRACKER) || fakta_has(word, TAG_GOVERNMENT) || fakta_has(word, TAG_ASSOCIATION));
}

/*
 * "Ristanto" for "KSPN Ristanto", "Bogor" for "PHRI Kota Bogor": is a name that of who
 * speaks for the body, or of its place, and not of the body?
 */
static bool
is_beside_body(const FaktaDocument *doc, const FaktaEntity *entity, uint32_t first)
{
	FaktaSpan	word = fakta_span(doc, first, first);
	FaktaSpan	rest = entity->name;

	if (!names_body(fakta_word_at(doc, entity->first)))
		return false;
	for (const char *space; (space = memchr(rest.text, ' ', rest.len)) != NULL;)
	{
		FaktaSpan	other = {space + 1, rest.len - (size_t) (space + 1 - rest.text)};

		rest = other;
		space = memchr(other.text, ' ', other.len);
		if (space)
			other.len = (size_t) (space - other.text);
		if (fakta_same_name(word, other, doc->utf8))
			return true;
	}
	return false;
}

FaktaSpan
fakta_body_at(const Reading *r, uint32_t i, uint32_t end, uint32_t *last)
{
	const FaktaWord *word = fakta_word_at(r->doc, i);
	const FaktaNameMention *name;
	const FaktaEntity *entity;
	FaktaSpan	span = {NULL, 0};

	*last = i;
	/* trackers are often hosts: Layoffs.fyi */
	if (word == NULL)
		word = fakta_host_word(r->doc, i);
	if (names_body(word))
		span.text = fakta_value(word, LEX_VALUE_BODY);
	if (word && fakta_has(word, TAG_CLAIMANT))
		span.text = fakta_form(word);
	if (span.text)
	{
		span.len = strlen(span.text);
		/* a noun, whose value has small letters, begins the proper name if it has a capital in the text */
		if (fakta_has(word, TAG_ASSOCIATION) && span.text[0] >= 'a' && i >= r->doc->title_end && (r->doc->tokens[i].flags & TF_CAPITAL))
			*last = end_of_proper_name(r, i, end);
		if (*last > i)
			return fakta_span(r->doc, i, *last);
		return span;
	}
	if (!(r->doc->tokens[i].flags & TF_CAPITAL) || (name = fakta_name_over(r, i)) == NULL || name->first != i)
		return span;
	entity = fakta_entity(&r->mentions->names, name->entity);
	if (entity->type != NAME_BODY || is_beside_body(r->doc, entity, i))
		return span;
	/* "Wakil Ketua Umum Perhimpunan Hotel dan Restoran Indonesia": the body that is known comes behind */
	for (uint32_t k = i + 1; k <= name->last; k++)
		if (fakta_is(r->doc, k, TAG_ASSOCIATION) && fakta_is(r->doc, k, TAG_NATIONAL))
			return span;
	*last = name->last;
	return entity->name;
}
