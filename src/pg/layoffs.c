/*
 * layoffs.c
 *		SQL function layoffs.
 */
#include "pg/layoffs.h"

#include "catalog/pg_type_d.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/memutils.h"

#include "event/layoff.h"
#include "name/stated.h"

PG_FUNCTION_INFO_V1(layoffs);
PG_FUNCTION_INFO_V1(layoffs_names);

const FaktaColumn fakta_layoffs_columns[FAKTA_LAYOFFS_COLUMNS] = {
	{"event", INT4OID},
	{"main", BOOLOID},
	{"company", TEXTOID},
	{"scope", TEXTOID},
	{"covers", TEXTOID},
	{"kind", TEXTOID},
	{"status", TEXTOID},
	{"headcount", INT4OID},
	{"headcount_low", INT4OID},
	{"headcount_high", INT4OID},
	{"percentage", FLOAT8OID},
	{"percentage_low", FLOAT8OID},
	{"percentage_high", FLOAT8OID},
	{"workforce", INT4OID},
	{"remaining", INT4OID},
	{"day_from", DATEOID},
	{"day_to", DATEOID},
	{"cumulative", BOOLOID},
	{"claimed_by", TEXTOID},
	{"reason", TEXTOID},
	{"industry", TEXTOID},
	{"location", TEXTOID},
	{"city", TEXTOID},
	{"evidence", TEXTOID},
	{"confidence", FLOAT8OID},
};

char *
fakta_join_title(text *title, text *body, size_t *len, size_t *title_len)
{
	size_t		t = title ? VARSIZE_ANY_EXHDR(title) : 0;
	size_t		b = VARSIZE_ANY_EXHDR(body);
	char	   *whole;

	*title_len = t;
	*len = t ? t + 1 + b : b;
	whole = MemoryContextAllocHuge(CurrentMemoryContext, *len + 1);
	if (t)
	{
		memcpy(whole, VARDATA_ANY(title), t);
		whole[t] = '\n';
	}
	memcpy(whole + *len - b, VARDATA_ANY(body), b);
	return whole;
}

/* The day, or FAKTA_NO_DAY if it is too early or late for a day of publication. */
int32
fakta_published(int32 day)
{
	return day < FAKTA_PUBLISHED_FIRST || day > FAKTA_PUBLISHED_LAST ? FAKTA_NO_DAY : day;
}

/* Leaves out a name that is too long. */
static void
set_name(Row *row, FaktaSpan name)
{
	if (name.len > FAKTA_NAME_MAX && pg_mbstrlen_with_len(name.text, name.len) > FAKTA_NAME_MAX)
		name.text = NULL;
	fakta_set_words(row, name);
}

/* Receives stated names, and hands on those that are not too long. */
typedef struct Stated
{
	FaktaLayoffsNames put;
	void	   *arg;
} Stated;

static void
put_stated(void *arg, FaktaSpan alias, FaktaSpan name)
{
	Stated	   *stated = arg;
	Datum		values[2];
	bool		nulls[2];
	Row			row = {values, nulls, 0};

	set_name(&row, alias);
	set_name(&row, name);
	if (!nulls[0] && !nulls[1])
		stated->put(stated->arg, values[0], values[1]);
}

