/*
 * taught.c
 *		Names of companies that the user teaches: lines "alias = Name".
 */
#include "name/taught.h"

#include <string.h>

/* Maximum words of an alias. */
#define ALIAS_WORDS_MAX	12
/* Longer lines are skipped. */
#define LINE_BYTES_MAX		4096
/* Bytes, or names, between two calls of memory->check(). */
#define CHECK_BYTES		65536
#define CHECK_NAMES		1024
/* Number of bytes that are hashed at a time. */
#define HASHED			16

static uint64_t
hash_chunk(uint64_t hash, const char *text, size_t len)
{
	const uint64_t small = FAKTA_EACH_BYTE(0x20);

	return fakta_hash_chunks(hash, fakta_short_chunk(text, len) | small, len > 8 ? fakta_short_chunk(text + 8, len - 8) | small : 0);
}

/*
 * A hash that is equal for names that differ only in case or in the kind of
 * space.  Other characters may get equal hashes too, because the bit for the case
 * is set in all bytes; fakta_same_name() compares exactly.
 */
uint32_t
fakta_name_hash(FaktaSpan span, bool utf8)
{
	const uint64_t small = FAKTA_EACH_BYTE(0x20);
	char		buf[HASHED + 8];
	const char *name = span.text;
	size_t		n = span.len;
	uint64_t	hash = 0;
	uint64_t	odd = 0;

	/* text of printable ASCII is hashed directly */
	for (size_t i = 0; i < n && odd == 0; i += 8)
	{
		uint64_t	chunk = fakta_short_chunk(name + i, n - i) | (small & ~fakta_first_bytes(n - i));

		odd = (chunk | (chunk - small)) & FAKTA_EACH_BYTE(0x80);
	}
	if (odd)
	{
		name = buf;
		n = 0;
		for (size_t i = 0; i < span.len;)
		{
			FaktaChar	c = fakta_char(span.text + i, span.len - i, utf8);

			if (c.cls == CH_SPACE)
				buf[n++] = ' ';
			else
				n += fakta_fold(span.text + i, c.len, utf8, buf + n, sizeof(buf) - n);
			i += c.len;
			if (n > HASHED)
			{
				hash = hash_chunk(hash, buf, HASHED);
				n -= HASHED;
				memmove(buf, buf + HASHED, n);
			}
		}
	}
	for (size_t i = 0; i < n; i += HASHED)
		hash = hash_chunk(hash, name + i, n - i);
	return fakta_hash_end(hash);
}

/* Are the names equal, except for case and kind of space?  Both have the same encoding. */
bool
fakta_same_name(FaktaSpan a, FaktaSpan b, bool utf8)
{
	size_t		i = 0,
				j = 0;

	if (a.len == b.len && memcmp(a.text, b.text, a.len) == 0)
		return true;
	while (i < a.len && j < b.len)
	{
		FaktaChar	x = fakta_char(a.text + i, a.len - i, utf8);
		FaktaChar	y = fakta_char(b.text + j, b.len - j, utf8);

		if (x.cls != CH_SPACE || y.cls != CH_SPACE)
		{
			if (x.len == 1 && y.len == 1 && !utf8 && x.code > 127)
			{
				if (x.code != y.code)
					return false;
			}
			else if (fakta_lower(x.code) != fakta_lower(y.code))
				return false;
		}
		i += x.len;
		j += y.len;
	}
	return i == a.len && j == b.len;
}

static FaktaSpan
trim(const char *text, size_t len, bool utf8)
{
	FaktaSpan	span = {text, len};
	size_t		end = 0;

	while (span.len > 0 && fakta_char(span.text, span.len, utf8).cls == CH_SPACE)
	{
		size_t		n = fakta_char(span.text, span.len, utf8).len;

		span.text += n;
		span.len -= n;
	}
	for (size_t i = 0; i < span.len;)
	{
		FaktaChar	c = fakta_char(span.text + i, span.len - i, utf8);

		i += c.len;
		if (c.cls != CH_SPACE)
			end = i;
	}
	span.len = end;
	return span;
}

static uint32_t
count_words(FaktaSpan span, bool utf8)
{
	uint32_t	words = 1;

	for (size_t i = 0; i < span.len;)
	{
		FaktaChar	c = fakta_char(span.text + i, span.len - i, utf8);

		/* punctuation marks are tokens, so they count */
		words += c.cls == CH_SPACE || c.cls == CH_PUNCT;
		i += c.len;
	}
	return words;
}

static FaktaTaughtName *
find(const FaktaDocument *doc, const FaktaTaught *taught, FaktaSpan alias)
{
	uint32_t	hash = fakta_name_hash(alias, doc->utf8);

	for (uint32_t at = hash & (taught->table_size - 1); taught->table[at]; at = (at + 1) & (taught->table_size - 1))
	{
		FaktaTaughtName *name = &taught->items[taught->table[at] - 1];

		if (name->hash == hash && fakta_same_name(name->alias, alias, doc->utf8))
			return name;
	}
	return NULL;
}

