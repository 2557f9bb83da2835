-- ts_headline marks what matched, as it stands in the text.
CREATE FUNCTION headline(body text, query text) RETURNS text LANGUAGE sql AS $$
    SELECT ts_headline('indonesian_news', body, plainto_tsquery('indonesian_news', query),
        'HighlightAll=true, StartSel=[, StopSel=]')
$$;
SELECT headline('Pabrik itu mem-PHK 1.200 karyawannya; karyawan-karyawan lain dirumahkan.', 'PHK karyawan');
SELECT headline('Sebanyak 1.200 (30%) karyawan', '1200 30 persen');
SELECT headline('Rugi Rp1,5 triliun, kata pekerja/buruh.', 'rupiah buruh');
SELECT headline('Gelombang pemutusan hubungan kerja meluas; PHK lagi, layoff lagi.', 'PHK');
SELECT headline('Gelombang pemutusan hubungan kerja meluas.', 'pemutusan hubungan kerja');
SELECT headline('<p>Ada PHK di <b>pabrik</b></p> lihat www.kompas.com/phk', 'PHK pabrik');
SELECT headline('Menteri bicara soal media dan masalah.', 'teri dia masa');

-- Fragments: the words around.
SELECT ts_headline('indonesian_news',
    'Perusahaan tekstil di Sukoharjo itu akhirnya memberhentikan ribuan pekerja setelah dinyatakan pailit oleh pengadilan. '
    'Pemerintah berjanji mencari jalan keluar. Serikat buruh menuntut pesangon bagi semua pekerja yang diberhentikan.',
    websearch_to_tsquery('indonesian_news', 'pemberhentian pekerja'),
    'MaxFragments=2, MaxWords=8, MinWords=3, StartSel=[, StopSel=]');
-- Words that might have begun a phrase leave no mark on the blank behind them.
SELECT headline('Tidak jelas berapa pabrik tutup, apa <b>pabrik</b> itu, upah pabrik; pemutusan hubungan kerja.', 'pabrik PHK');


-- A fragment neither begins nor ends within a compound, a phrase or what has no space in it.
SELECT word, ts_headline('indonesian_news',
    'Kemacetan lalu lintas di Jakarta-Bandung menelan Rp1,5 triliun akibat Covid-19, menindak lanjuti laporan '
    'pemutusan hubungan kerja di Jawa Barat, kata menteri tenaga kerja kepada wartawan',
    to_tsquery('indonesian_news', word), 'MaxWords=2, MinWords=1, ShortWord=0, StartSel=[, StopSel=]') AS short,
    ts_headline('indonesian_news',
    'Kemacetan lalu lintas di Jakarta-Bandung menelan Rp1,5 triliun akibat Covid-19, menindak lanjuti laporan '
    'pemutusan hubungan kerja di Jawa Barat, kata menteri tenaga kerja kepada wartawan',
    to_tsquery('indonesian_news', word), 'MaxFragments=2, MaxWords=3, MinWords=1, ShortWord=0, StartSel=[, StopSel=]') AS fragments
FROM unnest('{lintas,macet,bandung,jakarta,19,lanjut,hubungan,menteri,tenaga,kata}'::text[]) word;

DROP FUNCTION headline;
