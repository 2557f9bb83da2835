-- What the report on the table "article" must show, as one JSON object, written
-- without a look at how the report reads it.
SELECT json_build_object(
	'done', (SELECT sum(headcount) FROM article_layoff_total WHERE kind = 'laid_off' AND total_by = 'month'),
	'expected', (SELECT sum(headcount_expected) FROM article_layoff_total WHERE kind = 'laid_off' AND total_by = 'month'),
	'rounds', (SELECT sum(rounds) FROM article_layoff_total WHERE kind = 'laid_off' AND total_by = 'reason'),
	'denied', (SELECT count(*) FROM article_layoff_round WHERE kind = 'laid_off' AND status = 'denied'),
	'rumoured', (SELECT count(*) FROM article_layoff_round WHERE kind = 'laid_off' AND status = 'rumoured'),
	'aggregates', (SELECT count(*) FROM article_layoff WHERE kind = 'laid_off' AND (scope = 'aggregate' OR cumulative OR company IS NULL)),
	'all_bars', (
		SELECT count(*) FILTER (WHERE headcount > 0) + count(*) FILTER (WHERE headcount_expected > 0)
		FROM article_layoff_total WHERE kind = 'laid_off' AND total_by = 'month'),
	'bars', (
		SELECT count(*) FILTER (WHERE headcount > 0) + count(*) FILTER (WHERE headcount_expected > 0)
		FROM article_layoff_total WHERE kind = 'laid_off' AND total_by = 'month' AND month > (
			SELECT max(month) - interval '2 years' FROM article_layoff_total
			WHERE kind = 'laid_off' AND total_by = 'month' AND (headcount > 0 OR headcount_expected > 0))),
	'highest_month', (
		SELECT json_build_object('name', to_char(month, 'FMMonth YYYY'), 'people', headcount)
		FROM article_layoff_total WHERE kind = 'laid_off' AND total_by = 'month' ORDER BY headcount DESC NULLS LAST LIMIT 1),
	'largest', (
		SELECT json_agg(json_build_object('company', company, 'people', people) ORDER BY people DESC, round)
		FROM (SELECT *, coalesce(headcount, headcount_lowest) AS people FROM article_layoff_round
			WHERE kind = 'laid_off' AND status IN ('done', 'planned', 'at_risk') AND coalesce(headcount, headcount_lowest) > 0
			ORDER BY people DESC, round LIMIT 10) r),
	'reasons', (
		SELECT json_build_object('bars', count(*) FILTER (WHERE headcount > 0) + count(*) FILTER (WHERE headcount_expected > 0),
			'people', sum(coalesce(headcount, 0) + coalesce(headcount_expected, 0)))
		FROM article_layoff_total WHERE kind = 'laid_off' AND total_by = 'reason'),
	'differ', (
		SELECT coalesce(json_agg(company ORDER BY coalesce(headcount, headcount_lowest) DESC, round), '[]')
		FROM article_layoff_round WHERE headcount_lowest < headcount_highest AND sources > 1),
	'differ_single', (
		SELECT count(*) FROM article_layoff_round WHERE headcount_lowest < headcount_highest AND sources = 1),
	'furloughed', (SELECT sum(headcount) FROM article_layoff_total WHERE kind = 'furloughed' AND total_by = 'month'),
	'statements', (SELECT count(*) FROM article_layoff),
	-- by stems, and by the letters that a word begins with
	'hits', (
		SELECT count(*) FROM article_layoff l JOIN article a USING (id), concat_ws(E'\n', l.evidence, a.title, l.company, l.covers) text
		WHERE (to_tsvector('indonesian_news', text) @@ 'pabrik' OR text ~* '\mpabrik')
			AND (to_tsvector('indonesian_news', text) @@ 'tekstil' OR text ~* '\mtekstil')),
	'stem_hits', (
		SELECT count(*) FROM article_layoff l JOIN article a USING (id), concat_ws(E'\n', l.evidence, a.title, l.company, l.covers) text
		WHERE to_tsvector('indonesian_news', text) @@ to_tsquery('indonesian_news', 'pemberhentian')),
	'phrase_hits', (
		SELECT count(*) FROM article_layoff l JOIN article a USING (id), concat_ws(E'\n', l.evidence, a.title, l.company, l.covers) text
		WHERE to_tsvector('indonesian_news', text) @@ to_tsquery('indonesian_news', 'PHK')),
	'industries', (
		SELECT json_build_object('bars', count(*) FILTER (WHERE headcount > 0) + count(*) FILTER (WHERE headcount_expected > 0), 'people', sum(people))
		FROM (SELECT *, coalesce(headcount, 0) + coalesce(headcount_expected, 0) AS people FROM article_layoff_total
			WHERE kind = 'laid_off' AND total_by = 'industry' ORDER BY people DESC LIMIT 12) t),
	'locations', (
		SELECT json_build_object('bars', count(*) FILTER (WHERE headcount > 0) + count(*) FILTER (WHERE headcount_expected > 0), 'people', sum(people))
		FROM (SELECT *, coalesce(headcount, 0) + coalesce(headcount_expected, 0) AS people FROM article_layoff_total
			WHERE kind = 'laid_off' AND total_by = 'location' ORDER BY people DESC LIMIT 12) t),
	'round_rows', (SELECT count(*) FROM article_layoff_round WHERE kind = 'laid_off'),
	'month_rows', (SELECT count(*) FROM article_layoff_total WHERE kind = 'laid_off' AND total_by = 'month' AND month IS NOT NULL),
	'body', (
		SELECT a.body FROM article a JOIN article_layoff_report r USING (id) JOIN article_layoff_round o USING (round)
		WHERE o.kind = 'laid_off' AND o.status IN ('done', 'planned', 'at_risk') AND coalesce(o.headcount, o.headcount_lowest) > 0
		ORDER BY coalesce(o.headcount, o.headcount_lowest) DESC, round, r.published DESC, r.id::text LIMIT 1))
