-- Acronyms and synonyms: one lexeme, of several words too.
SELECT word, to_tsvector('indonesian_news', word)
FROM unnest('{PHK,di-PHK,mem-PHK,memPHK,ter-PHK,PHK-nya,di PHK,layoff,lay-off,lay off,di-layoff,
    pemutusan hubungan kerja,Pemutusan Hubungan Kerja}'::text[]) word;
SELECT word, to_tsvector('indonesian_news', word)
FROM unnest('{AI,AI-nya,kecerdasan buatan,kecerdasan buatannya,artificial intelligence,
    %,persen,percent,Rp,rupiah,US$,dolar,THR,tunjangan hari raya}'::text[]) word;

-- Each finds each.
WITH family (word) AS (VALUES ('PHK'), ('mem-PHK'), ('di PHK'), ('layoff'), ('lay off'),
    ('lay-off'), ('pemutusan hubungan kerja'))
SELECT count(*) FILTER (WHERE found) AS found, count(*) FILTER (WHERE NOT found) AS missed
FROM (SELECT to_tsvector('indonesian_news', a.word) @@ plainto_tsquery('indonesian_news', b.word) AS found
      FROM family a, family b) pair;

-- A phrase's own words stay findable, without its being a stand-in for others.
SELECT plainto_tsquery('indonesian_news', 'pemutusan hubungan kerja');
SELECT query, to_tsvector('indonesian_news', body) @@ plainto_tsquery('indonesian_news', query) AS found
FROM (VALUES ('gelombang pemutusan hubungan kerja'), ('gelombang PHK')) t (body),
    unnest('{hubungan kerja,putus,kerja,PHK}'::text[]) query;

-- It takes one position, so that a phrase query finds either form.
SELECT body, to_tsvector('indonesian_news', body) @@ phraseto_tsquery('indonesian_news', query) AS found
FROM (VALUES ('pemutusan hubungan kerja massal'), ('PHK massal'), ('massal')) t (body),
    unnest('{PHK massal,pemutusan hubungan kerja massal}'::text[]) query;

-- The longest one wins, and what only begins like one is read as words.
SELECT body, to_tsvector('indonesian_news', body)
FROM unnest('{upah minimum kabupaten,upah minimum kota Bandung,upah minimum,upah,
    pemutusan hubungan industrial,pemutusan hubungan,pemutusan,
    lay,lay www.kompas.com,lay a@kompas.com,
    lay 5,"lay <b>off</b>",pemutusan hubungan kerja pemutusan hubungan kerja,
    pemutusan pemutusan hubungan kerja,usaha mikro kecil dan menengah}'::text[]) body;
SELECT ts_lexize('fakta_stem', 'pemutusan'), ts_lexize('fakta_stem', 'layoff');
