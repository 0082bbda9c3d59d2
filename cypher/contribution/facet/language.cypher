// How many contributions are in each language?
RETURN n.language AS facetValue, n.language AS facetLabel, count(DISTINCT n.id) AS hits
