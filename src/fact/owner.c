/*
 * owner.c
 *		Whose people a number counts: one company's, or several employers'.
 *
 * The company of the sentence comes first, then that of the list item or of
 * the sentences before in the same paragraph, then the one that the article
 * is about.  doc/roles.md and doc/companies.md tell the rest.
 */
#include "fact/mention.h"

#include <math.h>

/* Sentences that belong to the heading above them. */
#define FOLLOW_MAX		12
/* Sentences back that "perusahaan itu" means. */
#define BACK_MAX		2
/* Tokens before "perusahaan itu", and in it. */
#define LEAD_IN_MAX		8
#define BACK_WORDS_MAX	9
/* So near to its number a company is its owner, whatever else is said. */
#define BESIDE_MAX		2
/* Numbers behind one that a name may be right behind. */
#define LATER_MAX		8
/* More people than any employer has. */
#define EMPLOYER_MAX	3000000
/* Tokens in brackets that are looked at. */
#define BRACKET_MAX		16
/* Tokens from who acts to the number of those whom it strikes. */
#define ACT_REACH		16
/* Names beside one that share its number. */
#define SHARED_MAX		8
/* More servants than one district or province has. */
#define PUBLIC_MAX		100000
/* Tokens from a rate's noun to its percentage. */
#define MACRO_REACH		8
/* The longest host that the lexicon may have. */
#define HOST_MAX		64
/* Tokens of a sentence that are looked at. */
#define SENTENCE_MAX	400

/* "400 orang dari Lyra": does a name stand right behind a later number of the sentence? */
static bool
is_of_later(const FaktaMentions *mentions, const FaktaMention *m, uint32_t first)
{
	for (const FaktaMention *x = m + 1; x < mentions->items + mentions->n && x->sentence == m->sentence && x->q.last < first && x - m <= LATER_MAX; x++)
		if (x->q.kind == KIND_HEADCOUNT && x->q.noun != FAKTA_NO_TOKEN && first - x->q.last <= 3)
			return true;
	return false;
}

/* Is what stands before the name said to be one of several? */
static bool
is_example(const FaktaDocument *doc, uint32_t i, uint32_t name)
{
	for (; i < name; i++)
		if (fakta_is(doc, i, TAG_AMONG))
			return true;
	return false;
}

/*
 * Is a name before the number only a word about the company that is named
 * before it: "Lyra, induk merek Sutra, memecat 40 orang"?
 */
static bool
is_inside(const FaktaDocument *doc, const FaktaNames *names, const FaktaSentence *s, const FaktaNameMention *name, const FaktaMention *m)
{
	const FaktaNameMention *first = name;
	uint32_t	at,
				comma;
	bool		cue = false;

	/* "PT Lyra kontraktor PT Sutra" */
	if (name->first > s->first + 1 && fakta_is(doc, name->first - 1 - fakta_is(doc, name->first - 1, TAG_LEGAL), TAG_OWNED))
		return true;
	/* "dari Lyra, yang juga Sutra Grup, 40 orang" */
	if (name > names->mentions && name[-1].last + 4 <= name->first && name->first - name[-1].last <= 5 && name[-1].first >= s->first &&
		fakta_mark(doc, name[-1].last + 1) == ',' && fakta_is(doc, name[-1].last + 2, TAG_RELATIVE) &&
		fakta_entity(names, name[-1].entity)->type == NAME_COMPANY)
		return true;
	/* "Lyra (Sutra, Benang) = 40 orang" */
	for (at = name->first; at-- > s->first && name->first - at < BRACKET_MAX && fakta_mark(doc, at) != ')';)
		if (fakta_mark(doc, at) == '(')
		{
			for (uint32_t k = name->last + 1; k < m->q.first; k++)
				if (fakta_mark(doc, k) == ')')
					return true;
			break;
		}
	while (first > names->mentions && first[-1].first >= s->first)
		first--;
	at = first->last + 1;
	if (first == name || (first->first != s->first && !(first->first == s->first + 1 && fakta_is(doc, s->first, TAG_LEGAL))))
		return false;
	if (fakta_is(doc, at, TAG_LEGAL_AFTER))
		at++;
	if (fakta_mark(doc, at) != ',' || !fakta_token_is_word(&doc->tokens[at + 1]) || (doc->tokens[at + 1].flags & TF_CAPITAL) ||
		fakta_is(doc, at + 1, TAG_AND))
		return false;
	comma = FAKTA_NO_TOKEN;
	for (uint32_t k = name->last + 1; k < m->q.first && !cue; k++)
	{
		if (fakta_mark(doc, k) == ',')
			comma = k;
		cue = fakta_is(doc, k, TAG_LAYOFF) || fakta_is(doc, k, TAG_CUT) || fakta_is(doc, k, TAG_FURLOUGH);
	}
	return cue && comma != FAKTA_NO_TOKEN && !(doc->tokens[comma + 1].flags & TF_CAPITAL);
}

