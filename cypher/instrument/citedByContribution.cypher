// Which instruments does a contribution cite in its own words?
MATCH (:Contribution {id: parent.id})-[r:INVOKES]->(n:Instrument)
