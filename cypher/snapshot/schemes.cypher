// Which codebooks are these?
UNWIND $ids AS wanted
MATCH (n:Scheme {id: wanted})
RETURN n.id AS id, n.key AS key, n.title AS title, n.version AS version, n.description AS description,
  n.dataVersion AS dataVersion
