// How many mentions do these documents have?
UNWIND $ids AS wanted
MATCH (c:Contribution {id: wanted})-[:HAS_PASSAGE]->(:Passage)-[:HAS_EVIDENCE]->(n:Mention)
RETURN c.id AS id, count(n.id) AS mentions
