/*
 * parts.h
 *		What entity.c, form.c, find.c, evidence.c, describe.c, row.c, alias.c, head.c and name.c
 *		share.  Not for other files.
 */
#ifndef FAKTA_NAME_PARTS_H
#define FAKTA_NAME_PARTS_H

#include "name/name.h"

/* Maximum tokens of a name. */
#define FAKTA_NAME_TOKENS_MAX	10
/* Maximum names that are compared with each other word by word. */
#define SHORT_FORMS_MAX	48
/* Maximum digits of a number within a name. */
#define NAME_DIGITS_MAX	3
/* Evidence from which on a name of ordinary words is a company. */
#define ORDINARY_MIN	6
/* Likewise for several words. */
#define ORDINARY_WORDS_MIN	4
/* Words up to this frequency (log2 of the count) are rare in running text. */
#define RARE_MAX	4

/* entity.c */
extern FaktaSpan fakta_trim_clitic(FaktaSpan s);
extern uint32_t fakta_name_find(const FaktaDocument *doc, const FaktaNames *names, FaktaSpan span);
extern uint32_t fakta_name_add_span(const FaktaDocument *doc, FaktaNames *names, FaktaSpan span, uint32_t first, uint32_t last);
extern uint32_t fakta_name_add(const FaktaDocument *doc, FaktaNames *names, uint32_t first, uint32_t last);
extern void fakta_name_put(const FaktaDocument *doc, FaktaNames *names, uint32_t first, uint32_t last, uint32_t entity);
extern bool fakta_words_within(const FaktaDocument *doc, const FaktaEntity *a, const FaktaEntity *b);

/* How often the article has a name; what is in the title counts twice. */
static inline uint32_t
fakta_name_weight(const FaktaEntity *e)
{
	return e->count + e->in_title;
}

/* The number of names that are compared with each other. */
static inline uint32_t
fakta_names_compared(const FaktaNames *names)
{
	return names->nentities < SHORT_FORMS_MAX ? names->nentities : SHORT_FORMS_MAX;
}

/* Joins the name that the article has less often to the other; if both weigh the same, b to a. */
static inline void
fakta_join_lighter(FaktaNames *names, uint32_t a, uint32_t b)
{
	if (fakta_name_weight(&names->entities[a]) >= fakta_name_weight(&names->entities[b]))
		names->entities[b].same = a;
	else
		names->entities[a].same = b;
}

/* form.c */
extern bool fakta_is_ordinary(const FaktaDocument *doc, uint32_t i);
extern bool fakta_is_prefixed(const FaktaDocument *doc, uint32_t i);
extern bool fakta_all_ordinary(const FaktaDocument *doc, const FaktaEntity *e);
extern bool fakta_is_headline(const FaktaDocument *doc, const FaktaSentence *s, uint32_t ncapitals);
extern bool fakta_is_predicate(const FaktaDocument *doc, uint32_t i);
extern bool fakta_is_street(const FaktaDocument *doc, uint32_t i);
extern bool fakta_is_degree(const FaktaDocument *doc, uint32_t i);
extern bool fakta_begins_clause(const FaktaDocument *doc, uint32_t i, const FaktaSentence *s);
extern uint32_t fakta_small_office(const FaktaDocument *doc, uint32_t i, const FaktaSentence *s);
extern uint32_t fakta_name_end(const FaktaDocument *doc, uint32_t i, const FaktaSentence *s, bool headline);
extern uint32_t fakta_plain_end(const FaktaDocument *doc, const FaktaNames *names, uint32_t i, const FaktaSentence *s);
extern bool fakta_goes_with_next(const FaktaDocument *doc, uint32_t at);
extern uint32_t fakta_known_end(const FaktaDocument *doc, const FaktaNames *names, uint32_t i, const FaktaSentence *s);

/* find.c */
extern void fakta_names_find(const FaktaDocument *doc, FaktaNames *names);

/* evidence.c */
extern void fakta_names_weigh(const FaktaDocument *doc, FaktaNames *names);

