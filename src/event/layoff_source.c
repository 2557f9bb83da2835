/*
 * layoff_source.c
 *		Who says it, when it was, why, where and whom it covers.
 */
#include "event/layoff_event.h"
#include "fact/owner.h"

#include <string.h>

/* Tokens from orders to the word that they wane. */
#define WANE_REACH		7
/* How far behind a number its speaker may stand. */
#define CLAIM_REACH		40

static const FaktaSpan no_span = {NULL, 0};

static FaktaSpan
span_of_string(const char *s)
{
	FaktaSpan	span = {s, s ? strlen(s) : 0};

	return span;
}

/* -- Who says it -------------------------------------------------------------- */

/* The body that a token names, or nothing. */
static FaktaSpan
body_at(const Reading *r, uint32_t i)
{
	const FaktaNames *names = &r->mentions->names;
	const FaktaToken *t = &r->doc->tokens[i];
	const FaktaWord *word = fakta_word_at(r->doc, i);
	const char *value = NULL;
	uint32_t	n;

	/* a tracker is often a host: Layoffs.fyi */
	if (word == NULL)
		word = fakta_host_word(r->doc, i);

	if (word && (fakta_has(word, TAG_TRACKER) || fakta_has(word, TAG_GOVERNMENT) || fakta_has(word, TAG_ASSOCIATION)))
		value = fakta_value(word, LEX_VALUE_BODY);
	if (value)
		return span_of_string(value);
	if (!(t->flags & TF_CAPITAL))
		return no_span;
	n = fakta_name_at(names, i);
	if (n < names->nmentions && names->mentions[n].first == i)
	{
		const FaktaEntity *e = fakta_entity(names, names->mentions[n].entity);

		if (e->type == NAME_BODY)
			return e->name;
	}
	return no_span;
}

/* The nearest body before a token of a sentence, or one behind that a word of saying leads in. */
static FaktaSpan
claimant_in(const Reading *r, uint32_t sentence, uint32_t token)
{
	const FaktaDocument *doc = r->doc;
	const FaktaSentence *s = &doc->sentences[sentence];
	FaktaSpan	best = no_span;
	uint32_t	end = s->end < token + CLAIM_REACH ? s->end : token + CLAIM_REACH;
	bool		said = false;

	for (uint32_t i = token > s->first + SENTENCE_MAX ? token - SENTENCE_MAX : s->first; i < end; i++)
	{
		FaktaSpan	body;

		if (i >= token)
		{
			if (best.text)
				break;
			said |= fakta_is(doc, i, TAG_SPEECH) || fakta_is(doc, i, TAG_SOURCE);
			if (!said)
				continue;
		}
		body = body_at(r, i);
		if (body.text)
			best = body;
	}
	return best;
}

static FaktaSpan
look_for_claimant(const Reading *r, uint32_t sentence, uint32_t token, bool look_back)
{
	const FaktaDocument *doc = r->doc;
	FaktaSpan	best = claimant_in(r, sentence, token);

	for (uint32_t n = 1; best.text == NULL && look_back && n <= 2 && sentence >= n; n++)
	{
		/* not over the end of a paragraph */
		if (doc->tokens[doc->sentences[sentence - n + 1].first].flags & TF_LINE)
			break;
		best = claimant_in(r, sentence - n, doc->sentences[sentence - n].end);
	}
	return best;
}

/* Is another place asked for than the last time?  It is the last from now on. */
static bool
is_new(LastPlace *last, uint32_t sentence, uint32_t token, bool way)
{
	LastPlace	place = {true, sentence, token, way};
	bool		same = last->known && last->sentence == sentence && last->token == token && last->way == way;

	*last = place;
	return !same;
}

/* Who states the figure at a token; looking back, also who spoke in the sentences before. */
FaktaSpan
fakta_claimant(const Reading *r, uint32_t sentence, uint32_t token, bool look_back)
{
	Last	   *last = r->last;

	if (is_new(&last->claimed, sentence, token, look_back))
		last->claimant = look_for_claimant(r, sentence, token, look_back);
	return last->claimant;
}

/* -- When, why, where --------------------------------------------------------- */

