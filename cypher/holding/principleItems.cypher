// Which principles does a scheme hold? A group only gathers others: nobody holds it.
MATCH (:Scheme {id: $scheme})<-[:IN_SCHEME]-(x:Principle)
WHERE coalesce(x.isGroup, false) = false
RETURN x.id AS id, x.sortLabel AS name
