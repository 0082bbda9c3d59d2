// In which mentions does a contribution (parent) invoke a principle (other)?
MATCH (c:Contribution {id: parent.id})-[:HAS_PASSAGE]->(p:Passage)-[:HAS_EVIDENCE]->(n:Mention)-[:OF]->(:Principle {id: parent.other})
