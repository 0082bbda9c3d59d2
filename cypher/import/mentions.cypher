// Which mentions did somebody give of a document?
MATCH (c:Contribution {id: $id})-[:HAS_PASSAGE]->(:Passage)-[:HAS_EVIDENCE]->(n:Mention)
WHERE $owner IN n.owners
RETURN n.id AS id
