-- One company under one name: 67 articles of own words on 15 cuts, by legal names,
-- brands, initials, tickers and short forms; all go the way of a user's, and the
-- totals are those of the truth.
\set SHOW_CONTEXT never
SET datestyle = 'ISO';
SET client_min_messages = warning;
CREATE TABLE berita (id int PRIMARY KEY, cut int, title text, body text, published date);
CREATE TABLE truth (cut int PRIMARY KEY, company text, people int, done bool);
INSERT INTO truth VALUES
    (1, 'Sinar Benang Nusantara', 1128, true), (2, 'Kapas Mulia Sentosa', 2400, true), (3, 'Lapak Kita Digital', 640, true),
    (4, 'Antar Cepat Indonesia', 350, true), (5, 'Baja Krakatoa Perkasa', 875, true), (6, 'Ban Roda Mas', 410, true),
    (7, 'Sepatu Langkah Jaya', 3150, true), (8, 'Media Kabar Utama', 120, true), (9, 'Bank Niaga Raya', 560, true),
    (10, 'Elektronika Surya Abadi', 980, true), (11, 'Mebel Jati Lestari', 265, true), (12, 'Kelola Dana Pintar', 90, true),
    (13, 'Garmen Busana Prima', 1720, true), (14, 'Kaca Bening Asri', 300, false), (15, 'Tambang Bara Utama', 1500, true);
