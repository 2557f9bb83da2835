/*
 * word.c
 *		What a token does in its sentence.
 *
 * The lexicon knows the verbs of this trade; others are told by their form, as
 * long as their root is known.
 */
#include "article/word.h"

/* Tokens around a number in brackets that are read, and numbers that make a row. */
#define ROW_LOOK		32
#define ROW_NUMBERS		3

/* The shortest word that has a prefix before a root, and the shortest with "nya" behind one. */
#define PREFIXED_MIN	6
#define CLITIC_MIN		6

/*
 * In a headline a verb has no prefix: "Lyra Umumkan Hasil", "Buruh Datangi
 * Disnaker".  It is its root with "kan" or "i".
 */
static bool
is_bare(const FaktaDocument *doc, uint32_t token, const FaktaWord *word)
{
	size_t		root = fakta_root(word)->len;

	return token < doc->title_end && word->len > root && word->len - root != 2 &&
		memcmp(fakta_form(word), fakta_form(fakta_root(word)), root) == 0 &&
		(word->len == root + 1 ? fakta_form(word)[root] == 'i' : word->len == root + 3 && memcmp(fakta_form(word) + root, "kan", 3) == 0);
}

/* The form that a prefix tells. */
static FaktaVerbForm
form_of_prefix(const char *s)
{
	char		a = s[0] | 0x20,
				b = s[1] | 0x20,
				c = s[2] | 0x20;

	if (a == 'm' && b == 'e')
		return FORM_ME;
	if (a == 'b' && b == 'e' && c == 'r')
		return FORM_BER;
	return (a == 'd' && b == 'i') || (a == 't' && b == 'e' && c == 'r') ? FORM_DI : FORM_NONE;
}

/* "secara mendadak", "secara bertahap": how something is done, whatever the form. */
static bool
is_manner(const FaktaDocument *doc, uint32_t token)
{
	static const char manner[] = "secara";
	const FaktaToken *t;

	if (token == 0)
		return false;
	t = &doc->tokens[token - 1];
	return t->len == sizeof(manner) - 1 && memcmp(doc->text + t->start, manner, sizeof(manner) - 1) == 0;
}

FaktaVerbForm
fakta_prefix_form(const FaktaDocument *doc, uint32_t token)
{
	const FaktaToken *t = &doc->tokens[token];

	return fakta_token_is_word(t) && t->len >= PREFIXED_MIN && !is_manner(doc, token) ? form_of_prefix(doc->text + t->start) : FORM_NONE;
}

FaktaVerbForm
fakta_verb_form(const FaktaDocument *doc, uint32_t token)
{
	const FaktaToken *t = &doc->tokens[token];
	const FaktaWord *word;
	FaktaVerbForm form;

	if (!fakta_token_is_word(t) || t->len < PREFIXED_MIN)
		return FORM_NONE;
	/* a name in the middle of a sentence is none; in a title every word may have a capital */
	if (token >= doc->title_end && (t->flags & (TF_CAPITAL | TF_SENTENCE)) == TF_CAPITAL)
		return FORM_NONE;
	form = form_of_prefix(doc->text + t->start);
	if (form == FORM_NONE && token >= doc->title_end)
		return FORM_NONE;
	word = fakta_word_at(doc, token);
	if (word == NULL || (word->flags & LEX_STOP) || fakta_root(word) == word || is_manner(doc, token))
		return FORM_NONE;
	return is_bare(doc, token, word) ? FORM_ME : form;
}

/* "karyawannya", "pihaknya" */
bool
fakta_has_clitic(const FaktaDocument *doc, uint32_t token)
{
	static const char nya[] = "nya";
	const FaktaToken *t = &doc->tokens[token];
	size_t		len = sizeof(nya) - 1;

	return fakta_token_is_word(t) && t->len >= CLITIC_MIN && memcmp(doc->text + t->start + t->len - len, nya, len) == 0;
}

/* A straight or curly quotation mark. */
bool
fakta_is_quote(const FaktaDocument *doc, uint32_t i)
{
	const FaktaToken *t = &doc->tokens[i];
	const unsigned char *text = (const unsigned char *) doc->text + t->start;

	if (t->type != TOK_BLANK)
		return false;
	if (t->len == 1)
		return text[0] == '"' || text[0] == '\'';
	return t->len == 3 && doc->utf8 && text[0] == 0xE2 && text[1] == 0x80 && text[2] >= 0x98 && text[2] <= 0x9F;
}

static FaktaWordKind
kind_of_mark(const FaktaDocument *doc, uint32_t token)
{
	switch (fakta_mark(doc, token))
	{
		case ',':
			return MARK_COMMA;
		case ';':
		case ':':
		case '?':
		case '!':
			return MARK_STOP;
		case '(':
			return MARK_OPEN;
		case ')':
			return MARK_CLOSE;
		default:
			return MARK_OTHER;
	}
}

