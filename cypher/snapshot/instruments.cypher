// Which instruments are these, and of what are they part?
UNWIND $ids AS wanted
MATCH (n:Instrument {id: wanted})
RETURN n.id AS id, n.key AS key, n.kind AS kind, n.title AS title, n.titleLanguages AS titleLanguages,
  n.titleValues AS titleValues, n.shortTitle AS shortTitle, n.altTitles AS altTitles,
  n.altTitleLanguages AS altTitleLanguages, n.symbol AS symbol,
  n.otherSymbols AS otherSymbols, n.formerKeys AS formerKeys, n.date AS date, n.body AS body, n.url AS url, n.year AS year, n.decade AS decade,
  n.firstDay AS firstDay, n.lastDay AS lastDay, n.sortDate AS sortDate, n.sortTitle AS sortTitle,
  n.titleSearch AS titleSearch, n.sourceCitation AS sourceCitation, n.sourceUrl AS sourceUrl,
  n.sourceCertainty AS sourceCertainty, [(n)-[:PART_OF]->(x:Instrument) | x.id] AS partOf
