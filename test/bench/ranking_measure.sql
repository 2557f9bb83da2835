-- What the first ten cost, and how many of the exact first ten they are.  Every
-- round takes each variant in turn.
\set ON_ERROR_STOP on
SET client_min_messages = warning;
SET jit = off;
SET max_parallel_workers_per_gather = 0;
SET work_mem = '64MB';

-- Words of the articles by how many have them, and queries of several of these.
CREATE UNLOGGED TABLE IF NOT EXISTS rank_query AS
WITH word AS (
    SELECT word, share, CASE WHEN share >= .25 THEN 1 WHEN share >= .12 THEN 2 WHEN share >= .06 THEN 3 WHEN share >= .03 THEN 4 ELSE 5 END AS band
    FROM (SELECT word, ndoc::float8 / (SELECT count(*) FROM levels WHERE id <= 4000) AS share FROM ts_stat('SELECT search FROM levels WHERE id <= 4000')) s
    WHERE word ~ '^[a-z]{3,}$' AND share >= .01),
chosen AS (
    SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY band ORDER BY md5(word)) AS n FROM word) w WHERE n <= :'words')
SELECT (ARRAY['a word in 25 % and more', 'a word in 12 to 25 %', 'a word in 6 to 12 %', 'a word in 3 to 6 %', 'a word in 1 to 3 %'])[band] AS subject,
    quote_literal(word) AS query
FROM chosen
UNION ALL
SELECT format('%s words, %s', size, CASE operator WHEN '|' THEN 'any of them' ELSE 'all of them' END), string_agg(quote_literal(word), format(' %s ', operator))
FROM (VALUES (2, '|'), (3, '|'), (2, '&')) kind (size, operator), generate_series(1, 6) nth,
    LATERAL (SELECT word FROM chosen ORDER BY md5(format('%s %s %s %s', word, size, operator, nth)) LIMIT size) w
GROUP BY size, operator, nth;

-- How to find ten: %1$L is the query.  What only single words have is left out of the rest.
CREATE UNLOGGED TABLE IF NOT EXISTS rank_variant (place int, variant text, relation text, single bool, setting text, command text);
TRUNCATE rank_variant;
INSERT INTO rank_variant VALUES
    (1, 'bm25, all matches', 'levels', false, NULL,
        'SELECT id, bm25(search, q, ''levels'') AS score FROM levels, CAST(%1$L AS tsquery) q WHERE search @@ q ORDER BY score DESC LIMIT 10'),
    (2, 'bm25, all matches, search in TOAST', 'toast', false, NULL,
        'SELECT id, bm25(search, q, ''toast'') AS score FROM toast, CAST(%1$L AS tsquery) q WHERE search @@ q ORDER BY score DESC LIMIT 10'),
    (3, 'ts_rank, all matches', 'levels', false, NULL,
        'SELECT id, ts_rank(search, q) AS score FROM levels, CAST(%1$L AS tsquery) q WHERE search @@ q ORDER BY score DESC LIMIT 10'),
    (4, 'bm25_candidates', 'levels', false, NULL,
        'SELECT id, bm25(search, q, ''levels'') AS score FROM levels, CAST(%1$L AS tsquery) q WHERE search @@ bm25_candidates(q, ''levels'') ORDER BY score DESC LIMIT 10'),
    (5, 'bm25, 10,000 matches as they lie', 'levels', false, NULL,
        'SELECT id, bm25(search, q, ''levels'') AS score FROM (SELECT id, search, q FROM levels, CAST(%1$L AS tsquery) q WHERE search @@ q LIMIT 10000) m ORDER BY score DESC LIMIT 10'),
    (6, 'bm25, the newest 10,000 matches', 'levels', false, NULL,
        'SELECT id, bm25(search, q, ''levels'') AS score FROM (SELECT id, search, q FROM levels, CAST(%1$L AS tsquery) q WHERE search @@ q ORDER BY id DESC LIMIT 10000) m ORDER BY score DESC LIMIT 10'),
    (7, 'bm25, matches in the title', 'levels', true, NULL,
        'SELECT id, bm25(search, q, ''levels'') AS score FROM levels, CAST(%1$L AS tsquery) q WHERE search @@ CAST(%1$L || '':A'' AS tsquery) ORDER BY score DESC LIMIT 10'),
    (8, 'RUM', 'rum', false, NULL,
        'SELECT id, search <=> %1$L::tsquery AS score FROM rum WHERE search @@ %1$L::tsquery ORDER BY search <=> %1$L::tsquery LIMIT 10'),
    (9, 'pg_textsearch', 'textsearch', false, NULL,
        'SELECT id, 0 AS score FROM textsearch ORDER BY (title || '' '' || body) <@> to_bm25query(translate(%1$L, ''''''|'', ''''), ''textsearch_bm25'') LIMIT 10');
DELETE FROM rank_variant WHERE to_regclass(relation) IS NULL OR NOT place = ANY (string_to_array(:'variants', ',')::int[]);

-- So often that the clock of the system is fine enough.  Round 0 warms up.
CREATE OR REPLACE FUNCTION rank_first(subject text, variant text, item text, round int, command text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    began double precision := cpu();
    spent double precision;
    times int := 0;
    ids int[];
BEGIN
    LOOP
        EXECUTE format('SELECT array_agg(id) FROM (%s) best', command) INTO ids;
        times := times + 1;
        spent := cpu() - began;
        EXIT WHEN spent >= 40 OR times = 50 OR round = 0;
    END LOOP;
    IF round > 0 THEN
        INSERT INTO rank_result VALUES (subject, variant, item, round, spent / times, cardinality(ids), ids);
    END IF;
END $$;

\o /dev/null
SELECT format('SELECT rank_first(%L, %L, %L, %s, %L)', subject, variant, query, round, format(command, query))
FROM generate_series(0, :'rounds') round, rank_query, rank_variant
WHERE NOT (single AND subject !~ '^a word') AND NOT (variant = 'pg_textsearch' AND query ~ '&')
ORDER BY round, subject, query, place \gexec
\o

-- The exact scores of what was found.
CREATE UNLOGGED TABLE IF NOT EXISTS rank_score (variant text, item text, place bigint, id int, score float8);
TRUNCATE rank_score;
INSERT INTO rank_score
SELECT variant, item, place, id, bm25(search, CAST(item AS tsquery), 'levels')
FROM (SELECT DISTINCT ON (variant, item) * FROM rank_result WHERE item IS NOT NULL AND ids IS NOT NULL ORDER BY variant, item, round) r,
    unnest(ids) WITH ORDINALITY u (id, place) JOIN levels USING (id);
