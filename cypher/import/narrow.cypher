// Say anew how much of a scheme these documents were read for.
UNWIND $ids AS wanted
MATCH (n:Contribution {id: wanted})-[r:READ_FOR]->(:Scheme {id: $scheme})
SET r.extent = $extent
RETURN count(*) AS written
