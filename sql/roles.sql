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

DROP FUNCTION roles(text);