/* "Lyra mengumumkan PHK terhadap 40 karyawan Sutra": does the company at a token act right before the number? */
static bool
acts_on(const FaktaDocument *doc, const FaktaNames *names, const FaktaMention *m, uint32_t company)
{
	uint32_t	i = names->mentions[fakta_name_at(names, company)].last + 1;

	if (m->trigger == FAKTA_NO_TOKEN || m->trigger < i || m->trigger > m->q.first || fakta_is(doc, m->trigger, TAG_PASSIVE) ||
		m->q.first - i > ACT_REACH)
		return false;
	while (i < m->trigger && (fakta_is(doc, i, TAG_PLAN) || fakta_is(doc, i, TAG_DONE) || fakta_is(doc, i, TAG_ACT) || fakta_is(doc, i, TAG_ALSO)))
		i++;
	if (i < m->trigger && !fakta_is(doc, i, TAG_ANNOUNCE))
		return false;
	for (; i < m->q.first; i++)
		if (fakta_mark(doc, i) == ',' || fakta_is(doc, i, TAG_CLAUSE))
			return false;
	return true;
}

/* "PT Lyra dan PT Sutra": is the name n joined to another company's before it? */
static bool
is_joined(const FaktaDocument *doc, const FaktaNames *names, const FaktaSentence *s, uint32_t n)
{
	const FaktaNameMention *name = &names->mentions[n],
			   *before = name - 1;
	uint32_t	i = name->first;

	if (before->first < s->first || before->last + 7 < i || before->entity == name->entity ||
		fakta_entity(names, before->entity)->type != NAME_COMPANY || before->relative)
		return false;
	while (i > before->last + 1 && fakta_is(doc, i - 1, TAG_LEGAL))
		i--;
	if (!(i > before->last + 1 && (fakta_is(doc, i - 1, TAG_AND) || fakta_is(doc, i - 1, TAG_NEXT_ONE))))
		return false;
	/* "Lyra (LYR.N) dan Sutra" */
	for (i--; i-- > before->last + 1;)
		if (fakta_token_is_word(&doc->tokens[i]) && !(doc->tokens[i].flags & TF_CAPITAL) && !fakta_is(doc, i, TAG_PLACE))
			return false;
	/* "Shopee, dan Meta yang ..." is told of Meta, "produsen A dan B ini" of who makes them */
	if (name->last + 1 < s->end && (fakta_is(doc, name->last + 1, TAG_RELATIVE) || fakta_is(doc, name->last + 1, TAG_DEMONSTRATIVE)))
		return false;
	for (uint32_t k = s->first; k < s->end && k < s->first + SENTENCE_MAX; k++)
		if (fakta_is(doc, k, TAG_UNITED) || fakta_is(doc, k, TAG_PART))
			return false;
	return true;
}

/* The company of the mention's own sentence, how near it stands, and where. */
static uint32_t
own_company(const FaktaDocument *doc, const FaktaMentions *mentions, const FaktaSentence *s, const FaktaMention *m,
			uint32_t *best_distance, uint32_t *at, bool *joint)
{
	const FaktaNames *names = &mentions->names;
	uint32_t	best = FAKTA_NO_NAME;
	uint32_t	begin = m->q.first > s->first + SENTENCE_MAX ? m->q.first - SENTENCE_MAX : s->first;
	uint32_t	end = s->end > m->q.last + SENTENCE_MAX ? m->q.last + SENTENCE_MAX : s->end;

	*best_distance = UINT32_MAX;
	*joint = false;
	for (uint32_t n = fakta_name_at(names, begin); n < names->nmentions && names->mentions[n].first < end; n++)
	{
		const FaktaNameMention *name = &names->mentions[n];
		const FaktaEntity *e = fakta_entity(names, name->entity);
		uint32_t	distance;

		/* "Induk Lyra PHK ...": Lyra stands for a parent that has no name */
		if (e->type != NAME_COMPANY || (name->relative && !(name->parent && !e->has_parent && best == FAKTA_NO_NAME && s->first >= doc->title_end)))
			continue;
		/* "Lyra, yang membawahi Sutra, ...", "Lyra yang dimiliki oleh Sutra" */
		if (best != FAKTA_NO_NAME && name->last < m->q.first && is_inside(doc, names, s, name, m))
			continue;
		/* a company before the number is its subject sooner than one behind */
		if (name->last < m->q.first)
			/* "Lyra (1.500 karyawan)" */
			distance = name->last + 2 == m->q.first && fakta_mark(doc, m->q.first - 1) == '(' ? 0 : m->q.first - name->last;
		else if (name->first > m->q.last && !is_of_later(mentions, m, name->first))
		{
			/* "900 orang, perusahaannya antara lain Lyra, Sutra": of all of them */
			if (is_example(doc, m->q.last + 1, name->first))
				break;
			distance = (name->first - m->q.last) * 2 + 4;
			/* "956 pekerja PT Citra Busana", "90 orang dari Kopi Senja": theirs, whoever else was named */
			if (name->first == m->q.last + 1 ||
				(name->first == m->q.last + 2 && (fakta_is(doc, m->q.last + 1, TAG_LEGAL) || fakta_is(doc, m->q.last + 1, TAG_OF))) ||
				(name->first == m->q.last + 3 && fakta_is(doc, m->q.last + 1, TAG_OF) && fakta_is(doc, m->q.last + 2, TAG_LEGAL)))
				distance = 0;
			/* "40 persen pekerja di Lyra" */
			else if (name->first == m->q.last + 2 && m->q.noun != FAKTA_NO_TOKEN && fakta_is(doc, m->q.last + 1, TAG_PREPOSITION) &&
					 !fakta_is(doc, m->q.last + 1, TAG_AND))
				distance = 1;
		}
		else
			continue;
		/* "Lyra ... mem-PHK 40 orang di pabrik Sutra": who acts before the number, not whom it is near */
		if (name->first > m->q.last && distance > 1 && best != FAKTA_NO_NAME && m->trigger != FAKTA_NO_TOKEN && m->trigger > *at &&
			m->trigger < m->q.first && !fakta_is(doc, m->trigger, TAG_PASSIVE))
			continue;
		/* "Lyra memecat 40 karyawan Sutra": who acts, right before */
		if (name->first > m->q.last && distance <= 1 && best != FAKTA_NO_NAME && acts_on(doc, names, m, *at))
			continue;
		if (distance < *best_distance)
		{
			*best_distance = distance;
			*at = name->first;
			*joint = name->last < m->q.first && n > 0 && m->q.kind == KIND_HEADCOUNT && is_joined(doc, names, s, n);
			best = (uint32_t) (e - names->entities);
		}
	}
	return best;
}

