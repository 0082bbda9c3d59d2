// Correct the counts of these derived relationships.
UNWIND $rows AS row
MATCH (h:<From> {id: row.source})-[r:<Type>]->(x:<To> {id: row.target})
SET r.<counted> = row.evidence, r.contributions = row.contributions
RETURN count(*) AS written
