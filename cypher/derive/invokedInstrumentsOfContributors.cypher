// Which instruments does each contributor cite in accepted evidence in its own voice, how often?
MATCH (h:Contributor)-[:SUBMITTED]->(c:Contribution)-[:HAS_PASSAGE]->(p:Passage)-[:HAS_EVIDENCE]->(n:Citation)-[:CITES]->(x:Instrument)
WHERE p.voice = 'CONTRIBUTOR' AND n.status = 'ACCEPTED'
RETURN h.id AS source, x.id AS target, count(DISTINCT n.id) AS evidence, count(DISTINCT c.id) AS contributions
