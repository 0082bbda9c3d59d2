// Where do the passages of these documents begin and end?
MATCH (n:Contribution)-[:HAS_PASSAGE]->(p:Passage)
WHERE n.id IN $ids
RETURN n.id AS id, p.number AS number, p.start AS startsAt, p.end AS endsAt
ORDER BY id, number
