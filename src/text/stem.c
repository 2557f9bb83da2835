/*
 * stem.c
 *		From an inflected Indonesian word to its lexeme.
 *
 * Every analysis that the morphotactics allow is generated: a chain of at most
 * three prefixes, a root, at most one suffix, one clitic and one particle.  All
 * those whose root is in the lexicon compete, and the cheapest one wins; what
 * an affix costs stands in the tables below.  Words of which no analysis ends
 * in the lexicon lose -nya and, if they look like an Indonesian derivation, go
 * to Snowball.
 */
#include "text/stem.h"

#include <string.h>

#include <libstemmer.h>

/* prefixes, meN- and peN- whatever the nasal, ber- as be- and bel- too */
enum
{
	P_NONE, P_DI, P_KU, P_KAU, P_ME, P_TER, P_BER, P_PE, P_PER, P_KE, P_SE, P_TIDAK,
	PREFIXES
};

enum
{
	S_NONE, S_KAN, S_AN, S_I, S_IN,
	SUFFIXES
};

/*
 * Costs are in halves of a bit, roughly: 2 more make an analysis half as
 * likely.  NO is no word of the language.
 */
#define NO	127

/* What the suffix costs after the outermost prefix of the chain. */
static const uint8_t suffix_cost[PREFIXES][SUFFIXES] = {
	/*				 -	-kan  -an  -i  -in (colloquial) */
	[P_NONE] =		{0, 9, 8, 13, NO},
	[P_DI] =		{0, 2, NO, 5, 8},
	[P_KU] =		{0, 3, NO, 5, 8},
	[P_KAU] =		{0, 3, NO, 5, 8},
	[P_ME] =		{0, 2, NO, 5, NO},
	[P_TER] =		{0, 8, NO, 8, NO},
	[P_BER] =		{0, 9, 7, NO, NO},
	[P_PE] =		{2, 16, 0, 14, NO},
	[P_PER] =		{8, 5, 0, 6, NO},
	[P_KE] =		{12, NO, 0, NO, NO},
	[P_SE] =		{0, NO, 8, NO, NO},
	[P_TIDAK] =		{NO, NO, NO, NO, NO},	/* never the outermost */
};

/*
 * What a prefix costs inside another one (inside none: as the outermost).
 * W marks chains that need a suffix: memberhentikan, but not "memberhenti".
 */
#define W(cost)	((cost) + WITH_SUFFIX)
#define WITH_SUFFIX	128
static const uint8_t chain_cost[PREFIXES][PREFIXES] = {
	/*			   -   di- ku- kau- me- ter- ber- pe- per- ke- se- tidak- */
	[P_NONE] =	{NO, 4, 16, 16, 4, 7, 5, 6, 7, 6, 9, NO},
	[P_DI] =	{NO, NO, NO, NO, NO, W(16), W(5), W(8), 3, W(8), W(7), NO},
	[P_KU] =	{NO, NO, NO, NO, NO, NO, W(8), W(8), 4, W(8), W(8), NO},
	[P_KAU] =	{NO, NO, NO, NO, NO, NO, W(8), W(8), 4, W(8), W(8), NO},
	[P_ME] =	{NO, NO, NO, NO, NO, W(16), W(5), W(8), 3, W(8), 9, NO},
	[P_TER] =	{NO, NO, NO, NO, NO, NO, W(12), W(12), 8, W(10), 10, NO},
	[P_BER] =	{NO, NO, NO, NO, NO, NO, NO, 7, W(9), W(5), 9, NO},
	[P_PE] =	{NO, NO, NO, NO, NO, W(14), W(5), W(12), 7, W(9), W(8), NO},
	[P_PER] =	{NO, NO, NO, NO, NO, NO, NO, NO, NO, W(12), W(10), NO},
	[P_KE] =	{NO, NO, NO, NO, W(14), W(5), W(5), W(6), W(10), NO, W(7), W(3)},
	[P_SE] =	{NO, NO, NO, NO, 14, 12, 12, 8, 6, 12, NO, NO},
	[P_TIDAK] = {NO, NO, NO, NO, W(10), W(5), W(5), W(8), W(8), NO, W(5), NO},
};

/* What the rest costs. */
enum
{
	COST_NASAL_K = 3,			/* meng-, peng- with k lost: mengirim */
	COST_NASAL_KEPT = 4,		/* p, t, s, k kept: mentaati, mengkritik */
	COST_NASAL_ROOT = 4,		/* me- before m, n, ng, ny: memakan */
	COST_PE_PLAIN = 4,			/* pe- without nasal where peN- has one: petinju */
	COST_BE_PLAIN = 3,			/* be-, te- before -er-: bekerja */
	COST_MENGE = 3,				/* menge-, penge-: mengecat */
	COST_DOUBLED = 12,			/* de-daun-an */
	COST_NYA = 4,
	COST_NYA_WHOLE = -8,		/* behind an entry of the lexicon, which the
								 * word without -nya would come to */
	COST_KU = 11,
	COST_MU = 10,
	COST_LAH = 7,
	COST_KAH = 8,
	COST_PUN = 6,
	COST_TAH = 20,
	COST_K_AN = 14,				/* menunjukan, a misspelling of -k-kan */
	COST_SHORT = 2,				/* root of three letters */
	COST_STOP = 1,				/* a function word as root */
	COST_AN = 6,				/* -an taken for a part of the root */
	COST_DERIVED = 3,			/* not itself a root: pem-belajar-an */
	GAIN_LETTER = 2,			/* per letter of the root, to eight */
	GAIN_FREQUENCY = 2,			/* per doubling of the root's count */
	STOP_FREQUENCY = 7			/* conjunctions have few derivatives, however
								 * frequent they are */
};

