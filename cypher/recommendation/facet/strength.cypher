// How many recommendations are of each strength?
RETURN n.strength AS facetValue, n.strength AS facetLabel, count(DISTINCT n.id) AS hits
