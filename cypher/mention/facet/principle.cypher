// How many mentions has each principle?
MATCH (n)-[:OF]->(x:Principle)
RETURN x.key AS facetValue, x.label AS facetLabel, count(DISTINCT n.id) AS hits
