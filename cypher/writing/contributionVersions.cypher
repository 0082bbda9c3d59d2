// Which versions do these documents have?
UNWIND $ids AS wanted
MATCH (n:Contribution {id: wanted})
RETURN n.id AS id, coalesce(n.dataVersion, '') AS dataVersion
