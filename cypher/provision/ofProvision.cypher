// Which provisions stand right under a provision?
MATCH (:Provision {id: parent.id})-[:HAS_PROVISION]->(n:Provision)
