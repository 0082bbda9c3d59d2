// Remove these nodes with all their relationships.
UNWIND $ids AS id
MATCH (n:<Label> {id: id})
DETACH DELETE n
RETURN count(*) AS written
