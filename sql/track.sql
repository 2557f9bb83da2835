-- track_layoffs(), untrack_layoffs(), refresh_layoffs().
-- The extension is elsewhere, and what stands in the path is hostile.
\set SHOW_CONTEXT never
SET datestyle = 'ISO';
DROP EXTENSION fakta;
CREATE SCHEMA text_search;
CREATE EXTENSION fakta SCHEMA text_search;
CREATE SCHEMA hostile;
CREATE FUNCTION hostile.trap() RETURNS void LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'trapped'; END $$;
CREATE FUNCTION hostile.eq(text, text) RETURNS bool LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'trapped'; END $$;
CREATE FUNCTION hostile.eq(bigint, bigint) RETURNS bool LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'trapped'; END $$;
CREATE OPERATOR hostile.= (LEFTARG = text, RIGHTARG = text, FUNCTION = hostile.eq);
CREATE OPERATOR hostile.= (LEFTARG = bigint, RIGHTARG = bigint, FUNCTION = hostile.eq);
CREATE OPERATOR hostile.<> (LEFTARG = text, RIGHTARG = text, FUNCTION = hostile.eq);
CREATE FUNCTION hostile.layoffs(text, text, date) RETURNS void LANGUAGE sql AS 'SELECT hostile.trap()';
CREATE FUNCTION hostile.fakta_version() RETURNS text LANGUAGE sql AS $$ SELECT 'x' $$;
CREATE FUNCTION hostile.format(text, VARIADIC "any") RETURNS text LANGUAGE internal AS 'text_format_nv';
CREATE FUNCTION hostile.count() RETURNS bigint LANGUAGE sql AS 'SELECT 0';
CREATE TABLE hostile.pg_class (oid oid);
CREATE TABLE hostile.article_layoff (x int);
CREATE TEXT SEARCH CONFIGURATION hostile.indonesian_news (COPY = pg_catalog.simple);

CREATE TABLE article (id bigint PRIMARY KEY, title text, body text, published date, read int);
INSERT INTO article VALUES
    (1, 'Fiverr PHK 250 Karyawan', 'Fiverr memberhentikan 250 karyawannya karena AI.', '2025-09-18'),
    (2, 'Cuaca Cerah', 'Hujan tidak turun.', '2025-09-18');
SET search_path = hostile, pg_catalog, public;
SELECT text_search.track_layoffs('public.article');
-- the rows of a small table are read at once
SELECT * FROM public.article_layoff_stale;
SELECT id, company, headcount FROM public.article_layoff;
INSERT INTO public.article VALUES (3, NULL, 'PT Maju mem-PHK 30 karyawan.', NULL);
UPDATE public.article SET body = 'PT Maju mem-PHK 40 karyawan.' WHERE id OPERATOR(pg_catalog.=) 3;
RESET search_path;
SELECT id, event, main, company, headcount, reason, published, version = text_search.fakta_version() AS current
FROM article_layoff ORDER BY id, event;
SELECT id, title, search FROM article ORDER BY id;
SELECT attname, format_type(atttypid, NULL) FROM pg_attribute
WHERE attrelid = 'article_layoff'::regclass AND attnum > 0
  AND (attname, atttypid) NOT IN (SELECT a.name, a.type FROM pg_proc p, unnest(proargnames, proallargtypes) a (name, type)
      WHERE p.oid = 'text_search.layoffs(text, text, date, text)'::regprocedure);
SELECT indexdef FROM pg_indexes WHERE tablename IN ('article', 'article_layoff', 'article_layoff_state') ORDER BY indexdef;

-- Those of a larger one are left to refresh_layoffs().
CREATE TABLE many AS SELECT g AS id, 'PT Maju mem-PHK ' || g || ' karyawan.' AS body FROM generate_series(1, 10001) g;
ALTER TABLE many ADD PRIMARY KEY (id);
SELECT text_search.track_layoffs('many', NULL, published => NULL);
SELECT count(*) FROM many_layoff_stale;
-- its progress is told to slow machines
SET client_min_messages = warning;
CALL text_search.refresh_layoffs('many', 5000);
RESET client_min_messages;
SELECT count(*), sum(headcount) FROM many_layoff;
DROP TABLE many, many_layoff, many_layoff_state, many_layoff_edit, many_company CASCADE;

