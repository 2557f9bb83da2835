/*
 * govern.c
 *		The verb that a date belongs to.
 *
 * "Izinnya berakhir pada 31 Maret, tetapi 78 orang sudah dirumahkan": the date is
 * that of the permit.  A date stands behind its verb, or before all of its clause.
 */
#include "article/word.h"
#include "event/near.h"
#include "text/stem.h"

/* Maximum tokens between a date and its verb. */
#define GOVERN_REACH	40
/* Words behind a verb that may be what it does: "melakukan (kembali) PHK". */
#define DEED_REACH		2

/* Are people cut by a noun: "PHK", "pemecatan"? */
static bool
is_deed(const FaktaDocument *doc, uint32_t i)
{
	const FaktaInfo *info = fakta_tags_at(doc, i);

	return info && fakta_info_has(info, TAG_NOMINAL) &&
		(fakta_info_has(info, TAG_LAYOFF) || fakta_info_has(info, TAG_FURLOUGH) || fakta_info_has(info, TAG_CUT));
}

/* Is it a verb that the lexicon knows the root of only: "diresmikan", "mendaftarkan"? */
static bool
is_derived_verb(const FaktaDocument *doc, uint32_t i)
{
	const FaktaToken *t = &doc->tokens[i];
	const char *text = doc->text + t->start;
	const FaktaWord *word = fakta_word_at(doc, i);
	FaktaStem	stem;

	if (fakta_prefix_form(doc, i) == FORM_NONE || (t->flags & (TF_CAPITAL | TF_CAPITALS)) || t->len > FAKTA_WORD_MAX || fakta_tags_at(doc, i) ||
		(word && (word->flags & LEX_STOP)))
		return false;
	fakta_stem(NULL, text, t->len, &stem);
	return stem.word && !(stem.word->flags & LEX_STOP) && stem.len < t->len && memcmp(stem.text, text, stem.len) != 0;
}

/* Behind an auxiliary any word may be the predicate: "akan cair", "belum tuntas"; but "sudah tiga kali memecat". */
static bool
is_predicate(const FaktaDocument *doc, uint32_t i, uint32_t begin)
{
	FaktaWordKind kind = fakta_word_kind(doc, i);

	/* "rugi Rp9 miliar" */
	if (kind == WORD_PLAIN && fakta_is(doc, i, TAG_REASON) && fakta_token_is_word(&doc->tokens[i]))
		return i + 1 < doc->ntokens && (fakta_is(doc, i + 1, TAG_CURRENCY) || fakta_token_is_number(&doc->tokens[i + 1]));
	if (kind == WORD_VERB || fakta_is(doc, i, TAG_BEGINNING))
		return true;
	if (kind != WORD_PLAIN)
		return false;
	return is_derived_verb(doc, i) ||
		(i > begin && fakta_token_is_word(&doc->tokens[i]) && !fakta_is(doc, i, TAG_DIGIT) && !fakta_is(doc, i, TAG_WHOLE) &&
		 fakta_word_kind(doc, i - 1) == WORD_AUXILIARY);
}

static uint32_t deed_before(const FaktaDocument *doc, const FaktaSentence *s, uint32_t verb);

/* "pemecatan itu terjadi pada Maret": a verb that says nothing but that it was, of a cut. */
static bool
is_happening(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	FaktaVerbForm form = fakta_prefix_form(doc, i);

	return (form == FORM_DI || form == FORM_BER) && fakta_is(doc, i, TAG_YEAR_BEFORE) && deed_before(doc, s, i) != FAKTA_NO_TOKEN;
}

/*
 * The predicate before a date in its clause; FAKTA_NO_TOKEN if the date comes
 * first, and the date itself if nothing but its bracket can have one.
 */
