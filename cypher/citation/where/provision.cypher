// Does it name or reach one of these provisions?
EXISTS { (n)-[:CITES]->(x:Provision) WHERE x.key IN $keys }
