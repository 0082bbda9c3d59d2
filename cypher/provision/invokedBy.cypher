// Which instruments and provisions does a recommendation invoke?
MATCH (:Recommendation {id: parent.id})-[:INVOKES]->(n)
