-- layoff_tsquery(): every way to tell of cuts, without those of anything else.
-- its lexemes are those of the configuration
SELECT lexeme FROM unnest(tsvector_to_array(to_tsvector('simple',
	replace(layoff_tsquery()::text, '''', ' ')))) lexeme
WHERE lexeme !~ '^[0-9]' AND NOT array[lexeme] <@ array(SELECT unnest(ts_lexize('fakta_stem', word))
	FROM unnest('{PHK,dirumahkan,memecat,memangkas,merampingkan,mengurangi,memberhentikan,melepas,memotong,efisiensi,kehilangan,
		karyawan,pegawai,buruh,staf,pekerja,tenaga}'::text[]) word);

CREATE TABLE sentence (found bool, sentence text);
INSERT INTO sentence VALUES
	(true, 'PT Sinar Benang mem-PHK 412 orang'), (true, 'Layoff melanda startup'), (true, 'Pemutusan hubungan kerja di Bekasi'),
	(true, 'Hotel merumahkan 80 orang'), (true, 'Perumahan karyawan berlangsung sampai Mei'), (true, 'Ia memecat 30 karyawannya'),
	(true, 'Pabrik memangkas 15 persen karyawan'), (true, 'Pemangkasan jumlah tenaga kerja'), (true, 'Pengurangan karyawan tak terhindarkan'),
	(true, 'Manajemen memberhentikan ratusan buruh'), (true, 'Sebanyak 890 karyawan diberhentikan'), (true, 'Para pekerja itu dipecat'),
	(true, 'Bank merampingkan pegawainya'), (true, 'Ribuan orang kehilangan pekerjaan'), (true, 'Efisiensi karyawan dilakukan bertahap'),
	(true, 'Pemberhentian tenaga kerja kontrak'), (true, 'Rasionalisasi berujung pengurangan tenaga kerja'),
	(false, 'Pemerintah memangkas anggaran kementerian'), (false, 'Bank memotong suku bunga'), (false, 'Pabrik berhenti beroperasi'),
	(false, 'Harga rumah naik'), (false, 'Perumahan subsidi untuk buruh'), (false, 'Mengurangi jam kerja'), (false, 'Karyawan mengurangi sampah'),
	(false, 'Buruh lepas di pelabuhan'), (false, 'Pelatih itu dipecat klub'), (false, 'Melepas kontingen atlet');
SELECT * FROM sentence WHERE to_tsvector('indonesian_news', sentence) @@ layoff_tsquery() <> found;

-- with other queries
SELECT sentence FROM sentence
WHERE to_tsvector('indonesian_news', sentence) @@ (layoff_tsquery() && websearch_to_tsquery('indonesian_news', 'hotel'));
SELECT ts_headline('indonesian_news', 'Setelah rugi, pabrik memangkas 15 persen karyawan dan anggaran iklan', layoff_tsquery());
DROP TABLE sentence;
