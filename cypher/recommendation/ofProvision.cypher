// Which recommendations invoke a provision or what stands under it?
MATCH (:Provision {id: parent.id})-[:HAS_PROVISION*0..5]->(x)<-[:INVOKES]-(n:Recommendation)
WITH DISTINCT n
MATCH (n)<-[:HAS_EVIDENCE]-(p:Passage)<-[:HAS_PASSAGE]-(c:Contribution)
