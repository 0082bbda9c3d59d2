// On which of these principles does nothing hang that is not of one table, and what stands below them?
UNWIND $ids AS wanted
MATCH (n:Principle {id: wanted})
WHERE NOT EXISTS { MATCH (n)<-[:OF]-(x:Mention) WHERE NOT $except IN x.owners }
  AND NOT EXISTS { MATCH (n)-[:IN_SCHEME]->(:Scheme)<-[r:READ_FOR]-(c:Contribution)
    WHERE n.id IN coalesce(r.notFound, []) AND NOT $except IN c.owners }
  AND NOT EXISTS { (n)<-[:ENSHRINES]-() }
  AND NOT EXISTS { (n)<-[:ADVANCES]-() }
  AND NOT EXISTS { (n)-[:RELATED]-() }
  AND NOT EXISTS { (n)-[:NOT_TO_BE_CONFUSED_WITH]-() }
  AND NOT EXISTS { (n)<-[:EXACT_MATCH]-() }
  AND NOT EXISTS { (n)<-[:CLOSE_MATCH]-() }
  AND NOT EXISTS { (n)<-[:BROAD_MATCH]-() }
RETURN n.id AS id, [(n)<-[:BROADER]-(x:Principle) | x.id] AS narrower
