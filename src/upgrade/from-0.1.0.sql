-- From 0.1.0 to the version in work: what CREATE OR REPLACE cannot change.  All
-- functions as they are now follow; see build.pl and doc/release.md.
--
-- facts, headcounts, percentages and layoffs have more columns, and track_layoffs
-- returns a row.  DROP without CASCADE: where a view of the user's reads one of
-- them, the upgrade ends with an error that names the view, and changes nothing.

DROP FUNCTION facts(text);
DROP FUNCTION headcounts(text);
DROP FUNCTION percentages(text);
DROP FUNCTION layoffs(text, text, date, text);
DROP FUNCTION track_layoffs(regclass, name, name, name);

-- Views of tracked tables are known by how their comments begin; 0.1.0 had no such
-- beginning.  Its tables have the constraints that they have now.
DO $$
DECLARE
	path text := pg_catalog.current_setting('search_path');
	v record;
BEGIN
	PERFORM pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true);
	FOR v IN
		WITH RECURSIVE made (oid, owner) AS (
			SELECT k.conrelid, c.relowner
			FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class a ON a.oid = k.confrelid AND a.relowner = c.relowner
			WHERE k.contype = 'f' AND k.conname IN ('fakta_layoff', 'fakta_layoff_state') AND k.conparentid = 0
				AND EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = a.oid AND g.tgname = 'fakta_layoffs_update')
			UNION
			SELECT c.oid, c.relowner
			FROM made m JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = m.oid
				JOIN pg_rewrite w ON w.oid = d.objid JOIN pg_class c ON c.oid = w.ev_class
			WHERE c.relkind = 'v' AND c.relowner = m.owner AND c.relname ~ '_layoff_(stale|report|round|total)$'
		)
		SELECT format('%I.%I', n.nspname, c.relname) AS name, obj_description(c.oid, 'pg_class') AS comment,
			substring(c.relname::text FROM 'layoff_[a-z]+$') AS part
		FROM made m JOIN pg_class c ON c.oid = m.oid AND c.relkind = 'v' JOIN pg_namespace n ON n.oid = c.relnamespace
		WHERE obj_description(c.oid, 'pg_class') !~ '^fakta '
	LOOP
		EXECUTE format('COMMENT ON VIEW %s IS %L', v.name, format('fakta %s: %s', v.part, v.comment));
	END LOOP;
	PERFORM pg_catalog.set_config('search_path', path, true);
END
$$;
