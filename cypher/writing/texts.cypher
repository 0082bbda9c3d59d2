// Which documents have their words here?
MATCH (n:Contribution)
WHERE n.text IS NOT NULL
RETURN n.id AS id, n.text AS text
