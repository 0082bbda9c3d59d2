// How many citations name or reach each provision?
MATCH (n)-[:CITES]->(x:Provision)
RETURN x.key AS facetValue, x.label AS facetLabel, count(DISTINCT n.id) AS hits
