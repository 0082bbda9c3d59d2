// Which principles do these instruments state, and where?
UNWIND $ids AS wanted
MATCH (n:Instrument {id: wanted})-[r:ENSHRINES]->(x:Principle)
RETURN n.id AS source, x.id AS target, r.provisions AS provisions, r.locators AS locators, r.explicit AS explicit,
  r.sourceCitation AS sourceCitation, r.sourceUrl AS sourceUrl, r.sourceCertainty AS sourceCertainty
