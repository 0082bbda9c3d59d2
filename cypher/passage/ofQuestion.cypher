// Which passages answer a question?
MATCH (:Question {id: parent.id})<-[:ANSWERS]-(n:Passage)
