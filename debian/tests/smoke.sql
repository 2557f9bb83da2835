SELECT version();
CREATE EXTENSION fakta;
CREATE TABLE article (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text, body text, published date);
SELECT * FROM track_layoffs('article');
INSERT INTO article (title, body, published) VALUES ('Fiverr PHK 250 Karyawan',
	'Platform Fiverr memberhentikan 250 karyawannya, sekitar 30% staf, karena AI.', '2025-09-18');
SELECT company, kind, status, headcount, percentage, reason FROM article_layoff;
DO $$
BEGIN
	ASSERT (SELECT company = 'Fiverr' AND headcount = 250 AND percentage = 30 AND reason = 'ai' FROM article_layoff), 'the row is wrong';
	ASSERT (SELECT count(*) = 1 FROM article WHERE search @@ websearch_to_tsquery('indonesian_news', 'diberhentikan karyawan')), 'the search is wrong';
END
$$;
SELECT untrack_layoffs('article', drop_events => true);
DROP EXTENSION fakta CASCADE;
