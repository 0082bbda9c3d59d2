// Which citations name or reach a provision or what stands under it?
MATCH (:Provision {id: parent.id})-[:HAS_PROVISION*0..5]->(x)<-[:CITES]-(n:Citation)
WITH DISTINCT n
MATCH (n)<-[:HAS_EVIDENCE]-(p:Passage)<-[:HAS_PASSAGE]-(c:Contribution)