#define DEPTH_MAX	3			/* prefixes in a chain */
#define CUTS_MAX	16
#define PART_MIN	2			/* letters in a part of a reduplication */
#define UNFINISHED_ROOT	4		/* letters of the root of an unfinished word */
#define BEGINNING_ROOT	4		/* letters of a root that an unfinished word must have, */
#define BEGINNING_FREQUENCY 9	/* so that names look like one hardly ever: kebija- */
#define RUNS_LEFT		4		/* letters of a word whose runs were shortened */
#define COLLOQUIAL_ROOT	4		/* and of one with colloquial affixes */

/* where the root may end, and what is behind it */
typedef struct Cut
{
	uint8_t		end;
	uint8_t		suffix;
	uint8_t		cost;			/* of clitic and particle */
} Cut;

typedef struct Analysis
{
	char		text[FAKTA_WORD_MAX + 1];
	size_t		len;
	int			ncuts;
	Cut			cuts[CUTS_MAX];
	const FaktaWord *best;		/* NULL as long as nothing was found */
	int			cost;
	bool		unfinished;		/* the word's end is missing */
	size_t		beginning;		/* letters of a root that will do, 0 = all */
	int			least_frequency;	/* of that root */
	char		begun[FAKTA_WORD_MAX + 1];	/* those letters of the best */
} Analysis;

static bool
ends_with(const char *text, size_t len, const char *suffix, size_t suffix_len)
{
	return len > suffix_len && memcmp(text + len - suffix_len, suffix, suffix_len) == 0;
}

/* with a string literal, so that the compiler sees the length */
#define ENDS(text, len, s)	ends_with(text, len, s, sizeof(s) - 1)

static bool
is_vowel(char c)
{
	return c == 'a' || c == 'i' || c == 'u' || c == 'e' || c == 'o';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (unsigned char) c > 127;
}

/* As meng- wants it to be menge-: bom, cek, tur. */
static bool
is_one_syllable(const char *text, size_t len)
{
	int			vowels = 0;

	for (size_t i = 0; i < len; i++)
		vowels += is_vowel(text[i]);
	return vowels == 1;
}

static void
add_cut(Cut *cuts, int *n, size_t end, int suffix, int cost)
{
	int			at = *n;

	if (end < 2 || *n >= CUTS_MAX)
		return;
	for (; at > 0 && cuts[at - 1].end > end; at--)
		cuts[at] = cuts[at - 1];
	cuts[at].end = (uint8_t) end;
	cuts[at].suffix = (uint8_t) suffix;
	cuts[at].cost = (uint8_t) cost;
	(*n)++;
}

/* All places where the root may end, in ascending order. */
static int
find_cuts(const char *text, size_t len, Cut *cuts)
{
	size_t		particle_end[2] = {len, 0};
	int			particle_cost = 0;
	int			n = 0;

	if (ENDS(text, len, "lah"))
		particle_cost = COST_LAH;
	else if (ENDS(text, len, "pun"))
		particle_cost = COST_PUN;
	else if (ENDS(text, len, "kah"))
		particle_cost = COST_KAH;
	else if (ENDS(text, len, "tah"))
		particle_cost = COST_TAH;
	if (particle_cost > 0)
		particle_end[1] = len - 3;

	for (int p = 0; p < 2 && particle_end[p] > 0; p++)
	{
		size_t		clitic_end[2] = {particle_end[p], 0};
		int			clitic_cost[2] = {p ? particle_cost : 0, p ? particle_cost : 0};

		if (ENDS(text, particle_end[p], "nya"))
		{
			clitic_end[1] = particle_end[p] - 3;
			clitic_cost[1] += COST_NYA;
		}
		else if (ENDS(text, particle_end[p], "ku"))
		{
			clitic_end[1] = particle_end[p] - 2;
			clitic_cost[1] += COST_KU;
		}
		else if (ENDS(text, particle_end[p], "mu"))
		{
			clitic_end[1] = particle_end[p] - 2;
			clitic_cost[1] += COST_MU;
		}

		for (int c = 0; c < 2 && clitic_end[c] > 0; c++)
		{
			size_t		end = clitic_end[c];

			add_cut(cuts, &n, end, S_NONE, clitic_cost[c]);
			if (ENDS(text, end, "an"))
			{
				add_cut(cuts, &n, end - 2, S_AN, clitic_cost[c]);
				if (ENDS(text, end, "kan"))
					add_cut(cuts, &n, end - 3, S_KAN, clitic_cost[c]);
			}
			else if (ENDS(text, end, "i"))
				add_cut(cuts, &n, end - 1, S_I, clitic_cost[c]);
			else if (ENDS(text, end, "in"))
				add_cut(cuts, &n, end - 2, S_IN, clitic_cost[c]);
		}
	}
	return n;
}

/* Affixes that newspapers set off with a hyphen: di-PHK, AI-nya. */
static const char *const hyphen_prefixes[] = {
	"be", "ber", "di", "diper", "kau", "ke", "kese", "ku", "me", "mem", "memper", "men",
	"meng", "menge", "meny", "nge", "pe", "pem", "pen", "peng", "penge", "per", "se", "te",
	"ter", NULL
};
static const char *const hyphen_suffixes[] = {
	"an", "annya", "i", "kah", "kan", "kannya", "ku", "lah", "mu", "nya", "nyalah", "pun",
	"tah", NULL
};

static bool
is_listed(const char *const *list, const char *text, size_t len)
{
	for (; *list != NULL; list++)
	{
		if (len > 0 && **list == *text && strncmp(*list, text, len) == 0 && (*list)[len] == '\0')
			return true;
	}
	return false;
}

