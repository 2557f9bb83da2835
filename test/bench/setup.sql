-- The articles, the configurations that are compared, and how a time is taken.
-- Reads from psql's standard input what script/articles prints.
\set ON_ERROR_STOP on
SET client_min_messages = warning;
CREATE EXTENSION fakta;

-- The quote and the delimiter are bytes that no line has.
CREATE UNLOGGED TABLE line (id int GENERATED ALWAYS AS IDENTITY, line text);
\copy line (line) FROM pstdin WITH (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02')

CREATE UNLOGGED TABLE article (id int PRIMARY KEY, title text NOT NULL, body text NOT NULL);
-- In the order of the table as it lies; sorting a million would take minutes.
SET synchronize_seqscans = off;
INSERT INTO article
SELECT row_number() OVER (), coalesce(j->>'title', ''), coalesce(j->>'body', j->>'text')
FROM (SELECT line::json AS j FROM line WHERE line LIKE '{%' OFFSET 0) a
WHERE coalesce(j->>'body', j->>'text', '') <> '';
DROP TABLE line;

-- A file with fewer articles than asked for is repeated.
CREATE UNLOGGED TABLE corpus AS
SELECT :'corpus'::text AS name, (SELECT count(*) FROM article) AS articles,
    (SELECT sum(octet_length(body)) FROM article) AS bytes;
INSERT INTO article
SELECT id + articles * pass, title, body
FROM corpus, generate_series(1, (:'largest'::bigint - 1) / greatest(articles, 1)) pass, article
WHERE id + articles * pass <= :'largest';
VACUUM ANALYZE article;
-- What the functions read, however large the whole is.
CREATE UNLOGGED TABLE sample AS TABLE article LIMIT 0;
INSERT INTO sample SELECT * FROM article WHERE id <= 10000 ORDER BY id;
VACUUM ANALYZE sample;

\if :{?ispell}
    CREATE TEXT SEARCH DICTIONARY bench_ispell (
        TEMPLATE = ispell, DictFile = fakta_bench, AffFile = fakta_bench);
    CREATE TEXT SEARCH CONFIGURATION bench_ispell (COPY = indonesian);
    ALTER TEXT SEARCH CONFIGURATION bench_ispell
        ALTER MAPPING FOR asciiword, word, asciihword, hword, hword_asciipart, hword_part
        WITH bench_ispell, indonesian_stem;
\endif

-- One row a measurement.  amount: bytes, articles or kB, by subject.
CREATE UNLOGGED TABLE result (
    subject text, variant text, item text, amount bigint, round int, ms double precision, found bigint);

-- Round 0 warms up and is not kept.
CREATE FUNCTION take_time(subject text, variant text, item text, amount bigint, round int, query text)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    began timestamptz := clock_timestamp();
    found bigint;
BEGIN
    IF query ~* '^ *select' THEN
        EXECUTE query INTO found;
    ELSE
        EXECUTE query;
    END IF;
    IF round > 0 THEN
        INSERT INTO result VALUES (subject, variant, item, amount, round,
            extract(epoch FROM clock_timestamp() - began) * 1000, found);
    END IF;
END $$;

-- What is compared: variants of a subject, each a query with %s for the rows.
CREATE UNLOGGED TABLE task (id int GENERATED ALWAYS AS IDENTITY, variant text, query text);
INSERT INTO task (variant, query)
SELECT v, format('SELECT count(to_tsvector(%L, body)) FROM %%s', c)
FROM (VALUES ('to_tsvector fakta', 'indonesian_news'), ('to_tsvector indonesian', 'indonesian'),
             ('to_tsvector simple', 'simple'), ('to_tsvector ispell', 'bench_ispell')) x (v, c)
WHERE c IN (SELECT cfgname FROM pg_ts_config);
INSERT INTO task (variant, query) VALUES
    ('ts_parse fakta', 'SELECT count(*) FROM %s, ts_parse(''fakta'', body)'),
    ('ts_parse default', 'SELECT count(*) FROM %s, ts_parse(''default'', body)'),
    ('facts', 'SELECT count(*) FROM %s, facts(body)'),
    ('headcounts', 'SELECT count(*) FROM %s, headcounts(body)'),
    ('layoffs', 'SELECT count(*) FROM %s, layoffs(title, body)'),
    -- What one would write without fakta: a number, then people.
    ('headcount regexp', $$SELECT count(*) FROM %s, regexp_matches(body,
        '(\d[\d.,]*) (?:ribu |juta )?(?:orang )?(karyawan|pekerja|buruh|pegawai|orang|staf)', 'g')$$),
    ('length', 'SELECT sum(length(body)) FROM %s');
