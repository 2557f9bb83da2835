# The recipes of doc/ranking.md for RUM and pg_textsearch, as they stand there; each
# runs where the extension is installed, and is skipped elsewhere.
use strict;
use warnings;

use FindBin;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

chomp(my $share = `pg_config --sharedir`);
my %installed = map { $_ => -e "$share/extension/$_.control" } ('rum', 'pg_textsearch');
plan skip_all => 'neither rum nor pg_textsearch is installed' unless grep { $_ } values %installed;

my $document = slurp_file("$FindBin::Bin/../../doc/ranking.md");
my $node = PostgreSQL::Test::Cluster->new('peers');
$node->init;
$node->append_conf('postgresql.conf', "fsync = off\nautovacuum = off");
$node->append_conf('postgresql.conf', "shared_preload_libraries = 'pg_textsearch'") if $installed{pg_textsearch};
$node->start;

# A database with 3,000 articles, each word of a frequency of its own.
sub articles
{
	my ($database, $schema) = @_;
	$node->safe_psql('postgres', "CREATE DATABASE $database");
	$node->safe_psql($database, qq{
		CREATE SCHEMA IF NOT EXISTS $schema;
		CREATE EXTENSION fakta SCHEMA $schema;
		CREATE TABLE article (id bigint PRIMARY KEY, title text, body text, published date);
		SELECT $schema.track_layoffs('article');
		INSERT INTO article SELECT n, CASE WHEN n % 40 = 0 THEN 'Pabrik tekstil' ELSE 'Berita' END || ' ' || n,
			'Karyawan pabrik. ' || repeat('PHK karyawan. ', n % 9) || CASE WHEN n % 5 = 0 THEN 'Upah minimum buruh naik. ' ELSE 'Upah buruh di bawah minimum. ' END
			|| repeat('Hujan turun lagi. ', n % 23), '2025-01-01'::date + n % 300 FROM generate_series(1, 3000) n;
		ANALYZE});
	return;
}

sub statements
{
	my ($heading) = @_;
	my ($chapter) = $document =~ /^### \Q$heading\E\n(.*?)(?=^##|\z)/ms or die "no chapter $heading";
	my @blocks = $chapter =~ /^```sql\n(.*?)^```\n/gms;
	die "no statements in $heading" unless @blocks;
	return @blocks;
}

sub plan_of
{
	my ($database, $query) = @_;
	return $node->safe_psql($database, "SET enable_seqscan = off; EXPLAIN (COSTS OFF) $query");
}

SKIP:
{
	skip 'rum is not installed', 6 unless $installed{rum};
	articles('rum', 'public');
	my ($make, $first, @rest) = statements('RUM');
	$node->safe_psql('rum', $make);
	is(scalar(split /\n/, $node->safe_psql('rum', $first)), 10, 'RUM: ten rows');
	my $plan = plan_of('rum', $first);
	like($plan, qr/Index Scan using \w+ on article\n.*\n *Order By:/, 'RUM: in the order of the index') or diag $plan;
	unlike($plan, qr/Sort/, 'RUM: nothing is sorted');
	$node->safe_psql('rum', $_) foreach @rest;
	my $phrase = q{FROM article WHERE search @@ phraseto_tsquery('indonesian_news', 'upah minimum')};
	is($node->safe_psql('rum', "SET enable_seqscan = off; SELECT count(*) $phrase"), 600, 'RUM: phrases');
	# Whoever searches without order finds the same by both.
	my $found = q{SELECT array_agg(id ORDER BY id) FROM article WHERE search @@ 'pabrik & tekstil'};
	my $with = $node->safe_psql('rum', "SET enable_seqscan = off; $found");
	$node->safe_psql('rum', 'DROP EXTENSION rum CASCADE');
	is($node->safe_psql('rum', $found), $with, 'RUM: the same rows as without it');
	is($node->safe_psql('rum', q{SELECT count(*) FROM pg_indexes WHERE tablename = 'article'}), 2, 'RUM: its index alone is gone');
}

SKIP:
{
	skip 'pg_textsearch is not installed', 5 unless $installed{pg_textsearch};
	articles('textsearch', 'text_search');
	my ($make, $first, $phrase, @rest) = statements('pg_textsearch');
	$make =~ s/public\.indonesian_news/text_search.indonesian_news/g;
	$phrase =~ s/public\.indonesian_news/text_search.indonesian_news/g;
	$node->safe_psql('textsearch', $make);
	is(scalar(split /\n/, $node->safe_psql('textsearch', $first)), 10, 'pg_textsearch: ten rows');
	my $plan = plan_of('textsearch', $first);
	like($plan, qr/Index Scan using article_bm25 on article/, 'pg_textsearch: by its index') or diag $plan;
	like($node->safe_psql('textsearch', $first), qr/^\d+\|Pabrik tekstil/m, 'pg_textsearch: by our configuration');
	is(scalar(split /\n/, $node->safe_psql('textsearch', $phrase)), 10, 'pg_textsearch: phrases by a condition');
	is($node->safe_psql('textsearch', q{SELECT count(*) FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = 'article_bm25'::regclass
		AND refclassid = 'pg_ts_config'::regclass}), 0, 'pg_textsearch: no dependency on the configuration, as the document says');
}

$node->stop;
done_testing();
