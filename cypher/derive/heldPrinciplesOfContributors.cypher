// Which principles do these contributors affirm in accepted evidence in their own voice, how often?
UNWIND $ids AS wanted
MATCH (h:Contributor {id: wanted})-[:SUBMITTED]->(c:Contribution)-[:HAS_PASSAGE]->(p:Passage)-[:HAS_EVIDENCE]->(n:Mention)-[:OF]->(x:Principle)
WHERE p.voice = 'CONTRIBUTOR' AND n.status = 'ACCEPTED' AND n.stance = 'AFFIRMS'
RETURN h.id AS source, x.id AS target, count(DISTINCT n.id) AS evidence, count(DISTINCT c.id) AS contributions
