-- Views of a tracked table -----------------------------------------------------------
--
-- Their texts, for track_layoffs(), which puts in the names of what they read.  The
-- views themselves use nothing of ours, so that they outlive the extension.

-- What they read: article, events, edits, companies, report, rounds are names as in
-- SQL; keys are the key's columns in the article, event_keys in the events, and so on,
-- equal the operators that compare them; columns are those of the events, outlet one
-- of the article.
CREATE FUNCTION layoffs_view(part text, names jsonb, keys text[], event_keys text[], report_keys text[], edit_keys text[], equal text[], columns text[], outlet text)
RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 100
SET search_path = pg_catalog, pg_temp
AS $view$
DECLARE
	-- The columns of events that a view of them shows, in order; newer ones at the end.
	shown text[] := '{kind,status,headcount,headcount_low,headcount_high,percentage,workforce,remaining,day_from,day_to,'
		'claimed_by,reason,industry,location,evidence,published}';
	later text[] := '{edited,edited_by,edited_on,city,confidence}';
	-- A company's name as names are compared: without case, punctuation and legal form.
	-- News says "Sritex Group" of the cut that it told of Sritex the day before.
	folded text := 'coalesce(nullif(btrim(regexp_replace(lower(%1$s), '
		'''\m(pt|cv|tbk|persero|inc|ltd|corp|co|llc|plc|group|grup)\M|[^[:alnum:]]+'', '' '', ''g'')), ''''), lower(%1$s))';
	body text;
	name text;
