-- bm25 and bm25_candidates
\set VERBOSITY terse
CREATE TABLE news (id int PRIMARY KEY, title text, body text,
	search tsvector GENERATED ALWAYS AS (setweight(to_tsvector('simple', title), 'A') || to_tsvector('simple', body)) STORED);
INSERT INTO news (id, title, body) VALUES
	(1, 'upah', 'buruh pabrik menuntut upah'),
	(2, 'cuaca', 'hujan turun di pabrik'),
	(3, 'pasar', 'harga beras naik'),
	(4, 'buruh', 'pabrik tutup'),
	(5, 'pasar', 'buruh buruh buruh buruh'),
	(6, NULL, NULL);

-- the formula, by hand: N = 5, mean length = 22 / 5; "harga" stands in one document of 4 words
SELECT round(bm25(search, 'harga', 'news')::numeric, 6) AS score,
	round((ln(1 + (5 - 1 + 0.5) / (1 + 0.5)) * 1 / (1 + 1.2 * (1 - 0.75 + 0.75 * 4 / (22 / 5.0))))::numeric, 6) AS by_hand
FROM news WHERE id = 3;
SELECT sum((SELECT sum(cardinality(positions)) FROM unnest(search))) AS words FROM news;

-- a title's word counts two and a half times, more of a word counts more
SELECT id, round(bm25(search, 'buruh', 'news')::numeric, 4) AS score FROM news ORDER BY score DESC NULLS LAST, id;
-- k1 = 0: once is enough; b = 0: length is nothing
SELECT id, round(bm25(search, 'buruh', 'news', k1 => 0)::numeric, 4) AS score FROM news WHERE search @@ 'buruh' ORDER BY id;
SELECT id, round(bm25(search, 'pabrik', 'news', b => 0)::numeric, 4) AS score FROM news WHERE search @@ 'pabrik' ORDER BY id;

-- operators: any adds up; all only together; exclusion adds nothing; a phrase is rarer than its words
SELECT q AS query, array_agg(id || ': ' || round(s::numeric, 3) ORDER BY s DESC, id) FILTER (WHERE s > 0) AS scores
FROM (VALUES ('pabrik'), ('buruh | pabrik'), ('buruh & pabrik'), ('pabrik & !buruh'), ('!buruh'), ('buruh <-> pabrik'),
	('pabrik <-> buruh'), ('buruh <2> menuntut'), ('(buruh | harga) <-> (pabrik | beras)'), ('bur:*'), ('buruh:A'), ('buruh:BD'), ('pa:*A'),
	('bur:* <-> pab:*'), ('buruh:A <-> pabrik'), ('!harga <-> beras'), ('tidakada')) AS query(q),
	LATERAL (SELECT id, bm25(search, q::tsquery, 'news') AS s FROM news WHERE search IS NOT NULL) AS x
GROUP BY q ORDER BY q COLLATE "C";
-- whatever matches a query without exclusion has a score, and nothing else
SELECT count(*) FROM news,
	unnest('{buruh,buruh|pabrik,buruh&pabrik,buruh<->pabrik,bur:*,buruh:A,pa:*A,bur:*<->pab:*,buruh:A<->pabrik}'::tsquery[]) AS q
WHERE (search @@ q) IS DISTINCT FROM (bm25(search, q, 'news') > 0) AND search IS NOT NULL;
-- without positions
SELECT round(bm25(strip(search), 'buruh', 'news')::numeric, 3) AS word, bm25(strip(search), 'buruh <-> pabrik', 'news') AS phrase FROM news WHERE id = 1;

-- errors
SELECT bm25(search, 'buruh', 'news', 'nothing') FROM news;
SELECT bm25(search, 'buruh', 'news', 'body') FROM news;
SELECT bm25(search, 'buruh', 'pg_stats') FROM news;
SELECT bm25(search, 'buruh', 0::regclass) FROM news;
SELECT bm25(search, 'buruh', 'news', k1 => -1) FROM news;
SELECT bm25(search, 'buruh', 'news', k1 => 'NaN') FROM news;
SELECT bm25(search, 'buruh', 'news', k1 => 'Infinity') FROM news;
SELECT bm25(search, 'buruh', 'news', b => 1.5) FROM news;
SELECT bm25(search, 'buruh', 'news', b => 'NaN') FROM news;
SELECT bm25_candidates('buruh', 'news', wanted => 0);
SELECT bm25_candidates('buruh', 'news', 'body');
SELECT bm25(search, NULL, 'news') IS NULL AS null_query, bm25(search, 'buruh', NULL) IS NULL AS null_corpus FROM news WHERE id = 1;

