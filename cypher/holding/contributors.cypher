// Of which kind and regional group are these contributors?
UNWIND $ids AS id
MATCH (n:Contributor {id: id})
RETURN n.id AS id, n.sortName AS name, n.kind AS kind, n.regionalGroup AS regionalGroup
