-- The table of ratios, and the files that gnuplot and other programs read.
\set ON_ERROR_STOP on
SET client_min_messages = warning;
SET intervalstyle = 'postgres';

-- A ratio is taken in each round, and its median told with the extremes: what
-- disturbs a round disturbs both of its times.
CREATE TEMP VIEW ratio AS
SELECT slow.subject, slow.variant AS slow, fast.variant AS fast, slow.item, fast.amount,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY q) AS median, min(q) AS low, max(q) AS high
FROM result slow JOIN result fast USING (subject, item, round),
    -- By the amount where that differs: ispell has fewer texts.
    LATERAL (SELECT slow.ms / nullif(fast.ms, 0) * CASE WHEN subject = 'function'
        THEN fast.amount::float8 / slow.amount ELSE 1 END AS q) x
WHERE subject = 'function' OR slow.amount = fast.amount
GROUP BY 1, 2, 3, 4, 5;

-- All queries of a round together.
INSERT INTO result
SELECT subject || ', all', variant, '', amount, round, sum(ms), sum(found)
FROM result WHERE subject ~ 'search' GROUP BY subject, variant, amount, round;

-- From 10 kB on, where no call's fixed cost counts.  1 is linear.
CREATE TEMP VIEW growth AS
SELECT subject, variant, regr_slope(ln(ms), ln(size)) AS exponent, min(size) AS low, max(size) AS high
FROM (SELECT subject, variant, CASE subject WHEN 'text' THEN item::float8 ELSE amount END AS size,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY CASE subject WHEN 'text' THEN ms / amount * item::float8 ELSE ms END) AS ms
      FROM result WHERE subject IN ('articles', 'text') GROUP BY 1, 2, 3) m
WHERE subject = 'articles' OR size >= 10000
GROUP BY 1, 2;

CREATE TEMP TABLE line (id int GENERATED ALWAYS AS IDENTITY, what text, value float8, spread text, goal text, reached bool);

INSERT INTO line (what, value, spread, goal, reached)
SELECT what, median, format('%s to %s', round(low::numeric, 2), round(high::numeric, 2)), '>= ' || goal, median >= goal
FROM (VALUES
    (1, 'to_tsvector, times as fast as built-in indonesian', 'function', 'to_tsvector indonesian', 'to_tsvector fakta', 2.0),
    (2, 'to_tsvector, times as fast as simple', 'function', 'to_tsvector simple', 'to_tsvector fakta', NULL),
    (3, 'to_tsvector, times as fast as ispell with hunspell-id', 'function', 'to_tsvector ispell', 'to_tsvector fakta', NULL),
    (4, 'parser alone, times as fast as default', 'function', 'ts_parse default', 'ts_parse fakta', 1.0),
    (5, 'facts, times as fast as built-in to_tsvector', 'function', 'to_tsvector indonesian', 'facts', 8.0),
    (6, 'headcounts, times as fast as built-in to_tsvector', 'function', 'to_tsvector indonesian', 'headcounts', NULL),
    (7, 'layoffs, times as fast as built-in to_tsvector', 'function', 'to_tsvector indonesian', 'layoffs', 6.0),
    (8, 'one headcount regexp, times as fast as built-in to_tsvector', 'function', 'to_tsvector indonesian', 'headcount regexp', NULL),
    (9, 'headcounts, times as fast as that regexp', 'function', 'headcount regexp', 'headcounts', NULL),
    (10, 'layoffs, times as fast as that regexp', 'function', 'headcount regexp', 'layoffs', NULL),
    (11, 'facts, times as fast as length (one pass over the text)', 'function', 'length', 'facts', NULL),
    (12, 'GIN index on tsvector, built times as fast as built-in', 'index', 'indonesian', 'indonesian_news', 1.0),
    (13, 'GIN index on to_tsvector(body), the same', 'expression index', 'indonesian', 'indonesian_news', 1.0),
    (14, 'search of 12 queries, times as fast as built-in', 'search, all', 'indonesian', 'indonesian_news', 1.0),
    (14, 'search by index, the same', 'index search, all', 'indonesian', 'indonesian_news', 1.0),
    (15, 'COPY with search column and GIN, times as fast as built-in', 'copy', 'indonesian', 'fakta', 1.0),
    (16, 'COPY with search column and GIN, share of a plain COPY''s speed', 'copy', 'plain', 'fakta', NULL),
    (17, 'COPY into a tracked table, times as fast as built-in search column', 'copy', 'indonesian', 'tracked', NULL),
    (18, '2 parallel workers, to_tsvector, times as fast as none', 'parallel', 'to_tsvector fakta, 0 workers', 'to_tsvector fakta, 2 workers', 1.8),
    (19, '2 parallel workers, layoffs, times as fast as none', 'parallel', 'layoffs, 0 workers', 'layoffs, 2 workers', 1.8)
) g (place, label, subject, slow, fast, goal) JOIN ratio USING (subject, slow, fast),
    LATERAL (SELECT CASE WHEN subject ~ 'index|search' THEN format('%s, %s articles', label, amount) ELSE label END AS what) w
ORDER BY place, subject DESC, amount;

-- fakta finds more: what one found article costs.
INSERT INTO line (what, goal, value, reached)
SELECT what, '>= 1', q, q >= 1
FROM (SELECT format('search by index, time for each article found, %s articles', amount) AS what, amount,
        sum(ms / found) FILTER (WHERE variant = 'indonesian') / sum(ms / found) FILTER (WHERE variant = 'indonesian_news') AS q
      FROM (SELECT variant, amount, percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) AS ms, max(found) AS found
            FROM result WHERE subject = 'index search, all' GROUP BY 1, 2) m
      GROUP BY amount) s
