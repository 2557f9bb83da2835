-- The views of a tracked table, and search with facts in one statement.
SET datestyle = 'ISO';
CREATE TABLE article (id int PRIMARY KEY, title text, body text, published date);
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
WHERE attrelid IN ('article_layoff'::regclass, 'article_layoff_report'::regclass, 'article_layoff_round'::regclass, 'article_layoff_total'::regclass)
    AND attnum > 0 ORDER BY 1;
-- Who may read the events may read the views, and nobody else.
CREATE ROLE regress_fakta_reader;
GRANT SELECT ON article_layoff_round TO regress_fakta_reader;
SET ROLE regress_fakta_reader;
SELECT count(*) FROM article_layoff_round;
RESET ROLE;
GRANT SELECT ON article_layoff, article_layoff_report TO regress_fakta_reader;
SET ROLE regress_fakta_reader;
SELECT count(*) FROM article_layoff_round;
RESET ROLE;
DROP OWNED BY regress_fakta_reader;
DROP ROLE regress_fakta_reader;

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
