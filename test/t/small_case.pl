# script/small-case: of an article, the sentence that is enough for a row.
use strict;
use warnings;

use FindBin;
use lib "$FindBin::Bin/lib";
use Database;
use Test::More;

my $db = Database->new('small_case');
my $body = join ' ', ('Harga saham teknologi turun pekan ini.') x 3,
	'Platform Fiverr memberhentikan 250 karyawannya, sekitar 30% staf, karena AI.', 'Bank sentral menahan suku bunga.',
	"\nPT Sutra Jaya merumahkan 80 pegawai di Bandung.", 'Harga beras naik.';

sub small_case
{
	my ($event, $columns) = @_;
	return eval
	{
		Database::run('psql', '-Xq', '-v', 'ON_ERROR_STOP=1', '-d', 'small_case', '-v', "event=$event", '-v', "columns=$columns",
			'-v', 'published=2025-09-18', '-v', 'title=Fiverr PHK 250 Karyawan', '-v', "body=$body",
			'-f', "$FindBin::Bin/../../script/small-case.sql");
	} // $@;
}

my $case = small_case(2, 'company,headcount');
like($case, qr/\n> PT Sutra Jaya merumahkan 80 pegawai di Bandung\.\n/, 'one sentence is left');
unlike($case, qr/suku bunga|saham|Fiverr/, 'and no other');
like($case, qr/Sutra Jaya *\| furloughed *\| done *\| *80/, 'it still gives the row');
like($case, qr/ decision \| +label/, 'the rules are told');
like(small_case(9, 'company'), qr/the article has no event 9; it has 2/, 'an event that there is not');
done_testing();
