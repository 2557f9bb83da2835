-- date_value(): the day of one date as feeds and CSV files write it, or NULL.
SET datestyle = 'ISO';
CREATE TEMP TABLE expected (n int GENERATED ALWAYS AS IDENTITY, phrase text, published date, want date);
COPY expected (phrase, published, want) FROM stdin WITH (DELIMITER '#', NULL '-');
12 Mei 2025#-#2025-05-12
Senin, 12 Mei 2025 14:05 WIB#-#2025-05-12
Senin, 12 Mei 2025, 14.05 WIB#-#2025-05-12
Senin, 12 Mei 2025 | 14:05 WIB#-#2025-05-12
Senin 12 Mei 2025 - 14:05#-#2025-05-12
Senin, 12 Mei 2025 pukul 14.05 WIB#-#2025-05-12
Senin, 12 Mei 2025 Pkl. 14.05#-#2025-05-12
Senin, 12 Mei 2025 jam 14.05#-#2025-05-12
SENIN, 12 MEI 2025#-#2025-05-12
senin,12 mei 2025#-#2025-05-12
Sen, 12 Mei 2025 07:00:00#-#2025-05-12
Jumat, 16 Mei 2025 23:59 WITA#-#2025-05-16
Jum'at, 16 Mei 2025#-#2025-05-16
Jum’at, 16 Mei 2025 00:10 WIT#-#2025-05-16
Ahad, 11 Mei 2025#-#2025-05-11
Minggu, 11 Mei 2025 09:15 WIB#-#2025-05-11
Min, 11 Mei 2025 09:15 WIB#-#2025-05-11
Rabu (14 Mei 2025)#-#2025-05-14
1 Januari 2024#-#2024-01-01
2 Februari 2024#-#2024-02-02
29 Pebruari 2024#-#2024-02-29
3 Maret 2024#-#2024-03-03
4 April 2024#-#2024-04-04
6 Juni 2024#-#2024-06-06
7 Juli 2024#-#2024-07-07
8 Agustus 2024#-#2024-08-08
9 September 2024#-#2024-09-09
10 Oktober 2024#-#2024-10-10
11 November 2024#-#2024-11-11
11 Nopember 2024#-#2024-11-11
12 Desember 2024#-#2024-12-12
5 Jan 2024#-#2024-01-05
5 Feb 2024#-#2024-02-05
5 Mar 2024#-#2024-03-05
5 Apr 2024#-#2024-04-05
5 Jun 2024#-#2024-06-05
5 Jul 2024#-#2024-07-05
5 Agt 2024#-#2024-08-05
5 Agu 2024#-#2024-08-05
5 Ags. 2024#-#2024-08-05
5 Sept 2024#-#2024-09-05
5 Sep 2024#-#2024-09-05
5 Okt 2024#-#2024-10-05
5 Nov 2024#-#2024-11-05
5 Des 2024 18:30#-#2024-12-05
05-Mei-2025#-#2025-05-05
5-Mei-25#-#2025-05-05
05 Mei '25#-#2025-05-05
05/Mei/2025#-#2025-05-05
12Mei2025#-#2025-05-12
dua belas Mei 2025#-#2025-05-12
tiga puluh satu Mei 2025#-#2025-05-31
sepuluh November 2024#-#2024-11-10
tanggal 12 Mei 2025#-#2025-05-12
Tgl. 12 Mei 2025#-#2025-05-12
per 12 Mei 2025#-#2025-05-12
Diterbitkan 12 Mei 2025#-#2025-05-12
Diterbitkan: Senin, 12 Mei 2025 14:05 WIB#-#2025-05-12
Dipublikasikan pada 12 Mei 2025#-#2025-05-12
Terbit pada Senin, 12 Mei 2025#-#2025-05-12
Tayang: 12/05/2025 14:05#-#2025-05-12
Published: May 12, 2025#-#2025-05-12
Posted on May 12, 2025#-#2025-05-12
Last updated: 12 May 2025#-#2025-05-12
Update 12 Mei 2025#-#2025-05-12
Jakarta, 12 Mei 2025#-#2025-05-12
Kabar Niaga - 12/05/2025, 14:05 WIB#-#2025-05-12
niaga.example - 12/05/2025, 14:05 WIB#-#2025-05-12
Oleh Sari Wulan | 12 Mei 2025#-#2025-05-12
Sari Wulan - Senin, 12 Mei 2025 14:05 WIB#-#2025-05-12
12 Mei 2025 | Ekonomi#-#2025-05-12
12 Mei 2025, Ekonomi dan Bisnis#-#2025-05-12
Senin, 12 Mei 2025 – 14:05 WIB#-#2025-05-12
Senin, 12 Mei 2025 • 14:05#-#2025-05-12
12 Mei 2025 siang#-#2025-05-12
  12 Mei 2025  #-#2025-05-12
