// Put these relationships, new or corrected, from their far ends: a contributor may have 100,000 documents, each document few contributors.
UNWIND $rows AS row
MATCH (a:<From> {id: row.source})
MATCH (b:<To> {id: row.target})
MERGE (b)<-[r:<Type>]-(a)
SET r += row.properties
RETURN count(*) AS written
