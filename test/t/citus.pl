# Citus: the statements of doc/scale.md on a coordinator and two workers, and that
# they find what one server finds.  Skipped where Citus is not installed.
use strict;
use warnings;

use FindBin;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

chomp(my $share = `pg_config --sharedir`);
plan skip_all => 'Citus is not installed' unless -e "$share/extension/citus.control";

my %node;
foreach my $name ('coordinator', 'worker1', 'worker2')
{
	my $node = $node{$name} = PostgreSQL::Test::Cluster->new($name);
	$node->init(allows_streaming => 'logical');
	$node->append_conf('postgresql.conf', "shared_preload_libraries = 'citus'\nfsync = off\nmax_connections = 100\n"
			. "citus.local_hostname = '" . $node->host . "'\ncitus.node_conninfo = 'sslmode=disable'\ncitus.shard_count = 8\ncitus.enable_statistics_collection = off");
	$node->start;
	$node->safe_psql('postgres', 'CREATE DATABASE news');
	$node->safe_psql('news', 'CREATE EXTENSION citus');
}
my $coordinator = $node{coordinator};
$coordinator->safe_psql('news', "SELECT citus_set_coordinator_host('" . $coordinator->host . "', " . $coordinator->port . ')');
$coordinator->safe_psql('news', "SELECT citus_add_node('" . $_->host . "', " . $_->port . ')') foreach @node{ 'worker1', 'worker2' };

my $document = slurp_file("$FindBin::Bin/../../doc/scale.md");
my ($chapter) = $document =~ /^## Citus\n(.*?)(?=^## |\z)/ms or die 'no chapter';
my %block;
$block{$1} //= $2 while $chapter =~ /^```sql\n-- (?:on the coordinator: )?([^\n]*)\n(.*?)^```\n/gms;

sub block
{
	my ($name) = @_;
	my $text = delete $block{$name} // die "no statements \"$name\"";
	return $coordinator->safe_psql('news', $text);
}

sub articles
{
	my ($first, $last) = @_;
	return qq{
	INSERT INTO article (id, title, body, published) SELECT n, 'PT Maju ' || n % 7 || ' PHK ' || n % 90 * 20 || ' karyawan',
		'PT Maju ' || n % 7 || ' mem-PHK ' || n % 90 * 20 || ' karyawan dari ' || n % 90 * 50 || ' pekerja karena '
			|| CASE WHEN n % 3 = 0 THEN 'pailit' ELSE 'efisiensi' END || '. '
			|| CASE WHEN n % 10 = 0 THEN 'Lazada memecat 33 orang. ' ELSE '' END
			|| repeat('Karyawan kecewa. ', n * 7 % 13)
			|| CASE n % 11 WHEN 0 THEN 'Pabrik tekstil di Solo tutup.' WHEN 1 THEN 'Kata Fiverr, itu wajar.' ELSE 'Hujan turun di Bandung.' END,
		'2025-01-01'::date + n % 97 + n / 4 FROM generate_series($first, $last) n};
}

# One server with the same.
$coordinator->safe_psql('postgres', 'CREATE DATABASE one');
$coordinator->safe_psql('one', q{
	CREATE EXTENSION fakta;
	CREATE TABLE article (id bigint PRIMARY KEY, title text, body text, published date);
	SELECT track_layoffs('article')});

my ($setup, $collect) = (block('with fakta\'s files on every node'), undef);
$coordinator->safe_psql($_, articles(1, 2000)) foreach ('news', 'one');
block('after each load');
$coordinator->safe_psql($_, 'ANALYZE') foreach ('news', 'one');

sub as_one
{
	my ($name, @queries) = @_;
	foreach my $query (@queries)
	{
		my $expected = $coordinator->safe_psql('one', $query);
		isnt($expected, '', "there are rows: $query") or next;
		is($coordinator->safe_psql('news', $query), $expected, "$name, as on one server: $query");
	}
	return;
}

my @same = (
	q{SELECT id, search FROM article ORDER BY id},
	q{SELECT id, title FROM article WHERE search @@ websearch_to_tsquery('indonesian_news', 'pailit -tekstil') ORDER BY id},
	q{SELECT id, l.* FROM article, LATERAL layoffs(title, body, published) l ORDER BY id, event},
	q{SELECT id, count(*) FROM article, LATERAL facts(body) f WHERE f.kind = 'headcount' GROUP BY id ORDER BY id},
	q{SELECT id, event, company, headcount, status, reason, published FROM article_layoff ORDER BY id, event},
	q{SELECT a.title, l.company, l.headcount FROM article a JOIN article_layoff l USING (id)
		WHERE a.search @@ websearch_to_tsquery('indonesian_news', 'pailit') AND l.headcount >= 500 ORDER BY id, event},
	q{SELECT kind, reason, count(*), sum(headcount) FROM article_layoff GROUP BY 1, 2 ORDER BY 1, 2},
	q{SELECT * FROM article_layoff_report ORDER BY id, event},
	q{SELECT * FROM article_layoff_round ORDER BY round},
	q{SELECT * FROM article_layoff_total ORDER BY total_by, label, kind});
