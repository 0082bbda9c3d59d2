// Let these contributions hold the principles that they affirm in accepted evidence in their own voice, and say how often.
UNWIND $ids AS wanted
MATCH (h:Contribution {id: wanted})-[:HAS_PASSAGE]->(p:Passage)-[:HAS_EVIDENCE]->(n:Mention)-[:OF]->(x:Principle)
WHERE p.voice = 'CONTRIBUTOR' AND n.status = 'ACCEPTED' AND n.stance = 'AFFIRMS'
WITH h, x, count(DISTINCT n.id) AS evidence
CREATE (h)-[:HOLDS {mentions: evidence, contributions: 1}]->(x)
RETURN count(*) AS written
