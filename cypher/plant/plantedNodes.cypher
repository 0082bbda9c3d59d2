// Which nodes of a label were planted from seeds, and in what state?
MATCH (n:<Label>)
WHERE n.origin = 'seeds'
RETURN n.id AS id, n.fingerprint AS fingerprint
