/*
 * mention.c
 *		Quantities with their role: who lost the work, who stayed, what else.
 *
 * Sentence by sentence: read the quantities, find the missing nouns, weigh
 * the cues around each number (src/lexicon/role.txt), then decide status,
 * scope and subject.  doc/roles.md explains every step to a linguist.
 */
#include "mention.h"

#include <math.h>
#include <string.h>

#define RULE_BEFORE	0
#define RULE_AFTER	1
#define RULE_INSIDE	2

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
/* What a rule must weigh after fading to decide. */
#define WEIGHT_MIN	28.0
/* How far before a cue its status words stand. */
#define STATUS_REACH	9
/* How far from it somebody denies it or tells it as a rumour. */
#define CLAIM_REACH		16
/* How many sentences a breakdown goes on after its total. */
#define PART_SENTENCES	3
/* How many numbers of people back its total may stand. */
#define PART_LOOK		5
/* How many numbers on a list's noun may stand: "Juni 1.609, ... dan September 1.093 orang". */
#define LIST_LOOK		24
/* The longest line of a list, in tokens. */
#define LINE_MAX		16
/* Numbers of an article whose role is sure, kept to know them again. */
#define KNOWN_MAX		64
/*
 * How far from a number, in tokens or numbers, to look for what holds for all
 * of a long sentence or repeats in it: a bound, so that reading is linear.
 */
#define LOOK_BACK		200
/* Where an article should have told its employer, in tokens after the title. */
#define LEAD_MAX	50
/* Fewer workers than this without any cue are nobody's staff. */
#define STAFF_MIN	50

typedef struct Reading
{
	const FaktaDocument *doc;
	FaktaMentions *out;
	uint64_t	mask[3];		/* tags that some rule asks for */
	bool		topic;			/* the article speaks of layoffs at all */
	bool		workplace;		/* it begins with one employer, perhaps unnamed */
} Reading;

const char *
fakta_kind_label(int kind)
{
	static const char *const labels[] = {"none", "headcount", "percentage", "money", "date", "count", "none"};

	return labels[kind];
}

const char *
fakta_role_label(int role)
{
	static const char *const labels[] = {"laid_off", "furloughed", "workforce", "remaining", "hired", "departed", "other"};

	return labels[role];
}

const char *
fakta_status_label(int status)
{
	static const char *const labels[] = {NULL, "done", "planned", "at_risk", "rumoured", "denied"};

	return labels[status];
}

const char *
fakta_scope_label(int scope)
{
	return scope == SCOPE_COMPANY ? "company" : "aggregate";
}

FaktaSpan
fakta_mention_surface(const FaktaDocument *doc, const FaktaMention *m)
{
	return fakta_span(doc, m->q.first, m->q.last);
}

static bool
tag_between(const FaktaDocument *doc, uint32_t from, uint32_t to, int tag)
{
	for (uint32_t i = from; i < to; i++)
		if (fakta_is(doc, i, tag))
			return true;
	return false;
}

/* Where to begin to look back from a token of a sentence, which may be long. */
static uint32_t
look_back(const FaktaSentence *s, uint32_t i, uint32_t n)
{
	return i - s->first > n ? i - n : s->first;
}

static uint32_t
look_ahead(const FaktaSentence *s, uint32_t i, uint32_t n)
{
	return s->end - i > n ? i + n : s->end;
}

/* -- Nouns that stand elsewhere -------------------------------------------- */

static void
make_headcount(FaktaQuantity *q, const char *unit)
{
	q->kind = KIND_HEADCOUNT;
	q->elliptic = true;
	q->unit = unit;
}

/* "karyawan sebanyak 2.500", "jumlah pekerja mencapai 900" */
static const char *
noun_before(const FaktaDocument *doc, const FaktaSentence *s, const FaktaQuantity *q)
{
	bool		own = true;		/* nothing between but whose they are */
	bool		linked = false;
	uint32_t	i = q->first;

	for (int n = 0; n < 5 && i > s->first; n++)
	{
		const FaktaInfo *info = fakta_info_at(doc, --i);

		if (info && (fakta_info_has(info, TAG_LEAD) || fakta_info_has(info, TAG_BECOME)))
			linked = true;
		else if (fakta_mark(doc, i) == ':')
			linked = true;
		else if (info && fakta_info_has(info, TAG_PEOPLE) && !fakta_info_has(info, TAG_PERSON))
			return linked || (own && fakta_info_has(info, TAG_WORKER) && fakta_size(q) >= STAFF_MIN) ?
				fakta_unit_of(doc, i) : NULL;
		else if (info && fakta_info_has(info, TAG_EMPLOY) && fakta_info_has(info, TAG_NOMINAL))
			return "karyawan";
		else if (!fakta_token_is_word(&doc->tokens[i]) || (info && fakta_info_has(info, TAG_THING)))
			return NULL;
		/* one or two words between at most, unless they link */
		else if (n > 2 && !linked)
			return NULL;
		else
			own &= info && fakta_info_has(info, TAG_OWN);
	}
	return NULL;
}

/* Could the words after a bare number be its own, unknown, noun? */
static bool
followed_by_noun(const FaktaDocument *doc, const FaktaSentence *s, const FaktaQuantity *q)
{
	uint32_t	i = q->last + 1;
	const FaktaToken *t;
	const FaktaWord *word;

	if (i >= s->end)
		return false;
	t = &doc->tokens[i];
	if (!fakta_token_is_word(t))
		return t->type == TOK_SYMBOL;
	word = fakta_word(t->word);
	/* a function word, a verb of losing work, another number: no noun */
	if (word && ((word->flags & LEX_STOP) || fakta_has(word, TAG_PASSIVE) || fakta_has(word, TAG_OTHER_ONE) ||
				 fakta_has(word, TAG_SUBSET) || fakta_has(word, TAG_DIGIT) || fakta_has(word, TAG_TALK)))
		return false;
	return true;
}

/*
 * The people whom a bare number may be a part or a repetition of: the last
 * number of people before quantity k, in its sentence or the three before.
 */
static const FaktaQuantity *
people_told(const Reading *r, const FaktaSentence *s, const FaktaQuantity *qs, uint32_t k)
{
	uint32_t	n = (uint32_t) (s - r->doc->sentences);
	int			seen = 0;

	for (uint32_t j = k; j-- > 0 && seen < LOOK_BACK; seen++)
		if (qs[j].kind == KIND_HEADCOUNT)
			return &qs[j];
	for (uint32_t j = r->out->n; j-- > 0 && seen < LOOK_BACK && n - r->out->items[j].sentence <= PART_SENTENCES; seen++)
		if (r->out->items[j].q.kind == KIND_HEADCOUNT)
			return &r->out->items[j].q;
	return NULL;
}

/* The unit of the same number told of people shortly before, or NULL. */
static const char *
unit_repeated(const Reading *r, const FaktaQuantity *q)
{
	int			seen = 0;

	if (isnan(q->value) || q->value < 100)
		return NULL;
	for (uint32_t j = r->out->n; j-- > 0 && seen < LOOK_BACK; seen++)
		if (r->out->items[j].q.kind == KIND_HEADCOUNT && r->out->items[j].q.value == q->value)
			return r->out->items[j].q.unit;
	return NULL;
}

