// Which provisions are these, and where do they stand?
UNWIND $ids AS wanted
MATCH (n:Provision {id: wanted})
RETURN n.id AS id, n.key AS key, n.kind AS kind, n.label AS label, n.number AS number, n.heading AS heading,
  n.section AS section, n.position AS position, n.instrument AS instrument, n.parent AS parent,
  [(n)-[:ENSHRINES]->(x:Principle) | x.id] AS principles
