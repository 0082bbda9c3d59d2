// Which seeds and which imports does the graph hold, and which data in all?
MATCH (n:Release {id: $id})
RETURN coalesce(n.seedsVersion, n.dataVersion, '') AS seedsVersion, coalesce(n.importsVersion, '') AS importsVersion,
  coalesce(n.dataVersion, '') AS dataVersion
