-- Roles and statuses: what happened to the people counted, and how surely.
CREATE FUNCTION roles(body text) RETURNS SETOF text LANGUAGE sql AS $$
    SELECT concat_ws(' ', surface, '=', role, status) FROM facts(body) WHERE kind IN ('headcount', 'percentage')
$$;

-- laid off: active, passive, nominal, with a space, in slang
SELECT roles('PT Sinar Benang mem-PHK 412 karyawan pabrik Majalaya.');
SELECT roles('Sebanyak 1.150-an buruh diberhentikan pekan lalu.');
SELECT roles('Pemutusan hubungan kerja terhadap 90 pekerja itu sudah dilakukan.');
SELECT roles('Ada 75 karyawan yang di PHK, dan 40 orang lagi kena layoff.');
SELECT roles('Perusahaan memangkas 80 posisi di divisi pemasaran.');

-- furloughed, hired, departed, remaining, workforce
SELECT roles('Hotel itu merumahkan 826 pegawai tanpa upah.');
SELECT roles('Pabrik baru akan menyerap 2.000 tenaga kerja.');
SELECT roles('Sekitar 200 karyawan mengundurkan diri.');
SELECT roles('Kini tersisa 60 pekerja untuk merawat mesin.');
SELECT roles('Perusahaan mempekerjakan sekitar 3.300 orang.');

-- not one of these
SELECT roles('Ratusan buruh menggelar unjuk rasa di depan gedung dewan.');
SELECT roles('Laba bersih naik 12 persen dan inflasi 3,2 persen.');

-- a share takes the role of its people only where it is a share of them
SELECT roles('Bukan laba, melainkan 12 persen dari total pegawai yang dipecat.');
SELECT roles('PHK menimpa 250 orang atau sekitar 30 persen staf.');

-- status
SELECT roles('Perusahaan berencana memangkas 300 karyawan tahun depan.');
SELECT roles('Sebanyak 500 buruh terancam PHK.');
SELECT roles('Startup itu dikabarkan memecat 120 karyawan.');
SELECT roles('Manajemen membantah memecat 700 karyawan.');
SELECT roles('Perusahaan telah memberhentikan 45 pegawai.');

-- who is told of by a word that takes up the number before
SELECT roles('Tahun ini 320 buruh di-PHK. Tahun sebelumnya, jumlahnya 210 orang.');
SELECT roles('Dinas mencatat 900 pekerja ter-PHK, naik dibandingkan tahun sebelumnya yang 640 pekerja.');
SELECT roles('Perusahaan memecat 400 orang, termasuk 30 manajer.');

-- before and after, parts and lists
SELECT roles('Karyawan pabrik itu 1.412 orang, turun dari 2.035 orang.');
SELECT roles('Rekapitulasi PHK: PT Anggrek 410 orang; PT Bakung 120 orang.');
SELECT roles('Dari 820 pekerja yang di-PHK, 300 orang tinggal di desa itu.');
SELECT roles('Setelah perampingan itu, perusahaan mempekerjakan 2.115 orang.');

-- numbers of people without a noun, in talk and in lists
SELECT roles('Bengkel itu punya 64 pekerja. "Sekarang tinggal 22. Yang 18 terpaksa kami PHK, yang 24 keluar sendiri."');
SELECT roles('Ratusan karyawan di-PHK. "Ratusan itu bisa seratus, bisa 900."');
SELECT roles('Ford memangkas 4.000 pekerjaan, 2.900 di Jerman dan 800 di Inggris.');
SELECT roles('Bukan 2.500, hanya 700 pekerja yang di-PHK.');
SELECT roles('PHK terbanyak ada di Riau (3.530), Bali (87) dan Banten (411).');
SELECT roles('Angka PHK melandai: Juni 1.609, Juli 1.118, dan September 1.093 orang.');

-- shares of a workforce, and of what people answer
SELECT roles('Sebagian bertahan, 60 persen juga dirumahkan.');
SELECT roles('Menurut survei, 60 persen karyawan khawatir di-PHK.');
SELECT roles('Toko itu memecat 300 orang, atau kurang dari 5 persen total tenaga kerja.');

-- the status of those whose role is told elsewhere; denials that end
SELECT roles('PT Sinar akan mem-PHK 900 orang. Pemangkasan itu setara 14 persen dari total karyawan.');
SELECT roles(E'Nusa Pangkas 600 Pegawai\nNusa akan memangkas 600 pegawai tahun depan.');
SELECT roles('Manajemen membantah dan mengatakan hanya 200 orang yang dipecat.');