12 Mei 2025#-#2025-05-12
[12 Mei 2025]#-#2025-05-12
May 12, 2025#-#2025-05-12
May 12 2025#-#2025-05-12
May 12th, 2025#-#2025-05-12
12th of May 2025#-#2025-05-12
12 May 2025#-#2025-05-12
Mei 12, 2025#-#2025-05-12
May 12, 2025 2:05 PM#-#2025-05-12
May 12, 2025, 12:05 am#-#2025-05-12
May 12, 2025 at 2:05 pm#-#2025-05-12
Mon, 12 May 2025 07:05:33 +0700#-#2025-05-12
Mon, 12 May 2025 07:05:33 GMT#-#2025-05-12
Mon, 12 May 2025 20:05:33 GMT#-#2025-05-13
Mon, 12 May 2025 17:00:00 +0000#-#2025-05-13
Mon, 12 May 2025 16:59:59 +0000#-#2025-05-12
Tue, 13 May 2025 00:30:00 +0900#-#2025-05-12
Mon May 12 14:05:33 2025#-#2025-05-12
Mon May 12 14:05:33 +0000 2025#-#2025-05-12
Mon May 12 2025 14:05:33 GMT+0700 (Western Indonesia Time)#-#2025-05-12
Monday, May 12, 2025#-#2025-05-12
3 March 2025#-#2025-03-03
August 17, 2024#-#2024-08-17
1 October 2024#-#2024-10-01
December 1, 2024#-#2024-12-01
12/05/2025#-#2025-05-12
12-05-2025#-#2025-05-12
12.05.2025#-#2025-05-12
12 05 2025#-#2025-05-12
12 / 05 / 2025#-#2025-05-12
2/5/2025#-#2025-05-02
12/05/25#-#2025-05-12
12-5-25#-#2025-05-12
31/12/98#-#1998-12-31
12/05/2025 14:05#-#2025-05-12
12/05/2025 14.05 WIB#-#2025-05-12
12-05-2025 14:05:33#-#2025-05-12
12/05/2025, 2:05 PM#-#2025-05-12
(12/05/2025)#-#2025-05-12
Senin (12/5/2025)#-#2025-05-12
Senin, 12/05/2025#-#2025-05-12
Senin, 05/12/2025#-#2025-05-12
Jumat, 05/12/2025#-#2025-12-05
Minggu, 05/11/2025#-#2025-05-11
Minggu, 06/07/2025#-#2025-07-06
12/31/2025#-#2025-12-31
5/13/2025 9:00 AM#-#2025-05-13
31/12/2025#-#2025-12-31
2025-05-12#-#2025-05-12
2025/05/12#-#2025-05-12
2025.05.12#-#2025-05-12
2025 05 12#-#2025-05-12
2025-5-2#-#2025-05-02
2025-05-12 14:05#-#2025-05-12
2025-05-12 14:05:33.123456#-#2025-05-12
2025-05-12T14:05:33#-#2025-05-12
2025-05-12T14:05:33Z#-#2025-05-12
2025-05-12T17:00:00Z#-#2025-05-13
2025-05-12T20:30:00.000Z#-#2025-05-13
2025-05-12T20:30:00+07:00#-#2025-05-12
2025-05-12 23:30:00+00#-#2025-05-13
2025-05-12T23:30:00-0500#-#2025-05-13
2025-05-13T00:30:00+09:00#-#2025-05-12
20250512#-#2025-05-12
20250512T140533Z#-#2025-05-12
20250512140533#-#2025-05-12
202505121405#-#2025-05-12
1747036800#-#2025-05-12
1747069200#-#2025-05-13
1747036800000#-#2025-05-12
2 jam lalu#2025-05-12#2025-05-12
2 jam yang lalu#2025-05-12#2025-05-12
dua jam lalu#2025-05-12#2025-05-12
sejam lalu#2025-05-12#2025-05-12
5 menit yang lalu#2025-05-12#2025-05-12
30 detik lalu#2025-05-12#2025-05-12
baru saja#2025-05-12#2025-05-12
sehari lalu#2025-05-12#2025-05-11
1 hari lalu#2025-05-12#2025-05-11
3 hari yang lalu#2025-05-12#2025-05-09
1 hari 3 jam lalu#2025-05-12#2025-05-11
26 jam lalu#2025-05-12#2025-05-11
dua belas hari lalu#2025-05-12#2025-04-30
seminggu lalu#2025-05-12#2025-05-05
2 minggu lalu#2025-05-12#2025-04-28
dua pekan silam#2025-05-12#2025-04-28
Diterbitkan 2 jam lalu#2025-05-12#2025-05-12
2 hours ago#2025-05-12#2025-05-12
an hour ago#2025-05-12#2025-05-12
a day ago#2025-05-12#2025-05-11
3 days ago#2025-05-12#2025-05-09
just now#2025-05-12#2025-05-12
hari ini#2025-05-12#2025-05-12
Hari ini, 14:05 WIB#2025-05-12#2025-05-12
today#2025-05-12#2025-05-12
kemarin#2025-05-01#2025-04-30
Kemarin, 20:15 WIB#2025-05-12#2025-05-11
kemarin sore#2025-05-12#2025-05-11
kemarin lusa#2025-05-12#2025-05-10
yesterday#2025-05-12#2025-05-11
tadi pagi#2025-05-12#2025-05-12
besok#2025-05-12#2025-05-13
Senin#2025-05-15#2025-05-12
Senin#2025-05-12#2025-05-12
Senin lalu#2025-05-12#2025-05-05
Rabu, 14:05 WIB#2025-05-15#2025-05-14
Minggu#2025-05-12#2025-05-11
12 Mei#2025-05-20#2025-05-12
30 Desember#2026-01-02#2025-12-30
Senin (12/5)#2025-05-13#2025-05-12
12/5#2025-06-01#2025-05-12
5/13#2025-06-01#2025-05-13
Senin, 12 Mei 14:05 WIB#2025-05-20#2025-05-12
kemarin (11/5/2025)#2025-05-20#2025-05-11
Senin, 12 Mei 2025#2020-01-01#2025-05-12
2 jam lalu#-#-
kemarin#-#-
Senin#-#-
12 Mei#-#-
12/5#2025-05-12#2025-05-12
12/5#-#-
29 Februari#2025-03-01#-
Mei 2025#-#-
2025#-#-
Mei#2025-05-12#-
2 bulan lalu#2025-05-12#-
setahun lalu#2025-05-12#-
minggu lalu#2025-05-12#-
31 Februari 2025#-#-
29 Februari 2025#-#-
31/02/2025#-#-
2025-13-45#-#-
2025-02-30T10:00:00Z#-#-
0000-00-00#-#-
0000-00-00 00:00:00#-#-
13/13/2025#-#-
12 Mei 0025#-#-
12 Mei 3025#-#-
12-13 Mei 2025#-#-
12 dan 13 Mei 2025#-#-
12 Mei - 3 Juni 2025#-#-
12 Mei 2025, diperbarui 13 Mei 2025#-#-
12/05/2025 - 13/05/2025#-#-
12:05#2025-05-12#-
14.05 WIB#2025-05-12#-
12#2025-05-12#-
45789#-#-
12.5#2025-05-12#-
12-5#2025-05-12#-
1.2.3.2025#-#-
250 karyawan#2025-05-12#-
PT Maju memecat 12 orang Mei 2025#-#-
Perusahaan itu memecat karyawan pada akhir tahun lalu 12 Mei 2025#-#-
12 Mei 2025 perusahaan itu memecat karyawan#-#-
kemarin perusahaan itu memecat karyawan#2025-05-12#-
belum terbit#2025-05-12#-
NULL#-#-
N/A#-#-
-1#-#-
tidak ada#-#-
2025-05#-#-
05/2025#-#-
Q2 2025#-#-
Triwulan II 2025#-#-
081234567890#-#-
192.168.1.1#-#-
12/05/2025/7#-#-
99999999#-#-
0812-3456-7890#-#-
12 Mei 2025 12 Mei 2025#-#-
\.
INSERT INTO expected (phrase) VALUES (''), ('   '), (E'\n'), (repeat('x', 1000)), (repeat('1 ', 100)), ('12 Mei 2025' || repeat(' ', 300) || 'x'), (repeat('(', 200));
SELECT count(*) >= 200 AS enough FROM expected;
SELECT phrase, published, want, date_value(phrase, published) AS got FROM expected
WHERE date_value(phrase, published) IS DISTINCT FROM want ORDER BY n;
-- White space of any sort, and digits of other scripts.
SELECT date_value(E'\t12\u00a0Mei\u00a02025\r\n'), date_value('١٢/٠٥/٢٠٢٥'), date_value('12 Mei 2025 ' || chr(8206));
-- Arguments.
SELECT date_value(NULL), date_value(NULL, '2025-05-12'), date_value('kemarin', NULL), date_value('kemarin', 'infinity'),
    date_value('kemarin', '-infinity'), date_value('12 Mei 2025', 'infinity'), date_value('kemarin', '4713-01-01 BC'), date_value('kemarin', '294276-12-31');
-- As a default of a generated column.
CREATE TEMP TABLE feed (printed text, day date GENERATED ALWAYS AS (date_value(printed)) STORED);
INSERT INTO feed VALUES ('Selasa, 13 Mei 2025 08:00 WIB'), ('entah');
SELECT * FROM feed;
RESET datestyle;
