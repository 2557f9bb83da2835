# A streaming standby answers as the primary does, and a server that is killed
# in the middle of a bulk load comes back with rows and index in agreement.
use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $primary = PostgreSQL::Test::Cluster->new('primary');
$primary->init(allows_streaming => 1);
$primary->append_conf('postgresql.conf', "max_wal_size = 1GB\nautovacuum = off\nrestart_after_crash = on");
$primary->start;
$primary->safe_psql('postgres', q{
	CREATE EXTENSION fakta;
	CREATE TABLE article (
		id int PRIMARY KEY, title text, body text,
		search tsvector GENERATED ALWAYS AS (to_tsvector('indonesian_news', title || ' ' || body)) STORED,
		number double precision GENERATED ALWAYS AS (number_value(title)) STORED);
	CREATE INDEX article_search ON article USING gin (search);
	CREATE INDEX article_number ON article (number_value(title));
});
my $insert = q{INSERT INTO article (id, title, body)
	SELECT n, n::text, 'PT Maju ' || n || ' di Solo mem-PHK ' || n || ' karyawan atau ' || n %% 100 || '%% staf karena AI.'
	FROM generate_series(%d, %d) n};
$primary->safe_psql('postgres', sprintf $insert, 1, 2000);

$primary->backup('copy');
my $standby = PostgreSQL::Test::Cluster->new('standby');
$standby->init_from_backup($primary, 'copy', has_streaming => 1);
$standby->start;
$primary->safe_psql('postgres', sprintf $insert, 2001, 4000);
$primary->wait_for_catchup($standby, 'replay', $primary->lsn('insert'));

my @queries = (
	q{SELECT count(*), sum(number), md5(string_agg(search::text, ' ' ORDER BY id)) FROM article},
	q{SET enable_seqscan = off; SELECT count(*), min(id) FROM article WHERE search @@ to_tsquery('indonesian_news', 'karyawannya & 77')},
	q{SET enable_seqscan = off; SELECT id FROM article WHERE number_value(title) = 3999},
	q{SELECT md5(string_agg(f::text, ' ' ORDER BY id, f.mention)) FROM article, facts(body) f},
	q{SELECT md5(string_agg(l::text, ' ' ORDER BY id, l.event)) FROM article, layoffs(title, body, '2025-05-05') l},
	q{SELECT ts_headline('indonesian_news', body, to_tsquery('indonesian_news', 'karyawan')) FROM article WHERE id = 5},
	q{SELECT fakta_version()});
foreach my $query (@queries)
{
	is($standby->safe_psql('postgres', $query), $primary->safe_psql('postgres', $query), "on the standby: $query");
}

# Killed while it loads: what was committed is there, what was not is not, and
# the indexes know the same rows as the table.
my $loader = IPC::Run::start(
	[ 'psql', '-XqAt', '-d', $primary->connstr('postgres'), '-c', 'CHECKPOINT',
		'-c', sprintf($insert, 4001, 5000),
		'-c', sprintf($insert, 5001, 5000000) ],
	'>', \my $out, '2>', \my $err);
$primary->poll_query_until('postgres', q{SELECT count(*) = 5000 FROM article}) or die 'nothing was loaded';
$primary->poll_query_until('postgres', q{SELECT pg_relation_size('article') > 4000000}) or die 'no load under way';
# The server takes a killed backend for a crash, ends all and recovers.
my $backend = $primary->safe_psql('postgres', q{SELECT pid FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'INSERT%'});
kill 'KILL', $backend;
IPC::Run::finish($loader);
$primary->poll_query_until('postgres', 'SELECT true') or die 'the server does not come back';
like(slurp_file($primary->logfile), qr/redo done|automatic recovery in progress/, 'after a crash: it has recovered');
is($primary->safe_psql('postgres', 'SELECT count(*), max(id) FROM article'), '5000|5000', 'after a crash: committed rows, and no others');
is($primary->safe_psql('postgres', q{
	SET enable_seqscan = off;
	SELECT count(*) FROM article WHERE search @@ to_tsquery('indonesian_news', 'karyawan')}), 5000, 'after a crash: the index knows them all');
is($primary->safe_psql('postgres', q{
	SELECT count(*) FROM article WHERE search IS DISTINCT FROM to_tsvector('indonesian_news', title || ' ' || body)
		OR number IS DISTINCT FROM id}), 0, 'after a crash: the generated columns are right');
$primary->safe_psql('postgres', sprintf $insert, 5001, 5100);
$primary->wait_for_catchup($standby, 'replay', $primary->lsn('insert'));
is($standby->safe_psql('postgres', $queries[0]), $primary->safe_psql('postgres', $queries[0]), 'after a crash: the standby follows');

# A dump restores with an empty search_path; generated columns, index
# expressions and the extension's schema come back.
$primary->safe_psql('postgres', q{CREATE SCHEMA text_search; ALTER EXTENSION fakta SET SCHEMA text_search});
my $dump = PostgreSQL::Test::Utils::tempdir() . '/dump';
foreach my $format ('plain', 'custom', 'directory')
{
	$primary->command_ok([ 'pg_dump', '-F', $format, '-f', "$dump.$format", '-d', $primary->connstr('postgres') ], "pg_dump $format");
	$primary->safe_psql('postgres', "CREATE DATABASE $format");
	my $to = $primary->connstr($format);
	$primary->command_ok(
		$format eq 'plain'
		? [ 'psql', '-Xq', '-v', 'ON_ERROR_STOP=1', '-d', $to, '-f', "$dump.$format" ]
		: [ 'pg_restore', '--exit-on-error', '-j', '2', '-d', $to, "$dump.$format" ],
		"restore $format");
	is($primary->safe_psql($format, $queries[0]), $primary->safe_psql('postgres', $queries[0]), "$format: rows are the same");
	is($primary->safe_psql($format, q{SET enable_seqscan = off; SET search_path = '';
		SELECT id FROM public.article WHERE text_search.number_value(title) = 77}), 77, "$format: the index is there");
}
$standby->stop;
$primary->stop;
done_testing();