static void
teach(const FaktaDocument *doc, FaktaTaught *taught, FaktaSpan alias, FaktaSpan name)
{
	FaktaTaughtName *item;
	uint32_t	words = count_words(alias, doc->utf8);

	if (alias.len == 0 || name.len == 0)
		return;
	FAKTA_APPEND(doc->memory, taught->items, taught->n, taught->room);
	item = &taught->items[taught->n++];
	item->alias = alias;
	item->name = name;
	item->hash = fakta_name_hash(alias, doc->utf8);
	if (words > taught->words_max)
		taught->words_max = words < ALIAS_WORDS_MAX ? words : ALIAS_WORDS_MAX;
}

static bool
any_case(const FaktaDocument *doc, const FaktaTaughtName *name)
{
	return !fakta_is_upper(fakta_char(name->alias.text, name->alias.len, doc->utf8).code);
}

static void
read_line(const FaktaDocument *doc, FaktaTaught *taught, const char *line, size_t len)
{
	const char *equal;
	FaktaSpan	name;

	if (len > LINE_BYTES_MAX)
		return;
	equal = memchr(line, '=', len);
	name = equal ? trim(equal + 1, line + len - equal - 1, doc->utf8) : trim(line, len, doc->utf8);
	if (equal)
		teach(doc, taught, trim(line, equal - line, doc->utf8), name);
	/* the name itself is an alias, too */
	teach(doc, taught, name, name);
}

static void
make_table(const FaktaDocument *doc, FaktaTaught *taught)
{
	taught->table_size = 64;
	while (taught->table_size / 2 < taught->n)
		taught->table_size *= 2;
	taught->table = doc->memory->grow(doc->memory->state, NULL, taught->table_size * sizeof(uint32_t));
	for (uint32_t i = 0; i < taught->table_size; i += 64)
	{
		memset(taught->table + i, 0, 64 * sizeof(uint32_t));
		if (i % CHECK_BYTES == 0)
			doc->memory->check(doc->memory->state);
	}
	for (uint32_t i = 0; i < taught->n; i++)
	{
		uint32_t	slot = taught->items[i].hash & (taught->table_size - 1);
		FaktaTaughtName *known = find(doc, taught, taught->items[i].alias);

		if (i % CHECK_NAMES == CHECK_NAMES - 1)
			doc->memory->check(doc->memory->state);
		/*
		 * The first line for an alias counts.  If any line has it in lower case,
		 * it matches in lower case.
		 */
		if (known)
		{
			if (any_case(doc, &taught->items[i]))
				known->alias = taught->items[i].alias;
			continue;
		}
		while (taught->table[slot])
			slot = (slot + 1) & (taught->table_size - 1);
		taught->table[slot] = i + 1;
	}
}

static const char *
end_of_line(const FaktaDocument *doc, const char *at, const char *end)
{
	while (end - at > CHECK_BYTES)
	{
		const char *found = memchr(at, '\n', CHECK_BYTES);

		if (found)
			return found;
		at += CHECK_BYTES;
		doc->memory->check(doc->memory->state);
	}
	at = memchr(at, '\n', end - at);
	return at ? at : end;
}

void
fakta_taught_read(const FaktaDocument *doc, FaktaTaught *taught)
{
	const char *at = doc->companies.text;
	const char *checked = at;
	const char *end;

	memset(taught, 0, sizeof(*taught));
	if (at == NULL)
		return;
	end = at + doc->companies.len;
	while (at < end)
	{
		const char *line_end = end_of_line(doc, at, end);

		read_line(doc, taught, at, line_end - at);
		at = line_end + 1;
		if (at - checked > CHECK_BYTES)
		{
			doc->memory->check(doc->memory->state);
			checked = at;
		}
	}
	if (taught->n > 0)
		make_table(doc, taught);
}

/* "Meta Farma" when Meta is taught: an unknown word with a capital continues the name */
static bool
goes_on(const FaktaDocument *doc, uint32_t next, uint32_t end)
{
	const FaktaToken *t = &doc->tokens[next];

	return next < end && fakta_token_is_word(t) && (t->flags & TF_CAPITAL) && (t->flags & TF_GAP) && !fakta_is_entry(fakta_word_at(doc, next));
}

/*
 * Finds an alias at a token.  An alias with a capital matches only with a
 * capital: "Meta" is not the word "meta".  An alias in lower case matches both.
 */
const FaktaTaughtName *
fakta_taught_at(const FaktaDocument *doc, const FaktaTaught *taught, uint32_t token, uint32_t end, uint32_t *last)
{
	const FaktaTaughtName *best = NULL;

	for (uint32_t at = token; taught->n > 0 && at < end && at - token < taught->words_max; at++)
	{
		const FaktaTaughtName *name = find(doc, taught, fakta_span(doc, token, at));

		if (name && ((doc->tokens[token].flags & TF_CAPITAL) || any_case(doc, name)) && !goes_on(doc, at + 1, end))
		{
			best = name;
			*last = at;
		}
	}
	return best;
}
