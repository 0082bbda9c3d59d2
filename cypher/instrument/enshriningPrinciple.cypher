// Which instruments state a principle?
MATCH (:Principle {id: parent.id})<-[r:ENSHRINES]-(n:Instrument)
