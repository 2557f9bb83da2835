-- The rules of the stemmer, one after the other: each word with its root; words that come to another are shown.

-- meN-: the nasal and the letter it takes
SELECT word, root, ts_lexize('fakta_stem', word) AS got
FROM (VALUES
    ('memukul', 'pukul'), ('memotong', 'potong'), ('memilih', 'pilih'), ('memimpin', 'pimpin'),
    ('memecah', 'pecah'), ('memenuhi', 'penuh'), ('memanggil', 'panggil'), ('memasang', 'pasang'),
    ('memeriksa', 'periksa'), ('menulis', 'tulis'), ('menolak', 'tolak'), ('menanam', 'tanam'),
    ('menuntut', 'tuntut'), ('menangkap', 'tangkap'), ('menembak', 'tembak'), ('menyewa', 'sewa'),
    ('menyusun', 'susun'), ('menyimpan', 'simpan'), ('menyerang', 'serang'), ('menyampaikan', 'sampai'),
    ('menyelidiki', 'selidik'), ('menyiapkan', 'siap'), ('menyetujui', 'setuju'), ('mengirim', 'kirim'),
    ('mengunjungi', 'kunjung'), ('mengembangkan', 'kembang'), ('mengeluarkan', 'keluar'), ('mengurangi', 'kurang'),
    ('mengerjakan', 'kerja'), ('mengandung', 'kandung'), ('mengendalikan', 'kendali'), ('mengatur', 'atur'),
    ('mengubah', 'ubah'), ('mengajak', 'ajak'), ('mengisi', 'isi'), ('mengolah', 'olah'), ('mengeluh', 'keluh'),
    ('mengangkat', 'angkat'), ('menginap', 'inap')) v (word, root)
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[root];

-- meN- before letters that stay
SELECT word, root, ts_lexize('fakta_stem', word) AS got
FROM (VALUES
    ('membangun', 'bangun'), ('membaca', 'baca'), ('membuka', 'buka'), ('membantu', 'bantu'),
    ('membatasi', 'batas'), ('memfitnah', 'fitnah'), ('memvonis', 'vonis'), ('mendengar', 'dengar'),
    ('mendorong', 'dorong'), ('menduga', 'duga'), ('mencoba', 'coba'), ('mencapai', 'capai'),
    ('mencegah', 'cegah'), ('menjaga', 'jaga'), ('menjelaskan', 'jelas'), ('menjatuhkan', 'jatuh'),
    ('menziarahi', 'ziarah'), ('menggunakan', 'guna'), ('menggugat', 'gugat'), ('menghitung', 'hitung'),
    ('menghadapi', 'hadap'), ('melihat', 'lihat'), ('melaporkan', 'lapor'), ('melarang', 'larang'),
    ('merawat', 'rawat'), ('merancang', 'rancang'), ('mewajibkan', 'wajib'), ('mewakili', 'wakil'),
    ('meyakini', 'yakin'), ('memasak', 'masak'), ('menilai', 'nilai'), ('menikah', 'nikah'), ('menyala', 'nyala'),
    ('menyanyikan', 'nyanyi')) v (word, root)
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[root];

-- meN- before one syllable and before loans
SELECT word, root, ts_lexize('fakta_stem', word) AS got
FROM (VALUES
    ('mengecat', 'cat'), ('mengebom', 'bom'), ('mengecek', 'cek'), 
    ('mengetes', 'tes'), ('mengerem', 'rem'), ('memproses', 'proses'), ('memprotes', 'protes'),
    ('mempromosikan', 'promosi'), ('memrogram', 'program'), ('mentransfer', 'transfer'), ('mentaati', 'taat'),
    ('mensosialisasikan', 'sosialisasi'), ('menstabilkan', 'stabil'), ('mengkritik', 'kritik'),
    ('mengkaji', 'kaji'), ('mengklaim', 'klaim'), ('mengkhawatirkan', 'khawatir'), ('mensyaratkan', 'syarat'),
    ('mempopulerkan', 'populer')) v (word, root)
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[root];

