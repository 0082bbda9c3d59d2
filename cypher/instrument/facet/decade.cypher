// How many instruments are of each decade?
RETURN n.decade AS facetValue, n.decade AS facetLabel, count(DISTINCT n.id) AS hits
