# fakta: Indonesian text search and layoff facts for PostgreSQL
#
#   make && make install        build and install (PG_CONFIG=... chooses the server)
#   make test                   build, private server, all tests (script/test)
#   make demo                   the bundled articles in a private server (script/demo)
#   make report                 a page on the bundled articles (script/report); make report-test tests it in a browser
#   make clients                ODBC, JDBC, psycopg, node-postgres and the queries of doc/grafana.md
#   make bench                  speed, size and growth beside the built-in search (script/bench)
#   make deb                    Debian packages for this system (script/deb)
#   make dist                   archives of the version that is checked out
#
# CONTRIBUTING.md has the targets for developers: versions, packages, readme, upgrade, valgrind, fuzz and others.
#
# Where clang is missing, pass with_llvm=no.

EXTENSION = fakta
EXTVERSION = $(shell sed -n "s/^default_version = '\(.*\)'/\1/p" fakta.control)

MODULE_big = fakta
# The core knows nothing of the server; src/pg are its faces.
CORE = $(sort $(wildcard src/text/*.c src/article/*.c src/rules/*.c src/name/*.c src/fact/*.c src/event/*.c))
OBJS = $(patsubst %.c,%.o,$(CORE) $(sort $(wildcard src/pg/*.c)))
# The script to install, and one from each release that has one in work (see doc/release.md).
INSTALL_SQL = fakta--$(EXTVERSION).sql
UPGRADES = $(patsubst src/upgrade/from-%.sql,fakta--%--$(EXTVERSION).sql,$(wildcard src/upgrade/from-*.sql))
DATA_built = $(INSTALL_SQL) $(UPGRADES)
DATA = $(wildcard src/upgrade/fakta--*--*.sql)

PG_CPPFLAGS = -Isrc -DFAKTA_VERSION='"$(EXTVERSION)"'
PG_CFLAGS = -Wextra -Wno-unused-parameter -Wno-sign-compare -Wno-missing-field-initializers
# "-l:libstemmer.a -Wl,--exclude-libs,libstemmer.a" gives a library that stands alone.
STEMMER = -lstemmer
SHLIB_LINK = $(STEMMER) -lm

LEXICON = src/generated/lexicon_tables.h
GRAMMAR = src/generated/grammar_tables.h
GRAMMAR_DATA = $(wildcard src/grammar/*.txt src/weights/*.txt) src/grammar/build.pl src/rules/terms.h
LEXICON_DATA = $(wildcard src/lexicon/*.txt src/lexicon/root/*.txt) src/lexicon/build.pl

REGRESS = extension parser stem affixes compounds spelling reduplication clitics acronyms numbers_search \
	stopwords headline dictionary own_words prefix layoff_query question bm25 peaks facts roles number_value date_value \
	layoffs days track keep edit rounds one_company aliases collect storage errors hostile security

# What is tested is UTF-8, whatever locale the cluster or the user has.
ENCODING = UTF8
NO_LOCALE = 1

EXTRA_CLEAN = $(DATA_built) src/generated tmp_check results regression.diffs regression.out

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs 2>/dev/null)
ifneq ($(wildcard $(PGXS)),)
include $(PGXS)
else
# Targets that need no server's makefiles, as "test" and "deb", work without them.
all install clean installcheck:
	@echo "fakta: $(PG_CONFIG) leads to no PGXS makefile: install postgresql-server-dev-NN (Fedora: postgresql-server-devel), or set PG_CONFIG" >&2
	@exit 1
endif

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

$(INSTALL_SQL): src/pg/fakta.sql src/pg/views.sql src/pg/track.sql src/pg/collect.sql fakta.control
	cat $(filter %.sql,$^) > $@

$(UPGRADES): fakta--%--$(EXTVERSION).sql: src/upgrade/from-%.sql $(INSTALL_SQL) src/upgrade/build.pl
	perl src/upgrade/build.pl $< $(INSTALL_SQL) > $@.tmp
	mv $@.tmp $@

test:
	script/test

# A program that reads articles without a server, for script/fit, test/check/grammar and test/check/structure.
# Of the objects that the server gets, which need nothing of it.
tmp_check/read: test/core/read.c $(CORE:.c=.o) $(wildcard src/*/*.h)
	@mkdir -p $(@D)
	$(CC) -std=gnu11 -g -O2 -Wall -Wextra -Wno-unused-parameter -Wno-sign-compare -Wno-missing-field-initializers -Isrc -o $@ test/core/read.c $(CORE:.c=.o) $(STEMMER) -lm

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

# Debian packages built, installed and tested in such systems; needs root.
packages:
	test/versions/packages $(VERSIONS)

# README.md followed word by word in new systems; needs root.
readme:
	test/versions/readme $(VERSIONS)

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

deb:
	script/deb

# What PGXN takes, and what Debian calls the original archive; of the last commit.
dist:
	@mkdir -p tmp_check
	git archive --format=zip --prefix=fakta-$(EXTVERSION)/ -o tmp_check/fakta-$(EXTVERSION).zip HEAD
	git archive --format=tar.gz --prefix=fakta-$(EXTVERSION)/ -o tmp_check/fakta-$(EXTVERSION).tar.gz HEAD
	@ls -l tmp_check/fakta-$(EXTVERSION).zip tmp_check/fakta-$(EXTVERSION).tar.gz

print-%:
	@echo $($*)

.PHONY: test demo rules-report report report-test load-test clients bench fuzz versions packages readme upgrade valgrind deb dist
