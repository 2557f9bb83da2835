/*
 * zone.c
 *		Which part of an article a sentence is: heading, item of a list, link
 *		line to another article, caption; and where datelines and bullets end.
 */
#include "article/document.h"

#include <string.h>

/* The longest dateline, in tokens: "Liputan6.com, Jakarta, Selasa (12/5/2025) -". */
#define DATELINE_MAX	14
/* The longest one at the beginning of an article, before a dash. */
#define OPENING_MAX		10
/* The longest line that may be an item without a bullet, or a heading. */
#define LINE_MAX		16
/* Maximum words before the colon of "Jumlah buruh: 250". */
#define FIELD_LABEL_MAX	4
/* Items that one heading may have above each other's text. */
#define ITEMS_MAX		60

/* Does the sentence begin a line? */
static bool
begins_line(const FaktaDocument *doc, const FaktaSentence *s)
{
	return s == doc->sentences || s->first == doc->title_end || (doc->tokens[s->first].flags & TF_LINE);
}

/* Does a line end behind the sentence? */
static bool
ends_line(const FaktaDocument *doc, const FaktaSentence *s)
{
	return s->end >= doc->ntokens || begins_line(doc, s + 1);
}

static bool
is_bullet(const FaktaDocument *doc, uint32_t i)
{
	const FaktaToken *t = &doc->tokens[i];
	char		mark = fakta_mark(doc, i);

	if (mark == '*' || mark == '+' || fakta_is_dash(doc, i))
		return true;
	/* a bullet of several bytes: none of the quotation marks */
	return t->type == TOK_BLANK && t->len == 3 && doc->utf8 && (unsigned char) doc->text[t->start] == 0xE2 &&
		(unsigned char) doc->text[t->start + 1] != 0x80;
}

/* Is all of the sentence the number of an item: "3."? */
static bool
is_item_number(const FaktaDocument *doc, const FaktaSentence *s)
{
	const FaktaToken *t = &doc->tokens[s->first];

	return s->end - s->first == 2 && t->len <= 2 && (t->type == TOK_UINT || t->type == TOK_ASCIIWORD) && fakta_mark(doc, s->first + 1) == '.';
}

/*
 * Where the text of a list's item begins: behind "-", "3." or "a)".  Returns
 * the first token if it has such a mark before it, in the sentence before,
 * and FAKTA_NO_TOKEN if there is none.
 */
static uint32_t
behind_bullet(const FaktaDocument *doc, const FaktaSentence *s)
{
	uint32_t	i = s->first;
	const FaktaToken *t = &doc->tokens[i];

	/* the scanner begins a sentence with a word */
	if (i > doc->title_end && is_bullet(doc, i - 1) && begins_line(doc, s))
		return i;
	if (s > doc->sentences && is_item_number(doc, s - 1) && begins_line(doc, s - 1))
		return i;
	if (!begins_line(doc, s))
		return FAKTA_NO_TOKEN;
	if (is_bullet(doc, i))
	{
		while (i < s->end && is_bullet(doc, i))
			i++;
		return i < s->end ? i : FAKTA_NO_TOKEN;
	}
	if (i + 2 < s->end && t->len <= 2 && (t->type == TOK_UINT || t->type == TOK_ASCIIWORD) && !(doc->tokens[i + 1].flags & TF_GAP) &&
		(fakta_mark(doc, i + 1) == '.' || fakta_mark(doc, i + 1) == ')'))
		return i + 2;
	return FAKTA_NO_TOKEN;
}

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

