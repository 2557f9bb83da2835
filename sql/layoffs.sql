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
-- Names in quotes, with one small letter first, before a range; a medium that is the employer.
SELECT events('', 'Kemarin "Lumira" memecat 250 karyawan.');
SELECT events('', 'iPanen mem-PHK 250-300 karyawan.');
SELECT events('', 'Kompas TV memberhentikan 40 karyawan, tulis Tempo.');
-- A title without a name: the body's event of the same number, or its only company.
SELECT events('1.904 Buruh Pabrik Sarung di Tegal Terdepak', 'Ribuan buruh PT Tenun Sejati resmi kehilangan pekerjaan. Total 1.904 buruh masuk daftar PHK.');
SELECT events('6.000 Pekerja di-PHK, Pabrik Sarung Tegal Tutup', E'Sebanyak 6.000 pekerja menerima nasib sedih.\nPerusahaan yang tutup itu yakni PT Tenun Sejati.');
-- A sentence goes on about the company, or the total, of the one before.
SELECT events('Induka PHK Karyawan', 'Sebanyak 500 karyawan Anakku terdampak PHK. Pada Maret 200 orang dipangkas, disusul 300 orang pada April.');
SELECT events('Lumira PHK 90 Karyawan', 'Lumira memecat 90 karyawan. Asosiasi mencatat sepanjang 2024 ada 31.000 pekerja startup yang di-PHK. Pada Mei ada 16.000 orang yang di-PHK.');
-- Staff that is told far from its noun, or behind a share.
SELECT events('Lumira PHK Ratusan Karyawan', 'Lumira memecat ratusan karyawan. Saat ini, jumlah karyawan gabungan dari Lumira dan Sutrasana di Indonesia tercatat sekitar 2.500 orang.');
SELECT events('Velden PHK Karyawan', 'Velden memangkas 15 persen dari total tenaga kerja yang mencapai 14.800 orang.');
-- Lists: with bullets, in brackets; companies that share a verb.
SELECT events('PHK Stasiun Televisi', E'Sejumlah stasiun memangkas karyawan. Inilah jumlah yang terdampak:\n- Kanal Satu: 150 orang\n- Visi TV 8 persen atau 75 orang\n- Lumira (Mei, 30 persen atau 90 orang)');
SELECT events('', 'Perusahaan teknologi lain telah mengumumkan PHK, yakni Lumira (1.500 karyawan), Velden Micro (85 karyawan), dan Sutrasana (300 karyawan).');
SELECT events('', 'Kemarin Lumira dan Velden memecat 10 persen staf mereka. Zeta, Nexio, dan Sutrasana memberhentikan masing-masing 70 karyawan.');
-- Done and planned are no parts of their total; rounds before and after.
SELECT events('', 'PT Timah Elok mem-PHK 400 pegawai. Perusahaan akan kembali memecat 200 orang, sehingga 600 pekerja terancam kehilangan pekerjaan.');
SELECT events('Lumira Akan PHK 20.000 Orang', 'Lumira akan memecat 20.000 orang. Langkah ini menyusul PHK terhadap 15.000 orang pada Agustus lalu, kemudian 2.000 karyawan lagi pada Oktober, serta 400 orang dari Velden.');
SELECT events('Lumira Akan PHK 5 Persen Karyawan', 'Lumira akan memecat 5 persen karyawannya. Ini yang terbesar sejak mereka mem-PHK 21.000 karyawan pada 2022. Pada 2017 lalu, perusahaan memangkas ribuan karyawan.');
-- Sent home and dismissed in one number are the same people.
SELECT events('Pabrik Ban Tutup, 1.500 Karyawan Dirumahkan', 'PT Karet Indah tutup sehingga 1.500 karyawan dirumahkan. Kurang lebih 1.500 pekerja terdampak PHK, kata serikat.');
-- Hospitals, bosses, newspapers, last days of work.
SELECT events('', 'RSUD Melati Kota Banjar memecat 140 tenaga honorer.');
SELECT events('', 'Manajemen RS Melati Jln Kebon Jeruk memecat 60 perawat.');
SELECT events('', 'Pemerintah Provinsi memecat 107 guru honorer.');
SELECT events('', 'Ketika itu mereka Mempunyai 45 karyawan yang kehilangan pekerjaan.');
SELECT events('', 'Ahmad Krasno akan mem-PHK 75 persen pekerja di Lumira.');
SELECT events('', 'Hari ini 260 karyawan Lumira terakhir bekerja, sedangkan 40 staf Velden menerima surat pemberhentian.');
-- A share is of the number beside it; a subject may announce late; an owner lays off nobody.
SELECT events('', 'Kemarin Lumira memutuskan memangkas 20.000 pekerja, yang mencakup 15 persen dari total karyawan Lumira, lebih banyak daripada rencana sebelumnya untuk memangkas 9.000 pekerja.');
SELECT events('Lumira Rugi Besar', 'Lumira kembali menjadi sorotan setelah mengumumkan rencana besar untuk melakukan PHK terhadap sekitar 200 karyawan.');
SELECT events('', 'Lumira, perusahaan mobil milik Ahmad Krasno berencana memangkas belasan ribu karyawannya.');
SELECT events('', 'Lumira, raksasa industri yang bergantung pada sektor otomotif, berencana memangkas 10.000 karyawan.');
-- A company that begins with the place of the dateline.
SELECT events('', 'JAKARTA – Maskapai Jakarta Air memecat 400 karyawannya. Belum lagi, di Jakarta 90 pekerja PT Sutra dirumahkan.');
-- Who owns a company is not it; and a link in between parts nothing.
SELECT events('', 'Perusahaan milik konglomerat Budi Hartono itu memecat 90 orang.');
SELECT events('', E'PT Sutra akan memangkas 8% karyawannya.\nBaca juga: Harga Cabai Naik\nIklan\nItu berarti sekitar 4.000 karyawan bisa terdampak. Belum ada ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT Serikat menolak.');
SELECT evidence FROM layoffs('', 'Budi marah. "Sebanyak 90 orang dipecat PT Sutra," katanya. "Kami kecewa."');
-- Whose trade says where they work.
SELECT events('', 'Rektor Universitas Sutra menjelaskan pemecatan 10 dosen.');
SELECT events('', 'Rektor Unisutra Tegal bungkam. Sebanyak 10 dosen dipecat. "Unisutra harus menjelaskan," kata mereka.');
SELECT events('', 'RS Sutra dan RS Lyra bungkam, kata Budi. Sebanyak 10 perawat dipecat.');
SELECT events('', 'Beberapa rumah sakit memberhentikan 185 perawat. RS Sutra diam.');
SELECT events('Tahun 2022: Gelembung Pecah, PHK Startup Berlanjut', 'Badai PHK juga merembet ke Lumira yang mengumumkan PHK terhadap ratusan karyawannya. Maskapai Sutrasana merumahkan dua per tiga dari 300 karyawannya.');
-- A headline's common noun is no name; no employer has as many as a country.
SELECT events('Pabrik Selotip di Mojokerto Rumahkan 24 Pekerjanya', 'Puluhan buruh pabrik selotip di Mojokerto dirumahkan. Jumlah buruh yang dirumahkan mencapai 24 orang.');
SELECT events('Seminar Lumira', 'Lumira menggelar seminar. Diperkirakan 800 juta pekerja akan kehilangan pekerjaan.');
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
-- The site, not the dateline nor a part of the name; how sure the row is, and why.
SELECT company, headcount, location, city, confidence BETWEEN 0 AND 1 AS sure
FROM layoffs('', 'JAKARTA - PT Bandung Sutra Abadi mem-PHK 140 pekerja pabriknya di Kabupaten Sragen.');
SELECT DISTINCT decision
FROM layoffs_explain('', 'JAKARTA - PT Bandung Sutra Abadi mem-PHK 140 pekerja pabriknya di Kabupaten Sragen.')
WHERE event = 1 ORDER BY decision;
-- A link line tells of another article.
SELECT events('Lyra Buka Gudang', E'Lyra membuka gudang.\nBaca juga: Sutra PHK 300 Karyawan');