-- What changes: text, title, day, key; what does not.
CREATE VIEW counted AS SELECT id, event, headcount, published, xmin::text::bigint - min(xmin::text::bigint) OVER () > 0 AS written FROM article_layoff;
UPDATE article SET read = 1;
SELECT id, headcount, written FROM counted ORDER BY id;
UPDATE article SET published = '2025-09-20', read = 2 WHERE id = 1;
SELECT id, headcount, published FROM counted ORDER BY id;
UPDATE article SET id = id + 10;
SELECT id, headcount, published FROM counted ORDER BY id;
UPDATE article SET id = id + 10, title = 'Fiverr PHK 260 Karyawan', body = replace(body, '250', '260');
SELECT id, event, headcount FROM counted ORDER BY id, event;
UPDATE article SET body = NULL WHERE id = 23;
SELECT id, event, headcount FROM counted ORDER BY id, event;
INSERT INTO article VALUES (22, 'Grab PHK 70 karyawan', 'Grab memecat 70 karyawan.')
    ON CONFLICT (id) DO UPDATE SET title = excluded.title, body = excluded.body;
MERGE INTO article a USING (VALUES (24, 'Lazada memecat 80 karyawan.'), (23, 'OVO memecat 90 karyawan.')) v (id, body) ON a.id = v.id
    WHEN MATCHED THEN UPDATE SET body = v.body
    WHEN NOT MATCHED THEN INSERT (id, body) VALUES (v.id, v.body);
COPY article (id, body) FROM stdin;
25	PT Maju mem-PHK 50 karyawan.
26	Tidak ada.
\.
SELECT id, event, company, headcount FROM article_layoff ORDER BY id, event;
DELETE FROM article WHERE id > 21;
SELECT id, event, company FROM article_layoff ORDER BY id, event;
SELECT * FROM article_layoff_state;
DROP VIEW counted;

-- A change of the rules: the events and the search column are read anew.
CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'updated'; RETURN new; END $$;
CREATE TRIGGER touched BEFORE UPDATE ON article FOR EACH ROW EXECUTE FUNCTION touched();
UPDATE article_layoff_state SET version = '0';
ALTER TABLE article_layoff DISABLE TRIGGER USER;
UPDATE article_layoff SET headcount = 1;
ALTER TABLE article_layoff ENABLE TRIGGER USER;
SELECT * FROM article_layoff_stale;
CALL text_search.refresh_layoffs('article', 1);
SELECT * FROM article_layoff_stale;
SELECT id, headcount FROM article_layoff;
CALL text_search.refresh_layoffs('article');
-- A BEFORE trigger that changes the text.
CREATE OR REPLACE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN new.title := NULL; new.body := 'Fiverr memecat 5 orang.'; RETURN new; END $$;
UPDATE article SET read = 3;
SELECT id, event, headcount FROM article_layoff;
DROP TRIGGER touched ON article;
DROP FUNCTION touched;

-- Names change, and the extension moves.
ALTER TABLE article RENAME body TO isi;
ALTER TABLE article RENAME id TO nomor;
ALTER TABLE article RENAME TO berita;
ALTER TABLE article_layoff RENAME TO kejadian;
ALTER TABLE kejadian RENAME id TO berita;
CREATE SCHEMA elsewhere;
ALTER TABLE berita SET SCHEMA elsewhere;
ALTER EXTENSION fakta SET SCHEMA elsewhere;
INSERT INTO elsewhere.berita (nomor, isi) VALUES (1, 'PT Maju mem-PHK 50 karyawan.');
ALTER SCHEMA elsewhere RENAME TO archive;
INSERT INTO archive.berita (nomor, isi) VALUES (2, 'PT Maju mem-PHK 60 karyawan.');
UPDATE archive.berita SET isi = 'PT Maju mem-PHK 51 karyawan.' WHERE nomor = 1;
SELECT berita, company, headcount FROM kejadian ORDER BY berita;
CALL archive.refresh_layoffs('archive.berita');
ALTER EXTENSION fakta SET SCHEMA text_search;
ALTER SCHEMA archive RENAME TO elsewhere;

-- The extension goes, and articles and events stay.
DROP EXTENSION fakta;
SET client_min_messages = warning;
DROP EXTENSION fakta CASCADE;
RESET client_min_messages;
SELECT * FROM elsewhere.berita ORDER BY nomor;
SELECT berita, event, company, headcount FROM kejadian ORDER BY berita;
CREATE EXTENSION fakta SCHEMA text_search;
DROP TABLE elsewhere.berita CASCADE;
DROP TABLE kejadian, article_layoff_state, article_layoff_edit, article_company CASCADE;
DROP SCHEMA elsewhere;

