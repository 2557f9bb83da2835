/*
 * span.c
 *		Where names begin and end.
 *
 * A name is a run of words in capitals.  Most of them are sure by their form;
 * the rules of the decider "part" (src/grammar/part.txt) say of the others,
 * word by word, whether a name begins with them, goes on, or neither: at the
 * beginning of a sentence, in a headline, behind a title, at "of" and "dan".
 */
#include "name/span.h"

#include "article/word.h"
#include "text/stem.h"

/* Tokens and bytes of one name. */
#define NAME_TOKENS_MAX	14
#define NAME_BYTES_MAX	200
/* Tokens of a known name. */
#define KNOWN_MAX		6
/* Tokens of a sentence whose style is looked at. */
#define STYLE_MAX		400

/* -- What the article has of its words ------------------------------------------- */

static FaktaSeen *
seen_at(const FaktaNameReader *r, uint32_t hash)
{
	uint32_t	at = (hash ^ hash >> 16) & (r->seen_size - 1);

	while (r->seen[at].flags && r->seen[at].hash != hash)
		at = (at + 1) & (r->seen_size - 1);
	return &r->seen[at];
}

uint32_t
fakta_seen_flags(const FaktaNameReader *r, uint32_t token)
{
	return seen_at(r, r->doc->tokens[token].hash)->flags;
}

/* A name begins with the token. */
void
fakta_seen_begins(FaktaNameReader *r, uint32_t token)
{
	FaktaSeen  *seen = seen_at(r, r->doc->tokens[token].hash);

	if (seen->flags)
		seen->flags |= SEEN_BEGINS;
}

bool
fakta_begins_clause(const FaktaDocument *doc, uint32_t i, const FaktaSentence *s)
{
	char		mark;

	if ((doc->tokens[i].flags & TF_SENTENCE) || i == s->first || i == s->begin)
		return true;
	if (doc->tokens[i - 1].type != TOK_BLANK)
		return false;
	mark = fakta_mark(doc, i - 1);
	return mark != ',' && mark != '(' && mark != '&' && mark != '/' && mark != '.' && mark != '-';
}

/* Headline style: most words of the sentence are in capitals. */
static bool
is_headline(const FaktaDocument *doc, const FaktaSentence *s)
{
	uint32_t	words = 0,
				capitals = 0;
	uint32_t	first = s->begin;
	bool		title = s->end <= doc->title_end;

	/* "Baca juga: Tekan Kerugian, Lyra Umumkan PHK" */
	for (uint32_t i = first; i < s->end && i < s->begin + 4; i++)
		if (fakta_mark(doc, i) == ':')
			first = i + 1;
	for (uint32_t i = first; i < s->end && i < first + STYLE_MAX; i++)
		if (fakta_token_is_word(&doc->tokens[i]) && doc->tokens[i].len > 3)
		{
			words++;
			capitals += (doc->tokens[i].flags & TF_CAPITAL) != 0;
			/* too many others already */
			if (!title && words - capitals > 3 && (words - capitals) * 4 > words)
				return false;
		}
	/* a sentence of the body may hold many names */
	return words >= 3 && (title ? capitals * 3 >= words * 2 : capitals * 10 >= words * 9);
}

/* "CEO Lyra Budi": names behind titles are told apart where Lyra is known */
static bool
holds_title(const FaktaDocument *doc, const FaktaSentence *s)
{
	for (uint32_t i = s->first; i + 1 < s->end; i++)
		if ((doc->tokens[i + 1].flags & TF_CAPITAL) && fakta_is(doc, i, TAG_TITLE))
			return true;
	return false;
}

