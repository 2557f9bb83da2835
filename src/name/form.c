/*
 * form.c
 *		The form of names: where a name begins and ends in a run of capitals.
 */
#include "name/parts.h"

#include <string.h>

#include "article/word.h"
#include "text/stem.h"

/* A longer run is not a name, and would be too long for an index. */
#define NAME_CHARACTERS_MAX	200
/* Look for more uses of a name in so many tokens of the article. */
#define TOGETHER_LOOK	600
/* Maximum letters of a word that has no capital in a headline: "di", "dan". */
#define HEADLINE_SMALL_MAX	3
/* Minimum letters of a brand in capitals. */
#define BRAND_MIN	5
/* Maximum tokens of the description of a company behind its name. */
#define DESCRIPTION_MAX	12
/* Maximum digits of the number of a school: "SDN 012345". */
#define SCHOOL_DIGITS_MAX	6
/* Maximum letters of a title that is part of a name: "RS Mayjen Lyra". */
#define SHORT_TITLE_MAX	6
/* Letters of a degree behind its first one: "S.Sos". */
#define DEGREE_MAX	4
/* Letters of "pemprov", the longest short form of a government. */
#define SHORT_OFFICE_MAX	7
/* Maximum words of an office before its region: "dinas perumahan dan kawasan permukiman kabupaten Lyra". */
#define OFFICE_WORDS_MAX	6

/* Is it a word of the language, by its affixes?  *prefixed is set if something stands before its root. */
static bool
has_root(const FaktaDocument *doc, const FaktaToken *t, bool *prefixed)
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
	if (!fakta_is_entry(stem.word) || (stem.word->flags & LEX_NAME))
		return false;
	*prefixed = stem.word->len > len || memcmp(form, fakta_form(stem.word), stem.word->len) != 0;
	return true;
}

/* "Sepihak", "Terbesar": has a word that is not in the lexicon a prefix?  "Panenku" has none, and may be a name. */
bool
fakta_is_prefixed(const FaktaDocument *doc, uint32_t i)
{
	bool		prefixed;

	return has_root(doc, &doc->tokens[i], &prefixed) && prefixed;
}

/* Is the token an ordinary word of the language, in the lexicon or by its affixes? */
bool
fakta_is_ordinary(const FaktaDocument *doc, uint32_t i)
{
	FaktaToken *t = &doc->tokens[i];
	const FaktaWord *word;
	bool		prefixed;

	/*
	 * this is called for each mention of a name, and stemming is slow, so the
	 * result is stored in a flag
	 */
	if ((t->flags & TF_NO_WORD) || t->type == TOK_HOST)
		return false;
	word = fakta_word_at(doc, i);
	/* "Meta", "Ford": known as employers */
	if (word && !fakta_is_not(t, HINT_TAGGED) && fakta_has(word, TAG_EMPLOYER))
	{
		t->flags |= TF_NO_WORD;
		return false;
	}
	if (word && !(word->flags & LEX_NAME) && ((word->flags & (LEX_ROOT | LEX_DERIVED)) || fakta_meaningful(word)))
		return true;
	if (has_root(doc, t, &prefixed))
		return true;
	t->flags |= TF_NO_WORD;
	return false;
}

/* Are all words of the name ordinary words? */
bool
fakta_all_ordinary(const FaktaDocument *doc, const FaktaEntity *e)
{
	for (uint32_t k = e->first; k < e->first + e->words; k++)
		if (!fakta_is_ordinary(doc, k))
			return false;
	return true;
}

/*
 * Is the sentence in headline style, with capitals in most words?  It has
 * ncapitals words with a capital.
 */
bool
fakta_is_headline(const FaktaDocument *doc, const FaktaSentence *s, uint32_t ncapitals)
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
		if (fakta_token_is_word(t) && t->len > HEADLINE_SMALL_MAX)
		{
			words++;
			capitals += (t->flags & TF_CAPITAL) != 0;
			/* stop early: there are too many words without a capital */
			if (!title && (words - capitals) * 9 > ncapitals)
				return false;
		}
	/* a sentence of the body may have many names, so its limit is higher */
	return words >= 3 && (title ? capitals * 3 >= words * 2 : capitals * 10 >= words * 9);
}

/* A word that tells what happens: in a headline it ends even a name with PT. */
bool
fakta_is_predicate(const FaktaDocument *doc, uint32_t i)
{
	static const uint64_t mask[FAKTA_TAG_WORDS] = FAKTA_MASK_PREDICATE;
	const FaktaInfo *info = fakta_is_not(&doc->tokens[i], HINT_TAGGED) ? NULL : fakta_info_at(doc, i);

	return info && fakta_info_any(info, mask);
}

/*
 * May the word at i have a capital only because of its place: first, or after a
 * dash or quote?
 */
bool
fakta_begins_clause(const FaktaDocument *doc, uint32_t i, const FaktaSentence *s)
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

/* The beginning of a name whose end is searched. */
typedef struct Beginning
{
	const FaktaSentence *s;
	uint32_t	i;
	bool		legal;			/* is "PT" before it? */
	bool		headline;
} Beginning;

/*
 * Is it a rare word of the lexicon, which may begin a name: "Merpati Airlines",
 * "Electronic Arts"?
 */
