-- The tracked table that examples of the documentation read (see script/examples):
-- few articles in plain words, so that rules may change without changing what the
-- pages show.
SET client_min_messages = warning;
CREATE TABLE article (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text, body text, published date, outlet text);
SELECT track_layoffs('article') \g /dev/null
INSERT INTO article (title, body, published, outlet) VALUES
	('PT Sri Lestari PHK 480 Buruh', 'PT Sri Lestari Tbk (Srilestex) memberhentikan 480 buruh pabrik tekstil di Solo karena sepi pesanan.', '2025-11-03', 'Harian Pagi'),
	('Srilestex PHK 460 Buruh', 'Srilestex memberhentikan 460 buruh pabrik tekstil di Solo.', '2025-11-04', 'Warta Kota'),
	('PT Benang Jaya PHK 1.200 Buruh', 'PT Benang Jaya mem-PHK 1.200 buruh pabrik tekstil di Bandung akibat pesanan turun.', '2025-05-06', 'Harian Pagi'),
	('PT Benang Jaya PHK 1.200 Buruh Tekstil', 'PT Benang Jaya memecat 1.200 buruh pabrik tekstil di Bandung.', '2025-05-07', 'Kabar Siang'),
	('PT Benang Jaya Bantah PHK', 'PT Benang Jaya membantah mem-PHK 1.200 buruh.', '2025-05-09', 'Warta Kota'),
	('Ngebut PHK 250 Karyawan', 'Startup Ngebut memberhentikan 250 karyawannya, sekitar 30 persen staf, karena efisiensi.', '2025-09-18', 'Warta Kota'),
	('Ngebut Ojek PHK 40 Karyawan', 'Startup Ngebut Ojek memecat 40 karyawan di Jakarta.', '2025-10-20', 'Kabar Siang'),
	('Hotel Nusa Rumahkan 80 Pegawai', 'Hotel Nusa merumahkan 80 pegawai di Denpasar karena tamu sepi.', '2025-11-05', 'Harian Pagi'),
	('Bank Maju Akan PHK 500 Karyawan', 'Bank Maju berencana memberhentikan 500 karyawan tahun depan.', '2025-11-06', 'Kabar Siang'),
	('Kemnaker: 42.000 Pekerja Kena PHK', 'Kementerian Ketenagakerjaan mencatat 42.000 pekerja terkena PHK sejak Januari 2025.', '2025-11-07', 'Harian Pagi'),
	('Harga Beras Naik', 'Harga beras di Cirebon naik 5 persen.', '2025-11-07', 'Harian Pagi');
UPDATE article_layoff SET headcount = 245 WHERE id = 6;
UPDATE article_layoff_edit SET edited_on = '2025-11-07', edited_by = 'redaktur';
ANALYZE article;
RESET client_min_messages;