/* As try_roots(), where all from start on is the beginning of a root. */
static void
try_beginning(Analysis *a, size_t start, int outer, int cost)
{
	const FaktaWord *word;
	size_t		len;

	/* what these stand before is not told by them */
	if (outer == P_NONE || outer == P_SE || outer == P_KU || outer == P_KAU || a->len < start + a->beginning)
		return;
	len = a->len - start;
	/* another prefix: member-, not of a root */
	if (is_listed(hyphen_prefixes, a->text + start, len))
		return;
	word = fakta_root_beginning(a->text + start, len);
	if (word == NULL || word->freq < a->least_frequency)
		return;
	cost -= GAIN_LETTER * (int) len + GAIN_FREQUENCY * word->freq;
	if (a->best == NULL || cost < a->cost)
	{
		a->best = word;
		a->cost = cost;
		memcpy(a->begun, a->text + start, len);
		a->begun[len] = '\0';
	}
}

/* May the root behind the outermost prefix end with a cut?  Sets what the suffix costs. */
static inline bool
fits_cut(const Analysis *a, const Cut *cut, size_t start, int outer, bool with_suffix, int *total)
{
	size_t		len = cut->end - start;

	if (a->unfinished)
	{
		/* a suffix without its end needs a prefix to be believed */
		if (len < UNFINISHED_ROOT || (cut->suffix == S_KAN && outer == P_NONE) ||
			(cut->suffix == S_AN && outer != P_KE && outer != P_PE && outer != P_PER) ||
			(cut->suffix == S_KAN && cut->end + 1u == a->len && len == UNFINISHED_ROOT))
			return false;
	}
	else if (with_suffix && cut->suffix == S_NONE)
		return false;
	*total = suffix_cost[outer][cut->suffix];
	if (*total == NO)
	{
		/* The k of -kan gets lost behind another one. */
		if (cut->suffix != S_AN || outer > P_TER || a->text[cut->end - 1] != 'k')
			return false;
		*total = COST_K_AN;
	}
	/* Two letters are a root before clitics only: acnya. */
	if (len < 3 && (outer != P_NONE || cut->suffix != S_NONE))
		return false;
	/* Messi and Milan are no derivatives of mes and mil. */
	return !(outer == P_NONE && (cut->suffix == S_AN || cut->suffix == S_I) &&
			 !is_vowel(a->text[start]) && !is_vowel(a->text[cut->end - 1]) &&
			 is_one_syllable(a->text + start, len));
}

static inline bool
fits_root(const FaktaWord *word, const Cut *cut, size_t len, int outer)
{
	if (word == NULL || (word->flags & (LEX_ROOT | LEX_DERIVED | LEX_NAME)) == 0)
		return false;
	/* Kenya is not ke with a clitic. */
	if (len < 3 && (word->flags & LEX_STOP) != 0)
		return false;
	/* Names take clitics and se-, and no part in derivation. */
	return (word->flags & (LEX_ROOT | LEX_DERIVED)) != 0 || ((outer == P_NONE || outer == P_SE) && cut->suffix == S_NONE);
}

/* What a root costs, prefixes and suffix aside. */
static inline int
root_cost(const Analysis *a, const FaktaWord *word, const Cut *cut, size_t len, int outer)
{
	int			freq = fakta_root(word)->freq,
				total = cut->cost - GAIN_LETTER * (int) (len < 8 ? len : 8);

	if ((word->flags & LEX_STOP) != 0)
	{
		total += COST_STOP;
		if (freq > STOP_FREQUENCY)
			freq = STOP_FREQUENCY;
	}
	total -= GAIN_FREQUENCY * freq;
	if (len < 4)
		total += COST_SHORT;
	if (len > 5 && outer != P_NONE && cut->suffix == S_NONE && ENDS(a->text, cut->end, "an"))
		total += COST_AN;
	if (word->flags & LEX_DERIVED)
		total += COST_DERIVED;
	if (outer == P_NONE && cut->suffix == S_NONE && cut->cost == COST_NYA)
		total += COST_NYA_WHOLE;
	return total;
}

/* Looks up the roots that begin at start; cost is that of the prefixes. */
static void
try_roots(Analysis *a, size_t start, int outer, int cost, bool with_suffix, bool one_syllable)
{
	size_t		rest = a->len > start ? a->len - start : 0;
	uint64_t	first = fakta_short_chunk(a->text + start, rest),
				second = rest > 8 ? fakta_short_chunk(a->text + start + 8, rest - 8) : 0;

	if (a->beginning > 0)
	{
		try_beginning(a, start, outer, cost);
		return;
	}
	for (int i = 0; i < a->ncuts; i++)
	{
		const Cut  *cut = &a->cuts[i];
		const FaktaWord *word;
		size_t		len = cut->end - start;
		int			total;

		if (cut->end < start + 2 || !fits_cut(a, cut, start, outer, with_suffix, &total) ||
			(one_syllable && !is_one_syllable(a->text + start, len)))
			continue;
		word = len > 16 ? fakta_lookup(a->text + start, len) :
			fakta_lookup_hash(a->text + start, len, fakta_prefix_hash(first, second, len));
		if (!fits_root(word, cut, len, outer))
			continue;
		total += cost + root_cost(a, word, cut, len, outer);
		if (a->best == NULL || total < a->cost)
		{
			a->best = word;
			a->cost = total;
		}
	}
}

/*
 * The rest of the word begins at start, behind prefix; outer is the outermost
 * one.  Recursion ends at DEPTH_MAX prefixes.
 */
static void try_prefixes(Analysis *a, size_t start, int prefix, int outer, int cost,
						 bool with_suffix, int depth);

/* NOLINTBEGIN(misc-no-recursion): no deeper than DEPTH_MAX prefixes */
static void
try_rest(Analysis *a, size_t start, int from, int to, int outer, int cost,
		 bool with_suffix, int depth)
{
	int			chain = chain_cost[from][to];

	if (chain == NO)
		return;
	if (chain >= WITH_SUFFIX)
	{
		with_suffix = true;
		chain -= WITH_SUFFIX;
	}
	if (from == P_NONE)
		outer = to;
	cost += chain;
	try_roots(a, start, outer, cost, with_suffix, false);
	if (depth < DEPTH_MAX)
		try_prefixes(a, start, to, outer, cost, with_suffix, depth + 1);
}

