/*
 * zone.c
 *		Which part of an article a sentence is: heading, item of a list, link
 *		line to another article, caption; and where datelines and bullets end.
 */
#include "article/line.h"

#include <string.h>

/* The longest dateline, in tokens: "Liputan6.com, Jakarta, Selasa (12/5/2025) -". */
#define DATELINE_MAX	14
/* The longest one at the beginning of an article, before a dash. */
#define OPENING_MAX		10
/* The longest title below "Artikel terkait:", in tokens; and the shortest of several, in words. */
#define TITLE_TOKENS_MAX	30
#define TITLE_WORDS_MIN	5
/* Tokens from a word that begins a link to its colon. */
#define LINK_WORDS		6
/* Lines before the lead that say nothing, at most; and words without a capital that a sentence of the lead has. */
#define FURNITURE_MAX	6
#define SMALL_MIN		4

/* The same of a dateline in brackets: "(JAKARTA) Sejumlah ...", "[Bandung, 3/5] PT ..." */
static uint32_t
behind_bracket(const FaktaDocument *doc, const FaktaSentence *s)
{
	uint32_t	i = s->first;
	bool		place = false;

	if (fakta_mark(doc, i) == '(' || fakta_mark(doc, i) == '[')
		i++;
	else if (i <= doc->title_end || (fakta_mark(doc, i - 1) != '(' && fakta_mark(doc, i - 1) != '['))
		return s->first;
	for (; i < s->end && i < s->first + DATELINE_MAX; i++)
	{
		const FaktaToken *t = &doc->tokens[i];
		char		mark = fakta_mark(doc, i);

		if (mark == ')' || mark == ']')
			return place && i + 1 < s->end && (doc->tokens[i + 1].flags & TF_CAPITAL) ? i + 1 : s->first;
		if (fakta_token_is_word(t) ? !(t->flags & TF_CAPITAL) : !fakta_token_is_number(t) && mark != ',' && mark != '/' && mark != '.')
			return s->first;
		place |= fakta_is(doc, i, TAG_PLACE);
	}
	return s->first;
}

/* Where the text begins behind a dateline: "JAKARTA, KOMPAS.com - ", "Bandung (ANTARA) -", "TEMPO.CO, Jakarta -". */
static uint32_t
behind_dateline(const FaktaDocument *doc, const FaktaSentence *s)
{
	bool		place = false;
	uint32_t	bracket = behind_bracket(doc, s);

	if (bracket != s->first)
		return bracket;
	for (uint32_t i = s->first; i < s->end && i < s->first + DATELINE_MAX; i++)
	{
		const FaktaToken *t = &doc->tokens[i];
		char		mark = fakta_mark(doc, i);

		if (place && i > s->first && (fakta_is_dash(doc, i) || mark == ':') && (t->flags & TF_GAP || mark == ':'))
		{
			while (i + 1 < s->end && fakta_is_dash(doc, i))
				i++;
			return fakta_mark(doc, i) == ':' ? i + 1 : i;
		}
		if (fakta_token_is_word(t))
		{
			if (!(t->flags & TF_CAPITAL) && !fakta_is(doc, i, TAG_WEEKDAY) && !fakta_is(doc, i, TAG_MONTH))
				return s->first;
			place |= fakta_is(doc, i, TAG_PLACE) || fakta_is(doc, i, TAG_MEDIA) || (t->flags & TF_CAPITALS);
		}
		else if (t->type == TOK_HOST || t->type == TOK_URL)
			place = true;
		else if (!fakta_token_is_number(t) && t->type != TOK_VERSION && mark != ',' && mark != '.' && mark != '(' && mark != ')' && mark != '/')
			return s->first;
	}
	return s->first;
}

/*
 * The dash behind what opens the article, or the first token of the body.  Less
 * strict than a dateline: "IDXChannel - Industri", where the medium is unknown.
 */
