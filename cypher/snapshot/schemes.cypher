// Which codebooks are these?
UNWIND $ids AS wanted
MATCH (n:Scheme {id: wanted})
RETURN n.id AS id, n.key AS key, n.title AS title, n.version AS version, n.description AS description,
  coalesce(n.creators, []) AS creators, n.publisher AS publisher, n.created AS created, n.modified AS modified,
  n.historyNote AS historyNote,
  n.dataVersion AS dataVersion