/* Does a link to another article begin at a token: "Baca juga: ..."? */
static bool
is_link(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	/* a phrase (build.pl sees to it), which is looked up where it is joined */
	if (doc->tokens[i].entry == FAKTA_UNKNOWN || !fakta_is(doc, i, TAG_LINK))
		return false;
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

/* Is the sentence a short line without a full stop? */
static bool
is_short_line(const FaktaDocument *doc, const FaktaSentence *s)
{
	return begins_line(doc, s) && ends_line(doc, s) && s->end - s->first <= LINE_MAX && fakta_mark(doc, s->end - 1) != '.' &&
		!(s->end < doc->ntokens && fakta_mark(doc, s->end - 1) == ',');
}

static bool
ends_with_colon(const FaktaDocument *doc, const FaktaSentence *s)
{
	return fakta_mark(doc, s->end - 1) == ':';
}

/* "Kawasan: Bogor": a line of an item that tells one thing of it */
static bool
is_field(const FaktaDocument *doc, const FaktaSentence *s)
{
	for (uint32_t i = s->first; i + 1 < s->end && i <= s->first + FIELD_LABEL_MAX; i++)
		if (fakta_mark(doc, i) == ':')
			return true;
	return false;
}

/* Links the items of a list to the line that they stand under. */
static void
read_items(FaktaDocument *doc)
{
	uint32_t	heading = FAKTA_NO_SENTENCE,
				items = 0;

	for (uint32_t n = fakta_title_sentences(doc); n < doc->nsentences; n++)
	{
		FaktaSentence *s = &doc->sentences[n];
		uint32_t	text = behind_bullet(doc, s);
		bool		bullet = text != FAKTA_NO_TOKEN;
		bool		row;

		fakta_check(doc, n);
		if (s->zone == ZONE_LINK || s->zone == ZONE_CAPTION || is_item_number(doc, s))
			continue;
		row = is_short_line(doc, s) && s->numbers && !ends_with_colon(doc, s);
		if (bullet || row)
		{
			if (bullet)
				s->begin = text;
			/* what a bullet follows heads the list; a row without one needs a heading */
			if (heading == FAKTA_NO_SENTENCE && bullet)
			{
				heading = n > 0 && is_item_number(doc, s - 1) ? n - 2 : n - 1;
				if (heading >= n)
					heading = FAKTA_NO_SENTENCE;
				items = 0;
			}
			if (heading != FAKTA_NO_SENTENCE && items++ < ITEMS_MAX)
			{
				s->zone = ZONE_ITEM;
				s->heading = heading;
			}
			continue;
		}
		/* a field between two rows of a list does not end the list */
		if (items > 0 && is_short_line(doc, s) && is_field(doc, s))
			continue;
		if (is_short_line(doc, s))
			s->zone = ZONE_HEADING;
		heading = s->zone == ZONE_HEADING || ends_with_colon(doc, s) ? n : FAKTA_NO_SENTENCE;
		items = 0;
	}
}

/* Parts sentence n before a token, so that both halves may have zones of their own. */
static void
part_sentence(FaktaDocument *doc, uint32_t n, uint32_t at)
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
	if (s->first == 0 || (fakta_mark(doc, s->first - 1) != '(' && fakta_mark(doc, s->first) != '('))
		return FAKTA_NO_TOKEN;
	for (uint32_t i = s->first; i + 1 < s->end; i++)
		if (fakta_mark(doc, i) == ')')
			return i + 1;
	return FAKTA_NO_TOKEN;
}

/* Sentence n begins with a link; returns whether the next one goes on with it. */
static bool
read_link(FaktaDocument *doc, uint32_t n)
{
	uint32_t	end = link_end(doc, &doc->sentences[n]);

	if (end != FAKTA_NO_TOKEN)
		part_sentence(doc, n, end);
	doc->sentences[n].zone = ZONE_LINK;
	/* a link without a line of its own ends with its sentence */
	return end == FAKTA_NO_TOKEN && !ends_line(doc, &doc->sentences[n]) && begins_line(doc, &doc->sentences[n]);
}

void
fakta_zones_read(FaktaDocument *doc)
{
	bool		link = false;
	uint32_t	title = fakta_title_sentences(doc);

	for (uint32_t n = 0; n < title; n++)
		doc->sentences[n].zone = ZONE_TITLE;
	for (uint32_t n = title; n < doc->nsentences; n++)
	{
		FaktaSentence *s = &doc->sentences[n];
		uint32_t	inside;

		fakta_check(doc, n);
		if (begins_line(doc, s))
			link = false;
		if (is_link(doc, s, s->first) || (s->first + 1 < s->end && fakta_mark(doc, s->first) && is_link(doc, s, s->first + 1)))
		{
			link = read_link(doc, n);
			continue;
		}
		if (link)
		{
			s->zone = ZONE_LINK;
			continue;
		}
		if ((inside = link_inside(doc, s)) != FAKTA_NO_TOKEN)
		{
			part_sentence(doc, n, inside);
			s = &doc->sentences[n];
		}
		if (begins_line(doc, s) && is_caption(doc, s))
			s->zone = ZONE_CAPTION;
		else if (begins_line(doc, s) && (s->begin = behind_dateline(doc, s)) > s->first)
			s->dated = true;
	}
	read_items(doc);
	doc->opening = find_opening(doc);
}
