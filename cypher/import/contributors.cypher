// Which contributors are there, under which names, and which table brought them?
MATCH (n:Contributor)
RETURN n.id AS id, n.key AS key, n.kind AS kind, n.nameValues AS names, coalesce(n.table, '') AS table
