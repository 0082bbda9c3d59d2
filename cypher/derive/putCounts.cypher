// Put these counts on their nodes.
UNWIND $rows AS row
MATCH (n:<Label> {id: row.id})
SET n.<counted> = row.count
RETURN count(*) AS written
