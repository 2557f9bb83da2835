/*
 * alias.c
 *		Joins names of one company or person: short forms, initials, brands, last
 *		names.  Also splits a run of capitals that is two names.
 */
#include "name/parts.h"

#include <string.h>

/* Maximum tokens between a title (such as CEO) and the run of capitals that it belongs to. */
#define TITLE_REACH	8
/* Letters of "Pem" in "Pemkab", "Din" in "Dinkes". */
#define OFFICE_PREFIX	3
/* Letters of a stock ticker. */
#define TICKER_LEN	4
/* Fewer initials are those of a company only behind "PT". */
#define FREE_INITIALS_MIN	3

/* "Indonesia", "Group", "Tbk": which a name may have or not */
static bool
is_optional(const FaktaDocument *doc, uint32_t i)
{
	return fakta_is(doc, i, TAG_NAME_AFTER) || fakta_is(doc, i, TAG_COUNTRY) || fakta_is(doc, i, TAG_LEGAL_AFTER);
}

/* Is a word in capitals an abbreviation of the name: "BAT", or "VW" for Volkswagen? */
static bool
is_acronym_of(const FaktaDocument *doc, const FaktaEntity *a, const FaktaEntity *name)
{
	size_t		at = 0;

	/* "Perlindo" for Perkakas Lyra Indonesia, unless it is well known */
	if (!(doc->tokens[a->first].flags & TF_CAPITALS) &&
		(a->words > 1 || name->words < 3 || a->name.text[0] != name->name.text[0] || fakta_is(doc, a->first, TAG_EMPLOYER)))
		return false;
	for (size_t i = 0; i < name->name.len && at < a->name.len; i++)
		if ((name->name.text[i] | 32) == (a->name.text[at] | 32))
			at++;
	return at == a->name.len;
}

/*
 * Is x, rather than y, the form to show?  That is the form in the title, else the
 * more frequent one, but not an acronym or a stock ticker: initials tell a reader
 * little, if they are not well known.
 */
static bool
speaks_for(const FaktaDocument *doc, const FaktaEntity *x, const FaktaEntity *y)
{
	bool		more = fakta_name_weight(x) >= fakta_name_weight(y);
	bool		titled = x->in_title > 0;

	/* "PT LBK (Lyra Baja Kencana)" */
	if (x->legal && y->words > 1 && fakta_is_initials(x->name, y->name) && !fakta_is(doc, x->first, TAG_EMPLOYER))
		return false;
	if (x->legal && fakta_is_initials(y->name, x->name))
	{
		/* "BNI" is a name of its own, "HRS" is not */
		if (!fakta_is(doc, y->first, TAG_EMPLOYER))
			return true;
		return titled != (y->in_title > 0) ? titled : more;
	}
	/* "Pemerintah Kabupaten Rokan Hilir (Rohil)": the place for short */
	if (x->words > 1 && fakta_is(doc, x->first + fakta_is(doc, x->first, TAG_GOVERNMENT), TAG_PLACE_HEAD) && !is_body(doc, y->first))
		return true;
	if (titled != (y->in_title > 0))
		return titled;
	return x->words == 1 || y->words > 1 || (doc->tokens[y->first].flags & TF_CAPITALS) || is_acronym_of(doc, y, x) || more;
}

/* "PT Lyra Tbk (LYRA) alias Lyra Raya Baja": b, behind the brackets that a stands in, begins as the company does, or is one word */
static bool
is_alias_of(const FaktaDocument *doc, const FaktaNames *names, const FaktaNameMention *a, const FaktaNameMention *b)
{
	const FaktaEntity *x = fakta_entity(names, a->entity);

	return x->legal && (b->first == b->last || doc->tokens[b->first].hash == doc->tokens[x->first].hash);
}

/*
 * Does the mention b stand in brackets behind a, or behind "alias": "British
 * American Tobacco (BAT)", "PT Lyra Baja (Persero) Tbk. (PT LB)", "Pemerintah
 * Kabupaten Lombok Barat (Pemkab Lobar)", "PT Sri Rejeki Isman Tbk atau Sritex"?
 */
