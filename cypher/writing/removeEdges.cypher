// Remove these relationships.
UNWIND $rows AS row
MATCH (a:<From> {id: row.source})-[r:<Type>]->(b:<To> {id: row.target})
DELETE r
RETURN count(*) AS written
