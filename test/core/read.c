/*
 * read.c
 *		The core without a server: prints what it reads in articles.
 *
 *	read facts|layoffs|names|spans|structure|features|events [FIRST] < ARTICLES
 *	read checks < ARTICLES
 *	read examples < src/generated/grammar_examples.txt
 *
 * ARTICLES: for each a line "id TAB bytes of the title TAB bytes in all TAB day
 * of publication since 2000, or -" and then its bytes, title and body with a
 * newline between.  A fifth field in the line tells how many more bytes hold
 * names of companies that are taught, as taught.h reads them.  What is printed
 * is one line each, fields parted by tabs.
 * spans prints each mention of a name: where, of which type, of whom;
 * names prints which names an article says to be of one company.
 * events prints what the rules see of each decision on events, likewise.
 * checks prints the longest time that passes without leave to go on, and all of it.
 * features prints all that the rules see of each decision, for script/fit; the
 * file FIRST has labels ("id TAB decider TAB start TAB label") that go before
 * those of the first looks.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "event/layoff.h"
#include "fact/judge.h"
#include "name/stated.h"

/* What is read of one article lives until the next. */
#define BLOCKS_MAX	256
static void *blocks[BLOCKS_MAX];
static int	nblocks;

static void *
grow(void *state, void *old, size_t size)
{
	int			k = 0;

	while (k < nblocks && blocks[k] != old)
		k++;
	if (k == nblocks && ++nblocks > BLOCKS_MAX)
		abort();
	blocks[k] = realloc(old, size);
	if (blocks[k] == NULL)
		abort();
	return blocks[k];
}

static void
free_blocks(void)
{
	while (nblocks > 0)
		free(blocks[--nblocks]);
}

/* Processor's time between two leaves to go on; see measure(). */
static double checked,
			longest;

static double
used(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return t.tv_sec + t.tv_nsec / 1e9;
}

static void
check(void *state)
{
	double		now = used();

	(void) state;
	longest = fmax(longest, now - checked);
	checked = now;
}

static FaktaMemory memory = {grow, check, NULL};

typedef struct Article
{
	char		id[256];
	char	   *text;
	const char *read;			/* the text that the document has, of the same length */
	size_t		title;
	size_t		len;
	size_t		taught;			/* bytes behind them that teach names */
	int32_t		published;
} Article;

static bool
next_article(Article *a)
{
	char		line[512],
				day[64];

	if (fgets(line, sizeof(line), stdin) == NULL)
		return false;
	a->taught = 0;
	if (sscanf(line, "%255[^\t]\t%zu\t%zu\t%63s\t%zu", a->id, &a->title, &a->len, day, &a->taught) < 4)
		exit(2);
	a->published = day[0] == '-' && day[1] == 0 ? FAKTA_NO_DAY : atoi(day);
	a->text = realloc(a->text, a->len + a->taught + 1);
	if (fread(a->text, 1, a->len + a->taught, stdin) != a->len + a->taught)
		exit(2);
	a->text[a->len + a->taught] = 0;
	return getc(stdin) == '\n';
}

static void
print_number(double v)
{
	if (isnan(v))
		printf("\t");
	else
		printf("\t%.10g", v);
}

static void
print_span(FaktaSpan s)
{
	putchar('\t');
	for (size_t i = 0; i < s.len && s.text; i++)
		putchar(s.text[i] == '\t' || s.text[i] == '\n' ? ' ' : s.text[i]);
}

static void
print_day(int32_t day)
{
	int			y,
				m,
				d;

	if (day == FAKTA_NO_DAY)
	{
		printf("\t");
		return;
	}
	fakta_date_of(day, &y, &m, &d);
	printf("\t%04d-%02d-%02d", y, m, d);
}

/* Characters before a byte. */
static size_t
characters(const char *text, size_t len)
{
	size_t		n = 0;

	for (size_t i = 0; i < len; i++)
		n += (text[i] & 0xC0) != 0x80;
	return n;
}

