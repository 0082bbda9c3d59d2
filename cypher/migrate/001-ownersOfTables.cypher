// Say of what a table brought that it is the table's.
MATCH (n:<Label>)
WHERE n.table IS NOT NULL
WITH n, [n.table] AS owners
SET n.owners = owners, n.table = $nothing, n.origin = $nothing
RETURN count(*) AS written
