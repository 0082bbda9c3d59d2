// In what state are all nodes of a label?
MATCH (n:<Label>)
RETURN n.id AS id, coalesce(n.fingerprint, '') AS fingerprint
