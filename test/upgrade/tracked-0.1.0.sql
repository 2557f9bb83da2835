-- A database with tables that fakta 0.1.0 tracked, as pg_dump wrote it.
--
-- Never changed: test/t/upgrade.pl restores it and upgrades it.

--
-- PostgreSQL database dump
--

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: arsip; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA arsip;

--
-- Name: fakta; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS fakta WITH SCHEMA public;

--
-- Name: EXTENSION fakta; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION fakta IS 'Indonesian text search and layoff facts from news';

SET default_tablespace = '';

--
-- Name: berita; Type: TABLE; Schema: arsip; Owner: -
--

CREATE TABLE arsip.berita (
    wilayah text NOT NULL,
    nomor integer NOT NULL,
    judul text,
    isi text,
    terbit timestamp with time zone,
    search tsvector GENERATED ALWAYS AS ((setweight(to_tsvector('public.indonesian_news'::regconfig, "left"(COALESCE(judul, ''::text), 250000)), 'A'::"char") || setweight(to_tsvector('public.indonesian_news'::regconfig, "left"(COALESCE(isi, ''::text), 250000)), 'B'::"char"))) STORED
)
PARTITION BY LIST (wilayah);

SET default_table_access_method = heap;

--
-- Name: berita_barat; Type: TABLE; Schema: arsip; Owner: -
--

CREATE TABLE arsip.berita_barat (
    wilayah text NOT NULL,
    nomor integer NOT NULL,
    judul text,
    isi text,
    terbit timestamp with time zone,
    search tsvector GENERATED ALWAYS AS ((setweight(to_tsvector('public.indonesian_news'::regconfig, "left"(COALESCE(judul, ''::text), 250000)), 'A'::"char") || setweight(to_tsvector('public.indonesian_news'::regconfig, "left"(COALESCE(isi, ''::text), 250000)), 'B'::"char"))) STORED
);

--
-- Name: berita_layoff; Type: TABLE; Schema: arsip; Owner: -
--

CREATE TABLE arsip.berita_layoff (
    wilayah text NOT NULL,
    nomor integer NOT NULL,
    event integer NOT NULL,
    main boolean,
    company text,
    scope text,
    covers text,
    kind text,
    status text,
    headcount integer,
    headcount_low integer,
    headcount_high integer,
    percentage double precision,
    percentage_low double precision,
    percentage_high double precision,
    workforce integer,
    remaining integer,
    day_from date,
    day_to date,
    cumulative boolean,
    claimed_by text,
    reason text,
    industry text,
    location text,
    evidence text,
    published date,
    version text NOT NULL
);

--
-- Name: TABLE berita_layoff; Type: COMMENT; Schema: arsip; Owner: -
--

COMMENT ON TABLE arsip.berita_layoff IS 'layoff events that the rows of arsip.berita tell, kept by its triggers';

--
-- Name: berita_layoff_report; Type: VIEW; Schema: arsip; Owner: -
--

