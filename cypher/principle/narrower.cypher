// Which principles are narrower than a principle?
MATCH (:Principle {id: parent.id})<-[:BROADER]-(n:Principle)