/* describe.c */
extern bool fakta_is_beside(const FaktaDocument *doc, const FaktaNames *names, const FaktaNameMention *m, const FaktaSentence *s, uint32_t after);
extern bool fakta_in_description(const FaktaDocument *doc, const FaktaNames *names, const FaktaNameMention *m, const FaktaSentence *s);

/* spelling.c */
extern void fakta_join_spellings(const FaktaDocument *doc, FaktaNames *names);

/* row.c: evidence from names in a row; which employers are in one */
extern void fakta_rows_weigh(const FaktaDocument *doc, FaktaNames *names);
extern void fakta_items_weigh(const FaktaDocument *doc, FaktaNames *names);
extern void fakta_rows_mark(const FaktaDocument *doc, FaktaNames *names);

/* head.c */
extern void fakta_join_abbreviated(const FaktaDocument *doc, FaktaNames *names);
extern void fakta_show_full(const FaktaDocument *doc, FaktaNames *names);

/* alias.c */
extern void fakta_names_join(const FaktaDocument *doc, FaktaNames *names);

/* May the token be part of a name, by its form and class? */
static inline bool
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
	/* acronyms that are not names: AI, PSBB, PKWT */
	if ((fakta_info_has(info, TAG_REASON) || fakta_info_has(info, TAG_PEOPLE)) && (t->flags & TF_CAPITALS))
		return false;
	return true;
}

/* A function word with a capital: "Lagi".  Not in capitals only. */
static inline bool
is_stop(const FaktaDocument *doc, uint32_t i)
{
	const FaktaWord *word = doc->tokens[i].flags & TF_CAPITALS ? NULL : fakta_word_at(doc, i);

	return word && (word->flags & LEX_STOP);
}

/* Does a word of a class stand before a token, with a full stop between at most?  Of legal forms see fakta_legal_before(). */
static inline bool
tag_before(const FaktaDocument *doc, uint32_t i, uint32_t begin, int tag)
{
	if (tag == TAG_LEGAL)
		return fakta_legal_before(doc, i, begin) != i;
	if (i > begin && fakta_mark(doc, i - 1) == '.' && i - 1 > begin)
		return fakta_is(doc, i - 2, tag);
	return i > begin && fakta_is(doc, i - 1, tag);
}

/* May the entity be joined to another one?  Not if it is joined already, or taught by the user. */
static inline bool
is_free(const FaktaNames *names, uint32_t e)
{
	return names->entities[e].same == e && names->entities[e].count > 0 && !names->entities[e].taught;
}

static inline bool
is_body(const FaktaDocument *doc, uint32_t i)
{
	return fakta_is(doc, i, TAG_GOVERNMENT) || fakta_is(doc, i, TAG_ASSOCIATION);
}

/* "Coca-Cola", "AT&T": a mark between two capitals of one name. */
static inline bool
is_hyphenated(const FaktaDocument *doc, uint32_t at, uint32_t first, uint32_t end)
{
	return at > first && at + 1 < end && (fakta_mark(doc, at) == '-' || fakta_mark(doc, at) == '&') && !(doc->tokens[at].flags & TF_GAP) &&
		!(doc->tokens[at + 1].flags & TF_GAP) && is_capital(doc, at + 1) && !fakta_is(doc, at - 1, TAG_PLACE);
}

static inline bool
any_layoff_cue(const FaktaDocument *doc, uint32_t i)
{
	return fakta_is_any(doc, i, HINT_CUE);
}

static inline bool
is_label(const FaktaDocument *doc, uint32_t i)
{
	return fakta_mark(doc, i) == ':' || fakta_mark(doc, i) == '=';
}

static inline bool
company_noun_near(const FaktaDocument *doc, uint32_t i, uint32_t begin)
{
	for (uint32_t k = i; k-- > begin && i - k <= 4 && !fakta_is(doc, k, TAG_PREPOSITION);)
		if (fakta_is(doc, k, TAG_COMPANY_NOUN))
			return true;
	return false;
}

#endif							/* FAKTA_NAME_PARTS_H */
