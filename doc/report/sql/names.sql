-- What belongs to the tracked table :table, as text to be put into queries.
-- Prints nothing; fails if the table is not tracked.
\set ON_ERROR_STOP on
SET client_min_messages = warning;
SET client_encoding = 'UTF8';

SELECT a.oid AS article_oid, a.oid::regclass AS article, f.conrelid::regclass AS event_table,
	f.conrelid AS event_oid,
	-- The columns of the primary key, in both tables.
	(SELECT string_agg(format('a.%I = l.%I', ka.attname, kl.attname), ' AND ' ORDER BY k.n)
		FROM unnest(f.conkey, f.confkey) WITH ORDINALITY k (own, referred, n)
		JOIN pg_attribute kl ON kl.attrelid = f.conrelid AND kl.attnum = k.own
		JOIN pg_attribute ka ON ka.attrelid = a.oid AND ka.attnum = k.referred) AS same_article,
	(SELECT string_agg(format('r.%1$I = l.%1$I', kl.attname), ' AND ' ORDER BY k.n)
		FROM unnest(f.conkey) WITH ORDINALITY k (own, n)
		JOIN pg_attribute kl ON kl.attrelid = f.conrelid AND kl.attnum = k.own) AS same_key,
	(SELECT format('concat_ws('' / '', %s)', string_agg(format('l.%I', kl.attname), ', ' ORDER BY k.n))
		FROM unnest(f.conkey) WITH ORDINALITY k (own, n)
		JOIN pg_attribute kl ON kl.attrelid = f.conrelid AND kl.attnum = k.own) AS key
FROM pg_class a JOIN pg_constraint f ON f.confrelid = a.oid AND f.contype = 'f' AND f.conname = 'fakta_layoff' AND f.conparentid = 0
WHERE a.oid = to_regclass(:'table')
\gset

-- The views, by what they are made of, since long names are shortened.
SELECT v.oid::regclass AS report_view, v.oid AS report_oid
FROM pg_depend d JOIN pg_rewrite w ON w.oid = d.objid JOIN pg_class v ON v.oid = w.ev_class
WHERE d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = :event_oid
	AND v.relname LIKE '%\_layoff\_report'
LIMIT 1
\gset
SELECT v.oid::regclass AS round_view, v.oid AS round_oid
FROM pg_depend d JOIN pg_rewrite w ON w.oid = d.objid JOIN pg_class v ON v.oid = w.ev_class
WHERE d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = :report_oid
	AND v.relname LIKE '%\_layoff\_round'
LIMIT 1
\gset
SELECT v.oid::regclass AS total_view
FROM pg_depend d JOIN pg_rewrite w ON w.oid = d.objid JOIN pg_class v ON v.oid = w.ev_class
WHERE d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = :round_oid
	AND v.relname LIKE '%\_layoff\_total'
LIMIT 1
\gset
SELECT v.oid::regclass AS stale_view
FROM pg_depend d JOIN pg_rewrite w ON w.oid = d.objid JOIN pg_class v ON v.oid = w.ev_class
WHERE d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = :article_oid
	AND v.relname LIKE '%\_layoff\_stale'
LIMIT 1
\gset

-- The columns of title and body are told by the trigger that compares them.
WITH trigger AS (
	SELECT string_to_array(encode(g.tgargs, 'escape'), '\000') AS roles,
		ARRAY(SELECT m[1] FROM regexp_matches(pg_get_triggerdef(g.oid), '\mold\.("(?:[^"]|"")+"|[^ ,()]+)', 'gi') m) AS columns
	FROM pg_trigger g
	WHERE g.tgrelid = :article_oid AND g.tgname = 'fakta_layoffs_update'
)
SELECT coalesce('a.' || columns[array_position(roles, 'title')] || '::text', 'NULL::text') AS title,
	'a.' || columns[array_position(roles, 'body')] || '::text' AS body
FROM trigger
\gset

-- An address, if there is a column that looks like one of addresses.
SELECT coalesce((
	SELECT format('a.%I::text', t.attname)
	FROM pg_attribute t
	WHERE t.attrelid = :article_oid AND t.attnum > 0 AND NOT t.attisdropped
		AND lower(t.attname) IN ('url', 'link', 'href', 'uri', 'address', 'source_url', 'permalink')
	ORDER BY t.attnum
	LIMIT 1), 'NULL::text') AS link
\gset

-- The extension may be in any schema.
SELECT format('%I.indonesian_news', n.nspname) AS configuration
FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
WHERE e.extname = 'fakta'
\gset
