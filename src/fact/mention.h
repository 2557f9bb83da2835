/*
 * mention.h
 *		Quantities with their role: who lost the work, who stayed, what else.
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
	STATUS_NONE,				/* of a role that has none */
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
	uint32_t	sentence;		/* counts from 0 */
	uint32_t	trigger;		/* the cue that gave the role, or FAKTA_NO_TOKEN */
	uint32_t	subject;		/* entity (name.h), or FAKTA_NO_NAME */
	uint32_t	part_of;		/* mention whose part this is, or FAKTA_NO_TOKEN */
	double		confidence;		/* how likely role and status are right */
	double		owned;			/* how likely scope and subject are */
	uint8_t		role;
	uint8_t		status;
	uint8_t		scope;
	uint8_t		next_role;		/* what a second look says, until all have had theirs */
	uint8_t		next_status;
	bool		share;			/* a percentage of a workforce */
	bool		named;			/* the subject's name stands in its sentence */
	bool		earlier;		/* of an earlier round */
	bool		said;			/* its status is told, not supposed */
	bool		compared;		/* told of others for comparison */
	bool		shared;			/* of several companies that its sentence names */
	bool		crowded;		/* one too many to be judged: its role is other */
} FaktaMention;

typedef struct FaktaMentions
{
	FaktaMention *items;
	uint32_t	n;
	uint32_t	room;
	FaktaNames	names;
} FaktaMentions;

/* What a reader of mentions wants them for; it gets none where there is none of these. */
typedef enum
{
	WANT_ALL,
	WANT_HEADCOUNTS,
	WANT_PERCENTAGES,
	WANT_LOSSES					/* what layoffs can be read from: people who lose their
								 * work, or are left */
} FaktaWanted;

/* watcher: see judge.h; NULL where nobody asks. */
typedef struct FaktaWatcher FaktaWatcher;
extern void fakta_mentions_read(FaktaDocument *doc, FaktaWanted wanted, FaktaMentions *mentions,
								const FaktaWatcher *watcher);

/* The first word of a sentence that says that work is lost, or its end; the end of title and lead. */
extern uint32_t fakta_cut_cue(const FaktaDocument *doc, const FaktaSentence *sentence);
extern uint32_t fakta_lead_end(const FaktaDocument *doc);

/* Is it a role of people whom the employer sends away? */
static inline bool
fakta_loses_work(int role)
{
	return role == ROLE_LAID_OFF || role == ROLE_FURLOUGHED;
}

/* The mention as written. */
extern FaktaSpan fakta_mention_surface(const FaktaDocument *doc, const FaktaMention *mention);

/* The first mention that begins at or after a token. */
extern uint32_t fakta_mention_from(const FaktaMentions *mentions, uint32_t token);

extern const char *fakta_kind_label(int kind);
extern const char *fakta_role_label(int role);
extern const char *fakta_status_label(int status);	/* NULL for STATUS_NONE */
extern const char *fakta_scope_label(int scope);

#endif							/* FAKTA_MENTION_H */
