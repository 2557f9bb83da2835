-- What script/demo shows.  Reads the lines that script/articles prints from
-- psql's standard input; :on and :off are what surrounds a word that was found.
\set QUIET on
\set ON_ERROR_STOP on
\pset null ''
\pset footer off
SET datestyle = 'ISO, DMY';
SET client_min_messages = warning;

CREATE EXTENSION fakta;

CREATE TABLE article (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    title text,
    body text,
    published date
);
\o /dev/null
SELECT track_layoffs('article');
\o

-- Loading.  The quote and the delimiter are bytes that no line has, so that a
-- line is one value.
CREATE TEMP TABLE line (number bigint GENERATED ALWAYS AS IDENTITY, line text);
CREATE TEMP TABLE rejected (number bigint, why text);
\copy line (line) FROM pstdin WITH (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02')

-- The date of "2025-05-05T10:30:00+07:00" or "Senin, 5 Mei 2025 10:30 WIB";
-- NULL of what is none.
CREATE FUNCTION pg_temp.day(published text) RETURNS date LANGUAGE plpgsql AS $$
DECLARE
    part text[];
BEGIN
    part := regexp_match(published, '\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}');
    IF part IS NOT NULL THEN
        RETURN part[1]::date;
    END IF;
    part := regexp_match(lower(published),
        '(\d{1,2}) (jan|feb|mar|apr|mei|may|jun|jul|agu|aug|sep|okt|oct|nov|des|dec)[a-z]* (\d{4})');
    RETURN make_date(part[3]::int,
        (greatest(strpos('janfebmaraprmeijunjulagusepoktnovdes', part[2]),
                  strpos('janfebmaraprmayjunjulaugsepoctnovdec', part[2])) + 2) / 3,
        part[1]::int);
EXCEPTION WHEN data_exception THEN
    RETURN NULL;
END $$;

DO $$
DECLARE
    l record;
    j jsonb;
BEGIN
    FOR l IN SELECT * FROM line WHERE line ~ '\S' ORDER BY number LOOP
        BEGIN
            IF l.line LIKE '!%' THEN
                RAISE EXCEPTION '%', substr(l.line, 2);
            END IF;
            j := l.line;
            IF jsonb_typeof(j) <> 'object' THEN
                RAISE EXCEPTION 'not a JSON object';
            ELSIF coalesce(j->>'body', j->>'text', '') = '' THEN
                RAISE EXCEPTION 'no body';
            END IF;
            INSERT INTO article (title, body, published)
            VALUES (j->>'title', coalesce(j->>'body', j->>'text'),
                    pg_temp.day(coalesce(j->>'published', j->>'date')));
        EXCEPTION WHEN OTHERS THEN
            INSERT INTO rejected VALUES (l.number, sqlerrm);
        END;
    END LOOP;
END $$;

ANALYZE article;

\pset format unaligned
\pset tuples_only on
SELECT format('line %s skipped: %s', number, why) FROM rejected ORDER BY number LIMIT 20;
SELECT format('%s more lines skipped: SELECT * FROM rejected', count(*) - 20)
FROM rejected HAVING count(*) > 20;

SELECT format(E'\n%s articles loaded.\n', count(*)) FROM article;

\set question 'Perusahaan mana yang mem-PHK karyawan karena AI?'
SELECT format(E'SEARCH: %s\n', :'question');
WITH hit AS (
    SELECT a.*, q, bm25(search, q, 'article') AS score
    FROM article a, question_to_tsquery('indonesian_news', :'question') q
    WHERE search @@ q
    ORDER BY score DESC, id
    LIMIT 5
)
SELECT format(E'%s. %s%s\n   %s\n', id,
    ts_headline('indonesian_news', coalesce(title, ''), q, mark || ', HighlightAll=true'),
    to_char(published, '" ("YYYY-MM-DD")"'),
    regexp_replace(ts_headline('indonesian_news', body, q,
        mark || ', MaxFragments=2, MaxWords=25, MinWords=10, FragmentDelimiter=" … "'),
        '\s+', ' ', 'g'))
FROM hit, format('StartSel="%s", StopSel="%s"', :'on', :'off') mark
ORDER BY score DESC, id;
SELECT format(E'The best %s of %s articles found.\n', least(count(*), 5), count(*))
FROM article WHERE search @@ question_to_tsquery('indonesian_news', :'question');

\echo 'LAYOFFS: SELECT * FROM article_layoff'
\echo
\pset format aligned
\pset tuples_only off
SELECT id AS article, published,
    coalesce(company, covers, '(' || scope || ')') AS company,
    kind, status,
    -- What is not known exactly is a range.
    coalesce(headcount::text, nullif(concat_ws('-', headcount_low, headcount_high), '')) AS headcount,
    coalesce(percentage::text, nullif(concat_ws('-', percentage_low, percentage_high), '')) AS percentage,
    reason, main
FROM article_layoff
ORDER BY id, event
LIMIT 60;
\pset format unaligned
\pset tuples_only on
SELECT format(E'… and %s more: SELECT * FROM article_layoff\n', count(*) - 60)
FROM article_layoff HAVING count(*) > 60;

\echo 'LARGEST ROUNDS, whatever the number of articles: SELECT * FROM article_layoff_round'
\echo
\pset format aligned
\pset tuples_only off
SELECT company, kind, status, headcount, headcount_lowest AS lowest, headcount_highest AS highest, sources, first_report, last_report
FROM article_layoff_round
ORDER BY headcount DESC NULLS LAST, company
LIMIT 5;

\echo 'TOTALS by reason: SELECT * FROM article_layoff_total'
\echo
SELECT coalesce(label, '(unsaid)') AS reason, kind, rounds, headcount AS people, headcount_expected AS expected
FROM article_layoff_total WHERE total_by = 'reason'
ORDER BY headcount DESC NULLS LAST, rounds DESC, reason, kind
LIMIT 10;
\pset format unaligned
\pset tuples_only on
SELECT format('%s of %s articles tell of %s layoff events.',
    count(DISTINCT id), (SELECT count(*) FROM article), count(*))
FROM article_layoff;
