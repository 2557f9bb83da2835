/*
 * dictionary.c
 *		Text search dictionary template fakta_stem.
 */
#include "pg/memory.h"

#include <libstemmer.h>

#include "commands/defrem.h"
#include "tsearch/ts_public.h"
#include "tsearch/ts_utils.h"
#include "utils/builtins.h"

#include "text/number.h"
#include "text/stem.h"
#include "text/text.h"
#include "pg/recent.h"

PG_FUNCTION_INFO_V1(fakta_stem_init);
PG_FUNCTION_INFO_V1(fakta_stem_lexize);

/* A word or phrase that the user added, with its lexeme.  A stop word has the lexeme NULL. */
typedef struct UserWord
{
	char	   *form;
	char	   *lexeme;
	int			line;			/* if a form has two entries, the last one counts */
} UserWord;

typedef struct UserWords
{
	UserWord   *items;			/* sorted by form once all are added */
	int			n;
	int			room;
} UserWords;

/* Maximum of entries in each option of a dictionary. */
#define ENTRIES_MAX	10000

typedef struct FaktaDict
{
	struct sb_stemmer *snowball;	/* NULL: unknown words are not stemmed */
	bool		utf8;
	bool		own_stops;		/* does the list in stops replace the built-in one? */
	StopList	stops;
	UserWords	words;			/* have precedence over everything else */
	UserWords	synonyms;		/* phrases as written, single words by their stem */
	bool		phrases;		/* has any synonym more than one word? */
	Recent	   *recent;
} FaktaDict;

/* A phrase that the next words may complete, as in dict_thesaurus. */
typedef struct Phrase
{
	uint32		first;			/* hash of its first word; 0 from the second word on */
	size_t		len;
	char		text[FAKTA_WORD_MAX];
} Phrase;

static void
free_snowball(void *arg)
{
	sb_stemmer_delete(arg);
}

static int
compare_words(const void *a, const void *b)
{
	return strcmp(((const UserWord *) a)->form, ((const UserWord *) b)->form);
}

static int
compare_lines(const void *a, const void *b)
{
	int			c = compare_words(a, b);

	return c ? c : ((const UserWord *) a)->line - ((const UserWord *) b)->line;
}

/* fakta_fold() with a terminating NUL; out must hold len + 1 bytes. */
static size_t
fold(const char *text, size_t len, bool utf8, char *out)
{
	size_t		n = fakta_fold(text, len, utf8, out, len);

	out[n] = '\0';
	return n;
}

/*
 * The same, and returns the hash of the result for the lexicon.  out has room for
 * at least sixteen bytes, because most words are not longer than that.
 */
static size_t
fold_and_hash(const FaktaDict *d, const char *text, size_t len, char *out, uint32 *hash)
{
	const uint64_t small = FAKTA_EACH_BYTE(0x20);
	size_t		n;

	if (len <= 16)
	{
		size_t		rest = len > 8 ? len - 8 : 0;
		uint64_t	first = (fakta_short_chunk(text, len) | small) & fakta_first_bytes(len);
		uint64_t	second = (fakta_short_chunk(text + len - rest, rest) | small) & fakta_first_bytes(rest);

		if (((fakta_no_small_letters(first) & fakta_first_bytes(len)) | (fakta_no_small_letters(second) & fakta_first_bytes(rest))) == 0)
		{
			fakta_put_chunk(out, first);
			fakta_put_chunk(out + 8, second);
			out[len] = '\0';
			*hash = fakta_hash_end(fakta_hash_chunks(0, first, second));
			return len;
		}
	}
	n = fold(text, len, d->utf8, out);
	*hash = fakta_word_hash(out, n);
	return n;
}

static char *
fold_string(const FaktaDict *d, const char *text, size_t len)
{
	char	   *out = palloc(len + 1);

	fold(text, len, d->utf8, out);
	return out;
}

/* Folds the words of a stop list like the words of a text: jum'at becomes jumat. */
static char *
fold_stop(FAKTA_WORDOP_ARGS(word))
{
	size_t		len = strlen(word);
	char	   *out = palloc(len + 1);

	fold(word, len, fakta_is_utf8(), out);
	return out;
}