-- Names: a verb in capitals ends one, a noun before a known employer is no part of it.
SELECT events('', E'Nirmala Indonesia Tutup 19 Gerai hingga PHK 400 Karyawan\nNirmala Indonesia menutup 19 gerai dan memecat 400 karyawan.');
SELECT events('', 'Direksi Bukalapak memecat 90 karyawan pada Maret.');
-- Aliases: in brackets behind a legal form, of several words; initials without brackets; a ticker; a brand of its own.
SELECT events('', 'PT Baja Gunung (Persero) Tbk (BG) akan mem-PHK 900 orang. BG merugi. Serikat pekerja BG menolak. BG tetap pada rencananya.');
SELECT events('', 'Buruh mendatangi PT. Karet Roda Mas (Velden Indonesia). PHK terhadap 370 karyawan Velden Indonesia itu terjadi Senin.');
SELECT events('PT NTB Rumahkan Karyawan', 'PT Nikel Tanah Bumi (PTNTB) merumahkan 3.100 karyawan. Ketua serikat PT NTB Nasrul menyebut 3.100 karyawan itu resah.');
SELECT events('PECI PHK karyawan', 'PT Pelita Cipta Indah Tbk (PECI) mem-PHK 60 karyawan. Pabrik milik PECI sepi.');
SELECT events('', 'PT Bank Negara Indonesia (Persero) Tbk atau BNI memecat 45 pegawai. BNI menutup kantor. Nasabah Bank BNI tenang.');
SELECT company FROM layoffs('RSU Kasih Lyra PHK 30 Perawat', 'Manajemen Rumah Sakit Umum Kasih Lyra memecat 30 perawat. Pihak RSU Kasih Lyra merugi.');
SELECT company FROM layoffs('LB&K Pecat 30 Orang', 'Pabrik Lyra Baja & Kencana (LB&K) memecat 30 orang. LB&K merugi.');
SELECT company FROM layoffs('87 Honorer Satpol PP Tegal Dirumahkan', 'Kepala Satuan Polisi Pamong Praja Kabupaten Tegal Ronbas Sutrapu merumahkan 87 honorer Satpol PP.');
SELECT company FROM layoffs('', 'Rumah Sakit Ibu dan Anak (RSIA) Kasih Lyra merumahkan 60 karyawan. RSIA Kasih Lyra sepi. RSIA Sutra Mega, milik pesaing, ramai.');
SELECT company FROM layoffs('LBK Pecat 40 Orang', 'PT Lyra Baja Kencana tutup. PT Lintas Bahari Kargo juga tutup. LBK memecat 40 orang.');
SELECT company FROM layoffs('', 'Sebanyak 40 honorer Pemkab Bogor dirumahkan. Pemerintah Kabupaten Sumba menyusul.');
-- A worker with a capital is no part of the name; who counts, asks or is in charge is no employer.
SELECT company FROM layoffs('', 'Sebanyak 50 Karyawan Bank Lyra dipecat. Kabar PHK 60 Perawat RS Melati juga beredar.');
SELECT company, covers FROM layoffs('', 'Menteri Perindustrian Portugal, Vito Gasparan, mengatakan 3.000 pekerja di-PHK.');
SELECT company FROM layoffs('', 'Pansus Hak Angket DPRD Tegal menemukan fakta baru terkait pemberhentian 216 tenaga honorer RSUD Melati.');
-- Employers that act together, with other names in brackets; the comma behind the last one ends the row.
SELECT events('', 'PT Lyra Baja Tbk (LYBA) dan Sutra Motor (SM.N) juga memangkas 500 pekerjaan.');
SELECT events('', 'Sebanyak 900 buruh PT Lyra Baja (LB) dan PT Sutra Motor dipecat.');
SELECT events('', 'Menurut Disnaker dan BPS, PT Lyra Baja memecat 90 orang.');
-- Honorary staff of a regency whose government is not named; its offices and districts are parts.
SELECT company, headcount FROM layoffs('', 'Sebanyak 640 tenaga honorer di Kabupaten Sutrapura dirumahkan. Kecamatan Lyrasari tidak terdampak.');
SELECT company, headcount FROM layoffs('', 'Pemkab Alor memberhentikan 400 honorer. Terbanyak di Dinas Pendidikan 120 orang, Dinas Sosial 14 orang dan Kecamatan Mataru 6 orang.');
SELECT company, headcount FROM layoffs('', 'Sejumlah raksasa menyusut. Lembaga keuangan asal Jerman Lyrabank memangkas 900 pekerja.');
-- A degree behind a name is a person's, and no name.
SELECT events('', 'Keenam guru melalui kuasa hukumnya Rendi Sutraga, SH, mengatakan 6 guru dipecat.');
SELECT company FROM layoffs('', 'PT MH Lyra memecat 40 orang.');
SELECT events('', 'Kadisnaker Rudi Sutraga, S.Sos. menyatakan 300 pekerja di-PHK. Pengacara Budi Lyrawan, S.H., M.H. membela 20 buruh yang dipecat.');
SELECT events('Pemkab Melati Pecat 300 Honorer', 'Pemerintah Kabupaten Melati memecat 300 honorer. Pemkab Melati kehabisan dana.');
-- What stands around a name: a country, a place that its initials leave out, an address, a person, the next sentence, a brand.
SELECT events('', 'Bank Amerika Citigroup memangkas 520 karyawan. Raksasa teknologi Amerika Meta memangkas 300 karyawan.');
SELECT events('', 'Hotel bersejarah di Bali Grand Sanur Beach (GSB) memecat 80 karyawan. Karyawan Hotel itu sedih.');
SELECT events('', 'Sebanyak 90 buruh PT Nirmala Jaya Desa Tanaru Kabupaten Gresik di-PHK.');
SELECT events('', 'Sebanyak 177 pekerja di-PHK, kata wakil PT Angkasa Steel Budi Harsono. PT Angkasa Steel tutup.');
SELECT events('', 'Sebanyak 250 karyawan diberhentikan PT Karet Roda Mas VELDEN Para buruh menolak.');
SELECT events('Shopee Kerap PHK Karyawan', 'Shopee memecat 55 karyawan.');
SELECT events('', 'Sebanyak 90 buruh PT Nirmala Pulp dan Kertas Tbk di-PHK.');
-- Kinds of employers, trades and regencies are nobody's names; vendors of a company are others.
SELECT events('', 'Rumah Sakit memecat 30 perawat. Bank memecat 40 pegawai.');
SELECT events('', 'Sektor Logam dan Mesin memecat 1.245 orang, Tekstil dan Kulit 250 orang.');
SELECT company, covers FROM layoffs('', 'Sabu Raijua mencatat 447 tenaga kerja di-PHK.');
SELECT company, headcount FROM layoffs('', 'Sebanyak 1.200 pekerja di vendor Apple terkena PHK.');
-- In headlines heads of names keep what follows, and words that always stand together are one name.
SELECT events('Bank Delta Prima PHK 210 Pegawai', 'Sekretaris perusahaan mengatakan 210 pegawai diberhentikan.');
SELECT events('Payung Teduhindo PHK 254 Pekerja', 'Payung Teduhindo mengumumkan PHK terhadap 254 pekerja.');
-- What leads a number in is no employer.
SELECT events('', '- Sekitar 1.300 buruh pabrik wig terdampak PHK.');
-- What was said wrongly makes no event.
SELECT events('', 'Yang di-PHK PT Gula Kelapa bukan 1.500 orang seperti disampaikan serikat pekerja, melainkan 150 orang.');
-- A misspelt name is the one that the article has more often; sister companies are not.
SELECT events('PHK di Pabrik Lampu', 'PT Pelita Nusantra Abadi tutup. Sebanyak 90 buruh PT Pelita Nusantara Abadi di-PHK. Manajemen PT Pelita Nusantara Abadi belum menjawab.');
SELECT events('PHK di Tambang', 'PT Nada Mutiara Jaya mem-PHK 80 orang. PT Nada Mutiara Raya mem-PHK 60 orang.');
SELECT events('Ratusan Buruh PT Won Sa Terus Mogok', 'Sebanyak 640 buruh di-PHK PT Wonsa. PT Wonsa menolak berunding. Buruh PT Won Sa bertahan.');
-- A verb in its base form ends a name and says what the people do.
SELECT events('Karyawan PT Nirmala Minta Dipekerjakan Lagi', 'Sebanyak 75 karyawan PT Nirmala di-PHK pada Maret.');
SELECT surface, role FROM facts('Ratusan Karyawan PT Nirmala Kepung Kantor Wali Kota');
-- "Seribuan" is 1.000 to 1.999.
SELECT events('Seribuan Buruh PT Nirmala Terancam PHK', 'Sebanyak 1.140 buruh PT Nirmala terancam PHK.');
-- Leave without pay keeps the job.
SELECT events('', 'Hotel Melur meminta 60 karyawannya mengambil cuti tanpa upah selama tiga bulan.');

