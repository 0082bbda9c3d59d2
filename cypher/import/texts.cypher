// Which documents have one of these texts, or one of these keys, and who gave them?
MATCH (n:Contribution)
WHERE n.sha256 IN $digests OR n.key IN $keys
RETURN n.id AS id, n.key AS key, n.sha256 AS sha256, n.textStatus AS textStatus, n.owners AS owners
ORDER BY id