static void
add_word(UserWords *words, char *form, char *lexeme)
{
	UserWord   *word;

	if (words->n == words->room)
	{
		words->room = words->room ? words->room * 2 : 64;
		words->items = words->items ? repalloc(words->items, words->room * sizeof(UserWord)) :
			palloc(words->room * sizeof(UserWord));
	}
	word = &words->items[words->n];
	word->form = form;
	word->lexeme = lexeme;
	word->line = words->n++;
}

/* Sorts the words for find_word(). */
static void
sort_words(UserWords *words)
{
	int			n = 0;

	if (words->n == 0)
		return;
	qsort(words->items, words->n, sizeof(UserWord), compare_lines);
	for (int i = 1; i < words->n; i++)
	{
		if (strcmp(words->items[n].form, words->items[i].form) != 0)
			n++;
		words->items[n] = words->items[i];
	}
	words->n = n + 1;
}

static const UserWord *
find_word(const UserWords *words, const char *form)
{
	UserWord	key = {unconstify(char *, form), NULL, 0};

	return words->n > 0 ? bsearch(&key, words->items, words->n, sizeof(UserWord), compare_words) : NULL;
}

/* Does an entry begin with these words, followed by a space? */
static bool
begins_phrase(const UserWords *words, const char *text, size_t len)
{
	int			low = 0,
				high = words->n;

	while (low < high)
	{
		int			middle = (low + high) / 2;
		const char *form = words->items[middle].form;
		int			c = strncmp(form, text, len);

		if (c == 0)
			c = (unsigned char) form[len] - ' ';
		if (c == 0)
			return true;
		if (c < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

/* Reads "form lexeme" lines. */
static void
read_words(FaktaDict *d, const char *basename)
{
	char	   *filename = get_tsearch_config_filename(basename, "words");
	tsearch_readline_state trst;
	char	   *line;

	if (!tsearch_readline_begin(&trst, filename))
		ereport(ERROR,
				(errcode(ERRCODE_CONFIG_FILE_ERROR),
				 errmsg("could not open words file \"%s\": %m", filename)));
	while ((line = tsearch_readline(&trst)) != NULL)
	{
		char	   *save;
		char	   *form = strtok_r(line, " \t\r\n", &save);
		char	   *lexeme = form ? strtok_r(NULL, " \t\r\n", &save) : NULL;

		if (form == NULL || form[0] == '#')
		{
			pfree(line);
			continue;
		}
		if (lexeme == NULL || strtok_r(NULL, " \t\r\n", &save) != NULL)
			ereport(ERROR,
					(errcode(ERRCODE_CONFIG_FILE_ERROR),
					 errmsg("invalid line in words file \"%s\"", filename),
					 errdetail("A line must hold a word and its lexeme.")));
		/* cppcheck-suppress nullPointerRedundantCheck; ereport(ERROR) does not return */
		add_word(&d->words, fold_string(d, form, strlen(form)), fold_string(d, lexeme, strlen(lexeme)));
		pfree(line);
	}
	tsearch_readline_end(&trst);
}

/* The options of a dictionary. */
typedef enum
{
	OPTION_STOPWORDS,
	OPTION_WORDS,
	OPTION_EXTRAWORDS,
	OPTION_EXTRASTOPWORDS,
	OPTION_SYNONYMS,
	OPTION_SNOWBALL,
	OPTIONS
} Option;

static const char *const option_names[OPTIONS] = {
	"StopWords", "Words", "ExtraWords", "ExtraStopWords", "Synonyms", "Snowball"
};

static void
invalid_entry(Option option, const char *entry, const char *detail)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("invalid entry in %s parameter: \"%s\"", option_names[option], entry),
			 errdetail_internal("%s", detail)));
}

static bool
is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/*
 * Reads a word of an option's entry, or with phrase several words; folds it and
 * separates its words with single spaces.
 */
static char *
fold_entry(const FaktaDict *d, Option option, const char *text, const char *entry, bool phrase)
{
	char	   *folded = fold_string(d, text, strlen(text));
	size_t		n = 0;

	for (char *c = folded; *c; c++)
		if (!is_blank(*c))
			folded[n++] = *c;
		else if (n > 0 && folded[n - 1] != ' ')
			folded[n++] = ' ';
	if (n > 0 && folded[n - 1] == ' ')
		n--;
	folded[n] = '\0';
	if (n == 0)
		invalid_entry(option, entry, _("A word is missing."));
	if (n > FAKTA_WORD_MAX)
		invalid_entry(option, entry, _("A word or phrase is too long."));
	if (!phrase && strchr(folded, ' ') != NULL)
		invalid_entry(option, entry, option == OPTION_SYNONYMS ? _("A lexeme must be one word.") :
					  _("An entry must hold a word and its lexeme."));
	return folded;
}

