// Put on all instruments how many contributors cite them.
MATCH (x:Instrument)
OPTIONAL MATCH (h:Contributor)-[:INVOKES]->(x)
WITH x, count(h.id) AS citers
SET x.citerCount = citers
RETURN count(*) AS written
