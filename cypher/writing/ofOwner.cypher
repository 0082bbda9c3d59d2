// Which nodes of a label did somebody give, in what state, of which record, and who else gave them?
MATCH (n:<Label>)
WHERE $owner IN n.owners
RETURN n.id AS id, coalesce(n.fingerprint, '') AS fingerprint, n.<record> AS record, n.owners AS owners
