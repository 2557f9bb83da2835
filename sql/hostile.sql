-- Characters and sizes that no editor would write.  Escapes show what is there.
CREATE TABLE hostile (id int GENERATED ALWAYS AS IDENTITY, what text, body text);
INSERT INTO hostile (what, body) VALUES
    ('no-break space as group', E'Fiverr mem-PHK 1\u00A0200 karyawan.'),
    ('figure space', E'Fiverr mem-PHK 1\u2007200 karyawan.'),
    ('thin space', E'Fiverr mem-PHK 1\u2009200 karyawan.'),
    ('narrow no-break space', E'Fiverr mem-PHK 1\u202F200 karyawan.'),
    ('no-break space as space', E'Fiverr\u00A0mem-PHK\u00A0250\u00A0karyawan, 30\u00A0% staf.'),
    ('ideographic space', E'Fiverr mem-PHK\u3000250\u3000karyawan.'),
    ('zero-width space', E'Fiverr mem-PHK 250\u200B kar\u200Byawan.'),
    ('zero-width non-joiner', E'Fiverr mem-PHK 250 kar\u200Cyawan.'),
    ('byte order mark', E'\uFEFFFiverr mem-PHK 250 karyawan.'),
    ('soft hyphen', E'Fiverr mem-PHK 250 kar\u00ADya\u00ADwan.'),
    ('no-break hyphen', E'Fiverr mem\u2011PHK 250 karyawan.'),
    ('combining mark elsewhere', E'Cafe\u0301 Fiverr mem-PHK 250 karyawan.'),
    ('combining mark on a digit', E'Fiverr mem-PHK 250\u0301 karyawan.'),
    ('full-width digits', U&'Fiverr mem-PHK \FF12\FF15\FF10 karyawan.'),
    ('Arabic digits', U&'Fiverr mem-PHK \0662\0665\0660 karyawan.'),
    ('Persian digits', U&'Fiverr mem-PHK \06F2\06F5\06F0 karyawan.'),
    ('right-to-left override', E'Fiverr mem-PHK \u202E250\u202C karyawan.'),
    ('right-to-left text', U&'\0639\0645\0627\0644 Fiverr mem-PHK 250 karyawan. \0639\0645\0627\0644'),
    ('smart quotes', E'\u201CFiverr\u201D mem-PHK 250 karyawan.'),
    ('en dash', E'Fiverr mem-PHK 250\u2013300 karyawan.'),
    ('em dash', E'Fiverr mem-PHK 250\u2014300 karyawan.'),
    ('emoji', E'\U0001F525Fiverr mem-PHK 250 \U0001F62D karyawan \U0001F468\u200D\U0001F469\u200D\U0001F467.'),
    ('line separator', E'Fiverr mem-PHK 250 karyawan.\u2028Solo\u2029'),
    ('control characters', E'Fiverr mem-PHK \x01250\x02 karyawan.'),
    ('private use, replacement', E'Fiverr mem-PHK \uE000 250 karyawan\uFFFD.'),
    ('last code point', E'Fiverr mem-PHK \U0010FFFF 250 karyawan.');

-- Numbers and words are read, positions count characters.
SELECT what, kind, value, low, high, unit, substr(body, start, length) = surface AS placed
FROM hostile LEFT JOIN LATERAL facts(body) ON true ORDER BY id, mention;
SELECT what FROM hostile
WHERE NOT to_tsvector('indonesian_news', body) @@ to_tsquery('indonesian_news', 'phk & karyawan') ORDER BY id;
SELECT what, to_tsvector('indonesian_news', body) FROM hostile WHERE what LIKE '%space%' ORDER BY id;
SELECT what, company, headcount, percentage FROM hostile, layoffs(NULL, body)
WHERE company IS DISTINCT FROM 'Fiverr' ORDER BY id;

-- The parser gives all of the text back, and a headline changes none of it.
SELECT what FROM hostile
WHERE (SELECT string_agg(token, '') FROM ts_parse('fakta', body)) <> body ORDER BY id;
SELECT what FROM hostile
WHERE replace(replace(ts_headline('indonesian_news', body, to_tsquery('indonesian_news', 'karyawan'),
        'HighlightAll=on'), '<b>', ''), '</b>', '') <> body ORDER BY id;

