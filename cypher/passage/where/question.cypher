// Does it answer one of these questions?
EXISTS { (n)-[:ANSWERS]->(x:Question) WHERE x.key IN $keys }