static bool
is_rare(const FaktaDocument *doc, uint32_t i)
{
	const FaktaWord *word = fakta_is_not(&doc->tokens[i], HINT_TAGGED) ? fakta_word_at(doc, i) : NULL;

	return word && word->freq <= RARE_MAX && (word->flags & LEX_ROOT) && !(word->flags & LEX_STOP);
}

/* Can the word be part of a name: is it no ordinary word, or a rare one, as "Delta" in "Bank Delta"? */
static bool
is_distinct(const FaktaDocument *doc, uint32_t at)
{
	return !fakta_is_ordinary(doc, at) || is_rare(doc, at);
}

/* Is it a word that often stands before a name and is not part of it: people, a verb, a kind of employer? */
static bool
leads_name(const FaktaDocument *doc, uint32_t at)
{
	FaktaWordKind kind = fakta_word_kind(doc, at);

	return is_stop(doc, at) || fakta_is_predicate(doc, at) || (kind != WORD_PLAIN && kind != WORD_NAME) || fakta_is(doc, at, TAG_COMPANY_NOUN) ||
		fakta_is(doc, at, TAG_COMPANY_NOUN_WEAK) || fakta_is(doc, at, TAG_EMPLOYERS) || fakta_is(doc, at, TAG_WORKPLACE) ||
		fakta_is(doc, at, TAG_TITLE) || fakta_is(doc, at, TAG_PERSON) || fakta_is(doc, at, TAG_SITE) || fakta_is(doc, at, TAG_MAKER);
}

/*
 * "PT Kulit Mas Sejati", "PT Won Jaya": after PT, a form of address or a currency
 * is part of the name.  So is an address that addresses nobody: "percetakan Pelita
 * Mas", "RS Kasih Ibu Solo".
 */
static bool
is_no_address(const FaktaDocument *doc, const Beginning *b, uint32_t at)
{
	bool		alone = at + 1 >= b->s->end || !is_capital(doc, at + 1) || fakta_is(doc, at + 1, TAG_PLACE) ||
		fakta_is(doc, at + 1, TAG_NAME_AFTER);

	if (!(doc->tokens[at].flags & TF_CAPITAL))
		return false;
	if (b->legal)
		return fakta_is(doc, at, at > b->i ? TAG_ADDRESS : TAG_CURRENCY);
	return at > b->i && alone && doc->tokens[at].len > 2 && fakta_is(doc, at, TAG_ADDRESS) &&
		(!b->headline || fakta_is(doc, b->i, TAG_NAME_HEAD));
}

/*
 * "Rumah Sakit Kasih Lyra Berhentikan ...", and the text has "rumah sakit itu":
 * does the first word of a title head a name?
 */
static bool
is_told_of(const FaktaDocument *doc, const Beginning *b)
{
	if (!b->headline || b->i != b->s->first || b->s->end > doc->title_end || !fakta_is(doc, b->i, TAG_NAME_HEAD) || b->i + 2 >= b->s->end)
		return false;
	for (uint32_t k = b->i + 1; k <= b->i + 2; k++)
		if (!is_capital(doc, k) || is_stop(doc, k) || leads_name(doc, k) || any_layoff_cue(doc, k) || fakta_is(doc, k, TAG_CLOSING) || fakta_is(doc, k, TAG_PLACE) ||
			(k == b->i + 1 && fakta_is(doc, k, TAG_ADJECTIVE)))
			return false;
	for (uint32_t i = doc->title_end; i + 1 < doc->ntokens && i < doc->title_end + TOGETHER_LOOK; i++)
		/* "toko itu", "toko buku itu" */
		if (doc->tokens[i].hash == doc->tokens[b->i].hash && !(doc->tokens[i].flags & TF_CAPITAL) &&
			(fakta_is(doc, i + 1, TAG_DEMONSTRATIVE) ||
			 (doc->tokens[i + 1].hash == doc->tokens[b->i + 1].hash && i + 2 < doc->ntokens && fakta_is(doc, i + 2, TAG_DEMONSTRATIVE))))
			return true;
	return false;
}

/*
 * Does an ordinary word begin a name, because of the word after it: "Merpati
 * Airlines", "Virgin Atlantic"?
 */
static bool
starts_name(const FaktaDocument *doc, const Beginning *b, uint32_t at)
{
	/* "Tapak Mas Footwear" */
	if (at == b->i && at + 1 < b->s->end && !b->headline && fakta_is(doc, at + 1, TAG_ADDRESS) && is_no_address(doc, b, at + 1) && !leads_name(doc, at))
		return true;
	if (at + 1 >= b->s->end || !is_capital(doc, at + 1) || !(doc->tokens[at + 1].flags & TF_GAP))
		return false;
	if (b->headline && fakta_is(doc, at, TAG_NAME_HEAD) && (is_distinct(doc, at + 1) || is_told_of(doc, b)))
		return true;
	if (b->headline && is_body(doc, at) && fakta_is(doc, at + 1, TAG_PLACE))
		return true;
	if (is_rare(doc, at) &&
		(fakta_is(doc, at + 1, TAG_NAME_AFTER) || (!fakta_is_ordinary(doc, at + 1) && !fakta_is(doc, at + 1, TAG_PLACE))))
		return true;
	/* elsewhere a capital is enough */
	return (b->headline || fakta_begins_clause(doc, at, b->s)) && fakta_goes_with_next(doc, at);
}