/* The next entry of a list up to a separator, or NULL after the last one. */
static char *
next_entry(char **at, const char *separators)
{
	char	   *entry = *at;
	size_t		n;

	if (entry == NULL)
		return NULL;
	while (is_blank(*entry))
		entry++;
	n = strcspn(entry, separators);
	*at = entry[n] ? entry + n + 1 : NULL;
	entry[n] = '\0';
	/* a separator after the last entry is allowed */
	return entry[0] || *at ? entry : NULL;
}

static void
check_room(Option option, const UserWords *words, int before)
{
	if (words->n - before >= ENTRIES_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("too many entries in %s parameter", option_names[option]),
				 errdetail("At most %d are allowed.", ENTRIES_MAX)));
}

/* Reads "gocar gojek, gofood gojek": words with their lexemes. */
static void
read_extra_words(FaktaDict *d, char *list)
{
	int			before = d->words.n;

	for (char *entry; (entry = next_entry(&list, ",")) != NULL;)
	{
		size_t		n = strcspn(entry, " \t\n\v\f\r");
		char	   *form = pnstrdup(entry, n);

		check_room(OPTION_EXTRAWORDS, &d->words, before);
		if (entry[n] == '\0')
			invalid_entry(OPTION_EXTRAWORDS, entry, _("An entry must hold a word and its lexeme."));
		add_word(&d->words, fold_entry(d, OPTION_EXTRAWORDS, form, entry, false),
				 fold_entry(d, OPTION_EXTRAWORDS, entry + n, entry, false));
	}
}

/* Reads "redaksi, kontributor", also separated by spaces: additional stop words. */
static void
read_extra_stop_words(FaktaDict *d, char *list)
{
	int			before = d->words.n;

	for (char *entry; (entry = next_entry(&list, ", \t\n\v\f\r")) != NULL;)
	{
		check_room(OPTION_EXTRASTOPWORDS, &d->words, before);
		if (entry[0] != '\0')
			add_word(&d->words, fold_entry(d, OPTION_EXTRASTOPWORDS, entry, entry, false), NULL);
	}
}

/*
 * Reads "phk: rasionalisasi, pengurangan pegawai; ojol: ojek online": lexemes
 * with their synonyms.
 */
static void
read_synonyms(FaktaDict *d, char *list)
{
	for (char *group; (group = next_entry(&list, ";")) != NULL;)
	{
		char	   *whole = pstrdup(group);
		char	   *colon = strchr(group, ':');
		char	   *forms = colon ? colon + 1 : NULL;
		char	   *lexeme;

		if (colon == NULL)
			invalid_entry(OPTION_SYNONYMS, whole, _("An entry must hold a lexeme, a colon and its synonyms."));
		/* cppcheck-suppress nullPointerRedundantCheck; ereport(ERROR) does not return */
		*colon = '\0';
		lexeme = fold_entry(d, OPTION_SYNONYMS, group, whole, false);
		for (char *entry; (entry = next_entry(&forms, ",")) != NULL;)
		{
			char	   *form = fold_entry(d, OPTION_SYNONYMS, entry, whole, true);
			FaktaStem	stem;

			check_room(OPTION_SYNONYMS, &d->synonyms, 0);
			if (strchr(form, ' ') != NULL)
				d->phrases = true;
			else
			{
				fakta_stem(d->snowball, form, strlen(form), &stem);
				form = pnstrdup(stem.text, stem.len);
			}
			add_word(&d->synonyms, form, lexeme);
		}
	}
}

static void
start_snowball(FaktaDict *d)
{
	/* libstemmer allocates with malloc(): free that memory together with the dictionary */
	MemoryContextCallback *callback = palloc0(sizeof(MemoryContextCallback));

	d->snowball = sb_stemmer_new("indonesian", "UTF_8");
	if (d->snowball == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_OUT_OF_MEMORY),
				 errmsg("out of memory")));
	callback->func = free_snowball;
	callback->arg = d->snowball;
	MemoryContextRegisterResetCallback(CurrentMemoryContext, callback);
}