-- Odd names, several key columns, one of them named as a column of events, and
-- types that are not in pg_catalog or compare in their own way.
CREATE SCHEMA "s'1 %s";
CREATE DOMAIN "s'1 %s"."Judul" AS varchar(200) CHECK (value <> 'x');
CREATE COLLATION "s'1 %s".loose (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE TABLE "s'1 %s"."we""ird; drop table" (
    "Judul'" "s'1 %s"."Judul",
    gone int,
    "isi ""%s""" text COLLATE "s'1 %s".loose,
    "tgl;" timestamptz,
    kind text COLLATE "s'1 %s".loose,
    day date,
    "no.""1" numeric(10, 2),
    PRIMARY KEY (kind, "no.""1", day));
ALTER TABLE "s'1 %s"."we""ird; drop table" DROP gone;
SELECT text_search.track_layoffs('"s''1 %s"."we""ird; drop table"', 'Judul''', 'isi "%s"', 'tgl;');
SET timezone = 'America/New_York';
INSERT INTO "s'1 %s"."we""ird; drop table" VALUES
    ('Fiverr PHK 250 Karyawan', 'Fiverr memberhentikan 250 karyawannya kemarin.', '2025-09-18 00:30+07', 'berita', '2025-09-18', 1.5);
UPDATE "s'1 %s"."we""ird; drop table" SET "isi ""%s""" = upper("isi ""%s""");
RESET timezone;
UPDATE "s'1 %s"."we""ird; drop table" SET kind = 'BERITA', "no.""1" = 1.50;
SELECT article_kind, "no.""1", day, event, headcount, day_from, published, left(evidence, 30) AS evidence
FROM "s'1 %s"."we""ird; drop table_layoff";
UPDATE "s'1 %s"."we""ird; drop table_layoff_state" SET version = '0';
CALL text_search.refresh_layoffs('"s''1 %s"."we""ird; drop table"');
SELECT * FROM "s'1 %s"."we""ird; drop table_layoff_stale";
SELECT round, article_kind, headcount FROM "s'1 %s"."we""ird; drop table_layoff_report";
SELECT text_search.untrack_layoffs('"s''1 %s"."we""ird; drop table"', drop_events => true);
SELECT relname, relkind FROM pg_class WHERE relnamespace = '"s''1 %s"'::regnamespace ORDER BY 1;
SET client_min_messages = warning;
DROP SCHEMA "s'1 %s" CASCADE;
RESET client_min_messages;

-- A name of 63 bytes, and no title or day.
CREATE TABLE "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaé" (body text, id uuid PRIMARY KEY);
SELECT text_search.track_layoffs('"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaé"', title => NULL, published => NULL);
INSERT INTO "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaé" VALUES ('PT Maju mem-PHK 50 karyawan.', '00000000-0000-0000-0000-000000000001');
SELECT id, company, headcount, published FROM aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_layoff;
SELECT search FROM "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaé";
SELECT text_search.untrack_layoffs('"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaé"', true);
DROP TABLE "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaé";

-- Partitions, of which one has its columns in another order.
CREATE TABLE news (id int, day date, title text, body text, published date, PRIMARY KEY (day, id)) PARTITION BY RANGE (day);
CREATE TABLE news_2024 PARTITION OF news FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE news_2025 (published date, gone int, body text, id int NOT NULL, title text, day date NOT NULL);
ALTER TABLE news_2025 DROP gone;
ALTER TABLE news ATTACH PARTITION news_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
SELECT text_search.track_layoffs('news');
INSERT INTO news (id, day, title, body) VALUES
    (1, '2024-05-05', 'OVO PHK 10 karyawan', 'OVO memecat 10 karyawan.'),
    (2, '2025-05-05', 'OVO PHK 20 karyawan', 'OVO memecat 20 karyawan.');
INSERT INTO news_2025 (id, day, title, body) VALUES (3, '2025-05-05', 'OVO PHK 30 karyawan', 'OVO memecat 30 karyawan.');
CREATE TABLE news_2026 PARTITION OF news FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
INSERT INTO news_2026 (id, day, title, body) VALUES (4, '2026-05-05', 'OVO PHK 40 karyawan', 'OVO memecat 40 karyawan.');
SELECT id, day, headcount FROM news_layoff ORDER BY id;
-- To another partition, with and without another text.
UPDATE news SET day = '2026-01-01' WHERE id = 1;
UPDATE news SET day = '2024-01-01', title = 'OVO PHK 31 karyawan', body = 'OVO memecat 31 karyawan.' WHERE id = 3;
UPDATE news_2025 SET title = 'OVO PHK 21 karyawan', body = 'OVO memecat 21 karyawan.';
SELECT id, day, event, headcount FROM news_layoff ORDER BY id;
UPDATE news_layoff_state SET version = '0';
ALTER TABLE news_layoff DISABLE TRIGGER USER;
DELETE FROM news_layoff;
ALTER TABLE news_layoff ENABLE TRIGGER USER;
CREATE TABLE news_2027 (LIKE news INCLUDING GENERATED);
INSERT INTO news_2027 (id, day, title, body) VALUES (5, '2027-05-05', 'OVO PHK 50 karyawan', 'OVO memecat 50 karyawan.');
ALTER TABLE news ATTACH PARTITION news_2027 FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
SELECT * FROM news_layoff_stale ORDER BY id;
CALL text_search.refresh_layoffs('news');
SELECT * FROM news_layoff_stale;
SELECT id, day, event, headcount FROM news_layoff ORDER BY id;
SELECT text_search.track_layoffs('news_2025');
DELETE FROM news WHERE id = 2;
SELECT count(*) FROM news_layoff WHERE id = 2;

-- Untracked, and tracked again: the events stay, and are all read anew.
SELECT text_search.untrack_layoffs('news');
UPDATE news SET body = 'OVO memecat 77 karyawan.', title = NULL WHERE id = 5;
SELECT id, event, headcount FROM news_layoff ORDER BY id;
ALTER TABLE news_layoff DROP evidence CASCADE;
SELECT text_search.track_layoffs('news');
CALL text_search.refresh_layoffs('news');
SELECT id, event, headcount, evidence FROM news_layoff ORDER BY id;
SELECT text_search.untrack_layoffs('news', true);
SELECT text_search.untrack_layoffs('news');
DROP TABLE news;

-- Inheritance: the table's own rows.
CREATE TABLE old (id int PRIMARY KEY, body text);
CREATE TABLE older () INHERITS (old);
INSERT INTO old VALUES (1, 'OVO memecat 77 karyawan.');
INSERT INTO older VALUES (2, 'OVO memecat 78 karyawan.');
SELECT text_search.track_layoffs('old', NULL, published => NULL);
CALL text_search.refresh_layoffs('old');
SELECT * FROM old_layoff_stale;
SELECT id, headcount FROM old_layoff;
SELECT text_search.untrack_layoffs('old', true);
DROP TABLE old CASCADE;

-- A column "search" that is there already; an unlogged table.
CREATE UNLOGGED TABLE article (id int PRIMARY KEY, title text, body text, published timestamp, search tsvector);
SELECT text_search.track_layoffs('article');
SELECT relname, relpersistence FROM pg_class WHERE relname ~ '^article' AND relkind = 'r' ORDER BY 1, 2;
SELECT indexdef FROM pg_indexes WHERE tablename = 'article' ORDER BY 1;
-- Who writes articles need not be allowed to write events.
CREATE ROLE regress_fakta_writer;
GRANT INSERT, UPDATE, SELECT, DELETE ON article TO regress_fakta_writer;
GRANT USAGE ON SCHEMA text_search TO regress_fakta_writer;
SET ROLE regress_fakta_writer;
INSERT INTO article (id, body) VALUES (1, 'OVO memecat 77 karyawan.');
UPDATE article SET body = 'OVO memecat 78 karyawan.';
SELECT * FROM article_layoff;
CALL text_search.refresh_layoffs('article');
SELECT text_search.track_layoffs('article');
SELECT text_search.untrack_layoffs('article');
RESET ROLE;
SELECT id, event, headcount FROM article_layoff;

-- A superuser tracks another's table: what is made is the owner's, and so is
-- what the owner's triggers do meanwhile.
CREATE ROLE regress_fakta_owner;
CREATE SCHEMA redaksi AUTHORIZATION regress_fakta_owner;
GRANT USAGE ON SCHEMA text_search TO regress_fakta_owner;
CREATE TABLE redaksi.article (id int PRIMARY KEY, published date, body text);
ALTER TABLE redaksi.article OWNER TO regress_fakta_owner;
CREATE FUNCTION redaksi.tell() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE '% %', tg_op, current_user; RETURN new; END $$;
CREATE TRIGGER tell BEFORE UPDATE ON redaksi.article FOR EACH ROW EXECUTE FUNCTION redaksi.tell();
INSERT INTO redaksi.article VALUES (1, '2025-05-05', 'OVO memecat 77 karyawan.');
SELECT text_search.track_layoffs('redaksi.article', NULL);
SELECT relname, pg_get_userbyid(relowner) AS owner FROM pg_class
WHERE relnamespace = 'redaksi'::regnamespace AND relkind IN ('r', 'v') ORDER BY relname;
CALL text_search.refresh_layoffs('redaksi.article');
UPDATE redaksi.article_layoff_state SET version = '0';
CALL text_search.refresh_layoffs('redaksi.article');
SELECT text_search.untrack_layoffs('redaksi.article', true);
-- The owner alone.
SET ROLE regress_fakta_owner;
SELECT text_search.track_layoffs('redaksi.article', NULL);
CALL text_search.refresh_layoffs('redaksi.article');
SELECT id, headcount FROM redaksi.article_layoff;
SELECT text_search.untrack_layoffs('redaksi.article', true);
RESET ROLE;
DROP TABLE redaksi.article;
DROP FUNCTION redaksi.tell();
DROP SCHEMA redaksi;
REVOKE ALL ON SCHEMA text_search FROM regress_fakta_owner;
DROP ROLE regress_fakta_owner;

-- Errors.
SELECT text_search.track_layoffs('article');
BEGIN;
CALL text_search.refresh_layoffs('article');
ROLLBACK;
CALL text_search.refresh_layoffs('article', 0);
CALL text_search.refresh_layoffs(NULL);
SELECT text_search.track_layoffs(NULL);
SELECT text_search.untrack_layoffs(NULL);
SELECT text_search.track_layoffs(0);
CALL text_search.refresh_layoffs(0);
CALL text_search.refresh_layoffs('article_layoff');
CALL text_search.refresh_layoffs('article_layoff_round');
SELECT text_search.track_layoffs('article_layoff_round');
SELECT text_search.untrack_layoffs('article_layoff_round');
CREATE TABLE keyless (title text, body text, published text, search text);
SELECT text_search.track_layoffs('keyless');
SELECT text_search.track_layoffs('keyless', published => NULL);
ALTER TABLE keyless ADD id int PRIMARY KEY DEFERRABLE;
SELECT text_search.track_layoffs('keyless', published => NULL);
ALTER TABLE keyless DROP CONSTRAINT keyless_pkey, ADD PRIMARY KEY (id);
SELECT text_search.track_layoffs('keyless', published => NULL);
SELECT text_search.track_layoffs('keyless', 'judul');
SELECT text_search.track_layoffs('keyless', 'id');
SELECT text_search.track_layoffs('keyless', 'body', published => NULL);
SELECT text_search.track_layoffs('keyless', body => NULL);
SELECT text_search.track_layoffs('keyless', published => 'ctid');
ALTER TABLE keyless DROP search;
CREATE TABLE keyless_layoff (id int);
SELECT text_search.track_layoffs('keyless', published => NULL);
CREATE TEMP TABLE passing (id int PRIMARY KEY, body text);
SELECT text_search.track_layoffs('passing', NULL, published => NULL);
CREATE TRIGGER wrong BEFORE INSERT ON keyless FOR EACH ROW EXECUTE FUNCTION text_search.layoffs_trigger();
INSERT INTO keyless VALUES ('x');
DROP TRIGGER wrong ON keyless;
CREATE TRIGGER wrong AFTER INSERT ON keyless FOR EACH ROW EXECUTE FUNCTION text_search.layoffs_trigger();
INSERT INTO keyless (id) VALUES (1);
DROP TABLE article_layoff CASCADE;
INSERT INTO article (id, body) VALUES (2, 'OVO memecat 77 karyawan.');
SELECT text_search.untrack_layoffs('article');
INSERT INTO article (id, body) VALUES (3, 'OVO memecat 77 karyawan.');
DROP TABLE article, article_layoff_edit, article_company, keyless, keyless_layoff, passing CASCADE;
REVOKE ALL ON SCHEMA text_search FROM regress_fakta_writer;
DROP ROLE regress_fakta_writer;
SET client_min_messages = warning;
DROP SCHEMA hostile, text_search CASCADE;
CREATE EXTENSION fakta;
