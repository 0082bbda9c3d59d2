// Who is a party to an instrument?
MATCH (:Instrument {id: parent.id})<-[r:PARTY_TO]-(n:Contributor)
