// Take from these their relationships of a type that come from others, before they are made anew.
UNWIND $ids AS wanted
MATCH (n:<To> {id: wanted})<-[r:<Type>]-(:<From>)
DELETE r
RETURN count(*) AS written