-- lists: names between the numbers, lines, what follows in the next sentence
SELECT roles('Toko Anu memecat 150 karyawan, Warung Itu 40 orang, diikuti Kedai Ini sebanyak 25 orang.');
SELECT roles(E'Kabar Buruk\nSejumlah media melakukan PHK:\n1. Kabar Pagi - 90 orang\n2. Suara Sore - 45 orang\n- Radio Malam = 30 karyawan');
SELECT roles('PHK terbanyak ada di Nganjuk, 1.851 pekerja. Kemudian Tuban 50 pekerja dan Jember 26 pekerja.');
SELECT roles('Bandung paling banyak di-PHK dengan 500 pekerja, disusul Ciamis (442) dan Garut (190).');

-- a relative clause decides; what falls or rises is what the sentence speaks of
SELECT roles('Pabrik ini memiliki 800 pekerja yang harus terkena PHK.');
SELECT roles('PHK melonjak pada Mei. Pemecatan lalu menurun menjadi 340 karyawan pada Juni.');
SELECT roles('PHK meluas. Jumlah pengangguran turun menjadi 7,2 juta orang.');
SELECT roles('Dari 900 buruh yang di-PHK, 100 di antaranya telah mengajukan klaim.');
SELECT roles('Bank Jaya memangkas 17 persen jumlah pekerjanya, yaitu sekitar 1.500 orang.');

-- early retirement told before; answers that are a number only
SELECT roles('Maskapai itu menawarkan pensiun dini. Sampai Mei, 120 orang mendaftar.');
SELECT roles('PHK sedang berjalan di pabrik itu. "Sekitar 135 orang," katanya.');

-- status: by a coming date, of stages, of what is not denied, of a title that guesses something else
SELECT roles('Bank Jaya mengumumkan PHK terhadap 350 karyawan mulai bulan depan.');
SELECT roles('Sebanyak 310 karyawan akan di-PHK. Tahap pertama 90 orang pada Agustus.');
SELECT roles('Manajemen tidak membantah memecat 70 karyawan.');
SELECT roles(E'Toko Anu PHK 300 Karyawan, Ancaman Resesi Nyata?\nToko Anu memecat 300 karyawan.');
SELECT roles('Manajemen membantah memecat 500 orang dan menyebut angka 40 orang.');
SELECT roles('Pengurangan tenaga kerja bisa mencapai 900 orang.');

-- PHK and furlough at once: the first word; what a rise, a fall or a share is told of
SELECT roles('Sebanyak 740 buruh di-PHK dan dirumahkan sejak Maret.');
SELECT roles('Korban PHK di kabupaten itu naik 12 persen menjadi 2.310 orang.');
SELECT roles('Pada Maret jumlah pekerja ter-PHK menurun menjadi 1.480 orang.');
SELECT roles('PHK di Bank Jaya berlanjut. Jumlah karyawan turun 600 menjadi 8.400 orang.');
SELECT roles('Nusa mem-PHK 400 orang. Sebanyak 85 persen dari karyawan yang terdampak telah menerima paket pesangon.');
SELECT roles('PHK meluas: Jawa Timur mencatat 310 orang atau 24 persen dari total pekerja yang terkena.');
SELECT roles('Hampir separuh hotel di kota itu karyawannya dirumahkan.');

-- left behind, asked to leave, of one kind of contract, not yet counted, threatened
SELECT roles('Pabrik itu mem-PHK 300 orang dan meninggalkan 95 pekerja untuk merawat mesin.');
SELECT roles('PHK lagi: pabrik panci tutup, meninggalkan 205 pekerja tanpa pesangon.');
SELECT roles('Manajemen meminta 45 karyawan mengundurkan diri.');
SELECT roles('PHK menimpa 175 pekerja, yakni 60 karyawan tetap dan 115 kontrak.');
SELECT roles('Sudah 820 pekerja di-PHK. Angka itu belum termasuk 130 pekerja dari pabrik ember.');
SELECT roles('PHK mengancam. Sekitar 510 buruh outsourcing terancam tidak akan lagi bekerja.');
SELECT roles('PHK terjadi. Puluhan penjahit terkena PHK. Puluhan penjahit ini tak diberi pesangon.');

