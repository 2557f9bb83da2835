-- Compounds: written together, apart and with hyphens, with affixes around.
SELECT words, to_tsvector('indonesian_news', words)
FROM unnest('{kerjasama,kerja sama,kerja-sama,bekerjasama,bekerja sama,"kerja samanya",orangtua,orangtuanya,tindaklanjut,
	menindaklanjuti,"menindak lanjuti",ditindaklanjutinya,pengambilalihan,"diambil alih",pertanggungjawaban,
	mempertanggung-jawabkan,ketenagakerjaan,"tenaga kerja",penandatanganan,e-commerce,ecommerce,"e commerce"}'::text[]) words;

-- a stop word in a compound leaves its place empty, as where it is written apart
SELECT words, to_tsvector('indonesian_news', words)
FROM unnest('{lalulintas,lalu lintas,mengatasnamakan warga}'::text[]) words;

-- one finds the other, as words, phrases and beginnings
CREATE TABLE spelling (document text, query text);
INSERT INTO spelling VALUES
	('Dinas menindaklanjuti laporan buruh', 'tindak lanjut'), ('Bank itu diambil alih pemerintah', 'pengambilalihan'),
	('Kedua pihak menjalin kerja sama', 'kerjasama'), ('Bantuan bagi orangtua murid', 'orang tua'),
	('Bantuan bagi orangtua murid', '"orang tua murid"'), ('Laporan pertanggungjawaban direksi', '"tanggung jawab direksi"'),
	('Bantuan bagi orang tua murid', '"orangtua murid"'), ('Ia pesepakbola muda', 'sepak bola');
SELECT * FROM spelling
WHERE NOT to_tsvector('indonesian_news', document) @@ websearch_to_tsquery('indonesian_news', query);
SELECT to_tsquery('indonesian_news', 'kerjasama:* & buruh'), phraseto_tsquery('indonesian_news', 'menindaklanjuti laporan'),
	websearch_to_tsquery('indonesian_news', 'kerjasama -orangtua'), question_to_tsquery('indonesian_news', 'Siapa yang menandatangani?');

-- twice and more often: what the dictionary keeps of a word is a compound, too
SELECT to_tsvector('indonesian_news', repeat('kerjasama dikerjasamakan ', 3));

-- a phrase that is a synonym, with a compound in it
SELECT to_tsvector('indonesian_news', 'dinas ketenagakerjaan');

SELECT ts_headline('indonesian_news', 'Dinas menindaklanjuti laporan, lalu menindak lanjuti yang lain',
	websearch_to_tsquery('indonesian_news', 'tindaklanjut'));
DROP TABLE spelling;
