/*
 * run.c
 *		The short way through a text: runs of plain words, for facts.
 *
 * Most of an article is words of ASCII letters with a space or one mark
 * between them.  What is neither goes the long way of scan.c, with the same
 * result; test/fuzz compares the two.
 */
#include "text/scan.h"

#include <string.h>

#include "text/letters.h"
#include "text/stem.h"

/*
 * Classes of bytes for fakta_scan_run().  After a letter, what has no bit END
 * might make the word another token: an apostrophe, a digit, the rest of an
 * address, a hyphen, any byte above 127.
 */
#define RUN_LETTER	0x01
#define RUN_SPACE	0x04
#define RUN_LINE	0x08
#define RUN_MARK	0x10		/* stands by itself and is no symbol */
#define RUN_STOP	0x20		/* a mark that ends a sentence */
#define RUN_END		0x40		/* a word before it is plain */
#define RUN_END_IF	0x80		/* so it is before '.' and ':', where a space follows; before '.'
								 * also where any other END does */

#define L RUN_LETTER
#define S (RUN_SPACE | RUN_END)
#define N (RUN_SPACE | RUN_LINE | RUN_END)
#define M (RUN_MARK | RUN_END)
#define Q (RUN_MARK | RUN_STOP | RUN_END)
#define P (RUN_MARK | RUN_STOP | RUN_END_IF)
#define C (RUN_MARK | RUN_END_IF)
#define X RUN_MARK
#define E RUN_END
static const uint8_t run_class[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, S, N, 0, 0, N, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	S, Q, M, M, E, E, E, X, M, M, M, X, M, X, P, M,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, C, M, E, M, M, Q,
	X, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
	L, L, L, L, L, L, L, L, L, L, L, M, M, M, M, X,
	M, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
	L, L, L, L, L, L, L, L, L, L, L, M, M, M, M, 0
};
#undef L
#undef S
#undef N
#undef M
#undef Q
#undef P
#undef C
#undef X
#undef E

/* Bytes at the end of a text in which fakta_scan_run() may not read on unasked. */
#define RUN_TAIL	20
/* Bytes that it copies then, with as many spaces behind them. */
#define RUN_COPY	40

/* Sets flags (the lowest bits), type and hint of a token, which stand side by side. */
static inline void
set_bits(FaktaToken *t, uint32_t bits)
{
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	memcpy(&t->flags, &bits, sizeof(bits));
#else
	t->flags = (uint16_t) bits;
	t->type = (uint8_t) (bits >> 16);
	t->hint = (uint8_t) (bits >> 24);
#endif
}

/* Bits of the clitics that a letter may be the last, second and third last of. */
#define NYA 1
#define LAH 2					/* and -kah */
#define PUN 4
#define KU	8					/* and -mu */
static const uint8_t clitic_end[3][32] = {
	{[1] = NYA, [8] = LAH, [14] = PUN, [21] = KU},
	{[25] = NYA, [1] = LAH, [21] = PUN, [11] = KU, [13] = KU},
	{KU, KU, KU, KU, KU, KU, KU, KU, KU, KU, KU, KU | LAH, KU | LAH, KU, KU | NYA, KU,
	KU | PUN, KU, KU, KU, KU, KU, KU, KU, KU, KU, KU, KU, KU, KU, KU, KU}
};

/* The clitic that may stand at the end of a word of letters, else 0. */
static inline uint8_t
clitic_at(const char *end)
{
	return clitic_end[0][end[-1] & 31] & clitic_end[1][end[-2] & 31] & clitic_end[2][end[-3] & 31];
}

/* Letters of a clitic. */
static inline size_t
clitic_len(uint8_t clitic)
{
	return clitic == KU ? 2 : 3;
}
#undef NYA
#undef LAH
#undef PUN
#undef KU

/*
 * The letters of a word that begins with sixteen of them: what fakta_scan_run()
 * wants to know of it.  Not inline, nor is what follows, so that the registers
 * are for what is frequent.
 */
