-- What must never stop or falsify a write to a tracked table: names, triggers,
-- rights, neighbours.
\set SHOW_CONTEXT never
SET datestyle = 'ISO';
SET client_min_messages = warning;
CREATE SCHEMA fakta_keep;
ALTER EXTENSION fakta SET SCHEMA fakta_keep;
CREATE TABLE article (id int PRIMARY KEY, title text, body text, published date, read int);
SELECT fakta_keep.track_layoffs('article');
-- Events that the texts do not tell, or that are missing.
CREATE VIEW wrong AS
    WITH should AS (SELECT a.id, l.event, l.company, l.headcount FROM article a, fakta_keep.layoffs(a.title, a.body, a.published) l),
        are AS (SELECT id, event, company, headcount FROM article_layoff)
    (TABLE should EXCEPT ALL TABLE are) UNION ALL (TABLE are EXCEPT ALL TABLE should);

-- A name of more than 200 characters is none.
SELECT company, headcount FROM fakta_keep.layoffs(NULL, 'PT ' || repeat('Sejahtera ', 9) || 'Abadi mem-PHK 30 karyawan.');
SELECT company IS NULL AS none, headcount FROM fakta_keep.layoffs(NULL, (SELECT 'PT ' || string_agg(initcap(translate(md5(n::text) || md5('a' || n), '0123456789', 'ghijklmnop')), ' ') FROM generate_series(1, 9) n) || ' mem-PHK 30 karyawan.');
INSERT INTO article (id, body) SELECT 1, 'PT ' || string_agg(initcap(repeat(md5(n::text), 20)), ' ') || ' mem-PHK 30 karyawan.' FROM generate_series(1, 9) n;
SELECT max(length(company)) <= 200 AS bounded FROM article_layoff;
SELECT company IS NULL AS none FROM fakta_keep.layoffs(NULL, 'Grup Asri mem-PHK 30 karyawan.', NULL, 'Grup Asri = ' || repeat('A', 201));
SELECT length(company) FROM fakta_keep.layoffs(NULL, 'Grup Asri mem-PHK 30 karyawan.', NULL, 'Grup Asri = ' || repeat('é', 200));

-- Events that cannot be written: the article is kept, and is stale.
-- The DETAIL would show a confidence, which changes with each fit.
\set VERBOSITY terse
ALTER TABLE article_layoff ADD CONSTRAINT few CHECK (headcount < 1000);
INSERT INTO article (id, body) VALUES (2, 'OVO memecat 2000 karyawan.'), (3, 'OVO memecat 300 karyawan.');
UPDATE article SET body = 'OVO memecat 3000 karyawan.' WHERE id = 3;
SELECT id, left(body, 30) AS body FROM article ORDER BY id;
SELECT id, headcount FROM article_layoff WHERE id > 1 ORDER BY id;
SELECT * FROM article_layoff_stale ORDER BY id;
SET client_min_messages = notice;
CALL fakta_keep.refresh_layoffs('article');
RESET client_min_messages;
-- What a later version cannot read keeps what it was, and the others go on.
ALTER TABLE article_layoff DROP CONSTRAINT few;
SET client_min_messages = warning;
CALL fakta_keep.refresh_layoffs('article');
TABLE article_layoff_stale;
TABLE wrong;
UPDATE article_layoff_state SET version = '0';
ALTER TABLE article_layoff ADD CONSTRAINT few CHECK (headcount < 3000) NOT VALID;
SET client_min_messages = notice;
CALL fakta_keep.refresh_layoffs('article', 1);
SET client_min_messages = warning;
SELECT * FROM article_layoff_stale;
SELECT id, headcount FROM article_layoff WHERE id > 1 ORDER BY id;
ALTER TABLE article_layoff DROP CONSTRAINT few;
CALL fakta_keep.refresh_layoffs('article');
\set VERBOSITY default
-- Warnings of one transaction are few.
ALTER TABLE article_layoff ADD CONSTRAINT few CHECK (headcount < 1000) NOT VALID;
INSERT INTO article (id, body) SELECT n, 'OVO memecat 2000 karyawan.' FROM generate_series(11, 40) n;
SELECT count(*), min(error) FROM article_layoff_stale;
ALTER TABLE article_layoff DROP CONSTRAINT few;
CALL fakta_keep.refresh_layoffs('article');
-- What is no failure ends the statement as ever.
CREATE FUNCTION cancel() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'cancelled' USING ERRCODE = 'query_canceled'; END $$;
CREATE TRIGGER cancel BEFORE INSERT ON article_layoff FOR EACH ROW EXECUTE FUNCTION cancel();
INSERT INTO article (id, body) VALUES (5, 'OVO memecat 50 karyawan.');
DROP FUNCTION cancel CASCADE;
-- Without its tables.
BEGIN;
ALTER TABLE article_layoff DROP CONSTRAINT fakta_layoff;
INSERT INTO article (id, body) VALUES (5, 'OVO memecat 50 karyawan.');
ROLLBACK;
DROP TABLE article_layoff_state;
BEGIN;
DROP TABLE article_layoff_state CASCADE;
INSERT INTO article (id, body) VALUES (5, 'OVO memecat 50 karyawan.');
SELECT fakta_keep.track_layoffs('article');
SELECT headcount FROM article_layoff WHERE id = 5;
ROLLBACK;

