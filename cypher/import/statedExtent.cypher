// How much of a scheme were the documents of a table read for, as its import said?
MATCH (n:Contribution)-[r:READ_FOR]->(:Scheme {id: $scheme})
WHERE $owner IN n.owners AND r.inferred = false
RETURN DISTINCT r.extent AS extent
