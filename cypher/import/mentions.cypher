// Which mentions does a document have, in what state?
MATCH (c:Contribution {id: $id})-[:HAS_PASSAGE]->(:Passage)-[:HAS_EVIDENCE]->(n:Mention)
RETURN n.id AS id, n.fingerprint AS fingerprint
