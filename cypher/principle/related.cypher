// Which principles are related to a principle? (said once, true both ways)
MATCH (:Principle {id: parent.id})-[:RELATED]-(n:Principle)
WITH DISTINCT n
MATCH (n)-[:IN_SCHEME]->(:Scheme)
