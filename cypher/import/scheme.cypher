// Is there a scheme of this id, in which version, and who gave it?
MATCH (n:Scheme {id: $id})
RETURN n.version AS version, n.owners AS owners