Datum
fakta_stem_init(PG_FUNCTION_ARGS)
{
	List	   *options = (List *) PG_GETARG_POINTER(0);
	FaktaDict  *d = palloc0(sizeof(FaktaDict));
	DefElem    *given[OPTIONS] = {NULL};
	ListCell   *l;

	d->utf8 = fakta_is_utf8();
	d->recent = palloc0(RECENT_WORDS * sizeof(Recent));
	foreach(l, options)
	{
		DefElem    *defel = (DefElem *) lfirst(l);
		int			option = 0;

		while (option < OPTIONS && pg_strcasecmp(defel->defname, option_names[option]) != 0)
			option++;
		if (option == OPTIONS)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("unrecognized fakta_stem parameter: \"%s\"",
							defel->defname)));
		/* cppcheck-suppress arrayIndexOutOfBoundsCond; ereport(ERROR) does not return */
		if (given[option])
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("multiple %s parameters", option_names[option])));
		given[option] = defel;
	}

	if (given[OPTION_SNOWBALL] == NULL || defGetBoolean(given[OPTION_SNOWBALL]))
		start_snowball(d);
	if (given[OPTION_STOPWORDS])
	{
		readstoplist(defGetString(given[OPTION_STOPWORDS]), &d->stops, fold_stop);
		d->own_stops = true;
	}
	if (given[OPTION_WORDS])
		read_words(d, defGetString(given[OPTION_WORDS]));
	if (given[OPTION_EXTRAWORDS])
		read_extra_words(d, pstrdup(defGetString(given[OPTION_EXTRAWORDS])));
	if (given[OPTION_EXTRASTOPWORDS])
		read_extra_stop_words(d, pstrdup(defGetString(given[OPTION_EXTRASTOPWORDS])));
	if (given[OPTION_SYNONYMS])
		read_synonyms(d, pstrdup(defGetString(given[OPTION_SYNONYMS])));
	sort_words(&d->words);
	sort_words(&d->synonyms);
	PG_RETURN_POINTER(d);
}

/* pnstrdup() for a string whose length is known to be right. */
static char *
copy_text(const char *text, size_t len)
{
	char	   *copy = palloc(len + 1);

	memcpy(copy, text, len);
	copy[len] = '\0';
	return copy;
}

static TSLexeme *
one_lexeme(const char *text, size_t len)
{
	TSLexeme   *res = palloc0(sizeof(TSLexeme) * 2);

	res[0].lexeme = copy_text(text, len);
	return res;
}

/* The result for a stop word: known, but not indexed. */
static TSLexeme *
no_lexeme(void)
{
	return palloc0(sizeof(TSLexeme) * 2);
}

static bool
is_stop(const FaktaDict *d, const char *form, const FaktaWord *word)
{
	if (d->own_stops)
		return searchstoplist(unconstify(StopList *, &d->stops), unconstify(char *, form));
	return word && (word->flags & LEX_STOP);
}

/*
 * For names such as covid19: maximum number of parts, and minimum number of
 * letters before a single digit (liga1).
 */
#define FIGURE_PARTS	3
#define FIGURE_WORD		4

/* Maximum number of lexemes of one word, with the terminating empty one. */
#define LEXEMES_MAX	(FAKTA_WORD_MAX / 2 + 2)

/*
 * Adds a stem to a result with room for LEXEMES_MAX.  A stem is one lexeme; that
 * of a compound is several lexemes with "+" between.  With places, each lexeme
 * after the first gets the next position, as if the words were written
 * separately.  An empty part is a stop word and is left out.
 */
static void
add_stem(TSLexeme *res, int *n, uint16 variant, const char *text, size_t len, bool compound, bool places)
{
	const char *end = text + len;

	for (const char *at = text; at < end && *n < LEXEMES_MAX - 1;)
	{
		const char *plus = compound ? memchr(at, '+', end - at) : NULL;
		const char *to = plus ? plus : end;

		if (to > at)
		{
			res[*n].nvariant = variant;
			if (places && at > text)
				res[*n].flags = TSL_ADDPOS;
			res[(*n)++].lexeme = pnstrdup(at, to - at);
		}
		at = plus ? plus + 1 : end;
	}
}

static TSLexeme *
compound_lexemes(const char *text, size_t len)
{
	TSLexeme   *res = palloc0(sizeof(TSLexeme) * LEXEMES_MAX);
	int			n = 0;

	add_stem(res, &n, 0, text, len, true, true);
	return res;
}

