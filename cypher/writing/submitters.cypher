// Who submitted these documents?
UNWIND $ids AS wanted
MATCH (n:Contribution {id: wanted})<-[:SUBMITTED]-(x:Contributor)
RETURN x.id AS id