-- a bare number of a list by names; names between commas; two numbers of a staff
SELECT roles('Bank Jaya memangkas 900 pekerja, Nusa mengurangi 480, Bank of Anu 310 dan Kirana 120.');
SELECT roles('Ratusan perakit di Cibeber, Jawa Barat, dirumahkan.');
SELECT roles('PHK di Nusa. Nusa mempekerjakan 9.000 orang di seluruh dunia, termasuk 1.400 di Jerman.');
SELECT roles('Dari 40 pabrik, 12 di antaranya tutup setelah mem-PHK 900 orang.');
SELECT roles('PHK terjadi. Sedangkan jumlah pegawai grup itu, termasuk anak usaha, kala itu mencapai 12.300 orang.');

-- doubled nouns, numbers in quotes, about a thousand
SELECT roles('Lyra mem-PHK 250 karyawan-karyawan, "40" pegawai, dan 15 karyawan².');
SELECT roles('Seribuan buruh kehilangan pekerjaan.');

-- guessed in brackets; a title that denies what accounts tell
SELECT roles('Pemutusan hubungan kerja (PHK) di unit itu diperkirakan akan menyebabkan kepergian 30 orang.');
SELECT roles(E'Nusa Bantah PHK Massal\nSebuah unggahan menyebut 800 karyawan Nusa terkena PHK.');
SELECT roles('Sebanyak 160 honorer batal dirumahkan.');

-- called back; who agree or are forced; told again; a title's vague number; long over
SELECT roles('Sebanyak 20 persen penjahit yang dirumahkan kembali dipekerjakan.');
SELECT roles('Nusa mem-PHK 90 orang, dan 95 persen karyawan yang terkena dampak setuju.');
SELECT roles('Diperkirakan akan ada 400 orang yang terpaksa di-PHK.');
SELECT roles('Nusa akan memangkas 8 persen pegawai, tetapi tidak merinci siapa yang masuk 8 persen itu.');
SELECT roles(E'Lyra Pangkas Ratusan Pegawai\nLyra akan memangkas 380 pegawai.');
SELECT roles('Ini PHK terbesar di Lyra sejak penghapusan 900 posisi. Lyra mungkin menambahnya.');
SELECT roles('Aturan itu akan berimplikasi pemutusan hubungan kerja 700 orang.');

-- staffs behind names; long forms in brackets; people who suffer something else
SELECT roles('PHK itu 5 persen dari total tenaga kerja Lyra, yang mencapai 20.700 orang.');
SELECT roles('Wacana PHK 300 karyawan dari 5 ribu total karyawan itu tidak benar.');
SELECT roles('Sebanyak 14 karyawan PKS (Pabrik Kelapa Sawit) Nusa di-PHK.');
SELECT roles('PHK ramai, dan 85 karyawan kena sanksi.');
SELECT roles('Sebanyak 60 karyawan harus mencari pekerjaan baru.');
SELECT roles(E'Media Berhemat\nBerikut media yang melakukan PHK:\n1. Kabar Pagi: merumahkan 30 persen staf\n2. Radio Malam: 15 persen staf');

-- an employer in news of layoffs takes in those whom it has; not what will, may or did, nor an investment
SELECT roles('PHK di Nusa. Nusa menyerap tenaga kerja sebanyak 3.240 orang.');
SELECT roles('PHK meluas. Investasi baru menyerap 1.900 orang, dan pabrik itu bisa menyerap 300 orang.');
SELECT roles('PHK diramalkan. Jumlah lapangan kerja tahun 2027 akan berkurang 14 juta.');

-- "PHK/dirumahkan"; who denies the cause alone; wary of what may come
SELECT roles('Sebanyak 460 karyawan mengalami PHK/dirumahkan.');
SELECT roles('Manajer membantah jika pemecatan 310 buruh ini merupakan dampak kenaikan upah.');
SELECT roles('Manajer membantah jika pihaknya akan mem-PHK 310 buruh.');
SELECT roles('Kabar pemecatan 60 perawat adalah hoaks.');
SELECT roles('Dinas itu mewaspadai PHK susulan 420 buruh.');

