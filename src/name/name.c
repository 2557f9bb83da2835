/*
 * name.c
 *		Names in an article: which is a company, a person, a body, a place.
 *
 * Names are told by their form (a run of capitals) and typed by evidence from
 * the words around every mention; no list of companies is needed.  The classes
 * of words are in src/lexicon/company.txt, doc/companies.md tells the rest.
 */
#include "name/name.h"

#include <string.h>

#include "text/stem.h"
#include "name/taught.h"

/* Sentences of the body that count as the lead. */
#define LEAD_SENTENCES	3
/* Evidence that makes a company of a name of ordinary words. */
#define ORDINARY_MIN	6
/* The same for a name of several words. */
#define ORDINARY_WORDS_MIN	4
/* And for a word that stands only once, first in its sentence. */
#define ONCE_MIN		4
/* Names of an article that are compared word by word. */
#define SHORT_FORMS_MAX	48
/* Tokens of one name. */
#define NAME_TOKENS_MAX	10
/* And its characters: what is longer is no name, and no index holds it. */
#define NAME_CHARACTERS_MAX	200
/* Tokens behind a name in which it acts. */
#define ACT_REACH		6
/* Tokens behind the name of a list's item where its number may stand. */
#define ITEM_REACH		10
/* Tokens of a label before its colon. */
#define LABEL_MAX		40
/* Tokens in which a subject may announce a cut. */
#define ANNOUNCE_REACH	18
/* Tokens behind a verb in which its object stands. */
#define OBJECT_REACH	7
/* Tokens of other names between. */
#define CHAIN_MAX		16

/* "Uber's", "AI-nya": the name without what was hung on it */
static FaktaSpan
trim_clitic(FaktaSpan s)
{
	if (s.len > 5 && (memcmp(s.text + s.len - 4, "-nya", 4) == 0 || memcmp(s.text + s.len - 4, "-lah", 4) == 0))
		s.len -= 4;
	return s;
}

static void
grow_table(const FaktaDocument *doc, FaktaNames *names)
{
	uint32_t	size = names->table_size ? names->table_size * 2 : 64;

	names->table = doc->memory->grow(doc->memory->state, names->table, size * sizeof(uint32_t));
	memset(names->table, 0, size * sizeof(uint32_t));
	names->table_size = size;
	for (uint32_t e = 0; e < names->nentities; e++)
	{
		uint32_t	at = names->entities[e].hash & (size - 1);

		while (names->table[at])
			at = (at + 1) & (size - 1);
		names->table[at] = e + 1;
	}
}

static uint32_t
find_hashed(const FaktaDocument *doc, const FaktaNames *names, FaktaSpan span, uint32_t hash)
{
	if (names->table_size == 0)
		return FAKTA_NO_NAME;
	for (uint32_t at = hash & (names->table_size - 1); names->table[at]; at = (at + 1) & (names->table_size - 1))
	{
		const FaktaEntity *e = &names->entities[names->table[at] - 1];

		if (e->hash == hash && fakta_same_name(e->name, span, doc->utf8))
			return names->table[at] - 1;
	}
	return FAKTA_NO_NAME;
}

