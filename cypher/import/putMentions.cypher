// Put these mentions, which are not there yet, into their passages.
UNWIND $rows AS row
MATCH (p:Passage {id: row.passage})
MATCH (x:Principle {id: row.principle})
CREATE (p)-[:HAS_EVIDENCE]->(n:Mention {id: row.id})-[:OF]->(x)
SET n += row.properties
RETURN count(*) AS written
