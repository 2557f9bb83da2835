-- What a new backend pays: the time of its first calls as the client sees it,
-- and the memory that is its own after them.  :config names the configuration;
-- fakta's is followed by layoffs().  Lines that begin with kB tell the memory.
\set ON_ERROR_STOP on
\pset tuples_only on
\pset format unaligned
\set private 'SELECT \'kB\', substring(pg_read_file(\'/proc/self/smaps_rollup\') FROM \'Private_Dirty: +([0-9]+)\')'
SELECT title, body FROM article WHERE length(body) > 1500 ORDER BY id LIMIT 1 \gset
:private \g /dev/null
:private;
\timing on
SELECT to_tsvector(:'config', :'body') IS NULL;
\timing off
SELECT :'config' = 'indonesian_news' AS fakta \gset
\if :fakta
    \timing on
    SELECT count(*) FROM layoffs(:'title', :'body');
    \timing off
\endif
:private;