CREATE VIEW arsip.berita_layoff_report WITH (security_invoker='true') AS
 WITH event AS (
         SELECT l.wilayah,
            l.nomor,
            l.event,
            l.main,
            l.company,
            l.scope,
            l.covers,
            l.kind,
            l.status,
            l.headcount,
            l.headcount_low,
            l.headcount_high,
            l.percentage,
            l.percentage_low,
            l.percentage_high,
            l.workforce,
            l.remaining,
            l.day_from,
            l.day_to,
            l.cumulative,
            l.claimed_by,
            l.reason,
            l.industry,
            l.location,
            l.evidence,
            l.published,
            l.version,
            COALESCE(NULLIF(btrim(regexp_replace(lower(l.company), '\m(pt|cv|tbk|persero|inc|ltd|corp|co|llc|plc)\M|[^[:alnum:]]+'::text, ' '::text, 'g'::text)), ''::text), lower(l.company)) AS fakta_folded,
            COALESCE(l.day_from, l.published) AS fakta_day,
            COALESCE((l.headcount)::double precision, (((l.headcount_low)::double precision + (l.headcount_high)::double precision) / (2)::double precision), (l.headcount_low)::double precision, (l.headcount_high)::double precision) AS fakta_figure
           FROM arsip.berita_layoff l
          WHERE ((l.scope = 'company'::text) AND (l.company IS NOT NULL) AND (l.cumulative IS NOT TRUE))
        ), gap AS (
         SELECT e.wilayah,
            e.nomor,
            e.event,
            e.main,
            e.company,
            e.scope,
            e.covers,
            e.kind,
            e.status,
            e.headcount,
            e.headcount_low,
            e.headcount_high,
            e.percentage,
            e.percentage_low,
            e.percentage_high,
            e.workforce,
            e.remaining,
            e.day_from,
            e.day_to,
            e.cumulative,
            e.claimed_by,
            e.reason,
            e.industry,
            e.location,
            e.evidence,
            e.published,
            e.version,
            e.fakta_folded,
            e.fakta_day,
            e.fakta_figure,
            ((e.fakta_day - lag(e.fakta_day) OVER (PARTITION BY e.fakta_folded, e.kind ORDER BY e.fakta_day)) > 60) AS fakta_new_period
           FROM event e
        ), period AS (
         SELECT g.wilayah,
            g.nomor,
            g.event,
            g.main,
            g.company,
            g.scope,
            g.covers,
            g.kind,
            g.status,
            g.headcount,
            g.headcount_low,
            g.headcount_high,
            g.percentage,
            g.percentage_low,
            g.percentage_high,
            g.workforce,
            g.remaining,
            g.day_from,
            g.day_to,
            g.cumulative,
            g.claimed_by,
            g.reason,
            g.industry,
            g.location,
            g.evidence,
            g.published,
            g.version,
            g.fakta_folded,
            g.fakta_day,
            g.fakta_figure,
            g.fakta_new_period,
            count(*) FILTER (WHERE g.fakta_new_period) OVER (PARTITION BY g.fakta_folded, g.kind ORDER BY g.fakta_day) AS fakta_period
           FROM gap g
        ), step AS (
         SELECT p.wilayah,
            p.nomor,
            p.event,
            p.main,
            p.company,
            p.scope,
            p.covers,
            p.kind,
            p.status,
            p.headcount,
            p.headcount_low,
            p.headcount_high,
            p.percentage,
            p.percentage_low,
            p.percentage_high,
            p.workforce,
            p.remaining,
            p.day_from,
            p.day_to,
            p.cumulative,
            p.claimed_by,
            p.reason,
            p.industry,
            p.location,
            p.evidence,
            p.published,
            p.version,
            p.fakta_folded,
            p.fakta_day,
            p.fakta_figure,
            p.fakta_new_period,
            p.fakta_period,
            (p.fakta_figure > ((1.5)::double precision * lag(p.fakta_figure) OVER (PARTITION BY p.fakta_folded, p.kind, p.fakta_period ORDER BY p.fakta_figure))) AS fakta_new_size
           FROM period p
        ), size AS (
         SELECT s_1.wilayah,
            s_1.nomor,
            s_1.event,
            s_1.main,
            s_1.company,
            s_1.scope,
            s_1.covers,
            s_1.kind,
            s_1.status,
            s_1.headcount,
            s_1.headcount_low,
            s_1.headcount_high,
            s_1.percentage,
            s_1.percentage_low,
            s_1.percentage_high,
            s_1.workforce,
            s_1.remaining,
            s_1.day_from,
            s_1.day_to,
            s_1.cumulative,
            s_1.claimed_by,
            s_1.reason,
            s_1.industry,
            s_1.location,
            s_1.evidence,
            s_1.published,
            s_1.version,
            s_1.fakta_folded,
            s_1.fakta_day,
            s_1.fakta_figure,
            s_1.fakta_new_period,
            s_1.fakta_period,
            s_1.fakta_new_size,
                CASE
                    WHEN (s_1.fakta_figure IS NOT NULL) THEN count(*) FILTER (WHERE s_1.fakta_new_size) OVER (PARTITION BY s_1.fakta_folded, s_1.kind, s_1.fakta_period ORDER BY s_1.fakta_figure)
                    ELSE NULL::bigint
                END AS fakta_size
           FROM step s_1
        ), usual AS (
         SELECT s_1.fakta_folded,
            s_1.kind,
            s_1.fakta_period,
            mode() WITHIN GROUP (ORDER BY s_1.fakta_size) AS fakta_size
           FROM size s_1
          WHERE (s_1.fakta_size IS NOT NULL)
          GROUP BY s_1.fakta_folded, s_1.kind, s_1.fakta_period
        ), sized AS (
         SELECT s_1.wilayah,
            s_1.nomor,
            s_1.event,
            s_1.main,
            s_1.company,
            s_1.scope,
            s_1.covers,
            s_1.kind,
            s_1.status,
            s_1.headcount,
            s_1.headcount_low,
            s_1.headcount_high,
            s_1.percentage,
            s_1.percentage_low,
            s_1.percentage_high,
            s_1.workforce,
            s_1.remaining,
            s_1.day_from,
            s_1.day_to,
            s_1.cumulative,
            s_1.claimed_by,
            s_1.reason,
            s_1.industry,
            s_1.location,
            s_1.evidence,
            s_1.published,
            s_1.version,
            s_1.fakta_folded,
            s_1.fakta_day,
            s_1.fakta_figure,
            s_1.fakta_new_period,
            s_1.fakta_period,
            s_1.fakta_new_size,
            s_1.fakta_size,
            COALESCE(s_1.fakta_size, u.fakta_size, (0)::bigint) AS fakta_figures
           FROM (size s_1
             LEFT JOIN usual u ON (((u.fakta_folded = s_1.fakta_folded) AND (u.kind = s_1.kind) AND (u.fakta_period = s_1.fakta_period))))
        )
 SELECT concat_ws(' '::text, s.fakta_folded, s.kind, to_char((min(s.fakta_day) OVER (PARTITION BY s.fakta_folded, s.kind, s.fakta_period, s.fakta_figures))::timestamp with time zone, 'YYYY-MM-DD'::text), NULLIF(s.fakta_figures, 0)) AS round,
    s.wilayah,
    s.nomor,
    s.event,
    s.main,
    s.company,
    s.kind,
    s.status,
    s.headcount,
    s.headcount_low,
    s.headcount_high,
    s.percentage,
    s.workforce,
    s.remaining,
    s.day_from,
    s.day_to,
    s.claimed_by,
    s.reason,
    s.industry,
    s.location,
    s.evidence,
    s.published
   FROM sized s;

