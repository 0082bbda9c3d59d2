// Take from these their relationships of a type, before they are made anew.
UNWIND $ids AS wanted
MATCH (n:<From> {id: wanted})-[r:<Type>]->(:<To>)
DELETE r
RETURN count(*) AS written
