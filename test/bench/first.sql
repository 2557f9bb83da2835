-- What a new backend pays: the time of its first call as the client sees it,
-- and the memory that is its own after that.  :variant names the configuration,
-- "layoffs" calls layoffs() after fakta's.  The last line is the result.
\set ON_ERROR_STOP on
\pset tuples_only on
\pset format unaligned
SELECT title, body FROM article WHERE length(body) > 1500 ORDER BY id LIMIT 1 \gset
\set private 'SELECT substring(pg_read_file(''/proc/self/smaps_rollup'') FROM ''Private_Dirty: +([0-9]+)'')::int'
:private \g /dev/null
:private AS before \gset
\timing on
SELECT to_tsvector(:'config', :'body') IS NULL;
SELECT count(*) FROM layoffs(:'title', :'body') WHERE :'config' = 'indonesian_news';
\timing off
:private - :before;
