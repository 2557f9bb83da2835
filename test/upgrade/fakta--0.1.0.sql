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
COMMENT ON TEXT SEARCH TEMPLATE fakta_stem IS 'Indonesian stemmer with a compiled-in lexicon; options StopWords, Words, Snowball';

CREATE TEXT SEARCH DICTIONARY fakta_stem (TEMPLATE = fakta_stem);
COMMENT ON TEXT SEARCH DICTIONARY fakta_stem IS 'Indonesian stems without function words';

CREATE TEXT SEARCH CONFIGURATION indonesian_news (PARSER = fakta);
COMMENT ON TEXT SEARCH CONFIGURATION indonesian_news IS 'Indonesian news: stems, acronyms, numbers';

-- Every type that is indexed goes to the one dictionary: a phrase that it has
-- begun to read could not be given back from another (see pg_dict.c).
ALTER TEXT SEARCH CONFIGURATION indonesian_news
	ADD MAPPING FOR asciiword, word, numword, email, url, host, sfloat, version,
		hword_numpart, hword_part, hword_asciipart, numhword, asciihword, hword,
		url_path, file, float, int, uint, symbol
	WITH fakta_stem;

-- Ranking ----------------------------------------------------------------------

CREATE FUNCTION question_to_tsquery(config regconfig, question text)
RETURNS tsquery
AS 'MODULE_PATHNAME', 'question_to_tsquery_byid'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION question_to_tsquery(regconfig, text) IS 'query that any content word of a question may match';

CREATE FUNCTION question_to_tsquery(question text)
RETURNS tsquery
AS 'MODULE_PATHNAME'
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION question_to_tsquery(text) IS 'query that any content word of a question may match, by default_text_search_config';

CREATE FUNCTION bm25(document tsvector, query tsquery, corpus regclass, column_name name DEFAULT 'search',
	k1 double precision DEFAULT 1.2, b double precision DEFAULT 0.75)
RETURNS double precision
AS 'MODULE_PATHNAME'
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION bm25(tsvector, tsquery, regclass, name, double precision, double precision) IS
	'BM25 score of a document by the statistics of its column';

CREATE FUNCTION bm25_candidates(query tsquery, corpus regclass, column_name name DEFAULT 'search', wanted int DEFAULT 10)
RETURNS tsquery
AS 'MODULE_PATHNAME'
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION bm25_candidates(tsquery, regclass, name, int) IS
	'narrower query whose matches include nearly all of the best by bm25';

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
	sentence int
)
AS 'MODULE_PATHNAME'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 10;
COMMENT ON FUNCTION facts(text) IS 'numbers of people, shares, money, dates and things in a text, each with its role';

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
	sentence int
)
AS 'MODULE_PATHNAME'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 5;
COMMENT ON FUNCTION headcounts(text) IS 'the facts of kind headcount';

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
	sentence int
)
AS 'MODULE_PATHNAME'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 5;
COMMENT ON FUNCTION percentages(text) IS 'the facts of kind percentage';

CREATE FUNCTION number_value(phrase text)
RETURNS double precision
AS 'MODULE_PATHNAME'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
COMMENT ON FUNCTION number_value(text) IS 'value of an Indonesian number in digits or words, or null';

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
	evidence text
)
AS 'MODULE_PATHNAME'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1500 ROWS 2;
COMMENT ON FUNCTION layoffs(text, text, date, text) IS 'layoffs that an article tells, one row for each employer and round';

CREATE FUNCTION fakta_version()
RETURNS text
AS 'MODULE_PATHNAME'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fakta_version() IS 'version of the rules, to tell stored rows that are stale';
-- Tracked tables ------------------------------------------------------------------
--
-- Views and triggers of the user's hang on layoffs_trigger() and fakta_version():
-- no upgrade script may drop them.  Nothing that track_layoffs() makes hangs on
-- layoffs(), so that its columns may change.

CREATE FUNCTION layoffs_trigger()
RETURNS trigger
AS 'MODULE_PATHNAME'
LANGUAGE C;
COMMENT ON FUNCTION layoffs_trigger() IS 'internal: keeps the events of a tracked table';

CREATE PROCEDURE refresh_layoffs(article regclass, batch_size int DEFAULT 1000)
AS 'MODULE_PATHNAME'
LANGUAGE C;
COMMENT ON PROCEDURE refresh_layoffs(regclass, int) IS
	'reads the articles of a tracked table that are not read yet, or by other rules; commits after each batch';