static uint32_t
find_entity(const FaktaDocument *doc, const FaktaNames *names, FaktaSpan span)
{
	return find_hashed(doc, names, span, fakta_name_hash(span, doc->utf8));
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

/* Is the token an ordinary word of the language, by look-up or by its affixes? */
static bool
is_ordinary(const FaktaDocument *doc, uint32_t i)
{
	FaktaToken *t = &doc->tokens[i];
	const FaktaWord *word;

	/* asked for each mention of a name, and dear */
	if (t->flags & TF_NO_WORD)
		return false;
	word = fakta_word_at(doc, i);
	/* "Meta", "Ford": known to be employers */
	if (word && !fakta_is_not(t, HINT_TAGGED) && fakta_has(word, TAG_EMPLOYER))
	{
		t->flags |= TF_NO_WORD;
		return false;
	}
	if (word && !(word->flags & LEX_NAME) && ((word->flags & (LEX_ROOT | LEX_DERIVED)) || fakta_meaningful(word)))
		return true;
	if (has_root(doc, t))
		return true;
	t->flags |= TF_NO_WORD;
	return false;
}

/* A closed-class word, not written in capitals only: "Lagi". */
static bool
is_stop(const FaktaDocument *doc, uint32_t i)
{
	const FaktaWord *word = doc->tokens[i].flags & TF_CAPITALS ? NULL : fakta_word_at(doc, i);

	return word && (word->flags & LEX_STOP);
}

/* The entity of the name, new if need be; it was read at the tokens. */
static uint32_t
add_named(const FaktaDocument *doc, FaktaNames *names, FaktaSpan span, uint32_t first, uint32_t last)
{
	uint32_t	hash = fakta_name_hash(span, doc->utf8);
	uint32_t	e = find_hashed(doc, names, span, hash);
	FaktaEntity *entity;

	if (e != FAKTA_NO_NAME)
		return e;
	FAKTA_APPEND(doc->memory, names->entities, names->nentities, names->entity_room);
	if (2 * (names->nentities + 1) > names->table_size)
		grow_table(doc, names);
	e = names->nentities++;
	entity = &names->entities[e];
	memset(entity, 0, sizeof(*entity));
	entity->name = span;
	entity->hash = hash;
	entity->first = first;
	entity->earliest = UINT32_MAX;
	entity->words = last - first + 1;
	entity->same = e;
	for (uint32_t at = entity->hash & (names->table_size - 1);; at = (at + 1) & (names->table_size - 1))
		if (names->table[at] == 0)
		{
			names->table[at] = e + 1;
			break;
		}
	return e;
}

static uint32_t
add_entity(const FaktaDocument *doc, FaktaNames *names, uint32_t first, uint32_t last)
{
	FaktaSpan	whole = fakta_span(doc, first, last);
	FaktaSpan	span = trim_clitic(whole);

	names->begins |= span.len < whole.len && first == last ? UINT64_MAX : UINT64_C(1) << (doc->tokens[first].hash & 63);
	return add_named(doc, names, span, first, last);
}

static void
put_mention(const FaktaDocument *doc, FaktaNames *names, uint32_t first, uint32_t last, uint32_t entity)
{
	FaktaNameMention *m;

	FAKTA_APPEND(doc->memory, names->mentions, names->nmentions, names->mention_room);
	m = &names->mentions[names->nmentions++];
	m->first = first;
	m->last = last;
	m->entity = entity;
	m->heading = m->relative = m->parent = m->aside = false;
	if (first < names->entities[entity].earliest)
		names->entities[entity].earliest = first;
}

/* Do all words of a stand in b, which is longer? */
static bool
words_within(const FaktaDocument *doc, const FaktaEntity *a, const FaktaEntity *b)
{
	for (uint32_t i = a->first; i < a->first + a->words; i++)
	{
		bool		found = !fakta_token_is_word(&doc->tokens[i]);	/* "Hung-A" */

		for (uint32_t k = b->first; k < b->first + b->words && !found; k++)
			found = doc->tokens[k].hash == doc->tokens[i].hash && fakta_token_is_word(&doc->tokens[k]);
		if (!found)
			return false;
	}
	return true;
}

/* May the token be part of a name, by its form and class? */
static bool
is_capital(const FaktaDocument *doc, uint32_t i)
{
	static const uint64_t outside[FAKTA_TAG_WORDS] = FAKTA_MASK_OUTSIDE_NAME;
	const FaktaToken *t = &doc->tokens[i];
	const FaktaInfo *info;

	if (!(fakta_token_is_word(t) || t->type == TOK_HOST) || !(t->flags & TF_CAPITAL))
		return false;
	if ((info = fakta_tags_at(doc, i)) == NULL)
		return true;
	if (fakta_info_any(info, outside))
		return false;
	/* acronyms that are no names: AI, PSBB, PKWT */
	if ((fakta_info_has(info, TAG_REASON) || fakta_info_has(info, TAG_PEOPLE)) && (t->flags & TF_CAPITALS))
		return false;
	return true;
}

/* Headline style: most words of the sentence are in capitals; it holds ncapitals. */
static bool
is_headline(const FaktaDocument *doc, const FaktaSentence *s, uint32_t ncapitals)
{
	uint32_t	words = 0,
				capitals = 0;
	uint32_t	first = s->first;
	bool		title = s->end <= doc->title_end;

	if (title ? ncapitals < 2 : ncapitals < 3)
		return false;

	/* "Baca juga: Tekan Kerugian, Lyra Umumkan PHK" */
	for (uint32_t i = s->first; i < s->end && i < s->first + 4; i++)
		if (fakta_mark(doc, i) == ':')
			first = i + 1;
	for (const FaktaToken *t = &doc->tokens[first]; t < &doc->tokens[s->end]; t++)
		if (fakta_token_is_word(t) && t->len > 3)
		{
			words++;
			capitals += (t->flags & TF_CAPITAL) != 0;
			/* too many others already, whatever follows */
			if (!title && (words - capitals) * 9 > ncapitals)
				return false;
		}
	/* a sentence of the body may hold many names */
	return words >= 3 && (title ? capitals * 3 >= words * 2 : capitals * 10 >= words * 9);
}

/* A word that tells what happened: in a headline it ends even a name with PT. */
static bool
is_predicate(const FaktaDocument *doc, uint32_t i)
{
	static const uint64_t mask[FAKTA_TAG_WORDS] = FAKTA_MASK_PREDICATE;
	const FaktaInfo *info = fakta_is_not(&doc->tokens[i], HINT_TAGGED) ? NULL : fakta_info_at(doc, i);

	return info && fakta_info_any(info, mask);
}

static bool
tag_before(const FaktaDocument *doc, uint32_t i, uint32_t begin, int tag)
{
	if (i > begin && fakta_mark(doc, i - 1) == '.' && i - 1 > begin)
		return fakta_is(doc, i - 2, tag);	/* "PT. Sinar" */
	return i > begin && fakta_is(doc, i - 1, tag);
}

/* May the word at i be in capitals only for its place: first, after a dash or quote? */
static bool
begins_clause(const FaktaDocument *doc, uint32_t i, const FaktaSentence *s)
{
	char		mark;

	if ((doc->tokens[i].flags & TF_SENTENCE) || i == s->first)
		return true;
	if (doc->tokens[i - 1].type != TOK_BLANK)
		return false;
	mark = fakta_mark(doc, i - 1);
	return mark != ',' && mark != '(' && mark != '&' && mark != '/' && mark != '.';
}

static bool
is_body(const FaktaDocument *doc, uint32_t i)
{
	return fakta_is(doc, i, TAG_GOVERNMENT) || fakta_is(doc, i, TAG_ASSOCIATION);
}

/* "Coca-Cola": a hyphen between two capitals of one name */
static bool
is_hyphenated(const FaktaDocument *doc, uint32_t at, uint32_t first, uint32_t end)
{
	return at > first && at + 1 < end && fakta_mark(doc, at) == '-' && !(doc->tokens[at].flags & TF_GAP) &&
		!(doc->tokens[at + 1].flags & TF_GAP) && is_capital(doc, at + 1) && !fakta_is(doc, at - 1, TAG_PLACE);
}

static bool
is_too_long(const FaktaDocument *doc, uint32_t first, uint32_t end)
{
	FaktaSpan	span;
	uint32_t	characters = 0;

	if (end == first)
		return false;
	span = fakta_span(doc, first, end - 1);
	if (span.len <= NAME_CHARACTERS_MAX)
		return false;
	for (size_t i = 0; i < span.len && characters <= NAME_CHARACTERS_MAX; i++)
		characters += !doc->utf8 || (span.text[i] & 0xC0) != 0x80;
	return characters > NAME_CHARACTERS_MAX;
}

/*
 * The end of the name that begins at i, or i where none does.  In a headline,
 * where every word is in capitals, ordinary words end a name.
 */
static uint32_t
name_end(const FaktaDocument *doc, uint32_t i, const FaktaSentence *s, bool headline)
{
	uint32_t	at = i;
	bool		legal = tag_before(doc, i, s->first, TAG_LEGAL);

	while (at < s->end && at - i < NAME_TOKENS_MAX)
	{
		const FaktaToken *t = &doc->tokens[at];

		if (is_hyphenated(doc, at, i, s->end))
		{
			at += 2;
			continue;
		}
		/* "PT S. Duta": an initial */
		if (legal && at == i + 1 && fakta_mark(doc, at) == '.' && doc->tokens[i].len == 1 && at + 1 < s->end &&
			is_capital(doc, at + 1))
		{
			at++;
			continue;
		}
		if (at > i && !(t->flags & TF_GAP))
			break;
		/* "PT Kulit Mas Sejati": after PT a form of address is part of the name */
		if (is_capital(doc, at) || (legal && at > i && (t->flags & TF_CAPITAL) && fakta_is(doc, at, TAG_ADDRESS)))
		{
			if (legal && headline && at > i && is_predicate(doc, at))
				break;
			/* "Lyra Mau PHK Karyawan" */
			if (headline && at > i && fakta_is(doc, at, TAG_PLAN_WEAK))
				break;
			/* "RSUD Melati Kota Banjar": where it is */
			if (at > i && fakta_is(doc, at, TAG_PLACE_HEAD) && fakta_is(doc, i, TAG_NAME_HEAD) && at + 1 < s->end &&
				is_capital(doc, at + 1))
				break;
			if (!legal)
			{
				if (headline && is_ordinary(doc, at) && !fakta_is(doc, at, TAG_NAME_AFTER) && !(at == i && fakta_is(doc, at, TAG_PLACE)))
					break;
				/* a sentence's first word is in capitals anyway */
				if (at == i && begins_clause(doc, at, s) && is_ordinary(doc, at) &&
					!(fakta_is(doc, at, TAG_NAME_HEAD) && at + 1 < s->end && is_capital(doc, at + 1)) &&
					!(fakta_is(doc, at, TAG_PLACE) || fakta_is(doc, at, TAG_GOVERNMENT) ||
					  fakta_is(doc, at, TAG_ASSOCIATION) || fakta_is(doc, at, TAG_MEDIA)))
					break;
				/* "Manajemen Bukalapak" mid-sentence: the noun is not of the name */
				if (at == i && fakta_is(doc, at, TAG_COMPANY_NOUN) && !fakta_is(doc, at, TAG_NAME_HEAD))
					break;
			}
			at++;
			continue;
		}
		/* "Bank of America", "Johnson & Johnson" */
		if (at > i && at + 1 < s->end && is_capital(doc, at + 1) && !headline &&
			(fakta_mark(doc, at) == '&' || (fakta_is(doc, at, TAG_NAME_JOINER) && fakta_token_is_word(t)) ||
			 (fakta_is(doc, at, TAG_AND) && is_body(doc, i) && !is_body(doc, at + 1))))
		{
			at++;
			continue;
		}
		break;
	}
	return is_too_long(doc, i, at) ? i : at;
}

static bool
any_layoff_cue(const FaktaDocument *doc, uint32_t i)
{
	return fakta_is_any(doc, i, HINT_CUE);
}

/* Does a word from first to end - 1 tell what employers do? */
static bool
any_act(const FaktaDocument *doc, uint32_t first, uint32_t end)
{
	static const uint64_t mask[FAKTA_TAG_WORDS] = FAKTA_MASK_ACT;

	for (uint32_t k = first; k < end; k++)
	{
		const FaktaInfo *info = fakta_tags_at(doc, k);

		if (info && fakta_info_any(info, mask))
			return true;
	}
	return false;
}

/* Is the name made of places and directions only: "Bandung Barat"? */
static bool
all_places(const FaktaDocument *doc, const FaktaNameMention *m)
{
	for (uint32_t i = m->first; i <= m->last; i++)
		if (!fakta_is(doc, i, TAG_PLACE) && !fakta_is(doc, i, TAG_DIRECTION))
			return false;
	return true;
}

/* Do workers stand soon behind a verb, with their number? */
static bool
counts_workers(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	bool		number = false;

	for (uint32_t k = i; k < end && k < i + 5; k++)
	{
		number |= fakta_token_is_number(&doc->tokens[k]) || fakta_is(doc, k, TAG_VAGUE);
		if (number && (fakta_is(doc, k, TAG_WORKER) || fakta_is(doc, k, TAG_JOB)))
			return true;
	}
	return false;
}

/* Does a verb's object say whose people they are: "200 karyawan Lyra", "pekerja di Lyra"? */
static bool
sends_those_of(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	for (uint32_t k = i; k + 2 < end && k < i + OBJECT_REACH && !fakta_mark(doc, k); k++)
		if (fakta_is(doc, k, TAG_WORKER))
		{
			k += fakta_is(doc, k + 1, TAG_PREPOSITION) ? 2 : 1;
			return is_capital(doc, k) && !fakta_is(doc, k, TAG_PLACE) && !is_ordinary(doc, k);
		}
	return false;
}

/* Does the subject of a clause announce that people lose their work, however far behind? */
static bool
announces(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	bool		announced = false;

	for (uint32_t k = i; k < end && k < i + ANNOUNCE_REACH; k++)
	{
		if (fakta_mark(doc, k) || fakta_is(doc, k, TAG_SPEECH) || fakta_is(doc, k, TAG_NEGATE) || fakta_is(doc, k, TAG_DENY))
			return false;
		announced |= fakta_is(doc, k, TAG_ANNOUNCE);
		if (any_layoff_cue(doc, k))
			return announced && !fakta_is(doc, k, TAG_PASSIVE);
		if (doc->tokens[k].flags & TF_CAPITAL)
			return false;
	}
	return false;
}

/* "sejumlah pabrikan SKT": what follows the noun is a kind, not a name */
static bool
is_kind(const FaktaDocument *doc, uint32_t noun, uint32_t begin)
{
	const FaktaInfo *info = noun > begin ? fakta_info_at(doc, noun - 1) : NULL;

	return (noun > begin && fakta_token_is_number(&doc->tokens[noun - 1])) ||
		(info && (fakta_info_has(info, TAG_QUANTIFIER) || fakta_info_has(info, TAG_DIGIT) || fakta_info_has(info, TAG_VAGUE)));
}

static bool
company_noun_near(const FaktaDocument *doc, uint32_t i, uint32_t begin)
{
	for (uint32_t k = i; k-- > begin && i - k <= 4 && !fakta_is(doc, k, TAG_PREPOSITION);)
		if (fakta_is(doc, k, TAG_COMPANY_NOUN))
			return true;
	return false;
}

static bool
is_label(const FaktaDocument *doc, uint32_t i)
{
	return fakta_mark(doc, i) == ':' || fakta_mark(doc, i) == '=';
}

/* "pemilik Roti Manis, Lanny Gunawan": a title, its company, then the person */
static bool
is_title_of(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i, uint32_t after)
{
	const FaktaToken *next;

	if (!tag_before(doc, i, s->first, TAG_TITLE) &&
		!(tag_before(doc, i, s->first, TAG_LEGAL) && i > s->first + 1 && tag_before(doc, i - 1, s->first, TAG_TITLE)))
		return false;
	if (after < s->end && fakta_is(doc, after, TAG_LEGAL_AFTER))
		after++;
	if (after + 1 >= s->end || fakta_mark(doc, after) != ',')
		return false;
	next = &doc->tokens[after + 1];
	return fakta_token_is_word(next) && (next->flags & TF_CAPITAL) && !fakta_is(doc, after + 1, TAG_WEEKDAY) &&
		!fakta_is(doc, after + 1, TAG_PLACE) && !fakta_is(doc, after + 1, TAG_PLACE_HEAD);
}

/* A quotation mark, straight or curly. */
static bool
is_quote(const FaktaDocument *doc, uint32_t i)
{
	const FaktaToken *t = &doc->tokens[i];
	const unsigned char *text = (const unsigned char *) doc->text + t->start;

	if (t->type != TOK_BLANK)
		return false;
	if (t->len == 1)
		return text[0] == '"' || text[0] == '\'';
	return t->len == 3 && doc->utf8 && text[0] == 0xE2 && text[1] == 0x80 && text[2] >= 0x98 && text[2] <= 0x9F;
}

/* "induk usaha X": is somebody else meant?  And is it said who that is: "Sutra, induk usaha X, ..."? */
static bool
is_relative(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i, uint32_t after, bool *known)
{
	uint32_t	noun = i;

	if (i == s->first || fakta_is_not(&doc->tokens[i - 1], HINT_TAGGED))
		return false;
	if (noun > s->first && fakta_is(doc, noun - 1, TAG_LEGAL))
		noun--;
	if (noun > s->first && fakta_is(doc, noun - 1, TAG_BRAND))
		noun--;
	if (noun > s->first + 1 && fakta_is(doc, noun - 1, TAG_OF))
		noun--;
	if (noun == s->first || !fakta_is(doc, noun - 1, TAG_KIN))
		return false;
	noun--;
	*known |= (noun > s->first + 1 && fakta_mark(doc, noun - 1) == ',' && (doc->tokens[noun - 2].flags & TF_CAPITAL)) ||
		(noun > s->first + 1 && (fakta_is(doc, noun - 1, TAG_COPULA) || fakta_mark(doc, noun - 1) == '('));
	for (uint32_t k = after; k + 1 < s->end && k <= after + 2 && !*known; k++)
	{
		if (fakta_mark(doc, k) != ',' && fakta_mark(doc, k) != '(' && !fakta_is(doc, k, TAG_LEGAL) && !fakta_is(doc, k, TAG_COPULA))
			break;
		*known = (doc->tokens[k + 1].flags & TF_CAPITAL) && !fakta_is(doc, k + 1, TAG_WEEKDAY);
	}
	return true;
}

/* The end of the names that "dan" joins to one that ends before i. */
static uint32_t
list_end(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	while (i + 1 < s->end && fakta_is(doc, i, TAG_AND) && is_capital(doc, i + 1))
		for (i++; i < s->end && is_capital(doc, i);)
			i++;
	return i;
}

/* "Setelah Lyra, Sutra juga memecat ...": a name, ending before after, that only leads to another one */
static bool
is_aside(const FaktaDocument *doc, const FaktaNames *names, const FaktaNameMention *m, const FaktaSentence *s, uint32_t after)
{
	uint32_t	before = m->first;
	bool		aside;

	/* most names have neither such a word nor another name before them */
	if (before == s->first || (fakta_is_not(&doc->tokens[before - 1], HINT_TAGGED) && fakta_mark(doc, before - 1) != ',' &&
							   fakta_is_not(&doc->tokens[s->first], HINT_TAGGED)))
		return false;
	if (fakta_is(doc, before - 1, TAG_LEGAL))
		before--;
	/* "Selain kasus Lyra, ..." */
	if (before == s->first + 2 && fakta_is(doc, s->first, TAG_ASIDE) && fakta_token_is_word(&doc->tokens[before - 1]))
		before--;
	if (before == s->first)
		return false;
	/* not "perusahaan seperti Lyra, ..." */
	if (fakta_is(doc, before - 1, TAG_ASIDE))
	{
		/* "Lyra Susul Sutra PHK Karyawan" */
		if (s->end <= doc->title_end && m > names->mentions && m[-1].last + 2 == before)
			return true;
		aside = before - 1 == s->first || !fakta_token_is_word(&doc->tokens[before - 2]);
	}
	else
		aside = m > names->mentions && m[-1].aside && m[-1].first >= s->first && m[-1].last + 1 == before - 1 &&
			(fakta_is(doc, before - 1, TAG_AND) || fakta_mark(doc, before - 1) == ',');
	if (aside && s->end <= doc->title_end && !fakta_is(doc, s->first, TAG_ASIDE))
		return true;
	if (!aside)
		return false;
	after = list_end(doc, s, after);
	return after < s->end && fakta_mark(doc, after) == ',';
}

/* What the words around one mention say about the entity's type. */
static void
judge_mention(const FaktaDocument *doc, FaktaNames *names, FaktaNameMention *m, const FaktaSentence *s, uint32_t sentence)
{
	FaktaEntity *e = &names->entities[m->entity];
	uint32_t	i = m->first,
				after = m->last + 1;
	uint32_t	near,
				chain,
				acts;
	bool		title = s->end <= doc->title_end;
	bool		legal,
				titled,
				phk_in = false, /* "PHK di X" */
				person = false, /* said to be one */
				bullet = m->first == s->first && s->first > 0 && fakta_is_dash(doc, s->first - 1) &&
		(doc->tokens[s->first].flags & TF_LINE),
				joined,
				owner,
				actor,
				acting;

	/* a name in quotes is judged by the words around them */
	if (after < s->end && is_quote(doc, after) && (i == 0 || i == s->first || is_quote(doc, i - 1)))
	{
		after++;
		i -= i > s->first;
	}

	/* "induk usaha X": the parent is meant, not X */
	if (is_relative(doc, s, i, after, &e->has_parent) ||
		(m > names->mentions && m[-1].relative && !m[-1].aside && m[-1].last + 2 == i && i > s->first + 1 && fakta_is(doc, i - 1, TAG_AND)))
	{
		m->relative = true;
		/* "perusahaan induk Lyra ini": told of before */
		e->has_parent |= after < s->end && fakta_is(doc, after, TAG_DEMONSTRATIVE);
		/* it may still stand for a parent that nobody names */
		m->parent = i > s->first && fakta_is(doc, i - 1, TAG_PARENT);
		if (m->parent && fakta_is(doc, m->first, TAG_EMPLOYER) && e->score[NAME_COMPANY] < 3)
			e->score[NAME_COMPANY] += 3;
		return;
	}
	/* "menurut utas Twitter", "lewat cuitan di Twitter": where it was said */
	if (i > s->first && !fakta_is_not(&doc->tokens[i - 1], HINT_TAGGED) && (fakta_is(doc, i - 1, TAG_CHANNEL) ||
						 (i > s->first + 1 && fakta_is(doc, i - 1, TAG_PREPOSITION) && fakta_is(doc, i - 2, TAG_CHANNEL))))
	{
		m->relative = true;
		e->score[NAME_MEDIA] += 1;
		return;
	}
	acts = e->acts;
	e->count++;
	if (title)
		e->in_title++;
	else if (sentence < LEAD_SENTENCES + fakta_title_sentences(doc))
		e->in_lead++;

	/* what the name itself says */
	legal = tag_before(doc, i, s->first, TAG_LEGAL);
	if (!legal && (fakta_is(doc, m->first, TAG_PLACE_HEAD) || all_places(doc, m)))
	{
		e->score[NAME_PLACE] += 10;
		/* "Kecamatan Mengwi": so is Mengwi */
		if (m->first + 1 == m->last && fakta_is(doc, m->first, TAG_PLACE_HEAD))
		{
			uint32_t	tail = find_entity(doc, names, fakta_span(doc, m->last, m->last));

			if (tail != FAKTA_NO_NAME)
				names->entities[tail].score[NAME_PLACE] += 10;
		}
	}
	else if (!legal && fakta_is(doc, m->first, TAG_PLACE))
		e->score[NAME_PLACE] += 6;
	if (fakta_is(doc, m->first, TAG_GOVERNMENT) || fakta_is(doc, m->first, TAG_ASSOCIATION))
		e->score[NAME_BODY] += 8;
	/* "Satudata Kementerian Tenaga Kerja" */
	for (uint32_t k = m->first + 1; k <= m->last && !legal; k++)
		if (fakta_is(doc, k, TAG_NATIONAL) && fakta_is(doc, k, TAG_GOVERNMENT))
			e->score[NAME_BODY] += 8;
	if (fakta_is(doc, m->first, TAG_WORKER) || fakta_is(doc, m->first, TAG_JOB))
		e->score[NAME_BODY] += 5;
	if (fakta_is(doc, m->first, TAG_MEDIA) || fakta_is(doc, m->first, TAG_TRACKER))
		e->score[NAME_MEDIA] += 8;
	if (fakta_is(doc, m->first, TAG_NAME_HEAD) && m->first < m->last && !fakta_is(doc, m->first, TAG_ASSOCIATION))
		e->score[NAME_COMPANY] += fakta_is(doc, m->first, TAG_COMPANY_NOUN) ? 4 : 2;
	if (fakta_is(doc, m->last, TAG_NAME_AFTER))
		e->score[NAME_COMPANY] += 5;
	if (e->count == 1 && fakta_is(doc, m->first, TAG_EMPLOYER))
		e->score[NAME_COMPANY] += 4;

	/* "- Lyra (Mei, 30 persen atau 200 orang)": an item with a number of people */
	if (bullet && s->numbers)
		for (uint32_t k = after + 1; k + 1 < s->end && k < after + ITEM_REACH; k++)
			if (fakta_token_is_number(&doc->tokens[k]) && (fakta_is(doc, k + 1, TAG_PERCENT) || fakta_is(doc, k + 1, TAG_WORKER)))
			{
				e->score[NAME_COMPANY] += 4;
				break;
			}

	/* what stands before it */
	if (legal)
		e->score[NAME_COMPANY] += 8;
	if (i > s->first)
	{
		uint32_t	b = i - 1;

		titled = is_title_of(doc, s, i, after);
		if (fakta_is(doc, b, TAG_COMPANY_NOUN))
			e->score[NAME_COMPANY] += is_kind(doc, b, s->first) ? 0 : 4;
		else if (fakta_is(doc, b, TAG_COMPANY_NOUN_WEAK))
			e->score[NAME_COMPANY] += 3;
		else if (i > s->first + 1 && fakta_is(doc, i - 2, TAG_COMPANY_NOUN) && fakta_token_is_word(&doc->tokens[b]) &&
				 !fakta_is(doc, b, TAG_PREPOSITION) && !is_kind(doc, i - 2, s->first))
			e->score[NAME_COMPANY] += 3;
		else if (i > s->first + 2 && fakta_is(doc, i - 3, TAG_COMPANY_NOUN) && fakta_token_is_word(&doc->tokens[b]) &&
				 fakta_token_is_word(&doc->tokens[i - 2]))
			e->score[NAME_COMPANY] += 2;
		else if (fakta_is(doc, b, TAG_COUNTRY) && company_noun_near(doc, b, s->first))
			e->score[NAME_COMPANY] += 3;
		if ((fakta_is(doc, b, TAG_WORKER) || fakta_is(doc, b, TAG_EMPLOY)) &&
			(!fakta_is(doc, b, TAG_TITLE) || fakta_is(doc, b, TAG_EXECUTIVE)))
			e->score[NAME_COMPANY] += 3;
		if (fakta_is(doc, b, TAG_LAYOFF) && fakta_is(doc, b, TAG_NOMINAL))
			e->score[NAME_COMPANY] += 2;
		/* "CEO Uber" may be a company's, "CEO Micha Kaufman" is a person */
		if (titled)
			e->score[fakta_is(doc, b, TAG_EXECUTIVE) || legal ? NAME_COMPANY : NAME_BODY] += 5;
		else if (fakta_is(doc, b, TAG_TITLE))
			e->score[NAME_PERSON] += m->first < m->last ? 3 : 1;
		if (!titled && fakta_is(doc, b, TAG_EXECUTIVE) && m->first == m->last)
			e->score[NAME_COMPANY] += 3;
		if (fakta_is(doc, b, TAG_SPEECH))
			e->score[NAME_PERSON] += m->first < m->last ? 2 : 1;
		if (fakta_is(doc, b, TAG_SOURCE) && !fakta_is(doc, b, TAG_SPEECH))
			e->score[NAME_MEDIA] += 2;
		if (fakta_is(doc, b, TAG_NEWSPAPER))
			e->score[NAME_MEDIA] += 9;
		/* an apposition: "perusahaan transportasi asal AS, Uber, ..." */
		if (m > names->mentions && m[-1].first >= s->first && m[-1].last + 1 == b &&
			(is_title_of(doc, s, m[-1].first, b) ||
			 (fakta_is(doc, b, TAG_OR) && tag_before(doc, m[-1].first, s->first, TAG_TITLE))))
		{
			e->score[NAME_PERSON] += 4;
			person = true;
		}
		else if (fakta_mark(doc, b) == ',' && after < s->end && !fakta_is(doc, m->first, TAG_PLACE) &&
				 (fakta_mark(doc, after) == ',' || fakta_token_is_word(&doc->tokens[after])) &&
				 !fakta_is(doc, b - 1, TAG_DEMONSTRATIVE))
		{
			bool		apposed = fakta_mark(doc, after) == ',' || any_layoff_cue(doc, after);
			int			type = NAME_UNKNOWN;

			for (uint32_t k = b; k-- > s->first && b - k < 9;)
			{
				if (fakta_mark(doc, k) == ',')
					break;
				if (fakta_is(doc, k, TAG_COMPANY_NOUN) && type == NAME_UNKNOWN &&
					(apposed || k == s->first || !fakta_token_is_word(&doc->tokens[k - 1])) && (k == s->first || !(doc->tokens[k].flags & TF_CAPITAL)))
					type = NAME_COMPANY;
				if (fakta_is(doc, k, TAG_TITLE))
					type = NAME_PERSON;
			}
			if (type == NAME_COMPANY && apposed)
				e->score[NAME_COMPANY] += 4;
			else if (type == NAME_COMPANY)
				e->score[NAME_COMPANY] += 3;
			else if (type == NAME_PERSON && apposed)
				e->score[NAME_PERSON] += 3;
			person |= type == NAME_PERSON && apposed;
		}
		if (fakta_token_is_word(&doc->tokens[b]) && fakta_word_at(doc, b))
		{
			const char *form = fakta_form(fakta_word_at(doc, b));

			/* "400 orang dari Lyra", "75 persen pekerja di Lyra" */
			if (i > s->first + 2 && (fakta_is(doc, b, TAG_OF) || fakta_is(doc, b, TAG_PREPOSITION)) &&
				(fakta_is(doc, i - 2, TAG_WORKER) || (fakta_is(doc, b, TAG_OF) && fakta_is(doc, i - 2, TAG_PERSON))) &&
				(fakta_token_is_number(&doc->tokens[i - 3]) || fakta_is(doc, i - 3, TAG_PERCENT) || fakta_is(doc, i - 3, TAG_SCALE) ||
				 fakta_is(doc, i - 3, TAG_VAGUE)))
				e->score[NAME_COMPANY] += 3;
			if (strcmp(form, "oleh") == 0)
				e->score[NAME_COMPANY] += 1;
			else if (strcmp(form, "di") == 0)
			{
				/* "PHK di Twitter", "PHK berlanjut di Twitter" */
				bool		cue = (i > s->first + 1 && any_layoff_cue(doc, i - 2)) ||
					(i > s->first + 2 && any_layoff_cue(doc, i - 3) && fakta_is(doc, i - 3, TAG_NOMINAL));

				phk_in = cue;
				if (cue)
					e->score[NAME_COMPANY] += 2;
				else
					e->score[NAME_PLACE] += 1;
			}
		}
	}

	/* "perusahaan milik Tuan Krasno berencana memecat ..." */
	owner = i > s->first && m->first < m->last && !legal && fakta_is(doc, i - 1, TAG_OWNED);
	if (owner)
		e->score[NAME_PERSON] += 3;
	/* "Lyra dan Sutra memecat ...", not "Menteri Komunikasi dan Informatika X" */
	joined = i > s->first + 1 && fakta_is(doc, i - 1, TAG_AND) && m > names->mentions &&
		m[-1].last + (fakta_mark(doc, i - 2) == ',' ? 3 : 2) == i &&
		names->entities[m[-1].entity].score[NAME_COMPANY] >= 3;
	/* "Pabrik di Batang PHK ...", "Menteri X minta PHK ...": somebody else acts */
	/* "merembet ke Lyra yang mengumumkan PHK" acts, too */
	actor = !owner && !person && (i == s->first || (after < s->end && fakta_is(doc, after, TAG_RELATIVE)) || phk_in || joined || !(fakta_is(doc, i - 1, TAG_PREPOSITION) || (fakta_is(doc, i - 1, TAG_TITLE) && !legal)));

	/* what follows it, and its short form in brackets: "Nama Panjang (NP) ..." */
	if (after + 2 < s->end && fakta_mark(doc, after) == '(' && fakta_mark(doc, after + 2) == ')' &&
		(doc->tokens[after + 1].flags & TF_CAPITAL))
	{
		after += 3;
	}
	m->relative = m->aside = is_aside(doc, names, m, s, after);
	/* "Nestle dan Halodoc telah melakukan PHK": what the others do it does, too */
	{
		uint32_t	k = after;

		while (k + 1 < s->end && k - after < CHAIN_MAX && (fakta_is(doc, k, TAG_AND) || fakta_mark(doc, k) == ',' || fakta_mark(doc, k) == '&'))
		{
			uint32_t	next = k + 1;

			/* "Nestle, Halodoc, dan Lyra" */
			if (next + 1 < s->end && fakta_mark(doc, k) == ',' && fakta_is(doc, next, TAG_AND))
				next++;
			if (!is_capital(doc, next))
				break;
			for (k = next; k < s->end && is_capital(doc, k);)
				k++;
		}
		near = k + ACT_REACH < s->end ? k + ACT_REACH : s->end;
		chain = k;
	}
	if (after < s->end)
	{
		if (fakta_is(doc, after, TAG_LEGAL_AFTER) ||
			(fakta_mark(doc, after) == ',' && after + 1 < s->end && fakta_is(doc, after + 1, TAG_LEGAL_AFTER)))
			e->score[NAME_COMPANY] += 6;
		if (fakta_is(doc, after, TAG_SPEECH))
			e->score[NAME_PERSON] += m->first < m->last ? 2 : 1;
		acting = actor && any_act(doc, chain, near);
		for (uint32_t k = chain; k < near && acting; k++)
		{
			const FaktaToken *t = &doc->tokens[k];

			/* "Tuan Krasno akan memecat 40 persen pekerja di Lyra": it is Lyra that is told of */
			if (any_layoff_cue(doc, k) && m->first < m->last && !legal && sends_those_of(doc, k + 1, s->end))
			{
				e->score[NAME_PERSON] += 3;
				break;
			}
			/* "Gelembung Pecah, PHK ...": another clause */
			if (any_layoff_cue(doc, k) && fakta_is(doc, k, TAG_NOMINAL) && fakta_mark(doc, chain) == ',' &&
				(k == chain + 1 || (k == chain + 2 && !fakta_is(doc, chain + 1, TAG_ANNOUNCE))))
				break;
			if (any_layoff_cue(doc, k) && !fakta_is(doc, k, TAG_PASSIVE))
			{
				e->score[NAME_COMPANY] += fakta_is(doc, k, TAG_NOMINAL) && !m->heading ? 3 : 4;
				e->acts++;
				e->sends += fakta_is(doc, k, TAG_ACTIVE) || fakta_is(doc, k, TAG_BASE);
				e->employs |= fakta_mark(doc, chain) != ',' &&
					(fakta_is(doc, k, TAG_ACTIVE) || fakta_is(doc, k, TAG_BASE) || m->heading);
				break;
			}
			/* "Gudang Emas mempekerjakan", "Kopi Senja menutup" */
			if ((fakta_is(doc, k, TAG_EMPLOY) || fakta_is(doc, k, TAG_CLOSING)) && !fakta_is(doc, k, TAG_PASSIVE) &&
				!fakta_is(doc, k, TAG_NOMINAL))
			{
				e->score[NAME_COMPANY] += 3;
				break;
			}
			/* "yang memotong 1.600 karyawan" */
			if (fakta_is(doc, k, TAG_CUT_WEAK) && fakta_is(doc, k, TAG_ACTIVE) && counts_workers(doc, k + 1, s->end))
			{
				e->score[NAME_COMPANY] += 4;
				e->acts++;
				break;
			}
			/* "mengumumkan bahwa mereka memecat ..." */
			if (fakta_is(doc, k, TAG_CLAUSE) && k > chain && k + 2 < s->end && fakta_is(doc, k + 1, TAG_THEMSELVES) &&
				(fakta_is(doc, k - 1, TAG_ANNOUNCE) || fakta_is(doc, m->first, TAG_EMPLOYER)))
			{
				near = k + ACT_REACH < s->end ? k + ACT_REACH : s->end;
				continue;
			}
			if (fakta_is(doc, k, TAG_CLAUSE) || fakta_is(doc, k, TAG_SUPPOSE))
				break;
			/* a word that nobody knows is a noun, and whose verb follows it */
			if (!(t->flags & TF_CAPITAL) && fakta_token_is_word(t) && !is_ordinary(doc, k))
				break;
			/* "2. Dell: PHK sekitar ..." */
			if (!fakta_token_is_word(t) &&
				!(k == chain && (fakta_mark(doc, k) == ',' || (is_label(doc, k) && m->heading))))
				break;
			/* "Lyra menyebut akan melakukan PHK": its own, not "menyebut Sutra akan ..." */
			if (fakta_is(doc, k, TAG_SPEECH) && k + 1 < near &&
				(fakta_is(doc, k + 1, TAG_PLAN) || fakta_is(doc, k + 1, TAG_DONE)))
			{
				near += near < s->end;
				continue;
			}
			if (fakta_is(doc, k, TAG_SPEECH) || fakta_is(doc, k, TAG_NEGATE) || fakta_is(doc, k, TAG_DENY))
				break;
		}
		/* "Lyra kembali menjadi sorotan setelah mengumumkan rencana untuk melakukan PHK" */
		if (s->cues && actor && i == s->first && !title && e->acts == acts && announces(doc, chain, s->end))
			e->score[NAME_COMPANY] += 3;
		/* "Kadoin, toko daring untuk bingkisan, ..." */
		if (fakta_mark(doc, after) == ',' && after + 1 < s->end && !(doc->tokens[after + 1].flags & TF_CAPITAL))
		{
			uint32_t	noun = after + 1 + (fakta_is(doc, after + 1, TAG_DETERMINER) ? 1 : 0);

			if (noun < s->end && fakta_is(doc, noun, TAG_COMPANY_NOUN) && !(noun + 1 < s->end && fakta_is(doc, noun + 1, TAG_DEMONSTRATIVE)))
				e->score[NAME_COMPANY] += 4;
			else if (fakta_is(doc, after + 1, TAG_TITLE))
				e->score[NAME_PERSON] += 3;
		}
		/* "Tokocrypto yang merupakan platform ..." */
		{
			uint32_t	k = after + (fakta_is(doc, after, TAG_PREPOSITION) ? 1 : 0);

			if (k + 1 < s->end && fakta_is(doc, k, TAG_COPULA))
			{
				if (fakta_is(doc, k + 1, TAG_COMPANY_NOUN) || fakta_is(doc, k + 1, TAG_EMPLOYERS))
					e->score[NAME_COMPANY] += 4;
				else if (fakta_is(doc, k + 1, TAG_TITLE))
					e->score[NAME_PERSON] += 3;
			}
		}
		/*
		 * "Gema FM 18 penyiar", "Visi Televisi dengan 75 karyawan", "TV Satu: 40
		 * orang", "Lyra (90 karyawan)", "- Sutra 8% karyawan"
		 */
		for (uint32_t k = after; k < after + 3 && k + 1 < s->end; k++)
			if (fakta_token_is_number(&doc->tokens[k]))
			{
				if (fakta_is(doc, k + 1, TAG_WORKER) || fakta_is(doc, k + 1, TAG_PERSON) || fakta_is(doc, k + 1, TAG_JOB) ||
					(bullet && fakta_is(doc, k + 1, TAG_PERCENT)))
				{
					e->score[NAME_COMPANY] += 4;
					e->employs |= k > after && fakta_mark(doc, after) != 0;
				}
				break;
			}
			else if (!(k == after && ((is_label(doc, k) && !title) || fakta_mark(doc, k) == '(')) && !fakta_is(doc, k, TAG_PREPOSITION) && !fakta_is(doc, k, TAG_LEAD) && !fakta_is(doc, k, TAG_APPROX))
				break;
		/* an age */
		if (fakta_mark(doc, after) == '(' && after + 2 < s->end && fakta_token_is_number(&doc->tokens[after + 1]) &&
			fakta_mark(doc, after + 2) == ')' && doc->tokens[after + 1].len == 2)
			e->score[NAME_PERSON] += 4;
	}
}

/* Is every word of the name one of the language? */
static bool
all_ordinary(const FaktaDocument *doc, const FaktaEntity *e)
{
	for (uint32_t k = e->first; k < e->first + e->words; k++)
		if (!is_ordinary(doc, k))
			return false;
	return true;
}

/*
 * "Lyra juga terpukul.  Produsen asal Jepang itu memangkas ...": who is called
 * a producer is the name that the sentence before begins with.
 */
static void
judge_back(const FaktaDocument *doc, FaktaNames *names, uint32_t n)
{
	const FaktaSentence *s = &doc->sentences[n];
	const FaktaSentence *before = &doc->sentences[n - 1];
	FaktaEntity *e = NULL;
	uint32_t	m;

	if (!s->cues || before->first < doc->title_end)
		return;
	m = fakta_name_at(names, before->first);
	if ((doc->tokens[s->first].flags & TF_LINE) && !(m < names->nmentions && names->mentions[m].heading))
		return;
	for (; m < names->nmentions && names->mentions[m].first < before->end && e == NULL; m++)
	{
		e = &names->entities[names->mentions[m].entity];
		if (e->score[NAME_PERSON] + e->score[NAME_PLACE] + e->score[NAME_BODY] + e->score[NAME_MEDIA] > 1 || names->mentions[m].relative)
			e = NULL;
	}
	/* one that is known to be a company needs no more */
	if (e == NULL || e->score[NAME_COMPANY] >= ORDINARY_MIN)
		return;
	for (uint32_t i = s->first; i + 1 < s->end && i < s->first + ANNOUNCE_REACH; i++)
	{
		if (fakta_is_not(&doc->tokens[i], HINT_TAGGED) || (i > s->first && (doc->tokens[i].flags & TF_CAPITAL)) ||
			(i > s->first && fakta_mark(doc, i - 1) != ',' && !fakta_is(doc, i - 1, TAG_CLAUSE)) || !fakta_is(doc, i, TAG_COMPANY_NOUN))
			continue;
		for (uint32_t k = i + 1; k < s->end && k <= i + 4 && fakta_token_is_word(&doc->tokens[k]); k++)
			if (fakta_is(doc, k, TAG_DEMONSTRATIVE))
			{
				e->score[NAME_COMPANY] += all_ordinary(doc, e) ? 0 : 3;
				return;
			}
	}
}

/* A dateline's names ("Jakarta, CNN Indonesia -") are places and media. */
static void
judge_dateline(const FaktaDocument *doc, FaktaNames *names)
{
	uint32_t	first = doc->title_end;
	uint32_t	dash = FAKTA_NO_NAME;

	for (uint32_t i = first; i < doc->ntokens && i < first + 10; i++)
		/* not that of "250-300" or "mem-PHK" */
		if (fakta_is_dash(doc, i) && i + 1 < doc->ntokens &&
			(fakta_mark(doc, i) != '-' || ((doc->tokens[i].flags | doc->tokens[i + 1].flags) & TF_GAP) || fakta_is_dash(doc, i + 1)))
		{
			dash = i;
			break;
		}
	if (dash == FAKTA_NO_NAME)
		return;
	for (uint32_t m = 0; m < names->nmentions && names->mentions[m].last < dash; m++)
		if (names->mentions[m].first >= first && !fakta_is(doc, names->mentions[m].first, TAG_PLACE))
			names->entities[names->mentions[m].entity].score[NAME_MEDIA] += 6;
}

static bool
is_generic(const FaktaDocument *doc, uint32_t i)
{
	return fakta_is(doc, i, TAG_NAME_AFTER) || fakta_is(doc, i, TAG_COUNTRY) || fakta_is(doc, i, TAG_LEGAL_AFTER);
}

/* Does a word in capitals abbreviate the name: "BAT", "VW" of Volkswagen? */
static bool
is_acronym_of(const FaktaDocument *doc, const FaktaEntity *a, const FaktaEntity *name)
{
	size_t		at = 0;

	if (!(doc->tokens[a->first].flags & TF_CAPITALS))
		return false;
	for (size_t i = 0; i < name->name.len && at < a->name.len; i++)
		if ((name->name.text[i] | 32) == (a->name.text[at] | 32))
			at++;
	return at == a->name.len;
}

/* "British American Tobacco (BAT)", "BAT alias ...": b is a's other name. */
static void
join_aliases(const FaktaDocument *doc, FaktaNames *names)
{
	for (uint32_t n = 1; n < names->nmentions; n++)
	{
		const FaktaNameMention *a = &names->mentions[n - 1];
		const FaktaNameMention *b = &names->mentions[n];
		FaktaEntity *x = &names->entities[a->entity];
		FaktaEntity *y = &names->entities[b->entity];
		uint32_t	open = a->last + 1;

		if (a->entity == b->entity || y->same != b->entity || x->same != a->entity || (x->taught && y->taught))
			continue;
		if (open < doc->ntokens && fakta_is(doc, open, TAG_LEGAL_AFTER))
			open++;
		if (open + 1 != b->first || b->first != b->last)
			continue;
		/* "(BAT)"; "PT Sri Rejeki Isman Tbk atau Sritex" */
		if (!(fakta_mark(doc, open) == '(' && b->last + 1 < doc->ntokens && fakta_mark(doc, b->last + 1) == ')') &&
			!(fakta_is(doc, open, TAG_ALIAS) && x->words > 1 && tag_before(doc, a->first, 0, TAG_LEGAL)))
			continue;
		/* the form that the article uses speaks for both: an acronym is none */
		if (x->taught || (!y->taught && (x->words == 1 || is_acronym_of(doc, y, x) || x->count + x->in_title >= y->count + y->in_title)))
			y->same = a->entity;
		else
			x->same = b->entity;
	}

	/* "Lyra.com" where Lyra stands, too */
	for (uint32_t e = 0; e < names->nentities; e++)
	{
		FaktaEntity *x = &names->entities[e];
		FaktaSpan	head = x->name;
		const char *dot = x->count > 0 && x->same == e && !x->taught && doc->tokens[x->first].type == TOK_HOST ? memchr(head.text, '.', head.len) : NULL;
		uint32_t	other;

		if (dot == NULL || x->words > 1)
			continue;
		head.len = (size_t) (dot - head.text);
		other = find_entity(doc, names, head);
		if (other != FAKTA_NO_NAME && names->entities[other].same == other && !names->entities[other].taught)
			x->same = other;
	}

	/* a brand and the company that is known to be behind it */
	for (uint32_t e = 0; e < names->nentities; e++)
	{
		FaktaEntity *x = &names->entities[e];
		const char *company = x->same == e && x->count > 0 && !x->taught && fakta_is(doc, x->first, TAG_EMPLOYER) ?
			fakta_value(fakta_word_at(doc, x->first), LEX_VALUE_COMPANY) : NULL;
		FaktaSpan	span = {company, company ? strlen(company) : 0};
		uint32_t	other = company ? find_entity(doc, names, span) : FAKTA_NO_NAME;
		FaktaEntity *y = other == FAKTA_NO_NAME ? NULL : &names->entities[other];

		if (y == NULL || y->same != other || y->taught || other == e)
			continue;
		if (x->count + x->in_title > y->count + y->in_title)
			y->same = e;
		else
			x->same = other;
	}

	/* OLX and OLX Indonesia; initials of a name of several words */
	for (uint32_t e = 0; e < names->nentities; e++)
	{
		FaktaEntity *x = &names->entities[e];
		const FaktaToken *t = &doc->tokens[x->first];
		FaktaSpan	head = {x->name.text, t->len};
		uint32_t	other;

		if (x->words < 2 || x->same != e || head.len >= x->name.len || x->count == 0 || x->taught)
			continue;

		/* a person's last name: Kaufman for Micha Kaufman */
		if (x->score[NAME_PERSON] > x->score[NAME_COMPANY])
		{
			FaktaSpan	tail = x->name;

			for (size_t k = x->name.len; k-- > 0;)
				if (x->name.text[k] == ' ')
				{
					tail.text = x->name.text + k + 1;
					tail.len = x->name.len - k - 1;
					break;
				}
			other = find_entity(doc, names, tail);
			if (other != FAKTA_NO_NAME && other != e && names->entities[other].same == other &&
				names->entities[other].score[NAME_COMPANY] < 3)
				names->entities[other].same = e;
			/* or the first: Said for Said Iqbal */
			other = find_entity(doc, names, head);
			if (other != FAKTA_NO_NAME && names->entities[other].same == other && names->entities[other].words == 1 &&
				names->entities[other].score[NAME_COMPANY] <= x->score[NAME_PERSON] && !fakta_is(doc, x->first, TAG_EMPLOYER))
				names->entities[other].same = e;
		}
		other = find_entity(doc, names, head);
		/* OLX Group is OLX Indonesia where OLX is */
		if (other != FAKTA_NO_NAME && names->entities[other].same != other && names->entities[other].same != e &&
			is_generic(doc, x->first + 1) && x->words == 2)
		{
			x->same = names->entities[other].same;
			continue;
		}
		if (other != FAKTA_NO_NAME && other != e && names->entities[other].same == other &&
			names->entities[other].words == 1 && !names->entities[other].taught &&
			((!is_ordinary(doc, names->entities[other].first) &&
			  (!fakta_is(doc, x->first, TAG_EMPLOYER) || is_generic(doc, x->first + 1) ||
			   (x->score[NAME_COMPANY] > 7 && !fakta_is(doc, x->first + 1, TAG_PLACE)))) ||
			 (names->entities[other].score[NAME_COMPANY] >= 3 && x->score[NAME_COMPANY] >= 3 && is_generic(doc, x->first + 1))))
		{
			/* a product's or person's name does not speak for "Zomato" */
			if (x->score[NAME_COMPANY] == 0 && names->entities[other].count > x->count)
				x->same = other;
			else
				names->entities[other].same = e;
		}
	}
}

/* "Asuransi Amanah" is "Asuransi Jiwa Amanah Sejahtera", among companies. */
static void
join_short_forms(const FaktaDocument *doc, FaktaNames *names)
{
	uint32_t	n = names->nentities < SHORT_FORMS_MAX ? names->nentities : SHORT_FORMS_MAX;

	uint32_t	longer[SHORT_FORMS_MAX];
	uint32_t	nlonger = 0;

	for (uint32_t b = 0; b < n; b++)
	{
		const FaktaEntity *y = &names->entities[b];

		if (y->words > 2 && y->count > 0 && !y->taught && y->score[NAME_COMPANY] != 0)
			longer[nlonger++] = b;
	}
	for (uint32_t a = 0; a < n; a++)
		for (uint32_t k = 0; k < nlonger; k++)
		{
			uint32_t	b = longer[k];
			FaktaEntity *x = &names->entities[a];
			const FaktaEntity *y = &names->entities[b];

			if (x->words < 2 || x->same != a || x->taught)
				break;
			if (a == b || y->same != b || y->words <= x->words || !words_within(doc, x, y))
				continue;
			/* "Grab Kilat" begins "Grab Kilat Indonesia"; other short forms must look like companies */
			if (x->score[NAME_COMPANY] > 0 ||
				(doc->tokens[x->first].hash == doc->tokens[y->first].hash && x->score[NAME_PERSON] < 3 &&
				 x->score[NAME_PLACE] < 3 && x->score[NAME_BODY] < 3))
				x->same = b;
		}
}

const FaktaEntity *
fakta_entity(const FaktaNames *names, uint32_t entity)
{
	/* aliases of aliases are few; the bound is for broken luck */
	for (int n = 0; entity != FAKTA_NO_NAME && n < 8; n++)
	{
		if (names->entities[entity].same == entity)
			break;
		entity = names->entities[entity].same;
	}
	return entity == FAKTA_NO_NAME ? NULL : &names->entities[entity];
}

uint32_t
fakta_name_at(const FaktaNames *names, uint32_t token)
{
	uint32_t	lo = 0,
				hi = names->nmentions;

	while (lo < hi)
	{
		uint32_t	mid = lo + (hi - lo) / 2;

		if (names->mentions[mid].last < token)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* "Pabrik Selotip" of a headline, where the text has "selotip" in lower case */
static bool
is_common_noun(const FaktaDocument *doc, const FaktaEntity *e)
{
	uint32_t	hash = doc->tokens[e->first].hash;

	for (uint32_t i = doc->title_end; i < doc->ntokens; i++)
		if (doc->tokens[i].hash == hash && fakta_token_is_word(&doc->tokens[i]) && !(doc->tokens[i].flags & TF_CAPITAL))
			return true;
	return false;
}

static void
settle_types(const FaktaDocument *doc, FaktaNames *names)
{
	/* an alias's evidence counts for its entity */
	for (uint32_t e = 0; e < names->nentities; e++)
	{
		FaktaEntity *x = &names->entities[e];
		FaktaEntity *to = (FaktaEntity *) fakta_entity(names, e);

		if (to == x)
			continue;
		for (int t = 0; t < FAKTA_NAME_TYPES; t++)
			to->score[t] += x->score[t];
		to->count += x->count;
		if (x->earliest < to->earliest)
			to->earliest = x->earliest;
		to->in_title += x->in_title;
		to->in_lead += x->in_lead;
		to->acts += x->acts;
		to->sends += x->sends;
		to->employs |= x->employs;
	}
	names->main = FAKTA_NO_NAME;
	for (uint32_t e = 0; e < names->nentities; e++)
	{
		FaktaEntity *x = &names->entities[e];
		int			best = NAME_UNKNOWN,
					most = 2;

		for (int t = NAME_COMPANY; t < FAKTA_NAME_TYPES; t++)
			if (x->score[t] > most)
			{
				best = t;
				most = x->score[t];
			}
		/* as much for a person as for a company: two words are a person */
		if (best == NAME_COMPANY && x->score[NAME_PERSON] == most && x->words > 1)
			best = NAME_PERSON;
		/* "serikat pekerja, manajemen ...": as much for a body as for a company */
		if (best == NAME_COMPANY && x->score[NAME_BODY] == most)
			best = NAME_BODY;
		/* a medium that sends its own people away is the employer told of */
		if (best == NAME_MEDIA && x->employs)
			best = NAME_COMPANY;
		/* words of the language in capitals (a headline's, a product's) need more */
		if (best == NAME_COMPANY && !(x->employs && !(doc->tokens[x->first].flags & TF_SENTENCE)) && most < (x->words > 1 ? ORDINARY_WORDS_MIN : ORDINARY_MIN) && x->in_title == 0 &&
			all_ordinary(doc, x))
			best = NAME_UNKNOWN;
		/* nor is a capital that only begins a sentence much of a name */
		if (best == NAME_COMPANY && most < ONCE_MIN && x->words == 1 && x->count == 1 && x->in_title == 0 && x->acts == 0 &&
			(doc->tokens[x->first].flags & TF_SENTENCE))
			best = NAME_UNKNOWN;
		/* nor is a headline's capital of a word that the text has in lower case */
		if (best == NAME_COMPANY && e < SHORT_FORMS_MAX && x->words == 1 && x->count == x->in_title && !(doc->tokens[x->first].flags & TF_CAPITALS) &&
			is_common_noun(doc, x))
			best = NAME_UNKNOWN;
		x->type = x->taught ? NAME_COMPANY : (uint8_t) best;
	}
	for (uint32_t e = 0; e < names->nentities; e++)
	{
		FaktaEntity *x = &names->entities[e];

		if (x->same != e)
			x->type = fakta_entity(names, e)->type;
	}
	/* no company at all: an office that sends its own people away */
	for (int pass = NAME_COMPANY; pass <= NAME_BODY && names->main == FAKTA_NO_NAME; pass += NAME_BODY - NAME_COMPANY)
	{
		uint32_t	most = 0;

		for (uint32_t e = 0; e < names->nentities; e++)
		{
			const FaktaEntity *x = &names->entities[e];
			uint32_t	weight;

			if (x->same != e || x->type != pass)
				continue;
			if (pass == NAME_BODY && (x->sends == 0 || x->in_title == 0))
				continue;
			weight = 6 * (x->in_title > 0) + 3 * (x->in_lead > 0) + 4 * (x->acts > 2 ? 2 : x->acts) +
				(x->count > 8 ? 8 : x->count);
			if (weight > most)
			{
				most = weight;
				names->main = e;
			}
		}
	}
}

/* Is the run a name already known, or a short form of one, and a company's? */
static uint32_t
known_company(const FaktaDocument *doc, const FaktaNames *names, uint32_t first, uint32_t last, uint32_t whole)
{
	FaktaEntity run = {.first = first,.words = last - first + 1};
	uint32_t	n = names->nentities < SHORT_FORMS_MAX ? names->nentities : SHORT_FORMS_MAX;
	uint32_t	e = find_entity(doc, names, fakta_span(doc, first, last));

	if (e == FAKTA_NO_NAME && run.words >= 2)
		for (uint32_t k = 0; k < n && e == FAKTA_NO_NAME; k++)
			if (names->entities[k].words > run.words && words_within(doc, &run, &names->entities[k]) &&
				!words_within(doc, &names->entities[whole], &names->entities[k]))
				e = k;
	if (e == FAKTA_NO_NAME || names->entities[e].score[NAME_COMPANY] < 3 ||
		names->entities[e].score[NAME_COMPANY] <= names->entities[e].score[NAME_PERSON])
		return FAKTA_NO_NAME;
	return e;
}

/*
 * "CEO Uber Dara Khosrowshahi" is two names where Uber is known, and
 * "Direktur Operasional Uber" holds one.
 */
static void
split_titled(const FaktaDocument *doc, FaktaNames *names)
{
	uint32_t	n = names->nmentions;

	for (uint32_t k = 0; k < n; k++)
	{
		FaktaNameMention *m = &names->mentions[k];
		uint32_t	begin = m->first > 2 ? m->first - 2 : 0;
		uint32_t	whole = m->entity;
		bool		found = false;

		/* "Chief Executive dari BAT Jack Bowles" too */
		if (m->first == m->last || names->entities[whole].count > 1 || names->entities[whole].taught ||
			names->entities[whole].score[NAME_BODY] >= 8 ||
			!(tag_before(doc, m->first, begin, TAG_TITLE) ||
			  (m->first > 1 && fakta_is(doc, m->first - 1, TAG_PREPOSITION) && fakta_is(doc, m->first - 2, TAG_TITLE)) ||
			  (tag_before(doc, m->first, begin, TAG_LEGAL) && m->first > 1 && fakta_is(doc, m->first - 2, TAG_TITLE))))
			continue;
		for (uint32_t words = m->last - m->first; words > 0 && !found; words--)
			for (uint32_t first = m->first; first + words - 1 <= m->last && !found; first++)
			{
				uint32_t	e = known_company(doc, names, first, first + words - 1, whole);
				FaktaEntity *x,
						   *w;

				if (e == FAKTA_NO_NAME || e == whole)
					continue;
				found = true;
				e = add_entity(doc, names, first, first + words - 1);
				x = &names->entities[e];
				w = &names->entities[whole];
				x->count++;
				x->in_title += w->in_title;
				x->in_lead += w->in_lead;
				x->score[NAME_COMPANY] += 3;
				m->first = first;
				m->entity = e;
				if (first + words - 1 < m->last)
				{
					uint32_t	person = add_entity(doc, names, first + words, m->last);

					names->entities[person].count++;
					names->entities[person].score[NAME_PERSON] += 3;
					m->last = first + words - 1;
				}
				w = &names->entities[whole];
				memset(w->score, 0, sizeof(w->score));
				w->count = w->in_title = w->in_lead = w->acts = 0;
			}
	}
}

/* The end of the longest known name at i, or i. */
static uint32_t
known_end(const FaktaDocument *doc, const FaktaNames *names, uint32_t i, const FaktaSentence *s)
{
	uint32_t	best = i;

	/* most words that begin a sentence begin no name */
	if (!(names->begins >> (doc->tokens[i].hash & 63) & 1) && trim_clitic(fakta_span(doc, i, i)).len == doc->tokens[i].len)
		return i;
	for (uint32_t at = i; at < s->end && at - i < NAME_TOKENS_MAX; at++)
	{
		const FaktaToken *t = &doc->tokens[at];

		if (is_hyphenated(doc, at, i, s->end))
			t = &doc->tokens[++at];
		else if (at > i && !(t->flags & TF_GAP))
			break;
		if (!(t->flags & TF_CAPITAL))
		{
			if (at > i && (fakta_mark(doc, at) == '&' || fakta_is(doc, at, TAG_NAME_JOINER)))
				continue;
			break;
		}
		/* in the title even "Uber", a word of the language, where the text has it as a name */
		if (find_entity(doc, names, trim_clitic(fakta_span(doc, i, at))) != FAKTA_NO_NAME &&
			!(at == i && is_ordinary(doc, i) &&
			  (s->end > doc->title_end || is_predicate(doc, i) || (i > 0 && fakta_token_is_number(&doc->tokens[i - 1])))))
			best = at + 1;
	}
	return best;
}

/* A line that is nothing but a name, above the lines that tell of it. */
static bool
is_heading(const FaktaDocument *doc, uint32_t n)
{
	const FaktaSentence *s = &doc->sentences[n];
	uint32_t	words = 0;

	if (s->end - s->first > 8 || s->end <= doc->title_end || n + 1 >= doc->nsentences ||
		!(doc->tokens[doc->sentences[n + 1].first].flags & TF_LINE))
		return false;
	for (uint32_t i = s->first; i < s->end; i++)
	{
		const FaktaToken *t = &doc->tokens[i];

		if (fakta_token_is_word(t) || t->type == TOK_HOST)
		{
			if (!(t->flags & TF_CAPITAL) && !fakta_is(doc, i, TAG_NAME_JOINER) && t->type != TOK_HOST)
				return false;
			if (is_predicate(doc, i) && !fakta_is(doc, i, TAG_PREPOSITION))
				return false;
			words++;
		}
		else if (fakta_token_is_number(t) ? i > s->first : fakta_mark(doc, i) == ':' || fakta_mark(doc, i) == '?')
			return false;
	}
	return words > 0 && (doc->tokens[s->first].flags & TF_LINE ||
						 (n > 0 && fakta_token_is_number(&doc->tokens[doc->sentences[n - 1].first])));
}

/* What it says of a name that an item of a list begins with it. */
static int
item_score(const FaktaDocument *doc, uint32_t first, uint32_t last)
{
	for (uint32_t i = first; i <= last; i++)
		if (!is_ordinary(doc, i))
			return 4;
	return 2;
}

/* The name that a heading is. */
static void
read_heading(const FaktaDocument *doc, FaktaNames *names, uint32_t n, bool mention)
{
	const FaktaSentence *s = &doc->sentences[n];
	const FaktaSentence *next = &doc->sentences[n + 1];
	uint32_t	first = s->first,
				last = s->end - 1;
	bool		numbered = (n > 0 && fakta_token_is_number(&doc->tokens[doc->sentences[n - 1].first])) ||
		fakta_token_is_number(&doc->tokens[s->first]);
	uint32_t	e;

	while (first < last && (!fakta_token_is_word(&doc->tokens[first]) || fakta_is(doc, first, TAG_LEGAL)) &&
		   doc->tokens[first].type != TOK_HOST)
		first++;
	while (last > first && (!fakta_token_is_word(&doc->tokens[last]) || fakta_is(doc, last, TAG_LEGAL_AFTER)) &&
		   doc->tokens[last].type != TOK_HOST)
		last--;
	if (!fakta_token_is_word(&doc->tokens[first]) && doc->tokens[first].type != TOK_HOST)
		return;
	for (uint32_t i = first; i <= last; i++)
		if (fakta_mark(doc, i) == '(' || fakta_mark(doc, i) == ',')
		{
			last = i > first ? i - 1 : first;
			break;
		}
	e = add_entity(doc, names, first, last);
	if (!mention)
		return;
	put_mention(doc, names, first, last, e);
	names->mentions[names->nmentions - 1].heading = true;
	names->headings++;
	/* the item's first words say what it is: "Startup bahan pangan ini" */
	if (numbered)
		names->entities[e].score[NAME_COMPANY] += item_score(doc, first, last);
	if (fakta_is(doc, next->first, TAG_COMPANY_NOUN) || fakta_is(doc, next->first, TAG_COMPANY_NOUN_WEAK) ||
		fakta_is(doc, next->first, TAG_EMPLOYERS))
		names->entities[e].score[NAME_COMPANY] += 4;
}

/* Does a dash at the line's beginning stand before the sentence? */
static bool
has_bullet(const FaktaDocument *doc, const FaktaSentence *s)
{
	return s->first > 0 && fakta_is_dash(doc, s->first - 1) && (doc->tokens[s->first].flags & TF_LINE) &&
		!fakta_is(doc, s->first, TAG_PLACE) && !fakta_is(doc, s->first, TAG_PLACE_HEAD);
}

/* "2. Zoom: PHK sekitar ...": all of an item's capitals up to the colon */
static uint32_t
labelled_end(const FaktaDocument *doc, const FaktaSentence *s)
{
	for (uint32_t i = s->first; i < s->end && i - s->first < NAME_TOKENS_MAX; i++)
		if (!is_capital(doc, i))
		{
			uint32_t	colon = i + (i > s->first && fakta_is(doc, i, TAG_LEGAL_AFTER) ? 1 : 0);

			if (colon < s->end && is_label(doc, colon))
				return i;
			/* "- Visi TV 8 persen", "- Lyra (200 orang)" */
			return has_bullet(doc, s) && (fakta_token_is_number(&doc->tokens[i]) || fakta_mark(doc, i) == '(') ? i : s->first;
		}
	return s->first;
}

/*
 * "PT Lyra: Perusahaan ini memecat ...": does a line begin with a company and a
 * colon, so that all of it is about the company?
 */
static bool
is_labelled(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i, uint32_t end)
{
	bool		legal = tag_before(doc, i, s->first, TAG_LEGAL);
	uint32_t	next;

	if (!(doc->tokens[s->first].flags & TF_LINE) || i > s->first + (legal ? 2 : 0))
		return false;
	if (end < s->end && fakta_is(doc, end, TAG_LEGAL_AFTER))
		end++;
	if (end < s->end && fakta_mark(doc, end) == '(')
		while (end < s->end && end - i < LABEL_MAX && fakta_mark(doc, end++) != ')')
			;
	if (end + 1 >= s->end || !is_label(doc, end))
		return false;
	next = end + 1;
	return legal || fakta_is(doc, i, TAG_EMPLOYER) || fakta_is(doc, next, TAG_COMPANY_NOUN) || any_layoff_cue(doc, next);
}

/* Is the sentence before only the number of a list's item, or a bullet before a number of people? */
static bool
is_item(const FaktaDocument *doc, uint32_t n)
{
	const FaktaSentence *before = n > 0 ? &doc->sentences[n - 1] : NULL;

	if (has_bullet(doc, &doc->sentences[n]) && labelled_end(doc, &doc->sentences[n]) > doc->sentences[n].first)
		return doc->sentences[n].numbers;

	return before && before->end - before->first <= 2 && fakta_token_is_number(&doc->tokens[before->first]);
}

static bool
holds_taught(const FaktaDocument *doc, const FaktaTaught *taught, const FaktaSentence *s)
{
	uint32_t	last;

	for (uint32_t i = s->first; taught->n > 0 && i < s->end; i++)
		if (fakta_taught_at(doc, taught, i, s->end, &last))
			return true;
	return false;
}

/* A word in capitals, and what the first round learnt of it for the second. */
typedef struct Capital
{
	uint32_t	token;
	uint32_t	end;			/* where the name that begins with it ends; 0 = not read yet */
	uint32_t	entity;			/* that name's, or FAKTA_NO_NAME */
} Capital;

/* The sentences of an article as names are read in them. */
typedef struct Lines
{
	Capital    *capitals;		/* of all the article */
	uint32_t   *first;			/* by sentence; one more tells where they end */
	uint8_t    *style;			/* bits LINE_... */
} Lines;

#define LINE_HEADING	1
#define LINE_HEADLINE	2

static void
read_lines(const FaktaDocument *doc, Lines *lines)
{
	uint32_t	n = 0,
				room = 0;

	lines->capitals = NULL;
	FAKTA_APPEND(doc->memory, lines->capitals, n, room);
	lines->first = doc->memory->grow(doc->memory->state, NULL, (doc->nsentences + 1) * sizeof(uint32_t) + doc->nsentences);
	lines->style = (uint8_t *) (lines->first + doc->nsentences + 1);
	for (uint32_t k = 0; k < doc->nsentences; k++)
	{
		const FaktaSentence *s = &doc->sentences[k];

		fakta_check(doc, k);
		lines->first[k] = n;
		for (const FaktaToken *t = &doc->tokens[s->first]; t < &doc->tokens[s->end]; t++)
			if (t->flags & TF_CAPITAL)
			{
				FAKTA_APPEND(doc->memory, lines->capitals, n, room);
				lines->capitals[n++] = (Capital)
				{
					(uint32_t) (t - doc->tokens), 0, FAKTA_NO_NAME
				};
			}
		lines->style[k] = (is_heading(doc, k) ? LINE_HEADING : 0) |
			(is_headline(doc, s, n - lines->first[k]) ? LINE_HEADLINE : 0);
	}
	lines->first[doc->nsentences] = n;
}

/* name_end() of a word in capitals, which both rounds ask for. */
static uint32_t
capital_end(const FaktaDocument *doc, Capital *c, const FaktaSentence *s, bool headline)
{
	if (c->end == 0)
		c->end = name_end(doc, c->token, s, headline);
	return c->end;
}

/*
 * Reads the names of one sentence.  The first round only gets to know names
 * that are sure by their form; the second reads all, and knows again a name
 * that stands first in its sentence or among other words in capitals.
 */
static void
read_sentence(const FaktaDocument *doc, FaktaNames *names, const FaktaTaught *taught, const Lines *lines, uint32_t n,
			  bool mention)
{
	const FaktaSentence *s = &doc->sentences[n];
	Capital    *capital = &lines->capitals[lines->first[n]];
	const Capital *none = &lines->capitals[lines->first[n + 1]];
	bool		heading = lines->style[n] & LINE_HEADING,
				headline = lines->style[n] & LINE_HEADLINE;

	if (heading && !holds_taught(doc, taught, s))
	{
		read_heading(doc, names, n, mention);
		return;
	}
	for (uint32_t i = s->first; i < s->end;)
	{
		uint32_t	end = i;
		uint32_t	last;
		const FaktaTaughtName *known = taught->n > 0 ? fakta_taught_at(doc, taught, i, s->end, &last) : NULL;

		if (known)
		{
			uint32_t	e = add_named(doc, names, known->name, i, last);

			/* the name may be another than the words that stand for it */
			names->begins = UINT64_MAX;
			names->entities[e].taught = true;
			if (mention)
			{
				put_mention(doc, names, i, last, e);
				names->mentions[names->nmentions - 1].heading = heading;
				names->headings += heading;
			}
			i = last + 1;
			continue;
		}
		while (capital < none && capital->token < i)
			capital++;
		/* taught names may stand anywhere, others begin with a capital */
		if (capital == none || capital->token > i)
		{
			if (taught->n > 0)
				i++;
			else if (capital == none)
				break;
			else
				i = capital->token;
			continue;
		}
		/* "pabrikan otomotif Jepang Nissho Motor": the country is not of the name */
		if (i > s->first && fakta_is(doc, i, TAG_COUNTRY) && i + 1 < s->end && is_capital(doc, i + 1) &&
			fakta_token_is_word(&doc->tokens[i - 1]) && !(doc->tokens[i - 1].flags & TF_CAPITAL) &&
			company_noun_near(doc, i, s->first))
		{
			i++;
			continue;
		}
		if (mention && (headline || begins_clause(doc, i, s)))
			end = known_end(doc, names, i, s);
		if (end == i && i == s->first && is_item(doc, n))
			end = labelled_end(doc, s);
		if (end == i && is_capital(doc, i))
			end = capital_end(doc, capital, s, headline);
		/* "Lyra co Akan memangkas": a word that tells what happens is no name */
		if (end > i && !(end == i + 1 && (fakta_is(doc, i, TAG_NO_NAME) || (headline && is_stop(doc, i) && !(i > s->first && fakta_is(doc, i - 1, TAG_MEDIA))) || (i > s->first && !(doc->tokens[i].flags & TF_NO_WORD) && is_predicate(doc, i) && is_ordinary(doc, i)))))
		{
			if (mention)
			{
				put_mention(doc, names, i, end - 1,
							capital->end == end && capital->entity != FAKTA_NO_NAME ? capital->entity :
							add_entity(doc, names, i, end - 1));
				/* what begins an item of a list is what the item is about */
				if (((i == s->first || (i == s->first + 1 && fakta_is(doc, s->first, TAG_LEGAL))) && is_item(doc, n)) ||
					is_labelled(doc, s, i, end))
				{
					FaktaNameMention *m = &names->mentions[names->nmentions - 1];

					m->heading = true;
					names->headings++;
					names->entities[m->entity].score[NAME_COMPANY] += item_score(doc, i, end - 1);
				}
			}
			else if (!headline || tag_before(doc, i, s->first, TAG_LEGAL))
			{
				uint32_t	e = add_entity(doc, names, i, end - 1);

				if (capital->end == end)
					capital->entity = e;
			}
		}
		else if (!mention && end == i && !headline)
		{
			/* the rest of a name whose first word is an ordinary one */
			while (i + 1 < s->end && (doc->tokens[i + 1].flags & TF_CAPITAL) && (doc->tokens[i + 1].flags & TF_GAP))
				i++;
			end = i;
		}
		i = end > i ? end : i + 1;
	}
}

void
fakta_names_read(const FaktaDocument *doc, FaktaNames *names)
{
	uint32_t	m = 0;
	FaktaTaught taught;
	Lines		lines;

	memset(names, 0, sizeof(*names));
	names->main = FAKTA_NO_NAME;
	fakta_taught_read(doc, &taught);
	read_lines(doc, &lines);
	for (int round = 0; round < 2; round++)
		for (uint32_t n = 0; n < doc->nsentences; n++)
		{
			fakta_check(doc, n);
			if (lines.first[n] < lines.first[n + 1] || lines.style[n] || taught.n > 0)
				read_sentence(doc, names, &taught, &lines, n, round == 1);
		}
	for (uint32_t n = 0; n < doc->nsentences; n++)
	{
		fakta_check(doc, n);
		for (; m < names->nmentions && names->mentions[m].first < doc->sentences[n].end; m++)
			judge_mention(doc, names, &names->mentions[m], &doc->sentences[n], n);
		if (n > 0)
			judge_back(doc, names, n);
	}
	judge_dateline(doc, names);
	split_titled(doc, names);
	join_aliases(doc, names);
	join_short_forms(doc, names);
	settle_types(doc, names);
}