static __attribute__((noinline)) size_t
read_long_word(const char *start, const char *end, uint32_t *hash, uint32_t *capitals)
{
	FaktaLetters l = fakta_read_letters(start, 16);
	uint64_t	chunks = fakta_hash_chunks(0, l.first, l.second);
	const char *p = start + 16;

	*capitals = l.capitals;
	while (l.len == 16 && p < end)
	{
		l = fakta_read_letters(p, (size_t) (end - p));
		if (l.len > 0)
			chunks = fakta_hash_chunks(chunks, l.first, l.second);
		/* only whether all are capitals counts of these */
		if (l.capitals != (1u << l.len) - 1)
			*capitals &= 0x7FFF;
		p += l.len;
	}
	*hash = fakta_hash_end(chunks);
	return (size_t) (p - start);
}

/* What the word hints at without its clitic, which may be told of, and its hash. */
static __attribute__((noinline)) uint8_t
bare_hint(const char *start, size_t len, uint8_t clitic, uint32_t *hash)
{
	size_t		rest = len - clitic_len(clitic);
	FaktaLetters l;

	*hash = 0;
	if (len < 5 || rest < 3)
		return 0;
	if (len > 16)
		return 0xFF;
	l = fakta_read_letters(start, 16);
	*hash = fakta_prefix_hash(l.first, l.second, rest);
	return fakta_hint(*hash);
}

/* The flags of a word whose second letter is a capital. */
static __attribute__((noinline)) uint16_t
capital_flags(const char *start, size_t len, uint32_t capitals)
{
	if (capitals == (1u << (len < 16 ? len : 16)) - 1)
		return TF_CAPITAL | TF_CAPITALS;
	return (capitals & 1) || fakta_capital_behind(start, len) ? TF_CAPITAL : 0;
}

/*
 * A run on its way.  Only functions that are inlined get it, so that it lives in
 * registers.
 */
typedef struct Run
{
	FaktaScan  *scan;
	uintptr_t	origin;			/* the address that the text's first byte would have there */
	const char *third;			/* no word that ends before it has a clitic */
	const char *p;				/* what comes next */
	const char *end;
	const char *readable;		/* bytes may be read before it */
	const char *limit;			/* no token begins here or behind it */
	FaktaToken *tokens;
	FaktaToken *t;				/* the next one to be written */
	uint32_t	base;			/* flags that it has whatever it is */
	uint32_t	all;			/* flags and hints as set_bits() takes them */
	bool		fresh;			/* a sentence may begin */
	uint32_t	before;			/* the hash of the token before */
	bool		unsure;			/* the word before is not TF_PLAIN, and ... */
	uint32_t	bare_before;	/* its hash without its clitic, 0 if that is not known */
} Run;

/* The word that begins at p. */
typedef struct Word
{
	size_t		len;
	uint32_t	hash;
	uint32_t	flags;
	uint32_t	hint;
	uint8_t		behind;			/* the class of what is behind it */
} Word;

/* Of the byte at p. */
static inline uint8_t
class_at(const char *p)
{
	return run_class[(unsigned char) *p];
}

/* Where in the text is it? */
static inline size_t
place(const Run *run, const char *p)
{
	return (size_t) ((uintptr_t) p - run->origin);
}

/* Sets where a run reads; tail has room for the copy of a text's end. */
static inline void
set_bounds(Run *run, size_t stop, uint32_t room, char *tail)
{
	const FaktaScan *scan = run->scan;
	const char *text = scan->text;
	size_t		offset = 0;

	run->end = text + scan->len;
	run->readable = run->end;
	/* so that a word, the mark behind it and what follows that may be read unasked */
	if (scan->len - scan->at > RUN_TAIL)
		run->limit = run->end - RUN_TAIL;
	else
	{
		size_t		n = scan->len < RUN_COPY ? scan->len : RUN_COPY;

		memcpy(tail, run->end - n, n);
		memset(tail + n, ' ', RUN_TAIL);
		offset = scan->len - n;
		text = tail;
		run->limit = run->end = tail + n;
		run->readable = run->end + RUN_TAIL;
	}
	run->origin = (uintptr_t) text - offset;
	run->third = text + 3;
	run->p = text + (scan->at - offset);
	if (stop < place(run, run->limit))
		run->limit = stop > scan->at ? text + (stop - offset) : run->p;
	/* no token has less than a byte */
	if (run->limit - run->p > (ptrdiff_t) room)
		run->limit = run->p + room;
}

