// Put these mentions, which are not there yet, into their passages. Each property comes as a list of its own, in the order of the ids.
UNWIND range(0, size($id) - 1) AS at
MATCH (p:Passage {id: $passage[at]})
MATCH (x:Principle {id: $principle[at]})
CREATE (p)-[:HAS_EVIDENCE]->(n:Mention {
  id: $id[at], passage: $passage[at], contribution: $contribution[at], principle: $principle[at], stance: $stance[at],
  locator: $locator[at], sortKey: $sortKey[at], fingerprint: $fingerprint[at],
  kind: $kind, status: $status, explicit: $explicit, coder: $coder, codebookVersion: $codebookVersion,
  quoteSearch: $quoteSearch, owners: $owners
})-[:OF]->(x)
RETURN count(*) AS written
