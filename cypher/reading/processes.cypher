// Which processes put questions?
MATCH (n:Process)
RETURN n.key AS key, n.id AS id, n.name AS name
