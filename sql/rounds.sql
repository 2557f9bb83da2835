-- The views of a tracked table, and search with facts in one statement.
\set SHOW_CONTEXT never
SET datestyle = 'ISO';
CREATE TABLE article (id int PRIMARY KEY, title text, body text, published date, outlet text);
SELECT track_layoffs('article');
-- As an editor would write them: what is merged does not depend on the reading.
INSERT INTO article (id, published)
    SELECT id, day FROM (VALUES (1, '2025-03-01'::date), (2, '2025-03-02'), (3, '2025-03-10'), (4, '2025-03-11'), (5, '2025-03-12'),
        (6, '2025-09-01'), (7, '2025-03-05'), (8, '2025-04-01'), (9, '2025-04-02'), (10, '2025-04-03'), (11, NULL)) a (id, day);
INSERT INTO article_layoff (id, event, main, company, scope, kind, status, headcount, headcount_low, headcount_high, percentage,
    day_from, cumulative, reason, industry, location, evidence, published, version)
SELECT v.id, event, true, company, coalesce(scope, 'company'), 'laid_off', status, headcount, coalesce(low, headcount), coalesce(high, headcount),
    percentage, day, cumulative, reason, industry, location, 'x', a.published, 'x'
FROM (VALUES
    -- One round: planned, done, amended; a share alone; a legal form, upper case.
    (1, 1, 'Maju Motor', NULL, 'planned', 250, NULL, NULL, NULL, NULL, false, NULL, 'otomotif', 'Jawa Barat'),
    (2, 1, 'PT Maju Motor Tbk.', NULL, 'done', 250, NULL, NULL, NULL, NULL, false, 'demand', 'otomotif', 'Jawa Barat'),
    (3, 1, 'MAJU MOTOR', NULL, 'done', 310, NULL, NULL, NULL, NULL, false, 'demand', 'otomotif', NULL),
    (4, 1, 'Maju Motor', NULL, 'done', NULL, NULL, NULL, 30, NULL, false, NULL, NULL, NULL),
    -- Another size of the same days, another time.
    (5, 1, 'Maju Motor', NULL, 'done', 5000, NULL, NULL, NULL, NULL, false, 'closure', 'otomotif', 'Banten'),
    (6, 1, 'Maju Motor', NULL, 'done', 250, NULL, NULL, NULL, '2025-08-20'::date, false, NULL, 'otomotif', NULL),
    -- Bounds; a denial that comes last; a rumour; what is not one company's.
    (7, 1, 'Benang Jaya', NULL, 'done', NULL, 100, 200, NULL, NULL, false, 'imports', 'tekstil', 'Jawa Tengah'),
    (7, 2, 'Benang Jaya', NULL, 'done', NULL, NULL, 160, NULL, NULL, false, 'imports', 'tekstil', 'Jawa Tengah'),
    (8, 1, 'Kapal Api', NULL, 'done', 70, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL),
    (9, 1, 'Kapal Api', NULL, 'denied', 70, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL),
    (10, 1, 'Layang', NULL, 'rumoured', 900, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL),
    (10, 2, NULL, 'aggregate', 'done', 40000, NULL, NULL, NULL, NULL, true, NULL, NULL, NULL),
    (11, 1, 'Tanpa Hari', NULL, 'at_risk', 12, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL)
    ) v (id, event, company, scope, status, headcount, low, high, percentage, day, cumulative, reason, industry, location)
    JOIN article a ON a.id = v.id;

SELECT round, id, event, company, headcount, headcount_low AS low, headcount_high AS high, published FROM article_layoff_report ORDER BY id, event;
SELECT round, company, status, headcount AS people, headcount_lowest AS lowest, headcount_highest AS highest,
    headcount_most_reported AS most, percentage AS share, sources, first_report, last_report, reason
FROM article_layoff_round ORDER BY round;
SELECT total_by, label, rounds, companies, headcount AS people, headcount_lowest AS lowest, headcount_highest AS highest,
    headcount_expected AS expected
