// Take these documents from those who submitted them, before that is put anew.
UNWIND $rows AS row
MATCH (n:Contribution {id: row.id})<-[r:SUBMITTED]-(:Contributor)
DELETE r
RETURN count(*) AS written