static bool
is_bracketed(const FaktaDocument *doc, const FaktaNames *names, const FaktaNameMention *a, const FaktaNameMention *b)
{
	uint32_t	open = fakta_legal_end(doc, a, b->first),
				first = fakta_legal_first(doc, b, a->last + 1);
	bool		legal = tag_before(doc, a->first, 0, TAG_LEGAL);

	/* "Tbk. (LYRA)" */
	if (open > a->last + 1 && open + 2 == first && fakta_mark(doc, open) == '.')
		open++;
	if (fakta_mark(doc, open) == ')' && fakta_is(doc, open + 1, TAG_ALIAS) && open + 2 == first)
		return is_alias_of(doc, names, a, b);
	if (open + 1 != first)
		return false;
	if (fakta_mark(doc, open) == '(' && b->last + 1 < doc->ntokens && fakta_mark(doc, b->last + 1) == ')')
		/* a brand of several words, not "PT Lyra (Pemenang Tender)", "PT Lyra (Sutra Grup)" */
		return b->first == b->last || !memchr(names->entities[b->entity].name.text, ' ', names->entities[b->entity].name.len) ||
			(fakta_is(doc, a->first, TAG_GOVERNMENT) && fakta_is(doc, b->first, TAG_GOVERNMENT)) ||
			(legal && !fakta_all_ordinary(doc, &names->entities[b->entity]) && !fakta_is(doc, b->last, TAG_NAME_AFTER)) ||
			fakta_is_initials(names->entities[a->entity].name, names->entities[b->entity].name);
	return b->first == b->last && fakta_is(doc, open, TAG_ALIAS) && names->entities[a->entity].words > 1 && legal;
}

/* "PT Lyra Baja Tbk (LYBA)": the letters of the stock exchange, which nobody calls the company by */
static bool
is_ticker(const FaktaDocument *doc, const FaktaNameMention *a, const FaktaNameMention *b)
{
	const FaktaToken *t = &doc->tokens[b->first];

	return b->first == b->last && t->len == TICKER_LEN && (t->flags & TF_CAPITALS) && fakta_is(doc, a->last + 1, TAG_LEGAL_AFTER) &&
		!fakta_is(doc, b->first, TAG_EMPLOYER);
}

/* Joins the names that the article itself says to be one: b is another name for a. */
static void
join_brackets(const FaktaDocument *doc, FaktaNames *names)
{
	for (uint32_t n = 1; n < names->nmentions; n++)
	{
		const FaktaNameMention *a = &names->mentions[n - 1];
		const FaktaNameMention *b = &names->mentions[n];
		FaktaEntity *x = (FaktaEntity *) fakta_entity(names, a->entity);
		FaktaEntity *y = &names->entities[b->entity];

		if (x == y || y->same != b->entity || (x->same != a->entity && !fakta_is(doc, b->first - 1, TAG_ALIAS)) || (x->taught && y->taught))
			continue;
		/* not a place, as in "PT Lyra (Bekasi)", but "PT MTK (Mataram Tekstil Kencana)" */
		if (y->score[NAME_PLACE] > 2 && x->score[NAME_PLACE] < 3 && !fakta_is_initials(x->name, y->name))
			continue;
		if (!is_bracketed(doc, names, a, b))
			continue;
		if (x->taught || (!y->taught && (is_ticker(doc, a, b) || speaks_for(doc, x, y))))
			y->same = (uint32_t) (x - names->entities);
		else
			x->same = b->entity;
	}
}

/* "Lyra Baja Kencana" without a word that says what it is: three words with the initials of a company are no coincidence */
static bool
is_only_named(const FaktaEntity *x)
{
	return x->words > 2 && x->score[NAME_PERSON] == 0 && x->score[NAME_PLACE] < 3 && x->score[NAME_BODY] < 3;
}

/*
 * The company of several words whose initials a word in capitals is;
 * FAKTA_NO_NAME if there is none, or more than one.
 */
static uint32_t
initialed_company(const FaktaNames *names, FaktaSpan letters)
{
	uint32_t	n = fakta_names_compared(names),
				found = FAKTA_NO_NAME;

	for (uint32_t e = 0; e < n; e++)
	{
		const FaktaEntity *x = &names->entities[e];

		if (x->words < 2 || x->count == 0 || !(x->score[NAME_COMPANY] >= 3 || is_only_named(x)) || !fakta_is_initials(letters, x->name))
			continue;
		if (found != FAKTA_NO_NAME && x->same != found)
			return FAKTA_NO_NAME;
		found = e;
	}
	return found;
}

