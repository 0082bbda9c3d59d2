// Which forums are these, and what called for them?
UNWIND $ids AS wanted
MATCH (n:Process {id: wanted})
RETURN n.id AS id, n.key AS key, n.name AS name, n.opened AS opened, n.closed AS closed, n.mandate AS mandate,
  n.formerKeys AS formerKeys, n.sourceCitation AS sourceCitation, n.sourceUrl AS sourceUrl, n.sourceCertainty AS sourceCertainty
