-- Tracked tables ------------------------------------------------------------------
--
-- Views and triggers of the user's hang on layoffs_trigger() and fakta_version():
-- no upgrade script may drop them.  Nothing that track_layoffs() makes hangs on
-- layoffs(), so that its columns may change.

CREATE FUNCTION layoffs_trigger()
RETURNS trigger
AS 'MODULE_PATHNAME'
LANGUAGE C;
COMMENT ON FUNCTION layoffs_trigger() IS 'internal: trigger that keeps the events of a tracked table current';

CREATE FUNCTION layoffs_edit_trigger()
RETURNS trigger
AS 'MODULE_PATHNAME'
LANGUAGE C;
COMMENT ON FUNCTION layoffs_edit_trigger() IS 'internal: trigger that keeps the corrections to the events of a tracked table';

CREATE FUNCTION layoffs_company_trigger()
RETURNS trigger
AS 'MODULE_PATHNAME'
LANGUAGE C;
COMMENT ON FUNCTION layoffs_company_trigger() IS 'internal: trigger that keeps what users change in the names of companies';

CREATE PROCEDURE refresh_layoffs(article regclass, batch_size int DEFAULT 1000)
AS 'MODULE_PATHNAME'
LANGUAGE C;
COMMENT ON PROCEDURE refresh_layoffs(regclass, int) IS
	'reads the articles of a tracked table that were not read yet, or were read by another version; commits after each batch';

CREATE FUNCTION layoffs_backfill(article regclass)
RETURNS void
AS 'MODULE_PATHNAME'
LANGUAGE C VOLATILE STRICT;
COMMENT ON FUNCTION layoffs_backfill(regclass) IS 'internal: reads the existing rows of a table that becomes tracked';

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
	FROM users u JOIN pg_class c ON c.oid = u.oid AND c.relkind IN ('v', 'm') JOIN pg_class a ON a.oid = article AND a.relowner = c.relowner,
		regexp_match(obj_description(c.oid, 'pg_class'), '^fakta (\w+): ') m (part)
	WHERE m.part IS NOT NULL
	ORDER BY m.part[1], c.oid)
$parts$;
COMMENT ON FUNCTION layoffs_parts(regclass) IS 'tables and views that belong to a tracked table';

-- Locks a table of articles and what belongs to it.  A writer holds the articles and
-- comes to the events, an editor or a reader of a view holds events and comes to the
-- articles.  So no order is right for both, and whoever holds one of the others is
-- waited for while nothing is locked.
CREATE FUNCTION layoffs_lock(article regclass, mode text, parts text[], parts_mode text)
RETURNS void
LANGUAGE plpgsql VOLATILE STRICT
SET search_path = pg_catalog, pg_temp
AS $lock$
#variable_conflict use_variable
DECLARE
	ours text;
	others text[];
	r text;
	articles_locked bool;
	timeout text := current_setting('lock_timeout');
BEGIN
	SELECT quote_ident(n.nspname) INTO STRICT ours
	FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
	WHERE e.extname = 'fakta';
	LOOP
		articles_locked := false;
		BEGIN
			EXECUTE format('LOCK TABLE %s IN %s MODE', article, mode);
			articles_locked := true;
			EXECUTE format('SELECT array_agg(p.relation::text) FROM %s.layoffs_parts($1) p JOIN pg_class c ON c.oid = p.relation '
				'WHERE c.relkind <> ''m'' AND p.part = ANY ($2)', ours) INTO others USING article, parts;
			IF others IS NOT NULL THEN
				-- Not NOWAIT, which refuses what this transaction has already where others wait for it.
				PERFORM set_config('lock_timeout', '50ms', true);
				EXECUTE format('LOCK TABLE %s IN %s MODE', array_to_string(others, ', '), parts_mode);
				PERFORM set_config('lock_timeout', timeout, true);
			END IF;
			RETURN;
		EXCEPTION WHEN lock_not_available THEN
			-- That of lock_timeout is the user's.
			IF NOT articles_locked THEN
				RAISE;
			END IF;
		END;
		FOREACH r IN ARRAY others LOOP
			BEGIN
				EXECUTE format('LOCK TABLE ONLY %s IN %s MODE', r, parts_mode);
				-- Ends the subtransaction, which lets go of the lock.
				RAISE EXCEPTION USING ERRCODE = 'FKLCK';
			EXCEPTION WHEN SQLSTATE 'FKLCK' OR undefined_table THEN
			END;
		END LOOP;
	END LOOP;
END
$lock$;
COMMENT ON FUNCTION layoffs_lock(regclass, text, text[], text) IS 'internal: locks an article table and the tables and views that belong to it';

