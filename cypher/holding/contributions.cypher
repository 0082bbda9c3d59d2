// Which contributions are in scope, whose are they, and how much of them was read for a scheme?
MATCH (c:Contribution)
WHERE <where>
RETURN c.id AS id, c.sortTitle AS name, c.year AS year, c.process AS process, coalesce(c.origin, '') AS origin,
  [(c)<-[:SUBMITTED]-(x:Contributor) | x.id] AS contributors,
  [(c)-[r:READ_FOR]->(:Scheme {id: $scheme}) | r.extent] AS extents
