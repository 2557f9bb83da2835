-- Measures; every round takes each variant in turn, so that a busy moment of
-- the machine meets all of them.
\set ON_ERROR_STOP on
SET client_min_messages = warning;
SET jit = off;
SET max_parallel_workers_per_gather = 0;
SET maintenance_work_mem = '256MB';
SET work_mem = '64MB';
SELECT set_config('bench.rounds', :'rounds', false), set_config('bench.sample', :'sample', false),
    set_config('bench.sizes', :'sizes', false), set_config('bench.directory', :'directory', false),
    set_config('bench.largest_text', :'longest', false) \g /dev/null

\echo functions
DO $$
DECLARE
    rows int := current_setting('bench.sample');
BEGIN
    -- ispell takes ten times as long: a tenth of the articles says enough.
    FOR round IN 0 .. current_setting('bench.rounds')::int LOOP
        PERFORM take_time('function', variant, '', b, round, format(query, format('(SELECT * FROM sample WHERE id <= %s) a', n)))
        FROM (SELECT *, CASE WHEN variant ~ 'ispell' THEN rows / 10 ELSE rows END AS n FROM task ORDER BY id) t,
            LATERAL (SELECT sum(octet_length(body)) AS b FROM sample WHERE id <= n) s;
    END LOOP;
END $$;

\echo growth with the number of articles
DO $$
DECLARE
    rows int := current_setting('bench.sample');
BEGIN
    FOR round IN 0 .. least(5, current_setting('bench.rounds')::int) LOOP
        PERFORM take_time('articles', variant, '', rows * part / 8, round,
            format(query, format('(SELECT * FROM sample WHERE id <= %s) a', rows * part / 8)))
        FROM (SELECT * FROM task WHERE variant IN ('to_tsvector fakta', 'facts', 'layoffs') ORDER BY id) t,
            unnest(ARRAY[1, 2, 4, 8]) part;
    END LOOP;
END $$;

\echo growth with the size of a text
CREATE UNLOGGED TABLE long_text (size int, title text, body text);
DO $$
DECLARE
    whole text;
    size int;
    largest int := current_setting('bench.largest_text');
    task record;
BEGIN
    SELECT left(repeat(string_agg(body, E'\n' ORDER BY id), 1 + (largest / sum(length(body) + 1))::int), largest)
    INTO whole FROM (SELECT * FROM article ORDER BY id LIMIT largest / 1000) a;
    FOR power IN 3 .. 7 LOOP
        size := 10 ^ power;
        EXIT WHEN size > largest;
        INSERT INTO long_text
        SELECT size, 'PHK', substr(whole, (n - 1) * size + 1, size)
        FROM generate_series(1, greatest(1, 1000000 / size)) n;
    END LOOP;
    FOR round IN 0 .. least(3, current_setting('bench.rounds')::int) LOOP
        FOR task IN SELECT *, format(query, format('(SELECT * FROM long_text WHERE size = %s) a', s.size)) AS run
            FROM task t, (SELECT l.size, sum(octet_length(body)) AS bytes FROM long_text l GROUP BY 1) s
            WHERE variant IN ('to_tsvector fakta', 'to_tsvector indonesian', 'facts', 'layoffs')
            ORDER BY t.id, s.size
        LOOP
            BEGIN
                PERFORM take_time('text', task.variant, task.size::text, task.bytes, round, task.run);
            EXCEPTION WHEN program_limit_exceeded THEN
                NULL;   -- a tsvector may have no more than 1 MB
            END;
        END LOOP;
    END LOOP;
END $$;

\echo parallel workers
ALTER TABLE sample SET (parallel_workers = 2);
SET parallel_setup_cost = 0;
SET min_parallel_table_scan_size = 0;
DO $$
BEGIN
    FOR round IN 0 .. least(5, current_setting('bench.rounds')::int) LOOP
        FOR workers IN 0 .. 2 BY 2 LOOP
            PERFORM set_config('max_parallel_workers_per_gather', workers::text, true);
            PERFORM take_time('parallel', format('%s, %s workers', variant, workers), '', 0, round,
                format(query, 'sample'))
            FROM task WHERE variant IN ('to_tsvector fakta', 'layoffs') ORDER BY id;
        END LOOP;
    END LOOP;
END $$;
SET max_parallel_workers_per_gather = 0;

\echo COPY
CREATE TABLE copy_plain (id int PRIMARY KEY, title text, body text);
CREATE TABLE copy_indonesian (LIKE copy_plain INCLUDING ALL,
    search tsvector GENERATED ALWAYS AS (setweight(to_tsvector('indonesian', title), 'A') ||
        setweight(to_tsvector('indonesian', body), 'B')) STORED);
CREATE TABLE copy_fakta (LIKE copy_plain INCLUDING ALL,
    search tsvector GENERATED ALWAYS AS (setweight(to_tsvector('indonesian_news', title), 'A') ||
        setweight(to_tsvector('indonesian_news', body), 'B')) STORED);
