-- facts(): kinds, values, bounds, units and places of mentions.

-- Values and bounds as the words give them.
SELECT kind, value, low, high, approximate, unit, surface
FROM facts('Sebanyak 250 karyawan, sekitar 1.200 buruh, hampir 1,2 juta orang, 1.300-an pekerja dan 53 ribuan pegawai.');
SELECT kind, value, low, high, approximate, unit, surface
FROM facts('Lebih dari 2.000 buruh, 300 lebih staf, minimal 40 orang, kurang dari 90 pekerja, hingga 75 karyawan, tidak sampai 30 orang.');
SELECT kind, value, low, high, unit, surface
FROM facts('Antara 250 dan 300 staf; 250-300 orang; 5 hingga 10 ribu pekerja; 25 persen hingga 35 persen; ratusan hingga ribuan buruh.');
SELECT kind, value, low, high, unit, surface
FROM facts('Belasan karyawan, puluhan pekerja, ratusan buruh, ribuan orang, puluhan ribu pegawai dan ratusan ribu warga.');
SELECT kind, value, unit, surface
FROM facts('Dua belas ribu lima ratus orang, tiga ratus karyawan, sejuta pekerja, 12 500 buruh, 12. 500 buruh, 12500 buruh.');

-- Shares.
SELECT value, low, high, approximate, surface
FROM percentages('Sekitar 30% staf, 12,5 persen karyawan, sepertiga pegawai, separuh buruhnya, dua pertiga pekerja, 7 dari 10 karyawan, 20 persen lebih.');

-- A share and what it leads to are no range, nor are two values one after the other.
SELECT kind, value, low, high, surface
FROM facts('Saham turun 0,73% ke Rp2.750, indeks 1,2 poin atau 0,2 persen ke 692, pesanan turun 20 persen hingga 300 orang, bunga naik dari 5% ke 6%, staf dari sekitar 300 ke 500 orang, margin 5 persen hingga 10 persen.');
SELECT kind, value, low, high, unit, surface
FROM facts('Pasar tumbuh 64% hingga 2030, pabrik memangkas 300 orang hingga 2027, sewa 10 dolar sampai 20, upah naik 5 persen hingga 10, butuh 300 orang hingga 400.');

-- Money, dates and things are told apart from people.
SELECT kind, value, unit, day_from, day_to, surface
FROM facts('Pada Senin (5/5/2025) perusahaan menutup 19 gerai dan dua pabrik, rugi Rp1,5 triliun atau US$ 95 juta sejak Januari-Oktober 2023.');

SELECT value, low, high, unit, surface
FROM facts('Harganya 10$, 20€, CN¥208.000 atau A$ 5 juta, dari 10 dolar sampai 20 dolar.');
SELECT day_from, day_to, surface FROM facts('Kuartal ke-2 2025, triwulan III 2024 dan semester I-2023.');
SELECT kind, value, day_from, day_to, surface
FROM facts('Sejak tahun 1990-an pabrik itu punya 2.000-an buruh; pada 1980-an karyawan bertambah, pada 2000-an karyawan di-PHK.');
SELECT value, low, high, approximate, surface FROM headcounts('Tiga ratusan orang, lima puluhan staf, beberapa ratus pekerja.');
SELECT role, value, low, high, approximate, surface
FROM facts('Beberapa ratus ribu buruh di-PHK. Sudah 74ribu+ pekerja terkena PHK, 30%+ dari total. Pabrik nge-PHK tujuhbelas karyawan, 3belas staf dan sekitar 1.000+ buruh; 2½ juta pekerja tersisa, 2+3 orang.');
-- a sentence whose only number is "beberapa"
SELECT low, high, surface FROM headcounts('Pabrik itu merumahkan beberapa ribu buruhnya.');

