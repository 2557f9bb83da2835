# pg_dump and restore of tracked tables: nothing lost, nothing twice, and what
# was restored goes on being kept.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use Database;
use Test::More;

my $dir = $ENV{TESTDIR};
my $old = Database->new('dump_old');
$old->sql(<<'SQL');
CREATE SCHEMA text_search;
CREATE EXTENSION fakta SCHEMA text_search;
CREATE SCHEMA "Berita";
CREATE TABLE article (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "judul ""a" text, isi text, terbit timestamptz);
CREATE TABLE "Berita"."Arsip" (day date, id int, body text, kind text, PRIMARY KEY (kind, day, id)) PARTITION BY RANGE (day);
CREATE TABLE "Berita"."Arsip 2024" PARTITION OF "Berita"."Arsip" FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE "Berita"."Arsip 2025" PARTITION OF "Berita"."Arsip" FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
SET client_min_messages = warning;
SELECT text_search.track_layoffs('article', 'judul "a', 'isi', 'terbit');
SELECT text_search.track_layoffs('"Berita"."Arsip"', NULL, published => 'day');
ALTER TABLE article RENAME isi TO naskah;
INSERT INTO article ("judul ""a", naskah, terbit)
	SELECT 'PT Maju ' || n || ' PHK', CASE WHEN n % 3 > 0 THEN 'PT Maju mem-PHK ' || n || ' karyawan.' END, '2025-05-05'
	FROM generate_series(1, 300) n;
INSERT INTO "Berita"."Arsip"
	SELECT '2024-12-01'::date + n, n, 'PT Maju mem-PHK ' || n || ' karyawan.', 'cetak' FROM generate_series(1, 60) n;
UPDATE article_layoff_state SET version = '0' WHERE id <= 5;
SQL

# Everything that is stored, and everything that is found by it.
my @queries = (
	'SELECT id, naskah, search FROM article ORDER BY id',
	'SELECT id, day, search FROM "Berita"."Arsip" ORDER BY id',
	'SELECT * FROM article_layoff ORDER BY id, event',
	'SELECT * FROM "Berita"."Arsip_layoff" ORDER BY id, event',
	'SELECT * FROM article_layoff_state ORDER BY id',
	'SELECT * FROM article_layoff_stale ORDER BY id',
	'SELECT * FROM "Berita"."Arsip_layoff_stale"',
	'SELECT * FROM article_layoff_round ORDER BY round',
	# What belongs to a tracked table, and only that.
	q{SELECT a, p.* FROM (VALUES ('article'::regclass), ('"Berita"."Arsip"')) v (a), text_search.layoffs_parts(a) p ORDER BY a::text, 2},
	'SELECT * FROM article_layoff_total ORDER BY total_by, label');
my %before = map { $_ => $old->sql($_) } @queries;
isnt($before{ $queries[2] }, '', 'there are events');

for my $format ('plain', 'custom')
{
	my $new = Database->new("dump_$format");
	my $file = "$dir/dump.$format";
	Database::run('pg_dump', '-F', $format, '-f', $file, 'dump_old');
	if ($format eq 'plain') { Database::run($new->psql_command, '-f', $file) }
	else { Database::run('pg_restore', '--exit-on-error', '-j', '2', '-d', "dump_$format", $file) }
	is_deeply({ map { $_ => $new->sql($_) } @queries }, \%before, "$format: what was restored is what was dumped");

	Database::run('pg_dump', '-s', '-f', "$dir/dump.again", "dump_$format");
	Database::run('pg_dump', '-s', '-f', "$dir/dump.schema", 'dump_old');
	# Newer releases of pg_dump print a key that differs each time.
	my ($again, $schema) = map { my $s = Database::run('cat', $_); $s =~ s/^\\(un)?restrict.*\n//mg; $s } "$dir/dump.again", "$dir/dump.schema";
	is($again, $schema, "$format: the objects dump alike");

	$new->sql(q{INSERT INTO article (naskah) VALUES ('OVO memecat 77 karyawan.');
		INSERT INTO "Berita"."Arsip 2025" VALUES ('2025-11-11', 99, 'OVO memecat 78 karyawan.', 'cetak');
		UPDATE article SET naskah = 'OVO memecat 79 karyawan.', "judul ""a" = NULL WHERE id = 3});
	is($new->sql(q{SELECT headcount FROM article_layoff WHERE company = 'OVO' UNION ALL
		SELECT headcount FROM "Berita"."Arsip_layoff" WHERE company = 'OVO' ORDER BY 1}), "77\n78\n79", "$format: rows go on being read");
	$new->sql(q{CALL text_search.refresh_layoffs('article')});
	is($new->sql('SELECT count(*) FROM article_layoff_stale'), '0', "$format: stale rows are refreshed");
	is($new->sql('SELECT count(*) FROM article_layoff'), 202, "$format: without doubles");
}

# A parallel restore may make the triggers of a partitioned table before the
# rows of its partitions come; here they surely are.
my $early = Database->new('dump_early');
my @list = grep { /^\d/ } split /^/, Database::run('pg_restore', '-l', "$dir/dump.custom");
my @trigger = grep { / TRIGGER Berita / } @list;
cmp_ok(scalar @trigger, '>', 0, 'there are triggers');
my ($data) = grep { $list[$_] =~ / TABLE DATA / } 0 .. $#list;
open my $out, '>', "$dir/dump.list" or die "$dir/dump.list: $!\n";
print $out @list[ 0 .. $data - 1 ], @trigger, grep { !/ TRIGGER Berita / } @list[ $data .. $#list ];
close $out;
Database::run('pg_restore', '--exit-on-error', '-L', "$dir/dump.list", '-d', 'dump_early', "$dir/dump.custom");
is_deeply({ map { $_ => $early->sql($_) } @queries }, \%before, 'triggers before rows: what was restored is what was dumped');

# Data alone, into tables that are tracked: as for any triggers.
my $only = Database->new('dump_data');
Database::run($only->psql_command, '-f', "$dir/dump.schema");
Database::run('pg_dump', '--data-only', '--disable-triggers', '-f', "$dir/dump.data", 'dump_old');
Database::run($only->psql_command, '-f', "$dir/dump.data");
is_deeply({ map { $_ => $only->sql($_) } @queries }, \%before, 'data only, with --disable-triggers');

done_testing();
