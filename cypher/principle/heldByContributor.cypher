// Which principles does a contributor hold?
MATCH (:Contributor {id: parent.id})-[r:HOLDS]->(n:Principle)
