-- The days of an event: when people were cut, or the period that a total covers.
CREATE FUNCTION days(body text, published date DEFAULT '2025-12-18') RETURNS TABLE (headcount int, day_from date, day_to date) LANGUAGE sql AS $$
    SELECT headcount, day_from, day_to FROM layoffs('', body, published)
$$;

-- Ways to write a date.
SELECT * FROM days('PT Sari Kapas mem-PHK 130 buruh pada 7Juli 2025.');
SELECT * FROM days('Pada 9 Nop. 2024 pabrik ubin Lumira mem-PHK 85 karyawan.');
SELECT day_from, day_to, surface FROM facts('Maret s.d. Mei 2025, Juni s/d Juli 2025, 3 Peb. 2025, April dan Mei 2024, April dan Juli 2024, semester kedua 2024, kuartal ketiga tahun 2023, paruh pertama 2022.');
-- Both ends of a period, also where its year is not written.
SELECT * FROM days('Disnaker mencatat 740 pekerja ter-PHK selama Februari s.d. April 2025.');
SELECT * FROM days('Disnaker mencatat 740 pekerja ter-PHK sepanjang Februari hingga April, kata kepala dinas.');
SELECT * FROM days('Jumlah buruh yang terkena PHK sejak Januari sampai 11 Juni 2025 mencapai 3.150 orang, menurut Disnaker Sragen.');
-- So many months or years ago; "beberapa bulan lalu" and "tiga bulan terakhir" are no month.
SELECT * FROM days('PT Sari Kapas mem-PHK 130 buruh lima bulan lalu.');
SELECT * FROM days('PT Sari Kapas mem-PHK 130 buruh tiga tahun yang lalu.');
SELECT * FROM days('PT Sari Kapas mem-PHK 130 buruh beberapa bulan lalu.');
SELECT * FROM days('PT Sari Kapas mem-PHK 130 buruh dalam tiga bulan terakhir.');
-- What a total counts since a day, it counts until publication; the end of a cut is not told.
SELECT * FROM days('Disnaker mencatat 740 pekerja ter-PHK di Kabupaten Sragen sejak Februari 2025.');
SELECT * FROM days('PT Sari Kapas merumahkan 130 buruh sejak 4 Maret 2025.');
SELECT * FROM days('Surat PHK bagi 130 buruh PT Sari Kapas berlaku mulai tanggal 4 Maret 2025.');
-- "per": the day of a cut, and the last day of a total.
SELECT * FROM days('PT Sari Kapas mem-PHK 130 buruh per 4 Maret 2025.');
SELECT * FROM days('Disnaker mencatat 740 pekerja ter-PHK di Kabupaten Sragen per 4 Maret 2025.');
-- Each number has its date.
SELECT * FROM days('PT Sari Kapas memberhentikan 410 orang pada April 2025 dan 170 orang pada Oktober 2025.');
SELECT * FROM days('Tahun 2020 tercatat 91.300 pekerja ter-PHK, tahun 2021 sebanyak 17.200 orang, dan tahun 2022 sebanyak 38.600 orang.');
-- A sentence about the same cut tells when; a period told in full completes its end.
SELECT * FROM days('PT Sari Kapas mem-PHK 130 buruh. Pemutusan hubungan kerja (PHK) ini berlaku sejak 4 Maret 2025 lalu.');
SELECT * FROM days('Kemnaker menerima laporan bahwa pekerja yang ter-PHK mencapai 41.800 orang hingga September 2025. "Pada periode Januari-September 2025 terdapat 41.800 pekerja yang ter-PHK," tulis Kemnaker.');
-- What is to come behind the verb of the cut; a month needs no capital before its year.
SELECT * FROM days('Pemkab Lumbang memastikan 2.100 tenaga honorer akan diberhentikan pada 2026.');
SELECT * FROM days('Sebanyak 940 orang yang kehilangan pekerjaan itu adalah dari januari hingga juni 2025 lalu, ujar Kepala Disnaker Sragen.');
SELECT day_from, day_to, surface FROM facts('Dari januari hingga juni 2019, bukan mei atau juli.');
-- Days, weeks and weekdays from publication; a quarter or half-year by its place; a day in words.
SELECT * FROM days('Tiga hari lalu, PT Sari Kapas memberhentikan 130 buruh.');
SELECT * FROM days('PT Sari Kapas akan memberhentikan 130 buruh lusa.');
SELECT * FROM days('PT Sari Kapas memberhentikan 130 buruh pekan lalu.');
SELECT * FROM days('PT Sari Kapas memberhentikan 130 buruh dua pekan lalu.');
SELECT * FROM days('PT Sari Kapas memberhentikan 130 buruh pada Senin lalu.');
SELECT * FROM days('PT Sari Kapas memberhentikan 130 buruh pada Jumat pekan lalu.');
SELECT * FROM days('Disnaker mencatat 740 pekerja ter-PHK pada semester lalu.');
SELECT * FROM days('Disnaker mencatat 740 pekerja ter-PHK pada kuartal terakhir tahun lalu.');
SELECT * FROM days('PT Sari Kapas memberhentikan 130 buruh pada tanggal dua puluh tiga Mei 2025.');
-- A date belongs to the verb of its clause: the opening, a permit, a lawsuit, the severance pay, a loss.
SELECT * FROM days('Pabrik PT Sari Kapas, yang dibangun pada 3 Mei 2011, memberhentikan 130 buruh.');
SELECT * FROM days('Kontrak sewa PT Sari Kapas berakhir pada 30 Juni 2026, tetapi 130 buruhnya sudah dirumahkan.');
SELECT * FROM days('Serikat mendaftarkan gugatan atas PHK 130 buruh PT Sari Kapas pada 3 Maret 2025.');
SELECT * FROM days('Pesangon bagi 130 buruh PT Sari Kapas yang di-PHK dibayarkan pada 3 Maret 2025.');
SELECT * FROM days('PT Sari Kapas rugi Rp9 miliar pada semester I 2025 dan memberhentikan 130 buruh.');
SELECT * FROM days('Setelah dinyatakan pailit pada 12 Mei 2025, PT Sari Kapas memberhentikan 130 buruh.');
SELECT * FROM days('PT Sari Kapas, penyelenggara Pekan Batik 2025, memberhentikan 130 buruh.');
-- The same verb may frame the cut itself.
SELECT * FROM days('PHK terhadap 130 buruh PT Sari Kapas dilakukan pada 4 Juli 2025.');
SELECT * FROM days('Pada Juli 2025, PT Sari Kapas, yang berdiri sejak 1990, memberhentikan 130 buruh.');
-- When it became known is not when it was; a verb of happening has the day of the cut.
SELECT * FROM days('Pemecatan 130 buruh PT Sari Kapas baru terungkap pada 4 Juli 2025.');
SELECT * FROM days('Pemecatan 130 buruh PT Sari Kapas terjadi pada Jumat (4/7/2025).');
-- A date in a clause of its own, without a verb; the date of a cut that begins such a clause is told.
SELECT * FROM days('Akibat lonjakan upah 2025, PT Sari Kapas memecat 130 buruh.');
SELECT * FROM days('PT Sari Kapas, yang sewanya habis pada Maret 2026, memecat 130 buruh.');
SELECT * FROM days('Sejak Juli 2025, PT Sari Kapas memecat 130 buruh.');
-- The end alone; months and years in words.
SELECT * FROM days('Hingga akhir Juli 2025, 740 pekerja di Banten ter-PHK, menurut Kemnaker.');
SELECT * FROM days('Dalam sepuluh bulan pertama 2024, 740 pekerja ter-PHK, menurut Kemnaker.');
SELECT * FROM days('Sepanjang tahun lalu 740 pekerja ter-PHK, menurut Kemnaker.');
SELECT * FROM days('Sepanjang 2025 PT Sari Kapas sudah dua kali memecat, totalnya 130 buruh.');
-- "kemarin" behind a date or a weekday says that it is past; alone it is the day before.
SELECT * FROM days('Pada 3 Juli kemarin PT Sari Kapas memberhentikan 130 buruh.');
SELECT * FROM days('Pada Jumat (4/7) kemarin PT Sari Kapas memberhentikan 130 buruh.');
SELECT * FROM days('Jumat kemarin PT Sari Kapas memberhentikan 130 buruh.');
SELECT * FROM days('PT Sari Kapas memberhentikan 130 buruh kemarin.');
SELECT * FROM days('Sebanyak 130 buruh PT Sari Kapas diberhentikan pada tahun lalu.');
-- How a cut is made is no verb; a comma ends the clause that the date stands in.
SELECT * FROM days('PT Sari Kapas melakukan PHK secara mendadak kepada 130 buruhnya pada Jumat 4 Juli 2025 lalu.');
SELECT * FROM days('PT Sari Kapas umumkan pemangkasan 130 pekerjaan hingga 2030, seiring pemakaian mesin baru.');

DROP FUNCTION days(text, date);
