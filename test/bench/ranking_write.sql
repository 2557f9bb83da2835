-- What writing and other reading cost with each way to store what is ranked, and
-- what parallel workers bring.
\set ON_ERROR_STOP on
SET client_min_messages = warning;
SET jit = off;
SET max_parallel_workers_per_gather = 0;

-- What a table has beside the text, and its index.
CREATE TEMP TABLE kept (place int, variant text, vector text, storage text, index text);
INSERT INTO kept VALUES
    (1, 'text alone', NULL, NULL, NULL),
    (2, 'search in TOAST, GIN', '%s', 'extended', 'gin (search)'),
    (3, 'search in the table, GIN', '%s', 'main', 'gin (search)'),
    (4, 'search with levels, GIN', 'bm25_peaks(%s)', 'main', 'gin (search)'),
    (5, 'search in the table, RUM', '%s', 'main', 'rum (search rum_tsvector_ops)'),
    (6, 'text alone, pg_textsearch', NULL, NULL, 'bm25 ((title || '' '' || body)) WITH (text_config = ''public.indonesian_news'')');
DELETE FROM kept WHERE index ~ '^rum' AND NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'rum')
    OR index ~ '^bm25' AND NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_textsearch');
SELECT format('DROP TABLE IF EXISTS write_%s', place),
    format('CREATE TABLE write_%s (id int PRIMARY KEY, title text, body text %s)', place,
        ', search tsvector GENERATED ALWAYS AS (' || format(vector,
            $$setweight(to_tsvector('public.indonesian_news', title), 'A') || setweight(to_tsvector('public.indonesian_news', body), 'B')$$) || ') STORED'),
    format('ALTER TABLE write_%s ALTER search SET STORAGE ', place) || storage,
    format('CREATE INDEX write_%s_index ON write_%1$s USING ', place) || index
FROM kept ORDER BY place \gexec

CREATE OR REPLACE FUNCTION spend(subject text, variant text, round int, commands text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    began double precision := cpu();
    command text;
BEGIN
    FOREACH command IN ARRAY commands LOOP
        EXECUTE command;
    END LOOP;
    IF round > 0 THEN
        INSERT INTO rank_result (subject, variant, item, round, ms) VALUES (subject, variant, '', round, cpu() - began);
    END IF;
END $$;

-- The list of a GIN index is worked off, too: nobody waits for it, but it costs.
\o /dev/null
SELECT format('TRUNCATE write_%s', place),
    format('SELECT spend(''COPY'', %L, %s, %L)', variant, round, ARRAY[
        format('INSERT INTO write_%s (id, title, body) SELECT id, title, body FROM article WHERE id <= %s', place, :'copied'),
        CASE WHEN index ~ '^gin' THEN format('SELECT gin_clean_pending_list(''write_%s_index'')', place) ELSE 'SELECT 1' END]),
    format('SELECT spend(''UPDATE of the title'', %L, %s, %L)', variant, round, ARRAY[
        format('UPDATE write_%s SET title = title || '' lagi'' WHERE id %% 5 = 0', place),
        CASE WHEN index ~ '^gin' THEN format('SELECT gin_clean_pending_list(''write_%s_index'')', place) ELSE 'SELECT 1' END])
FROM kept, generate_series(0, :'rounds') round ORDER BY round, place \gexec

-- Reading: by the index, without it, and the texts.
SELECT format('SELECT spend(%L, %L, %s, %L)', subject, name, round, ARRAY[format(command, name)])
FROM generate_series(0, :'rounds') round,
    (VALUES ('toast'), ('main'), ('levels')) t (name),
    (VALUES ('count(*) of a frequent word', (SELECT 'SELECT count(*) FROM %I WHERE search @@ ' || quote_literal(query) FROM rank_query WHERE subject ~ '25 % and' ORDER BY query LIMIT 1)),
        ('count(*) of a word in 1 to 3 %', (SELECT 'SELECT count(*) FROM %I WHERE search @@ ' || quote_literal(query) FROM rank_query WHERE subject ~ '1 to 3' ORDER BY query LIMIT 1)),
        ('count(*) of all', 'SELECT count(*) FROM %I'),
        ('sum(length(title))', 'SELECT sum(length(title)) FROM %I'),
        ('sum(length(body)), 20,000 articles', 'SELECT sum(length(body)) FROM %I WHERE id <= 20000'),
        ('facts(body), 5,000 articles', 'SELECT count(*) FROM %I, facts(body) WHERE id <= 5000')) c (subject, command)
WHERE to_regclass(name) IS NOT NULL AND command IS NOT NULL
ORDER BY round, subject, name \gexec

-- Parallel plans, by default and as doc/scale.md says: which are chosen, and the time by the clock.
CREATE OR REPLACE FUNCTION parallel(item text, variant text, round int, command text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    began timestamptz;
    line text;
    launched int := 0;
BEGIN
    FOR line IN EXECUTE 'EXPLAIN (ANALYZE, TIMING OFF) ' || command LOOP
        launched := greatest(launched, substring(line FROM 'Workers Launched: (\d+)')::int);
    END LOOP;
    began := clock_timestamp();
    EXECUTE command;
    IF round > 0 THEN
        INSERT INTO rank_result VALUES ('parallel', variant, item, round, extract(epoch FROM clock_timestamp() - began) * 1000, launched);
    END IF;
END $$;
SELECT format('SET max_parallel_workers_per_gather = %s', workers),
    format('SELECT parallel(%L, %L, %s, %L)', subject || ' ' || query, format('%s, %s workers', name, workers), round,
        format('SELECT id, bm25(search, q, %L) AS score FROM %1$I, CAST(%L AS tsquery) q WHERE search @@ q ORDER BY score DESC LIMIT 10', name, query))
FROM generate_series(0, :'rounds') round, (VALUES ('toast'), ('levels')) t (name), (VALUES (0), (2)) w (workers),
    (SELECT DISTINCT ON (subject) subject, query FROM rank_query WHERE subject !~ 'all of' ORDER BY subject, query) q
WHERE to_regclass(name) IS NOT NULL
ORDER BY round, subject, query, name, workers \gexec
\o
