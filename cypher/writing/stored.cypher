// What stands in these nodes?
UNWIND $ids AS wanted
MATCH (n:<Label> {id: wanted})
RETURN n.id AS id, n {.*} AS stored