CREATE FUNCTION layoffs_backfill(article regclass)
RETURNS void
AS 'MODULE_PATHNAME'
LANGUAGE C VOLATILE STRICT;
COMMENT ON FUNCTION layoffs_backfill(regclass) IS 'internal: reads the rows that a table has when it is tracked';

CREATE FUNCTION track_layoffs(
	article regclass,
	title name DEFAULT 'title',
	body name DEFAULT 'body',
	published name DEFAULT 'published'
)
RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $track$
#variable_conflict use_variable
DECLARE
	-- What is tracked, and where the extension is now.
	t record;
	ours text;
	-- Columns: those given, in the order title, body, published.
	role text;
	col name;
	att record;
	roles text[] := '{}';
	cols text[] := '{}';
	of_title text;
	of_body text;
	-- The primary key, in the article and in the tables made here.
	keys text[];
	own_keys text[];
	key_columns text;
	-- Columns of layoffs(), name and type.
	event_names text[];
	event_types text[];
	-- Names without schema of what is made.
	names text[] := '{}';
	suffix text;
	base text;
	event_table text;
	state_table text;
	unlogged text;
	is_large bool;
	join_state text;
	key_list text;
	i int;
BEGIN
	SELECT n.nspname INTO STRICT ours
	FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
	WHERE e.extname = 'fakta';
	ours := quote_ident(ours);

	IF article IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed', MESSAGE = 'table of articles must not be null';
	END IF;
	SELECT c.oid, c.relname::text AS name, n.nspname::text AS schema, c.relkind AS kind, c.relpersistence AS persistence,
		c.relispartition AS partition, c.relowner AS owner, format('%I.%I', n.nspname, c.relname) AS qualified
	INTO t
	FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
	WHERE c.oid = article;
	IF NOT FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'undefined_table',
			MESSAGE = format('relation with OID %s does not exist', article::oid);
	ELSIF NOT pg_has_role(t.owner, 'USAGE') THEN
		RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
			MESSAGE = format('must be owner of table %s', t.name);
	ELSIF t.kind NOT IN ('r', 'p') THEN
		RAISE EXCEPTION USING ERRCODE = 'wrong_object_type',
			MESSAGE = format('"%s" is not a table', t.name),
			DETAIL = CASE t.kind WHEN 'v' THEN 'This operation is not supported for views.'
				WHEN 'm' THEN 'This operation is not supported for materialized views.'
				WHEN 'f' THEN 'This operation is not supported for foreign tables.' END,
			HINT = CASE WHEN t.kind IN ('v', 'm', 'f') THEN 'Track the table that holds the rows.' END;
	ELSIF t.partition THEN
		RAISE EXCEPTION USING ERRCODE = 'wrong_object_type',
			MESSAGE = format('table "%s" is a partition', t.name),
			HINT = 'Track the partitioned table that it belongs to.';
	ELSIF t.persistence = 't' THEN
		RAISE EXCEPTION USING ERRCODE = 'feature_not_supported',
			MESSAGE = format('table "%s" is temporary', t.name),
			HINT = 'Call layoffs() in a query instead.';
	END IF;

	-- The strongest lock that is needed, once, so that it is never raised.
	IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = article AND attname = 'search' AND NOT attisdropped) THEN
		EXECUTE format('LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE', t.qualified);
	ELSE
		EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', t.qualified);
	END IF;

	IF EXISTS (SELECT FROM pg_trigger g JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = g.tgfoid
			JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'e'
			WHERE g.tgrelid = article AND e.extname = 'fakta') THEN
		RAISE EXCEPTION USING ERRCODE = 'duplicate_object',
			MESSAGE = format('table "%s" is already tracked', t.name),
			HINT = 'To change its columns, call untrack_layoffs() before.';
	END IF;

	-- Columns to read.
	FOR i IN 1..3 LOOP
		role := ('{title,body,published}'::text[])[i];
		col := (ARRAY[title, body, published])[i];
		IF col IS NULL THEN
			IF role = 'body' THEN
				RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed', MESSAGE = 'column of bodies must not be null';
			END IF;
			CONTINUE;
		END IF;
		SELECT a.atttypid AS type, coalesce(nullif(b.typbasetype, 0), b.oid) AS base INTO att
		FROM pg_attribute a JOIN pg_type b ON b.oid = a.atttypid
		WHERE a.attrelid = article AND a.attname = col AND a.attnum > 0 AND NOT a.attisdropped;
		IF NOT FOUND THEN
			RAISE EXCEPTION USING ERRCODE = 'undefined_column',
				MESSAGE = format('column "%s" of relation "%s" does not exist', col, t.name),
				HINT = CASE role
					WHEN 'title' THEN 'Name the column of titles (title => ...), or pass NULL if there is none.'
					WHEN 'body' THEN 'Name the column of texts (body => ...).'
					ELSE 'Name the column of days of publication (published => ...), or pass NULL if there is none.' END;
		END IF;
		-- A domain over a domain.
		WHILE EXISTS (SELECT FROM pg_type b WHERE b.oid = att.base AND b.typtype = 'd') LOOP
			SELECT b.typbasetype AS base, att.type AS type INTO att FROM pg_type b WHERE b.oid = att.base;
		END LOOP;
		IF role = 'published' AND att.base NOT IN ('date'::regtype, 'timestamp'::regtype, 'timestamptz'::regtype) THEN
			RAISE EXCEPTION USING ERRCODE = 'datatype_mismatch',
				MESSAGE = format('column "%s" of relation "%s" is of type %s', col, t.name, format_type(att.type, NULL)),
				DETAIL = 'A day of publication must be date, timestamp or timestamp with time zone.',
				HINT = 'Pass published => NULL, or add a column of type date.';
		ELSIF role <> 'published' AND NOT (att.base IN ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype)
				OR EXISTS (SELECT FROM pg_cast k WHERE k.castsource = att.base AND k.casttarget = 'text'::regtype
					AND k.castmethod = 'b')) THEN
			RAISE EXCEPTION USING ERRCODE = 'datatype_mismatch',
				MESSAGE = format('column "%s" of relation "%s" is of type %s', col, t.name, format_type(att.type, NULL)),
				DETAIL = format('A %s must be text, character varying or character.', role);
		ELSIF quote_ident(col) = ANY (cols) THEN
			RAISE EXCEPTION USING ERRCODE = 'duplicate_column',
				MESSAGE = format('column "%s" specified more than once', col);
		END IF;
		roles := roles || role;
		cols := cols || quote_ident(col);
	END LOOP;
	of_title := quote_ident(title);
	of_body := quote_ident(body);

	-- Columns of layoffs().
	SELECT array_agg(a.name ORDER BY a.n), array_agg(format_type(a.type, NULL) ORDER BY a.n)
	INTO event_names, event_types
	FROM pg_proc p JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid
		JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'e',
		unnest(p.proargnames, p.proallargtypes, p.proargmodes) WITH ORDINALITY a (name, type, mode, n)
	WHERE e.extname = 'fakta' AND p.proname = 'layoffs' AND a.mode = 't';

	-- The primary key.  A name that the table of events has itself gets a prefix.
	SELECT array_agg(quote_ident(a.attname) ORDER BY k.n),
		array_agg(quote_ident(CASE WHEN a.attname = ANY (event_names || '{published,version,round}'::text[])
			THEN 'article_' || a.attname ELSE a.attname END) ORDER BY k.n),
		string_agg(format('%I %s%s NOT NULL',
			CASE WHEN a.attname = ANY (event_names || '{published,version,round}'::text[])
			THEN 'article_' || a.attname ELSE a.attname END,
			format_type(a.atttypid, a.atttypmod),
			CASE WHEN a.attcollation <> b.typcollation THEN (SELECT format(' COLLATE %I.%I', s.nspname, c.collname)
				FROM pg_collation c JOIN pg_namespace s ON s.oid = c.collnamespace WHERE c.oid = a.attcollation) END),
			', ' ORDER BY k.n)
	INTO keys, own_keys, key_columns
	FROM pg_index x, unnest(x.indkey::int2[]) WITH ORDINALITY k (attnum, n), pg_attribute a, pg_type b
	WHERE x.indrelid = article AND x.indisprimary AND k.n <= x.indnkeyatts
		AND a.attrelid = article AND a.attnum = k.attnum AND b.oid = a.atttypid;
	IF keys IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'undefined_object',
			MESSAGE = format('there is no primary key for table "%s"', t.name),
			HINT = 'Add one, for example: ALTER TABLE ... ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY';
	ELSIF EXISTS (SELECT FROM pg_index x WHERE x.indrelid = article AND x.indisprimary AND NOT x.indimmediate) THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
			MESSAGE = format('the primary key of table "%s" is deferrable', t.name),
			DETAIL = 'A foreign key cannot refer to it.';
	ELSIF (SELECT count(DISTINCT k) FROM unnest(own_keys) k) < cardinality(own_keys) THEN
		RAISE EXCEPTION USING ERRCODE = 'duplicate_column',
			MESSAGE = format('columns %s of the primary key of table "%s" would get the same name', array_to_string(keys, ', '), t.name),
			HINT = 'Rename one of them.';
	END IF;

	-- Names: "article_layoff" and so on, shortened as those of indexes are.
	FOREACH suffix IN ARRAY '{_layoff,_layoff_state,_layoff_stale,_layoff_report,_layoff_round,_layoff_total}'::text[] LOOP
		base := t.name;
		WHILE octet_length(base || suffix) > current_setting('max_identifier_length')::int LOOP
			base := left(base, -1);
		END LOOP;
		names := names || format('%I.%I', t.schema, base || suffix);
	END LOOP;

	-- Search.
	SELECT a.atttypid = 'tsvector'::regtype AS vector INTO att
	FROM pg_attribute a
	WHERE a.attrelid = article AND a.attname = 'search' AND NOT a.attisdropped;
	IF FOUND AND NOT att.vector THEN
		RAISE EXCEPTION USING ERRCODE = 'duplicate_column',
			MESSAGE = format('column "search" of relation "%s" exists and is no tsvector', t.name),
			HINT = 'Rename it.';
	ELSIF FOUND THEN
		RAISE NOTICE USING MESSAGE = format('column "search" of relation "%s" already exists, and is left as it is', t.name);
	ELSE
		-- More than 1 MB of lexemes would be an error, of the user's own INSERT.
		EXECUTE format('ALTER TABLE %s ADD COLUMN search tsvector GENERATED ALWAYS AS (%s) STORED', t.qualified,
			concat_ws(' || ',
				CASE WHEN title IS NOT NULL THEN
					format('setweight(to_tsvector(%L::regconfig, left(coalesce(%s::text, ''''), 250000)), ''A'')',
						ours || '.indonesian_news', of_title) END,
				format('setweight(to_tsvector(%L::regconfig, left(coalesce(%s::text, ''''), 250000)), ''B'')',
					ours || '.indonesian_news', of_body)));
	END IF;
	IF NOT EXISTS (SELECT FROM pg_index x JOIN pg_class c ON c.oid = x.indexrelid JOIN pg_am m ON m.oid = c.relam
			JOIN pg_attribute a ON a.attrelid = article AND a.attname = 'search' AND NOT a.attisdropped
			WHERE x.indrelid = article AND m.amname = 'gin' AND a.attnum = ANY (x.indkey::int2[]) AND x.indpred IS NULL) THEN
		EXECUTE format('CREATE INDEX ON %s USING gin (search)', t.qualified);
	END IF;

	-- The tables.  One of events may be left from the last time.
	unlogged := CASE t.persistence WHEN 'u' THEN 'UNLOGGED ' ELSE '' END;
	key_list := array_to_string(own_keys, ', ');
	SELECT c.conrelid::regclass::text INTO event_table
	FROM pg_constraint c
	WHERE c.confrelid = article AND c.contype = 'f' AND c.conname = 'fakta_layoff' AND c.conparentid = 0;
	IF event_table IS NULL THEN
		event_table := names[1];
		EXECUTE format('CREATE %sTABLE %s (%s, %s, published date, version text NOT NULL, PRIMARY KEY (%s, event), '
			'CONSTRAINT fakta_layoff FOREIGN KEY (%s) REFERENCES %s (%s) ON UPDATE CASCADE ON DELETE CASCADE)',
			unlogged, event_table, key_columns,
			(SELECT string_agg(format('%I %s', e.name, e.type), ', ' ORDER BY e.n)
				FROM unnest(event_names, event_types) WITH ORDINALITY e (name, type, n)),
			key_list, key_list, t.qualified, array_to_string(keys, ', '));
		EXECUTE format('COMMENT ON TABLE %s IS %L', event_table,
			format('layoff events that the rows of %s tell, kept by its triggers', t.qualified));
		FOREACH col IN ARRAY '{company,headcount,day_from,published}'::text[] LOOP
			EXECUTE format('CREATE INDEX ON %s (%I)', event_table, col);
		END LOOP;
	ELSE
		-- A version of the rules that knew less.
		FOR i IN 1..cardinality(event_names) LOOP
			IF NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = event_table::regclass
					AND a.attname = event_names[i] AND NOT a.attisdropped) THEN
				EXECUTE format('ALTER TABLE %s ADD COLUMN %I %s', event_table, event_names[i], event_types[i]);
			END IF;
		END LOOP;
		SELECT array_agg(quote_ident(a.attname) ORDER BY k.n) INTO own_keys
		FROM pg_constraint c, unnest(c.conkey) WITH ORDINALITY k (attnum, n), pg_attribute a
		WHERE c.conrelid = event_table::regclass AND c.conname = 'fakta_layoff'
			AND a.attrelid = c.conrelid AND a.attnum = k.attnum;
		key_list := array_to_string(own_keys, ', ');
	END IF;
	state_table := names[2];
	EXECUTE format('CREATE %sTABLE %s (%s, version text NOT NULL, PRIMARY KEY (%s), '
		'CONSTRAINT fakta_layoff_state FOREIGN KEY (%s) REFERENCES %s (%s) ON UPDATE CASCADE ON DELETE CASCADE)',
		unlogged, state_table, key_columns, key_list, key_list, t.qualified, array_to_string(keys, ', '));
	EXECUTE format('COMMENT ON TABLE %s IS %L', state_table,
		format('by which version of the rules each row of %s was read', t.qualified));
	IF current_user <> pg_get_userbyid(t.owner) THEN
		EXECUTE format('ALTER TABLE %s OWNER TO %I', event_table, pg_get_userbyid(t.owner));
		EXECUTE format('ALTER TABLE %s OWNER TO %I', state_table, pg_get_userbyid(t.owner));
	END IF;

	-- Views.
	SELECT string_agg(format('a.%s OPERATOR(%I.%s) s.%s', keys[k.n], s.nspname, o.oprname, own_keys[k.n]), ' AND ' ORDER BY k.n)
	INTO join_state
	FROM pg_constraint c, unnest(c.conpfeqop) WITH ORDINALITY k (operator, n), pg_operator o, pg_namespace s
	WHERE c.confrelid = article AND c.conrelid = state_table::regclass AND c.conname = 'fakta_layoff_state'
		AND o.oid = k.operator AND s.oid = o.oprnamespace;
	EXECUTE format($sql$
		CREATE VIEW %1$s WITH (security_invoker = true) AS
		SELECT %2$s, s.version
		FROM %7$s %3$s a LEFT JOIN %4$s s ON %5$s
		WHERE s.version IS DISTINCT FROM %6$s.fakta_version()$sql$,
		names[3], (SELECT string_agg(format('a.%s AS %s', keys[k], own_keys[k]), ', ' ORDER BY k) FROM generate_subscripts(keys, 1) k),
		t.qualified, state_table, join_state, ours, CASE t.kind WHEN 'r' THEN 'ONLY' END);
	EXECUTE format('COMMENT ON VIEW %s IS %L', names[3],
		'articles that refresh_layoffs() has to read: by other rules, or never (version is null)');

	EXECUTE format($sql$
		CREATE OR REPLACE VIEW %1$s WITH (security_invoker = true) AS
		WITH event AS (
			SELECT l.*,
				coalesce(nullif(btrim(regexp_replace(lower(l.company),
					'\m(pt|cv|tbk|persero|inc|ltd|corp|co|llc|plc)\M|[^[:alnum:]]+', ' ', 'g')), ''), lower(l.company)) AS fakta_folded,
				coalesce(l.day_from, l.published) AS fakta_day,
				coalesce(l.headcount, (l.headcount_low::float8 + l.headcount_high) / 2, l.headcount_low, l.headcount_high) AS fakta_figure
			FROM %2$s l
			WHERE l.scope = 'company' AND l.company IS NOT NULL AND l.cumulative IS NOT TRUE
		), gap AS (
			SELECT e.*, e.fakta_day - lag(e.fakta_day) OVER (PARTITION BY e.fakta_folded, e.kind ORDER BY e.fakta_day) > 60 AS fakta_new_period
			FROM event e
		), period AS (
			SELECT g.*, count(*) FILTER (WHERE g.fakta_new_period) OVER (PARTITION BY g.fakta_folded, g.kind ORDER BY g.fakta_day) AS fakta_period
			FROM gap g
		), step AS (
			SELECT p.*, p.fakta_figure > 1.5 * lag(p.fakta_figure) OVER (PARTITION BY p.fakta_folded, p.kind, p.fakta_period ORDER BY p.fakta_figure) AS fakta_new_size
			FROM period p
		), size AS (
			SELECT s.*, CASE WHEN s.fakta_figure IS NOT NULL THEN count(*) FILTER (WHERE s.fakta_new_size)
				OVER (PARTITION BY s.fakta_folded, s.kind, s.fakta_period ORDER BY s.fakta_figure) END AS fakta_size
			FROM step s
		), usual AS (
			SELECT s.fakta_folded, s.kind, s.fakta_period, mode() WITHIN GROUP (ORDER BY s.fakta_size) AS fakta_size
			FROM size s
			WHERE s.fakta_size IS NOT NULL
			GROUP BY s.fakta_folded, s.kind, s.fakta_period
		), sized AS (
			SELECT s.*, coalesce(s.fakta_size, u.fakta_size, 0) AS fakta_figures
			FROM size s LEFT JOIN usual u ON u.fakta_folded = s.fakta_folded AND u.kind = s.kind AND u.fakta_period = s.fakta_period
		)
		SELECT concat_ws(' ', s.fakta_folded, s.kind,
				to_char(min(s.fakta_day) OVER (PARTITION BY s.fakta_folded, s.kind, s.fakta_period, s.fakta_figures), 'YYYY-MM-DD'),
				nullif(s.fakta_figures, 0)) AS round,
			%3$s, s.event, s.main, s.company, s.kind, s.status, s.headcount, s.headcount_low, s.headcount_high,
			s.percentage, s.workforce, s.remaining, s.day_from, s.day_to, s.claimed_by, s.reason, s.industry, s.location,
			s.evidence, s.published
		FROM sized s$sql$,
		names[4], event_table, (SELECT string_agg('s.' || k, ', ') FROM unnest(own_keys) k));
	EXECUTE format('COMMENT ON VIEW %s IS %L', names[4], 'events of single companies, each with the round that it belongs to');

	EXECUTE format($sql$
		CREATE OR REPLACE VIEW %1$s WITH (security_invoker = true) AS
		SELECT r.round, mode() WITHIN GROUP (ORDER BY r.company) AS company, r.kind,
			(array_agg(r.status %3$s))[1] AS status,
			(array_agg(r.headcount %3$s) FILTER (WHERE r.headcount IS NOT NULL))[1] AS headcount,
			min(coalesce(r.headcount_low, r.headcount)) AS headcount_lowest,
			max(coalesce(r.headcount_high, r.headcount)) AS headcount_highest,
			mode() WITHIN GROUP (ORDER BY r.headcount) AS headcount_most_reported,
			(array_agg(r.percentage %3$s) FILTER (WHERE r.percentage IS NOT NULL))[1] AS percentage,
			(array_agg(r.workforce %3$s) FILTER (WHERE r.workforce IS NOT NULL))[1] AS workforce,
			count(DISTINCT (%4$s))::int AS sources,
			min(r.published) AS first_report,
			max(r.published) AS last_report,
			min(r.day_from) AS day_from,
			max(r.day_to) AS day_to,
			mode() WITHIN GROUP (ORDER BY r.reason) AS reason,
			mode() WITHIN GROUP (ORDER BY r.industry) AS industry,
			mode() WITHIN GROUP (ORDER BY r.location) AS location
		FROM %2$s r
		GROUP BY r.round, r.kind$sql$,
		names[5], names[4],
		'ORDER BY r.published DESC NULLS LAST, r.main DESC, '
			|| (SELECT string_agg('r.' || k || ' DESC', ', ') FROM unnest(own_keys) k) || ', r.event',
		(SELECT string_agg('r.' || k, ', ') FROM unnest(own_keys) k));
	EXECUTE format('COMMENT ON VIEW %s IS %L', names[5],
		'rounds of layoffs of single companies, each merged from the articles that tell it; the latest figure counts');

	EXECUTE format($sql$
		CREATE OR REPLACE VIEW %1$s WITH (security_invoker = true) AS
		WITH round AS (
			SELECT r.*, date_trunc('month', coalesce(r.day_from, r.first_report)::timestamp)::date AS fakta_month
			FROM %2$s r
			WHERE r.status NOT IN ('denied', 'rumoured')
		)
		SELECT CASE WHEN GROUPING(r.fakta_month) = 0 THEN 'month' WHEN GROUPING(r.company) = 0 THEN 'company'
				WHEN GROUPING(r.reason) = 0 THEN 'reason' WHEN GROUPING(r.industry) = 0 THEN 'industry' ELSE 'location' END AS total_by,
			CASE WHEN GROUPING(r.fakta_month) = 0 THEN to_char(r.fakta_month, 'YYYY-MM')
				ELSE coalesce(r.company, r.reason, r.industry, r.location) END AS label,
			r.fakta_month AS month, r.kind,
			count(*)::int AS rounds,
			count(DISTINCT lower(r.company))::int AS companies,
			sum(coalesce(r.headcount, r.headcount_lowest)) FILTER (WHERE r.status = 'done')::float8 AS headcount,
			sum(r.headcount_lowest) FILTER (WHERE r.status = 'done')::float8 AS headcount_lowest,
			sum(r.headcount_highest) FILTER (WHERE r.status = 'done')::float8 AS headcount_highest,
			sum(coalesce(r.headcount, r.headcount_lowest)) FILTER (WHERE r.status <> 'done')::float8 AS headcount_expected
		FROM round r
		GROUP BY GROUPING SETS ((r.kind, r.fakta_month), (r.kind, r.company), (r.kind, r.reason), (r.kind, r.industry), (r.kind, r.location))$sql$,
		names[6], names[5]);
	EXECUTE format('COMMENT ON VIEW %s IS %L', names[6],
		'people and rounds by month, company, reason, industry and location, without denied, rumoured and cumulative figures');
	IF current_user <> pg_get_userbyid(t.owner) THEN
		FOR i IN 3..6 LOOP
			EXECUTE format('ALTER VIEW %s OWNER TO %I', names[i], pg_get_userbyid(t.owner));
		END LOOP;
	END IF;

	-- Triggers, for each row, so that partitions have them too, also those that
	-- come later or are written to directly.  Their names sort after those of
	-- foreign keys: when a key changes, its events have moved before they are
	-- written anew.  The WHEN condition also says which columns are read; they
	-- are compared by bytes, whatever the collation.
	EXECUTE format('CREATE TRIGGER fakta_layoffs_insert AFTER INSERT ON %s FOR EACH ROW EXECUTE FUNCTION %s.layoffs_trigger()',
		t.qualified, ours);
	EXECUTE format('CREATE TRIGGER fakta_layoffs_update AFTER UPDATE ON %s FOR EACH ROW '
		'WHEN (record_image_ne(ROW(%s), ROW(%s))) EXECUTE FUNCTION %s.layoffs_trigger(%s)',
		t.qualified,
		(SELECT string_agg('OLD.' || c, ', ' ORDER BY n) FROM unnest(cols) WITH ORDINALITY u (c, n)),
		(SELECT string_agg('NEW.' || c, ', ' ORDER BY n) FROM unnest(cols) WITH ORDINALITY u (c, n)),
		ours, (SELECT string_agg(quote_literal(r), ', ' ORDER BY n) FROM unnest(roles) WITH ORDINALITY u (r, n)));
	IF t.kind = 'p' THEN
		-- A row that moves to another partition is deleted there and inserted
		-- here before the foreign key changes the key of its events.
		EXECUTE format('CREATE TRIGGER fakta_layoffs_delete AFTER DELETE ON %s FOR EACH ROW EXECUTE FUNCTION %s.layoffs_trigger()',
			t.qualified, ours);
	END IF;

	-- What takes a few seconds is done at once.
	EXECUTE format('SELECT count(*) > 10000 FROM (SELECT FROM %s LIMIT 10001) x', t.qualified) INTO is_large;
	IF NOT is_large THEN
		EXECUTE format('SELECT %s.layoffs_backfill(%L)', ours, t.qualified);
	ELSE
		RAISE NOTICE USING MESSAGE = format('events of the rows that table "%s" has are not read yet', t.name),
			HINT = format('CALL %s.refresh_layoffs(%L)', ours, t.qualified);
	END IF;
