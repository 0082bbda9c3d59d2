// Which recommendations invoke an instrument or a provision of it?
MATCH (:Instrument {id: parent.id})-[:HAS_PROVISION*0..5]->(x)<-[:INVOKES]-(n:Recommendation)
WITH DISTINCT n
MATCH (n)<-[:HAS_EVIDENCE]-(p:Passage)<-[:HAS_PASSAGE]-(c:Contribution)
