-- complain if script is sourced in psql, rather than via CREATE EXTENSION
\echo Use "CREATE EXTENSION fakta" to load this file. \quit

-- Search: parser, dictionary, configuration --------------------------------

CREATE FUNCTION fakta_parser_start(internal, integer)
RETURNS internal
AS 'MODULE_PATHNAME'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION fakta_parser_token(internal, internal, internal)
RETURNS internal
AS 'MODULE_PATHNAME'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION fakta_parser_end(internal)
RETURNS void
AS 'MODULE_PATHNAME'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION fakta_parser_lextypes(internal)
RETURNS internal
AS 'MODULE_PATHNAME'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION fakta_parser_headline(internal, internal, tsquery)
RETURNS internal
AS 'MODULE_PATHNAME'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION fakta_parser_start(internal, integer) IS 'internal: text search parser fakta';
COMMENT ON FUNCTION fakta_parser_token(internal, internal, internal) IS 'internal: text search parser fakta';
COMMENT ON FUNCTION fakta_parser_end(internal) IS 'internal: text search parser fakta';
COMMENT ON FUNCTION fakta_parser_lextypes(internal) IS 'internal: text search parser fakta';
COMMENT ON FUNCTION fakta_parser_headline(internal, internal, tsquery) IS 'internal: text search parser fakta';

CREATE TEXT SEARCH PARSER fakta (
	START = fakta_parser_start,
	GETTOKEN = fakta_parser_token,
	END = fakta_parser_end,
	LEXTYPES = fakta_parser_lextypes,
	HEADLINE = fakta_parser_headline
);
COMMENT ON TEXT SEARCH PARSER fakta IS 'words, numbers and signs of Indonesian text';

CREATE FUNCTION fakta_stem_init(internal)
RETURNS internal
AS 'MODULE_PATHNAME'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION fakta_stem_lexize(internal, internal, internal, internal)
RETURNS internal
AS 'MODULE_PATHNAME'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION fakta_stem_init(internal) IS 'internal: text search template fakta_stem';
COMMENT ON FUNCTION fakta_stem_lexize(internal, internal, internal, internal) IS 'internal: text search template fakta_stem';

CREATE TEXT SEARCH TEMPLATE fakta_stem (
	INIT = fakta_stem_init,
	LEXIZE = fakta_stem_lexize
);
COMMENT ON TEXT SEARCH TEMPLATE fakta_stem IS 'Indonesian stemmer with a built-in lexicon; options StopWords, Words, ExtraWords, ExtraStopWords, Synonyms, Snowball';

CREATE TEXT SEARCH DICTIONARY fakta_stem (TEMPLATE = fakta_stem);
COMMENT ON TEXT SEARCH DICTIONARY fakta_stem IS 'Indonesian stems without function words';

CREATE TEXT SEARCH CONFIGURATION indonesian_news (PARSER = fakta);
COMMENT ON TEXT SEARCH CONFIGURATION indonesian_news IS 'Indonesian news: stems, acronyms, numbers';

-- Every type that is indexed goes to the one dictionary: a phrase that it has
-- begun to read could not be given back from another (see dictionary.c).
ALTER TEXT SEARCH CONFIGURATION indonesian_news
	ADD MAPPING FOR asciiword, word, numword, email, url, host, sfloat, version,
		hword_numpart, hword_part, hword_asciipart, numhword, asciihword, hword,
		url_path, file, float, int, uint, symbol
	WITH fakta_stem;

-- Queries ----------------------------------------------------------------------

