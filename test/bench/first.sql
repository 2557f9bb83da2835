-- What a new backend pays: the time of its first calls as the client sees it,
-- and the memory that is its own after them.  :config names the configuration;
-- fakta's is followed by layoffs().
--
-- The memory is what Linux calls private and dirty, without shared mappings: it
-- counts a shared buffer as private as long as no other process has touched it.
-- Read from outside, since reading within would leave free memory to be reused.
\set ON_ERROR_STOP on
\pset tuples_only on
\pset format unaligned
SELECT title, body, pg_backend_pid() AS pid FROM article WHERE length(body) > 1500 ORDER BY id LIMIT 1 \gset
\setenv pid :pid
\! test/bench/private $pid
\timing on
SELECT to_tsvector(:'config', :'body') IS NULL;
\timing off
\! test/bench/private $pid
SELECT :'config' = 'indonesian_news' AS fakta \gset
\if :fakta
    \timing on
    SELECT count(*) FROM layoffs(:'title', :'body');
    \timing off
    \! test/bench/private $pid
\endif
