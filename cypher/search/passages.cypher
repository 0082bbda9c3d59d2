// Which words do passages hold?
MATCH (c:Contribution)-[:HAS_PASSAGE]->(n:Passage)
WHERE n.textSearch <> ''
RETURN n.id AS id, n.text AS text, c.language AS language
