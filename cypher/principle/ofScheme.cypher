// Which principles does a scheme have?
MATCH (:Scheme {id: parent.id})<-[:IN_SCHEME]-(n:Principle)