--
-- Name: VIEW berita_layoff_report; Type: COMMENT; Schema: arsip; Owner: -
--

COMMENT ON VIEW arsip.berita_layoff_report IS 'events of single companies, each with the round that it belongs to';

--
-- Name: berita_layoff_round; Type: VIEW; Schema: arsip; Owner: -
--

CREATE VIEW arsip.berita_layoff_round WITH (security_invoker='true') AS
 SELECT r.round,
    mode() WITHIN GROUP (ORDER BY r.company) AS company,
    r.kind,
    (array_agg(r.status ORDER BY r.published DESC NULLS LAST, r.main DESC, r.wilayah DESC, r.nomor DESC, r.event))[1] AS status,
    (array_agg(r.headcount ORDER BY r.published DESC NULLS LAST, r.main DESC, r.wilayah DESC, r.nomor DESC, r.event) FILTER (WHERE (r.headcount IS NOT NULL)))[1] AS headcount,
    min(COALESCE(r.headcount_low, r.headcount)) AS headcount_lowest,
    max(COALESCE(r.headcount_high, r.headcount)) AS headcount_highest,
    mode() WITHIN GROUP (ORDER BY r.headcount) AS headcount_most_reported,
    (array_agg(r.percentage ORDER BY r.published DESC NULLS LAST, r.main DESC, r.wilayah DESC, r.nomor DESC, r.event) FILTER (WHERE (r.percentage IS NOT NULL)))[1] AS percentage,
    (array_agg(r.workforce ORDER BY r.published DESC NULLS LAST, r.main DESC, r.wilayah DESC, r.nomor DESC, r.event) FILTER (WHERE (r.workforce IS NOT NULL)))[1] AS workforce,
    (count(DISTINCT ROW(r.wilayah, r.nomor)))::integer AS sources,
    min(r.published) AS first_report,
    max(r.published) AS last_report,
    min(r.day_from) AS day_from,
    max(r.day_to) AS day_to,
    mode() WITHIN GROUP (ORDER BY r.reason) AS reason,
    mode() WITHIN GROUP (ORDER BY r.industry) AS industry,
    mode() WITHIN GROUP (ORDER BY r.location) AS location
   FROM arsip.berita_layoff_report r
  GROUP BY r.round, r.kind;

--
-- Name: VIEW berita_layoff_round; Type: COMMENT; Schema: arsip; Owner: -
--

COMMENT ON VIEW arsip.berita_layoff_round IS 'rounds of layoffs of single companies, each merged from the articles that tell it; the latest figure counts';

--
-- Name: berita_layoff_state; Type: TABLE; Schema: arsip; Owner: -
--

CREATE TABLE arsip.berita_layoff_state (
    wilayah text NOT NULL,
    nomor integer NOT NULL,
    version text NOT NULL
);

--
-- Name: TABLE berita_layoff_state; Type: COMMENT; Schema: arsip; Owner: -
--

COMMENT ON TABLE arsip.berita_layoff_state IS 'by which version of the rules each row of arsip.berita was read';

--
-- Name: berita_layoff_stale; Type: VIEW; Schema: arsip; Owner: -
--

CREATE VIEW arsip.berita_layoff_stale WITH (security_invoker='true') AS
 SELECT a.wilayah,
    a.nomor,
    s.version
   FROM (arsip.berita a
     LEFT JOIN arsip.berita_layoff_state s ON (((a.wilayah = s.wilayah) AND (a.nomor = s.nomor))))
  WHERE (s.version IS DISTINCT FROM public.fakta_version());

--
-- Name: VIEW berita_layoff_stale; Type: COMMENT; Schema: arsip; Owner: -
--

COMMENT ON VIEW arsip.berita_layoff_stale IS 'articles that refresh_layoffs() has to read: by other rules, or never (version is null)';

--
-- Name: berita_layoff_total; Type: VIEW; Schema: arsip; Owner: -
--