void
fakta_seen_read(FaktaNameReader *r)
{
	const FaktaDocument *doc = r->doc;
	uint64_t	filter[16] = {0};
	uint32_t	n = 0;

	for (uint32_t i = 0; i < doc->ntokens; i++)
		n += (doc->tokens[i].flags & TF_CAPITAL) != 0;
	r->seen_size = 64;
	while (r->seen_size < 2 * n)
		r->seen_size *= 2;
	r->seen = doc->memory->grow(doc->memory->state, NULL, r->seen_size * sizeof(FaktaSeen) + 2 * doc->nsentences);
	r->headline = (uint8_t *) (r->seen + r->seen_size);
	r->late = r->headline + doc->nsentences;
	memset(r->seen, 0, r->seen_size * sizeof(FaktaSeen));
	for (uint32_t k = 0; k < doc->nsentences; k++)
	{
		const FaktaSentence *s = &doc->sentences[k];

		fakta_check(doc, k);
		r->headline[k] = is_headline(doc, s);
		r->late[k] = r->headline[k] ? 2 : holds_title(doc, s);
		for (uint32_t i = s->first; i < s->end; i++)
		{
			const FaktaToken *t = &doc->tokens[i];
			FaktaSeen  *seen;

			if (!(t->flags & TF_CAPITAL) || t->hash == 0)
				continue;
			filter[t->hash >> 6 & 15] |= UINT64_C(1) << (t->hash & 63);
			seen = seen_at(r, t->hash);
			seen->hash = t->hash;
			seen->flags |= SEEN | (!r->headline[k] && !fakta_begins_clause(doc, i, s) ? SEEN_CAPITAL : 0);
		}
	}
	for (uint32_t i = doc->title_end; i < doc->ntokens; i++)
	{
		const FaktaToken *t = &doc->tokens[i];

		if (!(t->flags & TF_CAPITAL) && (filter[t->hash >> 6 & 15] >> (t->hash & 63) & 1) && fakta_token_is_word(t))
		{
			FaktaSeen  *seen = seen_at(r, t->hash);

			if (seen->flags)
				seen->flags |= SEEN_LOWER;
		}
	}
}

/* Do its affixes show that a word is one of the language? */
static bool
has_root(const FaktaDocument *doc, const FaktaToken *t)
{
	char		form[FAKTA_WORD_MAX];
	FaktaStem	stem;
	size_t		len;

	if (t->len > FAKTA_WORD_MAX)
		return false;
	len = fakta_fold(doc->text + t->start, t->len, doc->utf8, form, sizeof(form));
	if (len < 4)
		return false;
	fakta_stem(NULL, form, len, &stem);
	return stem.word != NULL && !(stem.word->flags & LEX_NAME);
}

static bool
is_ordinary(const FaktaDocument *doc, uint32_t i)
{
	const FaktaWord *word = fakta_word_at(doc, i);

	/* "Meta", "Ford": known to be employers */
	if (word && fakta_has(word, TAG_EMPLOYER))
		return false;
	if (word && !(word->flags & LEX_NAME) && ((word->flags & (LEX_ROOT | LEX_DERIVED)) || fakta_meaningful(word)))
		return true;
	return has_root(doc, &doc->tokens[i]);
}

/* Is the token an ordinary word of the language, by look-up or by its affixes?  Dear, so remembered. */
bool
fakta_ordinary(FaktaNameReader *r, uint32_t i)
{
	FaktaSeen  *seen = seen_at(r, r->doc->tokens[i].hash);

	if (seen->flags == 0)
		return is_ordinary(r->doc, i);
	if (!(seen->flags & SEEN_ASKED))
		seen->flags |= SEEN_ASKED | (is_ordinary(r->doc, i) ? SEEN_ORDINARY : 0);
	return (seen->flags & SEEN_ORDINARY) != 0;
}

/* -- Terms -------------------------------------------------------------------------- */

static int
class_of_mark(const FaktaDocument *doc, uint32_t i)
{
	if (fakta_token_is_number(&doc->tokens[i]))
		return CLASS_DIGITS;
	if (fakta_is_dash(doc, i))
		return CLASS_DASH;
	switch (fakta_mark(doc, i))
	{
		case ',':
		case ';':
			return CLASS_COMMA;
		case '(':
		case ')':
			return CLASS_BRACKET;
		case ':':
			return CLASS_COLON;
		case '.':
		case '?':
		case '!':
			return CLASS_DOT;
		default:
			return CLASS_QUOTE;
	}
}

/* How a word in capitals is written, here and elsewhere: one class, so that rules which look at two words are cheap. */
static int
class_of_capital(FaktaNameReader *r, uint32_t i)
{
	const FaktaToken *t = &r->doc->tokens[i];
	uint32_t	flags = fakta_seen_flags(r, i);

	if (t->len == 1)
		return CLASS_LETTER;
	if (t->flags & TF_CAPITALS)
		return CLASS_CAPITALS;
	if (!fakta_ordinary(r, i))
		return flags & SEEN_LOWER ? CLASS_SEEN_STRANGE : CLASS_CAPITAL;
	return flags & SEEN_CAPITAL ? CLASS_SEEN_CAPITAL : flags & SEEN_LOWER ? CLASS_SEEN_LOWER : CLASS_ORDINARY;
}

