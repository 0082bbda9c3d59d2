// Which principles does a recommendation advance?
MATCH (:Recommendation {id: parent.id})-[:ADVANCES]->(n:Principle)
