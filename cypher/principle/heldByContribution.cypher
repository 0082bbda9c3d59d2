// Which principles does a contribution affirm?
MATCH (:Contribution {id: parent.id})-[r:HOLDS]->(n:Principle)
