// Who submitted the documents that were read for a scheme, and in what state are they?
MATCH (:Scheme {id: $scheme})<-[:READ_FOR]-(:Contribution)<-[:SUBMITTED]-(x:Contributor)
RETURN DISTINCT x.id AS id, coalesce(x.fingerprint, '') AS fingerprint