/* Does a word without a capital follow in the sentence? Headlines have only words such as "di" without. */
static bool
in_running_text(const FaktaDocument *doc, uint32_t i)
{
	for (i++; i < doc->ntokens && !(doc->tokens[i].flags & TF_SENTENCE); i++)
		if (fakta_token_is_word(&doc->tokens[i]) && !(doc->tokens[i].flags & TF_CAPITAL) && doc->tokens[i].len > HEADLINE_SMALL_MAX)
			return true;
	return false;
}

/*
 * "Lampu Elektrinusa": does an ordinary word belong to the name after it?  It does
 * if the article has the second word at least twice, never without the first one,
 * and once outside headlines.
 */
bool
fakta_goes_with_next(const FaktaDocument *doc, uint32_t at)
{
	const FaktaToken *t = &doc->tokens[at];
	uint32_t	found = 0;
	bool		running = false;

	if (at + 1 >= doc->ntokens || !fakta_token_is_word(t) || !fakta_token_is_word(t + 1) || !(t[1].flags & TF_GAP) || t->hash == t[1].hash)
		return false;
	/* most names begin with another word, and the search is dear */
	if (!fakta_is_ordinary(doc, at) || leads_name(doc, at) || leads_name(doc, at + 1) || fakta_is(doc, at + 1, TAG_EMPLOYER))
		return false;
	for (uint32_t i = 0; i < doc->ntokens && i < TOGETHER_LOOK; i++)
	{
		const FaktaToken *o = &doc->tokens[i];

		if (o->hash != t[1].hash || !fakta_token_is_word(o))
			continue;
		if (i == 0 || o[-1].hash != t->hash || !(o[-1].flags & o->flags & TF_CAPITAL))
			return false;
		found++;
		running |= in_running_text(doc, i);
	}
	return found > 1 && running;
}

static bool
is_verb_or_function(const FaktaDocument *doc, uint32_t at)
{
	FaktaWordKind kind = fakta_word_kind(doc, at);

	return kind == WORD_VERB || kind == WORD_AUXILIARY || kind == WORD_PREPOSITION || kind == WORD_CONJUNCTION || kind == WORD_RELATIVE;
}

/*
 * For a headline, where all words have capitals: does the word end a name because
 * it is a predicate or a function word?
 */
static bool
leads_on(const FaktaDocument *doc, uint32_t at)
{
	if (fakta_is_predicate(doc, at))
		return true;
	if (!fakta_is_ordinary(doc, at))
		return false;
	/* "PT Lyra Terus Merugi" */
	return is_verb_or_function(doc, at) || is_stop(doc, at);
}

/*
 * "Lyra Pangkas 400 Karyawan", "Lyra Ungkap Alasannya" in any line: is the word a
 * verb and not part of the name, as "Cut" in "Rumah Sakit Cut Nyak Dhien" is?
 */
static bool
tells(const FaktaDocument *doc, const Beginning *b, uint32_t at)
{
	const FaktaToken *next = &doc->tokens[at + 1];

	/* "Karyawan Lyra Terkena PHK" */
	if (at + 1 >= b->s->end)
		return any_layoff_cue(doc, at);
	/* "Shopee Kerap PHK Karyawan" */
	if (at == b->i + 1 && fakta_is(doc, b->i, TAG_EMPLOYER) && any_layoff_cue(doc, at + 1) && fakta_is_ordinary(doc, at) &&
		!fakta_is(doc, at, TAG_PLACE) && !fakta_is(doc, at, TAG_NAME_AFTER))
		return true;
	/* "Kabar Kini memecat": small letters after it are those of running text, where capitals are of names */
	if (fakta_token_is_word(next) && !(next->flags & TF_CAPITAL))
		return false;
	if (!is_verb_or_function(doc, at) || fakta_is(doc, at, TAG_NAME_AFTER) || fakta_is(doc, at, TAG_EMPLOYER))
		return false;
	/* "TVRI Lakukan PHK" */
	return any_layoff_cue(doc, at + 1) || !(fakta_token_is_word(next) && is_capital(doc, at + 1) && !fakta_is_ordinary(doc, at + 1));
}

/* Does the article have the word at a token and the one before it elsewhere, too? */
static bool
is_told_together(const FaktaDocument *doc, uint32_t at)
{
	for (uint32_t i = 1; i < doc->ntokens && i < TOGETHER_LOOK; i++)
		if (i != at && doc->tokens[i].hash == doc->tokens[at].hash && doc->tokens[i - 1].hash == doc->tokens[at - 1].hash)
			return true;
	return false;
}

/*
 * "Wakil Ketua KPK Alexander Marwata", "Direktur PT Lyra Budi Santoso": does a
 * person's name begin here, after the name of the organisation?
 */
