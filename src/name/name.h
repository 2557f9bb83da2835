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
	NAME_COMPANY,				/* an employer, private or public */
	NAME_PERSON,
	NAME_PLACE,
	NAME_BODY,					/* ministry, union, association, court, as a source */
	NAME_MEDIA,
	NAME_PRODUCT,
	NAME_EVENT					/* or a law */
} FaktaNameType;

/* One entity, under whatever forms the article names it. */
typedef struct FaktaEntity
{
	FaktaSpan	name;			/* the form that speaks for all, without PT and Tbk */
	uint32_t	first;			/* token where the name was read */
	uint32_t	earliest;		/* token of its first mention, under any form */
	uint32_t	count;			/* mentions */
	uint32_t	in_title;
	uint32_t	in_lead;		/* mentions in the first sentences */
	uint32_t	hash;
	uint32_t	words;
	uint32_t	acts;			/* times it is who lays off */
	uint32_t	same;			/* the entity that this is an alias of, or itself */
	uint32_t	longer;			/* a longer name that this may be the short form of, or FAKTA_NO_NAME */
	uint32_t	shorter;
	uint32_t	mention;		/* its first mention under this form, or FAKTA_NO_NAME */
	uint8_t		type;
	double		confidence;		/* how likely the type is right */
	bool		public;			/* of a company: an office, a hospital, a school */
	bool		taught;			/* by the user: a company whatever the words around */
	bool		legal;			/* PT stands before it */
	bool		counted;		/* a number of people stands right behind it */
	bool		has_parent;		/* "Y, induk usaha X": its parent has a name */
} FaktaEntity;

/* One mention of an entity. */
typedef struct FaktaNameMention
{
	uint32_t	first;			/* tokens, inclusive */
	uint32_t	last;
	uint32_t	entity;
	uint32_t	sentence;
	uint32_t	next;			/* the next mention under the same form, or FAKTA_NO_NAME */
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
	uint32_t	headings;		/* mentions that are headings */
	uint32_t	main;			/* the company that the article is about, or FAKTA_NO_NAME */
} FaktaNames;

struct FaktaItem;

/* Is told of each decision on a name, or a word of one; returns the label that goes before it, or -1. */
typedef struct FaktaNameWatcher
{
	int			(*judged) (void *state, int decider, uint32_t first, uint32_t last, const struct FaktaItem *item, int label);
	void	   *state;
} FaktaNameWatcher;

/* watcher: NULL where nobody asks. */
extern void fakta_names_read(const FaktaDocument *doc, FaktaNames *names);
extern void fakta_names_watch(const FaktaDocument *doc, FaktaNames *names, const FaktaNameWatcher *watcher);

/* The entity with aliases followed, or NULL. */
extern const FaktaEntity *fakta_entity(const FaktaNames *names, uint32_t entity);

/* The first mention that ends at or after a token. */
extern uint32_t fakta_name_at(const FaktaNames *names, uint32_t token);

#endif							/* FAKTA_NAME_H */
