// How many recommendations are addressed to each addressee?
RETURN n.addressee AS facetValue, n.addressee AS facetLabel, count(DISTINCT n.id) AS hits
