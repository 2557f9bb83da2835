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

-- What belongs to a tracked table.  Others may have the right to make foreign keys
-- to it, or views and tables beside it; but only its owner can make one of these
-- that the owner owns.  So a part is a relation of the same owner:
--   a table by a constraint fakta_<part> that refers to the articles, be it a foreign
--   key or CHECK ('article'::regclass IS NOT NULL),
--   a view on such a table by a comment "fakta <part>: ...".
-- The trigger on UPDATE names the tables too, as constants of its condition: so
-- they cannot be dropped without the triggers, and of two such tables those count.
-- All of that follows renamings, and a dump restores it.
CREATE FUNCTION layoffs_parts(article regclass)
RETURNS TABLE (part text, relation regclass)
LANGUAGE sql STABLE STRICT PARALLEL SAFE COST 1000 ROWS 6
SET search_path = pg_catalog, pg_temp
AS $parts$
	WITH RECURSIVE tables AS (
		SELECT DISTINCT ON (k.conname) substr(k.conname, 7) AS part, k.conrelid AS oid
		FROM pg_class a
			JOIN pg_depend d ON d.classid = 'pg_constraint'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = a.oid
			JOIN pg_constraint k ON k.oid = d.objid AND k.contype IN ('f', 'c') AND k.conname LIKE 'fakta\_%' AND k.conparentid = 0 AND k.conrelid <> a.oid
			JOIN pg_class c ON c.oid = k.conrelid AND c.relowner = a.relowner
		WHERE a.oid = article
		ORDER BY k.conname, EXISTS (SELECT FROM pg_depend g JOIN pg_trigger t ON t.oid = g.objid AND t.tgrelid = a.oid AND t.tgname ~ '^fakta_layoffs_'
			WHERE g.classid = 'pg_trigger'::regclass AND g.refclassid = 'pg_class'::regclass AND g.refobjid = k.conrelid) DESC, k.oid
	), users (oid) AS (
		SELECT t.oid FROM tables t
		UNION
		SELECT w.ev_class
		FROM users u JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = u.oid
			JOIN pg_rewrite w ON w.oid = d.objid
	)
	SELECT t.part, t.oid::regclass FROM tables t
	UNION ALL
	(SELECT DISTINCT ON (m.part[1]) m.part[1], c.oid::regclass
	FROM users u JOIN pg_class c ON c.oid = u.oid AND c.relkind = 'v' JOIN pg_class a ON a.oid = article AND a.relowner = c.relowner,
		regexp_match(obj_description(c.oid, 'pg_class'), '^fakta (\w+): ') m (part)
	WHERE m.part IS NOT NULL
	ORDER BY m.part[1], c.oid)
