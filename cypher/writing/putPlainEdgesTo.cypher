// Put these relationships, of which nothing more is known, of a sort that its targets declare: they have few of them where a source may have 100,000. Their ends come as two lists of equal length.
UNWIND range(0, size($source) - 1) AS at
MATCH (a:<From> {id: $source[at]})
MATCH (b:<To> {id: $target[at]})
MERGE (b)<-[:<Type>]-(a)
RETURN count(*) AS written