-- Triggers that fire earlier, and functions in RETURNING, that change the row.
CREATE FUNCTION again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF pg_trigger_depth() = 1 THEN
        EXECUTE tg_argv[0] USING new.id;
    END IF;
    RETURN NULL;
END $$;
CREATE PROCEDURE try(change text, keys bool DEFAULT true) LANGUAGE plpgsql AS $$
DECLARE
    trigger_name text;
BEGIN
    -- before and after the triggers of foreign keys, and after ours
    FOREACH trigger_name IN ARRAY '{Again,again,zagain}'::text[] LOOP
        DROP TRIGGER IF EXISTS "Again" ON article;
        DROP TRIGGER IF EXISTS again ON article;
        DELETE FROM article;
        EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON article FOR EACH ROW EXECUTE FUNCTION again(%L)', trigger_name, change);
        INSERT INTO article (id, body) VALUES (1, 'OVO memecat 250 karyawan.'), (2, 'OVO memecat 251 karyawan.');
        EXECUTE format('DROP TRIGGER %I ON article', trigger_name);
        IF EXISTS (TABLE wrong) OR EXISTS (TABLE article_layoff_stale) THEN
            RAISE WARNING '% on INSERT: %', trigger_name, change;
        END IF;
        EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON article FOR EACH ROW EXECUTE FUNCTION again(%L)', trigger_name, change);
        UPDATE article SET body = replace(body, '25', '26');
        IF EXISTS (TABLE wrong) OR EXISTS (TABLE article_layoff_stale) THEN
            RAISE WARNING '% on UPDATE: %', trigger_name, change;
        END IF;
        -- of two changes of one key at a time no foreign key can take the first
        CONTINUE WHEN trigger_name = 'Again' AND NOT keys;
        UPDATE article SET id = id + 100;
        IF EXISTS (TABLE wrong) OR EXISTS (TABLE article_layoff_stale) THEN
            RAISE WARNING '% on UPDATE of the key: %', trigger_name, change;
        END IF;
        UPDATE article SET id = id + 100, body = replace(body, '26', '27');
        IF EXISTS (TABLE wrong) OR EXISTS (TABLE article_layoff_stale) THEN
            RAISE WARNING '% on UPDATE of both: %', trigger_name, change;
        END IF;
    END LOOP;
    DROP TRIGGER IF EXISTS zagain ON article;
