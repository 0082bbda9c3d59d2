// Which nodes of a label know nothing of what lists and searches need, and whose are they?
MATCH (n:<Label>)
WHERE n.<column> IS NULL
RETURN n.id AS id, coalesce(n.owners, []) AS owners
ORDER BY id
LIMIT 3