FROM article_layoff_total ORDER BY array_position('{month,company,reason,industry,location}', total_by), label;
-- The same whatever the order of the rows and the settings.
SET datestyle = 'German';
SELECT count(*) FROM article_layoff_report WHERE round = 'maju motor laid_off 2025-03-01';
SET datestyle = 'ISO';
-- Types that every tool shows.
SELECT DISTINCT format_type(atttypid, NULL) AS type FROM pg_attribute
WHERE attrelid IN ('article_layoff'::regclass, 'article_layoff_report'::regclass, 'article_layoff_round'::regclass, 'article_layoff_total'::regclass, 'article_layoff_review'::regclass, 'article_company'::regclass)
    AND attnum > 0 ORDER BY 1;
-- Every column is described.
SELECT attrelid::regclass AS relation, attname FROM pg_attribute
WHERE attrelid IN (SELECT relation FROM layoffs_parts('article')) AND attnum > 0 AND NOT attisdropped AND attname <> 'id'
    AND col_description(attrelid, attnum) IS NULL ORDER BY 1, 2;
-- Who may read a view may read it.
CREATE ROLE regress_fakta_reader;
GRANT SELECT ON article_layoff_round TO regress_fakta_reader;
SET ROLE regress_fakta_reader;
SELECT count(*) FROM article_layoff_round;
SELECT count(*) FROM article_layoff;
RESET ROLE;
DROP OWNED BY regress_fakta_reader;
DROP ROLE regress_fakta_reader;

-- No small cut between joins two rounds; parts and their total; a denial that comes
-- first or last; ranges; names that belong together.
DELETE FROM article;
INSERT INTO article (id, published, outlet)
    SELECT n, day, 'Harian ' || n % 3 FROM (VALUES (20, '2025-01-05'::date), (21, '2025-02-20'), (22, '2025-04-10'), (23, '2025-05-28'),
        (24, '2025-01-05'), (25, '2025-01-06'), (26, '2025-01-07'), (27, '2025-01-05'), (28, '2025-01-06'), (29, '2025-01-08'), (30, '2025-01-07'),
        (31, '2025-01-05'), (32, '2025-01-09'), (33, '2025-01-09'), (34, '2025-01-05'), (35, '2025-01-09'), (36, '2025-01-05'), (37, '2025-01-06'),
        (38, '2025-01-09'), (39, '2025-01-05'), (40, '2025-01-06'), (41, '2025-01-07'), (42, '2025-01-08')) a (n, day);
INSERT INTO article_layoff (id, company, status, headcount, headcount_low, headcount_high, published)
SELECT v.id, v.company, v.status, v.headcount, coalesce(v.low, v.headcount), coalesce(v.high, v.headcount), a.published
FROM (VALUES
    (20, 'Jembatan', 'done', 250, NULL, NULL), (21, 'Jembatan', 'done', 10, NULL, NULL), (22, 'Jembatan', 'done', 12, NULL, NULL),
    (23, 'Jembatan', 'done', 260, NULL, NULL),
    (24, 'Tangga', 'done', 100, NULL, NULL), (25, 'Tangga', 'done', 140, NULL, NULL), (26, 'Tangga', 'done', 200, NULL, NULL),
    (27, 'Bagian', 'done', 640, NULL, NULL), (28, 'Bagian', 'done', 302, NULL, NULL), (29, 'Bagian', 'done', 186, NULL, NULL),
    (30, 'Bagian', 'done', 1128, NULL, NULL),
    (31, 'Kisaran', 'done', NULL, 100, 999), (32, 'Kisaran', 'done', 250, NULL, NULL), (33, 'Kisaran', 'done', NULL, 1000, 9999),
    (34, 'Bantah Dulu', 'denied', NULL, NULL, NULL), (35, 'Bantah Dulu', 'done', 300, NULL, NULL),
    (36, 'Bantah Kemudian', 'done', 300, NULL, NULL), (37, 'Bantah Kemudian', 'done', 310, NULL, NULL),
    (38, 'Bantah Kemudian', 'denied', NULL, NULL, NULL),
    (39, 'Sritex', 'done', 1000, NULL, NULL), (40, 'Sri Rejeki Isman', 'done', 1000, NULL, NULL), (41, 'SRIL', 'rumoured', 1100, NULL, NULL),
    (42, 'PT Lain Tbk', 'done', 5, NULL, NULL)
    ) v (id, company, status, headcount, low, high) JOIN article a USING (id);