static bool
has_body(const FaktaDocument *doc, const FaktaSentence *s)
{
	for (uint32_t i = s->first; i < s->end && i < s->first + SENTENCE_MAX; i++)
		if (!fakta_is_not(&doc->tokens[i], HINT_OWNER) && (fakta_is(doc, i, TAG_GOVERNMENT) || fakta_is(doc, i, TAG_ASSOCIATION)))
			return true;
	return false;
}

/* "Sederet Pabrik", "5 Perusahaan": does the title speak of several employers? */
static bool
title_counts_employers(const FaktaDocument *doc)
{
	for (uint32_t i = 1; i < doc->title_end; i++)
		if (fakta_is(doc, i, TAG_EMPLOYERS) &&
			(fakta_token_is_number(&doc->tokens[i - 1]) || fakta_is(doc, i - 1, TAG_DIGIT) || fakta_is(doc, i - 1, TAG_QUANTIFIER) ||
			 fakta_is(doc, i - 1, TAG_LIST)))
			return true;
	return false;
}

/*
 * May a sentence without a name be of the article's company?  Only if the
 * title names it, or a sentence before or right after.
 */
static uint32_t
default_company(const FaktaDocument *doc, const FaktaNames *names, const FaktaMention *m)
{
	const FaktaEntity *e;
	uint32_t	until = m->sentence;

	/* the company may be named right after a title or a first sentence */
	if (m->q.last < doc->title_end)
		until += 2;
	else if (m->sentence <= fakta_title_sentences(doc))
		until += 1;

	if (names->main == FAKTA_NO_NAME)
		return FAKTA_NO_NAME;
	e = &names->entities[names->main];
	/* "Sederet Pabrik Tutup": a number without a name is of no single one */
	if (e->in_title == 0 && title_counts_employers(doc))
		return FAKTA_NO_NAME;
	/* one that neither title nor lead names has its own paragraphs at most */
	if (e->in_title == 0 && e->in_lead == 0 && (m->q.last < doc->title_end || has_body(doc, &doc->sentences[m->sentence])))
		return FAKTA_NO_NAME;
	return e->in_title > 0 || until >= doc->nsentences || e->earliest < doc->sentences[until].end ? names->main : FAKTA_NO_NAME;
}

/* Does the sentence speak of an employer named before: "Perusahaan itu ..."? */
static bool
points_back(const FaktaDocument *doc, const FaktaSentence *s, uint32_t end)
{
	/* "Perusahaan mengonfirmasi ..." */
	if (s->first + 1 < end && fakta_is(doc, s->first, TAG_EMPLOYERS) && fakta_is(doc, s->first, TAG_COMPANY_NOUN) &&
		fakta_token_is_word(&doc->tokens[s->first + 1]) && !(doc->tokens[s->first + 1].flags & TF_CAPITAL))
		return true;
	for (uint32_t i = s->first; i + 1 < end && i < s->first + SENTENCE_MAX; i++)
		if (fakta_is(doc, i, TAG_COMPANY_NOUN) || fakta_is(doc, i, TAG_EMPLOYERS))
			for (uint32_t k = i + 1; k < end && k < i + 5; k++)
				if (fakta_is(doc, k, TAG_DEMONSTRATIVE))
					return true;
	return false;
}

/*
 * Where what points back ends, if the sentence or its label begins with it:
 * "Perusahaan bentukan Lyra dan Sutra ini"; "Tahun lalu, perusahaan mengumumkan"
 * at the noun.  Else the first token.
 */