CREATE VIEW arsip.berita_layoff_total WITH (security_invoker='true') AS
 WITH round AS (
         SELECT r_1.round,
            r_1.company,
            r_1.kind,
            r_1.status,
            r_1.headcount,
            r_1.headcount_lowest,
            r_1.headcount_highest,
            r_1.headcount_most_reported,
            r_1.percentage,
            r_1.workforce,
            r_1.sources,
            r_1.first_report,
            r_1.last_report,
            r_1.day_from,
            r_1.day_to,
            r_1.reason,
            r_1.industry,
            r_1.location,
            (date_trunc('month'::text, (COALESCE(r_1.day_from, r_1.first_report))::timestamp without time zone))::date AS fakta_month
           FROM arsip.berita_layoff_round r_1
          WHERE (r_1.status <> ALL (ARRAY['denied'::text, 'rumoured'::text]))
        )
 SELECT
        CASE
            WHEN (GROUPING(r.fakta_month) = 0) THEN 'month'::text
            WHEN (GROUPING(r.company) = 0) THEN 'company'::text
            WHEN (GROUPING(r.reason) = 0) THEN 'reason'::text
            WHEN (GROUPING(r.industry) = 0) THEN 'industry'::text
            ELSE 'location'::text
        END AS total_by,
        CASE
            WHEN (GROUPING(r.fakta_month) = 0) THEN to_char((r.fakta_month)::timestamp with time zone, 'YYYY-MM'::text)
            ELSE COALESCE(r.company, r.reason, r.industry, r.location)
        END AS label,
    r.fakta_month AS month,
    r.kind,
    (count(*))::integer AS rounds,
    (count(DISTINCT lower(r.company)))::integer AS companies,
    (sum(COALESCE(r.headcount, r.headcount_lowest)) FILTER (WHERE (r.status = 'done'::text)))::double precision AS headcount,
    (sum(r.headcount_lowest) FILTER (WHERE (r.status = 'done'::text)))::double precision AS headcount_lowest,
    (sum(r.headcount_highest) FILTER (WHERE (r.status = 'done'::text)))::double precision AS headcount_highest,
    (sum(COALESCE(r.headcount, r.headcount_lowest)) FILTER (WHERE (r.status <> 'done'::text)))::double precision AS headcount_expected
   FROM round r
  GROUP BY GROUPING SETS ((r.kind, r.fakta_month), (r.kind, r.company), (r.kind, r.reason), (r.kind, r.industry), (r.kind, r.location));

--
-- Name: VIEW berita_layoff_total; Type: COMMENT; Schema: arsip; Owner: -
--

COMMENT ON VIEW arsip.berita_layoff_total IS 'people and rounds by month, company, reason, industry and location, without denied, rumoured and cumulative figures';

--
-- Name: article; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.article (
    id integer NOT NULL,
    title text,
    body text,
    published date,
    search tsvector GENERATED ALWAYS AS ((setweight(to_tsvector('public.indonesian_news'::regconfig, "left"(COALESCE(title, ''::text), 250000)), 'A'::"char") || setweight(to_tsvector('public.indonesian_news'::regconfig, "left"(COALESCE(body, ''::text), 250000)), 'B'::"char"))) STORED
);

--
-- Name: article_layoff; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.article_layoff (
    id integer NOT NULL,
    event integer NOT NULL,
    main boolean,
    company text,
    scope text,
    covers text,
    kind text,
    status text,
    headcount integer,
    headcount_low integer,
    headcount_high integer,
    percentage double precision,
    percentage_low double precision,
    percentage_high double precision,
    workforce integer,
    remaining integer,
    day_from date,
    day_to date,
    cumulative boolean,
    claimed_by text,
    reason text,
    industry text,
    location text,
    evidence text,
    published date,
    version text NOT NULL
);

--
-- Name: TABLE article_layoff; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.article_layoff IS 'layoff events that the rows of public.article tell, kept by its triggers';

