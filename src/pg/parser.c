/*
 * parser.c
 *		Text search parser fakta: the scanner, with the token types of the default
 *		parser.
 */
#include "pg/memory.h"

#include "miscadmin.h"
#include "tsearch/ts_public.h"

#include "text/scan.h"

PG_FUNCTION_INFO_V1(fakta_parser_start);
PG_FUNCTION_INFO_V1(fakta_parser_token);
PG_FUNCTION_INFO_V1(fakta_parser_end);
PG_FUNCTION_INFO_V1(fakta_parser_lextypes);

/* Names and descriptions as in wparser_def.c, for the ids that both parsers have. */
static const struct
{
	int			id;
	const char *name;
	const char *description;
}			types[] =
{
	{1, "asciiword", "Word, all ASCII"},
	{2, "word", "Word, all letters"},
	{3, "numword", "Word, letters and digits"},
	{4, "email", "Email address"},
	{5, "url", "URL"},
	{6, "host", "Host"},
	{7, "sfloat", "Scientific notation"},
	{8, "version", "Version number"},
	{9, "hword_numpart", "Hyphenated word part, letters and digits"},
	{10, "hword_part", "Hyphenated word part, all letters"},
	{11, "hword_asciipart", "Hyphenated word part, all ASCII"},
	{12, "blank", "Space symbols"},
	{13, "tag", "XML tag"},
	{14, "protocol", "Protocol head"},
	{15, "numhword", "Hyphenated word, letters and digits"},
	{16, "asciihword", "Hyphenated word, all ASCII"},
	{17, "hword", "Hyphenated word, all letters"},
	{18, "url_path", "URL path"},
	{19, "file", "File or path name"},
	{20, "float", "Decimal notation"},
	{21, "int", "Signed integer"},
	{22, "uint", "Unsigned integer"},
	{23, "entity", "XML entity"},
	{24, "symbol", "Percent or currency sign"}
};

StaticAssertDecl(lengthof(types) == FAKTA_LAST_TOKEN_TYPE, "every token type has a name");

Datum
fakta_parser_start(PG_FUNCTION_ARGS)
{
	FaktaScan  *scan = palloc(sizeof(FaktaScan));

	fakta_scan_start(scan, PG_GETARG_POINTER(0), PG_GETARG_INT32(1), fakta_is_utf8(), true);
	PG_RETURN_POINTER(scan);
}

Datum
fakta_parser_token(PG_FUNCTION_ARGS)
{
	FaktaScan  *scan = (FaktaScan *) PG_GETARG_POINTER(0);
	char	  **text = (char **) PG_GETARG_POINTER(1);
	int		   *len = (int *) PG_GETARG_POINTER(2);
	FaktaToken	token;

	/* parsetext() does not check for interrupts, however long the text is */
	CHECK_FOR_INTERRUPTS();
	if (!fakta_scan_next(scan, &token))
	{
		*len = 0;
		PG_RETURN_INT32(0);
	}
	*text = unconstify(char *, scan->text) + token.start;
	*len = token.len;
	PG_RETURN_INT32(token.type);
}

Datum
fakta_parser_end(PG_FUNCTION_ARGS)
{
	pfree(PG_GETARG_POINTER(0));
	PG_RETURN_VOID();
}

Datum
fakta_parser_lextypes(PG_FUNCTION_ARGS)
{
	LexDescr   *descr = palloc0(sizeof(LexDescr) * (lengthof(types) + 1));

	for (int i = 0; i < lengthof(types); i++)
	{
		descr[i].lexid = types[i].id;
		descr[i].alias = pstrdup(types[i].name);
		descr[i].descr = pstrdup(types[i].description);
	}
	PG_RETURN_POINTER(descr);
}
