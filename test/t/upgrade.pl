# ALTER EXTENSION fakta UPDATE gives exactly what CREATE EXTENSION gives, from
# each release on, and leaves tracked tables working.
#
# test/upgrade has the install scripts of all releases, as they were, and a
# database that each one made, as pg_dump wrote it.  See doc/release.md.
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
	my @paths = split /\n/, $node->safe_psql('postgres', "SELECT path FROM pg_extension_update_paths('fakta') WHERE source = '$release' AND target = '$version'");
	isnt($paths[0] // '', '', "$release: there is a way to $version");
	install($release);
	$node->safe_psql('postgres', 'ALTER EXTENSION fakta UPDATE');
	is(dump_of(), $fresh, "$release: upgraded is as freshly installed");
	upgrades_tracked($release);
}
cmp_ok(scalar @releases, '>', 0, 'there are releases');

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
	is($node->safe_psql('postgres', q{SELECT starts_with(text_search.fakta_version(), extversion) FROM pg_extension WHERE extname = 'fakta'}), 't',
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

# A database that the release itself made, with tables that it tracked.
sub upgrades_tracked
{
	my ($from) = @_;
	my $file = "$top/test/upgrade/tracked-$from.sql";
	ok(-e $file, "$from: there is a database of it") or return;
	$node->safe_psql('postgres', 'DROP DATABASE IF EXISTS tracked');
	$node->safe_psql('postgres', 'CREATE DATABASE tracked');
	my $sql = sub { return $node->safe_psql('tracked', "SET client_min_messages = error;\n$_[0]") };

	$sql->("CREATE EXTENSION fakta VERSION '$from'");
	system_or_bail("$install/bin/psql", '-XqAt', '-v', 'ON_ERROR_STOP=1', '-d', $node->connstr('tracked'), '-o', '/dev/null', '-f', $file);
	is($sql->('SELECT extversion FROM pg_extension WHERE extname = $$fakta$$'), $from, "$from: is restored as it was");

	# What doc/install.md tells users to do.
	$sql->('CREATE VIEW told AS SELECT id, f.value FROM article, facts(body) f');
	my ($status, $out, $error) = $node->psql('tracked', 'ALTER EXTENSION fakta UPDATE');
	like($error, qr/cannot drop function facts\(text\) because other objects depend on it.*view told depends on/s, "$from: an error names the view in the way");
	is($sql->('SELECT extversion FROM pg_extension WHERE extname = $$fakta$$'), $from, "$from: nothing is changed then");
	$sql->('DROP VIEW told');
	$sql->('ALTER EXTENSION fakta UPDATE');
	is($sql->('SELECT extversion, starts_with(fakta_version(), extversion) FROM pg_extension WHERE extname = $$fakta$$'), "$version|t",
		"$from: a database of it is upgraded");
	$sql->('CREATE VIEW told AS SELECT id, f.value, f.confidence FROM article, facts(body) f');

	# The rows that it stored are known to be stale, and are read again in its own tables.
	is($sql->('SELECT (SELECT count(*) FROM article_layoff_stale), (SELECT count(*) FROM article), (SELECT count(*) FROM arsip.berita_layoff_stale)'),
		'3|3|1', "$from: all its rows are stale");
	$sql->(q{INSERT INTO article VALUES (4, 'Lyra PHK 22 Karyawan', 'Lyra memecat 22 karyawan.', '2025-05-05')});
	$sql->('CALL refresh_layoffs($$article$$)');
	$sql->('CALL refresh_layoffs($$arsip.berita$$)');
	is($sql->('SELECT id, headcount, version = fakta_version() FROM article_layoff ORDER BY id'), "1|250|t\n2|11|t\n4|22|t", "$from: they are read anew");
	is($sql->('SELECT count(*) FROM article_layoff_stale'), 0, "$from: none is stale then");

	# Tracked anew, they have what tables of this version have.
	$sql->('SELECT untrack_layoffs($$article$$); SELECT track_layoffs($$article$$)');
	$sql->('SELECT untrack_layoffs($$arsip.berita$$); SELECT track_layoffs($$arsip.berita$$, $$judul$$, $$isi$$, $$terbit$$)');
	$sql->(q{CREATE TABLE another (id int PRIMARY KEY, title text, body text, published date); SELECT track_layoffs('another')});
	my $columns = sub {
		my ($table) = @_;
		return $sql->(qq{SELECT substr(c.relname, length('$table') + 1), a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull
			FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
			WHERE c.oid IN (SELECT relation FROM layoffs_parts('$table')) ORDER BY 1, 2});
	};
	is($columns->('article'), $columns->('another'),
		"$from: a table that is tracked anew has the columns of a new one");
	$sql->(q{UPDATE article_layoff SET headcount = 12 WHERE id = 2});
	$sql->(q{UPDATE article SET body = 'OVO memecat 11 karyawan di Bandung.' WHERE id = 2});
	is($sql->('SELECT headcount, edited, confidence IS NOT NULL FROM article_layoff WHERE id = 2'), '12|changed|t', "$from: and keeps corrections");
	$sql->(q{INSERT INTO article VALUES (5, NULL, 'PT Sinar Benang (Sibena) memecat 40 buruh.', '2025-05-05')});
	is($sql->('SELECT alias, name FROM article_company'), 'Sibena|Sinar Benang', "$from: and collects names");
	is($sql->('SELECT company, headcount FROM arsip.berita_layoff'), 'Sandang|480', "$from: so does one of another schema");
	is($sql->('SELECT n FROM own'), 250, "$from: generated columns stay");
	return;
}

upgrades(earlier('', ''));
upgrades(earlier('DROP FUNCTION number_value(text);', q{
	CREATE FUNCTION number_value(phrase text) RETURNS double precision AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
	COMMENT ON FUNCTION number_value(text) IS 'value of an Indonesian number in digits or words; null if the text is not one number';}));

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

# The same number everywhere; that of a version in work is not in CHANGELOG.md yet.
my ($unreleased, $changelog) = slurp_file("$top/CHANGELOG.md") =~ /^## (?:(Unreleased)\n.*?^## )?(\d\S*)/ms;
if ($unreleased)
{
	isnt($changelog, $version, 'the version in work is not that of the last release');
	is($changelog, $releases[-1], 'the objects of the last release are kept');
}
else
{
	is($changelog, $version, 'the first release in CHANGELOG.md is this version');
}
my @meta = slurp_file("$top/META.json") =~ /"version": "([0-9][^"]*)"/g;
is_deeply([ grep { $_ ne $version && $_ ne '1.0.0' } @meta ], [], 'META.json has this version');

$node->stop;
done_testing();
