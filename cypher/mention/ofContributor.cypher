// Which mentions stand in the contributions of a contributor?
MATCH (:Contributor {id: parent.id})-[:SUBMITTED]->(c:Contribution)-[:HAS_PASSAGE]->(p:Passage)-[:HAS_EVIDENCE]->(n:Mention)
