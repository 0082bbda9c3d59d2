// Which of these nodes are there, in what state, of which record, and who gave them?
UNWIND $ids AS wanted
MATCH (n:<Label> {id: wanted})
RETURN n.id AS id, coalesce(n.fingerprint, '') AS fingerprint, n.<record> AS record, coalesce(n.owners, []) AS owners
