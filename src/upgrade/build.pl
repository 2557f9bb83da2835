#!/usr/bin/perl
# Writes the script by which ALTER EXTENSION fakta UPDATE comes from a release to
# the version in work.
#
#	build.pl src/upgrade/from-A.sql fakta--B.sql > fakta--A--B.sql
#
# First what the first file says: whatever CREATE OR REPLACE cannot do.  Then each
# function of the install script with CREATE OR REPLACE, and each comment.  Text
# search objects are left out, since A has them; what changes of these is for
# the first file to say.  test/t/upgrade.pl compares the result with a fresh
# installation, so that what is forgotten there is noticed.
use strict;
use warnings;

my ($from, $install) = @ARGV;

sub slurp
{
	my ($name) = @_;
	open my $in, '<', $name or die "$name: $!\n";
	local $/;
	return scalar <$in>;
}

my $new = slurp($install);
$new =~ s/^\\echo .*\n//m;
$new =~ s/^-- complain if script is sourced.*\n//m;
# Only statements begin in the first column; bodies of functions are indented.
$new =~ s/^(?:CREATE|ALTER) TEXT SEARCH [^;]*;\n//mg;
$new =~ s/^CREATE (?=FUNCTION|PROCEDURE|AGGREGATE)/CREATE OR REPLACE /mg;
if (my ($other) = $new =~ /^((?:CREATE(?! OR REPLACE)|ALTER|DROP|GRANT|REVOKE|INSERT)\b.*)/m)
{
	die "$install: build.pl does not know what an upgrade does with: $other\n";
}
my ($a) = $from =~ /from-(.+)\.sql$/ or die "usage: build.pl from-A.sql fakta--B.sql\n";
my ($b) = $install =~ /--(.+)\.sql$/ or die "usage: build.pl from-A.sql fakta--B.sql\n";
print "-- complain if script is sourced in psql, rather than via ALTER EXTENSION\n",
	"\\echo Use \"ALTER EXTENSION fakta UPDATE TO '$b'\" to load this file. \\quit\n\n", slurp($from), $new;
