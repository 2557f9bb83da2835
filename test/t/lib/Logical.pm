# Servers with two tracked tables, "every" and "alone", for the two ways of
# logical replication that doc/tracking.md gives.
package Logical;
use strict;
use warnings;

use File::Basename qw(dirname);
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;

# A running server with fakta in a schema.
sub cluster
{
	my ($name, $schema, $conf) = @_;
	my $node = PostgreSQL::Test::Cluster->new($name);
	$node->init(allows_streaming => 'logical');
	$node->append_conf('postgresql.conf', "autovacuum = off\n" . ($conf // ''));
	$node->start;
	$node->safe_psql('postgres', qq{
		CREATE SCHEMA IF NOT EXISTS $schema;
		CREATE EXTENSION fakta SCHEMA $schema;
		CREATE TABLE every (id int PRIMARY KEY, title text, body text, published date);
		CREATE TABLE alone (LIKE every INCLUDING ALL);
		SELECT $schema.track_layoffs('every');
		SELECT $schema.track_layoffs('alone')});
	return $node;
}

# The statement of the documentation, by which a subscriber reads "alone" itself.
sub read_alone
{
	my ($node) = @_;
	my ($statement) = slurp_file(dirname(__FILE__) . '/../../../doc/tracking.md') =~ /```sql\n(DO .*ENABLE ALWAYS TRIGGER.*?)```/s;
	$node->safe_psql('postgres', $statement =~ s/\barticle\b(?=')|\barticle(?=_layoff)|(?<=TABLE )article/alone/gr);
}

# Articles and events of a table, to be compared with another server's.
sub state_of
{
	my ($node, $table) = @_;
	return $node->safe_psql('postgres', "SELECT count(*), md5(string_agg(a::text, ' ' ORDER BY id)) FROM $table a")
		. ' ' . $node->safe_psql('postgres', "SELECT count(*), md5(string_agg(l::text, ' ' ORDER BY id, event)) FROM ${table}_layoff l");
}

1;