INSERT INTO article_company (alias, name) VALUES ('Sritex', 'Sri Rejeki Isman'), ('PT SRIL Tbk.', 'Sritex');
SELECT round, id, company, named, headcount AS people, headcount_low AS low, headcount_high AS high, part, outlet FROM article_layoff_report ORDER BY id;
SELECT round, company, status, headcount AS people, headcount_lowest AS lowest, headcount_highest AS highest, sources, denials, edited, outlets
FROM article_layoff_round ORDER BY round;
SELECT label, rounds, companies, headcount AS people, headcount_expected AS expected, headcount_disputed AS disputed, rounds_disputed
FROM article_layoff_total WHERE total_by = 'month' ORDER BY label;
SELECT priority, why, id, company, status, headcount AS people, round FROM article_layoff_review ORDER BY priority, round, id;
SELECT alias, name, source = current_user AS mine FROM article_company ORDER BY alias;
-- Names that articles state.
DELETE FROM article;
DELETE FROM article_company;
INSERT INTO article VALUES
    (1, 'Sritex PHK 1.000 karyawan', 'Manajemen Sritex memberhentikan 1.000 karyawannya.', '2025-03-03', 'A'),
    (2, NULL, 'PT Sri Rejeki Isman Tbk. (SRIL) memberhentikan 1.000 karyawan. Perusahaan (Perseroan) akan membayar pesangon.', '2025-03-04', 'B'),
    (3, NULL, 'Menurut Kementerian Ketenagakerjaan (Kemnaker), PT Sri Rejeki Isman Tbk (Sritex) memecat 1.000 buruh.', '2025-03-05', 'B'),
    (4, NULL, 'PT Asri Jaya Nusa (AJN) memecat 40 orang.', '2025-03-05', 'B'), (5, NULL, 'PT Arta Jaya Niaga (AJN) memecat 30 orang.', '2025-03-05', 'B');
SELECT collect_companies('article');
SELECT alias, name, source FROM article_company ORDER BY alias;
SELECT collect_companies('article');
SELECT company, headcount, sources FROM article_layoff_round ORDER BY company, headcount;
-- What a user says stays.
UPDATE article_company SET name = 'Sritex' WHERE alias = 'SRIL';
UPDATE article_company SET name = 'Sritex' WHERE alias = 'Sritex';
SELECT collect_companies('article');
SELECT company, headcount, sources FROM article_layoff_round ORDER BY company, headcount;
SELECT collect_companies(NULL);
SELECT collect_companies('article_company');
-- What articles state of one company, and what they do not.
SELECT n, alias, name FROM (VALUES
    (1, 'PT Sri Rejeki Isman Tbk (Sritex) memberhentikan 1.000 karyawan.'), (2, 'PT Sri Rejeki Isman, Tbk. (SRIL) mem-PHK buruh.'),
    (3, 'Sibena (PT Sinar Benang Nusantara) mem-PHK 40 buruh.'), (4, 'PT Sinar Benang Nusantara atau Sibena mem-PHK 40 buruh.'),
    (5, 'PT SBN (Sinar Benang Nusantara) mem-PHK 40 buruh.'), (6, 'Sinar Benang Nusantara (SBN) mem-PHK 40 buruh.'),
    (7, 'PT Bank Niaga Raya (Bank Niaga) memangkas 40 pegawai.'), (8, 'PT Lapak Kita Digital (Lapakita.com) memecat 40 orang.'),
    (11, 'PT Sinar Benang Nusantara (Perseroan) mem-PHK 40 buruh.'), (12, 'PT Sinar Benang Nusantara (Benang Group) mem-PHK 40 buruh.'),
    (13, 'Sibena (Sukoharjo) mem-PHK 40 buruh.'), (14, 'PT Sinar Benang Nusantara (Pemenang Tender) mem-PHK 40 buruh.'),
    (15, 'Ban (PT Gajah Lestari) dan radiator dibuat di sini.'), (16, 'Tokoloka (Gogo) memecat 40 orang.'),
    (17, 'PT Asri Jaya (AJ) memecat 40 orang.'), (18, 'PT Sinar Benang atau pabrik lain mem-PHK 40 buruh.'),
    (19, 'PT Sinar Benang Nusantara (SBN, Solo) mem-PHK 40 buruh.')) a (n, body)
    LEFT JOIN LATERAL layoffs_names(NULL, body) ON true ORDER BY n, alias;
