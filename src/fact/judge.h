/*
 * judge.h
 *		What the rules decide of an article's numbers: noun, base, role, status.
 */
#ifndef FAKTA_JUDGE_H
#define FAKTA_JUDGE_H

#include "fact/relation.h"

/* What is given of a mention where no label is; of its owner also that nobody is. */
#define GIVEN_NOTHING	(-1)
#define GIVEN_NOBODY	(-2)

/* Is told of each item before it is decided on, with the decider and the mention; for those who fit and explain. */
struct FaktaWatcher
{
	void		(*judged) (void *state, int decider, uint32_t mention, const FaktaItem *item, int label);
	void	   *state;
	bool		thorough;		/* ask also where the answer is sure after a first look */
	/* labels that go before those of the rules, or GIVEN_NOTHING; by mention; also how sure they are, where that is known; may be NULL */
	int			(*given) (void *state, int decider, uint32_t mention, double *confidence);
};

/* Which of the bare numbers count people; the others are left out of the mentions. */
extern void fakta_judge_nouns(const FaktaContext *context, const FaktaWatcher *watcher);
extern void fakta_judge_roles(const FaktaContext *context, const FaktaWatcher *watcher);
extern void fakta_judge_statuses(const FaktaContext *context, const FaktaWatcher *watcher);

#endif							/* FAKTA_JUDGE_H */
