// What is linked to these?
UNWIND $ids AS wanted
MATCH (a:<Near> {id: wanted})-[:<Type>]-(b:<Far>)
WHERE NOT $onlyKnown OR b.id IN $known
RETURN a.id AS near, b.id AS far, 1 AS weight
ORDER BY a.id, b.id
LIMIT $limit
