// In which citations does a contributor (parent) cite an instrument (other)?
MATCH (:Contributor {id: parent.id})-[:SUBMITTED]->(c:Contribution)-[:HAS_PASSAGE]->(p:Passage)-[:HAS_EVIDENCE]->(n:Citation)-[:CITES]->(:Instrument {id: parent.other})
