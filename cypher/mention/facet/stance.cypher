// How many mentions are of each stance?
RETURN n.stance AS facetValue, n.stance AS facetLabel, count(DISTINCT n.id) AS hits