/* As try_rest(), with the letter before start put back to what the nasal hid. */
static void
try_restored(Analysis *a, size_t start, char letter, int from, int to, int outer, int cost,
			 bool with_suffix, int depth)
{
	char		saved = a->text[start - 1];

	a->text[start - 1] = letter;
	try_rest(a, start - 1, from, to, outer, cost, with_suffix, depth);
	a->text[start - 1] = saved;
}

/* meN- or peN- (to), whose nasal, if any, is at start. */
typedef struct Nasal
{
	Analysis   *a;
	size_t		start;
	int			from;
	int			to;
	int			outer;
	int			cost;
	bool		with_suffix;
	int			depth;
} Nasal;

/* The root begins so many letters behind the prefix. */
static void
behind_nasal(const Nasal *n, size_t skip, int extra)
{
	try_rest(n->a, n->start + skip, n->from, n->to, n->outer, n->cost + extra, n->with_suffix, n->depth);
}

/* It begins with a letter that the nasal hid. */
static void
under_nasal(const Nasal *n, size_t skip, char letter, int extra)
{
	try_restored(n->a, n->start + skip, letter, n->from, n->to, n->outer, n->cost + extra, n->with_suffix, n->depth);
}

static void
try_m(const Nasal *n, const char *s)
{
	if (s[1] == 'b' || s[1] == 'f' || s[1] == 'v')
		behind_nasal(n, 1, 0);
	else if (s[1] == 'p')
		behind_nasal(n, 1, s[2] == 'e' ? 0 : COST_NASAL_KEPT);
	else if (is_vowel(s[1]))
	{
		under_nasal(n, 1, 'p', 0);
		behind_nasal(n, 0, COST_NASAL_ROOT);
	}
	else if (s[1] == 'r' || s[1] == 'l')
		under_nasal(n, 1, 'p', 0);	/* memproses, now memroses */
}

static void
try_ng(const Nasal *n, const char *s)
{
	int			chain = chain_cost[n->from][n->to];

	if (is_vowel(s[2]))
	{
		behind_nasal(n, 2, 0);
		under_nasal(n, 2, 'k', COST_NASAL_K);
		behind_nasal(n, 0, COST_NASAL_ROOT);
		/* mengebom */
		if (s[2] == 'e' && chain < WITH_SUFFIX && chain != NO)
			try_roots(n->a, n->start + 3, n->from == P_NONE ? n->to : n->outer, n->cost + chain + COST_MENGE, n->with_suffix, true);
	}
	else if (s[2] == 'g' || s[2] == 'h')
		behind_nasal(n, 2, 0);
	else if (s[2] == 'k' || s[2] == 'q')
		behind_nasal(n, 2, COST_NASAL_KEPT);
	else if (s[2] == 'r' || s[2] == 'l')
	{
		under_nasal(n, 2, 'k', 0);	/* mengkritik, now mengritik */
		behind_nasal(n, 2, COST_NASAL_KEPT);	/* penglihatan, pengrajin */
	}
}

static void
try_n(const Nasal *n, const char *s)
{
	if (s[1] == 'g')
		try_ng(n, s);
	else if (s[1] == 'y')
	{
		under_nasal(n, 2, 's', 0);
		behind_nasal(n, 0, COST_NASAL_ROOT);
	}
	else if (s[1] == 'c' || s[1] == 'd' || s[1] == 'j' || s[1] == 'z')
		behind_nasal(n, 1, 0);
	else if (s[1] == 't' || s[1] == 's')
		behind_nasal(n, 1, COST_NASAL_KEPT);
	else if (is_vowel(s[1]))
	{
		under_nasal(n, 1, 't', 0);
		behind_nasal(n, 0, COST_NASAL_ROOT);
	}
}

static void
try_nasal(Analysis *a, size_t start, int from, int to, int outer, int cost,
		  bool with_suffix, int depth)
{
	const char *s = a->text + start;	/* ends in '\0', so looking ahead is safe */
	Nasal		n = {a, start, from, to, outer, cost, with_suffix, depth};

	switch (s[0])
	{
		case 'm':
			try_m(&n, s);
			return;
		case 'n':
			try_n(&n, s);
			return;
		case 'l':
			/* pelajar, mempelajari */
			if (to == P_PE && strncmp(s + 1, "ajar", 4) == 0)
				behind_nasal(&n, 1, 0);
			behind_nasal(&n, 0, 0);
			return;
		case 'r':
		case 'w':
		case 'y':
			behind_nasal(&n, 0, 0);
			return;
		default:
			if (to == P_PE)
				behind_nasal(&n, 0, COST_PE_PLAIN);
			return;
	}
}

/* ber-, ter- become be-, te- before r and before a first syllable in -er-. */
static bool
loses_r(const char *s)
{
	return s[0] == 'r' || (s[0] != '\0' && !is_vowel(s[0]) && s[1] == 'e' && s[2] == 'r');
}

