/*
 * name.c
 *		Names in an article: companies, persons, organisations, places.
 *
 * A name is found by its form (a run of capitals), and its type by the words
 * around all of its mentions; no list of companies is needed.  The word classes
 * are in src/lexicon/company.txt.  doc/companies.md has the details.
 */
#include "name/parts.h"

#include "article/word.h"

#include <string.h>

/* Minimum evidence for a word that occurs once, at the beginning of a sentence. */
#define ONCE_MIN		4
/* From this frequency on (log2 of the count) a word is frequent. */
#define FREQUENT_MIN	8
/* Minimum and maximum letters of initials; so many at least with those of "PT". */
#define INITIALS_MIN	2
#define INITIALS_MAX	8
#define PT_INITIALS_MIN	4

const FaktaEntity *
fakta_entity(const FaktaNames *names, uint32_t entity)
{
	/* chains of aliases are short; the limit is a precaution */
	for (int n = 0; entity != FAKTA_NO_NAME && n < 8; n++)
	{
		if (names->entities[entity].same == entity)
			break;
		entity = names->entities[entity].same;
	}
	return entity == FAKTA_NO_NAME ? NULL : &names->entities[entity];
}

bool
fakta_legal_letters(const FaktaDocument *doc, uint32_t i, uint32_t begin)
{
	const FaktaToken *t = &doc->tokens[i];
	const FaktaWord *word;
	char		form[2];

	if (i < begin + LETTERS_TOKENS || fakta_mark(doc, i - 1) != '.' || fakta_mark(doc, i - 3) != '.' ||
		t[-2].len != 1 || t[-4].len != 1 || (t[-3].flags & TF_GAP) || (t[-2].flags & TF_GAP) || (t[-1].flags & TF_GAP))
		return false;
	fakta_fold(doc->text + t[-4].start, 1, doc->utf8, &form[0], 1);
	fakta_fold(doc->text + t[-2].start, 1, doc->utf8, &form[1], 1);
	word = fakta_lookup(form, sizeof(form));
	return word && fakta_has(word, TAG_LEGAL);
}

uint32_t
fakta_legal_before(const FaktaDocument *doc, uint32_t name, uint32_t begin)
{
	/* 'PT "Sinar', "PT. Sinar" */
	uint32_t	first = name > begin + 1 && fakta_is_quote(doc, name - 1) ? name - 1 : name;
	uint32_t	stop = first > begin + 1 && fakta_mark(doc, first - 1) == '.' ? 1 : 0;

	if (stop && fakta_legal_letters(doc, first, begin))
		return first - LETTERS_TOKENS;
	return first > begin && fakta_is(doc, first - 1 - stop, TAG_LEGAL) ? first - 1 - stop : name;
}

uint32_t
fakta_legal_first(const FaktaDocument *doc, const FaktaNameMention *m, uint32_t begin)
{
	return fakta_legal_before(doc, m->first, begin);
}

uint32_t
fakta_legal_end(const FaktaDocument *doc, const FaktaNameMention *m, uint32_t end)
{
	uint32_t	i = m->last + 1;

	/* 'PT "Sinar Benang" Tbk' */
	if (i + 1 < end && fakta_is_quote(doc, i) && fakta_is(doc, i + 1, TAG_LEGAL_AFTER))
		i++;
	/* "Lyra Baja (Persero) Tbk" */
	for (;;)
		if (i < end && fakta_is(doc, i, TAG_LEGAL_AFTER))
			i++;
		else if (i + 2 < end && fakta_mark(doc, i) == '(' && fakta_is(doc, i + 1, TAG_LEGAL_AFTER) && fakta_mark(doc, i + 2) == ')')
			i += 3;
		else
			return i;
}

/*
 * Are these the initials of the name: "BAT" for British American Tobacco, "PTFI"
 * with PT, "RAPP" for Riau Andalan Pulp and Paper?
 */
