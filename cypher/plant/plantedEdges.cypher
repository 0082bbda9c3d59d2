// Which relationships of a type between two labels were planted from seeds, and in what state?
MATCH (a:<From>)-[r:<Type>]->(b:<To>)
WHERE r.origin = 'seeds'
RETURN a.id AS source, b.id AS target, r.fingerprint AS fingerprint
