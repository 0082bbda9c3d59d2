// Which evidence of these kinds is accepted in a passage?
MATCH (:Passage {id: parent.id})-[:HAS_EVIDENCE]->(n)
