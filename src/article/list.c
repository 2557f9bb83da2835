/*
 * list.c
 *		Lists: which lines are items, and what they stand under.
 */
#include "article/line.h"

#include <string.h>

/* Maximum words before the colon of "Jumlah buruh: 250". */
#define FIELD_LABEL_MAX	4
/* Items that one heading may have above each other's text. */
#define ITEMS_MAX		60
/* The longest row of a table, in tokens. */
#define ROW_MAX			40
/* Maximum digits of the number of a row. */
#define ROW_DIGITS		3
/* Maximum items of a list within a sentence. */
#define ITEM_MARKS_MAX	9

/* -- Tables ------------------------------------------------------------------ */

/* Does a cell of a table end before a token: at "|", ";" or a tab? */
static bool
begins_cell(const FaktaDocument *doc, uint32_t i, char mark)
{
	return mark == '\t' ? gap_has(doc, i, mark) : fakta_mark(doc, i - 1) == mark;
}

/* Where the line's text ends: before marks at its end, "| PT A | 40 |". */
static uint32_t
text_end(const FaktaDocument *doc, const FaktaSentence *s)
{
	uint32_t	end = s->end;

	while (end > s->first + 1 && doc->tokens[end - 1].type == TOK_BLANK)
		end--;
	return end;
}

/* The cells of a line, if mark parts them. */
static uint32_t
cells_by(const FaktaDocument *doc, const FaktaSentence *s, char mark)
{
	uint32_t	n = 1,
				end = text_end(doc, s);

	for (uint32_t i = s->first + 1; i < end; i++)
		n += begins_cell(doc, i, mark);
	return n;
}

/* The mark that parts the cells of a line, with their count; 0 if the line is no row. */
static char
cell_mark(const FaktaDocument *doc, const FaktaSentence *s, uint32_t *cells)
{
	static const char marks[] = {'|', '\t', ';'};

	*cells = 1;
	if (!begins_line(doc, s) || !ends_line(doc, s) || s->end - s->first > ROW_MAX)
		return 0;
	for (uint32_t k = 0; k < sizeof(marks); k++)
		if ((*cells = cells_by(doc, s, marks[k])) > 1)
			return marks[k];
	return 0;
}

void
fakta_cell_of(const FaktaDocument *doc, const FaktaSentence *row, uint32_t token, uint32_t *from, uint32_t *to)
{
	const FaktaSentence *head = &doc->sentences[row->columns];
	uint32_t	cells,
				cell = 0,
				end = text_end(doc, head);
	char		mark = cell_mark(doc, head, &cells);

	for (uint32_t i = row->first + 1; i <= token; i++)
		cell += begins_cell(doc, i, mark);
	*from = *to = head->first;
	for (uint32_t i = head->first; i < end; i++)
	{
		if (i > head->first && begins_cell(doc, i, mark) && cell-- == 0)
			break;
		if (i > head->first && begins_cell(doc, i, mark))
			*from = i;
		*to = i + 1;
	}
	if (cell != 0 && cell != UINT32_MAX)
		*from = *to;
}

/*
 * Does the sentence head the columns of a table?  It has no number, and the next
 * line has one and as many cells.
 */
static bool
heads_table(const FaktaDocument *doc, const FaktaSentence *s)
{
	uint32_t	cells,
				below;
	char		mark = cell_mark(doc, s, &cells);

	return mark && !s->numbers && s + 1 < doc->sentences + doc->nsentences && s[1].numbers && cell_mark(doc, s + 1, &below) == mark &&
		below == cells;
}

/* "1 | PT A | 40": a number of the row, with nothing else in its cell */
static bool
is_row_number(const FaktaDocument *doc, const FaktaSentence *s)
{
	const FaktaToken *t = &doc->tokens[s->first];
	uint32_t	cells;
	char		mark;

	if (t->type != TOK_UINT || t->len > ROW_DIGITS || s->first + 1 >= s->end)
		return false;
	mark = cell_mark(doc, s, &cells);
	return cells > 2 && begins_cell(doc, s->first + (mark == '\t' ? 1 : 2), mark);
}

/* -- Items ------------------------------------------------------------------- */

