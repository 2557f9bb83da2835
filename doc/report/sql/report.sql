-- All figures of the report as one JSON object, by one statement, so that they
-- are of one moment.  Days are text: a driver that makes them a time of its own
-- zone cannot move them to another day.
WITH round AS (
	-- What a round counts with in the totals.
	SELECT r.*, coalesce(r.headcount, r.headcount_lowest) AS counts,
		to_char(coalesce(r.day_from, r.first_report)::timestamp, 'YYYY-MM') AS month
	FROM :round_view r
), event AS (
	SELECT l.*, :key AS article, r.round, :title AS title, :link AS link
	FROM :event_table l
	JOIN :article a ON :same_article
	LEFT JOIN :report_view r ON :same_key AND r.event = l.event
), total AS (
	SELECT t.total_by, t.label, t.kind, t.rounds, t.headcount, t.headcount_lowest, t.headcount_highest, t.headcount_expected
	FROM :total_view t
	WHERE t.total_by IN ('month', 'reason', 'industry', 'location')
)
SELECT json_build_object(
	'summary', (
		SELECT json_build_object(
			'table', :'table',
			'built', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD'),
			'texts', :with_texts,
			'language', nullif(:'language', ''),
			'version', (SELECT max(l.version) FROM :event_table l),
			'articles', (SELECT count(*) FROM :article),
			'stale', (SELECT count(*) FROM :stale_view),
			'telling', (SELECT count(DISTINCT e.article) FROM event e),
			'first_day', (SELECT min(e.published) FROM event e),
			'last_day', (SELECT max(e.published) FROM event e))),
	'months', (
		SELECT coalesce(json_agg(t ORDER BY t.label, t.kind), '[]') FROM total t WHERE t.total_by = 'month'),
	'reasons', (
		SELECT coalesce(json_agg(t ORDER BY t.headcount DESC NULLS LAST, t.label), '[]') FROM total t WHERE t.total_by = 'reason'),
	'industries', (
		SELECT coalesce(json_agg(t ORDER BY t.headcount DESC NULLS LAST, t.label), '[]') FROM total t WHERE t.total_by = 'industry'),
	'locations', (
		SELECT coalesce(json_agg(t ORDER BY t.headcount DESC NULLS LAST, t.label), '[]') FROM total t WHERE t.total_by = 'location'),
	'rounds', (
		SELECT coalesce(json_agg(r ORDER BY r.counts DESC NULLS LAST, r.round), '[]')
		FROM (SELECT round, month, company, kind, status, counts, headcount, headcount_lowest, headcount_highest,
				headcount_most_reported, percentage, workforce, sources, first_report, last_report, day_from, day_to, reason, industry, location
			FROM round) r),
	'events', (
		SELECT coalesce(json_agg(e ORDER BY e.published DESC NULLS LAST, e.article, e.event), '[]')
		FROM (SELECT article, event, round, title, link, published, company, scope, covers, kind, status,
				headcount, headcount_low, headcount_high, percentage, cumulative, evidence
			FROM event) e))
