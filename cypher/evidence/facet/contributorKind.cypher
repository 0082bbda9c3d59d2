// How many pieces of evidence come from each kind of contributor?
MATCH (c)<-[:SUBMITTED]-(x:Contributor)
RETURN x.kind AS facetValue, x.kind AS facetLabel, count(DISTINCT n.id) AS hits
