/*
 * cue.c
 *		The words near a number, weighed by the rules of src/lexicon/role.txt.
 */
#include "fact/reading.h"

typedef struct RoleRule
{
	int16_t		class;
	int16_t		voice;			/* -1 = any */
	uint8_t		side;
	uint8_t		reach;			/* words between */
	uint8_t		role;
	uint8_t		weight;
} RoleRule;

static const RoleRule role_rules[] = FAKTA_RULES;

#define NRULES		(sizeof(role_rules) / sizeof(role_rules[0]))

/* The farthest that any rule of role.txt looks. */
#define REACH_MAX	16

/* "di Cirebon, Jawa Barat, di-PHK": is the comma at i one of two around names? */
static bool
is_apposition(const FaktaDocument *doc, uint32_t i)
{
	for (int step = -1; step <= 1; step += 2)
	{
		uint32_t	j = i;

		for (int n = 0; n < 5; n++)
		{
			j += (uint32_t) step;
			if (j >= doc->ntokens || (doc->tokens[j].flags & TF_LINE))
				break;
			if (n > 0 && fakta_mark(doc, j) == ',')
				return true;
			if (!(fakta_token_is_word(&doc->tokens[j]) && (doc->tokens[j].flags & TF_CAPITAL)))
				break;
		}
	}
	return false;
}

/* How much of a rule's weight gets over the token at i. */
static double
border(const FaktaDocument *doc, uint32_t i, int side)
{
	char		mark = fakta_mark(doc, i);
	const FaktaInfo *info;

	/* ", yang" goes on about the same people */
	if (mark == ',' && side == RULE_AFTER && i + 1 < doc->ntokens && fakta_is(doc, i + 1, TAG_RELATIVE))
		return 0.8;
	if (mark == ',' && is_apposition(doc, i))
		return 0.8;
	if (mark)
		return strchr(",;:()\"", mark) ? 0.5 : mark == '-' ? 0.6 : 1;
	if (doc->tokens[i].type == TOK_BLANK)
		return 0.6;				/* curly quotes, dashes */
	info = fakta_info_at(doc, i);
	if (info == NULL)
		return 1;
	if (fakta_info_has(info, TAG_CLAUSE))
		return 0.5;
	if (fakta_info_has(info, TAG_AND) || fakta_info_has(info, TAG_CLAUSE_WEAK))
		return 0.75;
	return 1;
}

/*
 * "1.200 buruh di-PHK dan dirumahkan": told with one number, the first word
 * counts.  Is the furlough at i joined to a word of layoffs before it?
 */
static bool
joined_to_layoff(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	bool		joined = false;

	for (int n = 0; n < 5 && i > s->first; n++)
	{
		char		mark = fakta_mark(doc, --i);
		const FaktaInfo *info;

		if (mark == '(' || mark == ')')
			continue;
		/* "PHK/dirumahkan" */
		if (mark == '/')
		{
			joined = true;
			continue;
		}
		info = fakta_info_at(doc, i);
		if (info == NULL)
			return false;
		if (fakta_info_has(info, TAG_LAYOFF))
			return joined && !fakta_info_has(info, TAG_DENY);
		if (fakta_info_has(info, TAG_AND) || fakta_info_has(info, TAG_OR))
			joined = true;
		else if (!fakta_info_has(info, TAG_RELATIVE) && !fakta_info_has(info, TAG_DONE) && !fakta_info_has(info, TAG_AFFECTED))
			return false;
	}
	return false;
}

/* Where the bracket at i ends, if a word or a name of a few words is all that is in it. */
static uint32_t
gloss_end(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	for (uint32_t j = i + 1; j < s->end && j <= i + 6 && fakta_token_is_word(&doc->tokens[j]); j++)
	{
		if (j + 1 < s->end && fakta_mark(doc, j + 1) == ')')
			return j == i + 1 || (doc->tokens[j].flags & TF_CAPITAL) ? j + 1 : FAKTA_NO_TOKEN;
		if (!(doc->tokens[j].flags & TF_CAPITAL))
			break;
	}
	return FAKTA_NO_TOKEN;
}

