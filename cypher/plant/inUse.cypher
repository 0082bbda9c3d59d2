// On which of these nodes do imported things hang?
UNWIND $ids AS wanted
MATCH (n:<Label> {id: wanted})
WHERE EXISTS { MATCH (n)-[:<Type>]-(x:<Far>) WHERE x.origin = $origin }
RETURN n.id AS id
