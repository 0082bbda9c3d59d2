// Put these derived relationships, which are not there yet, with their counts.
UNWIND $rows AS row
MATCH (h:<From> {id: row.source})
MATCH (x:<To> {id: row.target})
CREATE (h)-[r:<Type>]->(x)
SET r.<counted> = row.evidence, r.contributions = row.contributions
RETURN count(*) AS written
