// On which of these nodes does a relationship hang that stands for itself and that others than the owner gave?
UNWIND $ids AS wanted
MATCH (n:<Label> {id: wanted})
WHERE EXISTS { MATCH (n)-[r:<Type>]-(:<Far>) WHERE size([one IN r.owners WHERE one <> $owner]) > 0 }
RETURN n.id AS id
