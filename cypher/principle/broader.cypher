// Which principles are broader than a principle?
MATCH (:Principle {id: parent.id})-[:BROADER]->(n:Principle)
