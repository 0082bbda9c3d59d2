// Which derived relationships are there, and what do they count?
MATCH (h:<From>)-[r:<Type>]->(x:<To>)
RETURN h.id AS source, x.id AS target, r.<counted> AS evidence, r.contributions AS contributions