--
-- Name: article_layoff_report; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.article_layoff_report WITH (security_invoker='true') AS
 WITH event AS (
         SELECT l.id,
            l.event,
            l.main,
            l.company,
            l.scope,
            l.covers,
            l.kind,
            l.status,
            l.headcount,
            l.headcount_low,
            l.headcount_high,
            l.percentage,
            l.percentage_low,
            l.percentage_high,
            l.workforce,
            l.remaining,
            l.day_from,
            l.day_to,
            l.cumulative,
            l.claimed_by,
            l.reason,
            l.industry,
            l.location,
            l.evidence,
            l.published,
            l.version,
            COALESCE(NULLIF(btrim(regexp_replace(lower(l.company), '\m(pt|cv|tbk|persero|inc|ltd|corp|co|llc|plc)\M|[^[:alnum:]]+'::text, ' '::text, 'g'::text)), ''::text), lower(l.company)) AS fakta_folded,
            COALESCE(l.day_from, l.published) AS fakta_day,
            COALESCE((l.headcount)::double precision, (((l.headcount_low)::double precision + (l.headcount_high)::double precision) / (2)::double precision), (l.headcount_low)::double precision, (l.headcount_high)::double precision) AS fakta_figure
           FROM public.article_layoff l
          WHERE ((l.scope = 'company'::text) AND (l.company IS NOT NULL) AND (l.cumulative IS NOT TRUE))
        ), gap AS (
         SELECT e.id,
            e.event,
            e.main,
            e.company,
            e.scope,
            e.covers,
            e.kind,
            e.status,
            e.headcount,
            e.headcount_low,
            e.headcount_high,
            e.percentage,
            e.percentage_low,
            e.percentage_high,
            e.workforce,
            e.remaining,
            e.day_from,
            e.day_to,
            e.cumulative,
            e.claimed_by,
            e.reason,
            e.industry,
            e.location,
            e.evidence,
            e.published,
            e.version,
            e.fakta_folded,
            e.fakta_day,
            e.fakta_figure,
            ((e.fakta_day - lag(e.fakta_day) OVER (PARTITION BY e.fakta_folded, e.kind ORDER BY e.fakta_day)) > 60) AS fakta_new_period
           FROM event e
        ), period AS (
         SELECT g.id,
            g.event,
            g.main,
            g.company,
            g.scope,
            g.covers,
            g.kind,
            g.status,
            g.headcount,
            g.headcount_low,
            g.headcount_high,
            g.percentage,
            g.percentage_low,
            g.percentage_high,
            g.workforce,
            g.remaining,
            g.day_from,
            g.day_to,
            g.cumulative,
            g.claimed_by,
            g.reason,
            g.industry,
            g.location,
            g.evidence,
            g.published,
            g.version,
            g.fakta_folded,
            g.fakta_day,
            g.fakta_figure,
            g.fakta_new_period,
            count(*) FILTER (WHERE g.fakta_new_period) OVER (PARTITION BY g.fakta_folded, g.kind ORDER BY g.fakta_day) AS fakta_period
           FROM gap g
        ), step AS (
         SELECT p.id,
            p.event,
            p.main,
            p.company,
            p.scope,
            p.covers,
            p.kind,
            p.status,
            p.headcount,
            p.headcount_low,
            p.headcount_high,
            p.percentage,
            p.percentage_low,
            p.percentage_high,
            p.workforce,
            p.remaining,
            p.day_from,
            p.day_to,
            p.cumulative,
            p.claimed_by,
            p.reason,
            p.industry,
            p.location,
            p.evidence,
            p.published,
            p.version,
            p.fakta_folded,
            p.fakta_day,
            p.fakta_figure,
            p.fakta_new_period,
            p.fakta_period,
            (p.fakta_figure > ((1.5)::double precision * lag(p.fakta_figure) OVER (PARTITION BY p.fakta_folded, p.kind, p.fakta_period ORDER BY p.fakta_figure))) AS fakta_new_size
           FROM period p
        ), size AS (
         SELECT s_1.id,
            s_1.event,
            s_1.main,
            s_1.company,
            s_1.scope,
            s_1.covers,
            s_1.kind,
            s_1.status,
            s_1.headcount,
            s_1.headcount_low,
            s_1.headcount_high,
            s_1.percentage,
            s_1.percentage_low,
            s_1.percentage_high,
            s_1.workforce,
            s_1.remaining,
            s_1.day_from,
            s_1.day_to,
            s_1.cumulative,
            s_1.claimed_by,
            s_1.reason,
            s_1.industry,
            s_1.location,
            s_1.evidence,
            s_1.published,
            s_1.version,
            s_1.fakta_folded,
            s_1.fakta_day,
            s_1.fakta_figure,
            s_1.fakta_new_period,
            s_1.fakta_period,
            s_1.fakta_new_size,
                CASE
                    WHEN (s_1.fakta_figure IS NOT NULL) THEN count(*) FILTER (WHERE s_1.fakta_new_size) OVER (PARTITION BY s_1.fakta_folded, s_1.kind, s_1.fakta_period ORDER BY s_1.fakta_figure)
                    ELSE NULL::bigint
                END AS fakta_size
           FROM step s_1
        ), usual AS (
         SELECT s_1.fakta_folded,
            s_1.kind,
            s_1.fakta_period,
            mode() WITHIN GROUP (ORDER BY s_1.fakta_size) AS fakta_size
           FROM size s_1
          WHERE (s_1.fakta_size IS NOT NULL)
          GROUP BY s_1.fakta_folded, s_1.kind, s_1.fakta_period
        ), sized AS (
         SELECT s_1.id,
            s_1.event,
            s_1.main,
            s_1.company,
            s_1.scope,
            s_1.covers,
            s_1.kind,
            s_1.status,
            s_1.headcount,
            s_1.headcount_low,
            s_1.headcount_high,
            s_1.percentage,
            s_1.percentage_low,
            s_1.percentage_high,
            s_1.workforce,
            s_1.remaining,
            s_1.day_from,
            s_1.day_to,
            s_1.cumulative,
            s_1.claimed_by,
            s_1.reason,
            s_1.industry,
            s_1.location,
            s_1.evidence,
            s_1.published,
            s_1.version,
            s_1.fakta_folded,
            s_1.fakta_day,
            s_1.fakta_figure,
            s_1.fakta_new_period,
            s_1.fakta_period,
            s_1.fakta_new_size,
            s_1.fakta_size,
            COALESCE(s_1.fakta_size, u.fakta_size, (0)::bigint) AS fakta_figures
           FROM (size s_1
             LEFT JOIN usual u ON (((u.fakta_folded = s_1.fakta_folded) AND (u.kind = s_1.kind) AND (u.fakta_period = s_1.fakta_period))))
        )
 SELECT concat_ws(' '::text, s.fakta_folded, s.kind, to_char((min(s.fakta_day) OVER (PARTITION BY s.fakta_folded, s.kind, s.fakta_period, s.fakta_figures))::timestamp with time zone, 'YYYY-MM-DD'::text), NULLIF(s.fakta_figures, 0)) AS round,
    s.id,
    s.event,
    s.main,
    s.company,
    s.kind,
    s.status,
    s.headcount,
    s.headcount_low,
    s.headcount_high,
    s.percentage,
    s.workforce,
    s.remaining,
    s.day_from,
    s.day_to,
    s.claimed_by,
    s.reason,
    s.industry,
    s.location,
    s.evidence,
    s.published
   FROM sized s;

