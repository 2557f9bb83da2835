/*
 * facts.c
 *		SQL functions facts, headcounts, percentages, number_value and date_value.
 */
#include "pg/facts.h"

#include <math.h>

#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "port/pg_bitutils.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/memutils.h"

#include "fact/dayphrase.h"

PG_FUNCTION_INFO_V1(facts);
PG_FUNCTION_INFO_V1(headcounts);
PG_FUNCTION_INFO_V1(percentages);
PG_FUNCTION_INFO_V1(number_value);
PG_FUNCTION_INFO_V1(date_value);

#define FACTS_COLUMNS	18

/* Sets a column to a number, or to null if the value is missing. */
void
fakta_set_float(Row *row, double v)
{
	row->nulls[row->n] = isnan(v);
	row->values[row->n++] = Float8GetDatum(isnan(v) ? 0 : v);
}

void
fakta_set_int(Row *row, double v)
{
	bool		none = isnan(v) || v < 0 || v > PG_INT32_MAX;

	row->nulls[row->n] = none;
	row->values[row->n++] = Int32GetDatum(none ? 0 : (int32) v);
}

void
fakta_set_bool(Row *row, bool v)
{
	row->nulls[row->n] = false;
	row->values[row->n++] = BoolGetDatum(v);
}

/*
 * A cache of labels and units as text values.  They are constants of the core, so
 * their address identifies them.
 */
#define LABELS	256

static struct
{
	const char *label;
	text	   *value;
}			labels[LABELS];

void
fakta_set_label(Row *row, const char *label)
{
	uint32		at = (uint32) ((uintptr_t) label * UINT64CONST(0x9E3779B97F4A7C15) >> 32) % LABELS;

	row->nulls[row->n] = label == NULL;
	if (label == NULL)
		row->values[row->n++] = (Datum) 0;
	else if (labels[at].label == label)
		row->values[row->n++] = PointerGetDatum(labels[at].value);
	else if (labels[at].label)
		row->values[row->n++] = CStringGetTextDatum(label);
	else
	{
		MemoryContext old = MemoryContextSwitchTo(TopMemoryContext);

		labels[at].value = cstring_to_text(label);
		labels[at].label = label;
		MemoryContextSwitchTo(old);
		row->values[row->n++] = PointerGetDatum(labels[at].value);
	}
}

void
fakta_set_span(Row *row, FaktaSpan span)
{
	row->nulls[row->n] = span.text == NULL;
	row->values[row->n++] = span.text ? PointerGetDatum(cstring_to_text_with_len(span.text, span.len)) : (Datum) 0;
}

/*
 * Sets a name as a reader would group by it: with one space between words, where
 * the text has several, a line break or a space that does not break.
 */
void
fakta_set_words(Row *row, FaktaSpan span)
{
	text	   *words;
	char	   *to;
	size_t		i = 0;
	bool		utf8 = fakta_is_utf8();

	fakta_set_span(row, span);
	if (span.text == NULL)
		return;
	words = DatumGetTextPP(row->values[row->n - 1]);
	to = VARDATA(words);
	while (i < span.len)
	{
		FaktaChar	c = fakta_char(span.text + i, span.len - i, utf8);

		if (c.cls == CH_SPACE)
		{
			if (to > VARDATA(words) && to[-1] != ' ')
				*to++ = ' ';
		}
		else
		{
			memcpy(to, span.text + i, c.len);
			to += c.len;
		}
		i += c.len;
	}
	SET_VARSIZE(words, to - (char *) words);
}

void
fakta_set_day(Row *row, int32 day)
{
	row->nulls[row->n] = day == FAKTA_NO_DAY;
	row->values[row->n++] = DateADTGetDatum(day == FAKTA_NO_DAY ? 0 : day);
}

/*
 * The number of characters in a text, or of bytes in an encoding with one byte
 * for each character.
 */
int
fakta_characters(const char *text, size_t len)
{
	if (pg_database_encoding_max_length() == 1)
		return (int) len;
	/* a function call for each character would be slow */
	if (fakta_is_utf8())
	{
		int			n = (int) len;
		size_t		i = 0;

		/* eight bytes at a time: subtract the bytes that continue a character */
		for (; i + 8 <= len; i += 8)
		{
			uint64		chunk;

			memcpy(&chunk, text + i, 8);
			chunk &= ~(chunk << 1) & UINT64CONST(0x8080808080808080);
			if (chunk)
				n -= pg_popcount64(chunk);
		}
		for (; i < len; i++)
			n -= (text[i] & 0xC0) == 0x80;
		return n;
	}
	return pg_mbstrlen_with_len(text, (int) len);
}

