// How many things of a label are there?
MATCH (n:<Label>)
RETURN count(n.id) AS things
