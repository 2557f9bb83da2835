# Logical replication of tracked tables in both ways that doc/tracking.md gives,
# and a server that is killed in the middle of a bulk load into them: articles
# and events always agree.
use strict;
use warnings;

use FindBin;
use lib "$FindBin::Bin/lib";
use Logical;
use Time::HiRes qw(usleep);
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my ($publisher, $subscriber) = map { Logical::cluster($_, 'text_search', "restart_after_crash = on\nmax_wal_size = 1GB") } 'publisher', 'subscriber';

my $rows = q{SELECT n, 'PT Maju ' || n || ' PHK', CASE WHEN n %% 3 > 0 THEN 'PT Maju mem-PHK ' || n || ' karyawan pada Mei 2025.' END, '2025-05-05'
	FROM generate_series(%d, %d) n};
sub load
{
	my ($from, $to) = @_;
	return map { "INSERT INTO $_ (id, title, body, published) " . sprintf($rows, $from, $to) } 'every', 'alone';
}

# Events that the articles do not tell, or that are missing; rows whose column
# "search" is not theirs; articles that were not read.
sub wrong
{
	my ($node, $table) = @_;
	my $columns = 'event, company, headcount, kind, status, day_from, evidence';
	my ($told, $kept) = ("SELECT a.id, l.event, l.company, l.headcount, l.kind, l.status, l.day_from, l.evidence FROM $table a, text_search.layoffs(title, body, published) l",
		"SELECT id, $columns FROM ${table}_layoff");
	return $node->safe_psql('postgres', qq{
		SELECT (SELECT count(*) FROM (($told EXCEPT ALL $kept) UNION ALL ($kept EXCEPT ALL $told)) d),
			(SELECT count(*) FROM $table WHERE search IS DISTINCT FROM
				setweight(to_tsvector('text_search.indonesian_news', coalesce(title, '')), 'A')
				|| setweight(to_tsvector('text_search.indonesian_news', coalesce(body, '')), 'B')),
			(SELECT count(*) FROM ${table}_layoff_stale)});
}

sub same
{
	my ($when) = @_;
	$publisher->wait_for_catchup('subscription');
	foreach my $table ('every', 'alone')
	{
		is(wrong($publisher, $table), '0|0|0', "$when: $table: the publisher's events are those of its articles");
		is(wrong($subscriber, $table), '0|0|0', "$when: $table: the subscriber's, too");
		is(Logical::state_of($subscriber, $table), Logical::state_of($publisher, $table), "$when: $table: both are alike");
	}
}