END $$;
CALL try('UPDATE article SET body = ''OVO memecat 300 karyawan. Grab memecat 20 karyawan.'' WHERE id = $1');
CALL try('UPDATE article SET body = NULL WHERE id = $1');
CALL try('UPDATE article SET read = 1 WHERE id = $1');
CALL try('UPDATE article SET id = id + 10 WHERE id = $1', false);
CALL try('UPDATE article SET id = id + 10, body = ''OVO memecat 300 karyawan.'' WHERE id = $1', false);
CALL try('DELETE FROM article WHERE id = $1');
CALL try('WITH d AS (DELETE FROM article WHERE id = $1 RETURNING *) INSERT INTO article SELECT id + 1000, title, ''OVO memecat 7 orang.'' FROM d', false);
CREATE FUNCTION change(id int, body text) RETURNS void LANGUAGE sql AS 'UPDATE article SET body = $2 WHERE id = $1';
DELETE FROM article;
INSERT INTO article (id, body) VALUES (1, 'OVO memecat 250 karyawan.') RETURNING change(id, 'OVO memecat 300 karyawan.');
TABLE wrong;
UPDATE article SET body = 'OVO memecat 400 karyawan.' RETURNING change(id, 'OVO memecat 500 karyawan.');
TABLE wrong;
UPDATE article SET id = 2 RETURNING change(id, 'OVO memecat 600 karyawan. Grab memecat 20 karyawan.');
TABLE wrong;
TABLE article_layoff_stale;
SELECT id, headcount FROM article_layoff ORDER BY event;
-- Two writes of one row that was never read, in one transaction.
DELETE FROM article_layoff_state;
BEGIN;
UPDATE article SET read = 2;
UPDATE article SET body = 'OVO memecat 700 karyawan.';
COMMIT;
SELECT * FROM wrong WHERE NOT EXISTS (TABLE article_layoff_stale);

-- Batches are no larger than asked for, also behind many rows that were read.
CREATE TABLE many (id int PRIMARY KEY, body text);
INSERT INTO many SELECT n, 'Hujan turun di Solo.' FROM generate_series(1, 9900) n;
SELECT fakta_keep.track_layoffs('many', NULL, published => NULL);
ALTER TABLE many DISABLE TRIGGER USER;
INSERT INTO many SELECT n, 'OVO memecat 50 karyawan.' FROM generate_series(9901, 11000) n;
ALTER TABLE many ENABLE TRIGGER USER;
CALL fakta_keep.refresh_layoffs('many', 100);
SELECT sum(n), max(n) <= 100 AS small FROM (SELECT count(*) AS n FROM many_layoff_state WHERE id > 9900 GROUP BY xmin::text) b;
-- A failure among them.
ALTER TABLE many DISABLE TRIGGER USER;
UPDATE many SET body = 'OVO memecat 51 karyawan.' WHERE id = 10500;
ALTER TABLE many ENABLE TRIGGER USER;
ALTER TABLE many_layoff ADD CHECK (headcount <> 51);
DELETE FROM many_layoff_state WHERE id > 9950;
CALL fakta_keep.refresh_layoffs('many', 100);
SELECT id, version, error FROM many_layoff_stale;
SELECT max(n) <= 100 AS small FROM (SELECT count(*) AS n FROM many_layoff_state WHERE id > 9950 GROUP BY xmin::text) b;
DROP TABLE many, many_layoff, many_layoff_state, many_layoff_edit, many_company CASCADE;

-- Triggers on the events that write articles, and change what plans depend on.
CREATE TABLE part (id int, body text, PRIMARY KEY (id)) PARTITION BY RANGE (id);
CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM (1) TO (1000);
CREATE TABLE part_2 PARTITION OF part FOR VALUES FROM (1000) TO (2000);
SELECT fakta_keep.track_layoffs('part', NULL, published => NULL);
CREATE FUNCTION nest() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    GRANT SELECT ON part_layoff TO PUBLIC;
    GRANT SELECT ON part_layoff_state TO PUBLIC;
    IF pg_trigger_depth() < 5 THEN
        INSERT INTO part VALUES ((SELECT max(id) + 1 FROM part WHERE id < 1000), 'OVO memecat 50 karyawan. Grab memecat 20 karyawan.');
        UPDATE part SET body = replace(body, '50', '60') WHERE id = 2;
    END IF;
    REVOKE SELECT ON part_layoff FROM PUBLIC;
    RETURN NULL;