-- peN- and pe-, alone and with -an
SELECT word, root, ts_lexize('fakta_stem', word) AS got
FROM (VALUES
    ('pemilih', 'pilih'), ('pemukul', 'pukul'), ('pemimpin', 'pimpin'), ('pembeli', 'beli'), ('pembaca', 'baca'),
    ('penulis', 'tulis'), ('penonton', 'tonton'), ('pendukung', 'dukung'), ('pencuri', 'curi'),
    ('penjual', 'jual'), ('penyewa', 'sewa'), ('penyelidik', 'selidik'), ('pengirim', 'kirim'),
    ('pengawas', 'awas'), ('pengusaha', 'usaha'), ('penggugat', 'gugat'), ('penghuni', 'huni'), ('pelaku', 'laku'),
    ('perawat', 'rawat'), ('pewaris', 'waris'), ('penyanyi', 'nyanyi'), ('pekerja', 'kerja'), ('petani', 'tani'),
    ('pedagang', 'dagang'), ('petinju', 'tinju'), ('pelari', 'lari'), ('pejabat', 'jabat'), ('pemilihan', 'pilih'),
    ('pemeriksaan', 'periksa'), ('pembangunan', 'bangun'), ('pembelian', 'beli'), ('penangkapan', 'tangkap'),
    ('pendapatan', 'dapat'), ('pencegahan', 'cegah'), ('penjualan', 'jual'), ('penyelidikan', 'selidik'),
    ('pengurangan', 'kurang'), ('pengawasan', 'awas'), ('pengolahan', 'olah'), ('penggunaan', 'guna'),
    ('penghargaan', 'harga'), ('pelaksanaan', 'laksana'), ('peraturan', 'atur'), ('perawatan', 'rawat'),
    ('pewarnaan', 'warna'), ('pengecatan', 'cat'), ('pengeboman', 'bom'), ('pengesahan', 'sah'),
    ('pekerjaan', 'kerja')) v (word, root)
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[root];

-- di-
SELECT word, root, ts_lexize('fakta_stem', word) AS got
FROM (VALUES
    ('dibaca', 'baca'), ('ditolak', 'tolak'), ('diperiksa', 'periksa'), ('dikirim', 'kirim'), ('diubah', 'ubah'),
    ('diisi', 'isi'), ('digunakan', 'guna'), ('dilaporkan', 'lapor'), ('diumumkan', 'umum'),
    ('disampaikan', 'sampai'), ('ditemukan', 'temu'), ('dimiliki', 'milik'), ('ditandai', 'tanda'),
    ('dihadapi', 'hadap'), ('dikurangi', 'kurang'), ('dipercaya', 'percaya'), ('dirumahkan', 'rumahkan')) v (word, root)
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[root];

-- ter-
SELECT word, root, ts_lexize('fakta_stem', word) AS got
FROM (VALUES
    ('terbuka', 'buka'), ('tertutup', 'tutup'), ('terbesar', 'besar'), ('tertinggi', 'tinggi'),
    ('terlibat', 'libat'), ('terpilih', 'pilih'), ('tersedia', 'sedia'), ('terjual', 'jual'),
    ('terbakar', 'bakar'), ('terluka', 'luka'), ('terdiri', 'diri'), ('terasa', 'rasa'), ('terendah', 'rendah'),
    ('terekam', 'rekam'), ('terselesaikan', 'selesai'), ('tergantikan', 'ganti'), ('terjangkau', 'jangkau'),
    ('terpercaya', 'percaya'), ('tepercaya', 'percaya')) v (word, root)
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[root];

-- ber-, be-, bel-
SELECT word, root, ts_lexize('fakta_stem', word) AS got
FROM (VALUES
    ('bermain', 'main'), ('berjalan', 'jalan'), ('berubah', 'ubah'), ('berada', 'ada'), ('beraksi', 'aksi'),
    ('berakhir', 'akhir'), ('berasal', 'asal'), ('berencana', 'rencana'), ('berisiko', 'risiko'),
    ('bekerja', 'kerja'), ('beternak', 'ternak'), ('belajar', 'ajar'), ('bertemu', 'temu'), ('bertahan', 'tahan'),
    ('berdasarkan', 'dasar'), ('berlandaskan', 'landas'), ('berdatangan', 'datang'), ('bermunculan', 'muncul'),
    ('bersamaan', 'sama'), ('berjatuhan', 'jatuh')) v (word, root)
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[root];

-- per-
SELECT word, root, ts_lexize('fakta_stem', word) AS got
FROM (VALUES
    ('perbaikan', 'baik'), ('pertumbuhan', 'tumbuh'), ('pertemuan', 'temu'), ('perdagangan', 'dagang'),
    ('perjalanan', 'jalan'), ('persaingan', 'saing'), ('perubahan', 'ubah'), ('perizinan', 'izin'),
    ('perbankan', 'bank'), ('perhotelan', 'hotel'), ('perfilman', 'film'), ('perkantoran', 'kantor'),
    ('perbaiki', 'baik'), ('perluas', 'luas'), ('pertahankan', 'tahan')) v (word, root)
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[root];