/* Joins "PT LBK" to PT Lyra Baja Kencana, where no brackets say so. */
static void
join_initials(const FaktaDocument *doc, FaktaNames *names)
{
	for (uint32_t e = 0; e < names->nentities; e++)
	{
		FaktaEntity *y = &names->entities[e];
		uint32_t	other;

		if (y->words > 1 || y->count == 0 || !(doc->tokens[y->first].flags & TF_CAPITALS) || !is_free(names, e) ||
			!(y->legal || (y->score[NAME_COMPANY] > 2 && y->name.len >= FREE_INITIALS_MIN)) || y->score[NAME_BODY] > 2 || y->score[NAME_PLACE] > 2)
			continue;
		other = initialed_company(names, y->name);
		if (other == FAKTA_NO_NAME || names->entities[other].same == e)
			continue;
		if (!is_free(names, other))
			y->same = names->entities[other].same;
		else if (speaks_for(doc, &names->entities[other], y))
			y->same = other;
		else
			names->entities[other].same = e;
	}
}

/* Joins "Lyra.com" to Lyra, if both occur. */
static void
join_hosts(const FaktaDocument *doc, FaktaNames *names)
{
	for (uint32_t e = 0; e < names->nentities; e++)
	{
		FaktaEntity *x = &names->entities[e];
		FaktaSpan	head = x->name;
		const char *dot = x->count > 0 && is_free(names, e) && doc->tokens[x->first].type == TOK_HOST ? memchr(head.text, '.', head.len) : NULL;
		uint32_t	other;

		if (dot == NULL || x->words > 1)
			continue;
		head.len = (size_t) (dot - head.text);
		other = fakta_name_find(doc, names, head);
		if (other != FAKTA_NO_NAME && is_free(names, other))
			x->same = other;
	}
}

/* Joins a brand and the company that the lexicon has for it. */
static void
join_brands(const FaktaDocument *doc, FaktaNames *names)
{
	for (uint32_t e = 0; e < names->nentities; e++)
	{
		FaktaEntity *x = &names->entities[e];
		const char *company = is_free(names, e) && x->count > 0 && fakta_is(doc, x->first, TAG_EMPLOYER) ?
			fakta_value(fakta_word_at(doc, x->first), LEX_VALUE_COMPANY) : NULL;
		FaktaSpan	span = {company, company ? strlen(company) : 0};
		uint32_t	other = company ? fakta_name_find(doc, names, span) : FAKTA_NO_NAME;
		FaktaEntity *y = other == FAKTA_NO_NAME ? NULL : &names->entities[other];

		if (y == NULL || !is_free(names, other) || other == e)
			continue;
		fakta_join_lighter(names, other, e);
	}
}

/* May one word of a person's name be that person? */
static bool
may_be_called(const FaktaDocument *doc, const FaktaNames *names, uint32_t e, uint32_t word)
{
	const FaktaEntity *x = &names->entities[e];
	const FaktaEntity *y;

	if (word == FAKTA_NO_NAME || word == e)
		return false;
	y = &names->entities[word];
	return y->same == word && y->words == 1 && y->score[NAME_COMPANY] <= x->score[NAME_PERSON] && !fakta_is(doc, x->first, TAG_EMPLOYER);
}

/*
 * Joins a person's last name ("Kaufman" for Micha Kaufman), first name ("Said"
 * for Said Iqbal) or one between ("Rahmat" for Muhammad Rahmat Fadli).
 */
static void
join_person(const FaktaDocument *doc, FaktaNames *names, uint32_t e, FaktaSpan head)
{
	FaktaEntity *x = &names->entities[e];
	FaktaSpan	word = {x->name.text + head.len + 1, 0};
	const char *end = x->name.text + x->name.len;
	uint32_t	other = fakta_name_find(doc, names, head);

	if (may_be_called(doc, names, e, other))
		names->entities[other].same = e;
	for (; word.text < end; word.text += word.len + 1)
	{
		const char *space = memchr(word.text, ' ', end - word.text);

		word.len = (space ? space : end) - word.text;
		other = fakta_name_find(doc, names, word);
		if (space ? may_be_called(doc, names, e, other) :
			other != FAKTA_NO_NAME && other != e && names->entities[other].same == other && names->entities[other].score[NAME_COMPANY] < 3)
			names->entities[other].same = e;
	}
}

