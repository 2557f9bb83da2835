-- For script/small-case: variables event, columns, published, title and body.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS fakta;
SET client_min_messages = notice;

-- What counts of a row: the columns that are asked for.
CREATE FUNCTION pg_temp.asked(r jsonb, columns text) RETURNS jsonb LANGUAGE sql AS $$
	SELECT jsonb_object_agg(c, r -> c) FROM unnest(string_to_array(columns, ',')) c
$$;

-- The event of an article that has these values, or null.
CREATE FUNCTION pg_temp.same_event(title text, body text, published date, wanted jsonb, columns text) RETURNS int LANGUAGE sql AS $$
	SELECT min(l.event) FROM layoffs(title, body, published) l WHERE pg_temp.asked(to_jsonb(l), columns) = wanted
$$;

-- Leaves out sentence by sentence what the wrong row does not need.
CREATE FUNCTION pg_temp.reduce(title text, body text, published date, number int, columns text,
	OUT small_title text, OUT small text, OUT event int)
LANGUAGE plpgsql AS $$
DECLARE
	wanted jsonb;
	pieces text[];
	without text[];
	size int;
	i int;
	changed bool := true;
BEGIN
	SELECT pg_temp.asked(to_jsonb(l), columns) INTO wanted FROM layoffs(title, body, published) l WHERE l.event = number;
	IF wanted IS NULL THEN
		RAISE EXCEPTION 'the article has no event %; it has %', number, (SELECT count(*) FROM layoffs(title, body, published));
	END IF;
	SELECT array_agg(s.sentence || CASE WHEN s.n = s.last THEN E'\n' ELSE ' ' END ORDER BY p.n, s.n) INTO pieces
	FROM regexp_split_to_table(btrim(body, E' \n\r\t'), '\s*\n\s*') WITH ORDINALITY p (paragraph, n),
		LATERAL (SELECT x.sentence, x.n, count(*) OVER () AS last
			FROM regexp_split_to_table(p.paragraph, '(?<=[.!?])\s+(?=[[:upper:][:digit:]"“])') WITH ORDINALITY x (sentence, n)) s;
	small_title := title;
	IF pg_temp.same_event(NULL, array_to_string(pieces, ''), published, wanted, columns) IS NOT NULL THEN
		small_title := NULL;
	END IF;
	-- Long stretches first.
	WHILE changed LOOP
		changed := false;
		size := greatest(cardinality(pieces) / 2, 1);
		WHILE size > 0 LOOP
			i := 1;
			WHILE i <= cardinality(pieces) AND cardinality(pieces) > size LOOP
				without := pieces[:i - 1] || pieces[i + size:];
				IF pg_temp.same_event(small_title, array_to_string(without, ''), published, wanted, columns) IS NOT NULL THEN
					pieces := without;
					changed := true;
				ELSE
					i := i + size;
				END IF;
			END LOOP;
			size := size / 2;
		END LOOP;
	END LOOP;
	small := btrim(array_to_string(pieces, ''), E' \n');
	event := pg_temp.same_event(small_title, small, published, wanted, columns);
END
$$;

SELECT coalesce(small_title, '') AS small_title, small, event AS small_event FROM pg_temp.reduce(:'title', :'body', nullif(:'published', '')::date, :event, :'columns') \gset

\pset tuples_only on
\pset format unaligned
SELECT E'### The text\n\n' || concat_ws(E'\n\n', '> **' || nullif(:'small_title', '') || '**', regexp_replace(:'small', '^', '> ', 'gn'))
	|| E'\n\nPublished: ' || coalesce(nullif(:'published', ''), 'not told') || '. fakta ' || fakta_version() || E'.\n\n### What it reads\n\n```';
\pset tuples_only off
\pset format aligned
\pset footer off
SELECT event, main, company, kind, status, headcount, percentage, reason, location, city, day_from
FROM layoffs(nullif(:'small_title', ''), :'small', nullif(:'published', '')::date);
\pset tuples_only on
\pset format unaligned
SELECT E'```\n\n### The rules that decided event ' || :'small_event' || E'\n\n```';
\pset tuples_only off
\pset format aligned
SELECT decision, label, rule, round(weight::numeric, 2) AS weight, chosen, cue
FROM layoffs_explain(nullif(:'small_title', ''), :'small', nullif(:'published', '')::date)
WHERE event = :small_event AND abs(weight) >= 0.3
ORDER BY decision, chosen DESC, weight DESC;
\pset tuples_only on
\pset format unaligned
SELECT E'```\n\n### What is right\n\n(Please write the row as it should be, and why.)';
