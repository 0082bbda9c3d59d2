// How many recommendations advance each principle?
MATCH (n)-[:ADVANCES]->(x:Principle)
RETURN x.key AS facetValue, x.label AS facetLabel, count(DISTINCT n.id) AS hits
