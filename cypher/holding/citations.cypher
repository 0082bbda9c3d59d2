// How often do these contributions cite which instruments?
UNWIND $ids AS wanted
MATCH (c:Contribution {id: wanted})-[:HAS_PASSAGE]->(p:Passage)-[:HAS_EVIDENCE]->(n:Citation)-[:CITES]->(x:Instrument)
WHERE <where>
RETURN c.id AS holder, x.id AS item, count(DISTINCT n.id) AS times
