// Which provisions do the citations of these contributions name or reach?
UNWIND $ids AS wanted
MATCH (:Contribution {id: wanted})-[:HAS_PASSAGE]->(:Passage)-[:HAS_EVIDENCE]->(n:Citation)-[r:CITES]->(x:Provision)
RETURN n.id AS source, x.id AS target, r.expanded AS expanded, r.position AS position
