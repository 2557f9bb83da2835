-- Events by a call, for tables that cannot have triggers.
CREATE SCHEMA gather;
SET search_path = gather, public;
CREATE TABLE article (id int PRIMARY KEY, title text, body text, published date);
INSERT INTO article VALUES
    (1, 'Fiverr PHK 250 Karyawan', 'Fiverr memberhentikan 250 karyawannya, sekitar 30% staf, karena AI.', '2025-09-18'),
    (2, 'Cuaca', 'Hujan turun di Bandung.', '2025-09-18'),
    (3, 'Lazada Pecat 33 Orang', 'Lazada memecat 33 orang.', '2025-09-19');
SELECT * FROM collect_layoffs('article');
SELECT id, event, company, headcount, percentage, published, version = fakta_version() AS current FROM article_layoff ORDER BY 1, 2;
SELECT * FROM article_layoff_state WHERE version IS DISTINCT FROM fakta_version();
-- Nothing is left to do.
SELECT * FROM collect_layoffs('article');
-- What is new, what has changed, what has gone.
INSERT INTO article VALUES (4, 'Bukalapak PHK 90 Karyawan', 'Bukalapak mem-PHK 90 karyawan.', '2025-09-20');
UPDATE article SET body = 'Fiverr memberhentikan 270 karyawannya.', title = 'Fiverr PHK 270 Karyawan' WHERE id = 1;
UPDATE article SET published = '2025-09-21' WHERE id = 2;
DELETE FROM article WHERE id = 3;
SELECT id, company, headcount FROM article_layoff ORDER BY 1, 2;
SELECT * FROM collect_layoffs('article');
SELECT id, company, headcount FROM article_layoff ORDER BY 1, 2;
-- Of other rules; in parts, each a call and so a transaction of its own.
UPDATE article_layoff_state SET version = 'older';
UPDATE article_layoff SET headcount = 1;
SELECT sum(articles) FROM generate_series(1, 3) n, collect_layoffs('article', part => n, parts => 3);
SELECT id, company, headcount FROM article_layoff ORDER BY 1, 2;
-- What an editor has marked stays as it is.
UPDATE article_layoff SET headcount = 95, edited = 'changed' WHERE id = 4;
UPDATE article SET body = body || ' Hujan.' WHERE id IN (1, 4);
SELECT * FROM collect_layoffs('article');
SELECT id, company, headcount, edited FROM article_layoff ORDER BY 1, 2;
-- The views.
SELECT round, company, headcount, sources FROM article_layoff_round ORDER BY 1;
SELECT total_by, label, headcount FROM article_layoff_total WHERE total_by = 'month';
INSERT INTO article_company (alias, name) VALUES ('Fiverr', 'Fiverr International');
SELECT company, named FROM article_layoff_report ORDER BY 1;
-- The same events as by triggers.
CREATE TABLE tracked (LIKE article INCLUDING ALL);
INSERT INTO tracked TABLE article;
SELECT track_layoffs('tracked');
SELECT count(*) FROM (SELECT id, event, company, headcount, status, reason, published FROM article_layoff WHERE edited IS NULL
    EXCEPT SELECT id, event, company, headcount, status, reason, published FROM tracked_layoff) x;
-- Other keys, types and names; nothing but a text.
CREATE TABLE "Berita" (kanal text COLLATE "C", "No" bigint, "Isi" varchar, waktu timestamptz, PRIMARY KEY (kanal, "No"));
INSERT INTO "Berita" VALUES ('a', 1, 'Fiverr memberhentikan 250 karyawannya.', '2025-09-18 20:00+00');
SELECT * FROM collect_layoffs('"Berita"', title => NULL, body => 'Isi', published => 'waktu');
SELECT kanal, "No", company, headcount, published FROM "Berita_layoff";
CREATE TABLE plain (id int PRIMARY KEY, body text);
INSERT INTO plain VALUES (1, 'Fiverr memberhentikan 250 karyawannya.'), (2, NULL);
SELECT * FROM collect_layoffs('plain', title => NULL, published => NULL);
SELECT * FROM collect_layoffs('plain', title => NULL, published => NULL);
-- Later with triggers, after all; those keep corrections in a table of their own.
UPDATE article_layoff SET edited = NULL;
SELECT track_layoffs('article');
SELECT id, company, headcount, edited FROM article_layoff ORDER BY 1, 2;
\set SHOW_CONTEXT never
SELECT collect_layoffs('article');
SELECT collect_layoffs('tracked');
SELECT collect_layoffs(NULL);
SELECT collect_layoffs('plain', part => 2);
SELECT collect_layoffs('plain', title => NULL, published => 'body');
SELECT collect_layoffs('plain');
SELECT collect_layoffs('article_layoff_report');
CREATE TABLE no_key (body text, title text, published date);
SELECT collect_layoffs('no_key');
CREATE TABLE odd (event int PRIMARY KEY, body text);
SELECT collect_layoffs('odd', title => NULL, published => NULL);
-- The end of it.
SELECT untrack_layoffs('plain', drop_events => true);
SELECT relname FROM pg_class WHERE relnamespace = 'gather'::regnamespace AND relname LIKE 'plain%' ORDER BY 1;
SET client_min_messages = warning;
DROP SCHEMA gather CASCADE;
