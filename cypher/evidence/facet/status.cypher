// How many pieces of evidence have each status?
RETURN n.status AS facetValue, n.status AS facetLabel, count(DISTINCT n.id) AS hits
