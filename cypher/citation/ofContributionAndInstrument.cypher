// In which citations does a contribution (parent) cite an instrument (other)?
MATCH (c:Contribution {id: parent.id})-[:HAS_PASSAGE]->(p:Passage)-[:HAS_EVIDENCE]->(n:Citation)-[:CITES]->(:Instrument {id: parent.other})
