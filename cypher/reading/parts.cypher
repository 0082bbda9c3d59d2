// Which instruments are part of others?
MATCH (n:Instrument)-[:PART_OF]->(outer:Instrument)
RETURN n.key AS key, outer.key AS whole
