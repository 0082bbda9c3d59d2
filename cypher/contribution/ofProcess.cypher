// What was submitted to a process?
MATCH (:Process {id: parent.id})<-[:SUBMITTED_TO]-(n:Contribution)
