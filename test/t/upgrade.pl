# ALTER EXTENSION fakta UPDATE gives exactly what CREATE EXTENSION gives, from
# each release on, and leaves tracked tables working.
#
# test/upgrade has the install scripts of all releases, as they were.  See
# doc/release.md.
use strict;
use warnings;

use Cwd qw(abs_path);
use FindBin;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $top = abs_path("$FindBin::Bin/../..");

# The installed files are not ours to add to: a PostgreSQL of links to them, with
# programs of its own, by which it finds its files (see script/server).
sub path_of
{
	chomp(my $path = `pg_config --$_[0]`);
	return abs_path($path);
}
my ($bin, $share, $lib) = map { path_of($_) } qw(bindir sharedir pkglibdir);
my $common = $bin;
$common =~ s{/[^/]+$}{} until grep({ index($_, "$common/") == 0 } $share, $lib) == 2;
my $root = PostgreSQL::Test::Utils::tempdir();
foreach my $dir ($bin, $share, $lib)
{
	my $to = $root . substr($dir, length $common);
	system_or_bail('mkdir', '-p', $to);
	if ($dir eq $bin) { system_or_bail('cp', (map { "$bin/$_" } qw(postgres initdb pg_ctl pg_config psql pg_dump)), $to) }
	else { system_or_bail('cp', '-rs', "$dir/.", $to) }
}
my $extension = $root . substr($share, length $common) . '/extension';
my $install = ($root . substr($bin, length $common)) =~ s{/bin$}{}r;

my ($version) = slurp_file("$top/fakta.control") =~ /^default_version = '(.*)'/m;
my $script = slurp_file("$extension/fakta--$version.sql");

my $node = PostgreSQL::Test::Cluster->new('upgrade', install_path => $install);
$node->init;
$node->start;

sub write_file
{
	my ($name, $text) = @_;
	unlink "$extension/$name";
	append_to_file("$extension/$name", $text);
	return;
}

# All objects of the extension with all that makes them: only for pg_upgrade
# does pg_dump write the members of an extension.
sub dump_of
{
	my ($out, $error) = run_command([ "$install/bin/pg_dump", '-s', '--binary-upgrade', '-d', $node->connstr('postgres') ]);
	die $error if $error =~ /error/;
	$out =~ s/^(?:--|\\|SET |SELECT pg_catalog\.set_config).*\n//mg;
	$out =~ s/^SELECT pg_catalog\.binary_upgrade_set_.*\n//mg;
	$out =~ s/\n{2,}/\n/g;
	return $out;
}

# Installs a version in place of the last one.
sub install
{
	my ($from) = @_;
	$node->safe_psql('postgres', qq{
		SET client_min_messages = error;
		DROP SCHEMA IF EXISTS text_search CASCADE;
		CREATE SCHEMA text_search;
		CREATE EXTENSION fakta SCHEMA text_search VERSION '$from'});
	return;
}

install($version);
my $fresh = dump_of();
like($fresh, qr/$_/, "the dump has $_") foreach (
	'CREATE FUNCTION "?text_search"?.number_value\(', 'COST 1500', 'IMMUTABLE STRICT', 'PARALLEL SAFE',
	'ALTER TEXT SEARCH CONFIGURATION text_search.indonesian_news\s+ADD MAPPING FOR asciiword',
	'ALTER EXTENSION fakta ADD PROCEDURE text_search.refresh_layoffs', 'COMMENT ON FUNCTION text_search.number_value',
	'CREATE TEXT SEARCH TEMPLATE');

# Releases.
my @releases = map { m{fakta--([^/]+)\.sql$} } glob "$top/test/upgrade/fakta--*.sql";
foreach my $release (@releases)
{
	if ($release eq $version)
	{
		is(slurp_file("$top/test/upgrade/fakta--$release.sql"), $script, "$release: is as it was released, else it wants a new version");
		next;
	}
	write_file("fakta--$release.sql", slurp_file("$top/test/upgrade/fakta--$release.sql"));
	isnt($node->safe_psql('postgres', "SELECT path FROM pg_extension_update_paths('fakta') WHERE source = '$release' AND target = '$version'"),
		'', "$release: there are scripts in src/upgrade");
	upgrades($release);
}
note 'no release is kept in test/upgrade yet' if !@releases;

