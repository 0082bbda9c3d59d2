// Take from these their derived relationships of a type, before they are made anew.
UNWIND $ids AS wanted
MATCH (h:<From> {id: wanted})-[r:<Type>]->(:<To>)
DELETE r
RETURN count(*) AS written