END $$;
CREATE TRIGGER nest AFTER INSERT OR DELETE ON part_layoff FOR EACH ROW EXECUTE FUNCTION nest();
INSERT INTO part VALUES (1, 'OVO memecat 50 karyawan. Grab memecat 20 karyawan.');
UPDATE part SET id = 1001 WHERE id = 1;
UPDATE part SET id = 1, body = 'OVO memecat 51 karyawan.' WHERE id = 1001;
SELECT count(*) FROM ((SELECT p.id, l.event, l.headcount FROM part p, fakta_keep.layoffs(NULL, body) l EXCEPT ALL SELECT id, event, headcount FROM part_layoff)
    UNION ALL (SELECT id, event, headcount FROM part_layoff EXCEPT ALL SELECT p.id, l.event, l.headcount FROM part p, fakta_keep.layoffs(NULL, body) l)) x;
TABLE part_layoff_stale;
-- One that puts back what is deleted.
DROP TRIGGER nest ON part_layoff;
CREATE FUNCTION put_back() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO part VALUES (old.id, 'OVO memecat 90 karyawan.'); RETURN NULL; END $$;
CREATE TRIGGER again AFTER DELETE ON part FOR EACH ROW EXECUTE FUNCTION put_back();
DELETE FROM part WHERE id = 1;
DROP TRIGGER again ON part;
SELECT headcount FROM part_layoff WHERE id = 1;
DELETE FROM part WHERE id = 1;
SELECT count(*) FROM part_layoff WHERE id = 1;
TABLE part_layoff_stale;
DROP TABLE part, part_layoff, part_layoff_state, part_layoff_edit, part_company CASCADE;
DROP FUNCTION nest, put_back CASCADE;

-- Writers that may not see into the schema, through a view with its owner's rights.
CREATE ROLE regress_keep_owner;
CREATE ROLE regress_keep_writer;
CREATE ROLE regress_keep_thief;
CREATE SCHEMA data AUTHORIZATION regress_keep_owner;
CREATE SCHEMA api AUTHORIZATION regress_keep_owner;
CREATE SCHEMA elsewhere AUTHORIZATION regress_keep_owner;
GRANT USAGE ON SCHEMA api TO regress_keep_writer;
GRANT USAGE ON SCHEMA fakta_keep TO regress_keep_owner, regress_keep_thief;
SET ROLE regress_keep_owner;
CREATE TABLE data.article (id int PRIMARY KEY, title text, body text, published date);
SELECT fakta_keep.track_layoffs('data.article');
CREATE VIEW api.article AS SELECT id, body FROM data.article;
GRANT SELECT, INSERT, UPDATE, DELETE ON api.article TO regress_keep_writer;
\c -
\set SHOW_CONTEXT never
SET ROLE regress_keep_writer;
INSERT INTO api.article VALUES (1, 'OVO memecat 40 karyawan.');
UPDATE api.article SET body = 'OVO memecat 41 karyawan.';
RESET ROLE;
SELECT id, headcount FROM data.article_layoff;
ALTER TABLE data.article_layoff SET SCHEMA elsewhere;
SET ROLE regress_keep_writer;
UPDATE api.article SET body = 'OVO memecat 42 karyawan.';
\c -
\set SHOW_CONTEXT never
SET client_min_messages = warning;
SET datestyle = 'ISO';
SET ROLE regress_keep_writer;
UPDATE api.article SET id = 2, body = 'OVO memecat 43 karyawan.';
RESET ROLE;
SELECT id, headcount FROM elsewhere.article_layoff;
ALTER TABLE elsewhere.article_layoff SET SCHEMA data;

