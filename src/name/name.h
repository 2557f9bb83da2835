/*
 * name.h
 *		Names in an article: which is a company, a person, a body, a place.
 */
#ifndef FAKTA_NAME_H
#define FAKTA_NAME_H

#include "article/document.h"

#define FAKTA_NO_NAME	UINT32_MAX

typedef enum
{
	NAME_UNKNOWN,
	NAME_COMPANY,
	NAME_PERSON,
	NAME_PLACE,
	NAME_BODY,					/* ministry, union, association, court */
	NAME_MEDIA
} FaktaNameType;

#define FAKTA_NAME_TYPES	(NAME_MEDIA + 1)

/* One entity, under whatever forms the article names it. */
typedef struct FaktaEntity
{
	FaktaSpan	name;			/* the longest proper form, without PT and Tbk */
	uint32_t	first;			/* token where the name was read */
	uint32_t	earliest;		/* token of its first mention, under any form */
	uint32_t	count;			/* mentions */
	uint32_t	in_title;
	uint32_t	in_lead;		/* mentions in the first sentences */
	int			score[FAKTA_NAME_TYPES];	/* evidence for each type */
	uint8_t		type;
	bool		taught;			/* by the user: a company whatever the words around */
	uint32_t	hash;
	uint32_t	words;
	uint32_t	acts;			/* times it is who lays off */
	uint32_t	sends;			/* of those, by a verb: "X memecat" */
	bool		has_parent;		/* "Y, induk usaha X": its parent has a name */
	bool		employs;		/* it lays off, no comma between: no source of news */
	bool		legal;			/* "PT" before it somewhere, or "Tbk" behind */
	bool		legal_title;	/* "PT" before it in the title */
	bool		sure;			/* a name for certain, though of a word of the language: "PT Lyra" */
	uint32_t	same;			/* the entity that this is an alias of, or itself */
} FaktaEntity;

/* One mention of an entity. */
typedef struct FaktaNameMention
{
	uint32_t	first;			/* tokens, inclusive */
	uint32_t	last;
	uint32_t	entity;
	bool		heading;		/* is or begins an item of a list, or a line above its text */
	bool		relative;		/* "induk usaha X", "setelah X, ...": somebody else is meant */
	bool		parent;			/* "induk usaha X" */
	bool		aside;			/* "setelah X, ..." */
} FaktaNameMention;

typedef struct FaktaNames
{
	FaktaEntity *entities;
	uint32_t	nentities;
	uint32_t	entity_room;
	FaktaNameMention *mentions; /* in order of position */
	uint32_t	nmentions;
	uint32_t	mention_room;
	uint32_t   *table;			/* entity + 1 by hash of the folded name */
	uint32_t	table_size;
	uint64_t	begins;			/* bits by hash: words that a name may begin with */
	uint32_t	headings;		/* mentions that are headings */
	uint32_t	main;			/* the company that the article is about, or FAKTA_NO_NAME */
} FaktaNames;

extern void fakta_names_read(const FaktaDocument *doc, FaktaNames *names);

/* The entity with aliases followed, or NULL. */
extern const FaktaEntity *fakta_entity(const FaktaNames *names, uint32_t entity);

/* The first mention that ends at or after a token. */
extern uint32_t fakta_name_at(const FaktaNames *names, uint32_t token);

#endif							/* FAKTA_NAME_H */
