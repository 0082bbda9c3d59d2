// Which principles does a scheme have, under which labels, in which groups?
MATCH (:Scheme {id: $scheme})<-[:IN_SCHEME]-(n:Principle)
RETURN n.id AS id, n.key AS key, n.labelValues AS labels, coalesce(n.isGroup, false) AS isGroup,
  [(n)-[:BROADER]->(x:Principle) | x.label] AS groups
