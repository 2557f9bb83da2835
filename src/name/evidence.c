/*
 * evidence.c
 *		What the words around each mention of a name say of its type.
 */
#include "name/parts.h"

#include <string.h>

#include "article/word.h"

/* Maximum tokens from a name to a verb for what it does. */
#define ACT_REACH		6
/*
 * Evidence of one word that companies have in their names, of one that ends a longer name,
 * and of several or of a trade; names of more words than so many behind the first are
 * something else.
 */
#define FIRM_WORD		2
#define FIRM_WORD_LAST	3
#define FIRM_WORDS		4
#define FIRM_WORDS_MAX	4
/* Maximum tokens from a name that begins an item of a list to its number. */
#define ITEM_REACH		10
/* Maximum tokens from a subject to the cut that it announces. */
#define ANNOUNCE_REACH	18
/* Maximum tokens from a verb to its object. */
#define OBJECT_REACH	7
/* Maximum tokens of the names that are joined to one. */
#define CHAIN_MAX		16
/* Maximum tokens of an apposition before a name; with a title it may be longer. */
#define APPOSED_REACH	9
#define TITLE_REACH		18
/* Maximum tokens of an organisation's initials in brackets. */
#define INITIALS_MAX	4
/* Maximum tokens from a title to the name behind it. */
#define OFFICE_REACH	3
/* Maximum tokens from an expert to where he works: "pengamat kebijakan publik dari ..." */
#define EXPERT_REACH	6
/* Maximum tokens from a cut to the name of who did it: "pemecatan terhadap 300 orang buruh oleh PT ..." */
#define AGENT_REACH		8
/* Sentences back to a name that "perusahaan itu" stands for, and tokens of a time before that. */
#define BACK_SENTENCES	3
#define BACK_TIME_MAX	5
/* Tokens from the noun to "itu"; with a clause between, "yang berdiri pada 2016". */
#define BACK_NOUN_MAX	4
#define BACK_CLAUSE_MAX	9
/* Maximum tokens from "yakni" back to the noun of what it names. */
#define LISTED_REACH	8
/* Maximum letters of a title that is written together with a name. */
#define TITLE_LETTERS	16

/* Do the words from first to end - 1 say what employers do? */
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

/* Does the name consist of places and directions: "Bandung Barat"? */
static bool
all_places(const FaktaDocument *doc, const FaktaNameMention *m)
{
	for (uint32_t i = m->first; i <= m->last; i++)
		if (!fakta_is(doc, i, TAG_PLACE) && !fakta_is(doc, i, TAG_DIRECTION))
			return false;
	return true;
}

/* Do a number and a noun for workers follow a verb? */
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

/* Does the object of a verb name the employer: "200 karyawan Lyra", "pekerja di Lyra"? */
static bool
sends_those_of(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	for (uint32_t k = i; k + 2 < end && k < i + OBJECT_REACH && !fakta_mark(doc, k); k++)
		if (fakta_is(doc, k, TAG_WORKER))
		{
			k += fakta_is(doc, k + 1, TAG_PREPOSITION) ? 2 : 1;
			return is_capital(doc, k) && !fakta_is(doc, k, TAG_PLACE) && !fakta_is_ordinary(doc, k);
		}
	return false;
}

/*
 * Does the subject of a clause announce that people lose their work?  The verb
 * may be far from the subject.
 */
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

/*
 * "sejumlah pabrikan SKT": after a number, the word in capitals is a kind of
 * company, not a name
 */
static bool
is_kind(const FaktaDocument *doc, uint32_t noun, uint32_t begin)
{
	const FaktaInfo *info = noun > begin ? fakta_info_at(doc, noun - 1) : NULL;

	return (noun > begin && fakta_token_is_number(&doc->tokens[noun - 1])) ||
		(info && (fakta_info_has(info, TAG_QUANTIFIER) || fakta_info_has(info, TAG_DIGIT) || fakta_info_has(info, TAG_VAGUE)));
}

/* "perusahaan pemilik Lyra": the title is that of a company */
static bool
describes_company(const FaktaDocument *doc, const FaktaSentence *s, uint32_t title)
{
	return title > s->first && fakta_is(doc, title - 1, TAG_COMPANY_NOUN) && !(doc->tokens[title].flags & TF_CAPITAL) && !fakta_is(doc, title - 1, TAG_KIN) &&
		!fakta_is(doc, title - 1, TAG_NAME_HEAD);
}

/* "Manajer pemasaran Hotel Lyra": does a title stand before a name, with words for its office between them? */
static bool
has_title(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	if (i > s->first && fakta_is(doc, i - 1, TAG_LEGAL))
		i--;
	for (uint32_t k = i; k-- > s->first && i - k <= OFFICE_REACH;)
		if (fakta_is(doc, k, TAG_TITLE))
			return !describes_company(doc, s, k);
		else if (fakta_word_kind(doc, k) != WORD_PLAIN || fakta_is(doc, k, TAG_COMPANY_NOUN) || fakta_is(doc, k, TAG_PEOPLE))
			return false;
	return false;
}

/* "pemilik Roti Manis, Lanny Gunawan": a title, a company, then the person */
static bool
is_title_of(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i, uint32_t after)
{
	const FaktaToken *next;

	if (!has_title(doc, s, i))
		return false;
	if (after < s->end && fakta_is(doc, after, TAG_LEGAL_AFTER))
		after++;
	if (after + 1 >= s->end || fakta_mark(doc, after) != ',')
		return false;
	next = &doc->tokens[after + 1];
	return fakta_token_is_word(next) && (next->flags & TF_CAPITAL) && !fakta_is(doc, after + 1, TAG_WEEKDAY) &&
		!fakta_is(doc, after + 1, TAG_PLACE) && !fakta_is(doc, after + 1, TAG_PLACE_HEAD);
}

/*
 * "induk usaha X": is a relative of X meant, not X?  *known is set if the text
 * names the relative: "Sutra, induk usaha X, ...".
 */
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

/* The end of the names that "dan" joins to a name that ends before i. */
static uint32_t
list_end(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	while (i + 1 < s->end && fakta_is(doc, i, TAG_AND) && is_capital(doc, i + 1))
		for (i++; i < s->end && is_capital(doc, i);)
			i++;
	return i;
}

/*
 * "Setelah Lyra, Sutra juga memecat ...": a name that only introduces another
 * one.  after is the token after the name.
 */
