// What does a process ask?
MATCH (:Process {id: parent.id})-[:ASKS]->(n:Question)
