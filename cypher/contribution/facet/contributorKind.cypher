// How many contributions come from each kind of contributor?
MATCH (n)<-[:SUBMITTED]-(x:Contributor)
RETURN x.kind AS facetValue, x.kind AS facetLabel, count(DISTINCT n.id) AS hits