static uint32_t
find_opening(const FaktaDocument *doc)
{
	for (uint32_t i = doc->title_end; i + 1 < doc->ntokens && i < doc->title_end + OPENING_MAX; i++)
		/* a dash, but not a hyphen as in "250-300" or "mem-PHK" */
		if (fakta_is_dash(doc, i) &&
			(fakta_mark(doc, i) != '-' || ((doc->tokens[i].flags | doc->tokens[i + 1].flags) & TF_GAP) || fakta_is_dash(doc, i + 1)))
			return i;
	return doc->title_end;
}

static bool
is_phrase(const FaktaDocument *doc, uint32_t i)
{
	const FaktaWord *word = fakta_word_at(doc, i);

	return word && strchr(fakta_form(word), ' ') != NULL;
}

/* "BACA:", "(Lihat: ...": a single word is a link only before a colon, where a sentence or a bracket begins. */
static bool
is_linking_word(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	return i + 1 < s->end && fakta_mark(doc, i + 1) == ':' && (doc->tokens[i].flags & TF_CAPITAL) &&
		(i == s->first || fakta_mark(doc, i - 1)) && fakta_is(doc, i, TAG_LINK);
}

/*
 * "Simak pula penjelasan menteri: ...", "Lihat foto: ...", "Saksikan video berikut: ...":
 * some words stand before the colon.  After a single word one of them has to name
 * what is to be read or seen.  "Simak juga daftar berikut: ..." goes on with a list.
 */
static bool
is_linking_clause(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i, bool phrase)
{
	bool		work = false;

	if (!fakta_is(doc, i, TAG_LINK) || !(doc->tokens[i].flags & TF_CAPITAL) || !(i == s->first || fakta_mark(doc, i - 1)))
		return false;
	for (uint32_t k = i + 1; k < s->end && k - i <= LINK_WORDS; k++)
	{
		if (fakta_mark(doc, k) == ':')
			return (work || phrase) && k > i + 1;
		if (!fakta_token_is_word(&doc->tokens[k]))
			return false;
		work |= fakta_is(doc, k, TAG_LINK) || fakta_is(doc, k, TAG_PICTURE);
		if (!work && fakta_is(doc, k, TAG_LIST))
			return false;
	}
	return false;
}

/* Does a link to another article begin at a token: "Baca juga: ..."? */
static bool
is_link(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	/* a phrase is looked up where it is joined */
	if (doc->tokens[i].entry == FAKTA_UNKNOWN || !is_phrase(doc, i) || !fakta_is(doc, i, TAG_LINK))
		return is_linking_word(doc, s, i) || is_linking_clause(doc, s, i, false);
	if (is_linking_clause(doc, s, i, true))
		return true;
	/* "simak juga" begins many a sentence; a mark or a title's capital goes with a link */
	return i + 1 >= s->end || fakta_mark(doc, i + 1) == ':' || fakta_mark(doc, i + 1) == '-' || fakta_mark(doc, i + 1) == '"' ||
		(doc->tokens[i + 1].flags & TF_CAPITAL) || fakta_token_is_number(&doc->tokens[i + 1]);
}

/* "(Foto: ...)", "Ilustrasi PHK. (Shutterstock)": lines above or below a picture */
static bool
is_caption(const FaktaDocument *doc, const FaktaSentence *s)
{
	uint32_t	i = s->first;

	if (fakta_mark(doc, i) == '(' && i + 1 < s->end)
		i++;
	return fakta_is(doc, i, TAG_PICTURE) && s->end - s->first <= LINE_MAX * 2;
}

/* Parts sentence n before a token, so that both halves may have zones of their own. */
void
fakta_sentence_part(FaktaDocument *doc, uint32_t n, uint32_t at)
{
	FaktaSentence *s;

	FAKTA_APPEND(doc->memory, doc->sentences, doc->nsentences, doc->sentence_room);
	s = &doc->sentences[n];
	memmove(s + 1, s, (doc->nsentences - n) * sizeof(*s));
	doc->nsentences++;
	s[0].end = s[1].first = s[1].begin = at;
}

