-- Corrections of events: they stay, whatever reads the articles anew, and are undone
-- by one statement.
\set SHOW_CONTEXT never
SET datestyle = 'ISO';
SET client_min_messages = warning;
CREATE TABLE article (id int PRIMARY KEY, title text, body text, published date, outlet text);
SELECT * FROM track_layoffs('article');
INSERT INTO article VALUES
    (1, NULL, 'OVO memecat 250 karyawan. Grab memecat 70 karyawan.', '2025-05-05', 'Kabar A'),
    (2, NULL, 'Lazada memecat 80 karyawan.', '2025-05-05', 'Kabar B'),
    (3, NULL, 'Hujan tidak turun.', '2025-05-05', 'Kabar B');
CREATE VIEW row AS SELECT id, event AS n, main, company, kind, status, headcount AS people, headcount_low AS low, headcount_high AS high,
    edited, edited_by IS NOT NULL AS by, edited_on IS NOT NULL AS "on", published FROM article_layoff;
CREATE VIEW note AS SELECT id, event AS n, action, changed, read_event AS read, company, status, headcount AS people, CASE WHEN edited_by = session_user THEN 'us' ELSE edited_by END AS edited_by FROM article_layoff_edit;
SELECT * FROM row ORDER BY id, n;

-- An editor without any right but to the events.
CREATE ROLE regress_edit_siti;
GRANT SELECT, INSERT, UPDATE, DELETE ON article_layoff TO regress_edit_siti;
SET ROLE regress_edit_siti;
UPDATE article_layoff SET headcount = 260, status = 'planned' WHERE id = 1 AND company = 'OVO';
DELETE FROM article_layoff WHERE id = 1 AND company = 'Grab';
INSERT INTO article_layoff (id, company, headcount) VALUES (3, 'Traveloka', 30);
UPDATE article_layoff SET headcount = headcount WHERE id = 2;
RESET ROLE;
SELECT * FROM row ORDER BY id, n;
SELECT * FROM note ORDER BY id, n;

-- Nothing that reads the articles replaces them.
UPDATE article_layoff_state SET version = '0';
CALL refresh_layoffs('article');
UPDATE article SET title = 'OVO PHK karyawan' WHERE id = 1;
UPDATE article SET published = '2025-05-06';
INSERT INTO article (id, body) VALUES (1, 'OVO memecat 250 karyawan. Grab memecat 70 karyawan.') ON CONFLICT (id) DO UPDATE SET body = excluded.body;
UPDATE article SET id = id + 100;
UPDATE article SET id = id - 100, body = body || ' Selesai.';
SELECT * FROM row ORDER BY id, n;
SELECT * FROM note ORDER BY id, n;
SELECT * FROM article_layoff_stale;
SELECT * FROM article_layoff_review WHERE why = 'changed';
-- What is not edited follows the article.
UPDATE article SET body = 'OVO memecat 250 karyawan. Grab memecat 70 karyawan. Bukalapak memecat 40 karyawan.' WHERE id = 1;
SELECT id, n, company, people, edited FROM row ORDER BY id, n;
-- Where the article says otherwise now, both are shown side by side.
UPDATE article SET body = 'OVO memecat 300 karyawan. Grab memecat 75 karyawan. Bukalapak memecat 45 karyawan.' WHERE id = 1;
UPDATE article SET body = 'Traveloka memecat 35 karyawan.' WHERE id = 3;
SELECT id, n, company, people, edited FROM row ORDER BY id, n;
SELECT * FROM note ORDER BY id, n;
SELECT id, event, why, edited, company, headcount, status, read_company, read_headcount, read_status FROM article_layoff_review
WHERE why = 'changed' ORDER BY priority, id, event;
-- Seen again, it is the editor's word.
UPDATE article_layoff SET headcount = 305 WHERE id = 1 AND company = 'OVO';
SELECT id, event, why FROM article_layoff_review WHERE why = 'changed' ORDER BY id, event;
-- The article does not tell it any more.
UPDATE article SET body = 'Bukalapak memecat 45 karyawan.' WHERE id = 1;
SELECT id, n, company, people, edited FROM row ORDER BY id, n;
SELECT * FROM note ORDER BY id, n;
UPDATE article SET body = NULL WHERE id = 1;
SELECT id, n, company, people, edited FROM row ORDER BY id, n;
UPDATE article SET body = 'OVO memecat 300 karyawan. Grab memecat 75 karyawan. Bukalapak memecat 45 karyawan.' WHERE id = 1;

-- Undone: of one row, of an article, of all.
DELETE FROM article_layoff_edit WHERE id = 1 AND event = 2;
SELECT id, n, company, people, edited FROM row ORDER BY id, n;
DELETE FROM article_layoff_edit WHERE id = 1;
SELECT id, n, company, status, people, low, high, edited, by, "on" FROM row ORDER BY id, n;
DELETE FROM article_layoff_edit;
SELECT id, n, company, people, edited FROM row ORDER BY id, n;
SELECT * FROM note;
-- What the rules read is as ever.
SELECT l.id, l.event, l.company, l.headcount FROM article_layoff l
EXCEPT SELECT a.id, l.event, l.company, l.headcount FROM article a, layoffs(a.title, a.body, a.published) l;

