// Which relationships of a type go out from these nodes, and what stands in them?
UNWIND $ids AS wanted
MATCH (n:<From> {id: wanted})-[r:<Type>]->(x:<To>)
RETURN n.id AS source, x.id AS target, r {.*} AS stored