-- A lower bound with words or a comma before the number; a multiplier that is said twice; people by other nouns.
SELECT value, low, high, surface
FROM headcounts('Setidaknya ada 1.400-an pekerja di-PHK. Sedikitnya, 512 karyawan dirumahkan. Sedikitnya telah ada sekitar 70 staf yang mundur.');
SELECT value, surface FROM headcounts('Aplikasi itu mem-PHK 3.700 ribu karyawan, dari 12,5 ribu orang; di Eropa 350 ribu pekerja.');
SELECT value, role, unit, surface
FROM headcounts('Sebanyak 31 satuan pengamanan di-PHK, juga 4 supir dan 140 THL. Tiga penggugat dan 15 perwakilan buruh diterima.');
-- Cases stand for workers where nobody counts the workers.
SELECT value, role, scope, surface FROM headcounts('Jumlah PHK sejak 1 Januari telah mencapai 73.192 kasus.');
SELECT value, role, surface FROM headcounts('Jumlah PHK mencapai 162 kasus dengan 574 pekerja. PHK itu berasal dari 126 kasus. Ada 30 kasus flu.');
SELECT value, role, surface FROM headcounts('Tahun lalu ada 29 kasus PHK yang melibatkan 206 orang. Jumlah pabrik yang mem-PHK karyawannya 12.');
SELECT value, role, surface FROM headcounts('Pada 2019 ada 1.890 kasus PHK, kemudian melonjak menjadi 3.868 kasus pada 2020. Angka itu turun drastis ke 1.270 tahun 2021.');
SELECT value, role, surface FROM headcounts('Dari 127 pengaduan buruh, kasus PHK ada 80 kasus.');
SELECT value, role, surface FROM headcounts('Ada 902 kasus PHK oleh startup. Sebanyak 127.000 karyawan terkena PHK.');
-- A minus in words, and a fraction with "lebih".
SELECT value, low, high, surface FROM percentages('Produksi tumbuh minus 3,2 persen. Separuh lebih buruh dirumahkan.');

-- What only looks like a number of people.
SELECT count(*) FROM headcounts('Pasal 156 ayat 2 UU Nomor 13 Tahun 2003, usia 55 tahun, pukul 08.30 WIB, Boeing 737, peringkat ke-250, skor 3-1, Rina (35), 2 bulan gaji, tiga kali lipat, nomor satu, salah satu karyawan.');
SELECT surface FROM facts('SD Neg.066655 memecat 5 guru, hubungi 0811234567.');

-- Lines that were broken for their width, as in the text of a PDF, and lines that were not.
CREATE FUNCTION pg_temp.wrapped(broken text) RETURNS text RETURN replace(
    E'Pabrik sepatu PT Langkah Mas di Kabupaten Tangerang memutus hubungan\nkerja 1.240 buruh sejak awal bulan ini. Serikat menolak keputusan itu.\nSebelumnya, pada Maret lalu, PT Sol Abadi Nusantara merumahkan 310\nkaryawan karena pesanan dari luar negeri terus turun sejak awal tahun.\nDinas tenaga kerja belum mencatat perusahaan lain yang akan menyusul.',
    E'\n', broken);
SELECT value, role, subject, surface, substr(t, start, length) = surface AS here FROM pg_temp.wrapped(E'\n') t, facts(t) WHERE kind = 'headcount';
SELECT value, role, subject, surface, length FROM facts(pg_temp.wrapped(E' \r\n')) WHERE kind = 'headcount';
SELECT count(*) FROM headcounts(E'Jakarta\n300 orang\nTegal\n200 orang\nSolo\n100 orang');

-- Numbers whose noun stands elsewhere.
SELECT value, role, unit, surface FROM headcounts('Dari 4.367 pekerja, 4.196 dirumahkan dan 171 di-PHK.');
SELECT value, role, unit, surface FROM headcounts('Perusahaan mem-PHK 100 dari 2.600 karyawan, masing-masing 40 dan 60 orang di dua kota.');
SELECT value, role, unit, surface FROM headcounts('Jumlah karyawan menyusut dari 9.000 menjadi 5.000 orang.');

-- substr(body, start, length) is the surface, whatever the characters.
SELECT bool_and(substr(body, start, length) = surface) AS same, count(*)
FROM (VALUES ('“Kafé” – 日本: mem-PHK sekitar 250 karyawan, 30% staf… dan 40 orang lagi.')) v(body), facts(body);

-- A sentence without end is read in linear time.
SELECT count(*) FROM facts(repeat('Sebanyak 200 buruh dan 40 staf PT Maju di-PHK dari 500 orang itu, ', 5000));

-- headcounts() and percentages() are the rows of their kind.
SELECT (SELECT count(*) FROM headcounts(body)) = count(*) FILTER (WHERE kind = 'headcount') AS headcounts,
    (SELECT count(*) FROM percentages(body)) = count(*) FILTER (WHERE kind = 'percentage') AS percentages
FROM (VALUES ('PHK 250 karyawan atau 30 persen, rugi Rp 5 miliar.')) v(body), facts(body) GROUP BY body;
