// Put these derived relationships, which are not there yet, with their counts.
UNWIND $rows AS row
MATCH (h:<From> {id: row.source})
MATCH (x:<To> {id: row.target})
CREATE (h)-[:<Type> {<counted>: row.evidence, contributions: row.contributions}]->(x)
RETURN count(*) AS written