/* May a first word that is also an entity be the short form of the name? */
static bool
is_head_of(const FaktaDocument *doc, const FaktaEntity *head, const FaktaEntity *x)
{
	if (head->words != 1 || head->taught)
		return false;
	/* "JAKARTA – Maskapai Jakarta Air" */
	if (fakta_is(doc, head->first, TAG_PLACE) && !head->legal && x->score[NAME_COMPANY] > x->score[NAME_PLACE])
		return false;
	if (head->score[NAME_COMPANY] >= 3 && x->score[NAME_COMPANY] >= 3 && is_optional(doc, x->first + 1))
		return true;
	return !fakta_is_ordinary(doc, head->first) &&
		(!fakta_is(doc, x->first, TAG_EMPLOYER) || is_optional(doc, x->first + 1) ||
		 (x->score[NAME_COMPANY] > 7 && !fakta_is(doc, x->first + 1, TAG_PLACE)));
}

/* Joins OLX and OLX Indonesia. */
static void
join_heads(const FaktaDocument *doc, FaktaNames *names)
{
	for (uint32_t e = 0; e < names->nentities; e++)
	{
		FaktaEntity *x = &names->entities[e];
		FaktaSpan	head = {x->name.text, doc->tokens[x->first].len};
		uint32_t	other;
		FaktaEntity *y;

		if (x->words < 2 || !is_free(names, e) || head.len >= x->name.len || x->count == 0)
			continue;
		if (x->score[NAME_PERSON] > x->score[NAME_COMPANY])
			join_person(doc, names, e, head);
		other = fakta_name_find(doc, names, head);
		if (other == FAKTA_NO_NAME)
			continue;
		y = &names->entities[other];
		/* if OLX was joined to OLX Indonesia, join OLX Group to it, too */
		if (y->same != other && y->same != e && is_optional(doc, x->first + 1) && x->words == 2)
			x->same = y->same;
		else if (other != e && y->same == other && is_head_of(doc, y, x))
		{
			/* "Zomato" is not shown under a longer name that may be a product or person */
			if (x->score[NAME_COMPANY] == 0 && y->count > x->count)
				x->same = other;
			else
				y->same = e;
		}
	}
}

/*
 * Joins "Bank BNI" and BNI, "Hotel Lyra" and Lyra, "HM Sampoerna" and Sampoerna: a
 * kind or initials before a name that also stands alone.
 */
static void
join_tails(const FaktaDocument *doc, FaktaNames *names)
{
	for (uint32_t e = 0; e < names->nentities; e++)
	{
		FaktaEntity *x = &names->entities[e];
		const FaktaToken *head = &doc->tokens[x->first];
		uint32_t	tail = x->first + 1,
					other;
		FaktaEntity *y;

		if (x->words != 2 || x->count == 0 || !is_free(names, e) || x->score[NAME_COMPANY] < 3 || x->score[NAME_BODY] > 2 ||
			!(fakta_is(doc, x->first, TAG_NAME_HEAD) || (head->len == 2 && (head->flags & TF_CAPITALS))) ||
			fakta_is(doc, x->first, TAG_PLACE) || fakta_is(doc, x->first, TAG_EMPLOYER) || fakta_is(doc, tail, TAG_PLACE) || fakta_is_ordinary(doc, tail))
			continue;
		other = fakta_name_find(doc, names, fakta_span(doc, tail, tail));
		if (other == FAKTA_NO_NAME)
			continue;
		y = &names->entities[other];
		if (y->count == 0 || y->taught || y->score[NAME_COMPANY] < 3 || y->score[NAME_COMPANY] <= y->score[NAME_PERSON])
			continue;
		if (y->same == other && fakta_name_weight(x) >= fakta_name_weight(y))
			y->same = e;
		else
			x->same = y->same;
	}
}