static bool
is_aside(const FaktaDocument *doc, const FaktaNames *names, const FaktaNameMention *m, const FaktaSentence *s, uint32_t after)
{
	uint32_t	before = m->first;
	bool		aside;

	/* a quick test: most names have no tagged word or comma before them */
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
	/* not in the middle of a clause, as in "perusahaan seperti Lyra, ..." */
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

/* "memproduksi sepatu merek Lyra": a product, whoever makes it; but not "merek Lyra memecat" */
static bool
is_brand_of(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	return i > s->first + 1 && fakta_is(doc, i - 1, TAG_BRAND) && fakta_token_is_word(&doc->tokens[i - 2]) &&
		!(doc->tokens[i - 2].flags & TF_CAPITAL) && fakta_word_kind(doc, i - 2) == WORD_PLAIN;
}

/* "pengamat ketenagakerjaan dari Universitas Lyra": where somebody works who only has a say */
static bool
is_where_experts_work(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	if (i <= s->first + 1 || !fakta_is(doc, i - 1, TAG_OF))
		return false;
	for (uint32_t k = i - 1; k > s->first && i - k < EXPERT_REACH;)
	{
		if (fakta_is(doc, --k, TAG_TITLE))
			return fakta_is(doc, k, TAG_PEOPLE) && !fakta_is(doc, k, TAG_EXECUTIVE);
		if (fakta_word_kind(doc, k) != WORD_PLAIN || (doc->tokens[k].flags & TF_CAPITAL))
			return false;
	}
	return false;
}

/* "mengatakan kepada Lyra": to whom something is said, mostly the press */
static bool
is_listener(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	return i > s->first + 1 && fakta_is(doc, i - 1, TAG_BENEFICIARY) && fakta_is(doc, i - 2, TAG_SPEECH);
}

/* A mention of a name and the words around it. */
typedef struct Around
{
	const FaktaDocument *doc;
	FaktaNames *names;
	FaktaNameMention *m;
	const FaktaSentence *s;
	FaktaEntity *e;
	uint32_t	i;				/* its first token, or the quotation mark before it */
	uint32_t	after;			/* the token after it, and after a quotation mark */
	bool		title;
	bool		legal;			/* is "PT" before it? */
	bool		titled;			/* "pemilik X, Lanny": a title before it and a person after it */
	bool		phk_in;			/* "PHK di X" */
	bool		person;			/* does the text call it a person? */
	bool		bullet;			/* first in a line that begins with a dash */
} Around;

static void
add_score(const Around *a, int type, int score)
{
	a->e->score[type] += score;
}

/*
 * Has the token at this distance before the mention the tag?  False outside of
 * the sentence.
 */
static inline bool
is_before(const Around *a, uint32_t back, int tag)
{
	return a->i >= a->s->first + back && fakta_is(a->doc, a->i - back, tag);
}

/* "Menteri Keuangan Yunani": what a minister is in charge of, which is no name by itself */
static bool
is_portfolio(const Around *a)
{
	return !a->legal && a->i > a->s->first && fakta_is(a->doc, a->i - 1, TAG_TITLE) && fakta_is(a->doc, a->i - 1, TAG_OUTSIDER) &&
		fakta_is_ordinary(a->doc, a->m->first) && !fakta_is(a->doc, a->m->first, TAG_PLACE) && !is_body(a->doc, a->m->first);
}

/*
 * Is the name only given as the relative of another company, or as the place
 * where something was said?  Such a mention does not count.
 */
static bool
is_of_other(const Around *a)
{
	const FaktaDocument *doc = a->doc;
	const FaktaSentence *s = a->s;
	FaktaNameMention *m = a->m;
	FaktaEntity *e = a->e;
	uint32_t	i = a->i,
				after = a->after;

	/* "induk usaha X": the parent is meant, not X */
	if (is_relative(doc, s, i, after, &e->has_parent) ||
		(m > a->names->mentions && m[-1].relative && !m[-1].aside && m[-1].last + 2 == i && i > s->first + 1 && fakta_is(doc, i - 1, TAG_AND)))
	{
		m->relative = true;
		/* "perusahaan induk Lyra ini": the parent was mentioned before */
		e->has_parent |= after < s->end && fakta_is(doc, after, TAG_DEMONSTRATIVE);
		/* if nothing names the parent, X may still stand for it */
		m->parent = i > s->first && fakta_is(doc, i - 1, TAG_PARENT);
		if (m->parent && fakta_is(doc, m->first, TAG_EMPLOYER) && e->score[NAME_COMPANY] < 3)
			e->score[NAME_COMPANY] += 3;
		/* "Sutra, induk PT Lyra, menyebut 90 karyawan anak usahanya": those of Lyra */
		for (uint32_t k = after; k < s->end && i > s->first + 1 && fakta_is(doc, i - 1, TAG_LEGAL) && fakta_is(doc, i - 2, TAG_PARENT) && e->score[NAME_COMPANY] < 3; k++)
			if (fakta_is(doc, k, TAG_KIN) && !fakta_is(doc, k, TAG_PARENT))
				add_score(a, NAME_COMPANY, 8);
		return true;
	}
	if (is_portfolio(a))
		return m->relative = true;
	/* "perusahaan pemilik Lyra, Sutra, memecat 90 orang": Sutra does */
	if (fakta_in_description(doc, a->names, m, s))
	{
		m->relative = m->described = true;
		return true;
	}
	/* "Setelah Lyra tutup, Sutra memecat 90 orang" */
	if (fakta_is_beside(doc, a->names, m, s, after))
	{
		m->relative = true;
		return true;
	}
	/* "Dilansir Lyra, 90 orang dipecat": who is quoted is not who cuts jobs */
	if (i > s->first && fakta_is(doc, i - 1, TAG_SOURCE) && fakta_verb_form(doc, i - 1) != FORM_NONE)
	{
		m->relative = true;
		e->score[NAME_MEDIA] += 3;
		return true;
	}
	/* "menurut utas Twitter", "lewat cuitan di Twitter": where something was said */
	if (i > s->first && !fakta_is_not(&doc->tokens[i - 1], HINT_TAGGED) &&
		(fakta_is(doc, i - 1, TAG_CHANNEL) ||
		 (i > s->first + 1 && fakta_is(doc, i - 1, TAG_PREPOSITION) && fakta_is(doc, i - 2, TAG_CHANNEL))))
	{
		m->relative = true;
		e->score[NAME_MEDIA] += 1;
		return true;
	}
	return false;
}

/* "BupatiAnwar", "KapolriJenderal": a title, and the next word without the space between */
static bool
holds_title(const FaktaDocument *doc, uint32_t i)
{
	const FaktaToken *t = &doc->tokens[i];
	const char *s = doc->text + t->start;
	char		form[TITLE_LETTERS];
	const FaktaWord *word;
	size_t		k = 1;

	while (k < t->len && s[k] >= 'a' && s[k] <= 'z')
		k++;
	if (k < 4 || k + 1 >= t->len || s[k] < 'A' || s[k] > 'Z' || k > sizeof(form))
		return false;
	word = fakta_lookup(form, fakta_fold(s, k, doc->utf8, form, sizeof(form)));
	return word && fakta_has(word, TAG_TITLE);
}

/* "di Lyra Kabupaten Serang": a village and its regency */
static void
weigh_village(const Around *a)
{
	const FaktaDocument *doc = a->doc;
	const FaktaNameMention *m = a->m;

	if (a->legal || a->i == a->s->first || !fakta_is(doc, a->i - 1, TAG_PREPOSITION) || fakta_is(doc, m->first, TAG_NAME_HEAD) || is_body(doc, m->first) ||
		fakta_is(doc, m->first, TAG_COMPANY_NOUN) || fakta_is(doc, m->first, TAG_WORKPLACE))
		return;
	for (uint32_t k = m->first + 1; k < m->last; k++)
		if (fakta_is(doc, k, TAG_PLACE_HEAD) && fakta_is(doc, k + 1, TAG_PLACE))
			add_score(a, NAME_PLACE, 8);
}

static bool
is_firm_word(const FaktaDocument *doc, uint32_t i)
{
	const FaktaWord *word = fakta_word_at(doc, i);

	return word && (word->flags & LEX_FIRM);
}

/*
 * "Lyra Jaya Plastik", "Mulia Ubin Gemilang": words that companies have in their names.
 * One of them may be that of a person, too: "Dewi Lestari".
 */
static void
weigh_firm_words(const Around *a)
{
	const FaktaDocument *doc = a->doc;
	const FaktaNameMention *m = a->m;
	bool		longer = m->last - m->first > 1,
				last = is_firm_word(doc, m->last),
				trade = fakta_is(doc, m->last, TAG_INDUSTRY) && (longer || !fakta_is_ordinary(doc, m->first));
	int			n = 0;

	if (a->legal || a->titled || m->first == m->last || m->last - m->first > FIRM_WORDS_MAX || fakta_is(doc, m->first, TAG_GIVEN_NAME) ||
		fakta_is(doc, m->last, TAG_GIVEN_NAME) || fakta_is(doc, m->first, TAG_TITLE) || fakta_is(doc, m->first, TAG_PLACE_HEAD) ||
		fakta_is(doc, m->first, TAG_LABEL) || is_body(doc, m->first))
		return;
	for (uint32_t k = m->first; k <= m->last; k++)
		n += is_firm_word(doc, k) || (k > m->first && fakta_is(doc, k, TAG_INDUSTRY));
	if (n > 0)
		add_score(a, NAME_COMPANY, n > 1 || trade ? FIRM_WORDS : longer && last ? FIRM_WORD_LAST : FIRM_WORD);
}

/* Adds evidence from the name itself. */
static void
weigh_form(const Around *a)
{
	const FaktaDocument *doc = a->doc;
	const FaktaNameMention *m = a->m;

	if (!a->legal && (fakta_is(doc, m->first, TAG_PLACE_HEAD) || all_places(doc, m)))
	{
		add_score(a, NAME_PLACE, 10);
		/* "Kecamatan Mengwi": Mengwi alone is a place, too */
		if (m->first + 1 == m->last && fakta_is(doc, m->first, TAG_PLACE_HEAD))
		{
			uint32_t	tail = fakta_name_find(doc, a->names, fakta_span(doc, m->last, m->last));

			if (tail != FAKTA_NO_NAME)
				a->names->entities[tail].score[NAME_PLACE] += 10;
		}
	}
	else if (!a->legal && fakta_is(doc, m->first, TAG_PLACE))
		/* "Jakarta International Container Terminal" is not a place */
		add_score(a, NAME_PLACE, m->last - m->first < 2 && fakta_is(doc, m->last, TAG_PLACE) ? 6 : a->e->count == 1 ? 3 : 0);
	weigh_village(a);
	if (!a->legal && (fakta_is(doc, m->first, TAG_FIGURE) || holds_title(doc, m->first) ||
					  (m->last == m->first + 1 && fakta_is(doc, m->last, TAG_FIGURE) && !fakta_is(doc, m->first, TAG_EMPLOYER))))
		add_score(a, NAME_PERSON, 8);
	else if (!a->legal && fakta_is(doc, m->first, TAG_GIVEN_NAME))
		add_score(a, NAME_PERSON, a->e->count == 1 ? 4 : 1);
	if (is_body(doc, m->first) || (!a->legal && fakta_is(doc, m->last, TAG_ASSOCIATION)))
		add_score(a, NAME_BODY, 8);
	/* "Satudata Kementerian Tenaga Kerja" */
	for (uint32_t k = m->first + 1; k <= m->last && !a->legal; k++)
		if (fakta_is(doc, k, TAG_NATIONAL) && fakta_is(doc, k, TAG_GOVERNMENT))
			add_score(a, NAME_BODY, 8);
	if (fakta_is(doc, m->first, TAG_WORKER) || fakta_is(doc, m->first, TAG_JOB))
		add_score(a, NAME_BODY, 5);
	if (fakta_is(doc, m->first, TAG_MEDIA) || fakta_is(doc, m->first, TAG_TRACKER))
		add_score(a, NAME_MEDIA, 8);
	if (fakta_is(doc, m->first, TAG_NAME_HEAD) && m->first < m->last && !fakta_is(doc, m->first, TAG_ASSOCIATION))
		add_score(a, NAME_COMPANY, fakta_is(doc, m->first, TAG_COMPANY_NOUN) ? 4 : 2);
	if (fakta_is(doc, m->last, TAG_NAME_AFTER))
		add_score(a, NAME_COMPANY, 5);
	if (a->e->count == 1 && fakta_is(doc, m->first, TAG_EMPLOYER))
		add_score(a, NAME_COMPANY, 4);
	if (a->legal)
		add_score(a, NAME_COMPANY, 8);
	weigh_firm_words(a);
}

/* An item of a list with a number of people: "- Lyra (Mei, 30 persen atau 200 orang)". */
static void
weigh_item(const Around *a)
{
	const FaktaDocument *doc = a->doc;

	if (!a->bullet || !a->s->numbers)
		return;
	for (uint32_t k = a->after + 1; k + 1 < a->s->end && k < a->after + ITEM_REACH; k++)
		if (fakta_token_is_number(&doc->tokens[k]) && (fakta_is(doc, k + 1, TAG_PERCENT) || fakta_is(doc, k + 1, TAG_WORKER)))
		{
			add_score(a, NAME_COMPANY, 4);
			return;
		}
}

/* A noun for a company before the name: "perusahaan Lyra", "pabrik sepatu Lyra". */
static void
weigh_noun(const Around *a)
{
	const FaktaDocument *doc = a->doc;
	uint32_t	i = a->i,
				first = a->s->first,
				b = i - 1;

	if (fakta_is(doc, b, TAG_COMPANY_NOUN))
		add_score(a, NAME_COMPANY, is_kind(doc, b, first) ? 0 : 4);
	else if (fakta_is(doc, b, TAG_COMPANY_NOUN_WEAK))
		add_score(a, NAME_COMPANY, 3);
	else if (is_before(a, 2, TAG_COMPANY_NOUN) && fakta_token_is_word(&doc->tokens[b]) &&
			 !fakta_is(doc, b, TAG_PREPOSITION) && !is_kind(doc, i - 2, first))
		add_score(a, NAME_COMPANY, 3);
	else if (is_before(a, 3, TAG_COMPANY_NOUN) && fakta_token_is_word(&doc->tokens[b]) &&
			 fakta_token_is_word(&doc->tokens[i - 2]))
		add_score(a, NAME_COMPANY, 2);
	else if (fakta_is(doc, b, TAG_COUNTRY) && company_noun_near(doc, b, first))
		add_score(a, NAME_COMPANY, 3);
}

/* Other words before the name: "karyawan X", "CEO X", "kata X", "harian X". */
static void
weigh_word_before(const Around *a)
{
	const FaktaDocument *doc = a->doc;
	bool		single = a->m->first == a->m->last;
	uint32_t	b = a->i - 1;

	/* not "Forum ASN PPPK Rina Wati", "honorer Teknis Administrasi" */
	if ((fakta_is(doc, b, TAG_WORKER) || fakta_is(doc, b, TAG_EMPLOY)) &&
		!(fakta_is(doc, b, TAG_PUBLIC) && ((doc->tokens[b].flags & TF_CAPITAL) || fakta_all_ordinary(doc, a->e))) &&
		(!fakta_is(doc, b, TAG_TITLE) || fakta_is(doc, b, TAG_EXECUTIVE)))
		add_score(a, NAME_COMPANY, 3);
	if (fakta_is(doc, b, TAG_LAYOFF) && fakta_is(doc, b, TAG_NOMINAL))
		add_score(a, NAME_COMPANY, 2);
	/* "CEO Uber" may be a company, "CEO Micha Kaufman" is a person */
	if (a->titled)
		add_score(a, fakta_is(doc, b, TAG_EXECUTIVE) || a->legal ? NAME_COMPANY : NAME_BODY, 5);
	else if (fakta_is(doc, b, TAG_TITLE))
		add_score(a, NAME_PERSON, single ? 1 : 3);
	if (!a->titled && fakta_is(doc, b, TAG_EXECUTIVE) && single)
		add_score(a, NAME_COMPANY, 3);
	/* "warga Lyra", "buruh asal Lyra" */
	if (fakta_is(doc, b, TAG_ORIGIN) && !fakta_is(doc, b, TAG_OWNED) && !a->legal)
		add_score(a, NAME_PLACE, 4);
	if (fakta_is(doc, b, TAG_SPEECH))
		add_score(a, NAME_PERSON, single ? 1 : 2);
	if (fakta_is(doc, b, TAG_SOURCE) && !fakta_is(doc, b, TAG_SPEECH))
		add_score(a, NAME_MEDIA, 2);
	/* "data MPBI menyebutkan", "survei SMRC": initials that nobody explains */
	if (single && !a->legal && (doc->tokens[a->i].flags & TF_CAPITALS) && (fakta_is(doc, b, TAG_RECORD) || fakta_is(doc, b, TAG_SURVEY)))
		add_score(a, NAME_BODY, 3);
	/* "surat kabar Lyra", "surat kabar Inggris The Lyra" */
	if (fakta_is(doc, b, TAG_NEWSPAPER) || (is_before(a, 2, TAG_NEWSPAPER) && fakta_token_is_word(&doc->tokens[b])))
		add_score(a, NAME_MEDIA, 9);
}

/*
 * "Presiden Konfederasi Serikat Pekerja Indonesia (KSPI) Said Iqbal": a title, an
 * organisation, its initials, the person.
 */
static bool
is_officer(const Around *a)
{
	const FaktaDocument *doc = a->doc;
	const FaktaNameMention *m = a->m;
	uint32_t	open = a->i - 1;

	if (fakta_mark(doc, open) != ')')
		return false;
	while (open > a->s->first && a->i - open < INITIALS_MAX && fakta_mark(doc, open) != '(')
		open--;
	if (fakta_mark(doc, open) != '(')
		return false;
	while (m > a->names->mentions && m[-1].last >= open)
		m--;
	return m > a->names->mentions && m[-1].first > a->s->first && m[-1].last + 1 == open &&
		tag_before(doc, m[-1].first, a->s->first, TAG_TITLE);
}

/* "Rendi Saputra, SH" */
static bool
has_degree(const Around *a)
{
	return a->after + 1 < a->s->end && fakta_mark(a->doc, a->after) == ',' && fakta_is_degree(a->doc, a->after + 1);
}

/*
 * An apposition: "perusahaan transportasi asal AS, Uber, ...", "Kepala Dinas
 * Tenaga Kerja, Rudi".
 */
static void
weigh_apposition(Around *a)
{
	const FaktaDocument *doc = a->doc;
	const FaktaSentence *s = a->s;
	const FaktaNameMention *m = a->m;
	uint32_t	b = a->i - 1,
				after = a->after;
	bool		apposed;
	int			type = NAME_UNKNOWN;

	if (m > a->names->mentions && m[-1].first >= s->first && m[-1].last + 1 == b &&
		(is_title_of(doc, s, m[-1].first, b) ||
		 (fakta_is(doc, b, TAG_OR) && tag_before(doc, m[-1].first, s->first, TAG_TITLE))))
	{
		add_score(a, NAME_PERSON, 4);
		a->person = true;
		return;
	}
	if (!a->legal && (is_officer(a) || has_degree(a)))
	{
		add_score(a, NAME_PERSON, 5);
		a->person = true;
		return;
	}
	if (fakta_mark(doc, b) != ',' || after >= s->end || fakta_is(doc, m->first, TAG_PLACE) ||
		(fakta_mark(doc, after) != ',' && !fakta_token_is_word(&doc->tokens[after])) ||
		fakta_is(doc, b - 1, TAG_DEMONSTRATIVE))
		return;
	apposed = fakta_mark(doc, after) == ',' || any_layoff_cue(doc, after);
	for (uint32_t k = b; k-- > s->first && b - k < TITLE_REACH;)
	{
		if (fakta_mark(doc, k) == ',')
			break;
		if (b - k < APPOSED_REACH && fakta_is(doc, k, TAG_COMPANY_NOUN) && type == NAME_UNKNOWN &&
			(apposed || k == s->first || !fakta_token_is_word(&doc->tokens[k - 1])) && (k == s->first || !(doc->tokens[k].flags & TF_CAPITAL)))
			type = NAME_COMPANY;
		/* "saingannya, Lyra, ..." */
		if (k + 1 == b && apposed && fakta_is(doc, k, TAG_OWNED) && !(doc->tokens[k].flags & TF_CAPITAL))
			type = NAME_COMPANY;
		if (fakta_is(doc, k, TAG_TITLE) && !describes_company(doc, s, k))
			type = NAME_PERSON;
	}
	if (type == NAME_COMPANY)
		add_score(a, NAME_COMPANY, apposed ? 4 : 3);
	else if (type == NAME_PERSON && (apposed || fakta_verb_form(doc, after) == FORM_ME))
	{
		add_score(a, NAME_PERSON, 3);
		a->person = true;
	}
}

/*
 * A preposition before the name: "400 orang dari Lyra", "75 persen pekerja di
 * Lyra", "PHK di Lyra", "oleh Lyra".
 */
static void
weigh_preposition(Around *a)
{
	const FaktaDocument *doc = a->doc;
	uint32_t	i = a->i,
				first = a->s->first,
				b = i - 1;
	const char *form;

	if (!fakta_token_is_word(&doc->tokens[b]) || !fakta_word_at(doc, b))
		return;
	form = fakta_form(fakta_word_at(doc, b));
	if (i > first + 2 && (fakta_is(doc, b, TAG_OF) || fakta_is(doc, b, TAG_PREPOSITION)) &&
		(fakta_is(doc, i - 2, TAG_WORKER) || (fakta_is(doc, b, TAG_OF) && fakta_is(doc, i - 2, TAG_PERSON))) &&
		(fakta_token_is_number(&doc->tokens[i - 3]) || fakta_is(doc, i - 3, TAG_PERCENT) || fakta_is(doc, i - 3, TAG_SCALE) ||
		 fakta_is(doc, i - 3, TAG_VAGUE)))
		add_score(a, NAME_COMPANY, 3);
	if (strcmp(form, "oleh") == 0)
		add_score(a, NAME_COMPANY, 1);
	else if (strcmp(form, "di") == 0)
	{
		/* "PHK di Twitter", "PHK berlanjut di Twitter" */
		a->phk_in = (i > first + 1 && any_layoff_cue(doc, i - 2)) ||
			(i > first + 2 && any_layoff_cue(doc, i - 3) && fakta_is(doc, i - 3, TAG_NOMINAL));
		if (a->phk_in)
			add_score(a, NAME_COMPANY, a->m->first < a->m->last ? 3 : 2);
		else
			add_score(a, NAME_PLACE, 1);
	}
}

/* May a word stand between a cut and who does it: "dipecat oleh pihak perusahaan", "PHK terhadap 300 buruh oleh Lyra"? */
static bool
is_before_agent(const FaktaDocument *doc, uint32_t i, bool by)
{
	return fakta_is(doc, i, TAG_COMPANY_NOUN) || fakta_is(doc, i, TAG_LEGAL) ||
		(by && (fakta_token_is_number(&doc->tokens[i]) || fakta_is(doc, i, TAG_PEOPLE) || fakta_is(doc, i, TAG_PREPOSITION)));
}

/* Is who stands at i the one who cuts, behind a passive verb, or behind a noun and "oleh"?  Not in "korban PHK Lyra". */
bool
fakta_is_agent(const FaktaDocument *doc, uint32_t i, uint32_t begin)
{
	bool		by = false;

	for (uint32_t k = i; k > begin && i - k < AGENT_REACH;)
	{
		const FaktaWord *word = fakta_word_at(doc, --k);

		if (fakta_is_loss(doc, k))
			return (by && fakta_is(doc, k, TAG_NOMINAL) && !fakta_is(doc, k, TAG_PEOPLE)) ||
				(fakta_prefix_form(doc, k) == FORM_DI && fakta_is(doc, k, TAG_PASSIVE));
		if (word && strcmp(fakta_form(word), "oleh") == 0)
			by = true;
		else if (!is_before_agent(doc, k, by))
			return false;
	}
	return false;
}

/* May the name be the subject of its clause? */
static bool
is_actor(const Around *a)
{
	const FaktaDocument *doc = a->doc;
	const FaktaNameMention *m = a->m;
	uint32_t	i = a->i,
				first = a->s->first;

	/* "perusahaan milik Tuan Krasno berencana memecat ..." */
	if (i > first && m->first < m->last && !a->legal && fakta_is(doc, i - 1, TAG_OWNED))
	{
		add_score(a, NAME_PERSON, 3);
		return false;
	}
	/* "CEO Hotel Lyra Budi Santoso mengumumkan PHK", "Kepala Satpol PP Kota Tegal Sukar": who holds the title speaks for the employer */
	if (i > first && m > a->names->mentions && m[-1].last + 1 == i && !a->legal && (fakta_is(doc, i, TAG_GIVEN_NAME) || is_body(doc, m[-1].first)) &&
		tag_before(doc, m[-1].first, first, TAG_TITLE))
	{
		add_score(a, NAME_PERSON, 4);
		return false;
	}
	if (a->person)
		return false;
	/* "merembet ke Lyra yang mengumumkan PHK": a subject, too */
	if (i == first || a->phk_in || (a->after < a->s->end && fakta_is(doc, a->after, TAG_RELATIVE)))
		return true;
	/* "Lyra dan Sutra memecat ...", but not "Menteri Komunikasi dan Informatika X" */
	if (i > first + 1 && fakta_is(doc, i - 1, TAG_AND) && m > a->names->mentions &&
		m[-1].last + (fakta_mark(doc, i - 2) == ',' ? 3 : 2) == i &&
		a->names->entities[m[-1].entity].score[NAME_COMPANY] >= 3)
		return true;
	/* not in "Pabrik di Batang PHK ...", "Menteri X minta PHK ..." */
	return !(fakta_is(doc, i - 1, TAG_PREPOSITION) || (fakta_is(doc, i - 1, TAG_TITLE) && !a->legal));
}

/*
 * "Nestle dan Halodoc telah melakukan PHK": names that are joined share the
 * verb.  Returns the token after the last of them.
 */
static uint32_t
chain_end(const FaktaDocument *doc, uint32_t after, uint32_t end)
{
	uint32_t	k = after;

	while (k + 1 < end && k - after < CHAIN_MAX && (fakta_is(doc, k, TAG_AND) || fakta_mark(doc, k) == ',' || fakta_mark(doc, k) == '&'))
	{
		uint32_t	next = k + 1;

		/* "Nestle, Halodoc, dan Lyra" */
		if (next + 1 < end && fakta_mark(doc, k) == ',' && fakta_is(doc, next, TAG_AND))
			next++;
		if (!is_capital(doc, next))
			break;
		for (k = next; k < end && is_capital(doc, k);)
			k++;
	}
	return k;
}

typedef enum
{
	ACT_GOES_ON,				/* nothing found yet: read the next word */
	ACT_FURTHER,				/* a clause with its own verb begins: read further */
	ACT_ENDS
} Act;

/*
 * Adds evidence if the word at k is a verb for laying off, employing or closing.
 * chain is the end of the names before it.
 */
static bool
weigh_verb(const Around *a, uint32_t k, uint32_t chain)
{
	const FaktaDocument *doc = a->doc;
	FaktaEntity *e = a->e;

	if (any_layoff_cue(doc, k) && !fakta_is(doc, k, TAG_PASSIVE))
	{
		bool		active = fakta_is(doc, k, TAG_ACTIVE) || fakta_is(doc, k, TAG_BASE);

		add_score(a, NAME_COMPANY, fakta_is(doc, k, TAG_NOMINAL) && !a->m->heading ? 3 : 4);
		e->acts++;
		e->sends += active;
		e->employs |= fakta_mark(doc, chain) != ',' && (active || a->m->heading);
		return true;
	}
	/* "Gudang Emas mempekerjakan", "Kopi Senja menutup" */
	if ((fakta_is(doc, k, TAG_EMPLOY) || fakta_is(doc, k, TAG_CLOSING)) && !fakta_is(doc, k, TAG_PASSIVE) &&
		!fakta_is(doc, k, TAG_NOMINAL))
	{
		add_score(a, NAME_COMPANY, 3);
		return true;
	}
	/* "yang memotong 1.400 karyawan" */
	if (fakta_is(doc, k, TAG_CUT_WEAK) && fakta_is(doc, k, TAG_ACTIVE) && counts_workers(doc, k + 1, a->s->end))
	{
		add_score(a, NAME_COMPANY, 4);
		e->acts++;
		return true;
	}
	return false;
}

/* Adds evidence from the word at k, and returns whether to read on. */
static Act
weigh_act(const Around *a, uint32_t k, uint32_t chain, uint32_t near)
{
	const FaktaDocument *doc = a->doc;
	const FaktaToken *t = &doc->tokens[k];
	const FaktaNameMention *m = a->m;
	uint32_t	end = a->s->end;

	if (any_layoff_cue(doc, k))
	{
		/* "Tuan Krasno akan memecat 40 persen pekerja di Lyra": Lyra is the company */
		if (m->first < m->last && !a->legal && sends_those_of(doc, k + 1, end))
		{
			add_score(a, NAME_PERSON, 3);
			return ACT_ENDS;
		}
		/* "Gelembung Pecah, PHK ...": another clause */
		if (fakta_is(doc, k, TAG_NOMINAL) && fakta_mark(doc, chain) == ',' &&
			(k == chain + 1 || (k == chain + 2 && !fakta_is(doc, chain + 1, TAG_ANNOUNCE))))
			return ACT_ENDS;
	}
	if (weigh_verb(a, k, chain))
		return ACT_ENDS;
	/* "mengumumkan bahwa mereka memecat ..." */
	if (fakta_is(doc, k, TAG_CLAUSE) && k > chain && k + 2 < end && fakta_is(doc, k + 1, TAG_THEMSELVES) &&
		(fakta_is(doc, k - 1, TAG_ANNOUNCE) || fakta_is(doc, m->first, TAG_EMPLOYER)))
		return ACT_FURTHER;
	/* "Rudi menduga PHK ...", "Rudi memperkirakan PHK ...", "Rudi menolak PHK ...": others act */
	if (fakta_is(doc, k, TAG_CLAUSE) || fakta_is(doc, k, TAG_SUPPOSE) || fakta_is(doc, k, TAG_GUESS) || fakta_is(doc, k, TAG_DEMAND) ||
		fakta_is(doc, k, TAG_VERB_FIGHT) || (fakta_is(doc, k, TAG_RISK) && fakta_verb_form(doc, k) == FORM_ME))
		return ACT_ENDS;
	/* an unknown word is probably a noun, and the verb belongs to that */
	if (!(t->flags & TF_CAPITAL) && fakta_token_is_word(t) && !fakta_is_ordinary(doc, k))
		return ACT_ENDS;
	/* other marks end the clause, but not a label: "2. Dell: PHK sekitar ..." */
	if (!fakta_token_is_word(t) &&
		!(k == chain && (fakta_mark(doc, k) == ',' || (is_label(doc, k) && m->heading))))
		return ACT_ENDS;
	/* "Lyra menyebut akan melakukan PHK", but not "menyebut Sutra akan ..." */
	if (fakta_is(doc, k, TAG_SPEECH) && k + 1 < near && (fakta_is(doc, k + 1, TAG_PLAN) || fakta_is(doc, k + 1, TAG_DONE)))
		return ACT_GOES_ON;
	if (fakta_is(doc, k, TAG_SPEECH) || fakta_is(doc, k, TAG_NEGATE) || fakta_is(doc, k, TAG_DENY))
		return ACT_ENDS;
	return ACT_GOES_ON;
}

/* Adds evidence from the verbs after the name, or after the names that are joined to it. */
static void
weigh_acts(const Around *a, bool actor)
{
	const FaktaDocument *doc = a->doc;
	uint32_t	end = a->s->end,
				chain = chain_end(doc, a->after, end),
				near = chain + ACT_REACH < end ? chain + ACT_REACH : end,
				acts = a->e->acts;

	if (actor && any_act(doc, chain, near))
		for (uint32_t k = chain; k < near; k++)
		{
			Act			act = weigh_act(a, k, chain, near);

			if (act == ACT_ENDS)
				break;
			if (act == ACT_FURTHER)
				near = k + ACT_REACH < end ? k + ACT_REACH : end;
			else if (fakta_is(doc, k, TAG_SPEECH))
				near += near < end;
		}
	/* "Lyra kembali menjadi sorotan setelah mengumumkan rencana untuk melakukan PHK" */
	if (a->s->cues && actor && a->i == a->s->first && !a->title && a->e->acts == acts && announces(doc, chain, end))
		add_score(a, NAME_COMPANY, 3);
}

/*
 * A description: "Kadoin, toko daring untuk bingkisan, ...", "Tokocrypto yang
 * merupakan platform ...".
 */
static void
weigh_description(const Around *a)
{
	const FaktaDocument *doc = a->doc;
	uint32_t	after = a->after,
				end = a->s->end,
				k = after + (fakta_is(doc, after, TAG_PREPOSITION) ? 1 : 0);

	/* "Menurut Bambang, perusahaan itu rugi": what the comma ends is the source */
	if (fakta_mark(doc, after) == ',' && after + 1 < end && !(doc->tokens[after + 1].flags & TF_CAPITAL) &&
		!(a->m->first > a->s->first && fakta_is(doc, a->m->first - 1, TAG_SOURCE)))
	{
		uint32_t	noun = after + 1 + (fakta_is(doc, after + 1, TAG_DETERMINER) ? 1 : 0);

		if (noun < end && fakta_is(doc, noun, TAG_COMPANY_NOUN) && !(noun + 1 < end && fakta_is(doc, noun + 1, TAG_DEMONSTRATIVE)))
			add_score(a, NAME_COMPANY, 4);
		/* "Lyra, pengelola 12 hotel" may be a company */
		else if (fakta_is(doc, after + 1, TAG_TITLE) && !(after + 2 < end && fakta_token_is_number(&doc->tokens[after + 2])))
			add_score(a, NAME_PERSON, 3);
	}
	if (k + 1 < end && fakta_is(doc, k, TAG_COPULA))
	{
		if (fakta_is(doc, k + 1, TAG_COMPANY_NOUN) || fakta_is(doc, k + 1, TAG_EMPLOYERS))
			add_score(a, NAME_COMPANY, 4);
		else if (fakta_is(doc, k + 1, TAG_TITLE))
			add_score(a, NAME_PERSON, 3);
	}
}

/* "(42)" */
static bool
is_number_in_brackets(const FaktaDocument *doc, uint32_t i, uint32_t end)
{
	return i + 2 < end && fakta_mark(doc, i) == '(' && fakta_token_is_number(&doc->tokens[i + 1]) && fakta_mark(doc, i + 2) == ')';
}

/*
 * A number after the name: "Gema FM 18 penyiar", "Visi Televisi dengan 75
 * karyawan", "TV Satu: 40 orang", "Lyra (90 karyawan)", "- Sutra 8% karyawan".
 * Also an age: "Rudi (42)".
 */
static void
weigh_number(const Around *a)
{
	const FaktaDocument *doc = a->doc;
	uint32_t	after = a->after,
				end = a->s->end;

	for (uint32_t k = after; k < after + 3 && k + 1 < end; k++)
		if (fakta_token_is_number(&doc->tokens[k]))
		{
			if (fakta_is(doc, k + 1, TAG_WORKER) || fakta_is(doc, k + 1, TAG_PERSON) || fakta_is(doc, k + 1, TAG_JOB) ||
				(a->bullet && fakta_is(doc, k + 1, TAG_PERCENT)))
			{
				add_score(a, NAME_COMPANY, 4);
				a->e->employs |= k > after && fakta_mark(doc, after) != 0;
			}
			break;
		}
		else if (!(k == after && ((is_label(doc, k) && !a->title) || fakta_mark(doc, k) == '(')) &&
				 !fakta_is(doc, k, TAG_PREPOSITION) && !fakta_is(doc, k, TAG_LEAD) && !fakta_is(doc, k, TAG_APPROX))
			break;
	/* an age, but not in a row of employers and their numbers */
	if (is_number_in_brackets(doc, after, end) && doc->tokens[after + 1].len == 2 && !(a->s->cues && fakta_in_bracket_row(doc, after + 1)))
		add_score(a, NAME_PERSON, 4);
}

/* "Restu Aldi kepada wartawan", "Restu Aldi kepada Tempo": who speaks to the press is a person */
static bool
speaks_to(const Around *a)
{
	const FaktaDocument *doc = a->doc;
	uint32_t	listener = a->after + 1;

	return !a->legal && listener < a->s->end && fakta_is(doc, a->after, TAG_BENEFICIARY) && !fakta_is(doc, a->m->first, TAG_EMPLOYER) &&
		!fakta_is(doc, a->m->first, TAG_NAME_HEAD) && (fakta_is(doc, listener, TAG_WORKER) || fakta_is(doc, listener, TAG_MEDIA));
}

/* "Rudi dipecat", "Rudi telah diberhentikan": who loses work is a person, unless it is a known employer. */
static void
weigh_loss(const Around *a)
{
	const FaktaDocument *doc = a->doc;
	uint32_t	k = a->after,
				first = a->m->first;

	if (a->legal || !(a->i == a->s->begin || (a->i > a->s->first && (fakta_mark(doc, a->i - 1) == ',' || fakta_is(doc, a->i - 1, TAG_CLAUSE)))) || fakta_is(doc, first, TAG_EMPLOYER) || fakta_is(doc, first, TAG_NAME_HEAD) || fakta_is(doc, first, TAG_COMPANY_NOUN))
		return;
	while (k + 1 < a->s->end && k < a->after + 2 && fakta_word_kind(doc, k) == WORD_AUXILIARY)
		k++;
	if (fakta_is(doc, k, TAG_PASSIVE) && fakta_is_loss(doc, k))
		add_score(a, NAME_PERSON, 4);
}

/* What the counted noun before "yakni" says of the names behind it: "tiga korban PHK, yakni", "dua operator seluler, yaitu". */
static int
type_of_listed(const Around *a, uint32_t lead)
{
	const FaktaDocument *doc = a->doc;
	bool		beside = true;	/* does nothing part the noun from the names? */

	for (uint32_t k = lead; k-- > a->s->first + 1 && lead - k <= LISTED_REACH;)
	{
		bool		counted = fakta_token_is_number(&doc->tokens[k - 1]) || fakta_number_at(doc, k - 1) > 0;

		if (fakta_is(doc, k, TAG_COMPANY_NOUN) || fakta_is(doc, k, TAG_EMPLOYERS) || fakta_is(doc, k, TAG_WORKPLACE))
			return counted ? NAME_COMPANY : NAME_UNKNOWN;
		if (fakta_is(doc, k, TAG_PEOPLE) || fakta_is(doc, k, TAG_GOVERNMENT))
			return beside && counted && fakta_is(doc, k, TAG_PEOPLE) && !fakta_is(doc, k, TAG_JOB) ? NAME_PERSON : NAME_UNKNOWN;
		beside &= !fakta_is(doc, k, TAG_PREPOSITION);
	}
	return NAME_UNKNOWN;
}

/* "tiga korban PHK, yakni Rudi, Ani dan Budi": all names of the list are of one type. */
static void
weigh_listed(const Around *a)
{
	const FaktaDocument *doc = a->doc;
	const FaktaNames *names = a->names;
	uint32_t	lead = a->i - 1,
				last = a->m->last;
	int			type;

	if (a->legal || a->i < a->s->first + 2 || !fakta_is(doc, lead, TAG_OR) || fakta_is(doc, a->m->first, TAG_EMPLOYER) || fakta_is(doc, a->m->first, TAG_NAME_HEAD))
		return;
	/* "memecat 90 karyawan, yakni Lyra (60) dan Sutra (30)" */
	type = last + 1 < a->s->end && fakta_mark(doc, last + 1) == '(' ? NAME_UNKNOWN : type_of_listed(a, lead);
	for (const FaktaNameMention *m = a->m; type != NAME_UNKNOWN && m < names->mentions + names->nmentions && m->first <= last + 3 && m->first < a->s->end; m++)
	{
		if (m > a->m && fakta_mark(doc, last + 1) != ',' && !fakta_is(doc, last + 1, TAG_AND))
			break;
		names->entities[m->entity].score[type] += 4;
		last = m->last;
	}
}

/* Adds the evidence from the words around one mention. */
static void
weigh_mention(const FaktaDocument *doc, FaktaNames *names, FaktaNameMention *m, const FaktaSentence *s, uint32_t sentence)
{
	Around		a = {.doc = doc,.names = names,.m = m,.s = s,.e = &names->entities[m->entity],.i = m->first,.after = m->last + 1};
	bool		actor;

	a.title = s->end <= doc->title_end;
	a.bullet = m->first == s->first && s->first > 0 && fakta_is_dash(doc, s->first - 1) && (doc->tokens[s->first].flags & TF_LINE) &&
		!fakta_behind_rule(doc, s->first);
	/* for a name in quotes, look at the words around the quotes */
	if (a.after < s->end && fakta_is_quote(doc, a.after) && (a.i == 0 || a.i == s->first || fakta_is_quote(doc, a.i - 1)))
	{
		a.after++;
		a.i -= a.i > s->first;
	}
	if (is_of_other(&a))
		return;
	if (is_brand_of(doc, s, a.i) || is_where_experts_work(doc, s, a.i) || is_listener(doc, s, a.i))
	{
		m->relative = m->aside = true;
		return;
	}
	a.e->count++;
	if (a.title)
		a.e->in_title++;
	/* not fakta_lead_end(): names of a caption before the lead count, too */
	else if (sentence < fakta_title_sentences(doc) + FAKTA_LEAD_SENTENCES)
		a.e->in_lead++;

	a.legal = tag_before(doc, a.i, s->first, TAG_LEGAL);
	a.e->legal |= a.legal;
	weigh_form(&a);
	weigh_item(&a);
	if (a.i > s->first)
	{
		a.titled = is_title_of(doc, s, a.i, a.after);
		weigh_noun(&a);
		weigh_word_before(&a);
		weigh_apposition(&a);
		weigh_preposition(&a);
		if (fakta_is_agent(doc, a.i, s->first))
			add_score(&a, NAME_COMPANY, 4);
		weigh_listed(&a);
	}
	actor = is_actor(&a);
	/* skip initials in brackets: "Nama Panjang (NP) ..." */
	if (a.after + 2 < s->end && fakta_mark(doc, a.after) == '(' && fakta_mark(doc, a.after + 2) == ')' &&
		(doc->tokens[a.after + 1].flags & TF_CAPITAL))
		a.after += 3;
	m->relative = m->aside = is_aside(doc, names, m, s, a.after);
	if (a.after >= s->end)
		return;
	if (fakta_is(doc, a.after, TAG_LEGAL_AFTER) ||
		(fakta_mark(doc, a.after) == ',' && a.after + 1 < s->end && fakta_is(doc, a.after + 1, TAG_LEGAL_AFTER)))
	{
		add_score(&a, NAME_COMPANY, 6);
		a.e->legal = true;
	}
	if (fakta_is(doc, a.after, TAG_SPEECH))
		add_score(&a, NAME_PERSON, m->first < m->last ? 2 : 1);
	if (speaks_to(&a))
	{
		add_score(&a, NAME_PERSON, m->first < m->last ? 5 : 3);
		actor = false;
	}
	/* "Lyra, seperti dikutip Warta Sore, akan memecat ...": whom the source quotes */
	if (m->first > s->first && fakta_is(doc, m->first - 1, TAG_SOURCE))
		actor = false;
	weigh_loss(&a);
	weigh_acts(&a, actor);
	weigh_description(&a);
	weigh_number(&a);
}

/*
 * The name that "produsen itu" in sentence n may stand for: the first one of the
 * sentence before.  If that has none, one that begins a sentence before that.
 */
static FaktaEntity *
name_before(const FaktaDocument *doc, FaktaNames *names, uint32_t n)
{
	for (uint32_t back = 1; back <= BACK_SENTENCES && back <= n; back++)
	{
		const FaktaSentence *s = &doc->sentences[n - back];
		uint32_t	m;
		bool		named = false;

		if (s->first < doc->title_end)
			return NULL;
		m = fakta_name_at(names, s->first);
		if ((doc->tokens[s[1].first].flags & TF_LINE) && !(m < names->nmentions && names->mentions[m].heading))
			return NULL;
		for (; m < names->nmentions && names->mentions[m].first < s->end; m++)
		{
			FaktaEntity *e = &names->entities[names->mentions[m].entity];

			named = true;
			if (e->score[NAME_PERSON] + e->score[NAME_PLACE] + e->score[NAME_BODY] + e->score[NAME_MEDIA] > 1 || names->mentions[m].relative)
				continue;
			return back == 1 || names->mentions[m].first == s->begin ? e : NULL;
		}
		if (named)
			return NULL;
	}
	return NULL;
}

/* "Tahun lalu perusahaan itu ...", "Karena rugi, pabrik itu ...": may the noun of an employer stand for a name before it? */
static bool
may_stand_back(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	if (i == s->first)
		return true;
	if (doc->tokens[i].flags & TF_CAPITAL)
		return false;
	if (fakta_mark(doc, i - 1) == ',' || fakta_is(doc, i - 1, TAG_CLAUSE))
		return true;
	if (i > s->first + BACK_TIME_MAX)
		return false;
	/* behind a time that leads the sentence in */
	for (uint32_t k = s->first; k < i; k++)
		if (!fakta_token_is_number(&doc->tokens[k]) && (fakta_word_kind(doc, k) == WORD_VERB || fakta_is(doc, k, TAG_PEOPLE) || !fakta_token_is_word(&doc->tokens[k])))
			return false;
	return true;
}

/* Within a sentence, two capitals or a rare word with one are a name, although the words are ordinary. */
static int
ordinary_score(const FaktaDocument *doc, const FaktaEntity *e)
{
	const FaktaWord *word = fakta_word_at(doc, e->first);

	if (doc->tokens[e->first].flags & TF_SENTENCE)
		return 0;
	return e->words > 1 ? ORDINARY_WORDS_MIN : word && word->freq <= RARE_MAX && fakta_is_not(&doc->tokens[e->first], HINT_TAGGED) ? ORDINARY_MIN : 0;
}

/* "Produsen asal Jepang itu", "Startup yang berdiri pada 2016 ini": does a demonstrative end what begins with the noun? */
static bool
points_back(const FaktaDocument *doc, const FaktaSentence *s, uint32_t noun)
{
	bool		clause = false;

	for (uint32_t k = noun + 1; k < s->end && k <= noun + (clause ? BACK_CLAUSE_MAX : BACK_NOUN_MAX); k++)
	{
		if (fakta_is(doc, k, TAG_DEMONSTRATIVE))
			return true;
		if (!(fakta_token_is_word(&doc->tokens[k]) || (clause && fakta_token_is_number(&doc->tokens[k]))) || (clause && any_layoff_cue(doc, k)))
			return false;
		clause |= fakta_is(doc, k, TAG_RELATIVE);
	}
	return false;
}

/*
 * "Lyra juga terpukul.  Produsen asal Jepang itu memangkas ...": "produsen itu"
 * is the name in the sentence before.
 */
static void
weigh_back(const FaktaDocument *doc, FaktaNames *names, uint32_t n)
{
	const FaktaSentence *s = &doc->sentences[n];
	FaktaEntity *e = s->cues ? name_before(doc, names, n) : NULL;

	/* a name with enough evidence needs no more */
	if (e == NULL || e->score[NAME_COMPANY] >= ORDINARY_MIN)
		return;
	for (uint32_t i = s->first; i + 1 < s->end && i < s->first + ANNOUNCE_REACH; i++)
	{
		if (fakta_is_not(&doc->tokens[i], HINT_TAGGED) || !fakta_is(doc, i, TAG_COMPANY_NOUN) || !may_stand_back(doc, s, i))
			continue;
		if (points_back(doc, s, i))
		{
			e->score[NAME_COMPANY] += !fakta_all_ordinary(doc, e) ? 3 : ordinary_score(doc, e);
			return;
		}
	}
}

/*
 * Names in a dateline, from first to end - 1 ("Jakarta, CNN Indonesia -"), are
 * places and media.
 */
static void
weigh_media(const FaktaDocument *doc, FaktaNames *names, uint32_t first, uint32_t end)
{
	for (uint32_t m = fakta_name_at(names, first); m < names->nmentions && names->mentions[m].last < end; m++)
		if (!fakta_is(doc, names->mentions[m].first, TAG_PLACE))
			names->entities[names->mentions[m].entity].score[NAME_MEDIA] += 6;
}

static void
weigh_datelines(const FaktaDocument *doc, FaktaNames *names)
{
	weigh_media(doc, names, doc->title_end, doc->opening);
	/* scraped pages have other lines before the dateline */
	for (uint32_t n = 0; n < doc->nsentences; n++)
		if (doc->sentences[n].dated && doc->sentences[n].first >= doc->opening)
			weigh_media(doc, names, doc->sentences[n].first, doc->sentences[n].begin);
}

void
fakta_names_weigh(const FaktaDocument *doc, FaktaNames *names)
{
	uint32_t	m = 0;

	for (uint32_t n = 0; n < doc->nsentences; n++)
	{
		fakta_check(doc, n);
		for (; m < names->nmentions && names->mentions[m].first < doc->sentences[n].end; m++)
			weigh_mention(doc, names, &names->mentions[m], &doc->sentences[n], n);
		if (n > 0)
			weigh_back(doc, names, n);
	}
	weigh_datelines(doc, names);
	fakta_rows_weigh(doc, names);
	fakta_items_weigh(doc, names);
}
