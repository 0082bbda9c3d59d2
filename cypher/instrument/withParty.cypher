// To which instruments is a contributor a party?
MATCH (:Contributor {id: parent.id})-[r:PARTY_TO]->(n:Instrument)
