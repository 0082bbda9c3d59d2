// Which pieces of evidence in this document quote its words, and where?
MATCH (:Contribution {id: $contribution})-[:HAS_PASSAGE]->(:Passage)-[:HAS_EVIDENCE]->(n)
WHERE n.exact IS NOT NULL
RETURN n.id AS id, n.start AS startsAt, n.end AS endsAt, n.exact AS exact
