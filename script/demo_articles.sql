-- The bundled articles in a tracked table, for script/demo without a file, which
-- needs no Python.  Reads JSON lines from psql's standard input.
\set ON_ERROR_STOP on
SET client_min_messages = warning;
CREATE EXTENSION fakta;
CREATE TABLE article (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    title text,
    body text,
    published date
);
\o /dev/null
SELECT track_layoffs('article');
\o
-- Quote and delimiter are bytes that no line has, so that a line is one value.
CREATE TEMP TABLE line (number bigint GENERATED ALWAYS AS IDENTITY, article jsonb);
\copy line (article) FROM pstdin WITH (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02')
INSERT INTO article (title, body, published)
SELECT article->>'title', article->>'body', (article->>'published')::date
FROM line
ORDER BY number;
ANALYZE article;