/* A link to another article in the middle of a sentence, or FAKTA_NO_TOKEN. */
static uint32_t
link_inside(const FaktaDocument *doc, const FaktaSentence *s)
{
	if (!s->phrases)
		return FAKTA_NO_TOKEN;
	for (uint32_t i = s->first + 1; i < s->end; i++)
		if ((doc->tokens[i].flags & TF_CAPITAL) && is_link(doc, s, i))
			return i;
	return FAKTA_NO_TOKEN;
}

/* Where a link in brackets ends within its sentence, or FAKTA_NO_TOKEN. */
static uint32_t
link_end(const FaktaDocument *doc, const FaktaSentence *s)
{
	uint32_t	open = s->first > 0 && fakta_mark(doc, s->first - 1) ? s->first - 1 : s->first;
	char		mark = fakta_mark(doc, open);

	if (mark != '(' && mark != '[')
		return FAKTA_NO_TOKEN;
	for (uint32_t i = s->first; i + 1 < s->end; i++)
		if (fakta_mark(doc, i) == (mark == '(' ? ')' : ']'))
			return i + 1;
	return FAKTA_NO_TOKEN;
}

/* Is a token of the page around the article: a phrase, a word in capitals, or one that is all of its line? */
static bool
is_furniture(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	return fakta_is(doc, i, TAG_LINK) && fakta_is(doc, i, TAG_NEUTRAL) &&
		(is_phrase(doc, i) || (doc->tokens[i].flags & TF_CAPITALS) || (begins_line(doc, s) && ends_line(doc, s) && s->end == s->first + 1));
}

/* Where a sentence goes on behind what it has of that: "ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT Menurut ..." */
static uint32_t
behind_furniture(const FaktaDocument *doc, const FaktaSentence *s)
{
	uint32_t	i = s->first;

	while (i < s->end && is_furniture(doc, s, i))
		i++;
	/* "Read more: ..." */
	return i < s->end && fakta_mark(doc, i) == ':' ? s->first : i;
}

/* Takes a line without words, as "***" and "--", off the end of the sentence before it. */
static void
trim_rule(const FaktaDocument *doc, FaktaSentence *s)
{
	uint32_t	end = s->end;

	if (end < doc->ntokens && !gap_has(doc, end, '\n'))
		return;
	while (end > s->first + 1 && doc->tokens[end - 1].type == TOK_BLANK)
		if (gap_has(doc, --end, '\n'))
		{
			s->end = end;
			return;
		}
}

/* What the lines below a link line are. */
typedef struct Links
{
	bool		line;			/* the line goes on with the link */
	bool		below;			/* the titles stand in the next lines: "Artikel terkait:" */
	bool		first;			/* the next line is the first of them */
	bool		bullets;		/* they have bullets */
} Links;

/* Does nothing but marks stand behind the words at a token, to the end of the line? */
static bool
stands_alone(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	for (i++; i < s->end; i++)
		if (doc->tokens[i].type != TOK_BLANK)
			return false;
	return ends_line(doc, s);
}

/* Sentence n begins with a link, at a token. */
static void
read_link(FaktaDocument *doc, uint32_t n, uint32_t i, Links *links)
{
	uint32_t	end = link_end(doc, &doc->sentences[n]);
	const FaktaSentence *s;

	if (end != FAKTA_NO_TOKEN)
		fakta_sentence_part(doc, n, end);
	s = &doc->sentences[n];
	doc->sentences[n].zone = ZONE_LINK;
	/* a link without a line of its own ends with its sentence */
	links->line = end == FAKTA_NO_TOKEN && !ends_line(doc, s) && begins_line(doc, s);
	links->below = links->first = end == FAKTA_NO_TOKEN && begins_line(doc, s) && stands_alone(doc, s, i);
}

/*
 * Is the line that begins with sentence n a title below "Artikel terkait:"?  The
 * first line is one, unless it is as long as a paragraph or ends with a full stop;
 * a further one is, if it has a bullet as the first, or most of its words have
 * capitals.
 */