static uint32_t
back_end(const FaktaDocument *doc, const FaktaSentence *s, uint32_t end)
{
	uint32_t	at = s->first;

	for (uint32_t i = s->first; i < end && i < s->first + LEAD_IN_MAX && !fakta_is(doc, at, TAG_COMPANY_NOUN); i++)
		if (fakta_mark(doc, i) == ':' || fakta_mark(doc, i) == ',')
			at = i + 1;
	if (at >= end || !fakta_is(doc, at, TAG_COMPANY_NOUN))
		return s->first;
	for (uint32_t k = at + 1; k < end && k < at + BACK_WORDS_MAX && fakta_token_is_word(&doc->tokens[k]); k++)
	{
		if (fakta_is(doc, k, TAG_DEMONSTRATIVE))
			return k + 1;
		if (fakta_is(doc, k, TAG_LAYOFF) || fakta_is(doc, k, TAG_CUT))
			break;
	}
	return at + 1 < end && at > s->first && fakta_is(doc, at, TAG_EMPLOYERS) &&
		(fakta_is(doc, at + 1, TAG_ANNOUNCE) || fakta_is(doc, at + 1, TAG_PLAN)) ? at + 1 : s->first;
}

/* Are two names of companies joined: "A, B", "A dan B", "A, dan PT B"?  And by "dan"? */
static bool
are_joined(const FaktaDocument *doc, const FaktaNames *names, const FaktaNameMention *a, const FaktaNameMention *b, bool *and, bool *range)
{
	uint32_t	i = a->last + 1;

	if (fakta_entity(names, a->entity)->type != NAME_COMPANY || fakta_entity(names, b->entity)->type != NAME_COMPANY ||
		a->relative || b->relative || fakta_entity(names, a->entity) == fakta_entity(names, b->entity))
		return false;
	if (i < b->first && fakta_is(doc, i, TAG_LEGAL_AFTER))
		i++;
	if (i < b->first && fakta_mark(doc, i) == ',')
		i++;
	if (i < b->first && (fakta_is(doc, i, TAG_AND) || fakta_mark(doc, i) == '&' || fakta_is(doc, i, TAG_TO) ||
						 (b->last < doc->title_end && fakta_is_dash(doc, i))))
	{
		/* "dari Lyra hingga Sutra": and others between */
		*range |= fakta_is(doc, i, TAG_TO);
		i++;
		*and = true;
	}
	if (i < b->first && fakta_is(doc, i, TAG_LEGAL))
		i++;
	return i == b->first && i > a->last + 1;
}

/* Are the first two companies of some tokens joined, so that all that they do is of both? */
static bool
begins_joined(const FaktaDocument *doc, const FaktaNames *names, uint32_t first, uint32_t end)
{
	bool		and = false,
				range = false;

	for (uint32_t k = first == 0 ? 0 : fakta_name_at(names, first); k + 1 < names->nmentions && names->mentions[k + 1].first < end; k++)
	{
		const FaktaNameMention *a = &names->mentions[k];

		if (fakta_entity(names, a->entity)->type != NAME_COMPANY || a->relative)
			continue;
		return (are_joined(doc, names, a, a + 1, &and, &range) && and) ||
			(a + 2 < names->mentions + names->nmentions && a[2].first < end && are_joined(doc, names, a, a + 1, &and, &range) &&
			 are_joined(doc, names, a + 1, a + 2, &and, &range) && and);
	}
	return false;
}

/* The company that the sentences before, or the heading above, speak of. */
static uint32_t
company_before(const FaktaDocument *doc, const FaktaNames *names, const FaktaMention *m)
{
	bool		back = names->main == FAKTA_NO_NAME || names->entities[names->main].in_title == 0 ||
		points_back(doc, &doc->sentences[m->sentence], m->q.first) || begins_joined(doc, names, 0, doc->title_end);

	/* "Lyra juga melakukan PHK.  Ratusan karyawan terdampak." */
	if (!back && names->headings == 0 && m->sentence > 0 && fakta_loses_work(m->role))
	{
		const FaktaSentence *s = &doc->sentences[m->sentence - 1];
		const FaktaSentence *own = &doc->sentences[m->sentence];
		/* over the end of a paragraph only where each sentence is one */
		bool		near = !(doc->tokens[own->first].flags & TF_LINE) || (doc->tokens[s->first].flags & TF_LINE);
		uint32_t	k = fakta_name_at(names, s->first);

		/* "Selain Lyra, ..." */
		while (k < names->nmentions && names->mentions[k].first < s->end && names->mentions[k].aside)
			k++;
		if (near && s->first >= doc->title_end && k < names->nmentions && names->mentions[k].first < s->end &&
			!names->mentions[k].relative && fakta_entity(names, names->mentions[k].entity)->type == NAME_COMPANY &&
			((s->cues && names->mentions[k].first <= s->first + 1) ||
			 (names->mentions[k].last + 1 < s->end && fakta_is(doc, names->mentions[k].last + 1, TAG_ALSO))) && !has_body(doc, own))
			return (uint32_t) (fakta_entity(names, names->mentions[k].entity) - names->entities);
	}
	/* the item that the sentence stands in, whoever else is named there */
	for (uint32_t n = m->sentence; names->headings > 0 && n-- > 0 && m->sentence - n < FOLLOW_MAX && doc->sentences[n].first >= doc->title_end;)
		for (uint32_t k = fakta_name_at(names, doc->sentences[n].first); k < names->nmentions && names->mentions[k].first < doc->sentences[n].end; k++)
			if (names->mentions[k].heading && fakta_entity(names, names->mentions[k].entity)->type == NAME_COMPANY)
				return (uint32_t) (fakta_entity(names, names->mentions[k].entity) - names->entities);
	for (uint32_t n = m->sentence; n-- > 0 && m->sentence - n < FOLLOW_MAX;)
	{
		const FaktaSentence *s = &doc->sentences[n];

		back &= m->sentence - n <= BACK_MAX && (doc->tokens[doc->sentences[n + 1].first].flags & TF_LINE) == 0;
		if (s->first < doc->title_end || (names->headings == 0 && !back))
			break;
		for (uint32_t k = fakta_name_at(names, s->first); k < names->nmentions && names->mentions[k].first < s->end; k++)
		{
			const FaktaEntity *e = fakta_entity(names, names->mentions[k].entity);

			if (e->type == NAME_COMPANY && !names->mentions[k].relative && (back || names->mentions[k].heading))
				return (uint32_t) (e - names->entities);
		}
	}
	return FAKTA_NO_NAME;
}

