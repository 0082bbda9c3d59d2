// Say anew how much of a scheme these documents were read for.
UNWIND $rows AS row
MATCH (n:Contribution {id: row.id})-[r:READ_FOR]->(:Scheme {id: $scheme})
SET r.extent = $extent, n.fingerprint = row.fingerprint
RETURN count(*) AS written
