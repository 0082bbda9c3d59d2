// Which of these nodes are there, in what state, and which table brought them?
UNWIND $ids AS wanted
MATCH (n:<Label> {id: wanted})
RETURN n.id AS id, coalesce(n.fingerprint, '') AS fingerprint, coalesce(n.table, '') AS table
