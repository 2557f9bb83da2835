# Logical replication over a failover: what is written to the publisher, then to
# the standby that takes its place, reaches the subscriber in both ways that
# doc/tracking.md gives, also what the subscriber had and the standby never got.
use strict;
use warnings;

use FindBin;
use lib "$FindBin::Bin/lib";
use Logical;
use PostgreSQL::Test::Cluster;
use Test::More;

my ($first, $subscriber) = map { Logical::cluster($_, 'public') } 'first', 'subscriber';
$first->backup('copy');
my $second = PostgreSQL::Test::Cluster->new('second');
$second->init_from_backup($first, 'copy', has_streaming => 1);
$second->start;

Logical::read_alone($subscriber);
$first->safe_psql('postgres', 'CREATE PUBLICATION publication FOR TABLE every, every_layoff, every_layoff_state, every_layoff_edit, alone');
sub subscribe
{
	my ($node, $copy) = @_;
	$subscriber->safe_psql('postgres', 'CREATE SUBSCRIPTION subscription CONNECTION '
			. "'" . $node->connstr('postgres') =~ s/'/''/gr . "' PUBLICATION publication WITH (copy_data = $copy)");
	$subscriber->poll_query_until('postgres', q{SELECT bool_and(srsubstate IN ('r', 's')) FROM pg_subscription_rel}) or die 'no subscription';
}
# Its publisher is gone, and the slot there with it.
sub unsubscribe
{
	$subscriber->safe_psql('postgres', $_) foreach 'ALTER SUBSCRIPTION subscription DISABLE', 'ALTER SUBSCRIPTION subscription SET (slot_name = NONE)',
		'DROP SUBSCRIPTION subscription';
}

# Articles, of which some change, move, go and are corrected.
sub write_to
{
	my ($node, $from) = @_;
	foreach my $table ('every', 'alone')
	{
		$node->safe_psql('postgres', qq{
			INSERT INTO $table (id, title, body, published) SELECT n, 'PT Maju ' || n || ' PHK', 'PT Maju mem-PHK ' || n || ' karyawan. OVO memecat 20 orang.', '2025-05-05'
			FROM generate_series($from, $from + 99) n;
			UPDATE $table SET body = 'Fiverr memberhentikan 250 karyawannya.' WHERE id % 7 = 0;
			UPDATE $table SET body = NULL WHERE id % 11 = 0;
			UPDATE $table SET id = id + 1000000 WHERE id BETWEEN $from AND $from + 9;
			DELETE FROM $table WHERE id % 5 = 0});
	}
	$node->safe_psql('postgres', qq{UPDATE every_layoff SET headcount = 4711 WHERE id = $from + 11 AND event = 1});
}

sub same
{
	my ($when, $publisher) = @_;
	$publisher->wait_for_catchup('subscription');
	foreach my $node ($publisher, $subscriber)
	{
		foreach my $table ('every', 'alone')
		{
			is($node->safe_psql('postgres', qq{
				WITH plain AS (SELECT * FROM $table WHERE id NOT IN (SELECT id FROM ${table}_layoff_edit)),
					told AS (SELECT a.id, l.event, l.company, l.headcount, l.evidence FROM plain a, layoffs(title, body, published) l),
					kept AS (SELECT l.id, l.event, l.company, l.headcount, l.evidence FROM ${table}_layoff l JOIN plain USING (id))
				SELECT (SELECT count(*) FROM ((TABLE told EXCEPT ALL TABLE kept) UNION ALL (TABLE kept EXCEPT ALL TABLE told)) d),
					(SELECT count(*) FROM ${table}_layoff_stale), (SELECT count(*) > 0 FROM ${table}_layoff)}),
				'0|0|t', "$when: $table: events of " . $node->name . ' are those of its articles');
		}
	}
	is(Logical::state_of($subscriber, $_), Logical::state_of($publisher, $_), "$when: $_: both are alike") foreach 'every', 'alone';
}

subscribe($first, 'true');
write_to($first, 1000);
same('before', $first);

# All that was written has come to both.
$first->wait_for_catchup($second, 'replay', $first->lsn('write'));
$first->stop('immediate');
$second->promote;
unsubscribe();
subscribe($second, 'false');
write_to($second, 2000);
same('after a failover', $second);
is($subscriber->safe_psql('postgres', q{SELECT string_agg(id || ' ' || headcount, ', ' ORDER BY id) FROM every_layoff WHERE edited = 'changed'}),
	'1011 4711, 2011 4711', 'corrections of both sides');

# The subscriber has what the standby never got: its own tables begin anew.
$second->backup('copy');
my $third = PostgreSQL::Test::Cluster->new('third');
$third->init_from_backup($second, 'copy');
write_to($second, 3000);
same('before another', $second);
$second->stop('immediate');
$third->start;
unsubscribe();
write_to($third, 4000);
$subscriber->safe_psql('postgres', 'TRUNCATE every, alone CASCADE');
subscribe($third, 'true');
same('after a failover that lost writes', $third);
write_to($third, 5000);
same('and further', $third);

$_->stop foreach $subscriber, $third;
done_testing();
