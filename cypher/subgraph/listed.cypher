// What is linked to these by listed places, the most places first?
UNWIND $ids AS wanted
MATCH (a:<Near> {id: wanted})-[r:<Type>]-(b:<Far>)
WHERE NOT $onlyKnown OR b.id IN $known
RETURN a.id AS near, b.id AS far, size(r.<counted>) AS weight
ORDER BY weight DESC, a.id, b.id
LIMIT $limit
