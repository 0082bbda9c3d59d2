// How many contributions are of each year?
RETURN n.year AS facetValue, n.year AS facetLabel, count(DISTINCT n.id) AS hits
