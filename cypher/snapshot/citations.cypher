// Which citations stand in these contributions, and of what?
UNWIND $ids AS wanted
MATCH (:Contribution {id: wanted})-[:HAS_PASSAGE]->(:Passage)-[:HAS_EVIDENCE]->(n:Citation)
RETURN n.id AS id, n.kind AS kind, n.passage AS passage, n.contribution AS contribution, n.start AS startsAt,
  n.end AS endsAt, n.startUtf16 AS startUtf16, n.endUtf16 AS endUtf16, n.exact AS exact, n.prefix AS prefix,
  n.suffix AS suffix, n.locator AS locator, n.status AS status, n.coder AS coder, n.confidence AS confidence,
  n.codebookVersion AS codebookVersion, n.codedAt AS codedAt, n.note AS note, n.quoteSearch AS quoteSearch,
  n.sortKey AS sortKey, n.instrument AS instrument, n.namedAs AS namedAs, n.place AS place,
  n.rangeText AS rangeText, n.function AS purpose