$parts$;
COMMENT ON FUNCTION layoffs_parts(regclass) IS 'tables and views that belong to a tracked table';

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
	of_text text := 'setweight(to_tsvector(%1$L::regconfig, left(coalesce(%2$s::text, ''''), '
		'CASE WHEN octet_length(left(%2$s::text, 250000)) > 250000 THEN 62500 ELSE 250000 END)), %3$L)';
	-- The primary key, in the article and in the tables made here.
	keys text[];
	own_keys text[];
	key_types text[];
	key_collations text[];
	key_columns text;
	-- What is there of the last time, and whether its key is still that of the table.
	part_names text[];
	relations regclass[];
	kept regclass;
	kept_differs bool;
	kept_types text[];
	-- Columns of layoffs(), name and type.
	event_names text[];
	event_types text[];
	-- Names without schema of what is made.
	names text[] := '{}';
	suffix text;
	base text;
	number int := 0;
	shortened bool;
	event_table text;
	state_table text;
	unlogged text;
	is_large bool;
	join_state text;
	key_list text;
	-- The views: which there are already, their names, and the key in them.
	parts text[] := '{layoff_stale,layoff_report,layoff_round,layoff_total}';
	views regclass[];
	view_names text[];
	view_keys text[];
	recorded text;
	i int;
	v int;
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
				WHEN 'f' THEN 'This operation is not supported for foreign tables.'
				WHEN 'i' THEN 'This operation is not supported for indexes.'
				WHEN 'I' THEN 'This operation is not supported for partitioned indexes.'
				WHEN 'S' THEN 'This operation is not supported for sequences.'
				WHEN 't' THEN 'This operation is not supported for TOAST tables.'
				ELSE 'This operation is not supported for composite types.' END,
			HINT = 'Track the table that holds the rows.';
	ELSIF t.partition THEN
		RAISE EXCEPTION USING ERRCODE = 'wrong_object_type',
			MESSAGE = format('table "%s" is a partition', t.name),
			HINT = 'Track the partitioned table that it belongs to.';
	ELSIF t.persistence = 't' THEN
		RAISE EXCEPTION USING ERRCODE = 'feature_not_supported',
			MESSAGE = format('table "%s" is temporary', t.name),
			HINT = 'Call layoffs() in a query instead.';
	END IF;

	-- The strongest lock that is needed, once, so that it is never raised.  Rows are
	-- locked under it: whoever has locked some before must have ended.
	IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = article AND attname = 'search' AND NOT attisdropped) THEN
		EXECUTE format('LOCK TABLE %s IN EXCLUSIVE MODE', t.qualified);
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
		SELECT a.atttypid AS type, coalesce(nullif(b.typbasetype, 0), b.oid) AS base, a.attgenerated::text AS generated INTO att
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
			SELECT b.typbasetype AS base, att.type AS type, att.generated AS generated INTO att FROM pg_type b WHERE b.oid = att.base;
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
		ELSIF att.generated = 'v' THEN
			RAISE EXCEPTION USING ERRCODE = 'feature_not_supported',
				MESSAGE = format('column "%s" of relation "%s" is a virtual generated column', col, t.name),
				DETAIL = 'A trigger cannot read it.',
				HINT = 'Make it a stored one, or name the column that it is made of.';
		ELSIF att.generated = 's' AND role <> 'published'
				AND NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = article AND attname = 'search' AND NOT attisdropped) THEN
			RAISE EXCEPTION USING ERRCODE = 'feature_not_supported',
				MESSAGE = format('column "%s" of relation "%s" is a generated column', col, t.name),
				DETAIL = 'The column "search" cannot be generated from it.',
				HINT = 'Add a column "search" of type tsvector of your own before, or name the column that it is made of.';
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

	-- What is there from the last time.
	EXECUTE format('SELECT array_agg(p.part), array_agg(p.relation) FROM %s.layoffs_parts($1) p', ours) INTO part_names, relations USING article;
	kept := relations[array_position(part_names, 'layoff')];

	-- The primary key.  A name that the tables and views have themselves gets a prefix.
	SELECT array_agg(a.attname ORDER BY k.n),
		array_agg(CASE WHEN a.attname = ANY (event_names || '{published,version,error,round}'::text[]) OR a.attname LIKE 'fakta\_%'
			THEN 'article_' || a.attname ELSE a.attname END ORDER BY k.n),
		array_agg(format_type(a.atttypid, a.atttypmod) ORDER BY k.n),
		array_agg(CASE WHEN a.attcollation <> b.typcollation THEN (SELECT format(' COLLATE %I.%I', s.nspname, c.collname)
			FROM pg_collation c JOIN pg_namespace s ON s.oid = c.collnamespace WHERE c.oid = a.attcollation) END ORDER BY k.n)
	INTO keys, own_keys, key_types, key_collations
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
	END IF;
	IF kept IS NOT NULL THEN
		-- In the order of the primary key; of columns that another key refers to, null.
		SELECT array_agg(a.attname ORDER BY k.n), count(DISTINCT k.n) <> count(a.attname) OR max(cardinality(c.conkey)) <> count(*),
			array_agg(format_type(a.atttypid, a.atttypmod) ORDER BY k.n)
		INTO own_keys, kept_differs, kept_types
		FROM pg_constraint c CROSS JOIN unnest(keys) WITH ORDINALITY k (name, n)
			JOIN pg_attribute p ON p.attrelid = article AND p.attname = k.name
			LEFT JOIN pg_attribute a ON a.attrelid = kept AND a.attnum = c.conkey[array_position(c.confkey, p.attnum)]
		WHERE c.conrelid = kept AND c.confrelid = article AND c.contype = 'f' AND c.conname = 'fakta_layoff';
		IF kept_differs IS NOT FALSE THEN
			RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
				MESSAGE = format('table "%s" does not refer to the primary key of table "%s"', kept, t.name),
				HINT = format('Rename its foreign key "fakta_layoff" to keep the table apart, or call %s.untrack_layoffs(%L, drop_events => true) before.',
					ours, t.qualified);
		END IF;
		-- Since a table of events may be changed by its owner.
		SELECT a.attname AS name, w.type AS type INTO att
		FROM unnest(event_names || '{published,version}'::text[], event_types || '{date,text}'::text[]) w (name, type)
			JOIN pg_attribute a ON a.attrelid = kept AND a.attname = w.name AND a.attnum > 0 AND NOT a.attisdropped
		WHERE format_type(a.atttypid, NULL) <> w.type
		LIMIT 1;
		IF FOUND THEN
			RAISE EXCEPTION USING ERRCODE = 'datatype_mismatch',
				MESSAGE = format('column "%s" of table "%s" is not of type %s', att.name, kept, att.type);
		END IF;
	END IF;
	IF (SELECT count(DISTINCT k) FROM unnest(own_keys) k) < cardinality(own_keys) THEN
		RAISE EXCEPTION USING ERRCODE = 'duplicate_column',
			MESSAGE = format('columns %s of the primary key of table "%s" would get the same name', array_to_string(keys, ', '), t.name),
			HINT = 'Rename one of them.';
	END IF;

	SELECT array_agg(quote_ident(u.key) ORDER BY u.n), array_agg(quote_ident(u.own) ORDER BY u.n),
		string_agg(format('%I %s%s NOT NULL', u.own, u.type, u.collate_as), ', ' ORDER BY u.n)
	INTO keys, own_keys, key_columns
	FROM unnest(keys, own_keys, key_types, key_collations) WITH ORDINALITY u (key, own, type, collate_as, n);
	key_list := array_to_string(own_keys, ', ');

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
		-- More than 1 MB of lexemes would be an error, of the user's own INSERT.  At
		-- worst they take twice the bytes of the text, of which there may be so half
		-- a million; only of a text of some megabytes the letters are fewer then.
		EXECUTE format('ALTER TABLE %s ADD COLUMN search tsvector GENERATED ALWAYS AS (%s) STORED', t.qualified,
			concat_ws(' || ',
				CASE WHEN title IS NOT NULL THEN
					format(of_text, ours || '.indonesian_news', of_title, 'A') END,
				format(of_text, ours || '.indonesian_news', of_body, 'B')));
	END IF;
	IF NOT EXISTS (SELECT FROM pg_index x JOIN pg_class c ON c.oid = x.indexrelid JOIN pg_am m ON m.oid = c.relam
			JOIN pg_attribute a ON a.attrelid = article AND a.attname = 'search' AND NOT a.attisdropped
			WHERE x.indrelid = article AND m.amname = 'gin' AND a.attnum = ANY (x.indkey::int2[]) AND x.indpred IS NULL) THEN
		EXECUTE format('CREATE INDEX ON %s USING gin (search)', t.qualified);
	END IF;

	-- The state is of the last time: all is read anew.
	views := ARRAY(SELECT relations[array_position(part_names, p)] FROM unnest(parts) WITH ORDINALITY u (p, n) ORDER BY n);
	IF views[1] IS NOT NULL THEN
		EXECUTE format('DROP VIEW %s', views[1]);
		views[1] := NULL;
	END IF;
	IF relations[array_position(part_names, 'layoff_state')] IS NOT NULL THEN
		EXECUTE format('DROP TABLE %s', relations[array_position(part_names, 'layoff_state')]);
	END IF;

	-- Names: "article_layoff" and so on, shortened as those of indexes are.  If one
	-- is taken then, by another long name, a number makes the difference.
	LOOP
		names := '{}';
		shortened := false;
		FOREACH suffix IN ARRAY '{layoff,layoff_state}'::text[] || parts LOOP
			base := t.name;
			suffix := concat(nullif(number, 0), '_', suffix);
			WHILE octet_length(base || suffix) > current_setting('max_identifier_length')::int LOOP
				base := left(base, -1);
				shortened := true;
			END LOOP;
			names := names || (base || suffix);
		END LOOP;
		EXIT WHEN NOT shortened OR NOT EXISTS (SELECT FROM unnest(names) WITH ORDINALITY n (name, i)
			WHERE (ARRAY[kept, NULL] || views)[n.i] IS NULL AND to_regclass(format('%I.%I', t.schema, n.name)) IS NOT NULL);
		number := number + 1;
	END LOOP;
	names := ARRAY(SELECT format('%I.%I', t.schema, n.name) FROM unnest(names) WITH ORDINALITY n (name, i) ORDER BY n.i);

	-- The type of the key may have changed.  Views of our own would be in the way.
	FOR i IN 1..coalesce(cardinality(kept_types), 0) LOOP
		IF kept_types[i] <> key_types[i] THEN
			RAISE NOTICE USING MESSAGE = format('column %s of table %s becomes %s, as in table "%s"', own_keys[i], kept, key_types[i], t.name);
			FOR v IN REVERSE 4..2 LOOP
				IF views[v] IS NOT NULL THEN
					EXECUTE format('DROP VIEW %s', views[v]);
					views[v] := NULL;
				END IF;
			END LOOP;
			EXECUTE format('ALTER TABLE %s ALTER COLUMN %s TYPE %s', kept, own_keys[i], key_types[i]);
		END IF;
	END LOOP;

	-- The tables.
	unlogged := CASE t.persistence WHEN 'u' THEN 'UNLOGGED ' ELSE '' END;
	IF kept IS NULL THEN
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
		event_table := kept::text;
		-- A version of the rules that knew less.
		FOR i IN 1..cardinality(event_names) LOOP
			IF NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = kept AND a.attname = event_names[i] AND NOT a.attisdropped) THEN
				EXECUTE format('ALTER TABLE %s ADD COLUMN %I %s', event_table, event_names[i], event_types[i]);
			END IF;
		END LOOP;
	END IF;
	-- "version" is that of the last time that the article was read, "error" what it
	-- could not be read for since.
	state_table := names[2];
	EXECUTE format('CREATE %sTABLE %s (%s, version text, error text, PRIMARY KEY (%s), '
		'CONSTRAINT fakta_layoff_state FOREIGN KEY (%s) REFERENCES %s (%s) ON UPDATE CASCADE ON DELETE CASCADE)',
		unlogged, state_table, key_columns, key_list, key_list, t.qualified, array_to_string(keys, ', '));
	EXECUTE format('COMMENT ON TABLE %s IS %L', state_table,
		format('by which version of the rules each row of %s was read', t.qualified));
	IF current_user <> pg_get_userbyid(t.owner) THEN
		EXECUTE format('ALTER TABLE %s OWNER TO %I', event_table, pg_get_userbyid(t.owner));
		EXECUTE format('ALTER TABLE %s OWNER TO %I', state_table, pg_get_userbyid(t.owner));
	END IF;

	-- Views.  One that is there stays the same object, with its rights and with what
	-- hangs on it, unless its columns have changed.
	SELECT string_agg(format('a.%s OPERATOR(%I.%s) s.%s', keys[k.n], s.nspname, o.oprname, own_keys[k.n]), ' AND ' ORDER BY k.n)
	INTO join_state
	FROM pg_constraint c, unnest(c.conpfeqop) WITH ORDINALITY k (operator, n), pg_operator o, pg_namespace s
	WHERE c.confrelid = article AND c.conrelid = state_table::regclass AND c.conname = 'fakta_layoff_state'
		AND o.oid = k.operator AND s.oid = o.oprnamespace;
	LOOP
		BEGIN
			FOR i IN 1..cardinality(parts) LOOP
				-- A column keeps its name in a view when it has got another one in the table.
				IF i = 3 THEN
					SELECT array_agg(quote_ident(a.attname) ORDER BY a.attnum) INTO view_keys FROM pg_attribute a
					WHERE a.attrelid = view_names[2]::regclass AND a.attnum BETWEEN 2 AND cardinality(own_keys) + 1;
				END IF;
				view_names[i] := coalesce(views[i]::text, names[i + 2]);
				EXECUTE concat('CREATE ', CASE WHEN views[i] IS NOT NULL THEN 'OR REPLACE ' END, 'VIEW ', view_names[i],
					CASE WHEN i = 2 AND views[i] IS NOT NULL THEN (SELECT format('(%s)', string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum))
						FROM pg_attribute a WHERE a.attrelid = views[i] AND a.attnum BETWEEN 1 AND cardinality(own_keys) + 1) END,
					' WITH (security_invoker = true) AS ', CASE i
					WHEN 1 THEN
						format($sql$
		SELECT %1$s, s.version, s.error
		FROM %2$s %3$s a LEFT JOIN %4$s s ON %5$s
		WHERE s.version IS DISTINCT FROM %6$s.fakta_version()$sql$,
							(SELECT string_agg(format('a.%s AS %s', keys[k], own_keys[k]), ', ' ORDER BY k) FROM generate_subscripts(keys, 1) k),
							CASE t.kind WHEN 'r' THEN 'ONLY' END, t.qualified, state_table, join_state, ours)
					WHEN 2 THEN
						format($sql$
		WITH event AS (
			SELECT l.*,
				coalesce(nullif(btrim(regexp_replace(lower(l.company),
					'\m(pt|cv|tbk|persero|inc|ltd|corp|co|llc|plc)\M|[^[:alnum:]]+', ' ', 'g')), ''), lower(l.company)) AS fakta_folded,
				CASE WHEN coalesce(l.day_from, l.published) BETWEEN '1900-01-01' AND '2200-12-31'
					THEN coalesce(l.day_from, l.published) END AS fakta_day,
				coalesce(l.headcount, (l.headcount_low::float8 + l.headcount_high) / 2, l.headcount_low, l.headcount_high) AS fakta_figure
			FROM %1$s l
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
			%2$s, s.event, s.main, s.company, s.kind, s.status, s.headcount, s.headcount_low, s.headcount_high,
			s.percentage, s.workforce, s.remaining, s.day_from, s.day_to, s.claimed_by, s.reason, s.industry, s.location,
			s.evidence, s.published
		FROM sized s$sql$,
							event_table, (SELECT string_agg('s.' || k, ', ') FROM unnest(own_keys) k))
					WHEN 3 THEN
						format($sql$
		SELECT r.round, mode() WITHIN GROUP (ORDER BY r.company) AS company, r.kind,
			(array_agg(r.status %2$s))[1] AS status,
			(array_agg(r.headcount %2$s) FILTER (WHERE r.headcount IS NOT NULL))[1] AS headcount,
			min(coalesce(r.headcount_low, r.headcount)) AS headcount_lowest,
			max(coalesce(r.headcount_high, r.headcount)) AS headcount_highest,
			mode() WITHIN GROUP (ORDER BY r.headcount) AS headcount_most_reported,
			(array_agg(r.percentage %2$s) FILTER (WHERE r.percentage IS NOT NULL))[1] AS percentage,
			(array_agg(r.workforce %2$s) FILTER (WHERE r.workforce IS NOT NULL))[1] AS workforce,
			count(DISTINCT (%3$s))::int AS sources,
			min(r.published) AS first_report,
			max(r.published) AS last_report,
			min(r.day_from) AS day_from,
			max(r.day_to) AS day_to,
			mode() WITHIN GROUP (ORDER BY r.reason) AS reason,
			mode() WITHIN GROUP (ORDER BY r.industry) AS industry,
			mode() WITHIN GROUP (ORDER BY r.location) AS location
		FROM %1$s r
		GROUP BY r.round, r.kind$sql$,
							view_names[2],
							'ORDER BY r.published DESC NULLS LAST, r.main DESC, '
								|| (SELECT string_agg('r.' || k || ' DESC', ', ') FROM unnest(view_keys) k) || ', r.event',
							(SELECT string_agg('r.' || k, ', ') FROM unnest(view_keys) k))
					ELSE
						format($sql$
		WITH round AS (
			SELECT r.*, CASE WHEN coalesce(r.day_from, r.first_report) BETWEEN '1900-01-01' AND '2200-12-31'
				THEN date_trunc('month', coalesce(r.day_from, r.first_report)::timestamp)::date END AS fakta_month
			FROM %1$s r
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
							view_names[3])
					END);
				EXECUTE format('COMMENT ON VIEW %s IS %L', view_names[i], format('fakta %s: %s', parts[i], (ARRAY[
					'articles that refresh_layoffs() has to read: by other rules, or never (version is null), or again (error)',
					'events of single companies, each with the round that it belongs to',
					'rounds of layoffs of single companies, each merged from the articles that tell it; the latest figure counts',
					'people and rounds by month, company, reason, industry and location, without denied, rumoured and cumulative figures'])[i]));
				IF current_user <> pg_get_userbyid(t.owner) THEN
					EXECUTE format('ALTER VIEW %s OWNER TO %I', view_names[i], pg_get_userbyid(t.owner));
				END IF;
			END LOOP;
			EXIT;
		EXCEPTION WHEN invalid_table_definition THEN
			IF views[2] IS NULL AND views[3] IS NULL AND views[4] IS NULL THEN
				RAISE;
			END IF;
			FOR i IN REVERSE 4..2 LOOP
				IF views[i] IS NOT NULL THEN
					EXECUTE format('DROP VIEW %s', views[i]);
					RAISE NOTICE USING MESSAGE = format('view %s has other columns now, and is made anew', views[i]);
					views[i] := NULL;
				END IF;
			END LOOP;
		END;
	END LOOP;

	-- Triggers, for each row, so that partitions have them too, also those that
	-- come later or are written to directly.  The WHEN conditions also say which
	-- columns are read, and which tables are the parts: see layoffs_parts() and
	-- read_trigger() in track.c.  Columns are compared by bytes, whatever the
	-- collation.  The key is among them since a change of it may be under way when
	-- the text changes: see awaits_key() in track.c.
	recorded := format('num_nulls(%L::regclass, %L::regclass) = 0', event_table, state_table);
	EXECUTE format('CREATE TRIGGER fakta_layoffs_insert AFTER INSERT ON %s FOR EACH ROW WHEN (%s) EXECUTE FUNCTION %s.layoffs_trigger()',
		t.qualified, recorded, ours);
	EXECUTE format('CREATE TRIGGER fakta_layoffs_update AFTER UPDATE ON %s FOR EACH ROW '
		'WHEN (record_image_ne(ROW(%s), ROW(%s)) AND %s) EXECUTE FUNCTION %s.layoffs_trigger(%s, ''layoff'', ''layoff_state'')',
		t.qualified,
		(SELECT string_agg('OLD.' || c, ', ' ORDER BY n) FROM unnest(cols || keys) WITH ORDINALITY u (c, n)),
		(SELECT string_agg('NEW.' || c, ', ' ORDER BY n) FROM unnest(cols || keys) WITH ORDINALITY u (c, n)),
		recorded, ours, (SELECT string_agg(quote_literal(r), ', ' ORDER BY n) FROM unnest(roles) WITH ORDINALITY u (r, n)));
	IF t.kind = 'p' THEN
		-- A row that moves to another partition is deleted there and inserted
		-- here before the foreign key changes the key of its events.
		EXECUTE format('CREATE TRIGGER fakta_layoffs_delete AFTER DELETE ON %s FOR EACH ROW WHEN (%s) EXECUTE FUNCTION %s.layoffs_trigger()',
			t.qualified, recorded, ours);
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
	ours text;
	part_names text[];
	relations regclass[];
	r regclass;
	found_any bool := false;
	p text;
BEGIN
	SELECT quote_ident(n.nspname) INTO STRICT ours
	FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
	WHERE e.extname = 'fakta';

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
	EXECUTE format('SELECT array_agg(p.part), array_agg(p.relation) FROM %s.layoffs_parts($1) p', ours) INTO part_names, relations USING article;
	IF NOT found_any AND array_position(part_names, 'layoff_state') IS NULL
			AND (array_position(part_names, 'layoff') IS NULL OR NOT drop_events) THEN
		RAISE EXCEPTION USING ERRCODE = 'undefined_object', MESSAGE = format('table "%s" is not tracked', t.name);
	END IF;

	-- What was read goes out of date from now on.  What the user has made of it is
	-- in the way, and stays.
	FOREACH p IN ARRAY CASE WHEN drop_events THEN '{layoff_total,layoff_round,layoff_report,layoff_stale,layoff_state,layoff}'
			ELSE '{layoff_stale,layoff_state}' END::text[] LOOP
		r := relations[array_position(part_names, p)];
		IF r IS NOT NULL THEN
			EXECUTE format('DROP %s %s', CASE WHEN p IN ('layoff', 'layoff_state') THEN 'TABLE' ELSE 'VIEW' END, r);
		END IF;
	END LOOP;
END
$untrack$;
COMMENT ON FUNCTION untrack_layoffs(regclass, bool) IS
	'ends what track_layoffs() began; keeps the events unless told to drop them, and the search column';
