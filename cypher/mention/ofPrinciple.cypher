// Which mentions invoke a principle?
MATCH (:Principle {id: parent.id})<-[:OF]-(n:Mention)<-[:HAS_EVIDENCE]-(p:Passage)<-[:HAS_PASSAGE]-(c:Contribution)