void
fakta_name_form(FaktaNameReader *r, FaktaTerm *term, uint32_t i)
{
	const FaktaDocument *doc = r->doc;
	const FaktaToken *t = &doc->tokens[i];

	if (t->type == TOK_HOST)
		fakta_term_add(term, CLASS_HOST_LIKE);
	else if (!fakta_token_is_word(t))
	{
		fakta_term_add(term, class_of_mark(doc, i));
		return;
	}
	if (!(t->flags & TF_CAPITAL))
	{
		fakta_term_add(term, CLASS_LOWER);
		return;
	}
	fakta_term_add(term, class_of_capital(r, i));
}

void
fakta_name_gather(FaktaNameReader *r, FaktaTerm *term, uint32_t i)
{
	const FaktaInfo *info = fakta_tags_at(r->doc, i);

	if (term->token == FAKTA_NO_TOKEN)
		term->token = i;
	fakta_term_add(term, CLASS_ANY);
	if (info)
		for (int w = 0; w < FAKTA_TAG_WORDS; w++)
			term->classes[w] |= info->tags[w];
	fakta_name_form(r, term, i);
}

/* -- The walk over a sentence ---------------------------------------------------------- */

typedef struct Walk
{
	FaktaNameReader *r;
	const FaktaDocument *doc;
	const FaktaSentence *s;
	bool		headline;
	uint32_t	open;			/* first token of the name that is read, or FAKTA_NO_TOKEN */
	uint32_t	words;			/* of it so far */
	bool		titled;			/* a title stands before it */
	uint32_t	known;			/* a known name reaches to here; 0 = none */
} Walk;

static const int part_terms[] = {TERM_WORD, TERM_BEFORE, TERM_BEFORE2, TERM_AFTER, TERM_AFTER2, TERM_INITIAL};

/* The token behind the longest known name at i, or i. */
static uint32_t
known_end(const Walk *w, uint32_t i)
{
	const FaktaDocument *doc = w->doc;
	uint32_t	best = i;

	if (!(fakta_seen_flags(w->r, i) & SEEN_BEGINS))
		return i;
	for (uint32_t at = i; at < w->s->end && at - i < KNOWN_MAX; at++)
	{
		if (at > i && !(doc->tokens[at].flags & TF_GAP) && fakta_token_is_word(&doc->tokens[at - 1]))
			break;
		if (fakta_find_entity(doc, w->r->names, fakta_span(doc, i, at)) != FAKTA_NO_NAME)
			best = at + 1;
	}
	return best;
}

static void
read_terms(Walk *w, uint32_t i)
{
	const FaktaDocument *doc = w->doc;
	FaktaTerm  *terms = w->r->item->terms;

	for (size_t k = 0; k < sizeof(part_terms) / sizeof(part_terms[0]); k++)
	{
		memset(&terms[part_terms[k]], 0, sizeof(FaktaTerm));
		terms[part_terms[k]].token = FAKTA_NO_TOKEN;
	}
	fakta_name_gather(w->r, &terms[TERM_WORD], i);
	if (fakta_begins_clause(doc, i, w->s))
		fakta_term_add(&terms[TERM_WORD], CLASS_FIRST);
	else
		fakta_term_add(&terms[TERM_WORD], i < w->s->begin ? CLASS_DATED : !w->headline ? CLASS_MIDDLE :
					   i < doc->title_end ? CLASS_IN_TITLE : CLASS_HEADLINE);
	if (fakta_verb_form(doc, i) != FORM_NONE)
		fakta_term_add(&terms[TERM_WORD], CLASS_ACTION);
	if (i < w->known)
		fakta_term_add(&terms[TERM_WORD], w->open == FAKTA_NO_TOKEN ? CLASS_KNOWN : CLASS_KNOWN_ON);
	else if (w->known && i == w->known)
		fakta_term_add(&terms[TERM_WORD], CLASS_KNOWN_END);
	if (i > w->s->first)
	{
		fakta_name_gather(w->r, &terms[TERM_BEFORE], i - 1);
		if (w->open != FAKTA_NO_TOKEN)
			fakta_term_add(&terms[TERM_WORD], CLASS_IN_NAME);
	}
	else
		fakta_term_add(&terms[TERM_BEFORE], CLASS_EDGE);
	if (i > w->s->first + 1)
		fakta_name_gather(w->r, &terms[TERM_BEFORE2], i - 2);
	if (i + 1 < w->s->end)
		fakta_name_gather(w->r, &terms[TERM_AFTER], i + 1);
	else
		fakta_term_add(&terms[TERM_AFTER], CLASS_EDGE);
	if (i + 2 < w->s->end)
		fakta_name_gather(w->r, &terms[TERM_AFTER2], i + 2);
	if (w->open != FAKTA_NO_TOKEN)
	{
		fakta_name_gather(w->r, &terms[TERM_INITIAL], w->open);
		fakta_term_add(&terms[TERM_INITIAL], w->words == 1 ? CLASS_ONE_WORD : w->words == 2 ? CLASS_TWO_WORDS : CLASS_MORE_WORDS);
		if (w->open > w->s->first && fakta_is(doc, w->open - 1, TAG_LEGAL))
			fakta_term_add(&terms[TERM_INITIAL], CLASS_KNOWN);
		if (w->titled)
			fakta_term_add(&terms[TERM_INITIAL], CLASS_FIRST);
	}
}

