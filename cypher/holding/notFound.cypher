// Which principles of a scheme were looked for in these contributions and not found?
UNWIND $ids AS wanted
MATCH (c:Contribution {id: wanted})-[r:READ_FOR]->(:Scheme {id: $scheme})
RETURN c.id AS holder, coalesce(r.notFound, []) AS items
