// Which documents were read for a whole scheme, as far as their tables could tell?
MATCH (:Scheme {id: $scheme})<-[r:READ_FOR]-(n:Contribution)
WHERE r.inferred = true AND r.extent = $extent
RETURN n.id AS id