$publisher->safe_psql('postgres', $_) foreach load(1, 200);
Logical::read_alone($subscriber);
$publisher->safe_psql('postgres', 'CREATE PUBLICATION publication FOR TABLE every, every_layoff, every_layoff_state, alone');
$subscriber->safe_psql('postgres', 'CREATE SUBSCRIPTION subscription CONNECTION '
		. "'" . $publisher->connstr('postgres') =~ s/'/''/gr . "' PUBLICATION publication");
$subscriber->poll_query_until('postgres', q{SELECT bool_and(srsubstate IN ('r', 's')) FROM pg_subscription_rel}) or die 'no first copy';
same('the first copy');

foreach my $table ('every', 'alone')
{
	$publisher->safe_psql('postgres', qq{
		UPDATE $table SET body = 'Fiverr memberhentikan 250 karyawannya.' WHERE id % 7 = 0;
		UPDATE $table SET body = NULL WHERE id % 11 = 0;
		UPDATE $table SET id = id + 10000000 WHERE id % 13 = 0;
		DELETE FROM $table WHERE id % 5 = 0});
}
$publisher->safe_psql('postgres', $_) foreach load(201, 250);
same('changes');

# Corrections are rows like any other: they come along with their marks, an undo
# too, and where the subscriber reads articles itself, nothing overwrites them.
$publisher->safe_psql('postgres', q{ALTER PUBLICATION publication ADD TABLE every_layoff_edit});
$subscriber->safe_psql('postgres', 'ALTER SUBSCRIPTION subscription REFRESH PUBLICATION');
$subscriber->poll_query_until('postgres', q{SELECT bool_and(srsubstate IN ('r', 's')) FROM pg_subscription_rel}) or die 'no first copy';
my $edits = q{SELECT string_agg(concat_ws(',', e.id, e.event, e.action, e.changed, l.headcount, l.edited, l.edited_by = current_user), ' ' ORDER BY e.id, e.event)
	FROM every_layoff_edit e LEFT JOIN every_layoff l USING (id, event)};
sub edited
{
	my ($want, $when) = @_;
	$publisher->wait_for_catchup('subscription');
	is($publisher->safe_psql('postgres', $edits), $want, "$when: the publisher's corrections");
	is($subscriber->safe_psql('postgres', $edits), $want, "$when: the subscriber's, too");
	is(Logical::state_of($subscriber, 'every'), Logical::state_of($publisher, 'every'), "$when: both are alike");
}
$publisher->safe_psql('postgres', q{
	UPDATE every_layoff SET headcount = 4711 WHERE id = 1 AND event = 1;
	DELETE FROM every_layoff WHERE id = 2 AND event = 1;
	INSERT INTO every_layoff (id, company, headcount) VALUES (4, 'Traveloka', 9)});
edited('1,1,changed,f,4711,changed,t 2,1,deleted,f 4,2,added,f,9,added,t', 'corrections');
$publisher->safe_psql('postgres', q{UPDATE every SET body = 'PT Maju mem-PHK 251 karyawan pada Mei 2025.' WHERE id IN (1, 2, 4)});
edited('1,1,changed,t,4711,changed,t 2,1,deleted,t 4,2,added,f,9,added,t', 'an article that changes');
# An edit of the subscriber's own stays there, also over what it reads anew.
$subscriber->safe_psql('postgres', q{UPDATE alone_layoff SET headcount = 1234 WHERE id = 1 AND event = 1});
$publisher->safe_psql('postgres', q{UPDATE alone SET title = 'PT Maju PHK lagi' WHERE id = 1});
$publisher->wait_for_catchup('subscription');
is($subscriber->safe_psql('postgres', q{SELECT headcount, edited FROM alone_layoff WHERE id = 1 AND event = 1}), '1234|changed', 'alone: the subscriber keeps its own correction');
$subscriber->safe_psql('postgres', q{UPDATE alone_layoff_state SET version = '0'; CALL text_search.refresh_layoffs('alone')});
is($subscriber->safe_psql('postgres', q{SELECT headcount, edited FROM alone_layoff WHERE id = 1 AND event = 1}), '1234|changed', 'alone: and keeps it over a refresh');
$subscriber->safe_psql('postgres', q{DELETE FROM alone_layoff_edit});
$publisher->safe_psql('postgres', q{DELETE FROM every_layoff_edit});
same('all undone by one statement');

# The server takes a killed backend for a crash, ends all and recovers.
my ($out, $err) = ('', '');
my $loader = IPC::Run::start([ 'psql', '-XqAt', '-d', $publisher->connstr('postgres'), '-c', 'CHECKPOINT', '-c', (load(1001, 1300))[0], '-c', 
		# Triggers fire at the end of each INSERT; all in one transaction.
		'DO $$ BEGIN FOR n IN 1301..5000000 LOOP '
			. q{INSERT INTO every (id, title, body, published) VALUES (n, 'PT Maju ' || n, 'PT Maju mem-PHK ' || n || ' karyawan.', '2025-05-05')}
			. '; END LOOP; END $$' ],
	'>', \$out, '2>', \$err);
$publisher->poll_query_until('postgres', q{SELECT count(*) = 300 FROM every WHERE id BETWEEN 1001 AND 5000}) or die 'nothing was loaded';
my $size = $publisher->safe_psql('postgres', q{SELECT pg_relation_size('every_layoff')});
$publisher->poll_query_until('postgres', qq{SELECT pg_relation_size('every_layoff') > $size + 500000}) or die 'no load under way';
my $before = -s $publisher->logfile;
kill 'KILL', $publisher->safe_psql('postgres', q{SELECT pid FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'DO %'});
$loader->finish;
# To ask it would be a race: it may answer before it has noticed, and hang up before it has heard.
my $back;
foreach (1 .. 1800)
{
	last if $back = slurp_file($publisher->logfile, $before) =~ /database system is ready to accept connections/;
	usleep(100_000);
}
ok($back, 'killed: the server comes back');
like(slurp_file($publisher->logfile), qr/redo done|automatic recovery in progress/, 'killed: it has recovered');
is($publisher->safe_psql('postgres', 'SELECT count(*), max(id) FROM every WHERE id BETWEEN 1001 AND 9999999'), '300|1300', 'killed: committed rows, and no others');
is($publisher->safe_psql('postgres', q{
	SET enable_seqscan = off;
	SELECT count(*) FROM every WHERE search @@ to_tsquery('text_search.indonesian_news', 'maju')}),
	$publisher->safe_psql('postgres', 'SELECT count(*) FROM every'), 'killed: the index knows them all');
$publisher->safe_psql('postgres', $_) foreach load(1401, 1450);
same('after the crash');

$subscriber->stop;
$publisher->stop;
done_testing();