static bool
is_bullet(const FaktaDocument *doc, uint32_t i)
{
	const FaktaToken *t = &doc->tokens[i];
	char		mark = fakta_mark(doc, i);

	if (mark == '*' || mark == '+' || fakta_is_dash(doc, i))
		return true;
	/* a bullet of several bytes: U+2022, U+2023 or a sign, none of the quotation marks */
	return t->type == TOK_BLANK && t->len == 3 && doc->utf8 && (unsigned char) doc->text[t->start] == 0xE2 &&
		((unsigned char) doc->text[t->start + 1] != 0x80 || ((unsigned char) doc->text[t->start + 2] & 0xFE) == 0xA2);
}

/* U+2022, which pages also have before links and teasers: only a line with a number, under a colon, is an item */
static bool
is_dot(const FaktaDocument *doc, uint32_t i)
{
	return doc->tokens[i].len == 3 && (unsigned char) doc->text[doc->tokens[i].start + 1] == 0x80;
}

bool
fakta_behind_rule(const FaktaDocument *doc, uint32_t i)
{
	return i >= 2 && doc->tokens[i - 1].type == TOK_BLANK && doc->tokens[i - 2].type == TOK_BLANK && gap_has(doc, i, '\n');
}

/*
 * Where the text of a list's item begins: behind "-", "3." or "a)".  Returns
 * the first token if it has such a mark before it, in the sentence before,
 * and FAKTA_NO_TOKEN if there is none.
 */