/* Weighs the cues on one side of a mention; keeps the best. */
void
fakta_weigh_side(const Reading *r, const FaktaSentence *s, const FaktaMention *m, int side, double *best, uint8_t *role, uint32_t *trigger)
{
	static const uint64_t mask[FAKTA_TAG_WORDS] = FAKTA_MASK_RULES;
	const FaktaDocument *doc = r->doc;
	int64_t		step = side == RULE_BEFORE ? -1 : 1;
	int64_t		i = side == RULE_BEFORE ? (int64_t) m->q.first - 1 : side == RULE_AFTER ? (int64_t) m->q.last + 1 : m->q.first;
	int			distance = 0;
	double		pass = 1;

	for (; i >= (int64_t) s->first && i < (int64_t) s->end && distance <= REACH_MAX; i += step)
	{
		const FaktaToken *t = &doc->tokens[i];
		const FaktaInfo *info;

		if (side == RULE_INSIDE && i > (int64_t) m->q.last)
			break;
		/* a short or long form in brackets parts nothing: "29 tenaga kerja asing (TKA) diberhentikan" */
		if (side == RULE_AFTER && fakta_mark(doc, (uint32_t) i) == '(')
		{
			uint32_t	close = gloss_end(doc, s, (uint32_t) i);

			if (close != FAKTA_NO_TOKEN)
			{
				i = close;
				continue;
			}
		}
		if (!fakta_token_is_word(t))
		{
			/* a day or year beside its month is no other number */
			if (fakta_token_is_number(t) && side != RULE_INSIDE &&
				!((i > (int64_t) s->first && fakta_is(doc, (uint32_t) i - 1, TAG_MONTH)) ||
				  (i + 1 < (int64_t) s->end && fakta_is(doc, (uint32_t) i + 1, TAG_MONTH))))
			{
				pass *= 0.7;
				distance++;
			}
			else
				pass *= border(doc, (uint32_t) i, side);
			if (pass < 0.1)
				break;
			continue;
		}
		info = fakta_info_at(doc, (uint32_t) i);
		if (info && fakta_info_any(info, mask))
		{
			for (size_t k = 0; k < NRULES; k++)
			{
				const RoleRule *rule = &role_rules[k];
				double		weight;

				if (rule->side != side || !fakta_info_has(info, rule->class) ||
					(rule->voice >= 0 && !fakta_info_has(info, rule->voice)))
					continue;
				if (rule->class == TAG_FURLOUGH && joined_to_layoff(doc, s, (uint32_t) i))
					continue;
				/* "tidak terdampak" */
				if (rule->class == TAG_AFFECTED && i > (int64_t) s->first && fakta_is(doc, (uint32_t) i - 1, TAG_NEGATE))
					continue;
				/* "dari total karyawan 2.500 orang", but "10% dari total atau 250 orang" */
				if (rule->class == TAG_OF_TOTAL && distance > 0 && !fakta_is(doc, (uint32_t) i + 1, TAG_WORKER) &&
					!fakta_is(doc, (uint32_t) i + 1, TAG_LEAD))
					continue;
				/* "1.130 orang, diikuti Jakarta 864": a list */
				if (side == RULE_AFTER && rule->role == ROLE_OTHER && i > (int64_t) s->first &&
					fakta_info_has(info, TAG_NEXT_ONE) && fakta_mark(doc, (uint32_t) i - 1) == ',')
					continue;
				/* "540 orang kini tinggal 428": that of the next number */
				if (side == RULE_AFTER && rule->role == ROLE_REMAINING && i + 1 < (int64_t) s->end &&
					(fakta_token_is_number(t + 1) || fakta_is(doc, (uint32_t) i + 1, TAG_DIGIT) ||
					 (i + 2 < (int64_t) s->end && fakta_token_is_number(t + 2) && fakta_is(doc, (uint32_t) i + 1, TAG_REMAIN))))
					continue;
				if (side == RULE_INSIDE)
					weight = rule->weight;
				else if (distance > rule->reach)
					continue;
				else
					weight = rule->weight * pass * (1 - 0.6 * distance / (rule->reach + 1));
				if (weight > *best)
				{
					*best = weight;
					*role = rule->role;
					*trigger = (uint32_t) i;
				}
			}
		}
		pass *= border(doc, (uint32_t) i, side);
		if (pass < 0.1)
			break;
		distance++;
	}
}
