// Which things have this label?
MATCH (n:<Label>)
RETURN n.id AS id
