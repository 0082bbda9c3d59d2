// On which of these nodes does something hang that others than the owner gave?
UNWIND $ids AS wanted
MATCH (n:<Label> {id: wanted})
WHERE EXISTS { MATCH (n)-[:<Type>]-(x:<Far>) WHERE size([one IN x.owners WHERE one <> $owner]) > 0 }
RETURN n.id AS id