# The present version as if it were an earlier one, then with something amiss
# that the upgrade script puts right, or not.
my $earlier = 0;

sub earlier
{
	my ($amiss, $upgrade) = @_;
	my $from = '0.0.' . ++$earlier;
	write_file("fakta--$from.sql", "$script\n$amiss\n");
	write_file("fakta--$from--$version.sql", "-- \n$upgrade\n");
	return $from;
}

sub upgrades
{
	my ($from) = @_;
	install($from);
	$node->safe_psql('postgres', q{
		CREATE TABLE article (id int PRIMARY KEY, title text, body text, published date);
		SELECT text_search.track_layoffs('article');
		INSERT INTO article VALUES (1, 'PHK', 'OVO memecat 11 karyawan.', '2025-05-05');
		UPDATE article_layoff_state SET version = '0'});
	$node->safe_psql('postgres', 'ALTER EXTENSION fakta UPDATE');
	is($node->safe_psql('postgres', q{SELECT extversion = text_search.fakta_version() FROM pg_extension WHERE extname = 'fakta'}), 't',
		"$from: is upgraded to the version of the library");
	$node->safe_psql('postgres', q{
		CALL text_search.refresh_layoffs('article');
		INSERT INTO article VALUES (2, 'PHK', 'OVO memecat 22 karyawan.', '2025-05-05');
		UPDATE article SET body = 'OVO memecat 12 karyawan.' WHERE id = 1});
	is($node->safe_psql('postgres', q{SELECT id, headcount, version = text_search.fakta_version() FROM article_layoff ORDER BY id}),
		"1|12|t\n2|22|t", "$from: a tracked table goes on");
	$node->safe_psql('postgres', q{SELECT text_search.untrack_layoffs('article', true); DROP TABLE article});
	is(dump_of(), $fresh, "$from: upgraded is as freshly installed");
	return;
}

upgrades(earlier('', ''));
upgrades(earlier('DROP FUNCTION number_value(text);', q{
	CREATE FUNCTION number_value(phrase text) RETURNS double precision AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
	COMMENT ON FUNCTION number_value(text) IS 'value of an Indonesian number in digits or words, or null';}));

my %amiss = (
	'a function' => 'DROP FUNCTION number_value(text);',
	'a comment' => 'COMMENT ON FUNCTION number_value(text) IS NULL;',
	'the cost' => 'ALTER FUNCTION number_value(text) COST 21;',
	'the rows' => 'ALTER FUNCTION layoffs(text, text, date, text) ROWS 3;',
	'the volatility' => 'ALTER FUNCTION number_value(text) STABLE;',
	'parallel safety' => 'ALTER FUNCTION number_value(text) PARALLEL RESTRICTED;',
	'a setting' => 'ALTER FUNCTION track_layoffs(regclass, name, name, name) RESET search_path;',
	'a mapping' => 'ALTER TEXT SEARCH CONFIGURATION indonesian_news DROP MAPPING FOR email;',
	'an option' => 'ALTER TEXT SEARCH DICTIONARY fakta_stem (Snowball = false);',
	'a function too many' => q{CREATE FUNCTION more() RETURNS int LANGUAGE sql AS 'SELECT 1';},
	'a privilege' => 'REVOKE EXECUTE ON FUNCTION number_value(text) FROM PUBLIC;',
	'membership' => 'ALTER EXTENSION fakta DROP FUNCTION number_value(text);');
foreach my $name (sort keys %amiss)
{
	install(earlier($amiss{$name}, ''));
	$node->safe_psql('postgres', 'ALTER EXTENSION fakta UPDATE');
	isnt(dump_of(), $fresh, "a difference is noticed: $name");
}

# The same number everywhere.
my ($changelog) = slurp_file("$top/CHANGELOG.md") =~ /^## (\d\S*)/m;
is($changelog, $version, 'CHANGELOG.md begins with this version, but for what is to come');
my @meta = slurp_file("$top/META.json") =~ /"version": "([0-9][^"]*)"/g;
is_deeply([ grep { $_ ne $version && $_ ne '1.0.0' } @meta ], [], 'META.json has this version');

$node->stop;
done_testing();