-- Why: what is saved, what stops, what orders do, in any wording; a cause that the article gives elsewhere.
SELECT events('', 'PT Nirmala memecat 70 staf demi menekan pengeluaran.');
SELECT events('', 'PT Gula Kelapa mem-PHK 110 karyawan karena tidak lagi berproduksi.');
SELECT events('', 'Lantaran order seret, pabrik kaca itu memberhentikan 35 buruh.');
-- The industry: of the employer by its name, not where a rumour spread nor what is used.
SELECT company, headcount, industry FROM layoffs('', 'Panasonic memecat 40 karyawan. Kabar itu ramai di media sosial.');
SELECT company, headcount, industry FROM layoffs('', 'Universitas Melati memecat 30 dosen. Kampus memakai aplikasi belajar.');
-- Of an employer that the lexicon knows, by one word of its name; a word for a thing tells nothing then.
SELECT company, headcount, industry FROM layoffs('', 'PT Primissima merumahkan 400 buruh. Kantong plastik menumpuk di depan pabrik.');
SELECT company, headcount, industry FROM layoffs('Hino Pangkas Karyawan', 'Hino memecat 80 pekerja. Museum Hino tetap buka.');
-- Whom a total covers, with the number of employers, provinces in full.
SELECT headcount, covers FROM layoffs('', 'Secara nasional, sepanjang 2024 sebanyak 31.500 pekerja terkena PHK.', '2025-01-09');
SELECT headcount, covers FROM layoffs('', 'Sebanyak 4.150 pekerja di Sulsel terkena PHK sepanjang 2024.', '2025-01-09');
-- Of who counts it, if nothing says whom it covers: a national office or union (in an article that names a place), a local office; not where someone said it.
SELECT headcount, covers, claimed_by FROM layoffs('', E'Kemnaker mencatat sebanyak 31.500 tenaga kerja terkena PHK hingga Mei 2025.\nJumlah terbanyak ada di Jawa Barat.', '2025-06-09');
SELECT headcount, covers, claimed_by FROM layoffs('', 'Kemnaker mencatat sebanyak 31.500 tenaga kerja terkena PHK hingga Mei 2025.', '2025-06-09');
SELECT headcount, covers, claimed_by FROM layoffs('', E'Buruh Indonesia cemas.\nPresiden KSPI mengatakan sebanyak 31.500 buruh terkena PHK tahun ini.', '2025-06-09');
SELECT headcount, covers FROM layoffs('', 'Sebanyak 31.500 buruh se-Indonesia terkena PHK tahun ini, katanya saat ditemui di Jakarta, Kamis (5/6).', '2025-06-09');
SELECT headcount, covers, claimed_by FROM layoffs('', E'Kabar buruk datang dari Lumajang.\nDisnaker mencatat 1.320 pekerja telah di-PHK hingga pekan ini.', '2025-06-09');
-- Else the industry that is named near.
SELECT headcount, covers FROM layoffs('', E'Pengusaha mengeluhkan harga gas.\nIndustri keramik makin tertekan. Sekitar 1.000 pekerja sudah terkena PHK.', '2025-06-09');
-- Staff: a part names its whole, also beside another name; before and after a cut; a figure that is corrected.
SELECT events('', 'PT Sol Jaya, pemasok Velden, memecat 300 dari total 1.900 karyawannya.');
SELECT events('', 'Jumlah pekerja PT Sol Jaya yang di-PHK dikoreksi dari 800 menjadi 80 orang.');
-- "masing-masing" gives each employer its own number; a cancelled cut is none.
SELECT events('', 'PT Karang Busana dan PT Mitra Alas masing-masing memecat 130 dan 70 pegawai.');
SELECT events('', 'PT Satu Jaya, PT Dua Jaya, dan PT Tiga Sakti memberhentikan masing-masing 130 karyawan, 70 karyawan, dan 45 karyawan.');
SELECT events('', 'PT Sari Rotan membatalkan rencana PHK terhadap 300 karyawan.');
SELECT events('', 'PHK terhadap 85 buruh PT Sari Rotan ditunda hingga Maret.');
-- A share that says a number once more goes to that number, in the same sentence or the next.
SELECT events('', 'PT Aruna Lampu mem-PHK 13 persen atau sekitar 6.100 karyawan di seluruh dunia.');
SELECT events('', 'PT Aruna Film mengumumkan PHK terhadap 7.100 karyawannya. Angka PHK tersebut mewakili sekitar 3,2 persen dari total 220.000 karyawan.');
SELECT events('', 'PT Aruna Pos memecat 1.310 pekerja. Jumlah itu setara dengan 12 persen dari seluruh karyawannya. Pendapatan turun 20 persen.');
-- A field between two rows of a list does not end the list.
SELECT events('21 Perusahaan PHK Massal', E'Berikut daftar perusahaan yang telah melakukan PHK beserta jumlah buruh yang terdampak, kawasan, dan alasan PHK:\n1. PT. Daya Mekar Benang\nJumlah buruh: 250\nKawasan: Bandung\nAlasan: Efisiensi\n2. PT. Kencana Sinar Mulia\nJumlah buruh: 310\nKawasan: Bandung\nAlasan: Pabrik tutup\n3. PT. Lantai Perak Jaya\nJumlah buruh: 220\nKawasan: Bogor');
-- A number of employers in a row, with or without names, is of all of them; an employer that is not named is none of the others.
SELECT events('', 'Dinas Tenaga Kerja Kota Cilegon mencatat PHK selama 2025 mencapai 98 orang dari PT Tepung Mulia Raya dan 8 perusahaan lainnya.');
SELECT events('', 'Sebuah pabrik sol sepatu di Kudus melakukan PHK atas 217 karyawan. PT Shyang Aruna di Tangerang memecat 2.500 karyawan.');
SELECT events('', 'Sebuah pabrik sol sepatu, PT Sol Aruna, melakukan PHK atas 217 karyawan.');

-- A cut without a number: an employer that closes and owes severance; a denial in the next sentence, an assurance;
-- a wave over a country; none yet, planned, or under a condition.
SELECT events('Pabrik Sepatu Lyra Tutup, Pekerja Tuntut Pesangon', 'Pabrik sepatu PT Lyra di Tangerang resmi tutup. Pekerja meminta pesangon dibayar penuh.');
SELECT events('', 'Perusahaan elektronik Sanko berencana menghentikan produksi di pabriknya di Bekasi. Karyawan menuntut pesangon.');
SELECT events('Pabrik Sepatu Lyra Tutup Sementara', 'Pabrik sepatu PT Lyra tutup selama libur panjang. Karyawan kembali bekerja pekan depan.');
SELECT events('', 'PT Lyra dikabarkan melakukan pemutusan hubungan kerja massal. Direktur PT Lyra menepis kabar tersebut. Kinerja masih baik, katanya.');
SELECT events('', 'PT Lyra memastikan tidak ada PHK setelah dua pabriknya digabung. Hal itu disampaikan direksi, Senin.');
SELECT events('Badai PHK Melanda Italia', 'Badai pemutusan hubungan kerja melanda Italia sejak ekspor turun. Lowongan makin sedikit.');
SELECT events('Industri Ban Belum Lakukan PHK', 'Industri ban belum melakukan PHK karyawan meski penjualan turun.');
SELECT events('', 'PT Lyra akan melakukan PHK karyawan jika harga minyak terus turun. Direksi PT Lyra menyampaikan hal itu.');
-- Not of one person, not asked for, not of pay.
SELECT events('Klub Elang Putus Kontrak Pelatih', 'Klub Elang memecat pelatihnya, Budi Santoso, setelah kalah lima kali.');
SELECT events('', 'Serikat karyawan PT Lyra meminta direksi tidak melakukan pemutusan hubungan kerja di tengah pandemi.');
SELECT events('', 'PT Lyra memotong gaji 300 karyawan. Sebanyak 300 karyawan harus merelakan gajinya dipotong.');
SELECT events('Kampus Melati Hapus Tunjangan Dosen', 'Kampus Melati menghapus tunjangan makan dosen. Para dosen menolak.');
-- "hubungan kerja" in every form; a threat in the number's own verb; a title that says PHK goes before "dirumahkan".
SELECT events('', 'Akibat pabrik tutup, sekitar 85 buruh PT Lyra terancam diputuskan hubungan kerja.');
SELECT events('', 'PT Lyra mengakhiri hubungan kerja dengan 70 pekerja.');
SELECT events('', 'PT Lyra melakukan pemutusah hubungan kerja pada 70 karyawannya.');
SELECT events('', 'Sebanyak 70 karyawan PT Lyra tidak lagi dipekerjakan.');
SELECT events('Pabrik Lyra PHK 1.520 Pekerja', 'Sebanyak 1.520 pekerja pabrik Lyra dirumahkan karena pesanan sepi.');

-- So many in a time is no event, a number of one time is.
SELECT events('', 'PT Lyra biasanya memberhentikan sekitar 57 pegawai per kuartal. Rerata 79 pekerja di-PHK tiap minggunya. PHK berkisar 205 orang saban bulan.');
SELECT events('', 'Setiap bulan, 57 pegawai PT Lyra dipecat.');
SELECT events('', 'Dalam sebulan terakhir, 907 pekerja PT Lyra di-PHK.');
SELECT events('', 'Per kuartal III 2025, sebanyak 410 pekerja PT Lyra di-PHK.');
SELECT events('', 'Sebanyak 45 pekerja PT Lyra yang dibayar per hari di-PHK.');
-- A cut that is told by who stays.
SELECT events('', 'Hanya 92 dari 455 pekerja PT Lyra yang lolos dari PHK.');
SELECT events('', 'PT Lyra memiliki 300 karyawan; 45 di antaranya akan dilepas.');