static void
print_facts(const Article *a, const FaktaDocument *doc, const FaktaMentions *mentions)
{
	for (uint32_t k = 0; k < mentions->n; k++)
	{
		const FaktaMention *m = &mentions->items[k];
		FaktaSpan	surface = fakta_mention_surface(doc, m);
		const FaktaEntity *subject = fakta_entity(&mentions->names, m->subject);
		const char *status = fakta_status_label(m->status);

		printf("%s\t%s\t%s\t%s\t%s", a->id, fakta_kind_label(m->q.kind), fakta_role_label(m->role), status ? status : "", fakta_scope_label(m->scope));
		print_number(m->q.value);
		print_number(m->q.low);
		print_number(m->q.high);
		print_span(subject ? subject->name : (FaktaSpan) {NULL, 0});
		printf("\t%zu\t%.3f\t%d", characters(doc->text, (size_t) (surface.text - doc->text)) + 1, m->confidence, doc->sentences[m->sentence].zone);
		print_span(surface);
		putchar('\n');
	}
}

static void
print_layoffs(const Article *a, const FaktaLayoffs *layoffs)
{
	for (uint32_t i = 0; i < layoffs->n; i++)
	{
		const FaktaLayoff *l = &layoffs->items[i];

		printf("%s\t%d\t%s\t%s\t%s\t%d", a->id, l->main, fakta_scope_label(l->scope), fakta_role_label(l->kind), fakta_status_label(l->status), l->cumulative);
		print_span(l->company);
		print_span(l->covers);
		print_number(l->headcount);
		print_number(l->headcount_low);
		print_number(l->headcount_high);
		print_number(l->percentage);
		print_number(l->percentage_low);
		print_number(l->percentage_high);
		print_number(l->workforce);
		print_number(l->remaining);
		print_day(l->days.from);
		print_day(l->days.to);
		print_span(l->claimed_by);
		print_span(l->reason);
		print_span(l->industry);
		print_span(l->location);
		print_span(l->city);
		print_span(l->evidence);
		printf("\t%.3f", l->confidence);
		putchar('\n');
	}
}

/* Each mention of a name: where it is, the type and name of whom, evidence for each type. */
static void
print_names(const Article *a, const FaktaDocument *doc, const FaktaNames *names)
{
	static const char *const types[] = {"unknown", "company", "person", "place", "body", "medium"};

	for (uint32_t k = 0; k < names->nmentions; k++)
	{
		const FaktaNameMention *m = &names->mentions[k];
		const FaktaEntity *e = fakta_entity(names, m->entity);
		FaktaSpan	span = fakta_span(doc, m->first, m->last);

		printf("%s\t%zu\t%zu\t%s\t%d", a->id, characters(a->read, (size_t) (span.text - a->read)) + 1, characters(span.text, span.len),
			   types[e->type], (int) (e - names->entities));
		print_span(e->name);
		for (int t = NAME_COMPANY; t < FAKTA_NAME_TYPES; t++)
			printf("\t%d", e->score[t]);
		print_span(span);
		printf("\t%d\n", names->main != FAKTA_NO_NAME && e == fakta_entity(names, names->main));
	}
}

static void
print_structure(const FaktaDocument *doc)
{
	static const char *const zones[] = {"text", "title", "heading", "item", "link", "caption"};

	for (uint32_t n = 0; n < doc->nsentences; n++)
	{
		const FaktaSentence *s = &doc->sentences[n];

		printf("%u\t%s", n + 1, zones[s->zone]);
		if (s->heading != FAKTA_NO_SENTENCE)
			printf(" under %u", s->heading + 1);
		if (s->begin > s->first)
			print_span(fakta_span(doc, s->first, s->begin - 1));
		else
			printf("\t");
		print_span(fakta_span(doc, s->begin, s->end - 1));
		putchar('\n');
	}
}

/* -- Features, and labels of the first looks ------------------------------------ */

typedef struct Given
{
	char		id[256];
	char		decider[16];
	size_t		start;
	char		label[16];
	double		confidence;		/* or NAN */
} Given;

static Given *given;
static size_t ngiven,
			given_room;

static int
compare_given(const void *a, const void *b)
{
	const Given *x = a,
			   *y = b;
	int			c = strcmp(x->id, y->id);

	if (c == 0)
		c = strcmp(x->decider, y->decider);
	return c ? c : x->start < y->start ? -1 : x->start > y->start;
}

