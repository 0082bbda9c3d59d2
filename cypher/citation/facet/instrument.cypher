// How many citations has each instrument?
MATCH (n)-[:CITES]->(x:Instrument)
RETURN x.key AS facetValue, x.title AS facetLabel, count(DISTINCT n.id) AS hits