static uint32_t
predicate_before(const FaktaDocument *doc, const FaktaSentence *s, uint32_t first)
{
	uint32_t	i = first;

	while (i > s->first && first - i < GOVERN_REACH)
	{
		FaktaWordKind kind = fakta_word_kind(doc, --i);

		if (kind == WORD_RELATIVE || kind == WORD_CONJUNCTION || kind == MARK_STOP)
			break;
		/* "(berdiri 1988)", but "Kamis (5/5)" */
		if (kind == MARK_OPEN && i + 1 < first)
			return first;
		if (is_predicate(doc, i, s->first) || is_happening(doc, s, i))
			return i;
	}
	return FAKTA_NO_TOKEN;
}

/* A word of a date or before one: "bulan", "awal", "tanggal", "Senin". */
static bool
is_of_time(const FaktaDocument *doc, uint32_t i)
{
	return fakta_token_is_number(&doc->tokens[i]) || fakta_is(doc, i, TAG_YEAR_BEFORE) || fakta_is(doc, i, TAG_WEEKDAY) ||
		fakta_is(doc, i, TAG_MONTH) || fakta_is(doc, i, TAG_DURATION) || fakta_is(doc, i, TAG_FIRST_PART) || fakta_is(doc, i, TAG_LABEL);
}

/*
 * "akibat kenaikan upah 2026, PT A memecat ...", "yang utangnya jatuh tempo Maret
 * 2026, memecat ...": the word that begins the clause without a verb that the date
 * stands in, or FAKTA_NO_TOKEN.  "Sejak Maret 2026, ..." is none.
 */
static uint32_t
inner_clause(const FaktaDocument *doc, const FaktaSentence *s, const FaktaNear *near)
{
	uint32_t	i = near->first;
	bool		told = false;

	if (near->last + 1 >= s->end || fakta_word_kind(doc, near->last + 1) != MARK_COMMA)
		return FAKTA_NO_TOKEN;
	while (i > s->first && near->first - i < GOVERN_REACH)
	{
		FaktaWordKind kind = fakta_word_kind(doc, --i);

		if (kind == WORD_RELATIVE || kind == WORD_CONJUNCTION || fakta_is(doc, i, TAG_BECAUSE) || fakta_is(doc, i, TAG_SINCE))
			return told ? i : FAKTA_NO_TOKEN;
		if (kind == MARK_COMMA || kind == MARK_STOP || kind == MARK_OPEN || is_deed(doc, i))
			break;
		told |= kind != WORD_PREPOSITION && !is_of_time(doc, i);
	}
	return FAKTA_NO_TOKEN;
}

/* The next comma behind a token, or the end. */
static uint32_t
skip_to_comma(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	while (i < end && fakta_word_kind(doc, i) != MARK_COMMA)
		i++;
	return i;
}

/* The predicate behind a date that begins its clause. */
static uint32_t
predicate_behind(const FaktaDocument *doc, uint32_t last, uint32_t end)
{
	bool		inner = false;

	if (end > last + GOVERN_REACH)
		end = last + GOVERN_REACH;
	for (uint32_t i = last + 1; i < end; i++)
	{
		FaktaWordKind kind = fakta_word_kind(doc, i);

		if (kind == MARK_STOP)
			break;
		if (kind == WORD_CONJUNCTION || (kind == WORD_RELATIVE && i > last + 1 && fakta_word_kind(doc, i - 1) == MARK_COMMA))
			i = skip_to_comma(doc, i, end);
		else if (kind == WORD_RELATIVE)
			inner = true;
		else if (is_predicate(doc, i, last + 1))
		{
			/* "perusahaan yang merugi itu memecat": the verb of the clause with "yang" is another one */
			if (!inner)
				return i;
			inner = false;
		}
	}
	return FAKTA_NO_TOKEN;
}

/* "gelombang PHK", "jumlah PHK", "kabar PHK": a noun before a cut that leaves it what it is. */
static bool
counts_deeds(const FaktaDocument *doc, uint32_t i)
{
	return fakta_is(doc, i, TAG_LABEL) || fakta_is(doc, i, TAG_TOTAL) || fakta_is(doc, i, TAG_FIGURE) || fakta_is(doc, i, TAG_THING) ||
		fakta_is(doc, i, TAG_RUMOUR) || fakta_is(doc, i, TAG_HEARSAY) || fakta_is(doc, i, TAG_PLAN);
}

