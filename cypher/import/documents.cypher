// Which documents did a table bring?
MATCH (n:Contribution)
WHERE n.table = $table
RETURN n.id AS id
