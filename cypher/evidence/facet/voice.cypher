// How many pieces of evidence stand in each voice?
RETURN p.voice AS facetValue, p.voice AS facetLabel, count(DISTINCT n.id) AS hits
