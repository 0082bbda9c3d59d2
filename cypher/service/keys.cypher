// Which keys do the things of a label have?
MATCH (n:<Label>)
RETURN n.key AS key