-- how surely, the sentence that tells of these layoffs again says; a coming time before the cue
SELECT roles('Sutra mem-PHK 700 karyawan. PHK itu dilakukan bertahap dalam tiga tahun ke depan.');
SELECT roles('Sutra mem-PHK 700 karyawan. PHK itu sudah selesai.');
SELECT roles('Dalam dua tahun ke depan, Sutra memangkas 700 karyawan.');
SELECT roles(E'Kabar Lyra\nLyra akan memulai PHK. Jumlah yang terkena sekitar 310 orang.');
SELECT roles('Dinas itu mendapat laporan jika Lyra akan mem-PHK 310 orang.');
SELECT roles('Karyawan Lyra dikabarkan sebanyak 5.000 orang, artinya 1 persen karyawan di-PHK.');
SELECT roles('Nusa memangkas staf; kabar yang beredar menyebut 240 orang.');
SELECT roles('Lyra telah memutuskan untuk memangkas 900 posisi hingga akhir tahun.');

-- "dari A ke B"; a staff that grows; those of a number told before
SELECT roles('Lyra memangkas pekerja dari 5.000 ke 3.200 orang.');
SELECT roles('Karyawan Nusa bertambah dari 700 menjadi 900 orang.');
SELECT roles('Nasabah Nusa bertambah dari 700 menjadi 900 orang.');
SELECT roles('Korban PHK naik dari 300 ke 500 orang.');
SELECT roles('PHK di Nusa menimpa 41 karyawan. Ke-41 karyawan itu belum menerima pesangon.');
SELECT roles('Peringatan ke-41 karyawan Nusa.');

-- offered: jobs, leave with a quota
SELECT roles('Meski melakukan PHK, Nusa menawarkan 480 pekerjaan.');
SELECT roles('Nusa melakukan PHK dengan menawarkan pengunduran diri sukarela dengan kuota 650 orang.');

-- a share told behind the staff; counted things; contracts cut off
SELECT roles('Lyra memangkas 2.000 karyawan dari total 23.000 stafnya, atau sekitar 8,7 persen.');
SELECT roles('Lyra mem-PHK 90 orang. Kantor kami kini 30 dari 73.');
SELECT roles('Ratusan pegawai Lyra terancam putus kontrak.');

-- people of news that speaks of no work; whom no employer dismisses
SELECT roles('Gedung itu mampu menampung 400 orang, dan hanya ada 15 orang di dalamnya.');
SELECT roles('Panitia lomba berjumlah 30 orang.');
SELECT roles('Klub itu melepas lima pemain dan merekrut dua penyerang.');
SELECT roles('Banjir meluas, dan 2.300 warga terdampak.');

-- rates of a country, answers of a survey, one government's servants
SELECT surface, scope FROM facts(E'PT Nusa Benang Pangkas 90 Buruh\nPT Nusa Benang mem-PHK 90 buruh. Inflasi menyentuh 7 persen. Laba susut 8 persen. Hasil survei menyebut 60 persen warga cemas.');
SELECT surface, scope FROM facts(E'Pemkab Berhentikan Honorer\nPemkab memberhentikan 310 honorer.');
SELECT surface, scope FROM facts(E'Perkebunan Kurangi Pemetik\nPerkebunan teh di Bandung memberhentikan 80 pemetik.');
SELECT surface, scope FROM facts('Ini data PHK. Perusahaan di Kabupaten Subang akan mem-PHK 750 pekerja. Sejumlah perusahaan di Bogor mem-PHK 900 pekerja.');

