// Which provisions does a citation name or reach?
MATCH (:Citation {id: parent.id})-[r:CITES]->(n:Provision)