--
-- Name: VIEW article_layoff_report; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON VIEW public.article_layoff_report IS 'events of single companies, each with the round that it belongs to';

--
-- Name: article_layoff_round; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.article_layoff_round WITH (security_invoker='true') AS
 SELECT r.round,
    mode() WITHIN GROUP (ORDER BY r.company) AS company,
    r.kind,
    (array_agg(r.status ORDER BY r.published DESC NULLS LAST, r.main DESC, r.id DESC, r.event))[1] AS status,
    (array_agg(r.headcount ORDER BY r.published DESC NULLS LAST, r.main DESC, r.id DESC, r.event) FILTER (WHERE (r.headcount IS NOT NULL)))[1] AS headcount,
    min(COALESCE(r.headcount_low, r.headcount)) AS headcount_lowest,
    max(COALESCE(r.headcount_high, r.headcount)) AS headcount_highest,
    mode() WITHIN GROUP (ORDER BY r.headcount) AS headcount_most_reported,
    (array_agg(r.percentage ORDER BY r.published DESC NULLS LAST, r.main DESC, r.id DESC, r.event) FILTER (WHERE (r.percentage IS NOT NULL)))[1] AS percentage,
    (array_agg(r.workforce ORDER BY r.published DESC NULLS LAST, r.main DESC, r.id DESC, r.event) FILTER (WHERE (r.workforce IS NOT NULL)))[1] AS workforce,
    (count(DISTINCT r.id))::integer AS sources,
    min(r.published) AS first_report,
    max(r.published) AS last_report,
    min(r.day_from) AS day_from,
    max(r.day_to) AS day_to,
    mode() WITHIN GROUP (ORDER BY r.reason) AS reason,
    mode() WITHIN GROUP (ORDER BY r.industry) AS industry,
    mode() WITHIN GROUP (ORDER BY r.location) AS location
   FROM public.article_layoff_report r
  GROUP BY r.round, r.kind;

--
-- Name: VIEW article_layoff_round; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON VIEW public.article_layoff_round IS 'rounds of layoffs of single companies, each merged from the articles that tell it; the latest figure counts';

--
-- Name: article_layoff_state; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.article_layoff_state (
    id integer NOT NULL,
    version text NOT NULL
);

--
-- Name: TABLE article_layoff_state; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.article_layoff_state IS 'by which version of the rules each row of public.article was read';

--
-- Name: article_layoff_stale; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.article_layoff_stale WITH (security_invoker='true') AS
 SELECT a.id,
    s.version
   FROM (ONLY public.article a
     LEFT JOIN public.article_layoff_state s ON ((a.id = s.id)))
  WHERE (s.version IS DISTINCT FROM public.fakta_version());

--
-- Name: VIEW article_layoff_stale; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON VIEW public.article_layoff_stale IS 'articles that refresh_layoffs() has to read: by other rules, or never (version is null)';

--
-- Name: article_layoff_total; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.article_layoff_total WITH (security_invoker='true') AS
 WITH round AS (
         SELECT r_1.round,
            r_1.company,
            r_1.kind,
            r_1.status,
            r_1.headcount,
            r_1.headcount_lowest,
            r_1.headcount_highest,
            r_1.headcount_most_reported,
            r_1.percentage,
            r_1.workforce,
            r_1.sources,
            r_1.first_report,
            r_1.last_report,
            r_1.day_from,
            r_1.day_to,
            r_1.reason,
            r_1.industry,
            r_1.location,
            (date_trunc('month'::text, (COALESCE(r_1.day_from, r_1.first_report))::timestamp without time zone))::date AS fakta_month
           FROM public.article_layoff_round r_1
          WHERE (r_1.status <> ALL (ARRAY['denied'::text, 'rumoured'::text]))
        )
 SELECT
        CASE
            WHEN (GROUPING(r.fakta_month) = 0) THEN 'month'::text
            WHEN (GROUPING(r.company) = 0) THEN 'company'::text
            WHEN (GROUPING(r.reason) = 0) THEN 'reason'::text
            WHEN (GROUPING(r.industry) = 0) THEN 'industry'::text
            ELSE 'location'::text
        END AS total_by,
        CASE
            WHEN (GROUPING(r.fakta_month) = 0) THEN to_char((r.fakta_month)::timestamp with time zone, 'YYYY-MM'::text)
            ELSE COALESCE(r.company, r.reason, r.industry, r.location)
        END AS label,
    r.fakta_month AS month,
    r.kind,
    (count(*))::integer AS rounds,
    (count(DISTINCT lower(r.company)))::integer AS companies,
    (sum(COALESCE(r.headcount, r.headcount_lowest)) FILTER (WHERE (r.status = 'done'::text)))::double precision AS headcount,
    (sum(r.headcount_lowest) FILTER (WHERE (r.status = 'done'::text)))::double precision AS headcount_lowest,
    (sum(r.headcount_highest) FILTER (WHERE (r.status = 'done'::text)))::double precision AS headcount_highest,
    (sum(COALESCE(r.headcount, r.headcount_lowest)) FILTER (WHERE (r.status <> 'done'::text)))::double precision AS headcount_expected
   FROM round r
  GROUP BY GROUPING SETS ((r.kind, r.fakta_month), (r.kind, r.company), (r.kind, r.reason), (r.kind, r.industry), (r.kind, r.location));