static void
try_prefixes(Analysis *a, size_t start, int from, int outer, int cost,
			 bool with_suffix, int depth)
{
	const char *s = a->text + start;

#define REST(skip, to, extra) \
	try_rest(a, start + (skip), from, to, outer, cost + (extra), with_suffix, depth)
#define NASAL(skip, to) \
	try_nasal(a, start + (skip), from, to, outer, cost, with_suffix, depth)

	/* A prefix, a vowel and a letter are the least. */
	if (a->len < start + 4)
		return;
	/* dedaunan, bebatuan, reruntuhan: the first syllable doubled, with -an */
	if (from == P_NONE && s[0] == s[2] && s[1] == 'e' && !a->unfinished)
		try_roots(a, start + 2, P_KE, COST_DOUBLED, true, false);
	switch (s[0])
	{
		case 'b':
			if (s[1] != 'e')
				return;
			if (s[2] == 'r')
				REST(3, P_BER, 0);
			if (loses_r(s + 2))
				REST(2, P_BER, s[2] == 'r' ? 0 : COST_BE_PLAIN);
			else if (strncmp(s + 2, "lajar", 5) == 0)
				REST(3, P_BER, 0);
			return;
		case 'd':
			if (s[1] == 'i')
				REST(2, P_DI, 0);
			return;
		case 'k':
			if (s[1] == 'e')
				REST(2, P_KE, 0);
			else if (s[1] == 'u')
				REST(2, P_KU, 0);
			else if (s[1] == 'a' && s[2] == 'u')
				REST(3, P_KAU, 0);
			return;
		case 'm':
			if (s[1] == 'e')
				NASAL(2, P_ME);
			return;
		case 'p':
			if (s[1] != 'e')
				return;
			if (s[2] == 'r')
			{
				REST(3, P_PER, 0);
				REST(2, P_PER, 0);	/* memperumit */
			}
			NASAL(2, P_PE);
			return;
		case 's':
			if (s[1] == 'e')
				REST(2, P_SE, 0);
			return;
		case 't':
			if (s[1] == 'e')
			{
				if (s[2] == 'r')
					REST(3, P_TER, 0);
				if (loses_r(s + 2))
					REST(2, P_TER, s[2] == 'r' ? 0 : COST_BE_PLAIN);
			}
			else if (a->len > start + 8 && memcmp(s, "tidak", 5) == 0)
				REST(5, P_TIDAK, 0);
			return;
	}
#undef REST
#undef NASAL
}
/* NOLINTEND(misc-no-recursion) */

/* The likeliest analysis of a word without hyphens, or NULL. */
static const FaktaWord *
analyse(const char *word, size_t len)
{
	Analysis	a;

	if (len < 3 || len > FAKTA_WORD_MAX)
		return NULL;
	memcpy(a.text, word, len);
	a.text[len] = '\0';
	a.len = len;
	a.best = NULL;
	a.cost = 0;
	a.unfinished = false;
	a.beginning = 0;
	a.ncuts = find_cuts(word, len, a.cuts);
	try_roots(&a, 0, P_NONE, 0, false, false);
	try_prefixes(&a, 0, P_NONE, P_NONE, 0, false, 1);
	return a.best;
}

/*
 * What a word without known root would be if the end of its suffix were not
 * missing, as where a person still types it or a text was cut: memberhenti-,
 * mengataka-.  NULL if nothing.
 */
static const FaktaWord *
analyse_unfinished(const char *word, size_t len)
{
	Analysis	a;

	if (len < UNFINISHED_ROOT + 2 || len > FAKTA_WORD_MAX)
		return NULL;
	memcpy(a.text, word, len);
	a.text[len] = '\0';
	a.len = len;
	a.best = NULL;
	a.cost = 0;
	a.unfinished = true;
	a.beginning = 0;
	a.ncuts = 0;
	if (ENDS(word, len, "ka"))
		add_cut(a.cuts, &a.ncuts, len - 2, S_KAN, 0);
	if (word[len - 1] == 'a')
		add_cut(a.cuts, &a.ncuts, len - 1, S_AN, 0);
	if (word[len - 1] == 'k')
		add_cut(a.cuts, &a.ncuts, len - 1, S_KAN, 0);
	/* of -nya, where it can't be the word's own */
	if (word[len - 1] == 'n' && !is_vowel(word[len - 2]))
		add_cut(a.cuts, &a.ncuts, len - 1, S_NONE, COST_NYA);
	add_cut(a.cuts, &a.ncuts, len, S_NONE, 0);
	try_roots(&a, 0, P_NONE, 0, false, false);
	try_prefixes(&a, 0, P_NONE, P_NONE, 0, false, 1);
	return a.best;
}

size_t
fakta_stem_beginning(const char *word, size_t len, size_t least, int frequency, char *out)
{
	Analysis	a;

	if (len < least + 2 || len > FAKTA_WORD_MAX)
		return 0;
	for (size_t i = 0; i < len; i++)
		if (word[i] < 'a' || word[i] > 'z')
			return 0;
	memcpy(a.text, word, len);
	a.text[len] = '\0';
	a.len = len;
	a.best = NULL;
	a.cost = 0;
	a.unfinished = true;
	a.beginning = least;
	a.least_frequency = frequency;
	a.ncuts = 0;
	try_prefixes(&a, 0, P_NONE, P_NONE, 0, false, 1);
	if (a.best == NULL)
		return 0;
	strcpy(out, a.begun);
	return strlen(out);
}

/* A root that colloquial affixes may stand around, which no name is. */
static const FaktaWord *
spoken_root(const char *text, size_t len)
{
	const FaktaWord *word = fakta_lookup(text, len);

	if (word == NULL || !(word->flags & (LEX_ROOT | LEX_DERIVED)) || (word->flags & (LEX_NAME | LEX_STOP)))
		return NULL;
	return word;
}

/* One that is not too short to be told from a name's beginning or end. */
static const FaktaWord *
colloquial_root(const char *text, size_t len)
{
	return len < COLLOQUIAL_ROOT ? NULL : spoken_root(text, len);
}

/* The same with a letter before the text, which a nasal hid. */
static const FaktaWord *
with_letter(char letter, const char *text, size_t len)
{
	char		base[FAKTA_WORD_MAX + 1];

	base[0] = letter;
	memcpy(base + 1, text, len);
	return colloquial_root(base, len + 1);
}

