-- Numbers in search: one lexeme, however they are written.
SELECT body, to_tsvector('indonesian_news', body)
FROM unnest(ARRAY['1200', '1.200', '1,200', '1 200', '1.200.000', '1,200,000', '12.500', '12 500',
    '12,5', '12.5', '12,50', '0,5', '0.200', '0,200', '1.234.567,89', '1,234,567.89', '1.200,5',
    '2000', '2.000-an', '1990-an', '1990an', '17', '007', '1.2.3', '192.168.0.1', '１.２００']) body;

-- What a user would type finds what a newspaper writes.
SELECT body, query, to_tsvector('indonesian_news', body) @@ plainto_tsquery('indonesian_news', query) AS found
FROM (VALUES
    ('memberhentikan 1.200 buruh', '1200'),
    ('memberhentikan 1200 buruh', '1.200'),
    ('30% karyawan', '30 persen'),
    ('30 persen karyawan', '30%'),
    ('12,5%', '12.5 persen'),
    ('rugi Rp1,5 triliun', 'Rp 1,5 triliun'),
    ('rugi Rp 1,5 triliun', 'Rp1,5 triliun'),
    ('rugi 1,5 triliun rupiah', 'Rp1,5 triliun'),
    ('rugi US$5 juta', '5 juta dolar'),
    ('periode 2024-2025', '2024'),
    ('periode 2024-2025', '2025'),
    ('Senin (5/5/2025)', '2025'),
    ('1.200 buruh', '1'),
    ('1.200 buruh', '200'),
    ('12,5 persen', '125')) t (body, query);

-- Currency and number keep their places.
SELECT to_tsvector('indonesian_news', 'Rp1,5 triliun') @@ phraseto_tsquery('indonesian_news', 'Rp 1,5 triliun') AS found;
