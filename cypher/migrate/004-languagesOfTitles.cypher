// Say of the other titles of instruments of earlier versions which language they are in.
MATCH (n:Instrument)
WHERE n.altTitleLanguages IS NULL
WITH n, [x IN coalesce(n.altTitles, []) | $language] AS languages
SET n.altTitleLanguages = languages
RETURN count(*) AS written
