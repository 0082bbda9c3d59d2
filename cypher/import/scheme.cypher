// Is there a scheme of this id, in which version, and which table made it?
MATCH (n:Scheme {id: $id})
RETURN n.version AS version, coalesce(n.table, '') AS table
