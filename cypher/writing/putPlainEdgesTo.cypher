// Put these relationships, of which nothing more is known, from their far ends: a contributor may have 100,000 documents, each document few contributors.
UNWIND range(0, size($source) - 1) AS at
MATCH (a:<From> {id: $source[at]})
MATCH (b:<To> {id: $target[at]})
MERGE (b)<-[:<Type>]-(a)
RETURN count(*) AS written
