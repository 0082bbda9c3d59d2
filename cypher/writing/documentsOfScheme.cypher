// Which documents were read for a scheme, and in what state is all that is known of them?
MATCH (:Scheme {id: $scheme})<-[:READ_FOR]-(n:Contribution)
RETURN coalesce(n.dataVersion, '') AS fingerprint
