-- Names that articles state are there as soon as the article is, for the rounds.
\set SHOW_CONTEXT never
SET datestyle = 'ISO';
CREATE SCHEMA alias;
SET search_path = alias, public;
SET client_min_messages = warning;
CREATE TABLE article (id int PRIMARY KEY, title text, body text, published date);
SELECT track_layoffs('article');
INSERT INTO article VALUES
    (1, 'Sibena PHK 700 Buruh', 'Sibena memberhentikan 700 buruh.', '2025-03-01'),
    (2, 'PHK di Majalaya', 'PT Sinar Benang Nusantara Tbk (Sibena) memberhentikan 700 buruh.', '2025-03-02'),
    (3, '700 Buruh Kena PHK', 'PT Sinar Benang Nusantara Tbk memberhentikan 700 buruh.', '2025-03-04'),
    (4, 'Sibena Group PHK 700 Buruh', 'Sibena Group memberhentikan 700 buruh.', '2025-03-05');
SELECT company, headcount, sources FROM article_layoff_round;
COPY article FROM stdin;
5	\N	PT Kapas Utama atau Kaput memecat 60 orang.	2025-03-06
6	\N	PT Antar Cepat Indonesia (ACI) memecat 50 kurir.	2025-03-06
\.
UPDATE article SET title = NULL, body = 'Romas (PT Ban Roda Mas) memecat 410 karyawan.' WHERE id = 3;
-- What is no alias, or stands in an article without a cut.
INSERT INTO article (id, body) VALUES (7, 'PT Jasa Tama (Benang Group) memecat 40 orang. PT Dua Kota (Perseroan) memecat 30 orang.'),
    (8, 'PT Asri Jaya (AJ) memecat 40 orang.'), (9, 'PT Danau Indah (Danin) membuka pabrik.'), (10, NULL);
SELECT alias, name, source FROM article_company ORDER BY alias;
-- No second name for an alias, and none the other way round.
INSERT INTO article (id, body) VALUES (11, 'PT Siaran Benua (Sibena) memecat 50 orang.'), (12, 'PT Kaput (Kapas Utama) memecat 60 orang.');
SELECT alias, name, source FROM article_company WHERE alias ~ '^(Sib|Ka)' ORDER BY alias;
-- collect_companies() counts: two companies, so neither, and the next article adds none …
SELECT collect_companies('article');
INSERT INTO article (id, body) VALUES (13, 'PT Siaran Benua (Sibena) memecat 50 orang.');
SELECT alias, name, source FROM article_company WHERE alias = 'Sibena';
SELECT company, headcount FROM article_layoff_round WHERE headcount IN (50, 700) ORDER BY company;
-- … until hardly any says the other.
INSERT INTO article (id, body) VALUES (14, 'PT Siaran Benua (Sibena) memecat 50 orang.');
SELECT collect_companies('article');
SELECT alias, name, source FROM article_company WHERE alias = 'Sibena';
SELECT collect_companies('article');
-- What a user says stays, and has the user as its source.
UPDATE article_company SET name = 'Sinar Benang Nusantara' WHERE alias = 'Sibena';
SELECT collect_companies('article');
SELECT alias, name, source = current_user AS mine FROM article_company WHERE alias = 'Sibena';
DELETE FROM article_company WHERE alias = 'ACI';
INSERT INTO article (id, body) VALUES (15, 'PT Antar Cepat Indonesia (ACI) memecat 50 kurir.');
SELECT collect_companies('article');
SELECT alias, name, source FROM article_company WHERE alias = 'ACI';
-- A user's row replaces one that articles gave; a deletion that is deleted is forgotten.
INSERT INTO article_company (alias, name) VALUES ('ACI', 'Antar Cepat'), ('Romas', 'Roda Mas');
INSERT INTO article_company (alias, name) VALUES ('PT ACI', 'Antar Cepat');
SELECT alias, name, source = current_user AS mine FROM article_company WHERE alias ~ '^(ACI|Romas)' ORDER BY alias;
DELETE FROM article_company WHERE alias IN ('ACI', 'Kaput');
DELETE FROM article_company WHERE source = 'deleted';
INSERT INTO article (id, body) VALUES (16, 'PT Antar Cepat Indonesia (ACI) memecat 50 kurir. PT Kapas Utama (Kaput) memecat 60 orang.');
SELECT alias, name, source FROM article_company WHERE alias IN ('ACI', 'Kaput') ORDER BY alias;
-- A savepoint that is rolled back takes its names along.
BEGIN;
SAVEPOINT s;
INSERT INTO article (id, body) VALUES (17, 'PT Danau Indah (Danin) memecat 60 orang.');
ROLLBACK TO s;
INSERT INTO article (id, body) VALUES (18, 'PT Danau Indah (Danin) memecat 61 orang.');
COMMIT;
SELECT alias, name FROM article_company WHERE alias = 'Danin';
-- refresh_layoffs() adds them too.
TRUNCATE article_company;
UPDATE article_layoff_state SET version = '0' WHERE id IN (6, 18);
CALL refresh_layoffs('article');
SELECT alias, name FROM article_company ORDER BY alias;
-- Whoever may write articles needs no right to the names; who may only delete names, none to insert.
CREATE ROLE regress_fakta_names;
GRANT USAGE ON SCHEMA alias TO regress_fakta_names;
GRANT INSERT ON article TO regress_fakta_names;
GRANT SELECT, DELETE ON article_company TO regress_fakta_names;
SET ROLE regress_fakta_names;
INSERT INTO article (id, body) VALUES (20, 'PT Lapak Kita Digital (Lapakita) memecat 640 orang.');
DELETE FROM article_company WHERE alias = 'Danin';
UPDATE article_company SET name = 'x';
RESET ROLE;
SELECT alias, name, source FROM article_company ORDER BY alias;
-- A table of another owner is none of ours, whatever its constraint; nor is one without it.
GRANT CREATE ON SCHEMA alias TO regress_fakta_names;
SET ROLE regress_fakta_names;
CREATE TABLE decoy (alias text, name text, source text, folded text GENERATED ALWAYS AS (lower(alias)) STORED PRIMARY KEY,
    CONSTRAINT fakta_company CHECK ('article'::regclass IS NOT NULL));
