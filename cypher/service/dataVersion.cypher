// Which data does the graph hold?
MATCH (n:Release {id: $id})
RETURN n.dataVersion AS dataVersion
