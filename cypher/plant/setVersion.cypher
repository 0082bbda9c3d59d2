// Note which data the graph holds now.
MERGE (n:Release {id: $id})
SET n.seedsVersion = $seedsVersion, n.importsVersion = $importsVersion, n.dataVersion = $dataVersion
RETURN count(*) AS written
