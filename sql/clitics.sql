-- Clitics and particles come off known and unknown words alike.
SELECT word, ts_lexize('fakta_stem', word) AS got
FROM (VALUES ('karyawannya', 'karyawan'), ('karyawanku', 'karyawan'), ('pabriknya', 'pabrik'), ('buruhlah', 'buruh'),
    ('perusahaannya', 'usaha'), ('startupnya', 'startup'), ('pemecatannyalah', 'pecat'), ('AI-nya', 'ai'), ('PHK-nya', 'phk'),
    ('PHK-lah', 'phk'), ('Fiverr-nya', 'fiverr'), ('kantormu', 'kantor'), ('manajemennya', 'manajemen'),
    ('pesangonnya', 'pesangon'), ('gajiku', 'gaji')) v (word, root)
WHERE ts_lexize('fakta_stem', word) IS DISTINCT FROM ARRAY[root];

-- What only looks like one is left.
SELECT word, ts_lexize('fakta_stem', word) AS got
FROM unnest('{masalah,sekolah,buku,kamu,maka,hanya,tanya,punya,sepuluh,ibu,baku,kaku,Wahyu,Maluku}'::text[]) word
WHERE ts_lexize('fakta_stem', word) NOT IN (ARRAY[lower(word)], '{}');