/* "Pemkab" and "Pemerintah Kabupaten", "Dinkes" and "Dinas Kesehatan": the same office of a place? */
static bool
is_short_office(const FaktaDocument *doc, uint32_t brief, uint32_t full)
{
	const FaktaToken *t = &doc->tokens[full];
	const char *a = doc->text + doc->tokens[brief].start,
			   *b = doc->text + t->start,
			   *space = memchr(b, ' ', t->len),
			   *head = space ? space + 1 : doc->text + t[1].start;
	uint32_t	len = doc->tokens[brief].len,
				head_len = space ? (uint32_t) (b + t->len - head) : t[1].len;

	if (len <= OFFICE_PREFIX || len - OFFICE_PREFIX > head_len || !(space || fakta_is(doc, full + 1, TAG_PLACE_HEAD)))
		return false;
	for (uint32_t i = 0; i < len; i++)
		if ((a[i] | 0x20) != ((i < OFFICE_PREFIX ? b[i] : head[i - OFFICE_PREFIX]) | 0x20))
			return false;
	return true;
}

/*
 * Do the names of two offices end in one place: "Pemkab Bogor", "Pemprov Sulbar"
 * for Sulawesi Barat, "Pemkab Rohil" for "Kabupaten Rokan Hilir (Rohil)"?
 */
static bool
same_seat(const FaktaDocument *doc, const FaktaNames *names, const FaktaEntity *brief, uint32_t full)
{
	const FaktaEntity *y = &names->entities[full];
	uint32_t	a = brief->first + brief->words - 1,
				b = y->first + y->words - 1,
				place;
	const char *seat = fakta_value(fakta_word_at(doc, a), LEX_VALUE_PLACE);

	if (doc->tokens[a].hash == doc->tokens[b].hash)
		return true;
	if (seat && fakta_is(doc, a, TAG_PROVINCE) && fakta_is(doc, b, TAG_PROVINCE) && seat == fakta_value(fakta_word_at(doc, b), LEX_VALUE_PLACE))
		return true;
	place = brief->words == 2 ? fakta_name_find(doc, names, fakta_span(doc, a, a)) : FAKTA_NO_NAME;
	return place != FAKTA_NO_NAME && names->entities[place].same == full;
}

/* Joins "Pemkab Bogor" and "Pemerintah Kabupaten Bogor". */
static void
join_offices(const FaktaDocument *doc, FaktaNames *names)
{
	uint32_t	n = fakta_names_compared(names);

	for (uint32_t e = 0; e < n; e++)
	{
		FaktaEntity *x = &names->entities[e];

		if (x->words < 2 || x->count == 0 || !is_free(names, e) || !fakta_is(doc, x->first, TAG_GOVERNMENT))
			continue;
		for (uint32_t o = 0; o < n; o++)
		{
			FaktaEntity *y = &names->entities[o];

			/* "Pemerintah Kabupaten (Pemkab) Bogor" is longer by more than a word */
			if (o == e || y->words < x->words || y->count == 0 || !is_free(names, o) || !fakta_is(doc, y->first, TAG_GOVERNMENT) ||
				!is_short_office(doc, x->first, y->first) || !same_seat(doc, names, x, o))
				continue;
			fakta_join_lighter(names, e, o);
			break;
		}
	}
}

/* Joins "Asuransi Amanah" to "Asuransi Jiwa Amanah Sejahtera", if both may be companies. */
static void
join_short_forms(const FaktaDocument *doc, FaktaNames *names)
{
	uint32_t	n = fakta_names_compared(names);

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
			if (a == b || y->same != b || y->words <= x->words || !fakta_words_within(doc, x, y))
				continue;
			/* "Sekretariat Pemkot Bitung" is a part of Pemkot Bitung */
			if (fakta_is(doc, x->first, TAG_GOVERNMENT) && doc->tokens[x->first].hash != doc->tokens[y->first].hash)
				continue;
			/*
			 * the beginning of a name, as "Grab Kilat" for "Grab Kilat
			 * Indonesia"; other short forms need evidence of a company
			 */
			if (x->score[NAME_COMPANY] > 0 ||
				(doc->tokens[x->first].hash == doc->tokens[y->first].hash && x->score[NAME_PERSON] < 3 &&
				 x->score[NAME_PLACE] < 3 && x->score[NAME_BODY] < 3))
				x->same = b;
		}
}

/*
 * "PHK di Lyra", "karyawan Lyra", in an article that has "CEO Lyra Budi Santoso": does
 * the word stand somewhere as only employers do, and a given name or two words behind it here?
 */