-- REFERENCES is not enough to take over what is read, before tracking or after.
GRANT USAGE ON SCHEMA data TO regress_keep_thief;
GRANT REFERENCES ON data.article TO regress_keep_thief;
CREATE SCHEMA theft AUTHORIZATION regress_keep_thief;
SELECT fakta_keep.untrack_layoffs('data.article', true);
CREATE TABLE theft.loot (LIKE public.article_layoff INCLUDING ALL);
ALTER TABLE theft.loot OWNER TO regress_keep_thief;
SET ROLE regress_keep_thief;
ALTER TABLE theft.loot ADD CONSTRAINT fakta_layoff FOREIGN KEY (id) REFERENCES data.article ON UPDATE CASCADE ON DELETE CASCADE;
CREATE TABLE theft.state (id int PRIMARY KEY REFERENCES data.article ON UPDATE CASCADE ON DELETE CASCADE, version text);
CREATE FUNCTION theft.run() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE WARNING 'runs as %', current_user; RETURN new; END $$;
CREATE TRIGGER run BEFORE INSERT ON theft.loot FOR EACH ROW EXECUTE FUNCTION theft.run();
SET ROLE regress_keep_owner;
SELECT fakta_keep.track_layoffs('data.article');
SET ROLE regress_keep_thief;
ALTER TABLE theft.state RENAME CONSTRAINT state_id_fkey TO fakta_layoff_state;
SET ROLE regress_keep_owner;
INSERT INTO data.article (id, body) VALUES (5, 'OVO memecat 50 karyawan.');
SELECT count(*) FROM data.article_layoff;
SELECT part, relation, pg_get_userbyid(relowner) AS owner
FROM fakta_keep.layoffs_parts('data.article'), pg_class WHERE oid = relation ORDER BY part COLLATE "C";
RESET ROLE;
SELECT tableoid::regclass, count(*) FROM theft.loot GROUP BY 1;
-- Nor is a table that has been given away.
ALTER TABLE data.article_layoff OWNER TO regress_keep_thief;
INSERT INTO data.article (id, body) VALUES (6, 'OVO memecat 60 karyawan.');
ALTER TABLE data.article_layoff OWNER TO regress_keep_owner;
CALL fakta_keep.refresh_layoffs('data.article');
SELECT id, headcount FROM data.article_layoff ORDER BY id;
SELECT fakta_keep.untrack_layoffs('data.article', true);
-- A view of another's is not replaced, nor one of the owner's that tracking did not make.
GRANT CREATE ON SCHEMA data TO regress_keep_thief;
SET ROLE regress_keep_thief;
CREATE VIEW data.article_layoff_round AS SELECT NULL::text AS round;
COMMENT ON VIEW data.article_layoff_round IS 'fakta layoff_round: trap';
SET ROLE regress_keep_owner;
SELECT fakta_keep.track_layoffs('data.article');
RESET ROLE;
DROP VIEW data.article_layoff_round;
SET ROLE regress_keep_owner;
SELECT fakta_keep.track_layoffs('data.article');
SELECT fakta_keep.untrack_layoffs('data.article');
CREATE OR REPLACE VIEW data.article_layoff_total AS SELECT 'mine'::text AS mine;
RESET ROLE;

