// Note which data the graph holds now, in which shape, from which files.
MERGE (n:Release {id: $id})
SET n.dataVersion = $dataVersion, n.modelVersion = $modelVersion, n.seeds = $seeds
RETURN count(*) AS written
