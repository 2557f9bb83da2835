-- The tables of script/bench --ranking.
\set ON_ERROR_STOP on
SET client_min_messages = warning;
\pset footer off
\pset tuples_only on
\pset format unaligned
SELECT format(E'fakta %s, %s\n%s\n%s%s\n%s articles, made of %s, %s bytes on the average, %s different\n',
    fakta_version(), current_date, :'machine', split_part(version(), ' on ', 1),
    (SELECT string_agg(format(', %s %s', extname, extversion), '') FROM pg_extension WHERE extname IN ('rum', 'pg_textsearch')),
    count(*), :'corpus', round(avg(octet_length(body))), count(DISTINCT md5(body))) FROM article;
\pset tuples_only off
\pset format aligned

-- An article that scores as much as the exact tenth counts as found.  The loss is that
-- of DCG, an article's gain being its exact score.
CREATE TEMP VIEW quality AS
WITH exact AS (SELECT item, min(score) AS tenth, count(*) AS n, sum(score / ln(place + 1)) AS dcg
    FROM rank_score WHERE variant = 'bm25, all matches' GROUP BY 1)
SELECT variant, item, count(*) FILTER (WHERE score >= tenth * .9999)::float8 / n AS share,
    1 - sum(score / ln(place + 1)) / dcg AS loss
FROM rank_score JOIN exact USING (item) GROUP BY variant, item, n, dcg;

-- A ratio is taken for a query in a round; of a query the median counts, then the median of queries.
CREATE TEMP VIEW cost AS
SELECT subject, variant, item, percentile_cont(.5) WITHIN GROUP (ORDER BY r.ms) AS ms,
    percentile_cont(.5) WITHIN GROUP (ORDER BY e.ms / nullif(r.ms, 0)) AS times
FROM rank_result r JOIN (SELECT item, round, ms FROM rank_result WHERE variant = 'bm25, all matches') e USING (item, round)
GROUP BY 1, 2, 3;

SELECT subject AS "query", variant, count(*) AS queries, round((percentile_cont(.5) WITHIN GROUP (ORDER BY ms))::numeric, 1) AS ms,
    round((percentile_cont(.5) WITHIN GROUP (ORDER BY times))::numeric, 2) AS "times as fast",
    format('%s to %s', round(min(times)::numeric, 2), round(max(times)::numeric, 2)) AS "of the queries",
    round(avg(share)::numeric, 3) AS "of the exact ten", round(avg(loss)::numeric, 4) AS "loss of nDCG"
FROM cost LEFT JOIN quality USING (variant, item) LEFT JOIN rank_variant v USING (variant)
GROUP BY subject, variant, place
ORDER BY CASE WHEN subject ~ '^a' THEN 0 ELSE 1 END, CASE WHEN subject ~ '^a' THEN -substring(subject FROM '\d+')::int END, subject, place;

-- The same for writing and other reading: beside what is named first.
CREATE TEMP VIEW spent AS
SELECT subject, variant, percentile_cont(.5) WITHIN GROUP (ORDER BY r.ms) AS ms,
    percentile_cont(.5) WITHIN GROUP (ORDER BY r.ms / nullif(b.ms, 0)) AS times, min(r.ms / nullif(b.ms, 0)) AS low, max(r.ms / nullif(b.ms, 0)) AS high
FROM rank_result r JOIN (SELECT subject, round, ms FROM rank_result WHERE item = '' AND variant IN ('search in TOAST, GIN', 'toast')) b USING (subject, round)
WHERE item = '' GROUP BY 1, 2;
SELECT subject AS "writing and reading", variant, round(ms::numeric, 1) AS ms, round(times::numeric, 2) AS "times what TOAST costs",
    format('%s to %s', round(low::numeric, 2), round(high::numeric, 2)) AS "of the rounds"
FROM spent ORDER BY subject, variant ~ 'levels', variant ~ 'RUM|pg_', ms;

SELECT item AS "parallel workers", split_part(variant, ',', 1) AS "table", max(found) AS launched, round(percentile_cont(.5) WITHIN GROUP (ORDER BY none.ms)::numeric) AS "none, ms",
    round(percentile_cont(.5) WITHIN GROUP (ORDER BY two.ms)::numeric) AS "2 workers, ms",
    round(percentile_cont(.5) WITHIN GROUP (ORDER BY none.ms / two.ms)::numeric, 2) AS "times as fast",
    format('%s to %s', round(min(none.ms / two.ms)::numeric, 2), round(max(none.ms / two.ms)::numeric, 2)) AS "of the rounds"
FROM rank_result two JOIN (SELECT item, round, ms, replace(variant, '0 w', '2 w') AS variant FROM rank_result WHERE subject = 'parallel' AND variant ~ '0 workers') none USING (item, round, variant)
WHERE subject = 'parallel' GROUP BY 1, 2 ORDER BY 1, 2;

SELECT relname AS "table", round(pg_relation_size(oid) / 1e6) AS "MB", round((pg_table_size(oid) - pg_relation_size(oid)) / 1e6) AS "TOAST, MB",
    (SELECT round(sum(pg_relation_size(indexrelid)) / 1e6) FROM pg_index WHERE indrelid = c.oid AND NOT indisprimary) AS "index, MB",
    (SELECT round(ms / 1000) FROM rank_result WHERE subject = 'table' AND variant = relname) AS "filled, s",
    (SELECT round(ms / 1000) FROM rank_result WHERE subject = 'index' AND variant = relname) AS "indexed, s"
FROM pg_class c WHERE relname IN ('article', 'toast', 'main', 'levels', 'rum', 'textsearch') AND relkind = 'r' ORDER BY relname;
