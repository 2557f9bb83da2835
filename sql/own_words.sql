-- Words, stop words and synonyms of a user's own, in the options of a dictionary:
-- no file on the server.
CREATE TEXT SEARCH DICTIONARY own_words (TEMPLATE = fakta_stem,
	ExtraWords = 'gocar gojek, GoFood gojek,menteri teri',
	ExtraStopWords = 'redaksi, kontributor	Sumber',
	Synonyms = 'phk: rasionalisasi,  pengurangan   tenaga kerja, Program Pensiun Dini; bbm: bahan bakar minyak, bensin; ');
CREATE TEXT SEARCH CONFIGURATION own_news (COPY = indonesian_news);
ALTER TEXT SEARCH CONFIGURATION own_news ALTER MAPPING REPLACE fakta_stem WITH own_words;

-- a word, with a clitic too; a synonym, with affixes too
SELECT word, ts_lexize('own_words', word)
FROM unnest('{gocar,GOCARNYA,gofood,menteri,redaksi,redaksinya,kontributor,sumber,yang,rasionalisasi,dirasionalisasikan,bensinnya,karyawannya,tindaklanjut}'::text[]) word;
-- phrases of one's own, the longest first, and what only begins like one
SELECT words, to_tsvector('own_news', words)
FROM unnest('{"Pengurangan tenaga kerja dimulai","pengurangan tenaga kerjanya","pengurangan tenaga","program pensiun dini",
	"program pensiun","bahan bakar","bahan bakar minyak tanah","pemutusan hubungan kerja","pengurangan tenaga kerja asing"}'::text[]) words;
SELECT phraseto_tsquery('own_news', 'pengurangan tenaga kerja'), websearch_to_tsquery('own_news', 'bensin -redaksi gocar');
SELECT ts_headline('own_news', 'Program pensiun dini ditawarkan kepada 30 orang', to_tsquery('own_news', 'phk'));

-- the last entry for a word counts, and a file's goes before these
ALTER TEXT SEARCH DICTIONARY own_words (ExtraWords = 'gocar satu, gocar dua');
SELECT ts_lexize('own_words', 'gocar'), ts_lexize('own_words', 'gofood');
-- nothing is as good as no option
ALTER TEXT SEARCH DICTIONARY own_words (ExtraWords = ' ', ExtraStopWords = ', ,', Synonyms = 'phk: , ;');
SELECT ts_lexize('own_words', 'gocar'), ts_lexize('own_words', 'redaksi'), ts_lexize('own_words', 'bensin');

-- checked
CREATE TEXT SEARCH DICTIONARY wrong (TEMPLATE = fakta_stem, ExtraWords = 'gocar');
CREATE TEXT SEARCH DICTIONARY wrong (TEMPLATE = fakta_stem, ExtraWords = 'gocar gojek, , satu dua');
CREATE TEXT SEARCH DICTIONARY wrong (TEMPLATE = fakta_stem, ExtraWords = 'gocar gojek satu');
CREATE TEXT SEARCH DICTIONARY wrong (TEMPLATE = fakta_stem, Synonyms = 'phk rasionalisasi');
CREATE TEXT SEARCH DICTIONARY wrong (TEMPLATE = fakta_stem, Synonyms = ': rasionalisasi');
CREATE TEXT SEARCH DICTIONARY wrong (TEMPLATE = fakta_stem, Synonyms = 'phk kerja: rasionalisasi');
CREATE TEXT SEARCH DICTIONARY wrong (TEMPLATE = fakta_stem, Synonyms = 'a: b', Synonyms = 'c: d');
-- and bounded
DO $$
DECLARE
	option text;
	list text;
BEGIN
	FOR option, list IN VALUES ('ExtraWords', repeat('kata akar, ', 10001)), ('ExtraStopWords', repeat('kata ', 10001)),
		('Synonyms', 'akar: kata' || repeat(', kata', 10000)), ('ExtraStopWords', repeat('k', 101)),
		('Synonyms', 'akar: ' || repeat('k ', 51)), ('ExtraWords', 'kata ' || repeat('a', 101)),
		('ExtraWords', repeat('kata akar, ', 10000)), ('Synonyms', 'akar: ' || rtrim(repeat('k ', 50)))
	LOOP
		BEGIN
			EXECUTE format('CREATE TEXT SEARCH DICTIONARY bounded (TEMPLATE = fakta_stem, %s = %L)', option, list);
			EXECUTE 'DROP TEXT SEARCH DICTIONARY bounded';
			RAISE NOTICE '%: fits', option;
		EXCEPTION WHEN OTHERS THEN
			RAISE NOTICE '%: % %', option, SQLSTATE, left(SQLERRM, 60);
		END;
	END LOOP;
END
$$;
DROP TEXT SEARCH CONFIGURATION own_news;
DROP TEXT SEARCH DICTIONARY own_words;
