-- The texts of the articles that tell of layoffs, by key; empty unless asked for.
SELECT coalesce(json_object_agg(article, body), '{}')
FROM (
	SELECT DISTINCT ON (1) :key AS article, :body AS body
	FROM :event_table l JOIN :article a ON :same_article
	WHERE :with_texts
	ORDER BY 1
) t
