-- Reduplication: whole, with affixes, written with a 2.
SELECT word, ts_lexize('fakta_stem', word) AS got
FROM (VALUES ('karyawan-karyawan', 'karyawan'), ('karyawan-karyawannya', 'karyawan'), ('karyawan2', 'karyawan'),
    ('karyawan²', 'karyawan'), ('berbondong-bondong', 'bondong'), ('tolong-menolong', 'tolong'),
    ('buruh-buruh', 'buruh'), ('pabrik-pabrik', 'pabrik'), ('bersama-sama', 'sama'), ('perusahaan-perusahaan', 'usaha'),
    ('besar-besaran', 'besar'), ('satu-satunya', 'satu'), ('rata-rata', 'rata'), ('sehari-hari', 'hari'),
    ('startup-startup', 'startup'), ('anak-anaknya', 'anak')) v (word, root)
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[root];

-- Letters whose UTF-8 ends in the byte of ² stay whole.
SELECT word, ts_lexize('fakta_stem', word) FROM unnest('{Salò,赤色,Миљанов}'::text[]) word;