static void
read_given(const char *file)
{
	FILE	   *in = fopen(file, "r");
	char		line[600];

	if (in == NULL)
		exit(2);
	while (fgets(line, sizeof(line), in))
	{
		if (ngiven == given_room)
			given = realloc(given, (given_room = given_room ? given_room * 2 : 1024) * sizeof(*given));
		given[ngiven].confidence = NAN;
		if (sscanf(line, "%255[^\t]\t%15[^\t]\t%zu\t%15s\t%lf", given[ngiven].id, given[ngiven].decider, &given[ngiven].start,
				   given[ngiven].label, &given[ngiven].confidence) >= 4)
			ngiven++;
	}
	fclose(in);
	qsort(given, ngiven, sizeof(*given), compare_given);
}

typedef struct Watch
{
	const Article *a;
	const FaktaDocument *doc;
	FaktaMentions *mentions;
} Watch;

static void
print_feature(void *state, const FaktaMatch *match)
{
	char		name[256];

	fakta_feature_name(match, name, sizeof(name));
	for (char *p = name; *p; p++)
		if (*p == ' ')
			*p = '_';
	printf("\t%s", name);
}

static size_t
start_of(const Watch *w, uint32_t k)
{
	FaktaSpan	surface = fakta_mention_surface(w->doc, &w->mentions->items[k]);

	return characters(w->a->read, (size_t) (surface.text - w->a->read)) + 1;
}

/* Which employer is weighed: "@", its number and its name; -1 for nobody. */
static void
print_candidate(const Watch *w, const FaktaItem *item)
{
	const FaktaNames *names = &w->mentions->names;
	uint32_t	token = item->terms[TERM_OWNER].token;
	const FaktaEntity *e = token == FAKTA_NO_TOKEN ? NULL : fakta_entity(names, names->mentions[fakta_name_at(names, token)].entity);

	printf("\t@%d", e ? (int) (e - names->entities) : -1);
	print_span(e ? e->name : (FaktaSpan) {NULL, 0});
}

static void
print_judged(void *state, int decider, uint32_t k, const FaktaItem *item, int label)
{
	const Watch *w = state;
	const FaktaMention *m = &w->mentions->items[k];
	FaktaTracer tracer = {print_feature, NULL, true};
	int32_t		sums[FAKTA_LABELS_MAX];

	printf("%s\t%s\t%zu\t%zu\t%s\t%s", w->a->id, fakta_decider_name(decider), start_of(w, k),
		   characters(fakta_mention_surface(w->doc, m).text, fakta_mention_surface(w->doc, m).len), fakta_kind_label(m->q.kind), fakta_label_name(decider, label));
	if (decider == DECIDER_SUBJECT)
		print_candidate(w, item);
	fakta_score(decider, item, sums, &tracer);
	putchar('\n');
}

static void
print_amount(double value, double low, double high)
{
	print_number(value);
	print_number(low);
	print_number(high);
}

static void
print_company(const Watch *w, uint32_t company)
{
	const FaktaEntity *e = fakta_entity(&w->mentions->names, company);

	print_span(e ? e->name : (FaktaSpan) {NULL, 0});
}

/* The row that is decided on: kind, status, number, share, company; in one column. */
static void
print_row(const Watch *w, const FaktaDecision *d)
{
	const FaktaLayoff *l = d->row;
	const FaktaEntity *e = fakta_entity(&w->mentions->names, d->company);

	printf("%s|%s|%g|%g|%g|%g|%g|%g|", fakta_role_label(l->kind), fakta_status_label(l->status), l->headcount, l->headcount_low, l->headcount_high,
		   l->percentage, l->percentage_low, l->percentage_high);
	if (e)
		printf("%.*s", (int) e->name.len, e->name.text);
}

/* A cue without a number stands behind all mentions. */
static const FaktaMention *
mention_at(const Watch *w, uint32_t k)
{
	static const FaktaMention none = {.q = {.kind = KIND_HEADCOUNT,.value = NAN,.low = NAN,.high = NAN},.subject = FAKTA_NO_NAME};

	return k < w->mentions->n ? &w->mentions->items[k] : &none;
}