static const FaktaWord *
likelier(const FaktaWord *a, const FaktaWord *b)
{
	if (a == NULL || b == NULL)
		return a ? a : b;
	return fakta_root(b)->freq > fakta_root(a)->freq ? b : a;
}

/*
 * Everyday speech: ng-, nge-, ny- for meN-, and -in for -kan and -i: ngomongin,
 * ngedrop, ngecek, nyariin, dengerin.  NULL if it is none.
 */
static const FaktaWord *
analyse_colloquial(const char *word, size_t len)
{
	size_t		end[2] = {len, 0};

	if (ENDS(word, len, "nya"))
		end[0] -= 3;
	if (ENDS(word, end[0], "in"))
		end[1] = end[0] - 2;
	for (int i = 1; i >= 0; i--)
	{
		const FaktaWord *found;
		size_t		n = end[i];

		if (n < COLLOQUIAL_ROOT)
			continue;
		found = i == 1 ? colloquial_root(word, n) : NULL;
		if (found == NULL && word[0] == 'n' && word[1] == 'g')
		{
			if (word[2] == 'e')
				found = n == 6 && is_one_syllable(word + 3, 3) ? spoken_root(word + 3, 3) : colloquial_root(word + 3, n - 3);
			if (found == NULL && is_vowel(word[2]))
				found = likelier(colloquial_root(word + 2, n - 2), with_letter('k', word + 2, n - 2));
			else if (found == NULL)
				found = colloquial_root(word + 2, n - 2);
		}
		else if (found == NULL && word[0] == 'n' && word[1] == 'y')
			found = likelier(with_letter('s', word + 2, n - 2), with_letter('c', word + 2, n - 2));
		if (found != NULL)
			return found;
	}
	return NULL;
}

/*
 * Prefixes of loans, which are written as one with any word.  The lexeme is
 * what stands behind: pascabencana is searched for as bencana.
 */
static const struct
{
	char		text[7];
	uint8_t		len;
	uint8_t		rest;			/* letters that must follow; names begin in pra- */
}			loan_prefixes[] =
{
	{"anti", 4, 4}, {"antar", 5, 4}, {"eks", 3, 5}, {"ekstra", 6, 4}, {"kontra", 6, 4},
	{"maha", 4, 5}, {"mega", 4, 5}, {"mikro", 5, 4}, {"multi", 5, 4}, {"nir", 3, 4},
	{"non", 3, 4}, {"pasca", 5, 4}, {"pra", 3, 5}, {"pro", 3, 5}, {"semi", 4, 4},
	{"sub", 3, 5}, {"super", 5, 5}, {"swa", 3, 4}, {"tuna", 4, 4}, {"ultra", 5, 4},
};

static const FaktaWord *
analyse_loan(const char *word, size_t len)
{
	for (size_t i = 0; i < sizeof(loan_prefixes) / sizeof(loan_prefixes[0]); i++)
	{
		size_t		cut = loan_prefixes[i].len;
		const FaktaWord *rest;

		if (len < cut + loan_prefixes[i].rest || memcmp(word, loan_prefixes[i].text, cut) != 0)
			continue;
		rest = fakta_lookup(word + cut, len - cut);
		if (rest != NULL && (rest->flags & (LEX_ROOT | LEX_DERIVED)) != 0)
			return rest;
		rest = analyse(word + cut, len - cut);
		if (rest != NULL && (rest->flags & (LEX_ROOT | LEX_DERIVED)) != 0)
			return rest;
	}
	return NULL;
}

/* An entry that answers for itself, NULL if the word wants an analysis. */
static const FaktaWord *
look_up(const char *word, size_t len)
{
	const FaktaWord *entry = fakta_lookup(word, len);

	if (entry != NULL && (entry->flags & (LEX_ROOT | LEX_DERIVED | LEX_NAME)) != 0)
		return entry;
	return NULL;
}

static const FaktaWord *
known(const char *word, size_t len)
{
	const FaktaWord *entry = look_up(word, len);

	if (entry == NULL)
		entry = analyse(word, len);
	if (entry == NULL)
		entry = analyse_loan(word, len);
	return entry;
}

/*
 * The word with runs of three and more equal letters shortened to most of them,
 * into out: lainnnya, bangeeet.  Returns the new length, or len if there is none.
 */
static size_t
shorten_runs(const char *word, size_t len, size_t most, char *out)
{
	size_t		n = 0,
				run = 0;
	bool		any = false;

	for (size_t i = 0; i < len; i++)
	{
		run = i > 0 && word[i] == word[i - 1] ? run + 1 : 1;
		/* how long the run is shows only behind it */
		if (run == 3 && is_letter(word[i]))
		{
			any = true;
			n -= 2 - most;
		}
		if (run < 3 || !is_letter(word[i]))
			out[n++] = word[i];
	}
	return any ? n : len;
}

/* The entry of a word that is spoken, misspelt or unfinished, or NULL. */
static const FaktaWord *
known_loosely(const char *word, size_t len)
{
	char		shorter[FAKTA_WORD_MAX + 1];
	const FaktaWord *entry;

	for (size_t i = 0; i < len; i++)
		if (word[i] < 'a' || word[i] > 'z')
			return NULL;
	entry = analyse_colloquial(word, len);
	/* karyawanny-, but not skinny */
	if (entry == NULL && ENDS(word, len, "ny") && len >= (word[len - 3] == 'n' ? 7 : 6))
		entry = known(word, len - 2);
	for (size_t most = 2; most > 0 && entry == NULL; most--)
	{
		size_t		n = shorten_runs(word, len, most, shorter);

		if (n == len || n < RUNS_LEFT)
			break;
		entry = known(shorter, n);
	}
	return entry ? entry : analyse_unfinished(word, len);
}

