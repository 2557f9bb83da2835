/*
 * entity.c
 *		The entities of an article and the mentions of their names, with a hash
 *		table to find an entity by name.
 */
#include "name/parts.h"

#include <string.h>

#include "name/taught.h"

/* The name without a clitic: "Uber's", "AI-nya". */
FaktaSpan
fakta_trim_clitic(FaktaSpan s)
{
	if (s.len > 5 && (memcmp(s.text + s.len - 4, "-nya", 4) == 0 || memcmp(s.text + s.len - 4, "-lah", 4) == 0))
		s.len -= 4;
	return s;
}

static void
grow_table(const FaktaDocument *doc, FaktaNames *names)
{
	uint32_t	size = names->table_size ? names->table_size * 2 : 64;

	names->table = doc->memory->grow(doc->memory->state, names->table, size * sizeof(uint32_t));
	memset(names->table, 0, size * sizeof(uint32_t));
	names->table_size = size;
	for (uint32_t e = 0; e < names->nentities; e++)
	{
		uint32_t	at = names->entities[e].hash & (size - 1);

		while (names->table[at])
			at = (at + 1) & (size - 1);
		names->table[at] = e + 1;
	}
}

static uint32_t
find_hashed(const FaktaDocument *doc, const FaktaNames *names, FaktaSpan span, uint32_t hash)
{
	if (names->table_size == 0)
		return FAKTA_NO_NAME;
	for (uint32_t at = hash & (names->table_size - 1); names->table[at]; at = (at + 1) & (names->table_size - 1))
	{
		const FaktaEntity *e = &names->entities[names->table[at] - 1];

		if (e->hash == hash && fakta_same_name(e->name, span, doc->utf8))
			return names->table[at] - 1;
	}
	return FAKTA_NO_NAME;
}

uint32_t
fakta_name_find(const FaktaDocument *doc, const FaktaNames *names, FaktaSpan span)
{
	return find_hashed(doc, names, span, fakta_name_hash(span, doc->utf8));
}

/*
 * Returns the entity of a name, and creates it if necessary.  The name was read
 * at these tokens.
 */
uint32_t
fakta_name_add_span(const FaktaDocument *doc, FaktaNames *names, FaktaSpan span, uint32_t first, uint32_t last)
{
	uint32_t	hash = fakta_name_hash(span, doc->utf8);
	uint32_t	e = find_hashed(doc, names, span, hash);
	FaktaEntity *entity;

	if (e != FAKTA_NO_NAME)
		return e;
	FAKTA_APPEND(doc->memory, names->entities, names->nentities, names->entity_room);
	if (2 * (names->nentities + 1) > names->table_size)
		grow_table(doc, names);
	e = names->nentities++;
	entity = &names->entities[e];
	memset(entity, 0, sizeof(*entity));
	entity->name = span;
	entity->hash = hash;
	entity->first = first;
	entity->earliest = UINT32_MAX;
	entity->words = last - first + 1;
	entity->same = e;
	for (uint32_t at = entity->hash & (names->table_size - 1);; at = (at + 1) & (names->table_size - 1))
		if (names->table[at] == 0)
		{
			names->table[at] = e + 1;
			break;
		}
	return e;
}

uint32_t
fakta_name_add(const FaktaDocument *doc, FaktaNames *names, uint32_t first, uint32_t last)
{
	FaktaSpan	whole = fakta_span(doc, first, last);
	FaktaSpan	span = fakta_trim_clitic(whole);

	names->begins |= span.len < whole.len && first == last ? UINT64_MAX : UINT64_C(1) << (doc->tokens[first].hash & 63);
	return fakta_name_add_span(doc, names, span, first, last);
}

void
fakta_name_put(const FaktaDocument *doc, FaktaNames *names, uint32_t first, uint32_t last, uint32_t entity)
{
	FaktaNameMention *m;

	FAKTA_APPEND(doc->memory, names->mentions, names->nmentions, names->mention_room);
	m = &names->mentions[names->nmentions++];
	m->first = first;
	m->last = last;
	m->entity = entity;
	m->heading = m->relative = m->parent = m->aside = m->described = false;
	if (first < names->entities[entity].earliest)
		names->entities[entity].earliest = first;
}

/* Does b, the longer name, contain all words of a? */
bool
fakta_words_within(const FaktaDocument *doc, const FaktaEntity *a, const FaktaEntity *b)
{
	for (uint32_t i = a->first; i < a->first + a->words; i++)
	{
		const FaktaToken *t = &doc->tokens[i];
		bool		found = !fakta_token_is_word(t) && t->type != TOK_UINT;	/* marks do not count: "Hung-A" */

		for (uint32_t k = b->first; k < b->first + b->words && !found; k++)
		{
			const FaktaToken *o = &doc->tokens[k];

			/* "SMPN 13" is not "SMPN 14 Lyra" */
			if (t->type == TOK_UINT)
				found = o->type == TOK_UINT && o->len == t->len && memcmp(doc->text + o->start, doc->text + t->start, t->len) == 0;
			else
				found = o->hash == t->hash && fakta_token_is_word(o);
		}
		if (!found)
			return false;
	}
	return true;
}
