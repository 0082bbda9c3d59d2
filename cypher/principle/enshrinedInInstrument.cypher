// Which principles does an instrument state?
MATCH (:Instrument {id: parent.id})-[r:ENSHRINES]->(n:Principle)