/* What may stand before the first half: berbondong-bondong, diulang-ulang. */
static bool
is_prefix(const char *text, size_t len)
{
	return len == 0 || is_listed(hyphen_prefixes, text, len);
}

/* sayur-mayur, lauk-pauk: another beginning; warna-warni, gerak-gerik: other vowels */
static bool
is_echo(const char *a, const char *b, size_t len)
{
	bool		skeleton = true;

	if (len < 4)
		return false;
	if (memcmp(a + 1, b + 1, len - 1) == 0)
		return true;
	for (size_t i = 0; i < len; i++)
		skeleton &= a[i] == b[i] || (is_vowel(a[i]) && is_vowel(b[i]));
	return skeleton;
}

/*
 * Two halves of a reduplication as one word without it, into out: karyawan for
 * karyawan-karyawan, kebaratan for kebarat-baratan.  0 if they are none.
 */
static size_t
join_halves(const char *a, size_t alen, const char *b, size_t blen, char *out)
{
	Cut			cuts[CUTS_MAX];
	int			ncuts;
	const FaktaWord *aroot,
			   *broot;

	if (alen < PART_MIN || blen < PART_MIN)
		return 0;

	/* the same again, prefixes before, suffixes behind; the longest first */
	ncuts = find_cuts(b, blen, cuts);
	for (int i = ncuts; i-- > 0;)
	{
		size_t		half = cuts[i].end;

		if (half <= alen && memcmp(a + alen - half, b, half) == 0 &&
			is_prefix(a, alen - half))
		{
			memcpy(out, a, alen);
			memcpy(out + alen, b + half, blen - half);
			return alen + blen - half;
		}
	}

	/* tolong-menolong, cinta-mencintai */
	aroot = known(a, alen);
	broot = known(b, blen);
	if (aroot != NULL && broot != NULL && fakta_root(aroot) == fakta_root(broot))
	{
		memcpy(out, a, alen);
		return alen;
	}

	/* sayur-mayur, berwarna-warni, bolak-balik: one half is a word, one its echo */
	for (int i = ncuts; i-- > 0;)
	{
		size_t		half = cuts[i].end;

		if (half > alen || !is_prefix(a, alen - half) || !is_echo(a + alen - half, b, half))
			continue;
		if (aroot != NULL &&
			(broot == NULL || fakta_root(aroot)->freq >= fakta_root(broot)->freq))
		{
			memcpy(out, a, alen);
			return alen;
		}
		if (broot != NULL)
		{
			memcpy(out, b, blen);
			return blen;
		}
	}
	return 0;
}

/*
 * A hyphenated word as one without hyphen, into out, or as a compound of the
 * lexicon, into out likewise.  0 if it is no single word.
 */
static size_t
join_parts(const char *word, size_t len, char *out)
{
	const char *first = word,
			   *end = word + len,
			   *hyphen;
	bool		affixed = false;

	/* The lexicon knows some with their hyphens: undang-undang, lay-off. */
	if (look_up(word, len) != NULL || analyse(word, len) != NULL)
	{
		memcpy(out, word, len);
		return len;
	}

	for (;;)
	{
		for (hyphen = end; hyphen > first && hyphen[-1] != '-';)
			hyphen--;
		/* now behind the last hyphen */
		if (hyphen - first < 2 || !is_listed(hyphen_suffixes, hyphen, (size_t) (end - hyphen)))
			break;
		/* Korean names end in -an, -i, -ku too: what is before must be longer. */
		if (hyphen - first < 4 && end - hyphen < 3 && is_letter(first[0]))
			break;
		end = hyphen - 1;
		affixed = true;
	}
	while ((hyphen = memchr(first, '-', (size_t) (end - first))) != NULL &&
		   end - hyphen > 1 && is_listed(hyphen_prefixes, first, (size_t) (hyphen - first)))
	{
		first = hyphen + 1;
		affixed = true;
	}

	len = (size_t) (end - first);
	hyphen = memchr(first, '-', len);
	if (hyphen != NULL && memchr(hyphen + 1, '-', (size_t) (end - hyphen - 1)) == NULL)
	{
		size_t		joined;

		if (affixed && look_up(first, len) != NULL)
			joined = 0;
		else
			joined = join_halves(first, (size_t) (hyphen - first), hyphen + 1,
								 (size_t) (end - hyphen - 1), out);
		if (joined > 0)
			return joined;
	}
	if (!affixed)
		return 0;
	memcpy(out, first, len);
	return len;
}

/*
 * Reduplication written with a 2: karyawan2, besar2an.  Takes the mark out and
 * returns the new length, or len if there is none.
 */
static size_t
drop_two(const char *word, size_t len, char *out)
{
	size_t		at = 0,
				mark;

	/* a bare B2 is the mark in LATIN1; after another high byte it is UTF-8's */
	while (at < len && (is_letter(word[at]) || word[at] == '-') &&
		   !((unsigned char) word[at] == 0xB2 && at > 0 && (unsigned char) word[at - 1] < 128) &&
		   !((unsigned char) word[at] == 0xC2 && at + 1 < len &&
			 (unsigned char) word[at + 1] == 0xB2))
		at++;
	if (at < 3 || at == len)
		return len;
	if (word[at] == '2' || (unsigned char) word[at] == 0xB2)
		mark = 1;
	else if ((unsigned char) word[at] == 0xC2)
		mark = 2;
	else
		return len;
	if (at + mark < len && !is_listed(hyphen_suffixes, word + at + mark, len - at - mark))
		return len;
	/* gas2, but not pm2 */
	if (at < 4 && look_up(word, at) == NULL)
		return len;
	memcpy(out, word, at);
	memcpy(out + at, word + at + mark, len - at - mark);
	return len - mark;
}