-- who stays, and the staff
SELECT roles('Sebanyak 137 penjahit masih dipertahankan, sedangkan 46 orang diberhentikan.');
SELECT roles('Hanya 12 orang yang tidak terkena PHK.');
SELECT roles('Kedai itu kini dijalankan 9 orang saja sesudah 21 pelayannya dilepas.');
SELECT roles('Sebelum PHK terhadap 162 orang, gudang itu diisi 725 pekerja.');
SELECT roles('Pabrik dengan 450 pekerja itu mem-PHK 60 orang.');
SELECT roles('Dari 300 pekerja Lyra, 45 di-PHK.');
SELECT roles('Lyra mempekerjakan kembali 45 dari 300 orang yang di-PHK.');
-- one verb for both; sent home without pay; no workers, or no cut of people
SELECT roles('Nusa akan memangkas 90 teller di Batam, serta 40 kurir di Medan.');
SELECT roles('Nusa mencutikan 130 pegawainya tanpa gaji; 40 orang diistirahatkan sementara.');
SELECT roles('Dari 151 pekerja yang dirumahkan sejak April, 68 orang akhirnya diberhentikan.');
SELECT roles('Partai itu memecat 13 kadernya.');
SELECT roles('Sebanyak 314 warga korban banjir akan dirumahkan di rusun.');
SELECT roles('Sebanyak 66 karyawan salon beradu cepat memangkas rambut.');
SELECT roles('Sebanyak 300 buruh berunjuk rasa menolak PHK.');
-- a threat, a condition, nobody who gives his name, a denial
SELECT roles('PHK membayangi 1.900 pekerja Lyra.');
SELECT roles('PHK terhadap 134 pekerja menjadi opsi terakhir Lyra bila harga gas tak turun.');
SELECT roles('Lyra terpaksa mem-PHK 120 buruh jika pesanan tidak membaik.');
SELECT roles('Ia mengatakan jika Lyra telah mem-PHK 120 buruh.');
SELECT roles('Lyra mempertimbangkan pemangkasan 240 posisi, menurut tiga orang yang mengetahui rencana itu.');
SELECT roles('Direksi menegaskan tidak akan mem-PHK 120 buruh Lyra.');
-- a plan, a guess or a denial behind a long subject; what is asked for; a title of a plan; who is left, who leaves
SELECT roles('Sebanyak 600 pekerja kebun PT Sari Sawit di Desa Sukadamai, Kabupaten Landak, Kalbar, terancam di-PHK.');
SELECT roles('Sebanyak 120 honorer atau tenaga harian lepas di Dinas Pasar Kabupaten Lebak, Banten, batal dirumahkan.');
SELECT roles('Disnaker masih menerima permohonan PHK 450 pekerja dari lima pabrik.');
SELECT roles('Diperkirakan 450 pekerja di-PHK tahun ini.');
SELECT roles('Ketua asosiasi tak menampik adanya PHK 450 pekerja.');
SELECT roles(E'Lyra PHK 310 Karyawan\nLyra mengumumkan akan memecat 310 karyawan.');
SELECT roles('Lyra akan memecat 900 orang. Pada 2020 Lyra sempat PHK sebanyak 310 orang.');
SELECT roles('Dari 310 karyawan toko ini, yang di-PHK bisa mencapai 90 orang.');
SELECT roles('Sebanyak 45 pabrik memangkas karyawan, dengan total 310 buruh kehilangan pekerjaan.');
SELECT roles('Sekitar 10 persen karyawan Lyra telah pergi sebelum PHK.');
-- who protests; the size of a staff
SELECT roles('Maraknya PHK membuat sekitar 900 buruh siap menggelar aksi demonstrasi.');
SELECT roles('Puluhan karyawan hotel itu, mengadu ke Disnaker soal PHK.');
SELECT roles('Sebanyak 45 buruh mengadu ke Disnaker karena di-PHK.');
SELECT roles('Sebelum ada PHK, jumlah pekerja yang tercatat pada 40 pabrik sebanyak 5.200 orang.');
SELECT roles('Soal PHK itu, total yang bekerja di sini ada 111 karyawan.');
SELECT roles('Jumlah pekerja yang tercatat kena PHK sebanyak 900 orang.');
SELECT roles('Pabrik yang melakukan PHK ada 74, jumlah pekerjanya ada 900 orang.');
-- a clause with "yang" ends before the next number
SELECT roles('Dari 310 karyawan yang ada, 90 orang dipecat.');
SELECT roles('Dari total 310 honorer yang menjaga pasar, 90 orang terpaksa harus dirumahkan.');
-- what the words before a cut say in all
SELECT roles('Lyra membantah telah memecat 120 buruh.');
SELECT roles('Lyra membantah akan merumahkan sekitar 120 buruh.');
SELECT roles('Lyra membantah melakukan PHK terhadap 120 buruh.');
SELECT roles('Lyra tidak akan memangkas sekitar 120 karyawan.');
SELECT roles('Lyra belum melakukan PHK terhadap 120 karyawan.');
SELECT roles('Lyra mengancam akan mengurangi 120 karyawan.');
SELECT roles('Lyra dikabarkan akan merumahkan 120 karyawan.');
SELECT roles('Lyra siap melakukan PHK terhadap 120 karyawan.');
SELECT roles('Lyra mengaku telah memecat 120 buruh.');
-- who keeps their work, or gets some, behind a sentence on a cut
SELECT roles('Lyra melakukan PHK. Sekitar 120 buruh akan dipindahkan ke pabrik lain.');
SELECT roles('Lyra melakukan PHK. Sebanyak 120 buruh dilaporkan telah direkrut.');
SELECT roles('Lyra melakukan PHK. Sekitar 120 dari 900 karyawan akan dialihkan ke unit lain.');
SELECT roles('Lyra melakukan PHK. Sebanyak 120 buruh yang bekerja di sana divaksinasi.');
SELECT roles('Lyra melakukan PHK. Sebanyak 120 buruh tak pernah dipanggil lagi.');
-- who loses an income loses no work; people called rakyat; small firms are no employer; a page is no share; work that is destroyed
SELECT roles('Sebanyak 900 pemandu wisata terancam kehilangan penghasilan.');
SELECT roles('Ribuan rakyat kehilangan pekerjaan akibat krisis.');
SELECT roles('Perang dagang itu menghancurkan 4.000 pekerjaan di sektor baja.');
SELECT company, headcount FROM layoffs('', 'Dinas mencatat 8.000 pekerja IKM kehilangan pekerjaannya pada 2021.');
SELECT surface FROM facts(E'Perusahaan belum menjawab.\n2 dari 3 halaman\nSerikat akan mengadu.') WHERE kind = 'percentage';