static bool
is_holder(const FaktaDocument *doc, const Beginning *b, uint32_t at)
{
	uint32_t	begin = b->i;

	/* "Kepala Dinkes Kota Bitung Arnold Lasut": behind the place of an office, where a title stands before that */
	if (at > begin + 1 && is_body(doc, begin) && (fakta_is(doc, at - 1, TAG_PLACE) || fakta_is(doc, at - 1, TAG_DIRECTION)) &&
		!fakta_is(doc, at, TAG_PLACE) && !fakta_is(doc, at, TAG_DIRECTION) && !fakta_is_ordinary(doc, at) && tag_before(doc, begin, b->s->first, TAG_TITLE))
		return true;
	if (!fakta_is(doc, at, TAG_GIVEN_NAME) || fakta_is(doc, begin, TAG_GIVEN_NAME))
		return false;
	/* "Sekretariat Pemkot Bitung Peter Lasut": behind an office and its place */
	if (at > begin + 1 && fakta_is(doc, at - 1, TAG_PLACE) && !fakta_is(doc, at, TAG_PLACE) && at + 1 < b->s->end && is_capital(doc, at + 1))
		for (uint32_t i = begin; i + 1 < at; i++)
			if (fakta_is(doc, i, TAG_GOVERNMENT))
				return true;
	/* "Lyra Raya Steel Budi Harsono": behind a word that ends names of companies */
	if (at > begin + 1 && (fakta_is(doc, at - 1, TAG_NAME_AFTER) || fakta_is(doc, at - 1, TAG_COUNTRY)) &&
		at + 1 < b->s->end && is_capital(doc, at + 1))
		return true;
	/* "Direktur Hotel Lyra Budi Santoso"; an employer may be named after a person, "RSUD Raja Ahmad Lyra" */
	if (at > begin + 1 && fakta_is(doc, begin, TAG_NAME_HEAD) && !fakta_is(doc, at - 1, TAG_TITLE) && at + 1 < b->s->end && is_capital(doc, at + 1))
		return tag_before(doc, begin, b->s->first, TAG_TITLE) && !is_told_together(doc, at);
	if (!b->legal && !is_body(doc, begin) && !fakta_is(doc, at - 1, TAG_PLACE) && !fakta_is(doc, begin, TAG_EMPLOYER))
		return false;
	if (b->legal)
		begin -= fakta_mark(doc, begin - 1) == '.' ? 2 : 1;
	return tag_before(doc, begin, b->s->first, TAG_TITLE);
}

/*
 * "manajemen PT Lyra Baja Para buruh menilai ...", "Lyra Startup gim dan video":
 * a full stop is missing, as what follows has small letters
 */
static bool
begins_sentence(const FaktaDocument *doc, const Beginning *b, uint32_t at)
{
	const FaktaToken *next = &doc->tokens[at + 1];

	if (at + 1 >= b->s->end || b->headline || !fakta_token_is_word(next) || (next->flags & TF_CAPITAL))
		return false;
	if (fakta_is(doc, at, TAG_QUANTIFIER))
		return true;
	return !b->legal && fakta_is(doc, at, TAG_COMPANY_NOUN) && !fakta_is(doc, at, TAG_NAME_HEAD) && !fakta_is(doc, at, TAG_NAME_AFTER) &&
		fakta_word_kind(doc, at + 1) == WORD_PLAIN && fakta_verb_form(doc, at + 1) == FORM_NONE;
}

/* "Jl", "Jln": "Jalan" may begin or end a name, "Jalan Tol" */
bool
fakta_is_street(const FaktaDocument *doc, uint32_t i)
{
	return fakta_is(doc, i, TAG_LABEL_STREET) && fakta_is(doc, i, TAG_NO_NAME);
}

/* "SH", "S.Sos": does an academic degree begin here? */
bool
fakta_is_degree(const FaktaDocument *doc, uint32_t i)
{
	const FaktaToken *t = &doc->tokens[i];

	if (fakta_is(doc, i, TAG_ADDRESS) && fakta_is(doc, i, TAG_NO_NAME))
		return (t->flags & TF_CAPITAL) != 0;
	return t->len == 1 && (t->flags & TF_CAPITAL) && i + 2 < doc->ntokens && fakta_mark(doc, i + 1) == '.' && fakta_token_is_word(&t[2]) &&
		!((t[1].flags | t[2].flags) & TF_GAP) && (t[2].flags & TF_CAPITAL) && t[2].len <= DEGREE_MAX;
}

/* Does a word after the first one of a name end it? */
static bool
ends_before(const FaktaDocument *doc, const Beginning *b, uint32_t at)
{
	if (b->legal && b->headline && leads_on(doc, at))
		return true;
	/* "Lyra Mau PHK Karyawan" */
	if (b->headline && fakta_is(doc, at, TAG_PLAN_WEAK))
		return true;
	if (!b->legal && tells(doc, b, at))
		return true;
	if (is_holder(doc, b, at))
		return true;
	/* "PT Lyra Arah Sarana SUTRA": a brand behind the name */
	if (b->legal && !b->headline && at > b->i + 1 && doc->tokens[at].len >= BRAND_MIN && (doc->tokens[at].flags & TF_CAPITALS) &&
		!((doc->tokens[at - 1].flags | doc->tokens[b->i].flags) & TF_CAPITALS))
		return true;
	if (begins_sentence(doc, b, at))
		return true;
	/* "RS Melati Jln. Kebon Jeruk" */
	if (fakta_is_street(doc, at))
		return true;
	/* "RSUD Melati Kota Banjar", "PT Lyra Jaya Desa Tanaru": the address is not part of the name, as in "RSUD Kota Banjar" */
	return fakta_is(doc, at, TAG_PLACE_HEAD) && at + 1 < b->s->end && is_capital(doc, at + 1) &&
		((fakta_is(doc, b->i, TAG_NAME_HEAD) && at > b->i + 1 && fakta_token_is_word(&doc->tokens[at - 1])) ||
		 (b->legal && (fakta_is(doc, at + 1, TAG_PLACE) || !fakta_is_ordinary(doc, at + 1))));
}

