// Who submitted a contribution?
MATCH (:Contribution {id: parent.id})<-[:SUBMITTED]-(n:Contributor)