-- Employers in a row: behind a name that nothing else tells of, and with "hingga".
SELECT events('', 'Amazon, Starbucks, Target, dan Rivian telah memangkas 9.000 karyawan.');
SELECT events('', 'Amazon, Starbucks, Lyra, hingga Rivian telah memangkas 9.000 karyawan.');
-- Who is quoted, guesses or only sells what others make is no employer.
SELECT events('', 'Koran Lyra memecat sepertiga pegawainya. Menurut New York Times, yang terdampak 310 wartawan koran itu.');
SELECT events('', 'Sutra Intelligence bulan lalu menaksir bank-bank dunia bisa menghapus 195 ribu pekerjaan.');
SELECT events('Ratusan Pekerja Pabrik Sepatu Nike Kena PHK', 'PT Langkah Sakti memecat 640 pekerja. Januari lalu, 430 pekerja pabrik sepatu Nike itu di-PHK.');
SELECT events('Nike PHK 1.400 Pekerja', 'Nike memecat 1.400 pekerja di Oregon.');
-- Names by their words: trades, companies' usual words; initials behind PT; a company before its officer.
SELECT events('', 'Turunnya permintaan membuat Pindo Kertas Jaya menghentikan dua mesinnya. Sebanyak 431 karyawan di-PHK.');
SELECT events('', 'PT Krakatau Lyra Tbk akan merumahkan 810 orang. Tahun 2019, 290 pegawai dirumahkan PT KL.');
SELECT events('', 'Transaksi lewat NusaPay merosot. Sebanyak 113 pegawai di-PHK. Direktur SDM NusaPay Laksmi Paramitha menolak menyebutnya massal.');
-- Dismissed and sent home, planned and done, told apart below their sum.
SELECT events('', 'Karyawan yang terkena di Semarang seluruhnya 14.122 orang, rinciannya 5.671 orang di-PHK dan 8.451 orang dirumahkan.');
SELECT events('', 'Kementerian mencatat buruh yang sudah dirumahkan berjumlah 1.041 orang, dan 18.764 buruh lain akan dirumahkan perusahaannya.');
-- The exact number behind a rounded one; the number of a cut that the title tells without one.
SELECT events('Korban PHK Sudah 17 Ribu Lebih', 'Sebanyak 17 ribu lebih buruh terkena PHK. "Seluruhnya yang kami catat 17.540 orang," kata Ketua KSPI.');
SELECT events('Rupiah Terpuruk, 20 Ribuan Buruh Kena PHK', 'Menurut BPJS, 28.300 buruh kena PHK.');
SELECT events('PHK Lagi: UBS Siap Potong Staf Asia', 'Bank UBS akan memangkas 45 pekerja di Asia.');
DROP FUNCTION events(text, text, date);

