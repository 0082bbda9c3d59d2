// Who cites an instrument in its own words?
MATCH (:Instrument {id: parent.id})<-[r:INVOKES]-(n:Contributor)
