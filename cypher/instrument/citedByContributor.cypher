// Which instruments does a contributor cite in its own words?
MATCH (:Contributor {id: parent.id})-[r:INVOKES]->(n:Instrument)
