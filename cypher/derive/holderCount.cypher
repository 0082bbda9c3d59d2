// Put on all principles how many contributors hold them.
MATCH (x:Principle)
OPTIONAL MATCH (h:Contributor)-[:HOLDS]->(x)
WITH x, count(h.id) AS holders
SET x.holderCount = holders
RETURN count(*) AS written
