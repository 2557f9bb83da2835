/*
 * judge.h
 *		Decides by rules what the numbers of an article are: noun, base, role and
 *		status.
 */
#ifndef FAKTA_JUDGE_H
#define FAKTA_JUDGE_H

#include "fact/relation.h"

/* Results of the callback given: no label; and for an owner, nobody. */
#define GIVEN_NOTHING	(-1)
#define GIVEN_NOBODY	(-2)

/*
 * Callbacks for each decision, with decider and mention.  For script/fit and the
 * functions that explain.
 */
struct FaktaWatcher
{
	void		(*judged) (void *state, int decider, uint32_t mention, const FaktaItem *item, int label);
	void	   *state;
	bool		thorough;		/* make each decision, even if the first one is certain */

	/*
	 * Returns a label that replaces that of the rules, or GIVEN_NOTHING; may set
	 * its confidence.  May be NULL.
	 */
	int			(*given) (void *state, int decider, uint32_t mention, double *confidence);
};

/* Tells the watcher of a decision.  Returns its label, or the one that replaces it. */
extern int	fakta_judged(const FaktaWatcher *watcher, int decider, uint32_t mention, const FaktaItem *item, int label,
						 double *confidence);

/* Decides which bare numbers count people; removes the others from the mentions. */
extern void fakta_judge_nouns(const FaktaContext *context, const FaktaWatcher *watcher);
extern void fakta_judge_roles(const FaktaContext *context, const FaktaWatcher *watcher);
extern void fakta_judge_statuses(const FaktaContext *context, const FaktaWatcher *watcher);

#endif							/* FAKTA_JUDGE_H */