static void
find_noun(const Reading *r, const FaktaSentence *s, FaktaQuantity *qs, uint32_t n, uint32_t k)
{
	const FaktaDocument *doc = r->doc;
	FaktaQuantity *q = &qs[k];
	FaktaQuantity *prev = k > 0 ? &qs[k - 1] : NULL;
	FaktaQuantity *next = k + 1 < n ? &qs[k + 1] : NULL;
	uint32_t	after = q->last + 1;
	const FaktaInfo *following = after < s->end ? fakta_info_at(doc, after) : NULL;
	const FaktaInfo *preceding = q->first > s->first ? fakta_info_at(doc, q->first - 1) : NULL;
	const FaktaQuantity *told,
			   *people_here;	/* the same, if it stands in this sentence */
	const char *unit;
	double		size = fakta_size(q);
	char		preceding_mark = q->first > s->first ? fakta_mark(doc, q->first - 1) : 0;
	char		following_mark = after < s->end ? fakta_mark(doc, after) : 0;

	/* "170 orang departemen produk dan 265 departemen teknik" */
	if (q->kind == KIND_COUNT)
	{
		if (prev && prev->kind == KIND_HEADCOUNT && q->noun != FAKTA_NO_TOKEN && prev->last + 1 < q->first &&
			q->first - prev->last <= 6 && doc->tokens[prev->last + 1].hash == doc->tokens[q->noun].hash)
		{
			make_headcount(q, prev->unit);
			q->last = q->number_last;
		}
		return;
	}
	if (q->kind != KIND_BARE)
		return;
	if (size != floor(size) || size < 1)
		return;

	/* "4.196 dirumahkan", "171 di-PHK", "900 orang yang ..." */
	if (following && fakta_info_has(following, TAG_PASSIVE) &&
		(fakta_info_has(following, TAG_LAYOFF) || fakta_info_has(following, TAG_FURLOUGH)))
		goto people;
	if (after + 1 < s->end && following && (fakta_info_has(following, TAG_OTHER_ONE) || (fakta_word(doc->tokens[after].word)->flags & LEX_STOP)))
	{
		const FaktaInfo *second = fakta_info_at(doc, after + 1);

		if (second && fakta_info_has(second, TAG_PASSIVE) &&
			(fakta_info_has(second, TAG_LAYOFF) || fakta_info_has(second, TAG_FURLOUGH)))
			goto people;
	}
	told = people_told(r, s, qs, k);
	people_here = told && told >= qs && told < qs + k ? told : NULL;
	if (r->topic && told && size >= 2)
	{
		/* "puluhan keluar sendiri" */
		if (following && (fakta_info_has(following, TAG_DEPART) || fakta_info_has(following, TAG_DEPART_WEAK)) &&
			fakta_info_has(following, TAG_ACTIVE))
			goto as_told;
		/* "yang 18 terpaksa kami PHK", "baru 40 yang menerima pesangon" */
		if ((preceding && fakta_info_has(preceding, TAG_RELATIVE) && after < s->end && fakta_token_is_word(&doc->tokens[after])) ||
			(following && fakta_info_has(following, TAG_RELATIVE) && after + 1 < s->end &&
			 fakta_token_is_word(&doc->tokens[after + 1])))
			goto as_told;
	}
	/* "ratusan itu bisa seratus, bisa 900" */
	if (r->topic && isnan(q->value) && following && fakta_info_has(following, TAG_DEFINITE))
	{
		if (told)
			goto as_told;
		goto people;
	}
	/* "dari 60 tutor, 48 diputus hari itu" */
	if (prev && prev->kind == KIND_HEADCOUNT && q->first - prev->last <= 4 && size < fakta_size(prev) &&
		preceding_mark == ',' && prev->first > s->first && fakta_is(doc, prev->first - 1, TAG_OF) &&
		following && (fakta_info_has(following, TAG_PASSIVE) || fakta_info_has(following, TAG_COPULA)))
	{
		make_headcount(q, prev->unit);
		return;
	}
	if (followed_by_noun(doc, s, q))
		return;

	if ((unit = noun_before(doc, s, q)) != NULL)
	{
		make_headcount(q, unit);
		return;
	}
	/* "sebelas ribu di antaranya", of people just told */
	if (following && fakta_info_has(following, TAG_SUBSET) && r->out->n > 0 &&
		r->out->items[r->out->n - 1].q.kind == KIND_HEADCOUNT && size >= 2)
	{
		make_headcount(q, r->out->items[r->out->n - 1].q.unit);
		return;
	}
	/* "dari 124 karyawan, kini tersisa 62" */
	if (preceding && fakta_info_has(preceding, TAG_REMAIN) && told && size < fakta_size(told) && (told == people_here || size >= 10))
		goto as_told;
	/* "Total 2.079, semuanya sudah sepakat", of a number of people told before */
	if (r->topic && (unit = unit_repeated(r, q)) != NULL)
	{
		make_headcount(q, unit);
		return;
	}
	/* "bukan 2.500, hanya 700 pekerja", "bisa seratus, bisa 900" */
	if (r->topic && size >= 10 && preceding &&
		(fakta_info_has(preceding, TAG_NEGATE) || fakta_info_has(preceding, TAG_ONLY) || fakta_info_has(preceding, TAG_TALK)))
	{
		if (told)
			goto as_told;
		if (next && next->kind == KIND_HEADCOUNT && next->first <= after + 6)
		{
			make_headcount(q, next->unit);
			return;
		}
	}
	/* "2.900 di Jerman dan 800 di Inggris", of 4.000 people just told */
	if (following && fakta_info_has(following, TAG_PLACE) && people_here && size >= 2 &&
		((preceding_mark && strchr(",;:(", preceding_mark)) || (preceding && fakta_info_has(preceding, TAG_AND))))
		for (uint32_t j = k; j-- > 0 && k - j <= PART_LOOK;)
			if (qs[j].kind == KIND_HEADCOUNT && size < fakta_size(&qs[j]))
				goto as_told;
	/* "awalnya 700, lalu 600 orang" */
	if (preceding && fakta_info_has(preceding, TAG_STAGE) && next && next->kind == KIND_HEADCOUNT && next->first <= after + 3)
	{
		make_headcount(q, next->unit);
		return;
	}
	/* "PHK 900", "mem-PHK 120", "yang dirumahkan ada 3.719" */
	if (size >= 2 && q->first > s->first)
	{
		uint32_t	i = q->first - 1;

		if (i > s->first && fakta_is(doc, i, TAG_LEAD))
			i--;
		if (fakta_is(doc, i, TAG_LAYOFF) || fakta_is(doc, i, TAG_FURLOUGH))
			goto people;
	}
	if (s->cues && size >= 10)
	{
		/* "sebesar 11.950, dengan rincian PHK 8.231" */
		if (preceding && fakta_info_has(preceding, TAG_LEAD) && after + 1 < s->end && fakta_is(doc, after + 1, TAG_PART))
			goto people;
		/* "jumlah yang terkena PHK sepanjang 2023 mencapai 64.000" */
		if (preceding && fakta_info_has(preceding, TAG_LEAD) && tag_between(doc, look_back(s, q->first, 10), q->first, TAG_LAYOFF))
			goto people;
		/* "yang dirumahkan 84 persen atau 3.134" */
		if (prev && prev->kind == KIND_PERCENTAGE && preceding && fakta_info_has(preceding, TAG_OR) && prev->last + 2 >= q->first)
			goto people;
		/* "Riau (3.530), DKI Jakarta (2.650)" */
		if (q->first > s->first + 1 && preceding_mark == '(' && following_mark == ')' &&
			fakta_is(doc, q->first - 2, TAG_PROVINCE))
			goto people;
	}
	/* "Bank A sebanyak 900 orang, Bank B sebanyak 700, dan Bank C ..." */
	if (people_here && size >= 10 && preceding && fakta_info_has(preceding, TAG_LEAD) &&
		(following_mark == ',' || (following && fakta_info_has(following, TAG_AND))))
		goto as_told;
	/* "Juni 1.609, Juli 1.118, dan September 1.093 orang" */
	if (r->topic && size >= 10 && q->first > s->first &&
		(following_mark == ',' || following_mark == ';' || (following && fakta_info_has(following, TAG_AND))) &&
		(fakta_is(doc, q->first - 1, TAG_MONTH) || fakta_is(doc, q->first - 1, TAG_PROVINCE) ||
		 (preceding && fakta_info_has(preceding, TAG_ONLY))))
		for (uint32_t j = k + 1; j < n && j <= k + LIST_LOOK && qs[j].first - qs[j - 1].last <= 6; j++)
			if (qs[j].kind == KIND_HEADCOUNT)
			{
				make_headcount(q, qs[j].unit);
				return;
			}
	/* "100 dari 2.600 karyawan", and both bare where work is lost */
	if (following && fakta_info_has(following, TAG_OF) && next && next->first <= after + 2 &&
		(next->kind == KIND_HEADCOUNT || (next->kind == KIND_BARE && r->topic && size >= 10 && next->low > size)))
	{
		make_headcount(q, next->kind == KIND_HEADCOUNT ? next->unit : "orang");
		return;
	}
	if (preceding && fakta_info_has(preceding, TAG_OF) && people_here &&
		((prev == people_here && q->first - prev->last <= 5 && size > fakta_size(prev)) ||
		 (q->first - people_here->last <= 14 && q->first >= s->first + 2 && fakta_is(doc, q->first - 2, TAG_CHANGE))))
	{
		goto as_told;
	}
	/* "140 karyawan dirumahkan dengan upah 75 persen, dan 35 lainnya" */
	if (following && fakta_info_has(following, TAG_OTHER_ONE) && people_here && preceding && fakta_info_has(preceding, TAG_AND))
		goto as_told;
	/* "jumlah redaktur dari 10 menjadi 3" */
	if (preceding && fakta_info_has(preceding, TAG_OF) && following && fakta_info_has(following, TAG_BECOME) &&
		q->first > s->first + 1 && fakta_is(doc, q->first - 2, TAG_WORKER))
	{
		make_headcount(q, fakta_unit_of(doc, q->first - 2));
		return;
	}
	/* "dari 9.000 menjadi 5.000 orang" */
	if (preceding && fakta_info_has(preceding, TAG_OF) && following && fakta_info_has(following, TAG_BECOME) && next &&
		next->kind == KIND_HEADCOUNT && next->first <= after + 2)
	{
		make_headcount(q, next->unit);
		return;
	}
	if (preceding && fakta_info_has(preceding, TAG_BECOME) && prev && prev->kind == KIND_HEADCOUNT && q->first - prev->last <= 10)
	{
		make_headcount(q, prev->unit);
		return;
	}
	/* "masing-masing 200 dan 300 karyawan" */
	if (next && next->kind == KIND_HEADCOUNT && !next->elliptic && next->first == after + 1 && size >= 10 &&
		(following_mark == ',' || (following && fakta_info_has(following, TAG_AND))))
	{
		make_headcount(q, next->unit);
		return;
	}
	if (prev && prev->kind == KIND_HEADCOUNT && q->first - prev->last <= 5 && size >= 10 && preceding &&
		fakta_info_has(preceding, TAG_AND))
	{
		make_headcount(q, prev->unit);
		return;
	}
	return;
as_told:
	make_headcount(q, told->unit);
	return;
people:
	make_headcount(q, "orang");
}

/* -- Roles ------------------------------------------------------------------ */

static bool
asked_for(const Reading *r, const FaktaInfo *info)
{
	return (info->tags[0] & r->mask[0]) | (info->tags[1] & r->mask[1]) | (info->tags[2] & r->mask[2]);
}

