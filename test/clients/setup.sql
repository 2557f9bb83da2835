-- Articles in a tracked table, and a role that may only read.
\set ON_ERROR_STOP on
SET client_min_messages = warning;
CREATE EXTENSION fakta;
CREATE TABLE article (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text, body text, published date);
\o /dev/null
SELECT track_layoffs('article');
\o
INSERT INTO article (title, body, published) VALUES
	('PHK di Majalaya', 'PT Sinar Benang Tbk memberhentikan 1.200 dari 3.000 karyawannya – sekitar 40 persen – pada Senin (5/5/2025) akibat sepi pesanan.', '2025-05-06'),
	('Serikat: Sinar Benang PHK 1.250 Orang', 'Serikat pekerja mencatat PT Sinar Benang mem-PHK 1.250 orang pada Senin (5/5/2025).', '2025-05-08'),
	-- Of a day that no client can show, and without figures.
	('Hotel Nusa Rumahkan Pegawai', 'Manajemen Hotel Nusa merumahkan 80 pegawai.', 'infinity'),
	('Fiverr PHK 250 Karyawan', 'Fiverr memberhentikan 250 karyawannya, sekitar 12,5% staf, karena AI.', '2025-09-18'),
	('Kemnaker: 38.214 Pekerja Kena PHK', 'Kemnaker mencatat 38.214 pekerja terkena PHK sepanjang Januari-Juni 2025.', '2025-07-21');

CREATE ROLE analyst LOGIN PASSWORD :'password';
GRANT SELECT ON article, article_layoff, article_layoff_report, article_layoff_round, article_layoff_total,
	article_layoff_stale, article_layoff_state TO analyst;
