#!/usr/bin/perl
# Compiles the lexicon's data files into src/generated/lexicon_tables.h.
#
#   perl src/lexicon/build.pl src/lexicon > src/generated/lexicon_tables.h
#
# README.md beside this file tells the formats.  Duplicates and contradictions
# end the build with the file and line of both places.
use strict;
use warnings;

my $dir = shift or die "usage: build.pl LEXICON_DIRECTORY [FILE]\n";
# where the words go by their number, for src/grammar/build.pl
my $words_file = shift;
my (%word, %where, %tagbit, @taglist);
my $errors = 0;

# The kinds of value that a word may have; the order is that of LEX_VALUE_...
my @value_kinds = qw(unit reason industry place body company city);

sub complain
{
	warn "@_\n";
	$errors++;
}

# Calls back with each line's fields (split at tabs), comments left out.
sub each_line
{
	my ($file, $code) = @_;
	open my $in, '<', "$dir/$file" or die "$dir/$file: $!\n";
	while (my $line = <$in>)
	{
		chomp $line;
		next if $line =~ /^\s*(#|$)/;
		complain("$file:$.: trailing white space") if $line =~ /\s$/;
		$code->("$file:$.", split /\t/, $line);
	}
	close $in;
}

# The entry of a word; a file of one kind may not name a word twice.
sub entry
{
	my ($kind, $at, $form) = @_;
	complain("$at: '$form' is not lower case") if $form =~ /[A-Z]/;
	complain("$at: '$form' has odd white space") if $form =~ /^ | $|  /;
	if (my $other = $where{$kind}{$form})
	{
		complain("$at: '$form' stands already at $other");
	}
	$where{$kind}{$form} = $at;
	return $word{$form} //= {};
}

sub add_tags
{
	my ($at, $form, $kind, @tags) = @_;
	my $e = $word{$form} //= {};
	foreach my $tag (@tags)
	{
		if ($tag =~ /^number=(-?[0-9.]+)$/)
		{
			complain("$at: '$form' has two numbers: $e->{number} and $1")
			  if defined $e->{number} && $e->{number} ne $1;
			$e->{number} = $1;
		}
		elsif ($tag =~ /^value=(\S+)$/)
		{
			# a value of several words is written with underscores
			$e->{value}{$kind} = $1 =~ tr/_/ /r;
		}
		elsif ($tag =~ /^industry=(\S+)$/)
		{
			$e->{value}{industry} = $1 =~ tr/_/ /r;
		}
		elsif ($tag =~ /^[a-z_]+$/)
		{
			unless (defined $tagbit{$tag}) { $tagbit{$tag} = @taglist; push @taglist, $tag; }
			$e->{tags}{$tag} = 1;
		}
		else { complain("$at: bad tag '$tag'"); }
	}
}

# "menekan|memangkas biaya|ongkos": all four phrases.
sub phrases
{
	my @phrases = ('');
	foreach my $word (split / /, $_[0])
	{
		@phrases = map { my $begun = $_; map { "$begun$_ " } split /\|/, $word } @phrases;
	}
	return map { s/ $//r } @phrases;
}

# meN- or peN- before a base: the nasal, and what becomes of the first letter.
sub nasal
{
	my ($prefix, $base) = @_;
	return $prefix . 'ny' . substr($base, 1) if $base =~ /^s[aeiou]/;
	return $prefix . 'm' . substr($base, 1) if $base =~ /^p[aeiou]/;
	return $prefix . 'n' . substr($base, 1) if $base =~ /^t[aeiou]/;
	return $prefix . 'ng' . substr($base, 1) if $base =~ /^k[aeiou]/;
	return $prefix . 'm' . $base if $base =~ /^[bfvp]/;
	return $prefix . 'n' . $base if $base =~ /^[cdjzts]/;
	return $prefix . 'ng' . $base if $base =~ /^[aeioughk]/;
	return $prefix . $base;
}

# "@base suffix ...": a verb's forms, each with its voice; "-" is no suffix.
sub paradigm
{
	my ($base, @suffix) = split / /, $_[0];
	my %form;
	foreach my $suffix (@suffix ? @suffix : '-')
	{
		my $s = $suffix eq '-' ? '' : $suffix;
		$form{ nasal('me', $base) . $s } = 'active';
		$form{"di$base$s"} = 'passive';
		$form{"ter$base$s"} = 'passive';
		$form{ nasal('pe', $base) . 'an' } = 'nominal';
		$form{"$base$s"} //= 'base';
	}
	return %form;
}

# Classes by what a reader asks of every word first (lexicon.h: FAKTA_MASK_...,
# HINT_... of most): is it part of a number, may a quantity begin with it, is work
# lost, what else do employers do, does it tell what happened, whose people are they?
my %group = (
	number => [qw(digit vague whole one_scale fraction collective some)],
	quantity => [qw(digit vague whole one_scale fraction collective some month period)],
	cue => [qw(layoff furlough cut)],
	act => [qw(layoff furlough cut employ closing cut_weak)],
	predicate => [qw(layoff cut furlough closing shrink act hire depart remain affected plan plan_weak risk
		risk_weak rumour deny negate done speech clause preposition worker)],
	outside_name => [qw(legal legal_after title month weekday layoff currency day_relative kin)],
	owner => [qw(aggregate workplace employers government association national place_head province country cumulative tracker region public)]);

# Roots and names -----------------------------------------------------------
foreach my $file (sort map { s{^\Q$dir\E/}{}r } glob("$dir/root/*.txt"))
{
	each_line($file, sub {
		my ($at, $form) = @_;
		my $letter = substr $form, 0, 1;
		complain("$at: '$form' belongs into root/$letter.txt") if $file ne "root/$letter.txt";
		entry('root', $at, $form)->{is_root} = 1;
	});
}
each_line('name.txt', sub { my ($at, $form) = @_; entry('name', $at, $form)->{is_name} = 1; });

# Forms with a root of their own, against the rules -------------------------
each_line('exception.txt', sub {
	my ($at, $form, $root) = @_;
	my $e = entry('exception', $at, $form);
	complain("$at: '$form' needs a root"), return unless defined $root;
	complain("$at: '$form' is a root at $where{root}{$form}") if $where{root}{$form};
	complain("$at: '$root' is no root") unless $where{root}{$root};
	$e->{root} = $root;
});

# Closed-class words --------------------------------------------------------
each_line('function.txt', sub {
	my ($at, $form, $tags) = @_;
	my $e = entry('function', $at, $form);
	$e->{is_root} = 1 unless defined $e->{root} || $form =~ / /;
	foreach my $tag (split / /, $tags // '')
	{
		if ($tag eq 'stop') { $e->{stop} = 1; }
		elsif ($tag eq 'question') { $e->{question} = $e->{stop} = 1; }
		else { complain("$at: bad tag '$tag'"); }
	}
});

# Classes for facts: file, kind of its values, tags that every line has ------
foreach my $spec (['number.txt', 'unit'], ['noun.txt', 'unit'], ['cue.txt', 'unit'],
	['company.txt', 'body'], ['person.txt', 'person'], ['employer.txt', 'company', 'employer'], ['place.txt', 'place', 'place'], ['industry.txt', 'industry', 'industry'],
	['reason.txt', 'reason', 'reason'], ['zone.txt', 'unit'], ['verb.txt', 'unit'], ['city.txt', 'city', 'city'], ['event.txt', 'unit'])
{
	my ($file, $kind, @all) = @$spec;
	my @paradigms;
	each_line($file, sub {
		my ($at, $form, $tags) = @_;
		my @tags = (@all, split / /, $tags // '');
		if ($form =~ s/^@//)
		{
			push @paradigms, [$at, $form, @tags];
			return;
		}
		foreach my $phrase ($form =~ /\|/ ? phrases($form) : $form)
		{
			my $e = entry($file, $at, $phrase);
			add_tags($at, $phrase, $kind, @tags);
			# a place is a name: Bekasi is not from "bekas"
			$e->{is_name} = 1 if $kind eq 'place' && $phrase !~ / / && !$e->{is_root};
		}
	});
	foreach my $p (@paradigms)
	{
		my ($at, $spec, @tags) = @$p;
		my %form = paradigm($spec);
		foreach my $form (sort keys %form)
		{
			# what is written out goes before what the paradigm makes
			next if $where{$file}{$form};
			entry($file, $at, $form);
			add_tags($at, $form, $kind, @tags, $form{$form});
		}
	}
}
each_line('domain.txt', sub { my ($at, $form) = @_; entry('domain', $at, $form); add_tags($at, $form, 'unit', 'tld'); });
each_line('firm.txt', sub { my ($at, $form) = @_; entry('firm', $at, $form)->{is_firm} = 1; });
each_line('abbreviation.txt', sub { my ($at, $form) = @_; entry('abbreviation', $at, $form)->{abbreviation} = 1; });

# Synonyms: the lexeme, then forms that mean it ------------------------------
each_line('synonym.txt', sub {
	my ($at, $lexeme, @forms) = @_;
	foreach my $form (@forms)
	{
		my $e = entry('synonym', $at, $form);
		complain("$at: '$form' has root '$e->{root}' already")
		  if defined $e->{root} && $e->{root} ne $lexeme;
		$e->{root} = $lexeme;
		$e->{synonym} = 1;
		delete $e->{is_root};
	}
	complain("$at: '$lexeme' is itself a synonym") if $word{$lexeme}{synonym};
	$word{$lexeme}{is_root} = 1;
});

# Compounds: however they are written, their words are their lexemes.  The root of
# the joined form has a "+" between these; a stop word leaves its place empty -----
my @compounds;
each_line('compound.txt', sub {
	my ($at, $words, @spellings) = @_;
	my @parts = split / /, $words;
	complain("$at: '$words' is one word") if @parts < 2;
	foreach my $part (@parts)
	{
		my $e = $word{$part};
		complain("$at: '$part' is no word of the lexicon")
		  unless length $part == 1 || ($e && ($e->{is_root} || $e->{is_name} || $e->{stop} || defined $e->{root}));
	}
	my $root = join '+', map { $word{$_}{stop} ? '' : $word{$_}{root} // $_ } @parts;
	$word{$root}{compound} = 1;
	foreach my $form (join('', @parts), @spellings)
	{
		my $e = entry('compound', $at, $form);
		complain("$at: '$form' is a root, too, at $where{root}{$form}") if $where{root}{$form};
		complain("$at: '$form' has root '$e->{root}' already") if defined $e->{root};
		$e->{root} = $root;
		delete $e->{is_root};
		push @compounds, $form;
	}
});

# How common a root is in running text, as a power of two --------------------
each_line('frequency.txt', sub {
	my ($at, $form, $class) = @_;
	my $e = entry('frequency', $at, $form);
	$e->{freq} = $class;
});
$word{ $word{$_}{root} }{freq} //= $word{$_}{freq} foreach @compounds;

# Every proper beginning of a phrase is an entry, so that a scan can stop early.
foreach my $form (grep { / / } keys %word)
{
	my @w = split / /, $form;
	foreach my $n (0 .. $#w - 1)
	{
		my $start = $word{ join ' ', @w[ 0 .. $n ] } //= {};
		$start->{phrase_start} = 1;
		$start->{synonym_start} = 1 if $word{$form}{synonym} || $word{$form}{stop};
	}
}

foreach my $form (keys %word)
{
	my $e = $word{$form};
	complain("'$form' is longer than 100 bytes") if length $form > 100;
	$word{ $e->{root} } //= {} if defined $e->{root};
}
foreach my $form (keys %word)
{
	my $root = $word{$form}{root} // next;
	complain("root '$root' of '$form' has the root '$word{$root}{root}'") if defined $word{$root}{root};
}

foreach my $tag (map { @$_ } values %group)
{
	complain("build.pl: no word has the class '$tag'") unless defined $tagbit{$tag};
}

die "$errors errors in the lexicon\n" if $errors;
die "more than 256 tags\n" if @taglist > 256;

# Output ----------------------------------------------------------------------
# What is looked up most stands together.
my %often = map { ($_ => $word{$_}{tags} || $word{$_}{phrase_start} ? 0 : 1) } keys %word;
my @forms = sort { $often{$a} <=> $often{$b} || $a cmp $b } keys %word;
die "more than 65534 words\n" if @forms > 65534;
if (defined $words_file)
{
	open my $out, '>', $words_file or die "$words_file: $!\n";
	print $out "$_\n" foreach @forms;
	close $out or die "$words_file: $!\n";
}
my (%index, %info, @rows, @info, %offset);
my $pool = '';
@index{@forms} = 0 .. $#forms;
sub text
{
	my ($s) = @_;
	return $offset{$s} //= do { my $at = length $pool; $pool .= "$s\0"; $at };
}
text('');

my %hint = (tagged => 1, phrase => 2, abbreviation => 4, number => 8, quantity => 16, cue => 32, inside => 64, owner => 128);
# What the tags of an entry give away.
sub tag_hint
{
	my ($e) = @_;
	my $bits = %{ $e->{tags} || {} } ? $hint{tagged} : 0;
	foreach my $g (keys %group)
	{
		$bits |= $hint{$g} // 0 if grep { $e->{tags}{$_} } @{ $group{$g} };
	}
	return $bits;
}

my %flag = (is_root => 'LEX_ROOT', is_name => 'LEX_NAME', root => 'LEX_DERIVED', stop => 'LEX_STOP',
	question => 'LEX_QUESTION', abbreviation => 'LEX_ABBREVIATION', synonym => 'LEX_SYNONYM',
	phrase_start => 'LEX_PHRASE_START', synonym_start => 'LEX_SYNONYM_START', compound => 'LEX_COMPOUND', is_firm => 'LEX_FIRM');
# The number of what an entry says of facts; entries that say the same share it.
sub info
{
	my ($e) = @_;
	my @bits = (0) x 4;
	$bits[ $tagbit{$_} >> 6 ] |= 1 << ($tagbit{$_} & 63) foreach keys %{ $e->{tags} || {} };
	my $key = sprintf '{{%s}, %s, %d, {%s}}', join(', ', map { sprintf 'UINT64_C(0x%x)', $_ } @bits),
	  $e->{number} // 0, tag_hint($e), join(', ', map { defined $e->{value}{$_} ? text($e->{value}{$_}) : 0 } @value_kinds);
	return $info{$key} //= do { push @info, $key; $#info };
}

# 0 says nothing
info({});
foreach my $form (@forms)
{
	my $e = $word{$form};
	my $info = info($e);
	my @flags = map { $flag{$_} } grep { defined $e->{$_} } sort keys %flag;
	push @rows, sprintf "\t{%d, %d, %d, %s, %d, %d, {%s}},", text($form), $index{ $e->{root} // $form }, $info,
	  @flags ? join(' | ', @flags) : 0, $e->{freq} // 0, length $form, join(',', unpack 'C*', substr $form, 0, 8);
}

# fakta_word_hash() of lexicon.h
sub word_hash
{
	my $h = 0;
	foreach my $chunk (unpack '(a16)*', $_[0])
	{
		my ($first, $second) = unpack 'Q<Q<', pack 'a16', $chunk;
		$h ^= $h >> 32;
		{ use integer; $h = $h + $first * -7046029254386353131 + $second * -4417276706812531889; }
		# back to unsigned
		$h |= 0;
	}
	return ($h ^ $h >> 32) & 0xffffffff;
}

# What may be said of a word by its hash alone: what both of its places say.
# Other words may share one of them, seldom both.
my $hints = 8192;
my @hint = map { [ (0) x $hints ] } 0 .. 1;
sub add_hint
{
	my ($form, $bits) = @_;
	my $h = word_hash($form);
	$hint[0][ ($h ^ $h >> 15) & ($hints - 1) ] |= $bits;
	$hint[1][ $h >> 19 ] |= $bits;
}
# Places of the first two words of phrases, by the hashes of both.
my $pairs = 65536;
my @pair = (0) x ($pairs / 8);
foreach my $form (@forms)
{
	my $e = $word{$form};
	my $bits = 0;
	$bits |= tag_hint($e);
	$bits |= $hint{phrase} if $e->{phrase_start};
	$bits |= $hint{abbreviation} if $e->{abbreviation};
	add_hint($form, $bits);
	my (undef, @inside) = split / /, $form;
	add_hint($_, $hint{inside}) foreach @inside;
	if ($form =~ /^([^ ]+) ([^ ]+)$/)
	{
		my $both = (word_hash($1) * 5 + word_hash($2)) & 0xffffffff;
		$both = ($both ^ $both >> 15) & ($pairs - 1);
		$pair[ $both >> 3 ] |= 1 << ($both & 7);
	}
}

# Open addressing with a 16-bit tag, at most half full.
my $size = 1;
$size *= 2 while $size < 2 * @forms;
my @slot = (-1) x $size;
my @slot_tag = (0) x $size;
foreach my $i (0 .. $#forms)
{
	my $h = word_hash($forms[$i]);
	my $at = ($h ^ $h >> 15) & ($size - 1);
	$at = ($at + 1) & ($size - 1) while $slot[$at] >= 0;
	$slot[$at] = $i;
	$slot_tag[$at] = $h >> 16;
}

# A bit for each hash, by its upper bits: most that is looked up is no word, and
# this table is small enough to stay near the processor.
my $filter_bits = 18;
my @filter = (0) x (1 << ($filter_bits - 3));
foreach my $form (@forms)
{
	my $at = word_hash($form) >> (32 - $filter_bits);
	$filter[ $at >> 3 ] |= 1 << ($at & 7);
}

sub print_list
{
	my $line = '';
	foreach my $item (@_)
	{
		$line .= "$item,";
		if (length $line > 90) { print "$line\n"; $line = ''; }
	}
	print "$line\n}\n";
}

print "/* Generated by src/lexicon/build.pl from src/lexicon; do not edit. */\n";
print "#ifdef FAKTA_LEXICON_TAGS\nenum\n{\n";
print "\tTAG_" . uc($_) . " = $tagbit{$_},\n" foreach @taglist;
printf "\tFAKTA_TAGS = %d\n};\nenum\n{\n", scalar @taglist;
print "\tLEX_VALUE_" . uc($_) . ",\n" foreach @value_kinds;
print "\tLEX_VALUES\n};\n";
foreach my $g (sort keys %group)
{
	my @bits = (0) x 4;
	$bits[ $tagbit{$_} >> 6 ] |= 1 << ($tagbit{$_} & 63) foreach @{ $group{$g} };
	printf "#define FAKTA_MASK_%s {%s}\n", uc $g, join(', ', map { sprintf 'UINT64_C(0x%x)', $_ } @bits);
}
printf "#define HINT_%s %d\n", uc $_, $hint{$_} foreach sort { $hint{$a} <=> $hint{$b} } keys %hint;
printf "#define LEX_HINTS %d\n#define LEX_PAIRS %d\n", $hints, $pairs;
print "#else\n";
printf "#define LEX_SLOTS %d\n#define LEX_WORDS %d\n", $size, scalar @forms;
# each of the two parts is in order
printf "#define LEX_OFTEN %d\n", scalar grep { !$often{$_} } @forms;
print "static const char lex_pool[] =\n";
my @pieces = split /(?<=\0)/, $pool;
while (my @some = splice @pieces, 0, 8)
{
	my $s = join '', @some;
	$s =~ s/([\\"])/\\$1/g;
	$s =~ s/([^\x20-\x7e\0])/sprintf '\\%03o', ord $1/ge;
	$s =~ s/\0/\\000/g;
	print "\"$s\"\n";
}
# room to read sixteen bytes of the last one
print '"', '\\000' x 16, '"', "\n;\n";
print "const FaktaInfo fakta_lex_info[] = {\n", (map { "\t$_,\n" } @info), "};\n";
print "const FaktaWord fakta_lex_words[LEX_WORDS] = {\n", join("\n", @rows), "\n};\n";
printf "#define LEX_FILTER_SHIFT %d\n", 32 - $filter_bits;
printf "static const uint8_t lex_filter[%d] = {\n", scalar @filter;
print_list(@filter);
print ";\n";
print "static const FaktaSlot lex_slots[LEX_SLOTS] = {\n";
print_list(map { "{$slot_tag[$_], " . ($slot[$_] + 1) . '}' } 0 .. $size - 1);
print ";\n";
print "const uint8_t fakta_lex_hint[2][LEX_HINTS] = {{\n";
print_list(@{ $hint[0] });
print ",{\n";
print_list(@{ $hint[1] });
print "};\n";
print "const uint8_t fakta_lex_pair[LEX_PAIRS / 8] = {\n";
print_list(@pair);
print ";\n";
print "#endif\n";
