# fakta: Indonesian text search and layoff facts for PostgreSQL
#
#   make && make install        build and install (PG_CONFIG=... chooses the server)
#   make test                   build, private server, all tests (script/test)
#   make demo                   the bundled articles in a private server (script/demo)
#   make report                 a page on the bundled articles (script/report); make report-test tests it in a browser
#   make clients                ODBC, JDBC, psycopg, node-postgres and the queries of doc/grafana.md
#   make bench                  speed, size and growth beside the built-in search (script/bench)
#
# Where clang is missing, pass with_llvm=no.

EXTENSION = fakta
EXTVERSION = $(shell sed -n "s/^default_version = '\(.*\)'/\1/p" fakta.control)

MODULE_big = fakta
# The core knows nothing of the server; src/pg are its faces.
CORE = $(sort $(wildcard src/text/*.c src/article/*.c src/rules/*.c src/name/*.c src/fact/*.c src/event/*.c))
OBJS = $(patsubst %.c,%.o,$(CORE) $(sort $(wildcard src/pg/*.c)))
DATA_built = fakta--$(EXTVERSION).sql
DATA = $(wildcard src/upgrade/fakta--*--*.sql)

PG_CPPFLAGS = -Isrc -DFAKTA_VERSION='"$(EXTVERSION)"'
PG_CFLAGS = -Wextra -Wno-unused-parameter -Wno-sign-compare -Wno-missing-field-initializers
SHLIB_LINK = -lstemmer -lm

LEXICON = src/generated/lexicon_tables.h
GRAMMAR = src/generated/grammar_tables.h
GRAMMAR_DATA = $(wildcard src/grammar/*.txt src/weights/*.txt) src/grammar/build.pl src/rules/terms.h
LEXICON_DATA = $(wildcard src/lexicon/*.txt src/lexicon/root/*.txt) src/lexicon/build.pl

REGRESS = extension parser stem affixes compounds spelling reduplication clitics acronyms numbers_search \
	stopwords headline dictionary own_words prefix layoff_query question bm25 facts roles number_value date_value \
	layoffs track keep edit rounds one_company errors hostile security

EXTRA_CLEAN = $(DATA_built) src/generated tmp_check results regression.diffs regression.out

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs)
include $(PGXS)

$(OBJS) $(OBJS:.o=.bc): $(LEXICON) $(GRAMMAR) $(wildcard src/*/*.h) fakta.control

# Nothing of the core is called from outside: no detour through the PLT.
$(CORE:.c=.o) $(CORE:.c=.bc): CFLAGS += -fvisibility=hidden

$(LEXICON): $(LEXICON_DATA)
	@mkdir -p $(@D)
	perl src/lexicon/build.pl src/lexicon src/generated/lexicon_words.txt > $@.tmp
	mv $@.tmp $@

$(GRAMMAR): $(GRAMMAR_DATA) $(LEXICON)
	perl src/grammar/build.pl src/grammar src/weights src/rules/terms.h $(LEXICON) src/generated/lexicon_words.txt $@.tmp src/generated/grammar_examples.txt
	mv $@.tmp $@

$(DATA_built): src/pg/fakta.sql src/pg/views.sql src/pg/track.sql fakta.control
	cat $(filter %.sql,$^) > $@

test:
	script/test

# A program that reads articles without a server, for script/fit, test/check/grammar and test/check/structure.
tmp_check/read: test/core/read.c $(CORE) $(wildcard src/*/*.h) $(LEXICON) $(GRAMMAR)
	@mkdir -p $(@D)
	$(CC) -std=gnu11 -g -O2 -Wall -Wextra -Wno-unused-parameter -Wno-sign-compare -Wno-missing-field-initializers -Isrc -o $@ test/core/read.c $(CORE) -lstemmer -lm

# The core under libFuzzer and sanitizers; needs clang.  FUZZ_SECONDS=7200 for a long run.
FUZZ_SECONDS ?= 60
fuzz: $(LEXICON) $(GRAMMAR)
	test/fuzz/corpus tmp_check/fuzz/corpus
	clang -std=gnu11 -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined $(FUZZ_CFLAGS) \
		-Isrc -o tmp_check/fuzz/core test/fuzz/core.c $(CORE) -lstemmer -lm
	cd tmp_check/fuzz && ./core -max_total_time=$(FUZZ_SECONDS) -max_len=6000 corpus

# All tests on other majors of PostgreSQL, in Debian systems of their own; needs root.
VERSIONS =
versions:
	test/versions/run $(VERSIONS)

# pg_upgrade from 15 to 17, in the same systems.
upgrade:
	test/versions/upgrade

# The tests on a PostgreSQL with assertions, and in one below valgrind.
valgrind:
	test/valgrind/run

demo:
	script/demo

# How often each rule matches in the annotated articles, and argues well.
rules-report:
	script/rules-report

report:
	script/report

report-test:
	test/report/run

load-test:
	test/load/run

clients:
	test/clients/run

bench:
	script/bench

print-%:
	@echo $($*)

.PHONY: test demo rules-report report report-test load-test clients bench fuzz versions upgrade valgrind