/* "Lyra, raksasa industri yang bergantung pada sektor otomotif, ...": is the company described right behind it? */
static bool
is_described(const FaktaDocument *doc, const FaktaSentence *s, uint32_t company)
{
	uint32_t	i = company;

	/* the owner may have been found without a place in the sentence */
	if (company == FAKTA_NO_TOKEN)
		return false;
	while (i + 1 < s->end && (doc->tokens[i].flags & TF_CAPITAL))
		i++;
	if (i == company || i + 1 >= s->end)
		return false;
	return fakta_mark(doc, i) == ',' ? fakta_is(doc, i + 1, TAG_COMPANY_NOUN) : fakta_is(doc, i, TAG_RELATIVE);
}

/* Is a token part of a name? */
static bool
is_named(const FaktaNames *names, uint32_t i)
{
	uint32_t	n = fakta_name_at(names, i);

	return n < names->nmentions && names->mentions[n].first <= i && names->mentions[n].first < names->mentions[n].last;
}

/* What the lexicon says of a host, as "Layoffs.fyi", which the scanner does not look up; or NULL. */
const FaktaWord *
fakta_host_word(const FaktaDocument *doc, uint32_t i)
{
	const FaktaToken *t = &doc->tokens[i];
	char		form[HOST_MAX];

	return t->type == TOK_HOST && t->len <= HOST_MAX ?
		fakta_lookup(form, fakta_fold(doc->text + t->start, t->len, doc->utf8, form, sizeof(form))) : NULL;
}

/* "103.831 karyawan startup": are they the people of a kind of employer, not of one? */
static bool
is_of_kind(const FaktaDocument *doc, const FaktaSentence *s, const FaktaMention *m)
{
	uint32_t	i = m->q.last + 1;

	if (m->q.kind != KIND_HEADCOUNT || m->q.noun == FAKTA_NO_TOKEN || i >= s->end || !fakta_is(doc, m->q.noun, TAG_WORKER) ||
		!fakta_is(doc, i, TAG_COMPANY_NOUN))
		return false;
	return i + 1 >= s->end || !((doc->tokens[i + 1].flags & TF_CAPITAL) || fakta_is(doc, i + 1, TAG_DEMONSTRATIVE));
}

/* "Perusahaan di Kabupaten Subang akan mem-PHK 750 pekerja": does one employer without a name act? */
static bool
is_single_actor(const FaktaDocument *doc, const FaktaSentence *s, const FaktaMention *m)
{
	uint32_t	from;

	if (!fakta_loses_work(m->role) || m->trigger == FAKTA_NO_TOKEN || m->trigger <= s->first + 1 || m->trigger > m->q.first ||
		fakta_is(doc, m->trigger, TAG_PASSIVE))
		return false;
	from = m->trigger - s->first > ACT_REACH ? m->trigger - ACT_REACH : s->first;
	for (uint32_t i = m->trigger; i-- > from;)
	{
		const FaktaInfo *info = fakta_tags_at(doc, i),
				   *before;

		if (fakta_token_is_number(&doc->tokens[i]) || (info && fakta_info_has(info, TAG_AGGREGATE)))
			return false;
		if (info == NULL || !fakta_info_has(info, TAG_EMPLOYERS))
			continue;
		before = i > s->first ? fakta_tags_at(doc, i - 1) : NULL;
		if (before && (fakta_info_has(before, TAG_DIGIT) || fakta_info_has(before, TAG_COLLECTIVE) || fakta_info_has(before, TAG_VAGUE) ||
					   fakta_info_has(before, TAG_SCALE) || fakta_info_has(before, TAG_SOME) || fakta_info_has(before, TAG_QUANTIFIER) ||
					   fakta_info_has(before, TAG_WORKER)))
			return false;
		return !(i > s->first && fakta_token_is_number(&doc->tokens[i - 1])) && i + 2 < s->end && fakta_is(doc, i + 1, TAG_PREPOSITION) &&
			(fakta_is(doc, i + 2, TAG_PLACE_HEAD) || (doc->tokens[i + 2].flags & TF_CAPITAL));
	}
	return false;
}

