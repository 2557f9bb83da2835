-- A table with unusual names, without days of publication, of more people than any
-- bundled article tells of, whose texts are not to be trusted.
SET client_min_messages = warning;
CREATE SCHEMA "Berita Lama";
CREATE TABLE "Berita Lama"."Artikel" ("Kode" text, kind int, "Judul ""x"", old.y" varchar(200), isi text, link text, PRIMARY KEY ("Kode", kind));
\o /dev/null
SELECT track_layoffs('"Berita Lama"."Artikel"', 'Judul "x", old.y', 'isi', NULL);
\o
INSERT INTO "Berita Lama"."Artikel" VALUES
	('a', 1, '<img src=x onerror="window.stolen=1"> PHK', 'PT Kayu Harum memecat 1.240.000 orang karyawan pada 5 Mei 2025.', 'javascript:window.stolen=1');
