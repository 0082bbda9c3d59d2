// How many pieces of evidence stand in contributions of each year?
RETURN c.year AS facetValue, c.year AS facetLabel, count(DISTINCT n.id) AS hits
