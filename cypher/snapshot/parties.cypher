// To which instruments are these contributors a party, by which act?
UNWIND $ids AS wanted
MATCH (n:Contributor {id: wanted})-[r:PARTY_TO]->(x:Instrument)
RETURN n.id AS source, x.id AS target, r.act AS act, r.date AS date,
  r.sourceCitation AS sourceCitation, r.sourceUrl AS sourceUrl, r.sourceCertainty AS sourceCertainty