/* Does running text have the word and the one before it, both with a capital: "... karyawan Bank Lyra Raya telah ..."? */
static bool
is_told_in_text(const FaktaDocument *doc, uint32_t at)
{
	if (is_verb_or_function(doc, at) || fakta_is_predicate(doc, at) || leads_name(doc, at))
		return false;
	for (uint32_t i = doc->title_end + 1; i < doc->ntokens && i < doc->title_end + TOGETHER_LOOK; i++)
		if (doc->tokens[i].hash == doc->tokens[at].hash && doc->tokens[i - 1].hash == doc->tokens[at - 1].hash &&
			(doc->tokens[i].flags & doc->tokens[i - 1].flags & TF_CAPITAL) && in_running_text(doc, i))
			return true;
	return false;
}

/* In a headline an ordinary word ends a name, but not "Delta" of "Bank Delta" and "Jaya" of "Langkah Jaya". */
static bool
ends_in_headline(const FaktaDocument *doc, const Beginning *b, uint32_t at)
{
	if (!fakta_is_ordinary(doc, at) || fakta_is(doc, at, TAG_NAME_AFTER))
		return false;
	if (at == b->i)
		return !fakta_is(doc, at, TAG_PLACE);
	/* "Pemprov Banten", "Dinkes Kota Tegal" */
	if (is_body(doc, b->i) && (fakta_is(doc, at, TAG_PLACE) || (fakta_is(doc, at, TAG_PLACE_HEAD) && at + 1 < b->s->end && fakta_is(doc, at + 1, TAG_PLACE))))
		return false;
	if (fakta_is(doc, b->i, TAG_NAME_HEAD) && (is_rare(doc, at) ||
											   (at <= b->i + 3 && !is_verb_or_function(doc, at) && !fakta_is_predicate(doc, at) && is_told_of(doc, b))))
		return false;
	return !(at == b->i + 1 && fakta_goes_with_next(doc, b->i)) && !is_told_in_text(doc, at);
}

/* "Direksi Bukalapak": an ordinary word before a known employer is not part of the name */
static bool
stands_before_employer(const FaktaDocument *doc, uint32_t at)
{
	return fakta_is(doc, at + 1, TAG_EMPLOYER) && (doc->tokens[at + 1].flags & TF_GAP) && !fakta_is(doc, at, TAG_NAME_HEAD) && !is_body(doc, at) &&
		fakta_is_ordinary(doc, at);
}

/*
 * "Rumah Sakit (RS) Lyra", "Pemerintah Kota (Pemkot) Ternate": initials in
 * brackets within a name
 */
static bool
is_initialed(const FaktaDocument *doc, uint32_t at, uint32_t first, uint32_t end)
{
	bool		head = at == first + 1 || (at == first + 2 && fakta_is(doc, first + 1, TAG_PLACE_HEAD));

	/* "Universitas Islam Negeri (UIN) Lyra": as many letters as words */
	head |= at > first && at + 1 < end && doc->tokens[at + 1].len == at - first && (doc->tokens[at + 1].flags & TF_CAPITALS);
	return head && at + 3 < end && fakta_mark(doc, at) == '(' && fakta_mark(doc, at + 2) == ')' &&
		(fakta_is(doc, first, TAG_NAME_HEAD) || fakta_is(doc, first, TAG_GOVERNMENT)) &&
		(doc->tokens[at + 1].flags & TF_CAPITAL) && (doc->tokens[at + 3].flags & TF_GAP) && is_capital(doc, at + 3);
}

/* "PT Lyra Raya 2 memecat", "PT Lyra Raya 2 (LR2)": does what is behind a digit leave it to the name? */
static bool
ends_with_digit(const FaktaDocument *doc, const Beginning *b, uint32_t at)
{
	uint32_t	next = at + 1;
	FaktaWordKind kind;

	if (at < b->i + 2 || doc->tokens[at].len != 1 || next >= b->s->end)
		return false;
	if (fakta_mark(doc, next) == '(')
		return next + 1 < b->s->end && (doc->tokens[next + 1].flags & TF_CAPITALS);
	kind = fakta_word_kind(doc, next);
	return (kind == WORD_VERB || kind == WORD_AUXILIARY || kind == WORD_PREPOSITION || kind == WORD_RELATIVE) && !fakta_is(doc, next, TAG_AMONG) &&
		!fakta_is(doc, next, TAG_SUBSET) && !fakta_is(doc, next, TAG_TO) && !fakta_is(doc, next, TAG_UP_TO);
}

/*
 * "PT Lyra 88 Elektronik": a short number between two capitals of a legal name, or
 * a digit at its end.  "SMPN 13 Lyra": the number of a school.
 */
static bool
is_number_within(const FaktaDocument *doc, const Beginning *b, uint32_t at)
{
	const FaktaToken *t = &doc->tokens[at];

	if (t->type != TOK_UINT || at == b->i)
		return false;
	if (at == b->i + 1 && t->len <= SCHOOL_DIGITS_MAX && fakta_is(doc, b->i, TAG_NAME_HEAD) && fakta_is(doc, b->i, TAG_LABEL))
		return true;
	if (!b->legal || b->headline || t->len > NAME_DIGITS_MAX || at + 1 >= b->s->end)
		return false;
	if (is_capital(doc, at + 1))
		return !fakta_is(doc, at + 1, TAG_PEOPLE) && !fakta_is(doc, at + 1, TAG_MONTH);
	return ends_with_digit(doc, b, at);
}

