-- question_to_tsquery: what a person types, as a query of which any word may match
\set VERBOSITY terse
\pset format unaligned
SELECT question, question_to_tsquery('indonesian_news', question)
FROM (VALUES
	('Berapa buruh tekstil yang kena PHK?'),
	('Siapakah direktur utama pabrik garmen itu?'),
	('Kapan dan di mana pemutusan hubungan kerja terjadi?'),
	('Apa nama perusahaan yang merumahkan 1.200 pekerja/buruh?'),
	('Mengapa perusahaan rintisan mengurangi 30 persen karyawannya?'),
	('Tolong sebutkan bank yang menutup kantor cabang'),
	('Di manakah pabrik garmen itu terletak?'),
	('Dari negara mana buruh migran itu?'),
	('di mana terletak'),
	('Berapakah jumlah karyawan, jumlah buruh?'),
	('negara mana'),
	('Negara, mana buruhnya?'),
	-- every word once, where it stands first
	('buruh dan karyawan, para buruh, karyawannya'),
	-- quoted parts are phrases
	('buruh "upah minimum" Karawang'),
	('“upah minimum” Karawang'),
	('"upah minimum" "jam kerja"'),
	-- exclusions; a dash between words is none
	('PHK tekstil -garmen'),
	('PHK -"upah minimum" -garmen'),
	('-garmen'),
	('PHK - garmen'),
	('PHK -- garmen'),
	('di-PHK karyawan-karyawan'),
	-- words that only ask, and nothing else
	('siapa'),
	('apa nama'),
	('nama'),
	('nama "upah minimum"'),
	-- what is no question
	(''),
	('   '),
	('?'),
	('-'),
	('--'),
	('"'),
	('""'),
	('-"'),
	('-""'),
	('buruh "upah minimum'),
	('buruh -"upah minimum'),
	('buruh & pabrik | !garmen:* <-> (tekstil'),
	('a''b\c : * :A'),
	(E'buruh\ttekstil\r\n-garmen'),
	('50% <b>buruh</b> https://example.com/phk #phk @buruh'),
	('😀 buruh 😀'),
	('"yang dan di" buruh'),
	(NULL)) AS q(question);

-- the stems are the configuration's, what only asks is left out in any
SELECT question_to_tsquery('simple', 'Siapakah Ketua Serikat Pekerja?'),
	question_to_tsquery('pg_catalog.english', 'berapa strikes');
SET default_text_search_config = 'indonesian_news';
SELECT question_to_tsquery('Berapa karyawannya?') = question_to_tsquery('indonesian_news', 'Berapa karyawannya?') AS same;
RESET default_text_search_config;
SELECT question_to_tsquery('no_such_config', 'buruh');

-- a long one makes a query of even depth
SELECT numnode(question_to_tsquery('simple', string_agg('kata' || g, ' '))) FROM generate_series(1, 20000) g;
SELECT numnode(question_to_tsquery('simple', repeat('"', 100001))),
	numnode(question_to_tsquery('simple', repeat('-a ', 100000))),
	numnode(question_to_tsquery('simple', repeat('-"a" ', 10000)));
-- what would be too long for a lexeme is left out
SELECT question_to_tsquery('simple', repeat('x', 3000) || ' buruh "' || repeat('y', 3000) || '"');

SELECT 'Pabrik garmen di Karawang merumahkan 300 buruh'::text AS article,
	to_tsvector('indonesian_news', 'Pabrik garmen di Karawang merumahkan 300 buruh')
		@@ question_to_tsquery('indonesian_news', 'Berapa buruh yang dirumahkan?') AS found;

-- A phrase is that of phraseto_tsquery().
SELECT p, question_to_tsquery(c, '"' || p || '"') AS query
FROM unnest('{indonesian_news,simple,english}'::regconfig[]) c,
    unnest('{pemutusan hubungan kerja,"yang PHK di dan dari pabrik itu","pekerja/buruh di-PHK","karyawan-karyawan",the end of the world,Rp1.5 triliun 30%,"kompas.com/a/b di-PHK",x,yang}'::text[]) p
WHERE question_to_tsquery(c, '"' || p || '"') <> phraseto_tsquery(c, p);