-- ke-, with -an and with numbers
SELECT word, root, ts_lexize('fakta_stem', word) AS got
FROM (VALUES
    ('kebaikan', 'baik'), ('kesehatan', 'sehat'), ('kekuatan', 'kuat'), ('kenaikan', 'naik'), ('kerugian', 'rugi'),
    ('keadaan', 'ada'), ('kesalahan', 'salah'), ('kejadian', 'jadi'), ('kekayaan', 'kaya'), ('keindahan', 'indah'),
    ('kementerian', 'menteri'), ('kepresidenan', 'presiden'), ('kepolisian', 'polisi'), ('kehujanan', 'hujan'),
    ('kecurian', 'curi'), ('kedua', 'dua'), ('keempat', 'empat'), ('kesepuluh', 'sepuluh')) v (word, root)
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[root];

-- se-
SELECT word, root, ts_lexize('fakta_stem', word) AS got
FROM (VALUES
    ('setahun', 'tahun'), ('sebulan', 'bulan'), ('seminggu', 'minggu'), ('setinggi', 'tinggi'),
    ('secepatnya', 'cepat'), ('sebaiknya', 'baik'), ('sedalam', 'dalam'),
    ('sekota', 'kota'), ('serumah', 'rumah'), ('sepihak', 'pihak')) v (word, root)
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[root];

-- -kan, -an, -i
SELECT word, root, ts_lexize('fakta_stem', word) AS got
FROM (VALUES
    ('berikan', 'beri'), ('tingkatkan', 'tingkat'), ('sampaikan', 'sampai'), ('lakukan', 'laku'),
    ('makanan', 'makan'), ('minuman', 'minum'), ('tulisan', 'tulis'), ('harapan', 'harap'), ('bantuan', 'bantu'),
    ('laporan', 'lapor'), ('pilihan', 'pilih'), ('ratusan', 'ratus'), ('ribuan', 'ribu'), ('ujian', 'uji'),
    ('acuan', 'acu'), ('hadapi', 'hadap'), ('hindari', 'hindar'), ('awasi', 'awas'), ('penuhi', 'penuh')) v (word, root)
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[root];

-- -kan or -an behind a k
SELECT word, root, ts_lexize('fakta_stem', word) AS got
FROM (VALUES
    ('masukan', 'masuk'), ('masukkan', 'masuk'), ('gerakan', 'gerak'), ('gerakkan', 'gerak'),
    ('tembakan', 'tembak'), ('pendidikan', 'didik'), ('kebijakan', 'bijak'), ('kenaikan', 'naik'),
    ('menunjukkan', 'tunjuk'), ('menunjukan', 'tunjuk')) v (word, root)
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[root];

-- -in of the spoken language
SELECT word, root, ts_lexize('fakta_stem', word) AS got
FROM (VALUES
    ('dibersihin', 'bersih'), ('dibikinin', 'bikin'), ('ditinggalin', 'tinggal')) v (word, root)
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[root];

-- memper-, diper-, member-, diber-
SELECT word, root, ts_lexize('fakta_stem', word) AS got
FROM (VALUES
    ('memperbaiki', 'baik'), ('memperkuat', 'kuat'), ('memperluas', 'luas'), ('mempertimbangkan', 'timbang'),
    ('memperumit', 'rumit'), ('memperingan', 'ringan'), ('memperbanyak', 'banyak'), ('diperbaiki', 'baik'),
    ('diperkirakan', 'kira'), ('diperluas', 'luas'), ('diperdagangkan', 'dagang'), ('memberhentikan', 'henti'),
    ('diberhentikan', 'henti'), ('memberlakukan', 'laku'), ('diberlakukan', 'laku'), ('memberdayakan', 'daya'),
    ('diberdayakan', 'daya'), ('mempekerjakan', 'kerja'), ('dipekerjakan', 'kerja')) v (word, root)
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[root];

-- mengke-, dike-, menye-, dise-
SELECT word, root, ts_lexize('fakta_stem', word) AS got
FROM (VALUES
    ('mengetahui', 'tahu'), ('diketahui', 'tahu'), ('mengemukakan', 'muka'), ('dikemukakan', 'muka'),
    ('mengesampingkan', 'samping'), ('dikesampingkan', 'samping'), ('menyeluruh', 'seluruh'),
    ('menyesuaikan', 'sesuai'), ('disesuaikan', 'sesuai'), ('menyelaraskan', 'selaras')) v (word, root)
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[root];

-- pember-, penye-, penge-
SELECT word, root, ts_lexize('fakta_stem', word) AS got
FROM (VALUES
    ('pemberhentian', 'henti'), ('pemberdayaan', 'daya'), ('pemberlakuan', 'laku'), ('penyesuaian', 'sesuai'),
    ('penyeragaman', 'seragam'), ('pengetahuan', 'tahu'), ('pemerataan', 'rata')) v (word, root)
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[root];