ORDER BY amount;

INSERT INTO line (what, value, goal, reached)
SELECT format('GIN index, size to that of built-in, %s articles', o.amount), o.found::float8 / b.found, '<= 1', o.found <= b.found
FROM result o JOIN result b USING (subject, amount)
WHERE subject = 'index size' AND o.variant = 'indonesian_news' AND b.variant = 'indonesian' ORDER BY o.amount;

INSERT INTO line (what, value, spread, goal, reached)
SELECT format('%s in a new backend: %s%s', CASE subject WHEN 'memory' THEN 'private memory' ELSE 'first call' END, variant,
        CASE subject WHEN 'memory' THEN ', kB' ELSE ', ms' END),
    m, format('%s to %s', round(low::numeric, 1), round(high::numeric, 1)), goal, m <= substr(goal, 4)::float8
FROM (SELECT subject, variant, percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) AS m, min(ms) AS low, max(ms) AS high,
        CASE WHEN variant ~ 'fakta|layoffs' THEN CASE subject WHEN 'memory' THEN '<= 1024' ELSE '<= 5' END END AS goal
      FROM result WHERE subject IN ('first call', 'memory') GROUP BY 1, 2) m
ORDER BY subject, variant;

INSERT INTO line (what, value, spread, goal, reached)
SELECT format('growth with %s: exponent, %s', CASE subject WHEN 'text' THEN 'the text' ELSE 'the number of articles' END, variant),
    exponent, format('%s to %s %s', low, high, CASE subject WHEN 'text' THEN 'bytes' ELSE 'articles' END), '<= 1.1', exponent <= 1.1
FROM growth ORDER BY subject, variant;

\pset footer off
\pset tuples_only on
\pset format unaligned
\o :summary
SELECT format(E'fakta %s, %s\n%s\n%s\n%s articles of %s, %s bytes on the average\n',
    fakta_version(), current_date, :'machine', split_part(version(), ' on ', 1), articles, name, bytes / articles)
FROM corpus;
\pset tuples_only off
\pset format aligned
SELECT what AS "ratio or figure", CASE WHEN value >= 100 THEN round(value::numeric)::text ELSE round(value::numeric, 2)::text END AS median,
    spread AS "of the rounds", goal, CASE WHEN reached THEN 'yes' WHEN NOT reached THEN 'no' END AS reached
FROM line ORDER BY id;
SELECT variant AS "one core", round((bytes / ms / 1000)::numeric, 1) AS "MB/s", round((1000 * ms / bytes * size)::numeric, 1) AS "us an article"
FROM (SELECT variant, percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) AS ms, min(amount) AS bytes
      FROM result WHERE subject = 'function' GROUP BY 1) m, (SELECT bytes::float8 / articles AS size FROM corpus) c
ORDER BY ms / bytes DESC;
SELECT amount AS articles, item AS "query by index",
    round(percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) FILTER (WHERE variant = 'indonesian')::numeric, 2) AS "built-in ms",
    max(found) FILTER (WHERE variant = 'indonesian') AS found,
    round(percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) FILTER (WHERE variant = 'indonesian_news')::numeric, 2) AS "fakta ms",
    max(found) FILTER (WHERE variant = 'indonesian_news') AS found
FROM result WHERE subject = 'index search' GROUP BY 1, 2 ORDER BY 1, 2;
\o

CREATE TEMP VIEW medians AS
SELECT subject, variant, item, amount, percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) AS ms,
    min(ms) AS ms_min, max(ms) AS ms_max, count(ms) AS rounds, max(found) AS found
FROM result GROUP BY 1, 2, 3, 4;

-- What gnuplot reads.
\pset tuples_only on
\pset format unaligned
\pset fieldsep '\t'
\o :work/throughput.dat
SELECT variant, ms FROM (SELECT variant, round((amount / ms / 1000)::numeric, 2) AS ms FROM medians WHERE subject = 'function') m ORDER BY ms;
\o :work/growth.dat
SELECT CASE WHEN row_number() OVER w = 1 THEN format(E'\n\n"%s"\n', variant) ELSE '' END || size, rate
FROM (SELECT variant, item::int AS size, amount / ms / 1000 AS rate FROM medians WHERE subject = 'text') m
WINDOW w AS (PARTITION BY variant ORDER BY size);
\o :work/articles.dat
SELECT CASE WHEN row_number() OVER w = 1 THEN format(E'\n\n"%s"\n', variant) ELSE '' END || amount, ms
FROM medians WHERE subject = 'articles' WINDOW w AS (PARTITION BY variant ORDER BY amount);
\o :work/search.dat
SELECT CASE WHEN row_number() OVER w = 1 THEN format(E'\n\n"%s"\n', variant) ELSE '' END || amount, ms
FROM medians WHERE subject = 'index search, all' WINDOW w AS (PARTITION BY variant ORDER BY amount);
\o :work/result.csv
\pset format csv
\pset tuples_only off
SELECT subject, variant, item, amount, round(ms::numeric, 4) AS ms, round(ms_min::numeric, 4) AS ms_min,
    round(ms_max::numeric, 4) AS ms_max, rounds, found
FROM medians ORDER BY subject, item, amount, variant;
\o
