-- Levels of words, by which an index finds what a frequent word ranks first.
CREATE SCHEMA peaks;
SET search_path = peaks, public;
SELECT bm25_peaks('phk:1A pabrik:2,5,9 solo:3', 10);
SELECT bm25_peaks('phk:1A pabrik:2,5,9 solo:3');
-- Long documents need more; without positions, each word counts once.
SELECT bm25_peaks(array_to_tsvector(array_agg('w' || n))) = array_to_tsvector(array_agg('w' || n)) FROM generate_series(1, 400) n;
SELECT bm25_peaks(strip('phk:1A solo:2')), bm25_peaks(''), bm25_peaks(NULL);
-- Levels have none themselves, and are made anew.
SELECT bm25_peaks(bm25_peaks(d)) = bm25_peaks(d), bm25_peaks(bm25_peaks(d, 10)) = bm25_peaks(d)
FROM (VALUES ('phk:1A pabrik:2,5,9 solo:3'::tsvector)) x (d);
-- The document stays in it, with labels and positions.
SELECT ts_delete(bm25_peaks(d), ARRAY(SELECT lexeme FROM unnest(bm25_peaks(d)) WHERE lexeme LIKE '^%')) = d
FROM (VALUES (setweight(to_tsvector('indonesian_news', 'Pabrik tekstil tutup, 300 karyawan pabrik kena PHK'), 'C'))) x (d);
SELECT bm25_peaks('a', 0);
-- No more than a tsvector holds: without levels then.
SELECT n, length(bm25_peaks(d, 100000)) > length(d) AS has_levels
FROM (SELECT n, (SELECT string_agg(repeat('x', 2000) || k || ':1,2,3', ' ')::tsvector FROM generate_series(1, n) k) AS d
    FROM (VALUES (100), (400)) v (n)) x;

-- 5,000 articles; "karyawan" stands in all of them, in some often, and in some titles.
CREATE TABLE article (id int PRIMARY KEY, body text, title text, search tsvector GENERATED ALWAYS AS (bm25_peaks(
    setweight(to_tsvector('public.indonesian_news', title), 'A') || setweight(to_tsvector('public.indonesian_news', body), 'B'), 60)) STORED);
INSERT INTO article (id, title, body)
SELECT n, CASE WHEN n % 50 = 0 THEN 'Karyawan' ELSE 'Berita' END || CASE WHEN n % 70 = 0 THEN ' PHK' ELSE '' END,
    repeat('karyawan ', 1 + n % 7) || repeat('pabrik ', n * 7 % 5) || CASE WHEN n % 3 = 0 THEN 'phk phk ' ELSE '' END
        || (SELECT string_agg('kata' || (n * k) % 997, ' ') FROM generate_series(1, 20 + n % 61) k)
FROM generate_series(1, 5000) n;
CREATE INDEX ON article USING gin (search);
ANALYZE article;
CREATE TABLE plain AS SELECT id, ts_delete(search, ARRAY(SELECT lexeme FROM unnest(search) WHERE lexeme LIKE '^%')) AS search FROM article;
CREATE INDEX ON plain USING gin (search);
ANALYZE plain;
-- The levels change no score.
SELECT count(*) FROM article a JOIN plain p USING (id)
WHERE abs(bm25(a.search, 'karyawan | pabrik', 'article') - bm25(p.search, 'karyawan | pabrik', 'plain')) > 0.1;
-- Far fewer rows are read, and the first ten are among them.
CREATE FUNCTION first_ten(query tsquery, candidates tsquery) RETURNS double precision[] LANGUAGE sql AS $$
    SELECT array_agg(score) FROM (SELECT bm25(search, query, 'article') AS score FROM article WHERE search @@ candidates ORDER BY 1 DESC LIMIT 10) x $$;
SELECT q, (SELECT count(*) FROM article WHERE search @@ q) AS matches, (SELECT count(*) FROM article WHERE search @@ c) AS candidates,
    first_ten(q, q) = first_ten(q, c) AS same
FROM (VALUES ('karyawan'::tsquery), ('pabrik'), ('karyawan & pabrik'), ('karyawan | pabrik | phk'), ('karyawan & !phk'),
    ('(pabrik | phk) & !kata5'), ('karyawan | kata5')) v (q), bm25_candidates(q, 'article') c;
-- No workers are started for so few.
SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0; SET max_parallel_workers_per_gather = 2;
CREATE FUNCTION workers(command text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE plan text;
BEGIN
    EXECUTE 'EXPLAIN (FORMAT json) ' || command INTO plan;
    RETURN plan ~ 'Workers Planned';
END $$;
SELECT workers($$SELECT id FROM article WHERE search @@ 'karyawan' ORDER BY bm25(search, 'karyawan', 'article') DESC LIMIT 10$$) AS all_matches,
    workers($$SELECT id FROM article WHERE search @@ bm25_candidates('karyawan', 'article') ORDER BY bm25(search, 'karyawan', 'article') DESC LIMIT 10$$) AS candidates;
RESET parallel_setup_cost; RESET parallel_tuple_cost; RESET min_parallel_table_scan_size; RESET max_parallel_workers_per_gather;
-- More are wanted.
SELECT (SELECT count(*) FROM article WHERE search @@ bm25_candidates('karyawan', 'article')) <
    (SELECT count(*) FROM article WHERE search @@ bm25_candidates('karyawan', 'article', wanted => 100)) AS more;
-- As it is: without levels, with labels and beginnings, phrases, too few rows, a word that there is not.
SELECT bm25_candidates('karyawan', 'plain'), bm25_candidates('karyawan:A', 'article'), bm25_candidates('karya:*', 'article'),
    bm25_candidates('karyawan <-> pabrik', 'article'), bm25_candidates('tiada', 'article'), bm25_candidates('', 'article');
SELECT bm25_candidates('!karyawan', 'article'), bm25_candidates('karyawan', 'article', wanted => 5000);
SET client_min_messages = warning;
DROP SCHEMA peaks CASCADE;
