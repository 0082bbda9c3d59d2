// Of which principles did somebody code something in these contributions, whatever its voice, stance and verdict?
UNWIND $ids AS wanted
MATCH (c:Contribution {id: wanted})-[:HAS_PASSAGE]->(:Passage)-[:HAS_EVIDENCE]->(n:Mention)-[:OF]->(x:Principle)
WHERE n.status <> 'PROPOSED'
RETURN DISTINCT c.id AS holder, x.id AS item
