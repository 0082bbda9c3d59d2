// Which passages does a contribution have?
MATCH (:Contribution {id: parent.id})-[:HAS_PASSAGE]->(n:Passage)
