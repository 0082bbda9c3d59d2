// How many contributions went to each process?
MATCH (n)-[:SUBMITTED_TO]->(x:Process)
RETURN x.key AS facetValue, x.name AS facetLabel, count(DISTINCT n.id) AS hits