-- employers are counted, months are lengths of time, ordinals and "tak satu pun" count nobody
SELECT surface, kind FROM facts('Yang ter-PHK 30.363 orang, perusahaannya 3.361.') WHERE kind = 'headcount';
SELECT surface FROM facts('Sampai April 2020 perusahaan sektor formal yang terimbas wabah berjumlah 84.926, dan pekerja yang kena PHK 1.546.208 orang.') WHERE kind = 'headcount';
SELECT surface FROM facts('Lyra mengumumkan PHK 5.000 pekerja dalam 18 bulan mendatang.');
SELECT surface FROM facts('Yang pertama melanggar aturan. Yang kedua pekerjanya mundur sendiri.');
SELECT surface FROM facts('Tak satu karyawan yang di-PHK menerima haknya.');
SELECT surface, role FROM facts('Yang di-PHK sekarang hampir separuh.');
SELECT surface FROM facts('Mereka setengah menganggur.');
-- the source that is quoted, the medium of a dateline and what a headline says are no employers
SELECT company, headcount FROM layoffs('', 'Lyra Tambang Group, perusahaan tambang Australia, kemarin dikutip Bloomberg hendak memecat 14.000 pegawai.');
SELECT company, headcount FROM layoffs('', 'KABAR SIANG, Tangerang - Ancaman kehilangan pekerjaan membayangi 6.000 buruh aneka pabrik sepatu di Kabupaten Tangerang.');
SELECT company, headcount FROM layoffs('Semen Tak Laku di Pasar, 3 Perusahaan Nunukan PHK 286 Karyawan', 'Semen Tak Laku di Pasar, 3 Perusahaan Nunukan PHK 286 Karyawan');
SELECT company, headcount FROM layoffs('50 Ribu Pekerja Jakarta di-PHK Sepanjang Pandemi, Kata Disnaker', '');

-- a numeral as predicate tells a staff; a subject that tells of a cut is no staff that is left
SELECT roles('Lyra mem-PHK 300 orang, karyawan seluruhnya 410.');
SELECT roles('Total karyawan yang sudah dipangkas Lyra menjadi 900.');
SELECT surface, low, high FROM facts('Yang terancam PHK bisa 60--70 ribu orang.');
-- cases of dismissal count people, disputes do not; nor do employers that do two things
SELECT surface FROM facts('Dinas membukukan 2.502 kasus pemutusan hubungan kerja (PHK).') WHERE kind = 'headcount';
SELECT surface FROM facts('Adapun perselisihan PHK yang tercatat: 58 kasus telah tuntas.') WHERE kind = 'headcount';
SELECT surface FROM facts('Perusahaan yang melakukan PHK dan merumahkan pekerjanya seluruhnya 74.230.') WHERE kind = 'headcount';
-- what is told online and denied elsewhere is a rumour there
SELECT roles('Akun itu mencuit 780 karyawan Lyra dipecat. Lyra membantahnya.');

DROP FUNCTION roles(text);
