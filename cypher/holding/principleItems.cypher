// Which principles does a scheme hold?
MATCH (:Scheme {id: $scheme})<-[:IN_SCHEME]-(x:Principle)
RETURN x.id AS id, x.sortLabel AS name
