// Of which instruments did somebody code a citation in these contributions, whatever its voice and verdict?
UNWIND $ids AS wanted
MATCH (c:Contribution {id: wanted})-[:HAS_PASSAGE]->(:Passage)-[:HAS_EVIDENCE]->(n:Citation)-[:CITES]->(x:Instrument)
WHERE n.status <> 'PROPOSED'
RETURN DISTINCT c.id AS holder, x.id AS item