-- Bounds go along, unless they say something of their own; marks are set by nobody.
UPDATE article_layoff SET headcount = 90, edited = NULL, edited_by = 'x', edited_on = '2000-01-01' WHERE id = 2;
SELECT people, low, high, edited FROM row WHERE id = 2;
UPDATE article_layoff SET headcount = 95, headcount_high = 120, edited = NULL WHERE id = 2;
SELECT people, low, high, edited FROM row WHERE id = 2;
UPDATE article_layoff SET edited = NULL, edited_by = NULL WHERE id = 2;
SELECT people, edited, by FROM row WHERE id = 2;
DELETE FROM article_layoff WHERE id = 2;
SELECT n, action, people FROM note WHERE id = 2;
INSERT INTO article_layoff (id, event, company, headcount) VALUES (2, 1, 'Lazada', 85);
SELECT n, action, people FROM note WHERE id = 2;
DELETE FROM article_layoff_edit WHERE id = 2;
SELECT n, people, edited FROM row WHERE id = 2;
-- Added and deleted again: nothing is left.
INSERT INTO article_layoff (id, company, headcount, kind, main) VALUES (2, 'Tokopedia', 15, 'furloughed', true) RETURNING event, scope, status, edited;
SELECT n, company, main FROM row WHERE id = 2 ORDER BY n;
DELETE FROM article_layoff WHERE id = 2 AND company = 'Tokopedia';
SELECT * FROM note WHERE id = 2;
-- To another article.
UPDATE article_layoff SET id = 3, event = 9 WHERE id = 2;
SELECT id, n, company, people, edited FROM row WHERE id > 1 ORDER BY id, n;
SELECT id, n, action FROM note ORDER BY id, n;
DELETE FROM article_layoff_edit;
SELECT id, n, company, people, edited FROM row WHERE id > 1 ORDER BY id, n;
-- The wrong ones go with their article, and the same key is new.
UPDATE article_layoff SET headcount = 1;
DELETE FROM article WHERE id = 2;
SELECT id, n FROM note ORDER BY id, n;
INSERT INTO article VALUES (2, NULL, 'Lazada memecat 80 karyawan.', '2025-05-05');
SELECT n, people, edited FROM row WHERE id = 2;
-- Untracked and tracked again.
SELECT untrack_layoffs('article');
SELECT * FROM track_layoffs('article');
SELECT id, n, company, people, edited FROM row ORDER BY id, n;
SELECT id, n, action, changed FROM note ORDER BY id, n;
DELETE FROM article_layoff_edit;
SELECT id, n, company, people, edited FROM row ORDER BY id, n;

-- Partitions: a correction moves with its article, which is read again.
CREATE TABLE news (id int, day date, body text, PRIMARY KEY (day, id)) PARTITION BY RANGE (day);
CREATE TABLE news_2024 PARTITION OF news FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE news_2025 PARTITION OF news FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
SELECT * FROM track_layoffs('news', NULL, published => 'day');
INSERT INTO news VALUES (1, '2024-05-05', 'OVO memecat 250 karyawan. Grab memecat 70 karyawan.');
UPDATE news_layoff SET headcount = 260 WHERE company = 'OVO';
UPDATE news SET day = '2025-05-05';
SELECT id, day, event, company, headcount, edited FROM news_layoff ORDER BY event;
SELECT id, day FROM news_layoff_stale;
CALL refresh_layoffs('news');
SELECT id, day, event, company, headcount, edited FROM news_layoff ORDER BY event;
SELECT day, event, action, headcount, changed FROM news_layoff_edit;

-- The trigger is not for others.
CREATE TABLE other (id int, event int, edited text, PRIMARY KEY (id, event));
CREATE TRIGGER edit BEFORE INSERT ON other FOR EACH ROW EXECUTE FUNCTION layoffs_edit_trigger();
INSERT INTO other VALUES (1, 1);
CREATE TRIGGER edit_statement BEFORE UPDATE ON other EXECUTE FUNCTION layoffs_edit_trigger();
UPDATE other SET id = 2;
CREATE TABLE foreign_edit (id int, event int, action text);
DROP TRIGGER edit ON other;
CREATE TRIGGER edit BEFORE INSERT ON other FOR EACH ROW WHEN (num_nulls('foreign_edit'::regclass) = 0) EXECUTE FUNCTION layoffs_edit_trigger();
INSERT INTO other VALUES (1, 1);
DROP TABLE other, foreign_edit;

DROP VIEW row, note;
SELECT untrack_layoffs('article', true), untrack_layoffs('news', true);
DROP TABLE article, news;
SELECT relname FROM pg_class WHERE relname ~ '^(article|news)' ORDER BY 1;
DROP ROLE regress_edit_siti;
RESET datestyle;