-- links: one word before a colon, titles in the lines below, a bracket
SELECT company, headcount FROM layoffs('', E'PT Sol Abadi mem-PHK 50 karyawan.\nSIMAK: Pabrik Kaca Tutup, 70 Pekerja Dirumahkan\nPesangon sudah dibayar.');
SELECT company, headcount FROM layoffs('', E'PT Sol Abadi mem-PHK 50 karyawan.\nBerita Terkait:\n- Pabrik Kaca Merumahkan 70 Pekerja\n- Toko Roti PHK 30 Karyawan');
SELECT company, headcount FROM layoffs('', 'PT Sol Abadi mem-PHK 50 karyawan. [Lihat: Ribuan Buruh Pabrik Kaca Dipecat] Pesangon sudah dibayar.');
-- a table, whose columns say what happened; a list within a sentence; bare numbers behind names
SELECT company, kind, headcount, location FROM layoffs('', E'Data pekerja yang dirumahkan:\nNo | Perusahaan | Kota | Jumlah\n1 | PT Sol Abadi | Jepara | 250\n2 | PT Langkah Emas | Kediri | 90');
SELECT surface, role FROM facts(E'Data dinas\nNama | Di-PHK | Dirumahkan\nPT Sol Abadi | 250 | 60');
SELECT company, status, headcount FROM layoffs('', 'Rencana PHK yang masuk ke dinas: a) PT Sol Abadi, 250 orang; b) PT Langkah Emas, 90 orang.');
SELECT company, headcount FROM layoffs('', 'Sebanyak 340 orang di-PHK dua pabrik. Rinciannya, PT Sol Abadi 250 dan PT Langkah Emas 90.');
-- numbers in the order of the names; two parts of a sentence, each with its place
SELECT company, headcount FROM layoffs('', 'PT Sol Abadi dan PT Langkah Emas berturut-turut mem-PHK 250 dan 90 karyawan.');
SELECT company, percentage FROM layoffs('', 'PT Sol Abadi dan PT Langkah Emas masing-masing memangkas 5 dan 8 persen karyawan.');
SELECT company, headcount, location FROM layoffs('', 'Di Jepara, PT Sol Abadi memecat 250 orang; di Kediri, PT Langkah Emas memecat 90.');
-- one employer without a name, several without names
SELECT company, scope, headcount FROM layoffs('', 'Seorang pengusaha batik memecat 12 pegawainya.');
SELECT company, scope, headcount FROM layoffs('', 'Tiga hotel di Bali merumahkan 150 karyawan.');
-- names: an address that addresses nobody, P.T., a title written together with a name
SELECT company FROM layoffs('', 'Toko buku Pelita Mas memecat 12 pegawai.');
SELECT company FROM layoffs('', 'P.T. Sol Abadi memecat 12 pegawai.');
SELECT company FROM layoffs('', 'BupatiAnwar Saleh menerima 120 buruh korban PHK.');
-- parts before their total; an exact round before a vague plan
SELECT company, headcount FROM layoffs('', 'PT Sol Abadi melepas 250 karyawan di Jepara serta 90 karyawan di Kediri. Seluruhnya 340 karyawan terkena PHK.');
SELECT company, headcount, headcount_low, status FROM layoffs('Lyra Bakal PHK Ratusan Karyawan', 'Lyra dikabarkan akan memecat ratusan karyawan bulan ini. Pada April lalu perusahaan itu sudah memberhentikan 450 karyawan.', '2025-06-20');
-- Why, where, who says so, and in which industry.
SELECT headcount, reason FROM layoffs('', 'Gudang PT Sari Kapas dilalap api. Sebanyak 41 pekerjanya di-PHK.');
SELECT headcount, reason FROM layoffs('', 'Kain dari Tiongkok membanjiri pasar sehingga PT Sari Kapas mem-PHK 41 pekerja.');
SELECT headcount, reason FROM layoffs('', 'Pembeli menyetop pesanan, akibatnya 41 pekerja PT Sari Kapas dirumahkan.');
SELECT headcount, reason FROM layoffs('', 'Pasokan tepung terhenti, PT Sari Kapas merumahkan 41 pekerja.');
SELECT headcount, location FROM layoffs('', '[Bandung] PT Sari Kapas memberhentikan 41 pekerja.');
SELECT headcount, location FROM layoffs('', 'Raksasa ban Jerman, Reifen, menghapus 640 posisi di pabriknya di Hungaria, kata serikat di Berlin.');
SELECT headcount, location FROM layoffs('', 'PT Sari Kapas pindah dari Tangerang ke Brebes. Sebanyak 640 pekerja di-PHK.');
SELECT headcount, location FROM layoffs('', 'Bank Maluku Lestari memberhentikan 64 pegawai.');
SELECT headcount, claimed_by FROM layoffs('', '"Ada 1.240 buruh sepatu yang di-PHK," ujar Ketua Umum Aprisindo.');
SELECT headcount, claimed_by FROM layoffs('', 'Sebanyak 1.240 buruh di-PHK. Kemnaker akan mendampingi mereka.');
SELECT headcount, cumulative FROM layoffs('', 'Selama 2023, industri mebel kehilangan 5.410 pekerja akibat PHK, kata Asmindo.', '2024-02-01');
SELECT headcount, industry FROM layoffs('', 'PT Sari Kapas, perakit mobil, melepas 64 pekerja.');
-- Links with words before their colon; what a link tells of the staff; a link above the text is no title.
SELECT count(*) FROM layoffs('Harga Cabai Naik', E'Harga cabai naik. Lihat pula foto: 900 Buruh Pabrik Kaca Di-PHK\nPedagang mengeluh.');
SELECT count(*) FROM layoffs('Harga Cabai Naik', E'Harga cabai naik.\nSaksikan video berikut: 900 Buruh Pabrik Kaca Di-PHK\nPedagang mengeluh.');
SELECT headcount FROM layoffs('', E'Simak daftar perusahaan berikut:\n1. PT Sol Abadi: 90 orang di-PHK');
SELECT headcount, workforce FROM layoffs('', E'PT Sol Abadi memecat 41 pekerja.\n[Baca juga: Sol Abadi Pernah Punya 2.000 Pekerja]\nMereka diberi pesangon.');
SELECT company, headcount FROM layoffs('', E'Baca juga: Harga Kertas Naik\n\nSebanyak 41 karyawan toko buku Sol Abadi di-PHK.');
-- initials that the text says to stand for something else; vehicles that are stopped; people who get a dwelling
SELECT count(*) FROM layoffs('Menanam Pohon', 'Perkumpulan Hutan Kita (PHK) mengajak 41 karyawan menanam pohon. Kegiatan PHK itu gratis.');
SELECT headcount FROM layoffs('', 'Pemutusan Hubungan Kerja (PHK) menimpa 41 karyawan PT Sol Abadi.');
SELECT count(*) FROM layoffs('', 'Truk yang mengangkut 41 buruh kebun diberhentikan petugas.');
SELECT count(*) FROM layoffs('', 'Pemkot merumahkan 41 warga bantaran sungai di rumah susun.');
-- conditions, threats, chances; corrections; plans that were carried out
SELECT headcount, status FROM layoffs('', 'Jika gas tidak turun harganya, PT Sol Abadi terpaksa memecat 41 buruh.');
SELECT headcount, status FROM layoffs('', 'PT Sol Abadi terpaksa memecat 41 buruh kalau gas tetap mahal.');
SELECT headcount, status FROM layoffs('', 'Sudah setahun 41 buruh PT Sol Abadi hidup dalam bayang-bayang PHK.');
SELECT headcount, status FROM layoffs('', 'Besar kemungkinan 41 buruh PT Sol Abadi harus dilepas.');
SELECT headcount, status FROM layoffs('', 'PHK 41 buruh PT Sol Abadi tinggal menunggu waktu.');
SELECT headcount, status FROM layoffs('', 'Yang di-PHK bukan 410 orang seperti kabar yang beredar, tetapi 41 orang, kata direksi PT Sol Abadi.');
SELECT headcount, status, day_from FROM layoffs('', 'Mei lalu PT Sol Abadi mengumumkan rencana PHK 140 orang. Rencana itu dijalankan kemarin: 140 orang resmi diberhentikan.', '2025-06-20');
-- the same number at another time is another cut
SELECT headcount, day_from FROM layoffs('', 'Setelah memecat 41 orang pada Maret 2025, PT Sol Abadi kembali memecat 41 orang pada Juni 2025.', '2025-07-01');
SELECT headcount, day_from FROM layoffs('', 'PT Sol Abadi memecat 41 buruh. Pada Februari 2024 perusahaan itu juga memecat 41 buruh.', '2025-07-01');
SELECT count(*) FROM layoffs('', 'PT Sol Abadi memecat 41 buruh pada Juni. Ke-41 buruh itu baru menerima pesangon pada Juli.', '2025-07-21');
-- groups that are no staff; those who stay; furloughs
SELECT headcount, workforce FROM layoffs('', 'Sebanyak 12 dari 41 buruh yang mogok dipecat PT Sol Abadi.');
SELECT headcount, workforce FROM layoffs('', 'PT Sol Abadi memecat 12 dari 41 buruhnya.');
SELECT surface, role FROM facts('Meski 12 orang dipecat, 41 pekerja lain tetap masuk seperti biasa.');
SELECT surface, role FROM facts('Kini toko itu digerakkan oleh 41 karyawan setelah 12 orang dilepas.');
SELECT surface, role FROM facts('Lewat PHK, tim itu akan dirampingkan menjadi 41 orang.');
SELECT surface, role FROM facts('Separuh dari 410 karyawan dirumahkan bergiliran.');
SELECT headcount, kind FROM layoffs('', 'Daripada memecat, PT Sol Abadi merumahkan 41 buruh.');
SELECT headcount, kind FROM layoffs('', 'Sebanyak 41 buruh PT Sol Abadi yang semula dirumahkan kini kehilangan pekerjaan.');
SELECT headcount, kind FROM layoffs('Sol Abadi Rumahkan Buruh', 'PT Sol Abadi menghentikan sementara tungkunya. Sebanyak 41 buruh terdampak.');
-- a name that begins like a label
SELECT company, headcount FROM layoffs('', 'Platform belajar Kelasmu memangkas 41 karyawan.');
-- names: numbers within, further back, a subsidiary, only in the title, a short form made of syllables
SELECT company FROM layoffs('', 'PT Sol 77 Abadi memecat 250 karyawan.');
SELECT company FROM layoffs('', 'Lumira Terang berdiri pada 2011. Pembeli makin sedikit. Pekan lalu toko itu memecat 12 pegawai.');
SELECT company FROM layoffs('', 'Grup Langkah, induk PT Sol Abadi, mengakui 250 karyawan anak usahanya itu di-PHK.');
SELECT company FROM layoffs('', 'Grup Langkah melalui anak usahanya, PT Sol Abadi, memecat 250 karyawan.');
SELECT company FROM layoffs('Klinik Tunas Bangsa Pecat 12 Perawat', 'Sebanyak 12 perawat dipecat sejak klinik itu sepi.');
SELECT company FROM layoffs('', 'PT Kertas Langkah Nusantara (Kelanus) merugi. Kelanus lalu memecat 250 karyawan.');
SELECT company, covers FROM layoffs('', 'Departemen Efisiensi Pemerintahan memecat 1.200 pegawai federal.');
-- lists: rounds of one company, the staff before the cut, who hires, numbers in brackets, headings with text below
SELECT company, headcount, day_from FROM layoffs('', E'Tahapan PHK di PT Sol Abadi:\n• April 2025: 250 orang\n• Juni 2025: 90 orang', '2025-09-01');
SELECT company, headcount, workforce FROM layoffs('', E'Keadaan pabrik sepatu di Jepara:\n- PT Sol Abadi: 400 karyawan, 90 di-PHK\n- PT Langkah Emas: 250 karyawan, 40 di-PHK');
SELECT company, headcount FROM layoffs('', 'Pabrik yang siap merekrut korban PHK, yakni PT Sol Abadi (250 orang) dan PT Langkah Emas (90 orang).');
SELECT company, headcount FROM layoffs('', 'Sejumlah startup mem-PHK karyawan, yakni Kopi Sol (45), Teh Langkah (38), dan Susu Kenari (12).');
SELECT company, headcount FROM layoffs('', E'Berikut tiga startup yang memecat karyawan.\n1. Solku Express\nStartup itu memecat 250 orang.\n2. Lumira\nStartup ini memecat 120 orang.\n3. Langkah Terang\nPHK dialami 90 orang.');
-- two cuts: a weak verb, one that is over beside a plan, a region beside one employer
SELECT company, headcount FROM layoffs('', 'PT Sol Abadi melepas 250 operator, sementara PT Langkah Emas melepas 90 operator.');
SELECT company, status FROM layoffs('', 'PT Sol Abadi berniat memecat 250 buruh, setelah tahun lalu PT Langkah Emas memecat 90 buruh.', '2025-09-01');
SELECT company, headcount, scope FROM layoffs('', 'PT Sol Abadi memecat 250 orang, sedangkan secara nasional 19.000 orang di-PHK.');
-- The place beside the employer's name, abroad, and not that of the most hit part; what binds people is ended.
SELECT headcount, location FROM layoffs('', 'Gerbang pabrik PT Sari Kapas, Mojokerto, terkunci rapat. Sebanyak 90 pekerjanya dipecat.');
SELECT company, headcount, location FROM layoffs('', 'PT Sari Kapas memecat 90 pekerja pabriknya di Alberta, Kanada.');
SELECT headcount, location, covers FROM layoffs('', 'Kemnaker mencatat 5.410 pekerja ter-PHK pada semester I 2025, paling banyak di Banten, yakni 1.240 orang.');
SELECT company, headcount, status FROM layoffs('', 'Hubungan kerja 90 buruh PT Sari Kapas diakhiri.');
SELECT company, headcount, reason FROM layoffs('', 'Penutupan pabrik PT Sari Kapas berakibat hilangnya pekerjaan 90 orang.');
SELECT company, headcount, headcount_low, headcount_high FROM layoffs('', 'PT Sari Kapas memecat >90 buruh.');
SELECT headcount, industry FROM layoffs('', 'Pengembang apartemen PT Sari Kapas memecat 90 pegawai.');
-- a list of employers without a total has no main event
SELECT main, company, covers, headcount FROM layoffs('6 Startup Ini Lakukan PHK', E'Berikut startup yang mengurangi karyawan.\n1. PT Sol Abadi\nPT Sol Abadi memecat 250 karyawan.\n2. PT Langkah Emas\nPT Langkah Emas memecat 90 karyawan.');
-- parts: of a plan, of a group, of several employers, by words of their own
SELECT company, headcount FROM layoffs('PT Sol Abadi Bakal Pecat 3.000 Karyawan', 'PT Sol Abadi akan memecat 3.000 karyawan. Sebanyak 1.000 karyawan di Tuban dan 2.000 karyawan di Gresik dipecat.');
SELECT company, headcount FROM layoffs('', E'Grup Langkah mem-PHK 340 karyawan, dengan rincian:\n- 250 karyawan PT Sol Abadi\n- 90 karyawan PT Langkah Emas');
SELECT company, headcount FROM layoffs('Lima Smelter PHK 900 Pekerja', 'Lima smelter di Bangka mem-PHK 900 pekerja. Pekerja itu berasal dari peleburan sebanyak 400 orang serta dari tambang 500 orang.');
SELECT company, headcount, kind FROM layoffs('', 'PT Sol Abadi merumahkan 250 karyawan, termasuk 29 mandor.');
SELECT company, headcount FROM layoffs('', 'Lyra akan memecat 600 karyawan. Sekitar 450 pekerja di bagian produksi akan dipecat.');
-- without a number: a closing in an article that tells of a cut, workers who are nobody's
SELECT main, company, headcount, reason FROM layoffs('Gerai Lumira Mart Bertumbangan, Bagaimana Nasib Karyawan?', 'Lumira Mart menutup sejumlah gerai di Batam. Sejumlah karyawan pun terdampak penutupan gerai itu. Direktur Lumira Mart mengatakan sebagian karyawan dialihkan, sedangkan sisanya terpaksa dirumahkan. Lumira Mart tidak menyebut berapa karyawan yang kena PHK.');
SELECT main, company FROM layoffs('Cara Klaim Jaminan bagi Pekerja yang Kena PHK', 'Pekerja yang terkena PHK bisa mengajukan klaim lewat aplikasi. Syaratnya kartu peserta.');
-- beside rows with numbers: several employers, a list, an industry; a company of which the others are told as a comparison; not one whose officer speaks
SELECT main, company, scope, headcount FROM layoffs('Sejumlah Hotel di Jepara Rumahkan Karyawan', 'Sejumlah hotel di Jepara merumahkan karyawan karena tamu sepi. Kondisi itu berlangsung sejak Maret. Hotel Melati Jepara sudah merumahkan 60 karyawan. Hotel Kenanga Jepara merumahkan 85 orang.');
SELECT main, company, scope, headcount FROM layoffs('Daftar Pabrik Mebel yang PHK Karyawan', E'Berikut pabrik yang mengurangi karyawan.\n1. Sol Mebel\nSol Mebel memecat 250 karyawan.\n2. Langkah Mebel\nLangkah Mebel memecat 90 karyawan.');
SELECT main, company, headcount FROM layoffs('', 'Penyedia musik Lyra dikabarkan akan melakukan PHK karyawan pekan ini. Lyra belum berkomentar. Pekan lalu Sutra memecat 11.000 karyawan. Sebelumnya Kapas memecat 3.500 karyawan.');
SELECT main, company, headcount FROM layoffs('CEO Lyra Kecam Bos yang PHK Karyawan', 'Banyak perusahaan melakukan PHK tahun ini. CEO Lyra, Budi Santoso, menilai itu langkah yang malas. Ia berbicara di Batam. Lowongan makin sedikit. Harga saham naik. PT Sutra memecat 11.000 karyawan. PT Kapas memecat 3.500 karyawan.');
SELECT main, company, headcount FROM layoffs('Badai PHK Berlanjut', 'Badai PHK perusahaan mebel masih berlanjut. Terbaru, PT Sol Mebel memecat 250 karyawan. Direksi PT Sol Mebel menyebut pesanan turun.');
SELECT main, company, headcount FROM layoffs('Daftar Pabrik yang PHK Karyawan', E'Pabrik yang melakukan PHK karyawan:\n1. PT Sol Mebel (250 orang)\n2. PT Langkah Mebel (90 orang)');
-- companies in a row are an aggregate; a ministry in the title speaks of the company there
SELECT main, company, scope, status FROM layoffs('Lyra, Sutra, dan Kapas Tegaskan Tidak Ada PHK', 'PT Lyra, PT Sutra, dan PT Kapas memastikan tidak ada PHK karyawan.');
SELECT main, company, scope FROM layoffs('', 'PT Lyra dan PT Sutra melakukan PHK sejumlah karyawan di Tegal.');
SELECT main, company, scope FROM layoffs('PHK Sepihak Lyra, Kemnaker Panggil Direksi', 'PT Lyra melakukan PHK sepihak terhadap karyawan di Tegal. Kemnaker akan memanggil direksi.');
-- Honorary staff are employed by the government of their region, where the article names it; not by who speaks, nor in the whole country.
SELECT company, headcount FROM layoffs('', 'Sebanyak 640 tenaga harian lepas di Kabupaten Alor diberhentikan. Pemkab Alor tidak lagi sanggup menggaji mereka.');
SELECT company, headcount FROM layoffs('', 'Bupati Seruyan memberhentikan 425 tenaga kontrak. Pemerintah Kabupaten Seruyan beralasan anggaran menurun.');
SELECT company, headcount FROM layoffs('', 'Sebanyak 90 honorer di Kota Manado dirumahkan, kata Asisten III Sekretariat Pemkot Manado Peter Lasut.');
SELECT company, headcount FROM layoffs('', 'Sebanyak 90 honorer dirumahkan. Pemprov Sulbar beralasan anggaran menurun. Pemerintah Provinsi Sulawesi Barat akan memanggil mereka lagi.');
SELECT company, headcount FROM layoffs('', 'Sebanyak 2,4 juta tenaga honorer di seluruh Indonesia terancam PHK. Pemprov Banten sudah mendata honorernya.');
SELECT company, headcount FROM layoffs('', 'Sekolah Budi Luhur memecat 12 guru honorer. Dinas Pendidikan Kota Malang belum menerima laporan.');
SELECT company, headcount FROM layoffs('', 'Ketua Forum ASN PPPK Rina Wati menyesalkan 14 guru PPPK yang diberhentikan di Kabupaten Alor.');
-- The noun of an employer stands for the name before it, as the subject of an active verb.
SELECT company, headcount FROM layoffs('', 'Mazda menutup pabrik di Thailand dan memecat 240 pekerja. Sebelumnya perusahaan juga merumahkan 3.100 pekerja.');
SELECT company, headcount FROM layoffs('', 'Nama lain adalah Autodesk. Pembuat perangkat lunak memecat 210 orang.');
-- Several employers in a row; names for one company; officers; what is no name.
SELECT company, headcount FROM layoffs('', 'Sebanyak 368 karyawan yang bekerja di PT Sol Abadi, PT Langkah Emas, dan PT Sari Kapas di-PHK.');
SELECT company, headcount, percentage FROM layoffs('', 'PT Solku Tbk (SOLK) alias Solku Langkah Raya (SLR) memecat 250 karyawan. Itu setara dengan 13 persen dari total karyawan SLR.');
SELECT company, headcount FROM layoffs('', 'Manajer pemasaran Hotel Melati Raya, Firza Alwi pada Rabu mengatakan pendapatan turun. "Sebanyak 50 karyawan akan di-PHK," katanya.');
SELECT company, headcount FROM layoffs('', 'PHK terhadap 90 karyawan tidak berkaitan dengan Pandemi Covid-19.');
-- a share that says the number once more; a rumour that is denied later; a cut without a number that is foreseen
SELECT company, headcount, percentage FROM layoffs('', 'PT Sari Kapas memecat 90 karyawan di seluruh dunia, atau 12 persen dari pekerjanya.');
SELECT company, headcount, percentage FROM layoffs('', 'PT Sari Kapas memecat 12 persen tenaga kerjanya. Jumlah itu setara dengan 90 orang.');
SELECT company, status FROM layoffs('', 'PT Sari Kapas dikabarkan memecat 90 karyawan. Kabar itu ramai di kota itu. Pabrik tetap buka. Direksi menegaskan tidak ada PHK.');
SELECT status FROM layoffs('Asosiasi Ramal PHK Hotel', 'Asosiasi hotel memperkirakan gelombang PHK akan terjadi pada Mei.');
-- a part of the number of title or lead has no day, no source and no "lagi" of its own; a vague number joins the exact one
SELECT company, headcount FROM layoffs('Lyra Akan Memecat 900 Pekerja', 'Lyra akan memecat 900 pekerja tahun ini. Pemangkasan di Jepang akan membuat 140 orang menganggur.');
SELECT company, headcount FROM layoffs('Lyra Memecat 900 Pekerja', 'Lyra memecat 900 pekerja tahun ini. Bulan depan Lyra memecat 140 orang lagi.');
SELECT company, headcount FROM layoffs('', 'Menurut serikat pekerja, Lyra memecat 900 buruh. Disnaker mencatat 620 buruh yang dipecat.');
SELECT covers, headcount FROM layoffs('', 'Dari total 8.200 pekerja yang terkena PHK di Jawa Timur, Gresik menyumbang sekitar 1.100 pekerja.');
SELECT company, headcount_low, headcount_high FROM layoffs('', 'Lyra berencana merumahkan ribuan pekerjanya. Kali ini 11.000-16.000 karyawan bakal di-PHK.');
-- no country of a number of the whole world, no province of a total of a country
SELECT company, headcount, location FROM layoffs('', 'Pabrik Lyra di Jerman tetap buka. Lyra memangkas 9.000 posisi di seluruh dunia.');
SELECT company, headcount, location FROM layoffs('', 'Lyra, produsen ban terbesar di dunia, memangkas 900 posisi di Jerman.');
SELECT covers, headcount, location FROM layoffs('', 'Jumlah pekerja di Indonesia yang ter-PHK mencapai 18.600 orang, terbanyak di Jawa Tengah.');
-- those dismissed and those sent home are events of their own, their sum is none
SELECT covers, kind, headcount FROM layoffs('', 'Sebanyak 4.200 pekerja di Kota Semarang di-PHK dan dirumahkan. Rinciannya, 1.800 orang terkena PHK dan 2.400 orang dirumahkan.');
SELECT company, kind, headcount FROM layoffs('', 'Total ada 500 karyawan Lyra yang terdampak, yakni 300 orang di-PHK dan 200 orang dirumahkan.');
-- a ministry counts in the whole country, whatever places other sentences name
SELECT covers, headcount, location FROM layoffs('', 'Kemnaker mencatat 52.900 orang terkena PHK sampai September. Di Jawa Tengah pabrik garmen banyak tutup, disusul Banten.');
SELECT covers, headcount, location FROM layoffs('', 'Kemnaker mencatat 14.000 orang terkena PHK di Jawa Tengah sampai September.');
-- a name that only describes the employer; an ordinary word that a description shows to be one; schools; a digit at the end of a name
SELECT company, headcount FROM layoffs('', 'Perusahaan penyokong Liga Sutra, Kenari, telah memecat 90 pegawainya.');
SELECT company, headcount FROM layoffs('', 'Perusahaan pemilik merek Sutra dan Melur, Kenari Group, memecat 90 pegawai.');
SELECT company, headcount FROM layoffs('', 'Direktur perusahaan tekstil Sutra Kenari, Budi Santoso, mengatakan 90 buruh dipecat.');
SELECT company, headcount FROM layoffs('Gelombang PHK', 'Bahana, perusahaan rintisan logistik asal Solo, memecat 90 karyawan.');
SELECT company, headcount FROM layoffs('Gelombang PHK', 'Imbasnya, pabrik garmen di Solo, Jawa Tengah, memecat 90 karyawan.');
SELECT company, headcount FROM layoffs('', 'SMAN 9 Kenari memecat 6 guru. SDN 012345 memberhentikan 2 guru.');
SELECT company, headcount FROM layoffs('', 'PT Sutra Kenari Raya 2 mem-PHK 60 karyawan.');
-- whose a number in a relative clause is; lists of employers
SELECT company, scope, headcount FROM layoffs('', 'Pemerintah Kota Solo menegur tiga rumah sakit yang memberhentikan 135 perawat.');
SELECT company, headcount FROM layoffs('', 'PHK merambat ke sejumlah bank seperti Bankara, Nusabank, hingga Lirabank yang memotong 1.400 karyawan.');
SELECT company, scope, headcount FROM layoffs('', 'Dua pabrik sepatu, yakni PT Sutra Melur dan PT Kenari Raya, mem-PHK 500 buruh.');
SELECT company, scope, status FROM layoffs('', 'Dua maskapai, yakni Lirajet dan Sagara Air, memastikan tidak ada PHK karyawan.');
-- the name before "startup yang ... ini"; persons, media and offices are no employers
SELECT company, headcount FROM layoffs('Gelombang PHK', 'Nasib serupa dialami Kanari Sutra. Startup yang berdiri pada 2016 ini memecat 87 orang.');
SELECT company, headcount FROM layoffs('', 'Ada dua korban PHK yakni Yosepina Dalu dan Markus Seran yang sebelumnya bekerja di PT Sutra Kenari.');
SELECT company, headcount FROM layoffs('', 'PT Sutra Kenari merugi. Diberitakan Lyra Mail, sebanyak 15 karyawan dipecat.');
SELECT company, scope, headcount FROM layoffs('', 'Satpol PP menyegel pabrik di Cikande karena izin. Akibatnya, 300 buruh terancam dirumahkan.');
-- what a total is compared with, and by how much it grew; another body's figure is an event
SELECT headcount FROM layoffs('', 'Hingga Juni tercatat 9.150 pekerja di Jawa Barat terkena PHK. Angka itu naik 20 persen dari periode yang sama tahun lalu sebanyak 7.630 orang.');
SELECT headcount FROM layoffs('', 'Pekerja yang di-PHK di Kabupaten Bogor mencapai 1.240 orang, bertambah 310 orang dari pekan sebelumnya yang sebanyak 930 orang.');
SELECT headcount FROM layoffs('', 'Disnaker Jawa Barat mencatat 9.150 pekerja terkena PHK. Jumlah itu lebih rendah dibanding data serikat buruh KSPI sebanyak 21.400 orang yang terkena PHK.');
-- people who get help, unless their employer is named or the cut itself is told
SELECT headcount FROM layoffs('', 'Disnaker Bogor memberi pelatihan menjahit bagi 45 korban PHK.');
SELECT headcount FROM layoffs('', 'Sebanyak 130 buruh yang dirumahkan di Bogor mendapat bantuan sembako.');
SELECT company, headcount FROM layoffs('', 'Disnaker Bogor memberi pelatihan menjahit kepada 240 pekerja PT Sutra Kenari yang terkena PHK.');
SELECT company, headcount FROM layoffs('', 'Hotel Merpati merumahkan 157 karyawannya dan memberikan bantuan kepada mereka.');
-- people dismissed and people sent home, together and apart
SELECT kind, headcount FROM layoffs('', 'Disnaker Bogor mendata 8.480 pekerja yang di-PHK dan dirumahkan. Sebanyak 61 perusahaan merumahkan 6.310 pekerja. Kemudian 17 perusahaan melakukan PHK kepada 2.170 pekerja.');
-- an office of a region in small letters; two names for it; one of the employer's name that is a title
SELECT company, headcount FROM layoffs('', 'Sebanyak 320 honorer pemkab Melur dirumahkan.');
SELECT company, headcount FROM layoffs('', 'Pemerintah kabupaten Melur memberhentikan 320 tenaga kontrak.');
SELECT company, headcount FROM layoffs('', 'Sebanyak 320 tenaga kontrak dinas perhubungan kota Melur diberhentikan.');
SELECT company, headcount FROM layoffs('', 'Sebanyak 320 honorer pemerintah daerah diberhentikan, kata Rina.');
SELECT company, headcount FROM layoffs('', 'Sebanyak 320 honorer Pemerintah Kabupaten Melur Barat (Pemkab Melbar) dirumahkan. Pemkab Melbar merumahkan 320 orang itu.');
SELECT company, headcount FROM layoffs('', 'RSUD dr. Sutra Kenari memberhentikan 90 perawat.');
SELECT company, headcount FROM layoffs('', 'Sebanyak 90 perawat RS Prof. Dr. H. Sutra Kenari dirumahkan. Rumah Sakit Prof Dr H Sutra Kenari merugi.');
SELECT company, headcount FROM layoffs('', 'Direktur RS Sutra, dr. Rina Wati, mengatakan 90 perawat RS Sutra dirumahkan.');
SELECT company, headcount FROM layoffs('', 'Pemprov Banten memberhentikan 90 honorer. Aturan itu tidak berlaku bagi honorer di RSUD Sutra. Sebanyak 90 orang itu menganggur.');
SELECT company, headcount FROM layoffs('', 'Direktur Hotel Sutra Budi Santoso mengatakan 90 karyawan dirumahkan.');
SELECT company, headcount FROM layoffs('', 'CEO Hotel Sutra Budi Santoso mengumumkan PHK terhadap 90 karyawan.');
SELECT company, headcount FROM layoffs('', 'RSUD Raja Ahmad Sutra merumahkan 90 perawat. Direktur RSUD Raja Ahmad Sutra Budi Santoso membenarkan 90 perawat dirumahkan.');
-- a company that is told of beside the one that cuts jobs, or that describes it
SELECT company, headcount FROM layoffs('', 'Setelah Sagarajet bangkrut pada Mei, Lirabank memecat 90 karyawan.');
SELECT company, headcount FROM layoffs('', 'Lirabank memecat 90 karyawan setelah Sagarajet tutup.');
SELECT company, headcount FROM layoffs('', 'Lirabank menyusul langkah Sagarajet dengan memecat 90 karyawan.');
SELECT company, headcount FROM layoffs('', 'Setelah Sagarajet memecat 300 karyawan, Lirabank memecat 90 karyawan.');
SELECT company, headcount FROM layoffs('', 'PT Sutra Data tumbuh pesat. Pesaing Kenarijet itu memecat 90 karyawan.');
SELECT company, headcount FROM layoffs('', 'PT Sutra Data tumbuh pesat. Emiten hasil merger Kenarijet dengan Lirajet ini memecat 90 karyawan.');
-- "-nya" and "pihaknya" stand for the only body before them, not for whom it speaks of
SELECT company, headcount FROM layoffs('', 'Kementerian Kehutanan menyatakan anggaran turun sehingga 90 pegawainya diberhentikan.');
SELECT company, headcount FROM layoffs('', 'KPU Melur kekurangan dana. Sebanyak 90 tenaga kontraknya diberhentikan.');
SELECT company, headcount FROM layoffs('', 'Lirabank merugi. Akibatnya, pihaknya memecat 90 karyawan.');
SELECT company, headcount FROM layoffs('', 'Kementerian Perindustrian mengatakan pabrik tekstil lesu. Sebanyak 90 pekerjanya dirumahkan.');
SELECT company, covers, headcount FROM layoffs('', 'Di Melur, 90 orang dirumahkan.');
-- totals told year by year, of which each says how the one before went on; what a title rounds down
SELECT headcount, day_from, day_to FROM layoffs('', 'PHK di Kota Melur mencapai 8.120 orang pada 2020. Angkanya melandai pada 2021 menjadi 3.140, lalu turun lagi menjadi 1.205 tahun 2022. Namun, kembali naik menjadi 2.610 kasus tahun 2023.');
SELECT headcount FROM layoffs('12 Ribu Pekerja Jawa Barat Kena PHK', 'Disnaker mencatat 12.840 pekerja di Jawa Barat terkena PHK tahun ini.');
-- a share of those who lost their work; one of the workforce
SELECT company, headcount, percentage FROM layoffs('', 'Lirabank akan memangkas 3.200 pekerja. Sepertiga dari pemangkasan itu terjadi di Jepang.');
SELECT company, headcount, percentage FROM layoffs('', 'Lirabank memangkas 3.200 pekerja. Dari 3.200 pekerja yang di-PHK, 45 persen berasal dari divisi kredit, 20 persen dari kantor pusat.');
SELECT company, headcount, percentage FROM layoffs('', 'Lirabank memangkas 3.200 pekerja, atau 12 persen dari total pekerjanya.');
-- dismissed beside sent home; sent home, but called PHK by the next sentence
SELECT company, kind, headcount FROM layoffs('', 'Selain melakukan PHK, Hotel Merpati juga merumahkan 157 karyawannya.');
SELECT company, kind, headcount FROM layoffs('', 'Lirabank merumahkan 157 karyawannya. PHK massal itu berlaku pada Mei.');
SELECT company, kind, headcount FROM layoffs('', 'Hotel Merpati merumahkan 157 karyawannya. Tidak ada PHK, kata direksi.');
-- who is paid by an insurance; who watched; families; open posts; an Islamic year
SELECT headcount FROM layoffs('', 'BPJS Ketenagakerjaan membayarkan manfaat JKP kepada 4.520 pekerja yang terkena PHK.');
SELECT headcount FROM layoffs('', 'Hotel Merpati memecat 157 karyawannya. Video PHK itu disukai 87 ribu orang. Bila ditambah keluarga, ada 640 jiwa terdampak PHK.');
SELECT headcount FROM layoffs('', 'Lirabank memangkas 3.200 pekerja dan menutup 900 posisi yang belum terisi.');
SELECT headcount FROM layoffs('', 'Hotel Merpati memecat 157 karyawannya. Pemerintah menyiapkan pelatihan bagi 640 pekerja korban PHK.');
-- neither the brand of a product nor where an expert works is the employer; a headline that denies
SELECT company, headcount FROM layoffs('', 'Setelah PT Sol Abadi yang memproduksi sepatu merek Lumbara memecat 90 orang, kali ini 157 karyawan PT Langkah Emas di-PHK.');
SELECT company, headcount FROM layoffs('', 'Sebanyak 157 buruh sebuah pabrik sepatu di-PHK. Pengamat ketenagakerjaan dari Universitas Pelita Raya, Hadi Subhan, menyesalkannya.');
SELECT company, status FROM layoffs('Tepis Isu PHK, Lyra Hanya Pindahkan Kantor', 'Lyra menegaskan tidak ada PHK karyawan. Kantornya hanya pindah ke Depok.');
SELECT headcount FROM layoffs('', 'Menjelang Idul Fitri 1445 H, 157 karyawan Hotel Merpati dipecat.');
-- the same number of two employers; a total and its parts, by employer
SELECT company, headcount FROM layoffs('', 'PHK terjadi di PT Sol Abadi (157 orang), PT Langkah Emas (157 orang), dan Hotel Merpati (90 orang).');
SELECT company, kind, headcount FROM layoffs('', 'Jumlah pekerja yang dirumahkan sebanyak 337 orang. Antara lain 157 orang dari PT Sol Abadi, 90 orang dari PT Langkah Emas, dan 90 orang dari Hotel Merpati.');
-- who stands before the verb cuts, whatever else is named; whose name stands behind the people
SELECT company, headcount FROM layoffs('', 'Hotel Merpati mem-PHK 157 karyawan karena PT Sol Abadi menghentikan pesanan.');
SELECT company, headcount FROM layoffs('', 'Mantan bos PT Sol Abadi, Hadi Subhan, menyebut Hotel Merpati mem-PHK 157 karyawan.');
SELECT company, headcount FROM layoffs('', 'Sebanyak 157 buruh Hotel Merpati yang di-PHK akan direkrut PT Sol Abadi.');
-- what a body counts in a region is of no employer; a cut without a number beside the numbers of others
SELECT company, headcount FROM layoffs('', 'PT Sol Abadi mem-PHK 157 karyawannya. Disnaker Aceh mencatat 4.520 pekerja di Aceh terkena PHK tahun ini.');
SELECT main, company, headcount FROM layoffs('PT Sol Abadi PHK Massal', 'PT Sol Abadi memberhentikan sebagian karyawannya. Sebelumnya, PT Langkah Emas juga mem-PHK 157 karyawan.');
-- of two clauses each has its own status; the staff before the cut; workers who ask for it
SELECT company, headcount, status FROM layoffs('', 'Sebanyak 157 karyawan PT Sol Abadi terancam di-PHK, sementara PT Langkah Emas memecat 90 buruh.');
SELECT headcount, workforce FROM layoffs('', 'Hotel Merpati memecat 157 karyawannya. Sebelum PHK, karyawannya berjumlah 640 orang.');
SELECT headcount FROM layoffs('', 'Sebanyak 157 karyawan PT Sol Abadi mengajukan PHK karena upah tidak dibayar.');
-- names have one space between words
SELECT company, '"' || company || '"' = '"Sol Abadi Jaya"' AS one_space FROM layoffs('', E'PT  Sol\tAbadi\u00a0Jaya mem-PHK 157 karyawan.');
-- a name that only says more about the subject
SELECT company, headcount FROM layoffs('', 'Hotel Merpati setelah dibeli PT Sol Abadi mem-PHK 157 karyawan.');
SELECT company, headcount FROM layoffs('', 'PT Langkah Emas pemasok sepatu PT Sol Abadi mem-PHK 157 karyawan.');
SELECT company, headcount FROM layoffs('', 'Hotel Merpati dirugikan PT Langkah Emas setelah PT Sol Abadi mem-PHK 157 karyawan.');
-- who states a number: a union's own name, a well-known body however it is written, initials
SELECT claimed_by FROM layoffs('', 'Serikat Pekerja Bank Lestari mencatat 157 karyawannya di-PHK.');
SELECT claimed_by FROM layoffs('', 'Perhimpunan Hotel dan Restoran Indonesia mencatat 4.520 pekerja hotel dirumahkan.');
SELECT claimed_by FROM layoffs('', 'Data LBRT menyebutkan 4.520 buruh di Aceh telah di-PHK.');
-- whose words a number is: a quotation, one that goes on, a person who was introduced before
SELECT claimed_by, headcount FROM layoffs('', E'"Tahun ini 4.520 buruh di Aceh terkena PHK. Semuanya buruh kontrak," kata Ketua KSPI Hadi Subhan.');
SELECT claimed_by, headcount FROM layoffs('', E'Presiden KSPI Hadi Subhan mengunjungi Aceh kemarin.\nMenurut Hadi, keadaan di sana memburuk.\n"Sudah 4.520 buruh di Aceh terkena PHK," ucapnya.');
SELECT claimed_by, headcount FROM layoffs('', E'Ketua Apindo Rudi Hartono berharap ada keringanan pajak. Adapun Presiden KSPI Hadi Subhan meminta perlindungan.\n"Sudah 4.520 buruh di Aceh terkena PHK," kata Hadi.');
-- the initials that the article introduces; an officer named behind "lewat"
SELECT claimed_by, headcount FROM layoffs('', E'Demikian disampaikan Persatuan Buruh Pelabuhan Lestari (PBPL) lewat ketuanya, Hadi Subhan. "Sudah 4.520 buruh pelabuhan di Aceh terkena PHK," ujar Hadi.');
-- what was the year before is an event of its own, and so is each year of a total; last week's state of a count is none
SELECT headcount FROM layoffs('', 'Hingga Juni tercatat 9.150 pekerja di Jawa Barat terkena PHK, lebih banyak dibanding 7.630 pekerja setahun sebelumnya.');
SELECT headcount FROM layoffs('', 'Hingga Juni tercatat 9.150 pekerja di Jawa Barat terkena PHK, naik dari pekan lalu yang 7.630 orang.');
SELECT headcount FROM layoffs('', 'Selama 2021 sampai 2023 sebanyak 9.150 pekerja di Jawa Barat terkena PHK. Tahun 2021 PHK menimpa 5.000 orang, tahun 2022 sebanyak 3.000 orang, dan tahun 2023 sebanyak 1.150 orang.');
-- a name in quotes behind PT; the number of the body, not that of the title; a text in the place of a title
SELECT company, headcount FROM layoffs('', 'PT "Sinar Lestari" Tbk mem-PHK 157 karyawan. Menurut PT “Sinar Lestari”, pesanan turun.');
SELECT headcount, evidence FROM layoffs('Lyra PHK 250 Karyawan', 'Lyra mem-PHK 260 karyawan.');
SELECT company, headcount FROM layoffs(repeat('Pesanan turun. ', 200) || 'Hotel Merpati mem-PHK 157 karyawan.', 'Pesanan dari Eropa turun.');
