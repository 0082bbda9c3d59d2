// How many mentions did somebody give of these documents?
UNWIND $ids AS wanted
MATCH (c:Contribution {id: wanted})-[:HAS_PASSAGE]->(:Passage)-[:HAS_EVIDENCE]->(n:Mention)
WHERE $owner IN n.owners
RETURN c.id AS id, count(n.id) AS mentions
