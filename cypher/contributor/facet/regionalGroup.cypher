// How many contributors are in each regional group?
RETURN n.regionalGroup AS facetValue, n.regionalGroup AS facetLabel, count(DISTINCT n.id) AS hits
