// How often do these contributions invoke which principles?
UNWIND $ids AS wanted
MATCH (c:Contribution {id: wanted})-[:HAS_PASSAGE]->(p:Passage)-[:HAS_EVIDENCE]->(n:Mention)-[:OF]->(x:Principle)
WHERE <where>
RETURN c.id AS holder, x.id AS item, count(DISTINCT n.id) AS times
