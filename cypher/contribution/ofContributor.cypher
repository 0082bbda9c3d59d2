// What did a contributor submit?
MATCH (:Contributor {id: parent.id})-[:SUBMITTED]->(n:Contribution)
