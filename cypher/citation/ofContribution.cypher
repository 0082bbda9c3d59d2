// Which citations stand in a contribution?
MATCH (c:Contribution {id: parent.id})-[:HAS_PASSAGE]->(p:Passage)-[:HAS_EVIDENCE]->(n:Citation)