--
-- Name: VIEW article_layoff_total; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON VIEW public.article_layoff_total IS 'people and rounds by month, company, reason, industry and location, without denied, rumoured and cumulative figures';

--
-- Name: own; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.own (
    body text,
    n double precision GENERATED ALWAYS AS (public.number_value(body)) STORED
);

--
-- Name: berita_barat; Type: TABLE ATTACH; Schema: arsip; Owner: -
--

ALTER TABLE ONLY arsip.berita ATTACH PARTITION arsip.berita_barat FOR VALUES IN ('barat');

--
-- Data for Name: berita_barat; Type: TABLE DATA; Schema: arsip; Owner: -
--

COPY arsip.berita_barat (wilayah, nomor, judul, isi, terbit) FROM stdin;
barat	1	PT Sandang PHK 480 Buruh	PT Sandang memberhentikan 480 buruh pabrik tekstil di Solo.	2025-11-05 03:00:00+00
\.

--
-- Data for Name: berita_layoff; Type: TABLE DATA; Schema: arsip; Owner: -
--

COPY arsip.berita_layoff (wilayah, nomor, event, main, company, scope, covers, kind, status, headcount, headcount_low, headcount_high, percentage, percentage_low, percentage_high, workforce, remaining, day_from, day_to, cumulative, claimed_by, reason, industry, location, evidence, published, version) FROM stdin;
barat	1	1	t	Sandang	company	\N	laid_off	done	480	480	480	\N	\N	\N	\N	\N	\N	\N	f	\N	\N	tekstil	Jawa Tengah	PT Sandang memberhentikan 480 buruh pabrik tekstil di Solo.	2025-11-05	0.1.0
\.

--
-- Data for Name: berita_layoff_state; Type: TABLE DATA; Schema: arsip; Owner: -
--

COPY arsip.berita_layoff_state (wilayah, nomor, version) FROM stdin;
barat	1	0.1.0
\.

--
-- Data for Name: article; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.article (id, title, body, published) FROM stdin;
1	Fiverr PHK 250 Karyawan	Platform Fiverr memberhentikan 250 karyawannya, sekitar 30% staf, karena AI.	2025-09-18
2	OVO PHK 11 Karyawan	OVO memecat 11 karyawan di Jakarta.	2025-05-05
3	Harga beras naik	Harga beras naik 5 persen di Cirebon.	2025-05-06
\.

--
-- Data for Name: article_layoff; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.article_layoff (id, event, main, company, scope, covers, kind, status, headcount, headcount_low, headcount_high, percentage, percentage_low, percentage_high, workforce, remaining, day_from, day_to, cumulative, claimed_by, reason, industry, location, evidence, published, version) FROM stdin;
1	1	t	Fiverr	company	\N	laid_off	done	250	250	250	30	30	30	\N	\N	\N	\N	f	\N	ai	teknologi	\N	Platform Fiverr memberhentikan 250 karyawannya, sekitar 30% staf, karena AI.	2025-09-18	0.1.0
2	1	t	OVO	company	\N	laid_off	done	11	11	11	\N	\N	\N	\N	\N	\N	\N	f	\N	\N	\N	DKI Jakarta	OVO memecat 11 karyawan di Jakarta.	2025-05-05	0.1.0
\.

--
-- Data for Name: article_layoff_state; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.article_layoff_state (id, version) FROM stdin;
1	0.1.0
2	0.1.0
3	0.1.0
\.

--
-- Data for Name: own; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.own (body) FROM stdin;
dua ratus lima puluh
\.

--
-- Name: berita berita_pkey; Type: CONSTRAINT; Schema: arsip; Owner: -
--

ALTER TABLE ONLY arsip.berita
    ADD CONSTRAINT berita_pkey PRIMARY KEY (wilayah, nomor);

--
-- Name: berita_barat berita_barat_pkey; Type: CONSTRAINT; Schema: arsip; Owner: -
--

ALTER TABLE ONLY arsip.berita_barat
    ADD CONSTRAINT berita_barat_pkey PRIMARY KEY (wilayah, nomor);

--
-- Name: berita_layoff berita_layoff_pkey; Type: CONSTRAINT; Schema: arsip; Owner: -
--

ALTER TABLE ONLY arsip.berita_layoff
    ADD CONSTRAINT berita_layoff_pkey PRIMARY KEY (wilayah, nomor, event);

--
-- Name: berita_layoff_state berita_layoff_state_pkey; Type: CONSTRAINT; Schema: arsip; Owner: -
--

ALTER TABLE ONLY arsip.berita_layoff_state
    ADD CONSTRAINT berita_layoff_state_pkey PRIMARY KEY (wilayah, nomor);

--
-- Name: article_layoff article_layoff_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article_layoff
    ADD CONSTRAINT article_layoff_pkey PRIMARY KEY (id, event);

--
-- Name: article_layoff_state article_layoff_state_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article_layoff_state
    ADD CONSTRAINT article_layoff_state_pkey PRIMARY KEY (id);

--
-- Name: article article_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article
    ADD CONSTRAINT article_pkey PRIMARY KEY (id);