/*
 * Most words without a known root are names, foreign or misspelt, and Snowball
 * strips what looks like an affix from all of them: Pertamina, Bernabeu,
 * Setiawan, Ferrari.  So it is asked only about words with an affix that hardly
 * any name has: a verb's di-, ter- or meN- with its nasal, -kan, or the
 * circumfix of a noun.
 */
#define SNOWBALL_MIN	8		/* letters of the word */
#define SNOWBALL_LEFT	4		/* and of its stem */

static bool
is_derivation(const char *word, size_t len)
{
	bool		an = ENDS(word, len, "an") && word[len - 3] != 'w';

	if (ENDS(word, len, "kan"))
		return true;
	switch (word[0])
	{
		case 'b':
			return an && word[1] == 'e' && word[2] == 'r';
		case 'd':
			return word[1] == 'i' && !is_vowel(word[2]) && is_vowel(word[3]);
		case 'k':
			return an && word[1] == 'e' && !is_vowel(word[2]);
		case 'm':
			return word[1] == 'e' && (word[2] == 'm' || word[2] == 'n');
		case 'p':
			return an && word[1] == 'e' && (word[2] == 'm' || word[2] == 'n' || word[2] == 'r');
		case 't':
			return word[1] == 'e' && word[2] == 'r' && word[3] != 'r' && !is_vowel(word[3]);
	}
	return false;
}

/*
 * The stem of a word whose root the lexicon does not know: *len is set, and the
 * text to be taken is returned, word itself if Snowball is not to be trusted.
 */
static const char *
guarded_snowball(struct sb_stemmer *snowball, const char *word, size_t *len)
{
	const char *stem;
	size_t		stem_len;

	if (snowball == NULL || *len < SNOWBALL_MIN)
		return word;
	for (size_t i = 0; i < *len; i++)
	{
		if (word[i] < 'a' || word[i] > 'z')
			return word;
	}
	if (!is_derivation(word, *len))
		return word;
	stem = (const char *) sb_stemmer_stem(snowball, (const sb_symbol *) word, (int) *len);
	if (stem == NULL)
		return word;
	stem_len = (size_t) sb_stemmer_length(snowball);
	if (stem_len < SNOWBALL_LEFT)
		return word;
	*len = stem_len;
	return stem;
}

/* Does what is left of a clitic look like a word? */
static bool
looks_like_word(const char *word, size_t len)
{
	if (len < 4)
		return false;
	for (size_t i = 0; i < len; i++)
	{
		if (is_vowel(word[i]))
			return true;
	}
	return false;
}

static void
set_text(FaktaStem *result, const FaktaWord *word, const char *text, size_t len)
{
	result->word = word;
	result->len = len;
	memcpy(result->text, text, len);
	result->text[len] = '\0';
}

static void
set_root(FaktaStem *result, const FaktaWord *word)
{
	const FaktaWord *root = fakta_root(word);
	const char *form = fakta_form(root);

	set_text(result, root, form, strlen(form));
}

void
fakta_stem(struct sb_stemmer *snowball, const char *word, size_t len, FaktaStem *result)
{
	char		undoubled[FAKTA_WORD_MAX + 1],
				joined[FAKTA_WORD_MAX + 1],
				begun[FAKTA_WORD_MAX + 1];
	size_t		begun_len;
	const FaktaWord *entry;

	if (len > FAKTA_WORD_MAX)
		len = FAKTA_WORD_MAX;
	entry = look_up(word, len);
	if (entry != NULL)
	{
		set_root(result, entry);
		return;
	}

	if (len > 3)
	{
		size_t		n = drop_two(word, len, undoubled);

		if (n < len)
		{
			word = undoubled;
			len = n;
		}
	}
	if (memchr(word, '-', len) != NULL)
	{
		size_t		n = join_parts(word, len, joined);

		if (n > 0)
		{
			word = joined;
			len = n;
		}
	}

	entry = known(word, len);
	if (entry != NULL)
	{
		set_root(result, entry);
		return;
	}

	/* An entry that only carries classes is a word all the same. */
	entry = fakta_lookup(word, len);
	if (entry != NULL)
	{
		set_text(result, entry, word, len);
		return;
	}

	entry = known_loosely(word, len);
	if (entry != NULL)
	{
		set_root(result, entry);
		return;
	}

	begun_len = fakta_stem_beginning(word, len, BEGINNING_ROOT, BEGINNING_FREQUENCY, begun);
	if (begun_len > 0)
	{
		set_text(result, NULL, begun, begun_len);
		return;
	}

	if (ENDS(word, len, "nyalah") && looks_like_word(word, len - 6))
		len -= 6;
	else if (ENDS(word, len, "nya") && looks_like_word(word, len - 3))
		len -= 3;
	else if (ENDS(word, len, "pun") && len >= 8 && looks_like_word(word, len - 3))
		len -= 3;
	word = guarded_snowball(snowball, word, &len);
	set_text(result, NULL, word, len);
}

/* What fakta_hyphen_joins() said of words, which repeat in all texts. */
#define HYPHENED		256
static struct
{
	char		word[22];
	uint8_t		len;			/* 0 = unused */
	bool		joins;
}			hyphened[HYPHENED];

bool
fakta_hyphen_joins(const char *word, size_t len)
{
	char		joined[FAKTA_WORD_MAX + 1];
	uint32_t	at;

	if (len > FAKTA_WORD_MAX)
		return false;
	if (len > sizeof(hyphened[0].word))
		return join_parts(word, len, joined) > 0;
	at = fakta_word_hash(word, len) & (HYPHENED - 1);
	if (hyphened[at].len != len || memcmp(hyphened[at].word, word, len) != 0)
	{
		hyphened[at].joins = join_parts(word, len, joined) > 0;
		hyphened[at].len = (uint8_t) len;
		memcpy(hyphened[at].word, word, len);
	}
	return hyphened[at].joins;
}