/* A decision on events: its number, the words and the value that are judged. */
static void
print_decision(void *state, int decider, const FaktaDecision *d, const FaktaItem *item, int label)
{
	const Watch *w = state;
	const FaktaMention *m = mention_at(w, d->mention);
	const FaktaMention *o = mention_at(w, d->other);
	FaktaTracer tracer = {print_feature, NULL, true};
	FaktaSpan	cue = fakta_span(w->doc, d->first, d->last);
	int32_t		sums[FAKTA_LABELS_MAX];

	printf("%s\t%s\t%zu\t%s\t%s", w->a->id, fakta_decider_name(decider), m->q.first == 0 ? (size_t) 0 : start_of(w, d->mention), fakta_kind_label(m->q.kind), fakta_role_label(m->role));
	print_amount(m->q.value, m->q.low, m->q.high);
	printf("\t%zu", o->q.first == 0 ? (size_t) 0 : start_of(w, d->other));
	print_amount(o->q.value, o->q.low, o->q.high);
	print_company(w, m->scope == SCOPE_COMPANY ? m->subject : FAKTA_NO_NAME);
	printf("\t%zu", characters(w->a->read, (size_t) (cue.text - w->a->read)) + 1);
	print_span(cue);
	print_span(d->value);
	if (d->row)
		print_row(w, d);
	print_day(d->days.from);
	print_day(d->days.to);
	printf("\t%s", fakta_label_name(decider, label));
	fakta_score(decider, item, sums, &tracer);
	putchar('\n');
}

/* Labels are given, but nobody wants to know of them. */
static void
judged_before(void *state, int decider, uint32_t k, const FaktaItem *item, int label)
{
}

static int
give(void *state, int decider, uint32_t k, double *confidence)
{
	const Watch *w = state;
	Given		key,
			   *found;

	snprintf(key.id, sizeof(key.id), "%s", w->a->id);
	snprintf(key.decider, sizeof(key.decider), "%s", fakta_decider_name(decider));
	key.start = start_of(w, k);
	found = bsearch(&key, given, ngiven, sizeof(*given), compare_given);
	if (found && !isnan(found->confidence))
		*confidence = found->confidence;
	/* of candidates, the entity itself is given */
	if (found && decider == DECIDER_SUBJECT)
		return found->label[0] == '-' ? GIVEN_NOBODY : atoi(found->label);
	if (found)
		for (int i = 0; i < fakta_decider_labels(decider); i++)
			if (strcmp(fakta_label_name(decider, i), found->label) == 0)
				return i;
	return GIVEN_NOTHING;
}

/* -- Examples of rules ------------------------------------------------------------ */

typedef struct Example
{
	const char *decider;
	const char *rule;
	const char *text;
	size_t		from;			/* the number that is meant: bytes */
	size_t		to;
	const FaktaDocument *doc;
	const FaktaMentions *mentions;
	bool		matched;
	bool		seen;
} Example;

static void
match_feature(void *state, const FaktaMatch *match)
{
	Example    *e = state;

	e->matched |= strcmp(match->rule, e->rule) == 0;
}

static void
match_judged(void *state, int decider, uint32_t k, const FaktaItem *item, int label)
{
	Example    *e = state;
	FaktaTracer tracer = {match_feature, e, true};
	int32_t		sums[FAKTA_LABELS_MAX];
	const FaktaMention *m = &e->mentions->items[k];
	const FaktaToken *t = &e->doc->tokens[m->q.number];

	if (strcmp(fakta_decider_name(decider), e->decider) != 0 || t->start < e->from || t->start >= e->to)
		return;
	e->seen = true;
	fakta_score(decider, item, sums, &tracer);
}

