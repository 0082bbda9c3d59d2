// Which relationships of a type come to these nodes, and what stands in them?
UNWIND $ids AS wanted
MATCH (n:<To> {id: wanted})<-[r:<Type>]-(x:<From>)
RETURN x.id AS source, n.id AS target, r {.*} AS stored
