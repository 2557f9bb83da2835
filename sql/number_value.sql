-- number_value(): one Indonesian number phrase, or NULL.
SELECT phrase, number_value(phrase)
FROM unnest('{250,1.200,12.500,"12 500",12500,"12,5",12.5,"1,2 juta","5 ribu",5rb,"2,5jt","1.234.567,89","1,234,567.89",-5}'::text[]) phrase;
SELECT phrase, number_value(phrase)
FROM unnest('{nol,satu,sepuluh,sebelas,"dua belas","dua puluh satu",seratus,"seratus lima puluh",seribu,"dua belas ribu lima ratus",sejuta,"tiga juta seribu","satu miliar empat ratus delapan","tujuh belas koma empat dua","tiga ratus koma empat puluh dua","minus lima",setengah,"dua pertiga","setengah juta"}'::text[]) phrase;
-- written as one, with figures among the words, fractions as signs, dozens and scores
SELECT phrase, number_value(phrase)
FROM unnest('{empatbelas,duabelas,"duapuluh tiga",limaratus,"tigaratus limapuluh ribu","duaribu limaratus",3belas,"9 ratus 90 ribu","5ratus ribu","5 ratus ribu 3 ratus","2½ juta","½ juta",1¾,"2 setengah juta",kodi,"5 kodi",sekodi,"2 gros","tiga lusin","seratus lusin"}'::text[]) phrase;
-- none
SELECT phrase, number_value(phrase)
FROM unnest('{"",karyawan,"dua karyawan","puluh","ribu","belasan","dua dua","satu sama lain","1.2.3","12a","...","3 belas","9 ratus 3 ratus","2,5½","10^6","10²","1e6","1,5 x 10^3","dua ribu tigaribu","duapuluh duapuluh"}'::text[]) phrase;
