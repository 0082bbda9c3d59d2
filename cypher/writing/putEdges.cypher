// Put these relationships, new or corrected.
UNWIND $rows AS row
MATCH (a:<From> {id: row.source})
MATCH (b:<To> {id: row.target})
MERGE (a)-[r:<Type>]->(b)
SET r += row.properties
RETURN count(*) AS written
