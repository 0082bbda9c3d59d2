// Put these mentions, which are not there yet, into their passages.
UNWIND $rows AS row
MATCH (p:Passage {id: row.passage})
MATCH (x:Principle {id: row.principle})
CREATE (p)-[:HAS_EVIDENCE]->(n:Mention {
  id: row.id, passage: row.passage, contribution: row.contribution, principle: row.principle, stance: row.stance,
  locator: row.locator, sortKey: row.sortKey, fingerprint: row.fingerprint,
  kind: $kind, status: $status, explicit: $explicit, coder: $coder, codebookVersion: $codebookVersion,
  quoteSearch: $quoteSearch, origin: $origin, table: $table
})-[:OF]->(x)
RETURN count(*) AS written
