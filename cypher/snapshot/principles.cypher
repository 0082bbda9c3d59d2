// Which principles are these, and to which others are they tied?
UNWIND $ids AS wanted
MATCH (n:Principle {id: wanted})
RETURN n.id AS id, n.key AS key, n.scheme AS scheme, n.label AS label, n.labelLanguages AS labelLanguages,
  n.labelValues AS labelValues, n.altLabelLanguages AS altLabelLanguages, n.altLabelValues AS altLabelValues,
  n.notLabelLanguages AS notLabelLanguages, n.notLabelValues AS notLabelValues, n.definition AS definition,
  n.scopeNote AS scopeNote, coalesce(n.isGroup, false) AS isGroup, n.formerKeys AS formerKeys, n.sortLabel AS sortLabel,
  n.labelSearch AS labelSearch, [(n)-[:BROADER]->(x:Principle) | x.id] AS broader,
  [(n)-[:RELATED]-(x:Principle) | x.id] AS related, [(n)-[:NOT_TO_BE_CONFUSED_WITH]-(x:Principle) | x.id] AS confused
