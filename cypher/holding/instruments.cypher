// Which instruments are in scope, and how much of them was read for a scheme?
MATCH (n:Instrument)
WHERE <where>
RETURN n.id AS id, n.sortTitle AS name, n.year AS year, n.kind AS kind,
  [(n)-[r:READ_FOR]->(:Scheme {id: $scheme}) | r.extent] AS extents