/* Is a word plain before a mark that may also stand in an address? */
static inline bool
ends_before(const char *mark)
{
	uint8_t		cls = class_at(mark);
	uint8_t		next = class_at(mark + 1);

	/* no address goes on with a full stop and a quotation mark */
	return (cls & RUN_END_IF) && (next & RUN_SPACE || (next & RUN_END && *mark == '.'));
}

/* Reads the letters of a word; false if it needs the long way. */
static inline bool
read_word(const Run *run, Word *word)
{
	FaktaLetters l = fakta_read_letters(run->p, 16);
	uint32_t	capitals = l.capitals;

	word->len = l.len;
	word->hash = fakta_hash_end(fakta_hash_chunks(0, l.first, l.second));
	if (fakta_unlikely(word->len == 16))
	{
		word->len = read_long_word(run->p, run->end, &word->hash, &capitals);
		if (word->len > FAKTA_WORD_MAX || (size_t) (run->readable - run->p) < word->len + 2)
			return false;
	}
	word->behind = class_at(run->p + word->len);
	if (fakta_unlikely(!(word->behind & RUN_END)) && !ends_before(run->p + word->len))
		return false;
	word->flags = run->base | (capitals & 1) * TF_CAPITAL;
	if (fakta_unlikely(capitals & 6))
		word->flags |= capital_flags(run->p, word->len, capitals);
	return true;
}

/*
 * Notes that a sentence or a line begins with a word; false if the run ends
 * before it, which then is the first word of the next run.
 */
static inline bool
begin_sentence(Run *run, Word *word)
{
	FaktaScan  *scan = run->scan;
	bool		any = scan->last.type != TOK_END;

	for (const FaktaToken *k = run->tokens; k < run->t && !any; k++)
		any = k->type != TOK_BLANK;
	if ((word->flags & TF_CAPITAL) || !any)
	{
		if (run->t > run->tokens)
			return false;
		word->flags |= TF_SENTENCE;
	}
	if (scan->line)
		word->flags |= TF_LINE;
	scan->stop = scan->line = run->fresh = false;
	return true;
}

/*
 * Sets what a word may be, and whether the word before and this one may begin a
 * phrase, of both with and without their clitics.
 */
static inline void
add_hints(Run *run, Word *word)
{
	const char *end = run->p + word->len;
	uint8_t		clitic = end > run->third ? clitic_at(end) : 0;

	word->hint = fakta_hint(word->hash);
	word->flags |= fakta_pair_hint(run->before, word->hash) * TF_PAIR;
	if (fakta_unlikely(run->unsure))
	{
		if (run->bare_before == 0 || fakta_pair_hint(run->bare_before, word->hash))
			word->flags |= TF_PAIR;
		run->unsure = false;
	}
	else
		run->bare_before = 0;
	if (fakta_unlikely(clitic))
	{
		uint32_t	bare_hash;
		uint8_t		bare = bare_hint(run->p, word->len, clitic, &bare_hash);

		if (bare)
		{
			word->hint |= bare;
			word->flags &= ~TF_PLAIN;
			if (run->t > run->tokens &&
				(bare_hash == 0 || run->bare_before != 0 || fakta_pair_hint(run->before, bare_hash)))
				word->flags |= TF_PAIR;
			run->unsure = true;
			run->bare_before = bare_hash;
		}
	}
	run->before = word->hash;
}

