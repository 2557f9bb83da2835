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
	const char *text = scan->text;
	size_t		offset = 0;		/* of text in the text */
	const char *p = text + scan->at;
	const char *end = text + scan->len;
	const char *limit;
	const char *zero;			/* where the text would begin */
	FaktaToken *t = tokens;
	uint32_t	base = TF_PLAIN | (scan->gap ? TF_GAP : 0);
	uint32_t	all = 0;		/* flags and hints as set_bits() takes them */
	uint32_t	before = 0;		/* the hash of the token before */
	bool		fresh = scan->stop || scan->line;
	bool		unsure = false; /* the word before is not TF_PLAIN, and ... */
	uint32_t	bare_before = 0;	/* its hash without its clitic, 0 if that is not known */
	char		tail[RUN_COPY + RUN_TAIL];

	/* so that a word, the mark behind it and what follows that may be read unasked */
	if (scan->len - scan->at > RUN_TAIL)
		limit = end - RUN_TAIL;
	else
	{
		size_t		n = scan->len < RUN_COPY ? scan->len : RUN_COPY;

		memcpy(tail, end - n, n);
		memset(tail + n, ' ', RUN_TAIL);
		offset = scan->len - n;
		text = tail;
		p = tail + (scan->at - offset);
		limit = end = tail + n;
	}
	if (stop < (size_t) (limit - text) + offset)
		limit = stop > scan->at ? text + (stop - offset) : p;
	/* no token has less than a byte */
	if (limit - p > (ptrdiff_t) room)
		limit = p + room;
	/* before the third byte a word has no clitic, and nothing stands before it */
	zero = text + 3;

	while (p < limit)
	{
		uint8_t		cls = run_class[(unsigned char) *p];

		if (cls & RUN_LETTER)
		{
			const char *start = p;
			FaktaLetters l = fakta_read_letters(p, 16);
			uint32_t	hash = fakta_hash_end(fakta_hash_chunks(0, l.first, l.second));
			uint32_t	capitals = l.capitals;
			size_t		len = l.len;
			uint32_t	flags;
			uint32_t	hint;
			uint8_t		clitic;

			if (fakta_unlikely(len == 16))
			{
				len = read_long_word(start, end, &hash, &capitals);
				if (len > FAKTA_WORD_MAX || (text != tail && (size_t) (end - p) < len + 2))
					break;
			}
			p += len;
			cls = run_class[(unsigned char) *p];
			if (fakta_unlikely(!(cls & RUN_END)))
			{
				uint8_t		next = run_class[(unsigned char) p[1]];

				/* no address goes on with a full stop and a quotation mark */
				if (!(cls & RUN_END_IF) || !(next & RUN_SPACE || (next & RUN_END && *p == '.')))
				{
					p = start;
					break;
				}
			}
			hint = fakta_hint(hash);
			flags = base | (capitals & 1) * TF_CAPITAL | fakta_pair_hint(before, hash) * TF_PAIR;
			before = hash;
			if (fakta_unlikely(capitals & 6))
				flags |= capital_flags(start, len, capitals);
			clitic = p > zero ? clitic_at(p) : 0;
			/* the word before without its clitic may begin a phrase, too */
			if (fakta_unlikely(unsure))
			{
				if (bare_before == 0 || fakta_pair_hint(bare_before, hash))
					flags |= TF_PAIR;
				unsure = false;
			}
			else
				bare_before = 0;
			if (fakta_unlikely(clitic))
			{
				uint32_t	bare_hash;
				uint8_t		bare = bare_hint(start, len, clitic, &bare_hash);

				if (bare)
				{
					hint |= bare;
					flags &= ~TF_PLAIN;
					if (t > tokens && (bare_hash == 0 || bare_before != 0 || fakta_pair_hint(t[-1].hash, bare_hash)))
						flags |= TF_PAIR;
					unsure = true;
					bare_before = bare_hash;
				}
			}
			if (fakta_unlikely(fresh))
			{
				bool		any = scan->last.type != TOK_END;

				for (const FaktaToken *k = tokens; k < t && !any; k++)
					any = k->type != TOK_BLANK;
				if ((flags & TF_CAPITAL) || !any)
				{
					if (t > tokens)
					{
						p = start;
						break;
					}
					flags |= TF_SENTENCE;
				}
				if (scan->line)
					flags |= TF_LINE;
				scan->stop = scan->line = fresh = false;
			}
			t->start = (uint32_t) ((size_t) (start - text) + offset);
			t->len = (uint32_t) len;
			t->hash = hash;
			t->entry = FAKTA_UNKNOWN;
			set_bits(t, flags | TOK_ASCIIWORD << 16 | hint << 24);
			all |= flags | hint << 24;
			t++;
			base = TF_PLAIN;
		}
		else if (cls & RUN_MARK)
		{
			if (cls & RUN_STOP)
			{
				FaktaChar	c = {(unsigned char) *p, 1, CH_PUNCT};

				if (t > tokens && t[-1].type != TOK_BLANK)
					scan->last = t[-1];
				fakta_scan_mark(scan, c, (size_t) (p - text) + offset);
				fresh |= scan->stop;
			}
			t->start = (uint32_t) ((size_t) (p - text) + offset);
			t->len = 1;
			t->hash = before = 0;
			t->entry = 0;
			set_bits(t, base | TOK_BLANK << 16);
			base = TF_PLAIN;
			unsure = false;
			t++;
			p++;
			cls = run_class[(unsigned char) *p];
		}
		else if (!(cls & RUN_SPACE))
			break;
		/* one space mostly; more of them come here again */
		if (cls & RUN_SPACE)
		{
			base = TF_PLAIN | TF_GAP;
			if (fakta_unlikely(cls & RUN_LINE))
				fresh = scan->line = true;
			p++;
		}
	}
	for (const FaktaToken *last = t; last > tokens; last--)
		if (last[-1].type != TOK_BLANK)
		{
			scan->last = last[-1];
			break;
		}
	/* the space that was put behind the text's end is none of it */
	scan->at = (size_t) ((p < end ? p : end) - text) + offset;
	scan->stuck = p < limit && !fresh;
	scan->gap = (base & TF_GAP) != 0;
	scan->flags |= (uint16_t) all;
	scan->hints |= (uint8_t) (all >> 24);
	return (uint32_t) (t - tokens);
}
