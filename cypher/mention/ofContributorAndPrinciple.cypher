// In which mentions does a contributor (parent) invoke a principle (other)?
MATCH (:Contributor {id: parent.id})-[:SUBMITTED]->(c:Contribution)-[:HAS_PASSAGE]->(p:Passage)-[:HAS_EVIDENCE]->(n:Mention)-[:OF]->(:Principle {id: parent.other})
