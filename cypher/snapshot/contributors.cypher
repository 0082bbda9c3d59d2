// Who are these contributors?
UNWIND $ids AS wanted
MATCH (n:Contributor {id: wanted})
RETURN n.id AS id, n.key AS key, n.kind AS kind, n.iso2 AS iso2, n.iso3 AS iso3, n.regionalGroup AS regionalGroup,
  n.name AS name, n.nameLanguages AS nameLanguages, n.nameValues AS nameValues, n.sortName AS sortName,
  n.altNameLanguages AS altNameLanguages, n.altNameValues AS altNameValues, n.formerKeys AS formerKeys,
  n.nameSearch AS nameSearch, n.sourceCitation AS sourceCitation, n.sourceUrl AS sourceUrl,
  n.sourceCertainty AS sourceCertainty
