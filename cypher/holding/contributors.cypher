// Of which kind and regional group are these contributors?
UNWIND $ids AS wanted
MATCH (n:Contributor {id: wanted})
RETURN n.id AS id, n.sortName AS name, n.kind AS kind, n.regionalGroup AS regionalGroup