/*
 * Splits a name with digits as hyphens or spaces would: covid19 like covid-19,
 * u23 like u-23, 7604ni like 7604 ni.  Short ones are not split, because their
 * parts would mean little: co2, 4g.  NULL if the word is not split.
 */
static TSLexeme *
figure_lexemes(const FaktaDict *d, const char *form, size_t len)
{
	TSLexeme   *res;
	size_t		end[FIGURE_PARTS];
	int			parts = 0,
				n = 0;

	for (size_t at = 0; at < len;)
	{
		bool		digit = form[at] >= '0' && form[at] <= '9';
		size_t		from = at;

		while (at < len && (digit ? form[at] >= '0' && form[at] <= '9' : form[at] >= 'a' && form[at] <= 'z'))
			at++;
		if (at == from || parts == FIGURE_PARTS)
			return NULL;
		/*
		 * The first part needs three digits.  Later ones need two, or one after
		 * at least four letters.
		 */
		if (digit && (at - from < (from == 0 ? 3 : 2)) && from < FIGURE_WORD)
			return NULL;
		end[parts++] = at;
	}
	if (parts < 2)
		return NULL;
	res = palloc0(sizeof(TSLexeme) * (2 * FIGURE_PARTS + 1));
	for (int i = 0; i < parts; i++)
	{
		size_t		from = i > 0 ? end[i - 1] : 0;
		char		part[FAKTA_WORD_MAX + 1];
		FaktaStem	stem;
		int			before = n;

		memcpy(part, form + from, end[i] - from);
		part[end[i] - from] = '\0';
		if (part[0] >= '0' && part[0] <= '9')
			res[n++].lexeme = pstrdup(part);
		else if (!is_stop(d, part, fakta_lookup(part, end[i] - from)))
		{
			fakta_stem(d->snowball, part, end[i] - from, &stem);
			res[n++].lexeme = pnstrdup(stem.text, stem.len);
		}
		if (i > 0 && n > before)
			res[before].flags = TSL_ADDPOS;
	}
	return res;
}

static const char *const clitics[] = {"lah", "kah", "pun", "nya", "tah"};

/* Length of the word without its clitic; the whole length if it has none. */
static size_t
without_clitic(const char *form, size_t len)
{
	for (int i = 0; len > 3 && i < lengthof(clitics); i++)
		if (memcmp(form + len - 3, clitics[i], 3) == 0)
			return len - 3;
	return len;
}

/* "merekalah", "inikah": a stop word with a clitic is a stop word too. */
static bool
stop_with_clitic(const FaktaStem *stem, const char *form, size_t len)
{
	return stem->word && (stem->word->flags & LEX_STOP) && len > stem->len &&
		stem->len == without_clitic(form, len) && memcmp(stem->text, form, stem->len) == 0;
}

/* Finds a word of the user's, also with a clitic: gocar, gocarnya, gocar-nya. */
static const UserWord *
find_own(const FaktaDict *d, const char *form, size_t len)
{
	char		host[FAKTA_WORD_MAX + 1];
	const UserWord *own = find_word(&d->words, form);
	size_t		n = without_clitic(form, len);

	if (own || n == len)
		return own;
	if (n > 1 && form[n - 1] == '-')
		n--;
	memcpy(host, form, n);
	host[n] = '\0';
	return find_word(&d->words, host);
}

static inline bool
is_compound(const FaktaStem *stem)
{
	return stem->word && (stem->word->flags & LEX_COMPOUND);
}

/*
 * The result for a phrase that is a synonym: two variants, its lexeme and the
 * words as written.
 */
static TSLexeme *
phrase_lexemes(const FaktaDict *d, const char *form, const char *root)
{
	TSLexeme   *res = palloc0(sizeof(TSLexeme) * LEXEMES_MAX);
	int			n = 0;

	res[n].nvariant = 1;
	res[n++].lexeme = pstrdup(root);
	for (const char *at = form; *at;)
	{
		size_t		len = strcspn(at, " ");
		char		word[FAKTA_WORD_MAX + 1];
		FaktaStem	stem;

		memcpy(word, at, len);
		word[len] = '\0';
		if (!is_stop(d, word, fakta_lookup(word, len)))
		{
			fakta_stem(d->snowball, word, len, &stem);
			add_stem(res, &n, 2, stem.text, stem.len, is_compound(&stem), false);
		}
		at += len + (at[len] == ' ');
	}
	return res;
}

