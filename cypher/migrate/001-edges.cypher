// Correct what stands on all relationships of a sort beside what they say.
MATCH (a:<From>)-[r:<Type>]->(b:<To>)
SET r.origin = $nothing, r.fingerprint = $nothing, r.owners = $owners
RETURN count(*) AS written
