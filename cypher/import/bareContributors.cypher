// Which of these contributors submitted nothing and are party to nothing?
UNWIND $ids AS wanted
MATCH (n:Contributor {id: wanted})
WHERE NOT EXISTS { (n)-[:SUBMITTED]->() }
  AND NOT EXISTS { (n)-[:PARTY_TO]->() }
RETURN n.id AS id
