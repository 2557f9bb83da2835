# Databases on the running server, and sessions in them.
package Database;

use strict;
use warnings;
use IPC::Open2;
use Time::HiRes qw(sleep time);

# A new, empty database.
sub new
{
	my ($class, $name) = @_;
	my $self = bless { name => $name }, $class;
	run('dropdb', '--if-exists', $name);
	run('createdb', '-T', 'template0', '-E', 'UTF8', $name);
	return $self;
}

# Runs a program; its output, or an exception that has it.
sub run
{
	my @command = @_;
	my $pid = open(my $out, '-|') // die "fork: $!";
	if (!$pid)
	{
		open(STDERR, '>&', \*STDOUT);
		exec @command or die "exec $command[0]: $!";
	}
	local $/;
	my $output = <$out> // '';
	close($out) or die "$command[0] failed: $output";
	return $output;
}

sub psql_command
{
	my ($self) = @_;
	return ('psql', '-XqAt', '-v', 'ON_ERROR_STOP=1', '-v', 'VERBOSITY=verbose', '-d', $self->{name});
}

# What psql prints, messages too; without the last newline.
sub sql
{
	my ($self, $sql) = @_;
	my $output = run($self->psql_command, '-c', $sql);
	chomp $output;
	return $output;
}

# The error that a statement ends with, '' if there is none.
sub error
{
	my ($self, @sql) = @_;
	eval { run($self->psql_command, map { ('-c', $_) } @sql); 1 } and return '';
	return $@;
}

# Starts a program that goes on beside us; wait_for() gives its output.
sub background
{
	my (@command) = @_;
	my $pid = open(my $out, '-|') // die "fork: $!";
	if (!$pid)
	{
		open(STDERR, '>&', \*STDOUT);
		exec @command or die "exec $command[0]: $!";
	}
	return $out;
}

sub wait_for
{
	my ($out) = @_;
	local $/;
	my $output = <$out> // '';
	close($out);
	return ($? >> 8, $output);
}

# A session that stays open: say() runs a statement and returns what it prints.
sub session
{
	my ($self) = @_;
	my $pid = open2(my $out, my $in, 'sh', '-c', 'exec "$@" 2>&1', 'sh',
		'psql', '-XqAt', '-d', $self->{name});
	return bless { pid => $pid, in => $in, out => $out }, 'Database::Session';
}

# Waits until a query gives t.
sub poll
{
	my ($self, $sql) = @_;
	my $end = time + 180;
	while (time < $end)
	{
		return 1 if $self->sql($sql) eq 't';
		sleep 0.05;
	}
	return 0;
}

package Database::Session;

sub say
{
	my ($self, $sql) = @_;
	my ($in, $out) = @$self{qw(in out)};
	print $in "$sql;\n\\echo done\n";
	$in->flush;
	my $output = '';
	while (defined(my $line = <$out>))
	{
		last if $line eq "done\n";
		$output .= $line;
	}
	chomp $output;
	return $output;
}

sub end
{
	my ($self) = @_;
	close($self->{in});
	close($self->{out});
	waitpid($self->{pid}, 0);
	return;
}

1;
