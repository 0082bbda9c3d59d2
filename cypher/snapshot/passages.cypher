// Which passages do these contributions have?
UNWIND $ids AS wanted
MATCH (:Contribution {id: wanted})-[:HAS_PASSAGE]->(n:Passage)
RETURN n.id AS id, n.number AS number, n.voice AS voice, n.text AS text, n.start AS startsAt, n.end AS endsAt,
  n.contribution AS contribution, n.question AS question, n.textSearch AS textSearch, n.sortKey AS sortKey
