// Which principles does a provision state?
MATCH (:Provision {id: parent.id})-[:ENSHRINES]->(n:Principle)