-- Untracked and tracked again after every renaming; what hangs on it stays.
SELECT fakta_keep.track_layoffs('data.article');
GRANT SELECT ON data.article_layoff_round TO regress_keep_writer;
CREATE VIEW data.mine AS SELECT company, headcount FROM data.article_layoff_round;
SELECT fakta_keep.untrack_layoffs('data.article');
ALTER TABLE data.article RENAME id TO nomor;
ALTER TABLE data.article RENAME title TO judul;
ALTER TABLE data.article RENAME body TO isi;
ALTER TABLE data.article RENAME TO berita;
ALTER TABLE data.article_layoff RENAME id TO nomor_berita;
ALTER TABLE data.berita SET SCHEMA elsewhere;
SELECT fakta_keep.track_layoffs('elsewhere.berita', 'judul', 'isi');
INSERT INTO elsewhere.berita (nomor, isi, published) VALUES (7, 'OVO memecat 70 karyawan.', '2025-05-05');
UPDATE elsewhere.berita SET nomor = 8 WHERE nomor = 7;
SELECT nomor_berita, headcount FROM data.article_layoff ORDER BY 1;
SELECT round, id, headcount FROM data.article_layoff_report ORDER BY 2;
SELECT * FROM data.mine;
SELECT has_table_privilege('regress_keep_writer', 'data.article_layoff_round', 'SELECT');
SELECT part, relation FROM fakta_keep.layoffs_parts('elsewhere.berita') ORDER BY part COLLATE "C";
-- Another type of the key.  Which of what is in the way is named depends on where autovacuum made room.
DROP VIEW api.article;
\set VERBOSITY sqlstate
ALTER TABLE elsewhere.berita ALTER nomor TYPE bigint;
\set VERBOSITY default
SELECT fakta_keep.untrack_layoffs('elsewhere.berita');
ALTER TABLE elsewhere.berita ALTER nomor TYPE bigint;
SELECT fakta_keep.track_layoffs('elsewhere.berita', 'judul', 'isi');
DROP VIEW data.mine;
SET client_min_messages = notice;
SELECT fakta_keep.track_layoffs('elsewhere.berita', 'judul', 'isi');
SET client_min_messages = warning;
INSERT INTO elsewhere.berita (nomor, isi, published) VALUES (10000000000, 'OVO memecat 90 karyawan.', '2025-05-05');
SELECT nomor_berita, headcount FROM elsewhere.berita_layoff_report WHERE nomor_berita > 7 ORDER BY 1;
-- Another key, while the events refer to what it was.
SELECT fakta_keep.untrack_layoffs('elsewhere.berita');
ALTER TABLE elsewhere.berita ADD CONSTRAINT nomor UNIQUE (nomor), ADD lain int DEFAULT 1;
ALTER TABLE elsewhere.berita DROP CONSTRAINT article_pkey CASCADE, ADD PRIMARY KEY (nomor, lain);
ALTER TABLE data.article_layoff ADD CONSTRAINT fakta_layoff FOREIGN KEY (nomor_berita) REFERENCES elsewhere.berita (nomor);
SELECT fakta_keep.track_layoffs('elsewhere.berita', 'judul', 'isi');
SET client_min_messages = warning;
DROP SCHEMA data, api, elsewhere, theft CASCADE;
REVOKE ALL ON SCHEMA fakta_keep FROM regress_keep_owner, regress_keep_thief;
DROP ROLE regress_keep_owner, regress_keep_writer, regress_keep_thief;

-- A deferred trigger of the owner's runs for nobody else.
CREATE ROLE regress_keep_owner;
CREATE TABLE own (id int PRIMARY KEY, body text, search tsvector GENERATED ALWAYS AS (to_tsvector('simple', body)) STORED);
CREATE FUNCTION later() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER later AFTER UPDATE ON own DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION later();
INSERT INTO own VALUES (1, 'OVO memecat 50 karyawan.');
ALTER TABLE own OWNER TO regress_keep_owner;
SELECT fakta_keep.track_layoffs('own', NULL, published => NULL);
UPDATE own_layoff_state SET version = '0';
SET client_min_messages = notice;
CALL fakta_keep.refresh_layoffs('own');
SET client_min_messages = warning;
SELECT id, version, error FROM own_layoff_stale;
GRANT USAGE ON SCHEMA fakta_keep TO regress_keep_owner;
SET ROLE regress_keep_owner;
CALL fakta_keep.refresh_layoffs('own');
RESET ROLE;
TABLE own_layoff_stale;
DROP TABLE own, own_layoff, own_layoff_state, own_layoff_edit, own_company CASCADE;
DROP FUNCTION later;
REVOKE USAGE ON SCHEMA fakta_keep FROM regress_keep_owner;
DROP ROLE regress_keep_owner;

