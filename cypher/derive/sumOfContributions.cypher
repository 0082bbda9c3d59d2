// Let these contributors hold or invoke what their contributions do, and say how often and in how many of them.
UNWIND $ids AS wanted
MATCH (h:Contributor {id: wanted})-[:SUBMITTED]->(c:Contribution)-[r:<Type>]->(x:<To>)
WITH h, x, sum(r.<counted>) AS evidence, count(DISTINCT c.id) AS contributions
CREATE (h)-[:<Type> {<counted>: evidence, contributions: contributions}]->(x)
RETURN count(*) AS written