as_one('after a load', @same);

# Changes, and what has gone.
foreach my $database ('news', 'one')
{
	$coordinator->safe_psql($database, $_) foreach (
		articles(2001, 2100),
		q{UPDATE article SET body = 'Fiverr memberhentikan 270 karyawannya karena AI.', title = 'Fiverr PHK 270 Karyawan' WHERE id % 100 = 7},
		q{DELETE FROM article WHERE id % 100 = 8});
}
is($coordinator->safe_psql('news', q{SELECT articles FROM collect_layoffs('article')}), 119, 'only what is new or has changed is read');
is($coordinator->safe_psql('news', q{SELECT articles FROM collect_layoffs('article')}), 0, 'nothing is left to do');
as_one('after changes', @same[ 4 .. $#same ]);

# Rules of another version; a shard that moves.
$coordinator->safe_psql('news', q{UPDATE article_layoff_state SET version = 'older'});
is($coordinator->safe_psql('news', q{SELECT sum(articles) FROM generate_series(1, 4) n, LATERAL collect_layoffs('article', part => n, parts => 4)}),
	$coordinator->safe_psql('one', 'SELECT count(*) FROM article'), 'all articles are read anew, in parts');
as_one('after new rules', $same[4]);
my $shard = $coordinator->safe_psql('news', q{SELECT shardid FROM citus_shards WHERE table_name = 'article'::regclass AND nodeport = }
	. $node{worker1}->port . ' ORDER BY 1 LIMIT 1');
$coordinator->safe_psql('news', "SELECT citus_move_shard_placement($shard, '" . $node{worker1}->host . "', " . $node{worker1}->port . ", '"
		. $node{worker2}->host . "', " . $node{worker2}->port . ", 'block_writes')");
as_one('after a shard has moved', @same[ 0, 4 ]);

# Ranking: by the statistics of each worker's shards, nearly the scores of one server.
my $ranked = block('rank');
is(scalar(split /\n/, $ranked), 10, 'bm25: ten rows');
$ranked = block('rank, narrowed');
is(scalar(split /\n/, $ranked), 10, 'bm25_candidates: ten rows');
my $scores = q{SELECT id, bm25(search, q, 'article') FROM article, question_to_tsquery('indonesian_news', 'tekstil Fiverr Solo pailit?') q
	WHERE search @@ q ORDER BY id};
my %one = $coordinator->safe_psql('one', $scores) =~ /^(.*)\|(.*)$/mg;
my %here = $coordinator->safe_psql('news', $scores) =~ /^(.*)\|(.*)$/mg;
is_deeply([ sort keys %here ], [ sort keys %one ], 'bm25: rows as on one server');
is(scalar(grep { abs($here{$_} / $one{$_} - 1) > 0.3 } keys %one), 0, 'bm25: scores nearly as on one server');

# What cannot work says so.
my ($code, $out, $error) = $coordinator->psql('news', q{SELECT track_layoffs('article')});
like($error, qr/table "article" is distributed by Citus.*HINT:  After each load, call: SELECT \* FROM public\.collect_layoffs\('public\.article'\)/s,
	'track_layoffs tells what to call');
($code, $out, $error) = $coordinator->psql('news', q{SELECT bm25('pailit', 'pailit', 'article')});
like($error, qr/cannot read statistics of distributed table "article".*HINT:  Call the function in the query that reads the rows/s, 'bm25 tells where it can run');

# A dump of the coordinator's database, as doc/scale.md says.
my $dump = $coordinator->basedir . '/news.sql';
$coordinator->command_ok([ 'pg_dump', '-f', $dump, $coordinator->connstr('news') ], 'the database is dumped');
$coordinator->safe_psql('postgres', 'CREATE DATABASE restored');
$coordinator->safe_psql('restored', 'CREATE EXTENSION citus');
$coordinator->command_ok([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', $coordinator->connstr('restored'), '-f', $dump ], 'and restored');
is($coordinator->safe_psql('restored', $_), $coordinator->safe_psql('one', $_), "restored, as on one server: $_") foreach @same[ 0, 4, 8 ];

# The end of it.
$coordinator->safe_psql('news', q{SELECT untrack_layoffs('article', drop_events => true)});
is($coordinator->safe_psql('news', q{SELECT count(*) FROM pg_class WHERE relname LIKE 'article\_layoff%'}), 0, 'untrack_layoffs leaves nothing');
is_deeply([ sort keys %block ], [], 'every statement of the document has run');

$_->stop foreach values %node;
done_testing();