/* How much of a rule's weight gets over the token at i. */
static double
border(const FaktaDocument *doc, uint32_t i)
{
	char		mark = fakta_mark(doc, i);
	const FaktaInfo *info;

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

/* Weighs the cues on one side of a mention; keeps the best. */
static void
weigh_side(const Reading *r, const FaktaSentence *s, const FaktaMention *m, int side, double *best, uint8_t *role, uint32_t *trigger)
{
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
				pass *= border(doc, (uint32_t) i);
			if (pass < 0.1)
				break;
			continue;
		}
		info = fakta_info_at(doc, (uint32_t) i);
		if (info && asked_for(r, info))
		{
			for (size_t k = 0; k < NRULES; k++)
			{
				const RoleRule *rule = &role_rules[k];
				double		weight;

				if (rule->side != side || !fakta_info_has(info, rule->class) ||
					(rule->voice >= 0 && !fakta_info_has(info, rule->voice)))
					continue;
				/* "dari total karyawan 2.500 orang", but "10% dari total atau 250 orang" */
				if (rule->class == TAG_OF_TOTAL && distance > 0 && !fakta_is(doc, (uint32_t) i + 1, TAG_WORKER))
					continue;
				/* "540 orang kini tinggal 428": that of the next number */
				if (side == RULE_AFTER && rule->role == ROLE_REMAINING && i + 1 < (int64_t) s->end && fakta_token_is_number(t + 1))
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
		pass *= border(doc, (uint32_t) i);
		if (pass < 0.1)
			break;
		distance++;
	}
}

/* The last headcount before item k in the same sentence or the one before. */
static uint32_t
headcount_before(const FaktaMentions *out, uint32_t k, uint32_t sentences)
{
	uint32_t	sentence = out->items[k].sentence;

	for (uint32_t j = k; j-- > 0 && k - j <= LOOK_BACK && sentence - out->items[j].sentence <= sentences;)
		if (out->items[j].q.kind == KIND_HEADCOUNT)
			return j;
	return FAKTA_NO_TOKEN;
}

/* Mention k shares the role, cue and, if its own words say nothing, status of j. */
static void
judge_as(const Reading *r, uint32_t k, uint32_t j)
{
	FaktaMention *m = &r->out->items[k];

	m->role = r->out->items[j].role;
	m->trigger = r->out->items[j].trigger;
	m->like = j;
}

/* The last mention before k of people who lose their work, not far back. */
static uint32_t
loss_before(const FaktaMentions *out, uint32_t k)
{
	for (uint32_t j = k; j-- > 0 && k - j <= LOOK_BACK && out->items[k].sentence - out->items[j].sentence <= PART_SENTENCES;)
		if ((out->items[j].q.kind == KIND_HEADCOUNT || out->items[j].q.kind == KIND_PERCENTAGE) &&
			fakta_loses_work(out->items[j].role))
			return j;
	return FAKTA_NO_TOKEN;
}

/* Does the word at i tell what somebody does: "menerima", "memilih"? */
static bool
is_deed(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	const FaktaToken *t = i < s->end ? &doc->tokens[i] : NULL;
	const FaktaWord *word = t ? fakta_word(t->word) : NULL;

	return word && t->len > 5 && (doc->text[t->start] | 0x20) == 'm' && (doc->text[t->start + 1] | 0x20) == 'e' &&
		fakta_root(word) != word && !(word->flags & LEX_STOP) && !fakta_has(word, TAG_LAYOFF) && !fakta_has(word, TAG_SOURCE);
}

/*
 * A number of people that no cue explains, right after a larger number of
 * people who lose their work, is a part of them: sites, provinces, units.
 */
static bool
is_rest_of(const Reading *r, const FaktaSentence *s, uint32_t k)
{
	FaktaMention *m = &r->out->items[k];
	int			seen = 0;

	if (m->q.noun != FAKTA_NO_TOKEN && !fakta_is(r->doc, m->q.noun, TAG_WORKER) && !fakta_is(r->doc, m->q.noun, TAG_PERSON))
		return false;
	if (is_deed(r->doc, s, m->q.last + 1) ||
		tag_between(r->doc, look_back(s, m->q.first, LOOK_BACK), m->q.first, TAG_EARLIER))
		return false;
	for (uint32_t j = k; j-- > 0 && seen < PART_LOOK && k - j <= LOOK_BACK && m->sentence - r->out->items[j].sentence <= PART_SENTENCES;)
	{
		const FaktaMention *whole = &r->out->items[j];

		if (whole->q.kind != KIND_HEADCOUNT)
			continue;
		seen++;
		if (whole->part_of != FAKTA_NO_TOKEN || !fakta_loses_work(whole->role) || !(fakta_size(&m->q) < fakta_size(&whole->q)) ||
			whole->q.last < r->doc->title_end)
			continue;
		judge_as(r, k, j);
		m->part_of = j;
		return true;
	}
	return false;
}

/*
 * Before and after: "dari 9.000 menjadi 5.000", "5.000 orang, turun dari
 * 9.000".  What rises is no staff that shrinks: only numbers of a staff.
 */
static bool
is_before_after(const Reading *r, const FaktaSentence *s, FaktaMention *m)
{
	const FaktaDocument *doc = r->doc;
	uint32_t	start = m->q.first,
				i = m->q.last + 1;
	bool		before = start > s->first && fakta_is(doc, start - 1, TAG_OF);

	if (before && i < s->end && fakta_is(doc, i, TAG_BECOME) && !tag_between(doc, look_back(s, start, 4), start, TAG_INCREASE) &&
		!tag_between(doc, look_back(s, start, LOOK_BACK), start, TAG_ANAPHOR))
	{
		m->role = ROLE_WORKFORCE;
		m->trigger = start - 1;
		return true;
	}
	if (before || m->q.noun == FAKTA_NO_TOKEN ||
		!(fakta_is(doc, m->q.noun, TAG_WORKER) || fakta_is(doc, m->q.noun, TAG_PERSON)))
		return false;
	/* "1.412 orang, turun dari 2.035", "13.715 orang, berkurang 14 persen dari 15.989" */
	for (uint32_t n = 0; i < s->end && n < 4; i++, n++)
		if (fakta_is(doc, i, TAG_DECREASE) && !fakta_is(doc, i, TAG_LAYOFF))
		{
			uint32_t	stop = i + 6 < s->end ? i + 6 : s->end;

			for (uint32_t j = i + 1; j + 1 < stop; j++)
				if (fakta_is(doc, j, TAG_OF) && fakta_token_is_number(&doc->tokens[j + 1]))
				{
					m->role = ROLE_REMAINING;
					m->trigger = i;
					return true;
				}
			return false;
		}
	return false;
}

/* "PHK di Tangerang: PT A 2.400 orang; PT B 1.500": what a list is headed by. */
static bool
is_headed(const Reading *r, const FaktaSentence *s, FaktaMention *m)
{
	const FaktaDocument *doc = r->doc;
	uint32_t	from = look_back(s, m->q.first, LOOK_BACK),
				colon = m->q.first;

	while (colon > from && fakta_mark(doc, colon) != ':')
		colon--;
	for (uint32_t i = colon; i-- > from;)
	{
		const FaktaInfo *info = fakta_info_at(doc, i);

		if (info && (fakta_info_has(info, TAG_LAYOFF) || fakta_info_has(info, TAG_FURLOUGH)))
		{
			m->role = fakta_info_has(info, TAG_LAYOFF) ? ROLE_LAID_OFF : ROLE_FURLOUGHED;
			m->trigger = i;
			return true;
		}
	}
	return false;
}

static bool
is_job(const FaktaDocument *doc, const FaktaQuantity *q)
{
	return q->noun != FAKTA_NO_TOKEN && fakta_is(doc, q->noun, TAG_JOB);
}

/* "setelah PHK itu", "setelah itu" before a word at i */
static bool
is_afterwards(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	for (uint32_t j = look_back(s, i, 12); j < i; j++)
		if (fakta_is(doc, j, TAG_AFTER_EVENT))
			for (uint32_t n = j + 1; n < i && n <= j + 3; n++)
				if (fakta_is(doc, n, TAG_LAYOFF) || fakta_is(doc, n, TAG_CUT) || fakta_is(doc, n, TAG_FURLOUGH) ||
					fakta_is(doc, n, TAG_DEFINITE))
					return true;
	return false;
}

/* A short line with a bullet, below a title or lines that speak of layoffs. */
static bool
is_list_line(const FaktaDocument *doc, const FaktaSentence *s)
{
	return s->end - s->first <= LINE_MAX && s - doc->sentences > 2 && (doc->sentences[0].cues || s[-1].cues || s[-2].cues) &&
		(fakta_is_dash(doc, s->first) || (s->first + 1 < s->end && fakta_token_is_number(&doc->tokens[s->first]) &&
										  fakta_mark(doc, s->first + 1) == '.'));
}

/* Is the last word of change before a word at i one of growth? */
static bool
rises_before(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	for (uint32_t n = 0; n < 8 && i > s->first; n++)
	{
		i--;
		if (fakta_is(doc, i, TAG_INCREASE))
			return true;
		if (fakta_is(doc, i, TAG_DECREASE) || fakta_is(doc, i, TAG_SHRINK))
			return false;
	}
	return false;
}

/*
 * The noun that a number of "orang" is told of: "karyawan kami saat ini 3.500
 * orang", "jumlah nasabah tumbuh 61 persen menjadi 5,2 juta orang".
 */
static uint32_t
head_before(const FaktaDocument *doc, const FaktaSentence *s, const FaktaMention *m)
{
	uint32_t	from = look_back(s, m->q.first, 9);

	if (!m->q.elliptic && (m->q.noun == FAKTA_NO_TOKEN || !fakta_is(doc, m->q.noun, TAG_PERSON)))
		return FAKTA_NO_TOKEN;
	for (uint32_t i = m->q.first; i-- > from;)
	{
		const FaktaInfo *info = fakta_info_at(doc, i);

		if (info == NULL)
		{
			if (!fakta_token_is_number(&doc->tokens[i]))
				return FAKTA_NO_TOKEN;
			continue;
		}
		if (fakta_info_has(info, TAG_PEOPLE))
			return fakta_info_has(info, TAG_PERSON) || (i > s->first && fakta_token_is_number(&doc->tokens[i - 1])) ? FAKTA_NO_TOKEN : i;
		if (!(fakta_info_has(info, TAG_NOW) || fakta_info_has(info, TAG_OWN) || fakta_info_has(info, TAG_RELATIVE) ||
			  fakta_info_has(info, TAG_LEAD) || fakta_info_has(info, TAG_ONLY) || fakta_info_has(info, TAG_DEFINITE) ||
			  fakta_info_has(info, TAG_BECOME) || fakta_info_has(info, TAG_CHANGE) || fakta_info_has(info, TAG_PERCENT) ||
			  fakta_info_has(info, TAG_COPULA) || fakta_info_has(info, TAG_EMPLOYERS) || fakta_info_has(info, TAG_MONTH)))
			return FAKTA_NO_TOKEN;
	}
	return FAKTA_NO_TOKEN;
}

static void
judge_headcount(const Reading *r, const FaktaSentence *s, uint32_t k)
{
	const FaktaDocument *doc = r->doc;
	FaktaMention *m = &r->out->items[k];
	double		best = 0;
	uint32_t	before = headcount_before(r->out, k, 0);
	uint32_t	start = m->q.first;
	const FaktaInfo *preceding = start > s->first ? fakta_info_at(doc, start - 1) : NULL;
	bool		of = preceding && fakta_info_has(preceding, TAG_OF);

	/* "bisa seratus, bisa 900": talk */
	if (m->q.elliptic && preceding && fakta_info_has(preceding, TAG_TALK) && !fakta_info_has(preceding, TAG_CLAUSE) &&
		!(m->q.last + 1 < s->end && fakta_is(doc, m->q.last + 1, TAG_OF)))
	{
		m->role = ROLE_OTHER;
		m->trigger = start - 1;
		return;
	}
	/* "dulu pekerjanya ribuan" */
	if (m->q.elliptic && preceding && fakta_info_has(preceding, TAG_WORKER) && start > s->first + 1 &&
		!fakta_token_is_number(&doc->tokens[start - 2]) && !(m->q.last + 1 < s->end && fakta_is(doc, m->q.last + 1, TAG_PASSIVE)) &&
		isnan(m->q.value))
	{
		m->role = ROLE_WORKFORCE;
		m->trigger = start - 1;
		return;
	}
	/* "ratusan itu", of those just told */
	if (m->q.elliptic && isnan(m->q.value) && m->q.last + 1 < s->end && fakta_is(doc, m->q.last + 1, TAG_DEFINITE))
	{
		uint32_t	j = loss_before(r->out, k);

		m->role = ROLE_LAID_OFF;
		if (j != FAKTA_NO_TOKEN)
			judge_as(r, k, j);
		return;
	}
	/* "separuh dari 180 pegawainya", "310 dari 1.250 karyawan" */
	if (of && k > 0 && r->out->items[k - 1].q.last + 2 == start && r->out->items[k - 1].sentence == m->sentence &&
		(r->out->items[k - 1].q.kind == KIND_PERCENTAGE || r->out->items[k - 1].q.elliptic))
	{
		m->role = ROLE_WORKFORCE;
		m->trigger = start - 1;
		return;
	}
	/* "dari 640 orang tersebut" */
	if (of && m->q.last + 1 < s->end && fakta_is(doc, m->q.last + 1, TAG_DEFINITE))
	{
		for (uint32_t j = k; j-- > 0 && k - j <= LOOK_BACK;)
			if (r->out->items[j].q.kind == KIND_HEADCOUNT && r->out->items[j].q.value == m->q.value &&
				r->out->items[j].role != ROLE_OTHER)
			{
				judge_as(r, k, j);
				return;
			}
	}
	weigh_side(r, s, m, RULE_INSIDE, &best, &m->role, &m->trigger);
	weigh_side(r, s, m, RULE_BEFORE, &best, &m->role, &m->trigger);
	weigh_side(r, s, m, RULE_AFTER, &best, &m->role, &m->trigger);
	/* "dari 64.300 orang tersebut, 55.000 orang bekerja di industri tekstil" */
	if (best < 60 && before != FAKTA_NO_TOKEN && before + 1 == k && fakta_loses_work(r->out->items[before].role) &&
		start > s->first && fakta_mark(doc, start - 1) == ',' && start - r->out->items[before].q.last <= 4 &&
		r->out->items[before].q.first > s->first && fakta_is(doc, r->out->items[before].q.first - 1, TAG_OF))
	{
		judge_as(r, k, before);
		return;
	}
	/* jobs that are lost; people who are lost are missing */
	if (best >= WEIGHT_MIN && fakta_is(doc, m->trigger, TAG_LOST) && !is_job(doc, &m->q))
	{
		m->role = ROLE_OTHER;
		return;
	}
	/* "setelah perampingan, perusahaan mempekerjakan 2.115 orang" */
	/* "hanya ada lima pekerja yang dilakukan PHK" */
	if (best >= WEIGHT_MIN && m->role == ROLE_REMAINING && m->q.last + 1 < s->end && fakta_is(doc, m->q.last + 1, TAG_RELATIVE))
		for (uint32_t i = m->q.last + 2; i < s->end && i <= m->q.last + 4; i++)
			if (fakta_is(doc, i, TAG_LAYOFF) && !fakta_is(doc, i, TAG_ACTIVE))
			{
				m->role = ROLE_LAID_OFF;
				m->trigger = i;
				return;
			}
	if (of && best >= WEIGHT_MIN && m->role == ROLE_WORKFORCE && m->trigger + 1 == start)
		/* "dari 8.231 tenaga kerja di Jawa Tengah yang ter-PHK" */
		for (uint32_t i = m->q.last + 1; i + 1 < s->end && i <= m->q.last + 5 && fakta_mark(doc, i) != ','; i++)
			if (fakta_is(doc, i, TAG_RELATIVE) && fakta_is(doc, i + 1, TAG_PASSIVE) &&
				(fakta_is(doc, i + 1, TAG_LAYOFF) || fakta_is(doc, i + 1, TAG_FURLOUGH)))
			{
				m->role = fakta_is(doc, i + 1, TAG_LAYOFF) ? ROLE_LAID_OFF : ROLE_FURLOUGHED;
				m->trigger = i + 1;
				return;
			}
	if (best >= WEIGHT_MIN && m->role == ROLE_WORKFORCE && m->trigger < start &&
		(fakta_is(doc, m->trigger, TAG_EMPLOY) || fakta_is(doc, m->trigger, TAG_EMPLOY_WEAK)) && is_afterwards(doc, s, m->trigger))
	{
		m->role = ROLE_REMAINING;
		return;
	}
	/* "akan naik menjadi 70.000": no staff that stays */
	if (best >= WEIGHT_MIN && m->role == ROLE_REMAINING && fakta_is(doc, m->trigger, TAG_BECOME) &&
		rises_before(doc, s, m->trigger))
	{
		uint32_t	j = headcount_before(r->out, k, 2),
					head = head_before(doc, s, m);

		m->role = ROLE_OTHER;
		if (head != FAKTA_NO_TOKEN && !fakta_is(doc, head, TAG_WORKER))
			return;
		if (tag_between(doc, look_back(s, m->trigger, 20), m->trigger, TAG_EMPLOY) ||
			tag_between(doc, look_back(s, m->trigger, 20), m->trigger, TAG_HIRE_WEAK))
			m->role = ROLE_WORKFORCE;
		if (j != FAKTA_NO_TOKEN && fakta_loses_work(r->out->items[j].role))
			judge_as(r, k, j);
		return;
	}
	/* an industry that "takes in" so many has them */
	if (best >= WEIGHT_MIN && m->role == ROLE_HIRED && fakta_is(doc, m->trigger, TAG_ABSORB) &&
		tag_between(doc, look_back(s, m->trigger, 12), m->trigger, TAG_AGGREGATE))
	{
		m->role = ROLE_WORKFORCE;
		return;
	}
	if (!(best >= WEIGHT_MIN && fakta_loses_work(m->role) && !of) && is_before_after(r, s, m))
		return;
	/* "jumlah nasabah naik menjadi 5 juta orang", "karyawan kami 3.500 orang" */
	if (best < WEIGHT_MIN || m->role == ROLE_REMAINING || m->role == ROLE_WORKFORCE)
	{
		uint32_t	head = head_before(doc, s, m);

		if (head != FAKTA_NO_TOKEN && (best < WEIGHT_MIN || !fakta_is(doc, head, TAG_WORKER)))
		{
			m->role = r->topic && fakta_is(doc, head, TAG_WORKER) ? ROLE_WORKFORCE : ROLE_OTHER;
			m->trigger = head;
			if (m->role == ROLE_OTHER || !tag_between(doc, look_back(s, start, 10), start, TAG_ANAPHOR))
				return;
		}
	}
	/* "jumlahnya 7.200 orang", of those just told */
	if ((best < WEIGHT_MIN || fakta_is(doc, m->trigger, TAG_ANAPHOR) || fakta_is(doc, m->trigger, TAG_BECOME) ||
		 (of && m->trigger == start - 1 && !fakta_is(doc, m->trigger, TAG_OF_TOTAL))) &&
		tag_between(doc, look_back(s, start, 10), start, TAG_ANAPHOR))
	{
		uint32_t	j = headcount_before(r->out, k, 2);

		if (j != FAKTA_NO_TOKEN && fakta_loses_work(r->out->items[j].role))
		{
			judge_as(r, k, j);
			return;
		}
		/* "80 persen pekerja dirumahkan. Jumlahnya 4.800 orang" */
		if (j == FAKTA_NO_TOKEN && k > 0 && r->out->items[k - 1].q.kind == KIND_PERCENTAGE &&
			m->sentence - r->out->items[k - 1].sentence <= 1)
		{
			FaktaMention share = r->out->items[k - 1];
			double		weight = 0;
			const FaktaSentence *of_share = &doc->sentences[share.sentence];

			weigh_side(r, of_share, &share, RULE_BEFORE, &weight, &share.role, &share.trigger);
			weigh_side(r, of_share, &share, RULE_AFTER, &weight, &share.role, &share.trigger);
			if (weight >= WEIGHT_MIN && fakta_loses_work(share.role))
			{
				m->role = share.role;
				m->trigger = share.trigger;
				m->like = k - 1;
				return;
			}
		}
	}
	/* "400 orang, termasuk 30 manajer" */
	if (best < 80 && preceding && fakta_info_has(preceding, TAG_INCLUDING) && before != FAKTA_NO_TOKEN &&
		start - r->out->items[before].q.last <= 10)
	{
		judge_as(r, k, before);
		return;
	}

	/* parts of what was just told: "dengan rincian 170 orang ... dan 265" */
	if (tag_between(doc, look_back(s, start, LOOK_BACK), start, TAG_PART))
	{
		uint32_t	whole = before != FAKTA_NO_TOKEN ? before : headcount_before(r->out, k, 1);

		/* "100 dari 2.600 karyawan, masing-masing 40 dan 60": parts of the 100 */
		if (whole != FAKTA_NO_TOKEN && whole > 0 && r->out->items[whole].role == ROLE_WORKFORCE &&
			r->out->items[whole - 1].sentence == r->out->items[whole].sentence &&
			r->out->items[whole - 1].q.kind == KIND_HEADCOUNT && fakta_loses_work(r->out->items[whole - 1].role))
			whole--;

		/* what the sentence itself says of its parts goes before */
		if (whole != FAKTA_NO_TOKEN && r->out->items[whole].sentence != m->sentence && best >= WEIGHT_MIN &&
			fakta_loses_work(m->role) && !fakta_loses_work(r->out->items[whole].role))
			return;
		if (whole != FAKTA_NO_TOKEN && best >= 80 && fakta_loses_work(m->role) && r->out->items[whole].role != m->role)
			return;
		if (whole != FAKTA_NO_TOKEN && (best < 80 || fakta_loses_work(r->out->items[whole].role)) &&
			(r->out->items[whole].part_of == FAKTA_NO_TOKEN || r->out->items[whole].sentence == m->sentence))
		{
			judge_as(r, k, whole);
			m->part_of = r->out->items[whole].part_of != FAKTA_NO_TOKEN ? r->out->items[whole].part_of : whole;
			return;
		}
	}
	/* "100 dari 2.600": the first is who goes, if the sentence does not say */
	if (best < WEIGHT_MIN && r->topic && m->q.last + 1 < s->end && fakta_is(doc, m->q.last + 1, TAG_OF) &&
		m->q.last + 2 < s->end && (fakta_token_is_number(&doc->tokens[m->q.last + 2])) && m->q.elliptic)
	{
		m->role = ROLE_LAID_OFF;
		return;
	}
	if (best >= WEIGHT_MIN)
		return;

	/* "200 buruh dan 40 staf": what holds for the first holds for the second */
	if (before != FAKTA_NO_TOKEN && start > s->first && start - r->out->items[before].q.last <= 6 &&
		(fakta_mark(doc, start - 1) == ',' || (preceding && fakta_info_has(preceding, TAG_AND))) &&
		r->out->items[before].trigger != FAKTA_NO_TOKEN)
	{
		judge_as(r, k, before);
		return;
	}
	/* "memotong 5 persen karyawan, yakni sekitar 1.050 orang" */
	if (start > s->first &&
		((preceding && fakta_info_has(preceding, TAG_OR)) ||
		 (fakta_mark(doc, start - 1) == ',' && k > 0 && r->out->items[k - 1].q.kind == KIND_PERCENTAGE &&
		  start - r->out->items[k - 1].q.last <= 5)))
	{
		for (uint32_t j = k; j-- > 0 && r->out->items[j].sentence == m->sentence && k - j <= 3;)
			if (r->out->items[j].q.kind == KIND_PERCENTAGE)
			{
				weigh_side(r, s, &r->out->items[j], RULE_BEFORE, &best, &m->role, &m->trigger);
				if (best >= WEIGHT_MIN)
					return;
				break;
			}
	}
	m->trigger = FAKTA_NO_TOKEN;
	m->role = ROLE_OTHER;
	/* "77.965 pekerja, meningkat dibandingkan tahun sebelumnya yang 64.855 pekerja" */
	if (before != FAKTA_NO_TOKEN && fakta_loses_work(r->out->items[before].role) && start - r->out->items[before].q.last <= 16 &&
		tag_between(doc, r->out->items[before].q.last + 1, start, TAG_CHANGE))
	{
		judge_as(r, k, before);
		return;
	}
	/* "PHK di Tangerang: PT A 2.400 orang; PT B 1.500 orang" */
	if (is_headed(r, s, m))
		return;
	if (is_rest_of(r, s, k))
		return;
	/* "tahap pertama sebanyak 350 orang, disusul 500 orang" */
	if (r->topic && (m->q.elliptic || (m->q.noun != FAKTA_NO_TOKEN &&
									   (fakta_is(doc, m->q.noun, TAG_PERSON) || fakta_is(doc, m->q.noun, TAG_WORKER)))) &&
		tag_between(doc, look_back(s, start, LOOK_BACK), start, TAG_STAGE))
	{
		uint32_t	j = loss_before(r->out, k);

		m->role = ROLE_LAID_OFF;
		if (j != FAKTA_NO_TOKEN && r->out->items[j].role == ROLE_LAID_OFF)
			m->like = j;
		return;
	}
	/* "serikat menyebut di atas 500 orang", where layoffs are told of */
	if (preceding && fakta_info_has(preceding, TAG_SPEECH) && m->q.noun != FAKTA_NO_TOKEN && fakta_is(doc, m->q.noun, TAG_PERSON) &&
		(s->cues || (m->sentence > 0 && s[-1].cues)))
	{
		m->role = ROLE_LAID_OFF;
		return;
	}
	/* "bukan 14 ribu, hanya 8 ribu tenaga kerja"; "- Ula 134 orang" below a title of layoffs */
	if (r->topic && ((m->q.elliptic && preceding && fakta_info_has(preceding, TAG_NEGATE)) || is_list_line(doc, s)))
	{
		m->role = ROLE_LAID_OFF;
		return;
	}
	/* posts in an article that knows no layoffs are open ones */
	if (!r->topic && m->q.noun != FAKTA_NO_TOKEN && fakta_is(doc, m->q.noun, TAG_JOB) && fakta_size(&m->q) >= STAFF_MIN)
		m->role = ROLE_HIRED;
	if (m->q.noun == FAKTA_NO_TOKEN || !fakta_is(doc, m->q.noun, TAG_WORKER) || fakta_is(doc, m->q.noun, TAG_JOB))
		return;
	if (tag_between(doc, start, m->q.last, TAG_FORMER))
		return;
	/* "pabrik dengan 760 pekerja", but "bagi 1.340 karyawan" */
	if (preceding && fakta_info_has(preceding, TAG_WITH))
	{
		if (tag_between(doc, look_back(s, start, 4), start, TAG_EMPLOYERS))
			m->role = ROLE_WORKFORCE;
	}
	else if (r->topic && fakta_size(&m->q) >= STAFF_MIN && !isnan(m->q.value) &&
			 !(preceding && fakta_info_has(preceding, TAG_BENEFICIARY)))
		m->role = ROLE_WORKFORCE;
}

static bool
ends_in_nya(const FaktaDocument *doc, uint32_t i)
{
	const FaktaToken *t = &doc->tokens[i];

	return t->len > 3 && memcmp(doc->text + t->start + t->len - 3, "nya", 3) == 0;
}

/* Is a percentage a share of some workforce? */
static bool
of_workforce(const Reading *r, const FaktaSentence *s, const FaktaMention *m, uint32_t *linked)
{
	const FaktaDocument *doc = r->doc;
	uint32_t	i = m->q.last + 1;
	uint32_t	k = (uint32_t) (m - r->out->items);

	*linked = FAKTA_NO_TOKEN;
	if (m->q.noun != FAKTA_NO_TOKEN && (fakta_is(doc, m->q.noun, TAG_WORKER) || fakta_is(doc, m->q.noun, TAG_JOB)))
		return true;
	/* "60 persen juga dirumahkan" */
	for (uint32_t j = i; j < s->end && j < i + 3 && fakta_token_is_word(&doc->tokens[j]); j++)
	{
		const FaktaWord *word = fakta_word(doc->tokens[j].word);

		if (word && fakta_has(word, TAG_PASSIVE) && (fakta_has(word, TAG_LAYOFF) || fakta_has(word, TAG_FURLOUGH)))
			return true;
		if (!word || !(word->flags & LEX_STOP) || fakta_has(word, TAG_OF))
			break;
	}
	/* "kurang dari 5 persen total tenaga kerja" */
	if (i + 1 < s->end && ((fakta_is(doc, i, TAG_EMPLOY) && fakta_is(doc, i, TAG_NOMINAL)) ||
						   (fakta_is(doc, i, TAG_TOTAL) && fakta_is(doc, i + 1, TAG_WORKER))))
		return true;
	/* "10 persen di antaranya atau 29.986 pekerja" */
	if (i + 1 < s->end && fakta_is(doc, i, TAG_SUBSET) && fakta_is(doc, i + 1, TAG_OR) && k + 1 < r->out->n &&
		m[1].q.kind == KIND_HEADCOUNT && m[1].sentence == m->sentence && m[1].q.first - i <= 4)
	{
		*linked = k + 1;
		return true;
	}
	/* of those told before, unless it is said that these lose their work */
	if (i < s->end && fakta_is(doc, i, TAG_SUBSET))
	{
		for (uint32_t j = i + 1; j < s->end && j < i + 5; j++)
			if (fakta_is(doc, j, TAG_PASSIVE) &&
				(fakta_is(doc, j, TAG_LAYOFF) || fakta_is(doc, j, TAG_FURLOUGH) || fakta_is(doc, j, TAG_AFFECTED)))
				return true;
		return false;
	}
	/* "90 persen merupakan karyawan yang dirumahkan" */
	if (i + 3 < s->end && fakta_is(doc, i, TAG_COPULA) && fakta_is(doc, i + 1, TAG_WORKER) && fakta_is(doc, i + 2, TAG_RELATIVE) &&
		(fakta_is(doc, i + 3, TAG_LAYOFF) || fakta_is(doc, i + 3, TAG_FURLOUGH)))
		return true;
	/* "dipangkas setengahnya" */
	if (m->q.ratio && m->q.noun == FAKTA_NO_TOKEN && m->q.first > s->first && ends_in_nya(doc, m->q.last) &&
		(fakta_is(doc, m->q.first - 1, TAG_CUT) || fakta_is(doc, m->q.first - 1, TAG_CUT_WEAK) || fakta_is(doc, m->q.first - 1, TAG_LAYOFF)))
		return true;

	/* "250 orang atau sekitar 10 persen", "10 persen atau 250 orang", "(30 persen)" */
	if (k > 0)
	{
		const FaktaMention *p = m - 1;

		if (p->q.kind == KIND_HEADCOUNT && p->sentence == m->sentence && m->q.first > p->q.last &&
			((m->q.first - p->q.last <= 9 && tag_between(doc, look_back(s, m->q.first, 4) > p->q.last ? look_back(s, m->q.first, 4) : p->q.last + 1, m->q.first, TAG_OR)) ||
			 m->q.first - p->q.last <= 4) &&
			(tag_between(doc, p->q.last + 1, m->q.first, TAG_OR) || fakta_mark(doc, m->q.first - 1) == '('))
		{
			*linked = k - 1;
			return true;
		}
	}
	/* "100 dari 2.600 itu 4 persen": the share of two numbers just told */
	if (k > 1 && m[-1].q.kind == KIND_HEADCOUNT && m[-2].q.kind == KIND_HEADCOUNT && m[-2].sentence == m->sentence &&
		m[-1].role == ROLE_WORKFORCE && fabs(100 * m[-2].q.value / m[-1].q.value - m->q.value) < 0.6)
	{
		*linked = k - 2;
		return true;
	}
	if (k + 1 < r->out->n)
	{
		const FaktaMention *p = m + 1;

		if (p->q.kind == KIND_HEADCOUNT && p->sentence == m->sentence && p->q.first - m->q.last <= 8 &&
			tag_between(doc, m->q.last + 1, p->q.first, TAG_OR))
		{
			*linked = k + 1;
			return true;
		}
	}

	/* "dari total karyawan", "dari organisasi" */
	if (i < s->end && fakta_is(doc, i, TAG_OF))
	{
		for (uint32_t j = i + 1; j < s->end && j < i + 5; j++)
		{
			const FaktaInfo *info = fakta_info_at(doc, j);

			if (info == NULL)
			{
				if (fakta_token_is_number(&doc->tokens[j]))
					continue;	/* 20 persen dari 3.000 karyawan */
				break;
			}
			if (fakta_info_has(info, TAG_MONEY_BASE))
				return false;
			if (fakta_info_has(info, TAG_WORKER) || fakta_info_has(info, TAG_SHARE_BASE) || fakta_info_has(info, TAG_JOB) ||
				(fakta_info_has(info, TAG_EMPLOY) && fakta_info_has(info, TAG_NOMINAL)))
				return true;
			if (!fakta_info_has(info, TAG_TOTAL) && !fakta_info_has(info, TAG_APPROX) && !fakta_info_has(info, TAG_LEAD) &&
				!fakta_info_has(info, TAG_MORE) && !fakta_info_has(info, TAG_SCALE))
				break;
		}
		return false;
	}
	/* any other noun right after is what it is a share of */
	if (i < s->end && (fakta_is(doc, i, TAG_MONEY_BASE) || fakta_is(doc, i, TAG_CHANGE)))
		return false;
	/* "potong honor pegawai hingga 25 persen": a share of the pay */
	for (uint32_t j = m->q.first, n = 0; j-- > s->first && n < 6; n++)
		if (fakta_is(doc, j, TAG_PAY))
			return false;
	/* "PHK 10 persen", "karyawan sebanyak 10 persen", "yang di-PHK tidak sampai 10 persen" */
	for (uint32_t j = m->q.first, n = 0, reach = 3; j-- > s->first && n < reach; n++)
	{
		const FaktaInfo *info = fakta_info_at(doc, j);

		if (info == NULL)
		{
			if (fakta_mark(doc, j) == ')' || fakta_mark(doc, j) == '"')
				continue;
			break;
		}
		if (fakta_info_has(info, TAG_MONEY_BASE) || fakta_info_has(info, TAG_CHANGE) || fakta_info_has(info, TAG_PAY))
			return false;
		if (fakta_info_has(info, TAG_LAYOFF) || fakta_info_has(info, TAG_FURLOUGH) || fakta_info_has(info, TAG_WORKER))
			return true;
		/* "tenaga kerja kami harus dikurangi 20 persen" */
		if (fakta_info_has(info, TAG_CUT) && fakta_info_has(info, TAG_PASSIVE))
			reach = 7;
	}
	return false;
}

/* Users, passengers and players are nobody's staff, whoever "has" them. */
static void
check_noun(const Reading *r, uint32_t k)
{
	FaktaMention *m = &r->out->items[k];

	if (m->q.noun == FAKTA_NO_TOKEN || fakta_is(r->doc, m->q.noun, TAG_WORKER) || fakta_is(r->doc, m->q.noun, TAG_PERSON) ||
		fakta_is(r->doc, m->q.noun, TAG_JOB) || fakta_loses_work(m->role) || m->role == ROLE_DEPARTED)
		return;
	/* "merekrut 150 operator", "memutus kontrak 4.400 dari 5.500 kontraktor" */
	if (m->role == ROLE_HIRED && m->trigger != FAKTA_NO_TOKEN && fakta_is(r->doc, m->trigger, TAG_HIRE) &&
		!fakta_is(r->doc, m->trigger, TAG_NOMINAL))
		return;
	if (m->role == ROLE_WORKFORCE && m->trigger != FAKTA_NO_TOKEN && fakta_is(r->doc, m->trigger, TAG_OF) && k > 0 &&
		r->out->items[k - 1].q.last + 2 == m->q.first && fakta_loses_work(r->out->items[k - 1].role))
		return;
	m->role = ROLE_OTHER;
}

static void
judge_percentage(const Reading *r, const FaktaSentence *s, uint32_t k)
{
	const FaktaDocument *doc = r->doc;
	FaktaMention *m = &r->out->items[k];
	uint32_t	linked;
	double		best = 0;

	m->role = ROLE_OTHER;
	/* what people answer when asked */
	if (tag_between(doc, look_back(s, m->q.first, LOOK_BACK), m->q.first, TAG_SURVEY))
		return;
	if (is_list_line(doc, s) && !fakta_is(doc, m->q.first > s->first ? m->q.first - 1 : m->q.first, TAG_CHANGE))
	{
		m->role = ROLE_LAID_OFF;
		return;
	}
	if (!of_workforce(r, s, m, &linked))
		return;
	if (linked != FAKTA_NO_TOKEN)
	{
		if (r->out->items[linked].role != ROLE_WORKFORCE)
			judge_as(r, k, linked);
		return;
	}
	weigh_side(r, s, m, RULE_INSIDE, &best, &m->role, &m->trigger);
	weigh_side(r, s, m, RULE_BEFORE, &best, &m->role, &m->trigger);
	weigh_side(r, s, m, RULE_AFTER, &best, &m->role, &m->trigger);
	if (best < WEIGHT_MIN || m->role == ROLE_WORKFORCE)
	{
		uint32_t	before = headcount_before(r->out, k, 1);

		/* "Jumlah itu setara 30 persen dari total karyawan" */
		m->role = ROLE_OTHER;
		m->trigger = FAKTA_NO_TOKEN;
		if (before != FAKTA_NO_TOKEN && fakta_loses_work(r->out->items[before].role))
			judge_as(r, k, before);
	}
}

/* -- Status, scope, subject -------------------------------------------------- */

/*
 * The status by the words before the cue (or, without one, before the number);
 * STATUS_NONE if they do not say.
 */
static int
read_status(const Reading *r, const FaktaSentence *s, const FaktaMention *m, bool *done)
{
	const FaktaDocument *doc = r->doc;
	uint32_t	trigger = m->trigger != FAKTA_NO_TOKEN && m->trigger >= s->first && m->trigger < s->end ? m->trigger : m->q.first;
	uint32_t	from = trigger;
	bool		plan = false,
				risk = false,
				rumour = false,
				deny = false;
	double		pass = 1;
	uint32_t	distance = 0;

	*done = false;
	/* what the cue itself says: "akan kehilangan", "bukan phk" */
	for (uint32_t i = from + 1; i-- > s->first && distance <= STATUS_REACH; distance++)
	{
		const FaktaInfo *info;

		if (!fakta_token_is_word(&doc->tokens[i]))
		{
			pass *= fakta_mark(doc, i) == ',' ? 0.6 : 0.8;
			continue;
		}
		info = fakta_info_at(doc, i);
		if (info == NULL)
			continue;
		if (pass < 0.3)
			break;
		if (fakta_info_has(info, TAG_CLAUSE) && i < from)
			pass *= 0.6;
		if (fakta_info_has(info, TAG_DONE) && !plan && !risk)
			*done = true;
		if (fakta_info_has(info, TAG_PLAN) && !*done)
			plan = true;
		if (fakta_info_has(info, TAG_PLAN_WEAK) && distance <= 2 && !*done)
			plan = true;
		if (fakta_info_has(info, TAG_RISK) && !*done)
			risk = true;
		if (fakta_info_has(info, TAG_RISK_WEAK) && distance <= 3 && !*done && m->trigger != FAKTA_NO_TOKEN)
			risk = true;
		if (fakta_info_has(info, TAG_NEGATE) && distance <= 2 && i < from &&
			!(i + 1 < s->end && fakta_is(doc, i + 1, TAG_ONLY)))
			deny = true;
	}
	/* "PHK di divisi itu akan melibatkan 1.500 pekerjaan"; a number alone may be estimated of what is done */
	if (!*done)
	{
		bool		guess = false;

		for (uint32_t i = trigger + 1; i < m->q.first; i++)
		{
			if (fakta_mark(doc, i) || fakta_is(doc, i, TAG_CLAUSE))
				break;
			guess |= fakta_is(doc, i, TAG_RISK);
			if (fakta_is(doc, i, TAG_PLAN))
				guess ? (risk = true) : (plan = true);
		}
	}
	/* "PHK terhadap 1.320 buruh yang dijadwalkan akhir Oktober" */
	if (!*done && !plan && m->q.last + 2 < s->end && m->q.last >= trigger && fakta_is(doc, m->q.last + 1, TAG_RELATIVE) &&
		fakta_is(doc, m->q.last + 2, TAG_PLAN))
		plan = true;
	/* who denies or tells a rumour speaks first; what is denied may stand first too */
	for (uint32_t i = look_back(s, trigger, CLAIM_REACH); i < s->end && i < trigger + CLAIM_REACH; i++)
	{
		const FaktaInfo *info = fakta_info_at(doc, i);

		if (info == NULL)
		{
			/* a list's next item is another claim */
			if (fakta_mark(doc, i) == ';')
			{
				if (i > trigger)
					break;
				deny = rumour = false;
			}
			continue;
		}
		if (fakta_info_has(info, TAG_RUMOUR) && i < trigger)
			rumour = true;
		/* "menanggapi isu PHK, ia mengatakan perusahaan mem-PHK 250 orang" */
		if (fakta_info_has(info, TAG_ASSERT) && i < trigger)
			rumour = false;
		if (fakta_info_has(info, TAG_DENY) && (i <= trigger || fakta_info_has(info, TAG_PASSIVE)))
			deny = true;
	}
	/* "membantah dan mengatakan hanya 200 orang" */
	if (deny && m->q.first > s->first && fakta_is(doc, m->q.first - 1, TAG_ONLY))
		deny = rumour = false;
	/* "bukan 30 orang yang dipecat" */
	if (m->q.first > s->first && fakta_is(doc, m->q.first - 1, TAG_NEGATE))
		deny = true;
	if (deny)
		return STATUS_DENIED;
	if (rumour)
		return STATUS_RUMOURED;
	if (risk)
		return STATUS_AT_RISK;
	if (plan)
		return STATUS_PLANNED;
	return STATUS_NONE;
}

/* The company of the sentence that the mention belongs to. */
static uint32_t
find_subject(const Reading *r, const FaktaSentence *s, const FaktaMention *m)
{
	const FaktaNames *names = &r->out->names;
	uint32_t	lo = 0,
				hi = names->nmentions;
	uint32_t	from = look_back(s, m->q.first, LOOK_BACK),
				to = look_ahead(s, m->q.last, LOOK_BACK);
	uint32_t	best = FAKTA_NO_NAME;
	uint32_t	best_distance = UINT32_MAX;

	while (lo < hi)
	{
		uint32_t	mid = (lo + hi) / 2;

		if (names->mentions[mid].first < from)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (uint32_t n = lo; n < names->nmentions && names->mentions[n].first < to; n++)
	{
		const FaktaNameMention *name = &names->mentions[n];
		const FaktaEntity *e = fakta_entity(names, name->entity);
		uint32_t	distance;

		if (e->type != NAME_COMPANY)
			continue;
		/* a company before the number is its subject sooner than one behind */
		if (name->last < m->q.first)
			distance = m->q.first - name->last;
		else if (name->first > m->q.last)
			distance = (name->first - m->q.last) * 2 + 4;
		else
			continue;
		if (distance < best_distance)
		{
			best_distance = distance;
			best = (uint32_t) (e - names->entities);
		}
	}
	return best;
}

/* Do several employers stand behind the number? */
static bool
is_aggregate(const Reading *r, const FaktaSentence *s, const FaktaMention *m, bool own_company)
{
	const FaktaDocument *doc = r->doc;
	bool		place = false,
				body = false;

	for (uint32_t i = s->first; i < s->end && i < s->first + 400; i++)
	{
		const FaktaInfo *info = fakta_info_at(doc, i);

		if (info == NULL)
			continue;
		if (fakta_info_has(info, TAG_AGGREGATE) && i < m->q.first + 12)
			return !own_company || i < m->q.first;
		if (fakta_info_has(info, TAG_PROVINCE) || fakta_info_has(info, TAG_COUNTRY))
			place = true;
		if (fakta_info_has(info, TAG_GOVERNMENT) || fakta_info_has(info, TAG_ASSOCIATION))
			body = true;
		if (fakta_info_has(info, TAG_EMPLOYERS) && i > s->first && !own_company)
		{
			/* sembilan perusahaan, 54 pabrik */
			const FaktaInfo *n = fakta_info_at(doc, i - 1);

			if (fakta_token_is_number(&doc->tokens[i - 1]) ||
				(n && (fakta_info_has(n, TAG_DIGIT) || fakta_info_has(n, TAG_VAGUE) || fakta_info_has(n, TAG_SCALE))))
				return true;
		}
	}
	if (own_company)
		return false;
	if (r->out->names.main == FAKTA_NO_NAME)
		return body || place || !r->workplace;
	return body && place;
}

/*
 * A title says it shortly: "Philips Pangkas 6.000 Pekerjaan".  How surely, the
 * article tells where it repeats the number.
 */
static void
judge_title(const Reading *r)
{
	FaktaMentions *out = r->out;

	for (uint32_t k = 0; k < out->n && out->items[k].q.last < r->doc->title_end; k++)
	{
		FaktaMention *m = &out->items[k];

		if (m->said || !fakta_loses_work(m->role) || isnan(m->q.value) || tag_between(r->doc, 0, m->q.first, TAG_AFTER_EVENT))
			continue;
		for (uint32_t j = k + 1; j < out->n && j <= k + LOOK_BACK; j++)
		{
			const FaktaMention *other = &out->items[j];

			if (other->q.first < r->doc->title_end || other->q.kind != m->q.kind || other->q.value != m->q.value ||
				other->role != m->role)
				continue;
			if (other->status == STATUS_PLANNED || other->status == STATUS_DENIED)
				m->status = other->status;
			break;
		}
	}
}

/*
 * "Masih mempekerjakan 900 orang" tells who stays, if the article tells before
 * of somebody who goes; else it is the staff.
 */
static void
judge_staff(const Reading *r)
{
	const FaktaDocument *doc = r->doc;
	bool		loss = false,
				done = false;

	for (uint32_t k = 0; k < r->out->n; k++)
	{
		FaktaMention *m = &r->out->items[k];
		const FaktaSentence *s = &doc->sentences[m->sentence];

		loss |= fakta_loses_work(m->role) && m->status != STATUS_DENIED;
		done |= fakta_loses_work(m->role) && m->status == STATUS_DONE;
		if (m->q.kind != KIND_HEADCOUNT || m->trigger == FAKTA_NO_TOKEN || m->trigger < s->first || m->trigger >= m->q.first)
			continue;
		if (m->role == ROLE_REMAINING && fakta_is(doc, m->trigger, TAG_EMPLOY))
			m->role = loss || is_afterwards(doc, s, m->trigger) ? ROLE_REMAINING : ROLE_WORKFORCE;
		else if (m->role == ROLE_WORKFORCE && done &&
				 ((fakta_is(doc, m->trigger, TAG_EMPLOY) && fakta_is(doc, m->trigger, TAG_ACTIVE) &&
				   tag_between(doc, look_back(s, m->trigger, 5), m->trigger, TAG_NOW)) ||
				  ((fakta_is(doc, m->trigger, TAG_EMPLOY) || fakta_is(doc, m->trigger, TAG_EMPLOY_WEAK)) &&
				   tag_between(doc, look_back(s, m->trigger, 3), m->trigger, TAG_STILL))))
			m->role = ROLE_REMAINING;
	}
}

static void
judge_rest(const Reading *r, const FaktaSentence *s, uint32_t k, int title_status)
{
	const FaktaDocument *doc = r->doc;
	FaktaMention *m = &r->out->items[k];
	uint32_t	own = find_subject(r, s, m);

	m->scope = is_aggregate(r, s, m, own != FAKTA_NO_NAME) ? SCOPE_AGGREGATE : SCOPE_COMPANY;
	m->subject = own;
	if (m->scope == SCOPE_COMPANY && own == FAKTA_NO_NAME)
		m->subject = r->out->names.main;
	if (m->scope == SCOPE_AGGREGATE)
		m->subject = FAKTA_NO_NAME;
	m->earlier = tag_between(doc, look_back(s, m->q.first, LOOK_BACK), m->q.first, TAG_EARLIER) ||
		tag_between(doc, look_back(s, m->q.first, LOOK_BACK), look_ahead(s, m->q.last, LOOK_BACK), TAG_EARLIER_WEAK) ||
		(m->trigger != FAKTA_NO_TOKEN && m->trigger < m->q.first && m->trigger >= s->first &&
		 tag_between(doc, m->trigger > s->first + 4 ? m->trigger - 4 : s->first + 1, m->trigger, TAG_AFTER_EVENT));
	m->compared = tag_between(doc, look_back(s, m->q.first, LOOK_BACK), m->q.first, TAG_COMPARE);
	if (fakta_loses_work(m->role))
	{
		bool		done;
		int			status = read_status(r, s, m, &done);

		/* who shares another's role shares its status */
		if (status == STATUS_NONE && !done && !m->earlier)
		{
			uint32_t	j = m->like;

			if (j == FAKTA_NO_TOKEN && m->trigger != FAKTA_NO_TOKEN && m->trigger + 1 < s->end && m->trigger >= s->first &&
				fakta_is(doc, m->trigger, TAG_NOMINAL) && fakta_is(doc, m->trigger + 1, TAG_DEFINITE))
				j = loss_before(r->out, k);
			if (j != FAKTA_NO_TOKEN && j < k && fakta_loses_work(r->out->items[j].role))
				status = r->out->items[j].status;
		}
		m->said = status != STATUS_NONE || done || m->earlier;
		if (status == STATUS_NONE && !done && !m->earlier && title_status != STATUS_DENIED && m->scope == SCOPE_COMPANY &&
			m->subject == r->out->names.main)
			status = title_status;
		/* what the title denies is no rumour any more */
		if (status == STATUS_RUMOURED && title_status == STATUS_DENIED)
			status = STATUS_DENIED;
		m->status = (uint8_t) (status == STATUS_NONE ? STATUS_DONE : status);
	}
	else
		m->status = STATUS_NONE;
}

/* Is the first employer that an article tells of a single one? */
static bool
begins_with_workplace(const FaktaDocument *doc)
{
	for (uint32_t i = 0; i < doc->ntokens && i < doc->title_end + LEAD_MAX; i++)
	{
		const FaktaInfo *before = i > 0 ? fakta_info_at(doc, i - 1) : NULL;

		if (fakta_is(doc, i, TAG_AGGREGATE))
			return false;
		/* "pekerja pabrik rokok" are those of all factories */
		if (!fakta_is(doc, i, TAG_WORKPLACE) ||
			(before && fakta_info_has(before, TAG_WORKER) && !(i > 1 && fakta_token_is_number(&doc->tokens[i - 2]))))
			continue;
		return !(i > 0 && (fakta_token_is_number(&doc->tokens[i - 1]) ||
						   (before && (fakta_info_has(before, TAG_DIGIT) || fakta_info_has(before, TAG_VAGUE) ||
									   fakta_info_has(before, TAG_SCALE) || fakta_info_has(before, TAG_SOME)))));
	}
	return false;
}

/* What the title says of the status: "Akan PHK ...", "Terancam ...". */
static int
read_title_status(const FaktaDocument *doc)
{
	bool		cue = false;
	int			status = STATUS_NONE;

	for (uint32_t i = 0; i < doc->title_end; i++)
	{
		const FaktaInfo *info = fakta_info_at(doc, i);

		if (info == NULL)
			continue;
		cue |= fakta_info_has(info, TAG_LAYOFF) || fakta_info_has(info, TAG_CUT) || fakta_info_has(info, TAG_FURLOUGH);
		if (fakta_info_has(info, TAG_PLAN) && status == STATUS_NONE)
			status = STATUS_PLANNED;
		/* what a title guesses, it may guess of the number */
		if (fakta_info_has(info, TAG_RISK) && !fakta_info_has(info, TAG_GUESS) && status == STATUS_NONE)
			status = STATUS_AT_RISK;
		if (fakta_info_has(info, TAG_DENY))
			status = STATUS_DENIED;
	}
	return cue || status == STATUS_DENIED ? status : STATUS_NONE;
}

/* Did no cue of its own give the mention its role? */
static bool
is_weak(const Reading *r, const FaktaMention *m)
{
	return m->trigger == FAKTA_NO_TOKEN || m->part_of != FAKTA_NO_TOKEN ||
		(m->role == ROLE_WORKFORCE && fakta_is(r->doc, m->trigger, TAG_OF));
}

/*
 * A number that stands without a cue but was told with one elsewhere in the
 * article means the same people.
 */
static void
recognise_repeats(const Reading *r)
{
	FaktaMentions *out = r->out;
	uint32_t	known[KNOWN_MAX];
	int			n = 0;

	for (uint32_t k = 0; k < out->n && n < KNOWN_MAX; k++)
	{
		const FaktaMention *m = &out->items[k];
		bool		seen = false;

		if (m->q.kind != KIND_HEADCOUNT || isnan(m->q.value) || m->q.value < 20 || is_weak(r, m) || m->role == ROLE_OTHER)
			continue;
		for (int i = 0; i < n && !seen; i++)
			seen = out->items[known[i]].q.value == m->q.value;
		if (!seen)
			known[n++] = k;
	}
	for (uint32_t k = 0; k < out->n && n > 0; k++)
	{
		FaktaMention *m = &out->items[k];

		if (m->q.kind != KIND_HEADCOUNT || !is_weak(r, m))
			continue;
		for (int i = 0; i < n; i++)
			if (out->items[known[i]].q.value == m->q.value &&
				is_job(r->doc, &out->items[known[i]].q) == is_job(r->doc, &m->q))
			{
				m->role = out->items[known[i]].role;
				m->part_of = m->like = FAKTA_NO_TOKEN;
				m->repeated = true;
				break;
			}
	}
}

static void
read_sentence(Reading *r, uint32_t n, FaktaQuantity **qs, uint32_t *room)
{
	const FaktaDocument *doc = r->doc;
	const FaktaSentence *s = &doc->sentences[n];
	uint32_t	nqs = 0;

	for (uint32_t i = s->first; i < s->end;)
	{
		const FaktaToken *t = &doc->tokens[i];

		/* nothing else begins a quantity */
		if (!fakta_token_is_number(t) && t->word == 0)
		{
			i++;
			continue;
		}
		FAKTA_APPEND(doc->memory, *qs, nqs, *room);
		i = fakta_quantity_read(doc, i, s->first, s->end, &(*qs)[nqs]);
		if ((*qs)[nqs].kind != KIND_NONE)
		{
			/* bounds before a number may not reach into the one before it */
			if (nqs > 0 && (*qs)[nqs].first <= (*qs)[nqs - 1].last)
				(*qs)[nqs].first = (*qs)[nqs - 1].last + 1;
			nqs++;
		}
	}
	for (uint32_t k = 0; k < nqs; k++)
		find_noun(r, s, *qs, nqs, k);
	for (uint32_t k = 0; k < nqs; k++)
	{
		FaktaMentions *out = r->out;
		FaktaMention *m;

		if ((*qs)[k].kind == KIND_BARE)
			continue;
		FAKTA_APPEND(doc->memory, out->items, out->n, out->room);
		m = &out->items[out->n++];
		memset(m, 0, sizeof(*m));
		m->q = (*qs)[k];
		m->sentence = n;
		m->trigger = FAKTA_NO_TOKEN;
		m->subject = FAKTA_NO_NAME;
		m->part_of = m->like = FAKTA_NO_TOKEN;
		m->role = ROLE_OTHER;
	}
}

void
fakta_mentions_read(const FaktaDocument *doc, FaktaMentions *out)
{
	Reading		r = {.doc = doc,.out = out};
	FaktaQuantity *qs = NULL;
	uint32_t	room = 0;
	bool		people = false;
	int			title_status;

	memset(out, 0, sizeof(*out));
	out->names.main = FAKTA_NO_NAME;
	for (size_t k = 0; k < NRULES; k++)
		r.mask[role_rules[k].class >> 6] |= UINT64_C(1) << (role_rules[k].class & 63);
	for (uint32_t n = 0; n < doc->nsentences; n++)
		r.topic |= doc->sentences[n].cues;
	for (uint32_t n = 0; n < doc->nsentences; n++)
	{
		doc->memory->check(doc->memory->state);
		if (doc->sentences[n].numbers)
			read_sentence(&r, n, &qs, &room);
	}
	for (uint32_t k = 0; k < out->n && !people; k++)
		people = out->items[k].q.kind == KIND_HEADCOUNT || out->items[k].q.kind == KIND_PERCENTAGE;
	if (people)
		fakta_names_read(doc, &out->names);
	title_status = read_title_status(doc);
	r.workplace = begins_with_workplace(doc);

	/* percentages last: they look at the headcounts beside them */
	for (uint32_t k = 0; k < out->n; k++)
		if (out->items[k].q.kind == KIND_HEADCOUNT)
			judge_headcount(&r, &doc->sentences[out->items[k].sentence], k);
	recognise_repeats(&r);
	/* what hangs on a number that was recognised is judged again */
	for (uint32_t k = 0; k < out->n; k++)
		if (out->items[k].q.kind == KIND_HEADCOUNT && is_weak(&r, &out->items[k]) && !out->items[k].repeated)
		{
			out->items[k].part_of = out->items[k].trigger = out->items[k].like = FAKTA_NO_TOKEN;
			judge_headcount(&r, &doc->sentences[out->items[k].sentence], k);
		}
	for (uint32_t k = 0; k < out->n; k++)
		if (out->items[k].q.kind == KIND_HEADCOUNT)
			check_noun(&r, k);
	for (uint32_t k = 0; k < out->n; k++)
	{
		if (k % 1024 == 0)
			doc->memory->check(doc->memory->state);
		if (out->items[k].q.kind == KIND_PERCENTAGE)
			judge_percentage(&r, &doc->sentences[out->items[k].sentence], k);
		judge_rest(&r, &doc->sentences[out->items[k].sentence], k, title_status);
	}
	judge_title(&r);
	judge_staff(&r);
}
