// Which of these documents were read for a scheme, in full or in part?
UNWIND $ids AS wanted
MATCH (n:Contribution {id: wanted})-[:READ_FOR]->(:Scheme {id: $scheme})
RETURN n.id AS id