-- An event trigger that refuses DDL: all or nothing.
CREATE TABLE refused (id int PRIMARY KEY, title text, body text, published date);
INSERT INTO refused VALUES (1, NULL, 'OVO memecat 50 karyawan.');
CREATE FUNCTION refuse() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused: %', tg_tag; END $$;
CREATE EVENT TRIGGER refuse ON ddl_command_end WHEN TAG IN ('CREATE TRIGGER', 'DROP TRIGGER', 'DROP TABLE', 'ALTER VIEW') EXECUTE FUNCTION refuse();
SELECT fakta_keep.track_layoffs('refused');
SELECT relname FROM pg_class WHERE relname ~ '^refused' ORDER BY relname COLLATE "C";
ALTER EVENT TRIGGER refuse DISABLE;
SELECT fakta_keep.track_layoffs('refused');
ALTER EVENT TRIGGER refuse ENABLE;
UPDATE refused SET body = 'OVO memecat 51 karyawan.';
SELECT fakta_keep.untrack_layoffs('refused');
UPDATE refused SET body = 'OVO memecat 52 karyawan.';
SELECT headcount FROM refused_layoff;
DROP EVENT TRIGGER refuse;
SELECT fakta_keep.untrack_layoffs('refused', true);
DROP TABLE refused;
DROP FUNCTION refuse;

-- Odd days of publication are none.
CREATE TABLE moment (id int PRIMARY KEY, body text, published timestamptz);
SELECT fakta_keep.track_layoffs('moment', NULL);
SET timezone = 'UTC';
INSERT INTO moment SELECT row_number() OVER (), 'OVO memecat 50 karyawan kemarin.', m
FROM unnest('{infinity,-infinity,294276-12-31 23:59:59.999999,4713-01-01 00:00:00 BC,1899-12-31 16:59:59,1899-12-31 17:00,2200-12-31 16:59:59,2200-12-31 17:00}'::timestamptz[]) m;
SELECT id, published, day_from FROM moment_layoff ORDER BY id;
RESET timezone;
SELECT count(*) > 0 FROM moment_layoff_round;
ALTER TABLE moment_layoff DISABLE TRIGGER USER;
UPDATE moment_layoff SET published = '5874897-12-31', day_from = CASE id WHEN 1 THEN '4713-01-01 BC'::date WHEN 2 THEN 'infinity' END;
SELECT count(*) > 0 FROM moment_layoff_round;
SELECT count(*) > 0 FROM moment_layoff_total;
SELECT DISTINCT day_from FROM fakta_keep.layoffs(NULL, 'OVO memecat 50 karyawan kemarin.', '4713-01-01 BC');
SELECT DISTINCT day_from FROM fakta_keep.layoffs(NULL, 'OVO memecat 50 karyawan kemarin.', '1900-01-01');
SELECT DISTINCT day_from FROM fakta_keep.layoffs(NULL, 'OVO memecat 50 karyawan kemarin.', '5874897-12-31');
SELECT fakta_keep.untrack_layoffs('moment', true);
DROP TABLE moment;

-- Plans of tables that are gone go with the next write to any other.
CREATE TABLE other (id int PRIMARY KEY, body text);
SELECT fakta_keep.track_layoffs('other', NULL, published => NULL);
DO $$
BEGIN
    FOR n IN 1..6 LOOP
        EXECUTE format('CREATE TABLE gone%s (id int PRIMARY KEY, body text)', n);
        EXECUTE format('SELECT fakta_keep.track_layoffs(''gone%s'', NULL, published => NULL)', n);
        EXECUTE format('INSERT INTO gone%s VALUES (1, ''OVO memecat 50 karyawan.'')', n);
        EXECUTE format('UPDATE gone%s SET body = ''OVO memecat 51 karyawan.''', n);
        EXECUTE format('UPDATE gone%s_layoff SET headcount = 7', n);
        EXECUTE format('UPDATE gone%s SET id = 2, body = ''OVO memecat 52 karyawan.''', n);
        EXECUTE format('DELETE FROM gone%s', n);
        EXECUTE format('DROP TABLE gone%1$s, gone%1$s_layoff, gone%1$s_layoff_state, gone%1$s_layoff_edit, gone%1$s_company CASCADE', n);
    END LOOP;
END $$;
INSERT INTO other VALUES (1, 'OVO memecat 50 karyawan.');
-- Those of foreign keys, with ONLY, are the server's own.
SELECT name, left(ident, 40) FROM pg_backend_memory_contexts WHERE ident ~ 'gone\d+_' AND ident !~ ' ONLY ' AND name <> 'PL/pgSQL function';
SELECT count(*) FROM pg_backend_memory_contexts WHERE name = 'fakta tracked table';
-- So do those of a table that is tracked again and again.
DO $$
BEGIN
    FOR n IN 1..6 LOOP
        PERFORM fakta_keep.untrack_layoffs('other');
        PERFORM fakta_keep.track_layoffs('other', NULL, published => NULL);
        UPDATE other SET body = 'OVO memecat ' || n + 50 || ' karyawan.';
    END LOOP;
