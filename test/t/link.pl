# pg_upgrade --link of a cluster with tracked tables, also renamed and moved
# ones: what belongs to a table still does, and rows go on being read.
use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

chomp(my $bin = `pg_config --bindir`);
plan skip_all => 'pg_upgrade is not installed' unless -x "$bin/pg_upgrade" && -x "$bin/pg_resetwal";

my ($old, $new) = map { PostgreSQL::Test::Cluster->new($_) } 'before', 'after';
# of which provider and locale is told here, since a database of ICU is among them
my @locale = ('--encoding=UTF8', '--locale=C.UTF-8');
$old->init(extra => \@locale);
$new->init(extra => \@locale);
$old->append_conf('postgresql.conf', 'default_transaction_isolation = serializable');
$new->append_conf('postgresql.conf', 'default_transaction_isolation = serializable');
$old->start;

# A database whose collation is one of ICU, if there is any.
my @databases = ('postgres');
my (undef, undef, $error) = $old->psql('postgres',
	q{CREATE DATABASE icu TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'id-u-ks-level2' LOCALE 'C.UTF-8'});
push @databases, 'icu' unless $old->psql('icu', 'SELECT 1');

foreach my $name (@databases)
{
	$old->safe_psql($name, q{
		CREATE SCHEMA text_search;
		CREATE EXTENSION fakta SCHEMA text_search;
		CREATE SCHEMA arsip;
		CREATE TABLE article (code varchar(20) COLLATE "C", id int, title text, body text, published date, PRIMARY KEY (code, id));
		SELECT text_search.track_layoffs('article');
		INSERT INTO article SELECT 'Kode ' || n, n, 'PT Maju PHK', 'PT Maju mem-PHK ' || n || ' karyawan.', '2025-05-05' FROM generate_series(1, 50) n;
		ALTER TABLE article RENAME TO berita;
		ALTER TABLE article_layoff SET SCHEMA arsip;
		ALTER TABLE arsip.article_layoff RENAME TO kejadian;
		CREATE TABLE parted (id int PRIMARY KEY, body text) PARTITION BY RANGE (id);
		CREATE TABLE parted_1 PARTITION OF parted FOR VALUES FROM (1) TO (100);
		SELECT text_search.track_layoffs('parted', NULL, published => NULL);
		INSERT INTO parted SELECT n, 'OVO memecat ' || n || ' karyawan.' FROM generate_series(11, 50) n});
}
my @queries = (
	'SELECT code, id, headcount FROM arsip.kejadian ORDER BY id, event',
	'SELECT * FROM parted_layoff ORDER BY id, event',
	'SELECT * FROM article_layoff_round ORDER BY round',
	'SELECT * FROM article_layoff_stale',
	q{SELECT part, relation FROM text_search.layoffs_parts('berita') ORDER BY 1},
	q{SELECT part, relation FROM text_search.layoffs_parts('parted') ORDER BY 1});
my %before = map { my $name = $_; map { ("$name: $_" => $old->safe_psql($name, $_)) } @queries } @databases;
isnt($before{"postgres: $queries[0]"}, '', 'there are events');
$old->stop;

chdir $new->data_dir or die;
command_ok([ 'pg_upgrade', '--no-sync', '--link', '-d', $old->data_dir, '-D', $new->data_dir, '-b', $bin, '-B', $bin,
		'-s', $new->host, '-p', $old->port, '-P', $new->port ], 'pg_upgrade --link');
$new->start;
my %after = map { my $name = $_; map { ("$name: $_" => $new->safe_psql($name, $_)) } @queries } @databases;
is_deeply(\%after, \%before, 'what was upgraded is what was there');
foreach my $name (@databases)
{
	$new->safe_psql($name, q{
		INSERT INTO berita VALUES ('baru', 99, NULL, 'OVO memecat 99 karyawan.');
		UPDATE berita SET id = 98, body = 'OVO memecat 98 karyawan.' WHERE id = 99;
		INSERT INTO parted VALUES (99, 'OVO memecat 97 karyawan.');
		UPDATE article_layoff_state SET version = '0' WHERE id < 10;
		CALL text_search.refresh_layoffs('berita')});
	is($new->safe_psql($name, q{SELECT headcount FROM arsip.kejadian WHERE company = 'OVO'
		UNION ALL SELECT headcount FROM parted_layoff WHERE id = 99 UNION ALL SELECT count(*) FROM article_layoff_stale}), "98\n97\n0",
		"$name: rows go on being read, and stale ones are");
}
$new->stop;
done_testing();