/*
 * "pemberhentian itu diwacanakan pada 31 Mei": the cut that is the subject of a
 * verb, or FAKTA_NO_TOKEN; "gugatan PHK", "atas PHK" are something else.
 */
static uint32_t
deed_before(const FaktaDocument *doc, const FaktaSentence *s, uint32_t verb)
{
	for (uint32_t i = verb; i-- > s->first && verb - i < GOVERN_REACH;)
	{
		FaktaWordKind kind = fakta_word_kind(doc, i);

		if (kind == WORD_RELATIVE || kind == WORD_CONJUNCTION || kind == WORD_VERB || kind == MARK_STOP || kind == MARK_COMMA)
			break;
		if (is_deed(doc, i))
		{
			FaktaWordKind before = i > s->first ? fakta_word_kind(doc, i - 1) : MARK_STOP;
			bool		of_noun = before == WORD_PLAIN && !counts_deeds(doc, i - 1) && !is_predicate(doc, i - 1, s->first);

			return before == WORD_PREPOSITION || of_noun ? FAKTA_NO_TOKEN : i;
		}
	}
	return FAKTA_NO_TOKEN;
}

/* "A umumkan pemangkasan 4.000 pekerjaan hingga 2030, seiring ...": the cut that a date without a verb before it belongs to. */
static uint32_t
deed_of_noun(const FaktaDocument *doc, const FaktaSentence *s, uint32_t first)
{
	for (uint32_t i = first; i > s->first && first - i < GOVERN_REACH;)
	{
		FaktaWordKind kind = fakta_word_kind(doc, --i);

		if (kind == WORD_RELATIVE || kind == WORD_CONJUNCTION || kind == MARK_STOP || kind == MARK_COMMA || kind == MARK_OPEN)
			break;
		if (is_deed(doc, i))
			return i;
	}
	return FAKTA_NO_TOKEN;
}

static bool
is_active(const FaktaDocument *doc, uint32_t i)
{
	return fakta_is(doc, i, TAG_ACTIVE) || fakta_prefix_form(doc, i) == FORM_ME;
}

void
fakta_look_at_governor(const FaktaDocument *doc, const FaktaNear *near, FaktaTerm *governor)
{
	const FaktaSentence *s = &doc->sentences[near->sentence];
	uint32_t	at = near->first;
	uint32_t	verb,
				deed;

	/* "PHK pada Maret": a noun right before the preposition */
	while (at > s->first && near->first - at < DEED_REACH && fakta_word_kind(doc, at - 1) == WORD_PREPOSITION)
		at--;
	if (at > s->first && at < near->first && is_deed(doc, at - 1))
		verb = at - 1;
	else if ((verb = predicate_before(doc, s, near->first)) == FAKTA_NO_TOKEN)
	{
		if (inner_clause(doc, s, near) != FAKTA_NO_TOKEN)
		{
			fakta_term_add(governor, CLASS_INNER);
			return;
		}
		verb = deed_of_noun(doc, s, near->first);
		if (verb == FAKTA_NO_TOKEN)
			verb = predicate_behind(doc, near->last, s->end);
	}
	if (verb == FAKTA_NO_TOKEN || verb == near->first)
		return;
	deed = is_active(doc, verb) ? FAKTA_NO_TOKEN : deed_before(doc, s, verb);
	/* "realisasinya dilakukan pada 13 Mei": the verb says nothing, and what was done stands in another sentence */
	if (deed == FAKTA_NO_TOKEN && fakta_is(doc, verb, TAG_YEAR_BEFORE) && !is_deed(doc, verb))
		return;
	fakta_set_term(doc, governor, verb);
	if (deed != FAKTA_NO_TOKEN)
		fakta_gather(doc, governor, deed);
	for (uint32_t i = verb + 1; i < s->end && i <= verb + DEED_REACH; i++)
	{
		if (fakta_word_kind(doc, i) == WORD_PREPOSITION || i == near->first)
			break;
		if (is_deed(doc, i))
			fakta_gather(doc, governor, i);
	}
}
