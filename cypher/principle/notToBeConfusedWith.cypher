// Which principles is a principle confused with? (said once, true both ways)
MATCH (:Principle {id: parent.id})-[:NOT_TO_BE_CONFUSED_WITH]-(n:Principle)
WITH DISTINCT n
MATCH (n)-[:IN_SCHEME]->(:Scheme)
