// Which citations name an instrument or provisions of it?
MATCH (:Instrument {id: parent.id})<-[:CITES]-(n:Citation)<-[:HAS_EVIDENCE]-(p:Passage)<-[:HAS_PASSAGE]-(c:Contribution)