/* Do several employers stand behind the number? */
static bool
is_aggregate(const FaktaDocument *doc, const FaktaNames *names, const FaktaSentence *s, const FaktaMention *m, uint32_t standing, bool own,
			 uint32_t company, bool workplace, bool companies)
{
	bool		place = false,
				body = false,
				period = false,
				tracker = false;

	if (!own && is_single_actor(doc, s, m))
		return false;
	/* whatever the sentence says */
	if (!own && standing == FAKTA_NO_NAME && !workplace)
		return true;
	for (uint32_t i = s->first; i < s->end && i < s->first + SENTENCE_MAX; i++)
	{
		/* all tags asked of it below stand in the group "owner" of build.pl */
		const FaktaInfo *info = fakta_is_not(&doc->tokens[i], HINT_OWNER) ? NULL : fakta_info_at(doc, i);

		/* "data Layoffs.fyi": of no company that is not named */
		if (doc->tokens[i].type == TOK_HOST)
			tracker |= fakta_has(fakta_host_word(doc, i), TAG_TRACKER);
		if (info == NULL)
			continue;
		/* "PT Lyra (Sutra Benang Industri)": of a name */
		if (i > s->first && (doc->tokens[i].flags & TF_CAPITAL) && fakta_info_has(info, TAG_AGGREGATE) && own && is_named(names, i))
			continue;
		/* "Perusahaan migas nasional itu" */
		if (fakta_info_has(info, TAG_AGGREGATE) && own && i < m->q.first && i < back_end(doc, s, m->q.first))
			continue;
		if (fakta_info_has(info, TAG_AGGREGATE) && i < m->q.first + 12 && !(m->named && is_described(doc, s, company)))
			/* "di sektor yang sama, Kadoin mengurangi ...": named since, it is Kadoin's */
			return !own || (i < m->q.first && !(company > i && company < m->q.first));
		if (fakta_info_has(info, TAG_PROVINCE) || fakta_info_has(info, TAG_COUNTRY))
			place = true;
		/* "pegawai bank di Eropa" */
		if (!m->named && i > s->first + 2 && i < m->q.first && (fakta_info_has(info, TAG_COUNTRY) || fakta_info_has(info, TAG_REGION)) && fakta_is(doc, i - 1, TAG_PREPOSITION) &&
			fakta_is(doc, i - 2, TAG_COMPANY_NOUN) &&
			(fakta_is(doc, i - 3, TAG_WORKER) || fakta_is(doc, i - 3, TAG_EMPLOY)))
			return true;
		/* "di kabupaten itu", of all of its employers */
		if (fakta_info_has(info, TAG_PLACE_HEAD) && i > s->first && fakta_is(doc, i - 1, TAG_PREPOSITION))
			place = true;
		if (fakta_info_has(info, TAG_CUMULATIVE))
			period = true;
		if (fakta_info_has(info, TAG_GOVERNMENT) || fakta_info_has(info, TAG_ASSOCIATION))
			body = true;
		/* a tracker counts over all employers; "penutupan ketiganya" */
		if (!m->named && i < m->q.first && (fakta_info_has(info, TAG_TOGETHER) || (fakta_info_has(info, TAG_TRACKER) && !points_back(doc, s, s->end))))
			return true;
		/* "data Kemnaker", "Kemnaker mencatat" */
		if (fakta_info_has(info, TAG_NATIONAL) &&
			((i > s->first && fakta_is(doc, i - 1, TAG_RECORD)) || (i + 1 < s->end && fakta_is(doc, i + 1, TAG_RECORD))))
			period = true;
		/* "ketiga perusahaan itu"; "31 pekerja dari 19 perusahaan", whoever is named behind them */
		if (fakta_info_has(info, TAG_EMPLOYERS) && i > s->first &&
			(!own || (!m->named && (fakta_is(doc, i - 1, TAG_COLLECTIVE) || !fakta_info_has(info, TAG_WORKPLACE))) || (i > m->q.last && i - m->q.last <= 4 && company != FAKTA_NO_TOKEN && company > i)))
		{
			/* sembilan perusahaan, 54 pabrik */
			const FaktaInfo *n = fakta_info_at(doc, i - 1);

			if (fakta_token_is_number(&doc->tokens[i - 1]) ||
				(n && (fakta_info_has(n, TAG_COLLECTIVE) || fakta_info_has(n, TAG_DIGIT) || fakta_info_has(n, TAG_VAGUE) || fakta_info_has(n, TAG_SCALE))))
				return true;
		}
	}
	if (tracker && !m->named)
		return true;
	/* "12.000 orang karyawan di Provinsi Banten" */
	if (!m->named && fakta_loses_work(m->role) && m->q.last + 2 < s->end && fakta_is(doc, m->q.last + 1, TAG_PREPOSITION) && fakta_is(doc, m->q.last + 2, TAG_PLACE_HEAD))
		return true;
	if (own && (m->named || !body || !(place && period)))
		return false;
	if (own)
		return true;
	if (standing == FAKTA_NO_NAME)
		/* "Pemkab memberhentikan 300 honorer" */
		return ((body || place) && !(m->q.noun != FAKTA_NO_TOKEN && fakta_is(doc, m->q.noun, TAG_PUBLIC) && m->q.low < PUBLIC_MAX)) || !workplace || (companies && is_of_kind(doc, s, m));
	return body && (place || period);
}

