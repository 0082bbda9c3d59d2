// In which version is all that an answer within a scheme can rest on?
MATCH (n:Scheme {id: $id})
RETURN coalesce(n.dataVersion, '') AS dataVersion