static int
ask(Walk *w, uint32_t i)
{
	uint32_t	allowed = 1 << LABEL_PART_OUT;
	int32_t		sums[FAKTA_LABELS_MAX];
	int			label;

	if (w->open != FAKTA_NO_TOKEN)
		allowed |= 1 << LABEL_PART_IN;
	if (fakta_name_like(w->doc, i))
		allowed |= 1 << LABEL_PART_BEGIN;
	read_terms(w, i);
	fakta_score(DECIDER_PART, w->r->item, sums, NULL);
	label = fakta_best(DECIDER_PART, sums, allowed);
	if (w->r->watcher)
	{
		int			given = w->r->watcher->judged(w->r->watcher->state, DECIDER_PART, i, i, w->r->item, label);

		if (given >= 0 && (allowed >> given & 1))
			label = given;
	}
	return label;
}

/* Between two words in capitals: "Bank of America", "Johnson & Johnson", "Coca-Cola", "PT S. Duta" */
static bool
may_join(const Walk *w, uint32_t i)
{
	const FaktaDocument *doc = w->doc;
	char		mark;

	if (i + 1 >= w->s->end || !fakta_name_like(doc, i + 1))
		return false;
	if (fakta_token_is_word(&doc->tokens[i]))
		return fakta_is(doc, i, TAG_NAME_JOINER) || fakta_is(doc, i, TAG_AND);
	mark = fakta_mark(doc, i);
	if (mark == '-')
		return !(doc->tokens[i].flags & TF_GAP) && !(doc->tokens[i + 1].flags & TF_GAP);
	if (mark == '.')
		return !(doc->tokens[i].flags & TF_GAP) && doc->tokens[i - 1].len <= 3;
	return mark == '&';
}

/* A closed-class word: "Anda" */
static bool
is_stop(const FaktaDocument *doc, uint32_t i)
{
	const FaktaWord *word = fakta_word_at(doc, i);

	return word && (word->flags & LEX_STOP);
}

/* What the form of a word leaves no doubt of; -1 where it does. */
static int
sure_part(Walk *w, uint32_t i)
{
	static const uint64_t outside[FAKTA_TAG_WORDS] = FAKTA_MASK_OUTSIDE_NAME;
	const FaktaDocument *doc = w->doc;
	const FaktaToken *t = &doc->tokens[i];
	const FaktaInfo *info = fakta_tags_at(doc, i);
	bool		open = w->open != FAKTA_NO_TOKEN;
	bool		first = fakta_begins_clause(doc, i, w->s);

	if (info && (fakta_info_has(info, TAG_LEGAL) || fakta_info_has(info, TAG_LEGAL_AFTER) || fakta_info_has(info, TAG_MONTH) ||
				 fakta_info_has(info, TAG_WEEKDAY) || fakta_info_has(info, TAG_CURRENCY) ||
				 (!open && (fakta_info_has(info, TAG_TITLE) || fakta_info_has(info, TAG_LAYOFF)) && !fakta_info_has(info, TAG_GOVERNMENT))))
		return LABEL_PART_OUT;
	if (first && !open && !w->headline && fakta_ordinary(w->r, i) && !(fakta_seen_flags(w->r, i) & SEEN_CAPITAL) &&
		!(i + 1 < w->s->end && fakta_name_like(doc, i + 1)) && !(info && (fakta_info_has(info, TAG_PLACE) || fakta_info_has(info, TAG_GOVERNMENT) || fakta_info_has(info, TAG_ASSOCIATION) ||
		fakta_info_has(info, TAG_MEDIA))))
		return LABEL_PART_OUT;
	/* inside a sentence what the lexicon has no class for is in capitals because it is a name */
	if (w->headline || (first && (fakta_ordinary(w->r, i) || (fakta_seen_flags(w->r, i) & SEEN_LOWER))) ||
		(info && (fakta_info_any(info, outside) || fakta_ordinary(w->r, i))) || is_stop(doc, i))
		return -1;
	if (!open)
		return LABEL_PART_BEGIN;
	/* "CEO Lyra Budi" are two names, "Korea Lyra" is one behind a country */
	return w->titled || (t->flags & TF_CAPITALS) || info || fakta_is(doc, i - 1, TAG_PLACE) ? -1 : LABEL_PART_IN;
}