/* A word that leads no sentence in, as "Akibatnya", "Kemarin" and "Mencatat" do. */
static bool
is_name_word(const FaktaDocument *doc, uint32_t at)
{
	const FaktaToken *t = &doc->tokens[at];

	return fakta_word_kind(doc, at) == WORD_PLAIN && fakta_verb_form(doc, at) == FORM_NONE && fakta_is_not(t, HINT_TAGGED) &&
		!(t->len > 3 && memcmp(doc->text + t->start + t->len - 3, "nya", 3) == 0);
}

/*
 * "Bahana, perusahaan rintisan logistik, memecat ...": does a description of a
 * company show that the ordinary word before it is a name?  In "Alhasil,
 * perusahaan memecat ..." the comma parts no description from it.
 */
static bool
is_described(const FaktaDocument *doc, const Beginning *b, uint32_t at)
{
	uint32_t	noun = at + 2;

	if (at != b->s->begin || b->headline || noun + 2 >= b->s->end || fakta_mark(doc, at + 1) != ',' || is_stop(doc, at) || !is_name_word(doc, at))
		return false;
	if (fakta_is(doc, noun, TAG_DETERMINER))
		noun++;
	if (!fakta_is(doc, noun, TAG_COMPANY_NOUN) || (doc->tokens[noun].flags & TF_CAPITAL))
		return false;
	for (uint32_t k = noun + 1; k < b->s->end && k < noun + DESCRIPTION_MAX; k++)
	{
		FaktaWordKind kind = fakta_word_kind(doc, k);

		/* what is behind the second comma is told of the name; "di bidang tekstil, garmen dan sepatu" is a list */
		if (fakta_mark(doc, k) == ',')
			return k > noun + 1 && k + 1 < b->s->end &&
				(fakta_verb_form(doc, k + 1) != FORM_NONE || any_layoff_cue(doc, k + 1) || fakta_word_kind(doc, k + 1) == WORD_AUXILIARY || fakta_is(doc, k + 1, TAG_ALSO));
		if (kind == WORD_AUXILIARY || kind == WORD_VERB || kind == WORD_CONJUNCTION || !fakta_token_is_word(&doc->tokens[k]) || fakta_is(doc, k, TAG_DEMONSTRATIVE))
			return false;
	}
	return false;
}

/* The first word of a sentence always has a capital: is that all that makes it one of a name? */
static bool
is_first_word(const FaktaDocument *doc, const Beginning *b, uint32_t at)
{
	return fakta_begins_clause(doc, at, b->s) && fakta_is_ordinary(doc, at) &&
		!(fakta_is(doc, at, TAG_PLACE) || is_body(doc, at) || fakta_is(doc, at, TAG_MEDIA)) && !is_described(doc, b, at);
}

/* "dr", "Prof", "Mayjen", "H" before a person's name: a title that is abbreviated. */
static bool
is_short_title(const FaktaDocument *doc, uint32_t i)
{
	return fakta_is(doc, i, TAG_ADDRESS) || (fakta_is(doc, i, TAG_TITLE) && doc->tokens[i].len <= SHORT_TITLE_MAX);
}

/*
 * "RSUD dr. Lyra", "RS Prof. Dr. H. Lyra": the token behind a title at the
 * beginning of the name of a person that an employer is named after, or at.  In
 * "Direktur RSUD dr. Lyra mengatakan" the title begins a name of its own.
 */
static uint32_t
behind_title(const FaktaDocument *doc, uint32_t i, uint32_t at, const FaktaSentence *s)
{
	uint32_t	next = at + 1;

	if (at == i || next >= s->end || !is_short_title(doc, at) || !fakta_is(doc, i, TAG_NAME_HEAD) || fakta_is(doc, i, TAG_TITLE) ||
		tag_before(doc, i, s->first, TAG_TITLE))
		return at;
	for (uint32_t k = i + 1; k < at; k++)
		if (!(fakta_mark(doc, k) == '.' || is_short_title(doc, k) || (doc->tokens[k].len == 1 && (doc->tokens[k].flags & TF_CAPITAL))))
			return at;
	next += fakta_mark(doc, next) == '.';
	if (next >= s->end || !(doc->tokens[next].flags & TF_CAPITAL) || !fakta_token_is_word(&doc->tokens[next]))
		return at;
	/* "H.A. Lyra" */
	return next + !(doc->tokens[next].flags & TF_GAP);
}