/* Writes a token of the next len bytes, and goes on behind it. */
static inline void
put_token(Run *run, size_t len, uint32_t hash, uint16_t entry, uint32_t bits)
{
	FaktaToken *t = run->t++;

	t->start = (uint32_t) place(run, run->p);
	t->len = (uint32_t) len;
	t->hash = hash;
	t->entry = entry;
	set_bits(t, bits);
	run->p += len;
	run->base = TF_PLAIN;
}

static inline void
put_word(Run *run, const Word *word)
{
	uint32_t	bits = word->flags | word->hint << 24;

	run->all |= bits;
	put_token(run, word->len, word->hash, FAKTA_UNKNOWN, bits | TOK_ASCIIWORD << 16);
}

static inline void
put_mark(Run *run, uint8_t cls)
{
	if (cls & RUN_STOP)
	{
		FaktaChar	c = {(unsigned char) *run->p, 1, CH_PUNCT};

		if (run->t > run->tokens && run->t[-1].type != TOK_BLANK)
			run->scan->last = run->t[-1];
		fakta_scan_mark(run->scan, c, place(run, run->p));
		run->fresh |= run->scan->stop;
	}
	put_token(run, 1, 0, 0, run->base | TOK_BLANK << 16);
	run->before = 0;
	run->unsure = false;
}

/* One space mostly; what follows it may be another. */
static inline void
skip_space(Run *run, uint8_t cls)
{
	if (cls & RUN_SPACE)
	{
		run->base = TF_PLAIN | TF_GAP;
		if (fakta_unlikely(cls & RUN_LINE))
			run->fresh = run->scan->line = true;
		run->p++;
	}
}

/* Tells the scanner how far the run came, and what it found. */
static inline void
leave(const Run *run)
{
	FaktaScan  *scan = run->scan;

	for (const FaktaToken *last = run->t; last > run->tokens; last--)
		if (last[-1].type != TOK_BLANK)
		{
			scan->last = last[-1];
			break;
		}
	/* the space that was put behind the text's end is none of it */
	scan->at = place(run, run->p < run->end ? run->p : run->end);
	scan->stuck = run->p < run->limit && !run->fresh;
	scan->gap = (run->base & TF_GAP) != 0;
	scan->flags |= (uint16_t) run->all;
	scan->hints |= (uint8_t) (run->all >> 24);
}

/*
 * For facts: words of ASCII letters, the space between them and single marks,
 * which are most of a text, without the long way of fakta_scan_next() and with
 * the same result, but for the look-up that is left for later.  Ends before
 * anything else, before a token that begins at stop or behind it, and before
 * one that begins a sentence, unless that is the first.  Returns the number of
 * tokens, at most room.
 *
 * Nothing here branches on what a reader could not guess of the next word, its
 * length above all: a wrong guess costs more than all the work on a word.
 */
uint32_t
fakta_scan_run(FaktaScan *scan, size_t stop, FaktaToken *tokens, uint32_t room)
{
	char		tail[RUN_COPY + RUN_TAIL];
	Run			run = {.scan = scan, .tokens = tokens, .t = tokens};

	set_bounds(&run, stop, room, tail);
	run.base = TF_PLAIN | (scan->gap ? TF_GAP : 0);
	run.fresh = scan->stop || scan->line;
	while (run.p < run.limit)
	{
		uint8_t		cls = class_at(run.p);

		if (cls & RUN_LETTER)
		{
			Word		word;

			if (!read_word(&run, &word) || (fakta_unlikely(run.fresh) && !begin_sentence(&run, &word)))
				break;
			add_hints(&run, &word);
			put_word(&run, &word);
			cls = word.behind;
		}
		else if (cls & RUN_MARK)
		{
			put_mark(&run, cls);
			cls = class_at(run.p);
		}
		else if (!(cls & RUN_SPACE))
			break;
		skip_space(&run, cls);
	}
	leave(&run);
	return (uint32_t) (run.t - tokens);
}
