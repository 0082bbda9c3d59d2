// How many contributors have a derived relationship to each thing?
MATCH (h:Contributor)-[:<Type>]->(x:<To>)
RETURN x.id AS id, count(h.id) AS count