CREATE INDEX ON copy_indonesian USING gin (search);
CREATE INDEX ON copy_fakta USING gin (search);
SELECT EXISTS (SELECT FROM pg_proc WHERE proname = 'track_layoffs') AS tracking \gset
\if :tracking
    CREATE TABLE copy_tracked (LIKE copy_plain INCLUDING ALL, published date);
    SELECT track_layoffs('copy_tracked') \g /dev/null
\endif
DO $$
DECLARE
    file text := current_setting('bench.directory') || '/articles.copy';
    name text;
BEGIN
    EXECUTE format('COPY (SELECT id, title, body FROM article WHERE id <= %s) TO %L',
        current_setting('bench.sample')::int / 2, file);
    FOR round IN 0 .. least(5, current_setting('bench.rounds')::int) LOOP
        FOR name IN SELECT relname FROM pg_class WHERE relname ~ '^copy_[a-z]+$' AND relkind = 'r'
            AND relname !~ 'layoff' ORDER BY 1
        LOOP
            EXECUTE format('TRUNCATE %I CASCADE', name);
            PERFORM take_time('copy', substr(name, 6), '', current_setting('bench.sample')::int / 2, round,
                format('COPY %I (id, title, body) FROM %L', name, file));
        END LOOP;
    END LOOP;
END $$;

\echo indexes and search
CREATE UNLOGGED TABLE question (id int GENERATED ALWAYS AS IDENTITY, text text);
INSERT INTO question (text) VALUES ('phk karyawan'), ('pemutusan hubungan kerja'), ('"kehilangan pekerjaan"'),
    ('pabrik tutup'), ('harga saham naik'), ('menteri presiden'), ('polisi menangkap pelaku'),
    ('pengurangan pekerja'), ('ekonomi OR perbankan'), ('"babak kedua"'), ('pemerintah -daerah'), ('masyarakat');
DO $$
DECLARE
    size int;
    config text;
    scan text;
    repeats int;
BEGIN
    FOREACH size IN ARRAY string_to_array(current_setting('bench.sizes'), ',')::int[] LOOP
        -- Long ones speak for themselves.
        repeats := CASE WHEN size > 100000 THEN 1 ELSE least(3, current_setting('bench.rounds')::int) END;
        FOREACH config IN ARRAY ARRAY['indonesian_news', 'indonesian'] LOOP
            EXECUTE format('CREATE UNLOGGED TABLE %I AS SELECT id, title, body, to_tsvector(%L, body) AS search
                FROM article WHERE id <= %s', 'doc_' || config, config, size);
        END LOOP;
        FOR round IN 1 .. repeats LOOP
            FOREACH config IN ARRAY ARRAY['indonesian_news', 'indonesian'] LOOP
                EXECUTE format('DROP INDEX IF EXISTS %I', 'gin_' || config);
                PERFORM take_time('index', config, '', size, round,
                    format('CREATE INDEX %I ON %I USING gin (search)', 'gin_' || config, 'doc_' || config));
                EXECUTE format('DROP INDEX IF EXISTS %I', 'body_' || config);
                IF size <= 10000 THEN
                    PERFORM take_time('expression index', config, '', size, round,
                        format('CREATE INDEX %I ON article USING gin (to_tsvector(%L, body)) WHERE id <= %s',
                            'body_' || config, config, size));
                    EXECUTE format('DROP INDEX %I', 'body_' || config);
                END IF;
            END LOOP;
        END LOOP;
        FOREACH config IN ARRAY ARRAY['indonesian_news', 'indonesian'] LOOP
            EXECUTE format('ANALYZE %I', 'doc_' || config);
            INSERT INTO result VALUES
                ('index size', config, '', size, 1, NULL, pg_relation_size('gin_' || config)),
                ('table size', config, '', size, 1, NULL, pg_table_size('doc_' || config));
        END LOOP;
        -- As the planner will, then by the index: where a word stands in many
        -- articles it may take a whole scan for one of the two only.
        FOREACH scan IN ARRAY ARRAY['on', 'off'] LOOP
            PERFORM set_config('enable_seqscan', scan, true);
            FOR round IN 0 .. 5 * repeats LOOP
                PERFORM take_time(CASE scan WHEN 'on' THEN 'search' ELSE 'index search' END, c, q.text, size, round, format(
                    'SELECT count(*) FROM %I WHERE search @@ websearch_to_tsquery(%L, %L)', 'doc_' || c, c, q.text))
                FROM question q, unnest(ARRAY['indonesian_news', 'indonesian']) c;
            END LOOP;
        END LOOP;
        PERFORM set_config('enable_seqscan', 'on', true);
        DROP TABLE doc_indonesian_news, doc_indonesian;
    END LOOP;
END $$;