/* Reads the next word of a phrase that has begun.  Phrases of the user have precedence. */
static TSLexeme *
next_of_phrase(const FaktaDict *d, Phrase *phrase, const char *form, size_t len, uint32 hash, DictSubState *dstate)
{
	const FaktaWord *found;
	const UserWord *own;
	size_t		whole;
	uint32		first = phrase->first;

	/*
	 * A quick test by hashes: most words after "di", for example, do not form a
	 * phrase with it.
	 */
	phrase->first = 0;
	if (first != 0 && !d->phrases && !fakta_pair_hint(first, hash) &&
		(len < 3 || memcmp(form + len - 3, "nya", 3) != 0))
		return NULL;
	if (phrase->len + 1 + len >= sizeof(phrase->text))
		return NULL;
	phrase->text[phrase->len] = ' ';
	memcpy(phrase->text + phrase->len + 1, form, len);
	whole = phrase->len += 1 + len;
	phrase->text[whole] = '\0';
	found = fakta_lookup(phrase->text, whole);
	own = find_word(&d->synonyms, phrase->text);
	if (found == NULL && own == NULL && len > 5 && memcmp(form + len - 3, "nya", 3) == 0)
	{
		/* kecerdasan buatannya */
		phrase->len -= 3;
		phrase->text[phrase->len] = '\0';
		found = fakta_lookup(phrase->text, phrase->len);
		own = find_word(&d->synonyms, phrase->text);
	}
	if (found && !(found->flags & (LEX_SYNONYM | LEX_SYNONYM_START | LEX_STOP)))
		found = NULL;
	dstate->getnext = (found && (found->flags & LEX_SYNONYM_START)) ||
		(d->phrases && begins_phrase(&d->synonyms, phrase->text, phrase->len));
	if (own)
		return phrase_lexemes(d, own->form, own->lexeme);
	if (found == NULL)
		return NULL;
	if (found->flags & LEX_SYNONYM)
		return phrase_lexemes(d, fakta_form(found), fakta_form(fakta_root(found)));
	/*
	 * "apa nama" only asks, so it is a stop phrase; not if the user has an own
	 * list of stop words
	 */
	return found->flags & LEX_STOP && !d->own_stops ? no_lexeme() : NULL;
}

/* Begins a phrase.  If the phrase is not completed, the result of the first word counts. */
static void
begin_phrase(DictSubState *dstate, const char *form, size_t len, uint32 hash)
{
	Phrase	   *phrase = palloc(sizeof(Phrase));

	/* if the word is too long for a second one, no phrase will match */
	phrase->first = hash;
	phrase->len = Min(len, sizeof(phrase->text));
	memcpy(phrase->text, form, phrase->len);
	dstate->private_state = phrase;
	dstate->getnext = true;
}

static TSLexeme *
stop_word(Recent *recent, const char *form, size_t len, uint32 hash, uint8 begins)
{
	if (recent)
		recent_take(recent, form, len, hash, RECENT_STOP | begins);
	return no_lexeme();
}

/*
 * Caches a stem that is the beginning of the word or a lexicon entry.  Other
 * stems by Snowball are not cached.
 */
static void
remember_stem(Recent *recent, const char *form, size_t len, uint32 hash, const FaktaStem *stem, uint8 begins)
{
	if (stem->len <= len && memcmp(form, stem->text, stem->len) == 0)
	{
		recent_take(recent, form, len, hash, RECENT_BEGIN | begins);
		recent->lexeme_len = (uint8) stem->len;
	}
	else if (stem->word && stem->word->len == stem->len &&
			 memcmp(fakta_form(stem->word), stem->text, stem->len) == 0)
	{
		recent_take(recent, form, len, hash, RECENT_ENTRY | begins);
		recent->entry = fakta_word_number(stem->word);
	}
}

static TSLexeme *
recent_result(const Recent *recent)
{
	const FaktaWord *entry;

	switch (recent->kind & ~RECENT_PHRASE)
	{
		case RECENT_STOP:
			return no_lexeme();
		case RECENT_BEGIN:
			return one_lexeme(recent->form, recent->lexeme_len);
		default:
			entry = fakta_word(recent->entry);
			if (entry->flags & LEX_COMPOUND)
				return compound_lexemes(fakta_form(entry), entry->len);
			return one_lexeme(fakta_form(entry), entry->len);
	}
}