/* The year that makes a day and month the nearest one not after publication. */
static FaktaPeriod
resolve(const FaktaQuantity *q, int32_t published, bool future)
{
	FaktaPeriod days = q->days;
	int			year,
				month,
				day;

	if (days.from != FAKTA_NO_DAY || q->month == 0 || published == FAKTA_NO_DAY)
		return days;
	fakta_date_of(published, &year, &month, &day);
	if (q->mday)
	{
		/* up to a month ahead is the future, else the past */
		if (!fakta_date_valid(year, q->month, q->mday))
			return days;
		days.from = fakta_day(year, q->month, q->mday);
		if (days.from > published + 60 && fakta_date_valid(year - 1, q->month, q->mday))
			days.from = fakta_day(year - 1, q->month, q->mday);
		days.to = days.from;
	}
	else
		days = fakta_month_period(q->month > month + 2 && !future ? year - 1 : year, q->month);
	return days;
}

static FaktaPeriod
relative_day(const Reading *r, uint32_t i)
{
	FaktaPeriod p = {FAKTA_NO_DAY, FAKTA_NO_DAY};
	const FaktaInfo *info = r->published == FAKTA_NO_DAY ? NULL : fakta_tags_at(r->doc, i);
	int			year,
				month,
				day;

	if (info == NULL || !(fakta_info_has(info, TAG_DAY_RELATIVE) || fakta_info_has(info, TAG_MONTH_RELATIVE) || fakta_info_has(info, TAG_YEAR_RELATIVE)))
		return p;
	fakta_date_of(r->published, &year, &month, &day);
	if (fakta_info_has(info, TAG_DAY_RELATIVE))
		p.from = p.to = r->published + (int32_t) info->number;
	else if (fakta_info_has(info, TAG_MONTH_RELATIVE))
	{
		month += (int) info->number;
		if (month < 1)
			month += 12, year--;
		else if (month > 12)
			month -= 12, year++;
		p = fakta_month_period(year, month);
	}
	else if (fakta_info_has(info, TAG_YEAR_RELATIVE))
		p = fakta_year_period(year + (int) info->number);
	return p;
}

