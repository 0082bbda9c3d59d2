// How many pieces of evidence has each contributor?
MATCH (c)<-[:SUBMITTED]-(x:Contributor)
RETURN x.key AS facetValue, x.name AS facetLabel, count(DISTINCT n.id) AS hits