/* Each line: decider, rule, + or -, the sentence with the number meant in [ ], where it stands. */
static int
run_examples(void)
{
	char		line[4096];
	int			bad = 0,
				n = 0;

	while (fgets(line, sizeof(line), stdin))
	{
		char	   *field[5];
		char		text[4096];
		int			fields = 0;
		size_t		len = 0;
		Example		e = {0};
		FaktaWatcher watcher = {.judged = match_judged,.state = &e,.thorough = true};
		FaktaDocument doc;
		FaktaMentions mentions;

		line[strcspn(line, "\n")] = 0;
		for (char *p = strtok(line, "\t"); p && fields < 5; p = strtok(NULL, "\t"))
			field[fields++] = p;
		if (fields < 5)
			continue;
		e.decider = field[0];
		e.rule = field[1];
		e.to = SIZE_MAX;
		for (const char *p = field[3]; *p; p++)
		{
			if (*p == '[')
				e.from = len;
			else if (*p == ']')
				e.to = len;
			else if (p[0] == '|' && p[1] == '|')
			{
				text[len++] = '\n';
				p++;
			}
			else
				text[len++] = *p;
		}
		fakta_document_read(&doc, &memory, text, len, 0, true);
		e.doc = &doc;
		e.mentions = &mentions;
		fakta_mentions_read(&doc, WANT_ALL, &mentions, &watcher);
		free_blocks();
		n++;
		if (!e.seen || e.matched != (field[2][0] == '+'))
		{
			printf("%s: rule '%s' of '%s' %s: %s\n", field[4], e.rule, e.decider,
				   !e.seen ? "is never asked" : e.matched ? "must not match" : "must match", field[3]);
			bad++;
		}
	}
	printf("%d examples, %d wrong\n", n, bad);
	return bad > 0;
}

static void
print_stated(void *arg, FaktaSpan alias, FaktaSpan name)
{
	printf("%s", ((Article *) arg)->id);
	print_span(alias);
	print_span(name);
	putchar('\n');
}

/* As layoffs() reads it. */
static void
measure(const Article *a)
{
	FaktaDocument doc;
	FaktaMentions mentions;
	FaktaLayoffs layoffs;
	double		began = checked = used();

	longest = 0;
	fakta_document_read(&doc, &memory, a->text, a->len, a->title, true);
	if (a->taught)
		doc.companies = (FaktaSpan) {a->text + a->len, a->taught};
	fakta_mentions_read(&doc, WANT_LOSSES, &mentions, NULL);
	fakta_layoffs_read(&doc, &mentions, a->published, &layoffs, NULL);
	check(NULL);
	printf("%s\t%.6f\t%.6f\n", a->id, longest, checked - began);
	free_blocks();
}

int
main(int argc, char **argv)
{
	const char *what = argc > 1 ? argv[1] : "";
	Article		a = {.text = NULL};

	if (strcmp(what, "examples") == 0)
		return run_examples();
	if (argc > 2)
		read_given(argv[2]);
	while (next_article(&a))
	{
		FaktaDocument doc;
		FaktaMentions mentions;
		Watch		watch = {&a, &doc, &mentions};
		FaktaWatcher watcher = {.judged = print_judged,.state = &watch,.thorough = true,.given = ngiven ? give : NULL};

		if (strcmp(what, "checks") == 0)
		{
			measure(&a);
			continue;
		}
		fakta_document_read(&doc, &memory, a.text, a.len, a.title, true);
		a.read = doc.text;
		if (a.taught)
			doc.companies = (FaktaSpan) {a.text + a.len, a.taught};
		if (strcmp(what, "structure") == 0)
		{
			fakta_zones_read(&doc, true);
			print_structure(&doc);
			free_blocks();
			continue;
		}
		if (strcmp(what, "names") == 0)
		{
			FaktaNames	names;

			fakta_zones_read(&doc, true);
			memset(&names, 0, sizeof(names));
			fakta_names_read(&doc, &names);
			fakta_names_stated(&doc, &names, print_stated, &a);
			free_blocks();
			continue;
		}
		if (strcmp(what, "features") != 0)
			watcher.judged = judged_before;
		fakta_mentions_read(&doc, strcmp(what, "layoffs") == 0 || strcmp(what, "events") == 0 ? WANT_LOSSES : WANT_ALL, &mentions, strcmp(what, "features") == 0 || ngiven ? &watcher : NULL);
		if (strcmp(what, "spans") == 0)
			print_names(&a, &doc, &mentions.names);
		else if (strcmp(what, "facts") == 0)
			print_facts(&a, &doc, &mentions);
		else if (strcmp(what, "layoffs") == 0 || strcmp(what, "events") == 0)
		{
			FaktaLayoffs layoffs;
			FaktaEventWatcher event_watcher = {.judged = print_decision,.state = &watch};

			memset(&layoffs, 0, sizeof(layoffs));
			fakta_layoffs_read(&doc, &mentions, a.published, &layoffs, what[0] == 'e' ? &event_watcher : NULL);
			if (what[0] == 'l')
				print_layoffs(&a, &layoffs);
		}
		free_blocks();
	}
	return 0;
}