/* The first mention at or after a token. */
static uint32_t
first_mention(const FaktaMentions *mentions, uint32_t token)
{
	uint32_t	lo = 0,
				hi = mentions->n;

	while (lo < hi)
	{
		uint32_t	mid = lo + (hi - lo) / 2;

		if (mentions->items[mid].q.first < token)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* The date in a sentence that is nearest to a token. */
static FaktaPeriod
look_for_date(const Reading *r, uint32_t sentence, uint32_t token, bool future)
{
	const FaktaSentence *s = &r->doc->sentences[sentence];
	FaktaPeriod best = {FAKTA_NO_DAY, FAKTA_NO_DAY};
	uint32_t	near = UINT32_MAX;
	uint32_t	begin = token > s->first + SENTENCE_MAX ? token - SENTENCE_MAX : s->first;
	uint32_t	end = s->end > token + SENTENCE_MAX ? token + SENTENCE_MAX : s->end;

	for (uint32_t k = first_mention(r->mentions, begin); k < r->mentions->n && r->mentions->items[k].q.first < end; k++)
	{
		const FaktaMention *m = &r->mentions->items[k];
		FaktaPeriod days;
		uint32_t	distance;

		if (m->q.kind != KIND_DATE)
			continue;
		days = resolve(&m->q, r->published, future);
		if (days.from == FAKTA_NO_DAY)
			continue;
		distance = m->q.first > token ? m->q.first - token : token - m->q.first;
		/* the day that somebody spoke stands behind a speech verb, in brackets */
		if (m->q.first > s->first && fakta_mark(r->doc, m->q.first - 1) == '(')
			distance += 12;
		if (distance < near)
		{
			near = distance;
			best = days;
		}
	}
	for (uint32_t i = begin; i < end; i++)
	{
		FaktaPeriod days = relative_day(r, i);
		uint32_t	distance = i > token ? i - token : token - i;

		if (days.from != FAKTA_NO_DAY && distance < near)
		{
			near = distance;
			best = days;
		}
	}
	return best;
}

FaktaPeriod
fakta_date_near(const Reading *r, uint32_t sentence, uint32_t token, bool future)
{
	Last	   *last = r->last;

	if (is_new(&last->dated, sentence, token, future))
		last->days = look_for_date(r, sentence, token, future);
	return last->days;
}

/* The first value of a kind in the sentence, nearest to the mention. */
static const char *
value_near(const FaktaDocument *doc, uint32_t sentence, int tag, int kind)
{
	const FaktaSentence *s = &doc->sentences[sentence];

	for (uint32_t i = s->first; i < s->end && i < s->first + SENTENCE_MAX; i++)
	{
		/* "serang" and "batang" are towns only in capitals */
		if ((tag != TAG_PLACE || doc->tokens[i].flags & TF_CAPITAL) && fakta_is(doc, i, tag) && fakta_value(fakta_word_at(doc, i), kind))
			return fakta_value(fakta_word_at(doc, i), kind);
	}
	return NULL;
}

/* "permintaan dari pembuat ponsel melemah": orders, and that they wane */
static bool
orders_wane(const FaktaDocument *doc, uint32_t sentence)
{
	const FaktaSentence *s = &doc->sentences[sentence];

	for (uint32_t i = s->first; i < s->end && i < s->first + SENTENCE_MAX; i++)
		for (uint32_t k = i + 1; fakta_is(doc, i, TAG_ORDERS) && k < s->end && k <= i + WANE_REACH; k++)
			if (fakta_is(doc, k, TAG_WANING))
				return true;
	return false;
}

/* The first cue of a sentence. */
static const char *
reason_of(const FaktaDocument *doc, uint32_t sentence)
{
	const char *reason = value_near(doc, sentence, TAG_REASON, LEX_VALUE_REASON);

	return reason == NULL && orders_wane(doc, sentence) ? "demand" : reason;
}

static const char *
best_reason(const Reading *r, const Event *e)
{
	const FaktaDocument *doc = r->doc;
	uint32_t	sentence = e->body_sentence;
	const char *reason;

	reason = reason_of(doc, sentence);
	for (uint32_t n = 1; reason == NULL && n <= 3; n++)
	{
		if (sentence + n < doc->nsentences)
			reason = reason_of(doc, sentence + n);
		if (reason == NULL && sentence >= n && n <= 1)
			reason = reason_of(doc, sentence - n);
	}
	return reason;
}

/* How often words of the article give a value, and which one most do. */
typedef struct Votes
{
	const char *value[16];
	uint32_t	count[16];
	int			n;
	int			best;
} Votes;

static void
vote(Votes *votes, const char *value, uint32_t weight)
{
	int			k;

	if (value == NULL)
		return;
	/* values are pooled: equal texts are one pointer */
	for (k = 0; k < votes->n && votes->value[k] != value; k++)
		;
	if (k == votes->n)
	{
		if (votes->n == 16)
			return;
		votes->value[votes->n] = value;
		votes->count[votes->n++] = 0;
	}
	votes->count[k] += weight;
	if (votes->count[k] > votes->count[votes->best])
		votes->best = k;
}

/* The words that say whom a total covers: an industry, a region, a country. */
FaktaSpan
fakta_covers(const Reading *r, uint32_t sentence)
{
	const FaktaDocument *doc = r->doc;
	const FaktaSentence *s = &doc->sentences[sentence];

	for (uint32_t i = s->first; i < s->end && i < s->first + SENTENCE_MAX; i++)
	{
		const FaktaToken *t = &doc->tokens[i];
		FaktaSpan	span = {doc->text + t->start, t->len};

		if (fakta_is(doc, i, TAG_PROVINCE) || fakta_is(doc, i, TAG_COUNTRY) || fakta_is(doc, i, TAG_REGION))
			return span;
		if (fakta_is(doc, i, TAG_AGGREGATE))
		{
			/* "industri tekstil", "sektor padat karya" */
			if (i + 1 < s->end && fakta_token_is_word(&doc->tokens[i + 1]) && fakta_is(doc, i + 1, TAG_INDUSTRY))
				span.len = doc->tokens[i + 1].start + doc->tokens[i + 1].len - t->start;
			return span;
		}
		if (i > s->first && fakta_is(doc, i, TAG_EMPLOYERS) && fakta_token_is_number(&doc->tokens[i - 1]))
		{
			span.text = doc->text + doc->tokens[i - 1].start;
			span.len = t->start + t->len - doc->tokens[i - 1].start;
			return span;
		}
	}
	return no_span;
}

/* The date that begins at a token, or NULL. */
static const FaktaMention *
date_at(const Reading *r, uint32_t token, uint32_t sentence)
{
	uint32_t	k = first_mention(r->mentions, token);

	if (k < r->mentions->n && r->mentions->items[k].sentence == sentence && r->mentions->items[k].q.first == token &&
		r->mentions->items[k].q.kind == KIND_DATE)
		return &r->mentions->items[k];
	return NULL;
}

/* Does the sentence tell a sum over a time: "sepanjang 2024", "sejak Januari"? */
bool
fakta_is_cumulative(const Reading *r, const FaktaMention *m)
{
	const FaktaDocument *doc = r->doc;
	const FaktaSentence *s = &doc->sentences[m->sentence];

	for (uint32_t i = s->first; i < s->end && i < s->first + SENTENCE_MAX; i++)
	{
		if (fakta_is(doc, i, TAG_CUMULATIVE))
			return true;
		/* "hingga 1 Desember", "sejak Januari" */
		if ((fakta_is(doc, i, TAG_TO) || fakta_is(doc, i, TAG_SINCE)) && date_at(r, i + 1, m->sentence) != NULL)
			return true;
	}
	return false;
}

/*
 * When it was; of a total over a time, the time: "Januari hingga 20 Mei 2025",
 * and from or to what is known where one end is open.
 */
FaktaPeriod
fakta_period_at(const Reading *r, const FaktaMention *m)
{
	const FaktaDocument *doc = r->doc;
	const FaktaSentence *s = &doc->sentences[m->sentence];
	FaktaPeriod days = fakta_date_near(r, m->sentence, m->q.first, m->status == STATUS_PLANNED || m->status == STATUS_AT_RISK);

	if (m->scope != SCOPE_AGGREGATE)
		return days;
	for (uint32_t i = s->first; i < s->end && i < s->first + SENTENCE_MAX; i++)
	{
		const FaktaMention *to;
		FaktaPeriod last,
					first = {FAKTA_NO_DAY, FAKTA_NO_DAY};

		if (fakta_is(doc, i, TAG_SINCE) && (to = date_at(r, i + 1, m->sentence)) != NULL &&
			!(to->q.last + 1 < s->end && fakta_is(doc, to->q.last + 1, TAG_TO)))
		{
			first = resolve(&to->q, r->published, false);
			first.to = r->published;
			return first;
		}
		if (!fakta_is(doc, i, TAG_TO) || (to = date_at(r, i + 1, m->sentence)) == NULL)
			continue;
		last = resolve(&to->q, r->published, false);
		if (last.to == FAKTA_NO_DAY)
			continue;
		/* what stands before: a date, or only a month of the same year */
		for (uint32_t k = i; k-- > s->first && i - k <= 3;)
		{
			const FaktaInfo *info = fakta_info_at(doc, k);
			int			year,
						month,
						day;

			if (info == NULL || !fakta_info_has(info, TAG_MONTH))
				continue;
			fakta_date_of(last.to, &year, &month, &day);
			first = fakta_month_period(year, (int) info->number);
			if (first.from > last.to)
				first = fakta_month_period(year - 1, (int) info->number);
			break;
		}
		last.from = first.from;
		return last;
	}
	return days;
}

void
fakta_finish_event(Reading *r, Event *e)
{
	const FaktaDocument *doc = r->doc;
	const FaktaMention *m = &r->mentions->items[e->mention];
	if (e->l.scope == SCOPE_COMPANY && e->company != FAKTA_NO_NAME)
		e->l.company = fakta_entity(&r->mentions->names, e->company)->name;
	if (e->l.scope != SCOPE_AGGREGATE)
	{
		e->l.covers = no_span;
		e->l.cumulative = false;
	}
	if (!fakta_period_told(e) && m->q.last < doc->title_end && doc->nsentences > 1)
		e->l.days = fakta_date_near(r, m->sentence + 1, 0, e->l.status == STATUS_PLANNED || e->l.status == STATUS_AT_RISK);
	e->l.reason = span_of_string(best_reason(r, e));
	e->l.industry = span_of_string(r->industry);
	e->l.location = span_of_string(value_near(doc, e->body_sentence, TAG_PLACE, LEX_VALUE_PLACE));
	if (e->l.location.text == NULL)
		e->l.location = span_of_string(r->place);
}

/* What holds for all rows: the industry and, where no sentence says it, the place. */
void
fakta_article_values(Reading *r)
{
	const FaktaDocument *doc = r->doc;
	Votes		industry,
				place;

	industry.n = industry.best = place.n = place.best = 0;
	for (uint32_t i = 0; i < doc->ntokens; i++)
	{
		const FaktaInfo *info = fakta_tags_at(doc, i);

		if (info == NULL)
			continue;
		if (fakta_info_has(info, TAG_INDUSTRY))
			vote(&industry, fakta_value(fakta_word_at(doc, i), LEX_VALUE_INDUSTRY), i < doc->title_end ? 3 : 1);
		if ((doc->tokens[i].flags & TF_CAPITAL) && fakta_info_has(info, TAG_PLACE))
			vote(&place, fakta_value(fakta_word_at(doc, i), LEX_VALUE_PLACE), i < doc->title_end ? 3 : 1);
	}
	r->industry = industry.n ? industry.value[industry.best] : NULL;
	r->place = place.n ? place.value[place.best] : NULL;
}
