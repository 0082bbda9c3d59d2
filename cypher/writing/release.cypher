// Which data does the graph hold, in which shape, from which files?
MATCH (n:Release {id: $id})
RETURN coalesce(n.dataVersion, '') AS dataVersion, coalesce(n.modelVersion, 0) AS modelVersion,
  coalesce(n.seeds, []) AS seeds
