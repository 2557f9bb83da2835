/*
 * zone.c
 *		Which part of an article a sentence is: heading, item of a list, link
 *		line to another article, caption; and where datelines and bullets end.
 */
#include "article/document.h"

/* The longest dateline, in tokens: "Liputan6.com, Jakarta, Selasa (12/5/2025) -". */
#define DATELINE_MAX	14
/* The longest line that may be an item without a bullet, or a heading. */
#define LINE_MAX		16
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

/*
 * Where the text of a list's item begins: behind "-", "3." or "a)".  Returns
 * the first token if there is no such mark.
 */
static uint32_t
behind_bullet(const FaktaDocument *doc, const FaktaSentence *s)
{
	uint32_t	i = s->first;
	const FaktaToken *t = &doc->tokens[i];

	if (is_bullet(doc, i))
	{
		while (i < s->end && is_bullet(doc, i))
			i++;
		return i < s->end ? i : s->first;
	}
	if (i + 2 < s->end && t->len <= 2 && (t->type == TOK_UINT || t->type == TOK_ASCIIWORD) && !(doc->tokens[i + 1].flags & TF_GAP) &&
		(fakta_mark(doc, i + 1) == '.' || fakta_mark(doc, i + 1) == ')'))
		return i + 2;
	return s->first;
}

/* Where the text begins behind a dateline: "JAKARTA, KOMPAS.com - ", "Bandung (ANTARA) -", "TEMPO.CO, Jakarta -". */
static uint32_t
behind_dateline(const FaktaDocument *doc, const FaktaSentence *s)
{
	bool		place = false;

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

/* Does a link to another article begin at a token: "Baca juga: ..."? */
static bool
is_link(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i)
{
	if (!fakta_is(doc, i, TAG_LINK))
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

/* Links the items of a list to the line that they stand under. */
static void
read_items(FaktaDocument *doc)
{
	uint32_t	heading = FAKTA_NO_SENTENCE,
				items = 0;

	for (uint32_t n = fakta_title_sentences(doc); n < doc->nsentences; n++)
	{
		FaktaSentence *s = &doc->sentences[n];
		bool		bullet = begins_line(doc, s) && behind_bullet(doc, s) > s->first;
		bool		row;

		fakta_check(doc, n);
		if (s->zone == ZONE_LINK || s->zone == ZONE_CAPTION)
			continue;
		row = is_short_line(doc, s) && s->numbers && !ends_with_colon(doc, s);
		/* a bullet with a full stop may be a sentence by itself: "2." */
		if (bullet || row || (n > 0 && s[-1].zone == ZONE_ITEM && !begins_line(doc, s) && s[-1].end - s[-1].first <= 2))
		{
			if (bullet)
				s->begin = behind_bullet(doc, s);
			if (heading == FAKTA_NO_SENTENCE && n > 0 && !(row && !bullet && s[-1].zone == ZONE_TEXT && !ends_with_colon(doc, s - 1)))
				heading = n - 1, items = 0;
			if (heading != FAKTA_NO_SENTENCE && items++ < ITEMS_MAX)
			{
				s->zone = ZONE_ITEM;
				s->heading = heading;
			}
			continue;
		}
		if (is_short_line(doc, s))
			s->zone = ZONE_HEADING;
		heading = s->zone == ZONE_HEADING || ends_with_colon(doc, s) ? n : FAKTA_NO_SENTENCE;
		items = 0;
	}
}

void
fakta_zones_read(FaktaDocument *doc)
{
	bool		link = false;

	for (uint32_t n = fakta_title_sentences(doc); n < doc->nsentences; n++)
	{
		FaktaSentence *s = &doc->sentences[n];

		fakta_check(doc, n);
		if (begins_line(doc, s))
			link = false;
		if (is_link(doc, s, s->first) || (s->first + 1 < s->end && fakta_mark(doc, s->first) && is_link(doc, s, s->first + 1)))
			link = true;
		if (link)
			s->zone = ZONE_LINK;
		else if (begins_line(doc, s) && is_caption(doc, s))
			s->zone = ZONE_CAPTION;
		else if (begins_line(doc, s) && (s->begin = behind_dateline(doc, s)) > s->first)
			s->dated = true;
		/* a link without a line of its own ends with its sentence */
		if (link && ends_line(doc, s))
			link = false;
	}
	read_items(doc);
}