/*
 * A word that is too long for the lexicon.  It is indexed as it is, so that a
 * search finds it.
 */
static TSLexeme *
long_word(const FaktaDict *d, const char *in, int32 in_len)
{
	char	   *lower = fold_string(d, in, in_len);

	return lower[0] == '\0' || is_stop(d, lower, NULL) ? no_lexeme() : one_lexeme(lower, strlen(lower));
}

/*
 * Computes the result of a word that is not cached.  recent is its place in the
 * cache, or NULL.
 */
static TSLexeme *
think(const FaktaDict *d, const char *form, size_t len, uint32 hash, Recent *recent, DictSubState *dstate)
{
	const FaktaWord *word = fakta_lookup_hash(form, len, hash);
	uint8		begins = 0;		/* RECENT_PHRASE if a phrase may begin with the word */
	FaktaStem	stem;
	TSLexeme   *parts;
	const UserWord *own;

	if (word && (word->flags & LEX_SYNONYM_START))
	{
		begin_phrase(dstate, form, len, hash);
		begins = RECENT_PHRASE;
	}
	if (is_stop(d, form, word))
		return stop_word(recent, form, len, hash, begins);
	/* addresses are not stemmed */
	if (word == NULL && strpbrk(form, "./@:_") != NULL)
		return one_lexeme(form, len);
	fakta_stem(d->snowball, form, len, &stem);
	if (!d->own_stops && stop_with_clitic(&stem, form, len))
		return stop_word(recent, form, len, hash, begins);
	if (stem.word == NULL && strpbrk(form, "0123456789") != NULL && (parts = figure_lexemes(d, form, len)) != NULL)
		return parts;
	if (d->synonyms.n > 0 && (own = find_word(&d->synonyms, stem.text)) != NULL)
		return one_lexeme(own->lexeme, strlen(own->lexeme));
	if (recent)
		remember_stem(recent, form, len, hash, &stem, begins);
	return is_compound(&stem) ? compound_lexemes(stem.text, stem.len) : one_lexeme(stem.text, stem.len);
}

Datum
fakta_stem_lexize(PG_FUNCTION_ARGS)
{
	FaktaDict  *d = (FaktaDict *) PG_GETARG_POINTER(0);
	char	   *in = (char *) PG_GETARG_POINTER(1);
	int32		in_len = PG_GETARG_INT32(2);
	DictSubState *dstate = (DictSubState *) PG_GETARG_POINTER(3);
	Phrase	   *phrase = (Phrase *) dstate->private_state;
	char		form[FAKTA_WORD_MAX + 1];
	size_t		len;
	uint32		hash;
	Recent	   *recent = NULL;

	if (dstate->isend)
		PG_RETURN_POINTER(NULL);
	if (in == NULL || in_len <= 0)
		PG_RETURN_POINTER(phrase ? NULL : no_lexeme());
	if (in_len > FAKTA_WORD_MAX)
		PG_RETURN_POINTER(phrase ? NULL : long_word(d, in, in_len));

	len = fold_and_hash(d, in, in_len, form, &hash);
	if (phrase)
		PG_RETURN_POINTER(next_of_phrase(d, phrase, form, len, hash, dstate));
	if (len == 0)
		PG_RETURN_POINTER(no_lexeme());
	if (d->phrases && begins_phrase(&d->synonyms, form, len))
		begin_phrase(dstate, form, len, hash);
	if (d->words.n > 0)
	{
		const UserWord *own = find_own(d, form, len);

		if (own)
			PG_RETURN_POINTER(own->lexeme ? one_lexeme(own->lexeme, strlen(own->lexeme)) : no_lexeme());
	}
	if (form[0] >= '0' && form[0] <= '9')
	{
		char		number[FAKTA_WORD_MAX + 1];
		size_t		n = fakta_number_lexeme(form, len, number);

		if (n > 0)
			PG_RETURN_POINTER(one_lexeme(number, n));
	}
	if (len < RECENT_LENGTH && dstate->private_state == NULL)
	{
		recent = recent_place(d->recent, hash);
		if (recent_find(recent, form, len, hash))
		{
			if (recent->kind & RECENT_PHRASE)
				begin_phrase(dstate, form, len, hash);
			PG_RETURN_POINTER(recent_result(recent));
		}
	}
	PG_RETURN_POINTER(think(d, form, len, hash, recent, dstate));
}