/*
 * "A, B, dan C memecat 900 orang": the number is of all of them together.  Not
 * a share, nor a vague number behind two, nor what stands after "masing-masing".
 */
static bool
is_shared(const FaktaDocument *doc, const FaktaNames *names, const FaktaSentence *s, const FaktaMention *m, uint32_t at)
{
	uint32_t	n = fakta_name_at(names, at);
	uint32_t	from = n,
				to = n;
	bool		and = false,
				range = false;

	if (m->q.kind != KIND_HEADCOUNT)
		return false;
	while (from > 0 && names->mentions[from - 1].first >= s->first && n - from < SHARED_MAX &&
		   are_joined(doc, names, &names->mentions[from - 1], &names->mentions[from], &and, &range))
		from--;
	while (to + 1 < names->nmentions && names->mentions[to + 1].first < s->end && to - n < SHARED_MAX &&
		   are_joined(doc, names, &names->mentions[to], &names->mentions[to + 1], &and, &range))
		to++;
	/* "pemasok lainnya, termasuk Lyra dan Sutra": two of several */
	if (names->mentions[from].first > s->first && fakta_is(doc, names->mentions[from].first - 1, TAG_AMONG))
		range = true;
	/* "Lyra, Sutra, dan lainnya" */
	{
		uint32_t	i = names->mentions[to].last + 1;

		i += i < s->end && fakta_mark(doc, i) == ',';
		and |= i + 1 < s->end && fakta_is(doc, i, TAG_AND) && fakta_is(doc, i + 1, TAG_REST);
	}
	/* "A, B, hingga C yang memecat 900 orang": C alone */
	if (names->mentions[to].last + 1 < m->q.first && fakta_is(doc, names->mentions[to].last + 1, TAG_RELATIVE))
		return false;
	if (from == to || !and || (isnan(m->q.value) && to - from < 2 && !range && names->mentions[from].first < m->q.first))
		return false;
	/* all on one side of the number */
	if (names->mentions[from].first < m->q.first && names->mentions[to].last > m->q.last)
		return false;
	for (uint32_t t = m->q.first; t-- > s->first && m->q.first - t <= 4;)
		if (fakta_is(doc, t, TAG_EACH))
			return false;
	return !(m->q.last + 1 < s->end && fakta_is(doc, m->q.last + 1, TAG_EACH));
}

/*
 * A sentence that names nobody goes on about those of the number before it, if
 * that stands in the sentence before and both are of people who lose work.
 */
static const FaktaMention *
goes_on(const FaktaDocument *doc, const FaktaMentions *mentions, const FaktaMention *m)
{
	const FaktaMention *before = m;
	bool		line = m->sentence > 0 && (doc->tokens[doc->sentences[m->sentence].first].flags & TF_LINE) != 0;

	if (!fakta_loses_work(m->role) || m->sentence == 0)
		return NULL;
	while (before > mentions->items && before - 1 >= mentions->items && m - before < 8)
	{
		before--;
		if (before->sentence + 1 < m->sentence || before->q.last < doc->title_end)
			return NULL;
		if (before->sentence < m->sentence && fakta_loses_work(before->role) &&
			(before->q.kind == KIND_HEADCOUNT || before->q.kind == KIND_PERCENTAGE))
			/* a new paragraph goes on about several employers, unless it begins with a name */
			return line && (before->scope != SCOPE_AGGREGATE || fakta_word_at(doc, doc->sentences[m->sentence].first) == NULL) ? NULL : before;
	}
	return NULL;
}

/* "pemecatan 640 penjahit itu": the last number of people who lose work that this one tells again, or NULL */
static const FaktaMention *
told_again(const FaktaMentions *mentions, const FaktaMention *m)
{
	const FaktaMention *before = m;

	while (fakta_loses_work(m->role) && m->q.kind == KIND_HEADCOUNT && before > mentions->items && m - before < 8)
	{
		before--;
		if (before->q.kind == KIND_HEADCOUNT && before->role == m->role && before->q.value == m->q.value)
			return before;
	}
	return NULL;
}

/* Does the sentence before, in the same paragraph, begin with companies that are joined? */
static bool
goes_on_joined(const FaktaDocument *doc, const FaktaNames *names, const FaktaMention *m)
{
	const FaktaSentence *before = m->sentence > 0 ? &doc->sentences[m->sentence - 1] : NULL;

	return before && before->first >= doc->title_end && !(doc->tokens[doc->sentences[m->sentence].first].flags & TF_LINE) &&
		begins_joined(doc, names, before->first, before->end);
}

/* "atau 900 orang": does the number say another one again? */
static bool
is_alternative(const FaktaDocument *doc, const FaktaMention *m)
{
	for (uint32_t i = m->q.first; i-- > m[-1].q.last && m->q.first - i <= 3;)
		if (fakta_is(doc, i, TAG_OR))
			return true;
	return fakta_is(doc, m->q.first, TAG_OR);
}

