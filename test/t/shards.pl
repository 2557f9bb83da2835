# Several servers by postgres_fdw: the statements of doc/scale.md, what of them
# runs on the shards, and that they find what one server finds.
use strict;
use warnings;

use FindBin;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

# The server of "one server" has its rows in a database of its own.
my %node;
foreach my $name ('coordinator', 'shard1', 'shard2')
{
	my $node = $node{$name} = PostgreSQL::Test::Cluster->new($name);
	$node->init;
	$node->append_conf('postgresql.conf', "fsync = off\nmax_wal_size = 1GB");
	$node->start;
	# On the shards, the owner of a database is enough.
	$node->safe_psql('postgres', 'CREATE ROLE news LOGIN');
	$node->safe_psql('postgres', 'CREATE DATABASE news OWNER news');
	$node->safe_psql('news', 'ALTER SCHEMA public OWNER TO news');
}
my $coordinator = $node{coordinator};

# The document's blocks of statements, each under the heading that it stands
# below; addresses are those of the servers here.
my $document = slurp_file("$FindBin::Bin/../../doc/scale.md");
my ($chapter) = $document =~ /^(## Several servers.*?)^## Citus/ms or die 'no chapter';
my %address = map { $_ => [ $node{$_}->host, $node{$_}->port ] } keys %node;
$chapter =~ s/host '(\w+)\.example'/host '$address{$1}[0]', port '$address{$1}[1]'/g;
$chapter =~ s/-h (\w+)\.example/-h $address{$1}[0] -p $address{$1}[1]/g;
my ($heading, %blocks);
while ($chapter =~ /\G.*?(?:^\#+ (?<heading>[^\n]+)\n|^```(?<kind>\w+)\n(?<text>.*?)^```\n)/gms)
{
	if (defined $+{heading}) { $heading = $+{heading} }
	else { push @{ $blocks{$heading} }, [ $+{kind}, $+{text} ] }
}

sub run_chapter
{
	my ($heading) = @_;
	my $output = '';
	foreach my $block (@{ delete $blocks{$heading} // die "no chapter $heading" })
	{
		my ($kind, $text) = @$block;
		if ($kind eq 'sh')
		{
			$coordinator->command_ok([ 'sh', '-c', "set -e; $text" ], "$heading: shell");
		}
		elsif ($kind eq 'sql')
		{
			if ($text =~ /^-- on each shard/)
			{
				$node{$_}->safe_psql('news', $text, extra_params => [ '-U', 'news' ]) foreach ('shard1', 'shard2');
			}
			elsif ($text =~ /^-- on the coordinator/) { $output .= $coordinator->safe_psql('news', $text) . "\n" }
			else { die "on which server? $text" }
		}
	}
	return $output;
}

sub plan_of
{
	return $coordinator->safe_psql('news', join(';', "SET client_min_messages = error", @_[0 .. $#_ - 1], "EXPLAIN (VERBOSE, COSTS OFF) $_[-1]"));
}

# Both shards get each condition, and nothing is left to be done here.
sub runs_remotely
{
	my ($name, $pattern, @statements) = @_;
	my $plan = plan_of(@statements);
	my @remote = $plan =~ /^ *Remote SQL: (.*)$/mg;
	is(scalar(grep { /$pattern/ } @remote), 2, "remote: $name") or diag $plan;
	unlike($plan, qr/^ *(?:Filter|Hash Cond|Join Filter|Function Call):/m, "remote: $name: nothing is filtered here") or diag $plan;
	return;
}

sub runs_here
{
	my ($name, $pattern, @statements) = @_;
	my $plan = plan_of(@statements);
	like($plan, $pattern, "here: $name") or diag $plan;
	return;
}

run_chapter('Several servers: postgres_fdw');

# The same articles on one server.
$coordinator->safe_psql('postgres', 'CREATE DATABASE one');
$coordinator->safe_psql('one', q{
	CREATE EXTENSION fakta;
	CREATE TABLE article (id bigint PRIMARY KEY, title text, body text, published date);
	SELECT track_layoffs('article')});
# Rounds of which several articles tell, on both shards.
sub articles
{
	my ($first, $last) = @_;
	return qq{
	INSERT INTO article (id, title, body, published) SELECT n, 'PT Maju ' || n % 7 || ' PHK ' || n % 90 * 20 || ' karyawan',
		'PT Maju ' || n % 7 || ' mem-PHK ' || n % 90 * 20 || ' karyawan dari ' || n % 90 * 50 || ' pekerja karena '
			|| CASE WHEN n % 3 = 0 THEN 'pailit' ELSE 'efisiensi' END || '. '
			|| CASE WHEN n % 10 = 0 THEN 'Lazada memecat 33 orang. ' ELSE '' END
			|| CASE n % 11 WHEN 0 THEN 'Pabrik tekstil di Solo tutup.' WHEN 1 THEN 'Kata Fiverr, itu wajar.' ELSE 'Hujan turun di Bandung.' END,
		'2025-01-01'::date + n % 97 + n / 4 FROM generate_series($first, $last) n};
}
$node{shard1}->safe_psql('news', articles(1, 1000));
$node{shard2}->safe_psql('news', articles(1001, 1999));
$coordinator->safe_psql('one', articles(1, 1999));

# Written through the coordinator, read by the shard's triggers.
my $writing = $blocks{Writing}[0][1];
run_chapter('Writing');
is($node{shard2}->safe_psql('news', 'SELECT company, headcount FROM article_layoff WHERE id = 2000'), 'Fiverr|270',
	'written through the coordinator: the shard has its event');
is($node{shard2}->safe_psql('news', q{SELECT count(*) FROM article WHERE id = 2000
	AND search = setweight(to_tsvector('indonesian_news', title), 'A') || setweight(to_tsvector('indonesian_news', body), 'B')}), 1,
	'written through the coordinator: the shard has its search column');
$coordinator->safe_psql('one', $writing);
$node{$_}->safe_psql('news', 'ANALYZE') foreach ('shard1', 'shard2', 'coordinator');
$coordinator->safe_psql('one', 'ANALYZE');

like(run_chapter('What runs on the shards'), qr/Relations: \(shard1\.article a_1\) INNER JOIN \(shard1\.article_layoff l_1\)/,
	'the document shows the plan that there is');
run_chapter('Workarounds');
is_deeply([ keys %blocks ], [], 'every statement of the document has run');

my $query = q{search @@ '''pailit'''::tsquery};
runs_remotely('websearch_to_tsquery', qr/\Q$query\E/, q{SELECT id FROM article WHERE search @@ websearch_to_tsquery('indonesian_news', 'pailit')});
runs_remotely('to_tsquery, schema given', qr/\Q$query\E/, q{SELECT id FROM article WHERE search @@ to_tsquery('public.indonesian_news', 'pailit')});
runs_remotely('question_to_tsquery', qr/\Q$query\E/, q{SELECT id FROM article WHERE search @@ question_to_tsquery('indonesian_news', 'siapa pailit?')});
runs_remotely('a query in FROM', qr/\Q$query\E/, q{SELECT id FROM article, to_tsquery('indonesian_news', 'pailit') q WHERE search @@ q});
runs_remotely('number_value', qr/public\.number_value\(title\) >= 500/, q{SELECT id FROM article WHERE number_value(title) >= 500});
runs_remotely('to_tsvector', qr/to_tsvector\('public\.indonesian_news'::regconfig, title\) @@/,
	q{SELECT id FROM article WHERE to_tsvector('indonesian_news', title) @@ to_tsquery('indonesian_news', 'pailit')});
runs_remotely('another configuration', qr/\Q$query\E/, 'CREATE TEXT SEARCH CONFIGURATION mine (COPY = public.indonesian_news)',
	q{SELECT id FROM article WHERE search @@ to_tsquery('mine', 'pailit')});
runs_remotely('a join of articles and events', qr/INNER JOIN public\.article_layoff .*headcount >= 500.*\Q$query\E/,
	q{SELECT a.title, l.company FROM article a JOIN article_layoff l USING (id)
		WHERE a.search @@ websearch_to_tsquery('indonesian_news', 'pailit') AND l.headcount >= 500});
runs_remotely('order and limit', qr/ORDER BY published DESC/, q{SELECT id FROM article
	WHERE search @@ websearch_to_tsquery('indonesian_news', 'pailit') ORDER BY published DESC LIMIT 10});
runs_remotely('functions in a view on the shards', qr/FROM public\.article_fact WHERE .*kind = 'headcount'/,
	q{SELECT id, value FROM article_fact WHERE kind = 'headcount' AND value > 1000});
runs_remotely('articles and facts', qr/public\.article_fact/, q{SELECT a.title, f.value FROM article a JOIN article_fact f USING (id)
	WHERE a.search @@ websearch_to_tsquery('indonesian_news', 'pailit') AND f.kind = 'headcount' AND f.role = 'workforce'});
runs_remotely('a prepared statement with a subquery', qr/search @@ \$1::tsquery/, 'SET plan_cache_mode = force_generic_plan',
	q{PREPARE find (text) AS SELECT id, title FROM article WHERE search @@ (SELECT websearch_to_tsquery('indonesian_news', $1))},
	q{EXECUTE find('pailit')});
runs_remotely('bm25_candidates in a subquery', qr/search @@ \$1::tsquery/,
	q{SELECT id FROM article WHERE search @@ (SELECT bm25_candidates(to_tsquery('indonesian_news', 'pailit | solo'), 'article_sample'))});
like(plan_of('SELECT kind, sum(headcount) FROM shard1.article_layoff GROUP BY kind'), qr/Remote SQL: SELECT kind, sum\(headcount\) .* GROUP BY 1/,
	'remote: totals of one foreign table');
runs_remotely('totals in a view on the shards', qr/public\.article_layoff_month/, 'SELECT month, kind, sum(headcount) FROM article_layoff_month GROUP BY 1, 2');

my $limited = qr/Remote SQL: SELECT [^\n]*FROM public\.article$/m;
runs_here('a query without configuration', qr/Filter: .*websearch_to_tsquery.*\n.*$limited/,
	q{SELECT id FROM article WHERE search @@ websearch_to_tsquery('pailit')});
runs_here('a prepared query', qr/Filter: .*to_tsquery.*\n.*$limited/, 'SET plan_cache_mode = force_generic_plan',
	q{PREPARE find (text) AS SELECT id FROM article WHERE search @@ to_tsquery('indonesian_news', $1)}, q{EXECUTE find('pailit')});
runs_here('layoffs in LATERAL', qr/Function Call: layoffs\(/, 'SELECT id, company FROM article, layoffs(title, body, published)');
runs_here('headcounts in a subquery', qr/Function Call: headcounts\(/, 'SELECT id FROM article WHERE EXISTS (SELECT FROM headcounts(body) WHERE value > 500)');
runs_here('totals of all', qr/PARTIAL sum/, 'SELECT kind, sum(headcount) FROM article_layoff GROUP BY kind');
runs_here('ts_headline', qr/Output: .*ts_headline/,
	q{SELECT ts_headline('indonesian_news', body, to_tsquery('indonesian_news', 'pailit')) FROM article});

# The GIN index of the shard is used for what comes from the coordinator.
like($node{shard1}->safe_psql('news', qq{SET enable_seqscan = off; EXPLAIN SELECT id FROM public.article WHERE (($query))}),
	qr/Index Cond: \(search @@ '''pailit'''::tsquery\)/, 'the index of the shard is used');

# The same as on one server.
my @same = (
	q{SELECT id, title FROM article WHERE search @@ websearch_to_tsquery('indonesian_news', 'pailit -tekstil') ORDER BY id},
	q{SELECT id FROM article WHERE search @@ question_to_tsquery('indonesian_news', 'Siapa mem-PHK karyawan di Solo?') ORDER BY id},
	q{SELECT id FROM article WHERE number_value(substr(body, 20, 3)) > 300 ORDER BY id},
	q{SELECT id, search FROM article ORDER BY id},
	q{SELECT id, l.* FROM article, layoffs(title, body, published) l ORDER BY id, event},
	q{SELECT * FROM article_layoff ORDER BY id, event},
	q{SELECT a.title, l.company, l.headcount FROM article a JOIN article_layoff l USING (id)
		WHERE a.search @@ websearch_to_tsquery('indonesian_news', 'pailit') AND l.headcount >= 500 ORDER BY id, event},
	q{SELECT kind, reason, count(*), sum(headcount) FROM article_layoff GROUP BY 1, 2 ORDER BY 1, 2},
	q{SELECT * FROM article_layoff_report ORDER BY id, event},
	q{SELECT * FROM article_layoff_round ORDER BY round},
	q{SELECT * FROM article_layoff_total ORDER BY total_by, label, kind});
foreach my $same (@same)
{
	my $expected = $coordinator->safe_psql('one', $same);
	isnt($expected, '', 'there are rows');
	is($coordinator->safe_psql('news', $same), $expected, "as on one server: $same");
}
is($coordinator->safe_psql('news', 'REFRESH MATERIALIZED VIEW layoff_total; SELECT * FROM layoff_total ORDER BY total_by, label, kind'), $coordinator->safe_psql('one', $same[-1]),
	'as on one server: totals that are kept');
is($coordinator->safe_psql('news', 'SELECT id, value, subject FROM article_fact ORDER BY id, mention'),
	$coordinator->safe_psql('one', 'SELECT id, value, subject FROM article, facts(body) ORDER BY id, mention'),
	'as on one server: facts by a view');
is($coordinator->safe_psql('news', 'SELECT * FROM article_layoff_month ORDER BY 1, 2'),
	$coordinator->safe_psql('one', q{SELECT date_trunc('month', published)::date, kind, count(*), sum(headcount)
		FROM article_layoff WHERE main AND scope = 'company' AND status = 'done' GROUP BY 1, 2 ORDER BY 1, 2}),
	'as on one server: totals by a view');

# bm25: refused where it would be wrong; right with all as the sample, and in
# the same order with a part.
my ($code, $out, $error) = $coordinator->psql('news', q{SELECT bm25(search, 'pailit', 'article') FROM article LIMIT 1});
like($error, qr/cannot read statistics of foreign table "article"/, 'bm25 does not guess statistics of foreign tables');
my $ranked = q{SELECT id, bm25(search, q, '%s') FROM article, question_to_tsquery('indonesian_news', 'tekstil Fiverr Solo pailit?') q
	WHERE search @@ q ORDER BY id};
$coordinator->safe_psql('news', 'CREATE MATERIALIZED VIEW article_all AS SELECT search FROM article; CREATE INDEX ON article_all USING gin (search); ANALYZE article_all');
my %one = $coordinator->safe_psql('one', sprintf $ranked, 'article') =~ /^(.*)\|(.*)$/mg;
foreach my $sample ([ 'article_all', 0.01 ], [ 'article_sample', 0.2 ])
{
	my %here = $coordinator->safe_psql('news', sprintf $ranked, $sample->[0]) =~ /^(.*)\|(.*)$/mg;
	is_deeply([ sort keys %here ], [ sort keys %one ], "bm25 by $sample->[0]: rows as on one server");
	my @off = grep { abs($here{$_} / $one{$_} - 1) > $sample->[1] } keys %one;
	is(scalar(@off), 0, "bm25 by $sample->[0]: scores as on one server");
}

# Many rows of both shards, by each kind of write through the coordinator.
$coordinator->safe_psql('news', q{UPDATE article SET body = 'OVO memecat ' || id || ' karyawan. Grab memecat 20 orang.' WHERE id BETWEEN 981 AND 1020});
$coordinator->safe_psql('news', q{DELETE FROM article WHERE id BETWEEN 991 AND 1010});
$coordinator->safe_psql('news', "COPY article (id, title, body, published) FROM STDIN;\n"
		. join('', map { "$_\tPHK\tTraveloka memecat $_ karyawan.\t2025-06-01\n" } 996 .. 1005) . "\\.\n");
is($coordinator->safe_psql('news', q{
	WITH told AS (SELECT a.id, l.event, l.company, l.headcount FROM article a, layoffs(title, body, published) l WHERE id BETWEEN 981 AND 1020),
		kept AS (SELECT id, event, company, headcount FROM article_layoff WHERE id BETWEEN 981 AND 1020)
	SELECT (SELECT count(*) FROM ((TABLE told EXCEPT ALL TABLE kept) UNION ALL (TABLE kept EXCEPT ALL TABLE told)) d), count(*) > 30, count(DISTINCT tableoid) FROM
		(SELECT *, tableoid FROM article_layoff WHERE id BETWEEN 981 AND 1020) e}), '0|t|2', 'UPDATE, DELETE and COPY through the coordinator: the shards have their events');
$coordinator->psql('news', q{SELECT track_layoffs('article')}, stderr => \$error);
like($error, qr/there is no primary key for table "article"/, 'a table with foreign partitions is not tracked');

# The statements for Citus, without Citus: that they are right as such.  With it, see citus.pl.
my ($citus, $collect) = $document =~ /^## Citus.*?^```sql\n(.*?)^```\n.*?^```sql\n(.*?)^```\n/ms or die 'no statements for Citus';
$coordinator->safe_psql('postgres', 'CREATE DATABASE citus');
$coordinator->safe_psql('citus', q{CREATE FUNCTION create_distributed_table(text, text, colocate_with text DEFAULT NULL)
	RETURNS void LANGUAGE sql AS 'SELECT'});
$coordinator->safe_psql('citus', $_) foreach ($citus, articles(1001, 1100), $collect);
is($coordinator->safe_psql('citus', 'SELECT count(*) > 99, count(*) = count(DISTINCT (id, event)) FROM article_layoff'), 't|t',
	'the statements for Citus are valid');

$_->stop foreach values %node;
done_testing();
