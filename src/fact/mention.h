/*
 * mention.h
 *		Quantities with their role: people dismissed, furloughed, remaining, hired ...
 */
#ifndef FAKTA_MENTION_H
#define FAKTA_MENTION_H

#include "name/name.h"
#include "fact/quantity.h"

typedef enum
{
	ROLE_LAID_OFF,
	ROLE_FURLOUGHED,
	ROLE_WORKFORCE,
	ROLE_REMAINING,
	ROLE_HIRED,
	ROLE_DEPARTED,
	ROLE_OTHER
} FaktaRole;

typedef enum
{
	STATUS_NONE,				/* for a role without a status */
	STATUS_DONE,
	STATUS_PLANNED,
	STATUS_AT_RISK,
	STATUS_RUMOURED,
	STATUS_DENIED
} FaktaStatus;

typedef enum
{
	SCOPE_COMPANY,
	SCOPE_AGGREGATE
} FaktaScope;

typedef struct FaktaMention
{
	FaktaQuantity q;
	uint32_t	sentence;		/* number of the sentence, from 0 */
	uint32_t	trigger;		/* the cue for the role, or FAKTA_NO_TOKEN */
	uint32_t	subject;		/* entity (name.h), or FAKTA_NO_NAME */
	uint32_t	part_of;		/* the mention that this is a part of, or FAKTA_NO_TOKEN; see event/past.h */
	double		confidence;		/* probability that role and status are right */
	double		owned;			/* probability that scope and subject are right */
	uint8_t		role;
	uint8_t		status;
	uint8_t		scope;
	uint8_t		next_role;		/* a new role or status, while all are decided again */
	uint8_t		next_status;
	bool		share;			/* a percentage of a workforce */
	bool		named;			/* the subject is named in the sentence */
	bool		back;			/* "perusahaan itu" stands for its subject */
	bool		earlier;		/* of an earlier round; see event/past.h */
	bool		said;			/* the text says the status */
	bool		compared;		/* given for comparison; likewise */
	bool		shared;			/* its sentence names several companies that share it */
	bool		each;			/* its employer's by the order of names and numbers */
	bool		crowded;		/* beyond the limit of numbers to judge: its role is other */
} FaktaMention;

typedef struct FaktaMentions
{
	FaktaMention *items;
	uint32_t	n;
	uint32_t	room;
	FaktaNames	names;
} FaktaMentions;

/* What the caller needs.  If there is no such mention, it may get none. */
typedef enum
{
	WANT_ALL,
	WANT_HEADCOUNTS,
	WANT_PERCENTAGES,
	WANT_LOSSES					/* for layoffs: people who lose their work or remain */
} FaktaWanted;

/* See judge.h; may be NULL. */
typedef struct FaktaWatcher FaktaWatcher;
extern void fakta_mentions_read(FaktaDocument *doc, FaktaWanted wanted, FaktaMentions *mentions,
								const FaktaWatcher *watcher);

/* Does it count people, or a share, which may be one of people? */
static inline bool
fakta_is_people(const FaktaMention *mention)
{
	return mention->q.kind == KIND_HEADCOUNT || mention->q.kind == KIND_PERCENTAGE;
}

/* Is it a role of people who lose their work? */
static inline bool
fakta_loses_work(int role)
{
	return role == ROLE_LAID_OFF || role == ROLE_FURLOUGHED;
}

/* The text of a mention. */
extern FaktaSpan fakta_mention_surface(const FaktaDocument *doc, const FaktaMention *mention);

/* The first mention that begins at or after a token. */
extern uint32_t fakta_mention_from(const FaktaMentions *mentions, uint32_t token);

extern const char *fakta_role_label(int role);
extern const char *fakta_status_label(int status);	/* NULL for STATUS_NONE */
extern const char *fakta_scope_label(int scope);

#endif							/* FAKTA_MENTION_H */