/* Does the name end before this word with a capital? */
static bool
ends_name(const FaktaDocument *doc, const Beginning *b, uint32_t at)
{
	bool		first = at == b->i;
	bool		more = at + 1 < b->s->end && (is_capital(doc, at + 1) || (first && (is_initialed(doc, at + 1, at, b->s->end) || is_number_within(doc, b, at + 1) || behind_title(doc, at, at + 1, b->s) > at + 1)));

	if (!first && ends_before(doc, b, at))
		return true;
	/* "GM Hotel Melati": a general manager */
	if (first && more && fakta_is(doc, at + 1, TAG_NAME_HEAD) && doc->tokens[at].len == 2 && (doc->tokens[at].flags & TF_CAPITALS))
		return true;
	/* "Bank Swiss UBS" */
	if (first && at + 2 < b->s->end && fakta_is(doc, at, TAG_NAME_HEAD) && fakta_is(doc, at + 1, TAG_COUNTRY) && fakta_is(doc, at + 2, TAG_EMPLOYER))
		return true;
	if (b->legal || (first && starts_name(doc, b, at)))
		return false;
	if (b->headline && ends_in_headline(doc, b, at))
		return true;
	if (!first)
		return false;
	/* "Bank Bank Delta": written twice */
	if (more && fakta_is(doc, at, TAG_NAME_HEAD) && doc->tokens[at].hash == doc->tokens[at + 1].hash)
		return true;
	/* "Di RSUD Melati" */
	if (fakta_begins_clause(doc, at, b->s) && fakta_is(doc, at, TAG_PREPOSITION) && more && !(doc->tokens[at].flags & TF_CAPITALS))
		return true;
	if (is_first_word(doc, b, at) && !(fakta_is(doc, at, TAG_NAME_HEAD) && more))
		return true;
	if (more && stands_before_employer(doc, at))
		return true;
	/* "Manajemen Bukalapak" within a sentence: the noun is not part of the name */
	return (fakta_is(doc, at, TAG_COMPANY_NOUN) || fakta_is(doc, at, TAG_COMPANY_NOUN_WEAK)) && !fakta_is(doc, at, TAG_NAME_HEAD);
}

/* "PT Lyra Makanan dan Minuman": two trades in one name; "PT Lyra dan Sutra" are two names */
static bool
joins_trades(const FaktaDocument *doc, const Beginning *b, uint32_t at)
{
	return b->legal && at > b->i + 1 && fakta_is_ordinary(doc, at - 1) && fakta_is(doc, at + 1, TAG_INDUSTRY) &&
		fakta_is_ordinary(doc, at + 1) && !fakta_is(doc, at + 1, TAG_COMPANY_NOUN);
}

/* "Bank of America", "Johnson & Johnson": a joiner between two words of a name */
static bool
joins_name(const FaktaDocument *doc, const Beginning *b, uint32_t at)
{
	if (at == b->i || at + 1 >= b->s->end || b->headline || !is_capital(doc, at + 1))
		return false;
	return fakta_mark(doc, at) == '&' || (fakta_is(doc, at, TAG_NAME_JOINER) && fakta_token_is_word(&doc->tokens[at])) ||
		(fakta_is(doc, at, TAG_AND) && ((is_body(doc, b->i) && !is_body(doc, at + 1)) || joins_trades(doc, b, at)));
}

/* A small letter before a name within that of an office: "kabupaten", "kesehatan". */
static bool
is_office_word(const FaktaDocument *doc, uint32_t i)
{
	return fakta_token_is_word(&doc->tokens[i]) && !(doc->tokens[i].flags & TF_CAPITAL) &&
		(fakta_is(doc, i, TAG_AND) || (fakta_word_kind(doc, i) == WORD_PLAIN && fakta_verb_form(doc, i) == FORM_NONE && !is_stop(doc, i) && !fakta_is(doc, i, TAG_PEOPLE)));
}

/* "kabupaten Bogor": a place of the lexicon whose first letter is small, unlike that of a later word. */
static bool
is_half_small(const FaktaDocument *doc, uint32_t i)
{
	const FaktaToken *t = &doc->tokens[i];
	const char *space = memchr(doc->text + t->start, ' ', t->len);

	return space && space[1] >= 'A' && space[1] <= 'Z' && fakta_is(doc, i, TAG_PLACE) && !fakta_is(doc, i, TAG_COUNTRY);
}

/*
 * "pemkab Bogor", "Pemerintah kabupaten Bogor", "dinas kesehatan Kota Tegal": if
 * the name of a region's office has words with a small letter, the token at which
 * it goes on with a capital; else i.
 */
uint32_t
fakta_small_office(const FaktaDocument *doc, uint32_t i, const FaktaSentence *s)
{
	bool		small = !(doc->tokens[i].flags & TF_CAPITAL);
	const FaktaWord *word;

	if (fakta_is_not(&doc->tokens[i], HINT_TAGGED) || !fakta_is(doc, i, TAG_GOVERNMENT) || fakta_is(doc, i, TAG_NATIONAL) || fakta_is(doc, i, TAG_TITLE))
		return i;
	word = fakta_word_at(doc, i);
	if (!fakta_value(word, LEX_VALUE_UNIT))
		return i;
	for (uint32_t k = i + 1; k < s->end && k <= i + OFFICE_WORDS_MAX; k++)
	{
		bool		capital = doc->tokens[k].flags & TF_CAPITAL;

		if (!capital && is_half_small(doc, k))
			return k + 1;
		if (fakta_is(doc, k, TAG_PLACE_HEAD) && k + 1 < s->end && is_capital(doc, k + 1))
			return small || !capital ? k + !capital : i;
		/* "pemerintah Trump" is no office of a region */
		if (capital)
			return small && is_capital(doc, k) && !fakta_is(doc, k, TAG_COUNTRY) &&
				(fakta_is(doc, k, TAG_PLACE) || (k == i + 1 && doc->tokens[i].len <= SHORT_OFFICE_MAX)) ? k : i;
		if (!is_office_word(doc, k))
			return i;
		small = true;
	}
	return i;
}

