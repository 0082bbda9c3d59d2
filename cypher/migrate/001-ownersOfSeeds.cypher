// Say of what came from files that it is from before owners were known.
MATCH (n:<Label>)
WHERE n.owners IS NULL
SET n.owners = $owners, n.origin = $nothing
RETURN count(*) AS written