INSERT INTO berita VALUES
    -- 1: a brand in brackets, later alone; parts and their total.
    (101, 1, 'Pabrik Benang di Majalaya PHK 1.128 Buruh', 'PT Sinar Benang Nusantara (Sibena) memutuskan hubungan kerja dengan 1.128 buruh di Majalaya.', '2025-03-11'),
    (102, 1, 'Sibena Berhentikan 1.128 Pekerja', 'Sibena memberhentikan 1.128 pekerja sejak awal pekan ini. Pesangon dicicil lima kali.', '2025-03-12'),
    (103, 1, 'Serikat Sesalkan PHK di Sinar Benang', 'Serikat pekerja menyesalkan PHK 1.128 buruh PT Sinar Benang Nusantara. Mereka akan mengadu ke dinas tenaga kerja.', '2025-03-14'),
    (104, 1, 'PHK Sibena: 640 Orang di Majalaya', 'Di pabrik Majalaya, Sibena mem-PHK 640 orang.', '2025-03-15'),
    (105, 1, 'Sibena PHK 488 Orang di Karawang', 'Sibena mem-PHK 488 orang di pabrik Karawang.', '2025-03-16'),
    -- 2: a ticker, capitals, a figure that is amended.
    (201, 2, 'Kapas Mulia PHK 2.300 Karyawan', 'PT Kapas Mulia Sentosa Tbk (KPMS) melakukan PHK terhadap 2.300 karyawan karena pesanan turun.', '2025-02-03'),
    (202, 2, 'Manajemen KPMS: Kami PHK 2.400 Orang', 'Manajemen KPMS menyatakan telah mem-PHK 2.400 orang.', '2025-02-05'),
    (203, 2, 'Buruh Tekstil Solo Kehilangan Pekerjaan', 'Sebanyak 2.400 buruh PT Kapas Mulia Sentosa kehilangan pekerjaan.', '2025-02-06'),
    (204, 2, 'KAPAS MULIA SENTOSA PHK 2.400 BURUH', 'PT KAPAS MULIA SENTOSA TBK memberhentikan 2.400 buruh.', '2025-02-07'),
    (205, 2, 'Pesangon 2.400 Buruh KPMS Dibayar Bertahap', 'KPMS membayar pesangon 2.400 buruh yang di-PHK secara bertahap.', '2025-02-20'),
    -- 3: a domain, a brand, the legal name.
    (301, 3, 'Lapakita PHK 640 Karyawan', 'Platform belanja Lapakita memangkas 640 karyawan karena efisiensi.', '2025-05-06'),
    (302, 3, 'Lapakita.com Pangkas 640 Pegawai', 'PT Lapak Kita Digital (Lapakita) memangkas 640 pegawai, kata direktur utamanya.', '2025-05-07'),
    (303, 3, 'Gelombang PHK Startup Berlanjut', 'PT Lapak Kita Digital mem-PHK 640 karyawannya, Selasa. Perusahaan rintisan itu merugi sejak 2023.', '2025-05-08'),
    (304, 3, 'Karyawan Lapakita Terima Surat PHK', 'Sebanyak 640 karyawan Lapakita menerima surat PHK.', '2025-05-09'),
    -- 4: initials.
    (401, 4, 'Antar Cepat PHK 350 Kurir', 'PT Antar Cepat Indonesia (ACI) memutus hubungan kerja 350 kurir.', '2025-06-02'),
    (402, 4, 'ACI Pecat 350 Kurir', 'ACI memecat 350 kurir di Jakarta.', '2025-06-03'),
    (403, 4, 'Kurir ACI Datangi DPRD', 'Kurir mendatangi DPRD setelah ACI mem-PHK 350 orang.', '2025-06-05'),
    (404, 4, '350 Kurir Antar Cepat Indonesia Di-PHK', 'Perusahaan kurir PT Antar Cepat Indonesia mem-PHK 350 kurirnya pada awal Juni.', '2025-06-06'),
    -- 5: legal forms of every kind; a range and a figure.
    (501, 5, 'Baja Krakatoa PHK 875 Pekerja', 'PT Baja Krakatoa Perkasa (Persero) Tbk mem-PHK 875 pekerja.', '2025-01-13'),
    (502, 5, 'Ratusan Pekerja Bakrapas Kena PHK', 'PT Baja Krakatoa Perkasa (Bakrapas) mem-PHK ratusan pekerja di Cilegon.', '2025-01-14'),
    (503, 5, 'Bakrapas Akui PHK 875 Pekerja', 'Bakrapas mengakui telah mem-PHK 875 pekerja.', '2025-01-15'),
    (504, 5, 'PHK di Cilegon', 'Menurut kepala dinas, Baja Krakatoa Perkasa memberhentikan 875 pekerja.', '2025-01-17'),
    (505, 5, 'Bakrapas: 875 Pekerja Sudah Terima Pesangon', 'Bakrapas menyebut 875 pekerja yang di-PHK sudah menerima pesangon.', '2025-02-10'),
    -- 6: the brand stands before its company.
    (601, 6, 'Romas PHK 410 Karyawan', 'Romas (PT Ban Roda Mas) mem-PHK 410 karyawan di Bekasi.', '2025-07-01'),
    (602, 6, 'PT Ban Roda Mas Berhentikan 410 Karyawan', 'PT Ban Roda Mas memberhentikan 410 karyawan.', '2025-07-02'),
    (603, 6, 'Produsen Ban Romas Pangkas 410 Orang', 'Romas memangkas 410 orang karena penjualan merosot.', '2025-07-04'),
    (604, 6, 'Buruh Romas Berunjuk Rasa', 'Setelah Romas mem-PHK 410 karyawan, buruh berunjuk rasa.', '2025-07-08'),
    -- 7: "atau"; a large cut and a small one months later are two rounds.
    (701, 7, 'Langkah Jaya PHK 2.800 Buruh', 'PT Sepatu Langkah Jaya atau Selaja mem-PHK 2.800 buruh di Tangerang.', '2025-04-08'),
    (702, 7, 'Selaja PHK 2.800 Buruh', 'Selaja mem-PHK 2.800 buruh.', '2025-04-09'),
    (703, 7, 'Sepatu Langkah Jaya: 2.800 Buruh Di-PHK', 'PT Sepatu Langkah Jaya mem-PHK 2.800 buruh, kata manajer.', '2025-04-10'),
    (704, 7, 'Selaja Kembali PHK 350 Buruh', 'Selaja mem-PHK 350 buruh lagi.', '2025-09-15'),
    (705, 7, 'PT Sepatu Langkah Jaya PHK 350 Orang', 'PT Sepatu Langkah Jaya mem-PHK 350 orang.', '2025-09-16'),
    -- 8: a medium.
    (801, 8, 'Kabar Utama PHK 120 Jurnalis', 'PT Media Kabar Utama (Kabarta) mem-PHK 120 jurnalis.', '2025-05-20'),
    (802, 8, 'Kabarta Pangkas 120 Karyawan', 'Kabarta memangkas 120 karyawan.', '2025-05-21'),
    (803, 8, 'AJI Kecam PHK di Kabarta', 'AJI mengecam Kabarta yang mem-PHK 120 jurnalis.', '2025-05-22'),
    (804, 8, 'PHK 120 Jurnalis', 'PT Media Kabar Utama membenarkan telah mem-PHK 120 jurnalis.', '2025-05-23'),
    -- 9: a part of the name is the brand.
    (901, 9, 'Bank Niaga Tutup Cabang, 560 Pegawai Di-PHK', 'PT Bank Niaga Raya Tbk (Bank Niaga) mem-PHK 560 pegawai.', '2025-08-04'),
    (902, 9, 'Bank Niaga PHK 560 Pegawai', 'Bank Niaga mem-PHK 560 pegawai karena menutup cabang.', '2025-08-05'),
    (903, 9, 'OJK Awasi PHK Bank Niaga Raya', 'Bank Niaga Raya mem-PHK 560 pegawai. OJK mengawasi.', '2025-08-06'),
    (904, 9, 'Pegawai Bank Niaga Terima Pesangon', 'Sebanyak 560 pegawai Bank Niaga di-PHK.', '2025-08-12'),
    -- 10: planned, then done.
    (1001, 10, 'Elsura Akan PHK 1.000 Karyawan', 'PT Elektronika Surya Abadi (Elsura) akan mem-PHK 1.000 karyawan bulan depan.', '2025-09-01'),
    (1002, 10, 'Elsura PHK 980 Karyawan', 'Elsura mem-PHK 980 karyawan.', '2025-10-01'),
    (1003, 10, 'Pabrik Elektronik Tutup, 980 Orang Di-PHK', 'PT Elektronika Surya Abadi mem-PHK 980 karyawan setelah pabriknya tutup.', '2025-10-02'),
    (1004, 10, 'Karyawan Elsura Menuntut Hak', 'Karyawan menuntut hak setelah Elsura mem-PHK 980 orang.', '2025-10-06'),
    (1005, 10, 'Elektronika Surya Abadi Pindah ke Vietnam', 'PT Elektronika Surya Abadi memindahkan pabrik ke Vietnam dan memberhentikan 980 karyawan.', '2025-10-08'),
    -- 11: a firm of another form.
    (1101, 11, 'Mebel Jati Lestari PHK 265 Perajin', 'CV Mebel Jati Lestari (Mejale) mem-PHK 265 perajin di Jepara.', '2025-11-03'),
    (1102, 11, 'Mejale PHK 265 Orang', 'Mejale mem-PHK 265 orang karena ekspor ke Amerika Serikat turun.', '2025-11-04'),
    (1103, 11, 'Industri Mebel Jepara Lesu', 'CV Mebel Jati Lestari memberhentikan 265 pekerja.', '2025-11-05'),
    (1104, 11, 'Perajin Mejale Mencari Kerja', 'Sebanyak 265 perajin Mejale terkena PHK.', '2025-11-10'),
    -- 12: a startup.
    (1201, 12, 'Danapintar PHK 90 Karyawan', 'Perusahaan teknologi keuangan Danapintar mem-PHK 90 karyawan.', '2025-03-03'),
    (1202, 12, 'PT Kelola Dana Pintar Pangkas 90 Orang', 'PT Kelola Dana Pintar (Danapintar) memangkas 90 karyawan.', '2025-03-04'),
    (1203, 12, 'PHK Fintech', 'PT Kelola Dana Pintar memberhentikan 90 karyawan.', '2025-03-05'),
    (1204, 12, 'Danapintar Janji Bayar Pesangon', 'Danapintar berjanji membayar pesangon 90 karyawan yang di-PHK.', '2025-03-07'),
    -- 13: two firms in one article.
    (1301, 13, 'Garbupri PHK 1.720 Buruh', 'PT Garmen Busana Prima (Garbupri) mem-PHK 1.720 buruh di Semarang.', '2025-06-16'),
    (1302, 13, 'Garbupri Pangkas 1.720 Buruh', 'Garbupri memangkas 1.720 buruh.', '2025-06-17'),
    (1303, 13, 'PT Garmen Busana Prima Berhentikan 1.720 Buruh', 'PT Garmen Busana Prima memberhentikan 1.720 buruh.', '2025-06-18'),
    (1304, 13, 'Dinas Data Buruh Garbupri', 'Dinas tenaga kerja mendata 1.720 buruh Garbupri yang terkena PHK.', '2025-06-19'),
    (1305, 13, 'PHK di Semarang', 'Pada Juni PT Garmen Busana Prima mem-PHK 1.720 buruh.', '2025-06-24'),
    -- 14: denied in the end.
    (1401, 14, 'Kabeas PHK 300 Karyawan', 'PT Kaca Bening Asri (Kabeas) mem-PHK 300 karyawan.', '2025-04-21'),
    (1402, 14, 'Kabeas Bantah PHK 300 Karyawan', 'Manajemen Kabeas membantah kabar PHK 300 karyawan.', '2025-04-23'),
    (1403, 14, 'PT Kaca Bening Asri: Tidak Ada PHK', 'PT Kaca Bening Asri membantah telah mem-PHK 300 karyawan.', '2025-04-24'),
    (1404, 14, 'Kabeas PHK 300 Orang?', 'Menurut serikat pekerja, Kabeas mem-PHK 300 orang.', '2025-04-22'),
    -- 15: a ticker and a brand of one company.
    (1501, 15, 'Tambara PHK 1.500 Pekerja Tambang', 'PT Tambang Bara Utama Tbk (TBUT) mem-PHK 1.500 pekerja di Kalimantan Timur.', '2025-10-13'),
    (1502, 15, 'Tambara Pangkas 1.500 Pekerja', 'PT Tambang Bara Utama (Tambara) memangkas 1.500 pekerja.', '2025-10-14'),
    (1503, 15, 'TBUT PHK 1.500 Orang', 'TBUT mem-PHK 1.500 orang.', '2025-10-15'),
    (1504, 15, 'Tambara PHK 1.500 Pekerja', 'Tambara mem-PHK 1.500 pekerja karena harga batu bara turun.', '2025-10-16'),
    (1505, 15, 'Pekerja Tambara Pulang Kampung', 'Sebanyak 1.500 pekerja Tambara pulang kampung setelah di-PHK.', '2025-10-20');