BEGIN
	IF part = 'folded' THEN
		RETURN format(folded, 'alias');
	END IF;
	body := CASE part
	-- A round: its figures lie within one and a half of each other, its days within
	-- sixty.  Both limits hold from the smallest and from the first, so that nothing
	-- between two events can join them.  First come periods without an event for sixty
	-- days, then sizes in them, then days in these.  An event without an exact figure
	-- goes to the size that it allows and that most have.
	WHEN 'layoff_report' THEN $sql$
		WITH event AS (
			SELECT l.*, row_number() OVER () AS fakta_id, n.name AS fakta_name, {folded n.name} AS fakta_folded,
				CASE WHEN coalesce(l.day_from, l.published) BETWEEN '1900-01-01' AND '2200-12-31'
					THEN coalesce(l.day_from, l.published) END AS fakta_day,
				coalesce(l.headcount, CASE WHEN l.headcount_low = l.headcount_high THEN l.headcount_low END)::float8 AS fakta_exact,
				coalesce(l.headcount_low, 0)::float8 AS fakta_low,
				coalesce(l.headcount_high::float8, 'Infinity') AS fakta_high
			FROM {events} l
				LEFT JOIN {companies} c ON c.folded = {folded l.company}
				LEFT JOIN {companies} cc ON cc.folded = {folded c.name},
				LATERAL (SELECT coalesce(cc.name, c.name, l.company) AS name) n
			WHERE l.scope = 'company' AND l.company IS NOT NULL AND l.cumulative IS NOT TRUE
		), gap AS (
			SELECT e.*, e.fakta_day - lag(e.fakta_day) OVER (PARTITION BY e.fakta_folded, e.kind ORDER BY e.fakta_day) > 60 AS fakta_new_period
			FROM event e
		), period AS (
			SELECT g.*, count(*) FILTER (WHERE g.fakta_new_period) OVER (PARTITION BY g.fakta_folded, g.kind ORDER BY g.fakta_day) AS fakta_period
			FROM gap g
		), exact AS (
			SELECT DISTINCT p.fakta_id
			FROM period p JOIN period x ON x.fakta_folded = p.fakta_folded AND x.kind = p.kind AND x.fakta_period = p.fakta_period
				AND x.fakta_exact BETWEEN p.fakta_low AND p.fakta_high
			WHERE p.fakta_exact IS NULL
		), told AS (
			SELECT p.fakta_folded, p.kind, p.fakta_period, p.fakta_exact AS figure, min(p.fakta_day) AS first, max(p.fakta_day) AS last
			FROM period p
			WHERE p.fakta_exact IS NOT NULL
			GROUP BY p.fakta_folded, p.kind, p.fakta_period, p.fakta_exact
		), smaller AS (
			SELECT p.*, w.figure AS whole, sum(p.figure) OVER v AS sum, count(*) OVER v AS count, array_agg(p.figure) OVER v AS figures
			FROM told w JOIN told p ON p.fakta_folded = w.fakta_folded AND p.kind = w.kind AND p.fakta_period = w.fakta_period
				AND p.figure < w.figure AND greatest(p.last, w.last) - least(p.first, w.first) <= 60
			WINDOW v AS (PARTITION BY w.fakta_folded, w.kind, w.fakta_period, w.figure)
		), part AS (
			-- Two figures of these days that add up to another one are its parts, and so
			-- are all of them together.
			SELECT DISTINCT ON (s.fakta_folded, s.kind, s.fakta_period, s.figure) s.*
			FROM smaller s
			WHERE s.count > 1 AND (s.sum = s.whole
				OR (s.whole - s.figure = ANY (s.figures) AND s.figure * 2 <> s.whole))
			ORDER BY s.fakta_folded, s.kind, s.fakta_period, s.figure, s.whole
		), figure AS (
			-- A part goes with its total.  A range that no exact figure of these days lies
			-- in stands with its middle.
			SELECT p.*, q.whole IS NOT NULL AS fakta_part, coalesce(u.whole, q.whole, p.fakta_exact, CASE WHEN x.fakta_id IS NULL THEN
				(coalesce(p.headcount_low, p.headcount_high)::float8 + coalesce(p.headcount_high, p.headcount_low)) / 2 END) AS fakta_figure
			FROM period p LEFT JOIN exact x USING (fakta_id)
				LEFT JOIN part q ON q.fakta_folded = p.fakta_folded AND q.kind = p.kind AND q.fakta_period = p.fakta_period AND q.figure = p.fakta_exact
				LEFT JOIN part u ON u.fakta_folded = q.fakta_folded AND u.kind = q.kind AND u.fakta_period = q.fakta_period AND u.figure = q.whole
		), size AS (
			SELECT f.fakta_folded, f.kind, f.fakta_period, s.size, lead(s.size) OVER w AS next
			FROM (
				SELECT f.fakta_folded, f.kind, f.fakta_period, array_agg(DISTINCT f.fakta_figure ORDER BY f.fakta_figure) AS figures
				FROM figure f
				WHERE f.fakta_figure IS NOT NULL
				GROUP BY f.fakta_folded, f.kind, f.fakta_period
				) f,
				LATERAL (
					SELECT f.figures[1] AS size
					UNION ALL
					(WITH RECURSIVE s (size) AS (
						SELECT (SELECT min(x) FROM unnest(f.figures) x WHERE x > f.figures[1] * 1.5)
						UNION ALL
						SELECT (SELECT min(x) FROM unnest(f.figures) x WHERE x > s.size * 1.5) FROM s WHERE s.size IS NOT NULL
					)
					SELECT s.size FROM s WHERE s.size IS NOT NULL AND f.figures[cardinality(f.figures)] > f.figures[1] * 1.5)
				) s
			WINDOW w AS (PARTITION BY f.fakta_folded, f.kind, f.fakta_period ORDER BY s.size)
		), sized AS (
			SELECT f.fakta_id, s.size
			FROM figure f JOIN size s ON s.fakta_folded = f.fakta_folded AND s.kind = f.kind AND s.fakta_period = f.fakta_period
				AND f.fakta_figure >= s.size AND (s.next IS NULL OR f.fakta_figure < s.next)
		), usual AS (
			SELECT f.fakta_folded, f.kind, f.fakta_period, s.size, count(*) AS events,
				min(f.fakta_figure) AS lowest, max(f.fakta_figure) AS highest, min(f.fakta_day) AS first, max(f.fakta_day) AS last
			FROM sized s JOIN figure f USING (fakta_id)
			GROUP BY f.fakta_folded, f.kind, f.fakta_period, s.size
		), loose AS (
			SELECT DISTINCT ON (f.fakta_id) f.fakta_id, u.size
			FROM figure f JOIN usual u ON u.fakta_folded = f.fakta_folded AND u.kind = f.kind AND u.fakta_period = f.fakta_period
				AND u.highest >= f.fakta_low AND u.lowest <= f.fakta_high
			WHERE f.fakta_figure IS NULL
			ORDER BY f.fakta_id, u.events DESC, greatest(u.first - f.fakta_day, f.fakta_day - u.last, 0), u.size
		), placed AS (
			SELECT f.*, coalesce(s.size, o.size, -1) AS fakta_size
			FROM figure f LEFT JOIN sized s USING (fakta_id) LEFT JOIN loose o USING (fakta_id)
		), start AS (
			SELECT p.fakta_folded, p.kind, p.fakta_period, p.fakta_size, s.day, lead(s.day) OVER w AS next
			FROM (
				SELECT p.fakta_folded, p.kind, p.fakta_period, p.fakta_size, array_agg(DISTINCT p.fakta_day ORDER BY p.fakta_day) AS days, max(p.fakta_day) AS last
				FROM placed p
				GROUP BY p.fakta_folded, p.kind, p.fakta_period, p.fakta_size
				) p,
				LATERAL (
					SELECT p.days[1] AS day WHERE p.days[1] IS NOT NULL
					UNION ALL
					(WITH RECURSIVE s (day) AS (
						SELECT (SELECT min(x) FROM unnest(p.days) x WHERE x > p.days[1] + 60)
						UNION ALL
						SELECT (SELECT min(x) FROM unnest(p.days) x WHERE x > s.day + 60) FROM s WHERE s.day IS NOT NULL
					)
					SELECT s.day FROM s WHERE s.day IS NOT NULL AND p.last > p.days[1] + 60)
				) s
			WINDOW w AS (PARTITION BY p.fakta_folded, p.kind, p.fakta_period, p.fakta_size ORDER BY s.day)
		), dated AS (
			-- What has no day goes to the last.
			SELECT p.*, s.day AS fakta_start
			FROM placed p LEFT JOIN start s ON s.fakta_folded = p.fakta_folded AND s.kind = p.kind
				AND s.fakta_period = p.fakta_period AND s.fakta_size = p.fakta_size
				AND CASE WHEN p.fakta_day IS NULL THEN s.next IS NULL ELSE p.fakta_day >= s.day AND (s.next IS NULL OR p.fakta_day < s.next) END
		), named AS (
			SELECT d.*, min(d.fakta_day) OVER (PARTITION BY d.fakta_folded, d.kind, d.fakta_period, d.fakta_size, d.fakta_start) AS fakta_first
			FROM dated d
		), numbered AS (
			SELECT n.*, dense_rank() OVER (PARTITION BY n.fakta_folded, n.kind, n.fakta_first ORDER BY n.fakta_size, n.fakta_start) AS fakta_number
			FROM named n
		)
		SELECT concat_ws(' ', s.fakta_folded, s.kind, to_char(s.fakta_first, 'YYYY-MM-DD'), nullif(s.fakta_number, 1)) AS round,
			{keys s}, s.event, s.main, s.fakta_name AS company, {shown}, s.company AS named, s.fakta_part AS part, {outlet} AS outlet,
			{later}
		FROM numbered s$sql$

	WHEN 'layoff_round' THEN $sql$
		SELECT r.round, mode() WITHIN GROUP (ORDER BY r.company) AS company, r.kind,
			CASE WHEN coalesce(max(r.published) FILTER (WHERE r.status = 'denied') >= max(r.published) FILTER (WHERE r.status = 'done'),
					bool_or(r.status = 'denied') AND bool_or(r.status = 'done'))
				THEN 'disputed'
				-- what more articles tell as done than as planned is not planned again by one
				WHEN count(*) FILTER (WHERE r.status = 'done') > count(*) FILTER (WHERE r.status IN ('planned', 'at_risk'))
					AND (array_agg(r.status {latest}) FILTER (WHERE r.status <> 'rumoured'))[1] <> 'denied' THEN 'done'
				ELSE coalesce((array_agg(r.status {latest}) FILTER (WHERE r.status <> 'rumoured'))[1], 'rumoured') END AS status,
			(array_agg(r.headcount {latest figure}) FILTER (WHERE r.headcount IS NOT NULL AND NOT r.part))[1] AS headcount,
			min(coalesce(r.headcount_low, r.headcount)) FILTER (WHERE NOT r.part) AS headcount_lowest,
			max(coalesce(r.headcount_high, r.headcount)) FILTER (WHERE NOT r.part) AS headcount_highest,
			mode() WITHIN GROUP (ORDER BY r.headcount) FILTER (WHERE NOT r.part) AS headcount_most_reported,
			(array_agg(r.percentage {latest figure}) FILTER (WHERE r.percentage IS NOT NULL AND NOT r.part))[1] AS percentage,
			(array_agg(r.workforce {latest figure}) FILTER (WHERE r.workforce IS NOT NULL))[1] AS workforce,
			count(DISTINCT ({keys r}))::int AS sources,
			min(r.published) AS first_report,
			max(r.published) AS last_report,
			min(r.day_from) AS day_from,
			max(r.day_to) AS day_to,
			mode() WITHIN GROUP (ORDER BY r.reason) AS reason,
			mode() WITHIN GROUP (ORDER BY r.industry) AS industry,
			mode() WITHIN GROUP (ORDER BY r.location) AS location,
			count(DISTINCT ({keys r})) FILTER (WHERE r.status = 'denied')::int AS denials,
			count(*) FILTER (WHERE r.edited IS NOT NULL)::int AS edited,
			string_agg(DISTINCT r.outlet, ', ') AS outlets
		FROM {report} r
		GROUP BY r.round, r.kind$sql$

	WHEN 'layoff_total' THEN $sql$
		WITH round AS (
			SELECT r.*, CASE WHEN coalesce(r.day_from, r.first_report) BETWEEN '1900-01-01' AND '2200-12-31'
				THEN date_trunc('month', coalesce(r.day_from, r.first_report)::timestamp)::date END AS fakta_month
			FROM {rounds} r
			WHERE r.status NOT IN ('denied', 'rumoured')
		)
		SELECT CASE WHEN GROUPING(r.fakta_month) = 0 THEN 'month' WHEN GROUPING(r.company) = 0 THEN 'company'
				WHEN GROUPING(r.reason) = 0 THEN 'reason' WHEN GROUPING(r.industry) = 0 THEN 'industry' ELSE 'location' END AS total_by,
			CASE WHEN GROUPING(r.fakta_month) = 0 THEN to_char(r.fakta_month, 'YYYY-MM')
				ELSE coalesce(r.company, r.reason, r.industry, r.location) END AS label,
			r.fakta_month AS month, r.kind,
			count(*) FILTER (WHERE r.status <> 'disputed')::int AS rounds,
			count(DISTINCT lower(r.company)) FILTER (WHERE r.status <> 'disputed')::int AS companies,
			sum(coalesce(r.headcount, r.headcount_lowest)) FILTER (WHERE r.status = 'done')::float8 AS headcount,
			sum(r.headcount_lowest) FILTER (WHERE r.status = 'done')::float8 AS headcount_lowest,
			sum(r.headcount_highest) FILTER (WHERE r.status = 'done')::float8 AS headcount_highest,
			sum(coalesce(r.headcount, r.headcount_lowest)) FILTER (WHERE r.status IN ('planned', 'at_risk'))::float8 AS headcount_expected,
			sum(coalesce(r.headcount, r.headcount_lowest)) FILTER (WHERE r.status = 'disputed')::float8 AS headcount_disputed,
			count(*) FILTER (WHERE r.status = 'disputed')::int AS rounds_disputed
		FROM round r
		GROUP BY GROUPING SETS ((r.kind, r.fakta_month), (r.kind, r.company), (r.kind, r.reason), (r.kind, r.industry), (r.kind, r.location))$sql$

	-- What to look at, the gravest first: corrections that the rules now read
	-- otherwise, rounds of which sources contradict each other, what is doubtful.
	WHEN 'layoff_review' THEN concat($sql$
		SELECT 1 AS priority, 'changed' AS why, {keys e}, e.event, e.action AS edited, e.edited_by, e.edited_on,
			l.company, l.kind, l.status, l.headcount, l.percentage, l.reason, l.evidence, l.published,
			r.company AS read_company, r.kind AS read_kind, r.status AS read_status, r.headcount AS read_headcount,
			r.percentage AS read_percentage, r.reason AS read_reason, r.evidence AS read_evidence, NULL::text AS round
		FROM {edits} e LEFT JOIN {events} l ON {same e l} AND l.event = e.event
			LEFT JOIN LATERAL (SELECT e.* WHERE e.read_event IS NOT NULL) r ON true
		WHERE e.changed
		UNION ALL
		SELECT 2, 'conflict', {keys r}, r.event, r.edited, r.edited_by, r.edited_on,
			r.company, r.kind, r.status, r.headcount, r.percentage, r.reason, r.evidence, r.published,
			NULL, NULL, NULL, NULL, NULL, NULL, NULL, r.round
		FROM (
			SELECT r.*, bool_or(r.status = 'denied') OVER w AND bool_or(r.status = 'done') OVER w AS disputed,
				min(r.headcount) FILTER (WHERE NOT r.part) OVER w < max(r.headcount) FILTER (WHERE NOT r.part) OVER w AS differs
			FROM {report} r
			WINDOW w AS (PARTITION BY r.round)
			) r
		WHERE r.disputed OR r.differs$sql$,
		CASE WHEN 'confidence' = ANY (columns) THEN $sql$
		UNION ALL
		SELECT 3, 'doubtful', {keys l}, l.event, l.edited, l.edited_by, l.edited_on,
			l.company, l.kind, l.status, l.headcount, l.percentage, l.reason, l.evidence, l.published,
			NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
		FROM {events} l
		WHERE l.confidence < 0.6 AND l.edited IS NULL$sql$ END)
	END;

	report_keys := coalesce(report_keys, event_keys);
	FOREACH name IN ARRAY '{n.name,l.company,c.name}'::text[] LOOP
		body := replace(body, format('{folded %s}', name), format(folded, name));
	END LOOP;
	body := replace(body, '{latest figure}', 'ORDER BY r.status IN (''denied'', ''rumoured''), {order}');
	body := replace(body, '{latest}', 'ORDER BY {order}');
	body := replace(body, '{order}', 'r.published DESC NULLS LAST, r.main DESC, '
		|| (SELECT string_agg('r.' || k || ' DESC', ', ' ORDER BY n) FROM unnest(report_keys) WITH ORDINALITY u (k, n)) || ', r.event');
	body := replace(body, '{shown}', (SELECT string_agg(format('s.%I', c), ', ' ORDER BY n) FROM unnest(shown) WITH ORDINALITY u (c, n)));
	body := replace(body, '{later}', (SELECT string_agg(format('s.%I', c), ', ' ORDER BY n) FROM unnest(later) WITH ORDINALITY u (c, n)
		WHERE c = ANY (columns || '{edited,edited_by,edited_on}'::text[])));
	body := replace(body, '{outlet}', CASE WHEN outlet IS NULL THEN 'NULL::text'
		ELSE format('(SELECT a.%s::text FROM {article} a WHERE %s)', outlet,
			(SELECT string_agg(format('a.%s %s s.%s', k, o, w), ' AND ' ORDER BY n) FROM unnest(keys, equal, event_keys) WITH ORDINALITY u (k, o, w, n))) END);
	FOREACH name IN ARRAY '{s,r,l}'::text[] LOOP
		body := replace(body, format('{keys %s}', name), (SELECT string_agg(format('%s.%s', name, k), ', ' ORDER BY n) FROM unnest(CASE name WHEN 'r' THEN report_keys ELSE event_keys END) WITH ORDINALITY u (k, n)));
	END LOOP;
	body := replace(body, '{keys e}', (SELECT string_agg(format('e.%s AS %s', e, k), ', ' ORDER BY n) FROM unnest(edit_keys, report_keys) WITH ORDINALITY u (e, k, n)));
	body := replace(body, '{same e l}', (SELECT string_agg(format('e.%s %s l.%s', e, o, k), ' AND ' ORDER BY n)
		FROM unnest(edit_keys, equal, event_keys) WITH ORDINALITY u (e, o, k, n)));
	FOR name IN SELECT jsonb_object_keys(names) LOOP
		body := replace(body, format('{%s}', name), coalesce(names->>name, ''));
	END LOOP;
	RETURN body;
