// Which instruments do these contributions cite in accepted evidence in their own voice, how often?
UNWIND $ids AS wanted
MATCH (h:Contribution {id: wanted})-[:HAS_PASSAGE]->(p:Passage)-[:HAS_EVIDENCE]->(n:Citation)-[:CITES]->(x:Instrument)
WHERE p.voice = 'CONTRIBUTOR' AND n.status = 'ACCEPTED'
RETURN h.id AS source, x.id AS target, count(DISTINCT n.id) AS evidence, count(DISTINCT h.id) AS contributions
