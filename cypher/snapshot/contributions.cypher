// Which documents are these, and who submitted them?
UNWIND $ids AS wanted
MATCH (n:Contribution {id: wanted})
RETURN n.id AS id, n.key AS key, n.dataVersion AS dataVersion, n.title AS title, n.date AS date, n.language AS language, n.process AS process,
  n.textStatus AS textStatus, n.sha256 AS sha256, n.textLength AS textLength, n.url AS url, n.licence AS licence,
  n.year AS year, n.firstDay AS firstDay, n.lastDay AS lastDay,
  n.sortDate AS sortDate, n.sortDateDescending AS sortDateDescending, n.sortTitle AS sortTitle,
  n.titleSearch AS titleSearch, n.sourceCitation AS sourceCitation, n.sourceUrl AS sourceUrl,
  n.sourceCertainty AS sourceCertainty, [(n)<-[:SUBMITTED]-(x:Contributor) | x.id] AS contributors
