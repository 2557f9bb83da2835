-- Stop words leave the index, and keep their places in phrases.
SELECT to_tsvector('indonesian_news', 'yang di dan untuk pada dengan itu adalah bukankah apa');
SELECT to_tsvector('indonesian_news', 'Perusahaan yang tutup di Jakarta');

-- With a particle too; but not what is derived from one.
SELECT word, ts_lexize('fakta_stem', word)
FROM unnest('{itulah,siapapun,merekalah,adanya,seluruhnya,Yang,pendapatan,penyampaian,keadaan,sekolah,masalah}'::text[]) word;

-- Titles of persons, everyday speech, the kind of the country that is sought; shares of income and gigawatts stay.
SELECT word, to_tsvector('indonesian_news', word)
FROM unnest('{"Prof Dr Ir Budi Santoso","gue mau lembur aja","negara manakah yang menang","koefisien Gini","5 GW"}'::text[]) word;

-- A phrase across stop words: the same distance, or no match.
SELECT phraseto_tsquery('indonesian_news', 'karyawan yang di-PHK');
SELECT body, to_tsvector('indonesian_news', body) @@ phraseto_tsquery('indonesian_news', 'karyawan yang di-PHK') AS found
FROM unnest('{Para karyawan yang di-PHK menuntut pesangon,karyawan itu mem-PHK,karyawan di-PHK}'::text[]) body;

-- Only stop words: a query that finds nothing, with the server's notice.
SELECT plainto_tsquery('indonesian_news', 'apa yang itu');
SELECT websearch_to_tsquery('indonesian_news', 'apa yang terjadi di Sritex');