static bool
is_told_as_employer(const FaktaDocument *doc, const FaktaNames *names, uint32_t e, uint32_t at)
{
	if (fakta_is(doc, at, TAG_GIVEN_NAME) || fakta_is(doc, at, TAG_FIGURE) || fakta_is(doc, at, TAG_PLACE) ||
		!(fakta_is(doc, at + 1, TAG_GIVEN_NAME) || (at + 2 < doc->ntokens && is_capital(doc, at + 1) && is_capital(doc, at + 2))))
		return false;
	for (uint32_t k = 0; k < names->nmentions; k++)
	{
		uint32_t	first = names->mentions[k].first;

		if (names->mentions[k].entity == e && first > 0 && first != at &&
			(fakta_is(doc, first - 1, TAG_WORKER) || fakta_is(doc, first - 1, TAG_PREPOSITION) || fakta_is(doc, first - 1, TAG_CHANNEL) ||
			 company_noun_near(doc, first, 0) || (fakta_is(doc, first - 1, TAG_LAYOFF) && fakta_is(doc, first - 1, TAG_NOMINAL))))
			return true;
	}
	return false;
}

/*
 * The company that a part of a run of capitals names in full or in short;
 * FAKTA_NO_NAME if it is not known.
 */
static uint32_t
known_company(const FaktaDocument *doc, const FaktaNames *names, uint32_t first, uint32_t last, uint32_t whole)
{
	FaktaEntity run = {.first = first,.words = last - first + 1};
	uint32_t	n = fakta_names_compared(names);
	uint32_t	e = fakta_name_find(doc, names, fakta_span(doc, first, last));

	if (e == FAKTA_NO_NAME && run.words >= 2)
		for (uint32_t k = 0; k < n && e == FAKTA_NO_NAME; k++)
			if (names->entities[k].words > run.words && fakta_words_within(doc, &run, &names->entities[k]) &&
				!fakta_words_within(doc, &names->entities[whole], &names->entities[k]))
				e = k;
	/* "Direktur PT LBK Budi", if the article has PT Lyra Baja Kencana, or PTLBK */
	if (e == FAKTA_NO_NAME && run.words == 1 && (doc->tokens[first].flags & TF_CAPITALS))
		return initialed_company(names, fakta_span(doc, first, last));
	if (e != FAKTA_NO_NAME && run.words == 1 && is_told_as_employer(doc, names, e, first))
		return e;
	/* not "RSUD" in "Direktur RSUD Kota Banjar" */
	if (e == FAKTA_NO_NAME || names->entities[e].score[NAME_COMPANY] < 3 || (run.words == 1 && fakta_is(doc, first, TAG_NAME_HEAD)) ||
		names->entities[e].score[NAME_COMPANY] <= names->entities[e].score[NAME_PERSON])
		return FAKTA_NO_NAME;
	return e;
}

/*
 * Is there a title before a run of capitals, or within it?  Then the run may be a
 * company and a person.
 */
static bool
is_titled(const FaktaDocument *doc, const FaktaNameMention *m)
{
	uint32_t	begin = m->first > TITLE_REACH ? m->first - TITLE_REACH : 0;

	for (uint32_t i = m->first; i-- > begin && fakta_mark(doc, i) != ',';)
		if (fakta_is(doc, i, TAG_TITLE))
			return true;
	/* "Legal Director Matahari Miranti", but "RS Dr. Sobirin" */
	for (uint32_t i = m->first; i < m->last && !fakta_is(doc, m->first, TAG_NAME_HEAD); i++)
		if (fakta_is(doc, i, TAG_TITLE))
			return true;
	return false;
}

/*
 * Splits a run of capitals that occurs once: the words from first on are the
 * company, and what follows is a person.
 */
static void
split_at(const FaktaDocument *doc, FaktaNames *names, FaktaNameMention *m, uint32_t first, uint32_t words)
{
	uint32_t	whole = m->entity,
				e = fakta_name_add(doc, names, first, first + words - 1);
	FaktaEntity *x = &names->entities[e];
	FaktaEntity *w = &names->entities[whole];

	x->count++;
	x->in_title += w->in_title;
	x->in_lead += w->in_lead;
	x->score[NAME_COMPANY] += 3;
	m->first = first;
	m->entity = e;
	if (first + words - 1 < m->last)
	{
		uint32_t	person = fakta_name_add(doc, names, first + words, m->last);

		names->entities[person].count++;
		names->entities[person].score[NAME_PERSON] += 3;
		m->last = first + words - 1;
	}
	w = &names->entities[whole];
	memset(w->score, 0, sizeof(w->score));
	w->count = w->in_title = w->in_lead = w->acts = 0;
}