END $$;
UPDATE other SET body = 'OVO memecat 90 karyawan.';
SELECT count(*) FROM pg_backend_memory_contexts WHERE name = 'fakta tracked table';
SELECT count(*) > 0 AS some, count(*) < 20 AS few FROM pg_backend_memory_contexts WHERE name = 'CachedPlanSource' AND ident ~ 'other_layoff' AND ident !~ ' ONLY ';
SELECT fakta_keep.untrack_layoffs('other', true);
DROP TABLE other;

-- What is no table, and names that meet.
CREATE SEQUENCE numbers;
CREATE TYPE pair AS (a int, b int);
SELECT fakta_keep.track_layoffs('article_pkey');
SELECT fakta_keep.track_layoffs('numbers');
SELECT fakta_keep.track_layoffs('pair');
SELECT fakta_keep.untrack_layoffs('numbers');
DROP SEQUENCE numbers;
DROP TYPE pair;
CREATE TABLE aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1 (fakta_folded int, error text, body text, PRIMARY KEY (fakta_folded, error));
CREATE TABLE aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa2 (LIKE aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1 INCLUDING ALL);
SELECT fakta_keep.track_layoffs('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1', NULL, published => NULL);
SELECT fakta_keep.track_layoffs('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa2', NULL, published => NULL);
INSERT INTO aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa2 VALUES (1, 'x', 'OVO memecat 50 karyawan.');
SELECT part, relation FROM fakta_keep.layoffs_parts('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa2') ORDER BY part COLLATE "C";
SELECT article_fakta_folded, article_error, headcount FROM aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1_layoff_report;
SELECT fakta_keep.untrack_layoffs(t, true) FROM (VALUES ('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1'::regclass), ('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa2')) v (t);
DROP TABLE aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa2 CASCADE;
-- Generated columns.
CREATE TABLE made (id int PRIMARY KEY, raw text, body text GENERATED ALWAYS AS (lower(raw)) STORED);
SELECT fakta_keep.track_layoffs('made', NULL, published => NULL);
ALTER TABLE made ADD search tsvector;
SELECT fakta_keep.track_layoffs('made', NULL, published => NULL);
INSERT INTO made VALUES (1, 'ovo memecat 50 karyawan.');
UPDATE made SET raw = 'ovo memecat 51 karyawan.';
SELECT headcount FROM made_layoff;
DROP TABLE made, made_layoff, made_layoff_state, made_layoff_edit, made_company CASCADE;
-- A text whose lexemes exceed what a tsvector holds.
INSERT INTO article (id, title, body)
    SELECT 90, t, t FROM (SELECT string_agg(chr(131072 + n % 40000) || chr(131072 + n / 7), ' ') AS t FROM generate_series(1, 140000) n) x;
SELECT length(search) > 20000 AS many FROM article WHERE id = 90;

-- The extension goes, with its triggers, and comes back.
SET client_min_messages = notice;
DROP EXTENSION fakta CASCADE;
SET client_min_messages = warning;
CREATE EXTENSION fakta SCHEMA fakta_keep;
CALL fakta_keep.refresh_layoffs('article');
SELECT fakta_keep.track_layoffs('article');
INSERT INTO article (id, body) VALUES (91, 'OVO memecat 91 karyawan.');
SELECT headcount FROM article_layoff WHERE id = 91;
TABLE article_layoff_stale;
SELECT fakta_keep.untrack_layoffs('article', true);
DROP TABLE article CASCADE;
DROP FUNCTION again, change CASCADE;
DROP PROCEDURE try;
DROP EXTENSION fakta CASCADE;
DROP SCHEMA fakta_keep CASCADE;
CREATE EXTENSION fakta;