/* Is it the full stop of an initial, with another word of the name after it? */
static bool
is_initial(const FaktaDocument *doc, uint32_t at, uint32_t first, uint32_t end)
{
	return at > first && at + 1 < end && fakta_mark(doc, at) == '.' && doc->tokens[at - 1].len == 1 &&
		(is_capital(doc, at + 1) || (doc->tokens[at + 1].len == 1 && (doc->tokens[at + 1].flags & TF_CAPITAL)));
}

/*
 * The end of the name that begins at i, or i if none does.  In a headline every
 * word has a capital, so ordinary words end a name there.
 */
uint32_t
fakta_name_end(const FaktaDocument *doc, uint32_t i, const FaktaSentence *s, bool headline)
{
	Beginning	b = {s, i, tag_before(doc, i, s->first, TAG_LEGAL), headline};
	uint32_t	at = headline ? i : fakta_small_office(doc, i, s);

	while (at < s->end && at - i < FAKTA_NAME_TOKENS_MAX)
	{
		const FaktaToken *t = &doc->tokens[at];
		uint32_t	next = behind_title(doc, i, at, s);

		if (next > at)
		{
			at = next;
			continue;
		}
		if (is_hyphenated(doc, at, i, s->end))
		{
			at += 2;
			continue;
		}
		/* "PT S. Duta", "J.C. Penney": an initial */
		if (is_initial(doc, at, i, s->end))
		{
			at += 2;
			continue;
		}
		if (is_initialed(doc, at, i, s->end))
		{
			at += 3;
			continue;
		}
		if (at > i && !(t->flags & TF_GAP))
			break;
		if (is_number_within(doc, &b, at))
		{
			at++;
			continue;
		}
		if (is_capital(doc, at) || is_no_address(doc, &b, at))
		{
			if (ends_name(doc, &b, at))
				break;
		}
		else if (!joins_name(doc, &b, at))
			break;
		at++;
	}
	return is_too_long(doc, i, at) ? i : at;
}

/* The end of the longest known name at i, or i. */
uint32_t
fakta_known_end(const FaktaDocument *doc, const FaktaNames *names, uint32_t i, const FaktaSentence *s)
{
	uint32_t	best = i;

	/*
	 * a quick test by hash: most words at the beginning of a sentence do not
	 * begin a known name
	 */
	if (!(names->begins >> (doc->tokens[i].hash & 63) & 1) && fakta_trim_clitic(fakta_span(doc, i, i)).len == doc->tokens[i].len)
		return i;
	for (uint32_t at = i; at < s->end && at - i < FAKTA_NAME_TOKENS_MAX; at++)
	{
		const FaktaToken *t;
		uint32_t	next,
					e;

		while (at < s->end && (next = behind_title(doc, i, at, s)) > at)
			at = next;
		if (at >= s->end)
			break;
		t = &doc->tokens[at];
		if (is_hyphenated(doc, at, i, s->end) || is_initial(doc, at, i, s->end))
			t = &doc->tokens[++at];
		else if (at > i && !(t->flags & TF_GAP))
			break;
		/* "SMPN 13 Lyra" */
		if (!(t->flags & TF_CAPITAL) && !(at > i && t->type == TOK_UINT))
		{
			if (at > i && (fakta_mark(doc, at) == '&' || fakta_is(doc, at, TAG_NAME_JOINER)))
				continue;
			break;
		}
		/*
		 * in the title this may be an ordinary word such as "Uber", if the text
		 * has it as a name
		 */
		e = fakta_name_find(doc, names, fakta_trim_clitic(fakta_span(doc, i, at)));
		if (e != FAKTA_NO_NAME &&
			!(at == i && fakta_is_ordinary(doc, i) &&
			  ((s->end > doc->title_end && !names->entities[e].sure) || fakta_is_predicate(doc, i) ||
			   (i > 0 && fakta_token_is_number(&doc->tokens[i - 1])))))
			best = at + 1;
	}
	return best;
}

/*
 * The end of a name that begins with an ordinary or unknown word at the beginning
 * of a sentence, if more capitals follow: "Trans Selat mengoperasikan ...".  Not
 * "Saham Lyra", if Lyra is known without "Saham".
 */
uint32_t
fakta_plain_end(const FaktaDocument *doc, const FaktaNames *names, uint32_t i, const FaktaSentence *s)
{
	const FaktaWord *word;
	uint32_t	end;

	if (i + 1 >= s->end || !is_capital(doc, i + 1) || !(doc->tokens[i + 1].flags & TF_GAP) || !fakta_is_not(&doc->tokens[i], HINT_TAGGED) ||
		fakta_is(doc, i + 1, TAG_EMPLOYER) || fakta_verb_form(doc, i) != FORM_NONE)
		return i;
	word = fakta_word_at(doc, i);
	if (word && (word->flags & LEX_STOP))
		return i;
	/* "Kebijakan Pemerintah Kota Tegal": the name is that of the body */
	if (is_body(doc, i + 1) && fakta_is_ordinary(doc, i))
		return i;
	if (fakta_known_end(doc, names, i + 1, s) > i + 1 && !fakta_goes_with_next(doc, i))
		return i;
	end = fakta_name_end(doc, i + 1, s, false);
	return end > i + 1 ? end : i;
}