CREATE TABLE other (alias text, source text DEFAULT 'article');
RESET ROLE;
CREATE TRIGGER a BEFORE INSERT OR UPDATE ON other FOR EACH ROW EXECUTE FUNCTION layoffs_company_trigger();
CREATE TRIGGER b AFTER DELETE ON other FOR EACH ROW EXECUTE FUNCTION layoffs_company_trigger();
CREATE TRIGGER c BEFORE TRUNCATE ON other EXECUTE FUNCTION layoffs_company_trigger();
INSERT INTO other VALUES ('a');
UPDATE other SET alias = 'b' RETURNING source;
DELETE FROM other;
TRUNCATE other;
SELECT count(*) FROM other;
ALTER TABLE article_company RENAME TO nama;
INSERT INTO article (id, body) VALUES (21, 'PT Media Kabar Utama (Kabarta) memecat 120 jurnalis.');
SELECT alias, name FROM nama WHERE alias = 'Kabarta';
SELECT count(*) FROM decoy;
-- Names that cannot be written hold up neither article nor events.
ALTER TABLE nama ADD COLUMN n int, ADD CHECK (n IS NOT NULL) NOT VALID;
INSERT INTO article (id, body) VALUES (22, 'PT Garmen Busana Prima (Garbupri) memecat 1.720 buruh.');
SELECT company, headcount FROM article_layoff WHERE id = 22;
ALTER TABLE nama DROP COLUMN folded CASCADE;
INSERT INTO article (id, body) VALUES (23, 'PT Garmen Busana Prima (Garbupri) memecat 1.720 buruh.');
DROP TABLE nama;
INSERT INTO article (id, body) VALUES (24, 'PT Garmen Busana Prima (Garbupri) memecat 1.720 buruh.');
SELECT company, headcount FROM article_layoff WHERE id IN (23, 24);
-- Partitions, written to directly or not; nothing found by search_path.
CREATE TABLE part (id int, body text, PRIMARY KEY (id)) PARTITION BY RANGE (id);
CREATE TABLE part1 PARTITION OF part FOR VALUES FROM (1) TO (10);
SELECT track_layoffs('part', NULL, published => NULL);
CREATE TABLE part2 PARTITION OF part FOR VALUES FROM (10) TO (20);
SET search_path = pg_catalog;
INSERT INTO alias.part VALUES (1, 'PT Elektronika Surya Abadi (Elsura) memecat 980 orang.');
INSERT INTO alias.part2 VALUES (10, 'CV Mebel Jati Lestari (Mejale) memecat 265 perajin.');
SELECT alias, name FROM alias.part_company ORDER BY alias;
RESET search_path;
DROP SCHEMA alias CASCADE;
DROP ROLE regress_fakta_names;
