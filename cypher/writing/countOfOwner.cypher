// How many nodes of a label did somebody give?
MATCH (n:<Label>)
WHERE $owner IN n.owners
RETURN count(n.id) AS count
