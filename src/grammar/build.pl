#!/usr/bin/perl
# Compiles the rules of src/grammar and the weights of src/weights.
#
#   perl src/grammar/build.pl src/grammar src/weights src/rules/terms.h src/generated/lexicon_tables.h \
#     src/generated/lexicon_words.txt src/generated/grammar_tables.h src/generated/grammar_examples.txt
#
# doc/rules.md tells the language.  What is wrong ends the build with its file
# and line.
use strict;
use warnings;

my ($grammar, $weights, $terms_file, $lexicon_file, $words_file, $tables_file, $examples_file) = @ARGV;
die "usage: build.pl GRAMMAR WEIGHTS TERMS LEXICON WORDS TABLES EXAMPLES\n" unless defined $examples_file;

my $errors = 0;
sub complain { warn "@_\n"; $errors++; return; }

# -- What there is to speak of -------------------------------------------------
my (%term, %class, @class_name);
{
	open my $in, '<', $lexicon_file or die "$lexicon_file: $!\n";
	while (<$in>)
	{
		if (/^\tTAG_(\w+) = (\d+),/) { $class{ lc $1 } = $2; $class_name[$2] = lc $1; }
		last if /FAKTA_TAGS/;
	}
	open $in, '<', $terms_file or die "$terms_file: $!\n";
	my ($list, $n);
	while (<$in>)
	{
		if (/^#define FAKTA_(TERM|CLASS)_LIST/) { $list = $1; $n = 0; }
		next unless defined $list && /^\tX\((\w+), (\w+)\)/;
		if ($list eq 'TERM') { $term{$2} = $n++; }
		else
		{
			die "class '$2' stands in the lexicon too\n" if defined $class{$2};
			$class{$2} = 256 + $n;
			$class_name[ 256 + $n++ ] = $2;
		}
	}
}

# the numbers of the lexicon's words
my %word_number;
{
	open my $in, '<', $words_file or die "$words_file: $!\n";
	while (<$in>) { chomp; tr/ /_/; $word_number{$_} = $. - 1; }
}

# -- The rules -------------------------------------------------------------------
my (%group, @group, @scale, %decider, @decider, @rules, %rule_at, @examples, $rule, $now);

sub classes_of_group
{
	my ($at, @names) = @_;
	my @list;
	foreach my $name (@names)
	{
		if ($name =~ /^\@(\w+)$/) { push @list, @{ $group{$1}{list} // (complain("$at: no group '$1'"), []) }; }
		elsif (defined $class{$name}) { push @list, $class{$name}; }
		else { complain("$at: no word and no structure has the class '$name'"); }
	}
	my %seen;
	return grep { !$seen{$_}++ } @list;
}

sub mask
{
	my @bits = (0) x 8;
	$bits[ $_ >> 6 ] |= 1 << ($_ & 63) foreach @_;
	return '{' . join(', ', map { sprintf 'UINT64_C(0x%x)', $_ } @bits) . '}';
}

sub condition
{
	my ($at, $not, $name, @words) = @_;
	return complain("$at: no term '$name'") unless defined $term{$name};
	my (@all, @none);
	push @words, 'any' unless @words;
	foreach my $word (@words)
	{
		if ($word =~ /^!(.*)$/) { push @none, classes_of_group($at, $1); }
		elsif ($word =~ /\||^\@/) { push @{ $rule->{conditions} }, [ $not ? 'NONE' : 'SOME', $term{$name}, classes_of_group($at, split /\|/, $word) ]; }
		else { push @all, classes_of_group($at, $word); }
	}
	return complain("$at: 'no' and '!' do not go together") if $not && @none;
	push @{ $rule->{conditions} }, [ $not ? 'NOT_ALL' : 'ALL', $term{$name}, @all ] if @all;
	push @{ $rule->{conditions} }, [ 'NONE', $term{$name}, @none ] if @none;
	$rule->{cue} //= $term{$name} unless $not;
	return;
}

foreach my $path (map({ "$grammar/$_.txt" } qw(groups around)), grep { !m{/(groups|around)\.txt$} } sort glob "$grammar/*.txt")
{
	open my $in, '<', $path or die "$path: $!\n";
	my ($file) = $path =~ m{([^/]+)$};
	($rule, $now) = ();
	while (my $line = <$in>)
	{
		my $at = "$file:$.";
		chomp $line;
		complain("$at: trailing white space") if $line =~ /\s$/;
		next if $line =~ /^\s*(#|$)/;
		my ($word, $rest) = $line =~ /^\s*(\S+)\s*(.*)$/;
		my @words = split ' ', $rest;
		if ($line =~ /^group (\w+) = (.+)$/)
		{
			complain("$at: group '$1' stands twice") if $group{$1};
			my ($name, $list) = ($1, $2);
			$list .= ' ' . do { my $more = <$in>; chomp $more; $more } while $list =~ s/\s*\\$//;
			$group{$name} = { name => $name, number => scalar @group, list => [ classes_of_group($at, split ' ', $list) ] };
			complain("$at: more than 255 classes in '$name'") if @{ $group{$name}{list} } > 255;
			push @group, $group{$name};
		}
		elsif ($line =~ /^scale (\w+) = (.+)$/)
		{
			# classes and limits in turn; '-' for values without a class
			my ($name, @steps) = ($1, split ' ', $2);
			complain("$at: scale '$name' stands twice") if grep { $_->{name} eq $name } @scale;
			push @steps, '-' unless @steps % 2;
			complain("$at: '$steps[$_]' is no class of the structure")
			  foreach grep { $_ % 2 == 0 && $steps[$_] ne '-' && ($class{ $steps[$_] } // 0) < 256 } 0 .. $#steps;
			complain("$at: limits are numbers that rise") if grep { $_ % 2 && !($steps[$_] =~ /^[\d.]+$/ && $steps[$_] > ($_ > 1 ? $steps[ $_ - 2 ] : 0)) } 0 .. $#steps;
			push @scale, { name => $name, steps => \@steps };
		}
		elsif ($line =~ /^decider (\w+) = ([\w ]+)$/)
		{
			complain("$at: decider '$1' stands twice") if $decider{$1};
			$now = $decider{$1} = { name => $1, labels => [ split ' ', $2 ], number => scalar @decider, rules => [] };
			push @decider, $now;
			$rule = undef;
		}
		elsif ($line =~ /^set (\w+)$/)
		{
			# rules for others to use, which decide nothing by themselves
			complain("$at: '$1' stands twice") if $decider{$1};
			$now = $decider{$1} = { name => $1, labels => [], rules => [], set => 1 };
			$rule = undef;
		}
		elsif ($line =~ /^use (\w+)$/)
		{
			# the rules of another decider, with weights of their own
			complain("$at: no decider '$1' above") unless $decider{$1};
			push @{ $now->{rules} }, map { { %$_, decider => $now, weights => {} } } @{ ($decider{$1} // {})->{rules} // [] };
		}
		elsif ($line =~ /^rule ([\w.]+)$/)
		{
			complain("$at: a rule before any decider") unless $now;
			$rule = { name => $1, at => $at, decider => $now, conditions => [], hand => {} };
			complain("$at: rule '$1' stands already at " . $rule_at{"$now->{name} $1"}) if $rule_at{"$now->{name} $1"};
			$rule_at{"$now->{name} $1"} = $at;
			push @{ $now->{rules} }, $rule;
		}
		elsif (!$rule) { complain("$at: '$line' stands in no rule"); }
		elsif ($word eq 'each')
		{
			complain("$at: 'each TERM GROUP' or 'each TERM GROUP TERM GROUP'") unless @words == 2 || @words == 4;
			complain("$at: a rule has one 'each'") if $rule->{each} || defined $rule->{words};
			if (@words == 2 && $words[1] eq 'words')
			{
				complain("$at: no term '$words[0]'") unless defined $term{ $words[0] };
				$rule->{words} = $rule->{cue} = $term{ $words[0] };
				next;
			}
			my @each;
			while (my ($t, $g) = splice @words, 0, 2)
			{
				complain("$at: no term '$t'") unless defined $term{$t};
				complain("$at: no group '$g'") unless $group{$g};
				push @each, $term{$t}, $group{$g};
			}
			$rule->{each} = \@each;
			$rule->{cue} = $each[0];
		}
		elsif ($word eq 'cue' && @words == 1 && defined $term{$rest})
		{
			# else it is a condition on the term of that name
			$rule->{cue} = $term{$rest};
		}
		elsif ($word eq '=>')
		{
			complain("$at: '=> LABEL WEIGHT ...'") if @words % 2 || !@words;
			while (my ($label, $weight) = splice @words, 0, 2)
			{
				complain("$at: decider '$now->{name}' has no label '$label'") unless grep { $_ eq $label } @{ $now->{labels} };
				complain("$at: bad weight '$weight'") unless $weight =~ /^-?\d+$/ && abs $weight < 30000;
				$rule->{hand}{$label} = $weight;
			}
		}
		elsif ($word eq '+' || $word eq '-') { push @{ $rule->{examples} }, "$rule->{name}\t$word\t$rest\t$at"; }
		elsif ($word eq 'no') { condition($at, 1, @words); }
		else { condition($at, 0, $word, @words); }
	}
}

# -- Weights ------------------------------------------------------------------------
my (%fitted, %fitted_rule, %fitted_word, %seen);
foreach my $d (@decider)
{
	open my $in, '<', "$weights/$d->{name}.txt" or next;
	while (<$in>)
	{
		next if /^\s*(#|$)/;
		my ($name, $label, $weight) = split;
		my ($l) = grep { $d->{labels}[$_] eq ($label // '') } 0 .. $#{ $d->{labels} };
		complain("$d->{name}.txt:$.: bad line") unless defined $l && defined $weight && $weight =~ /^-?\d+$/ && abs $weight < 30000;
		$fitted{ $d->{name} }{$name}{$label // ''} = $weight;
		push @{ $fitted_word{ $d->{name} }{$1} }, [ $name, $2 ] if !$seen{ $d->{name} }{$name}++ && $name =~ /^([^:]+):([^:]+)$/;
		$fitted_rule{ $d->{name} }{$1} = 1 if $name =~ /^([^:]+):/;
	}
}

# A feature is a rule, or one of the classes of its 'each'.
my (@weight_rows, %row_number, @word_rows, %example_run);
my (@feature_rows, @feature_names, @rule_rows, @condition_rows, @mask_rows, %mask_number);
sub mask_number
{
	my $m = mask(@_);
	return $mask_number{$m} //= do { push @mask_rows, $m; $#mask_rows };
}
sub row
{
	my ($d, $r, $name) = @_;
	my $known = $fitted{ $d->{name} }{$name};
	my $rule_known = $r->{each} && $fitted_rule{ $d->{name} }{ $r->{name} };
	my @w = map { $known ? $known->{$_} // 0 : $rule_known ? 0 : $r->{hand}{$_} // 0 } @{ $d->{labels} };
	push @w, 0 while @w < $main::width;
	$d->{used}{$name} = 1;
	push @feature_names, $name;
	push @feature_rows, '{' . join(', ', @w) . '}';
	# most features weigh nothing, and share one row
	$row_number{ $feature_rows[-1] } //= do { push @weight_rows, $feature_rows[-1]; $#weight_rows };
}
our $width = 0;
foreach my $d (@decider) { $width = @{ $d->{labels} } if @{ $d->{labels} } > $width; }
# so that a row is added at once
$width++ while $width % 8;
# row 0 weighs nothing
$weight_rows[0] = '{' . join(', ', (0) x $width) . '}';
$row_number{ $weight_rows[0] } = 0;
my @decider_rows;
foreach my $d (@decider)
{
	my $first = @rule_rows;
	my $first_feature = @feature_rows;
	my @term_bits = (0, 0);
	# what holds without any rule
	row($d, { name => 'bias', hand => {} }, 'bias');
	foreach my $r (@{ $d->{rules} })
	{
		my $base = @feature_rows;
		# run once, by the first decider that uses the rule
		push @examples, map { "$d->{name}\t$_" } @{ $r->{examples} // [] } unless $example_run{ $r->{at} }++;
		my @each = @{ $r->{each} // [] };
		complain("$r->{at}: rule '$r->{name}' has neither conditions nor 'each'") unless @each || defined $r->{words} || @{ $r->{conditions} };
		my $word_first = @word_rows;
		if (defined $r->{words})
		{
			# only the words that weigh anything; in the order of their numbers
			my %of = map { ($word_number{ $_->[1] } => $_->[0]) } grep { defined $word_number{ $_->[1] } } @{ $fitted_word{ $d->{name} }{ $r->{name} } // [] };
			foreach my $number (sort { $a <=> $b } keys %of)
			{
				row($d, $r, $of{$number});
				push @word_rows, sprintf '{%d, %d}', $number, $#feature_rows;
			}
			row($d, $r, "$r->{name}:") unless %of;
		}
		elsif (!@each) { row($d, $r, $r->{name}); }
		elsif (@each == 2) { row($d, $r, "$r->{name}:$class_name[$_]") foreach @{ $each[1]{list} }; }
		else
		{
			foreach my $a (@{ $each[1]{list} }) { row($d, $r, "$r->{name}:$class_name[$a]:$class_name[$_]") foreach @{ $each[3]{list} }; }
		}
		my @weighs = (mask_number(), mask_number());
		if (@each)
		{
			my @second = @each > 2 ? @{ $each[3]{list} } : (-1);
			my (%one, %other);
			my $f = $base;
			foreach my $a (@{ $each[1]{list} })
			{
				foreach (@second) { $one{$a} = $other{$_} = 1 if $row_number{ $feature_rows[ $f++ ] }; }
			}
			@weighs = (mask_number(keys %one), mask_number(grep { $_ >= 0 } keys %other));
		}
		my @needs = (@each[ grep { $_ < @each } 0, 2 ], $r->{words} // (), map { $_->[0] =~ /^(ALL|SOME)$/ ? $_->[1] : () } @{ $r->{conditions} });
		my @need_bits = (0, 0);
		$need_bits[ $_ >> 6 ] |= 1 << ($_ & 63) foreach @needs;
		$term_bits[$_] |= $need_bits[$_] foreach 0, 1;
		my $c = @condition_rows;
		foreach my $cond (@{ $r->{conditions} })
		{
			my ($mode, $t, @classes) = @$cond;
			push @condition_rows, sprintf '{COND_%s, %d, %d}', $mode, $t, mask_number(@classes);
		}
		push @rule_rows, sprintf '{"%s", %d, %d, %d, %d, %d, %d, %d, %d, %d, %d, %d, %d, %d, {{UINT64_C(0x%x), UINT64_C(0x%x)}}}', $r->{name}, $c, scalar @{ $r->{conditions} },
		  @each ? ($each[0], $each[1]{number}) : (-1, 0), @each > 2 ? ($each[2], $each[3]{number}) : (-1, 0), $base, $r->{cue} // 0,
		  $r->{words} // -1, $word_first, scalar(@word_rows) - $word_first, @weighs, @need_bits;
	}
	push @decider_rows, sprintf '{"%s", %d, %d, %d, %d, %d, {{UINT64_C(0x%x), UINT64_C(0x%x)}}}', $d->{name}, scalar @{ $d->{labels} }, $first, scalar(@rule_rows) - $first,
	  $first_feature, scalar(@feature_rows) - $first_feature, @term_bits;
	foreach my $name (sort keys %{ $fitted{ $d->{name} } // {} })
	{
		next if $d->{used}{$name};
		warn "$d->{name}.txt: no rule gives the feature '$name' any more; run script/fit\n";
		last;
	}
}
complain('more than 65535 rows of weights') if @weight_rows > 65535;
complain('more than 65535 rules or conditions') if @rule_rows > 65535 || @condition_rows > 65535;
die "$errors errors in the grammar\n" if $errors;

# no table may be empty
push @condition_rows, '{COND_ALL, 0, ' . mask_number() . '}';
push @word_rows, '{65535, 0}';

# -- Output ------------------------------------------------------------------------
open my $out, '>', $tables_file or die "$tables_file: $!\n";
print $out "/* Generated by src/grammar/build.pl from src/grammar and src/weights; do not edit. */\n";
print $out "#ifdef FAKTA_GRAMMAR_NAMES\nenum\n{\n", (map { "\tDECIDER_" . uc($_->{name}) . ",\n" } @decider), "\tFAKTA_DECIDERS\n};\n";
foreach my $d (@decider)
{
	print $out "enum\n{\n", (map { "\tLABEL_" . uc("$d->{name}_$_") . ",\n" } @{ $d->{labels} }), "};\n";
}
# the classes of the lexicon in a group, which the compiler then knows where C asks for them
print $out map { '#define GROUP_' . uc($_->{name}) . ' ((const uint64_t[FAKTA_TAG_WORDS]) ' . mask(grep { $_ < 256 } @{ $_->{list} }) =~ s/(, UINT64_C\(0x0\)){4}\}/})/r . "\n" } @group;
print $out "enum\n{\n", (map { "\tSCALE_" . uc($_->{name}) . ",\n" } @scale), "};\n";
my ($longest) = sort { $b <=> $a } map { (@{ $_->{steps} } + 1) / 2 } @scale;
print $out "#define FAKTA_STEPS_MAX $longest\n#define FAKTA_LABELS_MAX $width\n#else\n";
print $out "const FaktaStep fakta_scales[][FAKTA_STEPS_MAX] = {\n", join(",\n", map {
	my @s = @{ $_->{steps} };
	"\t{" . join(', ', map { sprintf '{%s, %d}', $s[ $_ * 2 + 1 ] // 0, $s[ $_ * 2 ] eq '-' ? -1 : $class{ $s[ $_ * 2 ] } - 256 } 0 .. $#s / 2) . '}' } @scale), "\n};\n";
print $out "const Decider fakta_deciders[] = {\n", join(",\n", map { "\t$_" } @decider_rows), "\n};\n";
print $out "const char *const fakta_labels[][FAKTA_LABELS_MAX] = {\n",
  join(",\n", map { "\t{" . join(', ', map { "\"$_\"" } @{ $_->{labels} }) . '}' } @decider), "\n};\n";
print $out "const WordFeature fakta_word_features[] = {\n", join(",\n", map { "\t$_" } @word_rows), "\n};\n";
print $out "const Rule fakta_rules[] = {\n", join(",\n", map { "\t$_" } @rule_rows), "\n};\n";
print $out "const Condition fakta_conditions[] = {\n", join(",\n", map { "\t$_" } @condition_rows), "\n};\n";
print $out "const uint64_t fakta_masks[][FAKTA_CLASS_WORDS] = {\n", join(",\n", map { "\t$_" } @mask_rows), "\n};\n";
print $out "const Group fakta_groups[] = {\n", join(",\n", map {
	my $g = $_;
	my @place = (0) x 512;
	$place[ $g->{list}[$_] ] = $_ foreach 0 .. $#{ $g->{list} };
	"\t{" . scalar(@{ $g->{list} }) . ', ' . mask(@{ $g->{list} }) . ",\n\t{" . join(',', @place) . '}}' } @group), "\n};\n";
print $out "const int16_t fakta_weights[][FAKTA_LABELS_MAX] = {\n", join(",\n", map { "\t$_" } @weight_rows), "\n};\n";
print $out "const uint16_t fakta_weight_rows[] = {\n", join(",\n", map { "\t$row_number{$_}" } @feature_rows), "\n};\n";
print $out "const char *const fakta_class_names[FAKTA_CLASS_WORDS * 64] = {\n",
  join(",\n", map { defined $class_name[$_] ? "\t[$_] = \"$class_name[$_]\"" : () } 0 .. $#class_name), "\n};\n#endif\n";
close $out or die "$tables_file: $!\n";
open $out, '>', $examples_file or die "$examples_file: $!\n";
print $out "$_\n" foreach @examples;
close $out or die "$examples_file: $!\n";
