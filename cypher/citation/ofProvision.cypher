// Which citations name or reach a provision itself?
MATCH (:Provision {id: parent.id})<-[:CITES]-(n:Citation)<-[:HAS_EVIDENCE]-(p:Passage)<-[:HAS_PASSAGE]-(c:Contribution)
