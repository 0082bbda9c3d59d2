// Which nodes of a label were planted from seeds, in what state, and as parts of which record?
MATCH (n:<Label>)
WHERE n.origin = 'seeds'
RETURN n.id AS id, n.fingerprint AS fingerprint, n.<owner> AS owner
