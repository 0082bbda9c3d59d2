// Which principles of other schemes do these match in one way, and how sure is that?
UNWIND $ids AS wanted
MATCH (n:Principle {id: wanted})-[r:<Type>]->(x:Principle)
RETURN n.id AS source, x.id AS target, r.certainty AS certainty
