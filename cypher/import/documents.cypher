// Which documents did a table bring, of whom, under which title and date?
MATCH (n:Contribution)
WHERE $owner IN n.owners
RETURN n.id AS id, n.key AS key, n.title AS title, coalesce(n.date, '') AS date,
  [(n)<-[:SUBMITTED]-(x:Contributor) | x.key] AS contributors