-- ke- before another prefix, with -an
SELECT word, root, ts_lexize('fakta_stem', word) AS got
FROM (VALUES
    ('keberhasilan', 'hasil'), ('keberadaan', 'ada'), ('keberangkatan', 'berangkat'), ('keterbatasan', 'batas'),
    ('keterlibatan', 'libat'), ('keterbukaan', 'buka'), ('ketergantungan', 'gantung'), ('kesepakatan', 'sepakat'),
    ('keseragaman', 'seragam'), ('kepemimpinan', 'pimpin'), ('kepemilikan', 'milik'), ('ketidakadilan', 'adil'),
    ('ketidakpastian', 'pasti'), ('ketidakmampuan', 'mampu'), ('ketidakpuasan', 'puas'),
    ('ketidaksesuaian', 'sesuai'), ('ketidakberdayaan', 'daya'), ('ketidakterlibatan', 'libat')) v (word, root)
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[root];

-- ber- and se- before another prefix
SELECT word, root, ts_lexize('fakta_stem', word) AS got
FROM (VALUES
    ('berkelanjutan', 'lanjut'), ('berkepentingan', 'penting'), ('berkeadilan', 'adil'), ('berkewajiban', 'wajib'),
    ('berpengalaman', 'alami'), ('berpendapat', 'dapat'), ('berpenduduk', 'penduduk'), ('berpenghasilan', 'hasil'),
    ('sepengetahuan', 'tahu'), ('seperempat', 'empat'), ('sepersepuluh', 'sepuluh'), ('seperjuangan', 'juang')) v (word, root)
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[root];

-- the first syllable doubled, with -an
SELECT word, root, ts_lexize('fakta_stem', word) AS got
FROM (VALUES
    ('dedaunan', 'daun'), ('bebatuan', 'batu'), ('reruntuhan', 'runtuh'), ('rerumputan', 'rumput'),
    ('pepohonan', 'pohon')) v (word, root)
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[root];

-- ku-, kau-
SELECT word, root, ts_lexize('fakta_stem', word) AS got
FROM (VALUES
    ('kubaca', 'baca'), ('kulihat', 'lihat'), ('kukatakan', 'kata'), ('kaulihat', 'lihat')) v (word, root)
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[root];

-- prefixes of loans
SELECT word, root, ts_lexize('fakta_stem', word) AS got
FROM (VALUES
    ('antarnegara', 'negara'), ('antarkota', 'kota'), ('pascabencana', 'bencana'), ('pascapandemi', 'pandemi'),
    ('prakerja', 'kerja'), ('nonmuslim', 'muslim'), ('antikorupsi', 'korupsi'), ('multipartai', 'partai'),
    ('pascakenaikan', 'naik'), ('antarpemerintah', 'perintah')) v (word, root)
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[root];

-- acronyms with affixes
SELECT word, root, ts_lexize('fakta_stem', word) AS got
FROM (VALUES
    ('memphk', 'phk'), ('diphk', 'phk'), ('terphk', 'phk'), ('di-phk', 'phk'), ('mem-phk', 'phk'),
    ('ter-phk', 'phk'), ('ke-phk-an', 'phk'), ('phk-nya', 'phk')) v (word, root)
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[root];

-- What only looks affixed is a root.
SELECT word, ts_lexize('fakta_stem', word) AS got
FROM unnest('{menteri,media,masalah,perempuan,pertama,keluarga,berita,sekolah,kepala,dinding,teman,bulan,
    makan,hakim,selatan,nilai,hujan,badan,jalan,pesan,teladan,pasukan,kemudi,langkah,perintah,
    buku,ibu,kuku,bangku,sepatu,semangat,sejarah,selamat,serikat,benteng,bendera,berlian,
    diskusi,dinamika,dirigen,disiplin,terminal,teras,teror,tertib,persen,perkara,permata,pepaya,
    peluru,pena,menara,mental,mesin,metode,misi,polisi,kursi,bayi,api,kaki,padi,topi,program,
    produk,prestasi,karyawan,wartawan,seniman,olahragawan,organisasi,digitalisasi,nasionalisme}'::text[]) AS word
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[word];

-- Names are not cut.
SELECT word, ts_lexize('fakta_stem', word) AS got
FROM unnest('{pertamina,persija,bernabeu,setiawan,ferrari,mulyani,wahyudi,iskandar,jokowi,tokopedia,disneyland,gunawan,
    megawati,sudirman,messi}'::text[]) AS word
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[word];
