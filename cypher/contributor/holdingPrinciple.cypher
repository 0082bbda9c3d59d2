// Who holds a principle: affirms it in accepted evidence, in its own voice?
MATCH (:Principle {id: parent.id})<-[r:HOLDS]-(n:Contributor)