void
fakta_layoffs_each(text *title, text *body, int32 published, text *companies,
				   FaktaLayoffsRow put, FaktaLayoffsNames names, void *arg)
{
	Stated		stated = {names, arg};
	bool		any_company = false;
	MemoryContext work,
				row_context,
				old;
	size_t		len,
				title_len;
	char	   *whole;
	FaktaDocument doc;
	FaktaMentions mentions;
	FaktaLayoffs events;

	work = AllocSetContextCreate(CurrentMemoryContext, "fakta layoffs", ALLOCSET_DEFAULT_SIZES);
	row_context = AllocSetContextCreate(work, "fakta row", ALLOCSET_SMALL_SIZES);
	old = MemoryContextSwitchTo(work);
	whole = fakta_join_title(title, body, &len, &title_len);
	fakta_document_read(&doc, &fakta_pg_memory, whole, len, title_len, fakta_is_utf8());
	if (companies)
	{
		doc.companies.text = VARDATA_ANY(companies);
		doc.companies.len = VARSIZE_ANY_EXHDR(companies);
	}
	fakta_mentions_read(&doc, WANT_LOSSES, &mentions, NULL);
	fakta_layoffs_read(&doc, &mentions, published, &events, NULL);

	MemoryContextSwitchTo(row_context);
	for (uint32 k = 0; k < events.n; k++)
	{
		const FaktaLayoff *e = &events.items[k];
		Datum		values[FAKTA_LAYOFFS_COLUMNS];
		bool		nulls[FAKTA_LAYOFFS_COLUMNS];
		Row			row = {values, nulls, 0};

		CHECK_FOR_INTERRUPTS();
		fakta_set_int(&row, k + 1);
		fakta_set_bool(&row, e->main);
		set_name(&row, e->company);
		any_company |= !nulls[row.n - 1];
		fakta_set_label(&row, fakta_scope_label(e->scope));
		fakta_set_words(&row, e->covers);
		fakta_set_label(&row, fakta_role_label(e->kind));
		fakta_set_label(&row, fakta_status_label(e->status));
		fakta_set_int(&row, e->headcount);
		fakta_set_int(&row, e->headcount_low);
		fakta_set_int(&row, e->headcount_high);
		fakta_set_float(&row, e->percentage);
		fakta_set_float(&row, e->percentage_low);
		fakta_set_float(&row, e->percentage_high);
		fakta_set_int(&row, e->workforce);
		fakta_set_int(&row, e->remaining);
		fakta_set_day(&row, e->days.from);
		fakta_set_day(&row, e->days.to);
		fakta_set_bool(&row, e->cumulative);
		fakta_set_words(&row, e->claimed_by);
		fakta_set_span(&row, e->reason);
		fakta_set_span(&row, e->industry);
		fakta_set_span(&row, e->location);
		fakta_set_span(&row, e->city);
		fakta_set_span(&row, e->evidence);
		fakta_set_float(&row, e->confidence);
		Assert(row.n == FAKTA_LAYOFFS_COLUMNS);
		put(arg, values, nulls);
		MemoryContextReset(row_context);
	}
	if (names && any_company)
		fakta_names_stated(&doc, &mentions.names, put_stated, &stated);
	MemoryContextSwitchTo(old);
	MemoryContextDelete(work);
}

static void
put_row(void *arg, Datum *values, bool *nulls)
{
	ReturnSetInfo *rsinfo = arg;

	tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
}

Datum
layoffs(PG_FUNCTION_ARGS)
{
	int32		published = FAKTA_NO_DAY;

	fakta_init_srf(fcinfo);
	if (PG_ARGISNULL(1))
		PG_RETURN_NULL();
	if (!PG_ARGISNULL(2))
		published = fakta_published(PG_GETARG_DATEADT(2));
	fakta_layoffs_each(PG_ARGISNULL(0) ? NULL : PG_GETARG_TEXT_PP(0), PG_GETARG_TEXT_PP(1),
					   published, PG_NARGS() < 4 || PG_ARGISNULL(3) ? NULL : PG_GETARG_TEXT_PP(3), put_row, NULL, fcinfo->resultinfo);
	PG_RETURN_NULL();
}

static void
put_names(void *arg, Datum alias, Datum name)
{
	ReturnSetInfo *rsinfo = arg;
	Datum		values[2] = {alias, name};
	bool		nulls[2] = {false, false};

	tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
}

Datum
layoffs_names(PG_FUNCTION_ARGS)
{
	MemoryContext work,
				old;
	size_t		len,
				title_len;
	char	   *whole;
	FaktaDocument doc;
	FaktaNames	names;
	Stated		stated = {put_names, fcinfo->resultinfo};

	fakta_init_srf(fcinfo);
	if (PG_ARGISNULL(1))
		PG_RETURN_NULL();
	work = AllocSetContextCreate(CurrentMemoryContext, "fakta names", ALLOCSET_DEFAULT_SIZES);
	old = MemoryContextSwitchTo(work);
	whole = fakta_join_title(PG_ARGISNULL(0) ? NULL : PG_GETARG_TEXT_PP(0), PG_GETARG_TEXT_PP(1), &len, &title_len);
	fakta_document_read(&doc, &fakta_pg_memory, whole, len, title_len, fakta_is_utf8());
	/* this may split sentences, so it has to come before anything that counts them */
	fakta_zones_read(&doc, true);
	fakta_names_read(&doc, &names);
	fakta_names_stated(&doc, &names, put_stated, &stated);
	MemoryContextSwitchTo(old);
	MemoryContextDelete(work);
	PG_RETURN_NULL();
}
