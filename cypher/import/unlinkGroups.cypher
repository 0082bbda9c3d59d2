// Take these principles out of their groups, before they are put into them anew.
UNWIND $rows AS row
MATCH (n:Principle {id: row.id})-[r:BROADER]->(:Principle)
DELETE r
RETURN count(*) AS written
