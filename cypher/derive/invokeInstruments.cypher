// Let these contributions invoke the instruments that they cite in accepted evidence in what they say themselves, and say how often.
UNWIND $ids AS wanted
MATCH (h:Contribution {id: wanted})-[:HAS_PASSAGE]->(p:Passage)-[:HAS_EVIDENCE]->(n:Citation)-[:CITES]->(x:Instrument)
WHERE p.voice = 'CONTRIBUTOR' AND n.status = 'ACCEPTED' AND n.place = 'TEXT'
WITH h, x, count(DISTINCT n.id) AS evidence
CREATE (h)-[:INVOKES {citations: evidence, contributions: 1}]->(x)
RETURN count(*) AS written