/* "inflasi menyentuh 7 persen", "hasil survei, 69 persen ...": a rate of no employer */
static bool
is_macro(const FaktaDocument *doc, const FaktaSentence *s, const FaktaMention *m)
{
	uint32_t	from = m->q.first > s->first + MACRO_REACH ? m->q.first - MACRO_REACH : s->first;

	if (m->q.kind != KIND_PERCENTAGE || m->role != ROLE_OTHER || m->named)
		return false;
	for (uint32_t i = m->q.first; i-- > from;)
		if (fakta_is(doc, i, TAG_MACRO) || fakta_is(doc, i, TAG_SURVEY))
			return true;
	return m->q.last + 1 < s->end && fakta_is(doc, m->q.last + 1, TAG_SURVEY);
}

void
fakta_find_owner(const FaktaDocument *doc, const FaktaMentions *mentions, bool workplace, FaktaMention *m)
{
	const FaktaNames *names = &mentions->names;
	const FaktaSentence *s = &doc->sentences[m->sentence];
	uint32_t	distance,
				back,
				at = FAKTA_NO_TOKEN;
	bool		joint;
	uint32_t	own = own_company(doc, mentions, s, m, &distance, &at, &joint);
	uint32_t	standing = default_company(doc, names, m);
	bool		companies = names->main != FAKTA_NO_NAME;

	/* "900 karyawan Sutra atau 8 persen staf Lyra": of whom the first number is */
	if (own != FAKTA_NO_NAME && m > mentions->items && m->q.first > s->first && m[-1].sentence == m->sentence && m[-1].q.kind != m->q.kind &&
		m[-1].named && m[-1].scope == SCOPE_COMPANY && m[-1].role == m->role && is_alternative(doc, m))
		own = m[-1].subject;
	/* "Perusahaan asal Jepang itu memangkas 900 pekerjaan, dan menjual saham di Lyra" */
	if (own != FAKTA_NO_NAME && distance > BESIDE_MAX && (at > m->q.last || fakta_is(doc, s->first, TAG_COMPANY_NOUN)) &&
		(back = back_end(doc, s, m->q.first)) > s->first && (at > m->q.last || at < back))
	{
		uint32_t	before = company_before(doc, names, m);

		if (before != FAKTA_NO_NAME)
		{
			own = before;
			at = FAKTA_NO_TOKEN;
		}
	}
	m->named = own != FAKTA_NO_NAME;
	if (own == FAKTA_NO_NAME)
	{
		const FaktaMention *before = names->headings ? NULL : goes_on(doc, mentions, m);

		if (before && !points_back(doc, s, m->q.first))
		{
			const FaktaMention *again = before->scope == SCOPE_AGGREGATE ? told_again(mentions, m) : NULL;

			if (again && again->scope == SCOPE_COMPANY)
				before = again;
			if (before->scope == SCOPE_AGGREGATE)
			{
				m->scope = SCOPE_AGGREGATE;
				m->subject = FAKTA_NO_NAME;
				return;
			}
			if (before->scope == SCOPE_COMPANY && before->named && !is_aggregate(doc, names, s, m, standing, false, at, workplace, companies))
				own = before->subject;
		}
	}
	/* "Lyra dan Sutra menutup pabrik.  Akibatnya, 2.500 orang kehilangan pekerjaan." */
	if (own == FAKTA_NO_NAME && names->headings == 0 && m->q.first >= doc->title_end && fakta_loses_work(m->role) && goes_on_joined(doc, names, m))
	{
		m->scope = SCOPE_AGGREGATE;
		m->subject = FAKTA_NO_NAME;
		return;
	}
	if (own == FAKTA_NO_NAME)
		own = company_before(doc, names, m);
	if (own == FAKTA_NO_NAME && standing != FAKTA_NO_NAME && names->entities[standing].in_title > 0 && begins_joined(doc, names, 0, doc->title_end))
		standing = FAKTA_NO_NAME;
	m->subject = own == FAKTA_NO_NAME ? standing : own;
	if (m->named && at != FAKTA_NO_TOKEN && is_shared(doc, names, s, m, at))
	{
		m->scope = SCOPE_AGGREGATE;
		m->subject = FAKTA_NO_NAME;
		m->shared = true;
		return;
	}
	/* "perusahaan yang melakukan PHK antara lain Visi Televisi dengan 75 karyawan" */
	if (m->named && distance <= BESIDE_MAX)
		m->scope = SCOPE_COMPANY;
	else
		m->scope = is_aggregate(doc, names, s, m, standing, own != FAKTA_NO_NAME, at, workplace, companies) ? SCOPE_AGGREGATE : SCOPE_COMPANY;
	/* "PT Lyra dan PT Sutra mem-PHK 700 orang" */
	if (joint && distance > 0)
		m->scope = SCOPE_AGGREGATE;
	if (is_macro(doc, s, m))
		m->scope = SCOPE_AGGREGATE;
	/* no one employer has so many */
	if (!m->named && m->q.kind == KIND_HEADCOUNT && m->q.low >= EMPLOYER_MAX)
		m->scope = SCOPE_AGGREGATE;
	if (m->scope == SCOPE_AGGREGATE)
		m->subject = FAKTA_NO_NAME;
}
