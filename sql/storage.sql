-- Where the search column lies: in the table, not in TOAST, for ranking.
CREATE SCHEMA storage;
SET search_path = storage, public;
SET client_min_messages = warning;
CREATE FUNCTION texts() RETURNS TABLE (id int, body text) LANGUAGE sql AS $$
    SELECT n, (SELECT string_agg('kata' || (n * k * 7919) % 9973, ' ') FROM generate_series(1, 400) k) FROM generate_series(1, 50) n $$;
CREATE TABLE before (id int PRIMARY KEY, body text);
INSERT INTO before SELECT * FROM texts();
SELECT track_layoffs('before', title => NULL, published => NULL);
CREATE TABLE after (id int PRIMARY KEY, body text);
SELECT track_layoffs('after', title => NULL, published => NULL);
INSERT INTO after SELECT * FROM texts();
-- A column of the user's own is left as it is.
CREATE TABLE own (id int PRIMARY KEY, body text, search tsvector);
SELECT track_layoffs('own', title => NULL, published => NULL);
INSERT INTO own SELECT id, body, to_tsvector('public.indonesian_news', body) FROM texts();
-- Partitions, also those that come later.
CREATE TABLE parts (id int PRIMARY KEY, body text) PARTITION BY RANGE (id);
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (1) TO (26);
SELECT track_layoffs('parts', title => NULL, published => NULL);
CREATE TABLE parts_2 PARTITION OF parts FOR VALUES FROM (26) TO (51);
SELECT attrelid::regclass, attstorage FROM pg_attribute WHERE attname = 'search' AND attrelid IN
    ('before'::regclass, 'after'::regclass, 'own'::regclass, 'parts'::regclass, 'parts_1'::regclass, 'parts_2'::regclass) ORDER BY attrelid;
-- Rows that were there before have it there, too; of the user's column it is in TOAST.
SELECT (SELECT pg_relation_size(reltoastrelid) FROM pg_class WHERE oid = 'before'::regclass) =
    (SELECT pg_relation_size(reltoastrelid) FROM pg_class WHERE oid = 'after'::regclass) AS same,
    (SELECT pg_relation_size(oid) FROM pg_class WHERE oid = 'own'::regclass) <
    (SELECT pg_relation_size(oid) FROM pg_class WHERE oid = 'after'::regclass) AS own_is_smaller;
DROP SCHEMA storage CASCADE;
