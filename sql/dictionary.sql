-- Template fakta_stem: its options, and dictionaries in a user's configuration.
SELECT ts_lexize('fakta_stem', 'karyawannya'), ts_lexize('fakta_stem', 'yang'), ts_lexize('fakta_stem', '1.200');

-- StopWords names a file of the user's, in place of the built-in list.
CREATE TEXT SEARCH DICTIONARY english_stops (TEMPLATE = fakta_stem, StopWords = english);
SELECT ts_lexize('english_stops', 'yang'), ts_lexize('english_stops', 'The'), ts_lexize('english_stops', 'karyawannya');

-- Snowball reads words that the lexicon does not know.
CREATE TEXT SEARCH DICTIONARY no_snowball (TEMPLATE = fakta_stem, Snowball = false);
SELECT word, ts_lexize('fakta_stem', word), ts_lexize('no_snowball', word)
FROM unnest('{memblorongkan,blorongnya,memberhentikan}'::text[]) word;
ALTER TEXT SEARCH DICTIONARY no_snowball (Snowball = true);
SELECT ts_lexize('no_snowball', 'memblorongkan') = ts_lexize('fakta_stem', 'memblorongkan') AS same;

-- Errors.
CREATE TEXT SEARCH DICTIONARY wrong (TEMPLATE = fakta_stem, Stemmer = indonesian);
CREATE TEXT SEARCH DICTIONARY wrong (TEMPLATE = fakta_stem, StopWords = english, StopWords = dutch);
CREATE TEXT SEARCH DICTIONARY wrong (TEMPLATE = fakta_stem, Snowball = true, Snowball = true);
CREATE TEXT SEARCH DICTIONARY wrong (TEMPLATE = fakta_stem, Snowball = maybe);
CREATE TEXT SEARCH DICTIONARY wrong (TEMPLATE = fakta_stem, StopWords = '../secret');
CREATE TEXT SEARCH DICTIONARY wrong (TEMPLATE = fakta_stem, Words = '../secret');

-- A user's own configuration: a copy of ours with core's synonyms before it ...
CREATE TEXT SEARCH DICTIONARY my_synonym (TEMPLATE = pg_catalog.synonym, Synonyms = synonym_sample);
CREATE TEXT SEARCH CONFIGURATION my_news (COPY = indonesian_news);
ALTER TEXT SEARCH CONFIGURATION my_news
    ALTER MAPPING FOR asciiword WITH my_synonym, fakta_stem;
SELECT to_tsvector('my_news', 'postgres di perusahaan itu, pemutusan hubungan kerja');

-- ... or fakta_stem behind the default parser.
CREATE TEXT SEARCH CONFIGURATION my_default (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION my_default
    ALTER MAPPING FOR asciiword, word, hword_asciipart, hword_part, asciihword, hword, int, uint, float
    WITH fakta_stem;
SELECT to_tsvector('my_default', 'Pabrik di Karawang mem-PHK 250 karyawannya, pemutusan hubungan kerja');

DROP TEXT SEARCH CONFIGURATION my_default;
DROP TEXT SEARCH CONFIGURATION my_news;
DROP TEXT SEARCH DICTIONARY my_synonym;
DROP TEXT SEARCH DICTIONARY no_snowball;
DROP TEXT SEARCH DICTIONARY english_stops;
