// Who gave nodes of a label?
MATCH (n:<Label>)
UNWIND n.owners AS owner
RETURN DISTINCT owner AS name