-- The lexemes of indonesian_news for every way to tell of cuts: words that say it
-- alone, and verbs that need a worker near them.
CREATE FUNCTION layoff_tsquery()
RETURNS tsquery
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1
RETURN $$'phk' |
	'rumahkan' |
	('pecat' | 'pangkas' | 'ramping') <1> ('karyawan' | 'pegawai' | 'buruh' | 'staf' | 'kerja') |
	('pecat' | 'pangkas' | 'ramping') <2> ('karyawan' | 'pegawai' | 'buruh' | 'staf' | 'kerja') |
	('pecat' | 'pangkas' | 'ramping') <3> ('karyawan' | 'pegawai' | 'buruh' | 'staf' | 'kerja') |
	('kurang' | 'henti' | 'lepas' | 'potong' | 'efisiensi') <1> ('karyawan' | 'pegawai' | 'buruh' | 'staf') |
	('kurang' | 'henti' | 'lepas' | 'potong' | 'efisiensi') <2> ('karyawan' | 'pegawai' | 'buruh' | 'staf') |
	('kurang' | 'henti' | 'potong') <1> ('tenaga' <-> 'kerja') |
	('kurang' | 'potong') <2> ('tenaga' <-> 'kerja') |
	'efisiensi' <1> ('tenaga' <-> 'kerja') |
	('karyawan' | 'pegawai' | 'buruh' | 'staf' | 'kerja') <1> 'pecat' |
	('karyawan' | 'pegawai' | 'buruh' | 'staf' | 'kerja') <2> 'pecat' |
	('karyawan' | 'pegawai' | 'buruh' | 'staf') <1> ('henti' | 'pangkas') |
	'hilang' <1> 'kerja'$$::tsquery;
COMMENT ON FUNCTION layoff_tsquery() IS 'query that matches articles that mention layoffs or furloughs, in the lexemes of indonesian_news';

CREATE FUNCTION prefix_to_tsquery(config regconfig, typed text)
RETURNS tsquery
AS 'MODULE_PATHNAME', 'prefix_to_tsquery_byid'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION prefix_to_tsquery(regconfig, text) IS 'query for all words typed so far, the last one as a prefix';

CREATE FUNCTION prefix_to_tsquery(typed text)
RETURNS tsquery
AS 'MODULE_PATHNAME'
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION prefix_to_tsquery(text) IS 'query for all words typed so far, the last one as a prefix, with default_text_search_config';

-- Ranking ----------------------------------------------------------------------

CREATE FUNCTION question_to_tsquery(config regconfig, question text)
RETURNS tsquery
AS 'MODULE_PATHNAME', 'question_to_tsquery_byid'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION question_to_tsquery(regconfig, text) IS 'query for documents with any content word of a question';

CREATE FUNCTION question_to_tsquery(question text)
RETURNS tsquery
AS 'MODULE_PATHNAME'
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION question_to_tsquery(text) IS 'query for documents with any content word of a question, with default_text_search_config';

CREATE FUNCTION bm25(document tsvector, query tsquery, corpus regclass, column_name name DEFAULT 'search',
	k1 double precision DEFAULT 1.2, b double precision DEFAULT 0.75)
RETURNS double precision
AS 'MODULE_PATHNAME'
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION bm25(tsvector, tsquery, regclass, name, double precision, double precision) IS
	'BM25 score of a document, with the statistics of its column';

-- RESTRICTED, so that no workers are started: the planner expects far more rows of
-- levels than there are, and each worker would read the statistics anew.
CREATE FUNCTION bm25_candidates(query tsquery, corpus regclass, column_name name DEFAULT 'search', wanted int DEFAULT 10)
RETURNS tsquery
AS 'MODULE_PATHNAME'
LANGUAGE C STABLE STRICT PARALLEL RESTRICTED COST 1000;
COMMENT ON FUNCTION bm25_candidates(tsquery, regclass, name, int) IS
	'narrower query that keeps nearly all of the documents with the highest bm25 scores';

CREATE FUNCTION bm25_peaks(document tsvector, mean_length int DEFAULT 150)
RETURNS tsvector
AS 'MODULE_PATHNAME'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION bm25_peaks(tsvector, int) IS
	'document with added lexemes for the weight of its words, which bm25_candidates uses for queries of one frequent word';

-- Facts ------------------------------------------------------------------------