END
$track$;
COMMENT ON FUNCTION track_layoffs(regclass, name, name, name) IS
	'keeps a search column and a table of layoff events with a table of articles';

CREATE FUNCTION untrack_layoffs(article regclass, drop_events bool DEFAULT false)
RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $untrack$
#variable_conflict use_variable
DECLARE
	t record;
	trigger_name name;
	event_table regclass;
	state_table regclass;
	found_any bool := false;
	v record;
BEGIN
	IF article IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed', MESSAGE = 'table of articles must not be null';
	END IF;
	SELECT c.relname AS name, c.relowner AS owner, c.relkind AS kind, format('%I.%I', n.nspname, c.relname) AS qualified INTO t
	FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
	WHERE c.oid = article;
	IF NOT FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'undefined_table',
			MESSAGE = format('relation with OID %s does not exist', article::oid);
	ELSIF NOT pg_has_role(t.owner, 'USAGE') THEN
		RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
			MESSAGE = format('must be owner of table %s', t.name);
	ELSIF t.kind NOT IN ('r', 'p') THEN
		RAISE EXCEPTION USING ERRCODE = 'wrong_object_type', MESSAGE = format('"%s" is not a table', t.name);
	END IF;
	EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', t.qualified);

	FOR trigger_name IN
		SELECT g.tgname
		FROM pg_trigger g JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = g.tgfoid
			JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'e'
		WHERE g.tgrelid = article AND g.tgparentid = 0 AND e.extname = 'fakta'
	LOOP
		EXECUTE format('DROP TRIGGER %I ON %s', trigger_name, t.qualified);
		found_any := true;
	END LOOP;
	SELECT c.conrelid INTO event_table FROM pg_constraint c
	WHERE c.confrelid = article AND c.contype = 'f' AND c.conname = 'fakta_layoff' AND c.conparentid = 0;
	SELECT c.conrelid INTO state_table FROM pg_constraint c
	WHERE c.confrelid = article AND c.contype = 'f' AND c.conname = 'fakta_layoff_state' AND c.conparentid = 0;
	IF NOT found_any AND state_table IS NULL AND (event_table IS NULL OR NOT drop_events) THEN
		RAISE EXCEPTION USING ERRCODE = 'undefined_object', MESSAGE = format('table "%s" is not tracked', t.name);
	END IF;

	-- What was read goes out of date from now on.  Views of our own go with the
	-- tables; the user's own are in the way, and stay.
	FOR v IN
		WITH RECURSIVE ours (oid, depth) AS (
			SELECT x.oid::oid, 0 FROM (VALUES (state_table), (CASE WHEN drop_events THEN event_table END)) x (oid)
			WHERE x.oid IS NOT NULL
			UNION
			SELECT w.ev_class, o.depth + 1
			FROM ours o JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = o.oid
				JOIN pg_rewrite w ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid AND w.ev_class <> o.oid
				JOIN pg_class c ON c.oid = w.ev_class AND c.relkind = 'v'
				JOIN pg_namespace n ON n.oid = c.relnamespace
			WHERE c.relname ~ '_layoff_(stale|report|round|total)$'
				AND obj_description(c.oid, 'pg_class') IS NOT NULL
		)
		SELECT format('%I.%I', n.nspname, c.relname) AS name, max(o.depth) AS depth
		FROM ours o JOIN pg_class c ON c.oid = o.oid AND c.relkind = 'v' JOIN pg_namespace n ON n.oid = c.relnamespace
		GROUP BY 1
		ORDER BY 2 DESC
	LOOP
		EXECUTE format('DROP VIEW %s', v.name);
	END LOOP;
	IF state_table IS NOT NULL THEN
		EXECUTE format('DROP TABLE %s', state_table);
	END IF;
	IF drop_events AND event_table IS NOT NULL THEN
		EXECUTE format('DROP TABLE %s', event_table);
	END IF;
END
$untrack$;
COMMENT ON FUNCTION untrack_layoffs(regclass, bool) IS
	'ends what track_layoffs() began; keeps the events unless told to drop them, and the search column';
