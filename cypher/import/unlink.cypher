// Take from these documents their relationships of a type, before they are put anew.
UNWIND $rows AS row
MATCH (n:Contribution {id: row.id})-[r:<Type>]-(:<To>)
DELETE r
RETURN count(*) AS written
