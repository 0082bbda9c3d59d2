// In what state are all principles, and of which scheme?
MATCH (n:Principle)
RETURN n.id AS id, n.scheme AS scheme, coalesce(n.fingerprint, '') AS fingerprint
