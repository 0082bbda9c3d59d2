// Which contributors are there, under which names, and who gave them?
MATCH (n:Contributor)
RETURN n.id AS id, n.key AS key, n.kind AS kind, n.iso2 AS iso2, n.iso3 AS iso3, n.nameValues AS names, n.altNameValues AS altNames,
  n.formerKeys AS formerKeys, n.owners AS owners
