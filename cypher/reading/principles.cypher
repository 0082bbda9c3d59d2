// By which words do texts invoke principles, and by which do they not?
MATCH (n:Principle)
RETURN n.key AS key, n.labelLanguages AS languages, n.labelValues AS labels,
  n.altLabelLanguages AS altLanguages, n.altLabelValues AS altLabels,
  n.notLabelLanguages AS notLanguages, n.notLabelValues AS notLabels
