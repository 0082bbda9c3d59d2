// How many citations are of each function?
RETURN n.function AS facetValue, n.function AS facetLabel, count(DISTINCT n.id) AS hits
