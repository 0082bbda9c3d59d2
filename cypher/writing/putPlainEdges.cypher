// Put these relationships, of which nothing more is known. Their ends come as two lists of equal length.
UNWIND range(0, size($source) - 1) AS at
MATCH (a:<From> {id: $source[at]})
MATCH (b:<To> {id: $target[at]})
MERGE (a)-[:<Type>]->(b)
RETURN count(*) AS written
