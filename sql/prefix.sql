-- Beginnings of words: "word:*" in to_tsquery, as far as a dictionary can know,
-- and prefix_to_tsquery for what a person types.
SELECT typed, to_tsquery('indonesian_news', typed || ':*') AS to_tsquery, prefix_to_tsquery('indonesian_news', typed)
FROM unnest('{memberhenti,karyawanny,pemerint,kebija,mengataka,karyawan,dirumahk,pengangg,member,memberi,mengambilal,kerjasa,menteng,PH,covid1,U2,"di"}'::text[]) typed;

-- each finds what the finished word finds, and a finished word what it found
CREATE TABLE word (word text);
INSERT INTO word SELECT unnest('{memberhentikan,pemberhentian,pemerintah,pemerintahan,kebijakan,karyawannya,dirumahkan,pengangguran,
	menindaklanjuti,pengambilalihan,mempekerjakan,perusahaan,kementerian,pertumbuhan,keberlanjutan,penyelesaian,mengurangi,
	ketenagakerjaan,pesangonnya,dipangkas,menyejahterakan,Sritex,startup}'::text[]);
SELECT word, left(word, n) AS typed
FROM word, generate_series(6, length(word)) n
WHERE NOT to_tsvector('indonesian_news', word) @@ prefix_to_tsquery('indonesian_news', left(word, n));

-- all words but the last are finished; a stop word at the end waits
SELECT typed, prefix_to_tsquery('indonesian_news', typed)
FROM (VALUES ('phk massal tekst'), ('buruh yang'), ('buruh yang di-PH'), ('yang bur'), ('buruh '), ('Rp1,5 tri'), ('pekerja/bur'),
	('pemutusan hubungan kerja pabr'), ('(buruh & !ma'), ('a <-> b | c:'), ('layoff lay o'), ('"'), ('<b>pab'), ('kompas.c')) v (typed);

-- nothing, and what is none
SELECT prefix_to_tsquery('indonesian_news', ''), prefix_to_tsquery('indonesian_news', 'yang '), prefix_to_tsquery('indonesian_news', NULL);
SET default_text_search_config = indonesian_news;
SELECT prefix_to_tsquery('pabrik teks') = prefix_to_tsquery('indonesian_news', 'pabrik teks') AS same;
RESET default_text_search_config;
-- long input
SELECT numnode(prefix_to_tsquery('indonesian_news', repeat('buruh pabrik ', 5000) || repeat('me', 60))),
	numnode(prefix_to_tsquery('indonesian_news', repeat('mem', 33))), numnode(prefix_to_tsquery('simple', repeat('x', 2000)));
DROP TABLE word;
