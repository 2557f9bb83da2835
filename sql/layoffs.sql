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