CREATE FUNCTION track_layoffs(
	article regclass,
	title name DEFAULT 'title',
	body name DEFAULT 'body',
	published name DEFAULT 'published'
)
RETURNS TABLE (articles int, events int)
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
	parts text[] := '{layoff_stale,layoff_report,layoff_round,layoff_total,layoff_review}';
	views regclass[];
	view_names text[];
	view_keys text[];
	recorded text;
	-- Corrections, and names of companies.
	edit_table text;
	company_table text;
	edit_keys text[];
	mark_names text[] := '{edited,edited_by,edited_on}';
	mark_types text[] := '{text,text,date}';
	equal text[];
	outlet text;
	view_names_of jsonb;
	i int;
	v int;
BEGIN
	SELECT n.nspname INTO STRICT ours
	FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
	WHERE e.extname = 'fakta';
	ours := quote_ident(ours);

	IF article IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed', MESSAGE = 'article table must not be null';
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
	IF EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') THEN
		EXECUTE 'SELECT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = $1)' INTO is_large USING article;
		IF is_large THEN
			RAISE EXCEPTION USING ERRCODE = 'feature_not_supported',
				MESSAGE = format('table "%s" is distributed by Citus', t.name),
				DETAIL = 'Citus does not allow triggers on distributed tables.',
				HINT = format('After each load, call: SELECT * FROM %s.collect_layoffs(%L)', ours, t.qualified);
		END IF;
	END IF;

	-- The strongest lock that is needed, once, so that it is never raised.  Rows are
	-- locked under it: whoever has locked some before must have ended.
	EXECUTE format('SELECT %s.layoffs_lock($1, $2, ''{layoff,layoff_edit,company}'', ''SHARE ROW EXCLUSIVE'')', ours) USING article,
		CASE WHEN EXISTS (SELECT FROM pg_attribute WHERE attrelid = article AND attname = 'search' AND NOT attisdropped)
			THEN 'EXCLUSIVE' ELSE 'ACCESS EXCLUSIVE' END;

	IF EXISTS (SELECT FROM pg_trigger g JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = g.tgfoid
			JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'e'
			WHERE g.tgrelid = article AND e.extname = 'fakta') THEN
		RAISE EXCEPTION USING ERRCODE = 'duplicate_object',
			MESSAGE = format('table "%s" is already tracked', t.name),
			HINT = 'To track other columns, call untrack_layoffs() first.';
	END IF;

	-- Columns to read.
	FOR i IN 1..3 LOOP
		role := ('{title,body,published}'::text[])[i];
		col := (ARRAY[title, body, published])[i];
		IF col IS NULL THEN
			IF role = 'body' THEN
				RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed', MESSAGE = 'body column must not be null';
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
					WHEN 'title' THEN 'Name the title column (title => ...), or pass NULL if there is none.'
					WHEN 'body' THEN 'Name the body column (body => ...).'
					ELSE 'Name the publication date column (published => ...), or pass NULL if there is none.' END;
		END IF;
		-- A domain over a domain.
		WHILE EXISTS (SELECT FROM pg_type b WHERE b.oid = att.base AND b.typtype = 'd') LOOP
			SELECT b.typbasetype AS base, att.type AS type, att.generated AS generated INTO att FROM pg_type b WHERE b.oid = att.base;
		END LOOP;
		IF role = 'published' AND att.base NOT IN ('date'::regtype, 'timestamp'::regtype, 'timestamptz'::regtype) THEN
			RAISE EXCEPTION USING ERRCODE = 'datatype_mismatch',
				MESSAGE = format('column "%s" of relation "%s" is of type %s', col, t.name, format_type(att.type, NULL)),
				DETAIL = 'The publication date must be of type date, timestamp or timestamp with time zone.',
				HINT = 'Pass published => NULL, or add a column of type date.';
		ELSIF role <> 'published' AND NOT (att.base IN ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype)
				OR EXISTS (SELECT FROM pg_cast k WHERE k.castsource = att.base AND k.casttarget = 'text'::regtype
					AND k.castmethod = 'b')) THEN
			RAISE EXCEPTION USING ERRCODE = 'datatype_mismatch',
				MESSAGE = format('column "%s" of relation "%s" is of type %s', col, t.name, format_type(att.type, NULL)),
				DETAIL = format('The %s must be of type text, character varying or character.', role);
		ELSIF att.generated = 'v' THEN
			RAISE EXCEPTION USING ERRCODE = 'feature_not_supported',
				MESSAGE = format('column "%s" of relation "%s" is a virtual generated column', col, t.name),
				DETAIL = 'Triggers cannot read virtual generated columns.',
				HINT = 'Make it a stored generated column, or name the column that it is computed from.';
		ELSIF att.generated = 's' AND role <> 'published'
				AND NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = article AND attname = 'search' AND NOT attisdropped) THEN
			RAISE EXCEPTION USING ERRCODE = 'feature_not_supported',
				MESSAGE = format('column "%s" of relation "%s" is a generated column', col, t.name),
				DETAIL = 'The column "search" is generated, and cannot be computed from another generated column.',
				HINT = 'Add your own column "search" of type tsvector first, or name the column that it is computed from.';
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
		array_agg(CASE WHEN a.attname = ANY (event_names || mark_names || '{published,version,error,round,city,confidence,named,part,outlet,action,changed,read_event,'
			'priority,why,articles,events}'::text[]) OR a.attname LIKE 'read\_%' OR a.attname LIKE 'fakta\_%'
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
				HINT = format('To keep that table, rename its foreign key "fakta_layoff"; to drop it, call %s.untrack_layoffs(%L, drop_events => true).',
					ours, t.qualified);
		END IF;
		-- Since a table of events may be changed by its owner.
		SELECT a.attname AS name, w.type AS type INTO att
		FROM unnest(event_names || mark_names || '{published,version}'::text[], event_types || mark_types || '{date,text}'::text[]) w (name, type)
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
			MESSAGE = format('column "search" of relation "%s" is not of type tsvector', t.name),
			HINT = 'Rename it.';
	ELSIF FOUND THEN
		RAISE NOTICE USING MESSAGE = format('column "search" of relation "%s" already exists, and is left as it is', t.name);
	ELSE
		-- More than 1 MB of lexemes would be an error, of the user's own INSERT.  At
		-- worst they take twice the bytes of the text, of which there may be so half
		-- a million; only of a text of some megabytes the letters are fewer then.
		-- Ranking reads it for each row that matches: in the table itself that is twice as
		-- fast as from TOAST, where the texts go instead.
		EXECUTE format('ALTER TABLE %s ADD COLUMN search tsvector GENERATED ALWAYS AS (%s) STORED, ALTER COLUMN search SET STORAGE MAIN', t.qualified,
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

	edit_table := relations[array_position(part_names, 'layoff_edit')];
	company_table := relations[array_position(part_names, 'company')];
	edit_keys := own_keys;
	IF edit_table IS NOT NULL THEN
		-- As those of events, its columns may have got other names.
		SELECT array_agg(quote_ident(a.attname) ORDER BY k.n) INTO edit_keys
		FROM pg_constraint c CROSS JOIN unnest(keys) WITH ORDINALITY k (name, n)
			JOIN pg_attribute p ON p.attrelid = article AND quote_ident(p.attname) = k.name
			JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[array_position(c.confkey, p.attnum)]
		WHERE c.conrelid = edit_table::regclass AND c.confrelid = article AND c.contype = 'f' AND c.conname = 'fakta_layoff_edit';
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
		FOREACH suffix IN ARRAY '{layoff,layoff_state}'::text[] || parts || '{layoff_edit,company}'::text[] LOOP
			base := t.name;
			suffix := concat(nullif(number, 0), '_', suffix);
			WHILE octet_length(base || suffix) > current_setting('max_identifier_length')::int LOOP
				base := left(base, -1);
				shortened := true;
			END LOOP;
			names := names || (base || suffix);
		END LOOP;
		EXIT WHEN NOT shortened OR NOT EXISTS (SELECT FROM unnest(names) WITH ORDINALITY n (name, i)
			WHERE (ARRAY[kept, NULL] || views || ARRAY[edit_table::regclass, company_table::regclass])[n.i] IS NULL AND to_regclass(format('%I.%I', t.schema, n.name)) IS NOT NULL);
		number := number + 1;
	END LOOP;
	names := ARRAY(SELECT format('%I.%I', t.schema, n.name) FROM unnest(names) WITH ORDINALITY n (name, i) ORDER BY n.i);

	-- The type of the key may have changed.  Views of our own would be in the way.
	FOR i IN 1..coalesce(cardinality(kept_types), 0) LOOP
		IF kept_types[i] <> key_types[i] THEN
			RAISE NOTICE USING MESSAGE = format('column %s of table %s is changed to type %s, as in table "%s"', own_keys[i], kept, key_types[i], t.name);
			FOR v IN REVERSE cardinality(views)..2 LOOP
				IF views[v] IS NOT NULL THEN
					EXECUTE format('DROP VIEW %s', views[v]);
					views[v] := NULL;
				END IF;
			END LOOP;
			EXECUTE format('ALTER TABLE %s ALTER COLUMN %s TYPE %s', kept, own_keys[i], key_types[i]);
			IF edit_table IS NOT NULL THEN
				EXECUTE format('ALTER TABLE %s ALTER COLUMN %s TYPE %s', edit_table, edit_keys[i], key_types[i]);
			END IF;
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
				FROM unnest(event_names || mark_names, event_types || mark_types) WITH ORDINALITY e (name, type, n)),
			key_list, key_list, t.qualified, array_to_string(keys, ', '));
		EXECUTE format('COMMENT ON TABLE %s IS %L', event_table,
			format('layoff events in the articles of %s, kept current by its triggers; changes by editors are kept', t.qualified));
		FOREACH col IN ARRAY '{company,headcount,day_from,published}'::text[] LOOP
			EXECUTE format('CREATE INDEX ON %s (%I)', event_table, col);
		END LOOP;
	ELSE
		event_table := kept::text;
		-- A version of the rules that knew less.
		FOR i IN 1..cardinality(event_names || mark_names) LOOP
			FOREACH suffix IN ARRAY ARRAY[event_table, edit_table] LOOP
				IF suffix IS NOT NULL AND NOT EXISTS (SELECT FROM pg_attribute a
						WHERE a.attrelid = suffix::regclass AND a.attname = (event_names || mark_names)[i] AND NOT a.attisdropped) THEN
					EXECUTE format('ALTER TABLE %s ADD COLUMN %I %s', suffix, (event_names || mark_names)[i], (event_types || mark_types)[i]);
				END IF;
			END LOOP;
		END LOOP;
	END IF;
	-- "version" is that of the last time that the article was read, "error" what it
	-- could not be read for since.
	state_table := names[2];
	EXECUTE format('CREATE %sTABLE %s (%s, version text, error text, PRIMARY KEY (%s), '
		'CONSTRAINT fakta_layoff_state FOREIGN KEY (%s) REFERENCES %s (%s) ON UPDATE CASCADE ON DELETE CASCADE)',
		unlogged, state_table, key_columns, key_list, key_list, t.qualified, array_to_string(keys, ', '));
	EXECUTE format('COMMENT ON TABLE %s IS %L', state_table,
		format('the version that read each row of %s', t.qualified));
	-- What an editor has corrected, with what the rules read of it.
	IF edit_table IS NULL THEN
		edit_table := names[cardinality(parts) + 3];
		EXECUTE format('CREATE %sTABLE %s (%s, event int NOT NULL, action text NOT NULL, edited_by text, edited_on date, '
			'changed bool NOT NULL DEFAULT false, read_event int, %s, published date, version text, PRIMARY KEY (%s, event), '
			'CONSTRAINT fakta_layoff_edit FOREIGN KEY (%s) REFERENCES %s (%s) ON UPDATE CASCADE ON DELETE CASCADE)',
			unlogged, edit_table, key_columns,
			(SELECT string_agg(format('%I %s', e.name, e.type), ', ' ORDER BY e.n)
				FROM unnest(event_names, event_types) WITH ORDINALITY e (name, type, n) WHERE e.name <> 'event'),
			key_list, key_list, t.qualified, array_to_string(keys, ', '));
		EXECUTE format('COMMENT ON TABLE %s IS %L', edit_table,
			format('corrections to %s by editors, each with the values that the rules read; DELETE undoes a correction', event_table));
	END IF;
	-- Its constraint says whose it is.
	IF company_table IS NULL THEN
		company_table := names[cardinality(parts) + 4];
		EXECUTE format('SELECT %s.layoffs_view(''folded'', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)', ours) INTO suffix;
		EXECUTE format('CREATE %sTABLE %s (alias text NOT NULL, name text NOT NULL, source text NOT NULL DEFAULT CURRENT_USER, '
			'folded text GENERATED ALWAYS AS (%s) STORED PRIMARY KEY, CONSTRAINT fakta_company CHECK (%L::regclass IS NOT NULL))',
			unlogged, company_table, suffix, t.qualified);
		EXECUTE format('COMMENT ON TABLE %s IS %L', company_table,
			format('names that belong to one company, for the views of %s', event_table));
	END IF;
	IF current_user <> pg_get_userbyid(t.owner) THEN
		FOREACH suffix IN ARRAY ARRAY[event_table, state_table, edit_table, company_table] LOOP
			EXECUTE format('ALTER TABLE %s OWNER TO %I', suffix, pg_get_userbyid(t.owner));
		END LOOP;
	END IF;

	-- Views.  One that is there stays the same object, with its rights and with what
	-- hangs on it, unless its columns have changed.
	SELECT string_agg(format('a.%s OPERATOR(%I.%s) s.%s', keys[k.n], s.nspname, o.oprname, own_keys[k.n]), ' AND ' ORDER BY k.n)
	INTO join_state
	FROM pg_constraint c, unnest(c.conpfeqop) WITH ORDINALITY k (operator, n), pg_operator o, pg_namespace s
	WHERE c.confrelid = article AND c.conrelid = state_table::regclass AND c.conname = 'fakta_layoff_state'
		AND o.oid = k.operator AND s.oid = o.oprnamespace;
	SELECT array_agg(format('OPERATOR(%I.%s)', s.nspname, o.oprname) ORDER BY k.n)
	INTO equal
	FROM pg_constraint c, unnest(c.conpfeqop) WITH ORDINALITY k (operator, n), pg_operator o, pg_namespace s
	WHERE c.confrelid = article AND c.conrelid = state_table::regclass AND c.conname = 'fakta_layoff_state'
		AND o.oid = k.operator AND s.oid = o.oprnamespace;
	SELECT quote_ident(a.attname) INTO outlet FROM pg_attribute a
	WHERE a.attrelid = article AND a.attname = 'outlet' AND a.attnum > 0 AND NOT a.attisdropped;
	LOOP
		BEGIN
			FOR i IN 1..cardinality(parts) LOOP
				-- A column keeps its name in a view when it has got another one in the table.
				IF i = 3 THEN
					SELECT array_agg(quote_ident(a.attname) ORDER BY a.attnum) INTO view_keys FROM pg_attribute a
					WHERE a.attrelid = view_names[2]::regclass AND a.attnum BETWEEN 2 AND cardinality(own_keys) + 1;
				END IF;
				view_names[i] := coalesce(views[i]::text, names[i + 2]);
				view_names_of := jsonb_build_object('article', t.qualified, 'events', event_table, 'edits', edit_table,
					'companies', company_table, 'report', view_names[2], 'rounds', view_names[3]);
				IF i = 1 THEN
					suffix := format($sql$
		SELECT %1$s, s.version, s.error
		FROM %2$s %3$s a LEFT JOIN %4$s s ON %5$s
		WHERE s.version IS DISTINCT FROM %6$s.fakta_version()$sql$,
						(SELECT string_agg(format('a.%s AS %s', keys[k], own_keys[k]), ', ' ORDER BY k) FROM generate_subscripts(keys, 1) k),
						CASE t.kind WHEN 'r' THEN 'ONLY' END, t.qualified, state_table, join_state, ours);
				ELSE
					EXECUTE format('SELECT %s.layoffs_view($1, $2, $3, $4, $5, $6, $7, $8, $9)', ours) INTO suffix
					USING parts[i], view_names_of, keys, own_keys, view_keys, edit_keys, equal, event_names, outlet;
				END IF;
				-- The views are the owner's, so that the right to one of them is enough to read it.
				EXECUTE concat('CREATE ', CASE WHEN views[i] IS NOT NULL THEN 'OR REPLACE ' END, 'VIEW ', view_names[i],
					CASE WHEN i = 2 AND views[i] IS NOT NULL THEN (SELECT format('(%s)', string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum))
						FROM pg_attribute a WHERE a.attrelid = views[i] AND a.attnum BETWEEN 1 AND cardinality(own_keys) + 1) END,
					' AS ', suffix);
				IF views[i] IS NOT NULL THEN
					EXECUTE format('ALTER VIEW %s RESET (security_invoker)', view_names[i]);
				END IF;
				EXECUTE format('COMMENT ON VIEW %s IS %L', view_names[i], format('fakta %s: %s', parts[i], (ARRAY[
					'articles that refresh_layoffs() has to read: never read (version is null), read by another version, or failed (error)',
					'events of single companies, each with the round that it belongs to',
					'rounds of cuts of single companies, each merged from all articles that report it; the latest figure counts',
					'people and rounds by month, company, reason, industry and location, without denied, rumoured and cumulative figures',
					'events to review: corrections that the rules now read differently, contradicting sources, low confidence'])[i]));
				IF current_user <> pg_get_userbyid(t.owner) THEN
					EXECUTE format('ALTER VIEW %s OWNER TO %I', view_names[i], pg_get_userbyid(t.owner));
				END IF;
			END LOOP;
			EXIT;
		EXCEPTION WHEN invalid_table_definition THEN
			IF num_nonnulls(VARIADIC views[2:]) = 0 THEN
				RAISE;
			END IF;
			FOR i IN REVERSE cardinality(views)..2 LOOP
				IF views[i] IS NOT NULL THEN
					EXECUTE format('DROP VIEW %s', views[i]);
					RAISE NOTICE USING MESSAGE = format('columns of view %s have changed, so it is dropped and created again', views[i]);
					views[i] := NULL;
				END IF;
			END LOOP;
		END;
	END LOOP;

	FOR att IN EXECUTE format('SELECT a.attrelid::regclass AS relation, a.attname AS name, m.meaning FROM %s.layoffs_meanings() m '
			'JOIN pg_attribute a ON a.attname = m.name AND a.attnum > 0 AND a.attrelid = ANY ($1::regclass[]) '
			'WHERE col_description(a.attrelid, a.attnum) IS NULL', ours)
			USING ARRAY[event_table, state_table, edit_table, company_table] || view_names LOOP
		EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', att.relation, att.name, att.meaning);
	END LOOP;

	-- Triggers, for each row, so that partitions have them too, also those that
	-- come later or are written to directly.  The WHEN conditions also say which
	-- columns are read, and which tables are the parts: see layoffs_parts() and
	-- read_trigger() in track.c.  Columns are compared by bytes, whatever the
	-- collation.  The key is among them since a change of it may be under way when
	-- the text changes: see awaits_key() in track.c.
	recorded := format('num_nulls(%L::regclass, %L::regclass, %L::regclass) = 0', event_table, state_table, edit_table);
	EXECUTE format('CREATE TRIGGER fakta_layoffs_insert AFTER INSERT ON %s FOR EACH ROW WHEN (%s) EXECUTE FUNCTION %s.layoffs_trigger()',
		t.qualified, recorded, ours);
	EXECUTE format('CREATE TRIGGER fakta_layoffs_update AFTER UPDATE ON %s FOR EACH ROW '
		'WHEN (record_image_ne(ROW(%s), ROW(%s)) AND %s) EXECUTE FUNCTION %s.layoffs_trigger(%s, ''layoff'', ''layoff_state'', ''layoff_edit'')',
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

	-- Whoever else writes events is an editor: see edit.c.
	EXECUTE format('CREATE OR REPLACE TRIGGER fakta_layoffs_edit BEFORE INSERT OR UPDATE ON %s FOR EACH ROW WHEN (num_nulls(%L::regclass) = 0) '
		'EXECUTE FUNCTION %s.layoffs_edit_trigger()', event_table, edit_table, ours);
	EXECUTE format('CREATE OR REPLACE TRIGGER fakta_layoffs_edited AFTER INSERT OR UPDATE ON %s FOR EACH ROW '
		'WHEN (NEW.edited IS NOT NULL AND num_nulls(%L::regclass) = 0) EXECUTE FUNCTION %s.layoffs_edit_trigger()', event_table, edit_table, ours);
	EXECUTE format('CREATE OR REPLACE TRIGGER fakta_layoffs_erased AFTER DELETE ON %s FOR EACH ROW WHEN (num_nulls(%L::regclass) = 0) '
		'EXECUTE FUNCTION %s.layoffs_edit_trigger()', event_table, edit_table, ours);
	EXECUTE format('CREATE OR REPLACE TRIGGER fakta_layoffs_undo AFTER DELETE ON %s FOR EACH ROW WHEN (num_nulls(%L::regclass) = 0) '
		'EXECUTE FUNCTION %s.layoffs_edit_trigger()', edit_table, event_table, ours);
	-- Whoever else writes names is a user: see company.c.
	EXECUTE format('CREATE OR REPLACE TRIGGER fakta_layoffs_named BEFORE INSERT OR UPDATE ON %s FOR EACH ROW '
		'EXECUTE FUNCTION %s.layoffs_company_trigger()', company_table, ours);
	EXECUTE format('CREATE OR REPLACE TRIGGER fakta_layoffs_unnamed AFTER DELETE ON %s FOR EACH ROW '
		'EXECUTE FUNCTION %s.layoffs_company_trigger()', company_table, ours);

	-- What takes a few seconds is done at once.
	EXECUTE format('SELECT count(*) > 10000 FROM (SELECT FROM %s LIMIT 10001) x', t.qualified) INTO is_large;
	IF NOT is_large THEN
		EXECUTE format('SELECT %s.layoffs_backfill(%L), %1$s.collect_companies(%2$L)', ours, t.qualified);
	ELSE
		RAISE NOTICE USING MESSAGE = format('existing rows of table "%s" are not read yet', t.name),
			HINT = format('To read them, CALL %s.refresh_layoffs(%L).', ours, t.qualified);
	END IF;
	EXECUTE format('SELECT count(*)::int, (SELECT count(*) FROM %s)::int FROM %s WHERE version IS NOT NULL', event_table, state_table)
	INTO articles, events;
	RETURN NEXT;
END
$track$;
COMMENT ON FUNCTION track_layoffs(regclass, name, name, name) IS
	'adds a search column and a table of layoff events to an article table and keeps both current; returns the number of articles read and of events';

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
		RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed', MESSAGE = 'article table must not be null';
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
	EXECUTE format('SELECT %s.layoffs_lock($1, ''ACCESS EXCLUSIVE'', $2, ''ACCESS EXCLUSIVE'')', ours) USING article,
		'{layoff,layoff_state,layoff_edit,company,layoff_stale}'::text[] ||
			CASE WHEN drop_events THEN '{layoff_review,layoff_total,layoff_round,layoff_report}'::text[] END;

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

	-- Nobody keeps corrections now; those that there are stay, for the next time.
	FOREACH p IN ARRAY '{layoff,layoff_edit,company}'::text[] LOOP
		r := relations[array_position(part_names, p)];
		FOR trigger_name IN
			SELECT g.tgname
			FROM pg_trigger g JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = g.tgfoid
				JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'e'
			WHERE g.tgrelid = r AND e.extname = 'fakta'
		LOOP
			EXECUTE format('DROP TRIGGER %I ON %s', trigger_name, r);
		END LOOP;
	END LOOP;

	-- What was read goes out of date from now on.  What the user has made of it is
	-- in the way, and stays.
	FOREACH p IN ARRAY CASE WHEN drop_events THEN '{layoff_review,layoff_total,layoff_round,layoff_report,layoff_gathered,layoff_stale,layoff_state,layoff_edit,company,layoff}'
			ELSE '{layoff_stale,layoff_state}' END::text[] LOOP
		r := relations[array_position(part_names, p)];
		IF r IS NOT NULL THEN
			EXECUTE format('DROP %s %s', CASE WHEN p IN ('layoff', 'layoff_state', 'layoff_edit', 'company') THEN 'TABLE'
				WHEN p = 'layoff_gathered' THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END, r);
		END IF;
	END LOOP;
END
$untrack$;
COMMENT ON FUNCTION untrack_layoffs(regclass, bool) IS
	'stops tracking an article table; keeps the search column, and the events unless drop_events is true';

-- Names that articles state themselves, "PT Sri Rejeki Isman Tbk (Sritex)", go into
-- the table of companies, unless a user's row is there of that alias.  The triggers
-- have added what single articles state; here all of them count.
CREATE FUNCTION collect_companies(article regclass)
RETURNS int
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $collect$
#variable_conflict use_variable
DECLARE
	ours text;
	part_names text[];
	relations regclass[];
	events regclass;
	companies regclass;
	folded text;
	texts text;
	same text;
	n int;
BEGIN
	SELECT quote_ident(x.nspname) INTO STRICT ours
	FROM pg_extension e JOIN pg_namespace x ON x.oid = e.extnamespace
	WHERE e.extname = 'fakta';
	IF article IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed', MESSAGE = 'article table must not be null';
	END IF;
	EXECUTE format('SELECT array_agg(p.part), array_agg(p.relation) FROM %s.layoffs_parts($1) p', ours) INTO part_names, relations USING article;
	events := relations[array_position(part_names, 'layoff')];
	companies := relations[array_position(part_names, 'company')];
	IF events IS NULL OR companies IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state', MESSAGE = format('table "%s" is not tracked', article),
			HINT = 'Call track_layoffs().';
	END IF;
	EXECUTE format('SELECT replace(%s.layoffs_view(''folded'', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL), ''alias'', ''%%1$s'')', ours) INTO folded;
	-- Title and body, as the trigger on UPDATE names them; see track_layoffs().
	SELECT format('%s AS title, %s AS body', coalesce(max('a.' || c.col || '::text') FILTER (WHERE r.role = 'title'), 'NULL::text'),
		coalesce(max('a.' || c.col || '::text') FILTER (WHERE r.role = 'body'), 'NULL::text')) INTO texts
	FROM pg_trigger g, unnest(string_to_array(encode(g.tgargs, 'escape'), '\000')) WITH ORDINALITY r (role, n)
		JOIN LATERAL (SELECT m[1] AS col, row_number() OVER () AS n
			FROM regexp_matches(pg_get_triggerdef(g.oid), '\mold\.("(?:[^"]|"")+"|[^ ,()]+)', 'gi') m) c ON c.n = r.n
	WHERE g.tgrelid = article AND g.tgname = 'fakta_layoffs_update' AND r.role IN ('title', 'body');
	SELECT string_agg(format('a.%I OPERATOR(%I.%s) l.%I', p.attname, s.nspname, o.oprname, k.attname), ' AND ' ORDER BY u.n) INTO same
	FROM pg_constraint c, unnest(c.confkey, c.conkey, c.conpfeqop) WITH ORDINALITY u (parent, own, equal, n),
		pg_attribute p, pg_attribute k, pg_operator o, pg_namespace s
	WHERE c.conrelid = events AND c.confrelid = article AND c.conname = 'fakta_layoff'
		AND p.attrelid = article AND p.attnum = u.parent AND k.attrelid = events AND k.attnum = u.own
		AND o.oid = u.equal AND s.oid = o.oprnamespace;

	EXECUTE format($sql$
		WITH told AS (
			SELECT row_number() OVER () AS id, %1$s
			FROM %2$s a
			WHERE EXISTS (SELECT FROM %3$s l WHERE %4$s AND l.company IS NOT NULL)
		), pair AS (
			SELECT t.id, p.alias, p.name, %6$s AS folded_alias, %7$s AS folded_name
			FROM told t, %10$s.layoffs_names(t.title, t.body) p
		), company AS (
			SELECT DISTINCT %5$s AS folded FROM %3$s l WHERE l.company IS NOT NULL
		), counted AS (
			SELECT p.folded_alias, p.folded_name, min(p.alias) AS alias, min(p.name) AS name, count(DISTINCT p.id) AS articles
			FROM pair p
			WHERE p.folded_alias <> p.folded_name
			GROUP BY p.folded_alias, p.folded_name
		), best AS (
			-- Two companies of one alias: neither, unless hardly anybody says the
			-- other.  A longer or shorter form of a name is not another company.
			SELECT c.*, row_number() OVER (PARTITION BY c.folded_alias ORDER BY c.articles DESC, c.folded_name) AS rank,
				(SELECT max(o.articles) FROM counted o
					WHERE o.folded_alias = c.folded_alias AND strpos(' ' || o.folded_name || ' ', ' ' || c.folded_name || ' ') = 0
						AND strpos(' ' || c.folded_name || ' ', ' ' || o.folded_name || ' ') = 0) AS next
			FROM counted c
		)
		INSERT INTO %8$s AS k (alias, name, source)
		SELECT b.alias, CASE WHEN s.shared THEN b.alias ELSE b.name END, 'article'
		FROM best b CROSS JOIN LATERAL (SELECT b.articles < 3 * coalesce(b.next, 0) AS shared) s
			LEFT JOIN LATERAL (SELECT c.source, c.folded, %9$s AS folded_name FROM %8$s c WHERE c.folded = b.folded_alias) r ON true
		WHERE b.rank = 1
			AND EXISTS (SELECT FROM company c WHERE c.folded IN (b.folded_alias, b.folded_name))
			AND (s.shared OR (
				NOT EXISTS (SELECT FROM best o WHERE o.folded_alias = b.folded_name AND o.folded_name = b.folded_alias
					AND (o.articles > b.articles OR (o.articles = b.articles AND o.folded_alias < b.folded_alias)))
				AND NOT EXISTS (SELECT FROM %8$s c WHERE c.folded = b.folded_name AND %9$s = b.folded_alias)))
			-- A row that articles gave changes only if they contradict it.  If the alias
			-- has two companies, its name becomes the alias itself, which stops the triggers.
			AND (r.folded IS NULL OR (r.source = 'article' AND CASE WHEN s.shared THEN r.folded_name <> r.folded
				ELSE r.folded_name = r.folded OR (strpos(' ' || r.folded_name || ' ', ' ' || b.folded_name || ' ') = 0
					AND strpos(' ' || b.folded_name || ' ', ' ' || r.folded_name || ' ') = 0) END))
		ORDER BY b.folded_alias		-- so that two at once do not wait for each other crosswise
		ON CONFLICT (folded) DO UPDATE SET name = excluded.name, source = excluded.source WHERE k.source = 'article'$sql$,
		texts, article, events, same, format(folded, 'l.company'), format(folded, 'p.alias'), format(folded, 'p.name'), companies,
		format(folded, 'c.name'), ours);
	GET DIAGNOSTICS n = ROW_COUNT;
	RETURN n;
END
$collect$;
COMMENT ON FUNCTION collect_companies(regclass) IS
	'adds names that the articles of a tracked table state to be one company, and corrects those that articles contradict; returns the number of rows added and changed';