-- an empty table, and one that changes within the session
CREATE TABLE fresh (search tsvector);
SELECT bm25('buruh:1', 'buruh', 'fresh') > 0 AS positive;
INSERT INTO fresh SELECT 'buruh:1 pabrik:2' FROM generate_series(1, 9);
SELECT bm25('buruh:1', 'buruh', 'fresh') < bm25('upah:1', 'upah', 'fresh') AS rarer_is_heavier;

-- Large enough to be sampled: with an index, by ANALYZE, by the sample alone, the weights agree.
CREATE TABLE large (id int PRIMARY KEY, search tsvector);
INSERT INTO large SELECT g, to_tsvector('simple', concat_ws(' ', 'sering', CASE WHEN g % 10 = 0 THEN 'kadang' END,
	CASE WHEN g % 1000 = 0 THEN 'jarang' END, 'kata' || g % 400, repeat('isi ', g % 7))) FROM generate_series(1, 20000) g;
CREATE FUNCTION idf(lexeme tsquery, corpus regclass DEFAULT 'large') RETURNS float8 LANGUAGE sql AS
	$$ SELECT bm25(querytree(lexeme)::tsvector, lexeme, corpus, k1 => 0) $$;
CREATE FUNCTION weights(OUT roughly text, OUT exactly text) LANGUAGE sql AS $$
	SELECT string_agg(CASE WHEN abs(idf(q) - ln(1 + (20000 - n + 0.5) / (n + 0.5))) < 0.35 THEN 'near' ELSE idf(q)::text END, ' ' ORDER BY n),
		string_agg(CASE WHEN abs(idf(q) - ln(1 + (20000 - n + 0.5) / (n + 0.5))) < 0.03 THEN 'same' ELSE 'not' END, ' ' ORDER BY n)
	FROM (VALUES ('kadang'::tsquery, 2000), ('sering', 20000)) AS x(q, n) $$;
SELECT roughly AS never_analyzed FROM weights();
ANALYZE large;
SELECT roughly AS analyzed FROM weights();
CREATE INDEX ON large USING gin (search);
SELECT * FROM weights();
-- rare ones, by the index
SELECT round(idf('jarang')::numeric, 2) AS jarang, round(ln(1 + (20000 - 20 + 0.5) / (20 + 0.5)), 2) AS exact,
	round(idf('kata7')::numeric, 2) AS kata7, round(ln(1 + (20000 - 50 + 0.5) / (50 + 0.5)), 2) AS exact,
	round(bm25('jarang:1', 'jar:*', 'large', k1 => 0)::numeric, 2) AS prefix;

-- candidates: words that together weigh enough
SELECT bm25_candidates('sering | jarang', 'large', wanted => 1);
SELECT bm25_candidates('sering | jarang', 'large', wanted => 100);
SELECT bm25_candidates('sering | kadang', 'large');
SELECT bm25_candidates('sering | kadang | isi', 'large');
SELECT bm25_candidates('(sering | kadang) & !jarang', 'large');
SELECT bm25_candidates('sering & kadang', 'large'), bm25_candidates('sering', 'large');
SELECT bm25_candidates('sering | kadang <-> isi', 'large');
SELECT bm25_candidates('buruh | pabrik', 'news');
SELECT count(*) AS same FROM
	(SELECT id FROM large WHERE search @@ 'sering | kadang | kata7' ORDER BY bm25(search, 'sering | kadang | kata7', 'large') DESC, id LIMIT 10) a
	JOIN (SELECT id FROM large WHERE search @@ bm25_candidates('sering | kadang | kata7', 'large')
		ORDER BY bm25(search, 'sering | kadang | kata7', 'large') DESC, id LIMIT 10) b USING (id);