SELECT count(*) >= 60 AS enough, count(DISTINCT cut) AS cuts FROM berita;
SELECT * FROM track_layoffs('berita');
SELECT alias, name FROM berita_company ORDER BY alias;
-- Totals against the truth, for all and for each company that is off.
SELECT sum(t.people) AS truth, r.people, r.people BETWEEN sum(t.people) * 0.98 AND sum(t.people) * 1.02 AS within
FROM truth t, (SELECT sum(headcount) AS people FROM berita_layoff_round WHERE status = 'done') r WHERE t.done GROUP BY r.people;
SELECT t.company, t.people, r.people AS read, r.companies, r.rounds
FROM truth t,
    LATERAL (
    SELECT sum(r.headcount) FILTER (WHERE r.status = 'done') AS people, string_agg(DISTINCT r.company, ', ') AS companies, count(*) AS rounds
    FROM berita_layoff_round r
    WHERE r.round IN (SELECT l.round FROM berita_layoff_report l JOIN berita b USING (id) WHERE b.cut = t.cut)) r
WHERE r.people IS DISTINCT FROM CASE WHEN t.done THEN t.people END OR r.companies IS DISTINCT FROM t.company
ORDER BY t.cut;
SELECT company, status, headcount FROM berita_layoff_round WHERE status <> 'done' ORDER BY company;
SELECT untrack_layoffs('berita', true);
DROP TABLE berita, truth;
RESET client_min_messages;
RESET datestyle;
