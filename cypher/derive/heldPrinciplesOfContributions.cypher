// Which principles does each contribution affirm in accepted evidence in its own voice, how often?
MATCH (h:Contribution)-[:HAS_PASSAGE]->(p:Passage)-[:HAS_EVIDENCE]->(n:Mention)-[:OF]->(x:Principle)
WHERE p.voice = 'CONTRIBUTOR' AND n.status = 'ACCEPTED' AND n.stance = 'AFFIRMS'
RETURN h.id AS source, x.id AS target, count(DISTINCT n.id) AS evidence, count(DISTINCT h.id) AS contributions
