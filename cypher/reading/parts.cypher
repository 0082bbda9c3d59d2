// Which instruments are part of others?
MATCH (n:Instrument)-[:PART_OF]->(whole:Instrument)
RETURN n.key AS key, whole.key AS whole
