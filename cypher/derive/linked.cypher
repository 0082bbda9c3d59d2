// Which derived relationships do these have, and what do they count?
UNWIND $ids AS wanted
MATCH (h:<From> {id: wanted})-[r:<Type>]->(x:<To>)
RETURN h.id AS source, x.id AS target, r.<counted> AS evidence, r.contributions AS contributions
