# The time that texts take grows as they do, and no text takes much longer than
# an ordinary one of its length.  Time is what the server's process has used of
# the processor, so that a busy machine does not matter.
use strict;
use warnings;
use FindBin;
use POSIX qw(sysconf _SC_CLK_TCK);
use lib "$FindBin::Bin/lib";
use Database;
use Test::More;

plan skip_all => 'the system does not tell' unless -r '/proc/self/schedstat';

my $db = Database->new('growth');
$db->sql('CREATE EXTENSION fakta');
my $session = $db->session;
$session->say('SET client_min_messages = error');
my $pid = $session->say('SELECT pg_backend_pid()');
my $ticks = sysconf(_SC_CLK_TCK);

# Seconds, without the system's: new pages of memory cost it more the busier the
# machine is, and only large texts need them.
sub used
{
	open(my $file, '<', "/proc/$pid/schedstat") or die "/proc/$pid/schedstat: $!";
	open(my $stat, '<', "/proc/$pid/stat") or die "/proc/$pid/stat: $!";
	my $all = (split ' ', <$file>)[0] / 1e9;
	my $system = (split ' ', <$stat> =~ s/^.*\)//r)[12];
	return $all - $system / $ticks;
}

# Microseconds a byte.
sub cost
{
	my ($what, $text, $bytes) = @_;
	my $n = int($bytes / length $text);
	my $before = used();
	my $result = $session->say(sprintf $what, sprintf(q{repeat($t$%s$t$, %d)}, $text, $n));
	die "$what, '$text': $result" if $result =~ /ERROR|FATAL/;
	return (used() - $before) / ($n * length $text) * 1e6;
}

my $ordinary = 'Pabrik tekstil di Solo mengurangi jam kerja, kata manajemen pada Senin. ';
# As ordinary as can be where numbers are what takes the time.
my $article = 'PT Sinar Benang Nusantara di Kabupaten Bandung memutuskan hubungan kerja dengan 1.128 buruh sejak awal pekan ini. '
	. 'Jumlah itu setara 30 persen dari total 3.760 karyawan perusahaan. Pesangon akan dibayarkan dalam lima tahap, mulai April hingga '
	. 'Agustus 2025, kata manajer hubungan industrial, Yayat Supriatna, di Bandung, Selasa (11/3/2025). Ketua serikat pekerja di pabrik itu '
	. 'menyesalkan skema cicilan tersebut, sebab sebagian besar dari mereka sulit mencari pekerjaan lagi. ';
my %what = (
	parser => [ q{SELECT count(*) FROM ts_parse('fakta', %s)}, 400_000,
		'a.', 'ab.', 'a.Co.', 'a@', 'a-', 'a_', '<a ', '&a', '1.', '1a', "a\t" ],
	# the lexemes, since 1 MB of them is the most that a tsvector holds
	lexemes => [ q{SELECT length(to_tsvector('indonesian_news', %s))}, 800_000, 'di-', 'a.', 'lay off ', 'pemutusan hubungan ' ],
	question => [ q{SELECT numnode(question_to_tsquery('indonesian_news', %s))}, 1_600_000,
		' -"', ' -a', '"x" ', '-"', '"" ', 'siapa ' ],
	# many sentences behind the only name
	titled => [ q{SELECT count(*) FROM layoffs('PT Maju Jaya PHK Massal', %s)}, 3_200_000, 'Ya. ' x 12 . 'Sebanyak 12 karyawan kehilangan pekerjaan. ' ],
	# as the title, and below one of many names and sentences
	title => [ q{SELECT count(*) FROM layoffs(%s, 'PT Maju mem-PHK 30 karyawan.')}, 400_000, "PT A\n", 'PHK. ', 'Maju PHK ', 'PT A PHK 10 karyawan. ' ],
	below => [ q{SELECT count(*) FROM layoffs(repeat('PT A PHK. ', 200), %s)}, 400_000, 'PHK karyawan. ', 'PT A PHK 10 karyawan. ' ],
	map { $_ => [ "SELECT count(*) FROM $_(%s)", 400_000,
		'PT Qi 10 orang, ', 'PHK 10 karyawan ', '10 orang ', 'total 10 orang. ', '10 ', 'PHK 10 10 ', '1 persen ', 'A (B) ', 'PT A Tbk (B) ', 'dari 10 ke 9 karyawan ',
		'1 Mei 2025 ' ] } 'facts', 'layoffs_of');
$db->sql('CREATE FUNCTION layoffs_of(text) RETURNS SETOF text LANGUAGE sql AS $$ SELECT company FROM layoffs(NULL, $1) $$');
my %usual = (facts => $article, layoffs_of => $article, titled => $article, title => $article, below => $article);

foreach my $name (sort keys %what)
{
	my ($query, $bytes, @texts) = @{ $what{$name} };
	foreach my $text (@texts)
	{
		# A processor is not as fast at all times either; what is not so for the
		# text is never so.
		my ($little, $linear, $figures);
		for (my $try = 0; $try < 8 && !($little && $linear); $try++)
		{
			my ($small, $large, $usual) = (cost($query, $text, $bytes / 4), cost($query, $text, $bytes), cost($query, $usual{$name} // $ordinary, $bytes));
			# words that were seen lately cost next to nothing to look up
			$little ||= $large <= ($name eq 'lexemes' ? 16 : 8) * $usual;
			$linear ||= $large <= 3 * $small;
			$figures = sprintf "$name '$text': a byte %.3f us, of a quarter %.3f, of ordinary text %.3f", $large, $small, $usual;
		}
		ok($little, "$name '$text': within bounds of the cost of ordinary text") or diag $figures;
		ok($linear, "$name '$text': linear") or diag $figures;
		note $figures;
	}
}

# A sample of large documents is never in memory as a whole: here it would be
# 100 MB, and the process may have 30 MB more than it has.
SKIP:
{
	skip 'there is no prlimit', 1 if system('prlimit --version >/dev/null 2>&1') != 0;
	$db->sql(q{CREATE TABLE document (search tsvector);
		INSERT INTO document SELECT (SELECT string_agg('kata' || n % 7 || 'nomor' || k, ' ') FROM generate_series(1, 25000) k)::tsvector
		FROM generate_series(1, 220) n});
	my $bm25 = q{SELECT bm25('kata1nomor5', 'kata1nomor5 | kata2nomor%d', 'document') > 0};
	$session->say("SELECT 'kata'::tsvector @@ 'kata'");
	open(my $file, '<', "/proc/$pid/status") or die "/proc/$pid/status: $!";
	my ($data) = map { /^VmData:\s+(\d+)/ ? $1 : () } <$file>;
	Database::run('prlimit', "--pid=$pid", sprintf '--data=%d', ($data + 30_000) * 1024);
	is($session->say(sprintf $bm25, 7), 't', 'bm25 reads a sample one document at a time');
}

$session->end;
done_testing();
