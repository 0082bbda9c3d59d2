// How many instruments did each body adopt?
RETURN n.body AS facetValue, n.body AS facetLabel, count(DISTINCT n.id) AS hits
