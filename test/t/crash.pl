# A server that is killed in the middle of refresh_layoffs(): each article is
# read wholly or not at all, and the next call goes on.
use strict;
use warnings;

use IPC::Run qw(start);
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('crash');
$node->init;
$node->start;
$node->safe_psql('postgres', q{
	CREATE EXTENSION fakta;
	CREATE TABLE article (id int PRIMARY KEY, title text, body text, published date);
	SELECT track_layoffs('article');
	ALTER TABLE article DISABLE TRIGGER USER;
	INSERT INTO article SELECT n, 'PHK', 'PT Maju mem-PHK ' || n || ' karyawan. OVO memecat ' || n || ' orang.', '2025-05-05' FROM generate_series(1, 20000) n;
	ALTER TABLE article ENABLE TRIGGER USER});
# Events that no state tells to be read, and the other way around.
my $wrong = q{
	WITH should AS (SELECT a.id, l.event, l.company, l.headcount FROM article a JOIN article_layoff_state s USING (id), layoffs(a.title, a.body, a.published) l
			WHERE s.version = fakta_version()),
		are AS (SELECT id, event, company, headcount FROM article_layoff)
	SELECT count(*) FROM ((TABLE should EXCEPT ALL TABLE are) UNION ALL (TABLE are EXCEPT ALL TABLE should)) d};

my ($in, $out) = ('', '');
my $refresh = start [ 'psql', '-XqAt', '-d', $node->connstr('postgres'), '-c', q{CALL refresh_layoffs('article', 200)} ], \$in, '>&', \$out;
$node->poll_query_until('postgres', 'SELECT count(*) > 1000 FROM article_layoff_state') or die 'refresh_layoffs() does nothing';
$node->stop('immediate');
$refresh->finish;
$node->start;
cmp_ok($node->safe_psql('postgres', 'SELECT count(*) FROM article_layoff_state'), '>', 1000, 'what was committed is there');
is($node->safe_psql('postgres', $wrong), 0, 'and is whole');
$node->safe_psql('postgres', q{CALL refresh_layoffs('article')});
is($node->safe_psql('postgres', 'SELECT count(*) FROM article_layoff_stale'), 0, 'the rest is read');
is($node->safe_psql('postgres', $wrong), 0, 'and nothing is missing or doubled');
is($node->safe_psql('postgres', 'SELECT count(DISTINCT id) FROM article_layoff'), 20000, 'of all articles');
$node->stop;
done_testing();
