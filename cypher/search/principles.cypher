// By which words can principles be found?
MATCH (n:Principle)
RETURN n.id AS id, n.labelLanguages AS languages, n.labelValues AS labels,
  n.altLabelLanguages AS altLanguages, n.altLabelValues AS altLabels, n.definition AS definition
