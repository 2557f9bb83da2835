-- layoffs(): one row for each employer and round.
CREATE FUNCTION events(title text, body text, published date DEFAULT '2025-05-06') RETURNS SETOF text LANGUAGE sql AS $$
    SELECT concat_ws(' ', CASE WHEN main THEN 'main' END, coalesce(company, '-'), scope, kind, status,
        'n=' || headcount, 'low=' || headcount_low, 'high=' || headcount_high, percentage || '%', 'of ' || workforce,
        'left ' || remaining, day_from, reason)
    FROM layoffs(title, body, published)
$$;

-- Told three times, one row; a share and the staff join it.
SELECT events('Fiverr PHK 250 Karyawan', 'Fiverr memberhentikan 250 karyawannya karena AI. Angka itu setara 30 persen dari total karyawan. Sebelum PHK 250 orang itu, Fiverr mempekerjakan 830 orang.');
SELECT events('PHK di Majalaya', 'PT Sinar Benang Tbk memberhentikan 1.200 dari 3.000 karyawannya pada Senin (5/5/2025) akibat sepi pesanan.');
-- A total is not added to its parts.
SELECT events('Pabrik Sepatu PHK 300 Pekerja', 'PT Jaya Sol mem-PHK 300 pekerja dengan rincian 200 orang di Serang dan 100 orang di Tangerang.');
-- Earlier rounds and other companies are rows of their own.
SELECT events('Gojaya PHK 120 Karyawan', 'Startup Gojaya mem-PHK 120 karyawan pada Mei 2025. Sebelumnya, Gojaya memecat 400 orang pada 2023.');
-- Furloughs apart.
SELECT events('Hotel Rumahkan Pegawai', 'Manajemen Hotel Nusa merumahkan 80 pegawai dan mem-PHK 15 orang.');
-- A plan, a rumour, a denial.
SELECT events('Bank Jaya Akan PHK 500 Karyawan', 'Bank Jaya berencana memangkas 500 karyawan tahun ini.');
SELECT events('Maju Motor Bantah PHK', 'PT Maju Motor membantah memecat 700 karyawan.');
-- What a denial gives instead is the event; a denied rumour stays denied.
SELECT events('Dirut Nusa Rel Bantah PHK: Hanya 45 Orang, Bukan 450', 'PT Nusa Rel membantah mem-PHK 450 karyawan. Hanya 45 karyawan kontrak yang terkena PHK.');
SELECT events('Kabar PHK di Pabrik Cat', 'Beredar kabar PT Warna Indah memecat 300 buruh. Manajemen menyatakan kabar itu tidak benar.');
-- Stages that add up to their total are no events; nor do companies lose theirs to it.
SELECT events('Pabrik Kaca PHK 900 Pekerja', 'PT Kaca Bening mem-PHK 900 pekerja. Tahap pertama 500 orang pada Maret, lalu tahap kedua 400 orang pada April.');
SELECT events('Dua Pabrik Tutup', 'PT Sol Jaya mem-PHK 700 buruh, sedangkan PT Kulit Mas mem-PHK 350 buruh. Total 1.050 buruh kehilangan pekerjaan.');
-- Lists have no main event; an item's number is of its heading.
SELECT events('5 Startup yang PHK Karyawan', E'Berikut daftarnya.\n1. Tukangin\nStartup jasa ini memecat 60 karyawan.\n2. Panenku\nPerusahaan itu memangkas 15 persen pegawainya.\n3. Zoom: PHK 130 staf\nMereka menerima pesangon.');
-- Whose people: an adjacent name, companies in a row, a parent, a country before a name.
SELECT events('', 'Sebanyak 800 pekerja PT Tenun Jaya terkena PHK, begitu pula 90 pekerja PT Busana Elok dan 40 pekerja PT Cetak Indah.');
SELECT events('', 'Beberapa media melakukan PHK, antara lain Kabar Kini dengan 60 karyawan dan Gema FM 18 penyiar.');
SELECT events('', 'Perusahaan induk Zeta, Omega, mengumumkan PHK 1.200 karyawan.');
SELECT events('', 'Pabrikan otomotif Jepang Nissho memangkas 9.000 karyawan.');
SELECT events('Roti Manis Tutup 19 Gerai', 'Pemilik Roti Manis, Lanny Gunawan, mengatakan 260 karyawan kehilangan pekerjaan.');
SELECT events('Sinarku PHK 300 Orang', 'PT Sinar Karya Nusantara Tbk atau Sinarku mem-PHK 300 orang. Sinarku mempekerjakan 900 orang. PT Sinar Karya Nusantara belum menjawab.');
-- Several sources are several rows; a total over a time carries it.
SELECT company, scope, headcount, claimed_by, cumulative, day_from, day_to, covers, main
FROM layoffs('Kemnaker Catat 26.000 Pekerja Ter-PHK', 'Kementerian Ketenagakerjaan mencatat 26.000 pekerja di industri tekstil ter-PHK sepanjang Januari hingga 20 Mei 2025. KSPI mengklaim 70.000 buruh di-PHK sejak awal tahun. Data Layoffs.fyi menunjukkan 1.200 karyawan startup di-PHK.', '2025-05-21');
-- Nothing to tell.
SELECT events('Laba Bank Jaya Naik 12 Persen', 'Laba bersih naik 12 persen menjadi Rp 3 triliun. Bank itu mempekerjakan 5.000 orang.');
-- Names and aliases that the user teaches.
SELECT company, headcount, main
FROM layoffs('Sritex PHK Karyawan', E'Sritex memutus kontrak 300 orang. Sebelumnya, PT Sri Rejeki Isman Tbk mem-PHK 120 orang.\nPada 2023 warung bu siti memecat lima orang, Meta Farma mem-PHK 80 orang.',
    companies => E'\n Sritex =  Sri Rejeki Isman\nwarung bu siti = Warung Bu Siti\nMeta = Meta Platforms\n= x\ny =');
SELECT company FROM layoffs('', 'Menurut META, meta memecat 40 orang.', NULL, 'Meta');
SELECT company FROM layoffs('', 'Perusahaan meta memecat 40 orang.', NULL, 'meta = Meta Platforms');
SELECT count(*) FROM layoffs('', 'Uber memecat 40 orang.', NULL, '');
DROP FUNCTION events(text, text, date);
