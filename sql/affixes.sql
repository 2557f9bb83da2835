-- Affixes: a word and its root, grouped by rule; rows that differ are shown.
CREATE TABLE pair (word text, root text);

-- meN-, peN-: the nasal and what it takes away
INSERT INTO pair VALUES
    ('memecat', 'pecat'), ('memotong', 'potong'), ('memangkas', 'pangkas'), ('membayar', 'bayar'), ('memfasilitasi', 'fasilitas'),
    ('menutup', 'tutup'), ('mendirikan', 'diri'), ('mencari', 'cari'), ('menjual', 'jual'), ('menerima', 'terima'),
    ('mengurangi', 'kurang'), ('mengirim', 'kirim'), ('menggaji', 'gaji'), ('menghapus', 'hapus'), ('mengakhiri', 'akhir'),
    ('menyusut', 'susut'), ('menyerap', 'serap'), ('menyatakan', 'nyata'), ('melepas', 'lepas'), ('merumahkan', 'rumahkan'),
    ('mengecat', 'cat'), ('mengebom', 'bom'), ('memproduksi', 'produksi'), ('mentransfer', 'transfer'), ('mengkritik', 'kritik'),
    ('pemecatan', 'pecat'), ('pemangkasan', 'pangkas'), ('penutupan', 'tutup'), ('pengurangan', 'kurang'), ('penyerapan', 'serap'),
    ('pengiriman', 'kirim'), ('pelepasan', 'lepas'), ('perumahan', 'rumah'), ('penerimaan', 'terima'), ('penyanyi', 'nyanyi');

-- di-, ter-, ke-, se-
INSERT INTO pair VALUES
    ('dipecat', 'pecat'), ('diberhentikan', 'henti'), ('dikurangi', 'kurang'), ('dirumahkan', 'rumahkan'), ('ditutup', 'tutup'),
    ('terdampak', 'dampak'), ('terkena', 'kena'), ('tersisa', 'sisa'), ('terancam', 'ancam'), ('tertinggi', 'tinggi'),
    ('kehilangan', 'hilang'), ('kenaikan', 'naik'), ('kebangkrutan', 'bangkrut'), ('kesalahan', 'salah'), ('ketiga', 'tiga'),
    ('setempat', 'tempat'), ('sebesar', 'besar');

-- ber-, per-, -kan, -an, -i
INSERT INTO pair VALUES
    ('berhenti', 'henti'), ('bekerja', 'kerja'), ('belajar', 'ajar'), ('berkurang', 'kurang'), ('berusaha', 'usaha'),
    ('beroperasi', 'operasi'), ('berencana', 'rencana'), ('berdampak', 'dampak'), ('perusahaan', 'usaha'), ('pertumbuhan', 'tumbuh'),
    ('perbankan', 'bank'), ('perjanjian', 'janji'), ('pekerja', 'kerja'), ('pekerjaan', 'kerja'), ('pelajar', 'ajar'),
    ('umumkan', 'umum'), ('harapan', 'harap'), ('bayaran', 'bayar'), ('akhiri', 'akhir');

-- double prefixes and confixes
INSERT INTO pair VALUES
    ('memberhentikan', 'henti'), ('pemberhentian', 'henti'), ('mempekerjakan', 'kerja'), ('dipekerjakan', 'kerja'),
    ('memperpanjang', 'panjang'), ('diperpanjang', 'panjang'), ('keberhasilan', 'hasil'), ('keterlambatan', 'lambat'),
    ('ketidakpastian', 'pasti'), ('pemberdayaan', 'daya'), ('menyeluruh', 'seluruh'), ('keseluruhan', 'seluruh'),
    ('berkelanjutan', 'lanjut'), ('sepenuhnya', 'penuh'), ('mempertahankan', 'tahan');

-- acronyms and foreign words
INSERT INTO pair VALUES
    ('mem-PHK', 'phk'), ('di-PHK', 'phk'), ('ter-PHK', 'phk'), ('memPHK', 'phk'), ('ke-PHK-an', 'phk'), ('di-layoff', 'phk'),
    ('di-upload', 'upload');

-- what only looks affixed
INSERT INTO pair SELECT w, w FROM unnest('{menteri,media,masalah,perempuan,pertama,keluarga,berita,sekolah,kepala,dinding,teman,
    bulan,makan,hakim,selatan,nilai,hujan,badan,jalan,pesan,teladan,karyawan,wartawan,relawan,organisasi,efisiensi,digital,
    Bekasi,Sukoharjo,Duolingo,Boeing,Tokopedia,Indonesia,Sritex,Fiverr}'::text[]) AS w;
UPDATE pair SET root = lower(root);

SELECT word, root, ts_lexize('fakta_stem', word) AS got
FROM pair WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[root] ORDER BY word;

SELECT count(*) AS pairs FROM pair;
DROP TABLE pair;