/* The mentions of one kind in a text, or of all kinds with KIND_NONE. */
static Datum
give_facts(FunctionCallInfo fcinfo, int kind)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	text	   *body = PG_GETARG_TEXT_PP(0);
	MemoryContext work,
				row_context,
				old;
	FaktaDocument doc;
	FaktaMentions mentions;
	const char *seen;
	int			position = 1;

	fakta_init_srf(fcinfo);
	work = AllocSetContextCreate(CurrentMemoryContext, "fakta facts", ALLOCSET_DEFAULT_SIZES);
	row_context = AllocSetContextCreate(work, "fakta row", ALLOCSET_SMALL_SIZES);
	old = MemoryContextSwitchTo(work);
	fakta_document_read(&doc, &fakta_pg_memory, VARDATA_ANY(body), VARSIZE_ANY_EXHDR(body), 0, fakta_is_utf8());
	fakta_mentions_read(&doc, kind == KIND_HEADCOUNT ? WANT_HEADCOUNTS : kind == KIND_PERCENTAGE ? WANT_PERCENTAGES : WANT_ALL,
						&mentions, NULL);

	MemoryContextSwitchTo(row_context);
	seen = doc.text;
	for (uint32 k = 0; k < mentions.n; k++)
	{
		const FaktaMention *m = &mentions.items[k];
		Datum		values[FACTS_COLUMNS];
		bool		nulls[FACTS_COLUMNS];
		Row			row = {values, nulls, 0};
		FaktaSpan	surface = fakta_mention_surface(&doc, m);
		const FaktaEntity *subject;

		CHECK_FOR_INTERRUPTS();
		if (kind != KIND_NONE && m->q.kind != kind)
			continue;
		subject = fakta_entity(&mentions.names, m->subject);

		/* mentions are sorted, so each character is counted only once */
		position += fakta_characters(seen, surface.text - seen);
		seen = surface.text;

		fakta_set_int(&row, k + 1);
		fakta_set_label(&row, fakta_kind_label(m->q.kind));
		fakta_set_label(&row, fakta_role_label(m->role));
		fakta_set_label(&row, fakta_status_label(m->status));
		fakta_set_label(&row, fakta_scope_label(m->scope));
		fakta_set_float(&row, m->q.value);
		fakta_set_float(&row, m->q.low);
		fakta_set_float(&row, m->q.high);
		fakta_set_bool(&row, m->q.approximate);
		fakta_set_label(&row, m->q.unit);
		fakta_set_words(&row, subject ? subject->name : (FaktaSpan)
					   {
						   NULL, 0
					   });
		fakta_set_day(&row, m->q.days.from);
		fakta_set_day(&row, m->q.days.to);
		fakta_set_span(&row, (FaktaSpan) {doc.written + (surface.text - doc.text), surface.len});
		fakta_set_int(&row, position);
		fakta_set_int(&row, fakta_characters(surface.text, surface.len));
		fakta_set_int(&row, m->sentence + 1);
		fakta_set_float(&row, m->q.kind == KIND_HEADCOUNT || m->q.kind == KIND_PERCENTAGE ? m->confidence : NAN);
		Assert(row.n == FACTS_COLUMNS);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
		MemoryContextReset(row_context);
	}
	MemoryContextSwitchTo(old);
	MemoryContextDelete(work);
	PG_FREE_IF_COPY(body, 0);
	PG_RETURN_NULL();
}

Datum
facts(PG_FUNCTION_ARGS)
{
	return give_facts(fcinfo, KIND_NONE);
}

Datum
headcounts(PG_FUNCTION_ARGS)
{
	return give_facts(fcinfo, KIND_HEADCOUNT);
}

Datum
percentages(PG_FUNCTION_ARGS)
{
	return give_facts(fcinfo, KIND_PERCENTAGE);
}

Datum
number_value(PG_FUNCTION_ARGS)
{
	text	   *phrase = PG_GETARG_TEXT_PP(0);
	MemoryContext work = AllocSetContextCreate(CurrentMemoryContext, "fakta number", ALLOCSET_SMALL_SIZES);
	MemoryContext old = MemoryContextSwitchTo(work);
	FaktaDocument doc;
	double		v;

	fakta_document_read(&doc, &fakta_pg_memory, VARDATA_ANY(phrase), VARSIZE_ANY_EXHDR(phrase), 0, fakta_is_utf8());
	v = fakta_number_value(&doc);
	MemoryContextSwitchTo(old);
	MemoryContextDelete(work);
	PG_FREE_IF_COPY(phrase, 0);
	if (isnan(v))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(v);
}

Datum
date_value(PG_FUNCTION_ARGS)
{
	text	   *phrase;
	int32		published = FAKTA_NO_DAY,
				day;

	/* the day of publication may be null */
	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	phrase = PG_GETARG_TEXT_PP(0);
	if (!PG_ARGISNULL(1) && !DATE_NOT_FINITE(PG_GETARG_DATEADT(1)))
		published = PG_GETARG_DATEADT(1);
	day = fakta_date_value(VARDATA_ANY(phrase), VARSIZE_ANY_EXHDR(phrase), fakta_is_utf8(), published);
	PG_FREE_IF_COPY(phrase, 0);
	if (day == FAKTA_NO_DAY)
		PG_RETURN_NULL();
	PG_RETURN_DATEADT(day);
}
