-- What script/demo shows of the tracked table "article"; :on and :off are what
-- surrounds a word that was found.
\set QUIET on
\set ON_ERROR_STOP on
\pset null ''
\pset footer off
SET datestyle = 'ISO, DMY';
SET client_min_messages = warning;

\pset format unaligned
\pset tuples_only on
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
    coalesce(round(percentage::numeric, 1)::float8::text, nullif(concat_ws('-', percentage_low, percentage_high), '')) AS percentage,
    reason, main
FROM article_layoff
ORDER BY id, event
LIMIT 60;
\pset format unaligned
\pset tuples_only on
SELECT format(E'… and %s more: SELECT * FROM article_layoff\n', count(*) - 60)
FROM article_layoff HAVING count(*) > 60;

\echo 'LARGEST ROUNDS, each counted once, however many articles report it: SELECT * FROM article_layoff_round'
\echo
\pset format aligned
\pset tuples_only off
SELECT company, kind, status, headcount, headcount_lowest AS lowest, headcount_highest AS highest, sources, first_report, last_report
FROM article_layoff_round
ORDER BY headcount DESC NULLS LAST, company
LIMIT 5;

\echo 'TOTALS by reason: SELECT * FROM article_layoff_total'
\echo
SELECT coalesce(label, '(not stated)') AS reason, kind, rounds, headcount AS people, headcount_expected AS expected
FROM article_layoff_total WHERE total_by = 'reason'
ORDER BY headcount DESC NULLS LAST, rounds DESC, reason, kind
LIMIT 10;
\pset format unaligned
\pset tuples_only on
SELECT format('%s of %s articles report %s layoff events.',
    count(DISTINCT id), (SELECT count(*) FROM article), count(*))
FROM article_layoff;
