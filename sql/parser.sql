-- Text search parser fakta: its token types, and what it makes of a text.
SELECT * FROM ts_token_type('fakta');

-- Ids and names are those of the default parser, ours comes after.
SELECT * FROM ts_token_type('fakta') EXCEPT SELECT * FROM ts_token_type('default');
SELECT f.tokid, f.alias, d.alias
FROM ts_token_type('fakta') f FULL JOIN ts_token_type('default') d USING (tokid)
WHERE f.alias IS DISTINCT FROM d.alias;

-- The tokens of a text, blanks left out.
CREATE FUNCTION tokens(body text) RETURNS text LANGUAGE sql AS $$
    SELECT string_agg(alias || ' ' || token, ' | ' ORDER BY n)
    FROM ts_parse('fakta', body) WITH ORDINALITY AS p (tokid, token, n)
        JOIN ts_token_type('fakta') USING (tokid)
    WHERE alias <> 'blank'
$$;
SELECT tokens('Karyawan karyawan-karyawan mem-PHK AI-nya Jum''at Jakarta-Bandung');
SELECT tokens('pekerja/buruh dan/atau (satpam) "mitra"');
SELECT tokens('Karyawan² karyawan2 MM2100 4G café résumé');
SELECT tokens('250 1.200 12 500 12,5 12.5 1.234.567,89 1.2.3 2.000-an 1990-an');
SELECT tokens('30% Rp1,5 triliun Rp 1,5 triliun US$5 103rb 2024-2025 5/5/2025 12.30 WIB');
SELECT tokens('www.kompas.com/tekno/read?id=1 https://tempo.co redaksi@kompas.com');
SELECT tokens('<b>PHK</b> &amp; <a href="x">tutup</a> 3 < 5 a&b');
SELECT tokens('PT. Sritex Tbk. di Jl. Samanhudi No. 88, Dr. A. Budi, S.H.');
SELECT tokens('#PHKMassal @kemnaker C++ 24/7');
SELECT tokens('');
SELECT tokens(E' \n\t ... -- ');

-- Put together, the tokens are the text (a URL is given whole, then in parts).
WITH t (body) AS (VALUES
    ('Rp1,5 triliun (30%), kata PT. Maju, "di-PHK"... <i>12 500</i> buruh – tutup!'),
    ('lihat https://www.kompas.com/a/b?c=d, atau redaksi@kompas.com.'),
    (E'café\u00a0résumé\u200b 12\u2009500 karyawan\u2011karyawan 日本 😀\r\n'))
SELECT string_agg(token, '' ORDER BY n) FILTER (WHERE tokid <> 5) = body AS whole
FROM t, ts_parse('fakta', body) WITH ORDINALITY AS p (tokid, token, n)
GROUP BY body;

-- Two scans at a time do not disturb each other.
SELECT a.token, b.token
FROM ts_parse('fakta', 'satu dua') a, LATERAL ts_parse('fakta', a.token || ' tiga') b
WHERE a.tokid = 1 AND b.tokid = 1;

DROP FUNCTION tokens;
