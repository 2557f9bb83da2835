-- Odd input: NULL, nothing, no Indonesian, very long, cancelled.
SELECT * FROM facts(NULL);
SELECT * FROM facts('');
SELECT * FROM headcounts(E' \n ');
SELECT number_value(NULL), number_value(''), number_value('karyawan'), number_value('250 karyawan');
SELECT count(*) FROM layoffs('PHK 250 karyawan', NULL);
SELECT count(*) FROM layoffs('', '');
SELECT company, headcount FROM layoffs(NULL, 'Fiverr mem-PHK 250 karyawan.');
SELECT company, headcount FROM layoffs('', 'Fiverr mem-PHK 250 karyawan.', 'infinity');
SELECT to_tsvector('indonesian_news', NULL), to_tsvector('indonesian_news', '');

-- No Indonesian in it.
SELECT to_tsvector('indonesian_news', '日本語 Привет 😀');
SELECT count(*) FROM facts('The quick brown fox jumps over the lazy dog.');
SELECT count(*) FROM layoffs('Привет', '日本語 😀');

-- A number too large for an int column, and a word too long to be one.
SELECT headcount FROM layoffs(NULL, 'Fiverr mem-PHK 99.999.999.999 karyawan.');
SELECT length(lexeme) FROM unnest(to_tsvector('indonesian_news', repeat('Karyawan', 200)));
SELECT count(*) FROM facts(repeat('9', 100000) || ' karyawan');

-- Characters are counted, not bytes.
SELECT start, length, surface FROM facts('“Kafé” – 日本: mem-PHK 250 karyawan');

-- 5 MB: no limit.  (That time is linear is shown by test/t/growth.pl.)
CREATE TABLE long_text AS
    SELECT string_agg('PT Maju di Solo mem-PHK sekitar 1.200 karyawan pada Mei 2025. ', '') AS body
    FROM generate_series(1, 80000);
SELECT count(*) FILTER (WHERE kind = 'headcount') AS headcounts, max(start + length) AS ends_at
FROM long_text, facts(body);
SELECT count(*) > 0 AS any FROM long_text, layoffs('PHK', body);
SELECT count(*) > 0 AS any FROM long_text, ts_parse('fakta', body);

-- A query is cancelled, whatever it is reading.  (How soon is shown by test/check/interrupts.)
UPDATE long_text SET body = repeat(body, 20);
CREATE PROCEDURE cancel(query text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE query;
    RAISE NOTICE 'not cancelled';
EXCEPTION WHEN query_canceled THEN
    NULL;
END $$;
SET statement_timeout = '200ms';
CALL cancel('SELECT count(*) FROM long_text, facts(body)');
CALL cancel('SELECT count(*) FROM long_text, layoffs(NULL, body)');
CALL cancel('SELECT number_value(body) FROM long_text');
CALL cancel('SELECT question_to_tsquery(''indonesian_news'', body) FROM long_text');
CALL cancel('SELECT to_tsvector(''indonesian_news'', body) FROM long_text');
CALL cancel('SELECT ts_headline(''indonesian_news'', left(body, 20000000), ''phk'') FROM long_text');
SET statement_timeout = 0;
UPDATE long_text SET body = repeat(E'Maju = PT Maju\n', 4000000);
SET statement_timeout = '200ms';
CALL cancel('SELECT count(*) FROM long_text, layoffs(NULL, ''PT Maju mem-PHK 30 karyawan.'', NULL, body)');
RESET statement_timeout;
DROP PROCEDURE cancel;
DROP TABLE long_text;