static void
close_name(Walk *w, uint32_t last, uint32_t sentence, FaktaFoundName found)
{
	uint32_t	first = w->open;

	w->open = FAKTA_NO_TOKEN;
	/* a joiner before what is no part after all */
	while (last > first && !fakta_name_like(w->doc, last))
		last--;
	if (first == FAKTA_NO_TOKEN || fakta_span(w->doc, first, last).len > NAME_BYTES_MAX)
		return;
	found(w->r, sentence, first, last);
}

static bool
has_title_before(const Walk *w, uint32_t i)
{
	for (uint32_t k = i; k > w->s->first && i - k < 3; k--)
		if (fakta_is(w->doc, k - 1, TAG_TITLE))
			return true;
	return false;
}

/* A name that the user has taught at i: it is read as it stands, in any case. */
static bool
read_taught(Walk *w, uint32_t *i, uint32_t sentence, FaktaFoundName found)
{
	uint32_t	last;

	if (w->r->taught.n == 0 || !fakta_taught_at(w->doc, &w->r->taught, *i, w->s->end, &last))
		return false;
	if (w->open != FAKTA_NO_TOKEN)
		close_name(w, *i - 1, sentence, found);
	found(w->r, sentence, *i, last);
	*i = last;
	return true;
}

void
fakta_spans_read(FaktaNameReader *r, uint32_t sentence, FaktaFoundName found)
{
	const FaktaDocument *doc = r->doc;
	const FaktaSentence *s = &doc->sentences[sentence];
	Walk		w = {.r = r,.doc = doc,.s = s,.headline = r->headline[sentence],.open = FAKTA_NO_TOKEN};

	for (uint32_t i = s->first; i < s->end; i++)
	{
		const FaktaToken *t = &doc->tokens[i];
		bool		open = w.open != FAKTA_NO_TOKEN;
		int			part = LABEL_PART_OUT;

		if (read_taught(&w, &i, sentence, found))
			continue;
		if (open && i - w.open >= NAME_TOKENS_MAX)
			;
		else if (fakta_name_like(doc, i))
		{
			/* what touches the mark before it, but no joiner, begins anew */
			if (open && !(t->flags & TF_GAP) && !may_join(&w, i - 1))
			{
				close_name(&w, i - 1, sentence, found);
				open = false;
			}
			if (!open && i >= w.known)
				w.known = known_end(&w, i);
			if (w.known <= i && !(open && w.known == i))
				w.known = 0;
			part = sure_part(&w, i);
			if (part < 0)
				part = ask(&w, i);
		}
		else if (open && may_join(&w, i))
			part = ask(&w, i);
		if (part != LABEL_PART_IN && open)
			close_name(&w, i - 1, sentence, found);
		/* "Bank Bank Delta": written twice */
		if (part == LABEL_PART_IN && w.words == 1 && t->hash && t->hash == doc->tokens[w.open].hash)
			part = LABEL_PART_BEGIN;
		if (part == LABEL_PART_BEGIN)
		{
			w.open = i;
			w.words = 0;
			w.titled = has_title_before(&w, i);
		}
		w.words += w.open != FAKTA_NO_TOKEN && fakta_token_is_word(t);
	}
	if (w.open != FAKTA_NO_TOKEN)
		close_name(&w, s->end - 1, sentence, found);
}
