// How many contributors are of each kind?
RETURN n.kind AS facetValue, n.kind AS facetLabel, count(DISTINCT n.id) AS hits
