// At how many places do these instruments state which principles?
UNWIND $ids AS wanted
MATCH (n:Instrument {id: wanted})-[r:ENSHRINES]->(x:Principle)
RETURN n.id AS holder, x.id AS item, size(r.locators) AS times
