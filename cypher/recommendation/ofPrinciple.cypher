// Which recommendations advance a principle?
MATCH (:Principle {id: parent.id})<-[:ADVANCES]-(n:Recommendation)<-[:HAS_EVIDENCE]-(p:Passage)<-[:HAS_PASSAGE]-(c:Contribution)