bool
fakta_is_initials(FaktaSpan letters, FaktaSpan name)
{
	size_t		at = 0;

	if (letters.len < INITIALS_MIN || letters.len > INITIALS_MAX)
		return false;
	if (letters.len >= PT_INITIALS_MIN && memcmp(letters.text, "PT", 2) == 0)
		at = 2;
	for (size_t i = 0; i < name.len; i++)
		if ((i == 0 || name.text[i - 1] == ' ') && !(name.text[i] >= 'a' && name.text[i] <= 'z'))
		{
			if (at == letters.len || name.text[i] != letters.text[at])
				return false;
			at++;
		}
	return at == letters.len;
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

/*
 * A noun with a capital in a headline: "Pabrik Selotip", if the text has
 * "selotip" in lower case.
 */
static bool
is_common_noun(const FaktaDocument *doc, const FaktaEntity *e)
{
	uint32_t	hash = doc->tokens[e->first].hash;

	for (uint32_t i = doc->title_end; i < doc->ntokens; i++)
		if (doc->tokens[i].hash == hash && fakta_token_is_word(&doc->tokens[i]) && !(doc->tokens[i].flags & TF_CAPITAL))
			return true;
	return false;
}

/* Adds the evidence of an alias to its entity. */
static void
add_evidence(FaktaEntity *to, const FaktaEntity *x)
{
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

/* The type with the most evidence.  Whether it is a name at all is checked later. */
static int
likely_type(const FaktaEntity *x, int *most)
{
	int			best = NAME_UNKNOWN;

	*most = 2;
	for (int t = NAME_COMPANY; t < FAKTA_NAME_TYPES; t++)
		if (x->score[t] > *most)
		{
			best = t;
			*most = x->score[t];
		}
	/* if person and company are equal, a name of several words is a person */
	if (best == NAME_COMPANY && x->score[NAME_PERSON] == *most && x->words > 1)
		best = NAME_PERSON;
	/*
	 * if organisation and company are equal, it is an organisation: "serikat
	 * pekerja, manajemen ..."
	 */
	if (best == NAME_COMPANY && x->score[NAME_BODY] == *most)
		best = NAME_BODY;
	/* a medium that dismisses its own people is an employer */
	if (best == NAME_MEDIA && x->employs)
		best = NAME_COMPANY;
	return best;
}

/* "Pembatasan Sosial Berskala Besar": a deed or a state, by its affixes, among words of the language only */
static bool
is_deed(const FaktaDocument *doc, const FaktaEntity *x)
{
	const FaktaToken *t = &doc->tokens[x->first];
	const char *s = doc->text + t->start;

	return x->words > 1 && t->len > 6 && ((s[0] | 0x20) == 'p' || (s[0] | 0x20) == 'k') && (s[1] | 0x20) == 'e' &&
		(s[t->len - 2] | 0x20) == 'a' && (s[t->len - 1] | 0x20) == 'n' && !fakta_is(doc, x->first, TAG_NAME_HEAD) &&
		!fakta_is(doc, x->first, TAG_EMPLOYER) && !fakta_is(doc, x->first, TAG_COMPANY_NOUN) && fakta_all_ordinary(doc, x);
}

/* "Penundaan Kewajiban Pembayaran Utang", "Pandemi Covid": all of it is a reason, in several words */
static bool
is_term(const FaktaDocument *doc, const FaktaEntity *x)
{
	const FaktaWord *word = fakta_word_at(doc, x->first);

	if (word == NULL || !fakta_has(word, TAG_REASON) || fakta_has(word, TAG_EMPLOYER))
		return false;
	/* "Pandemi Covid": each of two words is one */
	if (x->words == 2)
		return fakta_is(doc, x->first + 1, TAG_REASON) && !fakta_is(doc, x->first + 1, TAG_NAME_AFTER);
	return x->words == 1 && strchr(fakta_form(word), ' ') != NULL;
}

/*
 * "Hotel", "Rumah Sakit", "Daerah", "Sepihak": a kind of employer, a frequent word
 * or one with a prefix is no name, if it stands alone; "Ajaib" may be one.
 */
static bool
is_generic(const FaktaDocument *doc, uint32_t i)
{
	const FaktaWord *word = fakta_word_at(doc, i);

	/* "RS", which hospital? */
	if (doc->tokens[i].flags & TF_CAPITALS)
		return fakta_is(doc, i, TAG_NAME_HEAD) && fakta_is(doc, i, TAG_WORKPLACE);
	if (!fakta_is_ordinary(doc, i))
		return false;
	if (word == NULL)
		return fakta_is_prefixed(doc, i);
	/* "Anakku" is looked up as "anak" */
	if (word->freq >= FREQUENT_MIN && word->len == doc->tokens[i].len)
		return true;
	/* "Mempunyai", which is in the lexicon for what it says of numbers */
	if (!(word->flags & LEX_ROOT) && fakta_is_prefixed(doc, i))
		return true;
	return (word->flags & LEX_STOP) || fakta_is(doc, i, TAG_NAME_HEAD) || fakta_is(doc, i, TAG_COMPANY_NOUN) || fakta_is(doc, i, TAG_WORKPLACE);
}

/* Is the "name" of a company only ordinary words with capitals? */
static bool
is_no_name(const FaktaDocument *doc, const FaktaEntity *x, int most, bool few)
{
	const FaktaToken *t = &doc->tokens[x->first];

	/* "Ilustrasi Pabrik Sepatu": a product */
	if (x->words == 1 && !x->legal && !(t->flags & TF_CAPITALS) && fakta_is_ordinary(doc, x->first) &&
		fakta_value(fakta_word_at(doc, x->first), LEX_VALUE_INDUSTRY) && !fakta_is(doc, x->first, TAG_NAME_HEAD))
		return true;
	if (!x->legal && !x->sure && (is_deed(doc, x) || is_term(doc, x)))
		return true;
	/* ordinary words, as in a headline or a product's name, need more evidence */
	if (!x->sure && !(x->employs && !(t->flags & TF_SENTENCE)) && most < (x->words > 1 ? ORDINARY_WORDS_MIN : ORDINARY_MIN) &&
		x->in_title == 0 && fakta_all_ordinary(doc, x))
		return true;
	/* so does a word that occurs once, at the beginning of a sentence */
	if (most < ONCE_MIN && x->words == 1 && x->count == 1 && x->in_title == 0 && x->acts == 0 && (t->flags & TF_SENTENCE))
		return true;
	/* a word with a capital in the title that is in lower case elsewhere */
	return few && x->words == 1 && x->count == x->in_title && !(t->flags & TF_CAPITALS) && is_common_noun(doc, x);
}

/*
 * Chooses the company that the article is about.  If there is none, it may be an
 * authority that dismisses its own people.
 */
static void
choose_main(FaktaNames *names)
{
	names->main = FAKTA_NO_NAME;
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

/* "sepatu bermerek Lyra": does the article tell that it is what a maker puts on its products? */
static bool
is_told_as_brand(const FaktaDocument *doc, const FaktaNames *names, uint32_t e)
{
	for (uint32_t k = 0; k < names->nmentions; k++)
		if (names->mentions[k].entity == e && names->mentions[k].first > 0 && fakta_is(doc, names->mentions[k].first - 1, TAG_BRAND))
			return true;
	return false;
}

/*
 * "pabrik sepatu Lyra", in an article on the PT that makes the shoes: brands such as Lyra
 * have no factories.  One that dismisses people itself is a company as any.
 */
static bool
is_made_by_other(const FaktaDocument *doc, const FaktaNames *names, const FaktaEntity *x)
{
	if (!fakta_is(doc, x->first, TAG_BRAND) || fakta_is(doc, x->first, TAG_COMPANY_NOUN) || x->legal || x->taught ||
		(x->acts > 0 && !is_told_as_brand(doc, names, (uint32_t) (x - names->entities))))
		return false;
	for (uint32_t e = 0; e < names->nentities; e++)
	{
		const FaktaEntity *y = &names->entities[e];

		if (y->legal && y->same == e && y != x && y->count > 0)
			return true;
	}
	return false;
}

static void
settle_types(const FaktaDocument *doc, FaktaNames *names)
{
	for (uint32_t e = 0; e < names->nentities; e++)
	{
		FaktaEntity *to = (FaktaEntity *) fakta_entity(names, e);

		if (to != &names->entities[e])
			add_evidence(to, &names->entities[e]);
	}
	for (uint32_t e = 0; e < names->nentities; e++)
	{
		FaktaEntity *x = &names->entities[e];
		int			most,
					type = likely_type(x, &most);

		/* "Puluhan Buruh" */
		x->generic = type <= NAME_COMPANY && !x->legal && !x->taught && x->count > 0 && e < SHORT_FORMS_MAX &&
			(x->words == 1 ? is_generic(doc, x->first) : fakta_is(doc, x->first, TAG_VAGUE));
		/* "Pemerintah Provinsi" of which province? */
		x->generic |= !x->taught && x->words == 2 && fakta_is(doc, x->first, TAG_GOVERNMENT) && fakta_is(doc, x->first + 1, TAG_PLACE_HEAD);
		/* "Pegawai Pemerintah", "Dosen Tetap Yayasan Lyra" */
		x->generic |= !x->legal && !x->taught && x->words > 1 && fakta_is(doc, x->first, TAG_WORKER) && !fakta_is(doc, x->first, TAG_EMPLOYER) &&
			!fakta_is(doc, x->first, TAG_NAME_HEAD);
		/* "Piala FA", "Liga 2"; not "Kelasku", which is no "kelas" */
		x->generic |= !x->legal && !x->taught && fakta_is(doc, x->first, TAG_LABEL) && !fakta_is(doc, x->first, TAG_EMPLOYER) &&
			!fakta_is(doc, x->first, TAG_NAME_HEAD) &&
			fakta_word_at(doc, x->first)->len == doc->tokens[x->first].len;
		/* "Pandemi Covid" is not even a name of something unknown */
		x->generic |= !x->legal && !x->sure && !x->taught && type <= NAME_COMPANY && is_term(doc, x);
		x->generic |= type == NAME_COMPANY && is_made_by_other(doc, names, x);
		if (x->generic || (type == NAME_COMPANY && is_no_name(doc, x, most, e < SHORT_FORMS_MAX)))
			type = NAME_UNKNOWN;
		x->type = x->taught ? NAME_COMPANY : (uint8_t) type;
	}
	for (uint32_t e = 0; e < names->nentities; e++)
	{
		FaktaEntity *x = &names->entities[e];

		if (x->same != e)
			x->type = fakta_entity(names, e)->type;
	}
	choose_main(names);
}

void
fakta_names_read(const FaktaDocument *doc, FaktaNames *names)
{
	memset(names, 0, sizeof(*names));
	names->main = FAKTA_NO_NAME;
	fakta_names_find(doc, names);
	fakta_names_weigh(doc, names);
	fakta_names_join(doc, names);
	settle_types(doc, names);
	fakta_rows_mark(doc, names);
}