uint32_t
fakta_behind_bullet(const FaktaDocument *doc, const FaktaSentence *s)
{
	uint32_t	i = s->first;
	const FaktaToken *t = &doc->tokens[i];

	/* the scanner begins a sentence with a word */
	if (i > doc->title_end && is_bullet(doc, i - 1) && begins_line(doc, s) && (s->numbers || !is_dot(doc, i - 1)) && !fakta_behind_rule(doc, i))
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
	if (is_row_number(doc, s))
		return fakta_mark(doc, i + 1) ? i + 2 : i + 1;
	if (i + 2 < s->end && t->len <= 2 && (t->type == TOK_UINT || t->type == TOK_ASCIIWORD) && !(doc->tokens[i + 1].flags & TF_GAP) &&
		(fakta_mark(doc, i + 1) == '.' || fakta_mark(doc, i + 1) == ')'))
		return i + 2;
	return FAKTA_NO_TOKEN;
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

/* Is it a row of the table under the head line? */
static bool
is_row_under(const FaktaDocument *doc, uint32_t head, const FaktaSentence *s)
{
	uint32_t	cells,
				columns;

	return head != FAKTA_NO_SENTENCE && cell_mark(doc, s, &cells) && cell_mark(doc, &doc->sentences[head], &columns) && cells == columns;
}

/* The sentence before an item, or before its number or bullet where that stands apart. */
static uint32_t
line_before(const FaktaDocument *doc, uint32_t n)
{
	const FaktaSentence *s = &doc->sentences[n];

	return n > 0 && (is_item_number(doc, s - 1) || (s[-1].end - s[-1].first == 1 && is_bullet(doc, s[-1].first))) ? n - 2 : n - 1;
}

/* May a bullet begin a list below a sentence that is no heading?  A dot only below a colon. */
static bool
may_lead(const FaktaDocument *doc, uint32_t n)
{
	uint32_t	first = doc->sentences[n].first,
				before = line_before(doc, n);

	if (first == 0 || !is_bullet(doc, first - 1) || !is_dot(doc, first - 1))
		return true;
	return before < n && ends_with_colon(doc, &doc->sentences[before]);
}

/* Links the items of a list to the line that they stand under. */
void
fakta_lists_read(FaktaDocument *doc)
{
	uint32_t	heading = FAKTA_NO_SENTENCE,
				columns = FAKTA_NO_SENTENCE,
				items = 0;

	for (uint32_t n = fakta_title_sentences(doc); n < doc->nsentences; n++)
	{
		FaktaSentence *s = &doc->sentences[n];
		uint32_t	text = fakta_behind_bullet(doc, s);
		bool		bullet = text != FAKTA_NO_TOKEN && (heading != FAKTA_NO_SENTENCE || may_lead(doc, n));
		bool		row;

		fakta_check(doc, n);
		if (s->zone == ZONE_LINK || s->zone == ZONE_CAPTION || s->zone == ZONE_ITEM || is_item_number(doc, s))
			continue;
		/* a bullet that stands apart from its item */
		if (s->end - s->first == 1 && is_bullet(doc, s->first))
			continue;
		if (heads_table(doc, s))
		{
			s->zone = ZONE_HEADING;
			columns = n;
			/* the line above tells what the table is of, unless only this one does */
			if (heading == FAKTA_NO_SENTENCE && n > 0)
				heading = n - 1;
			if (heading == FAKTA_NO_SENTENCE || (s->cues && !doc->sentences[heading].cues))
				heading = n;
			items = 0;
			continue;
		}
		if (columns != FAKTA_NO_SENTENCE && !is_row_under(doc, columns, s))
			columns = FAKTA_NO_SENTENCE;
		row = columns != FAKTA_NO_SENTENCE || (is_short_line(doc, s) && s->numbers && !ends_with_colon(doc, s));
		if (bullet || row)
		{
			if (bullet)
				s->begin = text;
			/* what a bullet follows heads the list; a row without one needs a heading */
			if (heading == FAKTA_NO_SENTENCE && bullet)
			{
				heading = line_before(doc, n);
				if (heading >= n)
					heading = FAKTA_NO_SENTENCE;
				items = 0;
			}
			if (heading != FAKTA_NO_SENTENCE && items++ < ITEMS_MAX)
			{
				s->zone = ZONE_ITEM;
				s->heading = heading;
				s->columns = columns;
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

/* -- Lists within a sentence ---------------------------------------------------- */

/* "a)", "2)": does a mark of an item with this number stand at a token? */
static bool
is_mark_of_item(const FaktaDocument *doc, const FaktaSentence *s, uint32_t i, uint32_t number)
{
	const FaktaToken *t = &doc->tokens[i];
	char		c = doc->text[t->start];

	if (i + 2 >= s->end || t->len != 1 || fakta_mark(doc, i + 1) != ')' || (doc->tokens[i + 1].flags & TF_GAP) ||
		!(doc->tokens[i + 2].flags & TF_GAP) || (!(t->flags & TF_GAP) && fakta_mark(doc, i - 1) != '('))
		return false;
	return t->type == TOK_UINT ? c == (char) ('1' + number) : t->type == TOK_ASCIIWORD && (c | 0x20) == (char) ('a' + number);
}

/* Looks anew for numbers and words about work being lost. */
static void
look_anew(const FaktaDocument *doc, FaktaSentence *s)
{
	s->numbers = s->cues = false;
	for (uint32_t i = s->first; i < s->end; i++)
	{
		s->numbers |= fakta_token_is_number(&doc->tokens[i]) || fakta_is_any(doc, i, HINT_NUMBER);
		s->cues |= fakta_is_any(doc, i, HINT_CUE);
	}
}

/*
 * "... ialah: a) PT A, 40 orang; b) PT B, 60 orang": parts sentence n, so that
 * each item stands under what leads the list in.  Returns the number of items.
 */
uint32_t
fakta_list_part(FaktaDocument *doc, uint32_t n)
{
	uint32_t	marks[ITEM_MARKS_MAX],
				found = 0;
	const FaktaSentence *s = &doc->sentences[n];

	for (uint32_t i = s->first + 1; s->numbers && i < s->end && found < ITEM_MARKS_MAX; i++)
		if (is_mark_of_item(doc, s, i, found))
			marks[found++] = i;
	if (found < 2)
		return 0;
	for (uint32_t k = 0; k < found; k++)
	{
		FaktaSentence *item;

		fakta_sentence_part(doc, n + k, marks[k]);
		item = &doc->sentences[n + k + 1];
		/* a number of an item is none of people, as where a line begins with it */
		doc->tokens[marks[k]].flags |= TF_SENTENCE;
		item->begin = marks[k] + 2;
		item->zone = ZONE_ITEM;
		item->heading = n;
		look_anew(doc, item - 1);
	}
	look_anew(doc, &doc->sentences[n + found]);
	return found;
}
