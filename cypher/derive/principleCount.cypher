// Put on these contributors how many principles they hold.
UNWIND $ids AS wanted
MATCH (h:Contributor {id: wanted})
WITH h, COUNT { (h)-[:HOLDS]->() } AS principles
SET h.principleCount = principles
RETURN count(*) AS written
