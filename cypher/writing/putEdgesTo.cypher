// Put these relationships, new or corrected, of a sort that its targets declare: they have few of them where a source may have 100,000.
UNWIND $rows AS row
MATCH (a:<From> {id: row.source})
MATCH (b:<To> {id: row.target})
MERGE (b)<-[r:<Type>]-(a)
SET r += row.properties
RETURN count(*) AS written
