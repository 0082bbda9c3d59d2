// Which relationships that stand for themselves are there, in what state, and who gave them?
MATCH (a:<From>)-[r:<Type>]->(b:<To>)
RETURN a.id AS source, b.id AS target, coalesce(r.fingerprint, '') AS fingerprint, coalesce(r.owners, []) AS owners
