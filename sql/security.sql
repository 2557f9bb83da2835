-- Hostile objects of the same names, first in the path, change nothing.
CREATE TABLE told AS SELECT 'PT Maju mem-PHK sekitar 1.200 karyawannya atau 30% staf karena AI.' AS body;
CREATE TABLE right_answers AS
    SELECT to_tsvector('public.indonesian_news', body) AS search,
        (SELECT jsonb_agg(to_jsonb(f)) FROM facts(body) f) AS facts,
        (SELECT jsonb_agg(to_jsonb(l)) FROM layoffs('PHK', body, '2025-05-05') l) AS layoffs,
        number_value('dua ribu') AS number,
        ts_headline('public.indonesian_news', body, 'karyawan') AS headline
    FROM told;
CREATE SCHEMA hostile;
-- Each says so if it is ever called.
CREATE FUNCTION hostile.fakta_stem_lexize(internal, internal, internal, internal) RETURNS internal
    LANGUAGE internal AS 'dsimple_lexize';
CREATE FUNCTION hostile.facts(body text) RETURNS SETOF text LANGUAGE plpgsql AS
    $$ BEGIN RAISE 'hostile facts'; END $$;
CREATE FUNCTION hostile.headcounts(body text) RETURNS SETOF text LANGUAGE plpgsql AS
    $$ BEGIN RAISE 'hostile headcounts'; END $$;
CREATE FUNCTION hostile.layoffs(text, text, date) RETURNS SETOF text LANGUAGE plpgsql AS
    $$ BEGIN RAISE 'hostile layoffs'; END $$;
CREATE FUNCTION hostile.number_value(text) RETURNS double precision LANGUAGE plpgsql AS
    $$ BEGIN RAISE 'hostile number_value'; END $$;
CREATE FUNCTION hostile.fakta_version() RETURNS text LANGUAGE plpgsql AS
    $$ BEGIN RAISE 'hostile fakta_version'; END $$;
CREATE FUNCTION hostile.length(text) RETURNS int LANGUAGE plpgsql AS
    $$ BEGIN RAISE 'hostile length'; END $$;
CREATE FUNCTION hostile.lower(text) RETURNS text LANGUAGE plpgsql AS
    $$ BEGIN RAISE 'hostile lower'; END $$;
CREATE FUNCTION hostile.prsd_headline(internal, internal, tsquery) RETURNS internal
    LANGUAGE internal AS 'prsd_headline';
CREATE FUNCTION hostile.same(text, text) RETURNS boolean LANGUAGE plpgsql AS
    $$ BEGIN RAISE 'hostile operator'; END $$;
CREATE OPERATOR hostile.= (LEFTARG = text, RIGHTARG = text, PROCEDURE = hostile.same);
CREATE OPERATOR hostile.|| (LEFTARG = text, RIGHTARG = text, PROCEDURE = hostile.same);
CREATE DOMAIN hostile.text AS pg_catalog.text CHECK (value IS NULL);
CREATE DOMAIN hostile.date AS pg_catalog.date CHECK (value IS NULL);
CREATE TYPE hostile.int4 AS ENUM ('hostile');
CREATE TYPE hostile.tsvector AS ENUM ('hostile');
CREATE TEXT SEARCH DICTIONARY hostile.fakta_stem (TEMPLATE = pg_catalog.simple);
CREATE TEXT SEARCH CONFIGURATION hostile.indonesian_news (COPY = pg_catalog.simple);
CREATE TEXT SEARCH PARSER hostile.fakta (START = pg_catalog.prsd_start, GETTOKEN = pg_catalog.prsd_nexttoken,
    "end" = pg_catalog.prsd_end, LEXTYPES = pg_catalog.prsd_lextype);

\c
SET search_path = hostile, pg_catalog, public;
SELECT pg_catalog.to_tsvector('public.indonesian_news', body) OPERATOR(pg_catalog.=) r.search AS search,
    (SELECT pg_catalog.jsonb_agg(pg_catalog.to_jsonb(f)) FROM public.facts(body) f) OPERATOR(pg_catalog.=) r.facts AS facts,
    (SELECT pg_catalog.jsonb_agg(pg_catalog.to_jsonb(l)) FROM public.layoffs('PHK', body, '2025-05-05'::pg_catalog.date) l)
        OPERATOR(pg_catalog.=) r.layoffs AS layoffs,
    public.number_value('dua ribu') OPERATOR(pg_catalog.=) r.number AS number,
    pg_catalog.ts_headline('public.indonesian_news', body, 'karyawan') OPERATOR(pg_catalog.=) r.headline AS headline
FROM public.told, public.right_answers r;
SELECT pg_catalog.ts_lexize('public.fakta_stem', 'karyawannya');
-- With nothing in the path, as pg_dump restores.
SET search_path = '';
SELECT pg_catalog.to_tsvector('public.indonesian_news', 'yang karyawan');
SELECT company, headcount FROM public.told, public.layoffs('PHK', body, '2025-05-05');
RESET search_path;

-- The extension is created anew while they stand first: it gets its own.
SET client_min_messages = warning;
DROP EXTENSION fakta;
RESET client_min_messages;
CREATE SCHEMA own;
SET search_path = hostile, pg_catalog, public;
CREATE EXTENSION fakta SCHEMA own;
SELECT company, headcount, percentage FROM public.told, own.layoffs('PHK', body, '2025-05-05');
SELECT pg_catalog.to_tsvector('own.indonesian_news', body) FROM public.told;
SELECT pg_catalog.format_type(a.atttypid, NULL) AS type
FROM pg_catalog.pg_proc p, pg_catalog.unnest(p.proallargtypes) a(atttypid)
WHERE p.pronamespace OPERATOR(pg_catalog.=) 'own'::pg_catalog.regnamespace
GROUP BY 1 ORDER BY 1;
RESET search_path;

-- Nothing runs with another's rights.
SELECT proname FROM pg_proc WHERE pronamespace = 'own'::regnamespace AND prosecdef ORDER BY 1;

-- The owner of a database, without any more rights, creates and drops it.
CREATE ROLE regress_fakta_owner LOGIN;
CREATE DATABASE regress_fakta_owned OWNER regress_fakta_owner;
\set database :DBNAME
\c regress_fakta_owned
SET SESSION AUTHORIZATION regress_fakta_owner;
CREATE SCHEMA mine;
CREATE EXTENSION fakta SCHEMA mine;
SELECT headcount FROM mine.layoffs(NULL, 'Fiverr mem-PHK 250 karyawan.');
-- (As of every trusted extension the objects are the superuser's, so that only he moves it.)
ALTER EXTENSION fakta SET SCHEMA public;
DROP EXTENSION fakta;
-- And whoever is not the owner does not.
RESET SESSION AUTHORIZATION;
CREATE ROLE regress_fakta_other LOGIN;
SET ROLE regress_fakta_other;
CREATE EXTENSION fakta;
RESET ROLE;
\c :database
DROP DATABASE regress_fakta_owned;
DROP ROLE regress_fakta_owner, regress_fakta_other;

SET client_min_messages = warning;
DROP SCHEMA hostile CASCADE;
DROP EXTENSION fakta;
DROP SCHEMA own;
DROP TABLE told, right_answers;
CREATE EXTENSION fakta;
