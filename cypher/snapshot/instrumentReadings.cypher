// For which schemes were these read, and what was looked for and not found?
UNWIND $ids AS wanted
MATCH (n:Instrument {id: wanted})-[r:READ_FOR]->(x:Scheme)
RETURN n.id AS source, x.id AS target, r.extent AS extent, coalesce(r.notFound, []) AS notFound
