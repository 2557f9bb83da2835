/*
 * name.h
 *		Names in an article: companies, persons, organisations, places.
 */
#ifndef FAKTA_NAME_H
#define FAKTA_NAME_H

#include "article/document.h"

#define FAKTA_NO_NAME	UINT32_MAX

/* Tokens of "P.T.". */
#define LETTERS_TOKENS	4

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

/* An entity, with all forms of its name in the article. */
typedef struct FaktaEntity
{
	FaktaSpan	name;			/* the name to show, without PT and Tbk */
	uint32_t	first;			/* first token of that name */
	uint32_t	earliest;		/* token of its first mention, in any form */
	uint32_t	count;			/* number of mentions */
	uint32_t	in_title;
	uint32_t	in_lead;		/* mentions in the lead */
	int			score[FAKTA_NAME_TYPES];	/* evidence for each type */
	uint8_t		type;
	bool		taught;			/* taught by the user: a company, whatever the evidence */
	uint32_t	hash;
	uint32_t	words;
	uint32_t	acts;			/* how often it is the subject of a cut */
	uint32_t	sends;			/* of those, with an active verb: "X memecat" */
	bool		has_parent;		/* "Y, induk usaha X": its parent is named */
	bool		employs;		/* it dismisses people, and is not only the source of the news */
	bool		legal;			/* has "PT" before it or "Tbk" after it anywhere */
	bool		generic;		/* only a kind of employer or a frequent word: "Hotel" */
	bool		sure;			/* certainly a name, even if it is an ordinary word: "PT Lyra" */
	uint32_t	same;			/* the entity that it is joined to, or itself */
} FaktaEntity;

/* One mention of an entity. */
typedef struct FaktaNameMention
{
	uint32_t	first;			/* tokens, inclusive */
	uint32_t	last;
	uint32_t	entity;
	bool		heading;		/* is or begins an item of a list, or a heading */
	bool		relative;		/* "induk usaha X", "setelah X, ...": another company is meant */
	bool		parent;			/* "induk usaha X" */
	bool		aside;			/* "setelah X, ..." */
	bool		described;		/* "pemilik X, ...": helps to describe another company */
	bool		row;			/* of an employer, one of several: "X, Y dan Z" */
	bool		others;			/* "X dan delapan perusahaan lain" */
} FaktaNameMention;

typedef struct FaktaNames
{
	FaktaEntity *entities;
	uint32_t	nentities;
	uint32_t	entity_room;
	FaktaNameMention *mentions; /* in the order of the text */
	uint32_t	nmentions;
	uint32_t	mention_room;
	uint32_t   *table;			/* a hash table by folded name, with entity + 1 */
	uint32_t	table_size;
	uint64_t	begins;			/* bits by hash of the first word of known names */
	uint32_t	headings;		/* mentions that are headings */
	uint32_t	main;			/* the company that the article is about, or FAKTA_NO_NAME */
} FaktaNames;

extern void fakta_names_read(const FaktaDocument *doc, FaktaNames *names);

/* The entity that it is joined to, directly or through others; NULL for FAKTA_NO_NAME. */
extern const FaktaEntity *fakta_entity(const FaktaNames *names, uint32_t entity);

/* Is the entity of a type that employs people? */
static inline bool
fakta_may_employ(const FaktaEntity *e)
{
	return e->type == NAME_COMPANY || e->type == NAME_BODY || e->type == NAME_MEDIA;
}

/* "P.T.": does a legal form end before a token that is written as letters with full stops, and not before begin? */
extern bool fakta_legal_letters(const FaktaDocument *doc, uint32_t i, uint32_t begin);

/* The first token of the legal form before a name, from begin on, else the name's; a full stop, a quotation mark or both may be between. */
extern uint32_t fakta_legal_before(const FaktaDocument *doc, uint32_t name, uint32_t begin);

/* The first token of a mention with "PT", from begin on; the token after it and its "Tbk", up to end. */
extern uint32_t fakta_legal_first(const FaktaDocument *doc, const FaktaNameMention *mention, uint32_t begin);
extern uint32_t fakta_legal_end(const FaktaDocument *doc, const FaktaNameMention *mention, uint32_t end);

/* Is who stands at a token the one who cuts: "dipecat oleh Lyra"? */
extern bool fakta_is_agent(const FaktaDocument *doc, uint32_t i, uint32_t begin);

extern bool fakta_is_initials(FaktaSpan letters, FaktaSpan name);

/* The first mention that ends at or after a token. */
extern uint32_t fakta_name_at(const FaktaNames *names, uint32_t token);

#endif							/* FAKTA_NAME_H */
