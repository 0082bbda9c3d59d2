// Remove these nodes with all their relationships.
UNWIND $rows AS row
MATCH (n:<Label> {id: row.id})
DETACH DELETE n
RETURN count(*) AS written