/* Classes of words that govern people as a verb does, and have no voice in the lexicon. */
static bool
is_voiceless_verb(const FaktaInfo *info)
{
	return fakta_info_has(info, TAG_REMAIN) || fakta_info_has(info, TAG_BECOME) || fakta_info_has(info, TAG_EMPLOY_WEAK) ||
		fakta_info_has(info, TAG_SHRINK) || fakta_info_has(info, TAG_CLOSING) || fakta_info_has(info, TAG_DEPART) ||
		fakta_info_has(info, TAG_DEPART_WEAK) || fakta_info_has(info, TAG_CHANGE) || fakta_info_has(info, TAG_SPEECH) ||
		fakta_info_has(info, TAG_ACT) || fakta_info_has(info, TAG_ACT_WEAK) || fakta_info_has(info, TAG_WORK) ||
		fakta_info_has(info, TAG_HIRE_WEAK) || fakta_info_has(info, TAG_COPULA);
}

FaktaWordKind
fakta_word_kind(const FaktaDocument *doc, uint32_t token)
{
	const FaktaToken *t = &doc->tokens[token];
	const FaktaInfo *info;

	if (fakta_token_is_number(t))
		return WORD_NUMBER;
	if (!fakta_token_is_word(t))
		return t->type == TOK_BLANK ? kind_of_mark(doc, token) : MARK_OTHER;
	info = fakta_tags_at(doc, token);
	if (info)
	{
		if (fakta_info_has(info, TAG_RELATIVE))
			return WORD_RELATIVE;
		if (fakta_info_has(info, TAG_AND) || fakta_info_has(info, TAG_OR) || fakta_info_has(info, TAG_CLAUSE_WEAK))
			return WORD_JOIN;
		if (fakta_info_has(info, TAG_ACTIVE) || fakta_info_has(info, TAG_PASSIVE) ||
			(fakta_info_has(info, TAG_BASE) && !fakta_info_has(info, TAG_NOMINAL)))
			return WORD_VERB;
		if (fakta_info_has(info, TAG_CLAUSE) || fakta_info_has(info, TAG_SUPPOSE) || fakta_info_has(info, TAG_AFTER_EVENT))
			return WORD_CONJUNCTION;
		/* "permohonan PHK" governs as "PHK" does */
		if (!(fakta_info_has(info, TAG_NOMINAL) && fakta_info_has(info, TAG_LAYOFF)) &&
			(fakta_info_has(info, TAG_NEGATE) || fakta_info_has(info, TAG_PLAN) || fakta_info_has(info, TAG_PLAN_WEAK) ||
			 fakta_info_has(info, TAG_DONE) || fakta_info_has(info, TAG_RISK_WEAK) || fakta_info_has(info, TAG_NOW) ||
			 fakta_info_has(info, TAG_STILL) || fakta_info_has(info, TAG_ALSO) || fakta_info_has(info, TAG_ONLY)))
			return WORD_AUXILIARY;
		if (!fakta_info_has(info, TAG_NOMINAL) && is_voiceless_verb(info))
			return WORD_VERB;
		if (fakta_info_has(info, TAG_PREPOSITION) || fakta_info_has(info, TAG_OF))
			return WORD_PREPOSITION;
	}
	if (fakta_verb_form(doc, token) != FORM_NONE)
		return WORD_VERB;
	if ((t->flags & (TF_CAPITAL | TF_SENTENCE)) == TF_CAPITAL)
	{
		const FaktaWord *word = token < doc->title_end ? fakta_word_at(doc, token) : NULL;

		if (!fakta_is_entry(word) || (word->flags & LEX_NAME) || fakta_has(word, TAG_EMPLOYER))
			return WORD_NAME;
	}
	return WORD_PLAIN;
}

bool
fakta_in_bracket_row(const FaktaDocument *doc, uint32_t i)
{
	uint32_t	from = i > ROW_LOOK ? i - ROW_LOOK : 0,
				numbers = 0,
				persons = 0;
	bool		employers = false;

	for (uint32_t k = from; k + 1 < doc->ntokens && k < i + ROW_LOOK; k++)
	{
		employers |= k < i && (fakta_is(doc, k, TAG_EMPLOYERS) || fakta_is(doc, k, TAG_AGGREGATE) ||
								fakta_is(doc, k, TAG_WORKPLACE) || fakta_is(doc, k, TAG_COMPANY_NOUN));
		if (k == 0 || !fakta_token_is_number(&doc->tokens[k]) || fakta_mark(doc, k - 1) != '(' || fakta_mark(doc, k + 1) != ')')
			continue;
		persons += k >= 3 && (fakta_is(doc, k - 2, TAG_GIVEN_NAME) || fakta_is(doc, k - 3, TAG_GIVEN_NAME));
		numbers++;
	}
	/* not ages: "Andi (25), Budi (28)" */
	return employers && numbers >= ROW_NUMBERS && persons * 2 < numbers;
}
