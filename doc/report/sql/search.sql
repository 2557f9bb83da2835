-- The stem of every word that the page may search in, and for each event the
-- lexemes that stand for several words ("pemutusan hubungan kerja").
WITH event AS MATERIALIZED (
	SELECT :key || '/' || l.event AS key, concat_ws(E'\n', l.evidence, :title, l.company, l.covers) AS text
	FROM :event_table l JOIN :article a ON :same_article
), word AS MATERIALIZED (
	SELECT DISTINCT e.key, m[1] AS word
	FROM event e, regexp_matches(lower(e.text), '[[:alnum:]]+(?:[-''.][[:alnum:]]+)*', 'g') m
), form AS MATERIALIZED (
	SELECT w.word, tsvector_to_array(to_tsvector(:'configuration'::regconfig, w.word)) AS lexemes
	FROM (SELECT DISTINCT word FROM word WHERE length(word) < 60) w
), phrase AS (
	SELECT e.key, array_agg(x.lexeme ORDER BY x.lexeme) AS lexemes
	FROM event e, unnest(to_tsvector(:'configuration'::regconfig, e.text)) x
	WHERE NOT EXISTS (SELECT FROM word w JOIN form f USING (word) WHERE w.key = e.key AND x.lexeme = f.lexemes[1])
	GROUP BY e.key
)
SELECT json_build_object(
	'forms', (SELECT coalesce(json_object_agg(word, coalesce(lexemes[1], '') ORDER BY word), '{}') FROM form),
	'phrases', (SELECT coalesce(json_object_agg(key, lexemes ORDER BY key), '{}') FROM phrase))