--
-- Name: berita_search_idx; Type: INDEX; Schema: arsip; Owner: -
--

CREATE INDEX berita_search_idx ON ONLY arsip.berita USING gin (search);

--
-- Name: berita_barat_search_idx; Type: INDEX; Schema: arsip; Owner: -
--

CREATE INDEX berita_barat_search_idx ON arsip.berita_barat USING gin (search);

--
-- Name: berita_layoff_company_idx; Type: INDEX; Schema: arsip; Owner: -
--

CREATE INDEX berita_layoff_company_idx ON arsip.berita_layoff USING btree (company);

--
-- Name: berita_layoff_day_from_idx; Type: INDEX; Schema: arsip; Owner: -
--

CREATE INDEX berita_layoff_day_from_idx ON arsip.berita_layoff USING btree (day_from);

--
-- Name: berita_layoff_headcount_idx; Type: INDEX; Schema: arsip; Owner: -
--

CREATE INDEX berita_layoff_headcount_idx ON arsip.berita_layoff USING btree (headcount);

--
-- Name: berita_layoff_published_idx; Type: INDEX; Schema: arsip; Owner: -
--

CREATE INDEX berita_layoff_published_idx ON arsip.berita_layoff USING btree (published);

--
-- Name: article_layoff_company_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX article_layoff_company_idx ON public.article_layoff USING btree (company);

--
-- Name: article_layoff_day_from_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX article_layoff_day_from_idx ON public.article_layoff USING btree (day_from);

--
-- Name: article_layoff_headcount_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX article_layoff_headcount_idx ON public.article_layoff USING btree (headcount);

--
-- Name: article_layoff_published_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX article_layoff_published_idx ON public.article_layoff USING btree (published);

--
-- Name: article_search_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX article_search_idx ON public.article USING gin (search);

--
-- Name: berita_barat_pkey; Type: INDEX ATTACH; Schema: arsip; Owner: -
--

ALTER INDEX arsip.berita_pkey ATTACH PARTITION arsip.berita_barat_pkey;

--
-- Name: berita_barat_search_idx; Type: INDEX ATTACH; Schema: arsip; Owner: -
--

ALTER INDEX arsip.berita_search_idx ATTACH PARTITION arsip.berita_barat_search_idx;

--
-- Name: berita fakta_layoffs_delete; Type: TRIGGER; Schema: arsip; Owner: -
--

CREATE TRIGGER fakta_layoffs_delete AFTER DELETE ON arsip.berita FOR EACH ROW EXECUTE FUNCTION public.layoffs_trigger();

--
-- Name: berita fakta_layoffs_insert; Type: TRIGGER; Schema: arsip; Owner: -
--

CREATE TRIGGER fakta_layoffs_insert AFTER INSERT ON arsip.berita FOR EACH ROW EXECUTE FUNCTION public.layoffs_trigger();

--
-- Name: berita fakta_layoffs_update; Type: TRIGGER; Schema: arsip; Owner: -
--

CREATE TRIGGER fakta_layoffs_update AFTER UPDATE ON arsip.berita FOR EACH ROW WHEN (record_image_ne(ROW(old.judul, old.isi, old.terbit), ROW(new.judul, new.isi, new.terbit))) EXECUTE FUNCTION public.layoffs_trigger('title', 'body', 'published');

--
-- Name: article fakta_layoffs_insert; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fakta_layoffs_insert AFTER INSERT ON public.article FOR EACH ROW EXECUTE FUNCTION public.layoffs_trigger();

--
-- Name: article fakta_layoffs_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fakta_layoffs_update AFTER UPDATE ON public.article FOR EACH ROW WHEN (record_image_ne(ROW(old.title, old.body, old.published), ROW(new.title, new.body, new.published))) EXECUTE FUNCTION public.layoffs_trigger('title', 'body', 'published');

--
-- Name: berita_layoff fakta_layoff; Type: FK CONSTRAINT; Schema: arsip; Owner: -
--

ALTER TABLE ONLY arsip.berita_layoff
    ADD CONSTRAINT fakta_layoff FOREIGN KEY (wilayah, nomor) REFERENCES arsip.berita(wilayah, nomor) ON UPDATE CASCADE ON DELETE CASCADE;

--
-- Name: berita_layoff_state fakta_layoff_state; Type: FK CONSTRAINT; Schema: arsip; Owner: -
--

ALTER TABLE ONLY arsip.berita_layoff_state
    ADD CONSTRAINT fakta_layoff_state FOREIGN KEY (wilayah, nomor) REFERENCES arsip.berita(wilayah, nomor) ON UPDATE CASCADE ON DELETE CASCADE;

--
-- Name: article_layoff fakta_layoff; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article_layoff
    ADD CONSTRAINT fakta_layoff FOREIGN KEY (id) REFERENCES public.article(id) ON UPDATE CASCADE ON DELETE CASCADE;

--
-- Name: article_layoff_state fakta_layoff_state; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article_layoff_state
    ADD CONSTRAINT fakta_layoff_state FOREIGN KEY (id) REFERENCES public.article(id) ON UPDATE CASCADE ON DELETE CASCADE;

--
-- PostgreSQL database dump complete
--