CREATE FUNCTION facts(body text)
RETURNS TABLE (
	mention int,
	kind text,
	role text,
	status text,
	scope text,
	value double precision,
	low double precision,
	high double precision,
	approximate bool,
	unit text,
	subject text,
	day_from date,
	day_to date,
	surface text,
	start int,
	length int,
	sentence int,
	confidence double precision
)
AS 'MODULE_PATHNAME'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 10;
COMMENT ON FUNCTION facts(text) IS 'numbers of people, percentages, amounts of money, dates and counted things in a text, each with its role';

CREATE FUNCTION headcounts(body text)
RETURNS TABLE (
	mention int,
	kind text,
	role text,
	status text,
	scope text,
	value double precision,
	low double precision,
	high double precision,
	approximate bool,
	unit text,
	subject text,
	day_from date,
	day_to date,
	surface text,
	start int,
	length int,
	sentence int,
	confidence double precision
)
AS 'MODULE_PATHNAME'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 5;
COMMENT ON FUNCTION headcounts(text) IS 'facts of kind headcount';

CREATE FUNCTION percentages(body text)
RETURNS TABLE (
	mention int,
	kind text,
	role text,
	status text,
	scope text,
	value double precision,
	low double precision,
	high double precision,
	approximate bool,
	unit text,
	subject text,
	day_from date,
	day_to date,
	surface text,
	start int,
	length int,
	sentence int,
	confidence double precision
)
AS 'MODULE_PATHNAME'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 5;
COMMENT ON FUNCTION percentages(text) IS 'facts of kind percentage';

CREATE FUNCTION facts_explain(body text)
RETURNS TABLE (
	mention int,
	decision text,
	label text,
	rule text,
	weight double precision,
	chosen bool,
	cue text,
	cue_start int
)
AS 'MODULE_PATHNAME'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2000 ROWS 100;
COMMENT ON FUNCTION facts_explain(text) IS 'rules that contributed to each fact of a text, with their weights';

CREATE FUNCTION number_value(phrase text)
RETURNS double precision
AS 'MODULE_PATHNAME'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
COMMENT ON FUNCTION number_value(text) IS 'value of an Indonesian number in digits or words; null if the text is not one number';

CREATE FUNCTION date_value(phrase text, published date DEFAULT NULL)
RETURNS date
AS 'MODULE_PATHNAME'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION date_value(text, date) IS 'date in one of the forms that feeds and files use; null if the text is not one date';

-- Layoffs -----------------------------------------------------------------------

CREATE FUNCTION layoffs(title text, body text, published date DEFAULT NULL, companies text DEFAULT NULL)
RETURNS TABLE (
	event int,
	main bool,
	company text,
	scope text,
	covers text,
	kind text,
	status text,
	headcount int,
	headcount_low int,
	headcount_high int,
	percentage double precision,
	percentage_low double precision,
	percentage_high double precision,
	workforce int,
	remaining int,
	day_from date,
	day_to date,
	cumulative bool,
	claimed_by text,
	reason text,
	industry text,
	location text,
	city text,
	evidence text,
	confidence double precision
)
AS 'MODULE_PATHNAME'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1500 ROWS 2;
COMMENT ON FUNCTION layoffs(text, text, date, text) IS 'layoff events of an article, one row for each employer and round of cuts';

CREATE FUNCTION layoffs_explain(title text, body text, published date DEFAULT NULL, companies text DEFAULT NULL)
RETURNS TABLE (
	event int,
	decision text,
	label text,
	rule text,
	weight double precision,
	chosen bool,
	cue text,
	cue_start int
)
AS 'MODULE_PATHNAME'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 3000 ROWS 300;
COMMENT ON FUNCTION layoffs_explain(text, text, date, text) IS 'rules that contributed to each layoff event of an article, with their weights';

CREATE FUNCTION layoffs_names(title text, body text)
RETURNS TABLE (
	alias text,
	name text
)
AS 'MODULE_PATHNAME'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000 ROWS 1;
COMMENT ON FUNCTION layoffs_names(text, text) IS 'internal: pairs of names that an article states to be one company';

CREATE FUNCTION fakta_version()
RETURNS text
AS 'MODULE_PATHNAME'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fakta_version() IS 'version of the lexicon, rules and weights, to find stored rows that are out of date';
