// Put these nodes, new or corrected.
UNWIND $rows AS row
MERGE (n:<Label> {id: row.id})
SET n += row.properties
RETURN count(*) AS written
