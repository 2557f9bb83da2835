-- Spellings, everyday speech, slips of newspapers, figures in names, words of the trade.
CREATE TABLE other_spelling (document text, query text);
INSERT INTO other_spelling VALUES
	-- standard and other spellings, old forms
	('Jenjang karir karyawan', 'karier'), ('Komoditi ekspor', 'komoditas'), ('Kwitansi pesangon', 'kuitansi'), ('Kreatifitas buruh', 'kreativitas'),
	('Survey terhadap manager', 'survei manajer'), ('Fihak perusahaan', 'pihak'), ('Mentri hadir', 'menteri'), ('Bulan Nopember', 'november'),
	('Akte notaris', 'akta'), ('Merk dagang', 'merek'), ('Musholla pabrik', 'musala'), ('Bankrut', 'kebangkrutan'),
	('Olah raga pagi', 'olahraga'), ('Lewat e-mail', 'email'),
	-- slips
	('Pengunaan dana', 'penggunaan'), ('Masyarkat resah', 'masyarakat'), ('Sehinggga lainnnya perusahaaan', 'perusahaan'),
	('Ia mengataka itu', 'mengatakan'), ('Perusahaa itu', 'perusahaan'),
	-- everyday speech
	('Coba dengerin keluhan buruh', 'mendengar'), ('Bos ngomongin pesangon', 'ngomong'), ('Dia nyari kerja', 'mencari'), ('Nyobain mesin', 'mencoba'),
	('Ngirim surat', 'mengirim'), ('Bayarin pesangonnya', 'bayar'), ('Ngeluarin karyawan', 'keluar'), ('Ngecek gudang', 'mengecek'),
	('Gue lembur aja', '"gue lembur aja"'),
	('Budi dan bennypun ikut', 'benny'),
	-- figures in names
	('Vaksin Covid-19 tiba', 'covid19'), ('Vaksin covid19 tiba', 'covid-19'), ('Timnas U-23', 'U23'), ('KTT G20', 'G-20'), ('Pompa DS-7604NI', 'DS-7604'),
	('Kawasan MM2100', 'MM 2100'), ('Liga1 bergulir', 'liga 1'),
	-- words of the trade, offices
	('Hotel itu merumahkan 80 pegawai', 'dirumahkan'), ('Perumahan karyawan sejak Mei', 'dirumahkan'), ('Pengangguran naik', 'menganggur'),
	('Menaker meninjau pabrik', '"Menteri Ketenagakerjaan"'), ('Menteri Ketenagakerjaan meninjau pabrik', 'menaker');
SELECT * FROM other_spelling
WHERE NOT to_tsvector('indonesian_news', document) @@ websearch_to_tsquery('indonesian_news', query);

-- these keep apart
SELECT * FROM (VALUES ('Harga rumah subsidi', 'dirumahkan'), ('Pengembang perumahan', 'merumahkan'), ('Sebanyak 80 pegawai dirumahkan', 'rumah'),
	('Buah anggur merah', 'pengangguran'), ('Ia mengalami luka', 'alam'), ('Penduduk desa', 'duduk'), ('Pengacara itu', 'acara'),
	('Jalan ke utara', 'mengutarakan'), ('Ngemis di jalan', 'mis')) pair (document, query)
WHERE to_tsvector('indonesian_news', document) @@ websearch_to_tsquery('indonesian_news', query);

-- names that look like such words, and words that only begin like them
SELECT word, ts_lexize('fakta_stem', word)
FROM unnest('{Martin,Arifin,Wahidin,Saladin,Linkin,Ngabalin,Menteng,Skinny,Navalny,Kemang,Melinda,Memphis,Perindo,
	CO2,4G,B2B,MP3,U2,a1b2c3d4,x86,1080p,kompas100}'::text[]) word;
DROP TABLE other_spelling;
