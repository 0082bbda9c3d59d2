// What do the nodes of a label count?
MATCH (n:<Label>)
RETURN n.id AS id, coalesce(n.<counted>, -1) AS count