/*
 * Splits names of officers: "CEO Uber Dara Khosrowshahi" is two names if Uber is
 * known as a company, and "Direktur Operasional Uber" contains one.
 */
static void
split_titled(const FaktaDocument *doc, FaktaNames *names)
{
	uint32_t	n = names->nmentions;

	for (uint32_t k = 0; k < n; k++)
	{
		FaktaNameMention *m = &names->mentions[k];
		const FaktaEntity *whole = &names->entities[m->entity];
		bool		found = false;

		if (m->first == m->last || whole->count > 1 || whole->taught || whole->score[NAME_BODY] >= 8 || !is_titled(doc, m))
			continue;
		for (uint32_t words = m->last - m->first; words > 0 && !found; words--)
			for (uint32_t first = m->first; first + words - 1 <= m->last && !found; first++)
			{
				uint32_t	e = fakta_token_is_word(&doc->tokens[first]) && fakta_token_is_word(&doc->tokens[first + words - 1]) ?
					known_company(doc, names, first, first + words - 1, m->entity) : FAKTA_NO_NAME;

				if (e == FAKTA_NO_NAME || e == m->entity)
					continue;
				found = true;
				split_at(doc, names, m, first, words);
			}
	}
}

/*
 * "hotel di Bali Grand Inna Bali Beach (GIBB)": where the initials leave out a
 * place before the name, it is not part of the name.
 */
static void
split_places(const FaktaDocument *doc, FaktaNames *names)
{
	for (uint32_t n = 0; n + 1 < names->nmentions; n++)
	{
		FaktaNameMention *a = &names->mentions[n];
		const FaktaNameMention *b = a + 1;
		const FaktaEntity *whole = &names->entities[a->entity];

		if (a->first < a->last && fakta_is(doc, a->first, TAG_PLACE) && a->last + 2 == b->first && b->first == b->last &&
			fakta_mark(doc, a->last + 1) == '(' && whole->count == 1 && !whole->taught &&
			fakta_is_initials(fakta_span(doc, b->first, b->last), fakta_span(doc, a->first + 1, a->last)))
			split_at(doc, names, a, a->first + 1, a->last - a->first);
	}
}

/*
 * Joins "Gudang Garam Tuban" to Gudang Garam, if both occur: a company and the
 * place of its site.
 */
static void
join_sites(const FaktaDocument *doc, FaktaNames *names)
{
	for (uint32_t e = 0; e < names->nentities; e++)
	{
		FaktaEntity *x = &names->entities[e];
		uint32_t	last = x->first + x->words - 1,
					other;

		if (x->words < 2 || x->count == 0 || !is_free(names, e) || x->score[NAME_PERSON] > 2 || !fakta_is(doc, last, TAG_PLACE) ||
			fakta_is(doc, last, TAG_COUNTRY))
			continue;
		while (last > x->first && (fakta_is(doc, last, TAG_PLACE) || fakta_is(doc, last, TAG_DIRECTION) || fakta_is(doc, last, TAG_PLACE_HEAD)))
			last--;
		if (fakta_is(doc, last, TAG_NAME_HEAD) || is_body(doc, x->first))
			continue;
		other = fakta_name_find(doc, names, fakta_span(doc, x->first, last));
		if (other == FAKTA_NO_NAME || names->entities[other].taught || names->entities[other].count == 0)
			continue;
		/* "PT LBK Tegal", where LBK is joined to Lyra Baja Kencana already */
		if (names->entities[other].same != e && (names->entities[other].score[NAME_COMPANY] >= 3 || x->score[NAME_COMPANY] >= 3))
			x->same = names->entities[other].same;
	}
}

void
fakta_names_join(const FaktaDocument *doc, FaktaNames *names)
{
	split_titled(doc, names);
	split_places(doc, names);
	fakta_join_spellings(doc, names);
	join_brackets(doc, names);
	join_initials(doc, names);
	join_hosts(doc, names);
	join_brands(doc, names);
	fakta_join_abbreviated(doc, names);
	join_sites(doc, names);
	join_heads(doc, names);
	join_tails(doc, names);
	join_offices(doc, names);
	join_short_forms(doc, names);
	fakta_show_full(doc, names);
}
