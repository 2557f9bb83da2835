# The queries of doc/cookbook.md on the bundled articles: each runs, and finds
# something.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use Cwd qw(getcwd);
use Database;
use Test::More;

my $top = "$FindBin::Bin/../..";
my $db = Database->new('cookbook');
$db->sql(<<'SQL');
CREATE EXTENSION fakta;
CREATE TABLE article (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text, body text, published date, outlet text);
SET client_min_messages = warning;
SELECT track_layoffs('article');
CREATE TABLE line (number bigint GENERATED ALWAYS AS IDENTITY, article jsonb);
SQL
for my $file ("$top/test/articles/articles.jsonl", "$top/doc/report/demo/articles.jsonl")
{
	Database::run($db->psql_command, '-c', "\\copy line (article) FROM '$file' WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')");
}
$db->sql(q{INSERT INTO article (title, body, published, outlet)
	SELECT article->>'title', article->>'body', (article->>'published')::date, 'Harian ' || number % 5 FROM line ORDER BY number});
# So that there are names to be joined, corrections, and a contradiction, whatever the articles tell.
$db->sql(q{INSERT INTO article (title, body, published, outlet) VALUES
	('PT Sandang Lestari PHK 480 Buruh', 'PT Sandang Lestari Tbk (Sandang) memberhentikan 480 buruh pabrik tekstil di Solo.', '2025-11-05', 'Harian 1'),
	('Sandang PHK 460 Buruh', 'Sandang memberhentikan 460 buruh pabrik tekstil.', '2025-11-06', 'Harian 2');
	UPDATE article_layoff SET headcount = 470 WHERE company ~ 'Sandang'; UPDATE article_layoff_edit SET edited_on = '2025-11-07'});

open my $in, '<', "$top/doc/cookbook.md" or die "doc/cookbook.md: $!\n";
my ($heading, @queries) = ('');
while (my $line = <$in>)
{
	$heading = $1 if $line =~ /^## (.*)/;
	next unless $line =~ /^```sql/;
	my $sql = '';
	while (defined($line = <$in>) && $line !~ /^```/) { $sql .= $line }
	push @queries, [ $heading, $sql ];
}
cmp_ok(scalar @queries, '>', 10, 'there are queries');
chdir $ENV{TESTDIR} or die "$ENV{TESTDIR}: $!\n";
for (@queries)
{
	my ($name, $sql) = @$_;
	$sql =~ s/\bcurrent_date\b/DATE '2025-11-08'/g;
	my $n = 0;
	for my $statement ($sql =~ /^\\/ ? $sql : split /;\n/, $sql)
	{
		$statement =~ s/\s+\z//;
		my $output = eval { $db->sql($statement) };
		my $first = (split /\n/, $output // '')[0] // '';
		# psql says nothing of what it copies
		ok(($sql =~ /^\\/ && !$@) || length($first), $name . ($n++ ? " ($n)" : '')) or diag($@ || "nothing is found by: $statement");
	}
}
ok(-s 'gelombang.csv', 'there is a file');

done_testing();