-- Number phrases.
SELECT number_value(E'1\u00A0200') AS nbsp, number_value(E'1\u2007200') AS figure,
    number_value(U&'\FF11\FF0C\FF12') AS full_comma, number_value(U&'\0662\0665\0660') AS arabic,
    number_value(E'\u2212250') AS minus, number_value(E'dua\u200B puluh') AS zero_width,
    number_value(U&'\2167') AS roman, number_value(U&'\00BD') AS half, number_value('1e400') AS e400,
    number_value('NaN') AS nan, number_value('infinity') AS infinity;

-- Beyond sense: no overflow, no error, no infinity.
SELECT number_value(repeat('9', 1000000)), number_value(repeat('9.', 100000) || '9'),
    number_value('1' || repeat('.000', 200)), number_value('0,' || repeat('5', 1000)),
    number_value(repeat('dua puluh ', 10000)), number_value(repeat('juta ', 10000));
SELECT value BETWEEN 9.9e18 AND 1.1e19 AS value, headcount FROM facts('PHK 9.999.999.999.999.999.999 karyawan'), layoffs(NULL, 'Fiverr PHK 9.999.999.999.999.999.999 karyawan');
SELECT count(*) FILTER (WHERE value IN ('infinity', '-infinity', 'nan')) AS odd
FROM facts('PHK 1' || repeat('0', 400) || ' karyawan, 1' || repeat('.000', 120) || ' triliun orang');

-- Large and monotonous: each within linear time (a sentence that never ends
-- once took the square of its length).
CREATE TABLE monotonous (what text, body text);
INSERT INTO monotonous VALUES
    ('dots', repeat('.', 1000000)),
    ('digits', repeat('9', 1000000)),
    ('ranges', repeat('9-', 250000)),
    ('shares', repeat('9% ', 160000)),
    ('money', repeat('Rp5-', 120000)),
    ('people', repeat('250 orang, ', 50000)),
    ('dates', repeat('5 Mei 2025, ', 40000)),
    ('number words', repeat('koma empat belas ', 30000)),
    ('hyphens', repeat('a-', 250000)),
    ('addresses', repeat('a@', 250000)),
    ('hosts', repeat('a.', 100000)),
    ('tags', repeat('<a ', 150000)),
    ('names', repeat('PT A, ', 80000)),
    ('marks', 'a' || repeat(E'\u0301', 250000)),
    ('nothing wide', repeat(E'\u200B', 150000));
SELECT what, (SELECT count(*) FROM facts(body) f WHERE substr(f.surface, 1, 1) = '') AS empty,
    (SELECT count(*) > 1000 FROM facts(body)) AS facts,
    (SELECT count(*) FROM layoffs(what, body)) AS layoffs,
    (SELECT count(*) >= 0 FROM ts_parse('fakta', body)) AS parsed
FROM monotonous;

-- 10,000 nested brackets.
SELECT kind, value, start, surface FROM facts(repeat('(', 10000) || 'PHK 250 karyawan' || repeat(')', 10000));
SELECT kind, value, start FROM facts(repeat('<b>', 10000) || 'PHK 250 karyawan' || repeat('</b>', 10000));
SELECT company, headcount FROM layoffs(repeat('[', 10000), repeat('(', 10000) || 'Fiverr mem-PHK 250 karyawan' || repeat(')', 10000));
SELECT to_tsvector('indonesian_news', repeat('(', 10000) || 'PHK 250 karyawan' || repeat(')', 10000));
SELECT length(ts_headline('indonesian_news', repeat('(', 10000) || 'PHK 250 karyawan' || repeat(')', 10000), 'phk')) > 0 AS headline;
SELECT to_tsquery('indonesian_news', repeat('(', 1000) || 'karyawannya' || repeat(')', 1000));
DROP TABLE hostile, monotonous;