static bool
is_linked_title(const FaktaDocument *doc, uint32_t n, Links *links)
{
	const FaktaSentence *s = &doc->sentences[n],
			   *last = s;
	bool		bullet = fakta_behind_bullet(doc, s) != FAKTA_NO_TOKEN || is_item_number(doc, s);
	uint32_t	words = 0,
				capitals = 0;

	while (!ends_line(doc, last))
		last++;
	if (last->end - s->first > TITLE_TOKENS_MAX || fakta_mark(doc, last->end - 1) == '.')
		return false;
	for (uint32_t i = s->first; i < last->end; i++)
		if (fakta_token_is_word(&doc->tokens[i]))
		{
			words++;
			capitals += (doc->tokens[i].flags & TF_CAPITAL) != 0;
		}
	if (links->first)
		links->bullets = bullet;
	else if (links->bullets ? !bullet : words < TITLE_WORDS_MIN || capitals * 3 < words * 2)
		return false;
	links->first = false;
	return true;
}

/* A sentence of a new line: is it a link because of the lines above? */
static void
begin_line(const FaktaDocument *doc, uint32_t n, Links *links)
{
	links->below = links->below && is_linked_title(doc, n, links);
	links->line = links->below;
}

/* Takes the sentences of links out, so that what stands around one is side by side. */
static void
drop_links(FaktaDocument *doc)
{
	uint32_t	to = 0;

	for (uint32_t n = 0; n < doc->nsentences; n++)
		if (doc->sentences[n].zone != ZONE_LINK)
			doc->sentences[to++] = doc->sentences[n];
	doc->nsentences = to;
}

/*
 * The first sentence behind the title that says something.  Scraped pages have
 * lines before it: a date, who wrote it, a caption.
 */
static uint32_t
find_lead(const FaktaDocument *doc)
{
	uint32_t	title = fakta_title_sentences(doc);

	for (uint32_t n = title; n < doc->nsentences && n < title + FURNITURE_MAX; n++)
	{
		const FaktaSentence *s = &doc->sentences[n];
		uint32_t	small = 0;

		for (uint32_t i = s->begin; i < s->end && small < SMALL_MIN; i++)
			small += fakta_token_is_word(&doc->tokens[i]) && !(doc->tokens[i].flags & TF_CAPITAL);
		if (s->zone != ZONE_CAPTION && small >= SMALL_MIN)
			return n;
	}
	return title;
}

void
fakta_zones_read(FaktaDocument *doc, bool links_too)
{
	Links		links = {0};
	uint32_t	title;

	/* a link above the text is no title */
	if (doc->title_guessed && doc->title_end > 0 && is_link(doc, &doc->sentences[0], doc->sentences[0].first))
		doc->title_end = 0;
	title = fakta_title_sentences(doc);
	for (uint32_t n = 0; n < title; n++)
		doc->sentences[n].zone = ZONE_TITLE;
	for (uint32_t n = title; n < doc->nsentences; n++)
	{
		FaktaSentence *s = &doc->sentences[n];
		uint32_t	inside;
		bool		marked = s->first + 1 < s->end && fakta_mark(doc, s->first) && is_link(doc, s, s->first + 1);

		fakta_check(doc, n);
		trim_rule(doc, s);
		if ((inside = behind_furniture(doc, s)) > s->first)
		{
			if (inside < s->end)
				fakta_sentence_part(doc, n, inside);
			doc->sentences[n].zone = ZONE_LINK;
			continue;
		}
		if (marked || is_link(doc, s, s->first))
		{
			read_link(doc, n, s->first + marked, &links);
			continue;
		}
		if (begins_line(doc, s))
			begin_line(doc, n, &links);
		if (links.line)
		{
			s->zone = ZONE_LINK;
			continue;
		}
		if ((inside = link_inside(doc, s)) != FAKTA_NO_TOKEN)
		{
			fakta_sentence_part(doc, n, inside);
			s = &doc->sentences[n];
		}
		if (begins_line(doc, s) && is_caption(doc, s))
			s->zone = ZONE_CAPTION;
		else if (begins_line(doc, s) && (s->begin = behind_dateline(doc, s)) > s->first)
			s->dated = true;
		n += fakta_list_part(doc, n);
	}
	if (!links_too)
		drop_links(doc);
	fakta_lists_read(doc);
	doc->opening = find_opening(doc);
	doc->lead = find_lead(doc);
}
