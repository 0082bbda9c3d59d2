// Which provisions does an instrument have at its top level?
MATCH (:Instrument {id: parent.id})-[:HAS_PROVISION]->(n:Provision)
