-- The tables that script/bench --ranking ranks, from the table article.  With a
-- peer, where its extension can be had, the same rows in a table of its own.
\set ON_ERROR_STOP on
SET client_min_messages = warning;
SET jit = off;
SET max_parallel_workers_per_gather = 0;
SET maintenance_work_mem = '1GB';
-- In the order of the table as it lies.
SET synchronize_seqscans = off;

-- Milliseconds of CPU time of this backend, which other work on the machine does
-- not change much; where the system does not tell, of the clock.
CREATE OR REPLACE FUNCTION cpu() RETURNS double precision LANGUAGE plpgsql AS $$
BEGIN
    RETURN split_part(pg_read_file('/proc/self/schedstat'), ' ', 1)::float8 / 1e6;
EXCEPTION WHEN undefined_file THEN
    RETURN extract(epoch FROM clock_timestamp()) * 1000;
END $$;

-- One row a measurement; ids and score: what the query found, and how well.
CREATE UNLOGGED TABLE IF NOT EXISTS rank_result (subject text, variant text, item text, round int, ms double precision,
    found bigint, ids int[]);

CREATE OR REPLACE FUNCTION build(subject text, variant text, command text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    began double precision := cpu();
BEGIN
    EXECUTE command;
    INSERT INTO rank_result (subject, variant, round, ms) VALUES (subject, variant, 1, cpu() - began);
END $$;

SELECT $$setweight(to_tsvector('indonesian_news', title), 'A') || setweight(to_tsvector('indonesian_news', body), 'B')$$ AS vector \gset

SELECT format('CREATE UNLOGGED TABLE %I (id int PRIMARY KEY, title text, body text, search tsvector);
    ALTER TABLE %1$I ALTER search SET STORAGE %s', name, storage),
    format($$SELECT build('table', %L, 'INSERT INTO %1$I SELECT id, title, body, %s FROM article')$$, name, vector),
    format($$SELECT build('index', %L, 'CREATE INDEX %1$s_search ON %1$I USING gin (search)')$$, name),
    format('VACUUM ANALYZE %I', name)
FROM (VALUES
    (1, 'levels', 'main', format('bm25_peaks(%s)', replace(:'vector', '''', ''''''))),
    (2, 'main', 'main', replace(:'vector', '''', '''''')),
    (3, 'toast', 'extended', replace(:'vector', '''', ''''''))) t (place, name, storage, vector)
WHERE to_regclass(name) IS NULL AND name = ANY (string_to_array(:'tables', ','))
ORDER BY place \gexec

-- Peers: positions are read from the table main, or the text from levels.
SELECT EXISTS (SELECT FROM pg_available_extensions WHERE name = 'rum') AND 'rum' = ANY (string_to_array(:'tables', ',')) AND to_regclass('rum') IS NULL AS rum,
    EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_textsearch') AND 'textsearch' = ANY (string_to_array(:'tables', ','))
        AND to_regclass('textsearch') IS NULL AS textsearch \gset
\if :rum
    CREATE EXTENSION IF NOT EXISTS rum;
    CREATE UNLOGGED TABLE rum (id int PRIMARY KEY, search tsvector);
    ALTER TABLE rum ALTER search SET STORAGE main;
    SELECT format($$INSERT INTO rum SELECT id, %s FROM article$$, :'vector') \gexec
    SELECT build('index', 'rum', 'CREATE INDEX rum_search ON rum USING rum (search rum_tsvector_ops)') \g /dev/null
    VACUUM ANALYZE rum;
\endif
\if :textsearch
    CREATE EXTENSION IF NOT EXISTS pg_textsearch;
    CREATE UNLOGGED TABLE textsearch (id int PRIMARY KEY, title text, body text);
    INSERT INTO textsearch SELECT id, title, body FROM article;
    SELECT build('index', 'textsearch', $$CREATE INDEX textsearch_bm25 ON textsearch USING bm25 ((title || ' ' || body))
        WITH (text_config = 'public.indonesian_news')$$) \g /dev/null
    VACUUM ANALYZE textsearch;
\endif
