// How long are the passages of these contributions, and which words do they hold?
UNWIND $ids AS wanted
MATCH (c:Contribution {id: wanted})-[:HAS_PASSAGE]->(p:Passage)
WHERE <where>
RETURN c.id AS contribution, p.text AS text, p.start AS startsAt, p.end AS endsAt
