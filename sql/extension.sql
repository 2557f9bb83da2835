-- The extension as a whole: any schema, every object described, relocatable.
CREATE SCHEMA text_search;
CREATE EXTENSION fakta SCHEMA text_search;

-- Objects without a comment: none.
SELECT pg_describe_object(classid, objid, objsubid)
FROM pg_depend
WHERE refclassid = 'pg_extension'::regclass
  AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'fakta')
  AND deptype = 'e'
  AND obj_description(objid, classid::regclass::name) IS NULL;

-- Functions: all IMMUTABLE, PARALLEL SAFE and STRICT, but for these.
SELECT proname, provolatile, proparallel
FROM pg_proc
WHERE pronamespace = 'text_search'::regnamespace
  AND (provolatile <> 'i' OR proparallel <> 's' OR NOT proisstrict)
ORDER BY proname;

-- Nothing depends on search_path.
SELECT to_tsvector('text_search.indonesian_news', 'Pabrik itu mem-PHK 1.200 karyawannya');
SELECT surface, role FROM text_search.facts('Pabrik itu mem-PHK 1.200 karyawannya.');

-- The extension moves, and what was made with it goes on working.
CREATE TABLE article (
    body text,
    search tsvector GENERATED ALWAYS AS (to_tsvector('text_search.indonesian_news', body)) STORED
);
INSERT INTO article VALUES ('Karyawan dirumahkan');
CREATE SCHEMA elsewhere;
ALTER EXTENSION fakta SET SCHEMA elsewhere;
DROP SCHEMA text_search;
INSERT INTO article VALUES ('Karyawan di-PHK');
SELECT * FROM article;
SELECT number_value FROM elsewhere.number_value('dua ribu');
DROP TABLE article;
DROP EXTENSION fakta;
DROP SCHEMA elsewhere;

-- The version is that of the control file; the other tests find fakta in public.
CREATE EXTENSION fakta;
SELECT fakta_version() = extversion AS same FROM pg_extension WHERE extname = 'fakta';
