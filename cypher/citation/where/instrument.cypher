// Does it cite one of these instruments or a provision of it?
EXISTS { (n)-[:CITES]->(x:Instrument) WHERE x.key IN $keys }
