// Who can have submitted a document?
MATCH (n:Contributor)
RETURN n.key AS key, n.name AS name