END
$view$;
COMMENT ON FUNCTION layoffs_view(text, jsonb, text[], text[], text[], text[], text[], text[], text) IS 'internal: text of a view of a tracked table';

-- What the columns of the tables and views mean, for their comments.
CREATE FUNCTION layoffs_meanings()
RETURNS TABLE (name text, meaning text)
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10 ROWS 80
SET search_path = pg_catalog, pg_temp
AS $meanings$
	VALUES
		('event', 'number of the event in its article; the main one is first'),
		('main', 'true for the event that the article is mainly about'),
		('company', 'employer; null if it is an aggregate'),
		('named', 'employer, with the name that the article uses'),
		('scope', 'company or aggregate'),
		('covers', 'what an aggregate covers: a country, an industry, a region'),
		('kind', 'laid_off or furloughed'),
		('status', 'done, planned, at_risk, rumoured or denied; for a round also disputed: reported as done, later denied'),
		('headcount', 'people; null if only a range is stated'),
		('headcount_low', 'lower bound of the number of people'),
		('headcount_high', 'upper bound of the number of people'),
		('headcount_lowest', 'lowest figure of all articles'),
		('headcount_highest', 'highest figure of all articles'),
		('headcount_most_reported', 'the figure that most articles report'),
		('headcount_expected', 'people of rounds that are planned or at risk'),
		('headcount_disputed', 'people of disputed rounds, which no other column counts'),
		('percentage', 'percentage of the workforce'),
		('percentage_low', 'lower bound of the percentage'),
		('percentage_high', 'upper bound of the percentage'),
		('workforce', 'people employed before the cut'),
		('remaining', 'people employed after the cut'),
		('day_from', 'first day of the cuts, or of the period that a total covers'),
		('day_to', 'last day of the cuts, or of the period that a total covers'),
		('cumulative', 'true for a running total over a period, which must not be added to other rows'),
		('claimed_by', 'who states the figure; null if the article does itself'),
		('reason', 'ai, efficiency, bankruptcy, closure, ...; null if not stated'),
		('industry', 'industry of the employer'),
		('location', 'province or country where the people worked'),
		('city', 'regency or town where the people worked'),
		('evidence', 'the sentence that states it'),
		('confidence', 'probability that the row is right, 0 to 1'),
		('published', 'day of publication of the article'),
		('version', 'version of the rules that read the article'),
		('error', 'why the article could not be read'),
		('edited', 'changed or added, if an editor wrote the row; null if it is as the rules read it'),
		('edited_by', 'who edited it last'),
		('edited_on', 'day on which it was edited last, in Jakarta'),
		('action', 'changed, added or deleted'),
		('changed', 'true if the rules read something else after the correction'),
		('read_event', 'event number in the current reading of the rules; null if they no longer read it'),
		('round', 'name of the round: company, kind, first day'),
		('part', 'true if its figure is a part of the total of the round'),
		('outlet', 'outlet of the article'),
		('outlets', 'outlets of the articles'),
		('sources', 'number of articles that report it'),
		('first_report', 'day of the first article'),
		('last_report', 'day of the last article'),
		('denials', 'number of articles that report a denial'),
		('total_by', 'the grouping: month, company, reason, industry or location'),
		('label', 'month, company, reason, industry or location; null if unknown'),
		('month', 'first day of the month, of totals by month'),
		('rounds', 'number of rounds, without disputed ones'),
		('rounds_disputed', 'number of disputed rounds'),
		('companies', 'number of companies, without those of disputed rounds'),
		('priority', '1 is the most urgent'),
		('why', 'changed: the rules read a corrected row differently; conflict: sources contradict each other; doubtful: low confidence'),
		('read_company', 'company as the rules read it'),
		('read_kind', 'kind as the rules read it'),
		('read_status', 'status as the rules read it'),
		('read_headcount', 'headcount as the rules read it'),
		('read_percentage', 'percentage as the rules read it'),
		('read_reason', 'reason as the rules read it'),
		('read_evidence', 'sentence in which the rules read it'),
		('alias', 'a name of a company'),
		('name', 'the name under which it is counted'),
		('source', 'article, if articles state it; otherwise the role that wrote the row'),
		('folded', 'alias in the form in which names are compared: without case, punctuation and legal form')
$meanings$;
COMMENT ON FUNCTION layoffs_meanings() IS 'internal: what the columns of a tracked table''s tables and views mean';