-- An alias of two companies joins none, unless hardly anybody says the other; a
-- shorter form of a name is no other company.
DELETE FROM article;
TRUNCATE article_company;
INSERT INTO article (id, body) VALUES (1, 'PT Sinar Benang (Sibena) memecat 40 orang.'), (2, 'PT Siaran Benua (Sibena) memecat 50 orang.'),
    (3, 'PT Kapas Utama (Kaput) memecat 60 orang.'), (4, 'PT Kapas Utama Sejati (Kaput) memecat 60 orang.'), (5, 'Kaput memecat 60 orang.');
SELECT collect_companies('article');
SELECT alias, name FROM article_company;
INSERT INTO article (id, body) SELECT n, 'PT Sinar Benang (Sibena) memecat 40 orang.' FROM generate_series(6, 7) n;
SELECT collect_companies('article');
SELECT alias, name FROM article_company ORDER BY alias;
-- Tracking collects them.
SELECT untrack_layoffs('article', true);
SELECT track_layoffs('article');
SELECT alias, name, source FROM article_company ORDER BY alias;
DELETE FROM article;

-- Search with facts, by index.
INSERT INTO article (id, title, body, published)
    SELECT n, 'Pabrik di kota ' || n, 'Pabrik itu berdiri pada ' || n || CASE WHEN n % 50 = 0 THEN ', dan pailit.' ELSE '.' END, '2024-01-01'::date + n % 700 FROM generate_series(100, 5000) n;
INSERT INTO article VALUES (50, 'Sritex PHK 10.000 Karyawan', 'PT Sritex memberhentikan 10.000 karyawannya karena pailit.', '2025-03-03'),
    (51, 'Fiverr PHK 250 Karyawan', 'Fiverr memberhentikan 250 karyawannya.', '2025-03-03');
INSERT INTO article_layoff (id, event, company, headcount, published, version)
    SELECT n, 1, 'Lain ' || n, n % 520, '2024-01-01'::date + n % 700, 'x' FROM generate_series(100, 5000) n;
VACUUM ANALYZE article, article_layoff;
-- Rare facts lead to the articles, and rare words to the events.
EXPLAIN (COSTS OFF)
SELECT a.id, a.title, l.company, l.headcount
FROM article a JOIN article_layoff l USING (id)
WHERE a.search @@ websearch_to_tsquery('indonesian_news', 'pailit')
    AND l.headcount >= 500 AND l.published BETWEEN '2025-03-01' AND '2025-03-31';
SELECT a.id, a.title, l.company, l.headcount
FROM article a JOIN article_layoff l USING (id)
WHERE a.search @@ websearch_to_tsquery('indonesian_news', 'pailit')
    AND l.headcount >= 500 AND l.published BETWEEN '2025-03-01' AND '2025-03-31'
ORDER BY a.id;
EXPLAIN (COSTS OFF)
SELECT a.id, a.title, l.company, l.headcount
FROM article a JOIN article_layoff l USING (id)
WHERE a.search @@ websearch_to_tsquery('indonesian_news', 'sritex pailit') AND l.headcount >= 10;
SELECT untrack_layoffs('article', true);
DROP TABLE article;
RESET datestyle;
