-- number_value(): one Indonesian number phrase, or NULL.
SELECT phrase, number_value(phrase)
FROM unnest('{250,1.200,12.500,"12 500",12500,"12,5",12.5,"1,2 juta","5 ribu",5rb,"2,5jt","1.234.567,89","1,234,567.89",-5}'::text[]) phrase;
SELECT phrase, number_value(phrase)
FROM unnest('{nol,satu,sepuluh,sebelas,"dua belas","dua puluh satu",seratus,"seratus lima puluh",seribu,"dua belas ribu lima ratus",sejuta,"tiga juta seribu","satu miliar empat ratus delapan","tujuh belas koma empat dua","tiga ratus koma empat puluh dua","minus lima",setengah,"dua pertiga","setengah juta"}'::text[]) phrase;
-- none
SELECT phrase, number_value(phrase)
FROM unnest('{"",karyawan,"dua karyawan","puluh","ribu","belasan","dua dua","satu sama lain","1.2.3","12a","..."}'::text[]) phrase;