-- partitions are one corpus, also a column in another place, and a domain
CREATE DOMAIN document AS tsvector;
CREATE TABLE parts (id int, search document) PARTITION BY RANGE (id);
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (0) TO (10000);
CREATE TABLE parts_2 (search document, id int);
ALTER TABLE parts ATTACH PARTITION parts_2 FOR VALUES FROM (10000) TO (30000);
INSERT INTO parts SELECT id, search FROM large;
CREATE INDEX ON parts USING gin (search);
ANALYZE parts;
SELECT abs(idf('kadang', 'parts') - idf('kadang')) < 0.03 AS kadang, abs(idf('jarang', 'parts') - idf('jarang')) < 0.03 AS jarang;
CREATE MATERIALIZED VIEW view_of_large AS SELECT * FROM large;
SELECT abs(idf('kadang', 'view_of_large') - idf('kadang')) < 0.35 AS kadang;

-- names that need quotes
CREATE SCHEMA "we""ird";
CREATE TABLE "we""ird"."ta ble" ("co""l" tsvector);
INSERT INTO "we""ird"."ta ble" VALUES ('buruh:1'), ('pabrik:1');
SELECT round(bm25("co""l", 'buruh', '"we""ird"."ta ble"', 'co"l')::numeric, 3) AS score FROM "we""ird"."ta ble";

-- Who may not read the column learns nothing of it.
CREATE ROLE fakta_reader;
SET ROLE fakta_reader;
SELECT bm25('jarang:1', 'jarang', 'large');
RESET ROLE;
GRANT SELECT (search) ON large TO fakta_reader;
SET ROLE fakta_reader;
SELECT bm25('jarang:1', 'jarang', 'large') > 0 AS allowed;
RESET ROLE;
-- with row level security, the statistics are those of the rows that the user sees
CREATE POLICY few ON large TO fakta_reader USING (id % 1000 <> 0);
GRANT SELECT ON large TO fakta_reader;
ALTER TABLE large ENABLE ROW LEVEL SECURITY;
SELECT idf('jarang') > 6 AS owner_sees_them;
SET ROLE fakta_reader;
SELECT bm25('jarang:1', 'jarang', 'large', k1 => 0) = bm25('tidakada:1', 'tidakada', 'large', k1 => 0) AS as_unknown;
RESET ROLE;

-- parallel workers give the same scores
ALTER TABLE large DISABLE ROW LEVEL SECURITY;
SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;
CREATE TABLE scores AS SELECT id, bm25(search, 'sering | kadang | jarang', 'large') AS s FROM large;
SET max_parallel_workers_per_gather = 0;
SELECT count(*) FROM large JOIN scores USING (id) WHERE bm25(search, 'sering | kadang | jarang', 'large') <> s;

DROP TABLE news, fresh, large, parts, scores CASCADE;
DROP SCHEMA "we""ird" CASCADE;
DROP FUNCTION weights;
DROP DOMAIN document;
DROP ROLE fakta_reader;

-- What was learnt earlier in a transaction and no longer holds.
CREATE TABLE known (id int, search tsvector);
INSERT INTO known VALUES (1, 'satu'), (2, 'dua dua'), (3, 'tiga');
CREATE ROLE regress_fakta_reader;
CREATE FUNCTION scores(between_them text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    scores float8[];
BEGIN
    FOR i IN 1..3 LOOP
        scores[i] := bm25('satu', 'satu', 'known');
        IF i = 2 THEN
            EXECUTE between_them;
        END IF;
    END LOOP;
    RETURN format('%s, %s', CASE WHEN scores[1] = scores[2] THEN 'same' ELSE 'differs' END,
        CASE WHEN scores[3] = scores[1] THEN 'same' ELSE 'differs' END);
END $$;
SELECT scores('SELECT');
SELECT scores('TRUNCATE known');
SELECT scores('ALTER TABLE known RENAME search TO other');
SELECT scores('SET LOCAL ROLE regress_fakta_reader');
DROP FUNCTION scores;

-- 20,000 words.
SELECT numnode(bm25_candidates(string_agg('w' || n, ' | ')::tsquery, 'known')) FROM generate_series(1, 20000) n;
DROP TABLE known;
DROP ROLE regress_fakta_reader;
