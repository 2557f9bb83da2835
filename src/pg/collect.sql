-- Events without triggers -----------------------------------------------------------
--
-- Where a table cannot have triggers, as one that Citus distributes, its events are
-- brought up to date by a call.  All statements about rows join by the primary key, of
-- which the distribution column is one, so that each worker does its own part.

CREATE FUNCTION collect_layoffs(
	article regclass,
	title name DEFAULT 'title',
	body name DEFAULT 'body',
	published name DEFAULT 'published',
	part int DEFAULT 1,
	parts int DEFAULT 1
)
RETURNS TABLE (articles int, events int)
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $collect$
#variable_conflict use_variable
DECLARE
	t record;
	ours text;
	spread_by text;
	col name;
	type_of regtype;
	keys text[];
	key_columns text;
	key_list text;
	event_names text[];
	event_types text[];
	part_names text[];
	relations regclass[];
	-- Names, with schema, of what there is or is made.
	names jsonb := '{}';
	suffix text;
	base text;
	definition text;
	unlogged text;
	equal text[];
	outlet text;
	-- Of an article "a" or its state "s", in SQL.
	hash text;
	day text := 'NULL::date';
	same text;
	mine text := 'true';
	version text;
	messages text := current_setting('client_min_messages');
BEGIN
	SELECT quote_ident(n.nspname) INTO STRICT ours
	FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
	WHERE e.extname = 'fakta';
	IF article IS NULL OR body IS NULL OR part IS NULL OR parts IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed',
			MESSAGE = 'article table, body column, part and parts must not be null';
	ELSIF parts < 1 OR part NOT BETWEEN 1 AND parts THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'part must be between 1 and the number of parts';
	END IF;
	SELECT c.relname::text AS name, n.nspname::text AS schema, c.relkind AS kind, c.relowner AS owner, c.relpersistence AS persistence,
		format('%I.%I', n.nspname, c.relname) AS qualified
	INTO t
	FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
	WHERE c.oid = article;
	IF NOT FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'undefined_table', MESSAGE = format('relation with OID %s does not exist', article::oid);
	ELSIF NOT pg_has_role(t.owner, 'USAGE') THEN
		RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = format('must be owner of table %s', t.name);
	ELSIF t.kind NOT IN ('r', 'p') OR t.persistence = 't' THEN
		RAISE EXCEPTION USING ERRCODE = 'wrong_object_type', MESSAGE = format('"%s" is not a permanent table', t.name),
			HINT = 'Call layoffs() in a query instead.';
	ELSIF EXISTS (SELECT FROM pg_trigger WHERE tgrelid = article AND tgname = 'fakta_layoffs_update') THEN
		RAISE EXCEPTION USING ERRCODE = 'duplicate_object', MESSAGE = format('table "%s" is already tracked', t.name),
			HINT = 'Its triggers keep its events current.';
	END IF;
	-- One call at a time; another one, of another part too, waits.
	PERFORM pg_advisory_xact_lock('pg_class'::regclass::oid::int, article::oid::int);

	-- Columns.  The hash is of bytes, whatever the collation, and no setting changes it.
	FOREACH col IN ARRAY ARRAY[title, body, published] LOOP
		CONTINUE WHEN col IS NULL;
		SELECT a.atttypid INTO type_of FROM pg_attribute a
		WHERE a.attrelid = article AND a.attname = col AND a.attnum > 0 AND NOT a.attisdropped;
		IF NOT FOUND THEN
			RAISE EXCEPTION USING ERRCODE = 'undefined_column', MESSAGE = format('column "%s" of relation "%s" does not exist', col, t.name),
				HINT = 'Name the columns (title => ..., body => ..., published => ...), or pass NULL if there is no title or publication date.';
		ELSIF col IS DISTINCT FROM published THEN
			hash := concat_ws(', ', hash, format('a.%I::text COLLATE "C"', col));
		ELSIF type_of NOT IN ('date', 'timestamp', 'timestamptz') THEN
			RAISE EXCEPTION USING ERRCODE = 'datatype_mismatch', MESSAGE = format('column "%s" of relation "%s" is of type %s', col, t.name, type_of),
				DETAIL = 'The publication date must be of type date, timestamp or timestamp with time zone.',
				HINT = 'Pass published => NULL, or add a column of type date.';
		ELSE
			hash := concat_ws(', ', hash, format('a.%I', col));
			day := format(CASE type_of WHEN 'timestamptz'::regtype THEN '(a.%I AT TIME ZONE ''Asia/Jakarta'')::date' ELSE 'a.%I::date' END, col);
			day := format('CASE WHEN %1$s BETWEEN ''1900-01-01'' AND ''2200-12-31'' THEN %1$s END', day);
		END IF;
	END LOOP;
	hash := format('hash_record_extended(ROW(%s), 0)', hash);
	SELECT array_agg(a.attname ORDER BY k.n), string_agg(format('%I', a.attname), ', ' ORDER BY k.n),
		string_agg(format('s.%1$I = a.%1$I', a.attname), ' AND ' ORDER BY k.n), array_agg('='::text),
		string_agg(format('%I %s%s NOT NULL', a.attname, format_type(a.atttypid, a.atttypmod),
			CASE WHEN a.attcollation <> b.typcollation THEN (SELECT format(' COLLATE %I.%I', s.nspname, c.collname)
				FROM pg_collation c JOIN pg_namespace s ON s.oid = c.collnamespace WHERE c.oid = a.attcollation) END), ', ' ORDER BY k.n)
	INTO keys, key_list, same, equal, key_columns
	FROM pg_index x, unnest(x.indkey::int2[]) WITH ORDINALITY k (attnum, n), pg_attribute a, pg_type b
	WHERE x.indrelid = article AND x.indisprimary AND k.n <= x.indnkeyatts AND a.attrelid = article AND a.attnum = k.attnum AND b.oid = a.atttypid;
	SELECT array_agg(a.name ORDER BY a.n), array_agg(format_type(a.type, NULL) ORDER BY a.n)
	INTO event_names, event_types
	FROM pg_proc p JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid
		JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'e',
		unnest(p.proargnames, p.proallargtypes, p.proargmodes) WITH ORDINALITY a (name, type, mode, n)
	WHERE e.extname = 'fakta' AND p.proname = 'layoffs' AND a.mode = 't';
	IF keys IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'undefined_object', MESSAGE = format('there is no primary key for table "%s"', t.name),
			HINT = 'Add a primary key. If Citus distributes the table, the key must include the distribution column.';
	ELSIF keys && (event_names || '{edited,edited_by,edited_on,published,version,digest,round,named,part,outlet}'::text[]) THEN
		RAISE EXCEPTION USING ERRCODE = 'duplicate_column',
			MESSAGE = format('primary key column of table "%s" has the name of a column of the events table', t.name), HINT = 'Rename the key column.';
	END IF;
	IF parts > 1 THEN
		mine := format('(hash_record_extended(ROW(%s), 0) & 1048575) %% %s = %s',
			(SELECT string_agg(format('s.%I', k), ', ') FROM unnest(keys) k), parts, part - 1);
	END IF;
	IF EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') THEN
		EXECUTE 'SELECT column_to_column_name(logicalrelid, partkey) FROM pg_dist_partition WHERE logicalrelid = $1 AND partmethod = ''h'''
			INTO spread_by USING article;
	END IF;

	-- What is there, and names for what is not.
	EXECUTE format('SELECT array_agg(p.part), array_agg(p.relation) FROM %s.layoffs_parts($1) p', ours) INTO part_names, relations USING article;
	FOREACH suffix IN ARRAY '{layoff,layoff_state,company,layoff_gathered,layoff_report,layoff_round,layoff_total}'::text[] LOOP
		base := t.name;
		WHILE octet_length(base || '_' || suffix) > current_setting('max_identifier_length')::int LOOP
			base := left(base, -1);
		END LOOP;
		names := names || jsonb_build_object(suffix, coalesce(
			(SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
				WHERE c.oid = relations[array_position(part_names, suffix)]),
			format('%I.%I', t.schema, base || '_' || suffix)));
	END LOOP;
	unlogged := CASE t.persistence WHEN 'u' THEN 'UNLOGGED ' ELSE '' END;
	FOREACH suffix IN ARRAY '{layoff,layoff_state}'::text[] LOOP
		CONTINUE WHEN suffix = ANY (part_names);
		definition := CASE suffix WHEN 'layoff_state' THEN format('version text, digest bigint, PRIMARY KEY (%s)', key_list)
			ELSE format('%s, edited text, edited_by text, edited_on date, published date, version text, PRIMARY KEY (%s, event)',
				(SELECT string_agg(format('%I %s', e.name, e.type), ', ' ORDER BY e.n) FROM unnest(event_names, event_types) WITH ORDINALITY e (name, type, n)),
				key_list) END;
		EXECUTE format('CREATE %sTABLE %s (%s, %s)', unlogged, names->>suffix, key_columns, definition);
		IF spread_by IS NOT NULL THEN
			EXECUTE 'SELECT create_distributed_table($1::regclass, $2, colocate_with => $3)' USING names->>suffix, spread_by, t.qualified;
		END IF;
		-- Citus has no ON UPDATE CASCADE where the distribution column is part of it, nor changes of that column.
		EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I FOREIGN KEY (%s) REFERENCES %s (%s) ON DELETE CASCADE%s', names->>suffix, 'fakta_' || suffix,
			key_list, t.qualified, key_list, CASE WHEN spread_by IS NULL THEN ' ON UPDATE CASCADE' END);
		EXECUTE format('ALTER TABLE %s OWNER TO %I', names->>suffix, pg_get_userbyid(t.owner));
		IF suffix = 'layoff' THEN
			FOREACH col IN ARRAY '{company,headcount,day_from,published}'::text[] LOOP
				EXECUTE format('CREATE INDEX ON %s (%I)', names->>suffix, col);
			END LOOP;
		END IF;
	END LOOP;

	-- Which articles are to be read: new ones, changed ones, those of other rules.  Their
	-- hash is kept before they are read, so that a change meanwhile is seen the next time.
	EXECUTE format('SELECT quote_literal(%s.fakta_version())', ours) INTO version;
	EXECUTE format('INSERT INTO %1$s (%2$s, digest) SELECT %3$s, %4$s FROM %5$s a LEFT JOIN %1$s s ON %6$s WHERE s.%7$I IS NULL AND %8$s '
		'ON CONFLICT DO NOTHING', names->>'layoff_state', key_list, (SELECT string_agg(format('a.%I', k), ', ') FROM unnest(keys) k), hash,
		t.qualified, same, keys[1], replace(mine, 's.', 'a.'));
	EXECUTE format('UPDATE %1$s s SET version = NULL, digest = %2$s FROM %3$s a WHERE %4$s AND %5$s '
		'AND (s.version IS NULL OR s.version <> %6$s OR s.digest <> %2$s) '
		'AND NOT EXISTS (SELECT FROM %7$s l WHERE %8$s AND l.edited IS NOT NULL)',
		names->>'layoff_state', hash, t.qualified, same, mine, version, names->>'layoff', replace(same, 'a.', 'l.'));
	EXECUTE format('DELETE FROM %s a USING %s s WHERE %s AND %s AND s.version IS NULL AND a.edited IS NULL',
		names->>'layoff', names->>'layoff_state', same, mine);
	EXECUTE format('INSERT INTO %1$s (%2$s, %3$s, published, version) SELECT %4$s, %5$s, %6$s, %7$s '
		'FROM %8$s a JOIN %9$s s ON %10$s, LATERAL %11$s.layoffs(%12$s, a.%13$I::text, %6$s) l WHERE s.version IS NULL AND %14$s ON CONFLICT DO NOTHING',
		names->>'layoff', key_list, (SELECT string_agg(quote_ident(e), ', ') FROM unnest(event_names) e),
		(SELECT string_agg(format('a.%I', k), ', ') FROM unnest(keys) k),
		(SELECT string_agg(CASE e WHEN 'company' THEN 'CASE WHEN length(l.company) <= 200 THEN l.company END' ELSE format('l.%I', e) END, ', ') FROM unnest(event_names) e),
		day, version, t.qualified, names->>'layoff_state', same, ours,
		CASE WHEN title IS NULL THEN 'NULL::text' ELSE format('a.%I::text', title) END, body, mine);
	EXECUTE format('UPDATE %s s SET version = %s WHERE s.version IS NULL AND %s', names->>'layoff_state', version, mine);
	GET DIAGNOSTICS articles = ROW_COUNT;

	-- The views read what one node can read at once: events of all workers are gathered.
	IF ('company' = ANY (part_names)) IS NOT TRUE THEN
		EXECUTE format('SELECT %s.layoffs_view(''folded'', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)', ours) INTO definition;
		EXECUTE format('CREATE %sTABLE %s (alias text NOT NULL, name text NOT NULL, source text NOT NULL DEFAULT CURRENT_USER, '
			'folded text GENERATED ALWAYS AS (%s) STORED PRIMARY KEY, CONSTRAINT fakta_company CHECK (%L::regclass IS NOT NULL))',
			unlogged, names->>'company', definition, t.qualified);
		EXECUTE format('ALTER TABLE %s OWNER TO %I', names->>'company', pg_get_userbyid(t.owner));
	END IF;
	IF spread_by IS NOT NULL AND 'layoff_gathered' = ANY (part_names) THEN
		IF part = parts THEN
			EXECUTE format('REFRESH MATERIALIZED VIEW %s', names->>'layoff_gathered');
		END IF;
	ELSIF spread_by IS NOT NULL THEN
		EXECUTE format('CREATE MATERIALIZED VIEW %s AS SELECT * FROM %s', names->>'layoff_gathered', names->>'layoff');
		EXECUTE format('COMMENT ON MATERIALIZED VIEW %s IS ''fakta layoff_gathered: events of all workers, as of the last call of collect_layoffs()''', names->>'layoff_gathered');
		EXECUTE format('ALTER MATERIALIZED VIEW %s OWNER TO %I', names->>'layoff_gathered', pg_get_userbyid(t.owner));
	END IF;
	SELECT quote_ident(a.attname) INTO outlet FROM pg_attribute a
	WHERE a.attrelid = article AND a.attname = 'outlet' AND a.attnum > 0 AND NOT a.attisdropped AND spread_by IS NULL;
	-- Citus would warn that views of the coordinator's own relations are only there.
	PERFORM set_config('client_min_messages', CASE WHEN spread_by IS NULL THEN messages ELSE 'error' END, true);
	FOREACH suffix IN ARRAY '{layoff_report,layoff_round,layoff_total}'::text[] LOOP
		CONTINUE WHEN suffix = ANY (part_names);
		EXECUTE format('SELECT %s.layoffs_view($1, $2, $3, $3, NULL, $3, $4, $5, $6)', ours) INTO definition
		USING suffix, jsonb_build_object('article', t.qualified, 'events', CASE WHEN spread_by IS NULL THEN names->>'layoff' ELSE names->>'layoff_gathered' END,
			'companies', names->>'company', 'report', names->>'layoff_report', 'rounds', names->>'layoff_round'),
			ARRAY(SELECT quote_ident(k) FROM unnest(keys) k), equal, event_names, outlet;
		EXECUTE format('CREATE VIEW %s AS %s', names->>suffix, definition);
		EXECUTE format('COMMENT ON VIEW %s IS %L', names->>suffix, format('fakta %s: as of the last call of collect_layoffs()', suffix));
		EXECUTE format('ALTER VIEW %s OWNER TO %I', names->>suffix, pg_get_userbyid(t.owner));
	END LOOP;
	PERFORM set_config('client_min_messages', messages, true);
	EXECUTE format('SELECT count(*)::int FROM %s', names->>'layoff') INTO events;
	RETURN NEXT;
END
$collect$;
COMMENT ON FUNCTION collect_layoffs(regclass, name, name, name, int, int) IS
	'reads new and changed articles of a table and stores their layoff events, without triggers, also for a table that Citus distributes; returns the number of articles read and of all events';
